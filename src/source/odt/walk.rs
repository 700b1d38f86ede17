//! The walk through the content of an ODT file.

use std::collections::HashMap;

use roxmltree::Node;

use super::super::markup::{attribute, element, elements, name};
use super::super::scribe::{DEEPEST, LeftOut, Look, Scribe, too_deep};
use super::super::{Hint, Line, Place, RawNote, RawNoteId, TableShape};
use super::lists::{List, Lists};
use super::styles::{Styles, TextFormat};
use crate::model::{Diagnostic, Finding};

/// Elements whose content is not part of the text.
const LEFT_OUT: &[&str] = &[
    "annotation",       // a reviewer's comment
    "binary-data",      // a picture
    "change-info",      // who changed what
    "desc",             // what a picture shows
    "event-listeners",  //
    "forms",            //
    "note-citation",    // the note's label, taken with the note
    "ruby-text",        // how to pronounce it
    "scripts",          //
    "sequence-decls",   //
    "title",            // the name of a picture
    "tracked-changes",  // what was deleted
    "user-field-decls", //
    "variable-decls",   //
];

/// What is known of the text around a piece.
#[derive(Debug, Clone, Copy, Default)]
struct Around<'a> {
    format: TextFormat,
    href: Option<&'a str>,
}

/// Goes through the content of a file.
#[derive(Default)]
pub(super) struct Walker {
    styles: Styles,
    lists: Lists,
    list: Option<List>,
    /// The number that the next paragraph of a list item takes.
    due: Option<Option<i64>>,
    scribe: Scribe,
    notes: Vec<RawNote>,
    depth: usize,
    too_deep: bool,
    left_out: LeftOut,
    /// Whether an object (a chart, a formula without a part of its own) could not be read.
    unread: bool,
    /// The texts of formulas in parts of their own, by the names of their folders.
    formulas: HashMap<String, String>,
}

impl Walker {
    /// Takes up the styles of a part.
    pub fn styles(&mut self, root: Node<'_, '_>) {
        self.styles.add(root);
        self.lists.add(root);
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

    /// The notes, and what could not be read or was left out.
    pub fn finish(self) -> (Vec<RawNote>, Vec<Diagnostic>) {
        let too_deep = self.too_deep.then(too_deep);
        let unread = self.unread.then(|| Diagnostic::new(Finding::EmbeddedDocument));
        (self.notes, too_deep.into_iter().chain(self.left_out.diagnostic()).chain(unread).collect())
    }

    fn deeper(&mut self, node: Node<'_, '_>, walk: impl FnOnce(&mut Self)) {
        if self.depth >= DEEPEST {
            self.too_deep = true;
            for node in node.descendants() {
                if matches!(name(node), "p" | "h") {
                    self.scribe.break_line();
                }
                let text = node.text().filter(|_| node.is_text());
                self.scribe.flowing(text.unwrap_or_default(), &Look::default());
            }
            return;
        }
        self.depth += 1;
        walk(self);
        self.depth -= 1;
    }

    /// Goes through what stands in an element, block by block.
    pub fn blocks(&mut self, parent: Node<'_, '_>) {
        for node in elements(parent) {
            match name(node) {
                "p" | "h" => self.deeper(node, |walker| walker.paragraph(node)),
                "list" => self.deeper(node, |walker| walker.list(node)),
                "table" => self.deeper(node, |walker| walker.table(node)),
                "section" if attribute(node, "display") == Some("none") => {}
                "span" | "a" => self.inline(node, Around::default()),
                other if LEFT_OUT.contains(&other) => self.leave_out(node),
                _ => {
                    self.deeper(node, |walker| walker.blocks(node));
                    self.scribe.break_line();
                }
            }
        }
    }

    fn leave_out(&mut self, node: Node<'_, '_>) {
        match name(node) {
            "annotation" => self.left_out.comments += 1,
            "tracked-changes" => {
                let deletions = node.descendants().filter(|node| name(*node) == "deletion");
                self.left_out.deleted += deletions.count();
            }
            _ => {}
        }
    }

    fn list(&mut self, node: Node<'_, '_>) {
        let outer = self.list.take();
        self.list = Some(List::begin(node, outer.as_ref()));
        for item in elements(node) {
            let start = attribute(item, "start-value").and_then(|start| start.parse().ok());
            self.due = (name(item) == "list-item").then_some(start);
            self.deeper(item, |walker| walker.blocks(item));
            self.scribe.break_line();
            self.due = None;
        }
        let inner = self.list.take();
        self.list = outer;
        if let (Some(list), Some(inner)) = (&mut self.list, inner) {
            list.end_inner(inner);
        }
    }

    fn paragraph(&mut self, node: Node<'_, '_>) {
        let style = attribute(node, "style-name");
        let level = (name(node) == "h").then(|| attribute(node, "outline-level").and_then(|level| level.parse().ok()));
        let level: Option<u8> = level.map(|level| level.unwrap_or(1));
        let fallback = self.styles.list_of(style).filter(|list| !list.is_empty());
        let label = match (&mut self.list, self.due.take()) {
            (Some(list), Some(start)) => self.lists.count(list, fallback, start),
            (None, _) if level.is_some() && attribute(node, "is-list-header") != Some("true") => {
                let numbered = self.styles.list_of(style) != Some("");
                let start = attribute(node, "start-value").and_then(|start| start.parse().ok());
                let index = usize::from(level.unwrap_or(1)).saturating_sub(1);
                if numbered { self.lists.count_heading(index, start) } else { String::new() }
            }
            _ => String::new(),
        };
        if !label.is_empty() {
            self.scribe.list_number(&label);
        } else if let Some(level) = level {
            self.scribe.hint(Hint::Heading(level));
        }
        if let Place::Flow { .. } = self.scribe.place() {
            let indent = self.styles.indent(style).unwrap_or(0.0);
            self.scribe.stand(Place::Flow { gap: None, indent });
        }
        let format = self.styles.text_format("paragraph", style).or(self.styles.defaults());
        if let Some(name) = self.styles.own_name(style) {
            self.scribe.style(&name);
        }
        self.inlines(node, Around { format, href: None });
        self.scribe.end_line();
        self.scribe.no_style();
    }

    fn inlines(&mut self, parent: Node<'_, '_>, around: Around<'_>) {
        for node in parent.children() {
            if let Some(text) = node.text().filter(|_| node.is_text()) {
                if let Some(look) = around.format.look(around.href) {
                    self.scribe.flowing(text, &look);
                }
            } else if node.is_element() {
                self.inline(node, around);
            }
        }
    }

    fn inline(&mut self, node: Node<'_, '_>, around: Around<'_>) {
        let signs = |walker: &mut Self, signs: &str| {
            if let Some(look) = around.format.look(around.href) {
                walker.scribe.text(signs, &look);
            }
        };
        match name(node) {
            "span" => {
                let format = self.styles.text_format("text", attribute(node, "style-name")).or(around.format);
                self.deeper(node, |walker| walker.inlines(node, Around { format, ..around }));
            }
            "a" => {
                let href = attribute(node, "href").filter(|href| !href.starts_with('#')).or(around.href);
                self.deeper(node, |walker| walker.inlines(node, Around { href, ..around }));
            }
            "s" => {
                let count = attribute(node, "c").and_then(|count| count.parse().ok()).unwrap_or(1);
                signs(self, &" ".repeat(std::cmp::min(count, 1000)));
            }
            "tab" => signs(self, "\t"),
            "line-break" => self.scribe.line_break(),
            "note" => self.deeper(node, |walker| walker.note(node)),
            "object" | "math" => match self.formula(node) {
                Some(formula) => signs(self, &formula),
                None => self.unread = true,
            },
            "object-ole" => self.unread = true,
            "frame" if self.has_formula(node) => self.deeper(node, |walker| walker.inlines(node, around)),
            "image" => {}
            "frame" | "text-box" | "custom-shape" | "rect" | "ellipse" | "g" => self.boxed(node),
            "p" | "h" | "list" | "table" => self.deeper(node, |walker| walker.blocks(node)),
            "hidden-text" | "hidden-paragraph" if attribute(node, "is-hidden") == Some("true") => {}
            "placeholder" => self.left_out.placeholders += 1,
            other if LEFT_OUT.contains(&other) => self.leave_out(node),
            _ => self.deeper(node, |walker| walker.inlines(node, around)),
        }
    }

    /// What stands in a frame follows the line that the frame is anchored in; a frame at the beginning of a paragraph stands
    /// above it.
    fn boxed(&mut self, node: Node<'_, '_>) {
        self.unread |= elements(node).any(|inner| matches!(name(inner), "object" | "object-ole"));
        let first = self.scribe.is_unwritten();
        let (aside, list, due) = (self.scribe.lay_aside(), self.list.take(), self.due.take());
        self.deeper(node, |walker| walker.blocks(node));
        if first {
            self.scribe.take_up_below(aside)
        } else {
            self.scribe.take_up(aside)
        }
        (self.list, self.due) = (list, due);
    }

    /// Whether an object, or one in this element, is a formula.
    fn has_formula(&self, node: Node<'_, '_>) -> bool {
        elements(node).any(|object| self.formula(object).is_some())
    }

    /// The formula that an object is, in the file or in a part of its own.
    fn formula(&self, node: Node<'_, '_>) -> Option<String> {
        let inside = || node.descendants().find(|node| name(*node) == "math").map(super::formula::text);
        let kept = || self.formulas.get(attribute(node, "href")?.trim_start_matches("./")).cloned();
        (name(node) == "object" || name(node) == "math").then(|| kept().or_else(inside)).flatten()
    }

    /// Takes up the formulas that stand in parts of their own, by the names of their folders.
    pub fn formulas(&mut self, formulas: HashMap<String, String>) {
        self.formulas = formulas;
    }

    fn note(&mut self, node: Node<'_, '_>) {
        let id = RawNoteId(u32::try_from(self.notes.len()).unwrap_or(u32::MAX));
        let citation = element(node, "note-citation");
        let label = citation.map(|citation| {
            let printed = super::markup::text_of(citation);
            attribute(citation, "label").map_or(printed, str::to_owned)
        });
        self.notes.push(RawNote { label, lines: Vec::new() });
        let (text, list) = (std::mem::take(&mut self.scribe), self.list.take());
        if let Some(body) = element(node, "note-body") {
            self.blocks(body);
        }
        let mut lines = self.take_lines();
        (self.scribe, self.list) = (text, list);
        lines.retain(|line| !line.runs.is_empty() || line.hint.is_some());
        if let Some(run) = lines.first_mut().and_then(|line| line.runs.first_mut()) {
            run.text = run.text.trim_start().to_owned();
        }
        self.notes[id.0 as usize].lines = lines;
        self.scribe.anchor(id);
    }

    fn table(&mut self, node: Node<'_, '_>) {
        self.scribe.break_line();
        let table = self.scribe.new_table();
        let (outer, list) = (self.scribe.place(), self.list.take());
        self.rows(node, table, &mut 0);
        self.list = list;
        self.scribe.stand(outer);
    }

    fn rows(&mut self, parent: Node<'_, '_>, table: u32, row: &mut u16) {
        for node in elements(parent) {
            match name(node) {
                "table-row" => {
                    self.cells(node, table, *row);
                    *row = row.saturating_add(1);
                }
                "table-header-rows" | "table-rows" | "table-row-group" => {
                    self.deeper(node, |walker| walker.rows(node, table, row));
                }
                _ => {}
            }
        }
    }

    fn cells(&mut self, row_node: Node<'_, '_>, table: u32, row: u16) {
        let mut column = 0_u16;
        for node in elements(row_node).filter(|node| matches!(name(*node), "table-cell" | "covered-table-cell")) {
            let covered = name(node) == "covered-table-cell";
            if !covered || node.descendants().any(|node| node.is_text()) {
                self.scribe.stand(Place::Cell { table, row, column });
                self.deeper(node, |walker| walker.blocks(node));
                self.scribe.break_line();
            }
            let height: Option<u16> = attribute(node, "number-rows-spanned").and_then(|height| height.parse().ok());
            if let Some(below) = height.and_then(|height| height.checked_sub(1)) {
                self.scribe.reaches(table, row.saturating_add(1), column, below);
            }
            let repeated = attribute(node, "number-columns-repeated").and_then(|count| count.parse().ok());
            column = column.saturating_add(repeated.unwrap_or(1));
        }
    }
}
