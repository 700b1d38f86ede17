//! Notes found again: their words in the papers as they are now.

use std::cell::OnceCell;
use std::collections::HashMap;
use std::ops::Range;

use memchr::memmem;

use super::anchor::{Anchor, Part, Passage};
use super::likeness::most_like;
use super::passage::{AROUND, Letters, Stretch, letters_of, parts};
use crate::dossier::{Dossier, RowKey};
use crate::model::DocumentId;

/// How like the words must be, in percent, to be taken for those of a note: under the same question, and elsewhere. Under
/// the same question other sentences come to 58 at most, elsewhere to 71 (all sentences of the seeds, each looked for where
/// it was taken out; `a_sentence_that_is_not_there_is_not_found` measures it).
const LIKE_HERE: u8 = 70;
const LIKE_ELSEWHERE: u8 = 85;

/// Fewer letters than this say too little by themselves: what stands around them must agree.
const TELLING: usize = 20;

/// So many letters around agree by chance nowhere.
const AGREEING: usize = 8;

/// How a note was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// It is about a row as a whole, and the row is there: its place among the rows.
    Row(usize),
    /// Its words stand where they stood: under the same question, on the same side.
    Exact(Spot),
    /// Words like it do, or they stand elsewhere. To be said so.
    Approximate {
        /// Where.
        spot: Spot,
        /// How like they are, in percent.
        percent: u8,
        /// Whether they stand under another question than they did.
        moved: bool,
    },
    /// Neither. It keeps its quotation, and is looked for again each time.
    Lost,
}

impl Found {
    /// Where its words are.
    pub fn spot(&self) -> Option<&Spot> {
        match self {
            Self::Exact(spot) | Self::Approximate { spot, .. } => Some(spot),
            Self::Row(_) | Self::Lost => None,
        }
    }

    /// The row that it belongs to, by its place.
    pub fn row(&self) -> Option<usize> {
        match self {
            Self::Row(row) => Some(*row),
            _ => self.spot().and_then(|spot| spot.row),
        }
    }

    /// The name used in exports.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Row(_) | Self::Exact(_) => "exact",
            Self::Approximate { .. } => "approximate",
            Self::Lost => "lost",
        }
    }
}

/// A place in the papers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spot {
    /// The row, by its place; none outside of questions and answers.
    pub row: Option<usize>,
    /// On which side.
    pub part: Part,
    /// In which document.
    pub document: DocumentId,
    /// The words: a stretch of each text that they are in, in order.
    pub stretches: Vec<Stretch>,
}

/// Looks for notes in a dossier. It keeps what it needs of it.
pub(super) struct Finder {
    parts: Vec<Letters>,
    by_part: HashMap<Part, Vec<usize>>,
    rows: HashMap<RowKey, usize>,
    /// For each run of eight letters (as a hash) the parts it stands in; made when something is not where it was.
    grams: OnceCell<HashMap<u64, Vec<u32>>>,
}

impl std::fmt::Debug for Finder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Finder").field("parts", &self.parts.len()).finish_non_exhaustive()
    }
}

/// The letters of a quotation.
struct Wanted {
    before: Vec<u8>,
    text: Vec<u8>,
    after: Vec<u8>,
    /// Whether it ends in a mark, such as `?`.
    marks: bool,
}

impl Finder {
    pub(super) fn of(dossier: &Dossier) -> Self {
        let parts: Vec<_> =
            parts(dossier).iter().map(|texts| Letters::of(texts, dossier.document(texts.document))).collect();
        let mut by_part: HashMap<Part, Vec<usize>> = HashMap::new();
        for (index, letters) in parts.iter().enumerate() {
            by_part.entry(letters.part).or_default().push(index);
        }
        let rows = dossier.rows.iter().enumerate().map(|(index, row)| (row.key, index)).collect();
        Self { parts, by_part, rows, grams: OnceCell::new() }
    }

    pub(super) fn row(&self, key: RowKey) -> Option<usize> {
        self.rows.get(&key).copied()
    }

    pub(super) fn find(&self, about: &Anchor) -> Found {
        match about {
            Anchor::Row(key) => self.row(*key).map_or(Found::Lost, Found::Row),
            Anchor::Passage(passage) => self.find_passage(passage),
        }
    }

    fn find_passage(&self, passage: &Passage) -> Found {
        let text = &passage.quote.text;
        let wanted = Wanted {
            before: letters_of(&passage.quote.before),
            text: letters_of(text),
            after: letters_of(&passage.quote.after),
            marks: text.trim_end().ends_with(|c: char| !c.is_alphanumeric()),
        };
        if wanted.text.is_empty() {
            return Found::Lost;
        }
        let mut home: Vec<&Letters> =
            self.by_part.get(&passage.part).into_iter().flatten().map(|&i| &self.parts[i]).collect();
        home.sort_by_key(|letters| letters.paper != passage.paper); // stable: in order of documents
        if let Some((letters, at, is_sure)) = wanted.stands_in(&home) {
            let spot = wanted.spot(letters, at);
            return if is_sure { Found::Exact(spot) } else { Found::Approximate { spot, percent: 100, moved: false } };
        }
        if let Some((letters, at, percent)) = wanted.is_like(&home, LIKE_HERE) {
            return Found::Approximate { spot: wanted.spot(letters, at), percent, moved: false };
        }
        let elsewhere = self.elsewhere(passage.part, &wanted);
        if let Some((letters, at, true)) = wanted.stands_in(&elsewhere) {
            return Found::Approximate { spot: wanted.spot(letters, at), percent: 100, moved: true };
        }
        match wanted.is_like(&elsewhere, LIKE_ELSEWHERE) {
            Some((letters, at, percent)) => Found::Approximate { spot: wanted.spot(letters, at), percent, moved: true },
            None => Found::Lost,
        }
    }

    /// The parts on the same side of other questions that have most runs of letters in common with a quotation.
    fn elsewhere(&self, part: Part, wanted: &Wanted) -> Vec<&Letters> {
        let grams = self.grams.get_or_init(|| {
            let mut grams: HashMap<u64, Vec<u32>> = HashMap::new();
            for (index, letters) in self.parts.iter().enumerate() {
                for gram in letters.letters.windows(8).map(hash) {
                    let parts = grams.entry(gram).or_default();
                    if parts.last() != Some(&(index as u32)) {
                        parts.push(index as u32);
                    }
                }
            }
            grams
        });
        let mut votes: HashMap<u32, usize> = HashMap::new();
        for parts in wanted.text.windows(8).filter_map(|window| grams.get(&hash(window))) {
            parts.iter().for_each(|&part| *votes.entry(part).or_default() += 1);
        }
        let mut best: Vec<_> = votes.into_iter().map(|(part, votes)| (std::cmp::Reverse(votes), part)).collect();
        best.sort_unstable();
        let found = best.into_iter().map(|(_, index)| &self.parts[index as usize]);
        found.filter(|letters| letters.part != part && letters.part.side() == part.side()).take(3).collect()
    }
}

impl Wanted {
    /// Where the words stand in one of these parts, and whether there is no doubt about it: of several places the one
    /// with the same surroundings, the first in order of the parts.
    fn stands_in<'a>(&self, parts: &[&'a Letters]) -> Option<(&'a Letters, Range<usize>, bool)> {
        let finder = memmem::Finder::new(&self.text);
        let mut best: Option<(usize, &Letters, Range<usize>, bool)> = None;
        for letters in parts {
            for start in finder.find_iter(&letters.letters) {
                let at = start..start + self.text.len();
                let agreeing = self.around(&letters.letters, &at);
                let available = self.before.len().min(AROUND) + self.after.len().min(AROUND);
                let agrees = agreeing >= AGREEING.min(available);
                if !agrees && self.text.len() < TELLING && !letters.is_of_words(&at) {
                    continue; // `ja` in `jaar`
                }
                if best.as_ref().is_none_or(|&(most, ..)| agreeing > most) {
                    best = Some((agreeing, letters, at, agrees || self.text.len() >= TELLING));
                }
            }
        }
        best.map(|(_, letters, at, is_sure)| (letters, at, is_sure))
    }

    /// How many letters before and after are the same.
    fn around(&self, letters: &[u8], at: &Range<usize>) -> usize {
        let same = |(a, b): &(&u8, &u8)| a == b;
        let before =
            self.before.iter().rev().zip(letters[..at.start].iter().rev()).take(AROUND).take_while(same).count();
        before + self.after.iter().zip(&letters[at.end..]).take(AROUND).take_while(same).count()
    }

    /// Where words that are like enough stand in one of these parts; the most like, the first of several.
    fn is_like<'a>(&self, parts: &[&'a Letters], bound: u8) -> Option<(&'a Letters, Range<usize>, u8)> {
        if self.text.len() < TELLING {
            return None;
        }
        let found = parts.iter().filter_map(|&letters| {
            let (at, percent) = most_like(&self.text, &letters.letters)?;
            (percent >= bound && !at.is_empty()).then_some((letters, at, percent))
        });
        found.reduce(|best, other| if other.2 > best.2 { other } else { best })
    }

    fn spot(&self, letters: &Letters, at: Range<usize>) -> Spot {
        let stretches = letters.stretches(at, self.marks);
        Spot { row: letters.row, part: letters.part, document: letters.document, stretches }
    }
}

fn hash(gram: &[u8]) -> u64 {
    gram.iter().fold(0, |hash, &letter| hash << 8 | u64::from(letter))
}
