//! What reviewers say of a dossier.

#![allow(dead_code)] // the store is to use the rest

mod anchor;
mod change;
mod identity;
mod letters;
mod mark;
mod state;
mod store;

#[cfg(test)]
mod tests;

pub use anchor::{Anchor, AnswerAnchor, Paper, Part, Passage, Quote, SubQuestion};
pub use change::{Change, ChangeId, Line, NotAChange, NoteKey, VERSION, What};
pub use identity::About;
pub use letters::{Fingerprint, Judged, NotAFingerprint};
pub use mark::{Empty, Mark, NotAMark, NoteText, Tag, Tick, proposed_mark};
pub use state::{Marked, Note, Review, RowReview};
pub use store::{FOLDER, Log, LogError, Places, Report, Saved, Store, Unsaved, reviewer};
