//! `tegenlezer find`

use std::io;
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::library::{file_of, open, refuse};
use super::open::settings_of;
use super::papers::Papers;
use super::speech::{Global, Speech, configured};
use super::{FAILURE, output, shelf};
use crate::export::{given_before_lines, hit_lines, hits_json};
use crate::i18n::{Language, library as words, papers};
use crate::library::{LibraryError, Order, Query};
use crate::tui::{Opening, Settings};

/// So many texts are shown, unless another number is asked for.
const SHOWN: usize = 50;

/// Arguments of `find`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// Words, "phrases", beginnings* , OR, -without; and filters: asker: party: minister: status: kind: since: until: late:
    #[arg(value_name = "WORDS", required_unless_present = "like")]
    words: Vec<String>,
    /// Which come first
    #[arg(long, value_enum, value_name = "ORDER", default_value = "best")]
    by: ByName,
    /// No more than this
    #[arg(long, value_name = "COUNT", default_value_t = SHOWN)]
    limit: usize,
    /// Only how many there are
    #[arg(long, conflicts_with = "json")]
    count: bool,
    /// For programs
    #[arg(long)]
    json: bool,
    /// Opens the first in the reader
    #[arg(long, conflicts_with_all = ["json", "count", "like"])]
    open: bool,
    /// Finds text of this paper in other papers of the library
    #[arg(long, value_name = "FILE", conflicts_with_all = ["words", "count", "json"])]
    like: Option<PathBuf>,
    /// The file of the library [default: the configuration's, else library.db in the user's data folder]
    #[arg(long, value_name = "FILE")]
    library: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum ByName {
    /// Those that fit best
    Best,
    /// The newest papers
    Date,
}

/// Finds texts in a library.
pub fn run(arguments: &Arguments, global: Global) -> io::Result<u8> {
    let configured = configured();
    let speech = global.speech_by(&configured);
    let language = speech.language;
    let Some(path) = file_of(arguments.library.as_deref(), &configured) else {
        output::complain(language.say(words::NO_PLACE));
        return Ok(FAILURE);
    };
    if let Some(file) = &arguments.like {
        return like(&path, file, speech);
    }
    let query = match Query::new(&arguments.words.join(" ")) {
        Ok(query) => query,
        Err(error) => {
            output::complain(&words::query_error(&error, language));
            return Ok(FAILURE);
        }
    };
    if arguments.open {
        let settings = || settings_of((*configured).clone(), global).0;
        return open_first(&path, arguments.order(), &query, language, settings);
    }
    match find(&path, arguments, &query, language) {
        Ok(text) if arguments.json => output::put_raw(&text).map(|()| 0),
        Ok(text) => output::put(&text).map(|()| 0),
        Err(error) => Ok(refuse(&path, &error, language)),
    }
}

fn find(path: &Path, arguments: &Arguments, query: &Query, language: Language) -> Result<String, LibraryError> {
    let library = open(path, language)?;
    let _snapshot = library.snapshot()?;
    let today = papers::day_of(Timestamp::now());
    let count = library.count(query, today)?;
    if arguments.count {
        return Ok(format!("{count}\n"));
    }
    let hits = library.find(query, arguments.order(), today, arguments.limit)?;
    if arguments.json {
        return Ok(hits_json(&hits, count));
    }
    let lines = hits.iter().flat_map(|hit| hit_lines(hit, language).into_iter().chain([String::new()]));
    let lines: Vec<_> = lines.chain([words::found(count, hits.len(), language)]).collect();
    Ok(lines.join("\n") + "\n")
}

impl Arguments {
    fn order(&self) -> Order {
        if self.by == ByName::Date { Order::Date } else { Order::Best }
    }
}

/// Opens the dossier of the first hit in the reader, at its question.
fn open_first(
    path: &Path,
    order: Order,
    query: &Query,
    language: Language,
    settings: impl FnOnce() -> Settings,
) -> io::Result<u8> {
    let today = papers::day_of(Timestamp::now());
    let found = open(path, language).and_then(|library| Ok((library.find(query, order, today, 1)?, library)));
    match found {
        Ok((hits, library)) => match hits.first() {
            Some(hit) => shelf::read_hit(&library, Opening::of_hit(hit), settings()),
            None => output::put(&(words::found(0, 0, language) + "\n")).map(|()| 0),
        },
        Err(error) => Ok(refuse(path, &error, language)),
    }
}

/// Text of a paper that stands in other papers of the library.
fn like(path: &Path, file: &Path, speech: Speech) -> io::Result<u8> {
    let language = speech.language;
    let library = match open(path, language) {
        Ok(library) => library,
        Err(error) => return Ok(refuse(path, &error, language)),
    };
    let read = Papers::at(vec![file.to_owned()]).read(speech);
    let mut texts = Vec::new();
    for dossier in &read.dossiers {
        match library.given_before(dossier) {
            Ok((others, found)) => {
                let all: Vec<_> = std::iter::once(dossier).chain(&others).collect();
                texts.extend(found.iter().flat_map(|one| given_before_lines(one, &all, language)));
            }
            Err(error) => return Ok(refuse(path, &error, language)),
        }
    }
    if texts.is_empty() && !read.dossiers.is_empty() {
        texts.push(language.say(words::NOTHING_LIKE_IT).to_owned());
    }
    output::put(&texts.iter().map(|line| format!("{line}\n")).collect::<String>())?;
    Ok(read.status_or(0))
}
