//! What a note is about, independent of any file: not a position in a document, but the question, the side, the words
//! quoted and those around them.

use serde::{Deserialize, Serialize};

use super::letters::Fingerprint;
use crate::dossier::RowKey;
use crate::model::{Date, Document, Kind};

/// What a note is about.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Anchor {
    /// A question with its answer.
    Row(RowKey),
    /// Words in a paper.
    Passage(Passage),
}

impl Anchor {
    /// The question it belongs to; `None` for words outside questions and answers.
    pub fn row(&self) -> Option<RowKey> {
        match self {
            Self::Row(row) => Some(*row),
            Self::Passage(passage) => passage.part.row(),
        }
    }

    /// The words quoted; `None` for a note on a whole row.
    pub fn quote(&self) -> Option<&Quote> {
        match self {
            Self::Row(_) => None,
            Self::Passage(passage) => Some(&passage.quote),
        }
    }
}

/// Words in a part of a dossier.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Passage {
    /// In which part.
    pub part: Part,
    /// The paper in which they were read. If it is absent, another paper that prints the same words will do.
    pub paper: Paper,
    /// The words.
    pub quote: Quote,
}

/// A part of a dossier in which words can be quoted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// A question with its lead-in.
    Question(RowKey),
    /// Its answer.
    Answer(RowKey),
    /// The footnotes of both.
    Footnote(RowKey),
    /// Text outside the rows: a letter, a notice, an annex.
    Text,
}

impl Part {
    /// The question it belongs to.
    pub fn row(self) -> Option<RowKey> {
        match self {
            Self::Question(row) | Self::Answer(row) | Self::Footnote(row) => Some(row),
            Self::Text => None,
        }
    }

    /// The side, as a number by which notes of one row are ordered.
    pub fn side(self) -> u8 {
        match self {
            Self::Question(_) => 0,
            Self::Answer(_) => 1,
            Self::Footnote(_) => 2,
            Self::Text => 3,
        }
    }

    /// The name used in exports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Question(_) => "question",
            Self::Answer(_) => "answer",
            Self::Footnote(_) => "footnote",
            Self::Text => "text",
        }
    }
}

/// Identifies a paper of a dossier by what it says about itself, which is the same in every file format.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Paper {
    /// What kind of paper.
    pub kind: Kind,
    /// Its date ([`Document::day`]), if it gives one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub day: Option<Date>,
}

impl Paper {
    /// The paper that a document is.
    pub fn from_document(document: &Document) -> Self {
        Self { kind: document.kind, day: document.day() }
    }
}

/// Quoted words with their surroundings.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Quote {
    /// The words before, enough to recognise the place.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub before: String,
    /// The words.
    pub text: String,
    /// The words after.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub after: String,
}

/// Identifies a sub-question of a row by its words, so that it keeps its tick when others are inserted before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct SubQuestionAnchor {
    /// What it asks.
    pub words: Fingerprint,
    /// How often the same words occur before it in the row ("Zo nee, waarom niet?").
    #[serde(default, skip_serializing_if = "is_first")]
    pub occurrence: u8,
}

fn is_first(occurrence: &u8) -> bool {
    *occurrence == 0
}

/// Identifies an answer by its words and the question that its paper gives it for, since many answers read "Ja."
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct AnswerAnchor {
    /// The first row that its paper gives it for.
    pub row: RowKey,
    /// Its text.
    pub words: Fingerprint,
    /// How it begins, for display.
    pub begins: String,
}
