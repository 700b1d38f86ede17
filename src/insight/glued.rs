//! Words that a text dump glued at the end of a line: `uwKamer`, `wordtgekeken`, `zomervan`.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::rules::Hints;

/// The small words that texts glue to others, by the two letters that a glued word begins or ends with: a quick look that
/// spares most words the rest.
#[derive(Default)]
pub(super) struct Glued {
    before: FxHashMap<u16, Vec<&'static str>>,
    behind: FxHashMap<u16, Vec<&'static str>>,
    /// Those that no other word begins or ends as, so that what they are glued to need not be known.
    to_any: FxHashSet<&'static str>,
    /// How the long words of the tables begin.
    beginnings: FxHashSet<u64>,
}

/// Two words of the tables, neither of them small, have so many letters at least if they are taken apart.
const LONG: usize = 5;

/// Two words that were glued have so many letters together.
const SHORTEST: usize = 5;

/// What a small word is glued to has more letters than this.
const STUMP: usize = 2;

impl Glued {
    /// `known`: all words of the tables.
    pub fn new(hints: &Hints, known: impl Iterator<Item = &'static str>) -> Self {
        let mut glued = Self {
            before: FxHashMap::default(),
            behind: FxHashMap::default(),
            to_any: hints.glued_to_any.split_whitespace().collect(),
            beginnings: known.filter_map(first_letters).collect(),
        };
        for word in hints.glued.split_whitespace() {
            glued.before.entry(first_two(word)).or_default().push(word);
        }
        for word in hints.glued_behind.split_whitespace() {
            glued.behind.entry(last_two(word)).or_default().push(word);
        }
        glued
    }

    /// Where a word is two that were glued. One of the two is a small word, and the other one stands in the tables, or no
    /// other word begins or ends as the small one; or both are long words of the tables.
    ///
    /// `word`: the printed one in small letters, which stands in no table.
    pub fn seam(&self, printed: &str, word: &str, is_known: impl Fn(&str) -> bool) -> Option<usize> {
        if printed != word {
            let is_seam = |pair: &[u8]| pair[0].is_ascii_lowercase() && pair[1].is_ascii_uppercase();
            if let Some(at) = printed.as_bytes().windows(2).position(is_seam) {
                return Some(at + 1);
            }
        }
        if word.len() < SHORTEST || word.len() != printed.len() {
            return None;
        }
        let is_other = |rest: &str, small: &str| rest.len() > STUMP && (self.to_any.contains(small) || is_known(rest));
        let begins = |small: &&&str| word.strip_prefix(**small).is_some_and(|rest| is_other(rest, small));
        let ends = |small: &&&str| word.strip_suffix(**small).is_some_and(|rest| is_other(rest, small));
        let before = || self.before.get(&first_two(word))?.iter().find(begins).map(|small| small.len());
        let behind = || self.behind.get(&last_two(word))?.iter().find(ends).map(|small| word.len() - small.len());
        let both = || {
            let seams = LONG..=word.len().checked_sub(LONG)?;
            if seams.is_empty() || !self.beginnings.contains(&first_letters(word)?) {
                return None; // as nearly always
            }
            let is_long = |part: Option<&str>| part.is_some_and(&is_known);
            seams.into_iter().find(|&at| is_long(word.get(..at)) && is_long(word.get(at..)))
        };
        before().or_else(behind).or_else(both)
    }
}

/// The first letters of a long word as a number.
fn first_letters(word: &str) -> Option<u64> {
    let letters = word.as_bytes().first_chunk::<LONG>()?;
    Some(letters.iter().fold(0, |number, &letter| number << 8 | u64::from(letter)))
}

fn first_two(word: &str) -> u16 {
    u16::from_be_bytes(word.as_bytes().first_chunk().copied().unwrap_or_default())
}

fn last_two(word: &str) -> u16 {
    u16::from_be_bytes(word.as_bytes().last_chunk().copied().unwrap_or_default())
}
