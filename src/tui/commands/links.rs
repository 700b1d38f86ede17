//! Links, and the way back from where they lead.

use super::questions::go_to_question;
use super::{Count, Effects, hints, in_session, marks, notes, steps, ticks};
use crate::dossier::Dossier;
use crate::i18n::reader::{messages, said_before};
use crate::model::Number;
use crate::tui::compose::part::LeadsTo;
use crate::tui::reading::{LinkStep, ReadingSession};
use crate::tui::state::action::Effect;
use crate::tui::state::{Opening, State};

pub fn next_link(state: &mut State, count: Count) -> Effects {
    in_session(state, |dossier, session| step_links(dossier, session, steps(count), true))
}

pub fn previous_link(state: &mut State, count: Count) -> Effects {
    in_session(state, |dossier, session| step_links(dossier, session, steps(count), false))
}

fn step_links(dossier: &Dossier, session: &mut ReadingSession, steps: isize, forward: bool) -> Option<String> {
    for made in 0..steps {
        match session.step_link(dossier, forward) {
            LinkStep::Made => {}
            LinkStep::Announced(row) => {
                let (here, there) = (&dossier.rows[session.here.answer_row].key, &dossier.rows[row].key);
                let key = session.ui.key(if forward { "next-link" } else { "previous-link" });
                return Some(messages::link_of_another(here, there, &key, session.ui.language));
            }
            LinkStep::None if made > 0 => break,
            LinkStep::None => {
                let none = if forward { messages::NO_FURTHER_LINK } else { messages::NO_LINK_BEFORE };
                return Some(session.ui.text(none).into());
            }
        }
    }
    None
}

/// Follows the chosen link, or does what it says on the card; `12` before it goes to question 12. A web address in the drawer is opened.
pub fn follow(state: &mut State, count: Count) -> Effects {
    if let Some(number) = count {
        return go_to_question(state, u16::try_from(number).ok().map(Number::plain));
    }
    if let Some(passage) = state.reading().and_then(|(_, session)| session.earlier_passage_shown()) {
        if !state.dossiers.iter().any(Dossier::is_piped) {
            return vec![Effect::OpenOfLibrary(Opening::of_passage(passage))];
        }
        state.message = Some(state.ui.text_with_keys(said_before::NO_WAY_BACK));
        return Vec::new();
    }
    match state.reading().and_then(|(_, session)| session.chosen_on_card()) {
        Some(LeadsTo::Tick(index)) => return ticks::tick(state, Some(index + 1)),
        Some(LeadsTo::Nearest(index)) => return hints::go_to_nearest(state, index),
        Some(LeadsTo::Agree) => return marks::agree(state, None),
        Some(LeadsTo::Note(note)) => return notes::do_with_note(state, notes::Act::GoThere, note),
        _ => {}
    }
    match state.reading().and_then(|(_, session)| session.shown_address()) {
        Some(address) => vec![Effect::Open(address)],
        None => in_session(state, |dossier, session| session.follow(dossier)),
    }
}

pub fn references(state: &mut State, _: Count) -> Effects {
    in_session(state, |dossier, session| session.toggle_references(dossier))
}

pub fn referrers(state: &mut State, _: Count) -> Effects {
    in_session(state, |dossier, session| session.peek_at_referrers(dossier))
}

pub fn notice(state: &mut State, _: Count) -> Effects {
    in_session(state, |dossier, session| session.peek_at_notice(dossier))
}

pub fn back(state: &mut State, count: Count) -> Effects {
    let Some((_, session)) = state.reading_mut() else { return Vec::new() };
    let jumped = (0..steps(count)).take_while(|_| session.jump(false)).count() > 0;
    if !jumped && session.is_from_outside() {
        return vec![Effect::Quit];
    }
    state.message = session.ui.text_unless(jumped, messages::NOWHERE_BACK);
    Vec::new()
}

pub fn forward(state: &mut State, count: Count) -> Effects {
    in_session(state, |_, session| {
        let jumped = (0..steps(count)).take_while(|_| session.jump(true)).count() > 0;
        session.ui.text_unless(jumped, messages::NOWHERE_FORWARD)
    })
}
