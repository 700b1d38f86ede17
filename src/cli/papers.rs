//! The papers that a command is about: read, parsed, put together into dossiers.

use std::io::{self, IsTerminal, Write};
use std::path::PathBuf;
use std::time::{Duration, Instant};

use super::{FAILURE, output};
use crate::dossier::{self, Dossier};
use crate::i18n::Language;
use crate::i18n::commands;
use crate::i18n::problems::read_error;
use crate::model::Source;
use crate::parse;
use crate::source::worker::Pool;
use crate::source::{self, ReadError, Reading};
use crate::text::{on_one_line, printable};

/// Only a wait that is longer than this is worth a word.
const PATIENCE: Duration = Duration::from_millis(500);

/// And the word is said again no sooner than after this.
const BREATH: Duration = Duration::from_millis(100);

/// More skipped files than this are counted, not named.
const NAMED: usize = 3;

/// Which papers.
#[derive(Debug, clap::Args)]
pub struct Papers {
    /// Files or folders: text, PDF, Word, ODT, RTF, HTML, XML; without any, the five papers that come with the program
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
}

/// What was read.
pub struct Read {
    pub dossiers: Vec<Dossier>,
    pub errors: Vec<ReadError>,
}

impl Read {
    /// The exit status at the end, when nothing is done with the papers any more. The system takes their memory back
    /// faster than they can be freed one by one.
    pub fn finish(self, status: u8) -> u8 {
        let status = self.status_or(status);
        std::mem::forget(self);
        status
    }

    /// The exit status for what could not be read; `status` if all could.
    pub fn status_or(&self, status: u8) -> u8 {
        if self.errors.is_empty() { status } else { FAILURE }
    }
}

impl Papers {
    /// Reads the papers; says on standard error what could not be read, and what was left out.
    pub fn read(&self, language: Language) -> Read {
        self.read_while(|| language)
    }

    /// The same; meanwhile something else is done, in a thread of its own, after which it is known in which language to
    /// speak.
    pub fn read_while(&self, meanwhile: impl FnOnce() -> Language + Send) -> Read {
        let (mut meanwhile, mut language) = (Some(meanwhile), Language::default());
        let mut progress = Progress::new();
        let pool = Pool::of_this_program();
        let outcome = source::read(&self.paths, &pool, interpret, |done, all| {
            if let Some(work) = meanwhile.take() {
                language = work();
            }
            progress.show(done, all, language);
        });
        progress.clear();
        for error in &outcome.errors {
            output::complain(&on_one_line(&read_error(error, language)));
        }
        tell_skipped(&outcome.skipped, language);
        Read { dossiers: dossier::dossiers(outcome.papers), errors: outcome.errors }
    }
}

impl Papers {
    /// The papers of one path.
    pub fn at(path: PathBuf) -> Self {
        Self { paths: vec![path] }
    }

    /// Those that come with the program.
    pub fn embedded() -> Self {
        Self { paths: Vec::new() }
    }

    /// Whether they are files, and not those that come with the program.
    pub fn are_files(&self) -> bool {
        !self.paths.is_empty()
    }

    /// Reads the papers another time, without a word.
    ///
    /// # Errors
    ///
    /// When one could not be read that was not among the `known` ones; with all that is to be said about it.
    pub fn read_again(&self, known: &[ReadError], language: Language) -> Result<Vec<Dossier>, String> {
        let pool = Pool::of_this_program();
        let outcome = source::read(&self.paths, &pool, interpret, |_, _| {});
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
struct Progress {
    next: Instant,
    is_shown: bool,
    is_wanted: bool,
}

impl Progress {
    fn new() -> Self {
        Self { next: Instant::now() + PATIENCE, is_shown: false, is_wanted: io::stderr().is_terminal() }
    }

    fn show(&mut self, done: usize, all: usize, language: Language) {
        let now = Instant::now();
        if self.is_wanted && now >= self.next {
            (self.next, self.is_shown) = (now + BREATH, true);
            let how_far = commands::reading(done, all, language);
            let _ = write!(io::stderr(), "\r{how_far}");
        }
    }

    fn clear(&self) {
        if self.is_shown {
            let _ = write!(io::stderr(), "\r\x1b[K");
        }
    }
}
