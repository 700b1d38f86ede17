//! The panes: which has the focus, and how much room each has.

use super::{Count, Effects, in_session, silently, steps};
use crate::i18n::reader::messages;
use crate::tui::state::State;

pub fn pane_right(state: &mut State, count: Count) -> Effects {
    silently(state, |_, session| session.step_pane(steps(count)))
}

pub fn pane_left(state: &mut State, count: Count) -> Effects {
    silently(state, |_, session| session.step_pane(-steps(count)))
}

pub fn drawer(state: &mut State, _: Count) -> Effects {
    silently(state, |_, session| session.toggle_drawer())
}

pub fn taller(state: &mut State, count: Count) -> Effects {
    in_session(state, |dossier, session| session.heighten(dossier, steps(count)))
}

pub fn shorter(state: &mut State, count: Count) -> Effects {
    in_session(state, |dossier, session| session.heighten(dossier, -steps(count)))
}

pub fn wider(state: &mut State, count: Count) -> Effects {
    in_session(state, |dossier, session| session.widen(dossier, steps(count)))
}

pub fn narrower(state: &mut State, count: Count) -> Effects {
    in_session(state, |dossier, session| session.widen(dossier, -steps(count)))
}

pub fn maximise(state: &mut State, _: Count) -> Effects {
    silently(state, |_, session| session.toggle_maximised())
}

pub fn list(state: &mut State, _: Count) -> Effects {
    silently(state, |_, session| session.toggle_list())
}

pub fn unlink(state: &mut State, _: Count) -> Effects {
    in_session(state, |dossier, session| {
        session.unlink(dossier);
        let said = if session.linked { messages::LINKED } else { messages::UNLINKED };
        Some(session.ui.text_with_keys(said))
    })
}
