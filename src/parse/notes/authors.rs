//! Whose text a line is, as far as its headings say: what tells apart notes of asker and minister that are both numbered
//! from 1.

use super::marker::Mark;
use super::style::Style;
use super::{NoteKey, Run, Search};
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

impl Search<'_> {
    /// Remembers that the notes of a run, accepted next, may be the asker's or the minister's: all their marks are found in
    /// the questions, and all in the answers.
    pub(super) fn doubt(&mut self, run: &Run, from: usize, style: Style) {
        let all =
            |side| self.marks_like(from..run.starts[0], run.numbers(), style, Some(side), 3).len() == run.starts.len();
        if !self.typed && all(Side::Answer) && all(Side::Question) {
            self.doubts.extend((0..run.starts.len()).map(|number| NoteKey(self.notes.len() + number)));
        }
    }

    /// Of two runs of notes that stand together, each numbered from 1, one is the asker's and one the minister's: that of
    /// whose marks more are found in the questions, and in the answers. Sets the marks; gives whether they were found.
    pub(super) fn author_of_each(&mut self, upper: &mut Run, lower: &mut Run, style: Style) -> bool {
        let start = upper.starts[0];
        let marks = |run: &Run, side: Side| self.marks(0..start, run.numbers(), style, Some(side));
        let as_printed = (marks(upper, Side::Question), marks(lower, Side::Answer));
        let turned = (marks(upper, Side::Answer), marks(lower, Side::Question));
        let found = |(upper, lower): &(Vec<Mark>, Vec<Mark>)| {
            if upper.is_empty() || lower.is_empty() { 0 } else { upper.len() + lower.len() }
        };
        let most = found(&as_printed).max(found(&turned));
        if most == 0 || 2 * most < upper.starts.len() + lower.starts.len() {
            return false;
        }
        if found(&as_printed) == found(&turned) {
            // Accepted next are the notes of the lower run, then those of the upper.
            self.doubts.extend((0..upper.starts.len() + lower.starts.len()).map(|n| NoteKey(self.notes.len() + n)));
        }
        (upper.marks, lower.marks) = if found(&as_printed) >= found(&turned) { as_printed } else { turned };
        true
    }
}
