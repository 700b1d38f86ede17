//! The people of a dossier, each once.

use std::collections::HashMap;

use crate::dossier::Dossier;
use crate::model::{Document, Person, Respondent};
use crate::rules::TWEEDE_KAMER;

/// Who asks.
pub(crate) fn askers(dossier: &Dossier) -> Vec<&Person> {
    distinct(dossier.documents.iter().flat_map(|document| &document.meta.askers), |person| &person.name)
}

/// Who is asked, as printed.
pub(crate) fn addressees(dossier: &Dossier) -> Vec<&String> {
    distinct(dossier.documents.iter().flat_map(|document| &document.meta.addressees), |name| name)
}

/// Who answers in some papers.
pub(crate) fn respondents<'a>(papers: impl IntoIterator<Item = &'a Document>) -> Vec<&'a Respondent> {
    distinct(papers.into_iter().flat_map(|document| &document.meta.respondents), |person| &person.name)
}

/// Who answers in the papers of a dossier that answer.
pub(crate) fn respondents_of(dossier: &Dossier) -> Vec<&Respondent> {
    respondents(dossier.documents.iter().filter(|document| document.kind.answers()))
}

/// The first of each name, however it is written.
fn distinct<'a, T>(all: impl Iterator<Item = &'a T>, name: impl Fn(&T) -> &String) -> Vec<&'a T> {
    let mut seen: HashMap<String, Vec<String>> = HashMap::new();
    let is_new = |one: &&T| {
        let Name { initials, letters } = Name::new(name(one));
        let known = seen.entry(letters).or_default();
        let is_known = known.iter().any(|other| are_of_one(other, &initials));
        known.extend((!is_known).then_some(initials));
        !is_known
    };
    all.filter(is_new).collect()
}

/// What ways to write a name share: `D.M. Van Weel`, `vanWeel` and `van weel` are `vanweel`.
#[derive(Debug)]
struct Name {
    /// `dm`; empty where none are printed.
    initials: String,
    letters: String,
}

impl Name {
    fn new(name: &str) -> Self {
        let letters = |words: &[&str]| {
            let letters = words.iter().flat_map(|word| word.chars()).filter(|c| c.is_alphanumeric());
            letters.flat_map(char::to_lowercase).collect::<String>()
        };
        let words: Vec<_> = name.split_whitespace().collect();
        let (initials, rest) = words.split_at(words.iter().take_while(|word| is_initials(word)).count());
        Self { initials: letters(initials), letters: letters(rest) }
    }
}

/// Whether initials before the same name may be those of one person.
fn are_of_one(one: &str, other: &str) -> bool {
    one.is_empty() || other.is_empty() || one == other
}

/// `D.M.`
fn is_initials(word: &str) -> bool {
    word.ends_with('.') && word.split('.').all(|part| part.chars().count() <= 2)
}

/// The office that a printed role names: `minister` for `Minister`, also with what it is of behind it.
pub(crate) fn office(role: &str) -> Option<&'static str> {
    let role = role.trim().to_lowercase();
    let ends = |rest: &str| !rest.starts_with(|c: char| c.is_alphabetic() || c == '-') || rest == "sen";
    let offices = TWEEDE_KAMER.language.people.office_names;
    offices.iter().find(|(words, _)| role.strip_prefix(words).is_some_and(ends)).map(|&(_, office)| office)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_one(one: &str, other: &str) -> bool {
        let names = [one.to_owned(), other.to_owned()];
        distinct(names.iter(), |name| name).len() == 1
    }

    #[test]
    fn an_office_is_one_however_it_is_printed() {
        for (role, expected) in [
            ("Minister", Some("minister")),
            ("minister van Justitie en Veiligheid", Some("minister")),
            ("Ministers", Some("minister")),
            ("STAATSSECRETARIS", Some("state-secretary")),
            ("Staatssecretarissen", Some("state-secretary")),
            ("Staatsecretaris", Some("state-secretary")),
            ("Minister-President", Some("prime-minister")),
            ("viceminister-president", Some("deputy-prime-minister")),
            ("Ministerraad", None),
            ("wethouder", None),
            ("", None),
        ] {
            assert_eq!(super::office(role), expected, "{role}");
        }
    }

    #[test]
    fn one_person_is_one_person() {
        for (one, other) in [
            ("Minister van Justitie en Veiligheid", "minister van Justitie en Veiligheid"),
            ("Van Weel", "D.M. Van Weel"),
            ("D. M. van Weel", "D.M. Van Weel"),
            ("Yeşilgöz-Zegerius", "D. Yeşilgöz - Zegerius"),
            ("Faber - Van de Klashorst", "Faber-Van de Klashorst"),
            ("Inge van Dijk", "Inge vanDijk"),
        ] {
            assert!(is_one(one, other), "{one}, {other}");
        }
        for (one, other) in
            [("Van Dijk", "Inge van Dijk"), ("De Hoop", "De Groot"), ("J. Jansen", "K. Jansen"), ("D.", "M.")]
        {
            assert!(!is_one(one, other), "{one}, {other}");
        }
    }
}
