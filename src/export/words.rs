//! What the program itself says about a row, in English; the papers speak for themselves.

use std::fmt::Display;

use crate::dossier::{Reason, Row, Status};
use crate::model::{Document, Doubt, Kind, Namespace, Number};

/// A status as people read it.
pub fn status(status: Status) -> &'static str {
    match status {
        Status::Answered => "answered",
        Status::ByReference => "answered by reference",
        Status::Postponed => "postponed",
        Status::Withdrawn => "withdrawn",
        Status::Open => "open",
        Status::NotFound(_) => "not found",
    }
}

/// Why there is no answer under a row; none where there is one.
pub fn why_unanswered(status: Status) -> Option<&'static str> {
    match status {
        Status::Answered | Status::ByReference => None,
        Status::Postponed => Some("a notice says that the answer comes later"),
        Status::Withdrawn => Some("the questions were withdrawn"),
        Status::Open => Some("there is no paper that answers"),
        Status::NotFound(why) => Some(reason(why)),
    }
}

/// Why no answer could be made out.
pub fn reason(reason: Reason) -> &'static str {
    match reason {
        Reason::NoHeading => "the answer paper has no heading for this number",
        Reason::NoText => "its heading has no text under it",
        Reason::NotTold => "answers could not be told from questions",
        Reason::Unread => "parts of the answer paper could not be read",
        Reason::PutElsewhere => "a reviewer put its answer to another question",
    }
}

/// Why a number or a pairing is uncertain.
pub fn doubt(doubt: Doubt) -> &'static str {
    match doubt {
        Doubt::DividedByCount => "one heading over several questions, divided by counting paragraphs",
        Doubt::NotDivided => "one heading over several questions that could not be divided",
        Doubt::NumberCorrected => "the printed number was corrected",
        Doubt::Counted => "the paper prints no numbers, so they were counted",
        Doubt::NoHeading => "the answer has no heading of its own",
        Doubt::NumberTwice => "the number is printed more than once",
    }
}

/// Whose note it is.
pub fn namespace(namespace: Namespace) -> &'static str {
    match namespace {
        Namespace::Asker => "asker",
        Namespace::Respondent => "minister",
        Namespace::Document => "note",
    }
}

/// A document in a few words: `answer of 2025-09-19`.
pub fn document(document: &Document) -> String {
    let meta = &document.meta;
    let date = match document.kind {
        Kind::Submission => meta.submitted,
        _ => meta.received.or(meta.dated),
    };
    let kind = document.kind.name();
    date.map_or_else(|| kind.to_owned(), |date| format!("{kind} of {date}"))
}

/// A list in running text: `1`, `1 and 2`, `1, 2 and 3`.
pub fn list<T: Display>(things: &[T]) -> String {
    let words: Vec<_> = things.iter().map(T::to_string).collect();
    match words.split_last() {
        Some((last, before)) if !before.is_empty() => format!("{} and {last}", before.join(", ")),
        _ => words.concat(),
    }
}

/// The names of rows, runs of three and more as a range: `1, 2, 5-9`.
pub fn ranges<'a>(rows: impl IntoIterator<Item = &'a Row>) -> String {
    let mut runs: Vec<(&Row, &Row, u16)> = Vec::new(); // first, last, how many
    for row in rows {
        match runs.last_mut() {
            Some((_, last, count)) if follows(last, row) => (*last, *count) = (row, *count + 1),
            _ => runs.push((row, row, 1)),
        }
    }
    let words = runs.iter().map(|(first, last, count)| match count {
        1 => first.key.to_string(),
        2 => format!("{}, {}", first.key, last.key),
        _ => format!("{}-{}", first.key, last.key.number),
    });
    words.collect::<Vec<_>>().join(", ")
}

fn follows(row: &Row, next: &Row) -> bool {
    let plain = |number: Number| number.suffix.is_none();
    row.key.section == next.key.section
        && (row.key.occurrence, next.key.occurrence) == (0, 0)
        && plain(row.key.number)
        && plain(next.key.number)
        && row.key.number.number.checked_add(1) == Some(next.key.number.number)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::RowKey;

    #[test]
    fn lists_in_running_text() {
        assert_eq!(list::<u8>(&[]), "");
        assert_eq!(list(&[1]), "1");
        assert_eq!(list(&[1, 2]), "1 and 2");
        assert_eq!(list(&[1, 6, 7]), "1, 6 and 7");
    }

    #[test]
    fn runs_of_rows_are_ranges() {
        let row = |section, number: &str, occurrence| Row {
            key: RowKey { section, number: number.parse().unwrap(), occurrence },
            wordings: vec![],
            answers: vec![],
            refers_to: vec![],
            referred_by: vec![],
            disagrees: false,
            status: Status::Open,
        };
        let plain = |numbers: &[&str]| ranges(&numbers.iter().map(|n| row(None, n, 0)).collect::<Vec<_>>());
        assert_eq!(plain(&["1", "2", "3", "5", "6", "9"]), "1-3, 5, 6, 9");
        assert_eq!(plain(&["1", "1a", "2"]), "1, 1a, 2");
        assert_eq!(plain(&[]), "");
        let restarted = [row(Some(1), "8", 0), row(Some(1), "9", 0), row(Some(2), "1", 0), row(Some(2), "2", 1)];
        assert_eq!(ranges(&restarted), "1:8, 1:9, 2:1, 2:2'");
    }
}
