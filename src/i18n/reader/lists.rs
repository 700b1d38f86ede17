//! The list of questions, and the list of dossiers.

use std::fmt::Display;

use super::super::papers::{self, DOSSIER};
use super::super::{Bilingual, Language, both};

/// Heading of the list of questions.
pub(crate) fn questions(count: impl Display, language: Language) -> String {
    language.pick([format!("Questions {count}"), format!("Vragen {count}")])
}

/// `3 of 12 dossiers · police`: heading of the list of dossiers, with the words that are wanted, if any.
pub(crate) fn dossiers(shown: usize, all: usize, wanted: &str, language: Language) -> String {
    let all = papers::count(all, DOSSIER, language);
    match wanted {
        "" => all,
        wanted => language.pick([format!("{shown} of {all} · {wanted}"), format!("{shown} van {all} · {wanted}")]),
    }
}

/// Of a dossier.
pub(crate) const NO_TITLE: Bilingual = both("(no title)", "(zonder titel)");

/// Answered by reference, where there is little room.
pub(crate) const BY_REFERENCE: Bilingual = both("by reference", "verwijzing");
