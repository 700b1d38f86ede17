//! Paragraphs below one another, with conversion from screen lines to the text and back.

use super::{Piece, TypesetBlock};

/// A place in a column's text. It does not depend on the width, so it survives resizing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Place {
    /// Which paragraph or table, from 0.
    pub entry: usize,
    /// Which text of that paragraph or table.
    pub cell: usize,
    /// Which byte of the text.
    pub byte: usize,
    /// Lines below that byte: blank lines under a paragraph have no text of their own.
    pub further: usize,
}

impl Place {
    /// Where an entry begins.
    pub fn entry(entry: usize) -> Self {
        Self { entry, ..Self::default() }
    }
}

/// Paragraphs and tables set at one width, with blank lines between them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Column {
    blocks: Vec<TypesetBlock>,
    ends: Vec<usize>, // the line behind each entry and the blank lines below it
}

impl Column {
    /// Adds an entry, followed by `gap` blank lines.
    pub fn push(&mut self, block: TypesetBlock, gap: usize) {
        self.ends.push(self.height() + block.height() + gap);
        self.blocks.push(block);
    }

    /// How many lines there are, blank ones included.
    pub fn height(&self) -> usize {
        self.ends.last().copied().unwrap_or(0)
    }

    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.blocks.len()
    }

    /// Whether there are no entries.
    pub fn is_empty(&self) -> bool {
        self.blocks.is_empty()
    }

    /// The line at which an entry begins; the height for one past the last.
    pub fn start_of(&self, entry: usize) -> usize {
        entry.checked_sub(1).map_or(0, |before| self.ends.get(before).copied().unwrap_or(self.height()))
    }

    /// The entry that a line belongs to; the last one for a line past the end.
    pub fn entry_at(&self, line: usize) -> usize {
        self.ends.partition_point(|&end| end <= line).min(self.blocks.len().saturating_sub(1))
    }

    /// Whether a line is one of the blank ones below an entry.
    pub fn is_blank(&self, line: usize) -> bool {
        let entry = self.entry_at(line);
        self.blocks.get(entry).is_none_or(|block| line >= self.start_of(entry) + block.height())
    }

    /// The entry of a line, the line number within that entry, and its pieces.
    pub fn on(&self, line: usize) -> (usize, usize, &[Piece]) {
        let entry = self.entry_at(line);
        let within = line.saturating_sub(self.start_of(entry));
        (entry, within, self.blocks.get(entry).map_or(&[], |block| block.on(within)))
    }

    /// The line that shows a place; the nearest one for a place that is not in the column.
    pub fn line_of(&self, place: Place) -> usize {
        let Some(block) = self.blocks.get(place.entry) else { return self.height().saturating_sub(1) };
        let (start, end) = (self.start_of(place.entry), self.ends[place.entry]);
        (start + block.line_of(place.cell, place.byte) + place.further).min(end - 1)
    }

    /// The place at which a line begins.
    pub fn place_at(&self, line: usize) -> Place {
        let entry = self.entry_at(line);
        let Some(block) = self.blocks.get(entry) else { return Place::default() };
        let within = line.saturating_sub(self.start_of(entry));
        let (cell, byte) = if within < block.height() { block.start_of(within) } else { block.end() };
        Place { entry, cell, byte, further: within - block.line_of(cell, byte).min(within) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::{Indent, Insert, table};
    use proptest::prelude::*;

    fn column(width: usize) -> Column {
        let mut column = Column::default();
        let label = Insert { at: 3, width: 3 };
        column.push(TypesetBlock::paragraph("Vraag 1", &[], Indent::default(), width), 0);
        column.push(
            TypesetBlock::paragraph(
                "Bent u van plan\nom ëën woord te zeggen?",
                &[label, label],
                Indent::default(),
                width,
            ),
            2,
        );
        column.push(TypesetBlock::paragraph("", &[label, label, label], Indent::default(), width), 1);
        let rows = [vec![("Jaar", vec![]), ("Aantal meldingen", vec![])], vec![("", vec![]), ("drie", vec![])]];
        column.push(table(&rows, width), 1);
        column.push(TypesetBlock::paragraph("- een punt van de lijst", &[], Indent { first: 2, rest: 2 }, width), 0);
        column
    }

    #[test]
    fn every_line_leads_to_a_place_and_back_at_every_width() {
        for width in 1..60 {
            let column = column(width);
            for line in 0..column.height() {
                assert_eq!(column.line_of(column.place_at(line)), line, "width {width}");
            }
        }
    }

    #[test]
    fn a_place_stays_on_the_line_that_shows_it() {
        let wide = column(60);
        for line in 0..wide.height() {
            let place = wide.place_at(line);
            if place.further > 0 {
                continue; // a blank line, or labels alone
            }
            for width in 1..60 {
                let narrow = column(width);
                let (entry, _, pieces) = narrow.on(narrow.line_of(place));
                assert_eq!(entry, place.entry);
                let shows = |piece: &Piece| {
                    let bytes = &piece.text.bytes;
                    piece.cell == place.cell && (bytes.contains(&place.byte) || bytes.start == place.byte)
                };
                assert!(pieces.is_empty() || pieces.iter().any(shows), "{place:?} at {width}");
            }
        }
    }

    #[test]
    fn an_empty_column_answers_too() {
        let column = Column::default();
        assert_eq!((column.height(), column.line_of(Place::entry(3)), column.place_at(7)), (0, 0, Place::default()));
        assert_eq!(column.on(0), (0, 0, &[][..]));
        assert!(column.is_blank(0));
    }

    proptest! {
        #[test]
        fn any_text_round_trips(texts in prop::collection::vec("[a-d \\-é質\n\u{ad}]{0,40}", 1..6), width in 1usize..30) {
            let mut column = Column::default();
            for (n, text) in texts.iter().enumerate() {
                column.push(TypesetBlock::paragraph(text, &[], Indent { first: n, rest: 2 }, width), n % 3);
            }
            for line in 0..column.height() {
                prop_assert_eq!(column.line_of(column.place_at(line)), line);
            }
        }
    }
}
