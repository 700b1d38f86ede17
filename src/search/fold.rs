//! Normalises texts for searching: without accents, and with every stretch of white space (line breaks, hard spaces) as
//! one space.

use std::borrow::Cow;
use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A text without accents, with a mapping back to the original.
pub(super) struct Folded<'a> {
    text: Cow<'a, str>,
    /// For each byte of the folded text, and for its end, the byte of the original; `None` if both are the same.
    from: Option<Vec<usize>>,
}

impl<'a> Folded<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        if is_folded(text) {
            return Self { text: Cow::Borrowed(text), from: None };
        }
        let (mut folded, mut from) = (String::with_capacity(text.len()), Vec::with_capacity(text.len() + 1));
        for (at, c) in text.char_indices() {
            let Some(plain) = plain(c).filter(|&plain| plain != ' ' || !folded.ends_with(' ')) else { continue };
            folded.push(plain);
            from.resize(folded.len(), at);
        }
        from.push(text.len());
        Self { text: Cow::Owned(folded), from: Some(from) }
    }

    pub(super) fn as_str(&self) -> &str {
        &self.text
    }

    /// The range of the original for one of the folded text.
    pub(super) fn source(&self, range: Range<usize>) -> Range<usize> {
        match &self.from {
            Some(from) => from[range.start]..from[range.end],
            None => range,
        }
    }
}

/// Whether folding changes nothing, as for most texts.
fn is_folded(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.iter().all(|byte| (b' '..=b'~').contains(byte)) && !bytes.windows(2).any(|pair| pair == b"  ")
}

/// A character without its accents; `None` for an invisible one or an accent itself.
fn plain(c: char) -> Option<char> {
    if c.is_ascii_graphic() {
        return Some(c);
    }
    if c.is_whitespace() {
        return Some(' ');
    }
    if is_combining_mark(c) || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}') {
        return None;
    }
    let mut parts = std::iter::once(c).nfd();
    let base = parts.next().unwrap_or(c);
    Some(if parts.all(is_combining_mark) { base } else { c })
}

/// A text in lower case, without accents, with single spaces.
pub fn fold(text: &str) -> String {
    if is_folded(text) {
        return text.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(text.len());
    for c in text.chars() {
        let Some(plain) = plain(c).filter(|&plain| plain != ' ' || !folded.ends_with(' ')) else { continue };
        folded.push(plain.to_ascii_lowercase());
    }
    if folded.is_ascii() { folded } else { folded.to_lowercase() }
}

/// Whether a text contains all of these words, in any order, regardless of case and accents.
pub fn holds_words(text: &str, words: &str) -> bool {
    let text = fold(text);
    fold(words).split_whitespace().all(|word| text.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn accents_and_line_ends_are_folded_away() {
        for (text, expected) in [
            ("één coördinatie", "een coordinatie"),
            ("e\u{301}e\u{301}n", "een"),
            ("op\ngrond  van\u{a0}artikel", "op grond van artikel"),
            ("kennis\u{ad}genomen", "kennisgenomen"),
            ("질문 質問 ø", "질문 質問 ø"),
        ] {
            assert_eq!(Folded::new(text).as_str(), expected, "{text:?}");
        }
        assert!(holds_words("De AI-explosie van Kinderporno", "kinder AI") && !holds_words("AI", "kinder AI"));
    }

    proptest! {
        #[test]
        fn a_folded_text_is_the_same_with_and_without_its_way_back(text in "[a Aëé\nΣσ‘\u{301}질質\u{ad}\u{200b}İ]{0,20}") {
            prop_assert_eq!(fold(&text), Folded::new(&text).as_str().to_lowercase());
        }

        #[test]
        fn every_range_leads_back_to_the_text(text in "[a ëé\n\u{301}질質\u{ad}\u{200b}]{0,20}") {
            let folded = Folded::new(&text);
            let bounds: Vec<_> = (0..=folded.as_str().len()).filter(|&at| folded.as_str().is_char_boundary(at)).collect();
            for (index, &start) in bounds.iter().enumerate() {
                for &end in &bounds[index..] {
                    let source = text.get(folded.source(start..end));
                    prop_assert!(source.is_some());
                    prop_assert!(start == end || !source.unwrap().is_empty());
                }
            }
        }
    }
}
