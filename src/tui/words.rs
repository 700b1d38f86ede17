//! The interface's own words: what signs, states, dates and reasons are called.

use crate::dossier::{Dossier, Event, Happening, Status};
use crate::export::words;
use crate::model::{Certainty, Date, Document, Footnote, Kind};

pub use crate::export::words::{list, namespace, status};

/// The sign of a status. Plain characters: they look the same everywhere, with and without colours.
pub fn sign(status: Status) -> char {
    match status {
        Status::Answered => '=',
        Status::ByReference => '^',
        Status::Postponed => '~',
        Status::Withdrawn => 'x',
        Status::Open => '-',
        Status::NotFound(_) => '!',
    }
}

/// Beside the sign of a row that is not certain.
pub const UNCERTAIN: char = '?';

/// What the signs of the list mean, for the help.
pub const SIGNS: &[(char, &str)] = &[
    ('=', "answered"),
    ('^', "answered by pointing elsewhere only"),
    ('~', "postponed: a notice, and no answer yet"),
    ('x', "withdrawn"),
    ('-', "open: no answer paper was read"),
    ('!', "not found: an answer paper was read, and no answer could be made out"),
    (UNCERTAIN, "beside it: the pairing is uncertain; the pane says why"),
];

/// What stands in the answer pane for a row without an answer.
pub fn hole(status: Status) -> String {
    let name = words::status(status);
    words::why_unanswered(status).map_or(name.to_owned(), |why| format!("{name}: {why}"))
}

/// Why a pairing is uncertain; none if it is certain.
pub fn doubt(certainty: Certainty) -> Option<&'static str> {
    match certainty {
        Certainty::Certain => None,
        Certainty::Uncertain(doubt) => Some(words::doubt(doubt)),
    }
}

/// What a kind of paper is called.
pub fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Submission => "submission",
        Kind::Postponement => "postponement",
        Kind::Withdrawal => "withdrawal",
        Kind::Answer => "answer",
        Kind::Consultation => "consultation",
        Kind::Letter => "letter",
        Kind::Oral => "oral questions",
    }
}

const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// `31 jul`
pub fn day(date: Date) -> String {
    format!("{} {}", date.day(), MONTHS[usize::from(date.month().unsigned_abs() - 1) % 12])
}

/// `31 jul 2025`
pub fn date(date: Date) -> String {
    format!("{} {}", day(date), date.year())
}

/// The date that tells a paper from the others of its dossier.
pub fn date_of(document: &Document) -> Option<Date> {
    let meta = &document.meta;
    match document.kind {
        Kind::Submission => meta.submitted.or(meta.received),
        _ => meta.received.or(meta.dated),
    }
}

/// `postponement, 21 aug 2025`
pub fn paper(document: &Document) -> String {
    match date_of(document) {
        Some(day) => format!("{}, {}", kind(document.kind), date(day)),
        None => kind(document.kind).to_owned(),
    }
}

/// `Van Oosten, 19 sep 2025`: who answers in a paper, and when.
pub fn respondents(document: &Document) -> String {
    let names: Vec<_> = document.meta.respondents.iter().map(|respondent| respondent.name.as_str()).collect();
    let date = date_of(document).map(date);
    [Some(names.join(" and ")), date].into_iter().flatten().filter(|s| !s.is_empty()).collect::<Vec<_>>().join(", ")
}

/// `Van Dijk (SGP) -> Justitie en Veiligheid`: who asks, and who is asked.
pub fn parties(dossier: &Dossier) -> String {
    let metas = || dossier.documents.iter().map(|document| &document.meta);
    let askers = metas().map(|meta| &meta.askers).find(|askers| !askers.is_empty());
    let askers = askers.into_iter().flatten().map(|person| match &person.party {
        Some(party) => format!("{} ({party})", person.name),
        None => person.name.clone(),
    });
    let asked = metas().map(|meta| &meta.addressees).find(|addressees| !addressees.is_empty());
    let asked = asked.into_iter().flatten().map(|role| office(role).to_owned());
    let join = |names: Vec<String>| names.join(", ");
    match (join(askers.collect()), join(asked.collect())) {
        (askers, asked) if asked.is_empty() => askers,
        (askers, asked) if askers.is_empty() => format!("-> {asked}"),
        (askers, asked) => format!("{askers} -> {asked}"),
    }
}

/// `Justitie en Veiligheid` of `Minister van Justitie en Veiligheid`.
fn office(role: &str) -> &str {
    role.split_once(" van ").or_else(|| role.split_once(" voor ")).map_or(role, |(_, office)| office)
}

/// The pieces of `31 jul · 21 aug postponed · 19 sep answered, day 50`. Years stand where they are asked for, and where
/// they change.
pub fn timeline(events: &[Event], years: bool) -> Vec<String> {
    let submitted = events.iter().find(|event| event.happening == Happening::Submitted);
    let mut year = events.first().map(|event| event.date.year()).filter(|_| !years);
    let mut piece = |event: &Event| {
        let when = if year == Some(event.date.year()) { day(event.date) } else { date(event.date) };
        year = Some(event.date.year());
        let after = submitted.and_then(|first| event.date.since(first.date).ok()).map(|span| span.get_days());
        match (event.happening, after) {
            (Happening::Submitted, _) => when,
            (Happening::Answered, Some(days)) => format!("{when} answered, day {days}"),
            (happening, _) => format!("{when} {}", happening.name()),
        }
    };
    events.iter().map(&mut piece).collect()
}

/// `[1]`: a note's mark as the reader draws it, whatever the paper prints around the number.
pub fn label(note: &Footnote) -> String {
    let number = note.label.trim_matches(|c: char| c.is_whitespace() || matches!(c, '[' | ']' | '(' | ')' | '.'));
    format!("[{}]", if number.is_empty() { "*" } else { number })
}

/// `1 question`, `2 questions`
pub fn count(count: usize, thing: &str) -> String {
    if count == 1 { format!("1 {thing}") } else { format!("{count} {thing}s") }
}

#[cfg(test)]
mod tests {
    use super::*;
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
        let line = |events, years| timeline(events, years).join(" · ");
        assert_eq!(line(&events, false), "31 jul · 21 aug postponed · 19 sep answered, day 50");
        assert_eq!(line(&events, true), "31 jul 2025 · 21 aug postponed · 19 sep answered, day 50");
        let late = [event("2024-12-31", Happening::Submitted), event("2025-01-02", Happening::Answered)];
        assert_eq!(line(&late, false), "31 dec · 2 jan 2025 answered, day 2");
        assert_eq!(line(&events[2..], true), "19 sep 2025 answered");
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
