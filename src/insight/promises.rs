//! Commitments: which sentence makes one, of what kind, and by when.

use std::collections::HashMap;

use super::clause::{Fit, subjects};
use super::lexicon::{Lexicon, Read, folded};
use super::{Commitment, Sentence, Term};
use crate::dossier::Dossier;
use crate::model::AnswerId;
use crate::rules::{ClauseRow, CommitmentKind};
use crate::text::words;

/// A row of the rules that fits a sentence, and where.
pub(super) struct Promise {
    pub row: &'static ClauseRow,
    pub fit: Fit,
}

/// The first row that fits.
pub(super) fn promise(lexicon: &Lexicon, read: &Read<'_>) -> Option<Promise> {
    if read.asks {
        return None;
    }
    let subjects = subjects(&read.tokens, &lexicon.roles);
    lexicon.commitments.iter().find_map(|clause| {
        let fit = clause.find(read, &subjects, &lexicon.roles)?;
        Some(Promise { row: clause.row, fit })
    })
}

/// The commitment that a sentence makes.
pub(super) fn commitment(
    lexicon: &Lexicon,
    read: &Read<'_>,
    promise: &Promise,
    sentence: &Sentence,
    answer: Option<AnswerId>,
) -> Commitment {
    let bytes = |tokens: std::ops::Range<usize>| read.tokens[tokens.start].at.start..read.tokens[tokens.end - 1].at.end;
    let nearest = read.terms.iter().min_by_key(|term| term.tokens.start.abs_diff(promise.fit.verb));
    Commitment {
        sentence: sentence.clone(),
        answer,
        kind: kind(lexicon, read, promise.row),
        actor: promise.fit.subject.map(|subject| read.tokens[subject].at.clone()),
        term: nearest.map(|term| Term { at: bytes(term.tokens.clone()), date: term.date }),
        rule: promise.row.name,
        same_as: None,
    }
}

/// What kind of commitment it is: as the row says, else as its words tell.
fn kind(lexicon: &Lexicon, read: &Read<'_>, row: &ClauseRow) -> CommitmentKind {
    let named = lexicon.kinds.iter().find_map(|near| near.find(read)).map(|found| found.meaning);
    match (row.kind, named) {
        (Some(CommitmentKind::Aim), Some(named @ (CommitmentKind::Inform | CommitmentKind::Investigate))) => named,
        (Some(kind), _) => kind,
        (None, named) => named.unwrap_or(CommitmentKind::Act),
    }
}

/// The same commitment given twice ends in the same words; its opening may differ (`Zoals aangegeven`).
const SAME_END: usize = 12;

/// Says of each commitment which earlier one it repeats.
pub(super) fn link_same(dossier: &Dossier, commitments: &mut [Commitment]) {
    let mut seen: HashMap<String, usize> = HashMap::new();
    for (index, commitment) in commitments.iter_mut().enumerate() {
        let sentence = commitment.sentence.words(dossier);
        let all: Vec<_> = words(sentence).map(|at| folded(&sentence[at])).collect();
        let end = all[all.len().saturating_sub(SAME_END)..].join(" ");
        let first = *seen.entry(end).or_insert(index);
        commitment.same_as = (first != index).then_some(first);
    }
}
