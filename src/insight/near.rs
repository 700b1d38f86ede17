//! Rows of words that stand near each other.

use std::ops::Range;

use super::lexicon::{ClassId, Classes, Lexicon};
use super::reader::Read;
use crate::rules::NearRow;

/// A row, ready to be matched.
pub(super) struct Near<T: 'static> {
    pub row: &'static NearRow<T>,
    words: Vec<ClassId>,
    all: Classes,
    without: Classes,
}

/// What a row found.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct FoundNear<T> {
    pub meaning: T,
    /// From the first of the words to the last: bytes of the text.
    pub at: Range<u32>,
}

/// So many words before the first one, and one behind the last, are looked at for those that must not stand there.
const BEFORE: usize = 3;

impl<T: Copy> Near<T> {
    pub fn new(row: &'static NearRow<T>, lexicon: &mut Lexicon) -> Self {
        let words = row.words.iter().map(|class| lexicon.class_id(class)).collect();
        let all = row.words.iter().fold(Classes::default(), |all, class| all.and(lexicon.class(class)));
        let without = row.without.iter().fold(Classes::default(), |all, class| all.and(lexicon.class(class)));
        Self { row, words, all, without }
    }

    /// The classes of which each needs a word in the sentence.
    pub fn needs(&self) -> &[ClassId] {
        &self.words
    }

    /// The first place where the words stand.
    pub fn find(&self, read: &Read<'_>) -> Option<FoundNear<T>> {
        if !self.words.iter().all(|&class| read.all.has(class)) {
            return None; // as nearly always
        }
        let starts = if self.row.at_start { 0..read.tokens.len().min(1) } else { 0..read.tokens.len() };
        starts.into_iter().find_map(|start| self.at(read, start))
    }

    fn at(&self, read: &Read<'_>, start: usize) -> Option<FoundNear<T>> {
        let tokens = &read.tokens;
        if !tokens[start].is.any(self.all) || tokens[start].quoted {
            return None; // as nearly always
        }
        let window = start..(start + self.row.within).min(tokens.len());
        let mut last = start;
        let mut from = start;
        for (count, &class) in self.words.iter().enumerate() {
            let mut range = if self.row.ordered { from..window.end } else { window.clone() };
            if self.row.ordered && count == 0 {
                range = start..start + 1;
            }
            let place = range.into_iter().find(|&at| tokens[at].is.has(class) && !tokens[at].quoted)?;
            last = last.max(place);
            from = place + 1;
        }
        let around = start.saturating_sub(BEFORE)..(last + 2).min(tokens.len());
        let refused = tokens[around].iter().any(|token| token.is.any(self.without));
        (!refused).then(|| FoundNear { meaning: self.row.meaning, at: tokens[start].at.start..tokens[last].at.end })
    }
}
