//! Where somebody is in a library, and what each key does.

use std::cell::OnceCell;
use std::cmp::Reverse;
use std::sync::Arc;

use crate::i18n::{Bilingual, Language, library as words};
use crate::library::{By, Hit, Overview, Query, Summary};
use crate::model::Date;
use crate::search::{fold, typed_words};
use crate::tui::compose::theme::Theme;
use crate::tui::input::key::Key;
use crate::tui::input::keymap::Keymap;
use crate::tui::input::pending_keys::{Meaning, PendingKeys};
use crate::tui::input::scope::Scope;
use crate::tui::shell::MOST;
use crate::tui::state::{Opening, Settings};

/// Somebody in a library.
#[derive(Debug)]
pub struct Browser {
    pub(super) entries: Vec<Entry>,
    /// How many dossiers there are: more than entries, until the others are read.
    pub(super) count: usize,
    /// Those that the list shows, in order.
    pub(super) shown: Vec<usize>,
    pub(super) order: Order,
    /// By what the list is filtered.
    pub(super) wanted: String,
    pub(super) list: Cursor,
    pub(super) page: Page,
    pub(super) finder: Finder,
    pub(super) message: Option<String>,
    pub(super) today: Date,
    pub(super) theme: Theme,
    pub(super) language: Language,
    keymap: Arc<Keymap>,
    keys: PendingKeys,
    /// How many lines a page has.
    pub(super) height: usize,
}

/// A dossier in the list.
#[derive(Debug)]
pub(super) struct Entry {
    pub id: i64,
    pub summary: Summary,
    /// What of it is looked through for words, folded: put together once, when it is first needed.
    outline: OnceCell<String>,
}

impl Entry {
    fn outline(&self) -> &str {
        self.outline.get_or_init(|| outline(&self.summary))
    }
}

/// By what the list is ordered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    Date,
    Lateness,
    Asker,
    Ministry,
}

/// A line of a list, and the first that is shown.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(super) struct Cursor {
    pub line: usize,
    pub top: usize,
}

/// What is on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Page {
    List { typing: bool },
    Finder { typing: bool },
    Figures { by: Option<By>, top: usize },
}

/// What was looked for, and found.
#[derive(Debug, Default)]
pub(super) struct Finder {
    pub typed: String,
    pub hits: Vec<Hit>,
    /// How many there are in all.
    pub count: usize,
    /// Why nothing could be looked for.
    pub wrong: Option<String>,
    pub cursor: Cursor,
    /// Question and answer of the hit at the cursor.
    pub beside: Vec<String>,
}

/// What must be done outside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wish {
    /// Nothing.
    Nothing,
    /// The library is left.
    Leave,
    /// A dossier is opened.
    Open(Opening),
    /// Texts are looked for.
    Find(Query),
    /// Nothing is to be looked for any more.
    StopFinding,
    /// The terminal is given back until the shell continues the program.
    Suspend,
    /// Everything is drawn anew.
    Redraw,
    /// Wheel and clicks are taken, or left to the terminal.
    SwitchMouse,
}

impl Browser {
    /// So many dossiers fill every screen.
    pub const FIRST: usize = MOST.height as usize;

    /// The list of so many dossiers, of which at least the [`FIRST`](Self::FIRST) by date are given.
    pub fn new(first: Vec<(i64, Summary)>, count: usize, today: Date, settings: &Settings) -> Self {
        let mut browser = Self {
            entries: entries(first),
            count,
            shown: Vec::new(),
            order: Order::Date,
            wanted: String::new(),
            list: Cursor::default(),
            page: Page::List { typing: false },
            finder: Finder::default(),
            message: None,
            today,
            theme: settings.theme,
            language: settings.language,
            keymap: settings.keymap.clone(),
            keys: PendingKeys::default(),
            height: 20,
        };
        browser.choose();
        browser
    }

    /// Whether only the first dossiers are known yet.
    pub fn is_partial(&self) -> bool {
        self.entries.len() < self.count
    }

    /// Takes all dossiers in, once the first are on the screen. Says whether something else is to be shown now.
    pub fn complete(&mut self, dossiers: Vec<(i64, Summary)>) -> bool {
        let before = std::mem::replace(&mut self.entries, entries(dossiers));
        let shown_before = std::mem::take(&mut self.shown);
        let count_before = std::mem::replace(&mut self.count, self.entries.len());
        self.choose();
        let is_same = |(&old, &new): (&usize, &usize)| {
            let (old, new) = (&before[old], &self.entries[new]);
            old.id == new.id && old.summary == new.summary
        };
        count_before != self.count || !shown_before.iter().zip(&self.shown).all(is_same)
    }

    /// The other dossiers cannot be read.
    pub fn stay_partial(&mut self) {
        self.count = self.entries.len();
    }

    /// The screen has so many lines now.
    pub fn resize(&mut self, lines: u16) {
        self.height = usize::from(lines).saturating_sub(2).max(1);
        self.settle();
    }

    /// Something is to be said.
    pub fn say(&mut self, message: String) {
        self.message = Some(message);
    }

    /// What was found.
    pub fn found(&mut self, hits: Vec<Hit>, count: usize) {
        (self.finder.hits, self.finder.count) = (hits, count);
        self.finder.cursor = Cursor::default();
        self.finder.beside.clear();
    }

    /// Why nothing could be looked for; what was found before is no answer to what is typed now.
    pub fn found_nothing_since(&mut self, wrong: Option<String>) {
        self.finder = Finder { typed: std::mem::take(&mut self.finder.typed), wrong, ..Finder::default() };
    }

    /// The dossier and row of the hit at the cursor, if its question and answer are not beside it yet.
    pub fn not_beside(&self) -> Option<(i64, String)> {
        let is_missing = matches!(self.page, Page::Finder { .. }) && self.finder.beside.is_empty();
        let hit = self.finder.hits.get(self.finder.cursor.line).filter(|hit| is_missing && !hit.row.is_empty())?;
        Some((hit.dossier, hit.row.clone()))
    }

    /// Question and answer of the hit at the cursor.
    pub fn show_beside(&mut self, lines: Vec<String>) {
        self.finder.beside = lines;
    }

    /// The figures of all dossiers.
    pub(super) fn overview(&self, by: Option<By>) -> Overview {
        Overview::new(self.entries.iter().map(|entry| &entry.summary), by)
    }

    /// A key is pressed.
    pub fn press(&mut self, key: Key) -> Wish {
        self.message = None;
        let is_typing = matches!(self.page, Page::List { typing: true } | Page::Finder { typing: true });
        let is_typed = is_typing && key.typed().is_some();
        if let Some(wish) = self.everywhere(key).filter(|_| !is_typed) {
            return wish;
        }
        let wish = match self.page {
            Page::List { typing: true } => self.type_filter(key, &key.to_string()),
            Page::Finder { typing: true } => self.type_words(key, &key.to_string()),
            _ => match self.command(key) {
                Some((command, count)) => self.run(command, count),
                None => Wish::Nothing,
            },
        };
        self.settle();
        wish
    }

    /// What a key does wherever it is pressed.
    fn everywhere(&self, key: Key) -> Option<Wish> {
        let wishes = [
            ("leave", Wish::Leave),
            ("suspend", Wish::Suspend),
            ("redraw", Wish::Redraw),
            ("mouse", Wish::SwitchMouse),
        ];
        wishes.into_iter().find(|(command, _)| self.is_key_of(key, Scope::Everywhere, command)).map(|(_, wish)| wish)
    }

    fn is_key_of(&self, key: Key, scope: Scope, command: &str) -> bool {
        self.keymap.find(scope, command).is_some_and(|bound| bound.keys.iter().any(|keys| keys.as_slice() == [key]))
    }

    /// The command that a key completes, with the count before it: those of the reader's own list of dossiers, and a few
    /// that are only in its panes there.
    fn command(&mut self, key: Key) -> Option<(&'static str, Option<usize>)> {
        if let Meaning::Run(row, count) = self.keys.press(key, &SCOPES, &self.keymap) {
            return self.keymap.bound().get(row).map(|bound| (bound.binding.command, count));
        }
        let of_panes = ["filter", "about", "back", "next-link"];
        of_panes.into_iter().find(|command| self.is_key_of(key, Scope::Reader, command)).map(|command| (command, None))
    }

    /// A text with the keys that it speaks of.
    pub(super) fn fill(&self, text: Bilingual) -> String {
        self.keymap.fill(self.language.say(text))
    }

    fn run(&mut self, command: &str, count: Option<usize>) -> Wish {
        if command == "help" {
            self.message = Some(self.fill(words::OTHER_KEYS));
            return Wish::Nothing;
        }
        match self.page {
            Page::List { .. } => self.run_in_list(command, count),
            Page::Finder { .. } => self.run_in_hits(command, count),
            Page::Figures { by, top } => self.run_in_figures((by, top), command, count),
        }
    }

    fn run_in_list(&mut self, command: &str, count: Option<usize>) -> Wish {
        match command {
            "quit" => return Wish::Leave,
            "close" if self.wanted.is_empty() => return Wish::Leave,
            "close" => {
                self.wanted.clear();
                self.choose();
            }
            "open" => return self.open(count.map_or(self.list.line, |count| count.saturating_sub(1))),
            "filter" => {
                self.entries.iter().for_each(|entry| _ = entry.outline()); // no letter waits for them
                self.page = Page::List { typing: true };
            }
            "search" => self.page = Page::Finder { typing: true },
            "about" => self.page = Page::Figures { by: None, top: 0 },
            "sort" => {
                self.order = self.order.next();
                self.choose();
            }
            _ => self.list.step(command, count, (self.shown.len(), self.height)),
        }
        Wish::Nothing
    }

    /// Opens the dossier on a line of the list.
    fn open(&self, line: usize) -> Wish {
        let dossier = self.shown.get(line).map(|&index| self.entries[index].id);
        dossier.map_or(Wish::Nothing, |dossier| Wish::Open(Opening { dossier, row: None, words: None }))
    }

    /// The wheel turns so many lines down, or up.
    pub fn wheel(&mut self, down: bool) {
        let command = if down { "line-down" } else { "line-up" };
        match self.page {
            Page::List { .. } => self.list.step(command, None, (self.shown.len(), self.height)),
            Page::Finder { .. } => {
                self.run_in_hits(command, None);
            }
            Page::Figures { .. } => {
                self.run(command, Some(LINES_OF_HIT));
            }
        }
        self.settle();
    }

    /// A line of the screen is clicked: what stands there is chosen, and opened if it was chosen already.
    pub fn click(&mut self, y: u16) -> Wish {
        self.message = None;
        let Some(line) = usize::from(y).checked_sub(1).filter(|line| *line < self.height) else { return Wish::Nothing };
        match self.page {
            Page::List { .. } if self.list.top + line == self.list.line => return self.open(self.list.line),
            Page::List { .. } if self.list.top + line < self.shown.len() => self.list.line = self.list.top + line,
            Page::Finder { typing } => {
                let hit = self.finder.cursor.top + line / LINES_OF_HIT;
                if !typing && hit == self.finder.cursor.line {
                    return self.run_in_hits("open", None);
                }
                if hit < self.finder.hits.len() {
                    self.page = Page::Finder { typing: false };
                    self.finder.cursor.line = hit;
                    self.finder.beside.clear();
                }
            }
            Page::List { .. } | Page::Figures { .. } => {}
        }
        self.settle();
        Wish::Nothing
    }

    fn type_filter(&mut self, key: Key, name: &str) -> Wish {
        match name {
            "Esc" => {
                self.wanted.clear();
                self.page = Page::List { typing: false };
            }
            "Enter" => self.page = Page::List { typing: false },
            "Up" | "Down" | "PageUp" | "PageDown" => {
                let command = match name {
                    "Up" => "line-up",
                    "Down" => "line-down",
                    "PageUp" => "page-up",
                    _ => "page-down",
                };
                self.list.step(command, None, (self.shown.len(), self.height));
                return Wish::Nothing;
            }
            _ if !edit(&mut self.wanted, key, name) => return Wish::Nothing,
            _ => {}
        }
        self.choose();
        Wish::Nothing
    }

    fn type_words(&mut self, key: Key, name: &str) -> Wish {
        match name {
            "Esc" => self.page = Page::List { typing: false },
            "Enter" | "Down" if !self.finder.hits.is_empty() => self.page = Page::Finder { typing: false },
            _ if edit(&mut self.finder.typed, key, name) => return self.look(),
            _ => {}
        }
        Wish::Nothing
    }

    /// Looks for what is typed now.
    fn look(&mut self) -> Wish {
        match Query::new(&self.finder.typed) {
            Ok(query) => {
                self.finder.wrong = None;
                Wish::Find(query)
            }
            Err(error) => {
                let wrong = (!self.finder.typed.is_empty()).then(|| words::query_error(&error, self.language));
                self.found_nothing_since(wrong);
                Wish::StopFinding
            }
        }
    }

    fn run_in_hits(&mut self, command: &str, count: Option<usize>) -> Wish {
        match command {
            "quit" | "close" | "back" => self.page = Page::List { typing: false },
            "search" => self.page = Page::Finder { typing: true },
            "open" => {
                let line = count.map_or(self.finder.cursor.line, |count| count.saturating_sub(1));
                return self.finder.hits.get(line).map_or(Wish::Nothing, |hit| Wish::Open(Opening::of_hit(hit)));
            }
            _ => {
                let before = self.finder.cursor.line;
                self.finder.cursor.step(command, count, (self.finder.hits.len(), self.height / LINES_OF_HIT));
                if self.finder.cursor.line != before {
                    self.finder.beside.clear();
                }
            }
        }
        Wish::Nothing
    }

    fn run_in_figures(&mut self, (by, top): (Option<By>, usize), command: &str, count: Option<usize>) -> Wish {
        const EACH: [Option<By>; 5] = [None, Some(By::Minister), Some(By::Party), Some(By::Asker), Some(By::Year)];
        let mut cursor = Cursor { line: top, top };
        self.page = match command {
            "quit" | "close" | "back" => Page::List { typing: false },
            "about" | "next-link" => {
                let place = EACH.iter().position(|other| *other == by).unwrap_or_default();
                Page::Figures { by: EACH[(place + 1) % EACH.len()], top: 0 }
            }
            _ => {
                cursor.step(command, count, (usize::MAX >> 1, self.height));
                Page::Figures { by, top: if command == "last" { top } else { cursor.line } }
            }
        };
        Wish::Nothing
    }

    /// Finds and orders the dossiers that the list shows.
    fn choose(&mut self) {
        let wanted = Wanted::new(&self.wanted);
        let is_shown = |index: &usize| wanted.takes(&self.entries[*index], self.today);
        let mut shown: Vec<_> = (0..self.entries.len()).filter(is_shown).collect();
        let summary = |index: usize| &self.entries[index].summary;
        let named = |name: Option<&String>| (name.is_none(), name.map(|name| fold(name)));
        match self.order {
            Order::Date => shown.sort_by_key(|&index| Reverse(summary(index).latest)),
            Order::Lateness => shown.sort_by_key(|&index| Reverse(summary(index).days_late(self.today))),
            Order::Asker => {
                shown.sort_by_cached_key(|&index| named(summary(index).askers.first().map(|asker| &asker.name)))
            }
            Order::Ministry => shown.sort_by_cached_key(|&index| named(summary(index).addressees.first())),
        }
        self.shown = shown;
        self.list = Cursor::default();
    }

    fn settle(&mut self) {
        self.list.settle(self.shown.len(), self.height);
        self.finder.cursor.settle(self.finder.hits.len(), self.height.saturating_sub(1) / LINES_OF_HIT);
    }
}

fn entries(dossiers: Vec<(i64, Summary)>) -> Vec<Entry> {
    dossiers.into_iter().map(|(id, summary)| Entry { id, summary, outline: OnceCell::new() }).collect()
}

/// The keys of these hold in the list: the innermost first.
const SCOPES: [Scope; 3] = [Scope::Dossiers, Scope::Motion, Scope::Everywhere];

/// So many lines a hit takes.
pub(super) const LINES_OF_HIT: usize = 3;

/// Changes what is typed by a key. Says whether it did.
fn edit(typed: &mut String, key: Key, name: &str) -> bool {
    match (name, key.typed()) {
        ("Backspace", _) => typed.pop().is_some(),
        ("Ctrl-U", _) => !std::mem::take(typed).is_empty(),
        (_, Some(c)) => {
            typed.push(c);
            true
        }
        _ => false,
    }
}

impl Order {
    fn next(self) -> Self {
        match self {
            Self::Date => Self::Lateness,
            Self::Lateness => Self::Asker,
            Self::Asker => Self::Ministry,
            Self::Ministry => Self::Date,
        }
    }
}

impl Cursor {
    /// Moves by a command, so many times; `12` before the first or last line goes to the twelfth.
    fn step(&mut self, command: &str, count: Option<usize>, (lines, page): (usize, usize)) {
        let by = |lines: usize| lines.max(1).saturating_mul(count.unwrap_or(1));
        let line = count.map(|count| count.saturating_sub(1));
        self.line = match command {
            "line-down" => self.line.saturating_add(by(1)),
            "line-up" => self.line.saturating_sub(by(1)),
            "page-down" => self.line.saturating_add(by(page)),
            "page-up" => self.line.saturating_sub(by(page)),
            "half-page-down" => self.line.saturating_add(by(page / 2)),
            "half-page-up" => self.line.saturating_sub(by(page / 2)),
            "first" => line.unwrap_or(0),
            "last" => line.unwrap_or(lines),
            _ => self.line,
        }
        .min(lines.saturating_sub(1));
    }

    /// Keeps the line on the page.
    fn settle(&mut self, lines: usize, page: usize) {
        self.line = self.line.min(lines.saturating_sub(1));
        self.top = self.top.min(self.line).max((self.line + 1).saturating_sub(page.max(1)));
    }
}

/// What of a dossier is looked through for words.
fn outline(summary: &Summary) -> String {
    let mut about = format!("{} {}", summary.title, summary.name);
    let people = summary.askers.iter().map(|asker| &asker.name).chain(summary.parties()).chain(summary.ministers());
    people.for_each(|name| about.extend([" ", name]));
    fold(&about)
}

/// What a filter asks for: words, and filters as those of `find`. One that is not whole yet asks for nothing.
struct Wanted {
    words: Vec<String>,
    filters: Vec<Query>,
}

impl Wanted {
    fn new(typed: &str) -> Self {
        let is_named = |word: &String| word.split('"').next().is_some_and(|name| name.contains(':'));
        let (named, words): (Vec<_>, Vec<_>) = typed_words(typed).into_iter().partition(is_named);
        let filters = named.into_iter().filter_map(|word| Query::new(&word).ok());
        Self { words: words.iter().map(|word| fold(&word.replace('"', ""))).collect(), filters: filters.collect() }
    }

    fn takes(&self, entry: &Entry, today: Date) -> bool {
        let holds = |word: &String| entry.outline().contains(word.as_str());
        self.words.iter().all(holds) && self.filters.iter().all(|filter| filter.takes_dossier(&entry.summary, today))
    }
}
