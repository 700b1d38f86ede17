//! Where the cells of a table stand: RTF says of each row where its cells end on the page, and columns are what all rows
//! make of that together.

use std::rc::Rc;

use super::super::scribe::Scribe;
use super::super::{Line, Place, TableShape};

/// Edges that are nearer to each other are one, in twentieths of a point: what word processors round differently.
const NEAR: i32 = 30;
/// No row has more cells.
const MOST_CELLS: usize = 1000;

/// What is said of a row.
#[derive(Debug, Clone, Default)]
pub(super) struct Definition {
    left: i32,
    cells: Vec<Cell>,
    /// Whether the next cell continues another.
    continues: bool,
}

#[derive(Debug, Clone, Copy)]
struct Cell {
    right: i32,
    /// It is one with the cell above it, or at its left.
    continues: bool,
}

impl Definition {
    /// Takes in a control word about a row; gives whether it is one.
    pub fn apply(row: &mut Rc<Self>, word: &str, number: Option<i32>) -> bool {
        let number = number.unwrap_or(0);
        match word {
            "trowd" => *row = Rc::default(),
            "trleft" => Rc::make_mut(row).left = number,
            "clvmrg" | "clmrg" => Rc::make_mut(row).continues = true,
            "cellx" if row.cells.len() < MOST_CELLS => {
                let row = Rc::make_mut(row);
                row.cells.push(Cell { right: number, continues: std::mem::take(&mut row.continues) });
            }
            _ => return false,
        }
        true
    }

    /// The columns of its cells, in a table with these edges.
    fn columns(&self, edges: &[i32]) -> Vec<u16> {
        let (mut left, mut free) = (self.left, 0);
        let column = |cell: &Cell| {
            let nearly_left = left.saturating_add(NEAR).min(cell.right);
            let column = edges.partition_point(|edge| *edge < nearly_left).max(free);
            (left, free) = (cell.right, column + 1);
            u16::try_from(column).unwrap_or(u16::MAX)
        };
        self.cells.iter().map(column).collect()
    }

    fn continues(&self, cell: u16) -> bool {
        self.cells.get(usize::from(cell)).is_some_and(|cell| cell.continues)
    }
}

/// The rows of a table.
#[derive(Debug, Default)]
pub(super) struct Rows(Vec<Row>);

#[derive(Debug)]
struct Row {
    definition: Rc<Definition>,
    /// How many cells it has.
    cells: u16,
}

impl Rows {
    /// A row ends.
    pub fn push(&mut self, definition: &Rc<Definition>, cells: u16) {
        if self.0.len() < usize::from(u16::MAX) {
            self.0.push(Row { definition: Rc::clone(definition), cells });
        }
    }

    /// The edges of all its cells from the left, those at the same place once.
    fn edges(&self) -> Vec<i32> {
        let mut edges = Vec::new();
        let mut before: Option<&Rc<Definition>> = None;
        for row in &self.0 {
            if before.is_none_or(|before| !Rc::ptr_eq(before, &row.definition)) {
                edges.extend(row.definition.cells.iter().map(|cell| cell.right));
            }
            before = Some(&row.definition);
        }
        edges.sort_unstable();
        edges.dedup_by(|edge, kept| edge.saturating_sub(*kept) < NEAR);
        edges
    }

    /// The columns of the cells of each row.
    fn columns(&self) -> Vec<Rc<Vec<u16>>> {
        let edges = self.edges();
        let mut columns: Vec<Rc<Vec<u16>>> = Vec::with_capacity(self.0.len());
        for (at, row) in self.0.iter().enumerate() {
            let same = at > 0 && Rc::ptr_eq(&self.0[at - 1].definition, &row.definition);
            let of_row = if same { Rc::clone(&columns[at - 1]) } else { Rc::new(row.definition.columns(&edges)) };
            columns.push(of_row);
        }
        columns
    }
}

/// The lines of a scribe who counted cells, and its tables, with cells in their columns.
pub(super) fn in_columns(mut scribe: Scribe, tables: &[Rows]) -> (Vec<Line>, Vec<TableShape>) {
    let columns: Vec<_> = tables.iter().map(Rows::columns).collect();
    let column_of = |table: u32, row: u16, cell: u16| {
        let Some(columns) = columns.get(table as usize).and_then(|rows| rows.get(usize::from(row))) else {
            return cell;
        };
        let beyond =
            |last: &u16| last.saturating_add(cell).saturating_sub(u16::try_from(columns.len() - 1).unwrap_or(0));
        columns.get(usize::from(cell)).copied().or_else(|| columns.last().map(beyond)).unwrap_or(cell)
    };
    for (table, rows) in (0..).zip(tables) {
        for (number, row) in (0..=u16::MAX).zip(&rows.0) {
            for cell in (0..row.cells).filter(|cell| row.definition.continues(*cell)) {
                scribe.reaches(table, number, column_of(table, number, cell), 1);
            }
        }
    }
    let mut shapes = scribe.take_tables();
    for (table, row, cell) in shapes.iter_mut().filter_map(|shape| shape.inside.as_mut()) {
        *cell = column_of(*table, *row, *cell);
    }
    let continues = |table: u32, row: u16, cell: u16| {
        let row = tables.get(table as usize).and_then(|rows| rows.0.get(usize::from(row)));
        row.is_some_and(|row| row.definition.continues(cell))
    };
    let mut lines = scribe.into_lines();
    lines.retain_mut(|line| {
        let blank = line.runs.is_empty() && line.hint.is_none();
        let Place::Cell { table, row, column: cell } = &mut line.place else { return true };
        let kept = !(blank && continues(*table, *row, *cell));
        *cell = column_of(*table, *row, *cell);
        kept
    });
    (lines, shapes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(left: i32, edges: &[i32]) -> Rc<Definition> {
        let mut row = Rc::default();
        Definition::apply(&mut row, "trleft", Some(left));
        for edge in edges {
            Definition::apply(&mut row, "cellx", Some(*edge));
        }
        row
    }

    #[test]
    fn columns_are_what_all_rows_make_of_them() {
        let mut rows = Rows::default();
        let definitions = [
            row(-108, &[900, 5000, 9000]),
            row(-100, &[9000]),
            row(-108, &[910, 9010]),
            row(900, &[5000, 9000]),
            row(0, &[5000, 5000, 5000]), // cells without width stand in turn
        ];
        definitions.iter().for_each(|row| rows.push(row, 3));
        let columns: Vec<_> = rows.columns().iter().map(|row| row.to_vec()).collect();
        assert_eq!(columns, [vec![0, 1, 2], vec![0], vec![0, 1], vec![1, 2], vec![0, 1, 2]]);
        let mut narrow = Rows::default(); // of a writer who does not care how wide cells are
        narrow.push(&row(0, &[1, 2, 3]), 3);
        assert_eq!(*narrow.columns()[0], [0, 1, 2]);
    }
}
