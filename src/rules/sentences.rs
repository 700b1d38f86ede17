//! Where sentences end, and where they do not.

use super::phrase::Words;

/// Where sentences end, and where they do not.
#[derive(Debug, Clone, Copy)]
pub struct Sentences {
    /// Abbreviations after which the sentence always goes on: something they announce must follow.
    pub announcing: Words,
    /// Abbreviations that may end a sentence: it goes on unless a capital follows.
    pub may_end: Words,
    /// Words that begin a sentence which is glued to a name: `in Nederland.Het aanbieden`, but `Meld.Online`.
    pub openings: Words,
}
