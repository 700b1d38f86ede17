//! Headings that a paper quotes from another: `«Vraag 2` … `Antwoord 2` … `Dat zijn er 412.»` within an answer. They head
//! nothing of this paper.

use super::{FlatLine, Given};
use crate::parse::headings;
use crate::rules::Rules;

/// The signs between which papers quote.
const SIGNS: &[(char, char)] = &[('«', '»'), ('“', '”'), ('„', '”'), ('‘', '’'), ('"', '"'), ('\'', '\'')];

/// Says of the lines of such a quotation, from the heading with which it begins to the line that closes it, that they are
/// text of what stands above them.
pub(in crate::parse) fn mark(lines: &mut [FlatLine], rules: &Rules) {
    let mut from = 0;
    while let Some(at) = (from..lines.len()).find(|&at| opens(lines[at].string(), rules).is_some()) {
        from = at + 1;
        let closes = opens(lines[at].string(), rules).and_then(|sign| end(&lines[at..], sign));
        let Some(length) = closes else { continue };
        from = at + length + 1;
        let mut below_heading = true; // the quotation begins a paragraph
        for line in &mut lines[at..=at + length] {
            let heads = line.heading.is_some();
            line.look.begins |= heads || below_heading;
            below_heading = heads || line.string().starts_with(|c| SIGNS.iter().any(|(open, _)| *open == c));
            line.given = Some(Given::Text);
        }
    }
}

/// The sign that closes a quotation that begins with a line's heading, `«Vraag 2`, and goes on below it.
fn opens(line: &str, rules: &Rules) -> Option<char> {
    let first = line.chars().next()?;
    let (open, close) = SIGNS.iter().find(|(open, _)| *open == first)?;
    let quoted = &line[open.len_utf8()..];
    (headings::of_line(quoted, rules).is_some() && !quoted.contains(*close)).then_some(*close)
}

/// The place of the line with which a quotation ends, counted from the one with which it begins.
fn end(lines: &[FlatLine], close: char) -> Option<usize> {
    const LONGEST: usize = 40; // lines
    let closes = |line: &FlatLine| {
        let text =
            line.string().trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | ';' | ')' | ' '));
        text.ends_with(close)
    };
    (1..lines.len().min(LONGEST)).find(|&at| closes(&lines[at]))
}
