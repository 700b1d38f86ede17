//! Marks and tags: one change of the review for one key.

use super::{Count, Effects};
use crate::i18n::reader::review as texts;
use crate::review::{Mark, Standing, Tag};
use crate::tui::reading::Reading;
use crate::tui::state::{Purpose, State};

/// Marks the question in view.
pub fn set(state: &mut State, mark: Mark) -> Effects {
    let Some(row) = state.row_to_review() else { return Vec::new() };
    let change = state.review().and_then(|review| review.reviewed.mark(row, Some(mark)));
    state.change(change)
}

pub fn unmark(state: &mut State, _: Count) -> Effects {
    let Some(row) = state.row_to_review() else { return Vec::new() };
    if is_of_others_alone(state, row) {
        return Vec::new();
    }
    let change = state.review().and_then(|review| review.reviewed.mark(row, None));
    state.change(change)
}

/// Whether only others marked a row; says so.
fn is_of_others_alone(state: &mut State, row: usize) -> bool {
    let whose = state.review().and_then(|review| {
        let (marked, _) = review.row(row)?.own_or_latest(&review.who)?;
        (marked.who != review.who).then(|| marked.who.clone())
    });
    let Some(whose) = whose else { return false };
    state.message = Some(texts::mark_of_another(whose, state.ui.language));
    true
}

/// Confirms the mark for what stands there now, else takes the mark that the ticks amount to.
pub fn agree(state: &mut State, _: Count) -> Effects {
    let Some(row) = state.row_to_review() else { return Vec::new() };
    let change = state.review().and_then(|review| {
        let state = review.row(row)?;
        match (state.own_or_latest(&review.who), state.proposed) {
            (Some((_, standing)), _) if standing != Standing::Holds => review.reviewed.confirm(row, &review.who),
            (own, Some(proposed)) if own.map(|(marked, _)| marked.mark) != Some(proposed) => {
                review.reviewed.mark(row, Some(proposed))
            }
            _ => None,
        }
    });
    if change.is_none() && state.review().is_some() {
        state.message = Some(state.ui.text_with_keys(texts::NOTHING_TO_AGREE_WITH));
        return Vec::new();
    }
    state.change(change)
}

pub fn next_unreviewed(state: &mut State, _: Count) -> Effects {
    step_unreviewed(state, true)
}

pub fn previous_unreviewed(state: &mut State, _: Count) -> Effects {
    step_unreviewed(state, false)
}

/// To the next or previous row without a mark, or whose mark asks to be confirmed.
fn step_unreviewed(state: &mut State, forward: bool) -> Effects {
    let Some(review) = state.review() else { return state.ask(None) };
    let asks =
        |row: usize| review.row(row).is_some_and(|state| state.mark.is_none() || state.standing != Standing::Holds);
    let Some((dossier, session)) = state.reading() else { return Vec::new() };
    let (here, rows) = (session.row_in_view(), dossier.rows.len());
    let wanted = |row: &usize| session.shows(*row) && asks(*row);
    let found = if forward {
        (here + 1..rows).find(wanted).or_else(|| (0..here).find(wanted))
    } else {
        (0..here).rev().find(wanted).or_else(|| (here + 1..rows).rev().find(wanted))
    };
    let wrapped = found.is_some_and(|row| (row > here) != forward);
    let alone = asks(here);
    let Some((dossier, session)) = state.reading_mut() else { return Vec::new() };
    if let Some(row) = found {
        session.remember();
        session.go_to_row(dossier, row);
    }
    state.message = match found {
        None if alone => Some(state.ui.text_with_keys(texts::LAST_UNREVIEWED)),
        None => Some(state.ui.text_with_keys(texts::ALL_REVIEWED)),
        Some(_) if wrapped => Some(state.ui.text_with_keys(texts::FROM_THE_OTHER_END)),
        Some(_) => None,
    };
    Vec::new()
}

/// Asks for tags of the question in view.
pub fn tag(state: &mut State, _: Count) -> Effects {
    if state.row_to_review().is_some() {
        state.open_prompt(Purpose::Tag);
    }
    Vec::new()
}

/// Gives the row in view the tags that were typed with commas between, or takes off those that it has.
pub fn put_tags(state: &mut State, typed: &str) -> Effects {
    let Some(row) = state.row_to_review() else { return Vec::new() };
    let tags: Vec<Tag> = typed.split(',').filter_map(|tag| tag.parse().ok()).collect();
    let changes: Vec<_> = tags
        .into_iter()
        .filter_map(|tag| {
            let review = state.review()?;
            let on = !review.row(row)?.tags.contains(&&tag);
            review.reviewed.tag(row, tag, on)
        })
        .collect();
    changes.into_iter().flat_map(|change| state.change(Some(change))).collect()
}

/// What is typed, its last tag completed if one in use begins so.
pub fn complete_tag(state: &State, typed: &str) -> String {
    let before = typed.rfind(',').map_or("", |at| &typed[..=at]);
    let tags = state.review().map(|review| review.tags_like(typed)).unwrap_or_default();
    match tags.first() {
        Some(tag) if before.is_empty() => tag.clone(),
        Some(tag) => format!("{before} {tag}"),
        None => typed.to_owned(),
    }
}

impl State {
    /// The row in view; says so where there is none.
    pub(super) fn row_to_review(&mut self) -> Option<usize> {
        let (dossier, session) = self.reading()?;
        let row = session.row_in_view();
        if session.here.reading == Reading::Rows && row < dossier.rows.len() {
            return Some(row);
        }
        self.message = Some(self.ui.text_with_keys(texts::NO_QUESTION_HERE));
        None
    }
}
