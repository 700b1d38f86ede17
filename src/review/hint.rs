//! What reviewers say of the program's hints. A hint is known by its question and words, as notes are, so that what was
//! said of it holds for every copy of the paper.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use strum::{Display, EnumString, IntoStaticStr, VariantNames};

use super::anchor::{Anchor, Part, Passage, SubQuestionAnchor};
use super::letters::{Fingerprint, Judged};
use crate::dossier::RowKey;

/// What a hint is about.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Display, EnumString, IntoStaticStr, VariantNames,
)]
#[strum(serialize_all = "kebab-case")]
pub enum HintKind {
    /// A sub-question in whose answer something was not seen.
    Coverage,
    /// A sentence in which the government says what it will do.
    Commitments,
    /// A sentence that declines or points away.
    Cues,
    /// Text that stands elsewhere, too.
    GivenBefore,
}

impl HintKind {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Coverage, Self::Commitments, Self::Cues, Self::GivenBefore];
}

/// Identifies a hint, independent of any file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HintAnchor {
    /// About a sub-question.
    Coverage {
        /// The row.
        row: RowKey,
        /// Which of its sub-questions.
        sub_question: SubQuestionAnchor,
    },
    /// About a sentence that promises.
    Commitment(Passage),
    /// About a sentence that declines.
    Cue(Passage),
    /// About text that stands elsewhere, too: its later place.
    GivenBefore(Passage),
}

/// The same, to be looked up: quoted words count by their letters and digits only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HintKey {
    /// About a sub-question.
    Coverage(RowKey, SubQuestionAnchor),
    /// About words.
    Words(HintKind, Part, Fingerprint),
}

impl HintAnchor {
    /// What it is looked up by.
    pub fn key(&self) -> HintKey {
        let words =
            |kind, passage: &Passage| HintKey::Words(kind, passage.part, Fingerprint::from_text(&passage.quote.text));
        match self {
            Self::Coverage { row, sub_question } => HintKey::Coverage(*row, *sub_question),
            Self::Commitment(passage) => words(HintKind::Commitments, passage),
            Self::Cue(passage) => words(HintKind::Cues, passage),
            Self::GivenBefore(passage) => words(HintKind::GivenBefore, passage),
        }
    }

    /// The question that it belongs to; none for words outside questions and answers.
    pub fn row(&self) -> Option<RowKey> {
        match self {
            Self::Coverage { row, .. } => Some(*row),
            Self::Commitment(passage) | Self::Cue(passage) | Self::GivenBefore(passage) => passage.part.row(),
        }
    }

    /// The same about words that stood in another part.
    pub fn in_part(mut self, to: Part) -> Self {
        if let Self::Commitment(passage) | Self::Cue(passage) | Self::GivenBefore(passage) = &mut self {
            passage.part = to;
        }
        self
    }

    /// What a note about the same would be about.
    pub fn to_anchor(&self) -> Anchor {
        match self {
            Self::Coverage { row, .. } => Anchor::Row(*row),
            Self::Commitment(passage) | Self::Cue(passage) | Self::GivenBefore(passage) => {
                Anchor::Passage(passage.clone())
            }
        }
    }
}

/// What a reviewer says of a hint.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HintVerdict {
    /// It is right.
    Agreed,
    /// It is not shown any more.
    Dismissed,
}

/// What was said of a hint, and by whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HintSaid {
    /// What.
    pub verdict: HintVerdict,
    /// The wording and answer for which it was said; empty where the words of the hint say it.
    pub judged: Judged,
    /// Who said it.
    pub who: String,
    /// When.
    pub when: Timestamp,
}
