//! Identifies the set of questions that a paper is about: by numbers, dates and addressees.

use std::collections::HashSet;

use jiff::civil::date;

use super::traits::Traits;
use super::wording::Sketch;
use crate::model::{Date, Document, Kind, Meta, Owner, PaperNumber, Text};

/// What distinguishes a paper, or the joined papers of a set, from those of another set.
#[derive(Debug, Clone, Default)]
pub(super) struct Identity<'a> {
    /// Case numbers: `2024Z17900`.
    cases: Few<&'a str>,
    /// Days on which the questions were put.
    submitted: Few<Date>,
    /// Hashes of the addressees.
    addressees: Few<u64>,
}

/// Some things, each once and ascending; of most papers one or none.
#[derive(Debug, Clone, Default)]
struct Few<T>(Vec<T>);

impl<T: Ord> Few<T> {
    fn extend(&mut self, things: impl IntoIterator<Item = T>) {
        for thing in things {
            if let Err(place) = self.0.binary_search(&thing) {
                self.0.insert(place, thing);
            }
        }
    }

    fn new(things: impl IntoIterator<Item = T>) -> Self {
        let mut few = Self(Vec::new());
        few.extend(things);
        few.0.shrink_to_fit();
        few
    }

    /// Whether both are given and have nothing in common.
    fn differ(&self, other: &Self) -> bool {
        let has_other = |thing| other.0.binary_search(thing).is_ok();
        !self.0.is_empty() && !other.0.is_empty() && !self.0.iter().any(has_other)
    }
}

impl<'a> Identity<'a> {
    pub(super) fn new(paper: &'a Traits) -> Self {
        Self {
            cases: Few::new(paper.cases.iter().map(String::as_str)),
            submitted: Few::new(paper.submitted),
            addressees: Few::new(paper.addressees.iter().copied()),
        }
    }

    /// Whether the case numbers show that these are two sets of questions.
    pub(super) fn has_other_case(&self, other: &Self) -> bool {
        self.cases.differ(&other.cases)
    }

    /// Whether anything shows it. The same questions may be put to several ministers, and again after a year.
    pub(super) fn contradicts(&self, other: &Self) -> bool {
        self.has_other_case(other)
            || self.submitted.differ(&other.submitted)
            || self.addressees.differ(&other.addressees)
    }

    /// Adds what another paper of the same set says.
    pub(super) fn absorb(&mut self, other: Self) {
        self.cases.extend(other.cases.0);
        self.submitted.extend(other.submitted.0);
        self.addressees.extend(other.addressees.0);
    }
}

/// The case numbers of a paper's questions, `2024Z 17972` and `kv-tk-2024Z17972` as `2024Z17972`.
pub fn cases(meta: &Meta) -> Vec<String> {
    let own = meta.document_id.as_deref().and_then(|id| id.strip_prefix("kv-tk-"));
    let (mut cases, mut seen) = (Vec::new(), HashSet::new());
    for printed in meta.cases.iter().map(String::as_str).chain(own) {
        let case: String = printed.split_whitespace().collect::<String>().to_uppercase();
        if !case.is_empty() && seen.insert(case.clone()) {
            cases.push(case);
        }
    }
    cases
}

/// A paper's own numbers in the Aanhangsel: `ah-tk-20242025-2884` as 2884 of 2024-2025, and the one printed (`AH 605`).
pub(super) fn own_numbers(meta: &Meta) -> Vec<PaperNumber> {
    let mut numbers: Vec<_> = meta.document_id.as_deref().and_then(aanhangsel).into_iter().collect();
    if let Some(printed) = &meta.number
        && !numbers.iter().any(|own| own.number == printed.number)
    {
        numbers.push(printed.clone());
    }
    numbers
}

fn aanhangsel(id: &str) -> Option<PaperNumber> {
    let (years, number) = id.strip_prefix("ah-tk-")?.split_once('-')?;
    let digits = years.len() == 8 && years.bytes().all(|byte| byte.is_ascii_digit());
    let session = digits.then(|| format!("{}-{}", &years[..4], &years[4..]))?;
    Some(PaperNumber { session: Some(session), number: number.parse().ok()? })
}

/// Whether "nr. 2884, vergaderjaar 2024-2025" can refer to this paper, whose number is `own`: by session or, if one of
/// the two does not print it (`AH 605`), by the paper's date.
pub(super) fn is_named(paper: &Traits, own: &PaperNumber, named: &PaperNumber) -> bool {
    let within = |session: &String| paper.received.is_none_or(|day| within_session(day, session));
    own.number == named.number
        && match (&own.session, &named.session) {
            (Some(own), Some(named)) => own == named,
            (None, Some(session)) | (Some(session), None) => within(session),
            (None, None) => true,
        }
}

/// A parliamentary year runs from the third Tuesday of September; all of September counts for both years.
fn within_session(day: Date, session: &str) -> bool {
    let mut years = session.split('-').map(|year| year.parse::<i16>().ok().filter(|year| (1..9999).contains(year)));
    match (years.next().flatten(), years.next().flatten()) {
        (Some(first), Some(last)) => date(first, 9, 1) <= day && day <= date(last, 9, 30),
        _ => true,
    }
}

/// A hash of what distinguishes a paper from others with the same questions: its answers or, without questions, its
/// whole text. `None` if there is no such text.
pub(super) fn fingerprint(document: &Document) -> Option<u64> {
    let tells = |owner: Owner| match owner {
        Owner::Answer(_) => true,
        _ => document.questions.is_empty() && owner != Owner::Furniture,
    };
    let blocks = document.blocks.iter().filter(|block| tells(block.owner));
    let mut strings = blocks.flat_map(|block| block.texts()).map(Text::as_str).peekable();
    strings.peek()?;
    Some(strings.fold(0, |hash, string| string.bytes().chain([0]).fold(hash, extended)))
}

/// A hash with one more byte (FNV-1a): the same in every release of the program, since libraries keep it.
fn extended(hash: u64, byte: u8) -> u64 {
    (hash ^ u64::from(byte) ^ 0xcbf2_9ce4_8422_2325).wrapping_mul(0x0000_0100_0000_01b3)
}

/// Whether a paper of this kind can belong to a set of questions without printing them, as a notice of two sentences
/// does.
pub(super) fn may_lack_questions(kind: Kind) -> bool {
    matches!(kind, Kind::Submission | Kind::Postponement | Kind::Withdrawal | Kind::Answer)
}

/// Hashes of who is asked, as printed.
pub(super) fn addressees(meta: &Meta) -> Vec<u64> {
    meta.addressees.iter().map(|name| Sketch::new(name).hash).collect()
}

/// Hashes of the askers' family names: `Diederik van Dijk` and `Van Dijk` are equal.
pub(super) fn askers(meta: &Meta) -> Vec<u64> {
    let family = |name: &str| name.split_whitespace().next_back().map(|last| Sketch::new(last).hash);
    meta.askers.iter().filter_map(|person| family(&person.name)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::sample::Paper;

    #[test]
    fn identifiers_are_read_as_printed() {
        let meta = Meta {
            document_id: Some("ah-tk-20242025-2884".into()),
            cases: vec!["2024Z 17972".into(), "2024Z17972".into()],
            ..Meta::default()
        };
        assert_eq!(own_numbers(&meta), [PaperNumber { session: Some("2024-2025".into()), number: 2884 }]);
        assert_eq!(cases(&meta), ["2024Z17972"]);
        let submission = Meta { document_id: Some("kv-tk-2024Z18796".into()), ..Meta::default() };
        assert_eq!((cases(&submission), own_numbers(&submission)), (vec!["2024Z18796".into()], vec![]));
        for id in ["ah-tk-2024é025-1", "ah-tk-20242025", "ah-tk-1-x", ""] {
            assert_eq!(own_numbers(&Meta { document_id: Some(id.into()), ..Meta::default() }), [], "{id}");
        }
    }

    #[test]
    fn a_number_without_session_is_identified_by_its_date() {
        let own = PaperNumber { session: None, number: 600 };
        let named = |session: &str| PaperNumber { session: Some(session.into()), number: 600 };
        let notice = Paper::new(Kind::Postponement, "078").received("2024-11-20").build();
        let (notice, _) = Traits::with_wordings(&notice);
        assert!(is_named(&notice, &own, &named("2024-2025")));
        assert!(!is_named(&notice, &own, &named("2023-2024")));
        assert!(is_named(&notice, &own, &named("onleesbaar")), "what cannot be read says nothing against it");
        assert!(!is_named(&notice, &named("2023-2024"), &named("2024-2025")));
    }

    #[test]
    fn the_same_questions_to_two_ministers_are_two_sets() {
        let asked =
            |addressee: &str| Traits::with_wordings(&Paper::new(Kind::Submission, "a").addressee(addressee).build()).0;
        let papers = ["Minister van Defensie", "Minister van Financiën", "minister van Defensie"].map(asked);
        let [one, other, same] = papers.each_ref().map(Identity::new);
        assert!(one.contradicts(&other) && !one.has_other_case(&other));
        assert!(!one.contradicts(&Identity::default()) && !one.contradicts(&same));
    }
}
