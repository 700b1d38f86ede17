//! The lines of a page: rows of letters made into words and runs.

use unicode_normalization::UnicodeNormalization;

use super::columns;
use super::drawn;
use super::glyphs::{Glyph, Glyphs, Mark};
use super::gutters;
use super::letters;
use super::rows::{self, Row};
use super::ruled::{CellPlace, Part, RuledTable, parted};
use super::tagged;
use super::tags::{PageTags, Tags};
use crate::source::{Run, Style};

/// A line of a page.
#[derive(Debug, Clone, PartialEq)]
pub struct PageLine {
    /// Its pieces.
    pub runs: Vec<Run>,
    /// Where it begins, in points from the left edge of the page.
    pub x: f32,
    /// Where it ends.
    pub end: f32,
    /// Its baseline, in points from the top of the page.
    pub y: f32,
    /// The size of most of its letters.
    pub size: f32,
    /// Whether it runs along the page; one that is turned has no place in the text.
    pub upright: bool,
    /// The cell of one of the page's tables in which it stands.
    pub cell: Option<CellPlace>,
    /// Whether the file says that it is no content.
    pub artifact: bool,
    /// The paragraphs of its first and last letter, by the tags of the file.
    pub paragraphs: (Option<u32>, Option<u32>),
}

impl PageLine {
    /// The text of all runs.
    pub fn text(&self) -> String {
        self.runs.iter().map(|run| run.text.as_str()).collect()
    }
}

/// White wider than this part of the letters' height parts words; between letters it is at most a tenth.
const WORD_GAP: f32 = 0.16;
/// White wider than this parts cells.
const CELL_GAP: f32 = 1.4;
/// The same where a space is drawn in it, as it is between the words of justified text.
const CELL_GAP_WITH_SPACE: f32 = 2.5;

/// What a page holds.
pub struct Lines {
    /// Its lines in order of reading; those that do not run as most of the page does come last.
    pub list: Vec<PageLine>,
    /// Its tables.
    pub tables: Vec<RuledTable>,
    /// Whether a table of questions is read as lines, or as one whose rows may be others.
    pub unclear: bool,
}

/// The lines of a page, and its tables.
///
/// `before`: the last table of the page before; `of_page`: what the tags say of this one.
pub fn lines(glyphs: &Glyphs, before: Option<&RuledTable>, tags: &Tags, of_page: &PageTags) -> Lines {
    let mut turns =
        [0usize, 1, 2, 3].map(|turn| (glyphs.list.iter().filter(|g| usize::from(g.turn) == turn).count(), turn));
    turns.sort_by_key(|&(count, turn)| (std::cmp::Reverse(count), turn));
    let mut lines = Vec::new();
    let mut unclear = false;
    // a page that lies on its side has no tables: its rules do not turn with its letters
    let mut tables = if turns[0].1 == 0 { glyphs.rules.tables() } else { Vec::new() };
    for (place, (count, turn)) in turns.into_iter().enumerate() {
        if count == 0 {
            continue;
        }
        let upright = place == 0;
        let pieces = rows::pieces(glyphs, turn as u8);
        if upright && turn == 0 {
            let by_tags = tagged::tables(glyphs, of_page, tags, &tables, before);
            tables.retain(|table| !by_tags.tables.iter().any(|other| other.overlaps(table)));
            tables.extend(by_tags.tables);
            let before = before.filter(|before| before.tagged_as().is_none());
            let by_order = drawn::tables(glyphs, &gutters::free(&pieces, &tables), before);
            let before = before.filter(|_| by_order.tables.is_empty());
            tables.extend(by_order.tables);
            let by_white = gutters::tables(glyphs, &pieces, &tables, before);
            unclear = by_tags.unclear || by_order.unclear || by_white.unclear;
            tables.extend(by_white.tables);
            tables.sort_by(|a, b| a.top().total_cmp(&b.top()));
        }
        let parts = if upright { parted(glyphs, pieces, &tables, of_page) } else { vec![Part { pieces, cell: None }] };
        for Part { pieces, cell } in parts {
            let rows = rows::rows(pieces);
            let rows = if cell.is_some() { rows } else { columns::in_reading_order(rows) };
            let read = rows.iter().filter_map(|row| line(glyphs, row, upright, of_page));
            lines.extend(read.map(|line| PageLine { cell, ..line }));
        }
    }
    Lines { list: lines, tables, unclear }
}

/// A letter on its way into a line.
#[derive(Clone, Copy)]
struct Letter<'a> {
    text: &'a str,
    accented: Option<char>,
    glyph: &'a Glyph,
}

fn line(glyphs: &Glyphs, row: &Row, upright: bool, tags: &PageTags) -> Option<PageLine> {
    let mut list: Vec<_> = row.pieces.iter().flat_map(|piece| &glyphs.list[piece.glyphs.clone()]).collect();
    list.sort_by(|a, b| a.x.total_cmp(&b.x));
    let mut writer = Writer::new(row);
    let mut held: Option<Letter<'_>> = None; // the last letter, which an accent may still be put on
    for &glyph in &list {
        let letter = Letter { text: glyphs.text_of(glyph), accented: None, glyph };
        if letter.text == " " {
            if let Some(before) = held.take() {
                writer.write(before);
            }
            writer.space = true;
            continue;
        }
        held = match held {
            Some(before) if is_twice(before, letter) => Some(before),
            Some(before) => Some(with_accent(before, letter).unwrap_or_else(|| {
                writer.write(before);
                letter
            })),
            None => Some(letter),
        };
    }
    held.into_iter().for_each(|letter| writer.write(letter));
    let runs = writer.finished();
    let (x, end) = row.extent();
    let artifact = list.iter().all(|glyph| glyph.mark == Mark::Artifact);
    let paragraph = |glyph: Option<&&Glyph>| tagged::paragraph_of(tags, glyph?);
    let paragraphs = (paragraph(list.first()), paragraph(list.last()));
    let (y, size) = (row.y, row.size);
    (!runs.is_empty()).then_some(PageLine { runs, x, end, y, size, upright, cell: None, artifact, paragraphs })
}

/// Whether a letter is drawn over itself, which makes it bold.
fn is_twice(before: Letter<'_>, letter: Letter<'_>) -> bool {
    let (a, b) = (before.glyph, letter.glyph);
    before.text == letter.text && (b.x - a.x).abs() < 0.1 * a.size && (b.y - a.y).abs() < 0.1 * a.size
}

/// A letter and an accent drawn over it, in either order, as one.
fn with_accent<'a>(a: Letter<'a>, b: Letter<'a>) -> Option<Letter<'a>> {
    let single = |letter: Letter<'_>| {
        let mut characters = letter.text.chars();
        let first = letter.accented.or(characters.next())?;
        characters.next().is_none().then_some(first)
    };
    let over = |accent: &Glyph, letter: &Glyph| {
        let middle = (accent.x + accent.end) / 2.0;
        middle > letter.x - 0.02 * letter.size && middle < letter.end + 0.02 * letter.size
    };
    let (first, second) = (single(a)?, single(b)?);
    if over(b.glyph, a.glyph)
        && let Some(together) = letters::accented(first, second)
    {
        return Some(Letter { accented: Some(together), ..a });
    }
    if over(a.glyph, b.glyph)
        && let Some(together) = letters::accented(second, first)
    {
        return Some(Letter { accented: Some(together), ..b });
    }
    None
}

/// Writes letters into runs.
struct Writer<'r> {
    row: &'r Row,
    runs: Vec<Run>,
    end: f32,
    space: bool,
}

impl<'r> Writer<'r> {
    fn new(row: &'r Row) -> Self {
        Self { row, runs: Vec::new(), end: f32::MAX, space: false }
    }

    fn write(&mut self, letter: Letter<'_>) {
        let Glyph { x, end, y, size, style, .. } = *letter.glyph;
        let raise = Some(self.row.y - y).filter(|raise| raise.abs() > 0.05 * self.row.size).unwrap_or(0.0);
        let white = self.white_before(x, size);
        self.space = false;
        self.end = if self.runs.is_empty() { end } else { self.end.max(end) };
        match self.runs.last_mut() {
            Some(run) if is_alike(run, size, raise, style) => run.text.extend(white),
            last => {
                // The white goes to the run on the line, so that a marker's run is the marker alone.
                let own = match last {
                    Some(run) if raise != 0.0 => {
                        run.text.extend(white);
                        None
                    }
                    _ => white,
                };
                let text = own.map(String::from).unwrap_or_default();
                self.runs.push(Run { text, size: Some(size), raise: Some(raise), style, ..Run::default() });
            }
        }
        if let Some(run) = self.runs.last_mut() {
            match letter.accented {
                Some(c) => run.text.push(c),
                None => run.text.push_str(letter.text),
            }
        }
    }

    /// What stands between the last letter and one that begins here.
    fn white_before(&self, x: f32, size: f32) -> Option<char> {
        if self.runs.is_empty() {
            return None;
        }
        let white = x - self.end;
        let cell_gap = if self.space { CELL_GAP_WITH_SPACE } else { CELL_GAP };
        if white > cell_gap * self.row.size {
            return Some('\t');
        }
        (self.space || white > WORD_GAP * size).then_some(' ')
    }

    fn finished(self) -> Vec<Run> {
        let mut runs = self.runs;
        let tabs: usize = runs.iter().map(|run| run.text.matches('\t').count()).sum();
        if tabs == 1 {
            part_label(&mut runs);
        }
        for run in runs.iter_mut().filter(|run| !run.text.is_ascii()) {
            run.text = run.text.nfc().collect();
        }
        runs
    }
}

/// The white behind a list mark or a note's label parts no cells.
fn part_label(runs: &mut [Run]) {
    let mut before = 0;
    for run in runs {
        if let Some(at) = run.text.find('\t') {
            if before + run.text[..at].chars().count() <= 4 {
                run.text.replace_range(at..=at, " ");
            }
            return;
        }
        before += run.text.chars().count();
    }
}

fn is_alike(run: &Run, size: f32, raise: f32, style: Style) -> bool {
    let near = |a: Option<f32>, b: f32, by: f32| a.is_some_and(|a| (a - b).abs() <= by);
    run.style == style && near(run.size, size, 0.04 * size) && near(run.raise, raise, 0.05 * size)
}
