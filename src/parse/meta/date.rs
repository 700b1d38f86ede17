//! Dates as the papers print them.

use crate::model::Date;
use crate::rules::Dates;

/// The first date in a string: `19 september 2025`, `1 okt. 2024`, `1-7-2024`, `2025-07-31`; dumps glue its parts
/// (`18 november2024`). A date without a year is none.
pub fn date(rules: &Dates, s: &str) -> Option<Date> {
    let mut at = 0;
    while let Some(start) = s[at..].find(|c: char| c.is_ascii_digit()).map(|offset| at + offset) {
        let number = digits(&s[start..]);
        if let Some(date) = date_at(rules, &s[start..]) {
            return Some(date);
        }
        at = start + number.len();
    }
    None
}

/// The date at the beginning of a string.
fn date_at(rules: &Dates, s: &str) -> Option<Date> {
    let first = digits(s);
    let after = &s[first.len()..];
    if first.len() == 4 {
        let month = digits(after.strip_prefix('-')?);
        let day = digits(after[1 + month.len()..].strip_prefix('-')?);
        return calendar_date(first, month.parse().ok()?, day);
    }
    if first.len() > 2 {
        return None;
    }
    if let Some(after) =
        after.strip_prefix(['-', '/', '.']).filter(|after| after.starts_with(|c: char| c.is_ascii_digit()))
    {
        let month = digits(after);
        let year = digits(after[month.len()..].strip_prefix(['-', '/', '.'])?);
        return calendar_date(year, month.parse().ok()?, first);
    }
    let word = after.trim_start();
    let name_end = word.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(word.len());
    let name = &word[..name_end];
    let month = rules.months.position(name).or_else(|| rules.short_months.position(name))?;
    let year = digits(word[name_end..].trim_start_matches('.').trim_start());
    calendar_date(year, i8::try_from(month + 1).ok()?, first)
}

/// The date of a year in four figures, a month and a day; none if the calendar has no such day.
fn calendar_date(year: &str, month: i8, day: &str) -> Option<Date> {
    let year = (year.len() == 4).then(|| year.parse().ok()).flatten()?;
    Date::new(year, month, day.parse().ok()?).ok()
}

fn digits(s: &str) -> &str {
    &s[..s.bytes().take_while(u8::is_ascii_digit).count()]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::TWEEDE_KAMER;

    #[test]
    fn dates_as_printed() {
        for (printed, expected) in [
            ("19 september 2025", Some("2025-09-19")),
            ("(ontvangen 18 november2024).", Some("2024-11-18")),
            ("1oktober 2024", Some("2024-10-01")),
            ("1 okt. 2024", Some("2024-10-01")),
            ("24 juni\n2024", Some("2024-06-24")),
            ("24\u{a0}juni\u{a0}2024", Some("2024-06-24")),
            ("29 september 2025, Leiden", Some("2025-09-29")),
            ("1-7-2024", Some("2024-07-01")),
            ("01/07/2024", Some("2024-07-01")),
            ("2025-07-31", Some("2025-07-31")),
            ("nr. 4 van 3 Mei 2024", Some("2024-05-03")),
            ("vergaderjaar 2024-2025, 3 mei 2024", Some("2024-05-03")),
            ("31 februari 2024", None),
            ("16 oktober", None),
            ("3 meisjes 2024", None),
            ("99999999999 januari 2024", None),
            ("", None),
        ] {
            assert_eq!(
                date(&TWEEDE_KAMER.language.dates, printed).map(|date| date.to_string()).as_deref(),
                expected,
                "{printed}"
            );
        }
    }

    #[test]
    fn every_row_of_the_rules() {
        let rules = &TWEEDE_KAMER.language.dates;
        for months in [&rules.months, &rules.short_months] {
            let found = months.examples().map(|example| date(rules, &example).map(|date| date.month()));
            assert!(found.eq((1..=12).map(Some)));
        }
    }
}
