//! What can go wrong with a library. The sentences are in `src/i18n/library.rs`.

use std::io;

use rusqlite::ErrorCode;

use crate::model::{SystemError, SystemErrorKind};

/// Why a library cannot be used. Nothing in it has changed then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LibraryError {
    /// There is none yet.
    Missing,
    /// The file is something else.
    Foreign,
    /// A later version of the program made it.
    Later,
    /// An earlier version of the program made it, in a form that is not read any more.
    Earlier,
    /// The file is damaged.
    Damaged,
    /// It must not be written to.
    ReadOnly,
    /// The disk is full.
    Full,
    /// The disk does not do what it is asked.
    Disk,
    /// Another program is adding papers to it.
    Adding,
    /// Another program keeps it locked.
    Locked,
    /// The operating system's reason.
    System(SystemError),
    /// SQLite's own words, in English.
    Other(String),
}

impl From<rusqlite::Error> for LibraryError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::NotADatabase) => Self::Foreign,
            Some(ErrorCode::DatabaseCorrupt) => Self::Damaged,
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => Self::ReadOnly,
            Some(ErrorCode::DiskFull) => Self::Full,
            Some(ErrorCode::SystemIoFailure) => Self::Disk,
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Locked,
            _ => Self::Other(error.to_string()),
        }
    }
}

impl From<io::Error> for LibraryError {
    fn from(error: io::Error) -> Self {
        let error = SystemError::from(&error);
        match error.kind {
            SystemErrorKind::DiskFull | SystemErrorKind::QuotaUsedUp => Self::Full,
            SystemErrorKind::ReadOnlyDisk | SystemErrorKind::PermissionDenied => Self::ReadOnly,
            _ => Self::System(error),
        }
    }
}

impl From<postcard::Error> for LibraryError {
    /// What the library keeps was written by itself: what cannot be read back is damaged.
    fn from(_: postcard::Error) -> Self {
        Self::Damaged
    }
}
