//! The walk through a page.

use std::collections::HashMap;

use ego_tree::NodeId;
use scraper::{ElementRef, Html};

use super::super::grid::Grid;
use super::super::numeral::Numeral;
use super::super::scribe::{DEEPEST, LeftOut, Look, Scribe, too_deep};
use super::super::{Hint, Line, Place, RawNote, RawNoteId, TableShape};
use super::notes::{self, Links};
use crate::model::Diagnostic;

/// Elements that are not text.
const LEFT_OUT: &[&str] = &[
    "audio", "button", "canvas", "del", "embed", "head", "iframe", "input", "nav", "noscript", "object", "rp", "rt",
    "script", "select", "style", "svg", "template", "textarea", "video",
];

/// Elements that begin and end a line.
const BLOCKS: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "caption",
    "center",
    "dd",
    "details",
    "dialog",
    "dir",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "header",
    "hgroup",
    "hr",
    "html",
    "legend",
    "main",
    "menu",
    "ol",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "ul",
];

/// Classes of the official site, and what they say of the first line in them.
const HINTS: &[(&str, Hint)] =
    &[("vraag", Hint::Question), ("antwoord", Hint::Answer), ("kamervraagopmerking", Hint::Notice)];

/// A list that is being read.
#[derive(Debug, Clone, Copy)]
enum List {
    Bullets,
    Plain,
    Numbers { numeral: Numeral, next: i64, step: i64 },
}

/// Goes through a page.
pub(super) struct Walker<'a> {
    html: &'a Html,
    links: Links,
    scribe: Scribe,
    margin: Vec<Line>,
    notes: Vec<RawNote>,
    taken: HashMap<NodeId, RawNoteId>,
    passed: Vec<NodeId>,
    lists: Vec<List>,
    depth: usize,
    too_deep: bool,
    /// How many pieces were struck out within what was taken down apart.
    struck: usize,
}

impl<'a> Walker<'a> {
    /// A walker that knows the notes of a page.
    pub fn new(html: &'a Html) -> Self {
        Self {
            html,
            links: notes::find(html),
            scribe: Scribe::default(),
            margin: Vec::new(),
            notes: Vec::new(),
            taken: HashMap::new(),
            passed: Vec::new(),
            lists: Vec::new(),
            depth: 0,
            too_deep: false,
            struck: 0,
        }
    }

    /// What is known of the tables taken down.
    pub fn take_tables(&mut self) -> Vec<TableShape> {
        self.scribe.take_tables()
    }

    /// Lines (the margin's last), notes, and what could not be read.
    pub fn finish(self) -> (Vec<Line>, Vec<RawNote>, Vec<Diagnostic>) {
        let struck = self.struck + self.scribe.struck();
        let left_out = LeftOut { struck, ..LeftOut::default() }.diagnostic();
        let mut lines = self.scribe.into_lines();
        lines.extend(self.margin);
        (lines, self.notes, self.too_deep.then(too_deep).into_iter().chain(left_out).collect())
    }

    /// Goes through the part of a page that is its text: its one `main` or `article`, else all of it.
    pub fn page(&mut self, html: &'a Html) {
        let root = html.root_element();
        let only = |name: &str| {
            let mut named =
                root.descendants().filter_map(ElementRef::wrap).filter(|element| element.value().name() == name);
            let first = named.next();
            first.filter(|_| named.next().is_none())
        };
        self.element(only("main").or_else(|| only("article")).unwrap_or(root), &Look::default());
        for holder in std::mem::take(&mut self.passed) {
            if !self.taken.contains_key(&holder) {
                self.take_note(holder, None); // referred to from a part of the page that is no text
            }
        }
    }

    /// Takes the text of HTML whose form is lost.
    pub fn plain(&mut self, html: &str) {
        if html.is_empty() {
            return;
        }
        self.too_deep = true;
        for piece in html.split('<') {
            let text = piece.split_once('>').map_or(piece, |(_, text)| text);
            self.scribe.break_line();
            self.scribe.flowing(text, &Look::default());
        }
    }

    fn deeper(&mut self, element: ElementRef<'a>, walk: impl FnOnce(&mut Self)) {
        if self.depth >= DEEPEST {
            self.too_deep = true;
            element.text().for_each(|text| self.scribe.flowing(text, &Look::default()));
            return;
        }
        self.depth += 1;
        walk(self);
        self.depth -= 1;
    }

    fn children(&mut self, parent: ElementRef<'a>, look: &Look) {
        for child in parent.children() {
            if let Some(text) = child.value().as_text() {
                self.scribe.flowing(text, look);
            } else if let Some(element) = ElementRef::wrap(child) {
                self.deeper(element, |walker| walker.element(element, look));
            }
        }
    }

    fn element(&mut self, element: ElementRef<'a>, look: &Look) {
        let name = element.value().name();
        if let Some(note) = self.links.notes.get(&element.id()).copied() {
            self.note(element, note);
        } else if self.links.holders.contains(&element.id()) {
            self.passed.push(element.id()); // a note stands where it is referred to
        } else if LEFT_OUT.contains(&name) || is_hidden(element) || self.links.backs.contains(&element.id()) {
            // not text
        } else if BLOCKS.contains(&name) || name == "li" || heading(name).is_some() {
            self.block(element, look);
        } else {
            match name {
                "br" => self.scribe.line_break(),
                _ if declares(element, "mso-list", "ignore") => {
                    let label: String = element.text().collect();
                    self.scribe.list_number(label.trim());
                }
                _ => self.children(element, &look_in(element, look)),
            }
        }
    }

    fn block(&mut self, element: ElementRef<'a>, look: &Look) {
        let name = element.value().name();
        self.scribe.break_line();
        let hint = HINTS.iter().find(|(class, _)| element.value().classes().any(|own| own == *class));
        if let Some((_, hint)) = hint {
            self.scribe.hint(hint.clone());
        }
        let margin = element.value().attr("title").filter(|_| name == "div");
        match name {
            "header" | "footer" if self.is_of_page(element) => self.margin(element),
            "div" if matches!(margin, Some("header" | "footer")) => self.margin(element),
            "ol" | "ul" | "menu" | "dir" => {
                self.lists.push(list(element));
                self.children(element, look);
                self.lists.pop();
            }
            "li" => self.item(element, look),
            "table" => self.table(element, look),
            "pre" => self.preformatted(element),
            _ => {
                if let Some(level) = heading(name) {
                    self.scribe.hint(Hint::Heading(level));
                }
                self.children(element, &look_in(element, look));
            }
        }
        // <p>&nbsp;</p> is a blank line
        if name == "p" {
            self.scribe.end_line_if_written()
        } else {
            self.scribe.break_line()
        }
        if hint.is_some() {
            self.scribe.end_group();
        }
    }

    /// Whether a header or footer is that of the page, not of an article on it.
    fn is_of_page(&self, element: ElementRef<'a>) -> bool {
        let mut around = element.ancestors().filter_map(ElementRef::wrap);
        !around.any(|outer| matches!(outer.value().name(), "main" | "article" | "section"))
    }

    fn margin(&mut self, element: ElementRef<'a>) {
        let lines = self.lines_of(element).into_iter().filter(|line| !line.runs.is_empty());
        self.margin.extend(lines.map(|line| Line { place: Place::Margin, ..line }));
    }

    fn item(&mut self, element: ElementRef<'a>, look: &Look) {
        let value = element.value().attr("value").and_then(|value| value.trim().parse().ok());
        let label = match self.lists.last_mut() {
            Some(List::Numbers { numeral, next, step }) => {
                let number = value.unwrap_or(*next);
                *next = number.saturating_add(*step);
                Some(numeral.write(number)).filter(|label| !label.is_empty()).map(|label| format!("{label}."))
            }
            Some(List::Bullets) => Some("•".to_owned()),
            _ => None,
        };
        let unmarked = declares(element, "list-style-type", "none") || declares(element, "list-style", "none");
        self.scribe.list_number(&label.filter(|_| !unmarked).unwrap_or_default());
        self.children(element, look);
    }

    fn preformatted(&mut self, element: ElementRef<'a>) {
        let text: String = element.text().collect();
        for line in text.trim_end().split('\n') {
            self.scribe.text(line.trim_end_matches('\r'), &Look::default());
            self.scribe.end_line();
        }
    }

    fn table(&mut self, element: ElementRef<'a>, look: &Look) {
        let (table, outer) = (self.scribe.new_table(), self.scribe.place());
        self.rows(element, table, &mut Grid::default(), look);
        self.scribe.stand(outer);
    }

    fn rows(&mut self, parent: ElementRef<'a>, table: u32, grid: &mut Grid, look: &Look) {
        let outer = self.scribe.place();
        for node in parent.children().filter_map(ElementRef::wrap) {
            match node.value().name() {
                "thead" | "tbody" | "tfoot" => {
                    self.deeper(node, |walker| walker.rows(node, table, grid, look));
                    grid.end_group();
                }
                "tr" => {
                    for cell in node.children().filter_map(ElementRef::wrap) {
                        let number =
                            |name| cell.value().attr(name).and_then(|span| span.trim().parse().ok()).unwrap_or(1);
                        let height = number("rowspan");
                        let (row, column) = grid.cell(None, number("colspan"), height);
                        self.scribe.reaches(table, row.saturating_add(1), column, height.saturating_sub(1));
                        self.scribe.stand(Place::Cell { table, row, column });
                        self.deeper(cell, |walker| walker.element(cell, look));
                    }
                    grid.end_row();
                    self.scribe.stand(outer);
                }
                _ => self.deeper(node, |walker| walker.element(node, look)),
            }
        }
    }

    /// A note is referred to here: takes it, unless it was taken before, and marks its place.
    fn note(&mut self, anchor: ElementRef<'a>, holder: NodeId) {
        let taken = self.taken.get(&holder).copied();
        let id = taken.unwrap_or_else(|| self.take_note(holder, Some(notes::label(anchor))));
        self.scribe.anchor(id);
    }

    fn take_note(&mut self, holder: NodeId, label: Option<String>) -> RawNoteId {
        let id = RawNoteId(u32::try_from(self.notes.len()).unwrap_or(u32::MAX));
        self.taken.insert(holder, id);
        self.notes.push(RawNote { label: label.clone(), lines: Vec::new() });
        let element = self.html.tree.get(holder).and_then(ElementRef::wrap);
        let mut lines = element.map(|element| self.lines_of(element)).unwrap_or_default();
        lines.retain(|line| !line.runs.is_empty());
        if let (Some(line), Some(label)) = (lines.first_mut(), label) {
            take_label(line, &label);
        }
        lines.retain(|line| !line.runs.is_empty()); // the label may have had a line of its own
        self.notes[id.0 as usize].lines = lines;
        id
    }

    /// The lines that stand in an element, apart from those in hand.
    fn lines_of(&mut self, element: ElementRef<'a>) -> Vec<Line> {
        let outer = std::mem::take(&mut self.scribe);
        let lists = std::mem::take(&mut self.lists);
        self.deeper(element, |walker| walker.children(element, &Look::default()));
        self.lists = lists;
        let inner = std::mem::replace(&mut self.scribe, outer);
        self.struck += inner.struck();
        inner.into_lines()
    }
}

/// Takes the label off the first line of a note: `1 De Telegraaf`, `[1] De Telegraaf`, `1. De Telegraaf`.
fn take_label(line: &mut Line, label: &str) {
    let text = line.text();
    let bare = text.trim_start();
    let after = [format!("[{label}]"), label.to_owned()].iter().find_map(|label| bare.strip_prefix(label.as_str()));
    let Some(rest) = after.filter(|rest| !rest.starts_with(|c: char| c.is_alphanumeric())) else { return };
    let rest = rest.strip_prefix(['.', ')', ':']).unwrap_or(rest).trim_start();
    let mut taken = text.len() - rest.len();
    for run in &mut line.runs {
        let here = taken.min(run.text.len());
        run.text.drain(..here);
        taken -= here;
    }
    line.runs.retain(|run| run.anchor.is_some() || !run.text.is_empty());
}

fn list(element: ElementRef<'_>) -> List {
    let value = element.value();
    if declares(element, "list-style-type", "none") || declares(element, "list-style", "none") {
        return List::Plain;
    }
    if value.name() != "ol" {
        return List::Bullets;
    }
    let numeral = match value.attr("type") {
        Some("a") => Numeral::LowerLetter,
        Some("A") => Numeral::UpperLetter,
        Some("i") => Numeral::LowerRoman,
        Some("I") => Numeral::UpperRoman,
        _ => Numeral::Decimal,
    };
    let items =
        || element.children().filter(|child| ElementRef::wrap(*child).is_some_and(|e| e.value().name() == "li"));
    let reversed = value.attr("reversed").is_some();
    let first = if reversed { i64::try_from(items().count()).unwrap_or(1) } else { 1 };
    let start = value.attr("start").and_then(|start| start.trim().parse().ok());
    List::Numbers { numeral, next: start.unwrap_or(first), step: if reversed { -1 } else { 1 } }
}

/// The level of `h1` to `h6`.
fn heading(name: &str) -> Option<u8> {
    let level = name.strip_prefix('h')?.parse().ok()?;
    (1..=6).contains(&level).then_some(level)
}

fn is_hidden(element: ElementRef<'_>) -> bool {
    let value = element.value();
    let spoken = value.attr("aria-hidden") != Some("true") && value.attr("hidden").is_none();
    !spoken || declares(element, "display", "none") || declares(element, "mso-hide", "all")
}

/// Whether an element's own style declares a property so: `style="display: none"`.
fn declares(element: ElementRef<'_>, property: &str, wanted: &str) -> bool {
    declared(element, property).is_some_and(|value| value.eq_ignore_ascii_case(wanted))
}

/// What an element's own style declares of a property.
fn declared<'a>(element: ElementRef<'a>, property: &str) -> Option<&'a str> {
    let mut declarations = element.value().attr("style")?.split(';').filter_map(|pair| pair.split_once(':'));
    let found = declarations.find(|(name, _)| name.trim().eq_ignore_ascii_case(property));
    found.map(|(_, value)| value.trim())
}

/// A colour as a page names it, `#0070c0` or `blue`: of those with names only black matters.
fn colour(value: &str) -> u32 {
    let named = |name: &str| if matches!(name, "black" | "inherit" | "windowtext") { 0 } else { fnv(name) };
    let lower = value.to_ascii_lowercase();
    match lower.strip_prefix('#') {
        Some(digits) => u32::from_str_radix(digits, 16).unwrap_or(0),
        None => named(&lower),
    }
}

/// A number for a colour's name: colours are only told apart.
fn fnv(name: &str) -> u32 {
    name.bytes().fold(0x811c_9dc5, |hash: u32, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)).max(1)
}

/// How an element looks.
fn look_in(element: ElementRef<'_>, look: &Look) -> Look {
    let mut look = look.clone();
    match element.value().name() {
        "b" | "strong" => look.style.bold = true,
        "i" | "em" | "cite" | "dfn" | "var" => look.style.italic = true,
        "s" | "strike" | "del" => look.struck = true,
        "font" => look.style.colour = element.value().attr("color").map_or(look.style.colour, colour),
        "sup" => look = look.superscript(),
        "sub" => look = look.subscript(),
        "a" => {
            let href = element.value().attr("href").filter(|href| !href.starts_with('#'));
            look.href = href.map(str::to_owned).or(look.href);
        }
        _ => {}
    }
    look.style.bold |= declares(element, "font-weight", "bold") || declares(element, "font-weight", "700");
    look.style.italic |= declares(element, "font-style", "italic");
    look.struck |= declares(element, "text-decoration", "line-through");
    if let Some(value) = declared(element, "color") {
        look.style.colour = colour(value);
    }
    if declares(element, "vertical-align", "super") {
        look = look.superscript();
    }
    look
}
