//! The pages over the panes: proof, about, the summary of the review.

use super::super::{Bilingual, Language, both};

/// Title of the help.
pub(crate) const HELP: Bilingual = both("Help", "Help");

/// Title of the summary of a review.
pub(crate) const MARKS_AND_NOTES: Bilingual = both("Marks and notes", "Oordelen en aantekeningen");

/// Title of the commitments of a dossier.
pub(crate) const COMMITMENTS: Bilingual = both("Commitments", "Toezeggingen");

/// Title of the page about a dossier.
pub(crate) const ABOUT_THIS_DOSSIER: Bilingual = both("About this dossier", "Over dit dossier");

/// Title of a proof: of which lines of which file.
pub(crate) fn proof(path: &str, place: &str, kind: &str, language: Language) -> String {
    language.pick([format!("Proof · {path} · {place} · {kind}"), format!("Bron · {path} · {place} · {kind}")])
}

/// Why there is no proof.
pub(crate) const LINES_NOT_KEPT: Bilingual =
    both("the lines of this file were not kept", "de regels van dit bestand zijn niet bewaard");

/// Of a dossier.
pub(crate) const NO_NUMBERED_QUESTIONS: Bilingual = both("no numbered questions", "geen genummerde vragen");
