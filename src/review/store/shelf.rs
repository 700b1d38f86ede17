//! The logs that are there, and which of them are about a dossier.

use std::collections::{BTreeSet, HashMap};
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use super::super::identity::About;
use super::super::letters::Fingerprint;
use super::file::{about_of, lines_of};
use super::place::{Known, Places};
use crate::dossier::Dossier;

/// Of so many logs in a folder at most the first line is read.
const MOST: usize = 20_000;

/// The logs in a user's places. Each folder is looked through once, so that many dossiers can be opened from one shelf;
/// what is made there meanwhile is not found.
#[derive(Debug)]
pub struct Shelf {
    pub(super) places: Places,
    folders: Mutex<HashMap<PathBuf, Arc<Heads>>>,
    /// The logs beside papers that are remembered, the last first.
    remembered: OnceLock<Heads>,
}

impl Shelf {
    /// The logs in these places. Nothing is read yet.
    pub fn new(places: Places) -> Self {
        Self { places, folders: Mutex::default(), remembered: OnceLock::new() }
    }

    /// Whether there may be a log of a dossier: a quick look, for those who read thousands.
    pub fn may_hold(&self, dossier: &Dossier) -> bool {
        self.places.list().is_some_and(|list| list.exists())
            || self.places.folders(dossier).iter().any(|folder| folder.exists())
    }

    /// The logs of a dossier, those that are there first, then where new ones may be made; the best first.
    pub(super) fn logs_of(&self, dossier: &Dossier, about: &About) -> Vec<PathBuf> {
        let name = about.file_name();
        let folders = self.places.folders(dossier);
        let mut logs = Vec::new();
        for folder in &folders {
            let heads = self.in_folder(folder);
            logs.extend(heads.agreeing(OsStr::new(&name), about).map(Path::to_owned));
        }
        if logs.is_empty() {
            let list = || self.places.list().map(|list| Heads::in_list(&list)).unwrap_or_default();
            let is_there = |path: &&Path| about_of(path).ok().flatten().is_some_and(|found| found.agrees(about));
            let remembered = self.remembered.get_or_init(list);
            logs.extend(remembered.agreeing(OsStr::new(""), about).find(is_there).map(Path::to_owned));
        }
        for log in folders.iter().map(|folder| folder.join(&name)) {
            if !logs.contains(&log) {
                logs.push(log);
            }
        }
        logs
    }

    fn in_folder(&self, folder: &Path) -> Arc<Heads> {
        let mut folders = self.folders.lock().unwrap_or_else(PoisonError::into_inner);
        let heads = folders.entry(folder.to_owned()).or_insert_with(|| Arc::new(Heads::in_folder(folder)));
        Arc::clone(heads)
    }
}

/// What logs say they are about, each with its path, in order.
#[derive(Debug, Default)]
struct Heads {
    heads: Vec<(PathBuf, Option<About>)>,
    by_case: HashMap<String, Vec<usize>>,
    by_text: HashMap<Fingerprint, Vec<usize>>,
    /// Those of which the first line is lost.
    untold: Vec<usize>,
}

impl Heads {
    /// Those of a folder, by name.
    fn in_folder(folder: &Path) -> Self {
        let Ok(entries) = fs::read_dir(folder) else { return Self::default() };
        let paths = entries.take(MOST).filter_map(|entry| entry.ok().map(|entry| entry.path()));
        let mut logs: Vec<_> = paths.filter(|path| path.extension() == Some(OsStr::new("jsonl"))).collect();
        logs.sort_unstable();
        let about = |path: PathBuf| {
            let about = about_of(&path).ok().flatten();
            (path, about)
        };
        Self::of(logs.into_iter().map(about).collect())
    }

    /// Those that a list remembers, the last first.
    fn in_list(list: &Path) -> Self {
        let lines = lines_of(list);
        let known = lines.split(|&byte| byte == b'\n').rev().filter_map(|line| serde_json::from_slice(line).ok());
        Self::of(known.map(|known: Known| (known.path, Some(known.about))).collect())
    }

    fn of(heads: Vec<(PathBuf, Option<About>)>) -> Self {
        let mut all = Self::default();
        for (index, (_, about)) in heads.iter().enumerate() {
            let Some(about) = about else {
                all.untold.push(index);
                continue;
            };
            about.cases.iter().for_each(|case| all.by_case.entry(case.clone()).or_default().push(index));
            about.texts.iter().for_each(|text| all.by_text.entry(*text).or_default().push(index));
        }
        Self { heads, ..all }
    }

    /// The logs about a dossier; one whose first line is lost by its name.
    fn agreeing<'a>(&'a self, name: &'a OsStr, about: &'a About) -> impl Iterator<Item = &'a Path> {
        let by_case = about.cases.iter().filter_map(|case| self.by_case.get(case));
        let by_text = about.texts.iter().filter_map(|text| self.by_text.get(text));
        let sharing: BTreeSet<usize> = by_case.chain(by_text).chain([&self.untold]).flatten().copied().collect();
        let agrees = move |(path, found): &&(PathBuf, Option<About>)| match found {
            Some(found) => found.agrees(about),
            None => path.file_name() == Some(name),
        };
        sharing.into_iter().map(|index| &self.heads[index]).filter(agrees).map(|(path, _)| path.as_path())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn about(cases: &[&str], texts: &[&str]) -> About {
        let texts = texts.iter().map(|text| Fingerprint::of(text)).collect();
        About { cases: cases.iter().map(|&case| case.to_owned()).collect(), texts, ..About::default() }
    }

    #[test]
    fn a_log_is_found_by_case_number_by_wordings_and_by_name() {
        let heads = Heads::of(vec![
            ("case.jsonl".into(), Some(about(&["2024Z1"], &[]))),
            ("texts.jsonl".into(), Some(about(&[], &["een", "twee"]))),
            ("other.jsonl".into(), Some(about(&["2024Z2"], &["een"]))),
            ("lost.jsonl".into(), None),
        ]);
        for (name, about, expected) in [
            ("a.jsonl", about(&["2024Z1"], &["een", "twee"]), &["case.jsonl", "texts.jsonl"][..]),
            ("a.jsonl", about(&[], &["een"]), &["texts.jsonl", "other.jsonl"]),
            ("lost.jsonl", about(&["2024Z3"], &["drie"]), &["lost.jsonl"]),
            ("a.jsonl", about(&[], &[]), &[]),
        ] {
            let found: Vec<_> = heads.agreeing(OsStr::new(name), &about).map(|path| path.to_str().unwrap()).collect();
            assert_eq!(found, expected);
        }
    }
}
