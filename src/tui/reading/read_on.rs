//! Reading on: no question is passed over, also where one answer is given to several.

use super::{ReadingSession, Topic};
use crate::dossier::Dossier;
use crate::layout::Place;
use crate::tui::compose::frame::Pane;

impl ReadingSession {
    /// Reads so many lines on in the answers, or back. An answer to several questions stands still at its heading until
    /// all of them were gone through.
    pub(super) fn read_on(&mut self, lines: isize) {
        let (mut line, mut row) = (self.top(Pane::Answer), self.here.answer_row);
        for _ in 0..lines.unsigned_abs() {
            let next = if lines > 0 { self.line_on(line, row) } else { self.line_back(line, row) };
            if next == (line, row) {
                break;
            }
            (line, row) = next;
        }
        self.here.answer = self.pages.answer.column().place_at(line);
        self.set_answer_row(row);
    }

    /// Reads pages of so many lines on in the answers. Once the last line of one was in view the page begins with the next:
    /// otherwise its beginning would have been read beside the question before.
    pub(super) fn read_pages_on(&mut self, pages: usize, lines: usize) {
        for _ in 0..pages {
            let (top, row) = (self.top(Pane::Answer), self.here.answer_row);
            let (column, answers) = (self.pages.answer.column(), &self.pages.answers);
            let head = self.head_at(top);
            let next = answers.heads.iter().find(|other| **other > head).map(|next| column.start_of(*next));
            let end = |next: usize| next - usize::from(next > 0 && column.is_blank(next - 1));
            let bottom = top + self.height(Pane::Answer).max(1);
            let rows = answers.rows_at(head);
            match next.filter(|next| end(*next) <= bottom) {
                Some(_) if rows.contains(&row) && row + 1 < rows.end => self.set_answer_row(row + 1),
                Some(next) => {
                    self.here.answer = column.place_at(next);
                    self.set_answer_row(self.row_at(next, row));
                }
                None => self.read_on(lines.cast_signed()),
            }
        }
    }

    /// The next line of the answers and the row there; the same line with the next question that its answer is given to,
    /// at the heading, or before the answer is left.
    fn line_on(&self, line: usize, row: usize) -> (usize, usize) {
        let head = self.head_at(line);
        let rows = self.pages.answers.rows_at(head);
        let is_last = line >= self.last_top(Pane::Answer);
        let is_heading = line == self.pages.answer.column().start_of(head);
        let stands = is_heading || is_last || self.head_at(line + 1) != head;
        if stands && rows.contains(&row) && row + 1 < rows.end {
            (line, row + 1)
        } else if is_last {
            (line, row)
        } else {
            (line + 1, self.row_at(line + 1, row))
        }
    }

    /// The same, back.
    fn line_back(&self, line: usize, row: usize) -> (usize, usize) {
        let head = self.head_at(line);
        let rows = self.pages.answers.rows_at(head);
        let is_heading = line <= self.pages.answer.column().start_of(head); // or the blank line above it
        if is_heading && rows.contains(&row) && row > rows.start {
            (line, row - 1)
        } else if line == 0 {
            (line, row)
        } else {
            (line - 1, self.row_at(line - 1, row))
        }
    }

    /// The part with which the answer begins that stands on a line; on a blank one the next.
    fn head_at(&self, line: usize) -> usize {
        let column = self.pages.answer.column();
        let line = if column.is_blank(line) { (line + 1).min(column.height().saturating_sub(1)) } else { line };
        self.pages.answers.head_of(column.entry_at(line))
    }

    /// The row whose answer stands on a line. Within an answer to several it stays what it was, or becomes the nearest.
    pub(super) fn row_at(&self, line: usize, row: usize) -> usize {
        let head = self.head_at(line);
        let rows = self.pages.answers.rows_at(head);
        if rows.is_empty() || self.pages.answers.starts.get(row) == Some(&head) {
            return row;
        }
        row.clamp(rows.start, rows.end - 1)
    }

    /// The row of the answers becomes another, and no text moves.
    pub(super) fn set_answer_row(&mut self, row: usize) {
        if row == self.here.answer_row {
            return;
        }
        self.here.answer_row = row;
        if self.linked {
            self.set_wording_row(row);
        }
        self.begin_notes();
    }

    /// The notes in the drawer are those of another row: from the first on.
    fn begin_notes(&mut self) {
        if let Some(drawer) = self.here.drawer.as_mut().filter(|drawer| drawer.topic == Topic::Notes) {
            drawer.place = Place::default();
        }
    }

    /// Scrolls a wording. The row is one of those in view; where nothing moves it is the next of those that are answered
    /// together.
    pub(super) fn scroll_wording(&mut self, dossier: &Dossier, index: usize, lines: isize) {
        let pane = Pane::Wording(index);
        let before = self.top(pane);
        self.move_text(dossier, pane, lines);
        let top = self.top(pane);
        let row = if top == before {
            let rows = dossier.answered_together(self.here.row);
            let at = rows.iter().position(|row| *row == self.here.row).unwrap_or(0);
            rows.get(at.saturating_add_signed(lines.signum())).copied().unwrap_or(self.here.row)
        } else {
            self.row_of_wording_in_view(index, lines > 0)
        };
        self.set_question(index, row);
    }

    /// The row of list and wording if its question is in view, else the first in view or the last.
    fn row_of_wording_in_view(&self, index: usize, first: bool) -> usize {
        let pane = Pane::Wording(index);
        let Some(column) = self.column(pane).filter(|column| !column.is_empty()) else { return self.here.row };
        let (top, height) = (self.top(pane), self.height(pane).max(1));
        let shown = &self.parts(pane)[column.entry_at(top)..=column.entry_at(top + height - 1)];
        let mut rows = shown.iter().filter_map(|part| part.row);
        if rows.clone().any(|row| row == self.here.row) {
            return self.here.row;
        }
        let found = if first { rows.next() } else { rows.next_back() };
        found.unwrap_or(self.here.row)
    }

    /// The row becomes one of those that a wording pane shows, and its text stays where it is.
    pub(super) fn set_question(&mut self, index: usize, row: usize) {
        if row == self.here.row {
            return;
        }
        let place = self.place(Pane::Wording(index));
        self.here.row = row;
        self.here.wording = [None; 2];
        self.here.wording[index] = Some(place);
        if self.linked {
            let start = |row: usize| self.pages.answers.starts.get(row).copied();
            if start(row) != start(self.here.answer_row) {
                self.here.answer = Place::entry(start(row).unwrap_or(0));
            }
            self.here.answer_row = row;
        }
        self.begin_notes();
    }
}
