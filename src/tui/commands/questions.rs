//! From question to question.

use super::{Count, Effects, in_session, steps};
use crate::i18n::Bilingual;
use crate::i18n::reader::{messages, prompts};
use crate::model::Number;
use crate::tui::compose::frame::Pane;
use crate::tui::reading::{Reading, ReadingSession};
use crate::tui::state::State;

pub fn next_question(state: &mut State, count: Count) -> Effects {
    in_session(state, |dossier, session| {
        let moved = session.step_row(dossier, steps(count));
        session.ui.text_unless(moved, last_of(session, messages::LAST_QUESTION, messages::LAST_SHOWN))
    })
}

pub fn previous_question(state: &mut State, count: Count) -> Effects {
    in_session(state, |dossier, session| {
        let moved = session.step_row(dossier, -steps(count));
        session.ui.text_unless(moved, last_of(session, messages::FIRST_QUESTION, messages::FIRST_SHOWN))
    })
}

/// What to say at the end of the questions: of all, of those that a filter shows, or of the headings of a text.
fn last_of(session: &ReadingSession, question: Bilingual, shown: Bilingual) -> Bilingual {
    match (session.here.reading, &session.shown) {
        (Reading::Text(_), _) => messages::NO_FURTHER_HEADING,
        (Reading::Rows, Some(_)) => shown,
        (Reading::Rows, None) => question,
    }
}

pub fn next_attention(state: &mut State, count: Count) -> Effects {
    in_session(state, |dossier, session| {
        let found = session.step_attention(dossier, steps(count));
        session.ui.text_unless(found, messages::NO_FURTHER_ATTENTION)
    })
}

pub fn previous_attention(state: &mut State, count: Count) -> Effects {
    in_session(state, |dossier, session| {
        let found = session.step_attention(dossier, -steps(count));
        session.ui.text_unless(found, messages::NO_ATTENTION_BEFORE)
    })
}

/// Goes to the question of a number that was typed; `None` is too large to be one.
pub fn go_to_question(state: &mut State, number: Option<Number>) -> Effects {
    let ui = state.ui.clone();
    in_session(state, |dossier, session| {
        let row = number.and_then(|number| session.row_of(dossier, number));
        match (row, number) {
            (Some(row), _) => {
                session.remember();
                if session.here.focus == Pane::Drawer {
                    session.close_drawer();
                }
                session.go_to_row(dossier, row);
                None
            }
            (None, Some(number)) => Some(prompts::no_question(number, ui.language)),
            (None, None) => Some(ui.text_with_keys(prompts::NO_QUESTION_OF_THAT_NUMBER)),
        }
    })
}
