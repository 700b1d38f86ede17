//! The walk through a document's XML: what Word shows is taken down, in order of reading.

use std::collections::BTreeSet;

use roxmltree::Node;

use super::super::markup::{attribute, element, elements, name};
use super::super::numeral::bullet;
use super::super::scribe::{DEEPEST, LeftOut, Look, Scribe, too_deep};
use super::super::{Hint, Line, Place, RawNote, TableShape};
use super::Relations;
use super::notes::{Counting, Kind, Notes};
use super::numbering::Numbering;
use super::styles::{ParagraphFormat, RunFormat, Styles, is_on};
use crate::model::{Diagnostic, Finding};

/// A field (`HYPERLINK`, `PAGE`): its instruction is not shown, its result is.
#[derive(Debug, Default)]
struct Field {
    instruction: String,
    result: bool,
    href: Option<String>,
}

/// What is known of the text around a run.
#[derive(Debug, Clone, Copy, Default)]
struct Around<'a> {
    style: Option<&'a str>,
    href: Option<&'a str>,
}

/// Goes through the parts of a document.
pub(super) struct Walker {
    styles: Styles,
    numbering: Numbering,
    counting: Counting,
    /// Where the ids of the part in hand lead.
    pub relations: Relations,
    scribe: Scribe,
    notes: Notes,
    fields: Vec<Field>,
    unruly: bool,
    margins: BTreeSet<String>,
    depth: usize,
    too_deep: bool,
    left_out: LeftOut,
    diagnostics: Vec<Diagnostic>,
}

impl Walker {
    /// A walker for a document with these styles and lists.
    pub fn new(styles: Styles, numbering: Numbering, counting: Counting, relations: Relations) -> Self {
        Self {
            styles,
            numbering,
            counting,
            relations,
            scribe: Scribe::default(),
            notes: Notes::default(),
            fields: Vec::new(),
            unruly: false,
            margins: BTreeSet::new(),
            depth: 0,
            too_deep: false,
            left_out: LeftOut::default(),
            diagnostics: Vec::new(),
        }
    }

    /// Goes through `word/document.xml`.
    pub fn document(&mut self, root: Node<'_, '_>) {
        self.begin_part(root);
        self.blocks(root);
    }

    /// Goes through a header or footer.
    pub fn margin(&mut self, root: Node<'_, '_>) {
        self.begin_part(root);
        self.blocks(root);
    }

    /// Goes through `word/footnotes.xml` or `word/endnotes.xml`, for the notes that are referred to.
    pub fn notes(&mut self, kind: Kind, root: Node<'_, '_>) {
        self.begin_part(root);
        for node in elements(root) {
            let Some(id) = attribute(node, "id").filter(|id| self.notes.find(kind, id).is_some()) else { continue };
            self.blocks(node);
            let mut lines = self.take_lines();
            lines.retain(|line| !line.runs.is_empty() || line.hint.is_some());
            let Some((note, custom)) = self.notes.find(kind, id) else { continue };
            if let Some(run) = lines.first_mut().and_then(|line| line.runs.first_mut()) {
                let text = run.text.trim_start();
                let text = custom.and_then(|label| text.strip_prefix(label)).unwrap_or(text);
                run.text = text.trim_start().to_owned();
            }
            lines.iter_mut().for_each(|line| line.runs.retain(|run| run.anchor.is_some() || !run.text.is_empty()));
            note.lines = lines;
        }
    }

    /// What is known of the tables taken down since the last time.
    pub fn take_tables(&mut self) -> Vec<TableShape> {
        self.scribe.take_tables()
    }

    /// The lines taken down since the last time.
    pub fn take_lines(&mut self) -> Vec<Line> {
        self.left_out.struck += self.scribe.struck();
        std::mem::take(&mut self.scribe).into_lines()
    }

    /// The parts with headers and footers.
    pub fn margins(&mut self) -> BTreeSet<String> {
        std::mem::take(&mut self.margins)
    }

    /// The notes, and what could not be read.
    pub fn finish(mut self) -> (Vec<RawNote>, Vec<Diagnostic>) {
        if self.too_deep {
            self.diagnostics.push(too_deep());
        }
        self.diagnostics.extend(self.left_out.diagnostic());
        (self.notes.labelled(&self.counting), self.diagnostics)
    }

    fn begin_part(&mut self, root: Node<'_, '_>) {
        self.fields.clear();
        let kind = |node: &Node<'_, '_>| attribute(*node, "fldCharType").map(str::to_owned);
        let (mut begins, mut ends) = (0, 0);
        for kind in root.descendants().filter(|node| name(*node) == "fldChar").filter_map(|node| kind(&node)) {
            begins += usize::from(kind == "begin");
            ends += usize::from(kind == "end");
        }
        self.unruly = begins != ends;
    }

    /// Whether the fields that are open show what stands here. A field that never ends would hide the rest of a part:
    /// then all is shown.
    fn shown(&self) -> bool {
        self.unruly || self.fields.iter().all(|field| field.result)
    }

    /// Goes one step deeper, or takes the text alone where that is too deep.
    fn deeper(&mut self, node: Node<'_, '_>, walk: impl FnOnce(&mut Self)) {
        if self.depth >= DEEPEST {
            self.too_deep = true;
            for node in node.descendants() {
                match name(node) {
                    "p" => self.scribe.break_line(),
                    "t" => self.scribe.text(node.text().unwrap_or_default(), &Look::default()),
                    _ => {}
                }
            }
            return;
        }
        self.depth += 1;
        walk(self);
        self.depth -= 1;
    }

    fn blocks(&mut self, parent: Node<'_, '_>) {
        for node in elements(parent) {
            match name(node) {
                "p" => self.deeper(node, |walker| walker.paragraph(node)),
                "tbl" => self.deeper(node, |walker| walker.table(node)),
                "sectPr" => self.section(node),
                "AlternateContent" => {
                    if let Some(chosen) = chosen(node) {
                        self.deeper(chosen, |walker| walker.blocks(chosen));
                    }
                }
                "altChunk" => {
                    self.diagnostics.push(Diagnostic::new(Finding::EmbeddedDocument));
                }
                "del" | "moveFrom" => self.left_out.deleted += 1,
                "sdt" if is_placeholder(node) => self.left_out.placeholders += 1,
                "sdtPr" | "tcPr" | "trPr" | "tblPr" => {}
                "r" | "hyperlink" => self.inline(node, Around::default()),
                _ => {
                    self.deeper(node, |walker| walker.blocks(node));
                    self.scribe.break_line();
                }
            }
        }
    }

    fn section(&mut self, properties: Node<'_, '_>) {
        self.notes.end_section(Counting::read(properties));
        for reference in elements(properties) {
            if matches!(name(reference), "headerReference" | "footerReference") {
                let part = attribute(reference, "id").and_then(|id| self.relations.part(id));
                self.margins.extend(part.map(str::to_owned));
            }
        }
    }

    fn paragraph(&mut self, node: Node<'_, '_>) {
        let properties = element(node, "pPr");
        let value = |wanted| attribute(element(properties?, wanted)?, "val");
        let style = value("pStyle");
        if !properties.is_some_and(joins_next) {
            let format = self.styles.paragraph_format(style, &ParagraphFormat::read(properties));
            let list = format.list.filter(|&list| list != 0);
            let number = list.and_then(|list| self.numbering.count(list, format.level, style, &self.styles));
            if let Some(number) = number.as_ref().filter(|number| !number.label.is_empty()) {
                self.scribe.list_number(&number.label);
            } else if let Some(level) = format.outline.filter(|&level| level < 9) {
                self.scribe.hint(Hint::Heading(level + 1));
            } else if self.styles.is_title(style) {
                self.scribe.hint(Hint::Heading(1));
            }
            if let Place::Flow { .. } = self.scribe.place() {
                let indent = format.indent.or(number.and_then(|number| number.indent)).unwrap_or(0.0);
                self.scribe.stand(Place::Flow { gap: None, indent });
            }
        }
        if let Some(name) = self.styles.own_name(style) {
            self.scribe.style(name);
        }
        self.inlines(node, Around { style, href: None });
        if !properties.is_some_and(joins_next) {
            self.scribe.end_line();
            self.scribe.no_style();
        }
        if let Some(section) = properties.and_then(|properties| element(properties, "sectPr")) {
            self.section(section);
        }
    }

    fn inlines(&mut self, parent: Node<'_, '_>, around: Around<'_>) {
        for node in elements(parent) {
            self.inline(node, around);
        }
    }

    fn inline(&mut self, node: Node<'_, '_>, around: Around<'_>) {
        match name(node) {
            "r" => self.deeper(node, |walker| walker.run(node, around)),
            "hyperlink" => {
                let address = attribute(node, "id").and_then(|id| self.relations.address(id)).map(str::to_owned);
                let href = address.as_deref().or(around.href);
                self.deeper(node, |walker| walker.inlines(node, Around { href, ..around }));
            }
            "fldSimple" => {
                let href = attribute(node, "instr").and_then(address_in);
                let href = href.as_deref().or(around.href);
                self.deeper(node, |walker| walker.inlines(node, Around { href, ..around }));
            }
            "p" | "tbl" => self.deeper(node, |walker| walker.blocks(node)),
            "AlternateContent" => {
                if let Some(chosen) = chosen(node) {
                    self.deeper(chosen, |walker| walker.inlines(chosen, around));
                }
            }
            "del" | "moveFrom" => self.left_out.deleted += 1,
            "sdt" if is_placeholder(node) => self.left_out.placeholders += 1,
            "pPr" | "rPr" | "sdtPr" | "sdtEndPr" | "fldData" => {}
            _ => self.deeper(node, |walker| walker.inlines(node, around)),
        }
    }

    fn run(&mut self, node: Node<'_, '_>, around: Around<'_>) {
        let properties = element(node, "rPr");
        let style = properties.and_then(|properties| attribute(element(properties, "rStyle")?, "val"));
        let look = self.styles.look(around.style, style, RunFormat::read(properties));
        let href = || self.fields.iter().rev().find_map(|field| field.href.as_deref()).or(around.href);
        let look = look.map(|look| Look { href: href().map(str::to_owned), ..look });
        self.run_content(node, look.as_ref(), around);
    }

    /// The content of a run; hidden without a look.
    fn run_content(&mut self, node: Node<'_, '_>, look: Option<&Look>, around: Around<'_>) {
        let mut marked = false; // the rest of the run is the mark that the writer typed for a note
        for piece in elements(node) {
            match name(piece) {
                "fldChar" => self.field(attribute(piece, "fldCharType").unwrap_or_default()),
                "instrText" => {
                    if let Some(field) = self.fields.last_mut().filter(|field| !field.result) {
                        field.instruction.push_str(piece.text().unwrap_or_default());
                    }
                }
                "footnoteReference" if look.is_some() => marked |= self.reference(Kind::Footnote, piece),
                "endnoteReference" if look.is_some() => marked |= self.reference(Kind::Endnote, piece),
                "commentReference" => self.left_out.comments += 1,
                "drawing" | "pict" | "object" => self.deeper(piece, |walker| walker.shape(piece)),
                "AlternateContent" => {
                    if let Some(chosen) = chosen(piece) {
                        self.deeper(chosen, |walker| walker.run_content(chosen, look, around));
                    }
                }
                "ruby" => {
                    let base = element(piece, "rubyBase").unwrap_or(piece);
                    self.deeper(base, |walker| walker.inlines(base, around));
                }
                other => {
                    if let Some(look) = look.filter(|_| !marked && self.shown()) {
                        self.characters(other, piece, look);
                    }
                }
            }
        }
    }

    fn characters(&mut self, kind: &str, node: Node<'_, '_>, look: &Look) {
        match kind {
            "t" => {
                let text = node.text().unwrap_or_default();
                let kept = node.ancestors().find_map(|node| attribute(node, "space")) == Some("preserve");
                self.scribe.text(if kept { text } else { text.trim_matches([' ', '\t', '\n', '\r']) }, look);
            }
            "tab" | "ptab" => self.scribe.text("\t", look),
            "noBreakHyphen" => self.scribe.text("-", look),
            "br" if matches!(attribute(node, "type"), Some("page" | "column")) => self.scribe.break_line(),
            "br" | "cr" => self.scribe.line_break(),
            "sym" => {
                let code = attribute(node, "char").and_then(|code| u32::from_str_radix(code, 16).ok());
                let sign = code.and_then(char::from_u32).map(String::from).unwrap_or_default();
                self.scribe.text(&bullet(&sign), look);
            }
            _ => {}
        }
    }

    /// A note is referred to here; gives whether its mark was typed by hand and follows.
    fn reference(&mut self, kind: Kind, node: Node<'_, '_>) -> bool {
        let Some(id) = attribute(node, "id").filter(|_| self.shown()) else { return false };
        let typed = attribute(node, "customMarkFollows").is_some_and(|value| is_on(Some(value)));
        let mark: String =
            node.next_siblings().filter(|node| name(*node) == "t").filter_map(|node| node.text()).collect();
        let custom = Some(mark.trim().to_owned()).filter(|mark| typed && !mark.is_empty());
        let marked = custom.is_some();
        let note = self.notes.refer(kind, id, custom);
        self.scribe.anchor(note);
        marked
    }

    fn field(&mut self, kind: &str) {
        match kind {
            "begin" => self.fields.push(Field::default()),
            "separate" => {
                if let Some(field) = self.fields.last_mut() {
                    (field.result, field.href) = (true, address_in(&field.instruction));
                }
            }
            "end" => drop(self.fields.pop()),
            _ => {}
        }
    }

    /// A drawing or shape: only the text in its boxes.
    fn shape(&mut self, parent: Node<'_, '_>) {
        for node in elements(parent) {
            let hidden = attribute(node, "style").is_some_and(|style| style.contains("visibility:hidden"));
            match name(node) {
                _ if hidden => {}
                "txbxContent" if self.shown() => {
                    let (aside, fields) = (self.scribe.lay_aside(), std::mem::take(&mut self.fields));
                    self.deeper(node, |walker| walker.blocks(node));
                    self.scribe.take_up(aside);
                    self.fields = fields;
                }
                "AlternateContent" => {
                    if let Some(chosen) = chosen(node) {
                        self.deeper(chosen, |walker| walker.shape(chosen));
                    }
                }
                _ => self.deeper(node, |walker| walker.shape(node)),
            }
        }
    }

    fn table(&mut self, node: Node<'_, '_>) {
        self.scribe.break_line();
        let table = self.scribe.new_table();
        let outer = self.scribe.place();
        let mut row = 0;
        self.rows(node, table, &mut row);
        self.scribe.stand(outer);
    }

    fn rows(&mut self, parent: Node<'_, '_>, table: u32, row: &mut u16) {
        for node in elements(parent) {
            match name(node) {
                "tr" => {
                    let properties = element(node, "trPr");
                    if properties.is_some_and(|properties| element(properties, "del").is_some()) {
                        continue;
                    }
                    let before = properties.and_then(|properties| number_in(properties, "gridBefore"));
                    self.cells(node, table, *row, &mut before.unwrap_or(0));
                    *row = row.saturating_add(1);
                }
                "tblPr" | "tblGrid" | "del" => {}
                _ => self.deeper(node, |walker| walker.rows(node, table, row)),
            }
        }
    }

    fn cells(&mut self, parent: Node<'_, '_>, table: u32, row: u16, column: &mut u16) {
        for node in elements(parent) {
            match name(node) {
                "tc" => {
                    let properties = element(node, "tcPr");
                    let merged = |wanted| properties.and_then(|properties| element(properties, wanted));
                    let continues = |merge| attribute(merge, "val").is_none_or(|value| value == "continue");
                    let part = [merged("vMerge"), merged("hMerge")].into_iter().flatten().any(continues);
                    if part {
                        self.scribe.reaches(table, row, *column, 1);
                    }
                    if !part || node.descendants().any(|node| name(node) == "t") {
                        self.scribe.stand(Place::Cell { table, row, column: *column });
                        self.deeper(node, |walker| walker.blocks(node));
                        self.scribe.break_line();
                    }
                    let span = properties.and_then(|properties| number_in(properties, "gridSpan"));
                    *column = column.saturating_add(span.unwrap_or(1).max(1));
                }
                "trPr" | "tblPrEx" => {}
                _ => self.deeper(node, |walker| walker.cells(node, table, row, column)),
            }
        }
    }
}

/// Whether a field of a template was not filled in: what it shows is Word's, not the writer's.
fn is_placeholder(field: Node<'_, '_>) -> bool {
    let shows = element(field, "sdtPr").and_then(|properties| element(properties, "showingPlcHdr"));
    shows.is_some_and(|shows| is_on(attribute(shows, "val")))
}

fn number_in(properties: Node<'_, '_>, wanted: &str) -> Option<u16> {
    attribute(element(properties, wanted)?, "val")?.parse().ok()
}

/// Whether a paragraph runs on into the next one: its end was deleted, or is hidden.
fn joins_next(properties: Node<'_, '_>) -> bool {
    let Some(mark) = element(properties, "rPr") else { return false };
    let deleted = element(mark, "del").is_some() || element(mark, "moveFrom").is_some();
    deleted || RunFormat::read(Some(mark)).is_hidden() || element(mark, "specVanish").is_some()
}

/// Of alternatives, the first that has text in it, so that none is read twice.
fn chosen<'a, 'i>(alternatives: Node<'a, 'i>) -> Option<Node<'a, 'i>> {
    let has_text = |node: &Node<'_, '_>| node.descendants().any(|node| name(node) == "t");
    let mut choices = elements(alternatives).filter(|node| matches!(name(*node), "Choice" | "Fallback"));
    let first = choices.next()?;
    if has_text(&first) { Some(first) } else { choices.find(has_text).or(Some(first)) }
}

/// The address in `HYPERLINK "https://…" \o "tip"`.
pub(in crate::source) fn address_in(instruction: &str) -> Option<String> {
    let rest = instruction.trim_start().strip_prefix("HYPERLINK")?.trim_start();
    let address = match rest.strip_prefix('"') {
        Some(quoted) => quoted.split('"').next()?,
        None => rest.split_whitespace().next()?,
    };
    (!address.starts_with('\\') && !address.is_empty()).then(|| address.to_owned())
}
