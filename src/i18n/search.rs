//! The words in which a filter is typed. Those of every language are understood, whatever the language of the interface.

use super::{Bilingual, both};

/// What is asked for by a word that may name what it asks: `open` of `status:open`.
pub(crate) fn named_value(word: &str) -> &str {
    let names = [STATUS, GROUP, BY, RESPONDENT];
    let is_name = |name: &str| names.iter().any(|names| names.each().any(|other| *other == name));
    word.split_once(':').filter(|(name, _)| is_name(name)).map_or(word, |(_, value)| value)
}

/// Asks for a status.
pub(crate) const STATUS: Bilingual = both("status", "status");
/// Asks for a group that asks.
pub(crate) const GROUP: Bilingual = both("group", "fractie");
/// Asks for a respondent.
pub(crate) const BY: Bilingual = both("by", "door");
/// Asks for the same.
pub(crate) const RESPONDENT: Bilingual = both("respondent", "bewindspersoon");
/// Asks for a mark.
pub(crate) const MARK: Bilingual = both("mark", "oordeel");
/// Asks for a tag.
pub(crate) const TAG: Bilingual = both("tag", "label");
/// Asks for rows with a note, whatever it says.
pub(crate) const NOTE: Bilingual = both("note", "aantekening");
/// Asks for rows with a hint, or one of a name.
pub(crate) const HINT: Bilingual = both("hint", "aanwijzing");
/// Asks for rows with a commitment in the answer.
pub(crate) const PROMISE: Bilingual = both("promise", "toezegging");
/// Asks for rows with text that was given before.
pub(crate) const GIVEN_BEFORE: Bilingual = both("seen-before", "eerder-gegeven");
/// Asks for rows that papers word otherwise.
pub(crate) const DIFFERS: Bilingual = both("differs", "verschilt");
/// Asks for rows without a mark.
pub(crate) const UNMARKED: Bilingual = both("none", "geen");
/// What the status is also called to which an answer was given.
pub(crate) const ANSWERED: Bilingual = both("answered", "beantwoord");
