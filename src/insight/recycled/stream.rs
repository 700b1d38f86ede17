//! The words of texts in one row, each as a number.

use std::ops::Range;

use super::Place;
use super::fingerprints::fingerprints;
use crate::dossier::Dossier;
use crate::model::{
    AnnexId, AnswerId, Block, BlockId, Document, DocumentId, Kind, NoteId, Owner, QuestionId, SectionId, TextPosition,
};
use crate::text::words;

/// The words of texts, one text after the other, each between two borders that are equal to no other word.
pub(super) struct Stream {
    /// Each word by a hash of its letters; or a border.
    pub words: Vec<u64>,
    /// The bytes of each word in its text; none of a border.
    bytes: Vec<Range<u32>>,
    texts: Vec<Text>,
    units: Vec<Unit>,
}

/// Which texts are taken up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Texts {
    All,
    /// Those that are compared for a reader.
    Compared,
}

/// So many letters and spaces a word has, by and large: a guess, so that lists need not grow.
const LETTERS_OF_A_WORD: usize = 6;

/// A text of a block.
struct Text {
    /// Its first word.
    first: usize,
    block: BlockId,
    cell: u16,
}

/// A text: all words of one owner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Unit {
    pub dossier: usize,
    pub document: DocumentId,
    pub owner: Owner,
    /// Whether it is shown to readers that it stands elsewhere, too.
    pub is_compared: bool,
    /// Its words.
    pub at: Range<usize>,
}

impl Stream {
    /// The words of some dossiers' texts.
    pub fn new(dossiers: &[&Dossier], wanted: Texts) -> Self {
        let documents = dossiers.iter().flat_map(|dossier| &dossier.documents);
        let texts = documents.flat_map(|document| &document.blocks).flat_map(Block::texts);
        let about = texts.map(|text| text.as_str().len()).sum::<usize>() / LETTERS_OF_A_WORD;
        let (words, bytes) = (Vec::with_capacity(about), Vec::with_capacity(about));
        let mut stream = Self { words, bytes, texts: Vec::new(), units: Vec::new() };
        stream.border();
        for (index, dossier) in dossiers.iter().enumerate() {
            for (at, document) in dossier.documents.iter().enumerate() {
                for owner in owners(document) {
                    if wanted == Texts::All || is_compared(document, owner) {
                        stream.text(index, DocumentId::new(at), document, owner);
                    }
                }
            }
        }
        stream
    }

    fn border(&mut self) {
        // hashes of words have their highest bit cleared
        self.words.push(1 << 63 | self.words.len() as u64);
        self.bytes.push(0..0);
    }

    fn text(&mut self, dossier: usize, id: DocumentId, document: &Document, owner: Owner) {
        let start = self.words.len();
        for (block, body) in document.blocks_of(owner) {
            for (cell, text) in (0..).zip(body.texts()) {
                let text = text.as_str();
                self.texts.push(Text { first: self.words.len(), block, cell });
                for at in words(text) {
                    let byte = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
                    self.bytes.push(byte(at.start)..byte(at.end));
                    self.words.push(hash(&text[at]));
                }
            }
        }
        if self.words.len() > start {
            let is_compared = is_compared(document, owner);
            self.units.push(Unit { dossier, document: id, owner, is_compared, at: start..self.words.len() });
            self.border();
        }
    }

    /// The texts, in order.
    pub fn units(&self) -> &[Unit] {
        &self.units
    }

    /// These texts of the first dossier.
    pub fn units_of(&self, texts: &[(DocumentId, Owner)]) -> impl Iterator<Item = &Unit> {
        self.units.iter().filter(|unit| unit.dossier == 0 && texts.contains(&(unit.document, unit.owner)))
    }

    /// The fingerprints of these texts, each once.
    pub fn prints<'a>(&self, units: impl Iterator<Item = &'a Unit>) -> Vec<u64> {
        let prints = units.flat_map(|unit| fingerprints(&self.words[unit.at.clone()]));
        let mut prints: Vec<_> = prints.map(|(hash, _)| hash).collect();
        prints.sort_unstable();
        prints.dedup();
        prints
    }

    /// The text that a word stands in.
    pub fn unit(&self, word: usize) -> Option<&Unit> {
        let next = self.units.partition_point(|unit| unit.at.end <= word);
        self.units.get(next).filter(|unit| unit.at.contains(&word))
    }

    /// Where some words of one text stand; none for no words.
    pub fn place(&self, at: Range<usize>) -> Option<Place> {
        let unit = self.unit(at.start)?;
        let last = at.end.checked_sub(1).filter(|last| *last >= at.start && unit.at.contains(last))?;
        let (from, _) = self.ends_of(at.start)?;
        let (_, to) = self.ends_of(last)?;
        Some(Place { dossier: unit.dossier, document: unit.document, owner: unit.owner, from, to })
    }

    /// Where a word begins and ends.
    fn ends_of(&self, word: usize) -> Option<(TextPosition, TextPosition)> {
        let text = &self.texts[self.texts.partition_point(|text| text.first <= word).checked_sub(1)?];
        let position = |byte| TextPosition { block: text.block, cell: text.cell, byte };
        let bytes = self.bytes.get(word)?;
        Some((position(bytes.start), position(bytes.end)))
    }

    /// Where the words of the dossiers up to this one end.
    pub fn end_of_dossier(&self, dossier: usize) -> usize {
        self.units.iter().rev().find(|unit| unit.dossier <= dossier).map_or(0, |unit| unit.at.end)
    }
}

/// Only what somebody asked, answered or wrote is compared for a reader: no heads, notes and running titles.
fn is_compared(document: &Document, owner: Owner) -> bool {
    match owner {
        Owner::Question(_) | Owner::LeadIn(_) | Owner::Answer(_) | Owner::Annex(_) => true,
        Owner::Body => document.kind == Kind::Letter,
        _ => false,
    }
}

/// All owners of texts in a document but running heads, in the order of the model.
fn owners(document: &Document) -> impl Iterator<Item = Owner> {
    let questions = (0..document.questions.len()).map(QuestionId::new);
    let asked = questions.flat_map(|id| [Owner::LeadIn(id), Owner::Question(id)]);
    let answers = (0..document.answers.len()).map(|index| Owner::Answer(AnswerId::new(index)));
    let notes = (0..document.notes.len()).map(|index| Owner::Note(NoteId::new(index)));
    let annexes = (0..document.annexes.len()).map(|index| Owner::Annex(AnnexId::new(index)));
    let sections = (0..document.sections.len()).map(|index| Owner::Section(SectionId::new(index)));
    std::iter::once(Owner::Body).chain(sections).chain(asked).chain(answers).chain(notes).chain(annexes)
}

/// A word as a number: its letters in small ones, with one kind of apostrophe and of hyphen. The highest bit is not set.
pub(super) fn hash(word: &str) -> u64 {
    let (offset, prime) = (0xcbf2_9ce4_8422_2325_u64, 0x0000_0100_0000_01b3);
    let with = |hash: u64, c: char| (hash ^ u64::from(u32::from(c))).wrapping_mul(prime);
    let with_letter = |hash, c: char| match c {
        '\u{ad}' => hash,
        '’' => with(hash, '\''),
        '‑' | '‐' => with(hash, '-'),
        c => c.to_lowercase().fold(hash, with),
    };
    // of ASCII a word has letters, digits and `-'/.,` only, of which only capitals are without this bit
    const SMALL: u8 = 0x20;
    let mut hash = offset;
    for &byte in word.as_bytes() {
        if !byte.is_ascii() {
            hash = word.chars().fold(offset, with_letter);
            break; // as for few
        }
        hash = (hash ^ u64::from(byte | SMALL)).wrapping_mul(prime);
    }
    (hash ^ hash >> 29).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 1
}
