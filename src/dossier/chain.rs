//! Follows answers that only refer to others.

use super::{Dossier, Row, Status};

impl Dossier {
    /// The rows whose answers must be read to understand that of row `index`: those that it refers to and, after each
    /// that only refers to others itself, those in turn (seed 004: 47 refers to 33, and 33 to 2). Each answer is listed
    /// once and never the row's own, so a cycle ends (seed 002: 5 and 6 refer to each other).
    pub fn chain(&self, index: usize) -> Vec<usize> {
        let mut chain = Vec::new();
        let Some(row) = self.rows.get(index) else { return chain };
        let mut waiting: Vec<usize> = row.refers_to.iter().rev().copied().collect();
        while let Some(next) = waiting.pop() {
            let Some(found) = self.rows.get(next) else { continue };
            let known = |other: &Row| !other.answers.is_empty() && other.answers == found.answers;
            if next == index || known(row) || chain.iter().any(|&seen| seen == next || known(&self.rows[seen])) {
                continue;
            }
            chain.push(next);
            if found.status == Status::ByReference {
                waiting.extend(found.refers_to.iter().rev());
            }
        }
        chain
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Likeness, RowKey};
    use super::*;
    use crate::model::{AnswerId, DocumentId, Number};

    /// Rows by what they point to; those under `by_reference` have no answer of their own.
    fn dossier(refers_to: &[&[usize]], by_reference: &[usize], answers: &[usize]) -> Dossier {
        let row = |(index, (refers_to, answer)): (usize, (&&[usize], &usize))| Row {
            key: RowKey { section: None, number: Number::plain(index as u16 + 1), occurrence: 0 },
            wordings: Vec::new(),
            answers: vec![(DocumentId::new(0), AnswerId::new(*answer))],
            refers_to: refers_to.to_vec(),
            referred_by: Vec::new(),
            disagrees: false,
            likeness: Likeness::Same,
            status: if by_reference.contains(&index) { Status::ByReference } else { Status::Answered },
        };
        let rows = refers_to.iter().zip(answers).enumerate().map(row).collect();
        Dossier {
            title: String::new(),
            documents: Vec::new(),
            rows,
            timeline: Vec::new(),
            diagnostics: Vec::new(),
            corrected: Default::default(),
        }
    }

    #[test]
    fn a_chain_is_followed_through_answers_that_only_point_elsewhere() {
        let each = [0, 1, 2, 3, 4];
        for (refers_to, by_reference, answers, expected) in [
            // 4 -> 2 -> 0, 1
            ([&[][..], &[], &[0, 1], &[], &[2]], &[2, 4][..], each, vec![2, 0, 1]),
            // an answer with words of its own is not followed further
            ([&[][..], &[], &[0, 1], &[], &[2]], &[4][..], each, vec![2]),
            // a cycle
            ([&[1][..], &[0], &[], &[], &[0]], &[0, 1, 4][..], each, vec![0, 1]),
            // the same twice, and a joint answer
            ([&[][..], &[], &[0], &[], &[0, 1, 2]], &[2, 4][..], [0, 0, 2, 3, 4], vec![0, 2]),
            // a joint answer that points to one of its own questions
            ([&[][..], &[], &[], &[4], &[0]], &[3, 4][..], [0, 1, 2, 3, 3], vec![0]),
        ] {
            assert_eq!(dossier(&refers_to, by_reference, &answers).chain(4), expected, "{refers_to:?}");
        }
        assert!(dossier(&[], &[], &[]).chain(7).is_empty());
    }
}
