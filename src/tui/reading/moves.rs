//! Moving: lines, pages, rows, panes, and the way back.

use super::{Jumps, Reading, ReadingSession, Topic};
use crate::dossier::{Dossier, Numbers};
use crate::i18n::reader::messages;
use crate::layout::Place;
use crate::model::{DocumentId, Number};
use crate::present::card::differing;
use crate::tui::compose::frame::Pane;
use crate::tui::compose::part::Role;

/// How many places the jump list keeps.
const JUMPS: usize = 100;

impl ReadingSession {
    /// Scrolls a pane by lines; the list by rows. Questions that are answered together are gone through one by one.
    pub fn scroll(&mut self, dossier: &Dossier, pane: Pane, lines: isize) {
        match pane {
            Pane::List => {
                self.step_row(dossier, lines);
            }
            Pane::Answer => self.read_on(lines),
            Pane::Wording(index) => self.scroll_wording(dossier, index.min(1), lines),
            Pane::Card | Pane::Text | Pane::Drawer => self.move_text(dossier, pane, lines),
        }
    }

    /// Moves the text of a pane by exactly so many lines.
    pub(super) fn move_text(&mut self, dossier: &Dossier, pane: Pane, lines: isize) {
        let before = self.top(pane);
        let top = before.saturating_add_signed(lines).min(self.last_top(pane));
        if pane == Pane::Drawer && top == before {
            return self.step_in_drawer(dossier, lines);
        }
        let Some(place) = self.column(pane).map(|column| column.place_at(top)) else { return };
        self.set_place(pane, place);
        match pane {
            Pane::Answer => self.set_answer_row(self.row_at(top, self.here.answer_row)),
            Pane::Text => self.follow_text(dossier),
            _ => {}
        }
    }

    /// Scrolls a pane by pages, or by half pages; one line of the page before stays. Past the end of a wording it goes on
    /// to the next row, and past the end of an answer to the beginning of the next.
    pub fn page(&mut self, dossier: &Dossier, pane: Pane, pages: isize, half: bool) {
        let height = self.height(pane);
        let step = if half { height / 2 } else { height.saturating_sub(1) }.max(1);
        let top = self.top(pane);
        if let Pane::Wording(_) = pane {
            let at_end = if pages > 0 { top >= self.last_top(pane) } else { top == 0 };
            if at_end {
                self.step_row(dossier, pages.signum());
                return;
            }
        }
        match usize::try_from(pages) {
            Ok(pages) if pane == Pane::Answer && !half => self.read_pages_on(pages, step),
            _ => self.scroll(dossier, pane, pages.saturating_mul(step.cast_signed())),
        }
    }

    /// To the first or last row, or in the drawer and in a text to its first or last line.
    pub fn end(&mut self, dossier: &Dossier, pane: Pane, last: bool) {
        match pane {
            Pane::Drawer if self.drawer_heads(dossier).len() > 1 => {
                self.step_in_drawer(dossier, if last { isize::MAX } else { isize::MIN })
            }
            Pane::Drawer => self.scroll(dossier, pane, if last { isize::MAX } else { isize::MIN }),
            Pane::Card => self.scroll(dossier, pane, if last { isize::MAX } else { isize::MIN }),
            Pane::Text => {
                self.remember();
                self.scroll(dossier, pane, if last { isize::MAX } else { isize::MIN });
            }
            _ => {
                self.remember();
                let first_shown = (0..dossier.rows.len()).find(|&row| self.shows(row));
                let last_shown = (0..dossier.rows.len()).rfind(|&row| self.shows(row));
                self.go_to_row(dossier, if last { last_shown } else { first_shown }.unwrap_or(0));
            }
        }
    }

    /// Keeps the way back of a session whose rows are the same.
    pub fn keep_jumps(&mut self, before: &Self) {
        self.jumps = before.jumps.clone();
    }

    /// Shows a row in all linked panes, from its beginning.
    pub fn go_to_row(&mut self, dossier: &Dossier, row: usize) {
        if row >= dossier.rows.len() {
            return;
        }
        self.here.reading = Reading::Rows;
        if self.here.focus == Pane::Text {
            self.here.focus = Pane::Answer;
        }
        let answer_side = self.row_in_view_is_answers();
        if self.linked || !answer_side {
            self.set_wording_row(row);
        }
        if self.linked || answer_side {
            self.here.answer_row = row;
            self.here.answer = Place::entry(self.pages.answers.starts.get(row).copied().unwrap_or(0));
        }
        self.leave_drawer_topic();
    }

    pub(super) fn set_wording_row(&mut self, row: usize) {
        if self.here.row != row {
            self.here.row = row;
            self.here.wording = [None; 2];
            self.here.link = self.here.link.filter(|link| !matches!(link.pane, Pane::Wording(_)));
        }
    }

    /// The drawer stays open. A peek is of the row it was opened in, and gives way to the notes, which follow the row.
    fn leave_drawer_topic(&mut self) {
        if let Some(drawer) = &mut self.here.drawer {
            drawer.place = Place::default();
            if !matches!(drawer.topic, Topic::Notes | Topic::Ticks | Topic::Remarks | Topic::Hints | Topic::SaidBefore)
            {
                drawer.topic = Topic::Notes;
                if self.here.focus == Pane::Drawer {
                    self.here.focus = drawer.from;
                }
            }
        }
        self.here.link = None;
    }

    /// Whether the keys speak to the answer pane's row rather than to that of list and wording.
    fn row_in_view_is_answers(&self) -> bool {
        let from = self.here.drawer.as_ref().map(|drawer| drawer.from);
        let focus = if self.here.focus == Pane::Drawer { from.unwrap_or(Pane::Answer) } else { self.here.focus };
        focus == Pane::Answer
    }

    /// So many rows on or back; in a text so many headings. Says whether there was one.
    pub fn step_row(&mut self, dossier: &Dossier, rows: isize) -> bool {
        if self.here.reading != Reading::Rows {
            let before = self.top(Pane::Text);
            self.step_heading(dossier, rows);
            return self.top(Pane::Text) != before;
        }
        let row = self.shown_row(dossier, self.row_in_view(), rows);
        let is_other = row != self.row_in_view();
        if is_other {
            self.go_to_row(dossier, row);
        }
        is_other
    }

    /// To the next or previous heading of a text.
    fn step_heading(&mut self, dossier: &Dossier, steps: isize) {
        let Some(column) = self.column(Pane::Text) else { return };
        let top = self.top(Pane::Text);
        let heading = |role| matches!(role, Role::Heading | Role::Section);
        let parts = self.parts(Pane::Text).iter().enumerate();
        let lines: Vec<_> =
            parts.filter(|(_, part)| heading(part.role)).map(|(entry, _)| column.start_of(entry)).collect();
        let target = if steps > 0 {
            let next = lines.partition_point(|&line| line <= top);
            lines.get((next + steps.unsigned_abs() - 1).min(lines.len().saturating_sub(1)))
        } else {
            let here = lines.partition_point(|&line| line < top);
            here.checked_sub(steps.unsigned_abs()).and_then(|index| lines.get(index)).or(Some(&0))
        };
        if let Some(&line) = target.filter(|&&line| (line > top) == (steps > 0)) {
            self.scroll(dossier, Pane::Text, line.cast_signed() - top.cast_signed());
        }
    }

    /// The `count`th next (or previous) row that needs attention, if there is one.
    pub fn step_attention(&mut self, dossier: &Dossier, steps: isize) -> bool {
        let row = self.row_in_view();
        let asks = |&row: &usize| self.shows(row) && dossier.needs_attention(row);
        let skip = steps.unsigned_abs().saturating_sub(1);
        let found = if steps > 0 {
            (row + 1..dossier.rows.len()).filter(asks).nth(skip)
        } else {
            (0..row).rev().filter(asks).nth(skip)
        };
        if let Some(row) = found {
            self.remember();
            self.go_to_row(dossier, row);
        }
        found.is_some()
    }

    /// The row of a question number as it is typed, by preference in the section of the row in view.
    pub fn row_of(&self, dossier: &Dossier, number: Number) -> Option<usize> {
        let here = dossier.rows.get(self.row_in_view()).and_then(|row| row.key.section);
        Numbers::from_dossier(dossier).exact_row(number, here)
    }

    /// After a text was scrolled: an open drawer shows the first note marked in view.
    pub(super) fn follow_text(&mut self, dossier: &Dossier) {
        if self.here.drawer.as_ref().is_none_or(|drawer| drawer.topic != Topic::Notes) {
            return;
        }
        let Some(column) = self.column(Pane::Text) else { return };
        let (top, height) = (self.top(Pane::Text), self.height(Pane::Text));
        let last = column.height().saturating_sub(1);
        let entries = column.entry_at(top)..=column.entry_at((top + height).min(last));
        let mut labels = entries.flat_map(|entry| {
            let labels = self.parts(Pane::Text).get(entry).map(|part| part.labels(dossier, 0)).unwrap_or_default();
            labels.into_iter().map(move |(at, note, _)| (Place { entry, cell: 0, byte: at, further: 0 }, note))
        });
        let in_view = labels.find(|(place, _)| (top..top + height).contains(&column.line_of(*place)));
        if let Some((_, note)) = in_view {
            self.show_note(dossier, note);
        }
    }

    /// How far the answer in view is read: `40%`; nothing if it is in view as a whole.
    pub fn through_answer(&self) -> String {
        let column = self.pages.answer.column();
        let Some(&start) = self.pages.answers.starts.get(self.here.answer_row) else { return String::new() };
        let next = self.pages.answers.heads.partition_point(|&head| head <= start);
        let end = self.pages.answers.heads.get(next).map_or(column.height(), |&entry| column.start_of(entry));
        let (first, height) = (column.start_of(start), self.height(Pane::Answer));
        let lines = end.saturating_sub(first + 1).max(1); // the last is blank
        if lines <= height {
            return String::new();
        }
        let seen = (self.top(Pane::Answer) + height).saturating_sub(first).min(lines);
        format!("{}%", seen * 100 / lines)
    }

    /// How many hundredths of the answers of the dossier are read; none where they have no pane.
    pub fn through_answers(&self) -> Option<usize> {
        let (height, page) = (self.height(Pane::Answer), &self.pages.answer);
        let is_shown = height > 0 && !page.parts().is_empty();
        is_shown.then(|| page.hundredths(self.top(Pane::Answer) + height + 1)) // the last line is blank
    }

    /// Lets question and answer move apart, or links them again: the panes follow the one with the focus.
    pub fn unlink(&mut self, dossier: &Dossier) {
        let row = self.row_in_view();
        self.linked = !self.linked;
        if self.linked && self.here.row != self.here.answer_row {
            self.go_to_row(dossier, row);
        }
    }

    /// The focus goes so many panes to the right or left.
    pub fn step_pane(&mut self, steps: isize) {
        // the card is reached by the links of the wording that it stands below
        let mut panes: Vec<_> =
            self.frame.panels.iter().map(|panel| panel.pane).filter(|pane| *pane != Pane::Card).collect();
        if self.here.reading == Reading::Rows {
            for (index, pane) in [Pane::List, Pane::Wording(0)].into_iter().enumerate() {
                if !panes.contains(&pane) {
                    panes.insert(index.min(panes.len()), pane); // off the screen, and shown when it has the focus
                }
            }
            if !panes.contains(&Pane::Answer) {
                panes.push(Pane::Answer);
            }
        }
        let focus = if self.here.focus == Pane::Card { Pane::Wording(0) } else { self.here.focus };
        let at = panes.iter().position(|pane| *pane == focus).unwrap_or(0);
        let next = at.saturating_add_signed(steps).min(panes.len().saturating_sub(1));
        if let Some(&pane) = panes.get(next) {
            self.focus(pane);
        }
    }

    /// Gives a pane the focus.
    pub fn focus(&mut self, pane: Pane) {
        if pane == self.here.focus {
            return;
        }
        if pane == Pane::Drawer
            && let Some(drawer) = &mut self.here.drawer
        {
            drawer.from = self.here.focus;
        }
        self.here.focus = pane;
        self.here.link = None;
    }

    /// Turns a wording pane to the next document that words the row; a text to the next document.
    pub fn turn(&mut self, dossier: &Dossier, steps: isize) {
        if let Reading::Text(id) = self.here.reading {
            let count = dossier.documents.len().cast_signed();
            let next = (id.index().cast_signed() + steps).rem_euclid(count.max(1));
            self.remember();
            self.here.reading = Reading::Text(DocumentId::new(next.unsigned_abs()));
            self.here.text = Place::default();
            self.leave_drawer_topic();
            return;
        }
        let index = if let Pane::Wording(index) = self.here.focus { index.min(1) } else { 0 };
        let Some(row) = dossier.rows.get(self.here.row) else { return };
        let worded: Vec<_> = row.wordings.iter().map(|(id, _)| *id).collect();
        let now = self.wording_document(dossier, index);
        let at = worded.iter().position(|id| Some(*id) == now).unwrap_or(0).cast_signed();
        let next = (at + steps).rem_euclid(worded.len().max(1).cast_signed()).unsigned_abs();
        self.here.turned[index] = worded.get(next).copied();
        self.here.wording[index] = None;
        self.here.link = None;
    }

    /// Shows in the wording panes how papers differ, or their text again. Returns a message if they do not.
    pub fn toggle_difference(&mut self, dossier: &Dossier) -> Option<String> {
        let differs = |view: &crate::dossier::RowView| {
            view.wordings.iter().any(|wording| !differing(view, wording.document_id).is_empty())
        };
        if !self.comparing && !dossier.view(self.here.row).is_some_and(|view| differs(&view)) {
            return Some(match dossier.rows.get(self.here.row).map_or(0, |row| row.wordings.len()) {
                0 | 1 => self.ui.text_with_keys(messages::ONE_PAPER_PRINTS_IT),
                _ => self.ui.text_with_keys(messages::WORDED_ALIKE),
            });
        }
        self.comparing = !self.comparing;
        self.here.wording = [None; 2];
        self.here.link = self.here.link.filter(|link| !matches!(link.pane, Pane::Wording(_)));
        None
    }

    /// Keeps this place in the jump list, before going elsewhere.
    pub fn remember(&mut self) {
        let Jumps { back, forward, .. } = &mut self.jumps;
        forward.clear();
        if back.last() != Some(&self.here) {
            back.push(self.here.clone());
        }
        if back.len() > JUMPS {
            back.remove(0);
        }
    }

    /// From now on the way back leads out of the dossier in the end.
    pub fn come_from_outside(&mut self) {
        self.jumps.from_outside = true;
    }

    /// Whether the way back leads out of the dossier in the end.
    pub fn is_from_outside(&self) -> bool {
        self.jumps.from_outside
    }

    /// Back through the jump list, or forward. Says whether there was somewhere to go.
    pub fn jump(&mut self, forward: bool) -> bool {
        let Jumps { back, forward: ahead, .. } = &mut self.jumps;
        let (from, to) = if forward { (ahead, back) } else { (back, ahead) };
        let Some(there) = from.pop() else { return false };
        to.push(std::mem::replace(&mut self.here, there));
        if self.linked && self.here.row != self.here.answer_row {
            self.linked = false; // the place was left unlinked
        }
        true
    }
}
