//! Documents in, dossiers out: which papers belong together, and which wording and answer belong to which question.

mod answers;
mod chain;
mod corrected;
mod difference;
mod group;
mod identity;
mod order;
mod places;
mod rows;
mod status;
mod timeline;
mod traits;
mod view;
mod wording;

#[cfg(test)]
mod tests;

pub use corrected::Correction;
#[cfg(test)]
pub(crate) use difference::likeness_of_wordings;
pub use difference::{Change, Likeness, differences, likeness, same_wording};
pub use group::{Compare, Group, group};
pub use identity::cases;
pub use places::Numbers;
pub use timeline::TERM;
pub use traits::{Traits, Wordings};
pub use view::{AnswerView, RowView, WordingView};
pub use wording::Agreement;

use std::collections::BTreeSet;
use std::path::Path;

use rustc_hash::FxHashSet;

use crate::model::{AnswerId, Date, Diagnostic, Document, DocumentId, Finding, Number, QuestionId};
use crate::parallel::on_all_cores;
use crate::source;
use rows::Table;
use wording::Sketch;

/// All documents about one set of questions, aligned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dossier {
    /// Its subject.
    pub title: String,
    /// Submission, postponements, answers, each by date.
    pub documents: Vec<Document>,
    /// One per question, ascending by section (where numbering restarts) and number.
    pub rows: Vec<Row>,
    /// What happened when.
    pub timeline: Vec<Event>,
    /// Problems of alignment. Problems of reading are in the documents.
    pub diagnostics: Vec<Diagnostic>,
    /// The answers that a reviewer paired with other questions than their papers say; see
    /// [`Dossier::with_corrections`].
    pub corrected: BTreeSet<(DocumentId, AnswerId)>,
}

/// One question of a dossier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its key within the dossier.
    pub key: RowKey,
    /// Its wordings, in order of documents.
    pub wordings: Vec<(DocumentId, QuestionId)>,
    /// Its answers, in order of documents. A joint answer is in each row that it covers.
    pub answers: Vec<(DocumentId, AnswerId)>,
    /// The rows that its answers refer to, in order of first mention, each once and never itself.
    pub refers_to: Vec<usize>,
    /// The rows whose answers refer to this one, ascending.
    pub referred_by: Vec<usize>,
    /// Whether papers word it differently under one number, or number it differently; a diagnostic says which.
    pub disagrees: bool,
    /// How alike its wordings are: that of the first paper, and the one that is least like it.
    pub likeness: Likeness,
    /// The status of the answer.
    pub status: Status,
}

/// Identifies a row within its dossier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct RowKey {
    /// The section, from 1; only where numbering restarts.
    pub section: Option<u16>,
    /// The question number.
    pub number: Number,
    /// 0 for the first question with this number, 1 for the second, and so on.
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

/// The string is not the key of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a question; questions are named like 3, 1a, 2:3 (question 3 of section 2)")]
pub struct NotARow;

impl std::str::FromStr for RowKey {
    type Err = NotARow;

    /// Reads what [`RowKey`] prints.
    fn from_str(s: &str) -> Result<Self, NotARow> {
        let (section, rest) = match s.split_once(':') {
            Some((section, rest)) => (Some(section.parse().map_err(|_| NotARow)?), rest),
            None => (None, s),
        };
        let number = rest.trim_end_matches('\'');
        let occurrence = u8::try_from(rest.len() - number.len()).map_err(|_| NotARow)?;
        Ok(Self { section, number: number.parse().map_err(|_| NotARow)?, occurrence })
    }
}

impl TryFrom<String> for RowKey {
    type Error = NotARow;

    fn try_from(s: String) -> Result<Self, NotARow> {
        s.parse()
    }
}

impl From<RowKey> for String {
    fn from(key: RowKey) -> Self {
        key.to_string()
    }
}

/// The status of the answer to a question. What was not read is never shown as not answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Status {
    /// Answered.
    Answered,
    /// The whole answer only refers to others.
    ByReference,
    /// Postponed by a notice, without an answer document yet.
    Postponed,
    /// The questions were withdrawn.
    Withdrawn,
    /// There is no answer document.
    Open,
    /// There is an answer document, but no answer to this number could be made out.
    NotFound(Reason),
}

impl Status {
    /// One of each kind.
    pub const EACH: [Self; 6] = [
        Self::Answered,
        Self::ByReference,
        Self::Postponed,
        Self::Withdrawn,
        Self::Open,
        Self::NotFound(Reason::NoHeading),
    ];

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
    /// There is a heading without text under it.
    NoText,
    /// The table cell for it is empty.
    EmptyCell,
    /// No answers were recognised in the answer document.
    NothingRecognised,
    /// Parts of the answer document could not be read.
    Unread,
    /// A reviewer paired the answer with another question.
    PutElsewhere,
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
    /// The answer was postponed by a notice.
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
    /// Whether a paper of it was piped in: it cannot be read again, and there is no place for its review.
    pub fn is_piped(&self) -> bool {
        self.documents.iter().any(|document| source::is_piped(Path::new(&document.source.path)))
    }

    /// A document.
    pub fn document(&self, id: DocumentId) -> &Document {
        &self.documents[id.index()]
    }

    /// All diagnostics: those of each document, then those of the dossier.
    pub fn all_diagnostics(&self) -> impl Iterator<Item = (Option<&Document>, &Diagnostic)> {
        let of_documents =
            self.documents.iter().flat_map(|document| document.diagnostics.iter().map(move |d| (Some(document), d)));
        of_documents.chain(self.diagnostics.iter().map(|diagnostic| (None, diagnostic)))
    }
}

/// Groups documents into dossiers and aligns their questions and answers; the dossiers in order of their first
/// document.
///
/// A paper given twice, in one format or in two, is in its dossier twice, with a diagnostic.
pub fn dossiers(documents: Vec<Document>) -> Vec<Dossier> {
    let wordings = if documents.len() == 1 { Wordings::alone } else { Wordings::new };
    let traits = on_all_cores(documents.iter().collect(), |document| {
        let wordings = wordings(document);
        (Traits::new(document, &wordings), wordings)
    });
    let (traits, mut wordings): (Vec<_>, Vec<_>) = traits.into_iter().unzip();
    let groups = group(&traits.iter().collect::<Vec<_>>(), &mut wordings.as_slice());
    let mut documents: Vec<_> = documents.into_iter().map(Some).collect();
    let mut take = |paper: usize| {
        documents[paper].take().map(|document| (document, std::mem::take(&mut wordings[paper].questions)))
    };
    let groups = groups.into_iter().map(|group| {
        let papers: Vec<_> = group.papers.into_iter().filter_map(&mut take).collect();
        (papers, group.diagnostics)
    });
    on_all_cores(groups.collect(), |(papers, diagnostics)| dossier(papers, diagnostics))
}

/// The dossier of documents that were grouped already, by their traits, with the diagnostics of that.
pub fn grouped(documents: Vec<Document>, diagnostics: Vec<Diagnostic>) -> Dossier {
    let sketches = if documents.len() == 1 { Sketch::of_lone_questions } else { Sketch::of_questions };
    let papers = documents.into_iter().map(|document| {
        let sketches = sketches(&document);
        (document, sketches)
    });
    dossier(papers.collect(), diagnostics)
}

/// The dossier of documents, given with the sketches of their questions and the diagnostics of grouping.
fn dossier(mut papers: Vec<(Document, Vec<Sketch>)>, mut diagnostics: Vec<Diagnostic>) -> Dossier {
    papers.sort_by_key(|(document, _)| order::rank(document)); // stable: as given
    let (documents, sketches): (Vec<_>, Vec<_>) = papers.into_iter().unzip();
    diagnostics.extend(given_twice(&documents, &sketches));
    let mut table = Table::align(&documents, &sketches);
    table.pair_answers();
    let (mut rows, disagreements) = table.into_rows();
    let without_answer = status::without_answer(&documents);
    for row in &mut rows {
        row.status = status::status(row, &documents, without_answer);
        row.likeness = difference::likeness_of_wordings(row, &documents);
    }
    diagnostics.extend(disagreements);
    let mut seen = FxHashSet::default();
    diagnostics.retain(|diagnostic| seen.insert(diagnostic.finding.clone()));
    let (title, timeline) = (order::title(&documents), timeline::timeline(&documents));
    Dossier { title, documents, rows, timeline, diagnostics, corrected: BTreeSet::new() }
}

/// Reports papers that were given more than once: same kind and date, same questions and answers.
fn given_twice(documents: &[Document], sketches: &[Vec<Sketch>]) -> Option<Diagnostic> {
    if documents.len() < 2 {
        return None;
    }
    let mut seen = FxHashSet::default();
    let same = |(document, sketches): &(&Document, &Vec<Sketch>)| {
        let questions: Vec<_> = sketches.iter().map(|sketch| sketch.hash).collect();
        !seen.insert((document.kind, document.day(), questions, identity::fingerprint(document)))
    };
    let twice = documents.iter().zip(sketches).filter(same).map(|(document, _)| file_name(document).to_owned());
    let files: Vec<_> = twice.collect();
    (!files.is_empty()).then(|| Diagnostic::new(Finding::PaperTwice { files }))
}

/// The name of a document's file, without its folder.
fn file_name(document: &Document) -> &str {
    let path = document.source.path.trim_end_matches(['/', '\\']);
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}
