//! Texts as the review compares them: by their letters and digits alone.
//!
//! The forms of one paper differ in white space, hyphenation, dashes, quotation marks and capitals, and dumps glue words
//! together (`toegangtot`); none of that makes another text of it.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

use crate::dossier::RowView;
use crate::model::{Block, BlockId, Text};

/// Takes in the letters and digits of a text, each with the byte of its character, folded to a byte: small, without
/// accent, ligatures parted. Other scripts keep a byte of their own character, which may coincide with another's.
pub(super) fn each_letter(text: &str, mut take: impl FnMut(usize, u8)) {
    for (at, c) in text.char_indices() {
        if c.is_ascii_alphanumeric() {
            take(at, c.to_ascii_lowercase() as u8);
        } else if !c.is_ascii() {
            for base in std::iter::once(c).nfkd().filter(|base| base.is_alphanumeric()) {
                let lower = u32::from(base.to_lowercase().next().unwrap_or(base));
                take(at, if lower < 0x80 { lower as u8 } else { (lower ^ (lower >> 7)) as u8 | 0x80 });
            }
        }
    }
}

/// What a text says, as a hash of its letters (FNV-1a). It is kept in logs, so it must never be computed otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Fingerprint(u64);

impl Fingerprint {
    /// Of one text.
    pub fn of(text: &str) -> Self {
        Self::of_all([text])
    }

    /// Of texts that follow each other; none for texts without a letter is the one of the empty text.
    pub fn of_all<'a>(texts: impl IntoIterator<Item = &'a str>) -> Self {
        let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
        for text in texts {
            each_letter(text, |_, letter| hash = (hash ^ u64::from(letter)).wrapping_mul(0x0100_0000_01b3));
        }
        Self(hash)
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

impl From<Fingerprint> for String {
    fn from(print: Fingerprint) -> Self {
        print.to_string()
    }
}

/// The string is not a fingerprint.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a fingerprint")]
pub struct NotAFingerprint;

impl FromStr for Fingerprint {
    type Err = NotAFingerprint;

    fn from_str(s: &str) -> Result<Self, NotAFingerprint> {
        let is_hex = s.len() == 16 && s.bytes().all(|byte| byte.is_ascii_hexdigit());
        let hash = is_hex.then(|| u64::from_str_radix(s, 16).ok()).flatten();
        hash.map(Self).ok_or(NotAFingerprint)
    }
}

impl TryFrom<String> for Fingerprint {
    type Error = NotAFingerprint;

    fn try_from(s: String) -> Result<Self, NotAFingerprint> {
        s.parse()
    }
}

/// What was judged: the wordings and answers of a row, ascending, each once. Several papers that word a question alike
/// count as one, so that a paper more does not ask for another judgement.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Judged {
    /// The wordings.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub wordings: Vec<Fingerprint>,
    /// The answers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub answers: Vec<Fingerprint>,
}

impl Judged {
    /// What stands in a row now.
    pub fn of(view: &RowView) -> Self {
        let wordings = view.wordings.iter().map(|wording| fingerprint(&wording.blocks));
        let answers = view.answers.iter().map(|answer| fingerprint(&answer.blocks));
        Self { wordings: each_once(wordings), answers: each_once(answers) }
    }

    /// All that was judged at several times.
    pub fn all<'a>(judged: impl IntoIterator<Item = &'a Self>) -> Self {
        let (wordings, answers): (Vec<_>, Vec<_>) =
            judged.into_iter().map(|judged| (&judged.wordings, &judged.answers)).unzip();
        let together = |each: Vec<&Vec<Fingerprint>>| each_once(each.into_iter().flatten().copied());
        Self { wordings: together(wordings), answers: together(answers) }
    }
}

/// The fingerprint of blocks that follow each other.
pub(super) fn fingerprint(blocks: &[(BlockId, &Block)]) -> Fingerprint {
    Fingerprint::of_all(blocks.iter().flat_map(|(_, block)| block.texts()).map(Text::as_str))
}

fn each_once(prints: impl Iterator<Item = Fingerprint>) -> Vec<Fingerprint> {
    let mut prints: Vec<_> = prints.collect();
    prints.sort_unstable();
    prints.dedup();
    prints
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_one_text_are_one_text() {
        for (one, other) in [
            ("de toegang tot", "de toegangtot"),
            ("vergoe-\nding", "vergoeding"),
            ("artikel – van het", "artikel - van  het"),
            ("Één «groep»", "een ‘groep’"),
            ("e\u{301}e\u{301}n", "één"),
            ("ﬁlm", "film"),
        ] {
            assert_eq!(Fingerprint::of(one), Fingerprint::of(other), "{one}");
        }
        assert_ne!(Fingerprint::of("wel 5"), Fingerprint::of("wel 6"));
        assert_ne!(Fingerprint::of("wel"), Fingerprint::of("niet"));
    }

    #[test]
    fn a_fingerprint_is_computed_as_it_always_was() {
        assert_eq!(Fingerprint::of("Kunt u dit toelichten?").to_string(), "7bd6f72975c9b460");
        assert_eq!("cbf29ce484222325".parse(), Ok(Fingerprint::of("")));
        assert!(["", "cbf29ce48422232", "+bf29ce484222325"].iter().all(|s| s.parse::<Fingerprint>().is_err()));
    }
}
