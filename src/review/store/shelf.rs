//! The logs that are there, and which of them are about a dossier.

use std::collections::{BTreeSet, HashMap};
use std::ffi::OsStr;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use super::super::identity::About;
use super::super::letters::Fingerprint;
use super::file::{about_of, lines_of, logs_in};
use super::folder::Refusal;
use super::place::{Known, Places};
use crate::dossier::Dossier;
use crate::i18n::{Bilingual, logs};

/// So many files of a folder are looked at,
const MOST: usize = 20_000;
/// and so many bytes of them are read to see what they are about.
const ROOM: u64 = 16 << 20;
/// So many logs of one dossier are read.
const MOST_OF_ONE: usize = 16;
/// So many files that are not looked at are named.
const NAMED: usize = 3;

/// The logs in a user's places. Each folder is looked through once, so that many dossiers can be opened from one shelf;
/// what is made there meanwhile is not found.
#[derive(Debug)]
pub struct Shelf {
    pub(super) places: Places,
    folders: Mutex<HashMap<PathBuf, Arc<Heads>>>,
    /// The logs beside papers that are remembered, the last first.
    remembered: OnceLock<Heads>,
    /// What is wrong with the folders, and was not said yet.
    said: Mutex<Vec<Bilingual<String>>>,
}

/// The logs of a dossier.
#[derive(Debug)]
pub(super) struct Logs {
    /// Those that are there, then where new ones may be made; the best first.
    pub(super) here: Vec<PathBuf>,
    /// If none is there: one beside other papers.
    pub(super) elsewhere: Option<PathBuf>,
    /// What people should know, a line each.
    pub(super) said: Vec<Bilingual<String>>,
}

impl Shelf {
    /// The logs in these places. Nothing is read yet.
    pub fn new(places: Places) -> Self {
        Self { places, folders: Mutex::default(), remembered: OnceLock::new(), said: Mutex::default() }
    }

    /// Whether there may be a log of a dossier: a quick look, for those who read thousands.
    pub fn may_hold(&self, dossier: &Dossier) -> bool {
        self.places.list().is_some_and(|list| list.exists())
            || self.places.folders(dossier).iter().any(|folder| folder.exists())
    }

    /// The logs of a dossier.
    pub(super) fn logs_of(&self, dossier: &Dossier, about: &About) -> Logs {
        let name = about.file_name();
        let folders = self.places.folders(dossier);
        let mut here = Vec::new();
        for folder in &folders {
            let heads = self.in_folder(folder);
            here.extend(heads.agreeing(OsStr::new(&name), about).map(Path::to_owned));
        }
        let mut said = std::mem::take(&mut *self.said.lock().unwrap_or_else(PoisonError::into_inner));
        if let Some(first) = here.get(MOST_OF_ONE) {
            said.push(logs::more_logs(first, here.len() - MOST_OF_ONE));
            here.truncate(MOST_OF_ONE);
        }
        let elsewhere = if here.is_empty() { self.elsewhere(about) } else { None };
        for log in folders.iter().map(|folder| folder.join(&name)) {
            if !here.contains(&log) {
                here.push(log);
            }
        }
        Logs { here, elsewhere, said }
    }

    /// A log beside other papers that is remembered, and still there.
    fn elsewhere(&self, about: &About) -> Option<PathBuf> {
        let is_there =
            |path: &&Path| about_of(path, 0).is_ok_and(|(found, _)| found.is_some_and(|it| it.agrees(about)));
        let list = || self.places.list().map(|list| Heads::in_list(&list)).unwrap_or_default();
        let remembered = self.remembered.get_or_init(list);
        remembered.agreeing(OsStr::new(""), about).take(MOST_OF_ONE).find(is_there).map(Path::to_owned)
    }

    fn in_folder(&self, folder: &Path) -> Arc<Heads> {
        let mut folders = self.folders.lock().unwrap_or_else(PoisonError::into_inner);
        let heads = folders.entry(folder.to_owned()).or_insert_with(|| {
            let (heads, said) = Heads::in_folder(folder);
            self.said.lock().unwrap_or_else(PoisonError::into_inner).extend(said);
            Arc::new(heads)
        });
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
    /// Those of a folder, by name; with them what is wrong with the folder, a line each.
    fn in_folder(folder: &Path) -> (Self, Vec<Bilingual<String>>) {
        let Ok((names, mut are_all)) = logs_in(folder, MOST) else { return Default::default() };
        let (mut heads, mut refused, mut room) = (Vec::new(), Vec::new(), ROOM);
        for name in names {
            if room == 0 {
                are_all = false;
                break;
            }
            let path = folder.join(name);
            match about_of(&path, room) {
                Ok((about, read)) => {
                    room = room.saturating_sub(read);
                    heads.push((path, about));
                }
                Err(error) => refused.push((path, error)),
            }
        }
        let mut said = not_looked_at(&refused);
        if !are_all {
            said.push(logs::not_all_looked_at(folder, heads.len()));
        }
        (Self::of(heads.into_iter().chain(refused.into_iter().map(|(path, _)| (path, None))).collect()), said)
    }

    /// Those that a list remembers, the last first.
    fn in_list(list: &Path) -> Self {
        let lines = lines_of(list, ROOM);
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

/// Which files of a folder are no logs to be read, as far as they are named.
fn not_looked_at(refused: &[(PathBuf, io::Error)]) -> Vec<Bilingual<String>> {
    let refused = refused.iter().filter(|(_, error)| Refusal::of(error).is_some());
    refused.take(NAMED).map(|(path, error)| logs::not_looked_at(path, error)).collect()
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
