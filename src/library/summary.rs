//! What is known of a dossier without opening it.

use serde::{Deserialize, Serialize};

use crate::dossier::{Dossier, Happening, Status, TERM};
use crate::model::{Date, Kind, Person, Respondent};
use crate::present::{self, people};

/// How many questions have each status, in the order of [`Status`].
pub type Statuses = [u32; 6];

/// What lists, filters and figures need of a dossier.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary {
    /// Its title.
    pub title: String,
    /// Its name in exports: a case number, or what its first paper calls itself.
    pub name: String,
    /// The kinds of its papers, in order.
    pub kinds: Vec<Kind>,
    /// Who asks.
    pub askers: Vec<Person>,
    /// The parliamentary groups that ask in a consultation, each with how many of its questions have each status.
    pub groups: Vec<(String, Statuses)>,
    /// Who is asked, as printed.
    pub addressees: Vec<String>,
    /// Who answers.
    pub respondents: Vec<Respondent>,
    /// How many questions have each status, in the order of [`Status`].
    pub statuses: Statuses,
    /// How many of them are uncertain.
    pub uncertain: u32,
    /// When the questions were put.
    pub submitted: Option<Date>,
    /// When the answer came in.
    pub answered: Option<Date>,
    /// How many notices of postponement there are.
    pub postponements: u32,
    /// The day of its latest paper that has one.
    pub latest: Option<Date>,
}

/// The place of a status among those that are counted.
pub(super) fn place_of(status: Status) -> usize {
    match status {
        Status::Answered => 0,
        Status::ByReference => 1,
        Status::Postponed => 2,
        Status::Withdrawn => 3,
        Status::Open => 4,
        Status::NotFound(_) => 5,
    }
}

impl Summary {
    /// The summary of a dossier.
    pub fn new(dossier: &Dossier) -> Self {
        let mut statuses = [0; 6];
        dossier.rows.iter().for_each(|row| statuses[place_of(row.status)] += 1);
        let uncertain = dossier.rows.iter().filter(|row| !dossier.is_certain(row)).count();
        let kinds: Vec<_> = dossier.documents.iter().map(|document| document.kind).collect();
        let postponements = dossier.timeline.iter().filter(|event| event.happening == Happening::Postponed).count();
        let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        Self {
            title: present::title(dossier),
            name: present::id(dossier),
            askers: people::askers(dossier).into_iter().cloned().collect(),
            groups: groups(dossier),
            addressees: people::addressees(dossier).into_iter().cloned().collect(),
            respondents: people::respondents_of(dossier).into_iter().cloned().collect(),
            statuses,
            uncertain: count(uncertain),
            submitted: dossier.day_of(Happening::Submitted),
            answered: dossier.day_of(Happening::Answered),
            postponements: count(postponements),
            latest: dossier.documents.iter().filter_map(|document| document.day()).max(),
            kinds,
        }
    }

    /// How many questions it has.
    pub fn questions(&self) -> u32 {
        self.statuses.iter().sum()
    }

    /// How many questions have this status.
    pub fn count(&self, status: Status) -> u32 {
        self.statuses[place_of(status)]
    }

    /// How many days it took to answer; `None` if a date is missing, or wrong since the answer's is before that of the
    /// questions, or there is no answer.
    pub fn days_to_answer(&self) -> Option<i32> {
        Some((self.answered? - self.submitted?).get_days()).filter(|days| *days >= 0)
    }

    /// By how many days the answer exceeds the term of three weeks, 0 if it is in time; for unanswered questions as of
    /// `today`. `None` if a date is missing or wrong, or the questions were withdrawn.
    pub fn days_late(&self, today: Date) -> Option<i32> {
        let is_over = |kind: &Kind| kind.answers() || *kind == Kind::Withdrawal;
        let days = match self.answered {
            Some(_) => self.days_to_answer()?,
            None if self.kinds.iter().any(is_over) => return None,
            None => (today - self.submitted?).get_days(),
        };
        Some((days - TERM).max(0))
    }

    /// The parties that ask, and the groups of a consultation.
    pub fn parties(&self) -> impl Iterator<Item = &String> {
        self.askers.iter().filter_map(|asker| asker.party.as_ref()).chain(self.groups.iter().map(|(group, _)| group))
    }

    /// The ministers: who answers, with office, and who is asked.
    pub fn ministers(&self) -> impl Iterator<Item = &String> {
        let respondents = self.respondents.iter();
        let words = respondents.flat_map(|one| [Some(&one.name), one.role.as_ref(), one.portfolio.as_ref()]);
        words.flatten().chain(&self.addressees)
    }
}

/// The groups of a consultation with their questions. A question of several groups counts with each.
fn groups(dossier: &Dossier) -> Vec<(String, Statuses)> {
    let mut groups: Vec<(String, Statuses)> = Vec::new();
    for row in &dossier.rows {
        let Some(&(document, question)) = row.wordings.first() else { continue };
        let document = dossier.document(document);
        let Some(section) = document.question(question).section else { continue };
        for name in &document.sections[section.index()].groups {
            let place = groups.iter().position(|(group, _)| group == name).unwrap_or_else(|| {
                groups.push((name.clone(), Statuses::default()));
                groups.len() - 1
            });
            groups[place].1[place_of(row.status)] += 1;
        }
    }
    groups
}
