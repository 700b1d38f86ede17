//! Work on many things, on all cores.

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::Duration;

/// Fewer things than this are not worth a thread.
const FEW: usize = 32;

/// How often it is told how far the work is.
const TICK: Duration = Duration::from_millis(100);

/// What `work` makes of each thing, in their order.
pub(crate) fn on_all_cores<A: Send, B: Send>(things: Vec<A>, work: impl Fn(A) -> B + Sync) -> Vec<B> {
    if things.len() < FEW {
        return things.into_iter().map(work).collect();
    }
    on_all_cores_telling(things, work, |_| ())
}

/// The same for work that takes its time, be it on few things. Meanwhile `tell` is told how many are done: for the first
/// time as soon as the work has begun, then again and again.
pub(crate) fn on_all_cores_telling<A: Send, B: Send>(
    things: Vec<A>,
    work: impl Fn(A) -> B + Sync,
    mut tell: impl FnMut(usize),
) -> Vec<B> {
    let cores = match things.len() {
        0 | 1 => 1, // the system takes its time to say how many there are
        count => std::thread::available_parallelism().map_or(1, usize::from).min(count),
    };
    let (mut results, done) = (Vec::with_capacity(things.len()), AtomicUsize::new(0));
    let next = Mutex::new(things.into_iter().enumerate());
    let take = || next.lock().ok()?.next();
    let make = || {
        let mut made = Vec::new();
        while let Some((place, thing)) = take() {
            made.push((place, work(thing)));
            done.fetch_add(1, Ordering::Relaxed);
        }
        made
    };
    std::thread::scope(|scope| {
        let (sender, receiver) = mpsc::channel();
        for _ in 0..cores {
            let (sender, make) = (sender.clone(), &make);
            scope.spawn(move || drop(sender.send(make()))); // the receiver waits for all
        }
        drop(sender); // the loop below ends when the last thread has dropped its own
        tell(0);
        loop {
            match receiver.recv_timeout(TICK) {
                Ok(made) => results.extend(made),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => break,
            }
            tell(done.load(Ordering::Relaxed));
        }
    });
    results.sort_unstable_by_key(|&(place, _)| place);
    results.into_iter().map(|(_, thing)| thing).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_order_is_kept() {
        for count in [0, 1, FEW, 1000] {
            let squares: Vec<_> = (0..count).map(|n| n * n).collect();
            assert_eq!(on_all_cores((0..count).collect(), |n| n * n), squares);
            let mut told = Vec::new();
            assert_eq!(on_all_cores_telling((0..count).collect(), |n| n * n, |done| told.push(done)), squares);
            assert_eq!((told.first(), told.last()), (Some(&0), Some(&count)));
            assert!(told.is_sorted(), "{told:?}");
        }
    }
}
