//! Documents in, dossiers out: which papers belong together, and which wording and answer belong to which question.

mod view;

pub use view::{AnswerView, RowView, WordingView};

use crate::model::{AnswerId, Date, Diagnostic, Document, DocumentId, Number, QuestionId};

/// All documents about one set of questions, aligned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dossier {
    /// What it is about.
    pub title: String,
    /// Submission, postponements, answers, each by date.
    pub documents: Vec<Document>,
    /// One a question, ascending by section (where numbering restarts) and number.
    pub rows: Vec<Row>,
    /// What happened when.
    pub timeline: Vec<Event>,
    /// What could not be aligned. What could not be read is in the documents.
    pub diagnostics: Vec<Diagnostic>,
}

/// One question of a dossier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its name within the dossier.
    pub key: RowKey,
    /// Its wordings, in order of documents.
    pub wordings: Vec<(DocumentId, QuestionId)>,
    /// Its answers, in order of documents. A joint answer stands, the same, in each row that it covers.
    pub answers: Vec<(DocumentId, AnswerId)>,
    /// The rows its answers point to, by first mention, without doubles and without itself.
    pub refers_to: Vec<usize>,
    /// The rows whose answers point here, ascending.
    pub referred_by: Vec<usize>,
    /// How it stands with the answer.
    pub status: Status,
}

/// The name of a row within its dossier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RowKey {
    /// The section, from 1; only where numbering restarts.
    pub section: Option<u16>,
    /// The question number.
    pub number: Number,
    /// 0, and 1 for a number printed a second time.
    pub occurrence: u8,
}

impl std::fmt::Display for RowKey {
    /// `3`, `2:3` in the second section, `3'` for the second of two questions 3.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if let Some(section) = self.section {
            write!(f, "{section}:")?;
        }
        write!(f, "{}", self.number)?;
        (0..self.occurrence).try_for_each(|_| write!(f, "'"))
    }
}

/// How it stands with the answer to a question. What was not read is never shown as not answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Status {
    /// Answered.
    Answered,
    /// The whole answer only points elsewhere.
    ByReference,
    /// A notice, and no answer document.
    Postponed,
    /// The questions were withdrawn.
    Withdrawn,
    /// No answer document at all.
    Open,
    /// An answer document is there, and no answer to this number could be made out.
    NotFound(Reason),
}

impl Status {
    /// The name used in exports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Answered => "answered",
            Self::ByReference => "answered_by_reference",
            Self::Postponed => "postponed",
            Self::Withdrawn => "withdrawn",
            Self::Open => "open",
            Self::NotFound(_) => "not_found",
        }
    }
}

/// Why no answer could be made out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reason {
    /// The answer document has no heading for this number.
    NoHeading,
    /// A heading is there, and no text under it.
    NoText,
    /// The answer document has no answers that could be told from its questions.
    NotTold,
    /// Parts of the answer document could not be read.
    Unread,
}

/// Something that happened on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Event {
    /// The day.
    pub date: Date,
    /// What happened.
    pub happening: Happening,
    /// The paper that says so.
    pub document: DocumentId,
}

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Happening {
    /// The questions were put.
    Submitted,
    /// A notice said that the answer comes later.
    Postponed,
    /// The answer came in.
    Answered,
    /// The questions were withdrawn.
    Withdrawn,
}

impl Happening {
    /// The name used in exports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Submitted => "submitted",
            Self::Postponed => "postponed",
            Self::Answered => "answered",
            Self::Withdrawn => "withdrawn",
        }
    }
}

impl Dossier {
    /// A document.
    pub fn document(&self, id: DocumentId) -> &Document {
        &self.documents[id.index()]
    }
}

/// Groups documents into dossiers and aligns their questions and answers.
pub fn dossiers(documents: Vec<Document>) -> Vec<Dossier> {
    documents
        .into_iter()
        .map(|document| Dossier {
            title: document.meta.subject.clone().or_else(|| document.meta.title.clone()).unwrap_or_default(),
            rows: Vec::new(),
            timeline: Vec::new(),
            diagnostics: Vec::new(),
            documents: vec![document],
        })
        .collect()
}
