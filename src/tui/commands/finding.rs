//! Searching the dossier, and choosing which questions the list shows.

use super::{Count, Effects, in_session, steps};
use crate::tui::state::{Purpose, State};

pub fn search(state: &mut State, _: Count) -> Effects {
    state.open_prompt(Purpose::Search);
    Vec::new()
}

pub fn filter(state: &mut State, _: Count) -> Effects {
    state.open_prompt(Purpose::Filter);
    Vec::new()
}

pub fn next_hit(state: &mut State, count: Count) -> Effects {
    in_session(state, |dossier, session| session.step_hit(dossier, steps(count)))
}

pub fn previous_hit(state: &mut State, count: Count) -> Effects {
    in_session(state, |dossier, session| session.step_hit(dossier, -steps(count)))
}
