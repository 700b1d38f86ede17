//! What a note is about, in words that outlive the file: not a place in a document, but the question, the side, the words
//! quoted and those around them.

use serde::{Deserialize, Serialize};

use super::letters::Fingerprint;
use crate::dossier::RowKey;
use crate::model::{Date, Document, Kind};

/// What a note is about.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Anchor {
    /// A question with its answer, as a whole.
    Row(RowKey),
    /// Words.
    Passage(Passage),
}

impl Anchor {
    /// The question it belongs to; none for words outside of questions and answers.
    pub fn row(&self) -> Option<RowKey> {
        match self {
            Self::Row(row) => Some(*row),
            Self::Passage(passage) => passage.part.row(),
        }
    }

    /// The words quoted; none for a row as a whole.
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
    /// In which paper they were read. Others that print the same words will do where it is not there.
    pub paper: Paper,
    /// The words.
    pub quote: Quote,
}

/// A part of a dossier in which words can be quoted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// A question, its lead-in before it.
    Question(RowKey),
    /// Its answer.
    Answer(RowKey),
    /// The footnotes of both.
    Footnote(RowKey),
    /// What is neither question nor answer nor note of theirs: a letter, a notice, an annex.
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

    /// The same side of another question; none where there are no sides.
    pub(super) fn side(self) -> u8 {
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

/// Which paper of a dossier, by what it says of itself: the same in each of its forms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Paper {
    /// What kind of paper.
    pub kind: Kind,
    /// Its day ([`Document::day`]), where it says one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub day: Option<Date>,
}

impl Paper {
    /// Of a document.
    pub fn of(document: &Document) -> Self {
        Self { kind: document.kind, day: document.day() }
    }
}

/// Words as they stood, with what stood around them.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Quote {
    /// The words before, as many as tell the place.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub before: String,
    /// The words.
    pub text: String,
    /// The words after.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub after: String,
}

/// A sub-question of a row, by its words: it keeps its tick when others come before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct SubQuestion {
    /// What it asks.
    pub words: Fingerprint,
    /// How often the same words stand before it in the row ("Zo nee, waarom niet?").
    #[serde(default, skip_serializing_if = "is_first")]
    pub occurrence: u8,
}

fn is_first(occurrence: &u8) -> bool {
    *occurrence == 0
}

/// An answer, by its words and the question that the papers put it to: "Ja." stands under many.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct AnswerAnchor {
    /// The first row in which it stands by its paper.
    pub row: RowKey,
    /// What it says.
    pub words: Fingerprint,
    /// How it begins, for people.
    pub begins: String,
}
