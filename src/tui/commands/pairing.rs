//! A pairing corrected: the answer in view belongs to another question than its paper says.

use std::collections::BTreeSet;

use super::questions::no_question;
use super::{Count, Effects};
use crate::dossier::RowKey;
use crate::i18n::reader::review as texts;
use crate::model::Number;
use crate::review::Change;
use crate::tui::state::{Purpose, State};

/// Typed for a question: as the paper says.
const AS_PRINTED: &str = "-";

/// Asks to which questions the answer in view belongs.
pub fn reassign(state: &mut State, _: Count) -> Effects {
    let answer = state.reading().and_then(|(dossier, session)| session.answer_in_view(dossier));
    match (answer, state.review()) {
        (Some(_), Some(_)) => state.open_prompt(Purpose::Pair),
        (_, None) => return state.ask(None),
        (None, Some(_)) => {
            state.message = Some(state.ui.text_with_keys(texts::NO_ANSWER_HERE));
        }
    }
    Vec::new()
}

/// Puts the answer in view to the questions that were typed.
pub fn put_to_questions(state: &mut State, typed: &str) -> Effects {
    let numbers: Vec<_> = typed.split([',', ' ']).filter(|number| !number.is_empty()).collect();
    if numbers.is_empty() {
        return Vec::new();
    }
    let mut rows = BTreeSet::new();
    for number in numbers.into_iter().filter(|number| *number != AS_PRINTED) {
        match key_of(state, number) {
            Some(key) => drop(rows.insert(key)),
            None => {
                let dossier = state.reading().map(|(dossier, _)| dossier);
                state.message = dossier.map(|dossier| no_question(dossier, number, state.ui.language));
                return Vec::new();
            }
        }
    }
    let change = state.reading().zip(state.review()).and_then(|((dossier, session), review)| {
        let (document, answer) = session.answer_in_view(dossier)?;
        Some(Change::Pair { answer: review.anchor(dossier, document, answer)?, rows })
    });
    let (undo, language) = (state.ui.key("undo"), state.ui.language);
    state.message = change.as_ref().map(|change| texts::can_be_undone(change, &undo, language));
    state.change(change)
}

/// The question of a number as it is typed: `12`, `1a`, `2:3`.
fn key_of(state: &State, typed: &str) -> Option<RowKey> {
    let (dossier, session) = state.reading()?;
    let by_key = || typed.parse::<RowKey>().ok().and_then(|key| state.review()?.reviewed.index(key));
    let by_number = |number: Number| session.row_of(dossier, number);
    let row = typed.parse().ok().and_then(by_number).or_else(by_key)?;
    dossier.rows.get(row).map(|row| row.key)
}
