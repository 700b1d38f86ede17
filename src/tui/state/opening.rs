//! A dossier of a library that is to be opened.

use crate::library::{EarlierPassage, Hit};
use crate::present::given::Stretch;

/// So many words of a passage are shown as hits.
const MARKED: usize = 4;

/// A dossier that is to be opened, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opening {
    /// Its number in the library.
    pub dossier: i64,
    /// The key of the row.
    pub row: Option<String>,
    /// Words that are to be shown in it.
    pub words: Option<String>,
}

impl Opening {
    /// The dossier of a hit, at its row, with the first of its words.
    pub fn of_hit(hit: &Hit) -> Self {
        let word = hit.excerpt.marks.first().and_then(|mark| hit.excerpt.text.get(mark.clone()));
        let row = (!hit.row.is_empty()).then(|| hit.row.clone());
        Self { dossier: hit.dossier, row, words: word.map(str::to_owned) }
    }

    /// The dossier of an earlier passage, at its row, with its first words.
    pub fn of_passage(passage: &EarlierPassage) -> Self {
        let first = passage.stretches.iter().find_map(|stretch| match stretch {
            Stretch::Same(words) => Some(words.split_whitespace().take(MARKED).collect::<Vec<_>>().join(" ")),
            _ => None,
        });
        Self { dossier: passage.dossier, row: passage.row.clone(), words: first }
    }
}
