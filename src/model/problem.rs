//! Why a file cannot be read, as values. Their sentences are in `src/i18n/problems.rs`.

use std::io;

/// What is wrong with a file.
#[derive(Debug, Clone, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum Problem {
    /// No such file.
    Missing,
    /// A pipe or a device.
    NotAFile,
    /// The operating system does not allow it.
    Unreadable(SystemError),
    /// The worker process could not be started; the operating system's message.
    NoProcess(String),
    /// An empty file.
    Empty,
    /// Too large, in MiB.
    TooLarge {
        /// How large it is.
        size: u64,
        /// The limit.
        most: u64,
    },
    /// An unknown format.
    UnknownFormat,
    /// Of Word before 2007.
    OldWord,
    /// Protected by a password.
    Encrypted,
    /// In the format it claims, but too damaged to read.
    Damaged(Damage),
    /// A folder without readable files.
    NoPapers,
    /// A limit was reached.
    LimitReached(Limit),
}

/// What a limit applies to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum Limit {
    /// Time spent reading.
    Time,
    /// Memory used for reading.
    Memory,
}

/// How a file is damaged.
#[derive(Debug, Clone, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum Damage {
    /// The structure of a PDF is invalid.
    Structure,
    /// The page tree of a PDF is invalid.
    Pages,
    /// It is encrypted in an unknown way.
    Encryption,
    /// It holds no pages.
    NoPages,
    /// None of its pages can be read.
    NoReadablePage,
    /// A part of an archive is missing, by its name.
    PartMissing(String),
    /// Its parts are nested too deeply.
    NestedTooDeeply,
    /// The reader failed.
    ReaderFailed,
    /// The worker process died.
    ReaderDied,
    /// A library's own message, in English.
    Other(String),
}

/// The operating system's reason for not opening, reading or writing a file.
#[derive(Debug, Clone, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub struct SystemError {
    /// Which kind of error.
    pub kind: SystemErrorKind,
    /// Its own message: English, in lower case.
    pub words: String,
}

/// The kinds of [`SystemError`] that a user may meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum SystemErrorKind {
    /// There is no such file.
    NotFound,
    /// The user has no permission.
    PermissionDenied,
    /// The disk is read only.
    ReadOnlyDisk,
    /// The disk is full.
    DiskFull,
    /// The user's disk quota is used up.
    QuotaUsedUp,
    /// The file would become too large.
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

/// The message of an [`io::Error`] of [`io::ErrorKind::Other`] for a pipe or device in the place of a file.
pub const NOT_A_FILE: &str = "is a pipe or a device; a file is meant";

/// The message of an [`io::Error`] of that kind for a file that another program keeps locked for too long.
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
