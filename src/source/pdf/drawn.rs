//! Tables told by the order in which they are drawn: office programs draw cell after cell, row after row. Where the pen
//! goes back up to stand beside the first line of a cell, the next cell of the row begins; where it goes back to the left
//! and down, the next row.
//!
//! All cells of a row begin at its top, and the rows pair what is asked with what is told. A page that is drawn in another
//! way shows no such table; one that is drawn line by line shows rows that do not begin as sentences do.

use std::ops::Range;

use super::bands::{Block, BlockLine};
use super::glyphs::Glyphs;
use super::gutters::{ByWhite, EDGES, FARTHEST, NARROWEST};
use super::rows::Piece;
use super::ruled::{Rule, RuledTable};

/// Baselines nearer than this, in heights of the letters, are one.
const LEVEL: f32 = 0.3;
/// A line farther from the one above than this, in heights of the letters, stands apart.
const APART: f32 = 1.6;
/// A line nearer to the one above than this may go on with it.
const CLOSE: f32 = 1.35;

/// A line of a cell, as it is drawn.
struct Line {
    x: f32,
    end: f32,
    y: f32,
    size: f32,
    text: String,
}

/// The cells of a row, each its lines.
type Row = Vec<Range<usize>>;

fn one(cell: Range<usize>) -> Row {
    std::iter::once(cell).collect()
}

/// The tables that the order of drawing tells on a page, of pieces in that order.
///
/// `before`: the last table of the page before, which may go on on this one.
pub fn tables(glyphs: &Glyphs, pieces: &[Piece], before: Option<&RuledTable>) -> ByWhite {
    let lines = lines(glyphs, pieces);
    let along = glyphs.rules.along();
    let mut found = ByWhite::default();
    for rows in blocks(&lines).iter().flat_map(|rows| like(&lines, rows)) {
        let before = before.filter(|_| found.tables.is_empty());
        if let Some((table, unclear)) = Drawn::new(&lines, rows).and_then(|drawn| drawn.table(before, &along)) {
            found.tables.push(table);
            found.unclear |= unclear;
        }
    }
    found.tables.sort_by(|a, b| a.top().total_cmp(&b.top()));
    found
}

fn lines(glyphs: &Glyphs, pieces: &[Piece]) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for piece in pieces {
        let list = &glyphs.list[piece.glyphs.clone()];
        let seen = list.iter().rev().find(|glyph| !glyphs.text_of(glyph).trim().is_empty());
        let end = seen.map_or(piece.end, |glyph| glyph.end);
        let text = list.iter().map(|glyph| glyphs.text_of(glyph)).collect::<String>();
        match lines.last_mut() {
            Some(last) if goes_on(last, piece) => {
                last.end = last.end.max(end);
                last.text.push_str(&text);
            }
            _ => lines.push(Line { x: piece.x, end, y: piece.y, size: piece.size, text }),
        }
    }
    lines
}

/// Whether a piece goes on with a line: it stands behind it, or is a marker there.
fn goes_on(line: &Line, piece: &Piece) -> bool {
    let spaces = line.text.len() - line.text.trim_end().len(); // what stands behind them is near, however wide they are
    let room = if spaces > 0 { GUTTER_BEHIND_SPACE } else { NARROWEST };
    let gap = (piece.x - line.end) / line.size;
    let off = (piece.y - line.y).abs() / line.size;
    (-0.5..room).contains(&gap) && (off < 0.08 || piece.size < 0.85 * line.size && off < 0.6)
}

/// The same as [`NARROWEST`] where a space is drawn in the white.
const GUTTER_BEHIND_SPACE: f32 = 0.7;

/// The lowest baseline of a row.
fn bottom(lines: &[Line], row: &Row) -> f32 {
    row.iter().flat_map(|cell| &lines[cell.clone()]).fold(f32::MIN, |y, line| y.max(line.y))
}

/// The rows that are drawn one after the other; a block ends where the pen goes to a place that no row has. Where that is
/// beside the block, neither it nor the next one is drawn row by row.
fn blocks(lines: &[Line]) -> Vec<Vec<Row>> {
    let mut blocks = Vec::new();
    let (mut rows, mut row): (Vec<Row>, Row) = (Vec::new(), Vec::new());
    let mut torn = false;
    for (at, line) in lines.iter().enumerate() {
        let Some(cell) = row.last().cloned() else {
            row = one(at..at + 1);
            continue;
        };
        let (above, level) = (&lines[at - 1], LEVEL * line.size);
        let bottom = bottom(lines, &row);
        let is_near = line.y - bottom < FARTHEST * line.size.max(above.size);
        let left = lines[cell.clone()].iter().fold(f32::MAX, |x, line| x.min(line.x));
        if is_near && line.y > above.y + level && (row.len() == 1 || line.x > left - level) {
            row.last_mut().into_iter().for_each(|cell| cell.end = at + 1);
        } else if is_near && line.y > bottom + level {
            rows.push(std::mem::replace(&mut row, one(at..at + 1)));
        } else if let Some(top) = beside(lines, cell.clone(), line) {
            if top > cell.start {
                row.last_mut().into_iter().for_each(|cell| cell.end = top);
                rows.push(std::mem::replace(&mut row, one(top..at)));
            }
            row.push(at..at + 1);
        } else {
            rows.push(std::mem::replace(&mut row, one(at..at + 1)));
            let block = std::mem::take(&mut rows);
            let top = lines[block[0][0].start].y - FARTHEST * line.size;
            let tears = (top..bottom + level).contains(&line.y);
            blocks.extend((!torn && !tears).then_some(block));
            torn = tears;
        }
    }
    rows.push(row);
    blocks.extend((!torn).then_some(rows));
    blocks
}

/// The line of a cell beside which this one stands, right of it and of all below it.
fn beside(lines: &[Line], cell: Range<usize>, line: &Line) -> Option<usize> {
    let left_of = |&at: &usize| lines[at].end < line.x;
    let is_level = |&at: &usize| (lines[at].y - line.y).abs() < LEVEL * line.size;
    cell.rev().take_while(left_of).find(is_level)
}

/// Rows one after the other that have the same columns.
fn like<'r>(lines: &[Line], rows: &'r [Row]) -> Vec<&'r [Row]> {
    let mut parts = Vec::new();
    let (mut from, mut columns) = (0, Vec::new());
    for (at, row) in rows.iter().enumerate() {
        columns = match with(&columns, row, lines) {
            Some(columns) => columns,
            None => {
                parts.push(&rows[from..at]);
                from = at;
                with(&[], row, lines).unwrap_or_default()
            }
        };
    }
    parts.push(&rows[from..]);
    parts
}

/// From where to where a column, or a cell, reaches.
type Extent = (f32, f32);

fn extent(lines: &[Line], cell: &Range<usize>) -> Extent {
    lines[cell.clone()].iter().fold((f32::MAX, f32::MIN), |(x, end), line| (x.min(line.x), end.max(line.end)))
}

fn overlap(a: Extent, b: Extent) -> bool {
    a.0 < b.1 && b.0 < a.1
}

/// Columns with those of a row; none where the row has others.
fn with(columns: &[Extent], row: &Row, lines: &[Line]) -> Option<Vec<Extent>> {
    let mut all = columns.to_vec();
    for cell in row {
        let cell = extent(lines, cell);
        let mut same = all.iter_mut().filter(|column| overlap(**column, cell));
        match (same.next(), same.next()) {
            (None, _) => all.push(cell),
            (Some(column), None) => *column = (column.0.min(cell.0), column.1.max(cell.1)),
            _ => return None,
        }
    }
    all.sort_by(|a, b| a.0.total_cmp(&b.0));
    let apart = all.windows(2).all(|pair| pair[0].1 < pair[1].0);
    let own = |cell: &Range<usize>| all.iter().position(|&column| overlap(column, extent(lines, cell)));
    let places: Vec<_> = row.iter().map(own).collect();
    (apart && places.windows(2).all(|pair| pair[0] < pair[1])).then_some(all)
}

/// Rows that may be a table.
struct Drawn<'l> {
    lines: &'l [Line],
    rows: &'l [Row],
    columns: Vec<Extent>,
}

impl<'l> Drawn<'l> {
    /// Of rows with the same columns, without what stands above and below and is not known to be of the table.
    fn new(lines: &'l [Line], mut rows: &'l [Row]) -> Option<Self> {
        let apart = |above: &Row, below: &Row| {
            let first = &lines[below[0].start];
            first.y - bottom(lines, above) > APART * first.size
        };
        let at_left = |row: &Row, below: &Row| extent(lines, &row[0]).0 < extent(lines, &below[0]).0 + LEVEL;
        while let [first, second, ..] = rows
            && first.len() == 1
            && apart(first, second)
            && at_left(first, second)
        {
            rows = &rows[1..];
        }
        let asks = |row: &Row| lines[row[0].clone()].iter().any(|line| line.text.contains('?'));
        while let [.., last] = rows
            && last.len() == 1
            && !asks(last)
        {
            rows = &rows[..rows.len() - 1];
        }
        let columns = rows.iter().try_fold(Vec::new(), |columns, row| with(&columns, row, lines))?;
        (columns.len() > 1).then_some(Self { lines, rows, columns })
    }

    /// The table, if it pairs, and whether some of its rows are unclear.
    fn table(mut self, before: Option<&RuledTable>, along: &[Rule]) -> Option<(RuledTable, bool)> {
        let xs = self.columns[1..].iter().map(|column| column.0 - 1.0);
        let xs: Vec<f32> = [EDGES.0].into_iter().chain(xs).chain([EDGES.1]).collect();
        let before = before.and_then(|before| self.columns_of(before));
        let goes_on = before.is_some();
        let xs = if let Some((xs, columns)) = before {
            self.columns = columns;
            xs
        } else {
            let first = self.rows.iter().position(|row| row.len() > 1)?;
            self.rows = &self.rows[first..]; // a title
            xs
        };
        let by_cells = self.rows.iter().flatten().any(|cell| cell.len() > 1);
        let tops = self.rows.iter().map(|row| &self.lines[row[0].start]).map(|line| line.y - 0.9 * line.size);
        let last = self.rows.iter().flatten().flat_map(|cell| &self.lines[cell.clone()]);
        let bottom = last.fold(f32::MIN, |bottom, line| bottom.max(line.y + 0.3 * line.size));
        let ys: Vec<f32> = tops.chain([bottom]).collect();
        let pairs =
            (by_cells || goes_on) && self.is_alone(&ys) && !self.is_ruled(along) && self.block().are_rows(goes_on);
        pairs.then(|| (RuledTable::of_places(xs, ys), self.is_unclear(goes_on)))
    }

    /// The places and columns of the table of the page before, if all cells stand in them; some may be empty here.
    fn columns_of(&self, before: &RuledTable) -> Option<(Vec<f32>, Vec<Extent>)> {
        const NEAR: f32 = 4.0; // points
        let columns: Vec<Extent> = before.xs.windows(2).map(|pair| (pair[0], pair[1])).collect();
        let fits = |own: &Extent| {
            let mut within = columns.iter().skip_while(|column| column.1 <= own.0 + LEVEL);
            within.next().is_some_and(|column| {
                own.1 < column.1 && (column.0 == EDGES.0 || (own.0 - column.0 - 1.0).abs() < NEAR)
            })
        };
        let is_by_white = columns.first()?.0 == EDGES.0 && columns.last()?.1 == EDGES.1;
        (is_by_white && self.columns.iter().all(fits)).then(|| (before.xs.clone(), columns))
    }

    /// Whether nothing else of the page stands where the table does.
    fn is_alone(&self, ys: &[f32]) -> bool {
        let (first, last) = (self.rows[0][0].start, self.rows[self.rows.len() - 1].last().map_or(0, |cell| cell.end));
        let within = |line: &Line| (ys[0]..ys[ys.len() - 1]).contains(&line.y);
        !self.lines[..first].iter().chain(&self.lines[last..]).any(within)
    }

    /// Whether a rule goes through one of its rows.
    fn is_ruled(&self, along: &[Rule]) -> bool {
        let (left, right) = (self.columns[0].0, self.columns[self.columns.len() - 1].1);
        let across: Vec<_> = along.iter().filter(|rule| rule.is_across(left, right)).collect();
        self.rows.iter().any(|row| {
            let lines = row.iter().flat_map(|cell| &self.lines[cell.clone()]);
            let top = lines.fold(f32::MAX, |y, line| y.min(line.y));
            across.iter().any(|rule| (top..bottom(self.lines, row)).contains(&rule.at))
        })
    }

    /// Whether a row without an answer may be several, of which nothing tells where one ends, or a line close below may be
    /// part of the last row.
    fn is_unclear(&self, goes_on: bool) -> bool {
        let ends = |cell: &Range<usize>| {
            let lines = &self.lines[cell.clone()];
            lines.iter().take(lines.len() - 1).any(|line| line.text.trim_end().ends_with(['?', '.']))
        };
        let last = &self.rows[self.rows.len() - 1];
        let bottom = bottom(self.lines, last);
        let below = last.last().and_then(|cell| self.lines.get(cell.end));
        let is_close = |line: &Line| line.y > bottom && line.y - bottom < CLOSE * line.size;
        let rows = &self.rows[usize::from(goes_on && self.is_rest_of_answer(&self.rows[0]))..];
        below.is_some_and(is_close) || rows.iter().any(|row| row.len() == 1 && ends(&row[0]))
    }

    /// Whether a row that the page before begins has nothing but the rest of an answer: a next row would have a question or
    /// a number beside it.
    fn is_rest_of_answer(&self, row: &Row) -> bool {
        let [cell] = &row[..] else { return false };
        let asks = |line: &Line| line.text.trim_end().ends_with('?');
        !overlap(self.columns[0], extent(self.lines, cell)) && !self.lines[cell.clone()].iter().any(asks)
    }

    /// Its rows, each as one line.
    fn block(&self) -> Block {
        let text = |row: &Row, column: &Extent| {
            let cell = row.iter().find(|cell| overlap(*column, extent(self.lines, cell)));
            let lines = cell.map(|cell| &self.lines[cell.clone()]).unwrap_or_default();
            lines.iter().map(|line| line.text.trim()).collect::<Vec<_>>().join(" ")
        };
        let line = |row: &Row| {
            let first = &self.lines[row[0].start];
            BlockLine { y: first.y, size: first.size, cells: self.columns.iter().map(|one| text(row, one)).collect() }
        };
        Block::new(self.rows.iter().map(line).collect())
    }
}
