//! The words that only the interface needs: what signs mean, who speaks to whom, what happened when.

use crate::dossier::{Dossier, Event, Happening, Status};
use crate::i18n::reader::help::signs;
use crate::i18n::reader::panes;
use crate::i18n::report::day_of_term;
use crate::i18n::{Bilingual, Language, papers as words};
use crate::model::{Certainty, Document, Footnote};
use crate::present::bare_label;

pub use crate::i18n::papers::{
    ANSWER, NOTE, QUESTION, SUB_QUESTION, count, date, kind, kind_in_short, lines, list, namespace, pages, paper,
    severity, sign, status, the_paper,
};

/// `16-19 together`, `3 and 8 together`: questions to which one answer is given; none for a single one.
pub fn together(dossier: &Dossier, rows: &[usize], language: Language) -> Option<String> {
    let rows: Vec<_> = rows.iter().filter_map(|&row| dossier.rows.get(row)).collect();
    let numbers = match rows.as_slice() {
        [] | [_] => return None,
        [one, other] => list(&[one.key, other.key], language),
        many => words::ranges(many.iter().copied()),
    };
    Some(panes::together(&numbers, language))
}

/// Beside the sign of a row that is not certain.
pub const UNCERTAIN: char = '?';

/// What the signs of the list mean, for the help.
pub const SIGNS: &[(char, Bilingual)] = &[
    ('=', signs::ANSWERED),
    ('^', signs::BY_REFERENCE),
    ('~', signs::POSTPONED),
    ('x', signs::WITHDRAWN),
    ('-', signs::OPEN),
    ('!', signs::NOT_FOUND),
    (UNCERTAIN, signs::UNCERTAIN),
];

/// What stands in the answer pane for a row without an answer.
pub fn no_answer(status: Status, language: Language) -> String {
    let name = words::status(status, language);
    words::why_unanswered(status, language).map_or(name.to_owned(), |why| format!("{name}: {why}"))
}

/// Why a pairing is uncertain; none if it is certain.
pub fn doubt(certainty: Certainty, language: Language) -> Option<&'static str> {
    match certainty {
        Certainty::Certain => None,
        Certainty::Uncertain(doubt) => Some(words::doubt(doubt, language)),
    }
}

/// Who answers in a paper.
pub fn respondents(document: &Document, language: Language) -> String {
    let names: Vec<_> = document.meta.respondents.iter().map(|respondent| respondent.name.as_str()).collect();
    list(&names, language)
}

/// A name with the date of a paper, as long and as short as there may be room for: `Van Oosten, 19 sep 2025`, `Van
/// Oosten, 19 sep`, `Van Oosten`.
pub fn dated(name: &str, document: &Document, language: Language) -> Vec<String> {
    let date = document.day().into_iter();
    let dates = date.flat_map(|day| [words::date(day, language), words::day(day, language)]);
    let dated = dates.map(|date| if name.is_empty() { date } else { format!("{name}, {date}") });
    dated.chain([name.to_owned()]).filter(|words| !words.is_empty()).collect()
}

/// The first that has room, else the last.
pub fn fitting(candidates: impl IntoIterator<Item = String>, room: usize) -> String {
    let mut last = String::new();
    for candidate in candidates {
        if crate::layout::width(&candidate) <= room {
            return candidate;
        }
        last = candidate;
    }
    last
}

/// `Van Dijk (SGP) -> Justitie en Veiligheid`: who asks, and who is asked.
pub fn parties(dossier: &Dossier) -> String {
    match (askers(dossier), asked(dossier)) {
        (askers, asked) if asked.is_empty() => askers,
        (askers, asked) if askers.is_empty() => format!("-> {asked}"),
        (askers, asked) => format!("{askers} -> {asked}"),
    }
}

/// `Van Dijk (SGP)`: who asks.
pub fn askers(dossier: &Dossier) -> String {
    let mut askers = dossier.documents.iter().map(|document| &document.meta.askers);
    let named = askers.find(|askers| !askers.is_empty()).into_iter().flatten().map(|person| match &person.party {
        Some(party) => format!("{} ({party})", person.name),
        None => person.name.clone(),
    });
    named.collect::<Vec<_>>().join(", ")
}

/// `Justitie en Veiligheid`: who is asked.
pub fn asked(dossier: &Dossier) -> String {
    let mut addressees = dossier.documents.iter().map(|document| &document.meta.addressees);
    let named = addressees.find(|addressees| !addressees.is_empty()).into_iter().flatten().map(|role| office(role));
    named.collect::<Vec<_>>().join(", ")
}

/// `Justitie en Veiligheid` of `Minister van Justitie en Veiligheid`.
fn office(role: &str) -> &str {
    role.split_once(" van ").or_else(|| role.split_once(" voor ")).map_or(role, |(_, office)| office)
}

/// The pieces of `31 jul · 21 aug postponed · 19 sep answer given, day 50`. Years stand where they are asked for, and where
/// they change.
pub fn timeline(events: &[Event], years: bool, language: Language) -> Vec<String> {
    let submitted = events.iter().find(|event| event.happening == Happening::Submitted);
    let mut year = events.first().map(|event| event.date.year()).filter(|_| !years);
    let mut piece = |event: &Event| {
        let same_year = year == Some(event.date.year());
        let when = if same_year { words::day(event.date, language) } else { words::date(event.date, language) };
        year = Some(event.date.year());
        let after = submitted.and_then(|first| event.date.since(first.date).ok()).map(|span| span.get_days());
        let what = words::happening(event.happening, language);
        match (event.happening, after) {
            (Happening::Submitted, _) => when,
            (Happening::Answered, Some(days)) => format!("{when} {what}, {}", day_of_term(days, language)),
            _ => format!("{when} {what}"),
        }
    };
    events.iter().map(&mut piece).collect()
}

/// `[1]`: a note's mark as the reader draws it, whatever the paper prints around the number.
pub fn label(note: &Footnote) -> String {
    format!("[{}]", bare_label(note))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language::{Dutch, English};
    use crate::model::{DocumentId, Namespace, Origin};

    #[test]
    fn a_timeline_counts_the_days_and_names_a_year_once() {
        let event =
            |date: &str, happening| Event { date: date.parse().unwrap(), happening, document: DocumentId::new(0) };
        let events = [
            event("2025-07-31", Happening::Submitted),
            event("2025-08-21", Happening::Postponed),
            event("2025-09-19", Happening::Answered),
        ];
        let line = |events, years| timeline(events, years, English).join(" · ");
        assert_eq!(line(&events, false), "31 jul · 21 aug postponed · 19 sep answer given, day 50");
        assert_eq!(line(&events, true), "31 jul 2025 · 21 aug postponed · 19 sep answer given, day 50");
        let late = [event("2024-12-31", Happening::Submitted), event("2025-01-02", Happening::Answered)];
        assert_eq!(line(&late, false), "31 dec · 2 jan 2025 answer given, day 2");
        assert_eq!(line(&events[2..], true), "19 sep 2025 answer given");
        let dutch = timeline(&events, false, Dutch).join(" · ");
        assert_eq!(dutch, "31 jul · 21 aug uitgesteld · 19 sep antwoord gegeven, dag 50");
    }

    #[test]
    fn what_fits_is_said() {
        let candidates = || ["Vraag 12 · uitstelbericht", "Vraag 12 · uitstel", "Vraag 12"].map(str::to_owned);
        for (room, said) in
            [(25, "Vraag 12 · uitstelbericht"), (24, "Vraag 12 · uitstel"), (17, "Vraag 12"), (3, "Vraag 12")]
        {
            assert_eq!(fitting(candidates(), room), said);
        }
        assert_eq!(fitting([], 9), "");
    }

    #[test]
    fn labels_are_drawn_alike() {
        for (printed, drawn) in [("1", "[1]"), ("1)", "[1]"), ("12.", "[12]"), ("", "[*]"), ("*", "[*]")] {
            let origin = Origin::default();
            let note = Footnote { label: printed.into(), namespace: Namespace::Asker, anchor: None, origin };
            assert_eq!(label(&note), drawn, "{printed:?}");
        }
    }
}
