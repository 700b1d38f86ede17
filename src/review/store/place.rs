//! Where logs are kept: beside the papers, or in the user's data folder.

use std::path::{Path, PathBuf};

use etcetera::BaseStrategy;
use serde::{Deserialize, Serialize};

use super::super::identity::DossierIdentity;
use super::FOLDER;
use super::file::append_line;
use crate::dossier::Dossier;
use crate::source;

/// Where reviews may be kept.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Places {
    /// Whether they are kept beside the papers, where possible. Not for the papers embedded in the program.
    pub beside: bool,
    /// The program's folder within the user's data folder, if the system has one.
    pub data: Option<PathBuf>,
}

impl Places {
    /// The places for this user: beside papers that are files, and in `$XDG_DATA_HOME/tegenlezer` or
    /// `~/.local/share/tegenlezer` (on macOS too), on Windows in the application data.
    pub fn of_user(are_files: bool) -> Self {
        let data = etcetera::choose_base_strategy().ok().map(|base| base.data_dir().join("tegenlezer"));
        Self { beside: are_files, data }
    }

    /// The folders for logs of a dossier, the preferred first.
    pub(super) fn folders(&self, dossier: &Dossier) -> Vec<PathBuf> {
        let beside = if self.beside { folders(dossier) } else { Vec::new() };
        beside.into_iter().chain(self.data.iter().map(|data| data.join("reviews"))).collect()
    }

    /// Whether a log is in the user's own folder.
    pub(super) fn owns(&self, log: &Path) -> bool {
        self.data.as_ref().is_some_and(|data| log.starts_with(data))
    }

    /// Remembers a log beside papers, so that it is offered when the same papers are read from another folder.
    pub(super) fn remember(&self, log: &Path, about: &DossierIdentity) {
        let Some(list) = self.list().filter(|_| !self.owns(log)) else { return };
        let Ok(path) = std::path::absolute(log) else { return };
        let known = Known { path, about: about.clone() };
        if let Ok(line) = serde_json::to_string(&known) {
            let _ = append_line(&list, &line); // what is not remembered is still beside its papers
        }
    }

    /// The file that lists the remembered logs.
    pub(super) fn list(&self) -> Option<PathBuf> {
        self.data.as_ref().map(|data| data.join("beside-papers.jsonl"))
    }
}

/// A log beside papers.
#[derive(Serialize, Deserialize)]
pub(super) struct Known {
    pub path: PathBuf,
    pub about: DossierIdentity,
}

/// The folders for logs beside the papers of a dossier.
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
