//! The people of a dossier, each once.

use crate::dossier::Dossier;
use crate::model::{Document, Person, Respondent};

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

/// The first of each name, whatever its capitals.
fn distinct<'a, T>(all: impl Iterator<Item = &'a T>, name: impl Fn(&T) -> &String) -> Vec<&'a T> {
    let mut distinct: Vec<&T> = Vec::new();
    for one in all {
        if !distinct.iter().any(|other| name(other).eq_ignore_ascii_case(name(one))) {
            distinct.push(one);
        }
    }
    distinct
}
