//! Tables whose cells are told by the lines ruled around them, as office programs draw them.

use hayro_interpret::DrawMode;
use hayro_interpret::kurbo::{BezPath, Line, PathSeg, Shape};

use super::glyphs::{Glyph, Glyphs};
use super::rows::Piece;
use super::tagged;
use super::tags::PageTags;

/// Lines beside each other no farther than this, in points, are one; so are those that end and begin so near.
const NEAR: f32 = 2.0;
/// What is thicker is no line, in points.
const THICKEST: f32 = 3.0;
/// What is shorter parts no cells, in points.
const SHORTEST: f32 = 6.0;
/// A page with more lines in one direction is a drawing.
const MOST_RULES: usize = 2_000;

/// A straight line along or down the page, in points from its top left.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rule {
    /// Where it stands across its direction: `y` of one along the page, `x` of one down it.
    pub at: f32,
    from: f32,
    to: f32,
}

impl Rule {
    /// Whether it goes across most of what stands between two places.
    pub fn is_across(&self, left: f32, right: f32) -> bool {
        const MOST: f32 = 0.15; // of the width may lie beyond its ends
        let open = MOST * (right - left);
        self.from < left + open && self.to > right - open
    }

    /// Whether it goes over or under this place.
    pub fn is_over(&self, x: f32) -> bool {
        self.from <= x && x <= self.to
    }

    /// Whether it begins and ends between two places.
    pub fn is_within(&self, left: f32, right: f32) -> bool {
        left <= self.from && self.to <= right
    }
}

/// The straight lines drawn on a page.
#[derive(Debug, Clone, Default)]
pub struct Rules {
    along: Vec<Rule>,
    down: Vec<Rule>,
}

impl Rules {
    /// Takes down what a path draws: thin boxes that are filled, and straight lines.
    pub fn add(&mut self, path: &BezPath, mode: &DrawMode) {
        let segments = || path.segments().take(MOST_RULES);
        match mode {
            DrawMode::Fill(_) | DrawMode::FillAndStroke(..) => {
                let bounds = path.bounding_box();
                let (from, to) = ((bounds.x0 as f32, bounds.y0 as f32), (bounds.x1 as f32, bounds.y1 as f32));
                if segments().count() <= 5 {
                    self.line(from, to);
                }
            }
            DrawMode::Stroke(_) => {}
            DrawMode::Invisible => return,
        }
        if !matches!(mode, DrawMode::Fill(_)) {
            for segment in segments() {
                if let PathSeg::Line(Line { p0, p1 }) = segment {
                    self.line((p0.x as f32, p0.y as f32), (p1.x as f32, p1.y as f32));
                }
            }
        }
    }

    fn line(&mut self, a: (f32, f32), b: (f32, f32)) {
        let (width, height) = ((a.0 - b.0).abs(), (a.1 - b.1).abs());
        let rule = |at: f32, a: f32, b: f32| Rule { at, from: a.min(b), to: a.max(b) };
        let finite = [a.0, a.1, b.0, b.1].iter().all(|place| place.is_finite());
        if finite && height < THICKEST && width > SHORTEST && self.along.len() <= MOST_RULES {
            self.along.push(rule((a.1 + b.1) / 2.0, a.0, b.0));
        } else if finite && width < THICKEST && height > SHORTEST && self.down.len() <= MOST_RULES {
            self.down.push(rule((a.0 + b.0) / 2.0, a.1, b.1));
        }
    }

    /// The lines along the page, from the top down; none of a drawing's.
    pub fn along(&self) -> Vec<Rule> {
        if self.along.len() > MOST_RULES { Vec::new() } else { joined(&self.along) }
    }

    /// The tables of the page from the top down: lines that cross each other, with two columns or more. One within a cell
    /// of another is part of that cell.
    pub fn tables(&self) -> Vec<RuledTable> {
        if self.along.len() > MOST_RULES || self.down.len() > MOST_RULES {
            return Vec::new();
        }
        let (along, down) = (joined(&self.along), joined(&self.down));
        let mut tables: Vec<_> = groups(&along, &down).into_iter().filter_map(RuledTable::find).collect();
        tables.sort_by(|a, b| b.area().total_cmp(&a.area()));
        let mut outer: Vec<RuledTable> = Vec::new();
        for table in tables {
            if !outer.iter().any(|other| other.overlaps(&table)) {
                outer.push(table);
            }
        }
        outer.sort_by(|a, b| a.top().total_cmp(&b.top()));
        outer
    }
}

/// Lines drawn piece by piece, cell by cell, put together.
fn joined(rules: &[Rule]) -> Vec<Rule> {
    let mut rules = rules.to_vec();
    rules.sort_by(|a, b| a.at.total_cmp(&b.at).then(a.from.total_cmp(&b.from)));
    let mut joined: Vec<Rule> = Vec::new();
    for rule in rules {
        let mut near = joined.iter_mut().rev().take_while(|other| rule.at - other.at < NEAR);
        match near.find(|other| rule.from < other.to + NEAR && other.from < rule.to + NEAR) {
            Some(other) => (other.from, other.to) = (other.from.min(rule.from), other.to.max(rule.to)),
            None => joined.push(rule),
        }
    }
    joined
}

/// The lines parted into those that cross each other, directly or by others: along, and down the page.
fn groups(along: &[Rule], down: &[Rule]) -> Vec<(Vec<Rule>, Vec<Rule>)> {
    let reaches = |rule: &Rule, at: f32| rule.from - NEAR < at && at < rule.to + NEAR;
    let cross = |a: &Rule, d: &Rule| reaches(a, d.at) && reaches(d, a.at);
    let mut group_of_along: Vec<Option<usize>> = vec![None; along.len()];
    let mut group_of_down: Vec<Option<usize>> = vec![None; down.len()];
    let mut groups = Vec::new();
    for first in 0..down.len() {
        if group_of_down[first].is_some() {
            continue;
        }
        let group = groups.len();
        group_of_down[first] = Some(group);
        let (mut along_in, mut down_in, mut open) = (Vec::new(), Vec::new(), vec![first]);
        while let Some(next) = open.pop() {
            down_in.push(down[next]);
            for at in 0..along.len() {
                if group_of_along[at].is_some() || !cross(&along[at], &down[next]) {
                    continue;
                }
                group_of_along[at] = Some(group);
                along_in.push(along[at]);
                for (other, found) in group_of_down.iter_mut().enumerate() {
                    if found.is_none() && cross(&along[at], &down[other]) {
                        *found = Some(group);
                        open.push(other);
                    }
                }
            }
        }
        groups.push((along_in, down_in));
    }
    groups
}

/// A table of a page.
#[derive(Debug, Clone, PartialEq)]
pub struct RuledTable {
    /// Where columns begin, and the last one ends, in points from the left edge of the page.
    pub xs: Vec<f32>,
    /// Where rows begin, and the last one ends, in points from the top of the page.
    pub ys: Vec<f32>,
    along: Vec<Rule>,
    down: Vec<Rule>,
    /// What the tags of the file say of it, where they told it; its rows and columns are then theirs.
    tags: Option<Tagged>,
}

/// What tags say of a table.
#[derive(Debug, Clone, PartialEq)]
struct Tagged {
    /// Which table of the file.
    table: u32,
    /// Places, as row and column of the whole table, into which the cell above them reaches.
    merged: Vec<(u16, u16)>,
}

/// The place of a cell: which table of the page, which row and column of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct CellPlace {
    /// The table's place among those of the page.
    pub table: usize,
    /// Its row.
    pub row: u16,
    /// Its column.
    pub column: u16,
}

impl RuledTable {
    /// The table that lines make, if it has two columns and a row; its outer lines may be missing.
    fn find((along, down): (Vec<Rule>, Vec<Rule>)) -> Option<Self> {
        let places = |rules: &[Rule], across: &[Rule]| {
            let ends = across.iter().flat_map(|rule| [rule.from, rule.to]);
            let (first, last) = ends.fold((f32::MAX, f32::MIN), |(a, b), end| (a.min(end), b.max(end)));
            let mut places: Vec<f32> = rules.iter().map(|rule| rule.at).chain([first, last]).collect();
            places.sort_by(f32::total_cmp);
            places.dedup_by(|next, place| *next - *place < 2.0 * NEAR);
            places
        };
        let (xs, ys) = (places(&down, &along), places(&along, &down));
        let is_table = !along.is_empty() && xs.len() > 2 && ys.len() > 1;
        is_table.then_some(Self { xs, ys, along, down, tags: None })
    }

    /// A table with all its lines at these places.
    pub fn of_places(xs: Vec<f32>, ys: Vec<f32>) -> Self {
        let rules = |places: &[f32], across: &[f32]| {
            let (from, to) = (across[0], across[across.len() - 1]);
            places.iter().map(|&at| Rule { at, from, to }).collect()
        };
        let (along, down) = (rules(&ys, &xs), rules(&xs, &ys));
        Self { xs, ys, along, down, tags: None }
    }

    /// The same as the table of this number in the tags of the file.
    pub fn with_tags(self, table: u32, merged: &[(u16, u16)]) -> Self {
        Self { tags: Some(Tagged { table, merged: merged.to_vec() }), ..self }
    }

    /// Which table it is by the tags of the file, if they told it.
    pub fn tagged_as(&self) -> Option<u32> {
        self.tags.as_ref().map(|tags| tags.table)
    }

    /// Where it begins, in points from the top of the page.
    pub fn top(&self) -> f32 {
        self.ys[0]
    }

    /// Where it ends.
    pub fn bottom(&self) -> f32 {
        self.ys[self.ys.len() - 1]
    }

    fn sides(&self) -> (f32, f32) {
        (self.xs[0], self.xs[self.xs.len() - 1])
    }

    fn area(&self) -> f32 {
        (self.bottom() - self.top()) * (self.sides().1 - self.sides().0)
    }

    /// Whether both take up some of the same place.
    pub fn overlaps(&self, other: &Self) -> bool {
        let ((left, right), (other_left, other_right)) = (self.sides(), other.sides());
        self.top() < other.bottom() && other.top() < self.bottom() && left < other_right && other_left < right
    }

    /// The row and column in which a letter stands.
    pub fn cell_of(&self, glyph: &Glyph) -> Option<(u16, u16)> {
        self.cell((glyph.x + glyph.end) / 2.0, glyph.y - 0.3 * glyph.size)
    }

    /// The row and column in which a place of the page stands; that of a cell over several is its first.
    fn cell(&self, x: f32, y: f32) -> Option<(u16, u16)> {
        let ((left, right), top, bottom) = (self.sides(), self.top(), self.bottom());
        if !(left..right).contains(&x) || !(top..bottom).contains(&y) {
            return None;
        }
        let column = last_before(&self.xs, x, &self.down, y);
        let row = last_before(&self.ys, y, &self.along, x);
        Some((u16::try_from(row).ok()?, u16::try_from(column).ok()?))
    }

    /// How many rows it has.
    pub fn rows(&self) -> u16 {
        u16::try_from(self.ys.len() - 1).unwrap_or(u16::MAX)
    }

    /// Places, as row and column, into which the cell above them reaches.
    pub fn merged(&self) -> Vec<(u16, u16)> {
        if let Some(tags) = &self.tags {
            return tags.merged.clone();
        }
        let middles = self.xs.windows(2).map(|pair| (pair[0] + pair[1]) / 2.0);
        let middles: Vec<_> = (0..).zip(middles).collect();
        let rows = (1..).zip(&self.ys[1..self.ys.len() - 1]);
        rows.flat_map(|(row, &y)| {
            let open = middles.iter().filter(move |&&(_, x)| !is_ruled(&self.along, y, x));
            open.map(move |&(column, _)| (row, column))
        })
        .collect()
    }

    /// Whether a table goes on with this one on the next page: it has the same columns.
    pub fn is_like(&self, other: &Self) -> bool {
        self.xs.len() == other.xs.len() && self.xs.iter().zip(&other.xs).all(|(a, b)| (a - b).abs() < 2.0 * NEAR)
    }
}

/// The last place before `at` where a line is drawn that reaches to `across`; the first where none is.
fn last_before(places: &[f32], at: f32, rules: &[Rule], across: f32) -> usize {
    let before = places[..places.len() - 1].partition_point(|&place| place <= at);
    (1..before).rev().find(|&place| is_ruled(rules, places[place], across)).unwrap_or(0)
}

/// Whether a line at a place reaches to `across`.
fn is_ruled(rules: &[Rule], place: f32, across: f32) -> bool {
    rules.iter().any(|rule| (rule.at - place).abs() < 2.0 * NEAR && (rule.from..=rule.to).contains(&across))
}

/// Pieces of a page that are read together: a stretch outside tables, or a cell.
pub struct Part {
    /// The pieces.
    pub pieces: Vec<Piece>,
    /// The cell, if it is one.
    pub cell: Option<CellPlace>,
}

/// The pieces of a page in order of reading: what stands above a table, its cells row by row, what stands below it.
///
/// `cells`: those of the page by its tags.
pub fn parted(glyphs: &Glyphs, pieces: Vec<Piece>, tables: &[RuledTable], cells: &PageTags) -> Vec<Part> {
    if tables.is_empty() {
        return vec![Part { pieces, cell: None }];
    }
    // (0, None): above all tables; (n, None): below the tops of n tables; (n, cell): in the n-th
    let mut keyed: Vec<((usize, Option<CellPlace>), Piece)> = Vec::new();
    for piece in pieces {
        for (cell, piece) in by_cell(glyphs, piece, tables, cells) {
            let stretch = || tables.partition_point(|table| table.top() < piece.y);
            let key = cell.map_or_else(|| (2 * stretch(), None), |cell| (2 * cell.table + 1, Some(cell)));
            keyed.push((key, piece));
        }
    }
    keyed.sort_by_key(|(key, _)| *key); // keeps the order in which they are drawn
    let mut parts: Vec<Part> = Vec::new();
    let mut last = None;
    for (key, piece) in keyed {
        match parts.last_mut() {
            Some(part) if last == Some(key) => part.pieces.push(piece),
            _ => parts.push(Part { pieces: vec![piece], cell: key.1 }),
        }
        last = Some(key);
    }
    parts
}

/// A piece cut where it goes from one cell to another; the letters of two cells may stand close to each other.
fn by_cell(glyphs: &Glyphs, piece: Piece, tables: &[RuledTable], cells: &PageTags) -> Vec<(Option<CellPlace>, Piece)> {
    let cell_of = |glyph: &Glyph| {
        let by_tags = tagged::cell_of(cells, glyph);
        tables.iter().enumerate().find_map(|(table, ruled)| {
            let (row, column) = match ruled.tagged_as() {
                Some(number) => by_tags.filter(|cell| cell.table == number).map(|cell| (cell.row, cell.column)),
                None => ruled.cell_of(glyph),
            }?;
            Some(CellPlace { table, row, column })
        })
    };
    let list = &glyphs.list[piece.glyphs.clone()];
    let mut cut: Vec<(Option<CellPlace>, Piece)> = Vec::new();
    for (place, glyph) in (piece.glyphs.start..).zip(list) {
        let cell = cell_of(glyph);
        match cut.last_mut() {
            Some((last, piece)) if *last == cell => {
                piece.end = piece.end.max(glyph.end);
                piece.glyphs.end = place + 1;
            }
            _ => {
                let Glyph { x, end, .. } = *glyph;
                cut.push((cell, Piece { x, end, glyphs: place..place + 1, ..piece.clone() }));
            }
        }
    }
    let is_seen = |piece: &Piece| glyphs.list[piece.glyphs.clone()].iter().any(|glyph| glyphs.text_of(glyph) != " ");
    cut.retain(|(_, piece)| is_seen(piece));
    cut
}
