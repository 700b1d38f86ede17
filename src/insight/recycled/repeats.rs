//! Every passage that stands twice: the longest common beginnings of all that begins alike, by doubling.

use std::collections::hash_map::Entry;
use std::ops::Range;

use rustc_hash::{FxBuildHasher, FxHashMap};

/// A passage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    pub words: usize,
    /// Where it begins, ascending.
    pub starts: Vec<usize>,
}

/// Passages of fewer words are not reported.
pub(super) const SHORTEST: usize = 8;

/// What stands in more places is a formula.
const FORMULA: usize = 200;

const NONE: u32 = u32::MAX;

/// All maximal passages: they would stand in fewer places if they were a word longer on either side. Time and memory grow
/// as the words do, but for a logarithm.
pub(super) fn repeats(words: &[u64]) -> Vec<Found> {
    let levels = levels(words);
    let Some(first) = levels.first() else { return Vec::new() };
    let mut times = vec![0; words.len()];
    first.iter().filter(|&&rank| rank != NONE).for_each(|&rank| times[rank as usize] += 1);
    // what begins as a formula does is left out: a text that says one thing without end has nothing else
    let counts = |rank: u32| rank != NONE && times[rank as usize] <= FORMULA;
    let mut order: Vec<_> = (0..words.len()).filter(|&at| counts(first[at])).collect();
    order.sort_unstable_by(|&a, &b| {
        let same = common(words, &levels, a, b);
        words.get(a + same).cmp(&words.get(b + same)).then(a.cmp(&b))
    });
    let shared: Vec<_> = order.windows(2).map(|pair| common(words, &levels, pair[0], pair[1])).collect();
    let mut found = Vec::new();
    intervals(&shared, |at, length| {
        if length < SHORTEST || at.len() > FORMULA {
            return;
        }
        let before = |start: &usize| start.checked_sub(1).map(|before| words[before]);
        if order[at.clone()].windows(2).any(|pair| before(&pair[0]) != before(&pair[1])) {
            let mut starts = order[at].to_vec();
            starts.sort_unstable();
            found.push(Found { words: length, starts });
        }
    });
    found
}

/// Level by level for each word a number that all words share behind which the same 8, 16, 32 … words follow; none for those
/// that share it with nobody.
fn levels(words: &[u64]) -> Vec<Vec<u32>> {
    let grams = words.windows(SHORTEST).map(|gram| {
        gram.iter().fold(0_u64, |hash, &word| (hash.rotate_left(7) ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15))
    });
    let mut levels = Vec::new();
    let mut next = shared_by(words.len(), grams.enumerate().map(|(at, gram)| (gram, at)));
    let mut length = SHORTEST;
    while next.iter().any(|&rank| rank != NONE) {
        let second = |at: usize| next.get(at + length).copied().unwrap_or(NONE);
        let both = (0..words.len()).filter(|&at| next[at] != NONE && second(at) != NONE);
        let keys = both.map(|at| (u64::from(next[at]) << 32 | u64::from(second(at)), at));
        let longer = shared_by(words.len(), keys);
        levels.push(std::mem::replace(&mut next, longer));
        length *= 2;
    }
    levels
}

/// Numbers of the keys that stand more than once, by place.
fn shared_by(count: usize, keys: impl Iterator<Item = (u64, usize)>) -> Vec<u32> {
    let mut ranks = vec![NONE; count];
    // where each key stands first: its number
    let mut first: FxHashMap<u64, u32> = FxHashMap::with_capacity_and_hasher(keys.size_hint().0, FxBuildHasher);
    for (key, at) in keys {
        let Ok(place) = u32::try_from(at) else { break };
        match first.entry(key) {
            Entry::Vacant(entry) => drop(entry.insert(place)),
            Entry::Occupied(entry) => {
                ranks[*entry.get() as usize] = *entry.get();
                ranks[at] = *entry.get();
            }
        }
    }
    ranks
}

/// How many words from these places on are the same.
fn common(words: &[u64], levels: &[Vec<u32>], a: usize, b: usize) -> usize {
    if a == b {
        return words.len() - a;
    }
    let mut same = 0;
    for (level, ranks) in levels.iter().enumerate().rev() {
        let rank = |at: usize| ranks.get(at + same).copied().unwrap_or(NONE);
        if rank(a) != NONE && rank(a) == rank(b) {
            same += SHORTEST << level;
        }
    }
    let rest = |at: usize| words.get(at + same..).unwrap_or_default();
    same + rest(a).iter().zip(rest(b)).take(SHORTEST).take_while(|(a, b)| a == b).count()
}

/// The ranges of neighbours that share a beginning, each with the length that all of them share.
fn intervals(shared: &[usize], mut each: impl FnMut(Range<usize>, usize)) {
    let mut open: Vec<(usize, usize)> = Vec::new(); // where it begins, how much is shared
    for (at, &length) in shared.iter().chain([&0]).enumerate() {
        let mut start = at;
        while let Some(&(from, longer)) = open.last().filter(|(_, longer)| *longer > length) {
            open.pop();
            each(from..at + 1, longer);
            start = from;
        }
        if length > 0 && open.last().is_none_or(|&(_, shorter)| shorter < length) {
            open.push((start, length));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(usize, Vec<usize>)> {
        let words: Vec<_> = text.bytes().map(u64::from).collect();
        let mut found: Vec<_> = repeats(&words).into_iter().map(|found| (found.words, found.starts)).collect();
        found.sort();
        found
    }

    #[test]
    fn passages_are_as_long_as_they_go() {
        for (text, expected) in [
            ("1abcdefgh2abcdefgh3", vec![(8, vec![1, 10])]),
            ("1abcdefghij2abcdefghij3", vec![(10, vec![1, 12])]),
            ("1abcdefg2abcdefg3", vec![]),
            ("1abcdefghX2abcdefghX3abcdefgh4", vec![(8, vec![1, 11, 21]), (9, vec![1, 11])]),
            ("", vec![]),
        ] {
            assert_eq!(found(text), expected, "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn each_passage_of_a_small_text_is_found(text in "[ab]{0,60}") {
            let words: Vec<_> = text.bytes().map(u64::from).collect();
            for one in repeats(&words) {
                let passage = |start: usize| &words[start..start + one.words];
                let places = (0..=words.len().saturating_sub(one.words)).filter(|&at| passage(at) == passage(one.starts[0]));
                assert_eq!(places.collect::<Vec<_>>(), one.starts);
            }
            for (a, b) in (0..words.len()).flat_map(|a| (a + 1..words.len()).map(move |b| (a, b))) {
                let same = words[a..].iter().zip(&words[b..]).take_while(|(a, b)| a == b).count();
                let starts_here = a == 0 || words[a - 1] != words[b - 1];
                if same >= SHORTEST && starts_here {
                    let is_it = |one: &Found| one.words == same && one.starts.contains(&a) && one.starts.contains(&b);
                    assert!(repeats(&words).iter().any(is_it), "{text} {a} {b} {same}");
                }
            }
        }
    }
}
