//! What stands on a sheet, be it the text, a note or a margin: paragraphs and the cells of tables, taken down by a scribe.

use std::rc::Rc;

use super::super::scribe::{Aside, Look, Scribe};
use super::super::{Hint, Line, Place, RawNoteId, TableShape};
use super::cells::{Definition, Rows, in_columns};
use super::format::Paragraph;
use super::head::Style;

/// A table that is not at its end.
#[derive(Debug, Clone, Copy)]
struct Open {
    table: u32,
    row: u16,
    /// How many of the row's cells are at their end.
    cells: u16,
}

/// Takes down paragraphs and cells. A paragraph begins with the first that is written in it.
#[derive(Debug, Default)]
pub(super) struct Sheet {
    scribe: Scribe,
    /// In how many tables the paragraph in hand stands, if one is in hand.
    begun: Option<usize>,
    /// The list number of the paragraph to come.
    number: Option<String>,
    /// Tables one in the other.
    open: Vec<Open>,
    tables: Vec<Rows>,
    /// Where a box is anchored that is being taken down, if that is in a cell.
    anchored: Option<Place>,
}

/// What was in hand when a box began.
#[derive(Debug)]
pub(super) struct Outside {
    aside: Aside,
    begun: Option<usize>,
    open: Vec<Open>,
    anchored: Option<Place>,
    place: Place,
}

impl Sheet {
    /// Whether a paragraph is in hand.
    pub fn is_begun(&self) -> bool {
        self.begun.is_some()
    }

    /// Whether a paragraph of this depth is in hand.
    pub fn is_begun_in(&self, paragraph: &Paragraph) -> bool {
        self.begun == Some(paragraph.depth())
    }

    /// The list number of the paragraph to come.
    pub fn list_number(&mut self, label: String) {
        self.number = Some(label);
    }

    /// Begins a paragraph, unless it is in hand.
    pub fn begin(&mut self, paragraph: &Paragraph, style: Option<&Style>) {
        if self.is_begun_in(paragraph) {
            return;
        }
        self.scribe.break_line();
        self.begun = Some(paragraph.depth());
        self.stand(paragraph.depth(), paragraph.indent());
        let outline = paragraph.outline.or_else(|| style.and_then(Style::outline)).filter(|&level| level < 9);
        if let Some(number) = self.number.take() {
            self.scribe.list_number(&number);
        } else if let Some(level) = outline {
            self.scribe.hint(Hint::Heading(level + 1));
        }
        match style.and_then(Style::own_name) {
            Some(name) => self.scribe.style(name),
            None => self.scribe.no_style(),
        }
    }

    /// Lines stand in so many tables from here on.
    fn stand(&mut self, depth: usize, indent: f32) {
        for inner in self.open.len()..depth {
            self.scribe.stand(self.place(inner, indent));
            let table = self.scribe.new_table();
            self.tables.push(Rows::default());
            self.open.push(Open { table, row: 0, cells: 0 });
        }
        self.scribe.stand(self.place(depth, indent));
    }

    fn place(&self, depth: usize, indent: f32) -> Place {
        let cell = depth.checked_sub(1).and_then(|inner| self.open.get(inner));
        let flow = self.anchored.unwrap_or(Place::Flow { gap: None, indent });
        cell.map_or(flow, |open| Place::Cell { table: open.table, row: open.row, column: open.cells })
    }

    /// Writes in the paragraph in hand.
    pub fn text(&mut self, text: &str, look: &Look) {
        self.scribe.text(text, look);
    }

    /// The mark of a note stands here.
    pub fn anchor(&mut self, note: RawNoteId) {
        self.scribe.anchor(note);
    }

    /// The line ends, the paragraph does not.
    pub fn line_break(&mut self) {
        self.scribe.line_break();
    }

    /// A page ends.
    pub fn page_break(&mut self) {
        self.scribe.break_line();
    }

    /// Ends the paragraph in hand, and the tables in which it does not stand.
    pub fn end_paragraph(&mut self) {
        self.open.truncate(self.begun.take().unwrap_or(0));
        self.scribe.end_line();
        self.scribe.no_style();
    }

    /// Ends a cell that stands in so many tables; whatever its paragraph says of itself, it stands in the cell.
    pub fn end_cell(&mut self, depth: usize) {
        self.begun = None;
        self.stand(depth, 0.0);
        self.open.truncate(depth);
        self.scribe.end_line();
        self.scribe.no_style();
        if let Some(open) = self.open.last_mut() {
            open.cells = open.cells.saturating_add(1);
        }
    }

    /// Ends a row that stands in so many tables.
    pub fn end_row(&mut self, depth: usize, definition: &Rc<Definition>) {
        self.scribe.break_line();
        self.begun = None;
        self.open.truncate(depth);
        let innermost = depth.checked_sub(1).and_then(|inner| self.open.get_mut(inner));
        let Some(open) = innermost.filter(|open| open.cells > 0) else { return };
        self.tables[open.table as usize].push(definition, open.cells);
        (open.row, open.cells) = (open.row.saturating_add(1), 0);
    }

    /// Lays what is in hand aside, to take down a box that is anchored in it.
    pub fn lay_aside(&mut self) -> Outside {
        let place = self.scribe.place();
        let inside = matches!(place, Place::Cell { .. }).then_some(place);
        let (aside, begun) = (self.scribe.lay_aside(), self.begun.take());
        let (open, anchored) = (std::mem::take(&mut self.open), std::mem::replace(&mut self.anchored, inside));
        Outside { aside, begun, open, anchored, place }
    }

    /// Takes it up again; the box follows its line.
    pub fn take_up(&mut self, outside: Outside) {
        self.scribe.take_up(outside.aside);
        self.scribe.stand(outside.place);
        (self.begun, self.open, self.anchored) = (outside.begun, outside.open, outside.anchored);
    }

    /// How many pieces of text were left out because they are struck out.
    pub fn struck(&self) -> usize {
        self.scribe.struck()
    }

    /// The lines and the tables; a row that was cut off ends as one like this.
    pub fn finish(mut self, definition: &Rc<Definition>) -> (Vec<Line>, Vec<TableShape>) {
        for depth in (1..=self.open.len()).rev() {
            let written = usize::from(self.begun == Some(depth));
            let open = self.open[depth - 1];
            let cells = open.cells.saturating_add(u16::try_from(written).unwrap_or(0));
            if cells > 0 {
                self.tables[open.table as usize].push(definition, cells);
            }
        }
        in_columns(self.scribe, &self.tables)
    }
}
