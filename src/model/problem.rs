//! Why a file cannot be read, as values. The sentences about them are in `src/i18n/problems.rs`.

use std::io;

/// What is wrong with a file.
#[derive(Debug, Clone, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum Problem {
    /// No such file.
    Missing,
    /// A pipe, a device.
    NotAFile,
    /// The operating system refuses.
    Unreadable(SystemError),
    /// No reading process could be started; what the operating system says of it.
    NoProcess(String),
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
    /// Of Word before 2007.
    OldWord,
    /// Protected by a password.
    Encrypted,
    /// Of the format it claims, but broken beyond reading.
    Damaged(Damage),
    /// A folder in which nothing can be read.
    NoPapers,
    /// A limit was reached.
    LimitReached(Limit),
}

/// On what a limit is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum Limit {
    /// How long reading may take.
    Time,
    /// How much memory it may take.
    Memory,
}

/// How a file is damaged.
#[derive(Debug, Clone, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum Damage {
    /// The structure of a PDF makes no sense.
    Structure,
    /// The pages of a PDF make no sense.
    Pages,
    /// It is encrypted in an unknown way.
    Encryption,
    /// It holds no pages.
    NoPages,
    /// None of its pages can be read.
    NoReadablePage,
    /// A part of an archive is missing, by its name.
    PartMissing(String),
    /// Its parts stand too deep in each other.
    NestedTooDeeply,
    /// The reader failed.
    ReaderFailed,
    /// The reading process came to an end.
    ReaderDied,
    /// What a library says, in English.
    Other(String),
}

/// What the operating system says of a file that it does not open, read or write.
#[derive(Debug, Clone, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub struct SystemError {
    /// What kind of thing it is.
    pub kind: SystemErrorKind,
    /// In its own words: English, in lower case.
    pub words: String,
}

/// The kinds of [`SystemError`] that a user may meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum SystemErrorKind {
    /// There is no such file.
    NotFound,
    /// The user may not.
    PermissionDenied,
    /// The disk is read only.
    ReadOnlyDisk,
    /// The disk is full.
    DiskFull,
    /// The user's part of the disk is full.
    QuotaUsedUp,
    /// The file would get too large.
    FileTooLarge,
    /// A part of the path is a file.
    NotAFolder,
    /// It is a folder.
    IsAFolder,
    /// It takes too long.
    TimedOut,
    /// It is a pipe or a device: [`NOT_A_FILE`].
    NotAFile,
    /// Another program keeps it locked: [`LOCKED`].
    Locked,
    /// Anything else.
    Other,
}

/// What an [`io::Error`] of [`io::ErrorKind::Other`] says of a pipe or a device where a file is meant.
pub const NOT_A_FILE: &str = "is a pipe or a device; a file is meant";

/// What an [`io::Error`] of the same kind says of a file that another program keeps locked for long.
pub const LOCKED: &str = "another program keeps it locked";

impl From<&io::Error> for SystemError {
    fn from(error: &io::Error) -> Self {
        let words = error.to_string().to_lowercase();
        let words = words.split(" (os error").next().unwrap_or(&words).to_owned();
        let kind = match error.kind() {
            io::ErrorKind::NotFound => SystemErrorKind::NotFound,
            io::ErrorKind::PermissionDenied => SystemErrorKind::PermissionDenied,
            io::ErrorKind::ReadOnlyFilesystem => SystemErrorKind::ReadOnlyDisk,
            io::ErrorKind::StorageFull => SystemErrorKind::DiskFull,
            io::ErrorKind::QuotaExceeded => SystemErrorKind::QuotaUsedUp,
            io::ErrorKind::FileTooLarge => SystemErrorKind::FileTooLarge,
            io::ErrorKind::NotADirectory => SystemErrorKind::NotAFolder,
            io::ErrorKind::IsADirectory => SystemErrorKind::IsAFolder,
            io::ErrorKind::TimedOut => SystemErrorKind::TimedOut,
            _ if words == NOT_A_FILE => SystemErrorKind::NotAFile,
            _ if words == LOCKED => SystemErrorKind::Locked,
            _ => SystemErrorKind::Other,
        };
        Self { kind, words }
    }
}
