//! Finds the existing logs that are about a dossier.

use std::collections::{BTreeSet, HashMap};
use std::ffi::OsStr;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use super::super::identity::DossierIdentity;
use super::super::letters::Fingerprint;
use super::file::{about_of, lines_of, logs_in};
use super::folder::Refusal;
use super::place::{Known, Places};
use crate::dossier::Dossier;
use crate::i18n::{Bilingual, logs};

/// The most files of a folder that are looked at,
const MOST: usize = 20_000;
/// and the most bytes of them that are read to see what they are about.
const ROOM: u64 = 16 << 20;
/// The most logs of one dossier that are read.
const MOST_OF_ONE: usize = 16;
/// The most unreadable files that are named in messages.
const NAMED: usize = 3;

/// The logs in a user's places. Each folder is searched once, so that many dossiers can be opened quickly; logs created
/// afterwards are not found.
#[derive(Debug)]
pub struct Shelf {
    pub(super) places: Places,
    folders: Mutex<HashMap<PathBuf, Arc<Heads>>>,
    /// The remembered logs beside papers, the latest first.
    remembered: OnceLock<Heads>,
    /// Problems with the folders that were not reported yet.
    notices: Mutex<Vec<Bilingual<String>>>,
}

/// The logs of a dossier.
#[derive(Debug)]
pub(super) struct Logs {
    /// The existing ones, then those that may be created; the preferred first.
    pub(super) here: Vec<PathBuf>,
    /// If none exists: one beside other papers.
    pub(super) elsewhere: Option<PathBuf>,
    /// Messages for the user, one line each.
    pub(super) notices: Vec<Bilingual<String>>,
}

impl Shelf {
    /// The logs in these places. Nothing is read yet.
    pub fn new(places: Places) -> Self {
        Self { places, folders: Mutex::default(), remembered: OnceLock::new(), notices: Mutex::default() }
    }

    /// Whether a dossier may have a log: a quick check for those who read thousands.
    pub fn may_hold(&self, dossier: &Dossier) -> bool {
        self.places.list().is_some_and(|list| list.exists())
            || self.places.folders(dossier).iter().any(|folder| folder.exists())
    }

    /// The logs of a dossier.
    pub(super) fn logs_of(&self, dossier: &Dossier, about: &DossierIdentity) -> Logs {
        let name = about.file_name();
        let folders = self.places.folders(dossier);
        let mut here = Vec::new();
        for folder in &folders {
            let heads = self.in_folder(folder);
            here.extend(heads.agreeing(OsStr::new(&name), about).map(Path::to_owned));
        }
        let mut notices = std::mem::take(&mut *self.notices.lock().unwrap_or_else(PoisonError::into_inner));
        if let Some(first) = here.get(MOST_OF_ONE) {
            notices.push(logs::more_logs(first, here.len() - MOST_OF_ONE));
            here.truncate(MOST_OF_ONE);
        }
        let elsewhere = if here.is_empty() { self.elsewhere(about) } else { None };
        for log in folders.iter().map(|folder| folder.join(&name)) {
            if !here.contains(&log) {
                here.push(log);
            }
        }
        Logs { here, elsewhere, notices }
    }

    /// A remembered log beside other papers that still exists.
    fn elsewhere(&self, about: &DossierIdentity) -> Option<PathBuf> {
        let is_there =
            |path: &&Path| about_of(path, 0).is_ok_and(|(found, _)| found.is_some_and(|it| it.agrees(about)));
        let list = || self.places.list().map(|list| Heads::in_list(&list)).unwrap_or_default();
        let remembered = self.remembered.get_or_init(list);
        remembered.agreeing(OsStr::new(""), about).take(MOST_OF_ONE).find(is_there).map(Path::to_owned)
    }

    fn in_folder(&self, folder: &Path) -> Arc<Heads> {
        let mut folders = self.folders.lock().unwrap_or_else(PoisonError::into_inner);
        let heads = folders.entry(folder.to_owned()).or_insert_with(|| {
            let (heads, notices) = Heads::in_folder(folder);
            self.notices.lock().unwrap_or_else(PoisonError::into_inner).extend(notices);
            Arc::new(heads)
        });
        Arc::clone(heads)
    }
}

/// The paths of logs, in order, each with the dossier that it says it is about.
#[derive(Debug, Default)]
struct Heads {
    heads: Vec<(PathBuf, Option<DossierIdentity>)>,
    by_case: HashMap<String, Vec<usize>>,
    by_text: HashMap<Fingerprint, Vec<usize>>,
    /// Those whose first line is damaged.
    without_about: Vec<usize>,
}

impl Heads {
    /// The logs of a folder, by name, with messages about problems.
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
        let mut notices = not_looked_at(&refused);
        if !are_all {
            notices.push(logs::not_all_looked_at(folder, heads.len()));
        }
        (Self::new(heads.into_iter().chain(refused.into_iter().map(|(path, _)| (path, None))).collect()), notices)
    }

    /// The logs in the list of remembered ones, the latest first.
    fn in_list(list: &Path) -> Self {
        let lines = lines_of(list, ROOM);
        let known = lines.split(|&byte| byte == b'\n').rev().filter_map(|line| serde_json::from_slice(line).ok());
        Self::new(known.map(|known: Known| (known.path, Some(known.about))).collect())
    }

    fn new(heads: Vec<(PathBuf, Option<DossierIdentity>)>) -> Self {
        let mut all = Self::default();
        for (index, (_, about)) in heads.iter().enumerate() {
            let Some(about) = about else {
                all.without_about.push(index);
                continue;
            };
            about.cases.iter().for_each(|case| all.by_case.entry(case.clone()).or_default().push(index));
            about.texts.iter().for_each(|text| all.by_text.entry(*text).or_default().push(index));
        }
        Self { heads, ..all }
    }

    /// The logs about a dossier. One whose first line is damaged is recognised by its name.
    fn agreeing<'a>(&'a self, name: &'a OsStr, about: &'a DossierIdentity) -> impl Iterator<Item = &'a Path> {
        let by_case = about.cases.iter().filter_map(|case| self.by_case.get(case));
        let by_text = about.texts.iter().filter_map(|text| self.by_text.get(text));
        let sharing: BTreeSet<usize> = by_case.chain(by_text).chain([&self.without_about]).flatten().copied().collect();
        let agrees = move |(path, found): &&(PathBuf, Option<DossierIdentity>)| match found {
            Some(found) => found.agrees(about),
            None => path.file_name() == Some(name),
        };
        sharing.into_iter().map(|index| &self.heads[index]).filter(agrees).map(|(path, _)| path.as_path())
    }
}

/// Messages about the files of a folder that are not read as logs.
fn not_looked_at(refused: &[(PathBuf, io::Error)]) -> Vec<Bilingual<String>> {
    let refused = refused.iter().filter(|(_, error)| Refusal::from_error(error).is_some());
    refused.take(NAMED).map(|(path, error)| logs::not_looked_at(path, error)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn about(cases: &[&str], texts: &[&str]) -> DossierIdentity {
        let texts = texts.iter().map(|text| Fingerprint::from_text(text)).collect();
        DossierIdentity {
            cases: cases.iter().map(|&case| case.to_owned()).collect(),
            texts,
            ..DossierIdentity::default()
        }
    }

    #[test]
    fn a_log_is_found_by_case_number_by_wordings_and_by_name() {
        let heads = Heads::new(vec![
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
