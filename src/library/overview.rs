//! What journalists count by hand: how many questions are answered, by reference, postponed, open, and how fast. Each
//! figure comes with what it rests on.

use std::collections::BTreeMap;

use super::summary::{Statuses, place_of};
use super::{Library, LibraryError, Summary};
use crate::dossier::{Reason, Status, TERM};

/// By what dossiers are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum By {
    /// By the minister who answers; without an answer by who is asked.
    Minister,
    /// By the party of those who ask, or the group in a consultation.
    Party,
    /// By who asks.
    Asker,
    /// By the year in which the questions were put.
    Year,
}

/// The figures of a library.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overview {
    /// Of all dossiers with questions.
    pub all: Figures,
    /// Of those of each minister, party and so on, the largest first; of years, in order. A dossier of two ministers counts
    /// with both.
    pub each: Vec<(String, Figures)>,
    /// How many dossiers stand in none of these, since their papers do not say.
    pub unnamed: usize,
    /// How many dossiers are left out since they have no questions: letters and the like.
    pub without_questions: usize,
}

/// What is counted of some dossiers.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Figures {
    /// How many dossiers.
    pub dossiers: usize,
    /// How many questions they have.
    pub questions: usize,
    /// How many questions have an answer.
    pub answered: usize,
    /// How many only an answer that points elsewhere.
    pub by_reference: usize,
    /// How many are postponed, without an answer yet.
    pub postponed: usize,
    /// How many were withdrawn.
    pub withdrawn: usize,
    /// How many have no paper that answers.
    pub open: usize,
    /// How many have a paper that answers, in which no answer to them could be made out.
    pub not_found: usize,
    /// How many notices of postponement there are.
    pub postponements: usize,
    /// How many dossiers no question of which has an answer, though none was withdrawn.
    pub without_any_answer: usize,
    /// How many dossiers were answered within three weeks.
    pub in_time: usize,
    /// The days that answers took, ascending: as many as there are dossiers with both dates.
    pub days: Vec<i32>,
    /// How many answered dossiers are left out of [`Figures::in_time`] and [`Figures::days`], since a date is missing.
    pub undated: usize,
}

impl Library {
    /// Counts all dossiers, and those of each minister, party and so on.
    ///
    /// # Errors
    ///
    /// When the library cannot be read.
    pub fn overview(&self, by: Option<By>) -> Result<Overview, LibraryError> {
        Ok(Overview::new(self.summaries()?.iter().map(|(_, summary)| summary), by))
    }
}

impl Overview {
    /// Counts dossiers.
    pub fn new<'a>(dossiers: impl Iterator<Item = &'a Summary>, by: Option<By>) -> Self {
        let mut each: BTreeMap<String, Figures> = BTreeMap::new();
        let mut overview = Self { all: Figures::default(), each: Vec::new(), unnamed: 0, without_questions: 0 };
        for dossier in dossiers {
            if dossier.questions() == 0 {
                overview.without_questions += 1;
                continue;
            }
            overview.all.add(dossier, &dossier.statuses);
            let Some(by) = by else { continue };
            let shares = shares(dossier, by);
            overview.unnamed += usize::from(shares.is_empty());
            for (name, statuses) in shares {
                each.entry(name).or_default().add(dossier, &statuses);
            }
        }
        overview.all.days.sort_unstable();
        overview.each = each.into_iter().collect();
        overview.each.iter_mut().for_each(|(_, figures)| figures.days.sort_unstable());
        if by != Some(By::Year) {
            overview.each.sort_by_key(|(_, figures)| std::cmp::Reverse(figures.questions)); // stable: by name
        }
        overview
    }
}

/// The names under which a dossier is counted, each once, and the questions that count there: of a group in a consultation
/// its own, else all.
fn shares(dossier: &Summary, by: By) -> Vec<(String, Statuses)> {
    if by == By::Party && !dossier.groups.is_empty() {
        return dossier.groups.clone();
    }
    let mut names: Vec<String> = match by {
        By::Minister if dossier.respondents.is_empty() => dossier.addressees.clone(),
        By::Minister => dossier.respondents.iter().map(|respondent| respondent.name.clone()).collect(),
        By::Party => dossier.parties().cloned().collect(),
        By::Asker => dossier.askers.iter().map(|asker| asker.name.clone()).collect(),
        By::Year => dossier.submitted.map(|day| day.year().to_string()).into_iter().collect(),
    };
    names.sort_unstable();
    names.dedup();
    names.into_iter().map(|name| (name, dossier.statuses)).collect()
}

impl Figures {
    fn add(&mut self, dossier: &Summary, statuses: &Statuses) {
        let count = |status| statuses[place_of(status)] as usize;
        self.dossiers += 1;
        self.questions += statuses.iter().map(|count| *count as usize).sum::<usize>();
        self.answered += count(Status::Answered);
        self.by_reference += count(Status::ByReference);
        self.postponed += count(Status::Postponed);
        self.withdrawn += count(Status::Withdrawn);
        self.open += count(Status::Open);
        self.not_found += count(Status::NotFound(Reason::NoHeading));
        self.postponements += dossier.postponements as usize;
        let answers = count(Status::Answered) + count(Status::ByReference);
        self.without_any_answer += usize::from(answers == 0 && count(Status::Withdrawn) == 0);
        match dossier.days_to_answer() {
            Some(days) => {
                self.days.push(days);
                self.in_time += usize::from(days <= TERM);
            }
            None => self.undated += usize::from(answers > 0),
        }
    }

    /// The middle of the days that answers took; none without any. Of an even number of answers the lower middle one.
    pub fn median(&self) -> Option<i32> {
        self.percentile(50)
    }

    /// Within how many days so many of a hundred answers came.
    pub fn percentile(&self, of_hundred: usize) -> Option<i32> {
        let place = (self.days.len() * of_hundred).div_ceil(100).max(1) - 1;
        self.days.get(place).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentiles_are_days_that_an_answer_took() {
        let figures = |days: &[i32]| Figures { days: days.to_vec(), ..Figures::default() };
        for (days, median, most) in [
            (&[][..], None, None),
            (&[7], Some(7), Some(7)),
            (&[1, 2], Some(1), Some(2)),
            (&[1, 2, 3, 4, 5, 6, 7, 8, 9, 100], Some(5), Some(9)),
        ] {
            assert_eq!((figures(days).median(), figures(days).percentile(90)), (median, most), "{days:?}");
        }
    }
}
