//! Everything that belongs to a row, collected in one place for the reader, print, exports and review.

use super::{Dossier, Row};
use crate::model::{Answer, AnswerId, Block, BlockId, Document, DocumentId, NoteId, Owner, Question, QuestionId};

/// A row with all that belongs to it.
#[derive(Debug, Clone)]
pub struct RowView<'a> {
    /// The row.
    pub row: &'a Row,
    /// Its index among the rows.
    pub index: usize,
    /// Its wordings, in order of documents.
    pub wordings: Vec<WordingView<'a>>,
    /// Its answers, in order of documents.
    pub answers: Vec<AnswerView<'a>>,
}

/// The wording of a question in one document.
#[derive(Debug, Clone)]
pub struct WordingView<'a> {
    /// Which document.
    pub document_id: DocumentId,
    /// The document.
    pub document: &'a Document,
    /// Which question of it.
    pub question_id: QuestionId,
    /// The question.
    pub question: &'a Question,
    /// The prose that introduces it.
    pub lead_in: Vec<(BlockId, &'a Block)>,
    /// The lead-in of an earlier question in the same section that may introduce this one too, with that question ("see
    /// 11"); `None` if the question has its own.
    pub shared_lead_in: Option<(&'a Question, Vec<(BlockId, &'a Block)>)>,
    /// Its text.
    pub blocks: Vec<(BlockId, &'a Block)>,
}

impl WordingView<'_> {
    /// The notes marked in lead-in and text, in order of marker.
    pub fn notes(&self) -> Vec<NoteId> {
        let mut notes = self.document.notes_in(Owner::LeadIn(self.question_id));
        notes.extend(self.document.notes_in(Owner::Question(self.question_id)));
        notes
    }
}

/// An answer in one document.
#[derive(Debug, Clone)]
pub struct AnswerView<'a> {
    /// Which document.
    pub document_id: DocumentId,
    /// The document.
    pub document: &'a Document,
    /// Which answer of it.
    pub answer_id: AnswerId,
    /// The answer.
    pub answer: &'a Answer,
    /// Its text.
    pub blocks: Vec<(BlockId, &'a Block)>,
    /// Whether this row is the first that has this answer.
    pub first: bool,
    /// Whether a reviewer paired it with this question, contrary to its paper.
    pub corrected: bool,
}

impl AnswerView<'_> {
    /// The notes marked in it, in order of marker.
    pub fn notes(&self) -> Vec<NoteId> {
        self.document.notes_in(Owner::Answer(self.answer_id))
    }
}

impl Dossier {
    /// Row `index` with everything that belongs to it; `None` past the last row.
    pub fn view(&self, index: usize) -> Option<RowView<'_>> {
        let row = self.rows.get(index)?;
        let wordings = row.wordings.iter().map(|&(document, question)| self.wording(document, question)).collect();
        Some(RowView { row, index, wordings, answers: self.answers(index) })
    }

    /// The answers of row `index`, in order of documents.
    pub fn answers(&self, index: usize) -> Vec<AnswerView<'_>> {
        let answers = self.rows.get(index).map_or(&[][..], |row| row.answers.as_slice());
        answers.iter().map(|&(document, answer)| self.answer(index, document, answer)).collect()
    }

    /// The rows that share an answer with row `index`, ascending, including that row itself.
    pub fn answered_together(&self, index: usize) -> Vec<usize> {
        let Some(row) = self.rows.get(index) else { return Vec::new() };
        let shares = |other: &Row| other.answers.iter().any(|answer| row.answers.contains(answer));
        (0..self.rows.len()).filter(|&other| other == index || shares(&self.rows[other])).collect()
    }

    fn wording(&self, document_id: DocumentId, question_id: QuestionId) -> WordingView<'_> {
        let document = self.document(document_id);
        let question = document.question(question_id);
        let lead_in: Vec<_> = document.blocks_of(Owner::LeadIn(question_id)).collect();
        let shared_lead_in = if lead_in.is_empty() { shared_lead_in(document, question_id) } else { None };
        let blocks = document.blocks_of(Owner::Question(question_id)).collect();
        WordingView { document_id, document, question_id, question, lead_in, shared_lead_in, blocks }
    }

    fn answer(&self, row: usize, document_id: DocumentId, answer_id: AnswerId) -> AnswerView<'_> {
        let document = self.document(document_id);
        let owner = Owner::Answer(answer_id);
        let same = (document_id, answer_id);
        AnswerView {
            document_id,
            document,
            answer_id,
            answer: document.answer(answer_id),
            blocks: document.blocks_of(owner).collect(),
            corrected: self.corrected.contains(&same),
            first: !self.rows[..row].iter().any(|earlier| earlier.answers.binary_search(&same).is_ok()),
        }
    }
}

/// The nearest lead-in above a question, within its section.
fn shared_lead_in(document: &Document, id: QuestionId) -> Option<(&Question, Vec<(BlockId, &Block)>)> {
    let section = document.question(id).section?;
    let earlier = (0..id.index()).rev().map(QuestionId::new);
    earlier
        .take_while(|&other| document.question(other).section == Some(section))
        .map(|other| (document.question(other), document.blocks_of(Owner::LeadIn(other)).collect::<Vec<_>>()))
        .find(|(_, lead_in)| !lead_in.is_empty())
}
