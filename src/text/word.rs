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
fn next_letter(text: &str, from: usize) -> Option<usize> {
    let at = from + text.as_bytes().get(from..)?.iter().position(|&byte| is_plain(byte) || !byte.is_ascii())?;
    if text.as_bytes()[at].is_ascii() {
        return Some(at);
    }
    text[at..].find(char::is_alphanumeric).map(|letter| at + letter) // as for few
}

/// Where the word ends that begins here.
fn word_end(text: &str, start: usize) -> usize {
    let bytes = text.as_bytes();
    let mut end = plain_end(bytes, start);
    let mut at = end;
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

/// Where the letters and digits of ASCII end.
#[inline]
fn plain_end(bytes: &[u8], start: usize) -> usize {
    bytes[start..].iter().position(|&byte| !is_plain(byte)).map_or(bytes.len(), |length| start + length)
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
