//! `tegenlezer --library`: the list of a library, from which dossiers are opened.

use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::library::{open, refuse};
use super::open::{UNSAVED, settings};
use super::papers::Papers;
use super::speech::Global;
use super::{FAILURE, output};
use crate::export::overview_lines;
use crate::i18n::{Language, library as words, papers};
use crate::library::{Library, LibraryError, path_of_user};
use crate::source;
use crate::tui::{Browser, Files, Opening, Reader, Settings, Start, browse};

/// Shows the list of a library and opens what is chosen, until it is left; without a terminal, prints its figures.
pub fn run(file: Option<&Path>, global: Global) -> io::Result<u8> {
    let language = global.speech().language;
    let Some(path) = file.map(Path::to_owned).or_else(path_of_user) else {
        output::complain(language.say(words::NO_PLACE));
        return Ok(FAILURE);
    };
    let shown = open(&path, language).and_then(|library| Ok((library.summaries()?, library)));
    let (dossiers, library) = match shown {
        Ok((dossiers, library)) if !dossiers.is_empty() => (dossiers, library),
        Ok(_) => {
            output::complain(language.say(words::EMPTY));
            return Ok(FAILURE);
        }
        Err(error) => return Ok(refuse(&path, &error, language)),
    };
    if !io::stdout().is_terminal() || global.plain {
        return match library.overview(None) {
            Ok(overview) => output::put(&(overview_lines(&overview, None, language).join("\n") + "\n")).map(|()| 0),
            Err(error) => Ok(refuse(&path, &error, language)),
        };
    }
    let (settings, faults) = settings(global);
    let settings = Settings { ascii: settings.ascii || global.ascii, ..settings };
    let today = papers::day_of(Timestamp::now());
    let mut browser = Browser::new(dossiers, today, settings.theme, settings.language);
    faults.into_iter().for_each(|faults| browser.say(faults));
    let mut status = 0;
    while let Some(opening) = browse(&mut browser, &library)? {
        match read(&library, &opening, &settings)? {
            Ok(is_saved) if is_saved => {}
            Ok(_) => status = UNSAVED,
            Err(error) => browser.say(language.say(words::library_error(&path.to_string_lossy(), &error))),
        }
    }
    Ok(status)
}

/// Opens a dossier of a library in the reader. Says whether all changes of its review were saved.
pub fn read(library: &Library, opening: &Opening, settings: &Settings) -> io::Result<Result<bool, LibraryError>> {
    let language = settings.language;
    let looked_up = library
        .snapshot()
        .and_then(|_both| Ok((library.dossier(opening.dossier)?, library.papers_of(opening.dossier)?)));
    let (dossier, files) = match looked_up {
        Ok((Some(dossier), files)) => (dossier, files),
        Ok((None, _)) => return Ok(Ok(true)), // it went into another one meanwhile
        Err(error) => return Ok(Err(error)),
    };
    let gone = files.iter().filter(|(path, is_gone)| *is_gone || !path.exists()).count();
    let changed = files.iter().filter(|(path, _)| library.is_changed(path)).count();
    let paths: Vec<PathBuf> = files.into_iter().map(|(path, _)| path).collect();
    let again = || {
        let papers = Papers::at(paths.clone());
        if gone > 0 { Err(language.say(words::NOT_READ_AGAIN).to_owned()) } else { papers.read_again(&[], language) }
    };
    let listing = source::list(&paths);
    let files = Files { paths: &paths, listing: &listing, reread: &again };
    let row = opening.row.as_deref().and_then(|row| row.parse().ok());
    let start = row.map(|row| Start { row, words: opening.words.clone() });
    let message = words::not_as_read(gone, changed, language);
    let reader = Reader::prepare(settings.clone(), message)?.starting(start);
    let farewell = reader.open(vec![dossier], Some(files))?;
    farewell.print();
    Ok(Ok(farewell.unsaved.is_empty()))
}

/// Opens the dossier of a hit in the reader; the exit status.
pub fn read_hit(library: &Library, opening: &Opening, global: Global, language: Language) -> io::Result<u8> {
    let (settings, _) = settings(global);
    match read(library, opening, &Settings { ascii: settings.ascii || global.ascii, ..settings })? {
        Ok(true) => Ok(0),
        Ok(false) => Ok(UNSAVED),
        Err(error) => Ok(refuse(library.path(), &error, language)),
    }
}
