//! One log as a file: read, appended to, shortened.
//!
//! Whoever writes holds a lock, which is a file of its own, so that it outlives the log's replacement by a shorter one.
//! Whoever reads needs none: a line counts when it is there with its line end, and the file begins with a line whose name
//! tells whether it is still the same.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read as _, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::mpsc::channel;
use std::thread;
use std::time::Duration;

use super::super::change::{Line, Read, What};
use super::super::identity::About;
use super::super::state::Review;
use crate::language::LOCKED;
use crate::parallel::on_all_cores;

/// A longer file, in bytes, is no log of ours.
const LONGEST: u64 = 64 << 20;

/// So many bytes of a log hold the name of its first line.
const HEAD: usize = 64;

/// How many lines are read in one go.
const AT_ONCE: usize = 100;

/// How long the lock of others is waited for.
const LOCKED_AT_MOST: Duration = Duration::from_secs(2);

/// How many of the last lines a shorter log keeps, whether they make a difference or not.
const KEPT: usize = 1000;

/// A log, as far as it was read.
#[derive(Debug)]
pub(super) struct LogFile {
    pub(super) path: PathBuf,
    /// What was read of it, or written: whole lines. If the file goes away, it is written anew from this.
    content: Vec<u8>,
    /// What its lines say it is about.
    about: Option<About>,
    /// The highest turn in it.
    last_turn: u64,
    /// How many lines could not be read.
    pub(super) odd: Odd,
}

/// Lines that are kept, and not understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Odd {
    /// Of a later version.
    pub(super) later: usize,
    /// Torn or damaged.
    pub(super) damaged: usize,
    /// Whether the last line has no end.
    pub(super) torn: bool,
}

/// What appending came to.
pub(super) struct Appended {
    /// Lines that others wrote meanwhile.
    pub(super) seen: Vec<Line>,
    /// The lines in the turns that they got.
    pub(super) saved: Vec<Line>,
    /// Whether the file had to be made.
    pub(super) is_new: bool,
}

impl LogFile {
    pub(super) fn new(path: PathBuf) -> Self {
        Self { path, content: Vec::new(), about: None, last_turn: 0, odd: Odd::default() }
    }

    /// Whether nothing was ever found in it.
    pub(super) fn is_empty(&self) -> bool {
        self.content.is_empty()
    }

    /// What it says it is about.
    pub(super) fn about(&self) -> Option<&About> {
        self.about.as_ref()
    }

    pub(super) fn last_turn(&self) -> u64 {
        self.last_turn
    }

    /// The lines that were added since it was looked at last; all of them if the file is another one now. None if there
    /// is no file.
    ///
    /// # Errors
    /// What the system says.
    pub(super) fn look(&mut self) -> io::Result<Vec<Line>> {
        let Some(mut file) = open(&self.path)? else { return Ok(Vec::new()) };
        let length = file.metadata()?.len();
        let head = self.content.len().min(HEAD);
        let mut found = Vec::with_capacity(head);
        (&mut file).take(head as u64).read_to_end(&mut found)?;
        if length < self.content.len() as u64 || found != self.content[..head] {
            *self = Self { last_turn: self.last_turn, ..Self::new(std::mem::take(&mut self.path)) };
        }
        let known = self.content.len();
        file.seek(SeekFrom::Start(known as u64))?;
        self.content.reserve(usize::try_from(length).unwrap_or_default().saturating_sub(known));
        file.take(LONGEST.saturating_sub(known as u64)).read_to_end(&mut self.content)?;
        let whole = self.content.iter().rposition(|&byte| byte == b'\n').map_or(0, |end| end + 1).max(known);
        let tail = self.content.split_off(whole);
        let mut lines = self.take_in(known);
        self.odd.torn = false;
        match Line::read(&tail) {
            _ if tail.is_empty() => {}
            Read::Line(line) => lines.push(line), // all of it is there but the line end
            _ => self.odd.torn = true,
        }
        Ok(lines)
    }

    /// Reads the lines behind the first so many bytes of the content.
    fn take_in(&mut self, known: usize) -> Vec<Line> {
        let each = self.content[known..].split(|&byte| byte == b'\n').filter(|bytes| !bytes.is_empty());
        let each: Vec<_> = each.collect();
        let some = each.chunks(AT_ONCE).collect();
        let read = on_all_cores(some, |some| some.iter().map(|bytes| Line::read(bytes)).collect::<Vec<_>>());
        let mut lines = Vec::with_capacity(each.len());
        for read in read.into_iter().flatten() {
            match read {
                Read::Later => self.odd.later += 1,
                Read::Damaged => self.odd.damaged += 1,
                Read::Line(line) => {
                    self.last_turn = self.last_turn.max(line.turn);
                    if let What::About(about) = &line.what {
                        self.about.get_or_insert_default().absorb(about);
                    }
                    lines.push(line);
                }
            }
        }
        lines
    }

    /// What was read of it, if it is not there any more.
    pub(super) fn gone(&self) -> &[u8] {
        if self.path.exists() { &[] } else { &self.content }
    }

    /// Appends lines in one write, which is on the disk when this returns; before them whole lines of a log that went
    /// away. Each gets the turn behind all that are in the file and behind `last_turn`. A file that is not there is made;
    /// one that went away is made again from memory.
    ///
    /// # Errors
    /// What the system says; then nothing was added that counts, or it may be added again without harm.
    pub(super) fn append(&mut self, lines: &[Line], about: &Line, last_turn: u64, gone: &[u8]) -> io::Result<Appended> {
        let _lock = Lock::take(&self.path)?;
        let seen = self.look()?;
        let is_there = self.path.exists();
        let head = (!self.tells(about)).then(|| about.clone());
        let first = self.last_turn.max(last_turn) + 1;
        let new = head.into_iter().chain(lines.iter().cloned()).zip(first..);
        let mut new: Vec<_> = new.map(|(line, turn)| Line { turn, ..line }).collect();
        let mut file = OpenOptions::new().append(true).create(true).open(&self.path)?;
        let length = file.metadata()?.len();
        let mut bytes = Vec::new();
        if !is_there {
            bytes.extend(&self.content);
        } else if length > self.content.len() as u64 {
            bytes.push(b'\n'); // behind a line that was cut
        }
        bytes.extend(gone);
        new.iter().for_each(|line| bytes.extend(line.written().into_bytes()));
        if let Err(error) = file.write_all(&bytes).and_then(|()| file.sync_all()) {
            // if this fails too, a torn line is left, which the next one goes behind
            let _ = if is_there { file.set_len(length) } else { fs::remove_file(&self.path) };
            return Err(error);
        }
        if !is_there {
            sync_folder(&self.path);
        }
        let _ = self.look(); // what was written is on the disk, whether it can be read or not
        Ok(Appended { seen, saved: new.split_off(new.len() - lines.len()), is_new: !is_there })
    }

    /// Whether the log says all that a line says it is about.
    fn tells(&self, line: &Line) -> bool {
        match (&self.about, &line.what) {
            (Some(known), What::About(about)) => known.covers(about),
            _ => false,
        }
    }

    /// Writes the log anew without the lines that make no difference. Those are kept beside it, in `LOG.past`, the damaged
    /// ones in `LOG.damaged`; lines of a later version stay in it as they are.
    ///
    /// # Errors
    /// What the system says; then the log is as it was.
    pub(super) fn compact(&mut self, head: &Line) -> io::Result<Vec<Line>> {
        let _lock = Lock::take(&self.path)?;
        let seen = self.look()?;
        if self.is_empty() || self.odd.torn || !self.path.exists() {
            return Ok(seen);
        }
        let lines = |read: Read| if let Read::Line(line) = read { Some(line) } else { None };
        let each = || self.content.split(|&byte| byte == b'\n').filter(|bytes| !bytes.is_empty());
        let review = Review::of(each().map(Line::read).filter_map(lines));
        let superseded = review.superseded(KEPT);
        let (mut kept, mut past, mut damaged) = (head.written().into_bytes(), Vec::new(), Vec::new());
        for bytes in each() {
            let to = match Line::read(bytes) {
                Read::Damaged => &mut damaged,
                Read::Line(line) if matches!(line.what, What::About(_)) => continue, // the head says it all
                Read::Line(line) if superseded.contains(&line.id) => &mut past,
                Read::Line(_) | Read::Later => &mut kept,
            };
            to.extend(bytes);
            to.push(b'\n');
        }
        add(&beside(&self.path, "past"), &past)?;
        add(&beside(&self.path, "damaged"), &damaged)?;
        replace(&self.path, &kept)?;
        *self = Self { last_turn: self.last_turn, ..Self::new(std::mem::take(&mut self.path)) };
        self.look()?;
        Ok(seen)
    }
}

/// The lock on the logs of a folder, held as long as this lives. The folder is made if it is not there.
struct Lock(File);

impl Lock {
    fn take(log: &Path) -> io::Result<Self> {
        let folder = log.parent().ok_or(io::ErrorKind::NotFound)?;
        make_folder(folder)?;
        let path = folder.join("lock");
        let file = match OpenOptions::new().create(true).truncate(false).write(true).open(&path) {
            Err(error) if error.kind() == io::ErrorKind::PermissionDenied => File::open(&path)?, // another user's
            file => file?,
        };
        locked(file).map(Self)
    }
}

/// Takes the lock in its turn, but does not wait for ever: whoever holds it for so long may be stopped, or on a machine
/// that is gone.
fn locked(file: File) -> io::Result<File> {
    match file.try_lock() {
        Ok(()) => return Ok(file),
        Err(TryLockError::Error(error)) => return Err(error),
        Err(TryLockError::WouldBlock) => {}
    }
    let (sender, taken) = channel();
    thread::spawn(move || {
        let locked = file.lock();
        drop(sender.send(locked.map(|()| file))); // if nobody waits any more it is closed, and so let go
    });
    taken.recv_timeout(LOCKED_AT_MOST).unwrap_or_else(|_| Err(io::Error::other(LOCKED)))
}

impl Drop for Lock {
    fn drop(&mut self) {
        let _ = self.0.unlock(); // closing it does the same
    }
}

/// Makes the folder of logs: of those above it, only in the user's data place, never where papers were.
fn make_folder(folder: &Path) -> io::Result<()> {
    match fs::create_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::NotFound && folder.file_name() != Some(super::FOLDER.as_ref()) => {
            fs::create_dir_all(folder)
        }
        made => made,
    }
}

/// Opens a log to read it; none if there is none.
fn open(path: &Path) -> io::Result<Option<File>> {
    match fs::metadata(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Ok(meta) if !meta.is_file() => return Err(io::Error::other("not a file")), // to open a pipe would wait for ever
        Ok(meta) if meta.len() > LONGEST => return Err(io::Error::other("longer than any log")),
        other => other?,
    };
    match File::open(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        file => file.map(Some),
    }
}

/// What the first lines of a log say it is about; none if they do not.
pub(super) fn about_of(path: &Path) -> io::Result<Option<About>> {
    let Some(file) = open(path)? else { return Ok(None) };
    let mut first = Vec::new();
    io::BufRead::read_until(&mut io::BufReader::new(file), b'\n', &mut first)?;
    if let Read::Line(Line { what: What::About(about), .. }) = Line::read(&first) {
        return Ok(Some(about));
    }
    let mut log = LogFile::new(path.to_owned());
    log.look()?;
    Ok(log.about)
}

/// `LOG.past`
fn beside(path: &Path, what: &str) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".");
    name.push(what);
    path.with_file_name(name)
}

/// Appends to a file and waits until it is on the disk.
fn add(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if bytes.is_empty() {
        return Ok(());
    }
    let mut file = OpenOptions::new().append(true).create(true).open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// Writes a file as a whole: whoever reads it sees the old one or the new one.
fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let new = beside(path, "new"); // one at a time, under the lock
    let write = || {
        let mut file = File::create(&new)?;
        file.write_all(bytes)?;
        file.set_permissions(fs::metadata(path)?.permissions())?;
        file.sync_all()?;
        fs::rename(&new, path)
    };
    write().inspect_err(|_| drop(fs::remove_file(&new)))?;
    sync_folder(path);
    Ok(())
}

/// Makes sure that a file's name is on the disk, where the system can be asked to.
fn sync_folder(path: &Path) {
    if cfg!(unix)
        && let Some(folder) = path.parent()
        && let Ok(folder) = File::open(folder)
    {
        let _ = folder.sync_all(); // not every file system can
    }
}

/// Appends a line to a list of the user's, under its folder's lock.
pub(super) fn append_line(path: &Path, line: &str) -> io::Result<()> {
    let _lock = Lock::take(path)?;
    add(path, format!("{line}\n").as_bytes())
}

/// The lines of a list of the user's, as far as they can be read.
pub(super) fn lines_of(path: &Path) -> Vec<u8> {
    let mut bytes = Vec::new();
    if let Ok(Some(mut file)) = open(path) {
        let _ = file.read_to_end(&mut bytes);
    }
    bytes
}
