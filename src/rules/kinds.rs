//! What tells the kind of a paper.

use super::phrase::Phrases;
use crate::model::Holding;

/// What a paper opens with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Opening {
    /// Questions put aloud.
    Oral,
    /// Written questions.
    Question,
    /// The notice that an answer comes later, or that questions are withdrawn.
    Notice,
    /// Answers.
    Answer,
}

/// The words that tell the kind of a paper.
#[derive(Debug, Clone, Copy)]
pub struct Kinds {
    /// Words that open a paper or its notice.
    pub openings: Phrases<Opening>,
    /// How a paragraph begins that official papers print above questions, with their date behind it.
    pub asking: Phrases,
    /// Words before the date on which questions were put.
    pub submitted: Phrases,
    /// Words before the date on which answers came.
    pub received: Phrases,
    /// The heading of a notice.
    pub notice: &'static str,
    /// Words of a notice that the answer comes later.
    pub later: Phrases,
    /// Words of a notice that questions are withdrawn.
    pub withdrawn: Phrases,
    /// Words of a sentence that withdraws questions, `trek ik`.
    pub withdrawing: Phrases,
    /// What such a sentence names.
    pub withdrawing_what: &'static str,
    /// How it ends.
    pub withdrawing_end: &'static str,
    /// Words of a notice that speaks of questions put before.
    pub asked_before: Phrases,
    /// Words of a consultation, in a sentence and as its title.
    pub consulting: Phrases,
    /// Words of the title, in capitals, of a paper that replies to a committee.
    pub replying: Phrases,
    /// How such a title begins elsewhere.
    pub replying_title: Phrases,
    /// What paragraphs of such a paper name.
    pub group: &'static str,
    /// Words of a title that says what a paper holds, where it may hold it in running text.
    pub holding: Phrases<Holding>,
}
