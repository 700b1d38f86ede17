//! `tegenlezer --library`: the list of a library, from which dossiers are opened.

use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::library::{file_of, open, refuse};
use super::open::{UNSAVED, give_back, prepared, settings_of};
use super::papers::Papers;
use super::speech::{Global, configured};
use super::{FAILURE, output};
use crate::export::overview_lines;
use crate::i18n::reader::said_before::NOT_THERE;
use crate::i18n::{library as words, papers};
use crate::library::{Library, LibraryError};
use crate::parallel::both;
use crate::source;
use crate::tui::{Browser, Farewell, Files, Next, Opening, Reader, Screen, Settings, Start, browse};

/// Shows the list of a library, with a message at first, and opens what is chosen, until it is left; without a terminal,
/// prints its figures. The exit status, and what is to be opened then.
pub fn run(
    file: Option<&Path>,
    message: Option<String>,
    global: Global,
    screen: &mut Option<Screen>,
) -> io::Result<(u8, Option<Next>)> {
    let configured = configured();
    let language = global.speech_by(&configured).language;
    let Some(path) = file_of(file, &configured) else {
        output::complain(language.say(words::NO_PLACE));
        return Ok((FAILURE, None));
    };
    let first = || open(&path, language).and_then(|library| Ok((library.latest(Browser::FIRST)?, library)));
    // to know the day, the time zone is looked for, which takes a while
    let (today, shown) = both(|| papers::day_of(Timestamp::now()), first);
    let (first, count, library) = match shown {
        Ok(((first, count), library)) if count > 0 => (first, count, library),
        Ok(_) => {
            give_back(screen)?;
            output::complain(language.say(words::EMPTY));
            return Ok((FAILURE, None));
        }
        Err(error) => {
            give_back(screen)?;
            return Ok((refuse(&path, &error, language), None));
        }
    };
    if !io::stdout().is_terminal() || global.plain {
        let status = match library.overview(None) {
            Ok(overview) => output::put(&(overview_lines(&overview, None, language).join("\n") + "\n")).map(|()| 0),
            Err(error) => Ok(refuse(&path, &error, language)),
        };
        return Ok((status?, None));
    }
    let (settings, faults) = settings_of((*configured).clone(), global);
    let settings = Settings { library: Some(path), ..settings };
    let mut browser = Browser::new(first, count, today, &settings);
    message.or(faults).into_iter().for_each(|said| browser.say(said));
    let (screen, mut status) = (prepared(screen, settings.mouse)?, 0);
    while let Some(opening) = browse(&mut browser, &library, screen)? {
        let visit = visit(&library, opening, &settings, true, screen)?;
        status = if visit.is_unsaved { UNSAVED } else { status };
        visit.message.into_iter().for_each(|message| browser.say(message));
        match visit.next {
            Some(Next::Leave) => return Ok((status, None)),
            Some(next @ Next::Papers(_)) => return Ok((status, Some(next))),
            _ => {}
        }
    }
    Ok((status, None))
}

/// What came of reading dossiers of a library.
#[derive(Default)]
pub struct Visit {
    /// Whether changes of a review were not saved.
    pub is_unsaved: bool,
    /// What is to be opened then.
    pub next: Option<Next>,
    /// What is to be said.
    pub message: Option<String>,
}

/// Opens a dossier of a library in the reader, and those that are opened from it: when one is left, that from which it was
/// opened comes back.
pub fn visit(
    library: &Library,
    opening: Opening,
    settings: &Settings,
    comes_back: bool,
    screen: &mut Screen,
) -> io::Result<Visit> {
    let language = settings.language;
    let (mut way, mut visit) = (vec![opening], Visit::default());
    while let Some(opening) = way.pop() {
        let reading = Reading { library, settings, comes_back: comes_back || !way.is_empty() };
        let farewell = match reading.read(&opening, visit.message.take(), screen)? {
            Ok(Some(farewell)) => farewell,
            Ok(None) => {
                visit.message = Some(language.say(NOT_THERE).to_owned());
                continue;
            }
            Err(error) => {
                visit.message = Some(language.say(words::library_error(&library.path().to_string_lossy(), &error)));
                continue;
            }
        };
        visit.is_unsaved |= !farewell.unsaved.is_empty();
        match farewell.next {
            Some(Next::OfLibrary(further)) => {
                let row = farewell.left.map(|(_, row)| row.to_string());
                way.extend([Opening { row, words: None, ..opening }, further]);
            }
            Some(next) => return Ok(Visit { next: Some(next), ..visit }),
            None => {}
        }
    }
    Ok(visit)
}

/// How dossiers of a library are read.
struct Reading<'a> {
    library: &'a Library,
    settings: &'a Settings,
    /// Whether the way back leads out of the reader in the end.
    comes_back: bool,
}

impl Reading<'_> {
    /// Opens a dossier in the reader, with a message at first; none if it went into another one meanwhile.
    fn read(
        &self,
        opening: &Opening,
        message: Option<String>,
        screen: &mut Screen,
    ) -> io::Result<Result<Option<Farewell>, LibraryError>> {
        let (library, language) = (self.library, self.settings.language);
        let looked_up = library
            .snapshot()
            .and_then(|_both| Ok((library.dossier(opening.dossier)?, library.papers_of(opening.dossier)?)));
        let (dossier, files) = match looked_up {
            Ok((Some(dossier), files)) => (dossier, files),
            Ok((None, _)) => return Ok(Ok(None)),
            Err(error) => return Ok(Err(error)),
        };
        let gone = files.iter().filter(|(path, is_gone)| *is_gone || !path.exists()).count();
        let changed = files.iter().filter(|(path, _)| library.is_changed(path)).count();
        let paths: Vec<PathBuf> = files.into_iter().map(|(path, _)| path).collect();
        let again = || {
            let papers = Papers::at(paths.clone());
            if gone > 0 {
                Err(language.say(words::NOT_READ_AGAIN).to_owned())
            } else {
                papers.read_again(&[], language)
            }
        };
        let listing = source::list(&paths);
        let files = Files { paths: &paths, listing: &listing, reread: &again };
        let row = opening.row.as_deref().and_then(|row| row.parse().ok());
        let words = opening.words.clone();
        let start = (row.is_some() || words.is_some()).then_some(Start { dossier: 0, row, words });
        let message = message.or_else(|| words::not_as_read(gone, changed, language));
        let mut reader = Reader::new(self.settings.clone(), message).starting(start);
        if self.comes_back {
            reader = reader.coming_back();
        }
        let farewell = reader.open(vec![dossier], Some(files), screen)?;
        farewell.print_on(screen)?;
        Ok(Ok(Some(farewell)))
    }
}

/// Opens the dossier of a hit in the reader; the exit status.
pub fn read_hit(library: &Library, opening: Opening, settings: Settings) -> io::Result<u8> {
    let settings = Settings { library: Some(library.path().to_owned()), ..settings };
    let mut screen = Screen::prepare(settings.mouse)?;
    let visit = visit(library, opening, &settings, false, &mut screen)?;
    screen.give_back()?;
    Ok(match visit.message {
        Some(message) => {
            output::complain(&message);
            FAILURE
        }
        None if visit.is_unsaved => UNSAVED,
        None => 0,
    })
}
