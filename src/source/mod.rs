//! What a file says, before anyone interprets it: bytes of any format in, a [`Manuscript`] out.
//!
//! Dump syntax (`[footnoteRef:1]`, `[bookmark: …]`) is decoded here too. Only this room knows file formats; only
//! [`crate::parse`] joins lines.

mod byte_order_mark;
#[cfg(test)]
mod damage;
pub mod docx;
mod find;
mod format;
mod grid;
pub mod html;
mod mail;
mod manuscript;
mod markup;
pub(crate) mod numeral;
pub mod odt;
mod official;
mod package;
pub mod pdf;
mod read;
pub mod rtf;
mod sandbox;
mod scribe;
mod seeds;
mod stream;
pub mod text;
pub mod worker;
pub mod xml;

pub use find::{Listing, list};
pub use format::{Format, read_format};
pub use manuscript::{Hint, Line, Manuscript, MetaKey, Place, RawNote, RawNoteId, Run, Shape, Style, TableShape};
pub use read::{Kept, Outcome, Reading, bytes_of, read};
pub(crate) use scribe::LeftOut;
pub use seeds::SEEDS;
pub use stream::{STANDARD_INPUT, is_piped};

pub use crate::model::{Damage, Limit, Problem};

/// The largest file that is read, in bytes.
pub const LARGEST_FILE: u64 = 64 << 20;

/// No more text is interpreted than this, in bytes, be it a text or what another format holds: that is done without a
/// process of its own to bound the time and the memory that it takes, which grow with the size. The largest paper seen has
/// 137 KB of text.
pub const LARGEST_TEXT: u64 = 8 << 20;

/// Why a file could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadError {
    /// The file or folder, as given.
    pub path: String,
    /// What is wrong.
    pub problem: Problem,
}
