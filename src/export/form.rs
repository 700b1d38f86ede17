//! Text formats (plain, Markdown): how each writes the parts of a dossier.

use crate::i18n::Language;
use crate::model::{Block, BlockId, Body, Document, DocumentId, Footnote, NoteId, Owner, SpanKind, Text};
use crate::present::addresses::address_of;
use crate::present::links::spans;

/// A text format.
pub(super) trait Form {
    /// The language of remarks.
    fn language(&self) -> Language;
    /// Words of a paper.
    fn words(&self, words: &str) -> String;
    /// A web address in a paper.
    fn address(&self, address: &str) -> String;
    /// Words of a paper with a link to an address; by default only the words.
    fn link(&self, words: &str, address: &str) -> String {
        let _ = address;
        self.words(words)
    }
    /// A heading of a level, from 1; its words are formatted already.
    fn heading(&self, level: usize, words: &str) -> String;
    /// A remark by the program itself.
    fn remark(&self, words: &str) -> String;
    /// A list item; its words are formatted already.
    fn item(&self, label: &str, words: &str) -> String;
    /// A table; its cells are formatted already.
    fn table(&self, rows: &[Vec<String>]) -> String;
    /// The marker of a note in the text.
    fn mark(&self, note: NoteRef<'_>) -> String;
    /// A note; its paragraphs are formatted already.
    fn note(&self, note: NoteRef<'_>, paragraphs: &[String]) -> String;
}

/// A footnote of a dossier.
#[derive(Debug, Clone, Copy)]
pub(super) struct NoteRef<'a> {
    pub document: DocumentId,
    pub id: NoteId,
    pub note: &'a Footnote,
}

/// Writes the text of one document in a format.
#[derive(Clone, Copy)]
pub(super) struct BlockWriter<'a> {
    pub form: &'a dyn Form,
    pub id: DocumentId,
    pub document: &'a Document,
}

impl<'a> BlockWriter<'a> {
    /// Blocks as paragraphs.
    pub fn blocks<'b>(&self, blocks: impl IntoIterator<Item = (BlockId, &'b Block)>) -> Vec<String> {
        blocks.into_iter().map(|(id, block)| self.block(id, block)).collect()
    }

    fn block(&self, id: BlockId, block: &Block) -> String {
        let labelled = |words: String| match block.label.as_str() {
            "" => words,
            label => format!("{} {words}", self.form.words(label)),
        };
        match &block.body {
            Body::Paragraph(text) => labelled(self.text(id, text)),
            Body::Heading(text) => self.form.heading(5, &labelled(self.text(id, text))),
            Body::Item(text) => self.form.item(&block.label, &self.text(id, text)),
            Body::Table(rows) => {
                let rows: Vec<Vec<_>> =
                    rows.iter().map(|row| row.iter().map(|cell| self.text(id, cell)).collect()).collect();
                self.form.table(&rows)
            }
        }
    }

    /// A text with the markers of notes and with links.
    fn text(&self, id: BlockId, text: &Text) -> String {
        let (string, mut set, mut from) = (text.as_str(), String::new(), 0);
        for span in spans(self.document, id, text) {
            let (start, end) = (span.at.start as usize, span.at.end as usize);
            if start < from {
                continue; // inside a span that was written already
            }
            let (before, words) = (&string[from..start], text.words_of(&span));
            let linked = match span.kind {
                SpanKind::Marker(note) => self.form.mark(self.note_ref(note)),
                SpanKind::Url => self.form.address(words),
                SpanKind::Citation(_) => match address_of(&span, words) {
                    Some(address) => self.form.link(words, &address),
                    None => continue,
                },
                SpanKind::Reference(_) | SpanKind::Note(_) | SpanKind::Emphasis => continue,
            };
            set += &self.form.words(before);
            set += &linked;
            from = end;
        }
        set + &self.form.words(&string[from..])
    }

    /// Notes, each with its label and namespace.
    pub fn notes(&self, notes: &[NoteId]) -> Vec<String> {
        notes.iter().map(|&id| self.form.note(self.note_ref(id), &self.note_paragraphs(id))).collect()
    }

    fn note_paragraphs(&self, id: NoteId) -> Vec<String> {
        self.blocks(self.document.blocks_of(Owner::Note(id)))
    }

    fn note_ref(&self, id: NoteId) -> NoteRef<'a> {
        NoteRef { document: self.id, id, note: self.document.note(id) }
    }
}
