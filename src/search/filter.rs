//! Which rows of a dossier someone wants to see.

use super::{Pattern, fold};
use crate::dossier::{Dossier, RowView, Status};
use crate::language::Both;
use crate::model::Text;
use crate::words;

/// What rows must have: every term of what was typed.
#[derive(Debug, Clone)]
pub struct Filter {
    typed: String,
    terms: Vec<Term>,
}

#[derive(Debug, Clone)]
enum Term {
    /// Words of a wording or an answer.
    Text(Pattern),
    /// A status, or part of its name.
    Status(String),
    /// The parliamentary group of the section, or of those who ask.
    Group(String),
    /// Who answers, or for what.
    Respondent(String),
    /// The pairing is uncertain, or papers disagree.
    Uncertain,
    /// The reviewer's mark, or part of its name; `none` for rows without one.
    Mark(String),
    /// One of the reviewer's tags, or part of it.
    Tag(String),
    /// Words of a reviewer's note; no words for any note.
    Note(String),
}

/// What a reviewer said of a row.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Said<'a> {
    /// What its mark is called.
    pub mark: Option<Both>,
    /// Its tags.
    pub tags: Vec<&'a str>,
    /// What its notes say.
    pub notes: Vec<&'a str>,
}

/// How rows without a mark are asked for.
const UNMARKED: Both = ["none", "geen"];

/// How rows with a note are asked for, whatever it says.
const NOTE: Both = ["note", "aantekening"];

/// A term that is written with its name.
type Named = fn(String) -> Term;

/// How terms are written: `status:open`, `group:CDA`, `by:Van Weel` with quotes around words with spaces. English and
/// Dutch names are always both understood, whatever the language of the interface.
const NAMES: &[(&str, Named)] = &[
    ("status", Term::Status),
    ("group", Term::Group),
    ("fractie", Term::Group),
    ("by", Term::Respondent),
    ("door", Term::Respondent),
    ("respondent", Term::Respondent),
    ("bewindspersoon", Term::Respondent),
    ("mark", Term::Mark),
    ("oordeel", Term::Mark),
    ("tag", Term::Tag),
    ("label", Term::Tag),
    (NOTE[0], Term::Note),
    (NOTE[1], Term::Note),
];

impl Filter {
    /// The filter of what was typed; none if that is empty.
    pub fn new(typed: &str) -> Option<Self> {
        let terms: Vec<_> = split(typed).iter().filter_map(|word| term(word)).collect();
        (!terms.is_empty()).then(|| Self { typed: typed.trim().to_owned(), terms })
    }

    /// As typed.
    pub fn typed(&self) -> &str {
        &self.typed
    }

    /// The rows that have every term, ascending; `said` is what a reviewer said of a row.
    pub fn rows<'a>(&self, dossier: &Dossier, said: impl Fn(usize) -> Said<'a>) -> Vec<usize> {
        let views = (0..dossier.rows.len()).filter_map(|row| dossier.view(row));
        let has =
            |view: &RowView, term: &Term| term.is_said(&said(view.index)).unwrap_or_else(|| term.is_in(dossier, view));
        views.filter(|view| self.terms.iter().all(|term| has(view, term))).map(|view| view.index).collect()
    }
}

/// The words of a line; within quotes spaces do not part them.
fn split(typed: &str) -> Vec<String> {
    let (mut words, mut quoted) = (vec![String::new()], false);
    for c in typed.chars() {
        match c {
            '"' => quoted = !quoted,
            _ if c.is_whitespace() && !quoted => words.push(String::new()),
            _ => words.last_mut().into_iter().for_each(|word| word.push(c)),
        }
    }
    words
}

/// A word that is not complete (`status:`) asks for nothing yet.
fn term(word: &str) -> Option<Term> {
    if word == "?" {
        return Some(Term::Uncertain);
    }
    if NOTE.iter().any(|name| name.eq_ignore_ascii_case(word)) {
        return Some(Term::Note(String::new()));
    }
    let named = word.split_once(':').and_then(|(name, value)| {
        let (_, make) = NAMES.iter().find(|(other, _)| other.eq_ignore_ascii_case(name))?;
        Some((make, fold(value)))
    });
    match named {
        Some((make, value)) => (!value.is_empty()).then(|| make(value)),
        None => Pattern::new(word).map(Term::Text),
    }
}

impl Term {
    fn is_in(&self, dossier: &Dossier, view: &RowView) -> bool {
        match self {
            Self::Text(pattern) => {
                let wordings = view.wordings.iter().flat_map(|wording| wording.lead_in.iter().chain(&wording.blocks));
                let answers = view.answers.iter().flat_map(|answer| &answer.blocks);
                let mut texts = wordings.chain(answers).flat_map(|(_, block)| block.texts()).map(Text::as_str);
                texts.any(|text| !pattern.find(text).is_empty())
            }
            Self::Status(name) => is_called(view.row.status, name),
            Self::Group(name) => groups(view).any(|group| fold(group).contains(name)),
            Self::Respondent(name) => respondents(view).any(|words| fold(words).contains(name)),
            Self::Uncertain => dossier.is_doubtful(view.row),
            Self::Mark(_) | Self::Tag(_) | Self::Note(_) => false,
        }
    }

    /// Whether a reviewer said so; none for what papers say.
    fn is_said(&self, said: &Said) -> Option<bool> {
        Some(match self {
            Self::Mark(name) => is_marked(said.mark, name),
            Self::Tag(name) => said.tags.iter().any(|tag| fold(tag).contains(name)),
            Self::Note(words) => said.notes.iter().any(|note| fold(note).contains(words)),
            _ => return None,
        })
    }
}

/// A mark is meant by its name in either language, as a status is: `answered` does not mean `not answered`.
fn is_marked(mark: Option<Both>, wanted: &str) -> bool {
    let wanted = wanted.replace(['_', '-'], " ");
    let Some(names) = mark else { return UNMARKED.contains(&wanted.as_str()) };
    let is_whole =
        |name: &str| name == wanted || name.split(' ').next().is_some_and(|first| first.starts_with(&wanted));
    names.iter().any(|name| is_whole(name))
}

/// A status is meant by its name in either language. `answered` and `beantwoord` are that status alone; `reference` and
/// `gevonden` are found in the names of theirs.
fn is_called(status: Status, wanted: &str) -> bool {
    let wanted = wanted.replace(['_', '-'], " ");
    let answered = words::status_names(Status::Answered).contains(&wanted.as_str());
    words::status_names(status).iter().any(|name| *name == wanted || (!answered && name.contains(&wanted)))
}

/// The groups that ask in a row: those of its section, else those of the askers.
fn groups<'a>(view: &'a RowView) -> impl Iterator<Item = &'a str> {
    view.wordings.iter().flat_map(|wording| {
        let section = wording.question.section.and_then(|id| wording.document.sections.get(id.index()));
        let of_section = section.into_iter().flat_map(|section| section.groups.iter().chain([&section.title]));
        let askers = wording.document.meta.askers.iter().filter_map(|asker| asker.party.as_ref());
        of_section.chain(askers).map(String::as_str)
    })
}

/// The names and portfolios of those who answer a row.
fn respondents<'a>(view: &'a RowView) -> impl Iterator<Item = &'a str> {
    let people = view.answers.iter().flat_map(|answer| &answer.document.meta.respondents);
    people
        .flat_map(|person| [Some(&person.name), person.role.as_ref(), person.portfolio.as_ref()])
        .flatten()
        .map(String::as_str)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_is_split_into_terms() {
        for (typed, count) in
            [("", 0), ("  ", 0), ("status:", 0), ("\"\"", 0), ("a b", 2), ("\"a b\" ?", 2), ("by:\"Van Weel\"", 1)]
        {
            assert_eq!(Filter::new(typed).map_or(0, |filter| filter.terms.len()), count, "{typed:?}");
        }
        assert!(
            matches!(&Filter::new("BY:\"Van Wéel\"").unwrap().terms[..], [Term::Respondent(name)] if name == "van weel")
        );
        assert!(matches!(Filter::new("http://x").unwrap().terms[..], [Term::Text(_)])); // no name of a term
    }

    #[test]
    fn what_a_reviewer_said_is_asked_for() {
        let marked = |name| Said { mark: Some(name), tags: vec!["Eerste Besluit"], notes: vec!["Zie ook één"] };
        let partly = || marked(["partly", "deels"]);
        let not = || marked(["not answered", "niet beantwoord"]);
        for (typed, said, is) in [
            ("mark:partly", partly(), true),
            ("oordeel:deels", partly(), true),
            ("mark:p", partly(), true),
            ("mark:none", partly(), false),
            ("mark:none", Said::default(), true),
            ("oordeel:geen", Said::default(), true),
            ("mark:partly", Said::default(), false),
            ("mark:answered", not(), false),
            ("mark:not-answered", not(), true),
            ("mark:not", not(), true),
            ("tag:besluit", partly(), true),
            ("tag:tweede", partly(), false),
            ("note", partly(), true),
            ("note", Said::default(), false),
            ("aantekening:een", partly(), true),
            ("note:twee", partly(), false),
        ] {
            assert_eq!(Filter::new(typed).unwrap().terms[0].is_said(&said), Some(is), "{typed} {said:?}");
        }
        assert_eq!(Filter::new("besluit").unwrap().terms[0].is_said(&partly()), None);
    }

    #[test]
    fn a_status_is_meant_by_its_name_or_part_of_it() {
        for (status, wanted, is) in [
            (Status::Answered, "answered", true),
            (Status::ByReference, "answered", false),
            (Status::ByReference, "reference", true),
            (Status::ByReference, "by-reference", true),
            (Status::NotFound(crate::dossier::Reason::NoText), "not found", true),
            (Status::Open, "post", false),
            (Status::Answered, "beantwoord", true),
            (Status::ByReference, "beantwoord", false),
            (Status::ByReference, "verwijzing", true),
            (Status::NotFound(crate::dossier::Reason::NoText), "niet_gevonden", true),
            (Status::Withdrawn, "ingetrokken", true),
            (Status::Postponed, "uitgesteld", true),
            (Status::Open, "uitgesteld", false),
        ] {
            assert_eq!(is_called(status, wanted), is, "{status:?} {wanted}");
        }
    }
}
