//! Tables without ruled lines: their columns are told by white that goes through all rows, their rows by numbers in the
//! first column or by the space above them.
//!
//! Only what cannot be anything else is taken for a table: one column asks and another does not, all cells of a row begin
//! on one baseline, and there are several rows. What is less plain is read as lines, as before.

use super::glyphs::Glyphs;
use super::rows::{self, Piece, Row};
use super::ruled::RuledTable;

/// The least width of the white between two columns, in heights of the letters.
const GUTTER: f32 = 0.7;
/// Lines farther from each other than this, in heights of the letters, are not of one table.
const FARTHEST: f32 = 4.0;
/// White above a line wider than this, in lines, parts rows.
const GAP: f32 = 1.3;
/// A page with more lines is no page of a paper.
const MOST_LINES: usize = 300;
/// The same of stretches of words in a line.
const MOST_STRETCHES: usize = 24;
/// No table of questions has more gutters.
const MOST_GUTTERS: usize = 8;
/// From so many lines of a page a table is looked for.
const MOST_SEEDS: usize = 60;
/// Fewer rows than this say nothing.
const FEWEST_ROWS: usize = 2;
/// The same where nothing but space parts them.
const FEWEST_PARTED_BY_SPACE: usize = 3;
/// The outer edges of a table, which nothing draws, in points.
const EDGES: (f32, f32) = (-5_000.0, 50_000.0);

/// The tables that white tells on a page, from the top down. Pieces that stand in a ruled table are none of theirs.
///
/// `before`: the last table of the page before, which may go on on this one.
pub fn tables(glyphs: &Glyphs, pieces: &[Piece], ruled: &[RuledTable], before: Option<&RuledTable>) -> Vec<RuledTable> {
    let is_ruled = |piece: &Piece| ruled.iter().any(|table| (table.top()..table.bottom()).contains(&piece.y));
    let free: Vec<_> = pieces.iter().filter(|piece| !is_ruled(piece)).cloned().collect();
    let rows = rows::rows(free);
    if rows.len() > MOST_LINES {
        return Vec::new();
    }
    let lines: Vec<Line> = rows.iter().map(|row| Line::find(glyphs, row)).collect();
    if lines.iter().any(|line| line.stretches.len() > MOST_STRETCHES) {
        return Vec::new();
    }
    let mut tables: Vec<(RuledTable, usize)> = Vec::new();
    let (mut at, mut seeds) = (0, 0);
    while at < lines.len() && seeds < MOST_SEEDS {
        seeds += usize::from(lines[at].stretches.len() > 1);
        match table_at(&lines, at, before.filter(|_| tables.is_empty())) {
            Some((table, end)) => {
                tables.push((table, end));
                at = end;
            }
            None => at += 1,
        }
    }
    let crosses =
        |table: &RuledTable| ruled.iter().any(|other| other.top() < table.bottom() && table.top() < other.bottom());
    tables.into_iter().map(|(table, _)| table).filter(|table| !crosses(table)).collect()
}

/// A line of the page, in stretches of words that no gutter parts.
struct Line {
    y: f32,
    size: f32,
    stretches: Vec<Stretch>,
}

/// Words that stand near each other.
struct Stretch {
    x: f32,
    end: f32,
    text: String,
}

impl Line {
    fn find(glyphs: &Glyphs, row: &Row) -> Self {
        let mut list: Vec<_> = row.pieces.iter().flat_map(|piece| &glyphs.list[piece.glyphs.clone()]).collect();
        list.sort_by(|a, b| a.x.total_cmp(&b.x));
        let mut stretches: Vec<Stretch> = Vec::new();
        for glyph in list {
            let text = glyphs.text_of(glyph);
            let white = text.trim().is_empty();
            match stretches.last_mut() {
                Some(last) if white => last.text.push(' '),
                Some(last) if glyph.x - last.end < GUTTER * row.size => {
                    last.end = last.end.max(glyph.end);
                    last.text.push_str(text);
                }
                _ if white => {}
                _ => stretches.push(Stretch { x: glyph.x, end: glyph.end, text: text.to_owned() }),
            }
        }
        Self { y: row.y, size: row.size, stretches }
    }

    fn gutters(&self) -> Vec<(f32, f32)> {
        self.stretches.windows(2).map(|pair| (pair[0].end, pair[1].x)).collect()
    }

    /// What this line leaves of a gutter: the widest stretch of white in it, if that is wide enough.
    fn leaves(&self, (from, to): (f32, f32)) -> Option<(f32, f32)> {
        let mut left = (from, from);
        let mut start = from;
        for stretch in &self.stretches {
            let end = stretch.x.min(to);
            if end - start > left.1 - left.0 {
                left = (start, end);
            }
            start = start.max(stretch.end);
        }
        if to - start > left.1 - left.0 {
            left = (start, to);
        }
        (left.1 - left.0 > GUTTER * self.size).then_some(left)
    }

    /// The text in a column of those that gutters part.
    fn cell(&self, gutters: &[(f32, f32)], column: usize) -> String {
        let middle = |(from, to): (f32, f32)| (from + to) / 2.0;
        let from = column.checked_sub(1).map_or(f32::MIN, |before| middle(gutters[before]));
        let to = gutters.get(column).map_or(f32::MAX, |&gutter| middle(gutter));
        let within = self.stretches.iter().filter(|stretch| (from..to).contains(&middle((stretch.x, stretch.end))));
        let texts: Vec<_> = within.map(|stretch| stretch.text.trim()).collect();
        texts.join(" ")
    }
}

/// The table that a line is in, if it is in one, and the line behind it.
fn table_at(lines: &[Line], seed: usize, before: Option<&RuledTable>) -> Option<(RuledTable, usize)> {
    let mut gutters = lines[seed].gutters();
    if gutters.is_empty() || gutters.len() > MOST_GUTTERS {
        return None;
    }
    let near = |above: &Line, below: &Line| below.y - above.y < FARTHEST * below.size.max(above.size);
    let narrowed = |gutters: &[(f32, f32)], line: &Line| -> Option<Vec<_>> {
        gutters.iter().map(|&gutter| line.leaves(gutter)).collect()
    };
    let (mut start, mut end) = (seed, seed + 1);
    while end < lines.len() && near(&lines[end - 1], &lines[end]) {
        let Some(narrower) = narrowed(&gutters, &lines[end]) else { break };
        (gutters, end) = (narrower, end + 1);
    }
    while start > 0 && near(&lines[start - 1], &lines[start]) {
        let Some(narrower) = narrowed(&gutters, &lines[start - 1]) else { break };
        (gutters, start) = (narrower, start - 1);
    }
    let block = Block { lines: &lines[start..end], gutters: &gutters }.without_ends();
    let xs = gutters.iter().map(|gutter| gutter.1 - 1.0);
    let xs: Vec<f32> = [EDGES.0].into_iter().chain(xs).chain([EDGES.1]).collect();
    let goes_on = before.is_some_and(|before| RuledTable::of_places(xs.clone(), vec![0.0, 1.0]).is_like(before));
    let rows = block.rows(goes_on)?;
    let top = |line: &Line| line.y - 0.9 * line.size;
    let last = block.lines.last()?;
    let ys = rows.iter().map(|&row| top(&block.lines[row])).chain([last.y + 0.3 * last.size]).collect();
    Some((RuledTable::of_places(xs, ys), end))
}

/// Lines through which the same gutters go.
#[derive(Clone, Copy)]
struct Block<'l> {
    lines: &'l [Line],
    gutters: &'l [(f32, f32)],
}

impl Block<'_> {
    fn columns(&self) -> usize {
        self.gutters.len() + 1
    }

    fn cell(&self, line: usize, column: usize) -> String {
        self.lines[line].cell(self.gutters, column)
    }

    fn is_filled(&self, line: usize, column: usize) -> bool {
        !self.cell(line, column).is_empty()
    }

    /// Without lines at its ends that stand apart and in one column, and ask nothing: a title, a page number.
    fn without_ends(self) -> Self {
        let lone = |line: &Line| line.stretches.len() == 1 && !line.stretches[0].text.contains('?');
        let apart = |above: &Line, below: &Line| below.y - above.y > 1.6 * below.size;
        let mut lines = self.lines;
        while let [first, second, ..] = lines
            && lone(first)
            && apart(first, second)
        {
            lines = &lines[1..];
        }
        while let [.., before, last] = lines
            && lone(last)
            && apart(before, last)
        {
            lines = &lines[..lines.len() - 1];
        }
        Self { lines, ..self }
    }

    /// The lines at which rows begin, the head first, if these are the rows of a table.
    fn rows(&self, goes_on: bool) -> Option<Vec<usize>> {
        let numbered = self.numbered_rows(goes_on);
        numbered.or_else(|| self.spaced_rows(goes_on))
    }

    /// Rows that begin with ascending numbers, each beside the beginning of a sentence.
    fn numbered_rows(&self, goes_on: bool) -> Option<Vec<usize>> {
        let firsts: Vec<_> = (0..self.lines.len()).map(|line| self.cell(line, 0)).collect();
        let numbers: Vec<(usize, u32)> =
            firsts.iter().enumerate().filter_map(|(line, text)| Some((line, number(text)?))).collect();
        let &(first, _) = numbers.first()?;
        let ascending = numbers.windows(2).all(|pair| pair[0].1 < pair[1].1);
        let others = firsts[first..].iter().filter(|text| !text.is_empty()).count();
        let fewest = if goes_on { 1 } else { FEWEST_ROWS };
        let begins = |&(line, _): &(usize, u32)| {
            let cells = (1..self.columns()).map(|column| self.cell(line, column));
            self.is_filled(line, 1) && cells.filter(|cell| !cell.is_empty()).all(|cell| begins_sentence(&cell))
        };
        if !ascending || others != numbers.len() || numbers.len() < fewest || !numbers.iter().all(begins) {
            return None;
        }
        let mut rows: Vec<usize> = (first > 0).then_some(0).into_iter().collect();
        // on a page that goes on with a table, the rest of a row may stand below the head
        rows.extend((goes_on && first > 1 && !firsts[0].is_empty()).then_some(1));
        let head = rows.len();
        rows.extend(numbers.iter().map(|&(line, _)| line));
        self.pairs(&rows[head..], 1).then_some(rows)
    }

    /// Rows that space parts, all cells of which begin on one line.
    fn spaced_rows(&self, goes_on: bool) -> Option<Vec<usize>> {
        let distance = |pair: &[Line]| pair[1].y - pair[0].y;
        let usual = self.lines.windows(2).map(distance).filter(|distance| *distance > 0.0).fold(f32::MAX, f32::min);
        let parted = |line: usize| line == 0 || distance(&self.lines[line - 1..=line]) > GAP * usual;
        let mut rows: Vec<usize> =
            (0..self.lines.len()).filter(|&line| parted(line) && self.is_filled(line, 0)).collect();
        if self.lines.len() > 1 && self.is_head(0) && !rows.contains(&1) {
            rows.insert(1.min(rows.len()), 1);
        }
        let fewest = if goes_on { FEWEST_ROWS } else { FEWEST_PARTED_BY_SPACE };
        let ends = rows.iter().skip(1).copied().chain([self.lines.len()]);
        let beside = |(row, end): (usize, usize)| {
            let first = |column: usize| (row..end).find(|&line| self.is_filled(line, column));
            (0..self.columns()).all(|column| first(column) == Some(row) && begins_sentence(&self.cell(row, column)))
        };
        let all_beside = rows.iter().copied().zip(ends).all(beside);
        let head = usize::from(self.is_head(0));
        let fits = rows.first() == Some(&0) && rows.len() >= fewest + head && all_beside;
        (fits && self.pairs(&rows[head..], 0)).then_some(rows)
    }

    /// Whether a line is the head of columns: a word or two over each, and no sentence.
    fn is_head(&self, line: usize) -> bool {
        const LONGEST: usize = 40; // bytes
        let cells = (0..self.columns()).map(|column| self.cell(line, column));
        cells.into_iter().all(|cell| !cell.is_empty() && cell.len() <= LONGEST && !cell.ends_with(['?', '.', ',', ';']))
    }

    /// Whether rows pair what is asked with what is told: one of their columns asks, another does not.
    fn pairs(&self, rows: &[usize], from: usize) -> bool {
        const FEWEST_LETTERS: usize = 4; // of a cell that says something
        let ends = || rows.iter().skip(1).copied().chain([self.lines.len()]);
        let texts = |column: usize| -> Vec<String> {
            let text = |(row, end)| (row..end).map(|line| self.cell(line, column) + " ").collect();
            rows.iter().copied().zip(ends()).map(text).collect()
        };
        let (mut asking, mut telling) = (0, 0);
        for column in from..self.columns() {
            let texts = texts(column);
            let asks = texts.iter().filter(|text| text.contains('?')).count();
            let letters: usize = texts.iter().map(|text| text.chars().filter(|c| c.is_alphabetic()).count()).sum();
            let filled = texts.iter().filter(|text| !text.trim().is_empty()).count();
            let wordy = filled * 2 >= texts.len() && letters >= FEWEST_LETTERS * filled;
            asking += usize::from(asks * 2 >= texts.len());
            telling += usize::from(wordy && asks * 3 <= texts.len());
        }
        asking == 1 && telling > 0
    }
}

/// The number that a cell is: `1`, `1.`, `V1`.
fn number(cell: &str) -> Option<u32> {
    let figures = cell.trim_end_matches(['.', ')', ':']);
    let figures = figures.strip_prefix(|c: char| c.is_ascii_uppercase()).unwrap_or(figures);
    (figures.len() <= 4).then(|| figures.parse().ok()).flatten()
}

/// Whether a text begins as a sentence does, not as the rest of one.
fn begins_sentence(text: &str) -> bool {
    !text.trim_start_matches(['“', '‘', '"', '(', '«', '\'']).starts_with(char::is_lowercase)
}
