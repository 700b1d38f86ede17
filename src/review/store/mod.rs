//! Where a review is kept: append-only logs of JSON lines, and the thread that writes them.

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
use super::identity::About;
use super::state::Review;
use crate::dossier::Dossier;
use crate::i18n::{Bilingual, logs};
use file::{Appended, Bounds, LogFile, Odd};
pub(crate) use folder::Refusal;
use shelf::Logs;

/// The folder of logs beside papers.
pub const FOLDER: &str = ".tegenlezer";

/// The log of a dossier. It may lie in several files: a shared folder that this user may only read, and their own.
#[derive(Debug)]
pub struct Log {
    /// Those that are there, then where new ones may be made; the best first.
    files: Vec<LogFile>,
    /// A log of the same questions beside other papers. It is not read with these, and never written to.
    elsewhere: Option<PathBuf>,
    places: Places,
    about: About,
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
    /// Which log, and why it is not written, in a line.
    pub fn message(&self) -> Bilingual<String> {
        logs::not_written(&self.path, &self.cause, None)
    }
}

/// What appending came to.
#[derive(Debug, Default)]
pub struct Saved {
    /// Lines that others wrote meanwhile.
    pub seen: Vec<Line>,
    /// The lines, in the turns that they got.
    pub saved: Vec<Line>,
    /// What people should know, a line each: that the log is elsewhere than it was.
    pub said: Vec<Bilingual<String>>,
}

/// Gives lines their names.
#[derive(Debug, Clone)]
struct Writer {
    writer: u64,
    count: u32,
}

impl Writer {
    fn new() -> Self {
        // the only chance that the standard library offers
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

/// Who reviews: `$TEGENLEZER_NAME`, else the name of the system's user.
pub fn reviewer() -> String {
    let name = |variable: &&str| {
        std::env::var(variable).ok().filter(|value| value.chars().any(|c| !c.is_control() && !c.is_whitespace()))
    };
    let variables = ["TEGENLEZER_NAME", "USER", "LOGNAME", "USERNAME"];
    name_of(&variables.iter().find_map(name).unwrap_or_default())
}

impl Log {
    /// Finds and reads the log of a dossier (as its papers have it, without corrections); makes nothing. With it the review,
    /// and what is wrong with the log, a line each.
    pub fn open(dossier: &Dossier, places: &Places) -> (Self, Review, Vec<Bilingual<String>>) {
        Self::from_shelf(&Shelf::new(places.clone()), dossier)
    }

    /// The same, for one of many dossiers.
    pub fn from_shelf(shelf: &Shelf, dossier: &Dossier) -> (Self, Review, Vec<Bilingual<String>>) {
        let about = About::of(dossier);
        let Logs { here, elsewhere, mut said } = shelf.logs_of(dossier, &about);
        let (mut files, mut refused, mut lines) = (Vec::new(), Vec::new(), Vec::new());
        // what others put beside papers takes nothing from what is in the user's own place
        let (mut beside, mut own) = (Bounds::LOG, Bounds::LOG);
        for path in here {
            let room = if shelf.places.owns(&path) { &mut own } else { &mut beside };
            let mut file = LogFile::within(path, *room);
            match file.look() {
                Ok(found) => {
                    *room = room.without(file.size());
                    file.may_grow();
                    lines.extend(found);
                    said.extend(odd_lines(&file.path, file.odd));
                    files.push(file);
                }
                Err(error) => refused.push((file, error)),
            }
        }
        let first = files.first().map(|file| file.path.as_path());
        said.extend(refused.iter().map(|(file, error)| logs::not_read(&file.path, error, first)));
        said.extend(elsewhere.as_deref().map(logs::review_elsewhere));
        files.extend(refused.into_iter().map(|(file, _)| file)); // they may be tried when all else fails
        let log = Self { files, elsewhere, places: shelf.places.clone(), about, writer: Writer::new() };
        (log, Review::of(lines), said)
    }

    /// The file that holds the review, or will.
    pub fn path(&self) -> Option<&Path> {
        self.files.first().map(|file| file.path.as_path())
    }

    /// What others wrote since it was looked at last.
    pub fn look(&mut self) -> Vec<Line> {
        // what cannot be read now can be the next time, and was said at the beginning or is said when it is written
        self.files.iter_mut().flat_map(|file| file.look().unwrap_or_default()).collect()
    }

    /// Appends lines, which are on the disk when this returns: to the first file that can be written.
    ///
    /// # Errors
    /// What is wrong with the first file, when none could be written. The lines may be appended again without harm.
    pub fn append(&mut self, lines: &[Line]) -> Result<Saved, LogError> {
        let mut saved = Saved::default();
        let mut first_error: Option<LogError> = None;
        let head = self.head();
        let last_turn = self.files.iter().map(LogFile::last_turn).max().unwrap_or_default();
        for index in 0..self.files.len() {
            let gone: Vec<u8> = self.files[..index].iter().flat_map(LogFile::gone).copied().collect();
            let file = &mut self.files[index];
            let was_empty = file.is_empty();
            match file.append(lines, &head, last_turn, &gone) {
                Ok(Appended { seen, saved: own, is_new }) => {
                    let path = file.path.clone();
                    (saved.seen, saved.saved) = (seen, own);
                    let is_gone = |file: &LogFile| !file.gone().is_empty();
                    let gone = self.files[..index].iter_mut().filter(|file| is_gone(file));
                    gone.for_each(|file| *file = LogFile::new(file.path.clone())); // its lines are here now
                    if is_new {
                        self.places.remember(&path, &self.about);
                        saved.said.extend((!was_empty).then(|| logs::written_anew(&path)));
                    }
                    if let Some(error) = first_error {
                        saved.said.push(logs::not_written(&error.path, &error.cause, Some(&path)));
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

    /// Copies the log that lies elsewhere into this one, where its lines come after those that are there.
    ///
    /// # Errors
    /// What is wrong with the first file, when none could be written.
    pub fn adopt(&mut self) -> Result<Saved, LogError> {
        let Some(path) = self.elsewhere.clone() else {
            return Ok(Saved { said: vec![logs::NO_OTHER_REVIEW.to_owned()], ..Saved::default() });
        };
        let mut other = LogFile::new(path.clone());
        let mut lines = match other.look() {
            Ok(lines) => lines,
            Err(error) => return Ok(Saved { said: vec![logs::not_read(&path, &error, None)], ..Saved::default() }),
        };
        lines.retain(|line| !matches!(line.what, What::About(_)));
        lines.sort_by_key(Line::order);
        let mut saved = self.append(&lines)?;
        self.elsewhere = None;
        saved.said.extend(odd_lines(&path, other.odd));
        saved.said.push(logs::copied(lines.len(), &path, self.path().unwrap_or(Path::new(FOLDER))));
        Ok(saved)
    }

    /// Writes the log anew without what makes no difference, if that is most of it. What is taken out is kept beside it.
    ///
    /// # Errors
    /// What the system says; then the log is as it was.
    pub fn compact(&mut self) -> Result<Vec<Line>, LogError> {
        let head = self.head();
        let mut full = self.files.iter_mut().filter(|file| !file.is_empty());
        let (Some(file), None) = (full.next(), full.next()) else {
            return Ok(Vec::new()); // what makes no difference in one file may in several
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

/// What people should know of lines that were not understood, a line each.
fn odd_lines(path: &Path, odd: Odd) -> Vec<Bilingual<String>> {
    let later = (odd.later > 0).then(|| logs::later_lines(path, odd.later));
    let damaged = (odd.damaged > 0).then(|| logs::damaged_lines(path, odd.damaged));
    let torn = odd.torn.then(|| logs::torn_line(path));
    [later, damaged, torn].into_iter().flatten().collect()
}
