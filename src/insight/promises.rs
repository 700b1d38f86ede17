//! Commitments: which sentence makes one, of what kind, and by when.

use std::cell::LazyCell;
use std::collections::HashMap;

use super::clause::{Fit, subjects};
use super::lexicon::Lexicon;
use super::reader::{Read, Token};
use super::{Commitment, Sentence, Term};
use crate::model::AnswerId;
use crate::rules::{ClauseRow, CommitmentKind};

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
    let subjects = LazyCell::new(|| subjects(&read.tokens, &lexicon.roles));
    let rows = lexicon.commitments_by.rows(&read.all).map(|row| &lexicon.commitments[row]);
    rows.filter(|clause| clause.may_fit(read)).find_map(|clause| {
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

/// The words of a commitment, by which it is known again: whose opening may differ (`Zoals aangegeven`, `Daarom`), as may the
/// order of subject and verb.
pub(super) fn words_of(lexicon: &Lexicon, read: &Read<'_>, promise: &Promise) -> String {
    const AS_SAID: &str = "zoals";
    let tokens = &read.tokens;
    let Fit { subject, verb } = promise.fit;
    let first = subject.map_or(verb, |subject| subject.min(verb));
    let is_light = |token: &Token<'_>| token.is.has(lexicon.roles.light);
    // what it is about may stand before the verb: `De regeling zal worden verlengd`
    let opens = first == verb && tokens[0].letters() != AS_SAID && !tokens[..first].iter().all(is_light);
    let begin = if opens { 0 } else { first };
    let rest = (begin..tokens.len()).filter(|&at| at != verb && Some(at) != subject);
    // without what stands between, since text dumps glue words
    subject.into_iter().chain([verb]).chain(rest).map(|at| tokens[at].letters()).collect()
}

/// Says of each commitment which earlier one has the same words.
pub(super) fn link_same(commitments: &mut [Commitment], words: Vec<String>) {
    let mut seen: HashMap<String, usize> = HashMap::new();
    for (index, (commitment, words)) in commitments.iter_mut().zip(words).enumerate() {
        let first = *seen.entry(words).or_insert(index);
        commitment.same_as = (first != index).then_some(first);
    }
}
