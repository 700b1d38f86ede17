//! Decides what is shown of a dossier and its review, once for the reader, print and reports: which pieces appear in
//! which order, the remarks about them, the links in a text, and the content of an overview. How it looks is up to
//! [`crate::export`] and [`crate::tui`].

pub mod addresses;
pub mod card;
pub mod given;
pub mod hint_tables;
pub mod hints;
pub(crate) mod links;
pub mod overview;
pub(crate) mod people;
pub(crate) mod pieces;
pub mod selection;
pub(crate) mod shorten;
pub(crate) mod verdict;

use std::collections::BTreeSet;

use crate::dossier::{Dossier, RowKey, cases};
use crate::i18n::Language;
use crate::model::{Date, Footnote};
use crate::review::{AnswerAnchor, Reviewed};
use crate::text::on_one_line;

/// What a report is about.
#[derive(Debug, Clone, Copy)]
pub struct Subject<'a> {
    /// The dossier, with corrected pairings if it was reviewed.
    pub dossier: &'a Dossier,
    /// Its review. An empty one counts as none.
    pub reviewed: Option<&'a Reviewed>,
    /// Corrections in the review that cannot be applied, with their questions (see [`crate::review::Corrected::lost`]).
    pub lost_corrections: &'a [(AnswerAnchor, BTreeSet<RowKey>)],
}

impl<'a> Subject<'a> {
    /// A dossier without a review.
    pub fn unreviewed(dossier: &'a Dossier) -> Self {
        Self { dossier, reviewed: None, lost_corrections: &[] }
    }

    /// Its review, unless that is empty.
    pub(crate) fn review(&self) -> Option<&'a Reviewed> {
        self.reviewed.filter(|reviewed| !reviewed.review().is_empty())
    }
}

/// How much of each answer a report includes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Length {
    /// Everything.
    #[default]
    Full,
    /// The first sentences, and how much is left out.
    Short,
    /// Only the length.
    None,
}

/// Which hints a report has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum HintsInReport {
    /// None.
    None,
    /// Commitments and text given before, and about sub-questions what a reviewer agreed to.
    #[default]
    Usual,
    /// All.
    All,
}

/// Options for writing a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// The language of the program's own words.
    pub language: Language,
    /// How much of each answer; JSON always includes everything.
    pub answers: Length,
    /// Which hints; of JSON, whether it has any.
    pub hints: HintsInReport,
    /// The day of the report, by which the lateness of open questions is counted.
    pub today: Date,
}

/// The title of a dossier, or the path of its first paper if it has none.
pub fn title(dossier: &Dossier) -> String {
    let path = || {
        dossier.documents.first().map(|document| on_one_line(&document.source.path).into_owned()).unwrap_or_default()
    };
    if dossier.title.is_empty() { path() } else { dossier.title.clone() }
}

/// The name of a dossier in exports: its first case number, else the printed identifier of its first paper, else that
/// paper's path.
pub fn id(dossier: &Dossier) -> String {
    let case = cases_of(dossier).into_iter().next();
    let printed = || dossier.documents.iter().find_map(|document| document.meta.document_id.clone());
    let path = || dossier.documents.first().map(|document| on_one_line(&document.source.path).into_owned());
    case.or_else(printed).or_else(path).unwrap_or_default()
}

/// The case numbers of a dossier, each once.
pub(crate) fn cases_of(dossier: &Dossier) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let all = dossier.documents.iter().flat_map(|document| cases(&document.meta));
    all.filter(|case| seen.insert(case.clone())).collect()
}

/// The label of a note without the brackets that some papers print: `1` for `1)`; `*` if none is printed.
pub fn bare_label(note: &Footnote) -> &str {
    let label = note.label.trim_matches(|c: char| c.is_whitespace() || matches!(c, '[' | ']' | '(' | ')' | '.'));
    if label.is_empty() { "*" } else { label }
}
