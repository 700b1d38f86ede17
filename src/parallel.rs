//! Work on many things, on all cores.

use std::panic::resume_unwind;
use std::sync::Mutex;

/// Fewer things than this are not worth a thread.
const FEW: usize = 32;

/// What `work` makes of each thing, in their order.
pub(crate) fn on_all_cores<A: Send, B: Send>(things: Vec<A>, work: impl Fn(A) -> B + Sync) -> Vec<B> {
    // a single paper is not to wait until the system has told how many cores there are
    let cores = if things.len() < FEW { 1 } else { std::thread::available_parallelism().map_or(1, usize::from) };
    if cores == 1 {
        return things.into_iter().map(work).collect();
    }
    let next = Mutex::new(things.into_iter().enumerate());
    let take = || next.lock().ok()?.next();
    let made = || std::iter::from_fn(take).map(|(place, thing)| (place, work(thing))).collect::<Vec<_>>();
    let mut made: Vec<(usize, B)> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..cores).map(|_| scope.spawn(made)).collect();
        threads.into_iter().flat_map(|thread| thread.join().unwrap_or_else(|panic| resume_unwind(panic))).collect()
    });
    made.sort_unstable_by_key(|&(place, _)| place);
    made.into_iter().map(|(_, thing)| thing).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_order_is_kept() {
        for count in [0, 1, FEW, 1000] {
            let squares = on_all_cores((0..count).collect(), |n| n * n);
            assert_eq!(squares, (0..count).map(|n| n * n).collect::<Vec<_>>());
        }
    }
}
