//! Text that was given before in a library: the algorithm of [`crate::insight::recycled`], with the fingerprints of the
//! library to say in which dossiers it is worth looking.

use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, HashSet};
use std::path::Path;

use rusqlite::OptionalExtension;
use rustc_hash::FxHashMap;

use super::compared::ByWordings;
use super::gather::forms;
use super::keep::value_of;
use super::{Library, LibraryError};
use crate::dossier::{self, Dossier, Traits, Wordings};
use crate::insight::recycled::Shown;
use crate::insight::{Recycled, recycled};
use crate::parallel::spread;

/// A fingerprint in more papers is of a formula.
const FORMULA: usize = 200;

/// So many dossiers are compared to the word, those with most fingerprints in common.
const COMPARED: usize = 24;

/// What a fingerprint counts for that one dossier alone has.
const WEIGHT: usize = 1_000;

impl Library {
    /// Text of a dossier that stands in other dossiers of the library, with these dossiers: places count the dossier itself
    /// as 0 and the others from 1.
    ///
    /// # Errors
    ///
    /// When the library cannot be read.
    pub fn given_before(&self, dossier: &Dossier) -> Result<(Vec<Dossier>, Vec<Recycled>), LibraryError> {
        let _snapshot = self.snapshot()?;
        let prints: Vec<_> = recycled::prints(dossier).into_iter().flat_map(|(_, prints)| prints).collect();
        let others = self.with_most_in_common(dossier, &prints, |_| Ok(true))?;
        let others: Vec<_> = others.into_iter().map(|(_, other)| other).collect();
        let found = recycled::between(dossier, &others.iter().collect::<Vec<_>>(), Shown::Sentences);
        Ok((others, found))
    }

    /// The dossiers with which a dossier has most of these fingerprints in common, with their numbers: of those that may be
    /// meant, and are not about the same set of questions.
    pub(super) fn with_most_in_common(
        &self,
        dossier: &Dossier,
        prints: &[u64],
        may_be: impl Fn(i64) -> Result<bool, LibraryError>,
    ) -> Result<Vec<(i64, Dossier)>, LibraryError> {
        let papers: Vec<_> = dossier.documents.iter().map(Traits::with_wordings).collect();
        let mut packed = Vec::new();
        for candidate in self.with_prints(prints, &self.own(dossier)?)? {
            if packed.len() == COMPARED {
                break;
            }
            if may_be(candidate)? && !self.is_same(&papers, candidate)? {
                packed.extend(self.packed(candidate)?.map(|packed| (candidate, packed)));
            }
        }
        let others = spread(packed, |(number, packed)| packed.dossier().map(|dossier| (number, dossier)));
        others.into_iter().collect()
    }

    /// Whether a dossier of the library is about the same set of questions as these papers, as one with a copy of a paper is.
    fn is_same(&self, papers: &[(Traits, Wordings)], other: i64) -> Result<bool, LibraryError> {
        let sql = "SELECT reading, traits FROM papers JOIN traits ON paper = id WHERE dossier = ? ORDER BY path";
        let mut others = self.connection.prepare_cached(sql)?;
        let mut others = others.query([other])?;
        let mut traits: Vec<Traits> = papers.iter().map(|(traits, _)| traits.clone()).collect();
        let mut readings = Vec::new();
        while let Some(row) = others.next()? {
            readings.push(row.get(0)?);
            traits.push(value_of(row.get_ref(1)?.as_blob().map_err(|_| LibraryError::Damaged)?)?);
        }
        let wordings = |paper: usize| match papers.get(paper) {
            Some((_, wordings)) => Ok(wordings.clone()),
            None => self.wordings(readings[paper - papers.len()]),
        };
        let mut compare = ByWordings::new(wordings);
        let is_own = |paper: &usize| *paper < papers.len();
        let groups = dossier::group(&traits.iter().collect::<Vec<_>>(), &mut compare);
        let groups = compare.checked(groups)?;
        Ok(groups.iter().any(|group| group.papers.iter().any(is_own) && !group.papers.iter().all(is_own)))
    }

    /// The dossiers of the library in which papers of this one stand.
    fn own(&self, dossier: &Dossier) -> Result<HashSet<i64>, LibraryError> {
        let sql = "SELECT dossier FROM papers WHERE path = ? AND dossier NOT NULL";
        let mut papers = self.connection.prepare_cached(sql)?;
        let mut own = HashSet::new();
        for document in &dossier.documents {
            for path in forms(Path::new(&document.source.path)) {
                let found = papers.query_map([path.to_str()], |row| row.get::<_, i64>(0))?;
                own.extend(found.collect::<Result<Vec<_>, _>>()?);
            }
        }
        Ok(own)
    }

    /// The dossiers with these fingerprints but its own, those with most of them first; one that few dossiers have counts for
    /// more.
    fn with_prints(&self, prints: &[u64], own: &HashSet<i64>) -> Result<Vec<i64>, LibraryError> {
        let sql = "SELECT dossier FROM papers WHERE id = ? AND dossier NOT NULL";
        let mut stands = self.connection.prepare_cached(sql)?;
        let mut dossier_of: FxHashMap<i64, Option<i64>> = FxHashMap::default();
        let mut weights: BTreeMap<i64, usize> = BTreeMap::new();
        for papers in self.papers_with(&Wanted::new(prints))? {
            let mut dossiers = Vec::new();
            for paper in papers {
                let dossier = match dossier_of.entry(paper) {
                    Entry::Occupied(known) => *known.get(),
                    Entry::Vacant(new) => *new.insert(stands.query_row([paper], |row| row.get(0)).optional()?),
                };
                dossiers.extend(dossier.filter(|dossier| !own.contains(dossier)));
            }
            dossiers.sort_unstable();
            dossiers.dedup();
            let weight = WEIGHT / dossiers.len().max(1);
            dossiers.into_iter().for_each(|dossier| *weights.entry(dossier).or_default() += weight);
        }
        let mut candidates: Vec<_> = weights.into_iter().collect();
        candidates.sort_by_key(|&(dossier, weight)| (std::cmp::Reverse(weight), dossier));
        Ok(candidates.into_iter().map(|(dossier, _)| dossier).collect())
    }

    /// Of each fingerprint that is wanted the papers in which it stands; none of formulas. All are read through: that is
    /// quick, and what is never sorted costs nothing when papers are added.
    fn papers_with(&self, wanted: &Wanted) -> Result<Vec<Vec<i64>>, LibraryError> {
        let mut found = vec![Vec::new(); wanted.prints.len()];
        let mut papers = self.connection.prepare_cached("SELECT paper, prints FROM prints")?;
        let mut rows = papers.query([])?;
        while let Some(row) = rows.next()? {
            let (paper, bytes) = (row.get(0)?, row.get_ref(1)?.as_blob().map_err(|_| LibraryError::Damaged)?);
            for bytes in bytes.as_chunks().0 {
                let print = u32::from_le_bytes(*bytes);
                if wanted.may_have(print)
                    && let Ok(place) = wanted.prints.binary_search(&print)
                    && found[place].len() <= FORMULA
                {
                    found[place].push(paper);
                }
            }
        }
        found.retain(|papers| papers.len() <= FORMULA);
        Ok(found)
    }
}

/// Fingerprints that are looked for.
struct Wanted {
    /// Each once, ascending.
    prints: Vec<u32>,
    /// A bit for each value that their lower halves have: what is not among them is not wanted.
    sieve: Box<[u64; SIEVE]>,
}

/// So many words of 64 bits hold a bit for each value of 16 bits.
const SIEVE: usize = (1 << 16) / 64;

impl Wanted {
    fn new(prints: &[u64]) -> Self {
        let mut prints: Vec<_> = prints.iter().map(|&print| short(print)).collect();
        prints.sort_unstable();
        prints.dedup();
        let mut sieve = Box::new([0; SIEVE]);
        for print in &prints {
            let (word, bit) = Self::bit(*print);
            sieve[word] |= bit;
        }
        Self { prints, sieve }
    }

    fn bit(print: u32) -> (usize, u64) {
        ((print & 0xffff) as usize / 64, 1 << (print % 64))
    }

    /// Whether a fingerprint may be wanted: millions are asked about, and nearly all are not.
    #[inline]
    fn may_have(&self, print: u32) -> bool {
        let (word, bit) = Self::bit(print);
        self.sieve[word] & bit != 0
    }
}

/// Fingerprints as they stand in the library.
pub(super) fn bytes_of(prints: &[u64]) -> Vec<u8> {
    prints.iter().flat_map(|&print| short(print).to_le_bytes()).collect()
}

/// 32 bits of a fingerprint, which leave chance hits to the comparison of the words themselves. Not the highest: these are
/// much alike, since the least fingerprints are kept.
fn short(print: u64) -> u32 {
    (print >> 16) as u32
}
