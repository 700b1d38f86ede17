//! Words.

use std::ops::Range;

/// The byte ranges of the words: runs of letters and digits. A hyphen, apostrophe, slash or full stop between two of
/// them stays inside (`wet-`, but `CSAM-verordening`, `foto’s`, `1/7/2024`, `20.000`), since people count these as one.
pub fn words(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = next_letter(text, at)?;
        at = word_end(text, start);
        Some(start..at)
    })
}

/// The letters and digits of ASCII, of which nearly all words are made: looked up, not compared.
const PLAIN: [bool; 256] = {
    let mut plain = [false; 256];
    let mut byte = 0;
    while byte < 128 {
        plain[byte] = (byte as u8).is_ascii_alphanumeric();
        byte += 1;
    }
    plain
};

#[inline]
fn is_plain(byte: u8) -> bool {
    PLAIN[usize::from(byte)]
}

/// The first letter or digit from here on. Nearly all text is ASCII, which is looked at byte by byte.
#[inline]
fn next_letter(text: &str, from: usize) -> Option<usize> {
    let at = from + text.as_bytes().get(from..)?.iter().position(|&byte| is_plain(byte) || !byte.is_ascii())?;
    if text.as_bytes()[at].is_ascii() {
        return Some(at);
    }
    text[at..].find(char::is_alphanumeric).map(|letter| at + letter) // as for few
}

/// Where the word ends that begins here.
#[inline]
fn word_end(text: &str, start: usize) -> usize {
    let end = plain_end(text.as_bytes(), start);
    if matches!(text.as_bytes().get(end), None | Some(b' ')) {
        return end; // as nearly always
    }
    word_end_behind(text, end)
}

/// The same of a word whose letters and digits of ASCII end here, at a sign or another letter.
fn word_end_behind(text: &str, plain: usize) -> usize {
    let bytes = text.as_bytes();
    let (mut at, mut end) = (plain, plain);
    while let Some(&next) = bytes.get(at) {
        let is_sign = next.is_ascii() && !is_plain(next) && matches!(bytes.get(at + 1), None | Some(b' '));
        if next == b' ' || is_sign {
            break; // as nearly always
        }
        let mut rest = text[at..].chars();
        match (rest.next(), rest.next()) {
            (Some(c), _) if c.is_alphanumeric() => {
                at = plain_end(bytes, at + c.len_utf8());
                end = at;
            }
            (Some(c), Some(next)) if joins(c) && continues(c, next) => at += c.len_utf8(),
            _ => break,
        }
    }
    end
}

/// Where the letters and digits of ASCII end. Eight bytes are looked at together, since most words are shorter.
#[inline]
fn plain_end(bytes: &[u8], start: usize) -> usize {
    let mut at = start;
    while let Some(&eight) = bytes[at..].first_chunk() {
        let others = HIGHEST & !plain_of(u64::from_le_bytes(eight));
        if others != 0 {
            return at + others.trailing_zeros() as usize / 8;
        }
        at += 8;
    }
    bytes[at..].iter().position(|&byte| !is_plain(byte)).map_or(bytes.len(), |length| at + length)
}

/// The same byte eight times.
const fn each(byte: u8) -> u64 {
    u64::from_le_bytes([byte; 8])
}

/// The highest bit of each of eight bytes, which no byte of ASCII has.
const HIGHEST: u64 = each(0x80);

/// The highest bits of those of eight bytes that are letters and digits of ASCII.
#[inline]
fn plain_of(bytes: u64) -> u64 {
    const SMALL: u64 = each(b'a' - b'A');
    // with these a sum has its highest bit set from the first letter or figure on, and behind the last one
    const LETTERS: [u64; 2] = [each(0x80 - b'a'), each(0x7f - b'z')];
    const FIGURES: [u64; 2] = [each(0x80 - b'0'), each(0x7f - b'9')];
    let ascii = bytes & !HIGHEST;
    let from_to = |bytes: u64, [from, to]: [u64; 2]| (bytes + from) & !(bytes + to);
    (from_to(ascii | SMALL, LETTERS) | from_to(ascii, FIGURES)) & !bytes & HIGHEST
}

fn joins(c: char) -> bool {
    matches!(c, '-' | '‐' | '‑' | '\'' | '’' | '/' | '.' | ',') || is_combining(c)
}

/// A full stop and a comma join digits only: `20.000`, `2,5`, but `eind.Begin`.
fn continues(joint: char, next: char) -> bool {
    match joint {
        '.' | ',' => next.is_ascii_digit(),
        _ => next.is_alphanumeric() || is_combining(joint),
    }
}

fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{ad}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn eight_bytes_are_looked_at_together() {
        for byte in 0..=u8::MAX {
            for at in 0..8 {
                let mut bytes = [b' '; 8];
                bytes[at] = byte;
                let expected = if is_plain(byte) { 0x80 << (8 * at) } else { 0 };
                assert_eq!(plain_of(u64::from_le_bytes(bytes)), expected, "{byte} {at}");
            }
        }
    }

    #[test]
    fn words_as_people_count_them() {
        for (text, expected) in [
            ("De CSAM-verordening, wet- en regelgeving.", "De|CSAM-verordening|wet|en|regelgeving"),
            ("foto’s en video's", "foto’s|en|video's"),
            ("op 1/7/2024 waren 20.000 (2,5%)", "op|1/7/2024|waren|20.000|2,5"),
            ("eind.Begin", "eind|Begin"),
            ("«één» – twee", "één|twee"),
            ("cafe\u{301}s -", "cafe\u{301}s"),
            (" … ", ""),
            ("", ""),
        ] {
            let found: Vec<_> = words(text).map(|range| &text[range]).collect();
            assert_eq!(found.join("|"), expected, "{text}");
        }
    }
}
