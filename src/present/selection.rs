//! A dossier with some of its questions only, as a filter chooses them.

use std::collections::BTreeSet;

use super::Subject;
use super::hints::{Hints, JudgedHints};
use crate::dossier::{Dossier, Row, RowKey};
use crate::i18n::review::mark_in_short;
use crate::review::{Change, HintKind, Line, Review, Reviewed, RowState, What};
use crate::search::{Filter, Said};

/// Some questions of a dossier, with what the review says of them.
pub struct Selection {
    dossier: Dossier,
    reviewed: Option<Reviewed>,
}

impl Selection {
    /// The rows with these indices, ascending. Their papers stay whole; references to other rows are left out.
    pub fn new(subject: Subject<'_>, rows: &[usize]) -> Self {
        let whole = subject.dossier;
        let place = |row: &usize| rows.binary_search(row).ok();
        let taken = |row: &Row| Row {
            refers_to: row.refers_to.iter().filter_map(place).collect(),
            referred_by: row.referred_by.iter().filter_map(place).collect(),
            ..row.clone()
        };
        let dossier =
            Dossier { rows: rows.iter().filter_map(|&row| whole.rows.get(row)).map(taken).collect(), ..whole.clone() };
        let reviewed = subject.review().map(|reviewed| Reviewed::new(&dossier, review_of(reviewed, rows, whole)));
        Self { dossier, reviewed }
    }

    /// The same under another title.
    #[must_use]
    pub fn titled(mut self, title: &str) -> Self {
        title.clone_into(&mut self.dossier.title);
        self
    }

    /// What is to be shown.
    pub fn subject(&self) -> Subject<'_> {
        Subject { reviewed: self.reviewed.as_ref(), ..Subject::unreviewed(&self.dossier) }
    }
}

/// The review as far as it is about some rows. What belongs to other rows would be taken for lost.
fn review_of(reviewed: &Reviewed, rows: &[usize], dossier: &Dossier) -> Review {
    let keys: BTreeSet<RowKey> = rows.iter().filter_map(|&row| dossier.rows.get(row)).map(|row| row.key).collect();
    let is_kept = |line: &&Line| match &line.what {
        What::Do(Change::Note { .. }) => {
            let row = reviewed.found(line.id).and_then(|found| found.row());
            row.is_some_and(|row| rows.binary_search(&row).is_ok())
        }
        What::Do(
            Change::Mark { row, .. } | Change::Confirm { row, .. } | Change::Tag { row, .. } | Change::Tick { row, .. },
        ) => keys.contains(row),
        What::Do(Change::Hint { hint, .. }) => hint.row().is_none_or(|row| keys.contains(&row)),
        _ => true,
    };
    Review::replay(reviewed.review().lines().filter(is_kept).cloned())
}

/// The rows of a subject that meet a filter, ascending.
pub fn rows_that_meet(filter: &Filter, subject: Subject<'_>) -> Vec<usize> {
    let kinds = if filter.asks_for_hints() { &HintKind::ALL[..] } else { &[] };
    let hints = Hints::new(subject.dossier, kinds);
    let hints = JudgedHints { hints: &hints, reviewed: subject.review() };
    filter.rows(subject.dossier, |row| {
        let state = subject.review().and_then(|reviewed| reviewed.row(row));
        let mut said = state.map(|state| said(&state)).unwrap_or_default();
        hints.add_to(&mut said, row);
        said
    })
}

/// What a filter asks of the review of a row.
pub(crate) fn said<'a>(state: &RowState<'a>) -> Said<'a> {
    Said {
        mark: state.mark.map(|marked| mark_in_short(marked.mark)),
        tags: state.tags.iter().map(|tag| tag.as_str()).collect(),
        notes: state.notes.iter().map(|(note, _)| note.text.as_str()).collect(),
        ..Said::default()
    }
}
