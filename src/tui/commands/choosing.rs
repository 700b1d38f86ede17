//! Choosing a passage, to note or copy it.

use super::{Count, Effects, in_session, papers, silently, steps};
use crate::i18n::reader::messages;
use crate::tui::reading::Unit;
use crate::tui::state::State;

/// Begins with a sentence in view.
pub fn select(state: &mut State, _: Count) -> Effects {
    in_session(state, |dossier, session| {
        let found = session.choose(dossier);
        session.ui.text_unless(found, messages::NO_WORDS_TO_CHOOSE)
    })
}

pub fn copy(state: &mut State, count: Count) -> Effects {
    let effects = papers::copy(state, count);
    leave(state, count);
    effects
}

pub fn leave(state: &mut State, _: Count) -> Effects {
    silently(state, |_, session| {
        session.drop_choice();
    })
}

pub fn next(state: &mut State, count: Count) -> Effects {
    silently(state, |dossier, session| session.move_choice(dossier, steps(count), false))
}

pub fn previous(state: &mut State, count: Count) -> Effects {
    silently(state, |dossier, session| session.move_choice(dossier, -steps(count), false))
}

pub fn extend_next(state: &mut State, count: Count) -> Effects {
    silently(state, |dossier, session| session.move_choice(dossier, steps(count), true))
}

pub fn extend_previous(state: &mut State, count: Count) -> Effects {
    silently(state, |dossier, session| session.move_choice(dossier, -steps(count), true))
}

pub fn by_words(state: &mut State, _: Count) -> Effects {
    silently(state, |dossier, session| session.choose_by(dossier, Unit::Word))
}

pub fn by_sentences(state: &mut State, _: Count) -> Effects {
    silently(state, |dossier, session| session.choose_by(dossier, Unit::Sentence))
}

pub fn by_paragraphs(state: &mut State, _: Count) -> Effects {
    silently(state, |dossier, session| session.choose_by(dossier, Unit::Paragraph))
}
