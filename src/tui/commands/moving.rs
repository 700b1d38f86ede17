//! Moving by lines and pages, in whatever there is to move in.

use super::motion::Motion;
use super::questions::go_to_question;
use super::{Count, Effects, dossiers, pages, silently, steps, summary};
use crate::model::Number;
use crate::tui::input::scope::Mode;
use crate::tui::state::State;

pub fn line_down(state: &mut State, count: Count) -> Effects {
    go(state, Motion::Line, count)
}

pub fn line_up(state: &mut State, count: Count) -> Effects {
    go(state, Motion::LineBack, count)
}

pub fn page_down(state: &mut State, count: Count) -> Effects {
    go(state, Motion::Page, count)
}

pub fn page_up(state: &mut State, count: Count) -> Effects {
    go(state, Motion::PageBack, count)
}

pub fn half_page_down(state: &mut State, count: Count) -> Effects {
    go(state, Motion::HalfPage, count)
}

pub fn half_page_up(state: &mut State, count: Count) -> Effects {
    go(state, Motion::HalfPageBack, count)
}

/// To the beginning; in the panes `12` before it, or before the key for the end, goes to question 12.
pub fn first(state: &mut State, count: Count) -> Effects {
    go(state, Motion::First, count)
}

pub fn last(state: &mut State, count: Count) -> Effects {
    go(state, Motion::Last, count)
}

fn go(state: &mut State, motion: Motion, count: Count) -> Effects {
    match state.mode() {
        Mode::Reading | Mode::Ticking | Mode::Notes | Mode::Hints => in_panes(state, motion, count),
        Mode::Dossiers => dossiers::go(state, motion, count),
        Mode::Help | Mode::Page => pages::go(state, motion, steps(count)),
        Mode::Summary | Mode::Commitments => summary::go(state, motion, steps(count)),
        Mode::Choosing | Mode::Writing | Mode::Typing => Vec::new(), // where keys that move mean something else
    }
}

fn in_panes(state: &mut State, motion: Motion, count: Count) -> Effects {
    if let (Motion::First | Motion::Last, Some(number)) = (motion, count) {
        return go_to_question(state, u16::try_from(number).ok().map(Number::plain));
    }
    silently(state, |dossier, session| {
        let (pane, steps) = (session.here.focus, steps(count));
        match motion {
            Motion::Line => session.scroll(dossier, pane, steps),
            Motion::LineBack => session.scroll(dossier, pane, -steps),
            Motion::Page => session.page(dossier, pane, steps, false),
            Motion::PageBack => session.page(dossier, pane, -steps, false),
            Motion::HalfPage => session.page(dossier, pane, steps, true),
            Motion::HalfPageBack => session.page(dossier, pane, -steps, true),
            Motion::First => session.end(dossier, pane, false),
            Motion::Last => session.end(dossier, pane, true),
        }
    })
}
