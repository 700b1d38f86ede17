//! The tags of a PDF: in which paragraph and which cell of which table its marked content stands, as the program that made it
//! says.
//!
//! A table within a cell is part of that cell. Whether what the tags say agrees with where the
//! letters stand is asked by [`tagged`](super::tagged).

use std::collections::HashMap;

use hayro_interpret::hayro_syntax::Pdf;
use hayro_interpret::hayro_syntax::object::dict::keys::{MCID, PG, ROLE_MAP, STRUCT_TREE_ROOT};
use hayro_interpret::hayro_syntax::object::{Array, Dict, Name, Object, ObjectIdentifier};

use crate::source::grid::Grid;

/// The most elements of a file that are looked at; a page of a paper has some 100.
const MOST_ELEMENTS: usize = 500_000;
/// No element of a paper stands within more others.
const DEEPEST: usize = 60;

/// The cell of a table in which something stands, by the tags: row and column within the whole table, on all its pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct TagCell {
    /// Which table of the file.
    pub table: u32,
    /// Its row.
    pub row: u16,
    /// Its column.
    pub column: u16,
}

/// What the tags say of a page's marked content, by the numbers of that.
#[derive(Debug, Clone, Default)]
pub struct PageTags {
    /// Its cells.
    pub cells: HashMap<u32, TagCell>,
    /// Its paragraphs, each with a number of its own in the file.
    pub paragraphs: HashMap<u32, u32>,
}

/// What the tags of a file say.
#[derive(Debug, Default)]
pub struct Tags {
    pages: HashMap<ObjectIdentifier, PageTags>,
    merged: Vec<Vec<(u16, u16)>>,
}

impl Tags {
    /// Reads the tags of a file; none where it has none.
    pub fn read(pdf: &Pdf) -> Self {
        let catalog = pdf.xref().get::<Dict<'_>>(pdf.xref().root_id());
        let Some(root) = catalog.and_then(|catalog| catalog.get::<Dict<'_>>(STRUCT_TREE_ROOT)) else {
            return Self::default();
        };
        let roles = root.get(ROLE_MAP).unwrap_or_default();
        let (left, grid) = (MOST_ELEMENTS, Grid::default());
        let mut reader = Reader { roles, tags: Self::default(), left, grid, paragraphs: 0, paragraph: None };
        reader.kids(&root, Within::Flow, None, 0);
        reader.tags
    }

    /// What they say of a page, if anything.
    pub fn of_page(&self, page: &Dict<'_>) -> Option<&PageTags> {
        self.pages.get(&page.obj_id()?)
    }

    /// Places of a table, as row and column, into which the cell above them reaches.
    pub fn merged(&self, table: u32) -> &[(u16, u16)] {
        self.merged.get(table as usize).map_or(&[], Vec::as_slice)
    }
}

/// Within what an element stands.
#[derive(Debug, Clone, Copy)]
enum Within {
    Flow,
    Table(u32),
    Row(u32),
    Cell(TagCell),
}

struct Reader<'a> {
    /// Names of the file's own for the kinds of elements.
    roles: Dict<'a>,
    tags: Tags,
    /// How many elements may still be looked at.
    left: usize,
    /// Of the table that is being read.
    grid: Grid,
    /// How many paragraphs there were so far.
    paragraphs: u32,
    /// The number of the one that is being read.
    paragraph: Option<u32>,
}

impl<'a> Reader<'a> {
    fn element(&mut self, element: &Dict<'a>, within: Within, page: Option<ObjectIdentifier>, depth: usize) {
        let page = element.get_ref(PG).map(Into::into).or(page);
        let kind = self.kind(element);
        let around = self.paragraph;
        if matches!(kind.as_ref(), b"P" | b"H" | b"LI" | b"LBody" | b"Caption" | b"BlockQuote")
            || matches!(kind.as_ref(), [b'H', b'1'..=b'6'])
        {
            self.paragraphs += 1;
            self.paragraph = Some(self.paragraphs);
        }
        let within = match (within, kind.as_ref()) {
            (Within::Flow, b"Table") => self.begin_table(),
            (Within::Table(table), b"TR") => Within::Row(table),
            (Within::Row(table), b"TD" | b"TH") => self.cell(element, table),
            (within, _) => within,
        };
        self.kids(element, within, page, depth);
        self.paragraph = around;
        if matches!(within, Within::Row(_)) {
            self.grid.end_row();
        }
    }

    fn kids(&mut self, element: &Dict<'a>, within: Within, page: Option<ObjectIdentifier>, depth: usize) {
        match element.get::<Object<'_>>("K") {
            Some(Object::Array(kids)) => kids.iter::<Object<'_>>().for_each(|kid| self.kid(kid, within, page, depth)),
            Some(kid) => self.kid(kid, within, page, depth),
            None => {}
        }
    }

    /// What stands in an element: marked content, by its number or with the page that it is on, or another element.
    fn kid(&mut self, kid: Object<'a>, within: Within, page: Option<ObjectIdentifier>, depth: usize) {
        if self.left == 0 || depth > DEEPEST {
            return;
        }
        self.left -= 1;
        match kid {
            Object::Number(number) => self.content(number.as_i64(), within, page),
            Object::Dict(dict) => match dict.get::<i32>(MCID) {
                Some(number) => self.content(number.into(), within, dict.get_ref(PG).map(Into::into).or(page)),
                None => self.element(&dict, within, page, depth + 1),
            },
            _ => {}
        }
    }

    fn content(&mut self, number: i64, within: Within, page: Option<ObjectIdentifier>) {
        let (Some(page), Ok(number)) = (page, u32::try_from(number)) else { return };
        let page = self.tags.pages.entry(page).or_default();
        if let Within::Cell(cell) = within {
            page.cells.insert(number, cell);
        }
        if let Some(paragraph) = self.paragraph {
            page.paragraphs.insert(number, paragraph);
        }
    }

    /// The kind of an element, in the words that all files share.
    fn kind(&self, element: &Dict<'a>) -> Name<'a> {
        let own = element.get::<Name<'_>>("S").unwrap_or(Name::new_unescaped(b""));
        self.roles.get::<Name<'_>>(&*own).unwrap_or(own)
    }

    fn begin_table(&mut self) -> Within {
        let table = u32::try_from(self.tags.merged.len()).unwrap_or(u32::MAX);
        self.tags.merged.push(Vec::new());
        self.grid = Grid::default();
        Within::Table(table)
    }

    fn cell(&mut self, element: &Dict<'a>, table: u32) -> Within {
        let (width, height) = (span(element, b"ColSpan"), span(element, b"RowSpan"));
        let (row, column) = self.grid.cell(None, width, height);
        if let Some(merged) = self.tags.merged.last_mut() {
            merged.extend((1..height.min(MOST_ROWS)).map(|below| (row.saturating_add(below), column)));
        }
        Within::Cell(TagCell { table, row, column })
    }
}

/// No cell of a paper reaches over more rows.
const MOST_ROWS: u16 = 200;

/// Over how many columns or rows a cell reaches.
fn span(element: &Dict<'_>, name: &[u8]) -> u16 {
    let of = |attributes: &Dict<'_>| attributes.get::<u16>(name);
    let found = match element.get::<Object<'_>>("A") {
        Some(Object::Dict(attributes)) => of(&attributes),
        Some(Object::Array(all)) => spans(&all).find_map(|attributes| of(&attributes)),
        _ => None,
    };
    found.unwrap_or(1).max(1)
}

fn spans<'a>(all: &Array<'a>) -> impl Iterator<Item = Dict<'a>> + use<'a> {
    all.iter::<Object<'_>>().filter_map(Object::into_dict)
}
