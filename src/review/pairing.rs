//! Applies corrected pairings to a dossier.

use std::collections::BTreeSet;

use super::anchor::AnswerAnchor;
use super::letters::{Fingerprint, fingerprint};
use super::passage::letters_of;
use super::state::Review;
use crate::dossier::{Correction, Dossier, RowKey};
use crate::model::{AnswerId, DocumentId, Owner};

/// How many characters of an answer are stored, to recognise it by.
const BEGINNING: usize = 80;

/// A dossier with the corrections of its review applied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Corrected {
    /// The corrected dossier.
    pub dossier: Dossier,
    /// Corrections that cannot be applied, with their questions: the answer, or all of the questions, are gone.
    pub lost: Vec<(AnswerAnchor, BTreeSet<RowKey>)>,
}

/// Applies the corrected pairings of a review to a dossier, which must be the uncorrected one.
pub fn corrected(dossier: &Dossier, review: &Review) -> Corrected {
    let (mut corrections, mut lost) = (Vec::new(), Vec::new());
    for (answer, keys) in review.pairings() {
        let rows: BTreeSet<_> =
            keys.iter().filter_map(|key| dossier.rows.iter().position(|row| row.key == *key)).collect();
        let found = answers_like(dossier, answer);
        if rows.is_empty() || found.is_empty() {
            lost.push((answer.clone(), keys.clone()));
        }
        let correction = |(document, answer)| Correction { document, answer, rows: rows.clone() };
        corrections.extend(found.into_iter().map(correction));
    }
    let dossier = if corrections.is_empty() { dossier.clone() } else { dossier.with_corrections(&corrections) };
    Corrected { dossier, lost }
}

/// The anchor of an answer. The dossier must be the uncorrected one.
pub fn answer_anchor(dossier: &Dossier, document: DocumentId, answer: AnswerId) -> Option<AnswerAnchor> {
    let row = dossier.rows.iter().find(|row| row.answers.contains(&(document, answer)))?;
    let text = dossier.document(document).string_of(Owner::Answer(answer));
    let begins: String = text.chars().take(BEGINNING).map(|c| if c == '\n' { ' ' } else { c }).collect();
    Some(AnswerAnchor { row: row.key, words: words(dossier, document, answer), begins })
}

/// The answers that an anchor refers to: those in its row with the same text (a paper may have been read in two
/// formats), otherwise those in that row with the same beginning, otherwise those in other rows with the same text.
fn answers_like(dossier: &Dossier, anchor: &AnswerAnchor) -> Vec<(DocumentId, AnswerId)> {
    let same = |&(document, answer): &(DocumentId, AnswerId)| words(dossier, document, answer) == anchor.words;
    let begins = |&(document, answer): &(DocumentId, AnswerId)| {
        let text = letters_of(&dossier.document(document).string_of(Owner::Answer(answer)));
        !text.is_empty() && text.starts_with(&letters_of(&anchor.begins))
    };
    let row = dossier.rows.iter().find(|row| row.key == anchor.row);
    let here = || row.into_iter().flat_map(|row| row.answers.iter().copied());
    let mut found: Vec<_> = here().filter(same).collect();
    if found.is_empty() {
        found = here().filter(begins).collect();
    }
    if found.is_empty() {
        found = dossier.rows.iter().flat_map(|row| row.answers.iter().copied()).filter(same).collect();
        found.sort_unstable();
        found.dedup();
    }
    found
}

fn words(dossier: &Dossier, document: DocumentId, answer: AnswerId) -> Fingerprint {
    let blocks: Vec<_> = dossier.document(document).blocks_of(Owner::Answer(answer)).collect();
    fingerprint(&blocks)
}
