//! Lists of question numbers, and numbers in words.

use super::phrase::Words;

/// How numbers are listed and written.
#[derive(Debug, Clone, Copy)]
pub struct Numbers {
    /// What may stand before a number of a list: `vragen 1 en vraag 3`, `nr. 4`.
    pub before: Words,
    /// What joins two numbers of a list, the longest first; a comma may go before each (`7, 8, en 9`).
    pub and: Words,
    /// The word that may stand between the marks of two notes, with the blanks around it.
    pub between_marks: &'static str,
    /// What makes a range of two numbers, the longest first.
    pub to: Words,
    /// A number before one of these counts or dates something: `12 dagen`, `5%`.
    pub measures: Words,
    /// The months, the same table as that of dates: a number before one is a day.
    pub months: Words,
    /// Numbers in words, from one on.
    pub cardinals: Words,
    /// The one of them that within a sentence is a number only with accents: `antwoord één`, but `een antwoord`.
    pub article: &'static str,
    /// The same in a row.
    pub ordinals: Words,
    /// What stands behind the figure of an ordinal: `1e`.
    pub ordinal_endings: Words,
}
