//! What is shown of a dossier and its review, decided once for reader, print and reports: which pieces stand where, what is
//! said of them, what a text leads to, and what an overview says. How it looks is up to [`crate::export`] and
//! [`crate::tui`].

pub mod addresses;
pub(crate) mod links;
pub(crate) mod overview;
pub(crate) mod pieces;
pub(crate) mod shorten;
pub(crate) mod verdict;

use std::collections::BTreeSet;

use crate::dossier::{Dossier, RowKey};
use crate::i18n::Language;
use crate::model::{Date, Footnote};
use crate::review::{AnswerAnchor, Reviewed};
use crate::text::on_one_line;

/// What a report is about.
#[derive(Debug, Clone, Copy)]
pub struct Subject<'a> {
    /// The dossier; if it was reviewed, with its corrected pairings.
    pub dossier: &'a Dossier,
    /// Its review. One in which nothing is said is as good as none.
    pub reviewed: Option<&'a Reviewed>,
    /// Corrections of the review that are not in force, with the questions (see [`crate::review::Corrected::lost`]).
    pub lost_corrections: &'a [(AnswerAnchor, BTreeSet<RowKey>)],
}

impl<'a> Subject<'a> {
    /// A dossier without a review.
    pub fn unreviewed(dossier: &'a Dossier) -> Self {
        Self { dossier, reviewed: None, lost_corrections: &[] }
    }

    /// Its review, if anything is said in it.
    pub(crate) fn review(&self) -> Option<&'a Reviewed> {
        self.reviewed.filter(|reviewed| !reviewed.review().is_empty())
    }
}

/// How much of the answers a report gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Length {
    /// All.
    #[default]
    Full,
    /// The first sentences, and how much was left out.
    Short,
    /// Nothing but their length.
    None,
}

/// How a report is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// The language of the program's own words.
    pub language: Language,
    /// How much of the answers; JSON always has all of them.
    pub answers: Length,
    /// The day on which the report is made: open questions are so and so late on it.
    pub today: Date,
}

/// What a dossier is called.
pub fn title(dossier: &Dossier) -> String {
    let path = || {
        dossier.documents.first().map(|document| on_one_line(&document.source.path).into_owned()).unwrap_or_default()
    };
    if dossier.title.is_empty() { path() } else { dossier.title.clone() }
}

/// The label of a note without the brackets that some papers print: `1` for `1)`; `*` where none is printed.
pub fn bare_label(note: &Footnote) -> &str {
    let label = note.label.trim_matches(|c: char| c.is_whitespace() || matches!(c, '[' | ']' | '(' | ')' | '.'));
    if label.is_empty() { "*" } else { label }
}
