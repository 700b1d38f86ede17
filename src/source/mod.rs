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
mod manuscript;
mod markup;
mod numeral;
pub mod odt;
mod official;
mod package;
pub mod pdf;
mod read;
mod sandbox;
mod scribe;
mod seeds;
pub mod text;
pub mod worker;
pub mod xml;

pub use format::{Format, read_format};
pub use manuscript::{Hint, Line, Manuscript, MetaKey, Place, RawNote, RawNoteId, Run, Shape, Style};
pub use read::{Outcome, Reading, read};
pub use seeds::SEEDS;

use crate::language::{Both, Language};

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

impl ReadError {
    /// Which file, what is wrong, what to do.
    pub fn told(&self, language: Language) -> String {
        format!("{}: {}", self.path, language.say(self.problem.told()))
    }
}

/// What is wrong with a file.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Problem {
    /// No such file.
    Missing,
    /// A pipe, a device.
    NotAFile,
    /// The operating system refuses, and says why.
    Unreadable(Both<String>),
    /// Nothing in it.
    Empty,
    /// Too large, in MiB.
    TooLarge {
        /// How large it is.
        size: u64,
        /// How large it may be.
        most: u64,
    },
    /// Not a format that is known.
    UnknownFormat,
    /// Protected by a password.
    Encrypted,
    /// Of the format it claims, but broken beyond reading, and how.
    Damaged(Both<String>),
    /// A folder in which nothing can be read.
    NoPapers,
    /// A limit was reached.
    LimitReached(Limit),
}

/// On what a limit is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Limit {
    /// How long reading may take.
    Time,
    /// How much memory it may take.
    Memory,
}

impl Problem {
    /// What is wrong with the file, and what to do about it; one line, lower case.
    pub fn told(&self) -> Both<String> {
        let both = |words: Both| words.map(str::to_owned);
        match self {
            Self::Missing => both([
                "no such file or folder; check the name",
                "geen bestand of map met deze naam; controleer de naam",
            ]),
            Self::NotAFile => both([
                "is neither a file nor a folder; save it as a file first",
                "is geen bestand en geen map; sla het eerst op als bestand",
            ]),
            Self::Unreadable([english, dutch]) => [
                format!("cannot be read ({english}); check the file and its permissions"),
                format!("kan niet worden gelezen ({dutch}); controleer het bestand en de rechten"),
            ],
            Self::Empty => both(["is empty; nothing to read", "is leeg; er valt niets te lezen"]),
            Self::TooLarge { size, most } => [
                format!("is {size} MiB, more than the {most} MiB that are read; give the paper alone"),
                format!("is {size} MiB groot, meer dan de {most} MiB die gelezen worden; geef alleen het stuk zelf"),
            ],
            Self::UnknownFormat => both([
                "is not a text, PDF, Word, ODT, HTML or XML file; convert it to one of these",
                "is geen tekst-, PDF-, Word-, ODT-, HTML- of XML-bestand; zet het om in een daarvan",
            ]),
            Self::Encrypted => both([
                "is protected by a password; save a copy without one",
                "is beveiligd met een wachtwoord; sla een kopie zonder wachtwoord op",
            ]),
            Self::Damaged([english, dutch]) => [
                format!("is damaged and cannot be read ({english}); download it again"),
                format!("is beschadigd en niet te lezen ({dutch}); download het opnieuw"),
            ],
            Self::NoPapers => both([
                "holds no papers that can be read; give a folder with text, PDF, Word, ODT, HTML or XML files",
                "bevat geen stukken die te lezen zijn; \
                 geef een map met tekst-, PDF-, Word-, ODT-, HTML- of XML-bestanden",
            ]),
            Self::LimitReached(limit) => {
                let [english, dutch] = match limit {
                    Limit::Time => ["time", "tijd"],
                    Limit::Memory => ["memory", "geheugen"],
                };
                [
                    format!("takes more {english} than is allowed; it may be damaged, download it again"),
                    format!("kost meer {dutch} dan is toegestaan; misschien is het beschadigd, download het opnieuw"),
                ]
            }
        }
    }
}
