//! The file: made, opened, and who may write to it.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

use etcetera::BaseStrategy;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags, Transaction};

use super::LibraryError;

/// `tegl`: by this number a file is known to be a library.
const APPLICATION: i32 = 0x7465_676c;

/// The form of the tables below and of the values in them; raised with every change of the tables, or of any type that is
/// stored in them (`Summary`, `Traits`, `Wordings`, `Kept`, `Diagnostic`, `Problem`, and what these are made of); also when papers
/// are compared otherwise, since what comes of that is stored (`Agreement`).
const VERSION: i32 = 6;

/// How long to wait for another program that writes.
const PATIENCE: Duration = Duration::from_secs(10);

/// How long another program that adds papers may hold the lock before this one gives up.
const MOMENT: Duration = Duration::from_millis(200);

/// The tables. Large values stand in tables of their own, so that the small ones are read quickly.
const TABLES: &str = "
CREATE TABLE roots(path TEXT PRIMARY KEY) WITHOUT ROWID;
-- a file: how it was when it was looked at last, and why it cannot be read, if it cannot
CREATE TABLE papers(
    id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, size INTEGER NOT NULL, modified INTEGER NOT NULL,
    seen INTEGER NOT NULL, content BLOB NOT NULL, reader TEXT NOT NULL, gone INTEGER NOT NULL DEFAULT 0,
    problem BLOB, dossier INTEGER);
CREATE INDEX papers_of_dossier ON papers(dossier);
CREATE INDEX papers_of_content ON papers(content);
-- of each paper that was read: by what it is grouped, by what it is compared then, and what it says, packed; each reading has
-- a number of its own, which is not given twice
CREATE TABLE traits(paper INTEGER PRIMARY KEY, reading INTEGER NOT NULL, traits BLOB NOT NULL);
CREATE TABLE wordings(reading INTEGER PRIMARY KEY AUTOINCREMENT, wordings BLOB NOT NULL);
CREATE TABLE contents(paper INTEGER PRIMARY KEY, kept BLOB NOT NULL);
-- how far the questions of two papers agree, as they were read
CREATE TABLE compared(
    one INTEGER NOT NULL, other INTEGER NOT NULL, agreement INTEGER NOT NULL, PRIMARY KEY(one, other)) WITHOUT ROWID;
-- numbers are not given twice: a reader may still hold that of a dossier that is no more
CREATE TABLE dossiers(
    id INTEGER PRIMARY KEY AUTOINCREMENT, signature BLOB NOT NULL UNIQUE, latest TEXT, summary BLOB NOT NULL,
    diagnostics BLOB NOT NULL);
CREATE INDEX dossiers_by_date ON dossiers(latest DESC);
-- the texts of dossiers, each once: what is known of them, and their words
CREATE TABLE passages(
    id INTEGER PRIMARY KEY, dossier INTEGER NOT NULL, paper INTEGER NOT NULL, part INTEGER NOT NULL,
    statuses INTEGER NOT NULL, day TEXT, kind INTEGER NOT NULL, row TEXT NOT NULL, numbers TEXT NOT NULL,
    whose TEXT NOT NULL);
CREATE INDEX passages_of_dossier ON passages(dossier);
CREATE VIRTUAL TABLE words USING fts5(text, content = '', tokenize = 'unicode61 remove_diacritics 2');
-- what is deleted leaves no words behind; what is entered is put in order seldom, much at a time
INSERT INTO words(words, rank) VALUES
    ('secure-delete', 1), ('automerge', 0), ('crisismerge', 32), ('hashsize', 4194304);
-- the texts themselves: some that follow each other packed together, under the number of the first
CREATE TABLE texts(id INTEGER PRIMARY KEY, packed BLOB NOT NULL);
-- of each paper the fingerprints of its texts, four bytes each
CREATE TABLE prints(paper INTEGER PRIMARY KEY, prints BLOB NOT NULL);
-- whether all papers stand in dossiers: 0 while papers are added, and after that was interrupted
CREATE TABLE state(settled INTEGER NOT NULL);
INSERT INTO state VALUES (1);
";

/// A table in which texts can be marked by the same words as in [`TABLES`].
pub(super) const MARKING: &str =
    "CREATE VIRTUAL TABLE words USING fts5(text, tokenize = 'unicode61 remove_diacritics 2')";

/// Several packed papers fit into such a page, so that less of it is left empty than of the smaller ones of SQLite.
const PAGE: u32 = 16_384;

/// So many kilobytes of the file are in memory while papers are read and put together: what is written comes behind what is
/// there, so more is of no use.
const CACHE: i32 = 1_000;

/// So many while dossiers are entered: words are taken out wherever they stand.
const CACHE_OF_ENTERING: i32 = 4_000;

/// What a library is opened for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// To look things up.
    Reading,
    /// To bring it up to date.
    Writing,
    /// The same; it is made if there is none.
    Making,
}

/// A library that is open.
#[derive(Debug)]
pub struct Library {
    pub(super) connection: Connection,
    path: PathBuf,
    /// Held while papers are added, so that only one program does.
    _lock: Option<File>,
}

/// A library at one moment. Within another one it is the same moment.
#[derive(Debug)]
pub struct Snapshot<'a> {
    _reading: Option<Transaction<'a>>,
}

/// Where the user's library is: `$XDG_DATA_HOME/tegenlezer/library.db`; `None` if no home folder is known.
pub fn path_of_user() -> Option<PathBuf> {
    let base = etcetera::choose_base_strategy().ok()?;
    Some(base.data_dir().join("tegenlezer").join("library.db"))
}

impl Library {
    /// Opens the library in this file.
    ///
    /// # Errors
    ///
    /// When there is none, it is no library or one of a later version, or may not be opened for this.
    pub fn open(path: &Path, access: Access) -> Result<Self, LibraryError> {
        if access == Access::Making {
            make(path)?;
        } else if !path.exists() {
            return Err(LibraryError::Missing);
        }
        let lock = if access == Access::Reading { None } else { Some(lock(path)?) };
        let connection =
            if access == Access::Reading { connect_reading(path)? } else { connect_writing(path, access)? };
        Ok(Self { connection, path: path.to_owned(), _lock: lock })
    }

    /// The library as it is now: look-ups made while this is held agree with each other, whoever writes meanwhile.
    ///
    /// # Errors
    ///
    /// When the library cannot be read.
    pub fn snapshot(&self) -> Result<Snapshot<'_>, LibraryError> {
        let is_outermost = self.connection.is_autocommit();
        Ok(Snapshot { _reading: is_outermost.then(|| self.connection.unchecked_transaction()).transpose()? })
    }

    /// From now on dossiers are entered.
    pub(super) fn widen_cache(&self) -> Result<(), LibraryError> {
        Ok(self.connection.pragma_update(None, "cache_size", -CACHE_OF_ENTERING)?)
    }

    /// Its file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether all papers stand in dossiers: not while papers are added, or after that was interrupted.
    ///
    /// # Errors
    ///
    /// When the library cannot be read.
    pub fn is_settled(&self) -> Result<bool, LibraryError> {
        Ok(self.connection.query_row("SELECT settled FROM state", [], |row| row.get(0))?)
    }
}

/// An empty file that only its owner may read, unless there is a file.
fn make(path: &Path) -> Result<(), LibraryError> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    match only_for_owner().create_new(true).open(path) {
        Err(error) if error.kind() != std::io::ErrorKind::AlreadyExists => Err(error.into()),
        _ => Ok(()),
    }
}

/// From now on only the owner may read this file.
fn keep_from_others(path: &Path) -> Result<(), LibraryError> {
    #[cfg(unix)]
    fs::set_permissions(path, std::os::unix::fs::PermissionsExt::from_mode(0o600))?;
    #[cfg(not(unix))]
    let _ = path; // it lies in the user's own folder
    Ok(())
}

fn only_for_owner() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

/// The lock of the one who writes: a file of its own beside the library.
fn lock(path: &Path) -> Result<File, LibraryError> {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push("-adding");
    let mut options = only_for_owner();
    #[cfg(unix)]
    {
        use rustix::fs::OFlags;
        let flags = (OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::CLOEXEC).bits(); // no link and no pipe of somebody else
        std::os::unix::fs::OpenOptionsExt::custom_flags(&mut options, flags.cast_signed());
    }
    let file = options.create(true).truncate(false).open(path.with_file_name(name))?;
    // a process that is just being started holds all files for a moment
    let begun = Instant::now();
    loop {
        match file.try_lock() {
            Ok(()) => return Ok(file),
            Err(TryLockError::WouldBlock) if begun.elapsed() < MOMENT => thread::sleep(MOMENT / 20),
            Err(TryLockError::WouldBlock) => return Err(LibraryError::Adding),
            Err(TryLockError::Error(error)) => return Err(error.into()),
        }
    }
}

fn connect_writing(path: &Path, access: Access) -> Result<Connection, LibraryError> {
    let mut connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE | NO_MUTEX)?;
    prepare(&connection)?;
    if access == Access::Making && count_of_pages(&connection)? == 0 {
        keep_from_others(path)?; // the empty file may be somebody's
        connection.pragma_update(None, "page_size", PAGE)?;
        let making = connection.transaction()?;
        making.pragma_update(None, "application_id", APPLICATION)?;
        making.pragma_update(None, "user_version", VERSION)?;
        making.execute_batch(TABLES)?;
        making.commit()?;
    }
    check(&connection)?;
    connection.pragma_update(None, "journal_mode", "wal")?;
    connection.pragma_update(None, "synchronous", "normal")?;
    connection.pragma_update(None, "cache_size", -CACHE)?;
    connection.pragma_update(None, "secure_delete", true)?;
    Ok(connection)
}

const NO_MUTEX: OpenFlags = OpenFlags::SQLITE_OPEN_NO_MUTEX; // a connection stays in its thread

/// For reading: beside a library that is being written, too; and where nothing may be written at all. Where it may, what a
/// program that was killed left behind is cleared up first, as SQLite does for whoever comes next.
fn connect_reading(path: &Path) -> Result<Connection, LibraryError> {
    let connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE | NO_MUTEX)?;
    let first = prepare(&connection).and_then(|()| check(&connection));
    let cannot_write = matches!(first, Err(LibraryError::ReadOnly | LibraryError::Disk | LibraryError::Other(_)));
    if !cannot_write || has_unfinished(path) {
        connection.pragma_update(None, "query_only", true)?;
        return first.map(|()| connection);
    }
    let Some(uri) = immutable(path) else { return first.map(|()| connection) };
    let read = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI | NO_MUTEX;
    let connection = Connection::open_with_flags(uri, read)?;
    prepare(&connection)?;
    check(&connection)?;
    Ok(connection)
}

/// Whether changes stand beside the file that are not in it yet, or must be taken back.
fn has_unfinished(path: &Path) -> bool {
    ["-wal", "-journal"].iter().any(|ending| {
        let mut name = path.file_name().unwrap_or_default().to_owned();
        name.push(ending);
        fs::metadata(path.with_file_name(name)).is_ok_and(|file| file.len() > 0)
    })
}

/// The address by which SQLite opens a file that nobody changes, as on a disk that is read only.
fn immutable(path: &Path) -> Option<String> {
    let path = std::path::absolute(path).ok()?;
    let escape = |c: char| match c {
        '%' | '?' | '#' => format!("%{:02x}", u32::from(c)),
        '\\' => "/".to_owned(),
        c => c.to_string(),
    };
    let path: String = path.to_str()?.chars().map(escape).collect();
    Some(format!("file://{}{path}?immutable=1", if path.starts_with('/') { "" } else { "/" }))
}

/// Trusts nothing of what the file says about itself: somebody else may have made it.
fn prepare(connection: &Connection) -> Result<(), LibraryError> {
    connection.busy_timeout(PATIENCE)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.pragma_update(None, "temp_store", "memory")?;
    Ok(())
}

fn count_of_pages(connection: &Connection) -> rusqlite::Result<i64> {
    connection.pragma_query_value(None, "page_count", |row| row.get(0))
}

/// Whether it is a library of this version.
fn check(connection: &Connection) -> Result<(), LibraryError> {
    if count_of_pages(connection)? == 0 {
        return Err(LibraryError::Missing);
    }
    let number = |name| connection.pragma_query_value(None, name, |row| row.get::<_, i32>(0));
    match (number("application_id")?, number("user_version")?) {
        (APPLICATION, VERSION) => Ok(()),
        (APPLICATION, version) if version > VERSION => Err(LibraryError::Later),
        (APPLICATION, _) => Err(LibraryError::Earlier),
        _ => Err(LibraryError::Foreign),
    }
}
