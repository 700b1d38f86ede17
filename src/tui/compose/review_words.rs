//! The signs of marks and notes.

use crate::i18n::Bilingual;
use crate::i18n::reader::help;
use crate::i18n::review::mark_text;
use crate::insight::Strength;
use crate::review::{HintKind, Mark};

/// The letter of a mark; one that asks to be confirmed is small.
pub fn sign(mark: Mark, holds: bool) -> char {
    let letter = mark.letter();
    if holds { letter } else { letter.to_ascii_lowercase() }
}

/// The sign of a note, in the list and beside its passage.
pub const NOTE: char = '*';

/// The sign of a commitment beside its sentence.
pub const COMMITMENT: char = '>';

/// The same of a sentence that declines or points away.
pub const CUE: char = '-';

/// The same of text that stands elsewhere, too.
pub const GIVEN_BEFORE: char = '=';

/// The sign of a hint beside what it is about; one about a sub-question has none.
pub fn margin_sign(kind: HintKind) -> Option<char> {
    match kind {
        HintKind::Coverage => None,
        HintKind::Commitments => Some(COMMITMENT),
        HintKind::Cues => Some(CUE),
        HintKind::GivenBefore => Some(GIVEN_BEFORE),
    }
}

/// The sign of hints about the sub-questions of a row, in the list.
pub fn hint_sign(strength: Strength) -> char {
    match strength {
        Strength::Weak => '·',
        Strength::Strong => ':',
    }
}

/// What the signs of hints mean, for the help.
pub fn signs_of_hints() -> [(String, Bilingual); 5] {
    [
        (hint_sign(Strength::Strong).to_string(), help::signs::STRONG_HINT),
        (hint_sign(Strength::Weak).to_string(), help::signs::WEAK_HINT),
        (COMMITMENT.to_string(), help::signs::COMMITMENT),
        (CUE.to_string(), help::signs::CUE),
        (GIVEN_BEFORE.to_string(), help::signs::GIVEN_BEFORE),
    ]
}

/// What the signs of a review mean, for the help.
pub fn signs() -> impl Iterator<Item = (String, Bilingual)> {
    let marks = Mark::ALL.iter().map(|&mark| (mark.letter().to_string(), mark_text(mark).letter));
    let small = || Mark::ALL.iter().map(|&mark| sign(mark, false));
    let small = small().min().zip(small().max()).map(|(first, last)| format!("{first}-{last}"));
    let small = small.map(|letters| (letters, help::signs::MARK_TO_CONFIRM));
    marks.chain(small).chain([(NOTE.to_string(), help::signs::NOTE)])
}
