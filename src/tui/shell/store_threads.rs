//! The stores of the reviews that are open. They write on threads of their own; here changes are handed to
//! them, and what they report is taken in, without waiting.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::dossier::Dossier;
use crate::export::harmless_json;
use crate::review::{Log, Places, Report, Review, Store, What, reviewer};
use crate::tui::review::{Draft, Opened, StoreEvent};
use crate::tui::state::action::Action;

/// How long a store may need to save or to look; asked so often, then seldom (what cannot be saved is tried for long).
const SOON: Duration = Duration::from_millis(10);
const SELDOM: Duration = Duration::from_millis(250);
const OFTEN: u32 = 30;
/// How often it is asked what a look has found.
const LOOKS: u32 = 3;

/// The stores, by the order in which they were opened.
#[derive(Debug)]
pub struct Stores {
    are_files: bool,
    stores: Vec<Store>,
    /// Where their logs are, or will be.
    logs: Vec<Option<PathBuf>>,
    /// How often they were asked in vain since something was handed to them.
    asked: u32,
    looking: bool,
    /// Whether one copies a log, which it says when it is done.
    adopting: bool,
}

impl Stores {
    /// None yet. Reviews of files are kept beside them where that can be.
    pub fn new(are_files: bool) -> Self {
        Self { are_files, stores: Vec::new(), logs: Vec::new(), asked: 0, looking: false, adopting: false }
    }

    /// Opens the review of a dossier (as its papers have it), with the place of its store.
    pub fn open(&mut self, index: usize, dossier: &Dossier, drafts: Vec<Draft>) -> (usize, Opened) {
        let who = reviewer();
        let (log, review, notices) = Log::open(dossier, &Places::of_user(self.are_files));
        self.logs.push(log.path().map(Path::to_owned));
        self.stores.push(Store::new(log, &review, who.clone()));
        (self.stores.len() - 1, Opened { dossier: index, review, who, notices, drafts })
    }

    /// The files of the reviews that are open.
    pub fn logs(&self) -> impl Iterator<Item = &PathBuf> {
        self.logs.iter().flatten()
    }

    /// The file in which a store keeps its review, or will.
    pub fn log(&self, store: usize) -> Option<PathBuf> {
        self.logs.get(store)?.clone()
    }

    /// Has a store copy the log that lies elsewhere.
    pub fn adopt(&mut self, store: usize) {
        self.stores.get(store).into_iter().for_each(Store::adopt);
        (self.adopting, self.asked) = (store < self.stores.len(), 0);
    }

    /// Has a change kept: what is shown of it from now on.
    pub fn keep(&mut self, store: usize, review: &Review, what: What) -> Option<Action> {
        let line = self.stores.get_mut(store)?.submit(review, what);
        self.asked = 0;
        Some(Action::FromStore(store, StoreEvent::Made(line)))
    }

    /// Has them look at what others wrote.
    pub fn look(&mut self) {
        self.stores.iter().for_each(Store::look);
        self.looking = !self.stores.is_empty();
        self.asked = 0;
    }

    /// How long to wait for keys before the stores are asked again; `None`: nothing is on its way, so for ever.
    pub fn patience(&self) -> Option<Duration> {
        let is_saving = self.adopting || self.stores.iter().any(|store| store.pending() > 0);
        match (is_saving, self.looking) {
            (true, _) => Some(if self.asked < OFTEN { SOON } else { SELDOM }),
            (false, true) if self.asked < LOOKS => Some(SOON),
            _ => None,
        }
    }

    /// What they report.
    pub fn events(&mut self) -> Vec<Action> {
        self.asked = self.asked.saturating_add(1);
        let stores = self.stores.iter_mut().enumerate();
        let reports: Vec<_> =
            stores.flat_map(|(index, store)| store.reports().into_iter().map(move |report| (index, report))).collect();
        self.adopting &= !reports.iter().any(|(_, report)| matches!(report, Report::Notice(_)));
        let mut events: Vec<_> = reports.into_iter().map(|(index, report)| event_of(index, report)).collect();
        for (index, (store, log)) in self.stores.iter().zip(&mut self.logs).enumerate() {
            let now = store.log();
            if *log != now {
                log.clone_from(&now);
                events.extend(now.map(|log| Action::FromStore(index, StoreEvent::KeptIn(log))));
            }
        }
        events
    }

    /// How many changes are not known to be saved.
    pub fn pending(&self) -> usize {
        self.stores.iter().map(Store::pending).sum()
    }

    /// Waits until all is saved, or it is known that something cannot be, at most so long; what they report.
    pub fn settle(&mut self, patience: Duration) -> Vec<Action> {
        let end = Instant::now() + patience;
        let mut events = Vec::new();
        for (index, store) in self.stores.iter_mut().enumerate() {
            while store.pending() > 0
                && let Some(report) = store.wait(end.saturating_duration_since(Instant::now()))
            {
                let failed = matches!(report, Report::Trouble(_));
                events.push(event_of(index, report));
                if failed {
                    break;
                }
            }
        }
        events
    }

    /// Waits until all is saved, at most so long: the changes that are not, as their log would have them, a line each.
    pub fn finish(self, patience: Duration) -> Vec<String> {
        let end = Instant::now() + patience;
        let left = || end.saturating_duration_since(Instant::now());
        let unsaved = self.stores.into_iter().flat_map(|store| store.finish(left()).lines);
        unsaved.map(|line| harmless_json(line.written().trim_end())).collect()
    }
}

/// A report of a store, as it is given to the state.
fn event_of(index: usize, report: Report) -> Action {
    let event = match report {
        Report::Saved(line) => StoreEvent::Saved(line),
        Report::Seen(lines) => StoreEvent::ChangedByOthers(lines),
        Report::Trouble(why) => StoreEvent::CannotSave(why),
        Report::Notice(words) => StoreEvent::Message(words),
    };
    Action::FromStore(index, event)
}
