//! The overview of a dossier: people, dates, lateness, counts by status, and what could not be made out.

use super::people::{self, addressees, askers, respondents_of};
use super::{Options, Subject, title, verdict};
use crate::dossier::{Dossier, Happening, Status, TERM};
use crate::i18n::Language;
use crate::i18n::diagnostics::message;
use crate::i18n::papers;
use crate::i18n::report;
use crate::model::{Code, Diagnostic, Document, Kind, Person, Respondent, Severity};
use crate::review::{Counts, Reviewed};

/// The content of an overview.
pub(crate) struct Overview {
    /// Who asked whom and who answered: for each role its name and the people.
    pub people: Vec<(&'static str, String)>,
    /// What happened when, with the number of days since the questions were put.
    pub timeline: Vec<(String, &'static str, Option<String>)>,
    /// Whether the answer came within the term.
    pub lateness: Option<String>,
    /// How many questions have each status.
    pub by_status: Vec<(Status, usize)>,
    /// How many questions are uncertain.
    pub uncertain: usize,
    /// How many are worded differently by the papers.
    pub disagreeing: usize,
    /// The progress of the review.
    pub review: Option<Counts>,
}

/// A line of the table with which a report of several dossiers opens.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The title.
    pub title: String,
    /// Who asks, each with the party.
    pub askers: String,
    /// Who answers; without an answer who is asked.
    pub ministers: String,
    /// How many questions have each status.
    pub statuses: String,
    /// How many days it took to answer.
    pub days: Option<i32>,
    /// By how many days that exceeds the term; of open questions as of today.
    pub late: Option<i32>,
    /// The progress of the review; empty without one.
    pub marks: String,
}

impl Entry {
    /// The line of a dossier.
    pub fn new(subject: Subject<'_>, options: Options) -> Self {
        let (dossier, overview) = (subject.dossier, Overview::new(subject, options));
        let ministers = respondents_of(dossier).into_iter().map(|person| person.name.clone());
        let mut ministers: Vec<_> = ministers.collect();
        if ministers.is_empty() {
            ministers = addressees(dossier).into_iter().cloned().collect();
        }
        Self {
            title: title(dossier),
            askers: askers(dossier).into_iter().map(asker).collect::<Vec<_>>().join("; "),
            ministers: ministers.join("; "),
            statuses: overview.statuses(options.language),
            days: dossier.days_to_answer(),
            late: dossier.days_late(options.today),
            marks: overview.marks(options.language).unwrap_or_default(),
        }
    }

    /// The headings of the columns.
    pub(crate) fn headings(language: Language) -> [&'static str; 7] {
        [
            report::DOSSIER,
            report::ASKER,
            report::RESPONDENT,
            report::QUESTIONS,
            report::DAYS,
            report::DAYS_PAST_THE_TERM,
            report::REVIEW,
        ]
        .map(|heading| language.say(heading))
    }

    /// The cells of the columns after the title.
    pub(crate) fn cells(&self) -> [String; 6] {
        let number = |number: Option<i32>| number.map(|number| number.to_string()).unwrap_or_default();
        let Self { askers, ministers, statuses, marks, .. } = self;
        [askers.clone(), ministers.clone(), statuses.clone(), number(self.days), number(self.late), marks.clone()]
    }
}

impl Overview {
    pub fn new(subject: Subject<'_>, options: Options) -> Self {
        let (dossier, language) = (subject.dossier, options.language);
        let timeline = dossier.timeline.iter().map(|event| {
            let day = dossier.days_until(event.date).filter(|_| event.happening != Happening::Submitted);
            let day = day.map(|day| report::day_of_term(day, language));
            (papers::date(event.date, language), papers::happening(event.happening, language), day)
        });
        let mut by_status: Vec<(Status, usize)> = Vec::new();
        for row in &dossier.rows {
            match by_status.iter_mut().find(|(status, _)| status.name() == row.status.name()) {
                Some((_, count)) => *count += 1,
                None => by_status.push((row.status, 1)),
            }
        }
        Self {
            people: people(dossier, language),
            timeline: timeline.collect(),
            lateness: lateness(dossier, options),
            by_status,
            uncertain: dossier.rows.iter().filter(|row| !dossier.is_certain(row)).count(),
            disagreeing: dossier.rows.iter().filter(|row| row.disagrees).count(),
            review: subject.review().map(Reviewed::counts),
        }
    }

    /// `7 answered, 2 not found; 1 uncertain`
    pub fn statuses(&self, language: Language) -> String {
        let each: Vec<_> = self
            .by_status
            .iter()
            .map(|(status, count)| format!("{count} {}", papers::status(*status, language)))
            .collect();
        let more = [
            (self.uncertain, language.say(report::UNCERTAIN)),
            (self.disagreeing, language.say(report::WORDED_DIFFERENTLY_BY_THE_PAPERS)),
        ];
        let more = more.iter().filter(|(count, _)| *count > 0).map(|(count, what)| format!("; {count} {what}"));
        each.join(", ") + &more.collect::<String>()
    }

    /// `3 of 9 marked: 2 answered, 1 evades; 1 to confirm; 4 notes, 1 lost`
    pub fn marks(&self, language: Language) -> Option<String> {
        Some(verdict::counts(self.review.as_ref()?, language))
    }
}

/// Who asked whom and who answered, each person once.
fn people(dossier: &Dossier, language: Language) -> Vec<(&'static str, String)> {
    let signed = |wanted: &dyn Fn(Kind) -> bool| {
        let papers = dossier.documents.iter().filter(|document| wanted(document.kind));
        people::respondents(papers).into_iter().map(respondent).collect()
    };
    let each: [(&str, Vec<String>); 5] = [
        (language.say(report::ASKED_BY), askers(dossier).into_iter().map(asker).collect()),
        (language.say(report::ADDRESSED_TO), addressees(dossier).into_iter().cloned().collect()),
        (language.say(report::POSTPONED_BY), signed(&|kind| kind == Kind::Postponement)),
        (language.say(report::ANSWERED_BY_HEADING), signed(&Kind::answers)),
        (language.say(report::SENT_BY), signed(&|kind| !kind.answers() && kind != Kind::Postponement)),
    ];
    each.into_iter().filter(|(_, names)| !names.is_empty()).map(|(what, names)| (what, names.join("; "))).collect()
}

/// `Diederik van Dijk (SGP)`
fn asker(person: &Person) -> String {
    match &person.party {
        Some(party) => format!("{} ({party})", person.name),
        None => person.name.clone(),
    }
}

/// `Van Oosten (Minister, Justitie en Veiligheid)`
fn respondent(person: &Respondent) -> String {
    let office: Vec<_> = [&person.role, &person.portfolio].into_iter().flatten().map(String::as_str).collect();
    if office.is_empty() { person.name.clone() } else { format!("{} ({})", person.name, office.join(", ")) }
}

/// The names of those who answer in a paper.
pub(crate) fn respondents(document: &Document, language: Language) -> String {
    let names: Vec<_> = document.meta.respondents.iter().map(|person| person.name.as_str()).collect();
    papers::list(&names, language)
}

/// Whether the answer came within three weeks; `None` if that is unknown.
fn lateness(dossier: &Dossier, options: Options) -> Option<String> {
    let (late, language) = (dossier.days_late(options.today)?, options.language);
    let how = report::lateness(late, TERM, language);
    Some(match dossier.days_to_answer() {
        Some(taken) => report::answered_after(taken, &how, language),
        None => report::not_answered_on(options.today, &how, language),
    })
}

/// Something that could not be made out.
pub(crate) struct Unclear {
    /// What it is about, and how much it matters.
    pub what: String,
    /// The paper, and the place in it.
    pub place: String,
    /// What was found and done.
    pub message: String,
}

/// What could not be made out in each paper and in the dossier, without diagnostics that are mere information.
pub(crate) fn unclear(dossier: &Dossier, language: Language) -> Vec<Unclear> {
    let matters =
        |diagnostic: &Diagnostic| diagnostic.severity() > Severity::Info || diagnostic.code() == Code::NumbersCounted;
    let all = dossier.all_diagnostics().filter(|(_, diagnostic)| matters(diagnostic));
    all.map(|(document, diagnostic)| {
        let paper = document.map(|document| papers::paper(document, language));
        let page = diagnostic.page.map(|page| papers::pages(page, page, language));
        let line = diagnostic.line.map(|line| papers::lines(line, line, language));
        let place: Vec<_> = [paper, page, line].into_iter().flatten().collect();
        let severity = papers::severity(diagnostic.severity(), language);
        let what = format!("{} ({severity})", papers::code(diagnostic.code(), language));
        Unclear { what, place: place.join(", "), message: message(&diagnostic.finding, language) }
    })
    .collect()
}
