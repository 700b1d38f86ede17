//! Where the cells of a table stand when some span several columns or rows.

/// No table is wider; a cell that claims more is hostile.
const WIDEST: u16 = 1000;

/// Goes through a table cell by cell.
#[derive(Debug, Default)]
pub(super) struct Grid {
    row: u16,
    next: u16,
    /// For each column, in how many more rows a cell from above stands in it.
    taken: Vec<u16>,
}

impl Grid {
    /// Row and column of the next cell: in the named column, else in the next that is free.
    pub fn cell(&mut self, named: Option<u16>, width: u16, height: u16) -> (u16, u16) {
        let mut column = self.next;
        while self.taken.get(usize::from(column)).is_some_and(|rows| *rows > 0) {
            column += 1;
        }
        let column = named.unwrap_or(column);
        self.next = column.saturating_add(width.clamp(1, WIDEST));
        if height > 1 && column < WIDEST {
            let end = usize::from(self.next);
            self.taken.resize(self.taken.len().max(end), 0);
            self.taken[usize::from(column)..end].fill(height);
        }
        (self.row, column)
    }

    /// Goes to the next row.
    pub fn end_row(&mut self) {
        self.row = self.row.saturating_add(1);
        self.next = 0;
        self.taken.iter_mut().for_each(|rows| *rows = rows.saturating_sub(1));
    }

    /// Ends a group of rows (`tbody`), beyond which no cell reaches.
    pub fn end_group(&mut self) {
        self.taken.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_stand_beside_those_that_span() {
        let mut grid = Grid::default();
        assert_eq!((grid.cell(None, 1, 2), grid.cell(None, 2, 1), grid.cell(None, 1, 1)), ((0, 0), (0, 1), (0, 3)));
        grid.end_row();
        assert_eq!((grid.cell(None, 1, 1), grid.cell(Some(3), 1, 1)), ((1, 1), (1, 3)));
        grid.end_row();
        assert_eq!(grid.cell(None, u16::MAX, u16::MAX), (2, 0));
        assert_eq!(grid.cell(None, 1, 1), (2, 1000));
    }
}
