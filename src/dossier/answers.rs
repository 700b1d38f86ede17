//! Which answer stands in which row, and which rows point to which.

use std::collections::HashMap;

use super::places::{Numbers, Place, Slot, Slots};
use super::rows::Table;
use super::{Row, file_name};
use crate::model::{Answer, AnswerId, Code, Diagnostic, Document, DocumentId, Finding, Number};

impl Table<'_> {
    /// Puts each answer into the rows of its numbers: those of the questions of its own paper, else of the others. An
    /// answer without any question gets a row of its own, so that nothing is lost.
    pub(super) fn pair_answers(&mut self) {
        let documents = self.documents;
        let everywhere = self.everywhere();
        let mut alone: HashMap<Place, usize> = HashMap::new();
        for (index, document) in documents.iter().enumerate() {
            let mut doubles = Doubles::of(self, index);
            let mut without = Vec::new();
            for (answer_index, answer) in document.answers.iter().enumerate() {
                for place in self.places_of(document, answer) {
                    let mut rows = rows(self.slots[index].meant(place), |same| doubles.choose(document, answer, same));
                    if rows.is_empty() {
                        rows = self::rows(everywhere.meant(place), |same| same[0]);
                    }
                    if rows.is_empty() {
                        rows = vec![*alone.entry(place).or_insert_with(|| self.add_row(place))];
                        without.push(place.number);
                    }
                    let pair = (DocumentId::new(index), AnswerId::new(answer_index));
                    rows.into_iter().for_each(|row| self.drafts[row].answers.push(pair));
                }
            }
            self.report_without_question(document, &without);
        }
        for draft in &mut self.drafts {
            draft.answers.sort_unstable();
            draft.answers.dedup();
        }
    }

    /// The places that an answer is for. One that stands in no section is of the question before it.
    fn places_of(&self, document: &Document, answer: &Answer) -> Vec<Place> {
        let before = || {
            let end = document.questions.partition_point(|question| question.origin.line <= answer.origin.line);
            end.checked_sub(1).and_then(|last| document.questions[last].section)
        };
        let section = if self.restarts { answer.section.or_else(before) } else { None };
        answer.numbers.iter().map(|&number| self.place(section, number)).collect()
    }

    /// All rows by their own places, whatever the document.
    fn everywhere(&self) -> Slots {
        let drafts = self.drafts.iter().enumerate();
        Slots::new(drafts.map(|(row, draft)| Slot { place: draft.place, question: row, row }).collect())
    }

    fn report_without_question(&mut self, document: &Document, numbers: &[Number]) {
        let is_reported = |diagnostic: &Diagnostic| diagnostic.code() == Code::AnswerWithoutQuestion;
        if !numbers.is_empty() && !document.diagnostics.iter().any(is_reported) {
            let (file, numbers) = (file_name(document).to_owned(), numbers.to_vec());
            self.diagnostics.push(Diagnostic::new(Finding::AnswersWithoutQuestion { file, numbers }));
        }
    }

    /// Of each draft the drafts that its answers point to, by first mention, without doubles and without itself. Where
    /// numbering restarts, a number means the question of the same section if there is one.
    pub(super) fn references(&self) -> Vec<Vec<usize>> {
        let numbers = Numbers::new(self.drafts.iter().map(|draft| draft.place).collect());
        let mut seen = vec![usize::MAX; self.drafts.len()]; // the last draft that points there
        let mut references = Vec::with_capacity(self.drafts.len());
        for (index, draft) in self.drafts.iter().enumerate() {
            let mut targets = Vec::new();
            for &(document, answer) in &draft.answers {
                for &number in &self.documents[document.index()].answer(answer).refers_to {
                    let place = Place { number, ..draft.place };
                    let own = self.slots[document.index()].meant(place);
                    let first = own.first().map(|slot| slot.row).or_else(|| numbers.row(number, place.section));
                    if let Some(target) = first.filter(|&target| target != index && seen[target] != index) {
                        seen[target] = index;
                        targets.push(target);
                    }
                }
            }
            references.push(targets);
        }
        references
    }
}

/// Enters into rows, each with those that it points to, those that point to it.
pub(super) fn refer_back(rows: &mut [Row]) {
    for index in 0..rows.len() {
        for target in rows[index].refers_to.clone() {
            rows[target].referred_by.push(index);
        }
    }
}

/// The rows of the slots that a number means; if the number stands twice, the one that is chosen.
fn rows(meant: &[Slot], choose: impl FnOnce(&[Slot]) -> Slot) -> Vec<usize> {
    match meant {
        [first, .., last] if first.place == last.place => vec![choose(meant).row],
        _ => meant.iter().map(|slot| slot.row).collect(),
    }
}

/// Which answer belongs to which of several questions with one number in a document.
struct Doubles {
    /// How many answers a place has, and how many of them were placed.
    answers: HashMap<Place, (usize, usize)>,
}

impl Doubles {
    fn of(table: &Table, index: usize) -> Self {
        let mut answers: HashMap<Place, (usize, usize)> = HashMap::new();
        if table.slots[index].has_doubles() {
            let document = &table.documents[index];
            let places = document.answers.iter().flat_map(|answer| table.places_of(document, answer));
            places.for_each(|place| answers.entry(place).or_default().0 += 1);
        }
        Self { answers }
    }

    /// As many answers as questions: each in its turn; else the question that the answer follows.
    fn choose(&mut self, document: &Document, answer: &Answer, same: &[Slot]) -> Slot {
        let (all, placed) = self.answers.entry(same[0].place).or_default();
        let turn = *placed;
        *placed += 1;
        if *all == same.len() && turn < same.len() {
            return same[turn];
        }
        let precedes = |slot: &&Slot| document.questions[slot.question].origin.line <= answer.origin.line;
        *same.iter().rev().find(precedes).unwrap_or(&same[0])
    }
}
