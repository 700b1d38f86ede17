//! What the mouse does.

use super::motion::Motion;
use super::{Effects, dossiers, links};
use crate::tui::compose::frame::Pane;
use crate::tui::state::State;
use crate::tui::state::action::Target;

/// The wheel turns over something.
pub fn wheel(state: &mut State, target: Target, lines: isize) {
    match (target, state.open) {
        (Target::Sheet, _) => state.scroll_sheet(lines),
        (Target::Dossier(_), _) => {
            let motion = if lines > 0 { Motion::Line } else { Motion::LineBack };
            dossiers::go(state, motion, None);
        }
        (Target::Pane(pane), Some(_)) => scroll_pane(state, pane, lines),
        (Target::Row(_), Some(_)) => scroll_pane(state, Pane::List, lines.signum()),
        (Target::Link(link), Some(_)) => scroll_pane(state, link.pane, lines),
        (Target::Pane(_) | Target::Row(_) | Target::Link(_), None) => {}
    }
}

fn scroll_pane(state: &mut State, pane: Pane, lines: isize) {
    if let Some((dossier, session)) = state.reading_mut() {
        session.scroll(dossier, pane, lines);
    }
}

/// Something is clicked.
pub fn click(state: &mut State, target: Target) -> Effects {
    state.message = None;
    if state.is_typing() {
        return Vec::new();
    }
    if let Some((_, session)) = state.reading_mut() {
        session.drop_choice();
    }
    if let Target::Dossier(index) = target {
        if state.chosen == index {
            state.open_dossier(index);
        }
        state.chosen = index;
        return Vec::new();
    }
    let Some((dossier, session)) = state.reading_mut() else { return Vec::new() };
    match target {
        Target::Pane(pane) => session.focus(pane),
        Target::Row(row) => {
            session.focus(Pane::List);
            session.remember();
            session.go_to_row(dossier, row);
        }
        Target::Link(link) => {
            session.focus(link.pane);
            session.select(dossier, link);
            return links::follow(state, None);
        }
        Target::Dossier(_) | Target::Sheet => {}
    }
    Vec::new()
}

/// The mouse was dragged: the words between are chosen.
pub fn drag(state: &mut State, from: (u16, u16), to: (u16, u16)) {
    if state.overlays.is_empty()
        && let Some((dossier, session)) = state.reading_mut()
    {
        session.choose_between(dossier, from, to);
    }
}
