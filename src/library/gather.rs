//! Brings a library up to date with the files on the disk.
//!
//! A file whose size and time are the same is not opened. One that changed is read; one with the same bytes as a paper that
//! is gone is that paper, moved. Each batch of papers is one transaction: whoever is killed loses what he was just reading.

use std::collections::{HashMap, HashSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::time::{SystemTime, UNIX_EPOCH};

use rusqlite::{Transaction, TransactionBehavior, params};
use sha2::{Digest, Sha256};

use super::aside::Aside;
use super::index::{forget_reading, remove};
use super::keep::{Packer, bytes_of, interpret, value_of};
use super::{Library, LibraryError};
use crate::dossier::Traits;
use crate::model::{Damage, Limit, Problem};
use crate::parallel::spread_with;
use crate::source::worker::Pool;
use crate::source::{self, Kept, ReadError};

/// So many files are read between two transactions, or fewer if they have more bytes together than [`BYTES_AT_ONCE`].
const AT_ONCE: usize = 32;

const BYTES_AT_ONCE: u64 = 8 << 20;

/// A file that was changed less than so many nanoseconds before it was looked at may have been changed again at the same
/// moment of its clock.
const SAME_MOMENT: i64 = 2_000_000_000;

/// Which program reads: what another version read is read anew.
pub(super) const READER: &str = env!("CARGO_PKG_VERSION");

/// Which files a library looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Roots<'a> {
    /// These files and folders, from now on.
    Added(&'a [PathBuf]),
    /// All that were added.
    Known,
}

/// What is being done, of which there is so much.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Files are read.
    Reading,
    /// Dossiers are entered.
    Entering,
}

/// What was found on the disk.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Gathered {
    /// How many papers were read for the first time.
    pub added: usize,
    /// How many were read again.
    pub changed: usize,
    /// How many lie elsewhere now.
    pub moved: usize,
    /// How many are the same.
    pub same: usize,
    /// How many went.
    pub gone: usize,
    /// What could not be read.
    pub errors: Vec<ReadError>,
    /// Files whose names are not Unicode, by which they cannot be kept.
    pub nameless: Vec<String>,
}

/// How a file looks from outside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Look {
    size: i64,
    modified: i64,
}

/// A paper as the library knows it.
struct Known {
    id: i64,
    look: Look,
    seen: i64,
    content: Vec<u8>,
    reader: String,
    is_gone: bool,
    is_read: bool,
    problem: Option<Problem>,
}

/// A file that is opened.
struct Task {
    path: PathBuf,
    look: Look,
    /// The paper that lay there before.
    known: Option<Box<Known>>,
}

/// What came of opening a file.
enum Found {
    /// The bytes are as before.
    Same,
    /// A paper that lay elsewhere has these bytes.
    Moved(i64),
    /// It was read.
    Paper { traits: Vec<u8>, wordings: Vec<u8>, kept: Vec<u8>, parts: Vec<u8> },
    /// It cannot be read.
    Unread(Problem),
}

type Result<T> = std::result::Result<T, LibraryError>;

impl Library {
    /// Looks at files and folders and reads what is new or changed; then puts papers together. Meanwhile `progress` is
    /// told how many of how many are done.
    ///
    /// # Errors
    ///
    /// When the library cannot be written to. All papers up to the last transaction are in it then.
    pub fn gather(
        &mut self,
        roots: Roots<'_>,
        pool: &Pool,
        mut progress: impl FnMut(Stage, usize, usize),
    ) -> Result<Gathered> {
        let roots = match roots {
            Roots::Known => self.roots()?,
            Roots::Added(paths) => self.add_roots(paths)?,
        };
        let (gathered, aside) = self.read_changes(&roots, pool, |done, all| progress(Stage::Reading, done, all))?;
        if !self.is_settled()? {
            self.index(&aside, |done, all| progress(Stage::Entering, done, all))?;
        }
        Ok(gathered)
    }

    /// Looks at files and folders and reads what is new or changed; also gives the papers that were read, put aside.
    fn read_changes(
        &mut self,
        roots: &[PathBuf],
        pool: &Pool,
        mut progress: impl FnMut(usize, usize),
    ) -> Result<(Gathered, Aside)> {
        let mut listing = source::list(roots);
        let own = self.own_files();
        listing.files.retain(|file| !own.contains(file));
        let mut gathered = Gathered { errors: listing.errors, ..Gathered::default() };
        let mut known = self.known()?;
        self.forget(&named_otherwise(&listing.files, &mut known))?;
        let papers = known.iter().filter(|(_, paper)| paper.is_read);
        let papers: HashSet<_> = papers.map(|(path, _)| path.to_string_lossy().into_owned()).collect();
        let tasks = tasks(listing.files, &mut known, &mut gathered);
        let missing = missing(roots, &known);
        gathered.gone = self.mark_gone(&missing)?;
        let movable = self.movable()?;
        let mut aside = if tasks.is_empty() { Aside::nothing() } else { Aside::beside(self.path()) };
        self.take_in(tasks, &movable, pool, &mut gathered, &mut aside, &mut progress)?;
        let is_meant = |path: &str| papers.contains(path) || roots.iter().any(|root| root == Path::new(path));
        gathered.errors.retain(|error| error.problem != Problem::UnknownFormat || is_meant(&error.path));
        gathered.errors.sort_by(|one, other| one.path.cmp(&other.path));
        Ok((gathered, aside))
    }

    /// Takes out what was added under these paths; how many papers that were. The files stay as they are.
    ///
    /// # Errors
    ///
    /// When the library cannot be written to.
    pub fn remove(&mut self, paths: &[PathBuf]) -> Result<usize> {
        let paths: Vec<_> = paths.iter().flat_map(|path| forms(path)).collect();
        let is_meant = |path: &Path| paths.iter().any(|meant| path.starts_with(meant));
        let papers: Vec<_> = self.known()?.into_iter().filter(|(path, _)| is_meant(path)).collect();
        let roots: Vec<_> = self.roots()?.into_iter().filter(|root| is_meant(root)).collect();
        let removing = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        for (_, paper) in &papers {
            remove(&removing, paper.id)?;
        }
        for root in roots {
            removing.execute("DELETE FROM roots WHERE path = ?", [root.to_str()])?;
        }
        removing.commit()?;
        if !self.is_settled()? {
            self.index(&Aside::nothing(), |_, _| {})?;
        }
        // the texts stand in the log until it is written over
        self.connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        Ok(papers.iter().filter(|(_, paper)| paper.is_read).count())
    }

    /// Whether a file that is there looks other than when it was read, or could not be read since.
    pub fn is_changed(&self, path: &Path) -> bool {
        let known =
            self.connection.prepare_cached("SELECT size, modified, problem NOT NULL FROM papers WHERE path = ?");
        let known = known.and_then(|mut known| {
            known.query_row([path.to_str()], |row| {
                Ok((Look { size: row.get(0)?, modified: row.get(1)? }, row.get::<_, bool>(2)?))
            })
        });
        known.is_ok_and(|(known, is_unread)| look(path).is_some_and(|now| is_unread || now != known))
    }

    /// The file of the library, and those that stand beside it for its sake.
    fn own_files(&self) -> Vec<PathBuf> {
        let beside = |library: PathBuf| {
            ["", "-adding", "-wal", "-shm", "-journal"].map(|ending| {
                let mut name = library.file_name().unwrap_or_default().to_owned();
                name.push(ending);
                library.with_file_name(name)
            })
        };
        forms(self.path()).into_iter().flat_map(beside).collect()
    }

    fn add_roots(&mut self, paths: &[PathBuf]) -> Result<Vec<PathBuf>> {
        let mut roots = Vec::new();
        let adding = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        for path in paths {
            let path = true_path(path)?;
            if let (Some(root), true) = (path.to_str(), path.exists()) {
                adding.execute("INSERT OR IGNORE INTO roots(path) VALUES (?)", [root])?;
            }
            roots.push(path);
        }
        adding.commit()?;
        Ok(roots)
    }

    fn known(&self) -> Result<HashMap<PathBuf, Known>> {
        let mut papers = self.connection.prepare(
            "SELECT path, id, size, modified, seen, content, reader, gone, EXISTS(SELECT 1 FROM traits WHERE paper = id),
                 problem
             FROM papers",
        )?;
        let mut rows = papers.query([])?;
        let mut known = HashMap::new();
        while let Some(row) = rows.next()? {
            let look = Look { size: row.get(2)?, modified: row.get(3)? };
            let problem: Option<Vec<u8>> = row.get(9)?;
            let paper = Known {
                id: row.get(1)?,
                look,
                seen: row.get(4)?,
                content: row.get(5)?,
                reader: row.get(6)?,
                is_gone: row.get(7)?,
                is_read: row.get(8)?,
                problem: problem.map(|problem| value_of(&problem)).transpose()?,
            };
            known.insert(PathBuf::from(row.get::<_, String>(0)?), paper);
        }
        Ok(known)
    }

    /// Takes papers out of the index.
    fn forget(&mut self, papers: &[i64]) -> Result<()> {
        let removing = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        for paper in papers {
            remove(&removing, *paper)?;
        }
        removing.commit()?;
        Ok(())
    }

    fn mark_gone(&mut self, papers: &[i64]) -> Result<usize> {
        let marking = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        for paper in papers {
            marking.execute("UPDATE papers SET gone = 1 WHERE id = ?", [paper])?;
        }
        marking.commit()?;
        Ok(papers.len())
    }

    /// The papers that are gone, by what they said. What could not be read any more has other bytes than were read.
    fn movable(&self) -> Result<HashMap<Vec<u8>, i64>> {
        let mut papers = self.connection.prepare("SELECT content, id FROM papers WHERE gone AND problem IS NULL")?;
        let papers = papers.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(papers.collect::<std::result::Result<_, _>>()?)
    }

    /// Opens files on all cores while those before them are written.
    fn take_in(
        &mut self,
        tasks: Vec<Task>,
        movable: &HashMap<Vec<u8>, i64>,
        pool: &Pool,
        gathered: &mut Gathered,
        aside: &mut Aside,
        progress: &mut impl FnMut(usize, usize),
    ) -> Result<()> {
        let (all, mut done) = (tasks.len(), 0);
        progress(done, all);
        let (sender, batches) = mpsc::sync_channel(0); // more batches would take memory
        std::thread::scope(|scope| {
            scope.spawn(move || {
                for batch in in_batches(tasks) {
                    let opened = spread_with(batch, Packer::new, |packer, task| {
                        let opened = open(&task, movable, pool, packer);
                        (task, opened)
                    });
                    if sender.send(opened).is_err() {
                        break; // what is read cannot be written any more
                    }
                }
            });
            for batch in batches {
                done += batch.len();
                let writing = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
                for (task, opened) in batch {
                    write(&writing, task, opened, pool, gathered, aside)?;
                }
                writing.commit()?;
                progress(done, all);
            }
            Ok(())
        })
    }
}

/// The path of a file or folder without links and `..`, so that it has one name only; of what is not there the whole path
/// as it is given.
fn true_path(path: &Path) -> std::io::Result<PathBuf> {
    path.canonicalize().or_else(|_| std::path::absolute(path))
}

/// The paths under which a library may know a file or folder.
pub(super) fn forms(path: &Path) -> Vec<PathBuf> {
    let mut forms: Vec<_> = [true_path(path), std::path::absolute(path)].into_iter().flatten().collect();
    forms.dedup();
    forms
}

/// Takes from what is known the papers that were found under another path now, as through a link: their numbers.
fn named_otherwise(files: &[PathBuf], known: &mut HashMap<PathBuf, Known>) -> Vec<i64> {
    let listed: HashSet<_> = files.iter().collect();
    let others: Vec<_> = known.keys().filter(|path| !listed.contains(path)).cloned().collect();
    if others.is_empty() {
        return Vec::new();
    }
    let found: HashSet<_> = files.iter().filter_map(|file| file.canonicalize().ok()).collect();
    let is_found = |path: &PathBuf| path.canonicalize().is_ok_and(|path| found.contains(&path));
    let twice: Vec<_> = others.into_iter().filter(is_found).collect();
    twice.into_iter().filter_map(|path| known.remove(&path)).map(|paper| paper.id).collect()
}

/// The files that must be opened; those that look as before are counted.
fn tasks(files: Vec<PathBuf>, known: &mut HashMap<PathBuf, Known>, gathered: &mut Gathered) -> Vec<Task> {
    let mut tasks = Vec::new();
    let mut seen = HashSet::new();
    for path in files {
        let Some(look) = look(&path).filter(|_| seen.insert(path.clone())) else { continue };
        let before = known.remove(&path);
        let is_certain = |paper: &Known| {
            let is_as_before = paper.look == look && paper.reader == READER && !paper.is_gone;
            is_as_before && look.modified < paper.seen - SAME_MOMENT && !paper.content.is_empty()
        };
        match before {
            Some(paper) if is_certain(&paper) => gathered.is_as_before(&path, paper.problem),
            known => tasks.push(Task { path, look, known: known.map(Box::new) }),
        }
    }
    tasks
}

impl Gathered {
    /// Counts a file that is as it was: read, or not to be read.
    fn is_as_before(&mut self, path: &Path, problem: Option<Problem>) {
        match problem {
            Some(problem) => self.errors.push(ReadError { path: path.to_string_lossy().into_owned(), problem }),
            None => self.same += 1,
        }
    }
}

/// The papers under these roots that are on the disk no more, of those that were not found.
fn missing(roots: &[PathBuf], known: &HashMap<PathBuf, Known>) -> Vec<i64> {
    let is_under = |path: &Path| roots.iter().any(|root| path.starts_with(root));
    let is_missing = |path: &Path| {
        fs::metadata(path).is_err_and(|error| {
            matches!(error.kind(), std::io::ErrorKind::NotFound | std::io::ErrorKind::NotADirectory)
        })
    };
    let missing = known.iter().filter(|(path, paper)| !paper.is_gone && is_under(path) && is_missing(path));
    missing.map(|(_, paper)| paper.id).collect()
}

fn look(path: &Path) -> Option<Look> {
    let file = fs::metadata(path).ok()?;
    Some(Look { size: i64::try_from(file.len()).ok()?, modified: nanoseconds(file.modified().ok()?) })
}

fn nanoseconds(time: SystemTime) -> i64 {
    let since = time.duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_nanos()).unwrap_or(i64::MAX)
}

fn in_batches(tasks: Vec<Task>) -> impl Iterator<Item = Vec<Task>> {
    let mut tasks = tasks.into_iter().peekable();
    std::iter::from_fn(move || {
        let mut batch = vec![tasks.next()?];
        let mut bytes = batch[0].look.size.unsigned_abs();
        while let Some(next) = tasks.peek()
            && batch.len() < AT_ONCE
            && bytes + next.look.size.unsigned_abs() <= BYTES_AT_ONCE
        {
            bytes += next.look.size.unsigned_abs();
            batch.extend(tasks.next());
        }
        Some(batch)
    })
}

/// What a file holds: a hash of its bytes, and what came of it.
fn open(task: &Task, movable: &HashMap<Vec<u8>, i64>, pool: &Pool, packer: &mut Packer) -> (Vec<u8>, Found) {
    let bytes = match source::bytes_of(&task.path) {
        Ok(bytes) => bytes,
        Err(problem) => return (Vec::new(), Found::Unread(problem)),
    };
    let content = Sha256::digest(&bytes)[..16].to_vec();
    let found = match &task.known {
        Some(before) if before.reader == READER && before.content == content => Found::Same,
        None if let Some(&paper) = movable.get(&content) => Found::Moved(paper),
        _ => read(&task.path, bytes, pool, packer),
    };
    let may_pass = matches!(&found, Found::Unread(Problem::NoProcess(_) | Problem::LimitReached(Limit::Time)));
    if may_pass { (Vec::new(), found) } else { (content, found) } // without a hash it is opened again the next time
}

fn read(path: &Path, bytes: Vec<u8>, pool: &Pool, packer: &mut Packer) -> Found {
    let path = path.to_string_lossy().into_owned();
    let read = Kept::new(&path, bytes, pool).map(|kept| {
        let packed = packer.pack(&kept)?;
        let document = interpret(kept, path);
        let (traits, wordings) = Traits::with_wordings(&document);
        Ok::<_, LibraryError>(Found::Paper {
            traits: bytes_of(&traits)?,
            wordings: bytes_of(&wordings)?,
            kept: packed,
            parts: bytes_of(&*document)?,
        })
    });
    match read {
        Ok(Ok(paper)) => paper,
        Ok(Err(_)) => Found::Unread(Problem::Damaged(Damage::ReaderFailed)),
        Err(problem) => Found::Unread(problem),
    }
}

/// Writes what came of a file.
fn write(
    writing: &Transaction<'_>,
    task: Task,
    (content, found): (Vec<u8>, Found),
    pool: &Pool,
    gathered: &mut Gathered,
    aside: &mut Aside,
) -> Result<()> {
    let Some(path) = task.path.to_str() else {
        gathered.nameless.push(task.path.to_string_lossy().into_owned());
        return Ok(());
    };
    let file = File { path, look: task.look, seen: nanoseconds(SystemTime::now()), content: &content };
    match found {
        Found::Same => {
            if let Some(known) = task.known {
                file.lies_there(writing, known.id)?;
                gathered.is_as_before(&task.path, known.problem);
            }
        }
        Found::Moved(paper) if is_gone(writing, paper)? => {
            file.lies_there(writing, paper)?;
            gathered.moved += 1;
            writing.execute("UPDATE state SET settled = 0", [])?;
        }
        Found::Moved(_) => {
            // another copy of it came first
            let opened = open(&task, &HashMap::new(), pool, &mut Packer::new());
            write(writing, task, opened, pool, gathered, aside)?;
        }
        Found::Paper { traits, wordings, kept, parts } => {
            let paper = file.enter(writing, None)?;
            aside.put(paper, &parts);
            forget_reading(writing, paper)?;
            writing.prepare_cached("INSERT INTO wordings(wordings) VALUES (?)")?.execute([wordings])?;
            let reading = writing.last_insert_rowid();
            writing
                .prepare_cached("INSERT INTO traits(paper, reading, traits) VALUES (?, ?, ?)")?
                .execute(params![paper, reading, traits])?;
            writing.prepare_cached("INSERT INTO contents(paper, kept) VALUES (?, ?)")?.execute(params![paper, kept])?;
            let count = if task.known.is_none() { &mut gathered.added } else { &mut gathered.changed };
            *count += 1;
            writing.execute("UPDATE state SET settled = 0", [])?;
        }
        Found::Unread(problem) => {
            file.enter(writing, Some(&problem))?;
            gathered.errors.push(ReadError { path: path.to_owned(), problem });
        }
    }
    Ok(())
}

/// What is written of a file as it was looked at.
struct File<'a> {
    path: &'a str,
    look: Look,
    seen: i64,
    content: &'a [u8],
}

impl File<'_> {
    /// A paper that is known lies in this file.
    fn lies_there(&self, writing: &Transaction<'_>, paper: i64) -> Result<()> {
        let Self { path, look, seen, .. } = self;
        writing
            .prepare_cached("UPDATE papers SET path = ?, size = ?, modified = ?, seen = ?, gone = 0 WHERE id = ?")?
            .execute(params![path, look.size, look.modified, seen, paper])?;
        Ok(())
    }

    /// The number of the paper in this file, which is new or other than before.
    fn enter(&self, writing: &Transaction<'_>, problem: Option<&Problem>) -> Result<i64> {
        let Self { path, look, seen, content } = self;
        let problem = problem.map(bytes_of).transpose()?;
        let mut enter = writing.prepare_cached(
            "INSERT INTO papers(path, size, modified, seen, content, reader, problem) VALUES (?, ?, ?, ?, ?, ?, ?)
             ON CONFLICT(path) DO UPDATE SET size = excluded.size, modified = excluded.modified, seen = excluded.seen,
                 content = excluded.content, reader = excluded.reader, problem = excluded.problem, gone = 0
             RETURNING id",
        )?;
        let values = params![path, look.size, look.modified, seen, content, READER, problem];
        Ok(enter.query_row(values, |row| row.get(0))?)
    }
}

fn is_gone(writing: &Transaction<'_>, paper: i64) -> Result<bool> {
    Ok(writing.prepare_cached("SELECT gone FROM papers WHERE id = ?")?.query_row([paper], |row| row.get(0))?)
}
