//! A paragraph or a table, set at a width.

use super::{Insert, Line, wrap};

/// A stretch of a text on one line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// The line, counted from the first of the paragraph or table.
    pub line: usize,
    /// The screen column at which it begins.
    pub column: usize,
    /// Which text: 0 for a paragraph, otherwise the table cell, counted row by row.
    pub cell: usize,
    /// The part of the text.
    pub text: Line,
}

/// How far a paragraph is indented, to leave room for a bullet or a note's label on its left.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Indent {
    /// Columns left empty on the first line.
    pub first: usize,
    /// Columns left empty on the other lines.
    pub rest: usize,
}

/// A paragraph or table broken into lines: its pieces, by line and column. Every line has at least one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TypesetBlock {
    pieces: Vec<Piece>,
}

impl TypesetBlock {
    /// A paragraph at a width, with the labels of notes inserted.
    pub fn paragraph(text: &str, inserts: &[Insert], indent: Indent, width: usize) -> Self {
        let half = width / 2; // an indent never takes more than half
        let indent = Indent { first: indent.first.min(half), rest: indent.rest.min(half) };
        let lines = wrap(text, inserts, width - indent.first, width - indent.rest);
        let piece =
            |(line, text)| Piece { line, column: if line == 0 { indent.first } else { indent.rest }, cell: 0, text };
        Self { pieces: lines.into_iter().enumerate().map(piece).collect() }
    }

    /// A block of these pieces: at least one on every line.
    pub(super) fn from_pieces(mut pieces: Vec<Piece>) -> Self {
        pieces.sort_by_key(|piece| (piece.line, piece.column));
        Self { pieces }
    }

    /// How many lines it has, at least one.
    pub fn height(&self) -> usize {
        self.pieces.last().map_or(1, |piece| piece.line + 1)
    }

    /// The pieces of a line.
    pub fn on(&self, line: usize) -> &[Piece] {
        let start = self.pieces.partition_point(|piece| piece.line < line);
        let end = start + self.pieces[start..].partition_point(|piece| piece.line == line);
        &self.pieces[start..end]
    }

    /// The text and byte at which a line begins.
    pub fn start_of(&self, line: usize) -> (usize, usize) {
        self.on(line).first().map_or((0, 0), |piece| (piece.cell, piece.text.bytes.start))
    }

    /// The text with which the last line begins, and the byte after the part that the line shows.
    pub fn end(&self) -> (usize, usize) {
        self.on(self.height() - 1).first().map_or((0, 0), |piece| (piece.cell, piece.text.bytes.end))
    }

    /// The first line that shows a byte of a text; the last line of that text for a byte past its end.
    pub fn line_of(&self, cell: usize, byte: usize) -> usize {
        let mut of_cell = self.pieces.iter().filter(|piece| piece.cell == cell);
        let shows = |piece: &&Piece| piece.text.bytes.start == byte || piece.text.bytes.contains(&byte);
        of_cell.clone().find(shows).or_else(|| of_cell.next_back()).map_or(0, |piece| piece.line)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_found_by_byte() {
        let block = TypesetBlock::paragraph("een twee drie", &[], Indent { first: 2, rest: 2 }, 7);
        assert_eq!(block.height(), 3);
        for (byte, line) in [(0, 0), (3, 0), (4, 1), (8, 1), (9, 2), (13, 2), (99, 2)] {
            assert_eq!(block.line_of(0, byte), line, "byte {byte}");
        }
        assert_eq!(block.start_of(1), (0, 4));
        assert_eq!(block.on(2)[0].column, 2);
    }

    #[test]
    fn an_indent_leaves_half_of_the_width() {
        let block = TypesetBlock::paragraph("noot", &[], Indent { first: 14, rest: 14 }, 6);
        assert!(block.on(0)[0].column <= 3);
    }
}
