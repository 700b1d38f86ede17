//! Which letters stand on one line: letters to pieces, pieces to rows.

use std::collections::BTreeMap;

use super::glyphs::{Glyph, Glyphs};

/// Letters drawn one after the other on one baseline in one size.
#[derive(Debug, Clone)]
pub struct Piece {
    /// Where it begins and ends along the line, in points.
    pub x: f32,
    /// Where it ends.
    pub end: f32,
    /// Its baseline.
    pub y: f32,
    /// Its size.
    pub size: f32,
    /// Places of its letters in [`Glyphs::list`], first and behind the last.
    pub glyphs: std::ops::Range<usize>,
}

/// Pieces that are read as one line, with the markers and subscripts beside them.
#[derive(Debug, Clone)]
pub struct Row {
    /// Its pieces, in order of reading.
    pub pieces: Vec<Piece>,
    /// The baseline of most of it.
    pub y: f32,
    /// The size of most of it.
    pub size: f32,
}

impl Row {
    /// A row of these pieces: with the baseline and size of most of their letters.
    pub fn new(mut pieces: Vec<Piece>) -> Self {
        pieces.sort_by(|a, b| a.x.total_cmp(&b.x));
        let mut kinds: Vec<(f32, f32, f32)> = Vec::new(); // baseline, size, width
        for piece in &pieces {
            let width = piece.end - piece.x;
            let same =
                |kind: &&mut (f32, f32, f32)| (kind.0 - piece.y).abs() < 0.3 && (kind.1 - piece.size).abs() < 0.3;
            match kinds.iter_mut().take(16).find(same) {
                Some(kind) => kind.2 += width,
                None => kinds.push((piece.y, piece.size, width)),
            }
        }
        let most = kinds.iter().max_by(|a, b| a.2.total_cmp(&b.2));
        let (y, size) = most.map_or((0.0, 0.0), |&(y, size, _)| (y, size));
        Self { pieces, y, size }
    }

    /// Where it begins and ends.
    pub fn extent(&self) -> (f32, f32) {
        let ends = self.pieces.iter().map(|piece| piece.end);
        (self.pieces.first().map_or(0.0, |piece| piece.x), ends.fold(f32::MIN, f32::max))
    }
}

/// A piece no longer than this can be a marker or subscript, which belongs to a line of another baseline.
const LONGEST_MARKER: usize = 14; // "1, 2, 3 en 4"
/// A note's label has no more digits.
const LONGEST_LABEL: usize = 3;
/// A marker is at least this large beside its line (5.97 at 8.53, 4.73 at 6.93).
const LEAST_MARKER: f32 = 0.4;

/// The rows that pieces make, from the top of the page down.
pub fn rows(mut pieces: Vec<Piece>) -> Vec<Row> {
    // The large ones first: they make the lines that the small ones may belong to.
    pieces.sort_by(|a, b| b.size.total_cmp(&a.size).then(a.y.total_cmp(&b.y)).then(a.x.total_cmp(&b.x)));
    let mut rows = Rows::default();
    let (large, small): (Vec<_>, Vec<_>) = pieces.into_iter().partition(|piece| piece.glyphs.len() > LONGEST_MARKER);
    for piece in large.into_iter().chain(small) {
        rows.add(piece);
    }
    let mut rows: Vec<_> = rows.list.into_iter().map(|row| Row::new(row.pieces)).collect();
    rows.sort_by(|a, b| a.y.total_cmp(&b.y).then(a.pieces[0].x.total_cmp(&b.pieces[0].x)));
    rows
}

/// The letters that run in a direction, cut where the baseline, the size or the order in which they are drawn breaks.
pub fn pieces(glyphs: &Glyphs, turn: u8) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut open = false;
    for (place, glyph) in glyphs.list.iter().enumerate() {
        if glyph.turn != turn {
            open = false;
            continue;
        }
        match pieces.last_mut() {
            Some(last) if open && continues(last, glyph) => {
                last.end = last.end.max(glyph.end);
                last.glyphs.end = place + 1;
            }
            _ => {
                let Glyph { x, end, y, size, .. } = *glyph;
                pieces.push(Piece { x, end, y, size, glyphs: place..place + 1 });
                open = true;
            }
        }
    }
    let seen = |glyph: &Glyph| glyphs.text_of(glyph) != " ";
    pieces.retain(|piece| glyphs.list[piece.glyphs.clone()].iter().any(seen));
    pieces.dedup_by(|again, piece| is_again(glyphs, piece, again));
    pieces
}

/// Whether a piece is drawn over the same piece, which makes it bold.
fn is_again(glyphs: &Glyphs, piece: &Piece, again: &Piece) -> bool {
    let near = |a: f32, b: f32| (a - b).abs() < 0.1 * piece.size;
    let text = |piece: &Piece| {
        let list = &glyphs.list[piece.glyphs.clone()];
        list.first().zip(list.last()).and_then(|(a, b)| glyphs.text.get(a.at.start as usize..b.at.end as usize))
    };
    near(piece.x, again.x) && near(piece.y, again.y) && near(piece.end, again.end) && text(piece) == text(again)
}

fn continues(piece: &Piece, glyph: &Glyph) -> bool {
    let size = piece.size;
    let gap = (glyph.x - piece.end) / size;
    (glyph.y - piece.y).abs() < 0.03 * size && (glyph.size - size).abs() < 0.03 * size && (-0.5..1.0).contains(&gap)
}

/// Rows, found by their baseline.
#[derive(Default)]
struct Rows {
    list: Vec<Row>,
    by_y: BTreeMap<i64, Vec<usize>>,
}

/// Baselines as keys, to a quarter of a point.
fn key(y: f32) -> i64 {
    (y * 4.0) as i64
}

impl Rows {
    fn add(&mut self, piece: Piece) {
        let reach = piece.size / LEAST_MARKER;
        let near = self.by_y.range(key(piece.y - reach)..=key(piece.y + reach)).flat_map(|(_, rows)| rows);
        let fits = near.map(|&row| (row, fit(&self.list[row], &piece))).filter(|(_, fit)| *fit > 0.0);
        let best = fits.max_by(|(_, a), (_, b)| a.total_cmp(b)).map(|(row, _)| row);
        if let Some(row) = best {
            self.list[row].pieces.push(piece);
        } else {
            let (y, size) = (piece.y, piece.size);
            self.by_y.entry(key(y)).or_default().push(self.list.len());
            self.list.push(Row { pieces: vec![piece], y, size });
        }
    }
}

/// How well a piece fits into a row; 0 or less: not at all. A row is as high as its capitals.
fn fit(row: &Row, piece: &Piece) -> f32 {
    if row.pieces.iter().any(|other| covers(other, piece)) {
        return 0.0; // text laid over other text is read by itself
    }
    let off = (row.y - piece.y).abs() / row.size.max(piece.size);
    let like = (piece.size / row.size).min(row.size / piece.size);
    if !is_beside(row, piece) {
        // Cells of a table stand far from each other, on one baseline; a marker there belongs to the line beside it.
        return if off < 0.08 { 0.01 } else { 0.0 };
    }
    if off < 0.08 || like > 0.85 && off < 0.25 {
        return 2.0 - off;
    }
    if !(LEAST_MARKER..0.85).contains(&like) || piece.glyphs.len() > LONGEST_MARKER {
        return 0.0;
    }
    let height = |size: f32| 0.7 * size;
    let top = (row.y - height(row.size)).max(piece.y - height(piece.size));
    let overlap = (row.y.min(piece.y) - top) / height(piece.size.min(row.size));
    // The label of a note can stand on its line's shoulders (5 raised by 4 beside 6.5); so short a piece is nothing else.
    let is_label = piece.glyphs.len() <= LONGEST_LABEL && piece.y < row.y;
    overlap - if is_label { 0.1 } else { 0.3 }
}

/// Whether two pieces stand in one place; an accent on its letter, or a letter drawn twice, may.
fn covers(a: &Piece, b: &Piece) -> bool {
    let common = a.end.min(b.end) - a.x.max(b.x);
    let shorter = (a.end - a.x).min(b.end - b.x);
    a.glyphs.len().min(b.glyphs.len()) > 1 && common > 0.25 * shorter && common > 0.5 * a.size.min(b.size)
}

/// Whether a piece begins or ends near a piece of the row.
fn is_beside(row: &Row, piece: &Piece) -> bool {
    let reach = 1.2 * row.size;
    row.pieces.iter().any(|other| piece.x < other.end + reach && other.x < piece.end + reach)
}
