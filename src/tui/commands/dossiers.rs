//! The list of dossiers.

use super::motion::Motion;
use super::{Count, Effects};
use crate::tui::state::{Purpose, State};

pub fn open(state: &mut State, _: Count) -> Effects {
    let shown = state.dossiers_shown();
    let chosen = shown.iter().position(|&index| index == state.chosen).unwrap_or(0);
    if let Some(&index) = shown.get(chosen) {
        state.open_dossier(index);
    }
    Vec::new()
}

pub fn search(state: &mut State, _: Count) -> Effects {
    state.open_prompt(Purpose::Dossiers);
    Vec::new()
}

pub fn list_all(state: &mut State, _: Count) -> Effects {
    state.wanted.clear();
    Vec::new()
}

/// Chooses another dossier; `3` before the key for the beginning chooses the third.
pub fn go(state: &mut State, motion: Motion, count: Count) -> Effects {
    let shown = state.dossiers_shown();
    let last = shown.len().saturating_sub(1);
    let chosen = shown.iter().position(|&index| index == state.chosen).unwrap_or(0);
    let page = usize::from(state.size.1.saturating_sub(2)).max(1);
    let by = |lines: usize| lines.saturating_mul(count.unwrap_or(1));
    let next = match motion {
        Motion::Line => chosen.saturating_add(by(1)),
        Motion::LineBack => chosen.saturating_sub(by(1)),
        Motion::Page => chosen.saturating_add(by(page)),
        Motion::PageBack => chosen.saturating_sub(by(page)),
        Motion::HalfPage => chosen.saturating_add(by(page / 2)),
        Motion::HalfPageBack => chosen.saturating_sub(by(page / 2)),
        Motion::First => count.map_or(0, |n| n.saturating_sub(1)),
        Motion::Last => last,
    };
    state.chosen = shown.get(next.min(last)).copied().unwrap_or(state.chosen);
    Vec::new()
}
