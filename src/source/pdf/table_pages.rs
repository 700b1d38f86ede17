//! Tables that run on over pages: which cells of the file the lines of pages stand in.

use super::gutters;
use super::lines::PageLine;
use super::margins::{PageLines, body_size};
use super::row_signs::{Again, Lines, Numbered, Row, Rows};
use super::ruled::{CellPlace, RuledTable};
use super::{Place, TableShape};

/// The tables of a file.
pub struct Tables {
    /// For each line of each page the cell in which it stands.
    pub cells: Vec<Vec<Option<Place>>>,
    /// What else is known of each table.
    pub shapes: Vec<TableShape>,
    /// The pages on which nothing tells whether a table begins with a new row or goes on with the one before.
    pub unclear: Vec<bool>,
}

/// The tables of pages. The head of a table, printed again on the next page, stands in the margins there.
pub fn tables(pages: &[PageLines], margins: &mut [Vec<bool>]) -> Tables {
    artifacts_beside(pages, margins);
    let body = body_size(pages);
    let mut shapes: Vec<TableShape> = Vec::new();
    let mut cells = Vec::with_capacity(pages.len());
    let mut unclear = Vec::with_capacity(pages.len());
    let mut open: Option<Open> = None;
    for (page, margins) in pages.iter().zip(margins) {
        let begins = edge(page.lines.iter().zip(&*margins), None);
        let mut tables: Vec<Open> = Vec::with_capacity(page.tables.len());
        // a cell by white alone that has not ended goes on here, whatever this page was read as
        let mut is_unclear = page.tables.is_empty() && open.as_ref().is_some_and(Open::is_within_cell);
        is_unclear |= open.is_some() && goes_on_outside(page, margins);
        for (number, ruled) in page.tables.iter().enumerate() {
            let rows = Rows::find(page, number);
            let is_same = |open: &Open| match ruled.tagged_as() {
                Some(table) => open.ruled.tagged_as() == Some(table),
                None => begins == Some(number) && ruled.is_like(&open.ruled),
            };
            let goes_on = open.take().filter(is_same);
            tables.push(match goes_on {
                Some(open) if ruled.tagged_as().is_some() => open,
                Some(open) => {
                    let (rows, again) = rows.below(&open.head);
                    is_unclear |= open.is_torn(&rows);
                    open.next(ruled, &rows, again, &mut shapes)
                }
                None => Open::new(ruled, &rows, &mut shapes),
            });
        }
        let place = |(line, margin): (&PageLine, &mut bool)| {
            let CellPlace { table, row, column } = line.cell?;
            let table = tables.get_mut(table)?;
            *margin |= row == 0 && table.take_from_head(column, &line.text());
            Some(Place::Cell { table: table.number, row: table.rows_above.saturating_add(row), column })
        };
        let ends = edge(page.lines.iter().zip(&*margins).rev(), Some(0.96 * body));
        unclear.push(is_unclear);
        cells.push(page.lines.iter().zip(margins.iter_mut()).map(place).collect());
        let is_tagged = tables.last().is_some_and(|table| table.ruled.tagged_as().is_some());
        open = if is_tagged || ends.is_some_and(|number| number + 1 == tables.len()) { tables.pop() } else { None };
    }
    Tables { cells, shapes, unclear }
}

/// What a file marks as no content above and below the rest of a table that its tags know on the next page: its head,
/// printed again, and heads and feet of the pages. It stands in the margins.
fn artifacts_beside(pages: &[PageLines], margins: &mut [Vec<bool>]) {
    for at in 1..pages.len() {
        let (above, below) = (&pages[at - 1], &pages[at]);
        let table = above.tables.last().and_then(RuledTable::tagged_as);
        if table.is_none() || below.tables.first().and_then(RuledTable::tagged_as) != table {
            continue;
        }
        let ends = above.lines.iter().rposition(|line| line.cell.is_some()).unwrap_or(0);
        let begins = below.lines.iter().position(|line| line.cell.is_some()).unwrap_or(0);
        let last = above.lines.iter().zip(&mut margins[at - 1]).skip(ends);
        last.for_each(|(line, margin)| *margin |= line.artifact);
        let first = below.lines.iter().zip(&mut margins[at]).take(begins);
        first.for_each(|(line, margin)| *margin |= line.artifact);
    }
}

/// The table in whose cell the first of these lines stands that is of the text; smaller lines, such as notes, aside.
fn edge<'l>(lines: impl Iterator<Item = (&'l PageLine, &'l bool)>, least: Option<f32>) -> Option<usize> {
    let is_text = |(line, margin): &(&PageLine, &bool)| {
        line.upright && !**margin && (line.cell.is_some() || least.is_none_or(|least| line.size > least))
    };
    lines.into_iter().find(is_text)?.0.cell.map(|cell| cell.table)
}

/// Whether a page goes on with a sentence outside its tables: below a page that ends in a table it may be the rest of a cell.
fn goes_on_outside(page: &PageLines, margins: &[bool]) -> bool {
    let mut text = page.lines.iter().zip(margins).filter(|(line, margin)| line.upright && !**margin);
    text.next().is_some_and(|(line, _)| line.cell.is_none() && line.text().starts_with(char::is_lowercase))
}

/// A table that may go on on the next page.
struct Open {
    number: u32,
    ruled: RuledTable,
    /// The lines of its first row.
    head: Lines,
    /// Whether every row so far begins so: then a row that does not goes on with the one above it.
    all_begin: bool,
    /// The numbers of its rows, where all have one.
    numbered: Option<Numbered>,
    /// What its last row shows.
    last: Row,
    /// How many rows stand on pages before.
    rows_above: u16,
    /// The lines of its head that are printed again on this page.
    again: Lines,
}

impl Open {
    fn new(ruled: &RuledTable, rows: &Rows, shapes: &mut Vec<TableShape>) -> Self {
        let number = u32::try_from(shapes.len()).unwrap_or(u32::MAX);
        shapes.push(TableShape { inside: None, merged: ruled.merged() });
        let (ruled, head) = (ruled.clone(), rows.first.clone());
        let (all_begin, numbered, last) = (rows.all_begin(), Numbered::first(rows), rows.last());
        Self { number, ruled, head, all_begin, numbered, last, rows_above: 0, again: Lines::new() }
    }

    /// Whether a line of its first row on this page is one of the head that is printed again.
    fn take_from_head(&mut self, column: u16, text: &str) -> bool {
        let at = self.again.iter().position(|(its_column, line)| *its_column == column && line == text);
        at.map(|at| self.again.remove(at)).is_some()
    }

    /// Whether the next page goes on with the last row.
    fn is_cut(&self, rows: &Rows) -> bool {
        let Some(first) = rows.list().first() else { return self.all_begin };
        let has_next = self.numbered.is_some_and(|numbered| numbered.has_next(first));
        self.all_begin && !first.begins
            || self.last.goes_on_in(first) && !has_next
            || self.numbered.is_some_and(|numbered| numbered.lacks_first(rows.list()))
    }

    /// Whether nothing tells which: the last row has not ended, and the first one there begins as rows do.
    fn is_torn(&self, rows: &Rows) -> bool {
        let has_next = |numbered: Numbered| rows.list().first().is_some_and(|first| numbered.has_next(first));
        !self.last.ends && !self.is_cut(rows) && !self.numbered.is_some_and(has_next)
    }

    /// Whether no line told the table, and a cell of its last row has begun a sentence and not ended it.
    fn is_within_cell(&self) -> bool {
        self.ruled.xs.first() == Some(&gutters::EDGES.0) && self.last.is_open()
    }

    /// The same table on the next page.
    fn next(self, ruled: &RuledTable, rows: &Rows, again: Again, shapes: &mut [TableShape]) -> Self {
        let cut = self.is_cut(rows);
        let above = self.rows_above.saturating_add(self.ruled.rows());
        // the head takes no row where it is printed again; a row that a page's end cuts is one
        let rows_above = above.saturating_sub(u16::from(again == Again::Row) + u16::from(cut));
        if let Some(shape) = shapes.get_mut(self.number as usize) {
            let below = ruled.merged().into_iter().map(|(row, column)| (row.saturating_add(rows_above), column));
            shape.merged.extend(below);
            shape.merged.sort_unstable();
        }
        let all_begin = self.all_begin && (rows.all_begin() || cut);
        let new = rows.list().get(usize::from(cut)..).unwrap_or_default();
        let numbered = self.numbered.and_then(|numbered| numbered.with(new));
        let again = if again == Again::No { Lines::new() } else { self.head.clone() };
        Self { ruled: ruled.clone(), all_begin, numbered, last: rows.last(), rows_above, again, ..self }
    }
}
