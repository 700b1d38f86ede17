//! Where logs are: beside the papers, else in the user's data place.

use std::path::{Path, PathBuf};

use etcetera::BaseStrategy;
use serde::{Deserialize, Serialize};

use super::super::identity::About;
use super::FOLDER;
use super::file::append_line;
use crate::dossier::Dossier;
use crate::source;

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

    /// The folders in which logs of a dossier are kept, the best first.
    pub(super) fn folders(&self, dossier: &Dossier) -> Vec<PathBuf> {
        let beside = if self.beside { folders(dossier) } else { Vec::new() };
        beside.into_iter().chain(self.data.iter().map(|data| data.join("reviews"))).collect()
    }

    /// Whether a log is in the user's own place.
    pub(super) fn owns(&self, log: &Path) -> bool {
        self.data.as_ref().is_some_and(|data| log.starts_with(data))
    }

    /// Remembers a log beside papers, so that it is offered when the same papers are read from another folder.
    pub(super) fn remember(&self, log: &Path, about: &About) {
        let Some(list) = self.list().filter(|_| !self.owns(log)) else { return };
        let Ok(path) = std::path::absolute(log) else { return };
        let known = Known { path, about: about.clone() };
        if let Ok(line) = serde_json::to_string(&known) {
            let _ = append_line(&list, &line); // what is not remembered is still beside its papers
        }
    }

    /// The list of logs that are remembered.
    pub(super) fn list(&self) -> Option<PathBuf> {
        self.data.as_ref().map(|data| data.join("beside-papers.jsonl"))
    }
}

/// A log beside papers.
#[derive(Serialize, Deserialize)]
pub(super) struct Known {
    pub path: PathBuf,
    pub about: About,
}

/// The folders of logs beside the papers of a dossier.
fn folders(dossier: &Dossier) -> Vec<PathBuf> {
    let mut folders = Vec::new();
    let paths = dossier.documents.iter().map(|document| Path::new(&document.source.path));
    for path in paths.filter(|path| !source::is_piped(path)) {
        let folder = path.parent().unwrap_or(Path::new("")).join(FOLDER);
        if !folders.contains(&folder) {
            folders.push(folder);
        }
    }
    folders
}
