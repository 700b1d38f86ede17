//! The card of a question.

use super::super::papers::Thing;
use super::super::{Bilingual, Language, both};

/// How many sub-questions are ticked.
pub(crate) fn ticked(ticked: usize, asked: usize, language: Language) -> String {
    language.pick([format!("{ticked}/{asked} ticked"), format!("{ticked}/{asked} afgevinkt")])
}

/// Where an answer points.
pub(crate) fn points_to(numbers: &str, language: Language) -> String {
    language.pick([format!("points to {numbers}"), format!("verwijst naar {numbers}")])
}

/// Of a question that papers word differently.
pub(crate) const WORDED_DIFFERENTLY: Bilingual = both("worded differently", "anders verwoord");

/// The same where the words are the same.
pub(crate) const OTHER_SIGNS: Bilingual = both("same words, other signs", "zelfde woorden, andere tekens");

/// From one answer to another, one and several of them.
pub(crate) const REFERENCE: Thing = Bilingual([("reference", "references"), ("verwijzing", "verwijzingen")]);
