//! Paragraphs one under the other, and the way from a line of the screen to the text and back.

use super::{Laid, Piece};

/// A place in a column's text. It does not depend on the width, so it survives resizing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Place {
    /// Which paragraph or table, from 0.
    pub entry: usize,
    /// Which text of it.
    pub cell: usize,
    /// Which byte of the text.
    pub byte: usize,
    /// How many lines further: the blank lines below a paragraph have no text of their own.
    pub further: usize,
}

impl Place {
    /// Where an entry begins.
    pub fn entry(entry: usize) -> Self {
        Self { entry, ..Self::default() }
    }
}

/// Paragraphs and tables set at one width, with blank lines below them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Column {
    laid: Vec<Laid>,
    ends: Vec<usize>, // the line behind each entry and the blank lines below it
}

impl Column {
    /// Adds an entry with so many blank lines below it.
    pub fn push(&mut self, laid: Laid, gap: usize) {
        self.ends.push(self.height() + laid.height() + gap);
        self.laid.push(laid);
    }

    /// How many lines there are, blank ones included.
    pub fn height(&self) -> usize {
        self.ends.last().copied().unwrap_or(0)
    }

    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.laid.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.laid.is_empty()
    }

    /// The line at which an entry begins; the height past the last.
    pub fn start_of(&self, entry: usize) -> usize {
        entry.checked_sub(1).map_or(0, |before| self.ends.get(before).copied().unwrap_or(self.height()))
    }

    /// The entry that a line belongs to; the last one past the end.
    pub fn entry_at(&self, line: usize) -> usize {
        self.ends.partition_point(|&end| end <= line).min(self.laid.len().saturating_sub(1))
    }

    /// Whether a line is one of the blank ones below an entry.
    pub fn is_blank(&self, line: usize) -> bool {
        let entry = self.entry_at(line);
        self.laid.get(entry).is_none_or(|laid| line >= self.start_of(entry) + laid.height())
    }

    /// The entry of a line, the line counted from the entry's first, and what stands on it.
    pub fn on(&self, line: usize) -> (usize, usize, &[Piece]) {
        let entry = self.entry_at(line);
        let within = line.saturating_sub(self.start_of(entry));
        (entry, within, self.laid.get(entry).map_or(&[], |laid| laid.on(within)))
    }

    /// The line of a place, at this width; the nearest there is for a place that is not in the column.
    pub fn line_of(&self, place: Place) -> usize {
        let Some(laid) = self.laid.get(place.entry) else { return self.height().saturating_sub(1) };
        let (start, end) = (self.start_of(place.entry), self.ends[place.entry]);
        (start + laid.line_of(place.cell, place.byte) + place.further).min(end - 1)
    }

    /// The place with which a line begins.
    pub fn place_at(&self, line: usize) -> Place {
        let entry = self.entry_at(line);
        let Some(laid) = self.laid.get(entry) else { return Place::default() };
        let within = line.saturating_sub(self.start_of(entry));
        let (cell, byte) = if within < laid.height() { laid.start_of(within) } else { laid.end() };
        Place { entry, cell, byte, further: within - laid.line_of(cell, byte).min(within) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::{Hang, Insert, table};
    use proptest::prelude::*;

    fn column(width: usize) -> Column {
        let mut column = Column::default();
        let label = Insert { at: 3, width: 3 };
        column.push(Laid::paragraph("Vraag 1", &[], Hang::default(), width), 0);
        column.push(
            Laid::paragraph("Bent u van plan\nom ëën woord te zeggen?", &[label, label], Hang::default(), width),
            2,
        );
        column.push(Laid::paragraph("", &[label, label, label], Hang::default(), width), 1);
        let rows = [vec![("Jaar", vec![]), ("Aantal meldingen", vec![])], vec![("", vec![]), ("drie", vec![])]];
        column.push(table(&rows, width), 1);
        column.push(Laid::paragraph("- een punt van de lijst", &[], Hang { first: 2, rest: 2 }, width), 0);
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
                column.push(Laid::paragraph(text, &[], Hang { first: n, rest: 2 }, width), n % 3);
            }
            for line in 0..column.height() {
                prop_assert_eq!(column.line_of(column.place_at(line)), line);
            }
        }
    }
}
