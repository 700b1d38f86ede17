//! What a form of text (plain, Markdown) makes of the parts that a dossier is written in.

use crate::language::Language;
use crate::model::{Block, Body, Document, DocumentId, Footnote, NoteId, Owner, SpanKind, Text};

/// A form of text.
pub(super) trait Form {
    /// The language of what the program itself says.
    fn language(&self) -> Language;
    /// Words of a paper.
    fn words(&self, words: &str) -> String;
    /// A web address in a paper.
    fn address(&self, address: &str) -> String;
    /// A heading, from level 1; its words are set already.
    fn heading(&self, level: usize, words: &str) -> String;
    /// What the program itself says.
    fn remark(&self, words: &str) -> String;
    /// An item of a list; its words are set already.
    fn item(&self, label: &str, words: &str) -> String;
    /// A table; its cells are set already.
    fn table(&self, rows: &[Vec<String>]) -> String;
    /// The mark of a note, in the text.
    fn mark(&self, note: NoteRef<'_>) -> String;
    /// A note; its paragraphs are set already.
    fn note(&self, note: NoteRef<'_>, paragraphs: &[String]) -> String;
}

/// A note of a dossier.
#[derive(Debug, Clone, Copy)]
pub(super) struct NoteRef<'a> {
    pub document: DocumentId,
    pub id: NoteId,
    pub note: &'a Footnote,
}

impl NoteRef<'_> {
    /// The label without the brackets that some papers print: `1` for `1)`.
    pub fn bare_label(&self) -> &str {
        bare_label(self.note)
    }
}

/// The label of a note without the brackets that some papers print: `1` for `1)`.
pub(super) fn bare_label(note: &Footnote) -> &str {
    note.label.trim_matches(['(', ')', '[', ']', '.', ' '])
}

/// One document, and the form it is written in.
#[derive(Clone, Copy)]
pub(super) struct Setter<'a> {
    pub form: &'a dyn Form,
    pub id: DocumentId,
    pub document: &'a Document,
}

impl<'a> Setter<'a> {
    /// Blocks as paragraphs.
    pub fn blocks<'b>(&self, blocks: impl IntoIterator<Item = &'b Block>) -> Vec<String> {
        blocks.into_iter().map(|block| self.block(block)).collect()
    }

    fn block(&self, block: &Block) -> String {
        let labelled = |words: String| match block.label.as_str() {
            "" => words,
            label => format!("{} {words}", self.form.words(label)),
        };
        match &block.body {
            Body::Paragraph(text) => labelled(self.text(text)),
            Body::Heading(text) => self.form.heading(5, &labelled(self.text(text))),
            Body::Item(text) => self.form.item(&block.label, &self.text(text)),
            Body::Table(rows) => {
                let rows: Vec<Vec<_>> =
                    rows.iter().map(|row| row.iter().map(|cell| self.text(cell)).collect()).collect();
                self.form.table(&rows)
            }
        }
    }

    /// Words with the marks of notes in their places.
    fn text(&self, text: &Text) -> String {
        let (string, mut set, mut from) = (text.as_str(), String::new(), 0);
        for span in text.spans() {
            let (start, end) = (span.at.start as usize, span.at.end as usize);
            match span.kind {
                SpanKind::Marker(note) => {
                    set += &self.form.words(string.get(from..start).unwrap_or_default());
                    set += &self.form.mark(self.note_ref(note));
                    from = from.max(start);
                }
                SpanKind::Url if start >= from => {
                    set += &self.form.words(&string[from..start]);
                    set += &self.form.address(text.words_of(span));
                    from = end;
                }
                _ => {}
            }
        }
        set + &self.form.words(&string[from..])
    }

    /// Notes, each with its label and whose it is.
    pub fn notes(&self, notes: &[NoteId]) -> Vec<String> {
        notes.iter().map(|&id| self.form.note(self.note_ref(id), &self.note_paragraphs(id))).collect()
    }

    fn note_paragraphs(&self, id: NoteId) -> Vec<String> {
        self.blocks(self.document.blocks_of(Owner::Note(id)).map(|(_, block)| block))
    }

    fn note_ref(&self, id: NoteId) -> NoteRef<'a> {
        NoteRef { document: self.id, id, note: self.document.note(id) }
    }
}
