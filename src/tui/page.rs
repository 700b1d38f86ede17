//! Parts set at a width: what a pane keeps between frames.

use super::part::{Matter, Part};
use crate::dossier::Dossier;
use crate::layout::{Column, Place};
use crate::model::{BlockId, DocumentId, TextPosition};

/// The parts of a pane, set at its width. `K` tells what the parts are of, so that they are made anew only when that
/// changes.
#[derive(Debug, Clone)]
pub struct Page<K> {
    of: Option<K>,
    parts: Vec<Part>,
    column: Column,
    width: usize,
}

impl<K> Default for Page<K> {
    fn default() -> Self {
        Self { of: None, parts: Vec::new(), column: Column::default(), width: 0 }
    }
}

impl<K: PartialEq> Page<K> {
    /// Makes the page hold the parts of `of`, set at a width. Says whether the parts are new.
    pub fn show(&mut self, dossier: &Dossier, width: usize, of: K, parts: impl FnOnce() -> Vec<Part>) -> bool {
        let new = self.of.as_ref() != Some(&of);
        if new {
            (self.parts, self.of) = (parts(), Some(of));
        }
        if new || self.width != width {
            self.width = width;
            self.column = set(dossier, &self.parts, width);
        }
        new
    }

    /// What the page is of.
    pub fn of(&self) -> Option<&K> {
        self.of.as_ref()
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
        let shows = |part: &Part| part.matter == Matter::Block(document, at.block);
        let entry = from + self.parts.get(from..)?.iter().position(shows)?;
        Some(Place { entry, cell: usize::from(at.cell), byte: at.byte as usize, further: 0 })
    }

    /// The part that shows a block.
    pub fn entry_of(&self, document: DocumentId, block: BlockId) -> Option<usize> {
        self.parts.iter().position(|part| part.matter == Matter::Block(document, block))
    }
}

/// Sets parts at a width. Labels that stand under each other share the widest one's room.
fn set(dossier: &Dossier, parts: &[Part], width: usize) -> Column {
    let mut column = Column::default();
    let mut hang = 0;
    for (index, part) in parts.iter().enumerate() {
        let labelled = |part: &&Part| !part.label.is_empty();
        if labelled(&part) && !index.checked_sub(1).is_some_and(|before| labelled(&&parts[before])) {
            let run = parts[index..].iter().take_while(labelled);
            hang = run.map(|part| crate::layout::width(&part.label) + 1).max().unwrap_or(0);
        }
        column.push(part.lay(dossier, hang, width), part.gap);
    }
    column
}
