//! What reviewers add to a dossier: marks, tags, ticks, notes, corrected pairings. None of it may ever be lost.
//!
//! # The log and the review
//!
//! A review is stored as a log of [`Line`]s, each a [`Change`] by someone at some time, or an undo or redo of one.
//! [`Review`] is the log replayed: a plain value that depends only on the set of lines. They are ordered by their
//! turns, not by clocks or by their place in a file, so that two readers who write at the same time, or two files that
//! hold parts of one review, give the same result. The last change of a field that was not undone applies; all lines
//! stay in the log.
//!
//! [`Reviewed`] is a review applied to its dossier as it is now: each [`Note`] with the place where its words were
//! [`Found`] (exactly, approximately, or not at all), each mark with its [`Standing`] (valid, or to be confirmed since
//! wording or answer changed). [`corrected`] gives the dossier with the answers paired as a reviewer corrected them;
//! [`crate::dossier::AnswerView::corrected`] says which answers those are.
//!
//! # Use
//!
//! ```no_run
//! # fn example(dossier: &tegenlezer::dossier::Dossier) {
//! use std::time::Duration;
//! use tegenlezer::i18n::Language;
//! use tegenlezer::review::{Log, Mark, Places, Report, Reviewed, Store, What, corrected, reviewer};
//!
//! let (log, review, notices) = Log::open(dossier, &Places::of_user(true)); // `notices`: what is wrong with the log
//! let mut store = Store::new(log, &review, reviewer());
//! let dossier = corrected(dossier, &review).dossier;
//! let mut reviewed = Reviewed::new(&dossier, review);
//!
//! // mark row 2: the change is shown at once, and saved by the store's thread
//! if let Some(change) = reviewed.mark(2, Some(Mark::Partly)) {
//!     let line = store.submit(reviewed.review(), What::Do(change));
//!     reviewed.apply(&dossier, line); // true: pairings changed, so rebuild `dossier` and `reviewed`
//! }
//! // regularly, as long as `store.pending()` is not 0
//! for report in store.reports() {
//!     match report {
//!         Report::Saved(line) => drop(reviewed.apply(&dossier, line)), // it has its final turn now
//!         Report::Seen(lines) => lines.into_iter().for_each(|line| drop(reviewed.apply(&dossier, line))),
//!         Report::Trouble(message) | Report::Notice(message) => eprintln!("{}", Language::English.say(message)),
//!     }
//! }
//! let undo = reviewed.review().undoable(store.who()).map(|line| What::Undo(line.id));
//! let unsaved = store.finish(Duration::from_secs(2)); // at the end: what could not be saved in time
//! # }
//! ```
//!
//! # What is compared
//!
//! Wordings, answers and quotations are compared by their letters and digits only (`letters`), since the file formats
//! of one paper differ in everything else. What is shown is always the original.

mod anchor;
mod change;
mod find;
mod hint;
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

pub use anchor::{Anchor, AnswerAnchor, Paper, Part, Passage, Quote, SubQuestionAnchor};
pub use change::{Change, ChangeId, Line, NotAChange, NoteKey, VERSION, What};
pub use find::{Found, Spot};
pub use hint::{HintAnchor, HintKey, HintKind, HintSaid, HintVerdict};
pub use identity::DossierIdentity;
pub use letters::{Fingerprint, Judged, NotAFingerprint};
pub use mark::{EmptyText, Mark, NotAMark, NoteText, Tag, Tick, Tone, proposed_mark};
pub use pairing::{Corrected, answer_anchor, corrected};
pub use passage::{Stretch, find_words, quote, quote_in_text};
pub(crate) use reviewed::sub_questions;
pub use reviewed::{Counts, Reviewed, RowState, Standing, SubQuestion};
pub use state::{Marked, Note, Review, RowReview};
pub(crate) use store::Refusal;
pub use store::{FOLDER, Log, LogError, Places, Report, Saved, Shelf, Store, Unsaved, reviewer};
