//! Lists of question numbers, and numbers in words.

use super::phrase::Words;

/// How numbers are listed and written.
#[derive(Debug, Clone, Copy)]
pub struct Numbers {
    /// What may stand before a number of a list: `vragen 1 en vraag 3`, `nr. 4`.
    pub before: Words,
    /// What joins two numbers of a list, the longest first; a comma may go before each (`7, 8, en 9`).
    pub and: Words,
    /// What makes a range of two numbers, the longest first.
    pub to: Words,
    /// A number before one of these counts or dates something: `12 dagen`, `5%`; so it does
    /// before a month.
    pub measures: Words,
    /// Numbers in words, from one on.
    pub cardinals: Words,
    /// The one of them that within a sentence is a number only with accents: `antwoord één`, but `een antwoord`.
    pub article: &'static str,
    /// The same in a row.
    pub ordinals: Words,
}
