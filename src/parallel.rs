//! Runs work on all cores.

use std::panic::resume_unwind;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::sync::{Mutex, OnceLock};
use std::time::Duration;

/// Fewer things than this are not worth starting threads for.
const FEW: usize = 32;

/// How often progress is reported.
const TICK: Duration = Duration::from_millis(100);

/// Into so many portions things are divided: one by one, the cores would wait for each other longer than quick work takes.
const PORTIONS: usize = 64;

/// Maps `work` over things, keeping their order.
pub(crate) fn on_all_cores<A: Send, B: Send>(things: Vec<A>, work: impl Fn(A) -> B + Sync) -> Vec<B> {
    if things.len() < FEW {
        return things.into_iter().map(work).collect();
    }
    let size = things.len().div_ceil(PORTIONS);
    let mut things = things.into_iter();
    let portion = || Some(things.by_ref().take(size).collect::<Vec<_>>()).filter(|portion| !portion.is_empty());
    let portions = std::iter::from_fn(portion).collect();
    let done = spread(portions, |portion: Vec<A>| portion.into_iter().map(&work).collect::<Vec<_>>());
    done.into_iter().flatten().collect()
}

/// The same for slow work, which is spread over all cores even if there are few things. Meanwhile `progress` is called
/// in a thread of its own with the number of things done: at once, then at intervals, and at the end.
pub(crate) fn on_all_cores_with_progress<A: Send, B: Send>(
    things: Vec<A>,
    work: impl Fn(A) -> B + Sync,
    mut progress: impl FnMut(usize) + Send,
) -> Vec<B> {
    let done = AtomicUsize::new(0);
    let count = |made: B| {
        done.fetch_add(1, Ordering::Relaxed);
        made
    };
    let (working, wait) = mpsc::channel::<()>();
    let done = &done;
    std::thread::scope(|scope| {
        scope.spawn(move || {
            progress(0);
            while wait.recv_timeout(TICK) == Err(RecvTimeoutError::Timeout) {
                progress(done.load(Ordering::Relaxed));
            }
            progress(done.load(Ordering::Relaxed));
        });
        let results = spread(things, |thing| count(work(thing)));
        drop(working); // the loop above ends
        results
    })
}

/// Maps slow `work` over things, keeping their order: spread over all cores even if there are few things.
///
/// The calling thread works too: a single paper need not wait for another thread, and its result is allocated where the
/// caller uses it.
pub(crate) fn spread<A: Send, B: Send>(things: Vec<A>, work: impl Fn(A) -> B + Sync) -> Vec<B> {
    spread_with(things, || (), |(), thing| work(thing))
}

/// The same for work that needs something which is made once on each core.
pub(crate) fn spread_with<A: Send, B: Send, Tool>(
    things: Vec<A>,
    tool: impl Fn() -> Tool + Sync,
    work: impl Fn(&mut Tool, A) -> B + Sync,
) -> Vec<B> {
    let cores = match things.len() {
        0 | 1 => 1,
        count => cores().min(count),
    };
    let next = Mutex::new(things.into_iter().enumerate());
    let take = || next.lock().ok()?.next();
    let make = || {
        let mut tool = tool();
        std::iter::from_fn(take).map(|(place, thing)| (place, work(&mut tool, thing))).collect::<Vec<_>>()
    };
    let mut made = std::thread::scope(|scope| {
        let others: Vec<_> = (1..cores).map(|_| scope.spawn(make)).collect();
        let mut made = make();
        others.into_iter().for_each(|other| made.extend(other.join().unwrap_or_else(|panic| resume_unwind(panic))));
        made
    });
    made.sort_unstable_by_key(|&(place, _)| place);
    made.into_iter().map(|(_, thing)| thing).collect()
}

/// How many cores there are. The system takes its time to say that, so it is asked once.
fn cores() -> usize {
    static CORES: OnceLock<usize> = OnceLock::new();
    *CORES.get_or_init(|| std::thread::available_parallelism().map_or(1, usize::from))
}

/// The results of two pieces of work, done at the same time.
pub(crate) fn both<A: Send, B>(first: impl FnOnce() -> A + Send, second: impl FnOnce() -> B) -> (A, B) {
    std::thread::scope(|scope| {
        let first = scope.spawn(first);
        let second = second();
        (first.join().unwrap_or_else(|panic| resume_unwind(panic)), second)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_order_is_kept() {
        for count in [0, 1, FEW, 1000] {
            let squares: Vec<_> = (0..count).map(|n| n * n).collect();
            assert_eq!(on_all_cores((0..count).collect(), |n| n * n), squares);
            let mut reported = Vec::new();
            assert_eq!(
                on_all_cores_with_progress((0..count).collect(), |n| n * n, |done| reported.push(done)),
                squares
            );
            assert_eq!((reported.first(), reported.last()), (Some(&0), Some(&count)));
            assert!(reported.is_sorted(), "{reported:?}");
        }
    }
}
