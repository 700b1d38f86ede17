//! The notes of a document: in which order they are referred to, and which labels Word shows.

use std::collections::HashMap;

use roxmltree::Node;

use super::super::markup::{attribute, element};
use super::super::numeral::Numeral;
use super::super::{RawNote, RawNoteId};
use super::numbering::numeral;

/// Footnotes and endnotes are numbered apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Kind {
    /// At the foot of the page: `1`, `2`.
    Footnote,
    /// At the end of the paper: `i`, `ii`.
    Endnote,
}

/// How notes of one kind are numbered; nothing where a section leaves it to the document.
#[derive(Debug, Clone, Copy, Default)]
struct NoteNumbering {
    numeral: Option<Numeral>,
    start: Option<i64>,
    each_section: Option<bool>,
}

impl NoteNumbering {
    fn read(properties: Option<Node<'_, '_>>) -> Self {
        let value = |wanted| properties.and_then(|node| attribute(element(node, wanted)?, "val"));
        Self {
            numeral: value("numFmt").map(numeral),
            start: value("numStart").and_then(|start| start.parse().ok()),
            each_section: value("numRestart").map(|restart| restart == "eachSect"),
        }
    }
}

/// How the notes of a document, or of a section of it, are numbered.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Counting {
    footnotes: NoteNumbering,
    endnotes: NoteNumbering,
}

impl Counting {
    /// Reads `word/settings.xml`, or `w:sectPr`.
    pub fn read(properties: Node<'_, '_>) -> Self {
        Self {
            footnotes: NoteNumbering::read(element(properties, "footnotePr")),
            endnotes: NoteNumbering::read(element(properties, "endnotePr")),
        }
    }

    fn way(&self, kind: Kind) -> &NoteNumbering {
        match kind {
            Kind::Footnote => &self.footnotes,
            Kind::Endnote => &self.endnotes,
        }
    }
}

#[derive(Debug)]
struct Reference {
    kind: Kind,
    section: usize,
    custom: Option<String>,
    note: RawNote,
}

/// The notes of a document, in order of reference.
#[derive(Debug, Default)]
pub(super) struct Notes {
    references: Vec<Reference>,
    by_id: HashMap<(Kind, String), RawNoteId>,
    sections: Vec<Counting>,
}

impl Notes {
    /// A note is referred to, by Word's id; `custom` is the mark that the writer typed for it.
    pub fn refer(&mut self, kind: Kind, id: &str, custom: Option<String>) -> RawNoteId {
        let next = RawNoteId(u32::try_from(self.references.len()).unwrap_or(u32::MAX));
        let note = *self.by_id.entry((kind, id.to_owned())).or_insert(next);
        if note == next {
            let section = self.sections.len();
            self.references.push(Reference { kind, section, custom, note: RawNote::default() });
        }
        note
    }

    /// A section ends here, in which notes are numbered so.
    pub fn end_section(&mut self, counting: Counting) {
        self.sections.push(counting);
    }

    /// The note with Word's id, if it is referred to, with the mark that the writer typed.
    pub fn find(&mut self, kind: Kind, id: &str) -> Option<(&mut RawNote, Option<&str>)> {
        let note = self.by_id.get(&(kind, id.to_owned()))?;
        let reference = self.references.get_mut(note.0 as usize)?;
        Some((&mut reference.note, reference.custom.as_deref()))
    }

    /// The notes with the labels that Word shows.
    pub fn labelled(self, document: &Counting) -> Vec<RawNote> {
        let mut counts: HashMap<Kind, (usize, i64)> = HashMap::new();
        let label = |reference: Reference| {
            let Reference { kind, section, custom, note } = reference;
            let (own, whole) = (self.sections.get(section).copied().unwrap_or_default(), document.way(kind));
            let own = own.way(kind);
            let usual = if kind == Kind::Footnote { Numeral::Decimal } else { Numeral::LowerRoman };
            let start = own.start.or(whole.start).unwrap_or(1);
            let each_section = own.each_section.or(whole.each_section).unwrap_or(false);
            let (counted, count) = counts.entry(kind).or_insert((section, start));
            if each_section && *counted != section {
                (*counted, *count) = (section, start);
            }
            let label = custom.unwrap_or_else(|| {
                *count += 1;
                own.numeral.or(whole.numeral).unwrap_or(usual).write(*count - 1)
            });
            RawNote { label: Some(label), ..note }
        };
        self.references.into_iter().map(label).collect()
    }
}
