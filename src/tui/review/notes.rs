//! Notes: begun, gone to, worded anew, taken away.

use super::editor::Subject;
use crate::model::TextPosition;
use crate::review::{Anchor, Change, Found, NoteKey};
use crate::tui::commands::update::Effect;
use crate::tui::input::binding::Command;
use crate::tui::reading::{Reading, Topic, Unit};
use crate::tui::state::State;

impl State {
    /// Begins a note: on the chosen passage, the footnote under the cursor, the question, or the paragraph of a text.
    pub(super) fn note(&mut self) {
        if self.desk().is_none() {
            drop(self.ask(None));
            return;
        }
        let Some((dossier, session)) = self.reading() else { return };
        let about = match session.choice {
            Some(_) => session.quoted_choice(dossier),
            None => session.quoted_footnote(dossier).or_else(|| match session.here.reading {
                Reading::Rows => dossier.rows.get(session.row_in_view()).map(|row| Anchor::Row(row.key)),
                Reading::Text(_) => session.quoted_paragraph(dossier),
            }),
        };
        match about {
            Some(about) => self.write(Subject::New(about)),
            None => {
                self.message =
                    Some(self.voice.tell(["there are no words here to note", "hier staat niets om bij te noteren"]))
            }
        }
    }

    /// The note that the drawer was stepped to.
    fn note_in_drawer(&self) -> Option<NoteKey> {
        let item = self.item_in_drawer(&Topic::Remarks)?;
        let (_, session) = self.reading()?;
        let row = self.desk()?.row(session.row_in_view())?;
        row.notes.get(item).map(|(note, _)| note.key)
    }

    /// Runs a command on the note that keys speak of. None if it is not one.
    pub(in crate::tui) fn run_on_note(&mut self, command: Command) -> Option<Vec<Effect>> {
        if !matches!(command, Command::EditNote | Command::DeleteNote | Command::Follow) {
            return None;
        }
        let note = self.note_in_drawer()?;
        Some(self.do_with_note(command, note))
    }

    pub(super) fn do_with_note(&mut self, command: Command, note: NoteKey) -> Vec<Effect> {
        match command {
            Command::EditNote => self.write(Subject::Note(note)),
            Command::DeleteNote => {
                let gone = ["note taken away: {undo} brings it back", "aantekening weggehaald: {undo} haalt die terug"];
                self.message = Some(self.voice.tell(gone));
                return self.change(Some(Change::Reword { note, text: None }));
            }
            _ => self.go_to_note(note),
        }
        Vec::new()
    }

    /// Goes to what a note is about.
    pub(super) fn go_to_note(&mut self, note: NoteKey) {
        let found = self.desk().and_then(|desk| desk.reviewed.found(note)).cloned();
        let Some((dossier, session)) = self.reading_mut() else { return };
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
            Some(Found::Lost) | None => {
                let lost = [
                    "these words are not in the papers as they are now",
                    "deze woorden staan niet in de stukken zoals ze nu zijn",
                ];
                self.message = Some(self.voice.tell(lost));
            }
        }
    }

    /// Runs a command while a passage is being chosen.
    pub(in crate::tui) fn run_in_choice(&mut self, command: Command, n: isize) -> Vec<Effect> {
        match command {
            Command::Note => self.note(),
            Command::Copy => {
                let effects = self.copy(false);
                self.drop_choice();
                return effects;
            }
            Command::Close => self.drop_choice(),
            _ => {
                let Some((dossier, session)) = self.reading_mut() else { return Vec::new() };
                match command {
                    Command::SelectNext => session.move_choice(dossier, n, false),
                    Command::SelectPrevious => session.move_choice(dossier, -n, false),
                    Command::ExtendNext => session.move_choice(dossier, n, true),
                    Command::ExtendPrevious => session.move_choice(dossier, -n, true),
                    Command::ByWords => session.choose_by(dossier, Unit::Word),
                    Command::BySentences => session.choose_by(dossier, Unit::Sentence),
                    Command::ByParagraphs => session.choose_by(dossier, Unit::Paragraph),
                    _ => {}
                }
            }
        }
        Vec::new()
    }

    fn drop_choice(&mut self) {
        if let Some((_, session)) = self.reading_mut() {
            session.drop_choice();
        }
    }

    /// Begins to choose a passage.
    pub(super) fn choose(&mut self) {
        let Some((dossier, session)) = self.reading_mut() else { return };
        if !session.choose(dossier) {
            let none = ["there are no words here to choose", "hier staan geen woorden om te kiezen"];
            self.message = Some(self.voice.tell(none));
        }
    }

    /// The mouse is drawn from one place of the screen to another, its button held.
    pub(in crate::tui) fn drag(&mut self, from: (u16, u16), to: (u16, u16)) {
        if self.overlays.is_empty()
            && let Some((dossier, session)) = self.reading_mut()
        {
            session.choose_between(dossier, from, to);
        }
    }
}
