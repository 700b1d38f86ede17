//! Tables without cells ruled around: their columns are told by white that goes through all rows, their rows by
//! [`bands`](super::bands).
//!
//! Only what cannot be anything else is taken for a table: one column asks and another does not, and all cells begin as
//! sentences do. What is less plain is read as lines; where it has a table's looks, that is said.

use std::ops::Range;

use super::bands::{Around, Block, BlockLine};
use super::glyphs::{Glyph, Glyphs};
use super::rows::{self, Piece, Row};
use super::ruled::{Rule, RuledTable};

/// The least width of the white between two columns, in heights of the letters.
const GUTTER: f32 = 0.7;
/// The same beside the longest lines of a column: what is narrower stands between words.
pub const NARROWEST: f32 = 0.45;
/// Lines farther from each other than this, in heights of the letters, are not of one table.
pub const FARTHEST: f32 = 4.0;
/// A page with more lines is no page of a paper.
const MOST_LINES: usize = 300;
/// The same of words in a line.
const MOST_WORDS: usize = 40;
/// No table of questions has more gutters.
const MOST_GUTTERS: usize = 8;
/// From so many lines of a page a table is looked for.
const MOST_SEEDS: usize = 60;
/// The outer edges of a table, which nothing draws, in points.
pub const EDGES: (f32, f32) = (-5_000.0, 50_000.0);

/// What white tells on a page.
#[derive(Debug, Default)]
pub struct ByWhite {
    /// Tables, from the top down.
    pub tables: Vec<RuledTable>,
    /// Whether something looks like a table of questions, and its rows cannot be made out.
    pub unclear: bool,
}

/// The pieces that stand in none of these tables.
pub fn free(pieces: &[Piece], tables: &[RuledTable]) -> Vec<Piece> {
    let is_within = |piece: &Piece| tables.iter().any(|table| (table.top()..table.bottom()).contains(&piece.y));
    pieces.iter().filter(|piece| !is_within(piece)).cloned().collect()
}

/// The tables that white tells on a page. Pieces that stand in a ruled table are none of theirs.
///
/// `before`: the last table of the page before, which may go on on this one.
pub fn tables(glyphs: &Glyphs, pieces: &[Piece], ruled: &[RuledTable], before: Option<&RuledTable>) -> ByWhite {
    let rows = rows::rows(free(pieces, ruled));
    let mut found = ByWhite::default();
    if rows.len() > MOST_LINES {
        return found;
    }
    let lines: Vec<Line<'_>> = rows.iter().map(|row| Line::find(glyphs, row)).collect();
    if lines.iter().any(|line| line.words.len() > MOST_WORDS) {
        return found;
    }
    let along = glyphs.rules.along();
    if let Some(rest) = before.and_then(|before| rest_of_cell(&lines, before, &along)) {
        found.tables.push(rest);
        return found;
    }
    let (mut at, mut seeds) = (0, 0);
    let mut behind = 0; // the last table
    let mut tried: Vec<Range<usize>> = Vec::new();
    let mut doubtful: Vec<f32> = Vec::new(); // tops of stretches that look like tables
    while at < lines.len() && seeds < MOST_SEEDS {
        let gutters = gutters_at(&lines, at);
        seeds += usize::from(!gutters.is_empty());
        let before = before.filter(|_| found.tables.is_empty());
        let mut ranges: Vec<_> = gutters.into_iter().map(|gutter| around(&lines, at, behind, gutter, &along)).collect();
        ranges.retain(|range| !tried.contains(range));
        let stretches: Vec<_> = ranges.iter().filter_map(|range| Stretch::new(&lines, range.clone(), &along)).collect();
        let tables = stretches.iter().filter_map(|stretch| Some((stretch, stretch.table(before)?)));
        if let Some((stretch, table)) = tables.max_by_key(|(_, table)| table.xs.len()) {
            found.unclear |= stretch.may_go_on(&lines);
            found.tables.push(table);
            at = stretch.end.max(at + 1);
            behind = at;
        } else {
            let alike = stretches.iter().filter(|stretch| stretch.block.looks_like_one());
            doubtful.extend(alike.map(|stretch| stretch.lines[0].y));
            tried.extend(ranges);
            at += 1;
        }
    }
    let crosses =
        |table: &RuledTable| ruled.iter().any(|other| other.top() < table.bottom() && table.top() < other.bottom());
    let count = found.tables.len();
    found.tables.retain(|table| !crosses(table));
    found.unclear |= found.tables.len() < count;
    let is_read = |y: &f32| found.tables.iter().any(|table| (table.top()..table.bottom()).contains(y));
    found.unclear |= !doubtful.iter().all(is_read);
    found
}

/// A page that holds nothing but the rest of a cell: all its lines stand in one column, not the first, of a table that
/// white told on the page before.
fn rest_of_cell(lines: &[Line<'_>], before: &RuledTable, along: &[Rule]) -> Option<RuledTable> {
    if (before.xs.first(), before.xs.last()) != (Some(&EDGES.0), Some(&EDGES.1)) {
        return None;
    }
    let mut columns = before.xs.windows(2).skip(1).map(|column| (column[0], column[1]));
    columns.find_map(|column| rest_in(column, lines, before, along))
}

/// The same, in one column.
fn rest_in(column: (f32, f32), lines: &[Line<'_>], before: &RuledTable, along: &[Rule]) -> Option<RuledTable> {
    const NEAR: f32 = 2.0; // points
    let range = without_ends(lines, 0..lines.len(), (EDGES.0, column.0 + 1.0), &rules(lines, along));
    let lines = &lines[range];
    let words = || lines.iter().flat_map(|line| &line.words);
    let (first, end) = words().fold((f32::MAX, f32::MIN), |(x, end), words| (x.min(words.x), end.max(words.end)));
    let (above, below) = (lines.first()?, lines.last()?);
    let ys = vec![above.y - 0.9 * above.size, below.y + 0.3 * below.size];
    let is_in = (first - column.0 - 1.0).abs() < NEAR && end < column.1;
    let ends_a_sentence = |text: &str| text.trim_end().ends_with('.') && text.len() > 2;
    let is_told = lines.len() > 1 || above.words.iter().any(|words| ends_a_sentence(&above.text(words)));
    (is_told && is_in).then(|| RuledTable::of_places(before.xs.clone(), ys))
}

/// A line of the page, in words that no gutter parts.
struct Line<'g> {
    y: f32,
    size: f32,
    glyphs: &'g Glyphs,
    /// Its letters from left to right.
    letters: Vec<&'g Glyph>,
    words: Vec<Words>,
}

/// Words that stand near each other.
struct Words {
    x: f32,
    end: f32,
    /// Their places among the letters of the line, with the blanks behind them.
    letters: Range<usize>,
}

/// White down the page, from left to right.
type Gutter = (f32, f32);

impl<'g> Line<'g> {
    fn find(glyphs: &'g Glyphs, row: &Row) -> Self {
        let mut letters: Vec<_> = row.pieces.iter().flat_map(|piece| &glyphs.list[piece.glyphs.clone()]).collect();
        letters.sort_by(|a, b| a.x.total_cmp(&b.x));
        let mut words: Vec<Words> = Vec::new();
        for (at, glyph) in letters.iter().enumerate() {
            let white = glyphs.text_of(glyph).trim().is_empty();
            match words.last_mut() {
                Some(last) if white => last.letters.end = at + 1,
                Some(last) if glyph.x - last.end < NARROWEST * row.size => {
                    last.end = last.end.max(glyph.end);
                    last.letters.end = at + 1;
                }
                _ if white => {}
                _ => words.push(Words { x: glyph.x, end: glyph.end, letters: at..at + 1 }),
            }
        }
        Self { y: row.y, size: row.size, glyphs, letters, words }
    }

    /// The text of words of this line.
    fn text(&self, words: &Words) -> String {
        self.letters[words.letters.clone()].iter().map(|glyph| self.glyphs.text_of(glyph)).collect()
    }

    /// What this line leaves of a gutter: the widest stretch of white in it, if that is wide enough.
    fn leaves(&self, (from, to): Gutter) -> Option<Gutter> {
        let mut left = (from, from);
        let mut start = from;
        for words in &self.words {
            let end = words.x.min(to);
            if end - start > left.1 - left.0 {
                left = (start, end);
            }
            start = start.max(words.end);
        }
        if to - start > left.1 - left.0 {
            left = (start, to);
        }
        (left.1 - left.0 > NARROWEST * self.size).then_some(left)
    }

    /// The text in a column of those that gutters part.
    fn cell(&self, gutters: &[Gutter], column: usize) -> String {
        let middle = |(from, to): (f32, f32)| (from + to) / 2.0;
        let from = column.checked_sub(1).map_or(f32::MIN, |before| middle(gutters[before]));
        let to = gutters.get(column).map_or(f32::MAX, |&gutter| middle(gutter));
        let within = self.words.iter().filter(|words| (from..to).contains(&middle((words.x, words.end))));
        let texts: Vec<_> = within.map(|words| self.text(words)).collect();
        let texts: Vec<_> = texts.iter().map(|text| text.trim()).collect();
        texts.join(" ")
    }
}

/// The white in a line, or between it and the next one, that may part columns; cells in the middle of their rows may have
/// no line in common.
fn gutters_at(lines: &[Line<'_>], at: usize) -> Vec<Gutter> {
    let line = &lines[at];
    let near = |below: &&Line<'_>| below.y - line.y < line.size;
    let own = gutters(&lines[at..=at]);
    let mut gutters = match lines.get(at + 1).filter(near) {
        Some(_) if own.is_empty() => gutters(&lines[at..=at + 1]),
        _ => own,
    };
    gutters.retain(|(from, to)| to - from > GUTTER * line.size);
    gutters.truncate(MOST_GUTTERS);
    gutters
}

/// Lines of a page through which the same gutters go.
struct Stretch<'l> {
    lines: &'l [Line<'l>],
    /// The line behind them, among those of the page.
    end: usize,
    gutters: Vec<Gutter>,
    block: Block,
    /// Where rules go across all columns.
    rules: Vec<f32>,
}

/// The lines around a line through which a gutter of it goes on, from this one on at most.
fn around(lines: &[Line<'_>], seed: usize, first: usize, gutter: Gutter, along: &[Rule]) -> Range<usize> {
    let near = |above: &Line<'_>, below: &Line<'_>| below.y - above.y < FARTHEST * below.size.max(above.size);
    let (mut start, mut end, mut gutter) = (seed, seed + 1, gutter);
    while end < lines.len() && near(&lines[end - 1], &lines[end]) {
        let Some(narrower) = lines[end].leaves(gutter) else { break };
        (gutter, end) = (narrower, end + 1);
    }
    while start > first && near(&lines[start - 1], &lines[start]) {
        let Some(narrower) = lines[start - 1].leaves(gutter) else { break };
        (gutter, start) = (narrower, start - 1);
    }
    without_ends(lines, start..end, gutter, &rules(&lines[start..end], along))
}

impl<'l> Stretch<'l> {
    /// These lines, if a gutter goes through them.
    fn new(lines: &'l [Line<'l>], range: Range<usize>, along: &[Rule]) -> Option<Self> {
        let (lines, end) = (&lines[range.clone()], range.end);
        let (gutters, rules) = (gutters(lines), rules(lines, along));
        if gutters.is_empty() || gutters.len() > MOST_GUTTERS {
            return None;
        }
        let cells = |line: &Line<'_>| (0..=gutters.len()).map(|column| line.cell(&gutters, column)).collect();
        let block = lines.iter().map(|line| BlockLine { y: line.y, size: line.size, cells: cells(line) });
        let block = Block::new(block.collect());
        Some(Self { lines, end, gutters, block, rules })
    }

    /// The table that these lines are, if they are one.
    fn table(&self, before: Option<&RuledTable>) -> Option<RuledTable> {
        let xs = self.gutters.iter().map(|gutter| gutter.1 - 1.0);
        let xs: Vec<f32> = [EDGES.0].into_iter().chain(xs).chain([EDGES.1]).collect();
        let goes_on = before.is_some_and(|before| RuledTable::of_places(xs.clone(), vec![0.0, 1.0]).is_like(before));
        let rows = self.block.rows(Around { rules: &self.rules, goes_on })?;
        let top = |line: &Line<'_>| line.y - 0.9 * line.size;
        let last = self.lines.last()?;
        let ys = rows.iter().map(|&row| top(&self.lines[row])).chain([last.y + 0.3 * last.size]).collect();
        Some(RuledTable::of_places(xs, ys))
    }

    /// Whether the line below may be part of the last row: it stands close, and a gutter does not go on through it.
    fn may_go_on(&self, lines: &[Line<'_>]) -> bool {
        let (Some(last), Some(next)) = (self.lines.last(), lines.get(self.end)) else { return false };
        let ruled = self.rules.iter().any(|rule| (last.y..next.y).contains(rule));
        !ruled && self.block.goes_on_to(next.y)
    }
}

/// Where rules go across these lines.
fn rules(lines: &[Line<'_>], along: &[Rule]) -> Vec<f32> {
    let words = lines.iter().flat_map(|line| &line.words);
    let (left, right) = words.fold((f32::MAX, f32::MIN), |(a, b), words| (a.min(words.x), b.max(words.end)));
    along.iter().filter(|rule| rule.is_across(left, right)).map(|rule| rule.at).collect()
}

/// Without lines at the ends that stand apart and in one column, and ask nothing: a title, a page number. A paragraph
/// that begins where the column right of the gutter does is the table's.
fn without_ends(lines: &[Line<'_>], mut range: Range<usize>, gutter: Gutter, rules: &[f32]) -> Range<usize> {
    const NEAR: f32 = 1.0; // points
    let of_column =
        |line: &Line<'_>, words: &Words| (words.x - gutter.1).abs() < NEAR || line.text(words).contains('?');
    let lone = |line: &Line<'_>| matches!(&line.words[..], [words] if !of_column(line, words));
    let apart = |below: usize| {
        let (above, below) = (&lines[below - 1], &lines[below]);
        below.y - above.y > 1.6 * below.size || rules.iter().any(|rule| (above.y..below.y).contains(rule))
    };
    while range.len() > 1 && lone(&lines[range.start]) && apart(range.start + 1) {
        range.start += 1;
    }
    while range.len() > 1 && lone(&lines[range.end - 1]) && apart(range.end - 1) {
        range.end -= 1;
    }
    range
}

/// The white that goes through all of these lines.
fn gutters(lines: &[Line<'_>]) -> Vec<Gutter> {
    let size = lines.iter().fold(0.0, |size: f32, line| size.max(line.size));
    let mut words: Vec<_> = lines.iter().flat_map(|line| &line.words).map(|words| (words.x, words.end)).collect();
    words.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut gutters = Vec::new();
    let mut end = words.first().map_or(0.0, |first| first.1);
    for (x, its_end) in words {
        gutters.extend((x - end > NARROWEST * size).then_some((end, x)));
        end = end.max(its_end);
    }
    gutters
}
