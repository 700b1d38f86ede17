//! Whether a paper has changed on the disk. Looked at when an event comes and no oftener than now and then, so an idle
//! reader stays asleep.

use std::collections::HashMap;
use std::fs;
use std::time::{Duration, Instant, SystemTime};

use crate::dossier::Dossier;

/// A burst of keys is one look.
const BREATH: Duration = Duration::from_millis(300);

/// When a file was written, and how long it is.
type Stamp = (SystemTime, u64);

/// The files of the papers as they were when they were read.
#[derive(Debug, Default)]
pub struct Watch {
    stamps: HashMap<String, Stamp>,
    looked: Option<Instant>,
}

impl Watch {
    /// The files of these dossiers as they are now.
    pub fn new(dossiers: &[Dossier]) -> Self {
        let documents = dossiers.iter().flat_map(|dossier| &dossier.documents);
        let paths = documents.map(|document| &document.source.path);
        Self { stamps: paths.filter_map(|path| Some((path.clone(), stamp(path)?))).collect(), looked: None }
    }

    /// Looks the next time however short ago it looked.
    pub fn look_anew(&mut self) {
        self.looked = None;
    }

    /// A file of a dossier that has changed since it was read or last named; none if it was looked at just now.
    pub fn changed(&mut self, dossier: &Dossier, now: Instant) -> Option<String> {
        if self.stamps.is_empty() || self.looked.is_some_and(|before| now.saturating_duration_since(before) < BREATH) {
            return None;
        }
        self.looked = Some(now);
        dossier.documents.iter().map(|document| &document.source.path).find_map(|path| {
            let before = self.stamps.get_mut(path)?;
            let now = stamp(path)?; // a file that is gone may be about to be written
            (std::mem::replace(before, now) != now).then(|| path.clone())
        })
    }
}

fn stamp(path: &str) -> Option<Stamp> {
    let metadata = fs::metadata(path).ok()?;
    Some((metadata.modified().ok()?, metadata.len()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Document;
    use crate::tui::tests::fixture;

    #[test]
    fn a_change_is_named_once() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("brief.txt");
        fs::write(&path, "een").unwrap();
        let mut parts = (*fixture::letter().documents[0]).clone();
        parts.source.path = path.to_str().unwrap().into();
        let letter = Dossier { documents: vec![Document::new(parts)], ..fixture::letter() };
        let mut watch = Watch::new(std::slice::from_ref(&letter));
        let start = Instant::now();
        let mut at = |seconds| watch.changed(&letter, start + Duration::from_secs(seconds));
        assert_eq!(at(0), None);
        fs::write(&path, "een, twee").unwrap();
        assert_eq!(at(0), None); // looked at just now
        assert_eq!(at(1), Some(path.to_str().unwrap().into()));
        assert_eq!(at(2), None);
        fs::remove_file(&path).unwrap();
        assert_eq!(at(3), None);
        fs::write(&path, "een, twee, drie").unwrap();
        assert!(at(4).is_some());
    }
}
