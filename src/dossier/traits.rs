//! What decides to which dossier a paper belongs.

use serde::{Deserialize, Serialize};

use super::file_name;
use super::identity;
use super::wording::Sketch;
use crate::model::{Date, Document, Kind, PaperNumber};

/// A summary of a document by which it is grouped with others, small enough to be kept of every paper that was ever read:
/// what is only compared stands in it as a hash, what messages speak of as printed.
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
    /// What its subject is like.
    pub(super) subject: Sketch,
    /// What its questions are like.
    pub(super) questions: Vec<Sketch>,
    /// A hash of the whole text of a paper that prints no questions.
    pub(super) text: Option<u64>,
}

impl Traits {
    /// The traits of a paper that is compared with others.
    pub fn new(document: &Document) -> Self {
        let meta = &document.meta;
        let subject = meta.subject.as_deref().map(Sketch::new).unwrap_or_default();
        let addressees = identity::addressees(meta).into();
        let (askers, questions) = (identity::askers(meta).into(), Sketch::of_questions(document));
        Self { subject, addressees, askers, ..Self::with_sketches(document, questions) }
    }

    /// The same of a single paper, which is compared with no other.
    pub(super) fn alone(document: &Document) -> Self {
        Self::with_sketches(document, Sketch::of_lone_questions(document))
    }

    fn with_sketches(document: &Document, questions: Vec<Sketch>) -> Self {
        let meta = &document.meta;
        let traits = Self {
            file: file_name(document).into(),
            kind: document.kind,
            cases: identity::cases(meta).into(),
            own_numbers: identity::own_numbers(meta).into(),
            see_also: meta.see_also.clone().into(),
            submitted: meta.submitted,
            received: meta.received,
            addressees: Box::default(),
            askers: Box::default(),
            subject: Sketch::default(),
            questions,
            text: None,
        };
        let text = if traits.prints_questions() { None } else { identity::fingerprint(document) };
        Self { text, ..traits }
    }

    /// Whether the paper prints questions.
    pub(super) fn prints_questions(&self) -> bool {
        self.questions.iter().any(|sketch| !sketch.is_empty())
    }
}
