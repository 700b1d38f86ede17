//! White space in strings: where it is more than a single space.

use std::ops::Range;

/// Whether white space stands beside white space, of ASCII's.
pub fn is_doubled(bytes: &[u8]) -> bool {
    // Without a way out of the loop the compiler looks at many bytes at once.
    let next = bytes.get(1..).unwrap_or_default();
    bytes.iter().zip(next).fold(false, |found, (&one, &other)| found | (one <= b' ') & (other <= b' '))
}

/// Whether there is white space other than ASCII's in UTF-8 bytes: U+0085, U+00A0, U+2000 to U+200A and their like.
pub fn is_wide(bytes: &[u8]) -> bool {
    let is_space = |at: usize| {
        matches!(
            bytes[at..],
            [0xc2, 0x85 | 0xa0, ..]
                | [0xe2, 0x80, 0x80..=0x8a | 0xa8 | 0xa9 | 0xaf, ..]
                | [0xe2, 0x81, 0x9f, ..]
                | [0xe3, 0x80, 0x80, ..]
        )
    };
    !bytes.is_ascii() && memchr::memchr3_iter(0xc2, 0xe2, 0xe3, bytes).any(is_space)
}

/// The first run of white space behind a byte that is more than one space or tab.
pub fn next_wide_gap(text: &str, from: usize) -> Option<Range<usize>> {
    let bytes = text.as_bytes();
    let is_letter = |at: usize| bytes.get(at).is_none_or(u8::is_ascii_graphic);
    let mut at = from;
    loop {
        at += bytes[at..].iter().position(|byte| !byte.is_ascii_graphic())?;
        if matches!(bytes[at], b' ' | b'\t') && is_letter(at + 1) {
            at += 1; // between two words, as nearly always
            continue;
        }
        let letters = text[at..].trim_start();
        let end = text.len() - letters.len();
        if !matches!(&text[at..end], "" | " " | "\t") {
            return Some(at..end);
        }
        at = end + letters.chars().next()?.len_utf8();
    }
}
