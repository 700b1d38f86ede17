//! What happens to the state. Nothing here reads or writes anything outside it.

use super::{Effects, mouse, report, table, typing, writing};
use crate::i18n::Language;
use crate::i18n::reader::messages;
use crate::model::DocumentId;
use crate::tui::input::key::Key;
use crate::tui::input::pending_keys::Meaning;
use crate::tui::reading::ReadingPosition;
use crate::tui::state::State;
use crate::tui::state::action::{Action, Effect};

/// Changes the state as the action asks; afterwards it can be drawn.
pub fn update(state: &mut State, action: Action) -> Vec<Effect> {
    if !matches!(action, Action::LastPosition(_)) {
        state.complete(); // the offer to go on stands in the first frame
    }
    let mut effects = Vec::new();
    match action {
        Action::Press(key) => effects = press(state, key),
        Action::Run(command, count) => effects = table::run_named(state, command, count),
        Action::Paste(text) if state.is_typing() => state.paste(&text),
        Action::Paste(_) => {}
        Action::Resize(width, height) => state.size = (width, height),
        Action::Wheel(target, lines) => mouse::wheel(state, target, lines),
        Action::Click(target) => effects = mouse::click(state, target),
        Action::Message(words) => state.message = Some(words),
        Action::LastPosition(left) => offer_last_position(state, left),
        Action::PaperChanged(path) => note_paper(state, &path, messages::has_changed),
        Action::PaperAdded(path) => note_paper(state, &path, messages::is_new),
        Action::Reloaded(dossiers) => state.reload(dossiers),
        Action::WorkFound(work) => state.work = work,
        Action::LookFurther => {} // setting the list does
        Action::Drag(from, to) => mouse::drag(state, from, to),
        Action::Edited(edited) => writing::edited(state, edited),
        Action::FromStore(store, news) => state.take_in(store, news),
        Action::HintsFound(found) => state.take_in_hints(&found.0, found.1),
        Action::HintsNotToBeHad(dossier) => state.give_up_hints(dossier),
        Action::PathsFound(typed, found) => typing::complete_path(state, &typed, found),
        Action::SaidBefore(found) => state.take_in_said_before(&found.0, found.1, found.2),
        Action::ReportExists(name) => report::ask_to_replace(state, name),
    }
    state.settle();
    effects
}

fn press(state: &mut State, key: Key) -> Effects {
    state.message = None;
    if let (true, Some(typed)) = (state.is_typing(), key.typed()) {
        state.keys.clear();
        state.type_text(typed.encode_utf8(&mut [0; 4]));
        return Vec::new();
    }
    let scopes = state.scopes();
    let begun = state.keys.to_string();
    match state.keys.press(key, scopes, &state.ui.keymap) {
        Meaning::Run(row, count) => return table::run(state, row, count),
        Meaning::Wait => {}
        Meaning::Nothing => {
            if let Some(editor) = state.editor_mut() {
                editor.press(key);
            } else if !state.is_typing() && (begun.is_empty() || key.to_string() != "Esc") {
                let (pressed, help) = (format!("{begun}{key}"), state.ui.key("help"));
                state.message = Some(messages::does_nothing(&pressed, &help, state.ui.language));
            }
        }
    }
    Vec::new()
}

/// Says what became of the file of a paper, and the key that reads it.
fn note_paper(state: &mut State, path: &str, message: fn(&str, &str, Language) -> String) {
    let name = path.rsplit(['/', '\\']).next().unwrap_or_default();
    state.message = Some(message(name, &state.ui.key("reread"), state.ui.language));
    state.changed = true;
}

/// Offers to go on where the open dossier was left the last time. The reader goes there when asked, never by itself.
fn offer_last_position(state: &mut State, left: Option<(DocumentId, ReadingPosition)>) {
    let Some((_, session)) = state.reading_mut() else { return };
    let message = left.as_ref().map(|(_, spot)| match &spot.row {
        Some(row) => messages::go_on_at_question(row, &session.ui.key("go-on"), session.ui.language),
        None => session.ui.text_with_keys(messages::GO_ON_IN_TEXT),
    });
    session.last_position = Some(left);
    state.message = message;
}
