//! In what order the rows of a page are read: across, or column by column.

use super::rows::{Piece, Row};

/// The least width of the white between two columns, in heights of the letters.
const GUTTER: f32 = 0.7;
/// Fewer rows than this on one side are no column.
const FEWEST_ROWS: usize = 5;

/// Columns beyond these are those of a table.
const MOST_CELLS: usize = 8;

/// Rows in order of reading. Columns of prose are read one after the other; a column beside the text that has lines of
/// its own (the details beside a ministry's letter) comes before the text, which may go on on the next page; the cells
/// of a table stay beside each other.
pub fn in_reading_order(rows: Vec<Row>) -> Vec<Row> {
    let mut ordered = Vec::with_capacity(rows.len());
    let mut rest = rows;
    while let Some(block) = first_block(&rest) {
        let after = rest.split_off(block.rows.end);
        let columns = rest.split_off(block.rows.start);
        ordered.append(&mut rest);
        let (mut left, mut right) = (Vec::new(), Vec::new());
        for row in columns {
            let (l, r): (Vec<_>, Vec<_>) = row.pieces.into_iter().partition(|piece| piece.x < block.gutter);
            left.extend((!l.is_empty()).then(|| Row::new(l)));
            right.extend((!r.is_empty()).then(|| Row::new(r)));
        }
        if block.kind == Kind::Beside && letters(&right) < letters(&left) {
            std::mem::swap(&mut left, &mut right);
        }
        ordered.append(&mut left);
        ordered.append(&mut right);
        rest = after;
    }
    ordered.append(&mut rest);
    ordered
}

fn letters(rows: &[Row]) -> usize {
    rows.iter().flat_map(|row| &row.pieces).map(|piece| piece.glyphs.len()).sum()
}

/// Rows that stand in two columns.
struct Block {
    rows: std::ops::Range<usize>,
    gutter: f32,
    kind: Kind,
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    /// Both columns are prose.
    Prose,
    /// The lines of one column stand between those of the other.
    Beside,
}

fn first_block(rows: &[Row]) -> Option<Block> {
    let mut start = 0;
    while start < rows.len() {
        let found = white_at(rows, start).into_iter().map(|white| stretch(rows, start, white));
        let best = found.max_by_key(|(range, _)| range.len());
        let Some((range, white)) = best else {
            start += 1;
            continue;
        };
        if let Some(kind) = kind_of(&rows[range.clone()], white) {
            return Some(Block { rows: range, gutter: (white.0 + white.1) / 2.0, kind });
        }
        start = range.end.max(start + 1);
    }
    None
}

/// The white between the pieces of a row, or between it and the next row, where it is wide enough to part columns.
fn white_at(rows: &[Row], place: usize) -> Vec<(f32, f32)> {
    let row = &rows[place];
    let is_wide = |(from, to): &(f32, f32)| to - from > GUTTER * row.size;
    let mut white = Vec::new();
    let mut end = row.pieces.first().map_or(f32::MAX, |piece| piece.end);
    for piece in row.pieces.iter().take(MOST_CELLS) {
        white.extend(Some((end, piece.x)).filter(is_wide));
        end = end.max(piece.end);
    }
    if let Some(next) = rows.get(place + 1) {
        let ((x, end), (next_x, next_end)) = (row.extent(), next.extent());
        white.extend([(end, next_x), (next_end, x)].into_iter().find(is_wide));
    }
    white
}

/// The rows around a row through which its white goes on, and what is left of it.
fn stretch(rows: &[Row], start: usize, white: (f32, f32)) -> (std::ops::Range<usize>, (f32, f32)) {
    let mut white = white;
    let mut range = start..start + 1;
    while let Some(narrower) = rows.get(range.end).and_then(|row| narrowed(white, row)) {
        (white, range.end) = (narrower, range.end + 1);
    }
    while let Some(narrower) = range.start.checked_sub(1).and_then(|above| narrowed(white, &rows[above])) {
        (white, range.start) = (narrower, range.start - 1);
    }
    (range, white)
}

fn narrowed((from, to): (f32, f32), row: &Row) -> Option<(f32, f32)> {
    let middle = (from + to) / 2.0;
    let from = row.pieces.iter().filter(|piece| piece.x < middle).fold(from, |from, piece| from.max(piece.end));
    let to = row.pieces.iter().filter(|piece| piece.x >= middle).fold(to, |to, piece| to.min(piece.x));
    (to - from > GUTTER * row.size).then_some((from, to))
}

/// How the two sides of the white are read one after the other; none when they are read across.
fn kind_of(rows: &[Row], white: (f32, f32)) -> Option<Kind> {
    let middle = (white.0 + white.1) / 2.0;
    let sides: Vec<_> =
        rows.iter().map(|row| (Side::find(row, |x| x < middle), Side::find(row, |x| x >= middle))).collect();
    let left: Vec<_> = sides.iter().filter_map(|(left, _)| *left).collect();
    let right: Vec<_> = sides.iter().filter_map(|(_, right)| *right).collect();
    let fewest = left.len().min(right.len());
    let shared = sides.iter().filter(|(left, right)| left.is_some() && right.is_some()).count();
    if fewest >= FEWEST_ROWS && are_columns(&left, &right) {
        return Some(Kind::Prose);
    }
    let is_left = |side: &(Option<Side>, Option<Side>)| side.0.is_some();
    let turns = sides.windows(2).filter(|pair| is_left(&pair[0]) != is_left(&pair[1])).count();
    if fewest >= 2 && shared * 10 < fewest * 3 && turns >= 3 {
        return Some(Kind::Beside);
    }
    (fewest >= FEWEST_ROWS && is_prose(&left) && is_prose(&right)).then_some(Kind::Prose)
}

/// What stands on one side of the white in a row.
#[derive(Clone, Copy)]
struct Side {
    x: f32,
    end: f32,
    y: f32,
    letters: usize,
}

impl Side {
    fn find(row: &Row, is_in: impl Fn(f32) -> bool) -> Option<Self> {
        let pieces = row.pieces.iter().filter(|piece| is_in(piece.x));
        let side = |piece: &Piece| Self { x: piece.x, end: piece.end, y: row.y, letters: piece.glyphs.len() };
        pieces.map(side).reduce(|a, b| Self {
            x: a.x.min(b.x),
            end: a.end.max(b.end),
            y: a.y,
            letters: a.letters + b.letters,
        })
    }
}

/// Whether the two sides are the columns of a text, not of a table: one as wide as the other, their lines as long as
/// those of prose, and their paragraphs do not begin beside each other.
fn are_columns(left: &[Side], right: &[Side]) -> bool {
    const LETTERS: usize = 20; // of a line
    let width = |lines: &[Side]| {
        let (x, end) = lines.iter().fold((f32::MAX, f32::MIN), |(x, end), line| (x.min(line.x), end.max(line.end)));
        end - x
    };
    let is_wordy = |lines: &[Side]| lines.iter().map(|line| line.letters).sum::<usize>() >= LETTERS * lines.len();
    let (a, b) = (width(left), width(right));
    let (begin_left, begin_right) = (paragraphs(left), paragraphs(right));
    let (few, many) =
        if begin_left.len() < begin_right.len() { (&begin_left, &begin_right) } else { (&begin_right, &begin_left) };
    let together = few.iter().filter(|&y| many.iter().any(|other| (y - other).abs() < 2.0)).count();
    a.min(b) > 0.85 * a.max(b) && is_wordy(left) && is_wordy(right) && !few.is_empty() && together * 2 < few.len()
}

/// Where paragraphs begin below another, by the space above them.
fn paragraphs(lines: &[Side]) -> Vec<f32> {
    let distance = |pair: &[Side]| pair[1].y - pair[0].y;
    let least = lines.windows(2).map(distance).fold(f32::MAX, f32::min);
    lines.windows(2).filter(|pair| distance(pair) > 1.3 * least).map(|pair| pair[1].y).collect()
}

/// Whether the lines of a column are long and mostly full, as those of a paragraph are and those of a table are not.
fn is_prose(lines: &[Side]) -> bool {
    let left = lines.iter().fold(f32::MAX, |left, line| left.min(line.x));
    let width = lines.iter().fold(0.0f32, |width, line| width.max(line.end - left));
    let full = lines.iter().filter(|line| line.end - left > 0.75 * width).count();
    let letters: usize = lines.iter().map(|line| line.letters).sum();
    full * 3 >= lines.len() * 2 && letters >= 25 * lines.len()
}
