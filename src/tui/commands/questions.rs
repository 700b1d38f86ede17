//! From question to question.

use std::fmt::Display;

use super::{Count, Effects, in_session, steps};
use crate::dossier::{Dossier, Row};
use crate::i18n::reader::{messages, prompts};
use crate::i18n::{Bilingual, Language};
use crate::model::Number;
use crate::tui::compose::frame::Pane;
use crate::tui::reading::{Reading, ReadingSession};
use crate::tui::state::State;

pub fn next_question(state: &mut State, count: Count) -> Effects {
    in_session(state, |dossier, session| {
        let moved = session.step_row(dossier, steps(count));
        session.ui.text_unless(moved, last_of(session, &AT_THE_END))
    })
}

pub fn previous_question(state: &mut State, count: Count) -> Effects {
    in_session(state, |dossier, session| {
        let moved = session.step_row(dossier, -steps(count));
        session.ui.text_unless(moved, last_of(session, &AT_THE_BEGINNING))
    })
}

/// What to say where there is no further question: of all, of those that a filter shows; or heading of a text.
const AT_THE_END: [Bilingual; 3] = [messages::LAST_QUESTION, messages::LAST_SHOWN, messages::NO_FURTHER_HEADING];

/// The same where there is none before.
const AT_THE_BEGINNING: [Bilingual; 3] = [messages::FIRST_QUESTION, messages::FIRST_SHOWN, messages::NO_HEADING_BEFORE];

fn last_of(session: &ReadingSession, [question, shown, heading]: &[Bilingual; 3]) -> Bilingual {
    match (session.here.reading, &session.shown) {
        (Reading::Text(_), _) => *heading,
        (Reading::Rows, Some(_)) => *shown,
        (Reading::Rows, None) => *question,
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
    if state.says_there_are_no_questions() {
        return Vec::new();
    }
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
            (None, Some(number)) => Some(no_question(dossier, number, ui.language)),
            (None, None) => Some(ui.text_with_keys(prompts::NO_QUESTION_OF_THAT_NUMBER)),
        }
    })
}

/// That a dossier has no question of this number, and which it has.
pub(super) fn no_question(dossier: &Dossier, number: impl Display, language: Language) -> String {
    let key = |row: Option<&Row>| row.map(|row| row.key.to_string()).unwrap_or_default();
    prompts::no_question(number, (key(dossier.rows.first()), key(dossier.rows.last())), language)
}

impl State {
    /// Whether the open dossier has no questions, as a letter; says so, and how to read on.
    pub(super) fn says_there_are_no_questions(&mut self) -> bool {
        let has_none = self.reading().is_some_and(|(dossier, _)| dossier.rows.is_empty());
        if has_none {
            self.message = Some(self.ui.text_with_keys(messages::NO_QUESTIONS));
        }
        has_none
    }
}
