//! The library: papers that were read once, kept in one SQLite file, put together into dossiers and found in a moment.
//!
//! In: files, as [`crate::source`] reads them. Out: hits, figures, and dossiers as they were when they were read.
//! [`gather`] brings the library up to date with the disk, a small batch in each transaction; [`index`] then puts papers
//! together by their [`crate::dossier::Traits`] and enters the texts of dossiers that changed. [`find`] reads what
//! [`query`] understood of what was typed; [`like`] and [`said_before`] look for text that was given before; [`overview`] counts.
//!
//! Nothing in it is the only copy of anything: it can be made anew from the papers at any time.

mod aside;
mod compared;
mod error;
mod find;
mod gather;
mod index;
mod keep;
mod like;
mod overview;
mod passages;
mod query;
mod said_before;
mod shelf;
mod store;
mod summary;
#[cfg(test)]
mod tests;
mod texts;

pub use error::LibraryError;
pub use find::{Excerpt, Hit, Order};
pub use gather::{Gathered, Roots, Stage};
pub use overview::{By, Figures, Overview};
pub use passages::Part;
pub use query::{Query, QueryError};
pub use said_before::{EarlierPassage, SaidBefore};
pub use shelf::{PaperState, Status, Troubled};
pub use store::{Access, Library, Snapshot, path_of_user};
pub use summary::Summary;
