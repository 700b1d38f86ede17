//! Parts set at a width: what a pane keeps between frames.

use super::part::{Content, Part};
use crate::dossier::Dossier;
use crate::layout::{Column, Place};
use crate::model::{BlockId, DocumentId, TextPosition};

/// The parts of a pane, set at its width. `K` says what the parts are of, so that they are made anew only when that
/// changes.
#[derive(Debug, Clone)]
pub struct Page<K> {
    key: Option<K>,
    parts: Vec<Part>,
    /// By part: the bytes of all parts to its end, without those of answers that stand elsewhere and are shown in place.
    bytes: Vec<usize>,
    column: Column,
    width: usize,
}

impl<K> Default for Page<K> {
    fn default() -> Self {
        Self { key: None, parts: Vec::new(), bytes: Vec::new(), column: Column::default(), width: 0 }
    }
}

impl<K: PartialEq> Page<K> {
    /// Makes the page hold the parts of `key`, set at a width. Says whether the parts are new.
    pub fn show(&mut self, dossier: &Dossier, width: usize, key: K, parts: impl FnOnce() -> Vec<Part>) -> bool {
        self.begin(dossier, width, key, parts, usize::MAX)
    }

    /// The same, but sets only so many lines, and what is of the same row as the last of them: the rest is set when the
    /// page is shown the next time.
    pub fn begin(
        &mut self,
        dossier: &Dossier,
        width: usize,
        key: K,
        parts: impl FnOnce() -> Vec<Part>,
        lines: usize,
    ) -> bool {
        let new = self.key.as_ref() != Some(&key);
        if new {
            (self.parts, self.key) = (parts(), Some(key));
            self.bytes = ends(self.parts.iter().map(|part| if part.in_place { 0 } else { part.bytes(dossier) }));
        }
        if new || self.width != width {
            (self.width, self.column) = (width, Column::default());
        }
        self.set(dossier, lines);
        new
    }

    /// Sets further parts, until there are so many lines. Labels that stand under each other share the widest one's room.
    fn set(&mut self, dossier: &Dossier, lines: usize) {
        let labelled = |part: &&Part| !part.label.is_empty();
        let mut hang = 0;
        for (index, part) in self.parts.iter().enumerate().skip(self.column.len()) {
            let before = index.checked_sub(1).map(|before| &self.parts[before]);
            let goes_on = before.is_some_and(|before| before.row == part.row || labelled(&before));
            if self.column.height() >= lines && !goes_on {
                break;
            }
            if labelled(&part) && !before.as_ref().is_some_and(labelled) {
                let run = self.parts[index..].iter().take_while(labelled);
                hang = run.map(|part| crate::layout::width(&part.label) + 1).max().unwrap_or(0);
            }
            self.column.push(part.lay(dossier, hang, self.width), part.gap);
        }
    }

    /// How far the page is read down to a line, in hundredths of its text.
    pub fn hundredths(&self, line: usize) -> usize {
        let (Some(&all), true) = (self.bytes.last(), line < self.column.height()) else { return 100 };
        let entry = self.column.entry_at(line);
        let before = entry.checked_sub(1).map_or(0, |before| self.bytes[before]);
        let (first, behind) = (self.column.start_of(entry), self.column.start_of(entry + 1));
        let within = (self.bytes[entry] - before) * (line - first) / (behind - first).max(1);
        (before + within) * 100 / all.max(1)
    }

    /// What its parts are of.
    pub fn key(&self) -> Option<&K> {
        self.key.as_ref()
    }

    /// Its parts, from top to bottom.
    pub fn parts(&self) -> &[Part] {
        &self.parts
    }

    /// Where they stand at the page's width.
    pub fn column(&self) -> &Column {
        &self.column
    }

    /// The place of a position in a document, if the page shows it.
    pub fn place_of(&self, document: DocumentId, at: TextPosition) -> Option<Place> {
        self.place_from(0, document, at)
    }

    /// The same, where it stands first from a part on.
    pub fn place_from(&self, from: usize, document: DocumentId, at: TextPosition) -> Option<Place> {
        let shows = |part: &Part| part.content == Content::Block(document, at.block);
        let entry = from + self.parts.get(from..)?.iter().position(shows)?;
        Some(Place { entry, cell: usize::from(at.cell), byte: at.byte as usize, further: 0 })
    }

    /// The part that shows a block.
    pub fn entry_of(&self, document: DocumentId, block: BlockId) -> Option<usize> {
        self.parts.iter().position(|part| part.content == Content::Block(document, block))
    }
}

/// What a page is set beside when no dossier is open.
pub fn no_dossier() -> Dossier {
    let (title, documents, rows) = (String::new(), Vec::new(), Vec::new());
    Dossier { title, documents, rows, timeline: Vec::new(), diagnostics: Vec::new(), corrected: Default::default() }
}

/// Where each of these ends if they stand one behind the other.
fn ends(lengths: impl Iterator<Item = usize>) -> Vec<usize> {
    lengths
        .scan(0, |end, length| {
            *end += length;
            Some(*end)
        })
        .collect()
}
