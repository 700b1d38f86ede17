//! Text that was given before in a library: the algorithm of [`crate::insight::recycled`], with the fingerprints of the
//! library to say in which dossiers it is worth looking.

use std::collections::{BTreeMap, HashSet};
use std::path::Path;

use super::gather::forms;
use super::keep::value_of;
use super::{Library, LibraryError};
use crate::dossier::{self, Dossier, Traits};
use crate::insight::{Recycled, recycled};
use crate::parallel::spread;

/// A fingerprint in more papers is of a formula.
const FORMULA: usize = 200;

/// So many dossiers are compared to the word, those with most fingerprints in common.
pub(super) const COMPARED: usize = 24;

impl Library {
    /// Text of a dossier that stands in other dossiers of the library, with these dossiers: places count the dossier itself
    /// as 0 and the others from 1.
    ///
    /// # Errors
    ///
    /// When the library cannot be read.
    pub fn given_before(&self, dossier: &Dossier) -> Result<(Vec<Dossier>, Vec<Recycled>), LibraryError> {
        let _snapshot = self.snapshot()?;
        let traits: Vec<_> = dossier.documents.iter().map(Traits::new).collect();
        let prints: Vec<_> = recycled::prints(dossier).into_iter().flat_map(|(_, prints)| prints).collect();
        let mut candidates = Vec::new();
        for candidate in self.with_prints(&prints, &self.own(dossier)?)?.into_iter().take(COMPARED) {
            if !self.is_same(&traits, candidate)? {
                candidates.push(candidate);
            }
        }
        let others: Vec<_> = self.interpreted(&candidates)?.into_iter().map(|(_, other)| other).collect();
        let found = recycled::between(dossier, &others.iter().collect::<Vec<_>>());
        Ok((others, found))
    }

    /// Whether a dossier of the library is about the same set of questions as these papers, as one with a copy of a paper is.
    pub(super) fn is_same(&self, papers: &[Traits], other: i64) -> Result<bool, LibraryError> {
        let sql = "SELECT traits FROM papers JOIN traits ON paper = id WHERE dossier = ? ORDER BY path";
        let mut others = self.connection.prepare_cached(sql)?;
        let mut others = others.query([other])?;
        let mut both = papers.to_vec();
        while let Some(row) = others.next()? {
            both.push(value_of(row.get_ref(0)?.as_blob().map_err(|_| LibraryError::Damaged)?)?);
        }
        let is_own = |paper: &usize| *paper < papers.len();
        Ok(dossier::group(&both)
            .iter()
            .any(|group| group.papers.iter().any(is_own) && !group.papers.iter().all(is_own)))
    }

    /// Some dossiers with their numbers, interpreted on all cores.
    pub(super) fn interpreted(&self, numbers: &[i64]) -> Result<Vec<(i64, Dossier)>, LibraryError> {
        let mut packed = Vec::new();
        for &number in numbers {
            packed.extend(self.packed(number)?.map(|packed| (number, packed)));
        }
        let dossiers = spread(packed, |(number, packed)| packed.dossier().map(|dossier| (number, dossier)));
        dossiers.into_iter().collect()
    }

    /// The dossiers of the library in which papers of this one stand.
    pub(super) fn own(&self, dossier: &Dossier) -> Result<HashSet<i64>, LibraryError> {
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

    /// The dossiers with these fingerprints but its own, those with most of them first.
    pub(super) fn with_prints(&self, prints: &[u64], own: &HashSet<i64>) -> Result<Vec<i64>, LibraryError> {
        let sql = "SELECT dossier FROM papers WHERE id = ? AND dossier NOT NULL";
        let mut stands = self.connection.prepare_cached(sql)?;
        let mut counts: BTreeMap<i64, usize> = BTreeMap::new();
        for papers in self.papers_with(&Wanted::new(prints))? {
            let mut dossiers = HashSet::new();
            for paper in papers {
                dossiers.extend(stands.query_map([paper], |row| row.get(0))?.collect::<Result<Vec<i64>, _>>()?);
            }
            dossiers.difference(own).for_each(|dossier| *counts.entry(*dossier).or_default() += 1);
        }
        let mut candidates: Vec<_> = counts.into_iter().collect();
        candidates.sort_by_key(|&(dossier, count)| (std::cmp::Reverse(count), dossier));
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
            for place in bytes.as_chunks().0.iter().filter_map(|bytes| wanted.place(u32::from_le_bytes(*bytes))) {
                if found[place].len() <= FORMULA {
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
    sieve: Vec<u64>,
}

impl Wanted {
    fn new(prints: &[u64]) -> Self {
        let mut prints: Vec<_> = prints.iter().map(|&print| short(print)).collect();
        prints.sort_unstable();
        prints.dedup();
        let mut sieve = vec![0; (1 << 16) / 64];
        for print in &prints {
            let (word, bit) = Self::bit(*print);
            sieve[word] |= bit;
        }
        Self { prints, sieve }
    }

    fn bit(print: u32) -> (usize, u64) {
        ((print & 0xffff) as usize / 64, 1 << (print % 64))
    }

    /// The place of a fingerprint, if it is wanted.
    fn place(&self, print: u32) -> Option<usize> {
        let (word, bit) = Self::bit(print);
        if self.sieve[word] & bit == 0 { None } else { self.prints.binary_search(&print).ok() }
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
