//! One log as a file: read, appended to, shortened.
//!
//! Whoever writes holds a lock, which is a file of its own, so that it outlives the log's replacement by a shorter one.
//! Whoever reads needs none: a line counts when it is there with its line end, and the file begins with a line whose name
//! tells whether it is still the same.

use std::ffi::{OsStr, OsString};
use std::fs::{File, TryLockError};
use std::io::{self, Read as _, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::mpsc::channel;
use std::thread;
use std::time::Duration;

use super::super::change::{Line, Read, What};
use super::super::identity::About;
use super::super::state::Review;
use super::folder::{Folder, Refusal, beside, split};
use crate::model::LOCKED;
use crate::parallel::on_all_cores;

/// So many bytes of a log hold the name of its first line.
const HEAD: usize = 64;

/// How many lines are read in one go.
const AT_ONCE: usize = 100;

/// How long the lock of others is waited for.
const LOCKED_AT_MOST: Duration = Duration::from_secs(2);

/// How many bytes are read in one go, at least.
const BLOCK: u64 = 1 << 20;

/// A longer line, in bytes, is none of ours.
const LONGEST_LINE: usize = 4 << 20;

/// The first line of a log is shorter: the names of some thousand questions.
const LONGEST_HEAD: u64 = 1 << 20;

/// A turn that is further than this ahead of those before it in the file is not believed: the line counts as the next one
/// after them. So nobody can use up the turns of a log, which is not so long that leaps add up to all there are.
const LEAP: u64 = 1 << 32;

/// A longer log, in bytes, is left as it is: to write it anew would take too much memory.
const LONGEST_COMPACTED: u64 = 16 << 20;

/// How many of the last lines a shorter log keeps, whether they make a difference or not.
const KEPT: usize = 1000;

/// How large a log may be. What is larger is not read, and nothing is added to it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Bounds {
    /// Bytes.
    pub(super) bytes: u64,
    /// Lines that can be read.
    pub(super) lines: usize,
}

impl Bounds {
    /// Those of the log of a dossier, in however many files.
    pub(super) const LOG: Self = Self { bytes: 64 << 20, lines: 100_000 };

    /// What is left of them.
    pub(super) fn without(self, taken: Self) -> Self {
        Self { bytes: self.bytes.saturating_sub(taken.bytes), lines: self.lines.saturating_sub(taken.lines) }
    }
}

/// A log, as far as it was read.
#[derive(Debug)]
pub(super) struct LogFile {
    pub(super) path: PathBuf,
    bounds: Bounds,
    /// How it begins.
    head: Vec<u8>,
    /// The bytes of its whole lines.
    known: u64,
    /// Its bytes when it was looked at last: its last line may have no end.
    length: u64,
    /// The lines in it that are such of a log, of this or of a later version. If the file goes away, it is written anew
    /// from them.
    content: Vec<u8>,
    /// How many of them this version can read.
    count: usize,
    /// What its lines say it is about.
    about: Option<About>,
    /// Whether this run has said in it what it is about.
    is_titled: bool,
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
        Self::within(path, Bounds::LOG)
    }

    /// One that may only be so large.
    pub(super) fn within(path: PathBuf, bounds: Bounds) -> Self {
        Self {
            path,
            bounds,
            head: Vec::new(),
            known: 0,
            length: 0,
            content: Vec::new(),
            count: 0,
            about: None,
            is_titled: false,
            last_turn: 0,
            odd: Odd::default(),
        }
    }

    /// Whether nothing was ever found in it.
    pub(super) fn is_empty(&self) -> bool {
        self.length == 0
    }

    /// What it says it is about.
    pub(super) fn about(&self) -> Option<&About> {
        self.about.as_ref()
    }

    pub(super) fn last_turn(&self) -> u64 {
        self.last_turn
    }

    /// How large it is.
    pub(super) fn size(&self) -> Bounds {
        Bounds { bytes: self.length, lines: self.count }
    }

    /// From now on it may be as large as any.
    pub(super) fn may_grow(&mut self) {
        self.bounds = Bounds::LOG;
    }

    /// The lines that were added since it was looked at last; all of them if the file is another one now. None if there
    /// is no file.
    ///
    /// # Errors
    /// What the system says; or that this is no file to be read.
    pub(super) fn look(&mut self) -> io::Result<Vec<Line>> {
        let (folder, name) = split(&self.path)?;
        match Folder::open(folder) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
            Err(error) => Err(error),
            Ok(folder) => match folder.read(name)? {
                Some(file) => self.look_into(file),
                None => Ok(Vec::new()),
            },
        }
    }

    fn look_into(&mut self, mut file: File) -> io::Result<Vec<Line>> {
        let length = file.metadata()?.len();
        if length > self.bounds.bytes {
            return Err(Refusal::TooLong.into());
        }
        let mut head = Vec::with_capacity(self.head.len());
        (&mut file).take(self.head.len() as u64).read_to_end(&mut head)?;
        if length < self.length || head != self.head {
            self.forget();
        } else if length == self.length {
            return Ok(Vec::new());
        }
        file.seek(SeekFrom::Start(self.known))?;
        let mut lines = Vec::new();
        let tail = self.read_blocks(&file, length, &mut lines)?;
        if self.head.len() < HEAD {
            file.seek(SeekFrom::Start(0))?;
            self.head.clear();
            file.take(self.known.min(HEAD as u64)).read_to_end(&mut self.head)?;
        }
        self.length = length;
        self.odd.torn = false;
        match read(&tail) {
            _ if tail.is_empty() => {}
            Read::Line(line) => lines.push(self.placed(line)), // all of it is there but the line end
            _ => self.odd.torn = true,
        }
        Ok(lines)
    }

    /// Reads the whole lines behind those that are known, a block at a time; what is behind the last of them is handed
    /// back, its beginning at least. What is written from now on is seen the next time.
    fn read_blocks(&mut self, file: &File, length: u64, lines: &mut Vec<Line>) -> io::Result<Vec<u8>> {
        let mut file = file.take(length - self.known);
        let (mut block, mut is_too_long) = (Vec::new(), false);
        loop {
            let read = (&mut file).take(BLOCK).read_to_end(&mut block)?;
            if let Some(end) = block.iter().rposition(|&byte| byte == b'\n') {
                let behind = match std::mem::take(&mut is_too_long) {
                    true => block.iter().position(|&byte| byte == b'\n').unwrap_or(end),
                    false => 0,
                };
                self.odd.damaged += usize::from(behind > 0);
                self.take_in(&block[behind..=end], lines)?;
                self.known = length - file.limit() - (block.len() - end - 1) as u64;
                block.drain(..=end);
            }
            if block.len() > LONGEST_LINE {
                is_too_long = true;
                block.truncate(1); // no line begins so
            }
            if read == 0 {
                return Ok(block);
            }
        }
    }

    /// Forgets what was read: the file is another one.
    fn forget(&mut self) {
        *self = Self { last_turn: self.last_turn, ..Self::within(std::mem::take(&mut self.path), self.bounds) };
    }

    /// Reads whole lines.
    fn take_in(&mut self, bytes: &[u8], lines: &mut Vec<Line>) -> io::Result<()> {
        let each: Vec<_> = bytes.split(|&byte| byte == b'\n').filter(|bytes| !bytes.is_empty()).collect();
        for portion in on_all_cores(each.chunks(AT_ONCE).collect(), Portion::of) {
            self.odd.later += portion.later;
            self.odd.damaged += portion.damaged;
            self.count += portion.lines.len();
            if self.count > self.bounds.lines {
                return Err(Refusal::TooMany.into());
            }
            for bytes in portion.kept {
                self.content.extend(bytes);
                self.content.push(b'\n');
            }
            for line in portion.lines {
                if let What::About(about) = &line.what {
                    self.about.get_or_insert_default().absorb(about);
                }
                lines.push(self.placed(line));
            }
        }
        Ok(())
    }

    /// A line in the turn that is believed.
    fn placed(&mut self, mut line: Line) -> Line {
        if line.turn > self.last_turn.saturating_add(LEAP) {
            line.turn = self.last_turn + 1;
        }
        self.last_turn = self.last_turn.max(line.turn);
        line
    }

    /// What was read of it, if it is not there any more.
    pub(super) fn gone(&self) -> &[u8] {
        let is_there = || {
            let (folder, name) = split(&self.path)?;
            io::Result::Ok(Folder::open(folder)?.holds(name))
        };
        if is_there().unwrap_or(false) { &[] } else { &self.content }
    }

    /// Appends lines in one write, which is on the disk when this returns; before them whole lines of a log that went
    /// away. Each gets the turn behind all that are in the file and behind `last_turn`. A file that is not there is made;
    /// one that went away is made again from memory.
    ///
    /// # Errors
    /// What the system says, or that the lines could not be read back; then nothing was added that counts, or it may be
    /// added again without harm.
    pub(super) fn append(&mut self, lines: &[Line], about: &Line, last_turn: u64, gone: &[u8]) -> io::Result<Appended> {
        let path = self.path.clone();
        let (folder, name) = split(&path)?;
        let folder = Folder::make(folder)?;
        let _lock = Lock::take(&folder)?;
        let seen = self.look()?;
        let is_there = folder.holds(name);
        let head = (!self.tells(about)).then(|| about.clone());
        let first = (self.last_turn.max(last_turn) + 1).min(self.last_turn + LEAP);
        let new = head.into_iter().chain(lines.iter().cloned()).zip(first..);
        let mut new: Vec<_> = new.map(|(line, turn)| Line { turn, ..line }).collect();
        let mut bytes = if is_there { Vec::new() } else { self.content.clone() };
        if is_there && self.length > self.known {
            bytes.push(b'\n'); // behind a line that was cut
        }
        bytes.extend(gone);
        for line in &new {
            let written = line.written();
            match read(written.trim_end().as_bytes()) {
                Read::Line(read) if is_same(&read, line) => {}
                _ => return Err(unreadable()),
            }
            bytes.extend(written.into_bytes());
        }
        let file = folder.append(name)?;
        let length = file.metadata()?.len();
        if length + bytes.len() as u64 > self.bounds.bytes {
            return Err(Refusal::TooLong.into());
        } else if self.count + new.len() > self.bounds.lines {
            return Err(Refusal::TooMany.into());
        }
        let written = write(&file, &bytes).and_then(|()| {
            if !is_there {
                self.length = u64::MAX; // another file than the one that was read
            }
            self.read_back(&new)
        });
        if let Err(error) = written {
            // if this fails too, a torn line is left, which the next one goes behind
            let _ = if is_there { file.set_len(length) } else { folder.remove(name) };
            return Err(error);
        }
        if !is_there {
            folder.sync();
        }
        self.is_titled = true;
        Ok(Appended { seen, saved: new.split_off(new.len() - lines.len()), is_new: !is_there })
    }

    /// Makes sure that lines that were written are read by whoever opens the log next.
    fn read_back(&mut self, lines: &[Line]) -> io::Result<()> {
        let found = self.look()?;
        let last = &found[found.len().saturating_sub(lines.len())..];
        let are_same = last.len() == lines.len() && last.iter().zip(lines).all(|(read, line)| is_same(read, line));
        if are_same { Ok(()) } else { Err(unreadable()) }
    }

    /// Whether the log says all that a line says it is about.
    fn tells(&self, line: &Line) -> bool {
        match (&self.about, &line.what) {
            (Some(known), What::About(about)) => self.is_titled || known.covers(about),
            _ => false,
        }
    }

    /// Writes the log anew without the lines that make no difference, which are kept beside it, in `LOG.past`. What could
    /// not be read, and lines of a later version, stay in it as they are.
    ///
    /// # Errors
    /// What the system says; then the log is as it was.
    pub(super) fn compact(&mut self, head: &Line) -> io::Result<Vec<Line>> {
        let path = self.path.clone();
        let (folder, name) = split(&path)?;
        let folder = Folder::open(folder)?;
        let _lock = Lock::take(&folder)?;
        let seen = self.look()?;
        if self.count == 0 || self.odd.torn || self.last_turn > LEAP || self.length > LONGEST_COMPACTED {
            return Ok(seen);
        }
        let Some(mut file) = folder.read(name)? else { return Ok(seen) };
        let mut bytes = Vec::new();
        (&mut file).take(self.length).read_to_end(&mut bytes)?;
        let each = || bytes.split(|&byte| byte == b'\n').filter(|bytes| !bytes.is_empty());
        let lines = |bytes: &[u8]| if let Read::Line(line) = read(bytes) { Some(line) } else { None };
        let superseded = Review::of(each().filter_map(lines)).superseded(KEPT);
        let (mut kept, mut past) = (head.written().into_bytes(), Vec::new());
        for bytes in each() {
            let to = match read(bytes) {
                Read::Line(line) if matches!(line.what, What::About(_)) => continue, // the head says it all
                Read::Line(line) if superseded.contains(&line.id) => &mut past,
                _ => &mut kept,
            };
            to.extend(bytes);
            to.push(b'\n');
        }
        if !past.is_empty() {
            write(&folder.append(&beside(name, "past"))?, &past)?;
        }
        folder.replace(name, &kept)?;
        self.forget();
        self.look()?;
        Ok(seen)
    }
}

/// Lines of a log, read.
#[derive(Default)]
struct Portion<'a> {
    lines: Vec<Line>,
    /// Those of this and of later versions.
    kept: Vec<&'a [u8]>,
    later: usize,
    damaged: usize,
}

impl<'a> Portion<'a> {
    fn of(each: &[&'a [u8]]) -> Self {
        let mut portion = Self::default();
        for &bytes in each {
            match read(bytes) {
                Read::Line(line) => portion.lines.push(line),
                Read::Later => portion.later += 1,
                Read::Damaged => {
                    portion.damaged += 1;
                    continue;
                }
            }
            portion.kept.push(bytes);
        }
        portion
    }
}

/// Reads a line, unless it is too long to be one, or begins as none does: there may be millions of those.
fn read(bytes: &[u8]) -> Read {
    let begins = bytes.trim_ascii_start().first() == Some(&b'{');
    if !begins || bytes.len() > LONGEST_LINE { Read::Damaged } else { Line::read(bytes) }
}

/// Whether a line was read as it was written; of a name only what can be seen is read.
fn is_same(read: &Line, written: &Line) -> bool {
    (read.id, read.turn, &read.what) == (written.id, written.turn, &written.what)
}

fn unreadable() -> io::Error {
    io::Error::other("what was written could not be read back")
}

/// Writes, and waits until it is on the disk.
fn write(mut file: &File, bytes: &[u8]) -> io::Result<()> {
    file.write_all(bytes)?;
    file.sync_all()
}

/// The lock on the logs of a folder, held as long as this lives.
struct Lock(File);

impl Lock {
    fn take(folder: &Folder) -> io::Result<Self> {
        locked(folder.lock(OsStr::new("lock"))?).map(Self)
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

/// The logs of a folder by name, at most so many; whether there are more.
pub(super) fn logs_in(folder: &Path, at_most: usize) -> io::Result<(Vec<OsString>, bool)> {
    let mut names = Folder::open(folder)?.names(at_most + 1)?;
    let are_all = names.len() <= at_most;
    names.truncate(at_most);
    names.retain(|name| Path::new(name).extension() == Some(OsStr::new("jsonl")));
    names.sort_unstable();
    Ok((names, are_all))
}

/// What a log says it is about: its first line, else any other; none if they do not. With it how many bytes were read,
/// which are at most about `room`; nothing is said of a log that is longer.
///
/// # Errors
/// What the system says, or that this is no file to be read.
pub(super) fn about_of(path: &Path, room: u64) -> io::Result<(Option<About>, u64)> {
    let (folder, name) = split(path)?;
    let Some(file) = Folder::open(folder)?.read(name)? else { return Ok((None, 0)) };
    let length = file.metadata()?.len();
    let mut first = Vec::new();
    io::BufRead::read_until(&mut io::BufReader::new(file.take(LONGEST_HEAD)), b'\n', &mut first)?;
    let read = first.len() as u64;
    if let Read::Line(Line { what: What::About(about), .. }) = Line::read(&first) {
        return Ok((Some(about), read));
    }
    if length > room {
        return Ok((None, read));
    }
    let mut log = LogFile::new(path.to_owned());
    log.look()?;
    Ok((log.about, read + length))
}

/// Appends a line to a list of the user's, under its folder's lock.
pub(super) fn append_line(path: &Path, line: &str) -> io::Result<()> {
    let (folder, name) = split(path)?;
    let folder = Folder::make(folder)?;
    let _lock = Lock::take(&folder)?;
    write(&folder.append(name)?, format!("{line}\n").as_bytes())
}

/// The last lines of a list of the user's, as far as they can be read: of so many bytes at most.
pub(super) fn lines_of(path: &Path, at_most: u64) -> Vec<u8> {
    let read = || {
        let (folder, name) = split(path)?;
        let mut bytes = Vec::new();
        if let Some(mut file) = Folder::open(folder)?.read(name)? {
            file.seek(SeekFrom::Start(file.metadata()?.len().saturating_sub(at_most)))?;
            file.take(at_most).read_to_end(&mut bytes)?;
        }
        io::Result::Ok(bytes)
    };
    read().unwrap_or_default()
}
