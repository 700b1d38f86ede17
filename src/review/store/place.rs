//! Where logs are: beside the papers, else in the user's data place.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use etcetera::BaseStrategy;
use serde::{Deserialize, Serialize};

use super::super::identity::About;
use super::FOLDER;
use super::file::{about_of, append_line, lines_of};
use crate::dossier::Dossier;

/// Of so many logs in a folder at most the first line is read.
const MOST: usize = 20_000;

/// Where reviews may be kept.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Places {
    /// Whether beside the papers, as far as that can be written. Not for those that come with the program.
    pub beside: bool,
    /// The program's own folder in the user's data place, if the system knows one.
    pub data: Option<PathBuf>,
}

impl Places {
    /// Those of this user: beside papers that are files, and `$XDG_DATA_HOME/tegenlezer`, without that variable
    /// `~/.local/share/tegenlezer`, on macOS too; on Windows in the application data.
    pub fn of_user(are_files: bool) -> Self {
        let data = etcetera::choose_base_strategy().ok().map(|base| base.data_dir().join("tegenlezer"));
        Self { beside: are_files, data }
    }

    /// Whether there may be a log of a dossier: a quick look, for those who read thousands.
    pub fn may_hold(&self, dossier: &Dossier) -> bool {
        self.list().is_some_and(|list| list.exists()) || self.folders(dossier).iter().any(|folder| folder.exists())
    }

    /// The folders in which logs of a dossier are kept, the best first.
    fn folders(&self, dossier: &Dossier) -> Vec<PathBuf> {
        let beside = if self.beside { folders(dossier) } else { Vec::new() };
        beside.into_iter().chain(self.data.iter().map(|data| data.join("reviews"))).collect()
    }

    /// The logs of a dossier, those that are there first, then where new ones may be made; the best first.
    pub(super) fn logs_of(&self, dossier: &Dossier, about: &About) -> Vec<PathBuf> {
        let name = about.file_name();
        let folders = self.folders(dossier);
        let mut logs: Vec<_> = folders.iter().flat_map(|folder| agreeing(folder, &name, about)).collect();
        if logs.is_empty() {
            logs.extend(self.known(about));
        }
        let new = folders.iter().map(|folder| folder.join(&name));
        for log in new {
            if !logs.contains(&log) {
                logs.push(log);
            }
        }
        logs
    }

    /// Remembers a log beside papers, so that it is found when the same papers are read from another folder.
    pub(super) fn remember(&self, log: &Path, about: &About) {
        let Some(list) = self.list().filter(|_| self.data.as_ref().is_some_and(|data| !log.starts_with(data))) else {
            return;
        };
        let Ok(path) = std::path::absolute(log) else { return };
        let known = Known { path, about: about.clone() };
        if let Ok(line) = serde_json::to_string(&known) {
            let _ = append_line(&list, &line); // what is not remembered is still beside its papers
        }
    }

    /// The log that was last remembered for a dossier, and is still there.
    fn known(&self, about: &About) -> Option<PathBuf> {
        let lines = lines_of(&self.list()?);
        let known = lines.split(|&byte| byte == b'\n').rev().filter_map(|line| serde_json::from_slice(line).ok());
        let mut agreeing = known.filter(|known: &Known| known.about.agrees(about)).map(|known| known.path);
        agreeing.find(|path| about_of(path).ok().flatten().is_some_and(|found| found.agrees(about)))
    }

    fn list(&self) -> Option<PathBuf> {
        self.data.as_ref().map(|data| data.join("beside-papers.jsonl"))
    }
}

/// A log beside papers.
#[derive(Serialize, Deserialize)]
struct Known {
    path: PathBuf,
    about: About,
}

/// The folders of logs beside the papers of a dossier.
fn folders(dossier: &Dossier) -> Vec<PathBuf> {
    let mut folders = Vec::new();
    for document in &dossier.documents {
        let folder = Path::new(&document.source.path).parent().unwrap_or(Path::new("")).join(FOLDER);
        if !folders.contains(&folder) {
            folders.push(folder);
        }
    }
    folders
}

/// The logs of a folder about a dossier, in order of name; one whose first line is lost by its name.
fn agreeing(folder: &Path, name: &str, about: &About) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let paths = entries.take(MOST).filter_map(|entry| entry.ok().map(|entry| entry.path()));
    let logs = paths.filter(|path| path.extension() == Some(OsStr::new("jsonl")));
    let agrees = |path: &PathBuf| match about_of(path) {
        Ok(Some(found)) => found.agrees(about),
        Ok(None) | Err(_) => path.file_name() == Some(OsStr::new(name)),
    };
    let mut logs: Vec<_> = logs.filter(agrees).collect();
    logs.sort_unstable();
    logs
}
