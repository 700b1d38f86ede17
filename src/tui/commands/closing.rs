//! Closing what is open, and leaving the reader.

use super::{Count, Effects};
use crate::tui::state::State;
use crate::tui::state::action::Effect;

/// Closes the innermost thing that is open: drawer, chosen link, hits, filter, text.
pub fn close(state: &mut State, _: Count) -> Effects {
    let Some((dossier, session)) = state.reading_mut() else { return Vec::new() };
    if session.here.drawer.is_some() {
        session.close_drawer();
    } else if session.here.link.take().is_none() && !session.put_search_aside() && !session.show_all() {
        session.close_text(dossier);
    }
    Vec::new()
}

/// Closes the drawer, then a text, then the dossier, then the reader.
pub fn quit(state: &mut State, _: Count) -> Effects {
    let several = state.dossiers.len() > 1;
    let Some((dossier, session)) = state.reading_mut() else { return vec![Effect::Quit] };
    if session.here.drawer.is_some() {
        session.close_drawer();
    } else if !session.close_text(dossier) {
        if !several {
            return vec![Effect::Quit];
        }
        state.open = None;
    }
    Vec::new()
}

pub fn leave(_: &mut State, _: Count) -> Effects {
    vec![Effect::Quit]
}

/// Leaves the reader, and the list or dossier from which it was opened.
pub fn leave_at_once(_: &mut State, _: Count) -> Effects {
    vec![Effect::Leave]
}

pub fn suspend(_: &mut State, _: Count) -> Effects {
    vec![Effect::Suspend]
}

/// Takes wheel and clicks, or leaves them to the terminal, which then chooses text with them.
pub fn switch_mouse(_: &mut State, _: Count) -> Effects {
    vec![Effect::SwitchMouse]
}

pub fn redraw(_: &mut State, _: Count) -> Effects {
    vec![Effect::Redraw]
}
