//! Lays out tables at any width.

use super::{Glyphs, Insert, Piece, TypesetBlock, width, wrap};

/// Blank screen columns between two columns of a table.
const GAP: usize = 2;
/// A narrower column would be unreadable: the cells of a row are then stacked.
const NARROWEST: usize = 8;
/// How far the cells after the first are indented when they are stacked.
const INDENT: usize = 2;

/// Sets a table at a width. `rows` holds the texts row by row, each with its inserts; rows may differ in length. Cells
/// are numbered in that order, as in [`crate::model::TextPosition`].
pub fn table(rows: &[Vec<(&str, Vec<Insert>)>], available: usize) -> TypesetBlock {
    let columns = column_widths(rows, available);
    let (mut pieces, mut line, mut cell) = (Vec::new(), 0, 0);
    for row in rows {
        let mut height = 0;
        let mut left = 0;
        for (index, (text, inserts)) in row.iter().enumerate() {
            let (top, column, room) = match &columns {
                Some(widths) => (line, left, widths[index]),
                None => {
                    let indent = if index == 0 { 0 } else { INDENT.min(available / 2) };
                    (line + height, indent, available.saturating_sub(indent))
                }
            };
            if columns.is_none() && text.is_empty() && index > 0 {
                cell += 1;
                continue; // nothing to read
            }
            let lines = wrap(text, inserts, room, room);
            let bottom = top + lines.len() - line;
            height = height.max(bottom);
            pieces.extend(lines.into_iter().enumerate().map(|(n, text)| Piece { line: top + n, column, cell, text }));
            left += room + GAP;
            cell += 1;
        }
        line += height;
    }
    if pieces.is_empty() {
        return TypesetBlock::paragraph("", &[], super::Indent::default(), available);
    }
    TypesetBlock::from_pieces(pieces)
}

/// The width of each column; `None` if they do not fit side by side.
fn column_widths(rows: &[Vec<(&str, Vec<Insert>)>], available: usize) -> Option<Vec<usize>> {
    let count = rows.iter().map(Vec::len).max().unwrap_or(0);
    let (mut natural, mut longest) = (vec![1; count], vec![1; count]);
    for row in rows {
        for (index, (text, inserts)) in row.iter().enumerate() {
            let labels: usize = inserts.iter().map(|insert| insert.width).sum();
            natural[index] = natural[index].max(width(text) + labels);
            longest[index] = longest[index].max(longest_word(text));
        }
    }
    let room = available.checked_sub(GAP * count.saturating_sub(1))?;
    if natural.iter().sum::<usize>() <= room {
        return Some(natural);
    }
    let mut widths: Vec<_> = natural.iter().zip(&longest).map(|(&n, &l)| n.min(l.max(NARROWEST))).collect();
    if widths.iter().sum::<usize>() > room {
        widths = natural.iter().map(|&n| n.min(NARROWEST)).collect();
    }
    let mut left = room.checked_sub(widths.iter().sum())?;
    while left > 0 {
        let wanting = |&index: &usize| natural[index] - widths[index];
        let index = (0..count).max_by_key(wanting)?; // the one that wants most gets the next
        if natural[index] == widths[index] {
            break;
        }
        widths[index] += 1;
        left -= 1;
    }
    Some(widths)
}

fn longest_word(text: &str) -> usize {
    let mut longest = 0;
    let mut word = 0;
    for glyph in Glyphs::from(text, 0, 0) {
        word = if glyph.is_space() { 0 } else { word + glyph.width };
        longest = longest.max(word);
    }
    longest
}

#[cfg(test)]
mod tests {
    use super::*;

    const CELLS: [[&str; 2]; 3] = [["Jaar", "Meldingen"], ["2023", "vierduizend en nog enkele"], ["2024", ""]];

    fn drawn(available: usize) -> Vec<String> {
        let rows: Vec<Vec<_>> = CELLS.iter().map(|row| row.iter().map(|&text| (text, vec![])).collect()).collect();
        let block = table(&rows, available);
        let line = |n| {
            block.on(n).iter().fold(String::new(), |line, piece| {
                let text = CELLS[piece.cell / 2][piece.cell % 2];
                format!("{line:column$}{}", text[piece.text.bytes.clone()].trim_end(), column = piece.column)
            })
        };
        (0..block.height()).map(|n| line(n).trim_end().to_owned()).collect()
    }

    #[test]
    fn columns_stand_side_by_side_where_they_fit() {
        assert_eq!(drawn(40), ["Jaar  Meldingen", "2023  vierduizend en nog enkele", "2024"]);
        assert_eq!(drawn(20), ["Jaar  Meldingen", "2023  vierduizend en", "      nog enkele", "2024"]);
    }

    #[test]
    fn and_one_under_the_other_where_they_do_not() {
        assert_eq!(drawn(12), ["Jaar", "  Meldingen", "2023", "  vierduizen", "  d en nog", "  enkele", "2024"]);
        for width in 1..60 {
            assert!(!drawn(width).is_empty());
        }
    }
}
