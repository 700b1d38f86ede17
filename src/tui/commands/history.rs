//! Changes of the review taken back, made again, and copied from elsewhere.

use super::{Count, Effects, steps};
use crate::i18n::reader::review as texts;
use crate::review::{Line, What};
use crate::tui::state::State;
use crate::tui::state::action::Effect;

pub fn undo(state: &mut State, count: Count) -> Effects {
    turn_back(state, count, true)
}

pub fn redo(state: &mut State, count: Count) -> Effects {
    turn_back(state, count, false)
}

/// Takes back one's last changes, or makes those taken back again; says which it was, or how many.
fn turn_back(state: &mut State, count: Count, undo: bool) -> Effects {
    let Some(review) = state.review() else { return state.ask(None) };
    let (changes, language) = (review.changes(), state.ui.language);
    let lines = if undo { changes.all_undoable(&review.who) } else { changes.all_redoable(&review.who) };
    let lines = &lines[..lines.len().min(steps(count).unsigned_abs())];
    let said = match lines {
        [] => state.ui.text_with_keys(if undo { texts::NOTHING_TO_UNDO } else { texts::NOTHING_TO_DO_AGAIN }),
        [Line { what: What::Do(change), .. }] if undo => texts::undone(change, language),
        [Line { what: What::Do(change), .. }] => texts::done_again(change, language),
        several if undo => texts::several_undone(several.len(), language),
        several => texts::several_done_again(several.len(), language),
    };
    let turned: Vec<_> =
        lines.iter().map(|line| if undo { What::Undo(line.id) } else { What::Redo(line.id) }).collect();
    state.message = Some(said);
    turned.into_iter().flat_map(|what| state.ask(Some(what))).collect()
}

/// Copies the review that lies elsewhere, and was offered, to here.
pub fn adopt(state: &mut State, _: Count) -> Effects {
    state.review().map(|review| Effect::Adopt(review.store)).into_iter().collect()
}
