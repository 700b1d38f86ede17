//! Words.

use std::ops::Range;

/// The byte ranges of the words: runs of letters and digits. A hyphen, apostrophe, slash or full stop between two of
/// them stays inside (`wet-`, but `CSAM-verordening`, `foto’s`, `1/7/2024`, `20.000`), since people count these as one.
pub fn words(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + letters_begin(&text[at..])?;
        at = start + word_length(&text[start..]);
        Some(start..at)
    })
}

/// The first letter or digit. Nearly all text is ASCII, which is looked at byte by byte.
fn letters_begin(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let plain = bytes.iter().position(|byte| byte.is_ascii_alphanumeric() || !byte.is_ascii())?;
    if bytes[plain].is_ascii() { Some(plain) } else { Some(plain + text[plain..].find(char::is_alphanumeric)?) }
}

/// How many bytes the word at the beginning has.
fn word_length(text: &str) -> usize {
    let bytes = text.as_bytes();
    let (mut at, mut end) = (0, 0);
    loop {
        let plain = bytes[at..].iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
        if plain > 0 {
            at += plain;
            end = at;
        }
        if matches!(bytes.get(at), None | Some(b' ')) {
            return end; // as nearly always
        }
        let mut rest = text[at..].chars();
        match (rest.next(), rest.next()) {
            (Some(c), _) if c.is_alphanumeric() => {
                at += c.len_utf8();
                end = at;
            }
            (Some(c), Some(next)) if joins(c) && continues(c, next) => at += c.len_utf8(),
            _ => return end,
        }
    }
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
