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

/// The words from which on something may stand twice, and which of them begin alike. Time and memory grow as the words do, but
/// for a logarithm; and most of both only as what stands twice.
pub(super) struct Alike<'w> {
    words: &'w [u64],
    places: Vec<usize>,
    /// For each word its number among the places.
    numbers: Vec<u32>,
    /// Level by level for each place a number that all share behind which the same 8, 16, 32 … words follow; none for those
    /// that share it with nobody.
    levels: Vec<Vec<u32>>,
}

impl<'w> Alike<'w> {
    pub fn new(words: &'w [u64]) -> Self {
        let grams = twice(&grams(words));
        let mut alike = Self { words, places: Vec::new(), numbers: vec![NONE; words.len()], levels: Vec::new() };
        for (number, &(_, at)) in (0..).zip(&grams) {
            alike.numbers[at] = number;
            alike.places.push(at);
        }
        let mut next = shared_by(grams.len(), grams.iter().map(|(gram, _)| *gram).zip(0..));
        while next.iter().any(|&rank| rank != NONE) {
            let level = alike.levels.len();
            alike.levels.push(next);
            let places = (0..).zip(alike.levels[level].iter().zip(&alike.places));
            let shared = places.filter(|(_, (first, _))| **first != NONE);
            let pairs =
                shared.map(|(number, (&first, &at))| (number, first, alike.rank(level, at + (SHORTEST << level))));
            let both = pairs.filter(|&(.., second)| second != NONE);
            let keys = both.map(|(number, first, second)| (u64::from(first) << 32 | u64::from(second), number));
            next = shared_by(grams.len(), keys);
        }
        alike
    }

    /// All maximal passages of the texts that are wanted: they would stand in fewer places if they were a word longer on either
    /// side.
    pub fn repeats(&self, is_wanted: impl Fn(usize) -> bool) -> Vec<Found> {
        let Some(first) = self.levels.first() else { return Vec::new() };
        let places = first.iter().zip(&self.places).filter(|(rank, place)| **rank != NONE && is_wanted(**place));
        let mut order: Vec<_> = places.collect();
        order.sort_unstable();
        let mut found = Vec::new();
        // what begins as a formula does is left out: a text that says one thing without end has nothing else
        for group in order.chunk_by(|a, b| a.0 == b.0).filter(|group| group.len() <= FORMULA) {
            match *group {
                [(_, &a), (_, &b)] => found.extend(self.pair(a, b)), // as nearly always
                _ => self.repeats_of(group.iter().map(|&(_, &place)| place).collect(), &mut found),
            }
        }
        found
    }

    /// What begins at two places that begin alike, if it does not begin before them.
    fn pair(&self, a: usize, b: usize) -> Option<Found> {
        let begins = self.before(a) != self.before(b);
        begins.then(|| Found { words: self.common(a, b), starts: vec![a, b] })
    }

    fn before(&self, place: usize) -> Option<u64> {
        place.checked_sub(1).map(|before| self.words[before])
    }

    /// Those that begin at one of these places, all of which begin alike.
    fn repeats_of(&self, mut group: Vec<usize>, found: &mut Vec<Found>) {
        let words = self.words;
        group.sort_unstable_by(|&a, &b| {
            let same = self.common(a, b);
            words.get(a + same).cmp(&words.get(b + same)).then(a.cmp(&b))
        });
        let shared: Vec<_> = group.windows(2).map(|pair| self.common(pair[0], pair[1])).collect();
        intervals(&shared, |at, length| {
            if group[at.clone()].windows(2).any(|pair| self.before(pair[0]) != self.before(pair[1])) {
                let mut starts = group[at].to_vec();
                starts.sort_unstable();
                found.push(Found { words: length, starts });
            }
        });
    }

    /// The number of a place on this level.
    fn rank(&self, level: usize, at: usize) -> u32 {
        let number = self.numbers.get(at).copied().unwrap_or(NONE);
        self.levels[level].get(number as usize).copied().unwrap_or(NONE)
    }

    /// How many words from these places on are the same.
    fn common(&self, a: usize, b: usize) -> usize {
        if a == b {
            return self.words.len() - a;
        }
        let mut same = 0;
        for level in (0..self.levels.len()).rev() {
            let rank = self.rank(level, a + same);
            if rank != NONE && rank == self.rank(level, b + same) {
                same += SHORTEST << level;
            }
        }
        let rest = |at: usize| self.words.get(at + same..).unwrap_or_default();
        same + rest(a).iter().zip(rest(b)).take(SHORTEST).take_while(|(a, b)| a == b).count()
    }
}

/// A hash of every eight words, by the place of the first.
fn grams(words: &[u64]) -> Vec<u64> {
    const ODD: u64 = 0x9e37_79b9_7f4a_7c15;
    let first_of = ODD.wrapping_pow(SHORTEST as u32);
    let mut grams = Vec::with_capacity(words.len());
    // each is had from the one before: a word comes in, and the first one goes
    let (first, rest) = words.split_at(words.len().min(SHORTEST));
    let mut hash = first.iter().fold(0_u64, |hash, &word| hash.wrapping_mul(ODD).wrapping_add(word));
    if first.len() == SHORTEST {
        grams.push(hash);
    }
    for (&comes, goes) in rest.iter().zip(words) {
        hash = hash.wrapping_mul(ODD).wrapping_add(comes).wrapping_sub(goes.wrapping_mul(first_of));
        grams.push(hash);
    }
    grams
}

/// Those of the keys that may stand more than once, with their places: a quick look that leaves few that do not.
fn twice(keys: &[u64]) -> Vec<(u64, usize)> {
    const SPARE: usize = 8; // of so many bits one is set
    let bits = (keys.len() * SPARE).next_power_of_two().max(64);
    let (mut once, mut twice) = (vec![0_u64; bits / 64], vec![0_u64; bits / 64]);
    let place = |key: u64| {
        let bit = (key >> 32) as usize & (bits - 1);
        (bit / 64, 1_u64 << (bit % 64))
    };
    for &key in keys {
        let (at, bit) = place(key);
        twice[at] |= once[at] & bit;
        once[at] |= bit;
    }
    let mut found = Vec::new();
    for (number, &key) in keys.iter().enumerate() {
        let (at, bit) = place(key);
        if twice[at] & bit != 0 {
            found.push((key, number));
        }
    }
    found
}

/// Of so many keys, given with their places, the numbers that all share whose key is the same; none for those that share it
/// with nobody.
fn shared_by(count: usize, keys: impl Iterator<Item = (u64, usize)>) -> Vec<u32> {
    let mut ranks = vec![NONE; count];
    // where each key stands first: its number
    let mut first: FxHashMap<u64, u32> = FxHashMap::with_capacity_and_hasher(count, FxBuildHasher);
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

    fn repeats(words: &[u64]) -> Vec<Found> {
        Alike::new(words).repeats(|_| true)
    }

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
