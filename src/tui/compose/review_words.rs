//! The signs of marks and notes.

use crate::i18n::Bilingual;
use crate::i18n::reader::help;
use crate::i18n::review::mark_text;
use crate::review::Mark;

/// The letter of a mark; one that asks to be confirmed is small.
pub fn sign(mark: Mark, holds: bool) -> char {
    let letter = mark.letter();
    if holds { letter } else { letter.to_ascii_lowercase() }
}

/// The sign of a note, in the list and beside its passage.
pub const NOTE: char = '*';

/// What the signs of a review mean, for the help.
pub fn signs() -> impl Iterator<Item = (String, Bilingual)> {
    let marks = Mark::ALL.iter().map(|&mark| (mark.letter().to_string(), mark_text(mark).letter));
    let small = || Mark::ALL.iter().map(|&mark| sign(mark, false));
    let small = small().min().zip(small().max()).map(|(first, last)| format!("{first}-{last}"));
    let small = small.map(|letters| (letters, help::signs::MARK_TO_CONFIRM));
    marks.chain(small).chain([(NOTE.to_string(), help::signs::NOTE)])
}
