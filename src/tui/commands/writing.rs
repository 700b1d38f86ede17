//! Writing a note. What is typed is never lost: leaving keeps it as a draft.

use super::{Count, Effects};
use crate::i18n::reader::review as texts;
use crate::review::{Change, NoteText, What};
use crate::tui::review::{Draft, NoteEditor, Subject};
use crate::tui::state::action::Effect;
use crate::tui::state::{Overlay, State};

impl State {
    /// Opens the editor; with the draft there is, if there is one.
    pub(super) fn write(&mut self, subject: Subject) {
        let Some(review) = self.review() else { return };
        let said = match &subject {
            Subject::Note(note) => review.changes().note(*note).map(|note| note.text.as_str().to_owned()),
            Subject::New(_) => None,
        };
        let draft = review.drafts.iter().find(|draft| draft.subject == subject).map(|draft| draft.text.clone());
        if draft.is_some() {
            self.message = Some(self.ui.text_with_keys(texts::THE_DRAFT_YOU_LEFT));
        }
        let text = draft.or(said).unwrap_or_default();
        self.overlays.push(Overlay::Editor(Box::new(NoteEditor::new(subject, &text))));
        self.settle(); // the panes give room to the editor: the passage stays in view
        if let Some((dossier, session)) = self.reading_mut() {
            session.show_choice(dossier);
        }
    }
}

/// The note is done: it is kept, or taken away if nothing is left of it.
pub fn accept(state: &mut State, _: Count) -> Effects {
    let Some(Overlay::Editor(editor)) = state.overlays.pop() else { return Vec::new() };
    let text: Option<NoteText> = editor.text().parse().ok();
    let change = match (editor.subject.clone(), text) {
        (Subject::New(about), Some(text)) => Some(Change::Note { about, text }),
        (Subject::New(_), None) => None,
        (Subject::Note(_), Some(_)) if editor.text() == editor.before => None,
        (Subject::Note(note), text) => Some(Change::Reword { note, text }),
    };
    let mut effects = state.ask(change.map(What::Do));
    if let Some((_, session)) = state.reading_mut() {
        session.drop_choice();
    }
    effects.extend(put_draft(state, editor.subject.clone(), None));
    effects
}

/// Leaves the note: what was typed is kept as a draft.
pub fn leave(state: &mut State, _: Count) -> Effects {
    let Some(Overlay::Editor(editor)) = state.overlays.pop() else { return Vec::new() };
    let text = editor.text();
    if text == editor.before {
        return Vec::new();
    }
    let draft = Some(text).filter(|text| !text.trim().is_empty());
    if draft.is_some() {
        state.message = Some(state.ui.text_with_keys(texts::KEPT_AS_A_DRAFT));
    }
    put_draft(state, editor.subject.clone(), draft)
}

/// Has the user's own editor work on the note.
pub fn own_editor(state: &mut State, _: Count) -> Effects {
    state.editor().map(|editor| Effect::Edit(editor.text())).into_iter().collect()
}

/// Keeps a draft, or forgets it.
fn put_draft(state: &mut State, subject: Subject, text: Option<String>) -> Effects {
    let Some(review) = state.open.and_then(|index| state.reviews[index].as_mut()) else { return Vec::new() };
    let before = review.drafts.clone();
    review.drafts.retain(|draft| draft.subject != subject);
    review.drafts.extend(text.map(|text| Draft { subject, text }));
    if review.drafts == before { Vec::new() } else { vec![Effect::SaveDrafts] }
}

/// The user's own editor is left again: with the text, or with what went wrong; then the text is as it was.
pub fn edited(state: &mut State, edited: Result<String, String>) {
    match (edited, state.editor_mut()) {
        (Ok(text), Some(editor)) => editor.put(text.trim_end_matches('\n')),
        (Err(why), _) => state.message = Some(why),
        (Ok(_), None) => {}
    }
}
