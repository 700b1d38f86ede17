//! The store: a thread of its own that writes, so that nobody who makes a change waits for the disk.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use super::super::change::{ChangeId, Line, What};
use super::super::state::Review;
use super::{Log, Saved, Writer};
use crate::i18n::Bilingual;

/// How soon a change that could not be saved is tried again; each time twice as long, up to the limit.
const AGAIN: Duration = Duration::from_millis(100);
const AGAIN_AT_MOST: Duration = Duration::from_secs(5);

/// From how many lines on a log is worth shortening.
const LONG: usize = 4000;

/// What the store has to tell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Report {
    /// A change is on the disk. The line now has its final turn, and is to be applied again.
    Saved(Line),
    /// Others made changes, which are to be applied.
    Seen(Vec<Line>),
    /// Changes could not be saved, and why, in a line; they are kept and tried again. Said once for each cause.
    Trouble(Bilingual<String>),
    /// Something people should know, in a line.
    Said(Bilingual<String>),
}

#[derive(PartialEq)]
enum Order {
    Save(Box<Line>),
    Look,
    Adopt,
}

/// Keeps changes: takes them at once, saves them one after the other, tries again until they are saved.
#[derive(Debug)]
pub struct Store {
    orders: Sender<Order>,
    reports: Receiver<Report>,
    writer: Writer,
    who: String,
    /// Changes that are not known to be saved, in order.
    pending: BTreeMap<u32, Line>,
    place: Arc<Place>,
}

/// Where the log is, or will be; none if there is nowhere to keep one.
type Place = Mutex<Option<PathBuf>>;

impl Store {
    /// A store for changes by this reviewer.
    pub fn new(log: Log, review: &Review, who: String) -> Self {
        let (orders, taken) = channel();
        let (tell, reports) = channel();
        let writer = log.writer.clone();
        let is_long = review.lines().len() > LONG && 2 * review.superseded(0).len() > review.lines().len();
        let place = Arc::new(Mutex::new(log.path().map(Path::to_owned)));
        let told = Arc::clone(&place);
        thread::spawn(move || {
            let mut log = log;
            log.writer = Writer::new(); // the names of the changes are given outside
            serve(log, is_long, &taken, &tell, &told);
        });
        Self { orders, reports, writer, who, pending: BTreeMap::new(), place }
    }

    /// Takes a change, which is saved from now on: the line, to be applied to the review.
    pub fn submit(&mut self, review: &Review, what: What) -> Line {
        let line = self.writer.line(review.next_turn(), &self.who, what);
        self.pending.insert(line.id.count, line.clone());
        let _ = self.orders.send(Order::Save(Box::new(line.clone()))); // if the thread is gone, it stays pending
        line
    }

    /// Whose changes these are.
    pub fn who(&self) -> &str {
        &self.who
    }

    /// How many changes are not saved yet.
    pub fn pending(&self) -> usize {
        self.pending.len()
    }

    /// Whether a change is not saved yet.
    pub fn is_pending(&self, id: ChangeId) -> bool {
        id.writer == self.writer.writer && self.pending.contains_key(&id.count)
    }

    /// Has a look at what others wrote; a report says so if they did.
    pub fn look(&self) {
        let _ = self.orders.send(Order::Look);
    }

    /// Copies the log that lies elsewhere into this one; reports say what came of it.
    pub fn adopt(&self) {
        let _ = self.orders.send(Order::Adopt);
    }

    /// The file that holds the review, or will.
    pub fn log(&self) -> Option<PathBuf> {
        self.place.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// What there is to tell, without waiting for anything.
    pub fn reports(&mut self) -> Vec<Report> {
        let reports: Vec<_> = self.reports.try_iter().collect();
        reports.iter().for_each(|report| self.note(report));
        reports
    }

    /// Waits for something to tell, at most so long; none if nothing came.
    pub fn wait(&mut self, patience: Duration) -> Option<Report> {
        let report = self.reports.recv_timeout(patience).ok()?;
        self.note(&report);
        Some(report)
    }

    /// Ends when all is saved, or when so long has passed: what is not saved then, and what was last told of it.
    pub fn finish(mut self, patience: Duration) -> Unsaved {
        let end = Instant::now() + patience;
        let (mut trouble, mut told) = (None, Vec::new());
        while !self.pending.is_empty() {
            match self.wait(end.saturating_duration_since(Instant::now())) {
                Some(Report::Trouble(message)) => trouble = Some(message),
                Some(Report::Said(message)) => told.push(message),
                Some(Report::Saved(_) | Report::Seen(_)) => {}
                None => break,
            }
        }
        Unsaved { lines: self.pending.into_values().collect(), trouble, said: told }
    }

    fn note(&mut self, report: &Report) {
        if let Report::Saved(line) = report {
            self.pending.remove(&line.id.count);
        }
    }
}

/// What could not be saved in time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unsaved {
    /// The changes.
    pub lines: Vec<Line>,
    /// Why, in a line.
    pub trouble: Option<Bilingual<String>>,
    /// What else people should know, a line each.
    pub said: Vec<Bilingual<String>>,
}

/// Serves a store until it is gone; what waits then is tried a last time. A log is shortened at most once, when something
/// was added to it.
fn serve(mut log: Log, mut is_long: bool, orders: &Receiver<Order>, tell: &Sender<Report>, place: &Place) {
    let (mut waiting, mut pause, mut trouble) = (Vec::new(), AGAIN, None);
    loop {
        let first = match waiting.is_empty() {
            true => orders.recv().map_err(|_| RecvTimeoutError::Disconnected),
            false => orders.recv_timeout(pause),
        };
        let is_over = first == Err(RecvTimeoutError::Disconnected);
        let (mut wants_look, mut wants_adoption) = (false, false);
        for order in first.into_iter().chain(orders.try_iter()) {
            match order {
                Order::Save(line) => waiting.push(*line), // what came meanwhile goes along
                Order::Look => wants_look = true,
                Order::Adopt => wants_adoption = true,
            }
        }
        if wants_adoption {
            match log.adopt() {
                Ok(Saved { mut seen, saved, said }) => {
                    note_place(&log, place);
                    seen.extend(saved);
                    tell_saved(Saved { seen, said, ..Saved::default() }, tell);
                }
                Err(error) => drop(tell.send(Report::Said(error.message()))),
            }
        }
        if !waiting.is_empty() {
            match log.append(&waiting) {
                Ok(saved) => {
                    note_place(&log, place);
                    waiting.clear();
                    (pause, trouble) = (AGAIN, None);
                    tell_saved(saved, tell);
                    if std::mem::take(&mut is_long)
                        && let Ok(seen) = log.compact()
                    {
                        tell_seen(seen, tell); // a log that stays long does no harm
                    }
                }
                Err(error) => {
                    pause = (pause * 2).min(AGAIN_AT_MOST);
                    let message = error.message();
                    if trouble.as_ref() != Some(&message) {
                        trouble = Some(message.clone());
                        let _ = tell.send(Report::Trouble(message)); // nobody listens any more: so be it, here and below
                    }
                }
            }
        } else if wants_look {
            tell_seen(log.look(), tell);
        }
        if is_over {
            return;
        }
    }
}

fn note_place(log: &Log, place: &Place) {
    *place.lock().unwrap_or_else(PoisonError::into_inner) = log.path().map(Path::to_owned);
}

fn tell_saved(Saved { seen, saved, said }: Saved, tell: &Sender<Report>) {
    tell_seen(seen, tell);
    let reports = said.into_iter().map(Report::Said).chain(saved.into_iter().map(Report::Saved));
    reports.for_each(|report| drop(tell.send(report)));
}

fn tell_seen(seen: Vec<Line>, tell: &Sender<Report>) {
    if !seen.is_empty() {
        let _ = tell.send(Report::Seen(seen));
    }
}
