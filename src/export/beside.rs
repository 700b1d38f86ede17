//! Prints questions and answers side by side.

use super::plain::Plain;
use super::prose::{self, Sides};
use crate::dossier::Dossier;
use crate::i18n::Language;
use crate::layout;
use crate::present::{Length, Subject};

/// In fewer columns than this, question and answer are stacked.
const NARROWEST: usize = 50;

/// The characters for the lines between questions, and between a question and its answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lines {
    /// `│` and `─`.
    Box,
    /// `|` and `-`.
    Ascii,
}

impl Lines {
    fn gutter(self) -> &'static str {
        if self == Self::Box { " │ " } else { " | " }
    }

    fn rule(self, width: usize) -> String {
        if self == Self::Box { "─" } else { "-" }.repeat(width)
    }
}

/// A dossier as plain text of at most `width` columns, each question beside its answer.
pub fn beside(dossier: &Dossier, width: usize, drawn: Lines, language: Language) -> String {
    let form = Plain(language);
    let mut lines = column(&prose::before_rows(dossier, &form), width);
    for (_, sides) in prose::rows(Subject::unreviewed(dossier), Length::Full, &form) {
        lines.push(drawn.rule(width));
        if let Some(section) = &sides.section {
            lines.extend(layout::lines(section, width));
            lines.push(drawn.rule(width));
        }
        lines.extend(if width < NARROWEST { stacked(&sides, width) } else { paired(&sides, width, drawn) });
    }
    let back = prose::after_rows(dossier, &form);
    if !back.is_empty() {
        lines.push(drawn.rule(width));
        lines.extend(column(&back, width));
    }
    lines.join("\n") + "\n"
}

/// The line, padded with spaces to `width` columns.
fn pad(line: &str, width: usize) -> String {
    format!("{line}{}", " ".repeat(width.saturating_sub(layout::width(line))))
}

/// Paragraphs below one another, with blank lines between them.
fn column(paragraphs: &[String], width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    for paragraph in paragraphs {
        if !lines.is_empty() {
            lines.push(String::new());
        }
        lines.extend(layout::lines(paragraph, width));
    }
    lines
}

fn stacked(sides: &Sides, width: usize) -> Vec<String> {
    let mut lines = column(&sides.question, width);
    lines.push(String::new());
    lines.extend(column(&sides.answer, width));
    lines
}

fn paired(sides: &Sides, width: usize, drawn: Lines) -> Vec<String> {
    let room = width - drawn.gutter().chars().count();
    let left_width = room / 2;
    let (left, right) = (column(&sides.question, left_width), column(&sides.answer, room - left_width));
    let line = |lines: &[String], index: usize| lines.get(index).cloned().unwrap_or_default();
    (0..left.len().max(right.len()))
        .map(|index| format!("{}{}{}", pad(&line(&left, index), left_width), drawn.gutter(), line(&right, index)))
        .map(|line| line.trim_end().to_owned())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::sample;
    use unicode_width::UnicodeWidthStr;

    #[test]
    fn questions_stand_beside_their_answers() {
        insta::assert_snapshot!(beside(&sample::dossier(), 80, Lines::Box, Language::English));
    }

    #[test]
    fn lines_may_be_drawn_in_ascii() {
        let (boxes, ascii) = (Lines::Box, Lines::Ascii);
        let drawn = |lines| beside(&sample::dossier(), 80, lines, Language::English);
        assert_eq!(drawn(ascii), drawn(boxes).replace('│', "|").replace('─', "-"));
        assert_ne!(drawn(ascii), drawn(boxes));
    }

    #[test]
    fn no_line_is_wider_than_asked() {
        for width in 1..130 {
            let text = beside(&sample::dossier(), width, Lines::Box, Language::English);
            assert_eq!(
                text.lines().map(UnicodeWidthStr::width).filter(|&columns| columns > width).count(),
                0,
                "{width}"
            );
        }
        assert_eq!(
            beside(&sample::dossier(), 0, Lines::Box, Language::English),
            beside(&sample::dossier(), 1, Lines::Box, Language::English).replace('─', "")
        );
    }
}
