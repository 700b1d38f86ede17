//! Around the state: events in, effects out, frames drawn when something happened.

mod arrivals;
mod backend;
mod desktop;
mod draft_files;
mod folders;
mod known_work;
mod library_search;
mod reading_positions;
mod search_thread;
mod store_threads;
mod terminal;
mod typed_paths;
mod watch;

use std::env;
use std::io::{self, Write};
use std::path::{self, PathBuf};
use std::time::{Duration, Instant};

use jiff::Timestamp;
use ratatui::crossterm::event::{Event, KeyEventKind, MouseButton, MouseEvent, MouseEventKind};
use ratatui::layout::Size;

use self::arrivals::Arrivals;
use self::desktop::{Copied, Surroundings};
use self::draft_files::Drafts;
use self::folders::Folders;
use self::known_work::KnownWork;
use self::library_search::LibrarySearch;
use self::reading_positions::ReadingPositions;
use self::search_thread::{Outcome, Search};
use self::store_threads::Stores;
pub use self::terminal::Screen;
pub(super) use self::terminal::{MOST, bounded};
use self::watch::Watch;
use crate::atomic_write;
use crate::config::at_home;
use crate::dossier::{Dossier, RowKey};
use crate::i18n::reader::{files as texts, messages};
use crate::i18n::{Language, papers};
use crate::present::hints::Hints;
use crate::search::Pattern;
use crate::source::{self, Listing};
use crate::text::printable;
use crate::tui::commands::update;
use crate::tui::input::key::Key;
use crate::tui::input::ui_text::UiText;
use crate::tui::review::StoreEvent;
use crate::tui::state::action::{Action, Effect, ReportOrder, Target};
use crate::tui::state::{Opening, Settings, State};
use crate::tui::view::{ScreenMap, view};

/// How many events are taken before a frame is drawn.
const DRAIN: usize = 256;
/// How many lines the wheel turns at a time.
const WHEEL: isize = 3;
/// How long a change may need to be saved when the reader is asked to end; then it is said that it is not.
const TO_SAVE: Duration = Duration::from_millis(250);
/// And how long it is waited for when the reader ends all the same, by a signal too.
const AT_THE_END: Duration = Duration::from_millis(80);

/// What is typed of a note is kept as a draft when nothing was typed for so long.
const PAUSE: Duration = Duration::from_millis(700);

/// How long it is waited for keys between looking for what was done on dossiers.
const BETWEEN_LOOKS: Duration = Duration::from_micros(50);

/// How long, unless a key is pressed, the terminal has to show the first frame before what it did not need is done.
const BREATH: Duration = Duration::from_millis(5);

/// Hints are looked for so long after a dossier was opened: its first frame, and the keys that come with it, come first.
const REST: Duration = Duration::from_millis(250);

/// Reads the papers again; or says why that failed.
pub type Reread<'a> = &'a dyn Fn() -> Result<Vec<Dossier>, String>;

/// Papers that are files.
#[derive(Clone, Copy)]
pub struct Files<'a> {
    /// The files and folders that the user gave.
    pub paths: &'a [PathBuf],
    /// What lay there when they were read.
    pub listing: &'a Listing,
    /// Reads them again.
    pub reread: Reread<'a>,
}

/// What is left when the reader has ended, to be printed to standard error.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Farewell {
    /// What went wrong, a line each.
    pub troubles: Vec<String>,
    /// Changes of reviews that are not saved, as their logs would have them, a line each.
    pub unsaved: Vec<String>,
    /// What is to be opened next.
    pub next: Option<Next>,
    /// The dossier that was open at the end, by its place, and the row.
    pub left: Option<(usize, RowKey)>,
}

/// What is to be opened when the reader has ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Next {
    /// Nothing, and the program ends.
    Leave,
    /// Other papers.
    Papers(PathBuf),
    /// The list of the library.
    Library,
    /// A dossier of the library; then these papers again.
    OfLibrary(Opening),
}

/// How the reader is opened.
pub struct Reader {
    settings: Settings,
    message: Option<String>,
    start: Option<Start>,
    comes_back: bool,
}

/// Where the reader begins, if not where it was left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Start {
    /// The dossier, by its place.
    pub dossier: usize,
    /// The question; none in a paper without questions.
    pub row: Option<RowKey>,
    /// Words that are shown as hits.
    pub words: Option<String>,
}

impl Reader {
    /// A reader that shows `message` at first.
    pub fn new(settings: Settings, message: Option<String>) -> Self {
        Self { settings, message, start: None, comes_back: false }
    }

    /// The same, to begin at a question.
    pub fn starting(self, start: Option<Start>) -> Self {
        Self { start, ..self }
    }

    /// The same, opened from somewhere to which the way back leads in the end.
    pub fn coming_back(self) -> Self {
        Self { comes_back: true, ..self }
    }

    /// Opens the reader on these dossiers, until it is quit. `files` are their papers, to be read again when they have
    /// changed; none if they come with the program. The terminal stays taken, for what is shown next.
    ///
    /// # Errors
    ///
    /// When the terminal cannot be taken, read or written.
    pub fn open(self, dossiers: Vec<Dossier>, files: Option<Files>, screen: &mut Screen) -> io::Result<Farewell> {
        let Self { settings, message, start, comes_back } = self;
        let library = LibrarySearch::new(settings.library.clone());
        let mut state = State::with(dossiers, screen.size()?, settings);
        state.message = message;
        if state.dossiers.len() > 1 {
            state.list.today = Some(papers::day_of(Timestamp::now())); // looks for the time zone, which takes a while
        }
        let places = ReadingPositions::of_user();
        screen.take()?;
        let stores = Stores::new(files.is_some());
        let drafts = Drafts::of_user();
        let (watch, arrivals, folders) = (Watch::default(), Arrivals::default(), Folders::default());
        let mut shell = Shell {
            screen,
            state,
            places,
            stores,
            drafts,
            watch,
            arrivals,
            folders,
            files,
            pressed: None,
            typed: None,
            drafted: false,
            warned: false,
            next: None,
            known_work: None,
            hint_search: None,
            library,
        };
        if let Some((_, session)) = shell.state.reading_mut().filter(|_| comes_back) {
            session.come_from_outside();
        }
        let ended = shell.run(start);
        if let Some(open) = shell.state.open {
            shell.places.keep(open, &shell.state);
        }
        let left = shell.left();
        let undrafted = shell.keep_drafts();
        let misplaced = shell.places.trouble().map(|trouble| shell.state.ui.text(trouble));
        let why = shell.why_unsaved();
        let unsaved = shell.stores.finish(AT_THE_END);
        let counted = (!unsaved.is_empty()).then(|| texts::changes_lost(unsaved.len(), &why, shell.state.ui.language));
        let troubles = [undrafted, misplaced, counted].into_iter().flatten().collect();
        let farewell = Farewell { troubles, unsaved, next: shell.next, left };
        if shell.screen.is_ending() {
            farewell.print(); // nobody can after it
        }
        shell.screen.finish();
        ended.map(|()| farewell)
    }
}

impl Farewell {
    /// Prints it to standard error, if there is something to be printed. The terminal, which may be taken, is lent for it.
    ///
    /// # Errors
    ///
    /// When the terminal cannot be written to.
    pub fn print_on(&self, screen: &Screen) -> io::Result<()> {
        let is_empty = self.troubles.is_empty() && self.unsaved.is_empty();
        if is_empty { Ok(()) } else { screen.lend(|| self.print()) }
    }

    /// Prints it to standard error. Where that cannot be written to, nothing is to be done.
    fn print(&self) {
        let mut out = io::stderr().lock();
        for line in self.troubles.iter().chain(&self.unsaved) {
            let _ = writeln!(out, "{}", printable(line));
        }
    }
}

/// The state, and all that is outside it.
struct Shell<'a> {
    screen: &'a mut Screen,
    state: State,
    places: ReadingPositions,
    stores: Stores,
    drafts: Drafts,
    watch: Watch,
    arrivals: Arrivals,
    folders: Folders,
    files: Option<Files<'a>>,
    /// Where the button of the mouse went down, while it is held.
    pressed: Option<(u16, u16)>,
    /// When a note was typed that is not kept as a draft yet.
    typed: Option<Instant>,
    /// Whether something of the note that is being written was kept as a draft.
    drafted: bool,
    /// Whether it was just said that leaving loses changes.
    warned: bool,
    /// What is to be opened when the reader has ended.
    next: Option<Next>,
    /// What is being found of the work on dossiers that are not open.
    known_work: Option<KnownWork>,
    /// The search for the hints about the open dossier.
    hint_search: Option<Search<usize, Found>>,
    /// The library, and what is looked for in it.
    library: LibrarySearch,
}

/// A dossier, and its hints.
type Found = Box<(Dossier, Hints)>;

impl Shell<'_> {
    fn run(&mut self, start: Option<Start>) -> io::Result<()> {
        self.places.follow(None, &mut self.state);
        if let Some(start) = start {
            self.begin(&start);
        }
        let mut map = self.draw()?;
        self.screen.input.poll(BREATH)?;
        self.screen.watch_hangup()?;
        self.state.complete();
        self.note_files();
        self.find_work();
        let change = self.change();
        let mut has_news = self.take_in(change);
        loop {
            if self.open_review() | std::mem::take(&mut has_news) {
                map = self.draw()?;
            }
            self.find_hints();
            if self.look_in_library() {
                map = self.draw()?;
            }
            if !self.listen(&map)? {
                return Ok(());
            }
            map = self.draw()?;
        }
    }

    /// Goes where the reader is to begin.
    fn begin(&mut self, Start { dossier, row, words }: &Start) {
        if self.state.open.is_none() {
            self.state.open_dossier(*dossier);
            self.state.settle();
            self.places.follow(None, &mut self.state);
        }
        let Some((dossier, session)) = self.state.reading_mut() else { return };
        if let Some(row) = dossier.rows.iter().position(|other| Some(other.key) == *row) {
            session.go_to_row(dossier, row);
        }
        if let Some(pattern) = words.as_deref().and_then(|words| Pattern::new(&regex::escape(words))) {
            session.find(dossier, pattern);
        }
    }

    /// Whether a dossier was just opened, and its review not yet: keys that come with the one that opened it are for both.
    fn is_unopened(&self) -> bool {
        self.dossier_to_open().is_some()
    }

    /// The open dossier, if its review is not open yet. What was piped in has none.
    fn dossier_to_open(&self) -> Option<usize> {
        self.state.open.filter(|&index| self.state.reviews[index].is_none() && !self.state.dossiers[index].is_piped())
    }

    /// Opens the review of the dossier that was just opened. Says whether there is something to show of it.
    fn open_review(&mut self) -> bool {
        let Some(index) = self.dossier_to_open() else { return false };
        let dossier = &self.state.dossiers[index];
        let (drafts, trouble) = self.drafts.find(dossier);
        let (store, mut opened) = self.stores.open(index, dossier, drafts);
        opened.notices.extend(trouble);
        let papers = dossier.documents.iter().filter(|_| self.files.is_some());
        let papers = papers.map(|paper| PathBuf::from(&paper.source.path));
        papers.chain(self.stores.logs().cloned()).for_each(|file| self.folders.watch(file));
        let shows = !opened.is_blank();
        update(&mut self.state, Action::FromStore(store, StoreEvent::Opened(Box::new(opened))));
        if let Some(log) = self.stores.log(store) {
            update(&mut self.state, Action::FromStore(store, StoreEvent::KeptIn(log)));
        }
        shows
    }

    /// Keeps the notes that were left before they were done. Says what went wrong.
    fn keep_drafts(&mut self) -> Option<String> {
        let opened = (0..self.state.dossiers.len()).filter(|&index| self.state.reviews[index].is_some());
        let troubles: Vec<_> = opened
            .filter_map(|index| self.drafts.keep(&self.state.dossiers[index], self.state.drafts(index)))
            .collect();
        troubles.into_iter().next().map(|trouble| self.state.ui.text(trouble))
    }

    /// Takes in what comes from the stores. Returns whether there was something.
    fn take_in_events(&mut self) -> bool {
        let events = self.stores.events();
        self.take_in(events)
    }

    /// Takes in what came. Returns whether there was something.
    fn take_in(&mut self, actions: impl IntoIterator<Item = Action>) -> bool {
        actions.into_iter().map(|action| drop(update(&mut self.state, action))).count() > 0
    }

    /// Keeps what is typed of a note once there is a pause. Says whether that went wrong.
    fn keep_typed(&mut self) -> bool {
        if self.typed.is_none_or(|at| at.elapsed() < PAUSE) {
            return false;
        }
        (self.typed, self.drafted) = (None, true);
        let trouble = self.keep_drafts();
        let failed = trouble.is_some();
        trouble.into_iter().for_each(|trouble| drop(update(&mut self.state, Action::Message(trouble))));
        failed
    }

    /// Begins to find what was done on dossiers that are not open, where there is a list to show it.
    fn find_work(&mut self) {
        let is_list = self.state.dossiers.len() > 1;
        self.known_work = is_list.then(|| KnownWork::new(self.files.is_some(), &self.places, &self.drafts));
    }

    /// Looks a little further for that. Says whether it is found now.
    fn look_for_work(&mut self) -> bool {
        let Some(work) = self.known_work.as_mut().and_then(|known| known.look(&self.state.dossiers)) else {
            return false;
        };
        self.known_work = None;
        update(&mut self.state, Action::WorkFound(work));
        true
    }

    /// Begins to look for the hints about the open dossier, if they are wanted and not known. Another search than for these is
    /// given up.
    fn find_hints(&mut self) {
        let wanted = self.state.open.zip(self.state.hints_to_find());
        self.hint_search = match (wanted, self.hint_search.take()) {
            (Some((open, _)), Some(search)) if search.about == open => Some(search),
            (Some((open, (dossier, kinds))), _) => {
                let (dossier, kinds) = (dossier.clone(), kinds.to_vec());
                Search::begin(open, REST, move || {
                    let hints = Hints::new(&dossier, &kinds);
                    Box::new((dossier, hints))
                })
            }
            (None, _) => None,
        };
    }

    /// Whether the hints about the open dossier are found now.
    fn look_for_hints(&mut self) -> bool {
        let Some(search) = self.hint_search.take() else { return false };
        match search.look() {
            Outcome::Searching => self.hint_search = Some(search),
            Outcome::Found(found) => drop(update(&mut self.state, Action::HintsFound(found))),
            Outcome::Broken => drop(update(&mut self.state, Action::HintsNotToBeHad(search.about))),
        }
        self.hint_search.is_none()
    }

    /// Begins to look in the library, if something is asked of it. Says whether there is something to show.
    fn look_in_library(&mut self) -> bool {
        let action = self.library.begin(&self.state);
        self.take_in(action)
    }

    /// Whether something is known of what was looked for in the library.
    fn look_for_said_before(&mut self) -> bool {
        let action = self.library.look(&self.state);
        self.take_in(action)
    }

    /// Looks through a portion of the list of dossiers, if it is not done. Says whether there was one.
    fn look_through_list(&mut self) -> bool {
        self.take_in(self.state.is_looking().then_some(Action::LookFurther))
    }

    /// Waits for an event, or until something may have come from the stores or a note is to be kept. Says whether there is
    /// an event.
    fn await_event(&mut self) -> io::Result<bool> {
        let pause = self.typed.map(|at| PAUSE.saturating_sub(at.elapsed()));
        let looking = self.known_work.as_ref().map(|_| BETWEEN_LOOKS);
        let hints = self.hint_search.as_ref().map(Search::patience);
        let library = self.library.patience();
        let list = self.state.is_looking().then_some(Duration::ZERO);
        let patience = self.stores.patience().into_iter().chain(pause).chain(looking).chain(hints).chain(library);
        let patience = patience.chain(list).min();
        patience.map_or(Ok(true), |patience| self.screen.input.poll(patience))
    }

    fn draw(&mut self) -> io::Result<ScreenMap> {
        let mut map = ScreenMap::default();
        self.screen.draw(|frame| {
            let area = frame.area();
            map = view(&self.state, area, frame.buffer_mut());
            if let Some(cursor) = map.cursor() {
                frame.set_cursor_position(cursor);
            }
        })?;
        Ok(map)
    }

    /// Waits for an event that says something, takes those that came with it, and runs their effects. Says whether to go
    /// on.
    fn listen(&mut self, map: &ScreenMap) -> io::Result<bool> {
        let mut said = false;
        let mut taken = 0;
        while !said || (taken < DRAIN && !self.is_unopened() && self.screen.input.has_more()?) {
            if !self.await_event()? {
                said |= self.take_in_events() | self.keep_typed() | self.look_for_work();
                said |= self.look_for_hints() | self.look_for_said_before() | self.look_through_list();
                continue;
            }
            let event = self.screen.input.read()?;
            if self.screen.is_ending() {
                return Ok(false);
            }
            if self.folders.changed() {
                self.watch.look_anew();
                self.arrivals.look_anew();
            }
            if matches!(event, Event::FocusGained) {
                self.stores.look();
            }
            let action = self.action_of(event, map);
            taken += 1;
            said |= action.is_some();
            for action in action.into_iter().chain(self.change()) {
                said = true;
                let before = self.state.open;
                let is_key = matches!(action, Action::Press(_));
                let effects = update(&mut self.state, action);
                self.warned &= !is_key || effects.iter().any(|effect| matches!(effect, Effect::Quit | Effect::Leave));
                for effect in effects {
                    if !self.carry_out(effect)? {
                        return Ok(false);
                    }
                }
                self.places.follow(before, &mut self.state);
            }
        }
        self.typed = self.state.editor().map(|_| Instant::now());
        if self.typed.is_none() && std::mem::take(&mut self.drafted) {
            self.keep_drafts(); // the note is done or left: what was kept meanwhile is out of date
        }
        self.take_in_events();
        self.stores.look();
        Ok(true)
    }

    /// Does what the state asks for. Says whether to go on.
    fn carry_out(&mut self, effect: Effect) -> io::Result<bool> {
        let came = match effect {
            Effect::Quit => return Ok(self.stays_before(None)),
            Effect::Leave => return Ok(self.stays_before(Some(Next::Leave))),
            Effect::OpenOfLibrary(opening) => return Ok(self.stays_before(Some(Next::OfLibrary(opening)))),
            Effect::OpenPapers(path) => match self.papers_at(&path) {
                Ok(papers) => return Ok(self.stays_before(Some(papers))),
                Err(message) => Action::Message(message),
            },
            Effect::OpenLibrary => match self.library.is_there() {
                Ok(()) => return Ok(self.stays_before(Some(Next::Library))),
                Err(why) => Action::Message(self.state.ui.text(why)),
            },
            Effect::FindPaths(typed) => {
                let found = typed_paths::completions(&typed, env::home_dir());
                Action::PathsFound(typed, found)
            }
            Effect::Redraw => {
                self.screen.spoil();
                return Ok(true);
            }
            Effect::SwitchMouse => {
                let taken = self.screen.switch_mouse()?;
                let text = if taken { messages::MOUSE_TAKEN } else { messages::MOUSE_LEFT };
                Action::Message(self.state.ui.text_with_keys(text))
            }
            Effect::Copy(text) => Action::Message(copy(&text, self.screen, self.state.ui.language)?),
            Effect::Open(address) => Action::Message(open(&address, &self.state.ui)),
            Effect::Reread => self.reread(),
            Effect::Edit(text) => {
                let edited = self.edited(&text)?;
                if self.screen.is_ending() {
                    update(&mut self.state, edited); // it becomes a draft
                    return Ok(false);
                }
                edited
            }
            Effect::SaveDrafts => match self.keep_drafts() {
                Some(trouble) => Action::Message(trouble),
                None => return Ok(true),
            },
            Effect::SaveChange(store, what) => {
                let review = self.state.reviews.iter().flatten().find(|review| review.store == store);
                let changes = review.map(|review| review.changes());
                let Some(made) = changes.and_then(|changes| self.stores.keep(store, changes, what)) else {
                    return Ok(true);
                };
                made
            }
            Effect::Adopt(store) => {
                self.stores.adopt(store);
                return Ok(true);
            }
            Effect::WriteReport(order) => self.report(order),
            Effect::Suspend => {
                self.screen.suspend()?;
                let (width, height) = self.screen.size()?;
                Action::Resize(width, height)
            }
        };
        update(&mut self.state, came);
        Ok(true)
    }

    /// Has the user's own editor work on a text.
    fn edited(&mut self, text: &str) -> io::Result<Action> {
        self.keep_drafts();
        let edited = self.screen.lend(|| desktop::edit(text, |editor| self.screen.attend(editor)))?;
        let edited = edited.map_err(|why| self.state.ui.text(why));
        if !self.screen.is_ending() {
            self.drafted = true;
            let (width, height) = self.screen.size()?;
            update(&mut self.state, Action::Resize(width, height));
        }
        Ok(Action::Edited(edited))
    }

    /// The reader is asked to end, and something to be opened then. Says whether it stays, as below.
    fn stays_before(&mut self, next: Option<Next>) -> bool {
        self.next = next;
        self.stays()
    }

    /// The reader is asked to end. It stays the first time, if a change of a review is not saved; says so.
    fn stays(&mut self) -> bool {
        let patience = if self.why_unsaved().is_empty() { TO_SAVE } else { Duration::ZERO };
        self.stores.settle(patience).into_iter().for_each(|action| drop(update(&mut self.state, action)));
        let count = self.stores.pending();
        if std::mem::replace(&mut self.warned, true) || count == 0 {
            return false;
        }
        let ui = &self.state.ui;
        let message = texts::quit_loses_changes(count, &self.why_unsaved(), &ui.key("quit"), ui.language);
        update(&mut self.state, Action::Message(message));
        true
    }

    /// The papers at a path that was typed; or what is wrong with it.
    fn papers_at(&self, typed: &str) -> Result<Next, String> {
        let path = at_home(typed, env::home_dir());
        match path.exists() {
            true => Ok(Next::Papers(path::absolute(&path).unwrap_or(path))),
            false => Err(texts::no_papers_at(typed, self.state.ui.language)),
        }
    }

    /// The dossier that is open, by its place, and the row in view.
    fn left(&self) -> Option<(usize, RowKey)> {
        let (open, (dossier, session)) = (self.state.open?, self.state.reading()?);
        Some((open, dossier.rows.get(session.row_in_view())?.key))
    }

    /// `: cannot be written: no space`, of the first review of which a change cannot be saved.
    fn why_unsaved(&self) -> String {
        let why = self.state.reviews.iter().flatten().find_map(|review| review.unsaved().1);
        why.map(|why| format!(": {}", self.state.ui.text(why.each_ref()))).unwrap_or_default()
    }

    /// Whether a paper that is read has changed meanwhile, or one has come into an open folder.
    fn change(&mut self) -> Option<Action> {
        let (dossier, _) = self.state.reading()?; // papers are read again from a dossier
        self.watch.changed(dossier, Instant::now()).map(Action::PaperChanged).or_else(|| {
            let arrived = self.arrivals.arrived(Instant::now())?;
            self.watch_folders();
            Some(Action::PaperAdded(arrived.to_string_lossy().into_owned()))
        })
    }

    fn watch_folders(&mut self) {
        self.arrivals.folders().for_each(|folder| self.folders.watch_folder(folder));
    }

    /// Writes a report of the open dossier. Says where, or why not.
    fn report(&self, order: ReportOrder) -> Action {
        let today = papers::day_of(Timestamp::now());
        let Some(report) = self.state.report(order.format, today) else { return Action::Message(String::new()) };
        let ui = &self.state.ui;
        let path = at_home(&order.name, env::home_dir());
        match report.and_then(|bytes| atomic_write::write(&path, &bytes, order.replace)) {
            Ok(()) => {
                let path = path::absolute(&path).unwrap_or(path);
                Action::Message(texts::report_written(&path, ui.language))
            }
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Action::ReportExists(order.name),
            Err(error) => Action::Message(texts::report_not_written(&order.name, &(&error).into(), ui.language)),
        }
    }

    fn reread(&mut self) -> Action {
        let arrivals = self.files.map(|files| Arrivals::since(source::list(files.paths), files.paths));
        match self.files.map(|files| (files.reread)()) {
            None => Action::Message(self.state.ui.text_with_keys(texts::PAPERS_DO_NOT_CHANGE)),
            Some(Err(why)) => Action::Message(texts::not_read_again(&why, self.state.ui.language)),
            Some(Ok(dossiers)) => {
                self.watch = Watch::new(&dossiers);
                self.arrivals = arrivals.unwrap_or_default();
                self.watch_folders();
                update(&mut self.state, Action::Reloaded(dossiers));
                self.find_work();
                Action::Message(self.state.message.clone().unwrap_or_default())
            }
        }
    }

    /// From now on changes of the files are noticed.
    fn note_files(&mut self) {
        if let Some(files) = self.files {
            self.watch = Watch::new(&self.state.dossiers);
            self.arrivals = Arrivals::since(files.listing.clone(), files.paths);
            self.watch_folders();
        }
    }
}

/// Puts a text into the clipboard. Says how, or why not.
fn copy(text: &str, screen: &Screen, language: Language) -> io::Result<String> {
    let words = text.split_whitespace().count();
    Ok(match desktop::copy(text, Surroundings::here()) {
        Copied::By(program) => texts::copied(words, program, language),
        Copied::Terminal(bytes) => {
            screen.send(&bytes)?;
            texts::copied_by_terminal(words, language)
        }
        Copied::TooLong(bytes) => texts::too_long_to_copy(bytes, language),
    })
}

/// Opens a web address. Says with what, or why not.
fn open(address: &str, ui: &UiText) -> String {
    match desktop::open(address) {
        Ok(program) => texts::asked_to_open(program, address, ui.language),
        Err(error) => texts::not_opened(&(&error).into(), &ui.key("copy"), ui.language),
    }
}

impl Shell<'_> {
    /// What an event of the terminal asks for, if anything.
    fn action_of(&mut self, event: Event, map: &ScreenMap) -> Option<Action> {
        match event {
            Event::Key(key) if key.kind != KeyEventKind::Release => Some(Action::Press(Key::from_event(key))),
            Event::Paste(text) => Some(Action::Paste(text)),
            Event::Resize(width, height) => {
                let size = bounded(Size::new(width, height));
                Some(Action::Resize(size.width, size.height))
            }
            Event::Mouse(mouse) => self.mouse_action(mouse, map),
            _ => None,
        }
    }

    /// A click is one that is let go where it began; else something was chosen.
    fn mouse_action(&mut self, mouse: MouseEvent, map: &ScreenMap) -> Option<Action> {
        let here = (mouse.column, mouse.row);
        let target: Option<Target> = map.at(mouse.column, mouse.row);
        match mouse.kind {
            MouseEventKind::ScrollDown => Some(Action::Wheel(target?, WHEEL)),
            MouseEventKind::ScrollUp => Some(Action::Wheel(target?, -WHEEL)),
            MouseEventKind::Down(MouseButton::Left) => {
                self.pressed = Some(here);
                None
            }
            MouseEventKind::Drag(MouseButton::Left) if self.pressed != Some(here) => {
                Some(Action::Drag(self.pressed?, here))
            }
            MouseEventKind::Up(MouseButton::Left) if self.pressed.take() == Some(here) => Some(Action::Click(target?)),
            _ => None,
        }
    }
}
