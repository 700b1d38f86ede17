//! What lies over the panes.

use super::prompt::Prompt;
use crate::layout::Place;
use crate::model::DocumentId;
use crate::tui::compose::page::Page;
use crate::tui::review::NoteEditor;

/// Something that lies over the panes.
#[derive(Debug, Clone)]
pub enum Overlay {
    /// A page to scroll.
    Sheet(Sheet),
    /// A line to type in.
    Prompt(Prompt),
    /// A note that is being written, below the panes.
    Editor(Box<NoteEditor>),
}

/// A page that lies over the panes.
#[derive(Debug, Clone)]
pub struct Sheet {
    /// What it shows.
    pub topic: SheetTopic,
    /// Its parts, set.
    pub page: Page<SheetTopic>,
    /// The first line in view.
    pub place: Place,
    /// The item that was stepped to, where there are items.
    pub chosen: usize,
}

/// What a sheet shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SheetTopic {
    /// The keys, only those lines that hold these words.
    Help(String),
    /// A dossier.
    About,
    /// Its review, as it is after so many changes.
    Review(u64),
    /// Its commitments, with its review after so many changes.
    Commitments(u64),
    /// The lines of a document's file, and which of them are the passage.
    Proof(DocumentId, (u32, u32)),
}
