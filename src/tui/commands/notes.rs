//! Notes: begun, gone to, worded anew, taken away.

use super::{Count, Effects, summary};
use crate::i18n::reader::review as texts;
use crate::model::TextPosition;
use crate::review::{Anchor, Change, Found, NoteKey};
use crate::tui::reading::{Reading, Topic};
use crate::tui::review::Subject;
use crate::tui::state::State;

/// Begins a note: on the chosen passage, the footnote under the cursor, the question, or the paragraph of a text.
pub fn note(state: &mut State, _: Count) -> Effects {
    if state.review().is_none() {
        return state.ask(None);
    }
    let Some((dossier, session)) = state.reading() else { return Vec::new() };
    let about = match session.choice {
        Some(_) => session.quoted_choice(dossier),
        None => session.quoted_footnote(dossier).or_else(|| match session.here.reading {
            Reading::Rows => dossier.rows.get(session.row_in_view()).map(|row| Anchor::Row(row.key)),
            Reading::Text(_) => session.quoted_paragraph(dossier),
        }),
    };
    match about {
        Some(about) => state.write(Subject::New(about)),
        None => state.message = Some(state.ui.text_with_keys(texts::NO_WORDS_TO_NOTE)),
    }
    Vec::new()
}

/// Opens the drawer with the notes on the row in view, and gives it the focus; or shuts it. Of a letter all notes are shown.
pub fn notes(state: &mut State, count: Count) -> Effects {
    if state.reading().is_some_and(|(dossier, _)| dossier.rows.is_empty()) {
        return summary::summary(state, count);
    }
    state.peek_at(Topic::Remarks)
}

/// What a key does with a note.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    GoThere,
    Edit,
    Delete,
}

/// The note that the drawer was stepped to.
pub fn note_in_drawer(state: &State) -> Option<NoteKey> {
    let item = state.item_in_drawer(&Topic::Remarks)?;
    let (_, session) = state.reading()?;
    let row = state.review()?.row(session.row_in_view())?;
    row.notes.get(item).map(|(note, _)| note.key)
}

pub fn do_with_note(state: &mut State, act: Act, note: NoteKey) -> Effects {
    match act {
        Act::Edit => state.write(Subject::Note(note)),
        Act::Delete => {
            state.message = Some(state.ui.text_with_keys(texts::TAKEN_AWAY));
            return state.change(Some(Change::Reword { note, text: None }));
        }
        Act::GoThere => go_to_note(state, note),
    }
    Vec::new()
}

/// Goes to what a note is about.
fn go_to_note(state: &mut State, note: NoteKey) {
    let found = state.review().and_then(|review| review.reviewed.found(note)).cloned();
    let Some((dossier, session)) = state.reading_mut() else { return };
    match found {
        Some(Found::Row(row)) => {
            session.remember();
            session.close_drawer();
            session.go_to_row(dossier, row);
        }
        Some(Found::Exact(spot) | Found::Approximate { spot, .. }) => {
            let Some(first) = spot.stretches.first() else { return };
            let at = TextPosition { block: first.block, cell: first.cell, byte: first.bytes.start };
            session.remember();
            session.close_drawer();
            session.show_position(dossier, spot.document, at, spot.row);
        }
        Some(Found::Lost) | None => state.message = Some(state.ui.text_with_keys(texts::NOT_IN_THE_PAPERS)),
    }
}
