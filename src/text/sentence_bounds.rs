//! Where sentences may end, by their signs alone: the rules of Unicode's annex 29 for the letters and signs of papers, by a
//! scanner that looks at little else than full stops, question marks and line ends.

use std::ops::Range;

use super::word::{HIGHEST, each};

/// The byte ranges between two borders of sentences, with the white space behind them, in order; together they are the text.
pub(super) fn pieces(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut start = 0;
    std::iter::from_fn(move || {
        let piece = start..next_border(text, start).filter(|&border| border < text.len()).unwrap_or(text.len());
        start = piece.end;
        (!piece.is_empty()).then_some(piece)
    })
}

/// The first border behind a place; none if the text goes on to its end without one.
fn next_border(text: &str, from: usize) -> Option<usize> {
    let mut at = from;
    loop {
        let sign = sign(text, at)?;
        let c = text[sign..].chars().next()?;
        let behind = sign + c.len_utf8();
        if is_line_end(c) {
            return Some(if c == '\r' && text[behind..].starts_with('\n') { behind + 1 } else { behind });
        }
        match behind_sign(text, sign, behind) {
            Behind::Border(border) => return Some(border),
            Behind::GoesOn(next) => at = next,
        }
    }
}

/// What stands behind a sign that ends sentences.
enum Behind {
    /// The border of two sentences.
    Border(usize),
    /// The same sentence; the next sign may stand here.
    GoesOn(usize),
}

fn behind_sign(text: &str, sign: usize, behind: usize) -> Behind {
    let is_stop = is_full_stop(text[sign..].chars().next());
    let next = text[behind..].chars().find(|&c| !is_attached(c));
    let is_letter = |c: char| c.is_uppercase() || c.is_lowercase();
    let before = || text[..sign].chars().rev().find(|&c| !is_attached(c));
    let joins_digits = next.is_some_and(char::is_numeric);
    let joins_capitals = next.is_some_and(char::is_uppercase) && before().is_some_and(is_letter);
    if is_stop && (joins_digits || joins_capitals) {
        return Behind::GoesOn(behind); // `2.5`, `d.D.`
    }
    let skip = |from: usize, is: fn(char) -> bool| from + length(&text[from..], |c| is(c) || is_attached(c));
    let closed = skip(behind, is_closing);
    let spaced = skip(closed, is_space);
    let rest = &text[spaced..];
    match rest.chars().next() {
        Some(c) if is_end_sign(c) => return Behind::GoesOn(spaced),
        Some(c) if goes_on(c) => return Behind::GoesOn(spaced),
        Some(c) if is_line_end(c) => {
            let ends = if rest.starts_with("\r\n") { 2 } else { c.len_utf8() };
            return Behind::Border(spaced + ends);
        }
        _ => {}
    }
    let decides = |c: &char| c.is_alphabetic() || is_line_end(*c) || is_end_sign(*c);
    if is_stop && rest.chars().find(decides).is_some_and(char::is_lowercase) {
        return Behind::GoesOn(spaced); // `art. 3 van`
    }
    Behind::Border(spaced)
}

/// How many bytes at the beginning are of such characters.
fn length(text: &str, is: impl Fn(char) -> bool) -> usize {
    text.find(|c| !is(c)).unwrap_or(text.len())
}

/// The first sign from a place on that may end a sentence.
fn sign(text: &str, from: usize) -> Option<usize> {
    let mut at = from;
    loop {
        at = beginning_of_sign(text.as_bytes(), at)?;
        let c = text[at..].chars().next()?;
        if may_end(c) {
            return Some(at);
        }
        at += c.len_utf8();
    }
}

/// The first byte from a place on with which such a sign may begin. Nearly all text is letters and spaces, of which eight are
/// passed together.
fn beginning_of_sign(bytes: &[u8], from: usize) -> Option<usize> {
    let begins = |byte: u8| MAY_END[usize::from(byte)];
    let mut at = from;
    while let Some(&eight) = bytes[at..].first_chunk() {
        let others = no_letters(u64::from_le_bytes(eight));
        if others == 0 {
            at += 8;
            continue;
        }
        at += others.trailing_zeros() as usize / 8;
        if begins(bytes[at]) {
            return Some(at);
        }
        at += 1;
    }
    bytes[at..].iter().position(|&byte| begins(byte)).map(|place| at + place)
}

/// The highest bits of those of eight bytes that are neither a space nor between `@` and the end of ASCII, as all its letters
/// are.
fn no_letters(bytes: u64) -> u64 {
    let differ = bytes ^ each(b' ');
    let no_space = ((differ & each(0x7f)) + each(0x7f)) | differ;
    let below = !bytes << 1; // `@` and what is above it have the bit below the highest
    (no_space & below | bytes) & HIGHEST
}

/// The bytes with which a sign may begin that may end a sentence; none is in the middle of a character.
const MAY_END: [bool; 256] = {
    let mut bytes = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        bytes[byte] = byte >= 0xc0 || (byte < 128 && may_end(byte as u8 as char));
        byte += 1;
    }
    bytes
};

const fn may_end(c: char) -> bool {
    is_end_sign(c) || is_line_end(c)
}

const fn is_end_sign(c: char) -> bool {
    matches!(
        c,
        '.' | '?' | '!' | '\u{2024}' | '\u{203c}' | '\u{203d}' | '\u{2047}'..='\u{2049}' | '。' | '！' | '？' | '．'
    )
}

fn is_full_stop(c: Option<char>) -> bool {
    matches!(c, Some('.' | '\u{2024}' | '．'))
}

const fn is_line_end(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

fn is_space(c: char) -> bool {
    c.is_whitespace() && !is_line_end(c)
}

fn is_closing(c: char) -> bool {
    matches!(
        c,
        '"' | '\'' | '(' | ')' | '[' | ']' | '{' | '}' | '«' | '»' | '‘'..='‟' | '‹' | '›' | '⁅' | '⁆' | '❛'..='❠'
    )
}

/// Signs behind which the sentence goes on: `(waarom niet?), en`.
fn goes_on(c: char) -> bool {
    matches!(c, ',' | '-' | ':' | ';' | '–' | '—')
}

/// Accents laid over a letter, and signs without width.
fn is_attached(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use unicode_segmentation::UnicodeSegmentation;

    fn ours(text: &str) -> Vec<&str> {
        super::pieces(text).map(|at| &text[at]).collect()
    }

    #[test]
    fn letters_and_spaces_are_passed_together() {
        for byte in 0..=u8::MAX {
            for at in 0..8 {
                let mut bytes = [b' '; 8];
                bytes[at] = byte;
                let expected = if matches!(byte, b' ' | b'@'..=0x7f) { 0 } else { 0x80 << (8 * at) };
                assert_eq!(super::no_letters(u64::from_le_bytes(bytes)), expected, "{byte} {at}");
            }
        }
    }

    #[test]
    fn as_the_standard_has_it() {
        for text in [
            "",
            "Ja. Nee.",
            "waarom niet?Zo ja",
            "U.S. Hij. 2.5 en art. 3 van",
            "Hij zei: ‘Kom!’ Toen. (Zo?), en «dit.» Ja",
            "Een.\r\nTwee\n\nDrie.\u{301} Vier",
            "Nr. (12) van. 12 Van",
            "Zo... Ja?! Nee",
            "a.\u{ad}B c",
        ] {
            assert_eq!(ours(text), text.split_sentence_bounds().collect::<Vec<_>>(), "{text:?}");
        }
    }

    proptest::proptest! {
        #[test]
        fn as_the_standard_has_any_text_of_papers(text in "[a-cA-CéÉ1 .?!,;:()«»“”‘’'\"\u{a0}\n\r/€–…\u{301}\u{ad}-]{0,24}") {
            let standard: Vec<_> = text.split_sentence_bounds().collect();
            assert_eq!(ours(&text), standard, "{text:?}");
        }
    }
}
