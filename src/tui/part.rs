//! What stands in a pane, paragraph by paragraph, whatever the pane's width.

use std::cell::OnceCell;
use std::ops::Range;

use super::words;
use crate::dossier::Dossier;
use crate::layout::{Hang, Insert, Laid, table, width};
use crate::model::{BlockId, Body, Document, DocumentId, Namespace, NoteId, Owner, Span, SpanKind, Text};
use crate::parse::citation::citations;
use crate::parse::note_reference::{NotePointer, note_references};

/// A paragraph or table of a pane.
#[derive(Debug, Clone)]
pub struct Part {
    /// What it says.
    pub matter: Matter,
    /// As what it is shown.
    pub role: Role,
    /// What stands left of its first line: a list mark, a note's label, a line number.
    pub label: String,
    /// The row it belongs to.
    pub row: Option<usize>,
    /// Where its own words lead, whatever their numbers may mean elsewhere.
    pub leads_to: Option<LeadsTo>,
    /// How many blank lines stand below it.
    pub gap: usize,
    /// Words that only one of two papers has.
    pub changes: Vec<(Range<usize>, Change)>,
    spans: OnceCell<Vec<(usize, Span)>>,
}

/// Where the words of a part come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Matter {
    /// The reader's own words, or a heading taken off the text.
    Own(Text),
    /// A block of a document.
    Block(DocumentId, BlockId),
    /// A line of a document's file.
    Line(DocumentId, u32),
}

/// Where a reference among the reader's own words leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LeadsTo {
    /// To the answer of a row.
    Row(usize),
    /// To the answers that point to a row.
    Referrers(usize),
}

/// What became of words from one paper to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// Only the earlier has them.
    Removed,
    /// Only the later has them.
    Added,
}

/// As what a part is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    /// Running text.
    Prose,
    /// Prose that introduces a question.
    LeadIn,
    /// The printed heading of a question or answer, or one within a text.
    Heading,
    /// The heading of a section of a paper.
    Section,
    /// The reader's own words beside the text.
    Aside,
    /// What is uncertain, and why.
    Doubt,
    /// Stands for an answer that is not there.
    Hole,
    /// A line of the file.
    Raw,
    /// A line of the file that is not of the passage.
    Faint,
}

impl Part {
    /// The reader's own words.
    pub fn own(role: Role, words: impl Into<String>) -> Self {
        Self::new(role, Matter::Own(Text::plain(words)))
    }

    /// A block of a document.
    pub fn block(role: Role, dossier: &Dossier, document: DocumentId, block: BlockId) -> Self {
        let found = dossier.document(document).block(block);
        let role = if matches!(found.body, Body::Heading(_)) && role == Role::Prose { Role::Heading } else { role };
        Self { label: found.label.clone(), ..Self::new(role, Matter::Block(document, block)) }
    }

    /// These words or lines.
    pub fn new(role: Role, matter: Matter) -> Self {
        Self {
            matter,
            role,
            label: String::new(),
            row: None,
            leads_to: None,
            gap: 1,
            changes: Vec::new(),
            spans: OnceCell::new(),
        }
    }

    /// The same, of a row.
    pub fn of_row(self, row: impl Into<Option<usize>>) -> Self {
        Self { row: row.into(), ..self }
    }

    /// The same, with so many blank lines below.
    pub fn gap(self, gap: usize) -> Self {
        Self { gap, ..self }
    }

    /// The same, labelled.
    pub fn labelled(self, label: impl Into<String>) -> Self {
        Self { label: label.into(), ..self }
    }

    /// The same, leading somewhere.
    pub fn leading_to(self, leads_to: LeadsTo) -> Self {
        Self { leads_to: Some(leads_to), ..self }
    }

    /// The same, with words that only one of two papers has.
    pub fn changed(self, changes: Vec<(Range<usize>, Change)>) -> Self {
        Self { changes, ..self }
    }

    /// Its document.
    pub fn document(&self) -> Option<DocumentId> {
        match self.matter {
            Matter::Own(_) => None,
            Matter::Block(document, _) | Matter::Line(document, _) => Some(document),
        }
    }

    /// Its texts: one, or the cells of a table. A line of the file has a string and no text.
    fn texts<'a>(&'a self, dossier: &'a Dossier) -> Vec<&'a Text> {
        match &self.matter {
            Matter::Own(text) => vec![text],
            Matter::Block(document, block) => dossier.document(*document).block(*block).texts().collect(),
            Matter::Line(..) => Vec::new(),
        }
    }

    /// The strings of its texts.
    pub fn strings<'a>(&'a self, dossier: &'a Dossier) -> Vec<&'a str> {
        match self.matter {
            Matter::Line(document, number) => {
                let line = dossier.document(document).source.transcript.line(number);
                vec![line.map_or("", |(line, _)| line)]
            }
            _ => self.texts(dossier).into_iter().map(Text::as_str).collect(),
        }
    }

    /// How long its texts are, in bytes.
    pub fn bytes(&self, dossier: &Dossier) -> usize {
        match &self.matter {
            Matter::Own(text) => text.as_str().len(),
            _ => self.strings(dossier).iter().map(|string| string.len()).sum(),
        }
    }

    /// What can be followed or is marked in it, by text and place. Citations, and words that point at notes, are looked for
    /// on first use.
    pub fn spans(&self, dossier: &Dossier) -> &[(usize, Span)] {
        self.spans.get_or_init(|| {
            let mut spans = Vec::new();
            for (cell, text) in self.texts(dossier).into_iter().enumerate() {
                let start = spans.len();
                spans.extend(text.spans().iter().map(|span| (cell, span.clone())));
                let free = |span: &Span| {
                    let meets = |(_, other): &&(usize, Span)| {
                        other.kind != SpanKind::Emphasis && other.at.start < span.at.end && span.at.start < other.at.end
                    };
                    !spans[start..].iter().any(|other| meets(&other))
                };
                let cited: Vec<_> = match self.matter {
                    Matter::Block(id, block) => {
                        let notes = pointed_notes(dossier.document(id), block, text.as_str());
                        citations(text.as_str()).into_iter().chain(notes).filter(free).collect()
                    }
                    _ => Vec::new(),
                };
                spans.extend(cited.into_iter().map(|span| (cell, span)));
                spans[start..].sort_by_key(|(_, span)| (span.at.start, span.at.end));
            }
            spans
        })
    }

    /// The markers of one of its texts, with what is drawn for them.
    pub fn labels(&self, dossier: &Dossier, cell: usize) -> Vec<(usize, NoteId, String)> {
        let Some(document) = self.document().map(|id| dossier.document(id)) else { return Vec::new() };
        let Some(text) = self.texts(dossier).get(cell).copied() else { return Vec::new() };
        let label = |note: NoteId| document.notes.get(note.index()).map_or("[*]".to_owned(), words::label);
        text.markers().map(|(at, note)| (at as usize, note, label(note))).collect()
    }

    /// The part at a width. Labels of one pane are as wide as `hang`.
    pub fn lay(&self, dossier: &Dossier, hang: usize, available: usize) -> Laid {
        let inserts = |cell| {
            let labels = self.labels(dossier, cell).into_iter();
            labels.map(|(at, _, label)| Insert { at, width: width(&label) }).collect::<Vec<_>>()
        };
        if let Matter::Block(document, block) = self.matter
            && let Body::Table(rows) = &dossier.document(document).block(block).body
        {
            let mut cell = 0;
            let mut next = |text| {
                cell += 1;
                (Text::as_str(text), inserts(cell - 1))
            };
            let rows: Vec<Vec<_>> = rows.iter().map(|row| row.iter().map(&mut next).collect()).collect();
            return table(&rows, available);
        }
        let first = if self.label.is_empty() { 0 } else { hang.max(width(&self.label) + 1) };
        // a long label leaves the lines below it their room
        let rest = if first * 4 > available { first.min(2) } else { first };
        let strings = self.strings(dossier);
        Laid::paragraph(strings.first().unwrap_or(&""), &inserts(0), Hang { first, rest }, available)
    }
}

/// The words of a block that point at other notes of its document: at those of the same namespace, the nearest before it
/// where numbers begin anew.
fn pointed_notes(document: &Document, block: BlockId, text: &str) -> Vec<Span> {
    let own = match document.block(block).owner {
        Owner::Note(own) => Some(own),
        _ => None,
    };
    let namespace = match document.block(block).owner {
        Owner::Note(own) => document.note(own).namespace,
        Owner::Question(_) | Owner::LeadIn(_) => Namespace::Asker,
        Owner::Answer(_) => Namespace::Respondent,
        _ => Namespace::Document,
    };
    let notes = || (0..document.notes.len()).map(NoteId::new).filter(|&id| document.note(id).namespace == namespace);
    let before = |id: &NoteId| own.is_none_or(|own| *id < own);
    let meant = |pointer: NotePointer| match pointer {
        NotePointer::Before => own.and(notes().rfind(before)),
        NotePointer::Numbered(number) => {
            let label = format!("[{number}]");
            let labelled = || notes().filter(|&id| Some(id) != own && words::label(document.note(id)) == label);
            labelled().rfind(before).or_else(|| labelled().next())
        }
    };
    let found = note_references(text).into_iter();
    found
        .filter_map(|(at, pointer)| {
            let at = u32::try_from(at.start).ok()?..u32::try_from(at.end).ok()?;
            Some(Span { at, kind: SpanKind::Note(meant(pointer)?) })
        })
        .collect()
}

/// Whether a span is one to step to and follow.
pub fn is_link(span: &Span) -> bool {
    span.kind != SpanKind::Emphasis
}
