//! Stores reviews: append-only logs of JSON lines, and the thread that writes them.

mod file;
mod folder;
mod place;
mod shelf;
mod thread;

pub use place::Places;
pub use shelf::Shelf;
pub use thread::{Report, Store, Unsaved};

use std::hash::{BuildHasher, RandomState};
use std::io;
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::change::{ChangeId, Line, What, name_of};
use super::identity::DossierIdentity;
use super::state::Review;
use crate::dossier::Dossier;
use crate::i18n::{Bilingual, logs};
use file::{Appended, Bounds, LogFile, UnreadLines};
pub(crate) use folder::Refusal;
use shelf::Logs;

/// The name of the folder for logs beside papers.
pub const FOLDER: &str = ".tegenlezer";

/// The log of a dossier. It may consist of several files: one in a shared folder that this user can only read, and
/// their own.
#[derive(Debug)]
pub struct Log {
    /// The existing files, then those that may be created; the preferred first.
    files: Vec<LogFile>,
    /// A log about the same questions beside other papers. It is neither read along nor ever written to.
    elsewhere: Option<PathBuf>,
    places: Places,
    about: DossierIdentity,
    writer: Writer,
}

/// A log could not be written.
#[derive(Debug)]
pub struct LogError {
    /// Which.
    pub path: PathBuf,
    /// Why.
    pub cause: io::Error,
}

impl LogError {
    /// One line that says which log is not written, and why.
    pub fn message(&self) -> Bilingual<String> {
        logs::not_written(&self.path, &self.cause, None)
    }
}

/// The result of appending.
#[derive(Debug, Default)]
pub struct Saved {
    /// Lines that others wrote in the meantime.
    pub seen: Vec<Line>,
    /// The appended lines with their final turns.
    pub saved: Vec<Line>,
    /// Messages for the user, one line each: that the log is in another place than before.
    pub notices: Vec<Bilingual<String>>,
}

/// Gives lines their ids.
#[derive(Debug, Clone)]
struct Writer {
    writer: u64,
    count: u32,
}

impl Writer {
    fn new() -> Self {
        // the only source of randomness in the standard library
        let writer = RandomState::new().hash_one((std::process::id(), Timestamp::now().as_nanosecond()));
        Self { writer, count: 0 }
    }

    fn line(&mut self, turn: u64, who: &str, what: What) -> Line {
        let id = ChangeId { writer: self.writer, count: self.count };
        self.count = self.count.wrapping_add(1);
        let now = Timestamp::now();
        let when = Timestamp::from_second(now.as_second()).unwrap_or(now); // for people
        Line { id, turn, who: who.to_owned(), when, what }
    }
}

/// The reviewer's name: `$TEGENLEZER_NAME`, otherwise the system's user name.
pub fn reviewer() -> String {
    let name = |variable: &&str| {
        std::env::var(variable).ok().filter(|value| value.chars().any(|c| !c.is_control() && !c.is_whitespace()))
    };
    let variables = ["TEGENLEZER_NAME", "USER", "LOGNAME", "USERNAME"];
    name_of(&variables.iter().find_map(name).unwrap_or_default())
}

impl Log {
    /// Finds and reads the log of a dossier (the uncorrected one) without creating anything. Returns the log, the
    /// review and messages about problems with the log, one line each.
    pub fn open(dossier: &Dossier, places: &Places) -> (Self, Review, Vec<Bilingual<String>>) {
        Self::from_shelf(&Shelf::new(places.clone()), dossier)
    }

    /// The same for one of many dossiers.
    pub fn from_shelf(shelf: &Shelf, dossier: &Dossier) -> (Self, Review, Vec<Bilingual<String>>) {
        let about = DossierIdentity::from_dossier(dossier);
        let Logs { here, elsewhere, mut notices } = shelf.logs_of(dossier, &about);
        let (mut files, mut refused, mut lines) = (Vec::new(), Vec::new(), Vec::new());
        // logs beside papers do not use up the room for those in the user's own folder
        let (mut beside, mut own) = (Bounds::LOG, Bounds::LOG);
        for path in here {
            let room = if shelf.places.owns(&path) { &mut own } else { &mut beside };
            let mut file = LogFile::within(path, *room);
            match file.look() {
                Ok(found) => {
                    *room = room.without(file.size());
                    file.may_grow();
                    lines.extend(found);
                    notices.extend(unread_notices(&file.path, file.unread));
                    files.push(file);
                }
                Err(error) => refused.push((file, error)),
            }
        }
        let first = files.first().map(|file| file.path.as_path());
        notices.extend(refused.iter().map(|(file, error)| logs::not_read(&file.path, error, first)));
        notices.extend(elsewhere.as_deref().map(logs::review_elsewhere));
        files.extend(refused.into_iter().map(|(file, _)| file)); // they may be tried when all else fails
        let log = Self { files, elsewhere, places: shelf.places.clone(), about, writer: Writer::new() };
        (log, Review::replay(lines), notices)
    }

    /// The file of the review, which may not exist yet.
    pub fn path(&self) -> Option<&Path> {
        self.files.first().map(|file| file.path.as_path())
    }

    /// The lines that others wrote since the last look.
    pub fn look(&mut self) -> Vec<Line> {
        // errors are not reported here: they were at opening, or will be at writing
        self.files.iter_mut().flat_map(|file| file.look().unwrap_or_default()).collect()
    }

    /// Appends lines to the first file that can be written. They are on the disk when this returns.
    ///
    /// # Errors
    /// The first file's error, if none could be written. It is safe to append the lines again.
    pub fn append(&mut self, lines: &[Line]) -> Result<Saved, LogError> {
        let mut saved = Saved::default();
        let mut first_error: Option<LogError> = None;
        let head = self.head();
        let last_turn = self.files.iter().map(LogFile::last_turn).max().unwrap_or_default();
        for index in 0..self.files.len() {
            let lost: Vec<u8> = self.files[..index].iter().flat_map(LogFile::lost_content).copied().collect();
            let file = &mut self.files[index];
            let was_empty = file.is_empty();
            match file.append(lines, &head, last_turn, &lost) {
                Ok(Appended { seen, saved: own, is_new }) => {
                    let path = file.path.clone();
                    (saved.seen, saved.saved) = (seen, own);
                    let is_lost = |file: &LogFile| !file.lost_content().is_empty();
                    let lost = self.files[..index].iter_mut().filter(|file| is_lost(file));
                    lost.for_each(|file| *file = LogFile::new(file.path.clone())); // its lines are here now
                    if is_new {
                        self.places.remember(&path, &self.about);
                        saved.notices.extend((!was_empty).then(|| logs::written_anew(&path)));
                    }
                    if let Some(error) = first_error {
                        saved.notices.push(logs::not_written(&error.path, &error.cause, Some(&path)));
                        self.files.swap(0, index); // and from now on
                    }
                    return Ok(saved);
                }
                Err(cause) => {
                    let path = file.path.clone();
                    first_error.get_or_insert(LogError { path, cause });
                }
            }
        }
        let nowhere = || LogError { path: PathBuf::from(FOLDER), cause: io::Error::other("no home folder is known") };
        Err(first_error.unwrap_or_else(nowhere))
    }

    /// Copies the log beside other papers into this one, after the existing lines.
    ///
    /// # Errors
    /// The first file's error, if none could be written.
    pub fn adopt(&mut self) -> Result<Saved, LogError> {
        let Some(path) = self.elsewhere.clone() else {
            return Ok(Saved { notices: vec![logs::NO_OTHER_REVIEW.to_owned()], ..Saved::default() });
        };
        let mut other = LogFile::new(path.clone());
        let mut lines = match other.look() {
            Ok(lines) => lines,
            Err(error) => return Ok(Saved { notices: vec![logs::not_read(&path, &error, None)], ..Saved::default() }),
        };
        lines.retain(|line| !matches!(line.what, What::About(_)));
        lines.sort_by_key(Line::order);
        let mut saved = self.append(&lines)?;
        self.elsewhere = None;
        saved.notices.extend(unread_notices(&path, other.unread));
        saved.notices.push(logs::copied(lines.len(), &path, self.path().unwrap_or(Path::new(FOLDER))));
        Ok(saved)
    }

    /// Rewrites the log without lines that make no difference. Those are moved to a file beside it.
    ///
    /// # Errors
    /// The system's error; the log is unchanged then.
    pub fn compact(&mut self) -> Result<Vec<Line>, LogError> {
        let head = self.head();
        let mut full = self.files.iter_mut().filter(|file| !file.is_empty());
        let (Some(file), None) = (full.next(), full.next()) else {
            return Ok(Vec::new()); // a line may matter when several files are read together
        };
        file.compact(&head).map_err(|cause| LogError { path: file.path.clone(), cause })
    }

    /// The line that says what the log is about.
    fn head(&mut self) -> Line {
        let mut about = self.about.clone();
        self.files.iter().filter_map(LogFile::about).for_each(|known| about.absorb(known));
        self.writer.line(0, &reviewer(), What::About(about))
    }
}

/// Messages about lines that were not understood.
fn unread_notices(path: &Path, unread: UnreadLines) -> Vec<Bilingual<String>> {
    let later = (unread.later > 0).then(|| logs::later_lines(path, unread.later));
    let damaged = (unread.damaged > 0).then(|| logs::damaged_lines(path, unread.damaged));
    let torn = unread.torn.then(|| logs::torn_line(path));
    [later, damaged, torn].into_iter().flatten().collect()
}
