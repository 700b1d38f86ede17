//! Compares texts for the review: by their letters and digits only.
//!
//! The files of one paper differ in white space, hyphenation, dashes, quotation marks and capitals, and dumps join
//! words (`toegangtot`); none of that makes it a different text.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

use crate::dossier::RowView;
use crate::model::{Block, BlockId, Text};

/// Calls `take` for each letter and digit of a text: with the position of its character and the letter as one byte, in
/// lower case, without accent, ligatures split. Characters of other scripts are hashed to a byte.
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

/// A hash (FNV-1a) of the letters of a text. It is stored in logs, so the algorithm must never change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Fingerprint(u64);

impl Fingerprint {
    /// The fingerprint of one text.
    pub fn from_text(text: &str) -> Self {
        Self::of_texts([text])
    }

    /// The fingerprint of consecutive texts. Texts without a letter have that of the empty text.
    pub fn of_texts<'a>(texts: impl IntoIterator<Item = &'a str>) -> Self {
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

/// What a mark was given for: the wordings and answers of a row, ascending, each once. Papers with the same wording
/// count as one, so that an additional paper does not require the mark to be confirmed.
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
    /// The current wordings and answers of a row.
    pub fn now(view: &RowView) -> Self {
        let wordings = view.wordings.iter().map(|wording| fingerprint(&wording.blocks));
        let answers = view.answers.iter().map(|answer| fingerprint(&answer.blocks));
        Self { wordings: sorted_once(wordings), answers: sorted_once(answers) }
    }

    /// Whether nothing was.
    pub fn is_empty(&self) -> bool {
        self.wordings.is_empty() && self.answers.is_empty()
    }

    /// The union of what was judged on several occasions.
    pub fn together<'a>(judged: impl IntoIterator<Item = &'a Self>) -> Self {
        let (wordings, answers): (Vec<_>, Vec<_>) =
            judged.into_iter().map(|judged| (&judged.wordings, &judged.answers)).unzip();
        let sorted = |each: Vec<&Vec<Fingerprint>>| sorted_once(each.into_iter().flatten().copied());
        Self { wordings: sorted(wordings), answers: sorted(answers) }
    }
}

/// The fingerprint of consecutive blocks.
pub(super) fn fingerprint(blocks: &[(BlockId, &Block)]) -> Fingerprint {
    Fingerprint::of_texts(blocks.iter().flat_map(|(_, block)| block.texts()).map(Text::as_str))
}

fn sorted_once(prints: impl Iterator<Item = Fingerprint>) -> Vec<Fingerprint> {
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
            assert_eq!(Fingerprint::from_text(one), Fingerprint::from_text(other), "{one}");
        }
        assert_ne!(Fingerprint::from_text("wel 5"), Fingerprint::from_text("wel 6"));
        assert_ne!(Fingerprint::from_text("wel"), Fingerprint::from_text("niet"));
    }

    #[test]
    fn a_fingerprint_is_computed_as_it_always_was() {
        assert_eq!(Fingerprint::from_text("Kunt u dit toelichten?").to_string(), "7bd6f72975c9b460");
        assert_eq!("cbf29ce484222325".parse(), Ok(Fingerprint::from_text("")));
        assert!(["", "cbf29ce48422232", "+bf29ce484222325"].iter().all(|s| s.parse::<Fingerprint>().is_err()));
    }
}
