//! Where somebody is in a library, and what each key does.

use std::cmp::Reverse;

use crate::i18n::{Language, library as words};
use crate::library::{By, Hit, Overview, Query, Summary};
use crate::model::Date;
use crate::search::{fold, typed_words};
use crate::tui::compose::theme::Theme;
use crate::tui::input::key::Key;

/// Somebody in a library.
#[derive(Debug)]
pub struct Browser {
    pub(super) entries: Vec<Entry>,
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
    /// How many lines a page has.
    pub(super) height: usize,
}

/// A dossier in the list.
#[derive(Debug)]
pub(super) struct Entry {
    pub id: i64,
    pub summary: Summary,
    /// What of it is looked through for words, folded: put together once.
    outline: String,
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
}

/// A dossier that is to be opened, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opening {
    /// Its number in the library.
    pub dossier: i64,
    /// The key of the row.
    pub row: Option<String>,
    /// Words that are to be shown in it.
    pub words: Option<String>,
}

impl Opening {
    /// The dossier of a hit, at its row, with the first of its words.
    pub fn of_hit(hit: &Hit) -> Self {
        let word = hit.excerpt.marks.first().and_then(|mark| hit.excerpt.text.get(mark.clone()));
        let row = (!hit.row.is_empty()).then(|| hit.row.clone());
        Self { dossier: hit.dossier, row, words: word.map(str::to_owned) }
    }
}

impl Browser {
    /// The list of these dossiers.
    pub fn new(dossiers: Vec<(i64, Summary)>, today: Date, theme: Theme, language: Language) -> Self {
        let entry = |(id, summary): (i64, Summary)| Entry { id, outline: outline(&summary), summary };
        let mut browser = Self {
            entries: dossiers.into_iter().map(entry).collect(),
            shown: Vec::new(),
            order: Order::Date,
            wanted: String::new(),
            list: Cursor::default(),
            page: Page::List { typing: false },
            finder: Finder::default(),
            message: None,
            today,
            theme,
            language,
            height: 20,
        };
        browser.choose();
        browser
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
        let name = key.to_string();
        if name == "Ctrl-C" {
            return Wish::Leave;
        }
        let wish = match self.page {
            Page::List { typing: true } => self.type_filter(key, &name),
            Page::List { typing: false } => self.press_in_list(&name),
            Page::Finder { typing: true } => self.type_words(key, &name),
            Page::Finder { typing: false } => self.press_in_hits(&name),
            Page::Figures { by, top } => self.press_in_figures(by, top, &name),
        };
        self.settle();
        wish
    }

    fn press_in_list(&mut self, key: &str) -> Wish {
        match key {
            "q" => return Wish::Leave,
            "Esc" if self.wanted.is_empty() => return Wish::Leave,
            "Esc" => {
                self.wanted.clear();
                self.choose();
            }
            "Enter" | "Right" | "l" => {
                let dossier = self.shown.get(self.list.line).map(|&index| self.entries[index].id);
                return dossier
                    .map_or(Wish::Nothing, |dossier| Wish::Open(Opening { dossier, row: None, words: None }));
            }
            "&" => self.page = Page::List { typing: true },
            "/" => self.page = Page::Finder { typing: true },
            "i" => self.page = Page::Figures { by: None, top: 0 },
            "s" => {
                self.order = self.order.next();
                self.choose();
            }
            _ => self.list.step(key, self.shown.len(), self.height),
        }
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
                self.list.step(name, self.shown.len(), self.height);
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

    fn press_in_hits(&mut self, key: &str) -> Wish {
        match key {
            "q" | "Esc" => self.page = Page::List { typing: false },
            "/" => self.page = Page::Finder { typing: true },
            "Enter" | "Right" | "l" => {
                let hit = self.finder.hits.get(self.finder.cursor.line);
                return hit.map_or(Wish::Nothing, |hit| Wish::Open(Opening::of_hit(hit)));
            }
            _ => {
                self.finder.cursor.step(key, self.finder.hits.len(), self.height / LINES_OF_HIT);
                self.finder.beside.clear();
            }
        }
        Wish::Nothing
    }

    fn press_in_figures(&mut self, by: Option<By>, top: usize, key: &str) -> Wish {
        const EACH: [Option<By>; 5] = [None, Some(By::Minister), Some(By::Party), Some(By::Asker), Some(By::Year)];
        let mut cursor = Cursor { line: top, top };
        self.page = match key {
            "q" | "Esc" => Page::List { typing: false },
            "i" | "Tab" => {
                let place = EACH.iter().position(|other| *other == by).unwrap_or_default();
                Page::Figures { by: EACH[(place + 1) % EACH.len()], top: 0 }
            }
            _ => {
                cursor.step(key, usize::MAX >> 1, self.height);
                Page::Figures { by, top: if matches!(key, "G" | "End") { top } else { cursor.line } }
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
    /// Moves by a key.
    fn step(&mut self, key: &str, lines: usize, page: usize) {
        let page = page.max(1);
        self.line = match key {
            "j" | "Down" => self.line.saturating_add(1),
            "k" | "Up" => self.line.saturating_sub(1),
            "Space" | "PageDown" | "d" => self.line.saturating_add(page),
            "b" | "PageUp" | "u" => self.line.saturating_sub(page),
            "g" | "Home" => 0,
            "G" | "End" => lines,
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
        let holds = |word: &String| entry.outline.contains(word.as_str());
        self.words.iter().all(holds) && self.filters.iter().all(|filter| filter.takes_dossier(&entry.summary, today))
    }
}
