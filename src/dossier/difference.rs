//! Compares two wordings of a question, word by word.

use std::ops::Range;
use std::time::{Duration, Instant};

use similar::{Algorithm, DiffOp, capture_diff_slices_deadline};
use unicode_segmentation::UnicodeSegmentation;

use super::Row;
use crate::model::{Document, Owner};

/// How long to search for the smallest difference; after that the remainder counts as changed.
const PATIENCE: Duration = Duration::from_millis(100);

/// A stretch of two wordings, as byte ranges from the beginning of its first word to the end of its last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// The same words in both.
    Same {
        /// In the first wording.
        before: Range<usize>,
        /// In the second.
        after: Range<usize>,
    },
    /// Words of the first wording only.
    Removed(Range<usize>),
    /// Words of the second wording only.
    Added(Range<usize>),
}

/// How alike two wordings are, the most alike first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Likeness {
    /// The same apart from white space.
    Same,
    /// The same words; dashes, quotation marks and the like are others.
    OtherSigns,
    /// Other words.
    OtherWords,
}

/// How alike two wordings are.
pub fn likeness(a: &str, b: &str) -> Likeness {
    let is_sign = |c: char| !c.is_alphanumeric();
    let [words, others] = [a, b].map(|text| text.split(is_sign).filter(|word| !word.is_empty()));
    if same_wording(a, b) {
        Likeness::Same
    } else if words.eq(others) {
        Likeness::OtherSigns
    } else {
        Likeness::OtherWords
    }
}

/// How alike the wordings of a row are: that of the first paper, and the one that is least like it.
pub(crate) fn likeness_of_wordings(row: &Row, documents: &[Document]) -> Likeness {
    let mut texts =
        row.wordings.iter().map(|&(document, id)| documents[document.index()].string_of(Owner::Question(id)));
    let Some((first, rest)) = texts.next().filter(|_| row.wordings.len() > 1).map(|first| (first, texts)) else {
        return Likeness::Same; // as nearly always
    };
    rest.map(|text| likeness(&first, &text)).max().unwrap_or(Likeness::Same)
}

/// Whether two wordings are the same apart from white space.
pub fn same_wording(a: &str, b: &str) -> bool {
    a.split_whitespace().eq(b.split_whitespace())
}

/// The changes from wording `a` to wording `b`, by words and single punctuation marks, ignoring white space.
///
/// Together the ranges cover every word of both, in order; what is removed precedes what is added in its place.
pub fn differences(a: &str, b: &str) -> Vec<Change> {
    let (before, after) = (words(a), words(b));
    let olds: Vec<_> = before.iter().map(|&(_, word)| word).collect();
    let news: Vec<_> = after.iter().map(|&(_, word)| word).collect();
    let deadline = Instant::now().checked_add(PATIENCE);
    let steps = capture_diff_slices_deadline(Algorithm::Myers, &olds, &news, deadline);
    let mut changes = Vec::with_capacity(steps.len());
    for step in steps {
        let (old, new) = (step.old_range(), step.new_range());
        match step {
            DiffOp::Equal { .. } => {
                changes.push(Change::Same { before: stretch(&before, old), after: stretch(&after, new) })
            }
            DiffOp::Delete { .. } => changes.push(Change::Removed(stretch(&before, old))),
            DiffOp::Insert { .. } => changes.push(Change::Added(stretch(&after, new))),
            DiffOp::Replace { .. } => {
                changes.extend([Change::Removed(stretch(&before, old)), Change::Added(stretch(&after, new))]);
            }
        }
    }
    changes
}

/// Words and punctuation marks, each with the byte where it begins.
fn words(string: &str) -> Vec<(usize, &str)> {
    string.split_word_bound_indices().filter(|(_, word)| !word.trim().is_empty()).collect()
}

/// The bytes from the first to the last of some words. There is always at least one.
fn stretch(words: &[(usize, &str)], range: Range<usize>) -> Range<usize> {
    match &words[range] {
        [] => 0..0,
        [(at, word)] => *at..at + word.len(),
        [(start, _), .., (at, word)] => *start..at + word.len(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn shown(a: &str, b: &str) -> String {
        let show = |change: &Change| match change {
            Change::Same { before, .. } => a[before.clone()].to_owned(),
            Change::Removed(range) => format!("[-{}-]", &a[range.clone()]),
            Change::Added(range) => format!("[+{}+]", &b[range.clone()]),
        };
        differences(a, b).iter().map(show).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn the_dash_of_question_8_is_the_only_difference() {
        // seeds 000 and 001
        let (answer, notice) = ("betreffende artikel - van het kijken", "betreffende artikel – van het\nkijken");
        assert!(!same_wording(answer, notice));
        assert_eq!(shown(answer, notice), "betreffende artikel [---] [+–+] van het kijken");
    }

    #[test]
    fn other_signs_are_no_other_words() {
        for (a, b, expected) in [
            ("Klopt  dit?", "Klopt\ndit?", Likeness::Same),
            ("het artikel - van het kijken", "het artikel – van het kijken", Likeness::OtherSigns),
            ("de foto's van 'ons'", "de foto’s van «ons»", Likeness::OtherSigns),
            ("over pakkans", "over de pakkans", Likeness::OtherWords),
            ("op 1.000 euro", "op 1000 euro", Likeness::OtherWords),
            ("", "", Likeness::Same),
        ] {
            assert_eq!(likeness(a, b), expected, "{a}");
        }
    }

    #[test]
    fn words_are_compared_without_their_punctuation_and_space() {
        for (a, b, expected) in [
            ("Klopt dit?", "Klopt dit? Zo nee, waarom niet?", "Klopt dit? [+Zo nee, waarom niet?+]"),
            ("Klopt  dit?", "Klopt\ndit!", "Klopt  dit [-?-] [+!+]"),
            ("één", "een", "[-één-] [+een+]"),
            ("", "iets", "[+iets+]"),
            ("", " ", ""),
        ] {
            assert_eq!(shown(a, b), expected);
        }
        assert!(same_wording(" Klopt  dit?", "Klopt\u{a0}dit?\n") && differences("", "").is_empty());
    }

    #[test]
    fn very_long_wordings_do_not_hang() {
        let numbers = |from: u32| (from..from + 20_000).map(|n| n.to_string()).collect::<Vec<_>>().join(" ");
        let (a, b) = (numbers(0), numbers(100_000));
        assert_eq!(differences(&a, &b).len(), 2);
    }

    proptest! {
        #[test]
        fn no_word_is_lost(a in "[ab .–\n]{0,40}", b in "\\PC{0,40}") {
            let (mut old, mut new) = (String::new(), String::new());
            for change in differences(&a, &b) {
                match change {
                    Change::Same { before, after } => {
                        prop_assert!(same_wording(&a[before.clone()], &b[after.clone()]) || words(&a[before.clone()]).len() > 1);
                        old.push_str(&a[before]);
                        new.push_str(&b[after]);
                    }
                    Change::Removed(range) => old.push_str(&a[range]),
                    Change::Added(range) => new.push_str(&b[range]),
                }
            }
            let bare = |s: &str| s.split_whitespace().collect::<String>();
            prop_assert_eq!((bare(&old), bare(&new)), (bare(&a), bare(&b)));
        }
    }
}
