//! The status of each row, and which rows need attention.

use super::{Dossier, Likeness, Reason, Row, Status};
use crate::model::{AnswerId, Code, Document, DocumentId, Kind, Owner};

/// The status of a question that has no answer in these documents.
pub(super) fn without_answer(documents: &[Document]) -> Status {
    let has = |kind: Kind| documents.iter().any(|document| document.kind == kind);
    let mut answering = documents.iter().filter(|document| document.kind.answers()).peekable();
    if has(Kind::Withdrawal) {
        Status::Withdrawn
    } else if answering.clone().any(|document| !is_read(document)) {
        Status::NotFound(Reason::Unread)
    } else if answering.peek().is_some() {
        let has_answers = answering.any(|document| !document.answers.is_empty());
        Status::NotFound(if has_answers { Reason::NoHeading } else { Reason::NothingRecognised })
    } else if has(Kind::Postponement) {
        Status::Postponed
    } else {
        Status::Open
    }
}

/// The status of a row, given the status for rows without an answer.
pub(super) fn status(row: &Row, documents: &[Document], without_answer: Status) -> Status {
    let answers = row.answers.iter().map(|&(document, answer)| (&documents[document.index()], answer));
    let mut given = answers.filter(|&(document, answer)| has_text(document, Owner::Answer(answer))).peekable();
    if given.peek().is_some() {
        let by_reference = given.all(|(document, answer)| document.answer(answer).reference_only);
        return if by_reference { Status::ByReference } else { Status::Answered };
    }
    let headed =
        |&(document, answer): &(DocumentId, AnswerId)| !documents[document.index()].answer(answer).heading.is_empty();
    let answers = |&(document, _): &(DocumentId, AnswerId)| documents[document.index()].kind.answers();
    match without_answer {
        Status::NotFound(Reason::Unread) | Status::Withdrawn => without_answer,
        _ if row.answers.iter().any(headed) => Status::NotFound(Reason::NoText),
        _ if row.answers.iter().any(answers) => Status::NotFound(Reason::EmptyCell),
        _ => without_answer,
    }
}

/// Whether a document was read completely.
fn is_read(document: &Document) -> bool {
    let unread = |code: Code| matches!(code, Code::UnreadablePart | Code::NoText | Code::LimitReached);
    !document.diagnostics.iter().any(|diagnostic| unread(diagnostic.code()))
}

fn has_text(document: &Document, owner: Owner) -> bool {
    document.blocks_of(owner).flat_map(|(_, block)| block.texts()).any(|text| !text.as_str().trim().is_empty())
}

impl Dossier {
    /// Whether row `index` needs attention: it is not answered or only by reference, its wording or answer is
    /// uncertain, or papers word it in other words.
    pub fn needs_attention(&self, index: usize) -> bool {
        self.rows.get(index).is_some_and(|row| {
            row.status != Status::Answered || row.likeness == Likeness::OtherWords || self.is_doubtful(row)
        })
    }

    /// Whether the wordings of a row disagree, or its wording or answer is uncertain. It is then marked with a `?`.
    pub fn is_doubtful(&self, row: &Row) -> bool {
        row.disagrees || !self.is_certain(row)
    }

    /// Whether there is no doubt about the wordings and answers of a row.
    pub fn is_certain(&self, row: &Row) -> bool {
        let mut wordings = row.wordings.iter().map(|&(document, id)| self.document(document).question(id).certainty);
        let mut answers = row.answers.iter().map(|&(document, id)| self.document(document).answer(id).certainty);
        wordings.all(|certainty| certainty.is_certain()) && answers.all(|certainty| certainty.is_certain())
    }
}
