//! The store: a thread that writes changes, so that the user never waits for the disk.

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

/// How long to wait before saving is tried again; doubled each time, up to the limit.
const AGAIN: Duration = Duration::from_millis(100);
const AGAIN_AT_MOST: Duration = Duration::from_secs(5);

/// A log with more lines than this may be worth shortening.
const LONG: usize = 4000;

/// What the store reports.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Report {
    /// A change is on the disk. The line has its final turn and must be applied again.
    Saved(Line),
    /// Others made changes, which must be applied.
    Seen(Vec<Line>),
    /// One line about why changes could not be saved. They are kept and tried again. Reported once per cause.
    Trouble(Bilingual<String>),
    /// One line that the user should know.
    Notice(Bilingual<String>),
}

#[derive(PartialEq)]
enum Order {
    Save(Box<Line>),
    Look,
    Adopt,
}

/// Accepts changes at once and saves them one after the other, trying until they are saved.
#[derive(Debug)]
pub struct Store {
    orders: Sender<Order>,
    reports: Receiver<Report>,
    writer: Writer,
    who: String,
    /// Changes not yet known to be saved, in order.
    pending: BTreeMap<u32, Line>,
    place: Arc<Place>,
}

/// The path of the log, which may not exist yet; `None` if there is no place for one.
type Place = Mutex<Option<PathBuf>>;

impl Store {
    /// A store for changes by this reviewer.
    pub fn new(log: Log, review: &Review, who: String) -> Self {
        let (orders, taken) = channel();
        let (sender, reports) = channel();
        let writer = log.writer.clone();
        let is_long = review.lines().len() > LONG && 2 * review.superseded(0).len() > review.lines().len();
        let place = Arc::new(Mutex::new(log.path().map(Path::to_owned)));
        let shared_place = Arc::clone(&place);
        thread::spawn(move || {
            let mut log = log;
            log.writer = Writer::new(); // the ids of changes are assigned by the store
            serve(log, is_long, &taken, &sender, &shared_place);
        });
        Self { orders, reports, writer, who, pending: BTreeMap::new(), place }
    }

    /// Accepts a change and starts saving it. Returns its line, to be applied to the review.
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

    /// Checks what others wrote; reported if they did.
    pub fn look(&self) {
        let _ = self.orders.send(Order::Look);
    }

    /// Copies the log beside other papers into this one; the result is reported.
    pub fn adopt(&self) {
        let _ = self.orders.send(Order::Adopt);
    }

    /// The file that holds the review, or will.
    pub fn log(&self) -> Option<PathBuf> {
        self.place.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The reports so far, without waiting.
    pub fn reports(&mut self) -> Vec<Report> {
        let reports: Vec<_> = self.reports.try_iter().collect();
        reports.iter().for_each(|report| self.note(report));
        reports
    }

    /// Waits at most so long for a report.
    pub fn wait(&mut self, patience: Duration) -> Option<Report> {
        let report = self.reports.recv_timeout(patience).ok()?;
        self.note(&report);
        Some(report)
    }

    /// Waits until everything is saved, but at most so long. Returns what is not saved, and why.
    pub fn finish(mut self, patience: Duration) -> Unsaved {
        let end = Instant::now() + patience;
        let (mut trouble, mut notices) = (None, Vec::new());
        while !self.pending.is_empty() {
            match self.wait(end.saturating_duration_since(Instant::now())) {
                Some(Report::Trouble(message)) => trouble = Some(message),
                Some(Report::Notice(message)) => notices.push(message),
                Some(Report::Saved(_) | Report::Seen(_)) => {}
                None => break,
            }
        }
        Unsaved { lines: self.pending.into_values().collect(), trouble, notices }
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
    pub notices: Vec<Bilingual<String>>,
}

/// Serves a store until it is gone; what waits then is tried a last time. A log is shortened at most once, when
/// something was added to it.
fn serve(mut log: Log, mut is_long: bool, orders: &Receiver<Order>, sender: &Sender<Report>, place: &Place) {
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
                Ok(Saved { mut seen, saved, notices }) => {
                    note_place(&log, place);
                    seen.extend(saved);
                    report_saved(Saved { seen, notices, ..Saved::default() }, sender);
                }
                Err(error) => drop(sender.send(Report::Notice(error.message()))),
            }
        }
        if !waiting.is_empty() {
            match log.append(&waiting) {
                Ok(saved) => {
                    note_place(&log, place);
                    waiting.clear();
                    (pause, trouble) = (AGAIN, None);
                    report_saved(saved, sender);
                    if std::mem::take(&mut is_long)
                        && let Ok(seen) = log.compact()
                    {
                        report_seen(seen, sender); // a log that stays long does no harm
                    }
                }
                Err(error) => {
                    pause = (pause * 2).min(AGAIN_AT_MOST);
                    let message = error.message();
                    if trouble.as_ref() != Some(&message) {
                        trouble = Some(message.clone());
                        let _ = sender.send(Report::Trouble(message)); // nobody listens any more: so be it, here and below
                    }
                }
            }
        } else if wants_look {
            report_seen(log.look(), sender);
        }
        if is_over {
            return;
        }
    }
}

fn note_place(log: &Log, place: &Place) {
    *place.lock().unwrap_or_else(PoisonError::into_inner) = log.path().map(Path::to_owned);
}

fn report_saved(Saved { seen, saved, notices }: Saved, sender: &Sender<Report>) {
    report_seen(seen, sender);
    let reports = notices.into_iter().map(Report::Notice).chain(saved.into_iter().map(Report::Saved));
    reports.for_each(|report| drop(sender.send(report)));
}

fn report_seen(seen: Vec<Line>, sender: &Sender<Report>) {
    if !seen.is_empty() {
        let _ = sender.send(Report::Seen(seen));
    }
}
