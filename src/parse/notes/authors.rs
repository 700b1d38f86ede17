//! Whose text a line is, as far as its headings say: what tells apart notes of asker and minister that are both numbered
//! from 1.

use crate::parse::headings::Side;
use crate::parse::lines::FlatLine;

/// Of each line, whether it is the asker's or the minister's; the asker's until an answer is headed.
///
/// `answers`: the line with which the answers begin, in a paper that has all questions above it.
pub(super) fn sides(lines: &[FlatLine], answers: Option<usize>) -> Vec<Side> {
    let mut side = Side::Question;
    let side_of = |(at, line): (usize, &FlatLine)| {
        if let Some(heading) = line.heading.as_ref().filter(|heading| !heading.short) {
            side = heading.side;
        } else if answers == Some(at) {
            side = Side::Answer;
        } else if answers.is_none() && (line.number_line || line.unpunctuated || is_numbered_question(line.string())) {
            side = Side::Question;
        }
        side
    };
    lines.iter().enumerate().map(side_of).collect()
}

/// `2. Hoeveel kilometer fietspad is slecht?`
fn is_numbered_question(line: &str) -> bool {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    (1..=3).contains(&digits) && line[digits..].starts_with(['.', ')']) && line.contains('?')
}

/// The line with which the answers begin where all headings of questions stand above all those of answers.
pub(super) fn border(lines: &[FlatLine]) -> Option<usize> {
    let of = |side: Side| {
        move |line: &FlatLine| line.heading.as_ref().is_some_and(|heading| heading.side == side && !heading.short)
    };
    let first = lines.iter().position(of(Side::Answer))?;
    let asked = lines[..first].iter().any(of(Side::Question));
    (asked && !lines[first..].iter().any(of(Side::Question))).then_some(first)
}
