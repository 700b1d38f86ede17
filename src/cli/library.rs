//! `tegenlezer library`

use std::io;
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::files;
use super::output;
use super::papers::Progress;
use super::speech::{Configured, Global, Speech, configured};
use super::{FAILURE, FINDINGS};
use crate::export::html::library_overview;
use crate::export::{overview_csv, overview_json, overview_lines};
use crate::i18n::problems::read_error;
use crate::i18n::{Language, library as words, papers};
use crate::library::{Access, By, Gathered, Library, LibraryError, Roots};
use crate::present::{HintsInReport, Length, Options};
use crate::source::{self, worker::Pool};
use crate::text::on_one_line;

/// Arguments of `library`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    #[command(subcommand)]
    what: What,
    /// The file of the library [default: the configuration's, else library.db in the user's data folder]
    #[arg(long, value_name = "FILE", global = true)]
    library: Option<PathBuf>,
}

#[derive(Debug, clap::Subcommand)]
enum What {
    /// Reads files and folders and keeps them; the library is made if there is none
    Add {
        /// Files or folders
        #[arg(value_name = "PATH", required = true)]
        paths: Vec<PathBuf>,
    },
    /// Looks again at all that was added: reads what is new or changed
    Update,
    /// Says how much it holds
    Status,
    /// Takes out what was added under these paths; the files stay as they are
    Remove {
        /// Files or folders
        #[arg(value_name = "PATH", required = true)]
        paths: Vec<PathBuf>,
    },
    /// Says whether the library is whole, what is gone from the disk, and what could not be read and why
    Check,
    /// Counts questions and answers, and the days between them
    Overview(OverviewArguments),
}

#[derive(Debug, clap::Args)]
struct OverviewArguments {
    /// A line for each of these
    #[arg(long, value_enum, value_name = "WHAT")]
    by: Option<ByName>,
    /// For spreadsheets
    #[arg(long, conflicts_with_all = ["json", "html"])]
    csv: bool,
    /// For programs
    #[arg(long, conflicts_with = "html")]
    json: bool,
    /// As a page for a browser, in this file
    #[arg(long, value_name = "FILE")]
    html: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, clap::ValueEnum)]
enum ByName {
    Minister,
    Party,
    Asker,
    Year,
}

impl From<ByName> for By {
    fn from(name: ByName) -> Self {
        match name {
            ByName::Minister => Self::Minister,
            ByName::Party => Self::Party,
            ByName::Asker => Self::Asker,
            ByName::Year => Self::Year,
        }
    }
}

/// Keeps papers in a library, and says what is in it.
pub fn run(arguments: &Arguments, global: Global) -> io::Result<u8> {
    let configured = configured();
    let speech = global.speech_by(&configured);
    let language = speech.language;
    let Some(path) = file_of(arguments.library.as_deref(), &configured) else {
        output::complain(language.say(words::NO_PLACE));
        return Ok(FAILURE);
    };
    let done = match &arguments.what {
        What::Add { paths } if paths.iter().any(|path| source::is_piped(path)) => {
            output::complain(language.say(words::NOT_PIPED));
            return Ok(FAILURE);
        }
        What::Add { paths } => gather(&path, Access::Making, Roots::Added(paths), speech),
        What::Update => gather(&path, Access::Writing, Roots::Known, speech),
        What::Status => status(&path, language),
        What::Remove { paths } => remove(&path, paths, language),
        What::Check => check(&path, language),
        What::Overview(arguments) => return overview(&path, arguments, language),
    };
    answer(&path, done, language)
}

/// The file of the library: the one that is named, else that of the configuration, else the usual one.
pub fn file_of(named: Option<&Path>, configured: &Configured) -> Option<PathBuf> {
    named.map(Path::to_owned).or_else(|| configured.config.library_file())
}

/// What a command says in the end, and its exit status.
struct Said {
    lines: Vec<String>,
    status: u8,
}

impl Said {
    fn lines(lines: Vec<String>) -> Self {
        Self { lines, status: 0 }
    }
}

/// Says what came of a library, or why it cannot be used.
fn answer(path: &Path, done: Result<Said, LibraryError>, language: Language) -> io::Result<u8> {
    match done {
        Ok(Said { lines, status }) => {
            output::put(&lines.iter().map(|line| on_one_line(line).into_owned() + "\n").collect::<String>())?;
            Ok(status)
        }
        Err(error) => Ok(refuse(path, &error, language)),
    }
}

/// Says why a library cannot be used; the exit status for that.
pub fn refuse(path: &Path, error: &LibraryError, language: Language) -> u8 {
    output::complain(&on_one_line(&language.say(words::library_error(&path.to_string_lossy(), error))));
    FAILURE
}

/// Opens a library to look things up; says so if not all of it can be found.
pub fn open(path: &Path, language: Language) -> Result<Library, LibraryError> {
    let library = Library::open(path, Access::Reading)?;
    if !library.is_settled()? {
        output::complain(language.say(words::UNSETTLED));
    }
    Ok(library)
}

fn gather(path: &Path, access: Access, roots: Roots<'_>, speech: Speech) -> Result<Said, LibraryError> {
    let Speech { language, quiet } = speech;
    let mut library = Library::open(path, access)?;
    let mut progress = Progress::new(quiet);
    let gathered = library.gather(roots, &Pool::of_this_program(), |stage, done, all| {
        progress.show(|| words::progress(stage, done, all, language));
    });
    progress.clear();
    let gathered: Gathered = gathered?;
    for error in &gathered.errors {
        output::complain(&on_one_line(&read_error(error, language)));
    }
    for path in &gathered.nameless {
        output::complain(&on_one_line(&format!("{path}: {}", language.say(words::NAMELESS))));
    }
    let lines = if quiet { Vec::new() } else { vec![words::gathered(&gathered, language)] };
    let is_whole = gathered.errors.is_empty() && gathered.nameless.is_empty();
    Ok(Said { lines, status: if is_whole { 0 } else { FAILURE } })
}

fn status(path: &Path, language: Language) -> Result<Said, LibraryError> {
    let library = open(path, language)?;
    Ok(Said::lines(words::status(&path.to_string_lossy(), &library.status()?, language)))
}

fn remove(path: &Path, paths: &[PathBuf], language: Language) -> Result<Said, LibraryError> {
    let count = Library::open(path, Access::Writing)?.remove(paths)?;
    Ok(Said::lines(vec![words::removed(count, language)]))
}

fn check(path: &Path, language: Language) -> Result<Said, LibraryError> {
    let library = open(path, language)?;
    if !library.faults()?.is_empty() {
        return Err(LibraryError::Damaged);
    }
    let troubled = library.troubled()?;
    let mut lines: Vec<_> =
        troubled.iter().map(|file| format!("{}: {}", file.path, words::troubled(&file.state, language))).collect();
    lines.push(language.say(words::SOUND).to_owned());
    Ok(Said { lines, status: if troubled.is_empty() { 0 } else { FINDINGS } })
}

fn overview(path: &Path, arguments: &OverviewArguments, language: Language) -> io::Result<u8> {
    let by = arguments.by.map(By::from);
    let overview = match open(path, language).and_then(|library| library.overview(by)) {
        Ok(overview) => overview,
        Err(error) => return Ok(refuse(path, &error, language)),
    };
    if let Some(file) = &arguments.html {
        let options = Options {
            language,
            answers: Length::Full,
            today: papers::day_of(Timestamp::now()),
            hints: HintsInReport::default(),
        };
        let page = library_overview(&overview, by, options);
        return Ok(match files::write(file, Ok(page.into_bytes()), &[]) {
            Ok(()) => 0,
            Err(message) => {
                output::complain(&language.say(message));
                FAILURE
            }
        });
    }
    if arguments.json {
        output::put_raw(&overview_json(&overview, by))?;
    } else if arguments.csv {
        output::put_raw(&overview_csv(&overview, by))?;
    } else {
        output::put(&(overview_lines(&overview, by, language).join("\n") + "\n"))?;
    }
    Ok(0)
}
