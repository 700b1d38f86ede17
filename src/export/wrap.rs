//! Lines of a given width.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Breaks a text into lines of at most `width` columns (at least 1): at line ends and spaces, and within a word that is
/// wider than a line. Only a single character that is wider than a line stands out.
pub fn wrap(text: &str, width: usize) -> Vec<String> {
    text.split('\n').flat_map(|line| wrap_line(line, width.max(1))).collect()
}

fn wrap_line(line: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut used = 0;
    for word in line.split([' ', '\t']).filter(|word| !word.is_empty()) {
        let room = if used == 0 { width } else { width.saturating_sub(used + 1) };
        if word.width() > room && used > 0 {
            lines.push(String::new());
            used = 0;
        } else if used > 0 {
            push(&mut lines, " ");
            used += 1;
        }
        for grapheme in word.graphemes(true) {
            if used > 0 && used + grapheme.width() > width {
                lines.push(String::new());
                used = 0;
            }
            push(&mut lines, grapheme);
            used += grapheme.width();
        }
    }
    lines
}

fn push(lines: &mut [String], piece: &str) {
    if let Some(last) = lines.last_mut() {
        last.push_str(piece);
    }
}

/// The line with spaces behind it, up to `width` columns.
pub fn pad(line: &str, width: usize) -> String {
    format!("{line}{}", " ".repeat(width.saturating_sub(line.width())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn breaks_at_spaces_and_within_words_that_are_too_wide() {
        let cases: [(&str, usize, &[&str]); 8] = [
            ("een vraag", 20, &["een vraag"]),
            ("een vraag", 5, &["een", "vraag"]),
            ("een vraag", 8, &["een", "vraag"]),
            ("een  vraag ", 9, &["een vraag"]),
            ("kindermisbruik is", 6, &["kinder", "misbru", "ik is"]),
            ("een\n\nvraag", 9, &["een", "", "vraag"]),
            ("日本語", 4, &["日本", "語"]),
            ("日本", 1, &["日", "本"]),
        ];
        for (text, width, expected) in cases {
            assert_eq!(wrap(text, width), expected, "{text:?} at {width}");
        }
    }

    #[test]
    fn combining_letters_stay_together() {
        assert_eq!(wrap("e\u{301}e\u{301}n", 2), ["e\u{301}e\u{301}", "n"]);
        assert_eq!(pad("日", 4), "日  ");
    }
}
