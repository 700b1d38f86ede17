//! Tables told by the tags of a file, where these agree with what stands where: rows one below the other, columns one beside
//! the other, and nothing else between.

use std::collections::BTreeMap;

use super::glyphs::{Glyph, Glyphs, Mark};
use super::gutters::ByWhite;
use super::ruled::RuledTable;
use super::tags::{PageCells, TagCell, Tags};

/// Letters may stand so far beyond the place of their cell, in heights of theirs.
const SLACK: f32 = 0.5;

/// The cell in which the tags say that a letter stands.
pub fn cell_of(cells: &PageCells, glyph: &Glyph) -> Option<TagCell> {
    match glyph.mark {
        Mark::Content(number) => cells.get(&number).copied(),
        Mark::None | Mark::Artifact => None,
    }
}

/// What is known of a cell on a page.
#[derive(Debug, Clone, Copy)]
struct Extent {
    left: f32,
    right: f32,
    top: f32,
    bottom: f32,
    letters: usize,
    /// How many question marks it has.
    asked: usize,
}

impl Extent {
    fn of(glyphs: &Glyphs, glyph: &Glyph) -> Self {
        let (top, bottom) = (glyph.y - 0.9 * glyph.size, glyph.y + 0.3 * glyph.size);
        let asked = usize::from(glyphs.text_of(glyph) == "?");
        Self { left: glyph.x, right: glyph.end, top, bottom, letters: 1, asked }
    }

    fn with(self, other: Self) -> Self {
        Self {
            left: self.left.min(other.left),
            right: self.right.max(other.right),
            top: self.top.min(other.top),
            bottom: self.bottom.max(other.bottom),
            letters: self.letters + other.letters,
            asked: self.asked + other.asked,
        }
    }
}

/// The tables of questions of a page by its tags; unclear where what they say cannot be so.
///
/// `ruled`: the tables that lines tell; `before`: the last table of the page before, which may go on on this one.
pub fn tables(
    glyphs: &Glyphs,
    cells: &PageCells,
    tags: &Tags,
    ruled: &[RuledTable],
    before: Option<&RuledTable>,
) -> ByWhite {
    let mut found: BTreeMap<TagCell, Extent> = BTreeMap::new();
    let seen = |glyph: &&Glyph| glyph.turn == 0 && !glyphs.text_of(glyph).trim().is_empty();
    for glyph in glyphs.list.iter().filter(seen) {
        let Some(cell) = cell_of(cells, glyph) else { continue };
        let extent = Extent::of(glyphs, glyph);
        found.entry(cell).and_modify(|other| *other = other.with(extent)).or_insert(extent);
    }
    let found: Vec<_> = found.into_iter().collect();
    let mut by_tags = ByWhite::default();
    for cells_of_one in found.chunk_by(|(a, _), (b, _)| a.table == b.table) {
        let number = cells_of_one[0].0.table;
        let goes_on = before.and_then(RuledTable::tagged_as) == Some(number);
        if !goes_on && !asks(cells_of_one) {
            continue;
        }
        if !agrees(glyphs, cells, cells_of_one) || ruled.iter().any(|table| cuts(table, glyphs, cells, number)) {
            by_tags.unclear = true;
            continue;
        }
        let whole = cells_of_one.iter().map(|(_, extent)| *extent).reduce(Extent::with);
        by_tags.tables.extend(whole.map(|Extent { left, right, top, bottom, .. }| {
            RuledTable::of_places(vec![left - 1.0, right + 1.0], vec![top, bottom]).with_tags(number, tags.merged(number))
        }));
    }
    by_tags
}

/// Whether a table may be one of questions: it has columns, asks, and no one cell has most of it and asks time and again, as
/// the frame of a whole letter does.
fn asks(cells: &[(TagCell, Extent)]) -> bool {
    const MOST_ASKED: usize = 3; // in such a cell
    let letters: usize = cells.iter().map(|(_, extent)| extent.letters).sum();
    let frames = |extent: &Extent| extent.asked > MOST_ASKED && extent.letters * 2 > letters;
    let columns = cells.iter().any(|(cell, _)| cell.column != cells[0].0.column);
    columns && cells.iter().any(|(_, extent)| extent.asked > 0) && !cells.iter().any(|(_, extent)| frames(extent))
}

/// Whether cells stand where their rows and columns say, with nothing between that is not of the table.
fn agrees(glyphs: &Glyphs, tags: &PageCells, cells: &[(TagCell, Extent)]) -> bool {
    let Some(whole) = cells.iter().map(|(_, extent)| *extent).reduce(Extent::with) else { return false };
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
    let is_other = |glyph: &&Glyph| {
        glyph.turn == 0
            && glyph.mark != Mark::Artifact
            && cell_of(tags, glyph).is_none_or(|cell| cell.table != table)
            && !glyphs.text_of(glyph).trim().is_empty()
    };
    let is_within = |glyph: &Glyph| {
        let slack = SLACK * glyph.size;
        (whole.top + slack..whole.bottom - slack).contains(&glyph.y)
    };
    descend && stand_apart && beside && !glyphs.list.iter().filter(is_other).any(is_within)
}

/// Whether lines part what the tags say is one cell of a table.
fn cuts(ruled: &RuledTable, glyphs: &Glyphs, tags: &PageCells, table: u32) -> bool {
    let mut places: BTreeMap<TagCell, (u16, u16)> = BTreeMap::new();
    let seen = glyphs.list.iter().filter(|glyph| glyph.turn == 0 && !glyphs.text_of(glyph).trim().is_empty());
    let of_table = seen.filter_map(|glyph| Some((cell_of(tags, glyph).filter(|cell| cell.table == table)?, glyph)));
    let mut ruled_places = of_table.filter_map(|(cell, glyph)| Some((cell, ruled.cell_of(glyph)?)));
    ruled_places.any(|(cell, place)| *places.entry(cell).or_insert(place) != place)
}
