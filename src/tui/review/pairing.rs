//! A pairing corrected: the answer in view belongs to another question than its paper says.

use std::collections::BTreeSet;

use super::Desk;
use crate::dossier::{Dossier, RowKey};
use crate::model::{AnswerId, DocumentId, Number};
use crate::review::{AnswerAnchor, Change, What, answer_anchor};
use crate::tui::commands::update::Effect;
use crate::tui::state::{Purpose, State};

/// Typed for a question: as the paper says.
const AS_PRINTED: &str = "-";

impl Desk {
    /// By what an answer is known.
    fn anchor(&self, dossier: &Dossier, document: DocumentId, answer: AnswerId) -> Option<AnswerAnchor> {
        answer_anchor(self.printed.as_ref().unwrap_or(dossier), document, answer)
    }

    /// Who put an answer where it is; none if it is where its paper has it.
    pub fn put_by(&self, dossier: &Dossier, document: DocumentId, answer: AnswerId) -> Option<&str> {
        if !dossier.corrected.contains(&(document, answer)) {
            return None;
        }
        let anchor = self.anchor(dossier, document, answer)?;
        let review = self.reviewed.review();
        let (_, put) = review.pairings().find(|(other, _)| **other == anchor)?;
        let says =
            |what: &What| matches!(what, What::Do(Change::Pair { answer, rows }) if *answer == anchor && rows == put);
        review.lines().filter(|line| says(&line.what)).max_by_key(|line| line.order()).map(|line| line.who.as_str())
    }
}

impl State {
    /// Asks to which questions the answer in view belongs.
    pub(super) fn begin_pairing(&mut self) {
        let answer = self.reading().and_then(|(dossier, session)| session.answer_in_view(dossier));
        match (answer, self.desk()) {
            (Some(_), Some(_)) => self.open_prompt(Purpose::Pair),
            (_, None) => drop(self.ask(None)),
            (None, Some(_)) => {
                self.message = Some(self.voice.tell(["there is no answer here", "hier is geen antwoord"]));
            }
        }
    }

    /// Puts the answer in view to the questions that were typed.
    pub(in crate::tui) fn pair(&mut self, typed: &str) -> Vec<Effect> {
        let numbers: Vec<_> = typed.split([',', ' ']).filter(|number| !number.is_empty()).collect();
        if numbers.is_empty() {
            return Vec::new();
        }
        let mut rows = BTreeSet::new();
        for number in numbers.into_iter().filter(|number| *number != AS_PRINTED) {
            match self.key_of(number) {
                Some(key) => drop(rows.insert(key)),
                None => {
                    let none = self.voice.say(["there is no question", "er is geen vraag"]);
                    self.message = Some(format!("{none} {number}"));
                    return Vec::new();
                }
            }
        }
        let change = self.reading().zip(self.desk()).and_then(|((dossier, session), desk)| {
            let (document, answer) = session.answer_in_view(dossier)?;
            Some(Change::Pair { answer: desk.anchor(dossier, document, answer)?, rows })
        });
        let told = change.as_ref().map(|change| {
            let undo = self.voice.tell(["{undo} takes it back", "{undo} neemt het terug"]);
            format!("{}; {undo}", self.voice.say(super::words::change(change)))
        });
        self.message = told;
        self.change(change)
    }

    /// The question of a number as it is typed: `12`, `1a`, `2:3`.
    fn key_of(&self, typed: &str) -> Option<RowKey> {
        let (dossier, session) = self.reading()?;
        let by_key = || typed.parse::<RowKey>().ok().and_then(|key| self.desk()?.reviewed.index(key));
        let by_number = |number: Number| session.row_of(dossier, number);
        let row = typed.parse().ok().and_then(by_number).or_else(by_key)?;
        dossier.rows.get(row).map(|row| row.key)
    }
}
