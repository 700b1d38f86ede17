//! What takes long is looked for in a thread of its own, on a copy of the dossier, so that no key waits for it: hints, and
//! what the library has.

use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::thread;
use std::time::{Duration, Instant};

/// How long it is waited for keys between looking whether something is found.
const BETWEEN_LOOKS: Duration = Duration::from_millis(4);

/// What the threads are called. A panic in one does not end the reader.
pub const THREAD: &str = "search";

/// A search about something.
#[derive(Debug)]
pub struct Search<About, Found> {
    /// What it is about.
    pub about: About,
    begins: Instant,
    found: Receiver<Found>,
}

/// What has become of a search.
pub enum Outcome<Found> {
    /// It goes on.
    Searching,
    /// It is done.
    Found(Found),
    /// It broke off.
    Broken,
}

impl<About, Found: Send + 'static> Search<About, Found> {
    /// Begins to search after a rest; none if there is no thread to be had.
    pub fn begin(about: About, rest: Duration, find: impl FnOnce() -> Found + Send + 'static) -> Option<Self> {
        let (sender, found) = channel();
        let search = move || {
            thread::sleep(rest);
            drop(sender.send(find())); // nobody waits any more, if that fails
        };
        thread::Builder::new().name(THREAD.into()).spawn(search).ok()?;
        Some(Self { about, begins: Instant::now() + rest, found })
    }

    /// Looks what has become of it.
    pub fn look(&self) -> Outcome<Found> {
        match self.found.try_recv() {
            Ok(found) => Outcome::Found(found),
            Err(TryRecvError::Empty) => Outcome::Searching,
            Err(TryRecvError::Disconnected) => Outcome::Broken,
        }
    }

    /// How long to wait before the next look.
    pub fn patience(&self) -> Duration {
        self.begins.saturating_duration_since(Instant::now()).max(BETWEEN_LOOKS)
    }
}
