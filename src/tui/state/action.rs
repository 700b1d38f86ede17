//! What can happen to the reader, and what it asks of the world outside.

use super::Opening;
use super::dossier_list::Work;
use crate::dossier::Dossier;
use crate::export::Format;
use crate::model::DocumentId;
use crate::present::hints::Hints;
use crate::review::What;
use crate::tui::compose::frame::Pane;
use crate::tui::input::key::Key;
use crate::tui::reading::{InLibrary, LinkAt, ReadingPosition};
use crate::tui::review::StoreEvent;

/// What happens to the reader.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// A key is pressed.
    Press(Key),
    /// A command is asked for by its name, with a count.
    Run(&'static str, Option<usize>),
    /// Text is pasted.
    Paste(String),
    /// The screen has so many columns and lines.
    Resize(u16, u16),
    /// The wheel turns so many lines over something.
    Wheel(Target, isize),
    /// Something is clicked.
    Click(Target),
    /// Something is to be shown in the lowest line.
    Message(String),
    /// Where the open dossier was left the last time is known; `None`: it is not.
    LastPosition(Option<(DocumentId, ReadingPosition)>),
    /// The file of a paper has changed on the disk.
    PaperChanged(String),
    /// The file of a paper has come into an open folder.
    PaperAdded(String),
    /// The papers were read again.
    Reloaded(Vec<Dossier>),
    /// What was done on each dossier was found.
    WorkFound(Vec<Work>),
    /// No key waits: the list of dossiers can be looked through further.
    LookFurther,
    /// The mouse was dragged from one place of the screen to another.
    Drag((u16, u16), (u16, u16)),
    /// The user's own editor has ended: with this text, or with this error.
    Edited(Result<String, String>),
    /// Something about a review comes from the store of this number.
    FromStore(usize, StoreEvent),
    /// The hints about a dossier, as it was read when they were looked for.
    HintsFound(Box<(Dossier, Hints)>),
    /// The search for the hints about a dossier, by its place, broke off.
    HintsNotToBeHad(usize),
    /// What of the answers of a row was said before, in a dossier as it was read when that was looked for; or why it cannot
    /// be told.
    SaidBefore(Box<(Dossier, usize, InLibrary)>),
    /// A report was not written: a file of that name exists.
    ReportExists(String),
    /// What a path that was typed may become.
    PathsFound(String, Vec<String>),
}

/// What can stand under the pointer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// A pane.
    Pane(Pane),
    /// A row of the list.
    Row(usize),
    /// A link of a pane.
    Link(LinkAt),
    /// A dossier of the list.
    Dossier(usize),
    /// The sheet that lies over the panes.
    Sheet,
}

/// What the shell is asked to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// End the reader.
    Quit,
    /// End the reader and all behind it.
    Leave,
    /// Give the terminal back until the shell continues us.
    Suspend,
    /// Draw everything anew.
    Redraw,
    /// Take wheel and clicks, or leave them to the terminal.
    SwitchMouse,
    /// Put this into the clipboard.
    Copy(String),
    /// Open this web address.
    Open(String),
    /// Read the papers again.
    Reread,
    /// Leave these papers, and open those of this path, as it was typed.
    OpenPapers(String),
    /// Find what this path may become, as it was typed.
    FindPaths(String),
    /// Leave these papers for a while, and open a dossier of the library.
    OpenOfLibrary(Opening),
    /// Leave these papers, and open the list of the library.
    OpenLibrary,
    /// Have the user's own editor work on this text, and say what became of it.
    Edit(String),
    /// Save notes that were left before they were done.
    SaveDrafts,
    /// Have this store save a change of the review.
    SaveChange(usize, What),
    /// Have this store copy the review that lies elsewhere.
    Adopt(usize),
    /// Write a report of the open dossier.
    WriteReport(ReportOrder),
}

/// A report to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportOrder {
    /// The path of the file, as it was typed.
    pub name: String,
    /// What its ending says.
    pub format: Format,
    /// Whether a file of that name is replaced.
    pub replace: bool,
}
