//! What reviewers say of a dossier.

mod anchor;
mod change;
mod find;
mod identity;
mod letters;
mod likeness;
mod mark;
mod pairing;
mod passage;
mod reviewed;
mod state;
mod store;

#[cfg(test)]
mod tests;

pub use anchor::{Anchor, AnswerAnchor, Paper, Part, Passage, Quote, SubQuestion};
pub use change::{Change, ChangeId, Line, NotAChange, NoteKey, VERSION, What};
pub use find::{Found, Spot};
pub use identity::About;
pub use letters::{Fingerprint, Judged, NotAFingerprint};
pub use mark::{Empty, Mark, NotAMark, NoteText, Tag, Tick, proposed_mark};
pub use pairing::{Corrected, answer_anchor, corrected};
pub use passage::{Stretch, find_words, quote};
pub use reviewed::{Asked, Counts, Reviewed, RowState, Standing};
pub use state::{Marked, Note, Review, RowReview};
pub use store::{FOLDER, Log, LogError, Places, Report, Saved, Store, Unsaved, reviewer};
