//! What stands in a pane, paragraph by paragraph, whatever the pane's width.

use std::cell::OnceCell;
use std::ops::Range;

use super::words;
use crate::dossier::Dossier;
use crate::layout::{Indent, Insert, TypesetBlock, table, width};
use crate::model::{BlockId, Body, DocumentId, NoteId, Span, SpanKind, Text};
use crate::present::links;
use crate::review::NoteKey;

/// A paragraph or table of a pane.
#[derive(Debug, Clone)]
pub struct Part {
    /// What it says.
    pub content: Content,
    /// As what it is shown.
    pub role: Role,
    /// What stands left of its first line: a list mark, a note's label, a line number.
    pub label: String,
    /// The row it belongs to.
    pub row: Option<usize>,
    /// Whether it is of another answer, shown below one that points to it.
    pub in_place: bool,
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
pub enum Content {
    /// The reader's own words, or a heading taken off the text.
    Own(Text),
    /// A block of a document.
    Block(DocumentId, BlockId),
    /// A line of a document's file.
    Line(DocumentId, u32),
}

/// Where a link among the reader's own words leads, or what it does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LeadsTo {
    /// To the answer of a row.
    Row(usize),
    /// To the answers that point to a row.
    Referrers(usize),
    /// To the answers that that of a row points to.
    PointedTo(usize),
    /// To another question.
    Question(usize),
    /// To how the papers word the question in view.
    Difference,
    /// Ticks a sub-question, counted from 0.
    Tick(usize),
    /// To the sentence nearest to a sub-question, counted from 0.
    Nearest(usize),
    /// Takes the mark that the ticks amount to.
    Agree,
    /// To what a reviewer's note is about.
    Note(NoteKey),
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
    Placeholder,
    /// A line of the file.
    Raw,
    /// A line of the file that is not of the passage.
    Faint,
}

impl Part {
    /// The reader's own words.
    pub fn own(role: Role, words: impl Into<String>) -> Self {
        Self::new(role, Content::Own(Text::plain(words)))
    }

    /// A block of a document.
    pub fn block(role: Role, dossier: &Dossier, document: DocumentId, block: BlockId) -> Self {
        let found = dossier.document(document).block(block);
        let role = if matches!(found.body, Body::Heading(_)) && role == Role::Prose { Role::Heading } else { role };
        Self { label: found.label.clone(), ..Self::new(role, Content::Block(document, block)) }
    }

    /// These words or lines.
    pub fn new(role: Role, content: Content) -> Self {
        Self {
            content,
            role,
            label: String::new(),
            row: None,
            in_place: false,
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

    /// The same, of another answer than the one it stands below.
    pub fn in_place(self) -> Self {
        Self { in_place: true, ..self }
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
        match self.content {
            Content::Own(_) => None,
            Content::Block(document, _) | Content::Line(document, _) => Some(document),
        }
    }

    /// Its texts: one, or the cells of a table. A line of the file has a string and no text.
    fn texts<'a>(&'a self, dossier: &'a Dossier) -> Vec<&'a Text> {
        match &self.content {
            Content::Own(text) => vec![text],
            Content::Block(document, block) => dossier.document(*document).block(*block).texts().collect(),
            Content::Line(..) => Vec::new(),
        }
    }

    /// The strings of its texts.
    pub fn strings<'a>(&'a self, dossier: &'a Dossier) -> Vec<&'a str> {
        match self.content {
            Content::Line(document, number) => {
                let line = dossier.document(document).source.transcript.line(number);
                vec![line.map_or("", |(line, _)| line)]
            }
            _ => self.texts(dossier).into_iter().map(Text::as_str).collect(),
        }
    }

    /// How long its texts are, in bytes.
    pub fn bytes(&self, dossier: &Dossier) -> usize {
        match &self.content {
            Content::Own(text) => text.as_str().len(),
            Content::Block(document, block) => {
                dossier.document(*document).block(*block).texts().map(|text| text.as_str().len()).sum()
            }
            Content::Line(..) => self.strings(dossier).iter().map(|string| string.len()).sum(),
        }
    }

    /// What can be followed or is marked in it, by text and place. Citations, and words that point at notes, are looked for
    /// on first use.
    pub fn spans(&self, dossier: &Dossier) -> &[(usize, Span)] {
        self.spans.get_or_init(|| {
            let mut spans = Vec::new();
            for (cell, text) in self.texts(dossier).into_iter().enumerate() {
                let found = match self.content {
                    Content::Block(id, block) => links::spans(dossier.document(id), block, text),
                    _ => text.spans().to_vec(),
                };
                spans.extend(found.into_iter().map(|span| (cell, span)));
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
    pub fn lay(&self, dossier: &Dossier, hang: usize, available: usize) -> TypesetBlock {
        let inserts = |cell| {
            let labels = self.labels(dossier, cell).into_iter();
            labels.map(|(at, _, label)| Insert { at, width: width(&label) }).collect::<Vec<_>>()
        };
        if let Content::Block(document, block) = self.content
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
        TypesetBlock::paragraph(strings.first().unwrap_or(&""), &inserts(0), Indent { first, rest }, available)
    }
}

/// Whether a span is one to step to and follow.
pub fn is_link(span: &Span) -> bool {
    span.kind != SpanKind::Emphasis
}
