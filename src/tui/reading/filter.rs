//! Which rows the list shows, and what is tried while a line is typed.

use super::{Finding, ReadingSession};
use crate::dossier::Dossier;
use crate::i18n::reader::prompts;
use crate::search::{Filter, Pattern, Said, UnknownTerm, Vocabulary};

/// So many lines of the list are in view on either side of its row, where there are.
const AROUND: usize = 3;

/// A filter and the rows that it lets through.
#[derive(Debug, Clone)]
pub struct Shown {
    /// What was typed.
    pub typed: String,
    /// The rows, ascending.
    pub rows: Vec<usize>,
}

/// A line of the list of questions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListLine {
    /// The name of a section, by its place among them.
    Section(usize),
    /// A row.
    Row(usize),
}

impl ReadingSession {
    /// Whether the list shows a row.
    pub fn shows(&self, row: usize) -> bool {
        self.shown.as_ref().is_none_or(|shown| shown.rows.binary_search(&row).is_ok())
    }

    /// Keeps what is searched and shown, before another is tried while it is typed.
    pub fn begin_typing(&mut self) {
        self.earlier.before_typing = Some((self.finding.clone(), self.shown.clone()));
    }

    /// Goes back to what was searched and shown before.
    pub fn stop_typing(&mut self) {
        if let Some((finding, shown)) = self.earlier.before_typing.take() {
            (self.finding, self.shown) = (finding, shown);
        }
    }

    /// Marks what is typed so far wherever it stands, and moves nothing.
    pub fn try_finding(&mut self, dossier: &Dossier, typed: &str) {
        let before = self.earlier.before_typing.as_ref().and_then(|(finding, _)| finding.clone());
        self.finding = Pattern::new(typed).map(|pattern| Finding::new(dossier, pattern)).or(before);
    }

    /// Shows in the list only the rows that have all terms of what is typed; all of them if nothing is.
    pub fn filter<'a>(&mut self, dossier: &Dossier, said: impl Fn(usize) -> Said<'a>, typed: &str) {
        self.shown = Filter::new(typed)
            .map(|filter| Shown { typed: filter.typed().to_owned(), rows: filter.rows(dossier, said) });
    }

    /// Ends the typing of a filter: goes to the first row from here on that it shows. Returns a message if it
    /// shows none: what it asks for and there is not, if so.
    pub fn accept_filter(&mut self, dossier: &Dossier, said: &Vocabulary) -> Option<String> {
        let Some(shown) = self.shown.as_ref() else {
            self.earlier.before_typing = None;
            return None;
        };
        let here = self.row_in_view();
        let Some(row) = shown.rows.iter().find(|row| **row >= here).or(shown.rows.last()).copied() else {
            let unknown = Filter::new(&shown.typed);
            let unknown = unknown.and_then(|filter| filter.unknown(dossier, said, self.ui.language));
            let message = unknown.map(|unknown| self.tell_unknown(&unknown));
            let message = message.unwrap_or_else(|| prompts::no_question_has(&shown.typed, self.ui.language));
            self.stop_typing();
            return Some(message);
        };
        self.earlier.before_typing = None;
        if row != here {
            self.remember();
            self.go_to_row(dossier, row);
        }
        None
    }

    /// `no status `postpond`: did you mean postponed? there are postponed, withdrawn`
    fn tell_unknown(&self, unknown: &UnknownTerm) -> String {
        let near = unknown.available.first().filter(|_| unknown.is_near);
        let near = near.map(|near| near.to_string());
        let available: Vec<_> = unknown.available.iter().map(ToString::to_string).collect();
        prompts::no_such(unknown.term, &unknown.typed, near.as_deref(), &available, self.ui.language)
    }

    /// Shows all rows again.
    pub fn show_all(&mut self) -> bool {
        self.shown.take().is_some()
    }

    /// The row so many shown ones on from another, or back; the last there is.
    pub(super) fn shown_row(&self, dossier: &Dossier, from: usize, steps: isize) -> usize {
        let Some(shown) = &self.shown else {
            return from.saturating_add_signed(steps).min(dossier.rows.len().saturating_sub(1));
        };
        let behind = shown.rows.partition_point(|&row| row <= from);
        let before = shown.rows.partition_point(|&row| row < from);
        let row = if steps > 0 {
            shown.rows[behind..].get(steps.unsigned_abs() - 1).or(shown.rows[behind..].last())
        } else {
            let index = before.saturating_sub(steps.unsigned_abs());
            shown.rows[..before].get(index)
        };
        row.copied().unwrap_or(from)
    }

    /// The lines of the list; where there is room, sections have lines of their own.
    pub fn list_lines(&self, dossier: &Dossier) -> Vec<ListLine> {
        let mut lines = Vec::with_capacity(dossier.rows.len());
        let mut before = None;
        for row in (0..dossier.rows.len()).filter(|&row| self.shows(row)) {
            let section = self.outline.sections.partition_point(|(first, _)| *first <= row).checked_sub(1);
            if self.list_is_wide() && section != before {
                lines.extend(section.map(ListLine::Section));
                before = section;
            }
            lines.push(ListLine::Row(row));
        }
        lines
    }

    /// Scrolls the list as little as needed to have its row in view with some around it, below the name of its section if it is the first.
    pub(super) fn settle_list(&mut self, dossier: &Dossier) {
        let height = self.height(super::Pane::List).max(1);
        let (lines, row) = (self.list_lines(dossier), self.row_in_view());
        let at_or_behind = |line: &ListLine| matches!(line, ListLine::Row(other) if *other >= row);
        let line = lines.iter().position(at_or_behind).unwrap_or(lines.len().saturating_sub(1));
        let named = line.checked_sub(1).filter(|&above| matches!(lines[above], ListLine::Section(_)));
        let first = named.unwrap_or(line);
        let around = AROUND.min(height.saturating_sub(2) / 2);
        let (top, bottom) = (first.saturating_sub(around), (line + around + 1).saturating_sub(height));
        self.list_top = self.list_top.min(top).max(bottom).min(lines.len().saturating_sub(height));
    }
}
