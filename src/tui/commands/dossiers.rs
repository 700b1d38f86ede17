//! The list of dossiers.

use super::motion::Motion;
use super::{Count, Effects};
use crate::i18n::reader::{lists, messages};
use crate::tui::state::action::Effect;
use crate::tui::state::{Purpose, State};

/// Opens the chosen dossier; `4` before it the fourth of those shown.
pub fn open(state: &mut State, count: Count) -> Effects {
    state.finish_list();
    let shown = state.dossiers_shown().to_vec();
    let chosen = shown.iter().position(|&index| index == state.chosen).unwrap_or(0);
    let place = count.map_or(chosen, |count| count.saturating_sub(1));
    match (shown.get(place), count) {
        (Some(&index), _) => state.open_dossier(index),
        (None, Some(count)) => state.message = Some(messages::no_dossier_at(count, shown.len(), state.ui.language)),
        (None, None) => {}
    }
    Vec::new()
}

/// Opens the list of the library.
pub fn library(_: &mut State, _: Count) -> Effects {
    vec![Effect::OpenLibrary]
}

pub fn search(state: &mut State, _: Count) -> Effects {
    state.open_prompt(Purpose::Dossiers);
    Vec::new()
}

pub fn list_all(state: &mut State, _: Count) -> Effects {
    state.wanted.clear();
    Vec::new()
}

/// Orders the list by the next of the ways there are; says by which.
pub fn sort(state: &mut State, _: Count) -> Effects {
    state.list.order = state.list.order.next();
    state.message =
        Some(lists::ordered(state.ui.text(state.list.order.title()), &state.ui.key("sort"), state.ui.language));
    Vec::new()
}

/// Names the files in the list, or again who asks whom.
pub fn file_names(state: &mut State, _: Count) -> Effects {
    state.list.by_file = !state.list.by_file;
    Vec::new()
}

/// Chooses another dossier; `3` before the key for the beginning or the end chooses the third.
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
        Motion::Last => count.map_or(last, |n| n.saturating_sub(1)),
    };
    state.chosen = shown.get(next.min(last)).copied().unwrap_or(state.chosen);
    Vec::new()
}
