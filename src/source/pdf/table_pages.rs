//! Tables that run on over pages: which cells of the file the lines of pages stand in.

use super::lines::PageLine;
use super::margins::{PageLines, body_size};
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
    let body = body_size(pages);
    let mut shapes: Vec<TableShape> = Vec::new();
    let mut cells = Vec::with_capacity(pages.len());
    let mut unclear = Vec::with_capacity(pages.len());
    let mut open: Option<Open> = None;
    for (page, margins) in pages.iter().zip(margins) {
        let begins = edge(page.lines.iter().zip(&*margins), None);
        let mut tables: Vec<Open> = Vec::with_capacity(page.tables.len());
        let mut is_unclear = false;
        for (number, ruled) in page.tables.iter().enumerate() {
            let rows = Rows::find(page, number);
            let goes_on = open.take().filter(|open| begins == Some(number) && ruled.is_like(&open.ruled));
            tables.push(match goes_on {
                Some(open) => {
                    is_unclear |= open.is_torn(&rows);
                    open.next(ruled, &rows, &mut shapes)
                }
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
        unclear.push(is_unclear);
        cells.push(page.lines.iter().zip(margins.iter_mut()).map(place).collect());
        open = ends.and_then(|number| (number + 1 == tables.len()).then(|| tables.pop()).flatten());
    }
    Tables { cells, shapes, unclear }
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
    /// Whether the first cell of the last row ends as a sentence does, or is a number.
    last_ends: bool,
}

impl Rows {
    fn find(page: &PageLines, table: usize) -> Self {
        let cells: Vec<_> = page.lines.iter().filter_map(|line| Some((line.cell?, line.text()))).collect();
        let own = || cells.iter().filter(|(cell, _)| cell.table == table);
        let head = own().filter(|(cell, _)| cell.row == 0).map(|(_, text)| text.as_str()).collect();
        let mut rows: Vec<u16> = own().map(|(cell, _)| cell.row).collect();
        rows.dedup();
        let first = |row: &u16| own().find(|(cell, _)| cell.row == *row && cell.column == 0);
        let begins = |row: &u16| first(row).is_some_and(|(_, text)| !goes_on(text));
        let all_begin = rows.iter().all(begins);
        let mut in_last = own().filter(|(cell, _)| rows.last() == Some(&cell.row) && cell.column == 0);
        let last_ends = in_last.next_back().is_none_or(|(_, text)| ends(text));
        let first_begins = rows.iter().find(|&&row| row > 0).is_some_and(begins);
        Self { head, head_begins: begins(&0), first_begins, all_begin, last_ends }
    }
}

/// Whether a cell goes on with a sentence: it begins with a small letter that is no label (`a.`, `b)`).
fn goes_on(text: &str) -> bool {
    let mut letters = text.chars();
    letters.next().is_some_and(char::is_lowercase) && letters.next().is_none_or(|c| c.is_alphabetic() || c == ' ')
}

/// Whether a cell ends as a sentence does, or is a number.
fn ends(text: &str) -> bool {
    let text = text.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, ')' | '"' | '\'' | '»' | '”' | '’'));
    let is_short = text.chars().count() <= LONGEST_NUMBER && text.contains(|c: char| c.is_ascii_digit());
    text.is_empty() || is_short || text.ends_with(['.', '?', '!', ':', ';'])
}

/// The longest number of a question in a cell of its own: `Vraag 12`.
const LONGEST_NUMBER: usize = 9;

/// A table that may go on on the next page.
struct Open {
    number: u32,
    ruled: RuledTable,
    head: String,
    /// Whether every row so far begins so: then a row that does not goes on with the one above it.
    all_begin: bool,
    /// Whether the first cell of the last row ends as a sentence does, or is a number.
    last_ends: bool,
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
        let (all_begin, last_ends) = (rows.all_begin, rows.last_ends);
        Self { number, ruled, head, all_begin, last_ends, rows_above: 0, repeated: false }
    }

    /// Whether the next page goes on with the last row.
    fn is_cut(&self, rows: &Rows) -> bool {
        self.all_begin && !if self.head == rows.head { rows.first_begins } else { rows.head_begins }
    }

    /// Whether nothing tells which: the last row has not ended, and the first one there begins as rows do.
    fn is_torn(&self, rows: &Rows) -> bool {
        !self.last_ends && !self.is_cut(rows)
    }

    /// The same table on the next page.
    fn next(self, ruled: &RuledTable, rows: &Rows, shapes: &mut [TableShape]) -> Self {
        let repeated = self.head == rows.head;
        let cut = self.is_cut(rows);
        let above = self.rows_above.saturating_add(self.ruled.rows());
        // the head takes no row where it is printed again; a row that a page's end cuts is one
        let rows_above = above.saturating_sub(u16::from(repeated) + u16::from(cut));
        if let Some(shape) = shapes.get_mut(self.number as usize) {
            let below = ruled.merged().into_iter().map(|(row, column)| (row.saturating_add(rows_above), column));
            shape.merged.extend(below);
            shape.merged.sort_unstable();
        }
        let all_begin = self.all_begin && (rows.all_begin || cut);
        Self { ruled: ruled.clone(), all_begin, last_ends: rows.last_ends, rows_above, repeated, ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_goes_on_or_ends_with_a_sentence() {
        for (text, expected) in
            [("en daarna", true), ("u", true), ("a. Kent u dit?", false), ("b)", false), ("Kamer", false), ("", false)]
        {
            assert_eq!(goes_on(text), expected, "{text}");
        }
        for (text, expected) in [
            ("Klopt dit?", true),
            ("dat «dit klopt».", true),
            ("Vraag 12", true),
            ("3", true),
            ("", true),
            ("Deelt u de mening van de", false),
        ] {
            assert_eq!(ends(text), expected, "{text}");
        }
    }
}
