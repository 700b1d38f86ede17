//! The parts of a dossier in which words can be quoted, as letters that are mapped to the text.

use std::ops::Range;

use super::anchor::{Anchor, Paper, Part, Passage, Quote};
use super::letters::each_letter;
use crate::dossier::{Dossier, RowView};
use crate::model::{Block, BlockId, Document, DocumentId, Owner, Text, TextPosition};

/// How many letters before and after a quotation are stored and compared.
pub(super) const AROUND: usize = 40;

/// A stretch of one text of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stretch {
    /// The block.
    pub block: BlockId,
    /// The text within the block: 0, or the table cell, counted row by row.
    pub cell: u16,
    /// Bytes of the text.
    pub bytes: Range<u32>,
}

/// The texts of a part in one document.
pub(super) struct PartTexts<'a> {
    pub(super) part: Part,
    /// The row; `None` outside questions and answers.
    pub(super) row: Option<usize>,
    pub(super) document: DocumentId,
    pub(super) texts: Vec<(BlockId, u16, &'a Text)>,
}

/// All parts of a dossier, one entry per document and per footnote.
pub(super) fn parts(dossier: &Dossier) -> Vec<PartTexts<'_>> {
    let rows = (0..dossier.rows.len()).filter_map(|row| dossier.view(row));
    let mut parts: Vec<_> = rows.flat_map(|view| parts_of_row(&view)).collect();
    parts.extend(dossier.documents.iter().enumerate().map(|(index, document)| {
        let outside_rows = |owner: Owner| matches!(owner, Owner::Body | Owner::Section(_) | Owner::Annex(_));
        let blocks = document.blocks.iter().enumerate().filter(|(_, block)| outside_rows(block.owner));
        let texts = texts_of(blocks.map(|(id, block)| (BlockId::new(id), block)));
        PartTexts { part: Part::Text, row: None, document: DocumentId::new(index), texts }
    }));
    parts
}

/// The entries of one part: one per document or footnote.
fn texts_of_part(dossier: &Dossier, part: Part) -> Vec<PartTexts<'_>> {
    let all = match part.row() {
        Some(key) => {
            let row = dossier.rows.iter().position(|row| row.key == key);
            row.and_then(|row| dossier.view(row)).map(|view| parts_of_row(&view)).unwrap_or_default()
        }
        None => parts(dossier),
    };
    all.into_iter().filter(|texts| texts.part == part).collect()
}

/// The parts of a row.
fn parts_of_row<'a>(view: &RowView<'a>) -> Vec<PartTexts<'a>> {
    let (key, row) = (view.row.key, Some(view.index));
    let mut parts = Vec::new();
    for wording in &view.wordings {
        let texts = texts_of(wording.lead_in.iter().chain(&wording.blocks).copied());
        parts.push(PartTexts { part: Part::Question(key), row, document: wording.document_id, texts });
    }
    for answer in &view.answers {
        let texts = texts_of(answer.blocks.iter().copied());
        parts.push(PartTexts { part: Part::Answer(key), row, document: answer.document_id, texts });
    }
    let asked = view.wordings.iter().map(|wording| (wording.document_id, wording.document, wording.notes()));
    let answered = view.answers.iter().map(|answer| (answer.document_id, answer.document, answer.notes()));
    for (id, document, notes) in asked.chain(answered) {
        for note in notes {
            let texts = texts_of(document.blocks_of(Owner::Note(note)));
            parts.push(PartTexts { part: Part::Footnote(key), row, document: id, texts });
        }
    }
    parts
}

fn texts_of<'a>(blocks: impl Iterator<Item = (BlockId, &'a Block)>) -> Vec<(BlockId, u16, &'a Text)> {
    blocks.flat_map(|(id, block)| block.texts().enumerate().map(move |(cell, text)| (id, cell as u16, text))).collect()
}

/// The letters of a part, for searching.
pub(super) struct Letters {
    pub(super) part: Part,
    pub(super) row: Option<usize>,
    pub(super) document: DocumentId,
    pub(super) paper: Paper,
    pub(super) letters: Vec<u8>,
    /// For each letter the byte in its text at which its character begins.
    starts: Vec<u32>,
    /// The texts, each with the index of its first letter.
    texts: Vec<(BlockId, u16, usize)>,
}

impl Letters {
    pub(super) fn new(texts: &PartTexts, document: &Document) -> Self {
        let length = texts.texts.iter().map(|(_, _, text)| text.as_str().len()).sum();
        let (mut letters, mut starts) = (Vec::with_capacity(length), Vec::with_capacity(length));
        let mut firsts = Vec::with_capacity(texts.texts.len());
        for &(block, cell, text) in &texts.texts {
            firsts.push((block, cell, letters.len()));
            each_letter(text.as_str(), |at, letter| {
                letters.push(letter);
                starts.push(at as u32);
            });
        }
        let PartTexts { part, row, document: id, .. } = *texts;
        Self { part, row, document: id, paper: Paper::from_document(document), letters, starts, texts: firsts }
    }

    /// The index of the text that contains a letter.
    fn text_at(&self, letter: usize) -> usize {
        self.texts.partition_point(|&(_, _, first)| first <= letter).saturating_sub(1)
    }

    /// The stretches of text for a range of letters; `with_marks` includes the punctuation after its end, up to a
    /// space.
    ///
    /// `document`: the one that the letters were taken from.
    pub(super) fn stretches(&self, range: Range<usize>, with_marks: bool, document: &Document) -> Vec<Stretch> {
        let texts = self.text_at(range.start)..=self.text_at(range.end.saturating_sub(1));
        let mut stretches = Vec::new();
        for text in texts {
            let (block, cell, first) = self.texts[text];
            let next = self.texts.get(text + 1).map_or(self.letters.len(), |&(_, _, first)| first);
            let letters = &self.starts[first.max(range.start)..next.min(range.end)];
            let string = document.block(block).texts().nth(usize::from(cell)).map_or("", Text::as_str);
            if let (Some(&start), Some(&last)) = (letters.first(), letters.last()) {
                let end = end_of_letter(string, last as usize, with_marks);
                stretches.push(Stretch { block, cell, bytes: start..end as u32 });
            }
        }
        stretches
    }

    /// Whether a range begins and ends at word boundaries.
    ///
    /// `document`: the one that the letters were taken from.
    pub(super) fn is_whole_words(&self, range: &Range<usize>, document: &Document) -> bool {
        let joined = |at: usize| {
            let (Some(before), true) = (at.checked_sub(1), at < self.letters.len()) else { return false };
            let text = self.text_at(at);
            let (block, cell, _) = self.texts[text];
            let string = document.block(block).texts().nth(usize::from(cell)).map_or("", Text::as_str);
            let end = end_of_letter(string, self.starts[before] as usize, false);
            text == self.text_at(before) && end == self.starts[at] as usize
        };
        !joined(range.start) && !joined(range.end)
    }
}

/// The end of the letter that begins at a byte, or of the punctuation after it, up to a space or the next letter.
fn end_of_letter(text: &str, start: usize, with_marks: bool) -> usize {
    let Some(letter) = text.get(start..).and_then(|rest| rest.chars().next()) else { return text.len() };
    let (end, goes_on) = (start + letter.len_utf8(), |c: char| c.is_whitespace() || c.is_alphanumeric());
    if with_marks { text[end..].find(goes_on).map_or(text.len(), |length| end + length) } else { end }
}

/// The anchor for a selection: the text of a part of a document between two positions, in either order. `None` if none
/// of it is in that part.
pub fn quote(
    dossier: &Dossier,
    part: Part,
    document: DocumentId,
    from: TextPosition,
    to: TextPosition,
) -> Option<Anchor> {
    let (from, to) = (from.min(to), from.max(to));
    texts_of_part(dossier, part).iter().filter(|texts| texts.document == document).find_map(|texts| {
        let (mut before, mut chosen, mut after) = (String::new(), String::new(), String::new());
        for &(block, cell, text) in &texts.texts {
            let string = text.as_str();
            let byte = |at: TextPosition| match (block, cell).cmp(&(at.block, at.cell)) {
                std::cmp::Ordering::Less => string.len(),
                std::cmp::Ordering::Equal => string.floor_char_boundary(at.byte as usize),
                std::cmp::Ordering::Greater => 0,
            };
            let (start, end) = (byte(from), byte(to));
            for (into, piece) in
                [(&mut before, &string[..start]), (&mut chosen, &string[start..end]), (&mut after, &string[end..])]
            {
                if !into.is_empty() && !piece.is_empty() {
                    into.push('\n');
                }
                into.push_str(piece);
            }
        }
        anchor(part, dossier.document(document), &before, &chosen, &after)
    })
}

/// The same for words of one text, with no more of what stands around them than that text has.
pub fn quote_in_text(
    dossier: &Dossier,
    part: Part,
    document: DocumentId,
    from: TextPosition,
    to: u32,
) -> Option<Anchor> {
    let document = dossier.document(document);
    let text = document.block(from.block).texts().nth(usize::from(from.cell))?.as_str();
    let (start, end) = (text.floor_char_boundary(from.byte as usize), text.floor_char_boundary(to as usize));
    anchor(part, document, &text[..start], text.get(start..end)?, &text[end..])
}

/// The anchor of the first occurrence of these words in a part, regardless of case, accents and white space.
pub fn find_words(dossier: &Dossier, part: Part, words: &str) -> Option<Anchor> {
    let wanted = letters_of(words);
    let finder = memchr::memmem::Finder::new(&wanted);
    if wanted.is_empty() {
        return None;
    }
    texts_of_part(dossier, part).iter().find_map(|texts| {
        let document = dossier.document(texts.document);
        let letters = Letters::new(texts, document);
        let hits = finder.find_iter(&letters.letters).map(|at| at..at + wanted.len());
        let at = hits.min_by_key(|at| !letters.is_whole_words(at, document))?;
        let marks = words.trim_end().ends_with(|c: char| !c.is_alphanumeric());
        let stretches = letters.stretches(at, marks, document);
        let (first, last) = (stretches.first()?, stretches.last()?);
        let position = |stretch: &Stretch, byte| TextPosition { block: stretch.block, cell: stretch.cell, byte };
        let (from, to) = (position(first, first.bytes.start), position(last, last.bytes.end));
        quote(dossier, part, texts.document, from, to)
    })
}

fn anchor(part: Part, document: &Document, before: &str, chosen: &str, after: &str) -> Option<Anchor> {
    let text = chosen.trim();
    if !text.contains(char::is_alphanumeric) {
        return None;
    }
    let quote = Quote { before: last_words(before), text: text.to_owned(), after: first_words(after) };
    Some(Anchor::Passage(Passage { part, paper: Paper::from_document(document), quote }))
}

/// The first words of a text, enough for the letters that are compared.
fn first_words(text: &str) -> String {
    let mut letters = 0;
    let enough = text.char_indices().find(|&(_, c)| {
        letters += usize::from(c.is_alphanumeric());
        letters > AROUND && c.is_whitespace()
    });
    text[..enough.map_or(text.len(), |(at, _)| at)].trim().to_owned()
}

fn last_words(text: &str) -> String {
    let mut letters = 0;
    let enough = text.char_indices().rev().find(|&(_, c)| {
        letters += usize::from(c.is_alphanumeric());
        letters > AROUND && c.is_whitespace()
    });
    text[enough.map_or(0, |(at, _)| at)..].trim().to_owned()
}

pub(super) fn letters_of(text: &str) -> Vec<u8> {
    let mut letters = Vec::with_capacity(text.len());
    each_letter(text, |_, letter| letters.push(letter));
    letters
}
