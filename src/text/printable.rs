//! The one filter between what papers and file names hold and what a terminal obeys.

use std::borrow::Cow;

/// The text without anything that a terminal would obey instead of show: control characters (escape sequences begin
/// with one) and marks that turn the direction of all text behind them. Line ends and tabs stay. A control character
/// is shown by its picture where there is one (`␛`), all else by `�`. What nobody can see is left out: see `is_unseen`.
pub fn printable(text: &str) -> Cow<'_, str> {
    if all_harmless(text) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len());
    for c in text.chars() {
        if is_harmless(c) || is_unseen(c) && shown.chars().next_back().is_some_and(|before| joins(before, c)) {
            shown.push(c);
        } else if !is_unseen(c) {
            shown.push(picture(c));
        }
    }
    Cow::Owned(shown)
}

/// The same for what must stay on its line, as a path: line ends and tabs too are shown by their pictures.
pub fn on_one_line(text: &str) -> Cow<'_, str> {
    let shown = printable(text);
    if shown.contains(['\n', '\t']) {
        Cow::Owned(shown.chars().map(|c| if matches!(c, '\n' | '\t') { picture(c) } else { c }).collect())
    } else {
        shown
    }
}

/// Whether all characters are harmless. Looks at bytes, many at once, where all are of ASCII.
pub fn all_harmless(text: &str) -> bool {
    let obeyed = |byte: u8| (byte < b' ') & (byte != b'\n') & (byte != b'\t') | (byte == 0x7f);
    !text.bytes().fold(false, |found, byte| found | obeyed(byte))
        && (text.is_ascii() || text.chars().all(|c| c.is_ascii() || is_harmless(c)))
}

/// Whether a terminal shows this character rather than obeys it, and a reader can see it.
pub fn is_harmless(c: char) -> bool {
    match c {
        '\n' | '\t' => true,
        ' '..='~' | '\u{a0}'..='\u{2ff}' => true, // nearly all there is
        '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => false, // line separators, overrides of direction
        '\u{fff9}'..='\u{fffb}' => false,         // text laid over other text
        _ => !c.is_control() && !is_unseen(c),
    }
}

/// Whether a character leaves no trace on paper: marks of direction, spaces and joiners without width, selectors of a
/// letter's form, tags, fillers. Whole sentences can be written in them that nobody sees; a program that reads on does.
/// The soft hyphen, which typesetters put in words, is none.
fn is_unseen(c: char) -> bool {
    matches!(c,
        '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2065}' | '\u{206a}'..='\u{206f}' | '\u{3164}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fff8}' | '\u{1bca0}'..='\u{1bca3}'
        | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

/// Whether a character without a look of its own does its work behind this one: one selector of form (`❤` in red), one
/// joiner between the parts of a sign or in a script that joins letters.
fn joins(before: char, c: char) -> bool {
    let selector = |c: char| matches!(c, '\u{fe00}'..='\u{fe0f}');
    match c {
        _ if selector(c) => !is_unseen(before) && !before.is_whitespace(),
        '\u{200c}' | '\u{200d}' => {
            selector(before)
                || before >= '\u{2190}' && !is_unseen(before)
                || before >= '\u{590}' && before.is_alphabetic()
        }
        _ => false,
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
        for c in (0..=0x10_ffff).filter_map(char::from_u32) {
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
        assert_eq!(on_one_line("een\u{200b}\n\u{1b}[2Jnaam\t.pdf"), "een␊␛[2Jnaam␉.pdf");
    }

    #[test]
    fn nothing_that_cannot_be_seen_gets_through() {
        let tags: String = "IGNORE".chars().filter_map(|c| char::from_u32(0xe0000 + u32::from(c))).collect();
        for (text, expected) in [
            (format!("Nee.{tags}"), "Nee."),
            ("exe\u{200e}.\u{200f}txt\u{61c}".into(), "exe.txt"),
            ("a\u{200b}b\u{2060}c\u{feff}d\u{34f}e\u{3164}f".into(), "abcdef"),
            ("a\u{200d}b\u{200c}c".into(), "abc"),
            ("a\u{fe00}\u{fe01}\u{fe02}\u{e0100}b \u{fe0f}c".into(), "a\u{fe00}b c"),
            ("❤\u{fe0f}\u{200d}🔥 1\u{fe0f}\u{20e3}".into(), "❤\u{fe0f}\u{200d}🔥 1\u{fe0f}\u{20e3}"),
            ("می\u{200c}خواهم".into(), "می\u{200c}خواهم"),
            ("a\u{fff9}b\u{fffb}".into(), "a�b�"),
        ] {
            assert_eq!(printable(&text), expected, "{text:?}");
        }
    }
}
