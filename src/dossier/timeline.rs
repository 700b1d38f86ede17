//! What happened when, and whether it happened in time.

use super::{Dossier, Event, Happening};
use crate::model::{Date, Document, DocumentId, Kind};

/// The term for answers, in days: three weeks.
pub const TERM: i32 = 21;

/// The events in documents, by date; the same event on one day is listed once.
pub(super) fn timeline(documents: &[Document]) -> Vec<Event> {
    let others = documents.iter().enumerate().filter_map(|(index, document)| {
        let happening = match document.kind {
            Kind::Postponement => Happening::Postponed,
            Kind::Withdrawal => Happening::Withdrawn,
            Kind::Answer | Kind::Consultation => Happening::Answered,
            Kind::Submission | Kind::Letter | Kind::Oral => return None,
        };
        Some(Event { date: document.day()?, happening, document: DocumentId::new(index) })
    });
    let mut events: Vec<_> = submitted(documents).into_iter().chain(others).collect();
    events.sort();
    events.dedup_by_key(|event| (event.date, event.happening));
    events
}

/// When the questions were put: the earliest date that a paper gives, attributed to the submission if there is one.
fn submitted(documents: &[Document]) -> Option<Event> {
    let stated = documents.iter().filter_map(|document| document.meta.submitted);
    let submission = documents.iter().position(|document| document.kind == Kind::Submission);
    let date = stated.min().or_else(|| documents[submission?].day())?;
    let document =
        submission.or_else(|| documents.iter().position(|document| document.meta.submitted == Some(date)))?;
    Some(Event { date, happening: Happening::Submitted, document: DocumentId::new(document) })
}

impl Dossier {
    /// The first date on which this happened.
    pub fn day_of(&self, happening: Happening) -> Option<Date> {
        self.timeline.iter().find(|event| event.happening == happening).map(|event| event.date)
    }

    /// The number of days from the submission of the questions to a date.
    pub fn days_until(&self, day: Date) -> Option<i32> {
        self.day_of(Happening::Submitted).map(|submitted| (day - submitted).get_days())
    }

    /// How many days it took to answer.
    pub fn days_to_answer(&self) -> Option<i32> {
        self.day_of(Happening::Answered).and_then(|answered| self.days_until(answered))
    }

    /// By how many days the answer exceeds the term of three weeks, 0 if it is in time; for unanswered questions as of
    /// `today`. `None` if a date is missing, or the questions were withdrawn or put in the House: the term is for written ones.
    pub fn days_late(&self, today: Date) -> Option<i32> {
        let awaits_none =
            |document: &Document| document.kind.answers() || matches!(document.kind, Kind::Withdrawal | Kind::Oral);
        let days = match self.day_of(Happening::Answered) {
            Some(answered) => self.days_until(answered),
            None if self.documents.iter().any(awaits_none) => None,
            None => self.days_until(today),
        };
        days.map(|days| (days - TERM).max(0))
    }
}

#[cfg(test)]
mod tests {
    use super::super::dossiers;
    use super::*;
    use crate::model::sample::Paper;

    const QUESTION: &str = "Heeft u kennisgenomen van het bericht over de wachttijden in de jeugdzorg?";

    fn dossier(papers: Vec<Paper>) -> Dossier {
        let documents = papers.into_iter().map(|paper| paper.question("1", QUESTION).build()).collect();
        let [dossier] = dossiers(documents).try_into().unwrap();
        dossier
    }

    fn shown(dossier: &Dossier) -> Vec<String> {
        let show = |event: &Event| format!("{} {} {}", event.date, event.happening.name(), event.document.index());
        dossier.timeline.iter().map(show).collect()
    }

    fn notice() -> Paper {
        Paper::new(Kind::Postponement, "001").submitted("2025-07-31").received("2025-08-21")
    }

    #[test]
    fn the_dates_of_the_papers_make_the_timeline() {
        let answer = Paper::new(Kind::Answer, "000").received("2025-09-19");
        let both = dossier(vec![answer.clone(), notice()]);
        assert_eq!(shown(&both), ["2025-07-31 submitted 0", "2025-08-21 postponed 0", "2025-09-19 answered 1"]);
        let undated = Paper::new(Kind::Submission, "kv");
        let twice = dossier(vec![answer.clone(), answer, notice(), notice(), undated]);
        assert_eq!(shown(&twice), ["2025-07-31 submitted 0", "2025-08-21 postponed 1", "2025-09-19 answered 3"]);
        let letter = dossier(vec![
            Paper::new(Kind::Letter, "003").meta(|meta| meta.dated = Some("2025-09-29".parse().unwrap())),
        ]);
        assert_eq!(shown(&letter), Vec::<String>::new());
        let withdrawn = dossier(vec![notice(), Paper::new(Kind::Withdrawal, "w").received("2025-08-21")]);
        assert_eq!(shown(&withdrawn), ["2025-07-31 submitted 0", "2025-08-21 postponed 0", "2025-08-21 withdrawn 1"]);
    }

    #[test]
    fn three_weeks_are_in_time() {
        let today = "2025-10-01".parse().unwrap();
        let answered = |day: &str| dossier(vec![notice(), Paper::new(Kind::Answer, "a").received(day)]);
        let late = answered("2025-09-19"); // seeds 000 and 001: day 50
        assert_eq!((late.days_to_answer(), late.days_late(today)), (Some(50), Some(29)));
        let in_time = answered("2025-08-21");
        assert_eq!((in_time.days_to_answer(), in_time.days_late(today)), (Some(21), Some(0)));
        let open = dossier(vec![notice()]);
        assert_eq!((open.days_to_answer(), open.days_late(today)), (None, Some(41)));
        let oral = dossier(vec![Paper::new(Kind::Oral, "o").submitted("2024-11-19")]);
        assert_eq!((oral.days_to_answer(), oral.days_late(today)), (None, None));
        let undated = dossier(vec![notice(), Paper::new(Kind::Answer, "a")]);
        assert_eq!((undated.days_to_answer(), undated.days_late(today)), (None, None));
        assert_eq!(dossier(vec![Paper::new(Kind::Answer, "a")]).days_late(today), None);
    }
}
