//! Whether a paper has come into a folder that is open. As long as no folder changes, none is searched.

use std::collections::{HashMap, HashSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant, SystemTime};

use crate::source::{self, Listing};

/// A burst of keys is one look.
const BREATH: Duration = Duration::from_millis(300);

/// The papers that are known, and the folders in which they lie.
#[derive(Debug, Default)]
pub struct Arrivals {
    /// As the user gave them.
    paths: Vec<PathBuf>,
    known: HashSet<PathBuf>,
    /// The folders, and when something in each was made or taken away last; none before the first look.
    folders: HashMap<PathBuf, Option<SystemTime>>,
    looked: Option<Instant>,
}

impl Arrivals {
    /// What was there when the papers of these paths were read is known. What came since is found by the first look.
    pub fn since(Listing { files, folders, .. }: Listing, paths: &[PathBuf]) -> Self {
        let folders = folders.into_iter().map(|folder| (folder, None)).collect();
        Self { paths: paths.to_vec(), known: files.into_iter().collect(), folders, looked: None }
    }

    /// The folders in which papers may come to lie.
    pub fn folders(&self) -> impl Iterator<Item = &PathBuf> {
        self.folders.keys()
    }

    /// Looks the next time however short ago it looked.
    pub fn look_anew(&mut self) {
        self.looked = None;
    }

    /// A file that has come since the papers were read or one was last named; none if it was looked just now.
    pub fn arrived(&mut self, now: Instant) -> Option<PathBuf> {
        if self.looked.is_some_and(|before| now.saturating_duration_since(before) < BREATH) {
            return None;
        }
        self.looked = Some(now);
        if self.folders.iter().all(|(folder, stamp)| stamp_of(folder) == *stamp) {
            return None;
        }
        let stamps = stamped(self.folders.keys().cloned().collect());
        let Listing { files, folders, .. } = source::list(&self.paths);
        let new: Vec<_> = files.into_iter().filter(|file| !self.known.contains(file)).collect();
        let (empty, whole): (Vec<_>, Vec<_>) = new.into_iter().partition(|file| is_empty(file));
        self.known.extend(whole.iter().cloned());
        if empty.is_empty() {
            self.folders = stamps;
            self.folders.extend(stamped(folders)); // else they are searched again until it is written
        }
        whole.into_iter().next()
    }
}

fn stamped(folders: Vec<PathBuf>) -> HashMap<PathBuf, Option<SystemTime>> {
    folders.into_iter().map(|folder| (folder.clone(), stamp_of(&folder))).collect()
}

fn stamp_of(folder: &Path) -> Option<SystemTime> {
    fs::metadata(folder).ok()?.modified().ok()
}

/// Whether a file is about to be written.
fn is_empty(file: &Path) -> bool {
    fs::metadata(file).map_or(true, |metadata| metadata.len() == 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_comes_is_named_once() {
        let home = tempfile::tempdir().unwrap();
        let at = |name: &str| home.path().join(name);
        fs::write(at("een.txt"), "een").unwrap();
        let paths = [home.path().to_owned()];
        let mut arrivals = Arrivals::since(source::list(&paths), &paths);
        let start = Instant::now();
        let mut seconds = 0;
        let mut looked = || {
            seconds += 1;
            arrivals.arrived(start + Duration::from_secs(seconds))
        };
        assert_eq!(looked(), None);
        fs::write(at("een.txt"), "een, twee").unwrap(); // changed, and not new
        fs::write(at("gegevens.json"), "{}").unwrap(); // no paper
        assert_eq!(looked(), None);
        fs::write(at("twee.txt"), "").unwrap();
        assert_eq!(looked(), None, "nothing stands in it yet");
        fs::write(at("twee.txt"), "twee").unwrap();
        assert_eq!(looked(), Some(at("twee.txt")));
        assert_eq!(looked(), None);
        fs::create_dir(at("map")).unwrap();
        assert_eq!(looked(), None);
        fs::write(at("map/drie.txt"), "drie").unwrap();
        assert_eq!(looked(), Some(at("map/drie.txt")));
    }
}
