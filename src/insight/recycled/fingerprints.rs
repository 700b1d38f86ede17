//! Fingerprints of texts, by which passages of a large library are found with little memory: a hash of every six words, of
//! which the least among every five neighbours is kept (winnowing). No passage of ten words and more is missed.

/// So many words are hashed together.
pub const SHINGLE: usize = 6;

/// Of so many neighbours the least is kept.
pub const WINDOW: usize = 5;

/// A hash in more places is of a formula: not followed.
const FORMULA: usize = 200;

/// The fingerprints of words, given as numbers: hash and place of the first word, in order.
pub fn fingerprints(words: &[u64]) -> Vec<(u64, u32)> {
    let hashes: Vec<u64> = words.windows(SHINGLE).map(shingle).collect();
    let mut kept: Vec<(u64, u32)> = Vec::new();
    for start in 0..(hashes.len() + 1).saturating_sub(WINDOW.min(hashes.len().max(1))) {
        let window = &hashes[start..(start + WINDOW).min(hashes.len())];
        let least = (start..).zip(window).min_by_key(|&(at, hash)| (*hash, std::cmp::Reverse(at)));
        let Some((at, &hash)) = least else { break };
        let Ok(at) = u32::try_from(at) else { break };
        if kept.last() != Some(&(hash, at)) {
            kept.push((hash, at));
        }
    }
    kept
}

fn shingle(words: &[u64]) -> u64 {
    words.iter().fold(0, |hash: u64, &word| (hash.rotate_left(11) ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15))
}

/// The fingerprints of a library, to be looked up.
#[derive(Debug, Clone, Default)]
pub struct Index {
    sorted: Vec<(u64, u32)>,
}

impl Index {
    /// An index of these words.
    pub fn new(words: &[u64]) -> Self {
        let mut sorted = fingerprints(words);
        sorted.sort_unstable();
        Self { sorted }
    }

    /// Where a hash stands; nowhere if it stands so often that it is of a formula.
    pub fn places(&self, hash: u64) -> impl Iterator<Item = u32> + '_ {
        let start = self.sorted.partition_point(|&(other, _)| other < hash);
        let same = self.sorted[start..].iter().take_while(move |&&(other, _)| other == hash);
        let count = same.clone().take(FORMULA + 1).count();
        same.take(if count > FORMULA { 0 } else { count }).map(|&(_, at)| at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn no_passage_of_ten_words_is_missed(
            passage in proptest::collection::vec(0..1000_u64, SHINGLE + WINDOW - 1..30),
            before in proptest::collection::vec(1000..2000_u64, 0..20),
            after in proptest::collection::vec(2000..3000_u64, 0..20),
        ) {
            let text: Vec<_> = before.iter().chain(&passage).chain(&after).copied().collect();
            let index = Index::new(&text);
            let alone = fingerprints(&passage);
            let found = alone.iter().any(|&(hash, at)| index.places(hash).any(|place| place as usize == before.len() + at as usize));
            assert!(found);
        }
    }
}
