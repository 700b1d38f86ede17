//! Strings: sentences, words, graphemes and their widths, repaired hyphenation, and what of them a terminal may be shown.

pub mod hyphen;
mod nearest;
mod printable;
mod sentence;
mod sentence_bounds;
mod sub_question;
pub mod white_space;
mod word;

pub use nearest::nearest;
pub use printable::{all_harmless, is_harmless, on_one_line, printable};
pub use sentence::sentences;
pub use sub_question::sub_questions;
pub use word::words;

#[cfg(test)]
mod tests {
    use std::ops::Range;

    use super::hyphen::{Vocabulary, join};
    use super::*;

    fn in_order(text: &str, ranges: &[Range<usize>]) {
        assert!(ranges.iter().all(|range| text.get(range.clone()).is_some_and(|s| !s.is_empty())));
        assert!(ranges.windows(2).all(|pair| pair[0].end <= pair[1].start));
    }

    proptest::proptest! {
        #[test]
        fn any_text(text in "(Deze leden vragen|Kunt u|nr[.]|D[.]|[?]|[.]|«|»|‘|’|'|\"|-|/|https://x|\n| |en|[aZé€😀\u{301}\u{a0}\t]){0,40}") {
            let sentences = sentences(&text);
            in_order(&text, &sentences);
            in_order(&text, &sub_questions(&text));
            in_order(&text, &words(&text).collect::<Vec<_>>());
            let visible = |s: &str| s.chars().filter(|c| !c.is_whitespace()).count();
            assert_eq!(sentences.iter().map(|at| visible(&text[at.clone()])).sum::<usize>(), visible(&text));
        }

        #[test]
        fn any_two_lines(before in "(a|B|1|-|/|\u{ad}|www[.]x|[.]| |[aZé€😀\u{301}\u{a0}\t]){0,12}", after in "(a|B|1|-|/|en|[.]| |[aZé€😀\u{301}\u{a0}\t]){0,12}") {
            let vocabulary = Vocabulary::from_lines([before.as_str(), after.as_str()].into_iter());
            let mut text = before.clone();
            join(&before, &after, &vocabulary).append(&mut text, &after);
            let kept = |s: &str| s.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
            assert_eq!(kept(&text), kept(&before) + &kept(&after));
        }
    }
}
