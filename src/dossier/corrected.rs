//! Applies a reviewer's corrected pairings to a dossier.

use std::collections::BTreeSet;

use super::answers::refer_back;
use super::places::Numbers;
use super::{Dossier, Reason, Row, Status, status};
use crate::model::{AnswerId, DocumentId};

/// Pairs an answer with other rows than its paper says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// The document of the answer.
    pub document: DocumentId,
    /// Which answer of the document.
    pub answer: AnswerId,
    /// The indices of the rows that it belongs to.
    pub rows: BTreeSet<usize>,
}

impl Dossier {
    /// The dossier with these corrections: rows, status and references are as if the papers had said so, and the
    /// answers concerned are in [`Dossier::corrected`]. A correction without an existing row is ignored, so that no
    /// answer is left without a row.
    pub fn with_corrections(&self, corrections: &[Correction]) -> Self {
        let mut dossier = self.clone();
        let mut touched = BTreeSet::new();
        for correction in corrections {
            let pair = (correction.document, correction.answer);
            let rows: Vec<_> = correction.rows.iter().copied().filter(|&row| row < dossier.rows.len()).collect();
            let is_known = dossier.rows.iter().any(|row| row.answers.contains(&pair));
            if rows.is_empty() || !is_known {
                continue;
            }
            for (index, row) in dossier.rows.iter_mut().enumerate() {
                let (had, has) = (row.answers.contains(&pair), rows.contains(&index));
                if had != has {
                    touched.insert(index);
                    row.answers.retain(|other| *other != pair);
                    row.answers.extend(has.then_some(pair));
                    row.answers.sort_unstable();
                }
            }
            dossier.corrected.insert(pair);
        }
        let without_answer = status::without_answer(&dossier.documents);
        let numbers = Numbers::from_dossier(&dossier);
        for &index in &touched {
            let row = &dossier.rows[index];
            let refers_to = dossier.targets(index, row, &numbers);
            let status = match status::status(row, &dossier.documents, without_answer) {
                Status::NotFound(Reason::NoHeading | Reason::NothingRecognised) => {
                    Status::NotFound(Reason::PutElsewhere)
                }
                status => status,
            };
            let row = &mut dossier.rows[index];
            (row.refers_to, row.status) = (refers_to, status);
        }
        if !touched.is_empty() {
            dossier.rows.iter_mut().for_each(|row| row.referred_by.clear());
            refer_back(&mut dossier.rows);
        }
        dossier
    }

    /// The rows that the answers of a row refer to, in its own section if that has the number.
    fn targets(&self, index: usize, row: &Row, numbers: &Numbers) -> Vec<usize> {
        let mut targets = Vec::new();
        for &(document, answer) in &row.answers {
            for &number in &self.document(document).answer(answer).refers_to {
                let target = numbers.row(number, row.key.section);
                targets.extend(target.filter(|target| *target != index && !targets.contains(target)));
            }
        }
        targets
    }
}

#[cfg(test)]
mod tests {
    use super::super::dossiers;
    use super::*;
    use crate::model::Kind;
    use crate::model::sample::Paper;

    fn correction(answer: usize, rows: &[usize]) -> Correction {
        let (document, answer) = (DocumentId::new(0), AnswerId::new(answer));
        Correction { document, answer, rows: rows.iter().copied().collect() }
    }

    /// Row by row: its answers, its status, where it points to and what points to it.
    fn shown(dossier: &Dossier) -> Vec<String> {
        let answer = |row: &Row| row.answers.iter().map(|(_, answer)| answer.index()).collect::<Vec<_>>();
        let show =
            |row: &Row| format!("{:?} {} {:?} {:?}", answer(row), row.status.name(), row.refers_to, row.referred_by);
        dossier.rows.iter().map(show).collect()
    }

    #[test]
    fn an_answer_is_put_to_another_question() {
        let document = Paper::new(Kind::Answer, "a")
            .question("1", "Klopt dit bericht?")
            .answer("1", "Ja, dat klopt.")
            .question("2", "Wat gaat u eraan doen?")
            .answer("2", "Zie vraag 1.")
            .referring("1")
            .question("3", "Wanneer gaat u dat doen?")
            .build();
        let dossier = dossiers(vec![document]).remove(0);
        let as_read = ["[0] answered [] [1]", "[1] answered_by_reference [0] []", "[] not_found [] []"];
        assert_eq!(shown(&dossier), as_read);
        let with = |corrections: &[Correction]| dossier.with_corrections(corrections);
        assert_eq!(
            shown(&with(&[correction(1, &[2])])),
            ["[0] answered [] [2]", "[] not_found [] []", "[1] answered_by_reference [0] []"]
        );
        assert_eq!(with(&[correction(1, &[2])]).rows[1].status, Status::NotFound(Reason::PutElsewhere));
        assert_eq!(
            shown(&with(&[correction(0, &[0, 2])])),
            ["[0] answered [] [1]", "[1] answered_by_reference [0] []", "[0] answered [] []"]
        );
        assert_eq!(shown(&with(&[correction(1, &[0])]))[0], "[0, 1] answered [] []");
        for none in [correction(1, &[]), correction(1, &[7]), correction(9, &[0])] {
            let same = with(&[none]);
            assert_eq!((shown(&same), same.corrected.len()), (as_read.map(str::to_owned).to_vec(), 0));
        }
        let corrected = with(&[correction(1, &[2])]);
        let is_corrected = |row: usize| corrected.view(row).unwrap().answers.iter().map(|a| a.corrected).collect();
        let flags: Vec<Vec<bool>> = (0..3).map(is_corrected).collect();
        assert_eq!(flags, [vec![false], vec![], vec![true]]);
    }
}
