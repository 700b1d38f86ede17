//! Who speaks in a debate.

use super::phrase::{Phrases, Words};

/// In what office somebody speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Speaking {
    /// Who leads the debate.
    Chair,
    /// One who asks.
    Member,
    /// One who answers.
    Minister,
}

/// The words of a debate's report.
#[derive(Debug, Clone, Copy)]
pub struct Debates {
    /// How the line begins that names who speaks; the name and a colon follow.
    pub speakers: Phrases<Speaking>,
    /// Words in small letters that are part of a name.
    pub particles: Words,
    /// Lines in a report's head that say that questions were put aloud.
    pub question_time: Words,
}
