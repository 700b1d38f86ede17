//! The one filter between what papers and file names hold and what a terminal obeys.

use std::borrow::Cow;

/// The text without anything that a terminal would obey instead of show: control characters (escape sequences begin
/// with one) and marks that turn the direction of all text behind them. Line ends and tabs stay. A control character
/// is shown by its picture where there is one (`␛`), all else by `�`.
pub fn printable(text: &str) -> Cow<'_, str> {
    if all_harmless(text) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().map(|c| if is_harmless(c) { c } else { picture(c) }).collect())
}

/// The same for what must stay on its line, as a path: line ends and tabs too are shown by their pictures.
pub fn on_one_line(text: &str) -> Cow<'_, str> {
    if text.contains(['\n', '\t']) {
        Cow::Owned(
            text.chars().map(|c| if is_harmless(c) && !matches!(c, '\n' | '\t') { c } else { picture(c) }).collect(),
        )
    } else {
        printable(text)
    }
}

/// Whether all characters are harmless. Looks at bytes, many at once, since nearly all texts are.
pub fn all_harmless(text: &str) -> bool {
    let obeyed = |byte: u8| (byte < b' ') & (byte != b'\n') & (byte != b'\t') | (byte == 0x7f);
    let bytes = text.as_bytes();
    !bytes.iter().fold(false, |found, &byte| found | obeyed(byte))
        && !memchr::memchr2_iter(0xc2, 0xe2, bytes).any(|at| {
            // U+0080 to U+009F, U+2028 to U+202E, U+2066 to U+2069
            matches!(bytes[at..], [0xc2, ..0xa0, ..] | [0xe2, 0x80, 0xa8..=0xae, ..] | [0xe2, 0x81, 0xa6..=0xa9, ..])
        })
}

/// Whether a terminal shows this character rather than obeys it.
pub fn is_harmless(c: char) -> bool {
    match c {
        '\n' | '\t' => true,
        '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => false, // line separators, overrides of direction
        _ => !c.is_control(),
    }
}

fn picture(c: char) -> char {
    match c {
        '\0'..='\u{1f}' => char::from_u32(0x2400 + u32::from(c)).unwrap_or('\u{fffd}'),
        '\u{7f}' => '\u{2421}',
        _ => '\u{fffd}',
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_tell_what_characters_tell() {
        for c in (0..=0x3100).filter_map(char::from_u32) {
            assert_eq!(all_harmless(&format!("een{c}é")), is_harmless(c), "{c:?}");
        }
    }

    #[test]
    fn nothing_that_a_terminal_obeys_gets_through() {
        let cases = [
            ("één vraag,\n\ten een antwoord", "één vraag,\n\ten een antwoord"),
            ("\u{1b}[31mrood\u{1b}]0;titel\u{7}", "␛[31mrood␛]0;titel␇"),
            ("overschreven\rdoor\u{8}dit\u{7f}", "overschreven␍door␈dit␡"),
            ("\u{9b}2J en \u{85}", "�2J en �"),
            ("exe.\u{202e}txt\u{2066}", "exe.�txt�"),
            ("noot\u{a0}\u{ad}1", "noot\u{a0}\u{ad}1"),
        ];
        for (text, expected) in cases {
            assert_eq!(printable(text), expected);
        }
        assert_eq!(on_one_line("een\n\u{1b}[2Jnaam\t.pdf"), "een␊␛[2Jnaam␉.pdf");
    }
}
