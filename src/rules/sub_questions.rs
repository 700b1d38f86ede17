//! Words with which sentences ask.

use super::phrase::Words;

/// Words with which sentences ask.
#[derive(Debug, Clone, Copy)]
pub struct SubQuestions {
    /// Who asks indirectly: `Deze leden`, `de D66-fractie`.
    pub askers: Words,
    /// Verbs that ask by themselves.
    pub asking: Words,
    /// Wishes, which ask with one of `wished`.
    pub wishes: Words,
    /// Verbs that ask with a wish: `Deze leden horen graag`.
    pub wished: Words,
    /// The asking verb that is also a noun.
    pub noun: &'static str,
    /// Before the noun: `hebben nog enkele vragen`.
    pub before_noun: Words,
    /// Verbs of which the noun is the object: `hebben de leden vragen over`.
    pub having: Words,
    /// Behind the noun, if one of `having` stands before it.
    pub after_noun: Words,
    /// Behind an asking verb these say that nothing is asked: `vragen aandacht voor`.
    pub asked_for: Words,
    /// How a direct question without a question mark begins, before `addressed`.
    pub openings: Words,
    /// Who is asked directly.
    pub addressed: &'static str,
}
