//! What a file says, before anyone interprets it: bytes of any format in, a [`Manuscript`] out.
//!
//! Dump syntax (`[footnoteRef:1]`, `[bookmark: …]`) is decoded here too. Only this room knows file formats; only
//! [`crate::parse`] joins lines.

#[cfg(test)]
mod damage;
pub mod docx;
mod find;
mod format;
mod grid;
pub mod html;
mod manuscript;
mod markup;
mod numeral;
pub mod odt;
mod official;
mod package;
pub mod pdf;
mod read;
mod scribe;
mod seeds;
pub mod text;
pub mod worker;
pub mod xml;

pub use format::{Format, read_format};
pub use manuscript::{Hint, Line, Manuscript, MetaKey, Place, RawNote, RawNoteId, Run, Shape, Style};
pub use read::{Outcome, Reading, read};
pub use seeds::SEEDS;

/// The largest file that is read, in bytes.
pub const LARGEST_FILE: u64 = 64 << 20;

/// No text is read that is larger than this, in bytes: texts are read without a process of their own to bound the memory
/// that they take, a dozen times their size at worst. The largest paper seen has 137 KB.
pub const LARGEST_TEXT: u64 = 32 << 20;

/// Why a file could not be read: which file, what is wrong, what to do.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{path}: {problem}")]
pub struct ReadError {
    /// The file or folder, as given.
    pub path: String,
    /// What is wrong.
    pub problem: Problem,
}

/// What is wrong with a file, and what to do about it; one line, lower case.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, serde::Serialize, serde::Deserialize)]
pub enum Problem {
    /// No such file.
    #[error("no such file or folder; check the name")]
    Missing,
    /// A pipe, a device.
    #[error("is neither a file nor a folder; save it as a file first")]
    NotAFile,
    /// The operating system refuses.
    #[error("cannot be read ({0}); check the file and its permissions")]
    Unreadable(String),
    /// Nothing in it.
    #[error("is empty; nothing to read")]
    Empty,
    /// Too large, in MiB.
    #[error("is {size} MiB, more than the {most} MiB that are read; give the paper alone")]
    TooLarge {
        /// How large it is.
        size: u64,
        /// How large it may be.
        most: u64,
    },
    /// Not a format that is known.
    #[error("is not a text, PDF, Word, ODT, HTML or XML file; convert it to one of these")]
    UnknownFormat,
    /// Protected by a password.
    #[error("is protected by a password; save a copy without one")]
    Encrypted,
    /// Of the format it claims, but broken beyond reading.
    #[error("is damaged and cannot be read ({0}); download it again")]
    Damaged(String),
    /// A folder in which nothing can be read.
    #[error("holds no papers that can be read; give a folder with text, PDF, Word, ODT, HTML or XML files")]
    NoPapers,
    /// The limit on time or memory was reached.
    #[error("takes more {0} than is allowed; it may be damaged, download it again")]
    LimitReached(#[serde(deserialize_with = "limit")] Limit),
}

/// On what a limit is: `time` or `memory`.
pub type Limit = &'static str;

fn limit<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Limit, D::Error> {
    let name = <String as serde::Deserialize>::deserialize(from)?;
    Ok(["time", "memory"].into_iter().find(|limit| *limit == name).unwrap_or("time or memory"))
}
