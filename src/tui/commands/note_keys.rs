//! The keys of a note: the same in the drawer and in the summary.

use super::notes::{Act, do_with_note, note_in_drawer};
use super::summary::{chosen_item, do_with_item};
use super::{Count, Effects, links};
use crate::tui::input::scope::Mode;
use crate::tui::state::State;

pub fn follow(state: &mut State, count: Count) -> Effects {
    if state.mode() == Mode::Summary {
        let item = chosen_item(state);
        return do_with_item(state, Act::GoThere, item);
    }
    match note_in_drawer(state).filter(|_| count.is_none()) {
        Some(note) => do_with_note(state, Act::GoThere, note),
        None => links::follow(state, count),
    }
}

pub fn edit_note(state: &mut State, _: Count) -> Effects {
    on_chosen_note(state, Act::Edit)
}

pub fn delete_note(state: &mut State, _: Count) -> Effects {
    on_chosen_note(state, Act::Delete)
}

fn on_chosen_note(state: &mut State, act: Act) -> Effects {
    if state.mode() == Mode::Summary {
        let item = chosen_item(state);
        return do_with_item(state, act, item);
    }
    match note_in_drawer(state) {
        Some(note) => do_with_note(state, act, note),
        None => Vec::new(),
    }
}
