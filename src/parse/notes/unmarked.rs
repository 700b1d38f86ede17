//! Notes of the minister below the last answer, `1 Ter inzage gelegd bij de bibliotheek.`, whose marks do not look like
//! marks, `aan de Kamer gestuurd 1.`, or are not printed: in papers that have all questions above all answers.

use std::ops::Range;

use super::marker::Mark;
use super::style::Style;
use super::{Run, Search, ends_sentence};
use crate::model::{Diagnostic, Finding};

/// No more lines are looked at from the end of a paper on.
const LAST_LINES: usize = 12;

impl Search<'_> {
    /// Takes these notes where their marks are found or their words say that they are notes. Says it of another
    /// that names a year, as the source of something does; it stays where it stands.
    pub(super) fn unmarked(&mut self) -> Option<Diagnostic> {
        let answers = self.answers.filter(|_| !self.typed)?;
        [Style::Bare, Style::Paren, Style::Bracket].into_iter().find_map(|style| self.unmarked_in(style, answers))
    }

    fn unmarked_in(&mut self, style: Style, answers: usize) -> Option<Diagnostic> {
        let end = self.lines.len();
        let label = |at: usize| if style == Style::Bare { self.foot_label(at) } else { self.tail_label(at, style) };
        let last = answers.max(end.saturating_sub(LAST_LINES))..end;
        let start = last.rev().find(|&at| label(at) == Some(1))?;
        let free = self.owner[start..].iter().all(Option::is_none);
        let headed = (answers + 1..start).any(|at| self.lines[at].stands_alone());
        let above = self.lines[start - usize::from(headed)].string();
        let apart = ends_sentence(above) && !above.ends_with([':', ';']) && !self.lines[start - 1].stands_alone();
        if !free || !headed || !apart || self.lines[start..].iter().any(|line| line.stands_alone()) {
            return None;
        }
        let starts: Vec<_> = (start..end).filter(|&at| label(at).is_some()).collect();
        if starts.iter().zip(1..).any(|(&at, number)| label(at) != Some(number)) {
            return None;
        }
        let line = &self.lines[start];
        let text = line.string()[style.label_length(line.string())..].trim_start();
        let known = self.rules.language.note_references.sources.at_start(text).is_some();
        let run = Run { starts, first: 1, end, marks: Vec::new() };
        let marks = self.spaced_marks(answers..start, run.numbers());
        // Without a mark, the signs of a label would make it the asker's.
        if known && style == Style::Bare || !marks.is_empty() {
            self.accept(Run { marks, ..run }, style, 0);
            return None;
        }
        let dated = text.split(|c: char| !c.is_ascii_digit()).any(|figure| figure.len() == 4);
        (known || dated).then(|| Diagnostic::new(Finding::NoteWithoutMarker { label: style.label(1) }).at(line.origin))
    }

    /// The marks behind a blank and before the sign of a sentence, `gestuurd 1.`, if each number has exactly one.
    fn spaced_marks(&self, lines: Range<usize>, numbers: Range<u16>) -> Vec<Mark> {
        let announcing = &self.rules.language.note_references.announcing;
        let mut marks = Vec::new();
        for number in numbers {
            let printed = format!(" {number}");
            let mut found = lines.clone().filter(|&at| !self.lines[at].number_line).flat_map(|line| {
                let string = self.lines[line].string();
                let is_mark = |&(at, _): &(usize, &str)| {
                    let (before, behind) = (&string[..at], &string[at + printed.len()..]);
                    let word = before.rsplit([' ', '(']).next().unwrap_or_default();
                    let ends = behind.starts_with(['.', ',', ';']) && !behind[1..].starts_with(char::is_alphanumeric);
                    ends && word.ends_with(char::is_alphabetic) && !announcing.has(word)
                };
                let places = string.match_indices(&printed).filter(is_mark);
                places.map(|(at, _)| Mark { number, line, at: at..at + printed.len() }).collect::<Vec<_>>()
            });
            let (Some(mark), None) = (found.next(), found.next()) else { return Vec::new() };
            marks.push(mark);
        }
        marks
    }
}
