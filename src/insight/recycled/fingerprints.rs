//! Fingerprints of texts, by which passages of a large library are found with little memory: a hash of every five words, of
//! which the least among every four neighbours is kept (winnowing). No passage of eight words and more is missed.

use std::cmp::Reverse;

/// So many words are hashed together.
pub const SHINGLE: usize = 5;

/// Of so many neighbours the least is kept.
pub const WINDOW: usize = 4;

/// A hash in more places is of a formula: not followed.
const FORMULA: usize = 200;

/// The fingerprints of words, given as numbers: hash and place of the first word, in order.
pub fn fingerprints(words: &[u64]) -> Vec<(u64, u32)> {
    let hashes: Vec<u64> = words.windows(SHINGLE).map(shingle).collect();
    let window = WINDOW.min(hashes.len());
    let least_of = |start: usize, end: usize| (start..end).min_by_key(|&at| (hashes[at], Reverse(at)));
    let mut kept: Vec<(u64, u32)> = Vec::with_capacity(hashes.len() / 2);
    let mut least = None;
    for end in window.max(1)..=hashes.len() {
        least = match least {
            Some(before) if before + window < end => least_of(end - window, end),
            Some(before) if hashes[end - 1] > hashes[before] => continue, // it is the least still
            Some(_) => Some(end - 1),
            None => least_of(0, end),
        };
        let Some(Ok(place)) = least.map(u32::try_from) else { break };
        kept.push((hashes[place as usize], place));
    }
    kept
}

fn shingle(words: &[u64]) -> u64 {
    words.iter().fold(0, |hash: u64, &word| (hash.rotate_left(11) ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15))
}

/// Fingerprints that are looked for.
#[derive(Debug, Clone, Default)]
pub struct Index {
    sorted: Vec<(u64, usize)>,
}

impl Index {
    /// An index of these.
    pub fn new(mut prints: Vec<(u64, usize)>) -> Self {
        prints.sort_unstable();
        Self { sorted: prints }
    }

    /// Where they stand among others: the place of the other, and its own. Of a formula nothing.
    pub fn places_among(&self, others: &[(u64, u32)]) -> Vec<(u32, usize)> {
        let first = |hash: u64| self.sorted.partition_point(|&(own, _)| own < hash);
        let is_own = |start: usize, hash: u64| self.sorted.get(start).is_some_and(|&(own, _)| own == hash);
        let found = others.iter().map(|&(hash, place)| (first(hash), hash, place));
        let mut found: Vec<_> = found.filter(|&(start, hash, _)| is_own(start, hash)).collect();
        found.sort_unstable();
        let often = found.chunk_by(|(one, ..), (other, ..)| one == other).filter(|same| same.len() <= FORMULA);
        let pairs = often.flatten().flat_map(|&(start, hash, place)| {
            let own = self.sorted[start..].iter().take_while(move |&&(own, _)| own == hash);
            own.map(move |&(_, at)| (place, at))
        });
        pairs.collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn no_passage_of_eight_words_is_missed(
            passage in proptest::collection::vec(0..1000_u64, SHINGLE + WINDOW - 1..30),
            before in proptest::collection::vec(1000..2000_u64, 0..20),
            after in proptest::collection::vec(2000..3000_u64, 0..20),
        ) {
            let text: Vec<_> = before.iter().chain(&passage).chain(&after).copied().collect();
            let own = fingerprints(&passage).into_iter().map(|(hash, at)| (hash, at as usize));
            let found = Index::new(own.collect()).places_among(&fingerprints(&text));
            assert!(found.iter().any(|&(place, at)| place as usize == before.len() + at));
        }
    }
}
