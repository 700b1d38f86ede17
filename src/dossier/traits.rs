//! What decides to which dossier a paper belongs.

use serde::{Deserialize, Serialize};

use super::file_name;
use super::group::Compare;
use super::identity;
use super::wording::{Agreement, Keys, Sketch};
use crate::model::{Date, Document, Kind, PaperNumber};

/// A summary of a document by which it is grouped with others, small enough for those of every paper that was ever read to
/// be in memory at once: what is only compared stands in it as a hash, what messages speak of as printed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Traits {
    /// The name of the file, without its folder.
    pub(super) file: Box<str>,
    pub(super) kind: Kind,
    /// The case numbers of its questions.
    pub(super) cases: Box<[String]>,
    /// Its own numbers in the Aanhangsel.
    pub(super) own_numbers: Box<[PaperNumber]>,
    /// The papers that it names.
    pub(super) see_also: Box<[PaperNumber]>,
    pub(super) submitted: Option<Date>,
    pub(super) received: Option<Date>,
    /// Hashes of who is asked.
    pub(super) addressees: Box<[u64]>,
    /// Hashes of the askers' family names.
    pub(super) askers: Box<[u64]>,
    /// The keys of its subject.
    pub(super) subject: Option<Keys>,
    /// The keys of each of its questions.
    pub(super) questions: Box<[Option<Keys>]>,
    /// Whether it prints questions.
    pub(super) prints_questions: bool,
    /// A hash of the whole text of a paper that prints no questions.
    pub(super) text: Option<u64>,
}

/// By what two papers are compared that may be about the same questions: larger than [`Traits`], and seldom needed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Wordings {
    /// What its subject is like.
    pub(super) subject: Sketch,
    /// What its questions are like.
    pub(super) questions: Vec<Sketch>,
}

impl Wordings {
    /// The wordings of a paper that is compared with others.
    pub fn new(document: &Document) -> Self {
        let subject = document.meta.subject.as_deref().map(Sketch::new).unwrap_or_default();
        Self { subject, questions: Sketch::of_questions(document) }
    }

    /// The same of a single paper, which is compared with no other.
    pub(super) fn alone(document: &Document) -> Self {
        Self { subject: Sketch::default(), questions: Sketch::of_lone_questions(document) }
    }
}

impl Wordings {
    /// How far the questions of two papers agree.
    pub fn agreement(&self, other: &Self) -> Agreement {
        Agreement::between(&self.questions, &other.questions)
    }

    /// Whether two papers have one subject.
    pub fn have_one_subject(&self, other: &Self) -> bool {
        self.subject.agrees(&other.subject)
    }
}

/// Those of all papers that are grouped.
impl Compare for &[Wordings] {
    fn agreement(&mut self, one: usize, other: usize) -> Agreement {
        self[one].agreement(&self[other])
    }

    fn have_one_subject(&mut self, one: usize, other: usize) -> bool {
        self[one].have_one_subject(&self[other])
    }
}

impl Traits {
    /// The traits of a paper with these wordings.
    pub fn new(document: &Document, wordings: &Wordings) -> Self {
        let meta = &document.meta;
        let prints_questions = wordings.questions.iter().any(|sketch| !sketch.is_empty());
        Self {
            file: file_name(document).into(),
            kind: document.kind,
            cases: identity::cases(meta).into(),
            own_numbers: identity::own_numbers(meta).into(),
            see_also: meta.see_also.clone().into(),
            submitted: meta.submitted,
            received: meta.received,
            addressees: identity::addressees(meta).into(),
            askers: identity::askers(meta).into(),
            subject: wordings.subject.keys(),
            questions: wordings.questions.iter().map(Sketch::keys).collect(),
            prints_questions,
            text: if prints_questions { None } else { identity::fingerprint(document) },
        }
    }

    /// Both of a paper that is compared with others.
    pub fn with_wordings(document: &Document) -> (Self, Wordings) {
        let wordings = Wordings::new(document);
        (Self::new(document, &wordings), wordings)
    }

    /// The keys of all questions.
    pub(super) fn keys(&self) -> impl Iterator<Item = u32> + '_ {
        self.questions.iter().flatten().flatten().copied()
    }
}
