//! Hints are looked for in a thread of their own, on a copy of the dossier, so that no key waits for them.

use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::thread;
use std::time::{Duration, Instant};

use crate::dossier::Dossier;
use crate::present::hints::Hints;
use crate::review::HintKind;

/// How long it is waited for keys between looking whether hints are found.
const BETWEEN_LOOKS: Duration = Duration::from_millis(4);

/// The search begins so long after a dossier was opened: its first frame, and the keys that come with it, come first.
const REST: Duration = Duration::from_millis(250);

/// What the thread is called. A panic in it does not end the reader.
pub const THREAD: &str = "hints";

/// A dossier, and its hints.
pub type Found = Box<(Dossier, Hints)>;

/// A search for the hints about a dossier.
#[derive(Debug)]
pub struct HintSearch {
    /// Which dossier, by its place.
    pub of: usize,
    begun: Instant,
    found: Receiver<Found>,
}

/// What has become of a search.
pub enum Outcome {
    /// It goes on.
    Searching,
    /// It is done.
    Found(Found),
    /// It broke off.
    Broken,
}

impl HintSearch {
    /// Begins to look for hints of these kinds; none if there is no thread to be had.
    pub fn begin(of: usize, dossier: &Dossier, kinds: &[HintKind]) -> Option<Self> {
        let (sender, found) = channel();
        let (dossier, kinds) = (dossier.clone(), kinds.to_vec());
        let search = move || {
            thread::sleep(REST);
            let hints = Hints::new(&dossier, &kinds);
            drop(sender.send(Box::new((dossier, hints)))); // nobody waits any more, if that fails
        };
        thread::Builder::new().name(THREAD.into()).spawn(search).ok()?;
        Some(Self { of, begun: Instant::now(), found })
    }

    /// Looks what has become of it.
    pub fn look(&self) -> Outcome {
        match self.found.try_recv() {
            Ok(found) => Outcome::Found(found),
            Err(TryRecvError::Empty) => Outcome::Searching,
            Err(TryRecvError::Disconnected) => Outcome::Broken,
        }
    }

    /// How long to wait before the next look.
    pub fn patience(&self) -> Duration {
        REST.saturating_sub(self.begun.elapsed()).max(BETWEEN_LOOKS)
    }
}
