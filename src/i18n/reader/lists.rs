//! The list of questions, and the list of dossiers.

use std::fmt::Display;

use super::super::papers::{self, DOSSIER};
use super::super::{Bilingual, Language, both};
use crate::model::Date;

/// Heading of the list of questions.
pub(crate) fn questions(count: impl Display, language: Language) -> String {
    language.pick([format!("Questions {count}"), format!("Vragen {count}")])
}

/// `3 of 12 dossiers · police`: heading of the list of dossiers, with the words that are wanted, if any.
pub(crate) fn dossiers(shown: usize, all: usize, wanted: &str, language: Language) -> String {
    let all = papers::count(all, DOSSIER, language);
    match wanted {
        "" => all,
        wanted => language.pick([format!("{shown} of {all} · {wanted}"), format!("{shown} van {all} · {wanted}")]),
    }
}

/// The same while not all dossiers are looked through.
pub(crate) fn still_looking(found: &str, language: Language) -> String {
    language.pick([format!("{found} · still looking"), format!("{found} · zoekt nog")])
}

/// By what the list of dossiers can be ordered.
pub(crate) mod orders {
    use super::{Bilingual, both};

    pub(crate) const AS_READ: Bilingual = both("as read", "zoals gelezen");
    pub(crate) const BY_DATE: Bilingual = both("by date", "op datum");
    pub(crate) const LATEST_ANSWER: Bilingual = both("by lateness", "op te laat");
    pub(crate) const LEAST_REVIEWED: Bilingual = both("the least reviewed first", "het minst beoordeeld eerst");
    pub(crate) const BY_ASKER: Bilingual = both("by asker", "op indiener");
    pub(crate) const BY_MINISTRY: Bilingual = both("by ministry", "op ministerie");
}

/// By what the list is ordered now, with the key that takes the next order.
pub(crate) fn ordered(order: &str, sort: &str, language: Language) -> String {
    language.pick([format!("{order}; {sort} takes the next order"), format!("{order}; {sort} neemt de volgende orde")])
}

/// Of an answer, as it is searched for.
pub(crate) const LATE: Bilingual = both("late", "te laat");

/// `29 days late`
pub(crate) fn days_late(days: i32, language: Language) -> String {
    language.pick(match days {
        1 => ["1 day late".to_owned(), "1 dag te laat".to_owned()],
        _ => [format!("{days} days late"), format!("{days} dagen te laat")],
    })
}

/// `12/66 questions`: how many of the questions are marked.
pub(crate) fn marked(marked: usize, questions: &str, language: Language) -> String {
    language.pick([format!("{marked}/{questions}"), format!("{marked}/{questions}")])
}

/// `read 3 feb`: when a dossier was read last.
pub(crate) fn read_on(day: Date, language: Language) -> String {
    let day = papers::day(day, language);
    language.pick([format!("read {day}"), format!("gelezen {day}")])
}

/// Below the list where there is one: what its signs mean.
pub(crate) const SIGNS: Bilingual = both("* not saved  ~ draft", "* niet bewaard  ~ concept");

/// Of a dossier.
pub(crate) const NO_TITLE: Bilingual = both("(no title)", "(zonder titel)");

/// Answered by reference, where there is little room.
pub(crate) const BY_REFERENCE: Bilingual = both("by reference", "verwezen");
