//! The bare call: the reader, or plain text where there is no terminal.

use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};

use super::papers::{Papers, Read};
use super::speech::{Global, Speech};
use super::terminal_kind::TerminalKind;
use super::{FAILURE, output, shelf};
use crate::config::{self, Fault, ThemeName};
use crate::i18n::config::first_of_faults;
use crate::i18n::problems::read_error;
use crate::i18n::{Language, commands, library as words};
use crate::library::{Access, Library};
use crate::source::{self, Listing};
use crate::text::on_one_line;
use crate::tui::{Next, Reader, Scope, Screen, Settings, Start};
use crate::{export, tui};

/// The status of a reader that was left with changes that are not saved.
pub(super) const UNSAVED: u8 = 1;

/// Arguments of the bare call. Their group needs a name of its own among the arguments.
#[derive(Debug, clap::Args)]
pub struct Opening {
    #[command(flatten)]
    pub papers: Papers,
    /// Opens the library, or that in FILE
    #[arg(id = "opened", long = "library", value_name = "FILE", num_args = 0..=1, require_equals = true)]
    pub library: Option<Option<PathBuf>>,
}

/// Opens the reader; without a terminal that can show it, prints each question above its answer.
pub fn run(Opening { papers, library }: &Opening, global: Global) -> io::Result<u8> {
    if let Some(file) = library {
        let file = file.as_deref().or(papers.only_path());
        return read_on(Place::Library(file.map(Path::to_owned)), global);
    }
    if let Some((word, command)) = papers.first_word().and_then(|word| Some((word, super::nearest_command(word)?))) {
        output::complain(&global.speech().language.say(commands::did_you_mean(word, &command)));
        return Ok(FAILURE);
    }
    if !io::stdout().is_terminal() || TerminalKind::of_process().dumb || global.plain {
        let language = global.speech().language;
        let read = papers.read(global.speech());
        output::put_each(&read.dossiers, |dossier| export::plain(dossier, language))?;
        return Ok(read.status_or(0));
    }
    read_on(Place::Papers(papers.clone()), global)
}

/// What is read in the terminal.
enum Place {
    /// Papers, which may be those that come with the program.
    Papers(Papers),
    /// The library of this file, else the usual one.
    Library(Option<PathBuf>),
}

/// What is done once the reader has ended.
enum Then {
    /// The program ends.
    Leave,
    /// Something else is opened.
    Open(Place),
    /// The same is opened again, at this place.
    Again(Opened),
    /// There was nothing to be read; why, if that was not said.
    Nothing(Option<String>),
}

/// How papers are opened: with a message at first, and where.
#[derive(Default)]
struct Opened {
    message: Option<String>,
    start: Option<Start>,
}

/// Reads one thing after the other, until the program is left; the exit status.
fn read_on(first: Place, global: Global) -> io::Result<u8> {
    let (mut places, mut opened) = (vec![first], Opened::default());
    let (mut screen, mut status) = (None, 0);
    while let Some(place) = places.last() {
        let (ended, then) = match place {
            Place::Papers(papers) => read_in_terminal(papers, global, std::mem::take(&mut opened), &mut screen)?,
            Place::Library(file) => match shelf::run(file.as_deref(), opened.message.take(), global, &mut screen)? {
                (status, Some(Next::Papers(path))) => (status, Then::Open(Place::Papers(Papers::at(vec![path])))),
                (status, _) => (status, Then::Leave),
            },
        };
        status = ended;
        match then {
            Then::Leave => return Ok(status),
            Then::Open(next) => places.push(next),
            Then::Again(again) => opened = again,
            Then::Nothing(why) => {
                places.pop();
                opened.message = why;
            }
        }
    }
    Ok(status)
}

/// The terminal: as it is, or made ready to be taken.
pub(super) fn prepared(screen: &mut Option<Screen>, mouse: bool) -> io::Result<&mut Screen> {
    Ok(match screen {
        Some(screen) => screen,
        None => screen.insert(Screen::prepare(mouse)?),
    })
}

/// Gives the terminal back, if it is taken: something is printed then.
pub(super) fn give_back(screen: &Option<Screen>) -> io::Result<()> {
    screen.as_ref().map_or(Ok(()), Screen::give_back)
}

/// Papers that were read, and what was found out meanwhile.
struct Begun {
    read: Read,
    listing: Listing,
    settings: Settings,
    /// What is said at first, where nothing else is.
    said: Option<String>,
}

impl Begun {
    /// Reads papers before the terminal is taken: how far that is stands on it, and what cannot be read.
    fn at_the_start(papers: &Papers, global: Global, screen: &mut Option<Screen>) -> io::Result<Self> {
        let (mut ready, mut listing) = (None, Listing::default());
        let read = papers.read_while(global.quiet, || {
            let (settings, faults) = settings(global);
            listing = source::list(&papers.given());
            let said = faults.or_else(|| (!papers.are_files()).then(|| about_the_examples(&settings)));
            let language = settings.language;
            ready = Some(prepared(screen, settings.mouse).map(|_| (settings, said)));
            language
        });
        let (settings, said) = ready.unwrap_or_else(|| Ok(settings(global)))?;
        Ok(Self { read, listing, settings, said })
    }

    /// Reads papers while the terminal is taken: the screen stays, with a line that says how far that is. The terminal is lent
    /// to say what could not be read, if there is something to be shown all the same.
    fn on(screen: &mut Screen, papers: &Papers, global: Global) -> io::Result<Self> {
        let (settings, file) = settings_in(config::load(), global);
        let (language, quiet) = (settings.language, global.quiet);
        let listing = source::list(&papers.given());
        let read = papers.read_on(screen, language);
        if read.is_incomplete(quiet) && !read.dossiers.is_empty() {
            screen.lend(|| read.complain(Speech { language, quiet }))?;
        }
        Ok(Self { read, listing, said: in_brief(&file.faults, language), settings })
    }

    /// Why there is nothing to be shown.
    fn why_nothing(&self, papers: &Papers) -> Option<String> {
        let language = self.settings.language;
        let error = self.read.errors.first().map(|error| on_one_line(&read_error(error, language)).into_owned());
        error.or_else(|| Some(language.say(commands::nothing_read(&papers.only_path()?.to_string_lossy()))))
    }
}

/// Reads papers and shows them in the reader; the exit status, and what is to be done next. The terminal stays taken if that
/// is shown at once.
fn read_in_terminal(
    papers: &Papers,
    global: Global,
    opened: Opened,
    screen: &mut Option<Screen>,
) -> io::Result<(u8, Then)> {
    let Opened { message, start } = opened;
    let begun = match screen.as_mut().filter(|screen| screen.is_taken()) {
        Some(screen) => Begun::on(screen, papers, global)?,
        None => Begun::at_the_start(papers, global, screen)?,
    };
    let status = begun.read.status_or(0);
    if begun.read.dossiers.is_empty() {
        return Ok((status, Then::Nothing(begun.why_nothing(papers))));
    }
    let Begun { read, listing, settings, said } = begun;
    let (screen, language) = (prepared(screen, settings.mouse)?, settings.language);
    let message = message.or_else(|| said.filter(|_| start.is_none()));
    let again = || papers.read_again(&read.errors, language);
    let paths = papers.given();
    let files = papers.are_files().then_some(tui::Files { paths: &paths, listing: &listing, reread: &again });
    let reader = Reader::new(settings.clone(), message).starting(start);
    let farewell = reader.open(read.dossiers, files, screen)?;
    farewell.print_on(screen)?;
    let status = if farewell.unsaved.is_empty() { status } else { UNSAVED };
    let then = match farewell.next {
        None | Some(Next::Leave) => Then::Leave,
        Some(Next::Papers(path)) => Then::Open(Place::Papers(Papers::at(vec![path]))),
        Some(Next::Library) => Then::Open(Place::Library(None)),
        Some(Next::OfLibrary(opening)) => {
            let left = farewell.left.map(|(dossier, row)| Start { dossier, row: Some(row), words: None });
            visit_library(opening, &settings, left, screen)?
        }
    };
    Ok((status, then))
}

/// Opens a dossier of the library; then the papers again from which it was opened.
fn visit_library(
    opening: tui::Opening,
    settings: &Settings,
    left: Option<Start>,
    screen: &mut Screen,
) -> io::Result<Then> {
    let path = settings.library.clone().unwrap_or_default();
    let message = match Library::open(&path, Access::Reading) {
        Ok(library) => {
            let visit = shelf::visit(&library, opening, settings, true, screen)?;
            match visit.next {
                Some(Next::Papers(path)) => return Ok(Then::Open(Place::Papers(Papers::at(vec![path])))),
                Some(Next::Leave) => return Ok(Then::Leave),
                _ => visit.message,
            }
        }
        Err(error) => Some(settings.language.say(words::library_error(&path.to_string_lossy(), &error))),
    };
    Ok(Then::Again(Opened { message, start: left }))
}

/// Says that the papers are examples, and how to open others: the library, if there is one; else those of the folder in which
/// one is.
fn about_the_examples(settings: &Settings) -> String {
    let language = settings.language;
    if settings.library.as_ref().is_some_and(|library| library.exists()) {
        let key = settings.keymap.key_in(Scope::Dossiers, "library");
        return language
            .say(commands::these_are_examples_beside_a_library(&key.unwrap_or_else(|| ":library".to_owned())));
    }
    let here = std::fs::read_dir(".").into_iter().flatten().take(MOST_IN_A_FOLDER).flatten();
    let count = here.filter(|entry| is_named_like_a_paper(&entry.path())).count();
    language.say(commands::these_are_examples(count))
}

/// No more files of the folder in which one is are looked at.
const MOST_IN_A_FOLDER: usize = 2_000;

/// Whether a file has the ending of a format in which papers are sent.
fn is_named_like_a_paper(path: &Path) -> bool {
    const ENDINGS: [&str; 6] = ["pdf", "docx", "doc", "odt", "rtf", "eml"];
    let ending = path.extension().and_then(|ending| ending.to_str()).map(str::to_lowercase);
    ending.is_some_and(|ending| ENDINGS.contains(&ending.as_str()))
}

/// What the user has chosen. What is wrong with it is said on standard error, and in a line for the reader.
pub(super) fn settings(global: Global) -> (Settings, Option<String>) {
    settings_of(config::load(), global)
}

/// The same of a configuration that was read already.
pub(super) fn settings_of(file: config::File, global: Global) -> (Settings, Option<String>) {
    let (settings, file) = settings_in(file, global);
    let language = settings.language;
    file.faults.iter().for_each(|fault| output::complain(&file.message(fault, language)));
    let faults = in_brief(&file.faults, language);
    (settings, faults)
}

/// The same without a word, and the file with all its faults.
fn settings_in(mut file: config::File, global: Global) -> (Settings, config::File) {
    let terminal = TerminalKind::of_process();
    if !terminal.colours {
        file.config.theme = ThemeName::None;
    }
    let language = global.language_or(file.config.language);
    let (settings, faults) = Settings::from_config(&file.config, language);
    let settings = Settings { ascii: global.ascii || !terminal.signs, ..settings };
    file.add(faults);
    (settings, file)
}

/// Faults in a line: how many more there are, and the first.
fn in_brief(faults: &[Fault], language: Language) -> Option<String> {
    let (first, others) = faults.split_first()?;
    Some(first_of_faults(&first.message(language), others.len(), language))
}
