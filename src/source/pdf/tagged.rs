//! Tables told by the tags of a file, where these agree with what stands where: rows one below the other, columns one beside
//! the other, and nothing else between.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use super::glyphs::{Glyph, Glyphs, Mark};
use super::gutters::ByWhite;
use super::ruled::RuledTable;
use super::tags::{PageTags, TagCell, Tags};
use crate::rules::TWEEDE_KAMER;

/// Letters may stand so far beyond the place of their cell, in heights of theirs.
const SLACK: f32 = 0.5;

/// The cell in which the tags say that a letter stands.
pub fn cell_of(tags: &PageTags, glyph: &Glyph) -> Option<TagCell> {
    tags.cells.get(&glyph.mark.content()?).copied()
}

/// The paragraph in which the tags say that a letter stands.
pub fn paragraph_of(tags: &PageTags, glyph: &Glyph) -> Option<u32> {
    tags.paragraphs.get(&glyph.mark.content()?).copied()
}

/// The letters of a page that run as its text does, blanks aside.
fn letters(glyphs: &Glyphs) -> impl Iterator<Item = &Glyph> {
    glyphs.list.iter().filter(|glyph| glyph.turn == 0 && !glyphs.text_of(glyph).trim().is_empty())
}

/// What is known of a cell on a page.
#[derive(Debug, Clone)]
struct Extent {
    left: f32,
    right: f32,
    top: f32,
    bottom: f32,
    letters: usize,
    /// How many question marks it has.
    asked: usize,
    /// How its text begins.
    text: String,
}

impl Extent {
    fn of(glyphs: &Glyphs, glyph: &Glyph) -> Self {
        let (top, bottom) = (glyph.y - 0.9 * glyph.size, glyph.y + 0.3 * glyph.size);
        let text = glyphs.text_of(glyph).to_owned();
        Self { left: glyph.x, right: glyph.end, top, bottom, letters: 1, asked: usize::from(text == "?"), text }
    }

    fn add(&mut self, other: &Self) {
        const BEGINNING: usize = 20; // bytes
        self.left = self.left.min(other.left);
        self.right = self.right.max(other.right);
        self.top = self.top.min(other.top);
        self.bottom = self.bottom.max(other.bottom);
        self.letters += other.letters;
        self.asked += other.asked;
        if self.text.len() < BEGINNING {
            self.text.push_str(&other.text);
        }
    }
}

/// The tables of questions of a page by its tags; unclear where what they say cannot be so.
///
/// `ruled`: the tables that lines tell; `before`: the last table of the page before, which may go on on this one.
pub fn tables(
    glyphs: &Glyphs,
    cells: &PageTags,
    tags: &Tags,
    ruled: &[RuledTable],
    before: Option<&RuledTable>,
) -> ByWhite {
    let mut found: BTreeMap<TagCell, Extent> = BTreeMap::new();
    for glyph in letters(glyphs) {
        let Some(cell) = cell_of(cells, glyph) else { continue };
        let extent = Extent::of(glyphs, glyph);
        match found.entry(cell) {
            Entry::Occupied(mut other) => other.get_mut().add(&extent),
            Entry::Vacant(place) => drop(place.insert(extent)),
        }
    }
    let found: Vec<_> = found.into_iter().collect();
    let mut by_tags = ByWhite::default();
    for cells_of_one in found.chunk_by(|(a, _), (b, _)| a.table == b.table) {
        let number = cells_of_one[0].0.table;
        let goes_on = before.and_then(RuledTable::tagged_as) == Some(number);
        if !goes_on && !may_pair(cells_of_one) {
            continue;
        }
        if !agrees(glyphs, cells, cells_of_one) || ruled.iter().any(|table| cuts(table, glyphs, cells, number)) {
            by_tags.unclear = true;
            continue;
        }
        let Extent { left, right, top, bottom, .. } = whole(cells_of_one);
        let table = RuledTable::of_places(vec![left - 1.0, right + 1.0], vec![top, bottom]);
        by_tags.tables.push(table.with_tags(number, tags.merged(number)));
    }
    by_tags
}

fn whole(cells: &[(TagCell, Extent)]) -> Extent {
    let mut whole = cells[0].1.clone();
    cells[1..].iter().for_each(|(_, extent)| whole.add(extent));
    whole
}

/// Whether a table may be one of questions: it has columns, and asks, or begins with the names of columns, or numbers its
/// rows. One whose one cell has most of it and asks time and again is the frame of a whole letter.
fn may_pair(cells: &[(TagCell, Extent)]) -> bool {
    const MOST_ASKED: usize = 3; // in a cell of a pair
    let words = &TWEEDE_KAMER.language.headings.columns;
    let named = |text: &str| words.question.at_start(text).or(words.answer.at_start(text)).is_some();
    let numbered = |(cell, extent): &(TagCell, Extent)| {
        cell.column == cells[0].0.column && extent.text.starts_with(|c: char| c.is_ascii_digit())
    };
    let letters = whole(cells).letters;
    let frames = |extent: &Extent| extent.asked > MOST_ASKED && extent.letters * 2 > letters;
    let columns = cells.iter().any(|(cell, _)| cell.column != cells[0].0.column);
    let signs = |cell: &(TagCell, Extent)| cell.1.asked > 0 || named(&cell.1.text) || numbered(cell);
    columns && cells.iter().any(signs) && !cells.iter().any(|(_, extent)| frames(extent))
}

/// Whether cells stand where their rows and columns say, with nothing between that is not of the table.
fn agrees(glyphs: &Glyphs, tags: &PageTags, cells: &[(TagCell, Extent)]) -> bool {
    let whole = whole(cells);
    let rows: Vec<_> = cells.chunk_by(|(a, _), (b, _)| a.row == b.row).collect();
    let top = |row: &[(TagCell, Extent)]| row.iter().fold(f32::MAX, |top, (_, extent)| top.min(extent.top));
    let descend = rows.windows(2).all(|pair| top(pair[0]) < top(pair[1]));
    let stand_apart = rows.iter().all(|row| row.windows(2).all(|pair| pair[0].1.right <= pair[1].1.left + 1.0));
    let mut columns: BTreeMap<u16, (f32, f32)> = BTreeMap::new(); // where cells begin: leftmost, rightmost
    for (cell, extent) in cells {
        let column = columns.entry(cell.column).or_insert((extent.left, extent.left));
        *column = (column.0.min(extent.left), column.1.max(extent.left));
    }
    let columns: Vec<_> = columns.into_values().collect();
    let beside = columns.windows(2).all(|pair| pair[0].1 < pair[1].0);
    let table = cells[0].0.table;
    let is_other =
        |glyph: &&Glyph| glyph.mark != Mark::Artifact && cell_of(tags, glyph).is_none_or(|cell| cell.table != table);
    let is_within = |glyph: &Glyph| {
        let slack = SLACK * glyph.size;
        (whole.top + slack..whole.bottom - slack).contains(&glyph.y)
    };
    descend && stand_apart && beside && !letters(glyphs).filter(is_other).any(is_within)
}

/// Whether lines part what the tags say is one cell of a table.
fn cuts(ruled: &RuledTable, glyphs: &Glyphs, tags: &PageTags, table: u32) -> bool {
    let mut places: BTreeMap<TagCell, (u16, u16)> = BTreeMap::new();
    let of_table = |glyph| Some((cell_of(tags, glyph).filter(|cell| cell.table == table)?, glyph));
    let of_table = letters(glyphs).filter_map(of_table);
    let mut ruled_places = of_table.filter_map(|(cell, glyph)| Some((cell, ruled.cell_of(glyph)?)));
    ruled_places.any(|(cell, place)| *places.entry(cell).or_insert(place) != place)
}
