//! Tables that run on over pages: which cells of the file the lines of pages stand in.

use super::lines::PageLine;
use super::margins::{PageLines, body_size};
use super::ruled::{CellPlace, RuledTable};
use super::{Place, TableShape};

/// For each line of each page the cell in which it stands, and the tables of the file. The head of a table, printed again
/// on the next page, stands in the margins there.
pub fn cells(pages: &[PageLines], margins: &mut [Vec<bool>]) -> (Vec<Vec<Option<Place>>>, Vec<TableShape>) {
    let body = body_size(pages);
    let mut shapes: Vec<TableShape> = Vec::new();
    let mut cells = Vec::with_capacity(pages.len());
    let mut open: Option<Open> = None;
    for (page, margins) in pages.iter().zip(margins) {
        let begins = edge(page.lines.iter().zip(&*margins), None);
        let mut tables: Vec<Open> = Vec::with_capacity(page.tables.len());
        for (number, ruled) in page.tables.iter().enumerate() {
            let rows = Rows::find(page, number);
            let goes_on = open.take().filter(|open| begins == Some(number) && ruled.is_like(&open.ruled));
            tables.push(match goes_on {
                Some(open) => open.next(ruled, &rows, &mut shapes),
                None => Open::new(ruled, &rows, &mut shapes),
            });
        }
        let place = |(line, margin): (&PageLine, &mut bool)| {
            let CellPlace { table, row, column } = line.cell?;
            let table = tables.get(table)?;
            *margin |= table.repeated && row == 0;
            Some(Place::Cell { table: table.number, row: table.rows_above.saturating_add(row), column })
        };
        let ends = edge(page.lines.iter().zip(&*margins).rev(), Some(0.96 * body));
        cells.push(page.lines.iter().zip(margins.iter_mut()).map(place).collect());
        open = ends.and_then(|number| (number + 1 == tables.len()).then(|| tables.pop()).flatten());
    }
    (cells, shapes)
}

/// The table in whose cell the first of these lines stands that is of the text; smaller lines, such as notes, aside.
fn edge<'l>(lines: impl Iterator<Item = (&'l PageLine, &'l bool)>, least: Option<f32>) -> Option<usize> {
    let is_text = |(line, margin): &(&PageLine, &bool)| {
        line.upright && !**margin && (line.cell.is_some() || least.is_none_or(|least| line.size > least))
    };
    lines.into_iter().find(is_text)?.0.cell.map(|cell| cell.table)
}

/// What stands in the rows of a table of one page.
struct Rows {
    /// The text of its first row.
    head: String,
    /// Whether the first cell is filled, and does not go on with a sentence: in the first row, in the first below that, in
    /// all rows.
    head_begins: bool,
    first_begins: bool,
    all_begin: bool,
}

impl Rows {
    fn find(page: &PageLines, table: usize) -> Self {
        let cells: Vec<_> = page.lines.iter().filter_map(|line| Some((line.cell?, line.text()))).collect();
        let own = || cells.iter().filter(|(cell, _)| cell.table == table);
        let head = own().filter(|(cell, _)| cell.row == 0).map(|(_, text)| text.as_str()).collect();
        let mut rows: Vec<u16> = own().map(|(cell, _)| cell.row).collect();
        rows.dedup();
        let first = |row: &u16| own().find(|(cell, _)| cell.row == *row && cell.column == 0);
        let begins = |row: &u16| first(row).is_some_and(|(_, text)| !text.starts_with(char::is_lowercase));
        let all_begin = rows.iter().all(begins);
        let first_begins = rows.iter().find(|&&row| row > 0).is_some_and(begins);
        Self { head, head_begins: begins(&0), first_begins, all_begin }
    }
}

/// A table that may go on on the next page.
struct Open {
    number: u32,
    ruled: RuledTable,
    head: String,
    /// Whether every row so far begins so: then a row that does not goes on with the one above it.
    all_begin: bool,
    /// How many rows stand on pages before.
    rows_above: u16,
    /// Whether its head is printed again.
    repeated: bool,
}

impl Open {
    fn new(ruled: &RuledTable, rows: &Rows, shapes: &mut Vec<TableShape>) -> Self {
        let number = u32::try_from(shapes.len()).unwrap_or(u32::MAX);
        shapes.push(TableShape { inside: None, merged: ruled.merged() });
        let (ruled, head) = (ruled.clone(), rows.head.clone());
        Self { number, ruled, head, all_begin: rows.all_begin, rows_above: 0, repeated: false }
    }

    /// The same table on the next page.
    fn next(self, ruled: &RuledTable, rows: &Rows, shapes: &mut [TableShape]) -> Self {
        let repeated = self.head == rows.head;
        let cut = self.all_begin && !if repeated { rows.first_begins } else { rows.head_begins };
        let above = self.rows_above.saturating_add(self.ruled.rows());
        // the head takes no row where it is printed again; a row that a page's end cuts is one
        let rows_above = above.saturating_sub(u16::from(repeated) + u16::from(cut));
        if let Some(shape) = shapes.get_mut(self.number as usize) {
            let below = ruled.merged().into_iter().map(|(row, column)| (row.saturating_add(rows_above), column));
            shape.merged.extend(below);
            shape.merged.sort_unstable();
        }
        let all_begin = self.all_begin && (rows.all_begin || cut);
        Self { ruled: ruled.clone(), all_begin, rows_above, repeated, ..self }
    }
}
