//! What is typed to find something: words, and filters with a name.

use jiff::civil::{Date, date};

use super::Summary;
use crate::dossier::Status;
use crate::i18n::{Bilingual, library as words, papers};
use crate::model::Kind;
use crate::search::{fold, is_called, typed_words};

use super::summary::place_of;

/// What is looked for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Query {
    /// The words, in the language of FTS5; none if any text will do.
    pub(super) words: Option<String>,
    pub(super) filters: Vec<Filter>,
}

/// What a hit must meet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Filter {
    /// The name of one who asks has these letters.
    Asker(String),
    /// Such a party or group asks.
    Party(String),
    /// Such a minister answers or is asked.
    Minister(String),
    /// The statuses that a row may have, a bit each.
    Status(u32),
    /// The kinds that the paper may be of, a bit each.
    Kind(u32),
    /// The paper is not older.
    Since(Date),
    /// The paper is not newer.
    Until(Date),
    /// The answer came, or comes, at least so many days late.
    Late(i32),
}

/// What is wrong with what was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum QueryError {
    /// Nothing is looked for.
    Nothing,
    /// It only says which words are not wanted.
    OnlyWithout,
    /// It is a filter with a `-` before it.
    WithoutFilter(String),
    /// There is no filter of this name.
    NoSuchFilter(String),
    /// Nothing stands behind the name of a filter.
    NoValue(String),
    /// There is no status of this name.
    NoSuchStatus(String),
    /// There is no kind of paper of this name.
    NoSuchKind(String),
    /// It is no date.
    NotADate(String),
    /// It is no number of days.
    NotANumber(String),
}

/// All kinds of papers.
const KINDS: [Kind; 7] = [
    Kind::Submission,
    Kind::Postponement,
    Kind::Withdrawal,
    Kind::Answer,
    Kind::Consultation,
    Kind::Letter,
    Kind::Oral,
];

type Made = Result<Filter, QueryError>;

/// Makes a filter of a value.
type Make = fn(&str) -> Made;

/// The names of filters, in every language, and what each makes of the value behind it.
const FILTERS: [(Bilingual, Make); 8] = [
    (words::ASKER, |value| Ok(Filter::Asker(fold(value)))),
    (words::PARTY, |value| Ok(Filter::Party(fold(value)))),
    (words::MINISTER, |value| Ok(Filter::Minister(fold(value)))),
    (words::STATUS, status),
    (words::KIND, kind),
    (words::SINCE, |value| day(value, false).map(Filter::Since)),
    (words::UNTIL, |value| day(value, true).map(Filter::Until)),
    (words::LATE, |value| value.parse().map(Filter::Late).map_err(|_| QueryError::NotANumber(value.to_owned()))),
];

impl Query {
    /// Understands what was typed: words, `"phrases"`, beginnings with `*`, `OR` between two of these, `-without`, and
    /// filters such as `status:open`.
    ///
    /// # Errors
    ///
    /// When nothing is looked for, or a filter is not understood.
    pub fn new(typed: &str) -> Result<Self, QueryError> {
        let mut filters = Vec::new();
        let (mut wanted, mut unwanted): (Vec<Vec<String>>, Vec<String>) = Default::default();
        let mut is_other = false; // after OR
        for word in typed_words(typed) {
            if word == "OR" {
                is_other = !wanted.is_empty();
                continue;
            }
            if let Some(filter) = filter(&word)? {
                filters.push(filter);
                is_other = false;
                continue;
            }
            let without = word.strip_prefix('-');
            if without.map(filter).transpose()?.flatten().is_some() {
                return Err(QueryError::WithoutFilter(word));
            }
            if let Some(term) = without.and_then(term) {
                unwanted.push(term);
                is_other = false;
            } else if let Some(term) = term(&word) {
                match wanted.last_mut().filter(|_| is_other) {
                    Some(others) => others.push(term),
                    None => wanted.push(vec![term]),
                }
                is_other = false;
            }
        }
        let either = |terms: &Vec<String>| format!("({})", terms.join(" OR "));
        let mut words = wanted.iter().map(either).collect::<Vec<_>>().join(" AND ");
        match (wanted.is_empty(), unwanted.is_empty(), filters.is_empty()) {
            (true, false, _) => return Err(QueryError::OnlyWithout),
            (true, true, true) => return Err(QueryError::Nothing),
            (_, true, _) => {}
            (false, false, _) => words = format!("({words}) NOT {}", either(&unwanted)),
        }
        Ok(Self { words: (!wanted.is_empty()).then_some(words), filters })
    }

    /// Whether a dossier meets the filters that are about dossiers.
    pub(super) fn takes(&self, summary: &Summary, today: Date) -> bool {
        self.filters.iter().all(|filter| match filter {
            Filter::Asker(name) => summary.askers.iter().any(|asker| fold(&asker.name).contains(name)),
            Filter::Party(name) => summary.parties().any(|party| fold(party).contains(name)),
            Filter::Minister(name) => summary.ministers().any(|minister| fold(minister).contains(name)),
            Filter::Late(days) => summary.days_late(today).is_some_and(|late| late >= *days),
            Filter::Status(_) | Filter::Kind(_) | Filter::Since(_) | Filter::Until(_) => true,
        })
    }

    /// Whether a dossier meets all filters: those about texts and papers are met if any of its questions or papers may.
    pub fn takes_dossier(&self, summary: &Summary, today: Date) -> bool {
        let of_texts = self.filters.iter().all(|filter| match filter {
            Filter::Status(bits) => {
                (0..summary.statuses.len()).any(|at| bits & 1 << at != 0 && summary.statuses[at] > 0)
            }
            Filter::Kind(bits) => summary.kinds.iter().any(|kind| bits & 1 << *kind as u32 != 0),
            Filter::Since(day) => summary.latest.is_some_and(|latest| latest >= *day),
            Filter::Until(day) => summary.submitted.or(summary.latest).is_some_and(|first| first <= *day),
            Filter::Asker(_) | Filter::Party(_) | Filter::Minister(_) | Filter::Late(_) => true,
        });
        of_texts && self.takes(summary, today)
    }

    /// Whether a filter is about dossiers.
    pub(super) fn is_about_dossiers(&self) -> bool {
        let about = |filter: &Filter| {
            matches!(filter, Filter::Asker(_) | Filter::Party(_) | Filter::Minister(_) | Filter::Late(_))
        };
        self.filters.iter().any(about)
    }
}

/// A word or phrase as FTS5 takes it; none if it has no letters.
fn term(word: &str) -> Option<String> {
    let begins = word.ends_with('*');
    let letters = word.replace('"', " ");
    let letters = letters.trim_end_matches('*').trim();
    letters.contains(char::is_alphanumeric).then(|| format!("\"{letters}\"{}", if begins { " *" } else { "" }))
}

/// The filter that a word is, if it is one.
fn filter(word: &str) -> Result<Option<Filter>, QueryError> {
    let Some((name, value)) = word.split_once(':') else { return Ok(None) };
    let is_name = !name.is_empty() && name.chars().all(char::is_alphabetic) && !value.starts_with('/');
    if !is_name {
        return Ok(None);
    }
    let is_called = |names: &Bilingual| names.each().any(|other| other.eq_ignore_ascii_case(name));
    match (FILTERS.iter().find(|(names, _)| is_called(names)), value.trim_matches('"').trim()) {
        (Some(_), "") => Err(QueryError::NoValue(name.to_owned())),
        (Some((_, make)), value) => make(value).map(Some),
        (None, _) => Err(QueryError::NoSuchFilter(name.to_owned())),
    }
}

fn status(value: &str) -> Made {
    let wanted = fold(value);
    let bits = Status::EACH.iter().filter(|status| is_called(**status, &wanted));
    match bits.fold(0, |bits, &status| bits | 1 << place_of(status)) {
        0 => Err(QueryError::NoSuchStatus(value.to_owned())),
        bits => Ok(Filter::Status(bits)),
    }
}

fn kind(value: &str) -> Made {
    let wanted = fold(value);
    let is_called = |kind: &Kind| {
        kind.name().starts_with(&wanted) || papers::kind_names(*kind).each().any(|name| name.starts_with(&wanted))
    };
    match KINDS.into_iter().filter(is_called).fold(0, |bits, kind| bits | 1 << kind as u32) {
        0 => Err(QueryError::NoSuchKind(value.to_owned())),
        bits => Ok(Filter::Kind(bits)),
    }
}

/// A day; of a month or year alone the first, or the last.
fn day(value: &str, is_last: bool) -> Result<Date, QueryError> {
    let numbers: Option<Vec<i16>> = value.split('-').map(|number| number.parse().ok()).collect();
    let day = match numbers.as_deref() {
        Some(&[year]) if is_last => Date::new(year, 12, 31).ok(),
        Some(&[year]) => Date::new(year, 1, 1).ok(),
        Some(&[year, month]) => i8::try_from(month).ok().and_then(|month| Date::new(year, month, 1).ok()),
        _ => value.parse().ok(),
    };
    let is_month = matches!(numbers.as_deref(), Some(&[_, _]));
    let day = day.map(|day| if is_month && is_last { day.last_of_month() } else { day });
    day.filter(|day| *day >= date(1, 1, 1)).ok_or_else(|| QueryError::NotADate(value.to_owned()))
}

/// The kind of this number in the library.
pub(super) fn kind_of_code(code: usize) -> Option<Kind> {
    KINDS.into_iter().find(|kind| *kind as usize == code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_understood() {
        for (typed, expected) in [
            ("wolven", r#"("wolven")"#),
            ("wolven schade", r#"("wolven") AND ("schade")"#),
            (r#""wilde dieren" schade*"#, r#"("wilde dieren") AND ("schade" *)"#),
            ("wolf OR wolven schade", r#"("wolf" OR "wolven") AND ("schade")"#),
            ("wolf -schade -\"een hond\"", r#"(("wolf")) NOT ("schade" OR "een hond")"#),
            ("AI-explosie — 12:30 http://x", r#"("AI-explosie") AND ("12:30") AND ("http://x")"#),
            ("OR wolf OR", r#"("wolf")"#),
            ("wolf OR party:SP hond", r#"("wolf") AND ("hond")"#),
            ("wolf OR -beer hond", r#"(("wolf") AND ("hond")) NOT ("beer")"#),
            ("NEAR( AND", r#"("NEAR(") AND ("AND")"#),
            (r#"een" onaf"#, r#"("een  onaf")"#),
        ] {
            assert_eq!(Query::new(typed).unwrap().words.as_deref(), Some(expected), "{typed}");
        }
    }

    #[test]
    fn filters_are_understood_in_both_languages() {
        for (typed, expected) in [
            ("asker:\"van Díjk\"", Filter::Asker("van dijk".into())),
            ("indiener:Dijk", Filter::Asker("dijk".into())),
            ("party:SP", Filter::Party("sp".into())),
            ("fractie:SP", Filter::Party("sp".into())),
            ("MINISTER:Weel", Filter::Minister("weel".into())),
            ("status:open", Filter::Status(1 << 4)),
            ("status:uitgesteld", Filter::Status(1 << 2)),
            ("kind:letter", Filter::Kind(1 << Kind::Letter as u32)),
            ("soort:brief", Filter::Kind(1 << Kind::Letter as u32)),
            ("since:2024", Filter::Since(date(2024, 1, 1))),
            ("vanaf:2024-02-03", Filter::Since(date(2024, 2, 3))),
            ("until:2024", Filter::Until(date(2024, 12, 31))),
            ("tot:2024-02", Filter::Until(date(2024, 2, 29))),
            ("late:7", Filter::Late(7)),
        ] {
            assert_eq!(Query::new(typed).unwrap(), Query { words: None, filters: vec![expected] }, "{typed}");
        }
    }

    #[test]
    fn what_is_not_understood_says_why() {
        for (typed, expected) in [
            ("", QueryError::Nothing),
            (" — OR ", QueryError::Nothing),
            ("-wolf", QueryError::OnlyWithout),
            ("-wolf status:open", QueryError::OnlyWithout),
            ("wolf -party:SP", QueryError::WithoutFilter("-party:SP".into())),
            ("wolf stat:open", QueryError::NoSuchFilter("stat".into())),
            ("status:", QueryError::NoValue("status".into())),
            ("asker:\"\"", QueryError::NoValue("asker".into())),
            ("status:xyz", QueryError::NoSuchStatus("xyz".into())),
            ("kind:xyz", QueryError::NoSuchKind("xyz".into())),
            ("since:2024-13", QueryError::NotADate("2024-13".into())),
            ("until:gisteren", QueryError::NotADate("gisteren".into())),
            ("late:x", QueryError::NotANumber("x".into())),
        ] {
            assert_eq!(Query::new(typed), Err(expected), "{typed}");
        }
    }
}
