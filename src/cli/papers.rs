//! The papers that a command is about: read, parsed, put together into dossiers.

use std::borrow::Cow;
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use super::speech::Speech;
use super::{FAILURE, output};
use crate::dossier::{self, Dossier};
use crate::i18n::Language;
use crate::i18n::commands;
use crate::i18n::problems::read_error;
use crate::model::Source;
use crate::parse;
use crate::source::worker::Pool;
use crate::source::{self, ReadError, Reading, STANDARD_INPUT};
use crate::text::{on_one_line, printable};
use crate::tui::Screen;

/// Only a wait that is longer than this is worth a word.
const PATIENCE: Duration = Duration::from_millis(500);

/// And the word is said again no sooner than after this.
const BREATH: Duration = Duration::from_millis(100);

/// More skipped files than this are counted, not named.
const NAMED: usize = 3;

/// Which papers.
#[derive(Debug, Clone, clap::Args)]
pub struct Papers {
    /// Files or folders: text, PDF, Word, ODT, RTF, HTML, XML, mail; - for standard input; without any, what is piped in, else the
    /// five papers that come with the program
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// Those that come with the program, whatever is piped in.
    #[arg(skip)]
    embedded: bool,
}

/// What was read.
#[derive(Default)]
pub struct Read {
    pub dossiers: Vec<Dossier>,
    pub errors: Vec<ReadError>,
    /// Files in folders that are no papers.
    skipped: Vec<String>,
}

impl Read {
    /// The exit status at the end, when nothing is done with the papers any more. The system takes their memory back
    /// faster than they can be freed one by one.
    pub fn finish(self, status: u8) -> u8 {
        let status = self.status_or(status);
        std::mem::forget(self);
        status
    }

    /// Whether there is something that [`Read::complain`] says.
    pub fn is_incomplete(&self, quiet: bool) -> bool {
        !self.errors.is_empty() || !(quiet || self.skipped.is_empty())
    }

    /// Says on standard error what could not be read, and what was left out.
    pub fn complain(&self, Speech { language, quiet }: Speech) {
        for error in &self.errors {
            output::complain(&on_one_line(&read_error(error, language)));
        }
        if !quiet {
            tell_skipped(&self.skipped, language);
        }
    }

    /// The exit status for what could not be read; `status` if all could.
    pub fn status_or(&self, status: u8) -> u8 {
        if self.errors.is_empty() { status } else { FAILURE }
    }
}

impl From<source::Outcome<crate::model::Document>> for Read {
    fn from(outcome: source::Outcome<crate::model::Document>) -> Self {
        let dossiers = dossier::dossiers(outcome.papers);
        Self { dossiers, errors: outcome.errors, skipped: outcome.skipped }
    }
}

impl Papers {
    /// Reads the papers; says on standard error what could not be read, and what was left out.
    pub fn read(&self, Speech { language, quiet }: Speech) -> Read {
        self.read_while(quiet, || language)
    }

    /// The same; meanwhile something else is done, in a thread of its own, after which it is known in which language to
    /// speak.
    pub fn read_while(&self, quiet: bool, meanwhile: impl FnOnce() -> Language + Send) -> Read {
        let (mut meanwhile, mut language) = (Some(meanwhile), Language::default());
        let mut progress = Progress::new(quiet);
        let pool = Pool::of_this_program();
        let outcome = source::read(&self.given(), &pool, interpret, |done, all| {
            if let Some(work) = meanwhile.take() {
                language = work();
            }
            progress.show(|| commands::reading(done, all, language));
        });
        progress.clear();
        let read = Read::from(outcome);
        read.complain(Speech { language, quiet });
        read
    }

    /// Reads the papers while the reader has the terminal: how far that is stands in the lowest line. Nothing is said of what
    /// cannot be read.
    pub fn read_on(&self, screen: &mut Screen, language: Language) -> Read {
        let mut progress = Progress { is_wanted: true, ..Progress::new(true) };
        let outcome = source::read(&self.given(), &Pool::of_this_program(), interpret, |done, all| {
            let heard = screen.hear();
            if heard.is_ok() && progress.is_due() {
                let _ = screen.say(&commands::reading(done, all, language)); // else the next frame says what is wrong
            }
        });
        Read::from(outcome)
    }
}

impl Papers {
    /// The papers of these paths.
    pub fn at(paths: Vec<PathBuf>) -> Self {
        Self { paths, embedded: false }
    }

    /// Those that come with the program.
    pub fn embedded() -> Self {
        Self { paths: Vec::new(), embedded: true }
    }

    /// Whether they are files, and not those that come with the program.
    pub fn are_files(&self) -> bool {
        !self.given().is_empty()
    }

    /// The first path, if it may be a word that was meant for a command.
    pub fn first_word(&self) -> Option<&str> {
        let first = self.paths.first()?;
        first.to_str().filter(|_| !first.exists())
    }

    /// Whether paths were given.
    pub fn are_given(&self) -> bool {
        !self.paths.is_empty()
    }

    /// The path that was given, if it is the only one: behind `--library` it is the library.
    pub fn only_path(&self) -> Option<&Path> {
        match self.paths.as_slice() {
            [path] => Some(path),
            _ => None,
        }
    }

    /// The paths that are meant: without any, what is piped in.
    pub fn given(&self) -> Cow<'_, [PathBuf]> {
        let is_bare = self.paths.is_empty() && !self.embedded;
        if is_bare && is_piped_in() { Cow::Owned(vec![STANDARD_INPUT.into()]) } else { Cow::Borrowed(&self.paths) }
    }

    /// Reads the papers without a word, also of those that cannot be read.
    pub fn read_silently(&self) -> Vec<Dossier> {
        let outcome = source::read(&self.given(), &Pool::of_this_program(), interpret, |_, _| {});
        dossier::dossiers(outcome.papers)
    }

    /// Reads the papers another time, without a word.
    ///
    /// # Errors
    ///
    /// When one could not be read that was not among the `known` ones; with all that is to be said about it.
    pub fn read_again(&self, known: &[ReadError], language: Language) -> Result<Vec<Dossier>, String> {
        let given = self.given();
        if let Some(path) = given.iter().find(|path| source::is_piped(path)) {
            return Err(language.say(commands::not_read_twice(&path.to_string_lossy())));
        }
        let outcome = source::read(&given, &Pool::of_this_program(), interpret, |_, _| {});
        let is_known = |error: &&ReadError| known.iter().any(|other| other.path == error.path);
        match outcome.errors.iter().find(|error| !is_known(error)) {
            Some(error) => Err(printable(&read_error(error, language)).into_owned()),
            None => Ok(dossier::dossiers(outcome.papers)),
        }
    }
}

fn interpret(reading: Reading) -> crate::model::Document {
    let source = Source { path: reading.path, transcript: reading.transcript };
    parse::document(source, reading.manuscript)
}

/// Whether standard input is a pipe or a file, and no terminal and no device such as `/dev/null`.
#[cfg(unix)]
fn is_piped_in() -> bool {
    use rustix::fs::{FileType, fstat};
    let kind = fstat(io::stdin()).map(|status| FileType::from_raw_mode(status.st_mode));
    matches!(kind, Ok(FileType::Fifo | FileType::Socket | FileType::RegularFile))
}

#[cfg(not(unix))]
fn is_piped_in() -> bool {
    !io::stdin().is_terminal()
}

fn tell_skipped(skipped: &[String], language: Language) {
    let what = language.say(commands::SKIPPED);
    if skipped.len() > NAMED {
        let (first, others) = (on_one_line(&skipped[0]), skipped.len() - 1);
        let more = commands::more_skipped(others, language);
        output::complain(&format!("{first}: {what}; {more}"));
    } else {
        skipped.iter().for_each(|path| output::complain(&format!("{}: {what}", on_one_line(path))));
    }
}

/// A line on a terminal that says how far the reading is, once it takes long.
pub(super) struct Progress {
    next: Instant,
    is_shown: bool,
    is_wanted: bool,
}

impl Progress {
    pub(super) fn new(quiet: bool) -> Self {
        Self { next: Instant::now() + PATIENCE, is_shown: false, is_wanted: !quiet && io::stderr().is_terminal() }
    }

    pub(super) fn show(&mut self, how_far: impl FnOnce() -> String) {
        if self.is_due() {
            let _ = write!(io::stderr(), "\r{}\x1b[K", how_far());
        }
    }

    /// Whether it is time to say how far it is.
    fn is_due(&mut self) -> bool {
        let now = Instant::now();
        let is_due = self.is_wanted && now >= self.next;
        if is_due {
            (self.next, self.is_shown) = (now + BREATH, true);
        }
        is_due
    }

    pub(super) fn clear(&self) {
        if self.is_shown {
            let _ = write!(io::stderr(), "\r\x1b[K");
        }
    }
}
