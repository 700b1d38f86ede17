//! A table as rows of cells, empty ones included.

use super::{Cell, in_flow};
use crate::parse::lines::FlatLine;
use crate::source::{Place, TableShape};

/// No table of questions has more columns in use.
const MOST_COLUMNS: usize = 24;

/// A table of a paper: its rows, each with as many cells as the table has columns in use.
#[derive(Debug, Default)]
pub(super) struct Grid {
    pub rows: Vec<GridRow>,
}

/// A row of a table.
#[derive(Debug, Default)]
pub(super) struct GridRow {
    pub cells: Vec<Cell>,
    /// Whether the cell above each of them reaches into it.
    pub merged: Vec<bool>,
}

impl Grid {
    /// Tells each line how wide its column is, as far as its lines show.
    fn tell_widths(&mut self) {
        let width = self.rows.first().map_or(0, |row| row.cells.len());
        for column in 0..width {
            let lines = self.rows.iter().flat_map(|row| &row.cells[column].lines);
            let room = lines.map(|line| line.string().chars().count()).max();
            for line in self.rows.iter_mut().flat_map(|row| &mut row.cells[column].lines) {
                line.room = room;
            }
        }
    }
}

impl GridRow {
    /// The only cell of the row that is not empty.
    pub fn only(&self) -> Option<usize> {
        let mut filled = (0..self.cells.len()).filter(|&column| !self.cells[column].lines.is_empty());
        filled.next().filter(|_| filled.next().is_none())
    }

    pub fn is_empty(&self) -> bool {
        self.cells.iter().all(|cell| cell.lines.is_empty())
    }
}

/// The cell of the outermost table in which a line stands: table, row and column.
pub(super) fn outermost(place: Place, shapes: &[TableShape]) -> Option<(u32, u16, u16)> {
    let Place::Cell { table, row, column } = place else { return None };
    let mut cell = (table, row, column);
    while let Some(outer) = shapes.get(cell.0 as usize).and_then(|shape| shape.inside).filter(|outer| outer.0 < cell.0)
    {
        cell = outer;
    }
    Some(cell)
}

/// The lines of one table put in their cells. None where it is wider than any table of questions.
pub(super) fn grid(lines: &[FlatLine], shapes: &[TableShape]) -> Option<Grid> {
    let places: Vec<_> = lines.iter().filter_map(|line| outermost(line.place, shapes)).collect();
    let table = places.first()?.0;
    let mut columns: Vec<_> = places.iter().map(|&(_, _, column)| column).collect();
    columns.sort_unstable();
    columns.dedup();
    if columns.len() > MOST_COLUMNS {
        return None;
    }
    let merged = shapes.get(table as usize).map(|shape| shape.merged.as_slice()).unwrap_or_default();
    let is_merged = |row: u16, column: u16| merged.binary_search(&(row, column)).is_ok();
    let mut grid = Grid::default();
    let mut last = None;
    for (line, (_, row, column)) in lines.iter().zip(places) {
        if last != Some(row) {
            last = Some(row);
            let merged = columns.iter().map(|&column| is_merged(row, column)).collect();
            let cells = columns.iter().map(|_| Cell::default()).collect();
            grid.rows.push(GridRow { cells, merged });
        }
        let at = columns.partition_point(|&other| other < column);
        if let Some(row) = grid.rows.last_mut() {
            let own = matches!(line.place, Place::Cell { table: own, .. } if own == table);
            row.cells[at].lines.push(if own { in_flow(line.clone()) } else { line.clone() });
        }
    }
    grid.tell_widths();
    Some(grid)
}
