//! Words.

use std::ops::Range;

/// The byte ranges of the words: runs of letters and digits. A hyphen, apostrophe, slash or full stop between two of
/// them stays inside (`wet-`, but `CSAM-verordening`, `foto’s`, `1/7/2024`, `20.000`), since people count these as one.
pub fn words(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + text[at..].find(char::is_alphanumeric)?;
        let mut chars = text[start..].char_indices().peekable();
        let mut end = start;
        while let Some((offset, c)) = chars.next() {
            if c.is_alphanumeric() {
                end = start + offset + c.len_utf8();
            } else if !(joins(c) && chars.peek().is_some_and(|&(_, next)| continues(c, next))) {
                break;
            }
        }
        at = end;
        Some(start..end)
    })
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
