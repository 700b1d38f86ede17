//! A pairing corrected: the answer in view belongs to another question than its paper says.

use super::ReviewSession;
use crate::dossier::Dossier;
use crate::model::{AnswerId, DocumentId};
use crate::review::{AnswerAnchor, Change, What, answer_anchor};

impl ReviewSession {
    /// By what an answer is known.
    pub fn anchor(&self, dossier: &Dossier, document: DocumentId, answer: AnswerId) -> Option<AnswerAnchor> {
        answer_anchor(self.printed.as_ref().unwrap_or(dossier), document, answer)
    }

    /// Who put an answer where it is; none if it is where its paper has it.
    pub fn put_by(&self, dossier: &Dossier, document: DocumentId, answer: AnswerId) -> Option<&str> {
        if !dossier.corrected.contains(&(document, answer)) {
            return None;
        }
        let anchor = self.anchor(dossier, document, answer)?;
        let review = self.reviewed.review();
        let (_, put) = review.pairings().find(|(other, _)| **other == anchor)?;
        let says =
            |what: &What| matches!(what, What::Do(Change::Pair { answer, rows }) if *answer == anchor && rows == put);
        review.lines().filter(|line| says(&line.what)).max_by_key(|line| line.order()).map(|line| line.who.as_str())
    }
}
