//! Which rows of a dossier someone wants to see.

use super::{Pattern, fold};
use crate::dossier::{Dossier, RowView, Status};
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
}

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

    /// The rows that have every term, ascending.
    pub fn rows(&self, dossier: &Dossier) -> Vec<usize> {
        let views = (0..dossier.rows.len()).filter_map(|row| dossier.view(row));
        views.filter(|view| self.terms.iter().all(|term| term.is_in(dossier, view))).map(|view| view.index).collect()
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
            Self::Uncertain => view.row.disagrees || !dossier.is_certain(view.row),
        }
    }
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
