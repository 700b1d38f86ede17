//! Text that was given before: the same words in two places of a dossier, or of two papers.
//!
//! `repeats` finds every passage of eight words and more that stands in two places, to the word. Such a
//! list is no reading: [`Recycled`] joins passages over small changes and leaves out what nobody needs to know (names,
//! reprinted questions). Between the papers of a library [`fingerprints`] say where to look, with little memory.

mod blocks;
pub mod fingerprints;
mod repeats;
mod stream;

use std::ops::Range;

use crate::dossier::Dossier;
use crate::model::{BlockId, DocumentId, Owner, TextPosition};
use blocks::Found;
use repeats::Alike;
use stream::{Stream, Texts, Unit};

/// A passage that stands in two places or more, to the word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repeat {
    /// How many words it has.
    pub words: u32,
    /// Where it stands, in order of dossiers, documents and texts.
    pub places: Vec<Place>,
}

/// Text that was given before, with what was changed in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recycled {
    /// How many words are the same.
    pub words: u32,
    /// The earlier place, and the later one.
    pub places: [Place; 2],
    /// What was changed, in order.
    pub changes: Vec<Change>,
}

/// Words of the earlier place and what stands for them in the later one; either may be empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// In the earlier place.
    pub before: Option<Place>,
    /// In the later one.
    pub after: Option<Place>,
}

/// Some words of an answer, a question and the like, which may be several paragraphs long.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// Which of the dossiers that were compared.
    pub dossier: usize,
    /// Which document of it.
    pub document: DocumentId,
    /// To what the text belongs.
    pub owner: Owner,
    /// The first word's beginning.
    pub from: TextPosition,
    /// The last word's end.
    pub to: TextPosition,
}

impl Place {
    /// The words, paragraphs parted by a space.
    pub fn text(&self, dossiers: &[&Dossier]) -> String {
        let Some(dossier) = dossiers.get(self.dossier) else { return String::new() };
        self.stretches(dossier).map(|(_, words)| words).collect::<Vec<_>>().join(" ")
    }

    /// The bytes that it has of a text of its document, by block and cell.
    pub fn within(&self, block: BlockId, cell: u16) -> Option<Range<usize>> {
        let (first, last) = ((self.from.block, self.from.cell), (self.to.block, self.to.cell));
        let here = (block, cell);
        let start = if here == first { self.from.byte as usize } else { 0 };
        let end = if here == last { self.to.byte as usize } else { usize::MAX };
        (first..=last).contains(&here).then_some(start..end)
    }

    /// The words text by text, each with the position where they begin.
    pub fn stretches<'a>(&self, dossier: &'a Dossier) -> impl Iterator<Item = (TextPosition, &'a str)> {
        let (from, to) = (self.from, self.to);
        let document = dossier.document(self.document);
        let texts = document.blocks_of(self.owner).flat_map(|(block, body)| {
            body.texts()
                .enumerate()
                .map(move |(cell, text)| (block, u16::try_from(cell).unwrap_or(u16::MAX), text.as_str()))
        });
        let (first, last) = ((from.block, from.cell), (to.block, to.cell));
        let inside = texts.filter(move |&(block, cell, _)| (first..=last).contains(&(block, cell)));
        inside.filter_map(move |(block, cell, text)| {
            let start = if (block, cell) == first { from.byte } else { 0 };
            let end = if (block, cell) == last { to.byte as usize } else { text.len() };
            Some((TextPosition { block, cell, byte: start }, text.get(start as usize..end)?))
        })
    }
}

/// Where the same words stand in some dossiers: every passage of eight words and more, the longest first.
pub fn repeats(dossiers: &[&Dossier]) -> Vec<Repeat> {
    let stream = Stream::new(dossiers, Texts::All);
    every_passage(&stream, &Alike::new(&stream.words))
}

/// What is shown of text that was given before: both leave out names and titles.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// Passages of fifteen words and more.
    Passages,
    /// Sentences, or most of one, of eight words and more, too, unless they stand in many dossiers.
    Sentences,
}

/// Text of a dossier that was given before in it, for a reader.
pub fn within(dossier: &Dossier) -> Vec<Recycled> {
    let stream = Stream::new(&[dossier], Texts::Compared);
    for_a_reader(dossier, &stream, Alike::new(&stream.words).repeats(|_| true))
}

/// Both of one dossier: [`repeats`] and [`within`].
pub fn repeats_and_within(dossier: &Dossier) -> (Vec<Repeat>, Vec<Recycled>) {
    let stream = Stream::new(&[dossier], Texts::All);
    let alike = Alike::new(&stream.words);
    let compared = alike.repeats(|place| stream.unit(place).is_some_and(|unit| unit.is_compared));
    (every_passage(&stream, &alike), for_a_reader(dossier, &stream, compared))
}

fn every_passage(stream: &Stream, alike: &Alike<'_>) -> Vec<Repeat> {
    let found = alike.repeats(|_| true).into_iter();
    let repeats = found.map(|found| {
        let places = found.starts.iter().filter_map(|&start| stream.place(start..start + found.words)).collect();
        Repeat { words: u32::try_from(found.words).unwrap_or(u32::MAX), places }
    });
    let mut repeats: Vec<_> = repeats.collect();
    repeats.sort_by(|a: &Repeat, b: &Repeat| b.words.cmp(&a.words).then_with(|| a.places.cmp(&b.places)));
    repeats
}

/// `repeats`: those of texts that are compared.
fn for_a_reader(dossier: &Dossier, stream: &Stream, repeats: Vec<repeats::Found>) -> Vec<Recycled> {
    let mut pairs = Vec::new();
    for found in repeats {
        let first = found.starts[0];
        pairs.extend(found.starts[1..].iter().map(|&other| (first, other, found.words)));
    }
    blocks::best(blocks::blocks(&[dossier], stream, pairs, Shown::Passages))
}

/// Text of the first dossier that stands in one of the others too, for a reader.
pub fn between(dossier: &Dossier, others: &[&Dossier], shown: Shown) -> Vec<Recycled> {
    blocks::best(found(dossier, |_| true, others, shown))
}

/// The same of some texts of the first dossier alone, other by other: a text that stands in several of them is found in each.
pub fn in_each(dossier: &Dossier, texts: &[(DocumentId, Owner)], others: &[&Dossier]) -> Vec<Vec<Recycled>> {
    let mut each: Vec<_> = others.iter().map(|_| Vec::new()).collect();
    for found in found(dossier, |unit| texts.contains(&(unit.document, unit.owner)), others, Shown::Sentences) {
        let other = found.other().checked_sub(1).and_then(|other| each.get_mut(other));
        other.into_iter().for_each(|other| other.push(found.clone()));
    }
    each.into_iter().map(blocks::best).collect()
}

/// Where some texts of a dossier stand in others.
fn found(dossier: &Dossier, is_meant: impl Fn(&Unit) -> bool, others: &[&Dossier], shown: Shown) -> Vec<Found> {
    let dossiers: Vec<_> = std::iter::once(dossier).chain(others.iter().copied()).collect();
    let stream = Stream::new(&dossiers, Texts::Compared);
    let own = stream.end_of_dossier(0);
    let mut prints = Vec::new();
    for unit in stream.units().iter().filter(|unit| unit.dossier == 0 && is_meant(unit)) {
        let of_unit = fingerprints::fingerprints(&stream.words[unit.at.clone()]).into_iter();
        prints.extend(of_unit.map(|(hash, at)| (hash, unit.at.start + at as usize)));
    }
    let index = fingerprints::Index::new(prints);
    let places = index.places_among(&fingerprints::fingerprints(&stream.words[own..]));
    let pairs = places.into_iter().map(|(place, at)| (own + place as usize, at, fingerprints::SHINGLE));
    let found = blocks::blocks(&dossiers, &stream, pairs.collect(), shown);
    blocks::without_formulas(found)
}

/// The fingerprints of some texts of a dossier, each once.
pub fn prints_of(dossier: &Dossier, texts: &[(DocumentId, Owner)]) -> Vec<u64> {
    let stream = Stream::new(&[dossier], Texts::Compared);
    stream.prints(stream.units_of(texts))
}

/// The fingerprints of a dossier's texts, paper by paper, each once: by them [`between`] would find its passages.
pub fn prints(dossier: &Dossier) -> Vec<(DocumentId, Vec<u64>)> {
    let stream = Stream::new(&[dossier], Texts::Compared);
    let of_document = |index: usize| {
        let document = DocumentId::new(index);
        (document, stream.prints(stream.units().iter().filter(|unit| unit.document == document)))
    };
    (0..dossier.documents.len()).map(of_document).collect()
}
