//! What of the answer in view was said before, in the papers of the library. It is found outside, when it is asked for.

use super::State;
use crate::dossier::Dossier;
use crate::insight::Place;
use crate::tui::reading::{InLibrary, Reading, Topic};

impl State {
    /// The open dossier, its place, and the row whose answer is to be looked for in the library; none unless that is asked
    /// for and not known.
    pub fn said_before_to_find(&self) -> Option<(&Dossier, usize, usize)> {
        let (dossier, session) = self.reading()?;
        let row = session.row_in_view();
        let is_asked = session.here.drawer.as_ref().is_some_and(|drawer| drawer.topic == Topic::SaidBefore);
        let is_wanted = is_asked && has_answer(dossier, row) && !session.outline.said_before.contains_key(&row);
        is_wanted.then_some((dossier, self.open?, row))
    }

    /// The passage of the open dossier to which the drawer was stepped, among those that were said before.
    pub fn lit_passage(&self) -> Option<&Place> {
        let (_, session) = self.reading()?;
        session.earlier_passage_in_drawer().map(|earlier| &earlier.place)
    }

    /// Takes in what was said before, if the dossier is still read as it was when that was looked for.
    pub fn take_in_said_before(&mut self, of: &Dossier, row: usize, found: InLibrary) {
        let Some(index) = self.dossiers.iter().position(|dossier| dossier == of) else { return };
        let Some(session) = self.sessions[index].as_mut() else { return };
        session.outline.said_before.insert(row, found);
    }

    /// Opens the drawer with what was said before, or shuts it. What could not be looked for is looked for again. Says
    /// whether there is an answer in view.
    pub fn toggle_said_before(&mut self) -> bool {
        let Some((dossier, session)) = self.reading_mut() else { return false };
        let row = session.row_in_view();
        let is_shut = session.here.drawer.as_ref().is_none_or(|drawer| drawer.topic != Topic::SaidBefore);
        if is_shut && !(session.here.reading == Reading::Rows && has_answer(dossier, row)) {
            return false;
        }
        if is_shut && session.outline.said_before.get(&row).is_some_and(Result::is_err) {
            session.outline.said_before.remove(&row);
        }
        session.peek(Topic::SaidBefore);
        true
    }
}

/// Whether a row has an answer that can be looked for.
pub(super) fn has_answer(dossier: &Dossier, row: usize) -> bool {
    dossier.rows.get(row).is_some_and(|row| !row.answers.is_empty())
}
