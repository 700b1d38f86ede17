//! The library as the reader asks it: what was said before, looked for in a thread of its own, and opened for reading only.

use std::path::{Path, PathBuf};
use std::time::Duration;

use super::search_thread::{Outcome, Search};
use crate::dossier::Dossier;
use crate::i18n::Bilingual;
use crate::i18n::library as words;
use crate::i18n::reader::said_before::BROKE_OFF;
use crate::library::{Access, Library, LibraryError};
use crate::tui::reading::InLibrary;
use crate::tui::state::State;
use crate::tui::state::action::Action;

/// A dossier as it was read, a row of it, and what was said before of its answers.
type Found = (Dossier, usize, InLibrary);

/// The library, and what is being looked for in it.
#[derive(Debug)]
pub struct LibrarySearch {
    /// Its file; none if no place for one is known.
    file: Option<PathBuf>,
    /// A search for a row of a dossier.
    search: Option<Search<(usize, usize), Found>>,
}

impl LibrarySearch {
    /// In the library of this file, if there is one.
    pub fn new(file: Option<PathBuf>) -> Self {
        Self { file, search: None }
    }

    /// Begins to look for the answer in view, if that is asked for and not known. One search after the other: while questions
    /// are leafed through, those between are left out. What there is to say if it cannot begin.
    pub fn begin(&mut self, state: &State) -> Option<Action> {
        let (dossier, open, row) = state.said_before_to_find().filter(|_| self.search.is_none())?;
        let (dossier, file) = (dossier.clone(), self.file.clone());
        self.search = Search::begin((open, row), Duration::ZERO, move || {
            let found = said_before(file.as_deref(), &dossier, row);
            (dossier, row, found)
        });
        if self.search.is_some() { None } else { broken(state, open, row) }
    }

    /// Looks what has become of the search: what there is to say, once it has ended.
    pub fn look(&mut self, state: &State) -> Option<Action> {
        let search = self.search.take()?;
        match search.look() {
            Outcome::Searching => {
                self.search = Some(search);
                None
            }
            Outcome::Found(found) => Some(Action::SaidBefore(Box::new(found))),
            Outcome::Broken => broken(state, search.about.0, search.about.1),
        }
    }

    /// How long to wait before the next look, if something is looked for.
    pub fn patience(&self) -> Option<Duration> {
        self.search.as_ref().map(Search::patience)
    }

    /// Whether there is a library with something in it; or why it cannot be opened.
    pub fn is_there(&self) -> Result<(), Bilingual<String>> {
        let count = asked(self.file.as_deref(), Library::count_of_papers)?;
        if count == 0 { Err(words::EMPTY.to_owned()) } else { Ok(()) }
    }
}

/// That the search for a row of a dossier broke off.
fn broken(state: &State, dossier: usize, row: usize) -> Option<Action> {
    let dossier = state.dossiers.get(dossier)?.clone();
    Some(Action::SaidBefore(Box::new((dossier, row, Err(BROKE_OFF.to_owned())))))
}

fn said_before(file: Option<&Path>, dossier: &Dossier, row: usize) -> InLibrary {
    asked(file, |library| library.said_before(dossier, row))
}

/// Asks the library of a file; or says why it cannot be asked.
fn asked<T>(
    file: Option<&Path>,
    ask: impl FnOnce(&Library) -> Result<T, LibraryError>,
) -> Result<T, Bilingual<String>> {
    let path = file.ok_or_else(|| words::NO_PLACE.to_owned())?;
    let answer = Library::open(path, Access::Reading).and_then(|library| ask(&library));
    answer.map_err(|error| words::library_error(&path.to_string_lossy(), &error))
}
