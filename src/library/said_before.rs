//! What of an answer was said before: its passages that stand in earlier papers of a library.

use std::cmp::Reverse;

use rusqlite::OptionalExtension;

use super::keep::value_of;
use super::passages::whose;
use super::{Library, LibraryError, Summary};
use crate::dossier::Dossier;
use crate::insight::{Place, Recycled, recycled};
use crate::model::{Date, DocumentId, Kind, Number, Owner};
use crate::present::given::{Stretch, compared};
use crate::present::title;

/// What of an answer was said before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SaidBefore {
    /// The passages in the order of the answer; of those that begin in one place the latest paper first.
    pub passages: Vec<EarlierPassage>,
    /// How many papers the library has.
    pub papers: u64,
    /// Whether all of them stand in dossiers: else not all can be found.
    pub is_settled: bool,
}

/// A passage of an answer that stands in an earlier paper, too.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EarlierPassage {
    /// How many words are the same.
    pub words: u32,
    /// Where it stands in the answer.
    pub place: Place,
    /// The passage as the answer has it, with what was changed since the earlier paper.
    pub stretches: Vec<Stretch>,
    /// The dossier of the earlier paper: its number in the library.
    pub dossier: i64,
    /// What that dossier is called.
    pub title: String,
    /// What the earlier paper calls itself; else its path.
    pub paper: String,
    /// Its kind.
    pub kind: Kind,
    /// Its day; none if it has no date.
    pub day: Option<Date>,
    /// Who answers there.
    pub whose: String,
    /// In which part of it the passage stands.
    pub owner: Owner,
    /// The numbers of its answer as people read them.
    pub numbers: String,
    /// The key of the first row that shows it; none if no row does.
    pub row: Option<String>,
}

impl Library {
    /// What of the answers of a row was said before. Papers of the same dossier are left out, and those of the same day and
    /// later.
    ///
    /// # Errors
    ///
    /// When the library cannot be read.
    pub fn said_before(&self, dossier: &Dossier, row: usize) -> Result<SaidBefore, LibraryError> {
        let _snapshot = self.snapshot()?;
        let passages = self.earlier_passages(dossier, row)?;
        Ok(SaidBefore { passages, papers: self.count_of_papers()?, is_settled: self.is_settled()? })
    }

    fn earlier_passages(&self, dossier: &Dossier, row: usize) -> Result<Vec<EarlierPassage>, LibraryError> {
        let answers = dossier.rows.get(row).map_or(&[][..], |row| row.answers.as_slice());
        let texts: Vec<_> = answers.iter().map(|&(document, answer)| (document, Owner::Answer(answer))).collect();
        let prints = recycled::prints_of(dossier, &texts);
        let day = texts.iter().filter_map(|(document, _)| dossier.document(*document).day()).max();
        let others = self.with_most_in_common(dossier, &prints, |other| self.may_be_before(other, day))?;
        let (numbers, others): (Vec<_>, Vec<_>) = others.into_iter().unzip();
        let found = recycled::in_each(dossier, &texts, &others.iter().collect::<Vec<_>>());
        let each = numbers.into_iter().zip(&others).zip(found);
        let passages = each.flat_map(|((number, other), found)| {
            found.into_iter().filter_map(move |given| passage((dossier, other), number, &given))
        });
        let is_before = |passage: &EarlierPassage| passage.day.zip(day).is_none_or(|(then, now)| then < now);
        let mut passages: Vec<_> = passages.filter(is_before).collect();
        passages.sort_by_key(|passage| {
            (passage.place.document, passage.place.from, Reverse(passage.day), Reverse(passage.words))
        });
        Ok(passages)
    }

    /// Whether a paper of a dossier may be of an earlier day.
    fn may_be_before(&self, dossier: i64, day: Option<Date>) -> Result<bool, LibraryError> {
        let mut summary = self.connection.prepare_cached("SELECT summary FROM dossiers WHERE id = ?")?;
        let summary: Option<Vec<u8>> = summary.query_row([dossier], |row| row.get(0)).optional()?;
        let Some(summary) = summary else { return Ok(false) };
        let summary: Summary = value_of(&summary)?;
        Ok(summary.submitted.zip(day).is_none_or(|(submitted, day)| submitted < day))
    }
}

/// A passage that stands in another dossier, if it is no question there.
fn passage((dossier, other): (&Dossier, &Dossier), number: i64, given: &Recycled) -> Option<EarlierPassage> {
    let [there, here] = given.places;
    let document = other.document(there.document);
    let numbers = match there.owner {
        Owner::Question(_) | Owner::LeadIn(_) => return None,
        Owner::Answer(answer) => document.answer(answer).numbers.iter().map(Number::to_string).collect(),
        _ => Vec::new(),
    };
    Some(EarlierPassage {
        words: given.words,
        place: here,
        stretches: compared([other, dossier], given),
        dossier: number,
        title: title(other),
        paper: document.meta.document_id.clone().unwrap_or_else(|| document.source.path.clone()),
        kind: document.kind,
        day: document.day(),
        whose: whose(document, there.owner),
        owner: there.owner,
        numbers: numbers.join(", "),
        row: row_with(other, there.document, there.owner),
    })
}

fn row_with(dossier: &Dossier, document: DocumentId, owner: Owner) -> Option<String> {
    let Owner::Answer(answer) = owner else { return None };
    let row = dossier.rows.iter().find(|row| row.answers.contains(&(document, answer)))?;
    Some(row.key.to_string())
}
