//! Changes of the review taken back, made again, and copied from elsewhere.

use super::{Count, Effects};
use crate::review::What;
use crate::tui::compose::review_words as words;
use crate::tui::state::State;
use crate::tui::state::action::Effect;

pub fn undo(state: &mut State, _: Count) -> Effects {
    turn_back(state, true)
}

pub fn redo(state: &mut State, _: Count) -> Effects {
    turn_back(state, false)
}

/// Takes back one's last change, or makes the one taken back again; says which.
fn turn_back(state: &mut State, undo: bool) -> Effects {
    let Some(review) = state.review() else { return state.ask(None) };
    let changes = review.changes();
    let line = if undo { changes.undoable(&review.who) } else { changes.redoable(&review.who) };
    let Some((id, What::Do(change))) = line.map(|line| (line.id, &line.what)) else {
        let none = ["nothing to take back", "niets om terug te nemen"];
        let again = ["nothing to make again", "niets om opnieuw te doen"];
        state.message = Some(state.ui.text_with_keys(if undo { none } else { again }));
        return Vec::new();
    };
    let words = state.ui.text(words::change(change));
    let done = if undo { ["undone", "teruggenomen"] } else { ["done again", "opnieuw gedaan"] };
    state.message = Some(format!("{}: {words}", state.ui.text(done)));
    state.ask(Some(if undo { What::Undo(id) } else { What::Redo(id) }))
}

/// Copies the review that lies elsewhere, and was offered, to here.
pub fn adopt(state: &mut State, _: Count) -> Effects {
    state.review().map(|review| Effect::Adopt(review.store)).into_iter().collect()
}
