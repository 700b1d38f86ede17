//! One log as a file: read, appended to, shortened.
//!
//! A writer holds a lock. It is a separate file, so that it survives the replacement of the log by a shorter one. A
//! reader needs no lock: a line counts once its line break is there, and the id in the first line shows whether the
//! file is still the same.

use std::ffi::{OsStr, OsString};
use std::fs::{File, TryLockError};
use std::io::{self, Read as _, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::mpsc::channel;
use std::thread;
use std::time::Duration;

use super::super::change::{Line, Read, What};
use super::super::identity::DossierIdentity;
use super::super::state::Review;
use super::folder::{Folder, Refusal, beside, split};
use crate::model::LOCKED;
use crate::parallel::on_all_cores;

/// As many bytes of a log contain the id of its first line.
const HEAD: usize = 64;

/// How many lines are parsed in one batch.
const AT_ONCE: usize = 100;

/// How long to wait for a lock that somebody else holds.
const LOCKED_AT_MOST: Duration = Duration::from_secs(2);

/// How many bytes are read at a time, at least.
const BLOCK: u64 = 1 << 20;

/// The longest line of a log, in bytes.
const LONGEST_LINE: usize = 4 << 20;

/// The longest first line of a log, in bytes: enough for thousands of questions.
const LONGEST_HEAD: u64 = 1 << 20;

/// The furthest that a turn may be ahead of the earlier ones in the file. A line with a higher turn counts as the next
/// one after them, so that nobody can use up the turns of a log.
const LONGEST_LEAP: u64 = 1 << 32;

/// A longer log, in bytes, is not compacted, since that would take too much memory.
const LONGEST_COMPACTED: u64 = 16 << 20;

/// How many of the last lines a compacted log keeps even if they make no difference.
const KEPT: usize = 1000;

/// How large a log may be. A larger one is neither read nor appended to.
#[derive(Debug, Clone, Copy)]
pub(super) struct Bounds {
    /// Bytes.
    pub(super) bytes: u64,
    /// Readable lines.
    pub(super) lines: usize,
}

impl Bounds {
    /// The bounds for the log of a dossier, all files together.
    pub(super) const LOG: Self = Self { bytes: 64 << 20, lines: 100_000 };

    /// What remains of the bounds.
    pub(super) fn without(self, taken: Self) -> Self {
        Self { bytes: self.bytes.saturating_sub(taken.bytes), lines: self.lines.saturating_sub(taken.lines) }
    }
}

/// A log file, as far as it was read.
#[derive(Debug)]
pub(super) struct LogFile {
    pub(super) path: PathBuf,
    bounds: Bounds,
    /// Its first bytes.
    head: Vec<u8>,
    /// The length of its complete lines, in bytes.
    known: u64,
    /// Its length when it was last read, in bytes; the last line may be incomplete.
    length: u64,
    /// Its valid lines, of this or of a later version. If the file disappears, it is restored from them.
    content: Vec<u8>,
    /// How many of these lines this version can read.
    count: usize,
    /// The dossier that it says it is about.
    about: Option<DossierIdentity>,
    /// Whether this run has already written into it what it is about.
    is_titled: bool,
    /// The highest turn in it.
    last_turn: u64,
    /// How many lines could not be read.
    pub(super) unread: UnreadLines,
}

/// Counts of lines that are kept although they were not understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct UnreadLines {
    /// Of a later version.
    pub(super) later: usize,
    /// Torn or damaged.
    pub(super) damaged: usize,
    /// Whether the last line is incomplete.
    pub(super) torn: bool,
}

/// The result of appending.
pub(super) struct Appended {
    /// Lines that others wrote in the meantime.
    pub(super) seen: Vec<Line>,
    /// The appended lines with their final turns.
    pub(super) saved: Vec<Line>,
    /// Whether the file was created.
    pub(super) is_new: bool,
}

impl LogFile {
    pub(super) fn new(path: PathBuf) -> Self {
        Self::within(path, Bounds::LOG)
    }

    /// A log file with other bounds.
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
            unread: UnreadLines::default(),
        }
    }

    /// Whether nothing was ever read from it.
    pub(super) fn is_empty(&self) -> bool {
        self.length == 0
    }

    /// The dossier that it says it is about.
    pub(super) fn about(&self) -> Option<&DossierIdentity> {
        self.about.as_ref()
    }

    pub(super) fn last_turn(&self) -> u64 {
        self.last_turn
    }

    /// How large it is.
    pub(super) fn size(&self) -> Bounds {
        Bounds { bytes: self.length, lines: self.count }
    }

    /// Lifts the bounds to those of a whole log.
    pub(super) fn may_grow(&mut self) {
        self.bounds = Bounds::LOG;
    }

    /// The lines that were added since the last look; all of them if the file was replaced, and none if there is no
    /// file.
    ///
    /// # Errors
    /// The system's error or a [`Refusal`].
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
        if self.content.is_empty() {
            self.content.reserve_exact(length as usize); // grown bit by bit, 64 MiB may stand in memory twice
        }
        let mut lines = Vec::new();
        let tail = self.read_blocks(&file, length, &mut lines)?;
        if self.head.len() < HEAD {
            file.seek(SeekFrom::Start(0))?;
            self.head.clear();
            file.take(self.known.min(HEAD as u64)).read_to_end(&mut self.head)?;
        }
        self.length = length;
        self.unread.torn = false;
        match read(&tail) {
            _ if tail.is_empty() => {}
            Read::Line(line) => lines.push(self.with_plausible_turn(line)), // complete except for the line break
            _ => self.unread.torn = true,
        }
        Ok(lines)
    }

    /// Reads the complete lines after those already known, a block at a time, and returns (at least the beginning of)
    /// the incomplete rest. What is written from now on is read the next time.
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
                self.unread.damaged += usize::from(behind > 0);
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

    /// Forgets what was read, since the file was replaced.
    fn forget(&mut self) {
        *self = Self { last_turn: self.last_turn, ..Self::within(std::mem::take(&mut self.path), self.bounds) };
    }

    /// Takes in complete lines.
    fn take_in(&mut self, bytes: &[u8], lines: &mut Vec<Line>) -> io::Result<()> {
        let each: Vec<_> = bytes.split(|&byte| byte == b'\n').filter(|bytes| !bytes.is_empty()).collect();
        for portion in on_all_cores(each.chunks(AT_ONCE).collect(), Portion::read) {
            self.unread.later += portion.later;
            self.unread.damaged += portion.damaged;
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
                lines.push(self.with_plausible_turn(line));
            }
        }
        Ok(())
    }

    /// The line, with a turn that is not too far ahead.
    fn with_plausible_turn(&mut self, mut line: Line) -> Line {
        if line.turn > self.last_turn.saturating_add(LONGEST_LEAP) {
            line.turn = self.last_turn + 1;
        }
        self.last_turn = self.last_turn.max(line.turn);
        line
    }

    /// What was read of it, if the file has disappeared; otherwise empty.
    pub(super) fn lost_content(&self) -> &[u8] {
        let is_there = || {
            let (folder, name) = split(&self.path)?;
            io::Result::Ok(Folder::open(folder)?.holds(name))
        };
        if is_there().unwrap_or(false) { &[] } else { &self.content }
    }

    /// Appends lines in one write, which is on the disk when this returns; before them the lines in `lost`, of a log
    /// that has disappeared. Each line gets the next turn after all in the file and after `last_turn`. A missing file
    /// is created; one that has disappeared is restored from memory.
    ///
    /// # Errors
    /// The system's error, or that the lines could not be read back. It is then safe to append them again.
    pub(super) fn append(&mut self, lines: &[Line], about: &Line, last_turn: u64, lost: &[u8]) -> io::Result<Appended> {
        let path = self.path.clone();
        let (folder, name) = split(&path)?;
        let folder = Folder::make(folder)?;
        let _lock = Lock::take(&folder)?;
        let seen = self.look()?;
        let is_there = folder.holds(name);
        let head = (!self.says_about(about)).then(|| about.clone());
        let first = (self.last_turn.max(last_turn) + 1).min(self.last_turn + LONGEST_LEAP);
        let new = head.into_iter().chain(lines.iter().cloned()).zip(first..);
        let mut new: Vec<_> = new.map(|(line, turn)| Line { turn, ..line }).collect();
        let mut bytes = if is_there { Vec::new() } else { self.content.clone() };
        if is_there && self.length > self.known {
            bytes.push(b'\n'); // after an incomplete line
        }
        bytes.extend(lost);
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
            // if this fails too, an incomplete line remains, and the next one is written after it
            let _ = if is_there { file.set_len(length) } else { folder.remove(name) };
            return Err(error);
        }
        if !is_there {
            folder.sync();
        }
        self.is_titled = true;
        Ok(Appended { seen, saved: new.split_off(new.len() - lines.len()), is_new: !is_there })
    }

    /// Makes sure that the written lines can be read back.
    fn read_back(&mut self, lines: &[Line]) -> io::Result<()> {
        let found = self.look()?;
        let last = &found[found.len().saturating_sub(lines.len())..];
        let are_same = last.len() == lines.len() && last.iter().zip(lines).all(|(read, line)| is_same(read, line));
        if are_same { Ok(()) } else { Err(unreadable()) }
    }

    /// Whether the log already contains what a line says it is about.
    fn says_about(&self, line: &Line) -> bool {
        match (&self.about, &line.what) {
            (Some(known), What::About(about)) => self.is_titled || known.covers(about),
            _ => false,
        }
    }

    /// Rewrites the log without the lines that make no difference, which are moved to `LOG.past` beside it. What
    /// could not be read, and lines of a later version, stay in it as they are.
    ///
    /// # Errors
    /// The system's error; the log is unchanged then.
    pub(super) fn compact(&mut self, head: &Line) -> io::Result<Vec<Line>> {
        let path = self.path.clone();
        let (folder, name) = split(&path)?;
        let folder = Folder::open(folder)?;
        let _lock = Lock::take(&folder)?;
        let seen = self.look()?;
        if self.count == 0 || self.unread.torn || self.last_turn > LONGEST_LEAP || self.length > LONGEST_COMPACTED {
            return Ok(seen);
        }
        let Some(mut file) = folder.read(name)? else { return Ok(seen) };
        let mut bytes = Vec::new();
        (&mut file).take(self.length).read_to_end(&mut bytes)?;
        let each = || bytes.split(|&byte| byte == b'\n').filter(|bytes| !bytes.is_empty());
        let lines = |bytes: &[u8]| if let Read::Line(line) = read(bytes) { Some(line) } else { None };
        let superseded = Review::replay(each().filter_map(lines)).superseded(KEPT);
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

/// A batch of lines, parsed.
#[derive(Default)]
struct Portion<'a> {
    lines: Vec<Line>,
    /// Valid lines of this and of later versions.
    kept: Vec<&'a [u8]>,
    later: usize,
    damaged: usize,
}

impl<'a> Portion<'a> {
    fn read(each: &[&'a [u8]]) -> Self {
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

/// Parses a line. One that is too long or does not begin as JSON is rejected at once: there may be millions.
fn read(bytes: &[u8]) -> Read {
    let begins = bytes.trim_ascii_start().first() == Some(&b'{');
    if !begins || bytes.len() > LONGEST_LINE { Read::Damaged } else { Line::read(bytes) }
}

/// Whether a line was read back as written. Names are not compared: invisible characters in them are not read.
fn is_same(read: &Line, written: &Line) -> bool {
    (read.id, read.turn, &read.what) == (written.id, written.turn, &written.what)
}

fn unreadable() -> io::Error {
    io::Error::other("what was written could not be read back")
}

/// Writes bytes, and waits until they are on the disk.
fn write(mut file: &File, bytes: &[u8]) -> io::Result<()> {
    file.write_all(bytes)?;
    file.sync_all()
}

/// The lock on the logs of a folder, released when dropped.
struct Lock(File);

impl Lock {
    fn take(folder: &Folder) -> io::Result<Self> {
        locked(folder.lock(OsStr::new("lock"))?).map(Self)
    }
}

/// Waits for the lock, but not for ever: its holder may be suspended, or on a machine that has gone.
fn locked(file: File) -> io::Result<File> {
    match file.try_lock() {
        Ok(()) => return Ok(file),
        Err(TryLockError::Error(error)) => return Err(error),
        Err(TryLockError::WouldBlock) => {}
    }
    let (sender, taken) = channel();
    thread::spawn(move || {
        let locked = file.lock();
        drop(sender.send(locked.map(|()| file))); // if nobody waits any more, the file is closed and so unlocked
    });
    taken.recv_timeout(LOCKED_AT_MOST).unwrap_or_else(|_| Err(io::Error::other(LOCKED)))
}

impl Drop for Lock {
    fn drop(&mut self) {
        let _ = self.0.unlock(); // closing it does the same
    }
}

/// The names of the logs of a folder, sorted, at most so many, and whether these are all.
pub(super) fn logs_in(folder: &Path, at_most: usize) -> io::Result<(Vec<OsString>, bool)> {
    let mut names = Folder::open(folder)?.names(at_most + 1)?;
    let are_all = names.len() <= at_most;
    names.truncate(at_most);
    names.retain(|name| Path::new(name).extension() == Some(OsStr::new("jsonl")));
    names.sort_unstable();
    Ok((names, are_all))
}

/// The dossier that a log says it is about, in its first line or otherwise in any other, and how many bytes were read
/// to find it. A log longer than `room` is not read beyond its first line.
///
/// # Errors
/// The system's error or a [`Refusal`].
pub(super) fn about_of(path: &Path, room: u64) -> io::Result<(Option<DossierIdentity>, u64)> {
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

/// Appends a line to one of the user's own lists, holding the lock of its folder.
pub(super) fn append_line(path: &Path, line: &str) -> io::Result<()> {
    let (folder, name) = split(path)?;
    let folder = Folder::make(folder)?;
    let _lock = Lock::take(&folder)?;
    write(&folder.append(name)?, format!("{line}\n").as_bytes())
}

/// The end of one of the user's own lists: at most so many bytes, and nothing if it cannot be read.
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
