//! Puts answers into rows, and finds which rows refer to which.

use rustc_hash::FxHashMap;

use super::places::{Numbers, Place, Slot, Slots};
use super::rows::Table;
use super::{Row, file_name};
use crate::model::{Answer, AnswerId, Code, Diagnostic, Document, DocumentId, Finding, Number};

impl Table<'_> {
    /// Puts each answer into the rows of its numbers: those of the questions in its own paper, otherwise those of other
    /// papers. An answer without a question gets a row of its own, so that nothing is lost.
    pub(super) fn pair_answers(&mut self) {
        let documents = self.documents;
        let everywhere = self.everywhere();
        let mut rows_without_question: FxHashMap<Place, usize> = FxHashMap::default();
        for (index, document) in documents.iter().enumerate() {
            let mut repeated = RepeatedNumbers::new(self, index);
            let mut without_question = Vec::new();
            for (answer_index, answer) in document.answers.iter().enumerate() {
                for place in self.places_of(document, answer) {
                    let mut rows =
                        rows(self.slots[index].matching(place), |same| repeated.choose(document, answer, same));
                    if rows.is_empty() {
                        rows = self::rows(everywhere.matching(place), |same| same[0]);
                    }
                    if rows.is_empty() {
                        rows = vec![*rows_without_question.entry(place).or_insert_with(|| self.add_row(place, 0))];
                        without_question.push(place.number);
                    }
                    let pair = (DocumentId::new(index), AnswerId::new(answer_index));
                    rows.into_iter().for_each(|row| self.drafts[row].answers.push(pair));
                }
            }
            self.report_without_question(document, &without_question);
        }
        for draft in &mut self.drafts {
            draft.answers.sort_unstable();
            draft.answers.dedup();
        }
    }

    /// The places that an answer is for. Outside sections, it belongs to the section of the question before it.
    fn places_of(&self, document: &Document, answer: &Answer) -> Vec<Place> {
        let before = || {
            let end = document.questions.partition_point(|question| question.origin.line <= answer.origin.line);
            end.checked_sub(1).and_then(|last| document.questions[last].section)
        };
        let section = if self.restarts { answer.section.or_else(before) } else { None };
        answer.numbers.iter().map(|&number| self.place(section, number)).collect()
    }

    /// All rows by their own places, regardless of the document.
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

    /// For each draft the drafts that its answers refer to, in order of first mention, each once and never itself.
    /// Where numbering restarts, a number means the question of the same section if there is one.
    pub(super) fn references(&self) -> Vec<Vec<usize>> {
        let numbers = Numbers::new(self.drafts.iter().map(|draft| draft.place).collect());
        let mut seen = vec![usize::MAX; self.drafts.len()]; // the last draft that refers to each
        let mut references = Vec::with_capacity(self.drafts.len());
        for (index, draft) in self.drafts.iter().enumerate() {
            let mut targets = Vec::new();
            for &(document, answer) in &draft.answers {
                for &number in &self.documents[document.index()].answer(answer).refers_to {
                    let place = Place { number, ..draft.place };
                    let own = self.slots[document.index()].matching(place);
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

/// Fills in `referred_by` from the rows' `refers_to`.
pub(super) fn refer_back(rows: &mut [Row]) {
    for index in 0..rows.len() {
        for target in rows[index].refers_to.clone() {
            rows[target].referred_by.push(index);
        }
    }
}

/// The rows of matching slots; if the number occurs twice, the chosen one.
fn rows(matching: &[Slot], choose: impl FnOnce(&[Slot]) -> Slot) -> Vec<usize> {
    match matching {
        [first, .., last] if first.place == last.place => vec![choose(matching).row],
        _ => matching.iter().map(|slot| slot.row).collect(),
    }
}

/// Decides which answer belongs to which question where a document repeats a number.
struct RepeatedNumbers {
    /// For each place the number of its answers, and how many of them were paired.
    answers: FxHashMap<Place, (usize, usize)>,
}

impl RepeatedNumbers {
    fn new(table: &Table, index: usize) -> Self {
        let mut answers: FxHashMap<Place, (usize, usize)> = FxHashMap::default();
        if table.slots[index].has_repeated_numbers() {
            let document = &table.documents[index];
            let places = document.answers.iter().flat_map(|answer| table.places_of(document, answer));
            places.for_each(|place| answers.entry(place).or_default().0 += 1);
        }
        Self { answers }
    }

    /// If there are as many answers as questions they are paired in order; otherwise with the question before the
    /// answer.
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
