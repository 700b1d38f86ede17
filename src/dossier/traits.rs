//! What decides to which dossier a paper belongs.

use serde::{Deserialize, Serialize};

use super::file_name;
use super::identity;
use super::wording::Sketch;
use crate::model::{Document, Kind, Meta};

/// A summary of a document by which it is grouped with others, small enough to be kept of every paper that was ever read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Traits {
    /// The name of the file, without its folder.
    pub(super) file: String,
    pub(super) kind: Kind,
    pub(super) meta: Meta,
    /// What its questions are like.
    pub(super) questions: Vec<Sketch>,
    /// A hash of the whole text of a paper that prints no questions.
    pub(super) text: Option<u64>,
}

impl Traits {
    /// The traits of a paper that is compared with others.
    pub fn new(document: &Document) -> Self {
        Self::with_sketches(document, Sketch::of_questions(document))
    }

    /// The same of a single paper, which is compared with no other.
    pub(super) fn alone(document: &Document) -> Self {
        Self::with_sketches(document, Sketch::of_lone_questions(document))
    }

    fn with_sketches(document: &Document, questions: Vec<Sketch>) -> Self {
        let (file, kind, meta) = (file_name(document).to_owned(), document.kind, document.meta.clone());
        let traits = Self { file, kind, meta, questions, text: None };
        let text = if traits.prints_questions() { None } else { identity::fingerprint(document) };
        Self { text, ..traits }
    }

    /// Whether the paper prints questions.
    pub(super) fn prints_questions(&self) -> bool {
        self.questions.iter().any(|sketch| !sketch.is_empty())
    }
}
