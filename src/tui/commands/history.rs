//! Changes of the review taken back, made again, and copied from elsewhere.

use super::{Count, Effects};
use crate::i18n::reader::review as texts;
use crate::review::What;
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
        let nothing = if undo { texts::NOTHING_TO_UNDO } else { texts::NOTHING_TO_DO_AGAIN };
        state.message = Some(state.ui.text_with_keys(nothing));
        return Vec::new();
    };
    let said = if undo { texts::undone } else { texts::done_again };
    state.message = Some(said(change, state.ui.language));
    state.ask(Some(if undo { What::Undo(id) } else { What::Redo(id) }))
}

/// Copies the review that lies elsewhere, and was offered, to here.
pub fn adopt(state: &mut State, _: Count) -> Effects {
    state.review().map(|review| Effect::Adopt(review.store)).into_iter().collect()
}
