//! Text that was given before in a library: the algorithm of [`crate::insight::recycled`], with the fingerprints of the
//! library to say in which dossiers it is worth looking.

use std::collections::{BTreeMap, HashSet};
use std::path::Path;

use super::gather::forms;
use super::index::word_of;
use super::{Library, LibraryError};
use crate::dossier::{self, Dossier, Traits};
use crate::insight::{Recycled, recycled};

/// A fingerprint in more papers is of a formula.
const FORMULA: usize = 200;

/// So many dossiers are compared to the word, those with most fingerprints in common.
const COMPARED: usize = 24;

impl Library {
    /// Text of a dossier that stands in other dossiers of the library, with these dossiers: places count the dossier itself
    /// as 0 and the others from 1.
    ///
    /// # Errors
    ///
    /// When the library cannot be read.
    pub fn given_before(&self, dossier: &Dossier) -> Result<(Vec<Dossier>, Vec<Recycled>), LibraryError> {
        let _snapshot = self.snapshot()?;
        let own = self.own(dossier)?;
        let traits: Vec<_> = dossier.documents.iter().map(Traits::new).collect();
        let mut others = Vec::new();
        let prints = recycled::prints(dossier).into_iter().flat_map(|(_, prints)| prints).collect();
        for candidate in self.with_prints(&prints, &own)?.into_iter().take(COMPARED) {
            others.extend(self.dossier(candidate)?.filter(|other| !is_same(&traits, other)));
        }
        let found = recycled::between(dossier, &others.iter().collect::<Vec<_>>());
        Ok((others, found))
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
    pub(super) fn with_prints(&self, prints: &HashSet<u64>, own: &HashSet<i64>) -> Result<Vec<i64>, LibraryError> {
        let sql = "SELECT papers.dossier FROM prints CROSS JOIN papers ON papers.id = prints.rowid
                   WHERE prints MATCH ? AND papers.dossier NOT NULL LIMIT ?";
        let mut with = self.connection.prepare_cached(sql)?;
        let mut counts: BTreeMap<i64, usize> = BTreeMap::new();
        for &print in prints {
            let found = with.query_map((word_of(print), FORMULA + 1), |row| row.get::<_, i64>(0))?;
            let found: Vec<_> = found.collect::<Result<_, _>>()?;
            if found.len() <= FORMULA {
                let found: HashSet<_> = found.into_iter().filter(|dossier| !own.contains(dossier)).collect();
                found.into_iter().for_each(|dossier| *counts.entry(dossier).or_default() += 1);
            }
        }
        let mut candidates: Vec<_> = counts.into_iter().collect();
        candidates.sort_by_key(|&(dossier, count)| (std::cmp::Reverse(count), dossier));
        Ok(candidates.into_iter().map(|(dossier, _)| dossier).collect())
    }
}

/// Whether a dossier is about the same set of questions, as one with a copy of a paper is.
pub(super) fn is_same(traits: &[Traits], other: &Dossier) -> bool {
    let both: Vec<_> = traits.iter().cloned().chain(other.documents.iter().map(Traits::new)).collect();
    let is_own = |paper: &usize| *paper < traits.len();
    dossier::group(&both).iter().any(|group| group.papers.iter().any(is_own) && !group.papers.iter().all(is_own))
}
