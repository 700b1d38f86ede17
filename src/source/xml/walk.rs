//! The walk through official XML. What stands in an element that is not known is read as its surroundings are: as
//! paragraphs among paragraphs, as words among words.

use std::collections::HashMap;

use roxmltree::{Node, NodeId};

use super::super::grid::Grid;
use super::super::markup::{attribute, elements, name, text_of};
use super::super::scribe::{DEEPEST, Look, Scribe, too_deep};
use super::super::{Hint, Line, Place, RawNote, RawNoteId};
use super::kvr;
use super::references::References;
use crate::model::Diagnostic;

/// Elements that are a line, or lines, of their own wherever they stand.
const BLOCKS: &[&str] = &[
    "al",                     // a paragraph
    "al-groep",               //
    "kamervraagomschrijving", // Vragen van het lid …
    "kop",                    //
    "noot.al",                //
    "nr",                     // Vraag 1
    "nummer",                 // the same, older
    "omschr",                 // kamervraagomschrijving, older
    "ondw",                   // the subject, older
    "titel",                  // Mededeling
];

/// Elements that are words in a line wherever they stand.
const INLINE: &[&str] = &[
    "achternaam",
    "datum",
    "dossierref",
    "extref",
    "functie",
    "inf",
    "intref",
    "kamervraagonderwerp",
    "naam",
    "nadruk",
    "organisatie",
    "politiek",
    "sup",
    "voornaam",
    "voorvoegsels",
];

/// Goes through a file.
pub(super) struct Walker<'a, 'i> {
    scribe: Scribe,
    margin: Vec<Line>,
    notes: Vec<RawNote>,
    /// Notes that stand apart, by the places where they are referred to.
    apart: References<'a, 'i>,
    taken: HashMap<NodeId, RawNoteId>,
    depth: usize,
    too_deep: bool,
}

impl<'a, 'i> Walker<'a, 'i> {
    /// A walker that knows the notes of a file.
    pub fn new(root: Node<'a, 'i>) -> Self {
        Self {
            scribe: Scribe::default(),
            margin: Vec::new(),
            notes: Vec::new(),
            apart: References::read(root),
            taken: HashMap::new(),
            depth: 0,
            too_deep: false,
        }
    }

    /// Lines (the margin's last), notes, and what could not be read.
    pub fn finish(self) -> (Vec<Line>, Vec<RawNote>, Vec<Diagnostic>) {
        let mut lines = self.scribe.into_lines();
        lines.extend(self.margin);
        (lines, self.notes, self.too_deep.then(too_deep).into_iter().collect())
    }

    fn deeper(&mut self, node: Node<'a, 'i>, walk: impl FnOnce(&mut Self)) {
        if self.depth >= DEEPEST {
            self.too_deep = true;
            for text in node.descendants().filter(Node::is_text).filter_map(|node| node.text()) {
                self.scribe.flowing(text, &Look::default());
            }
            return;
        }
        self.depth += 1;
        walk(self);
        self.depth -= 1;
    }

    /// Goes through an element that is a block.
    pub fn element(&mut self, node: Node<'a, 'i>) {
        self.scribe.break_line();
        match name(node) {
            "metadata" => {}
            "meta" if kvr::is_kvr(node.document().root_element()) => self.margin.extend(kvr::running_head(node)),
            "kamervraagkop" | "tekstregel" | "kamervraagnummer" | "vraagnummer" => {
                let lines = self.lines_of(node);
                self.margin.extend(lines.into_iter().map(|line| Line { place: Place::Margin, ..line }));
            }
            "vraag" => self.hinted(node, Hint::Question, kvr::heading("Vraag", node)),
            "antwoord" => self.hinted(node, Hint::Answer, kvr::heading("Antwoord", node)),
            "kamervraagopmerking" | "toelicht" | "toelichting" => self.hinted(node, Hint::Notice, None),
            "noten" => self.notes_apart(node),
            "li" => self.item(node),
            "table" => self.table(node),
            _ => self.deeper(node, |walker| walker.children(node, &Look::default())),
        }
        self.scribe.break_line();
    }

    /// An element of a known kind, under the heading that its attributes stand for.
    fn hinted(&mut self, node: Node<'a, 'i>, hint: Hint, heading: Option<String>) {
        self.scribe.hint(hint);
        if let Some(heading) = heading {
            self.scribe.flowing(&heading, &Look::default());
            self.scribe.break_line();
        }
        self.deeper(node, |walker| walker.children(node, &Look::default()));
        self.scribe.end_group();
    }

    fn item(&mut self, node: Node<'a, 'i>) {
        let number = elements(node).find(|node| matches!(name(*node), "li.nr" | "nr" | "nummer"));
        let label = number.map(text_of).filter(|label| !label.is_empty());
        self.scribe.list_number(&label.unwrap_or_default());
        for child in node.children().filter(|child| Some(*child) != number) {
            self.deeper(child, |walker| walker.child(child, &Look::default(), false));
        }
    }

    /// Goes through what stands in an element.
    fn children(&mut self, node: Node<'a, 'i>, look: &Look) {
        let mixed = node.children().any(|child| child.is_text() && !child.text().unwrap_or_default().trim().is_empty());
        for child in node.children() {
            if name(node) == "naam" {
                self.scribe.flowing(" ", look); // <voorvoegsels>Van</voorvoegsels><achternaam>Dijk</achternaam>
            }
            self.child(child, look, mixed);
        }
    }

    fn child(&mut self, node: Node<'a, 'i>, look: &Look, mixed: bool) {
        if node.is_text() {
            self.scribe.flowing(node.text().unwrap_or_default(), look);
        } else if node.is_element() {
            match name(node) {
                "br" => self.scribe.line_break(),
                "nootref" | "voetnoot" if self.apart.note(node).is_some() => self.reference(node),
                "nootref" => self.scribe.flowing(&text_of(node), &look.clone().superscript()),
                _ if is_note(node) => {
                    if !self.apart.holds(node) {
                        self.note(node, None);
                    }
                }
                other if is_inline(other) || mixed && !is_block(other) => {
                    let look = look_in(node, look);
                    self.deeper(node, |walker| walker.children(node, &look));
                }
                _ => self.deeper(node, |walker| walker.element(node)),
            }
        }
    }

    /// A note that stands elsewhere is referred to here.
    fn reference(&mut self, node: Node<'a, 'i>) {
        if let Some(note) = self.apart.note(node) {
            self.note(note, Some(text_of(node)));
        }
    }

    /// Notes that stand together; those that nothing refers to are taken here.
    fn notes_apart(&mut self, node: Node<'a, 'i>) {
        for child in elements(node) {
            if !is_note(child) {
                self.deeper(child, |walker| walker.element(child));
            } else if !self.taken.contains_key(&child.id()) && !self.apart.holds(child) {
                self.take_note(child, None);
            }
        }
    }

    /// Takes a note, unless it was taken before, and marks its place.
    fn note(&mut self, node: Node<'a, 'i>, printed: Option<String>) {
        let taken = self.taken.get(&node.id()).copied();
        let id = taken.unwrap_or_else(|| self.take_note(node, printed));
        self.scribe.anchor(id);
    }

    fn take_note(&mut self, node: Node<'a, 'i>, printed: Option<String>) -> RawNoteId {
        let id = RawNoteId(u32::try_from(self.notes.len()).unwrap_or(u32::MAX));
        self.taken.insert(node.id(), id);
        let number = elements(node).find(|node| matches!(name(*node), "noot.nr" | "nr" | "nummer")).map(text_of);
        let given = || attribute(node, "nr").or_else(|| attribute(node, "nummer")).map(str::to_owned);
        let label = number.or_else(given).or(printed);
        self.notes.push(RawNote { label: label.filter(|label| !label.is_empty()), lines: Vec::new() });
        self.notes[id.0 as usize].lines = self.lines_of(node);
        id
    }

    /// The lines that stand in an element, apart from those in hand.
    fn lines_of(&mut self, node: Node<'a, 'i>) -> Vec<Line> {
        let outer = std::mem::take(&mut self.scribe);
        self.deeper(node, |walker| {
            let mixed =
                node.children().any(|child| child.is_text() && !child.text().unwrap_or_default().trim().is_empty());
            for child in
                node.children().filter(|child| !is_note(node) || !matches!(name(*child), "noot.nr" | "nr" | "nummer"))
            {
                walker.child(child, &Look::default(), mixed);
            }
        });
        std::mem::replace(&mut self.scribe, outer).into_lines()
    }

    /// A table: `table/tgroup/colspec`, then `thead` and `tbody` with `row/entry` (CALS).
    fn table(&mut self, node: Node<'a, 'i>) {
        let (table, outer) = (self.scribe.new_table(), self.scribe.place());
        self.rows(node, table, &mut Vec::new(), &mut Grid::default());
        self.scribe.stand(outer);
    }

    fn rows(&mut self, parent: Node<'a, 'i>, table: u32, columns: &mut Vec<&'a str>, grid: &mut Grid) {
        let outer = self.scribe.place();
        for node in parent.children() {
            match name(node) {
                "colspec" => columns.extend(attribute(node, "colname")),
                "row" | "tr" => {
                    for entry in elements(node) {
                        let first = column(columns, attribute(entry, "colname").or_else(|| attribute(entry, "namest")));
                        let last = column(columns, attribute(entry, "nameend"));
                        let width =
                            last.zip(first).map_or(1, |(last, first)| last.saturating_sub(first).saturating_add(1));
                        let more = attribute(entry, "morerows").and_then(|rows| rows.parse::<u16>().ok()).unwrap_or(0);
                        let (row, column) = grid.cell(first, width, more.saturating_add(1));
                        self.scribe.stand(Place::Cell { table, row, column });
                        self.deeper(entry, |walker| walker.element(entry));
                    }
                    grid.end_row();
                    self.scribe.stand(outer);
                }
                "tgroup" | "thead" | "tbody" | "tfoot" => {
                    self.deeper(node, |walker| walker.rows(node, table, columns, grid));
                    grid.end_group();
                }
                _ => self.child(node, &Look::default(), false),
            }
        }
        self.scribe.break_line();
    }
}

/// The number of the column with this name.
fn column(columns: &[&str], name: Option<&str>) -> Option<u16> {
    u16::try_from(columns.iter().position(|column| Some(*column) == name)?).ok()
}

pub(super) fn is_note(node: Node<'_, '_>) -> bool {
    matches!(name(node), "noot" | "voetnoot")
}

fn is_block(name: &str) -> bool {
    BLOCKS.contains(&name)
        || matches!(name, "vraag" | "antwoord" | "lijst" | "li" | "table" | "kamervraagopmerking" | "toelicht")
}

fn is_inline(name: &str) -> bool {
    INLINE.contains(&name)
}

/// How an inline element looks.
fn look_in(node: Node<'_, '_>, look: &Look) -> Look {
    let mut look = look.clone();
    match name(node) {
        "sup" => look = look.superscript(),
        "inf" => look = look.subscript(),
        "nadruk" => match attribute(node, "type") {
            Some("vet") => look.style.bold = true,
            Some("vetcur" | "vet-cur") => (look.style.bold, look.style.italic) = (true, true),
            Some("sup") => look = look.superscript(),
            Some("inf") => look = look.subscript(),
            _ => look.style.italic = true,
        },
        "extref" | "dossierref" => {
            let target = attribute(node, "doc").or_else(|| attribute(node, "href"));
            look.href = target.map(str::to_owned);
        }
        _ => {}
    }
    look
}
