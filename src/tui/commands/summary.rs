//! The summary of a review: every mark and note of the dossier, to go to, edit and delete.

use super::motion::Motion;
use super::notes::{Act, do_with_note};
use super::{Count, Effects};
use crate::review::Found;
use crate::tui::review::{Item, Subject, row_of};
use crate::tui::state::{Overlay, SheetTopic, State};

/// Opens the summary.
pub fn summary(state: &mut State, _: Count) -> Effects {
    match state.review().map(|review| review.revision()) {
        Some(revision) => state.open_sheet(SheetTopic::Review(revision)),
        None => return state.ask(None),
    }
    Vec::new()
}

/// Chooses another item, and brings it into view.
pub fn go(state: &mut State, motion: Motion, steps: isize) -> Effects {
    let items = state.items_of_sheet();
    let (page, height) = ((state.sheet_height() / 3).max(1).cast_signed(), state.sheet_height());
    let Some(Overlay::Sheet(sheet)) = state.overlays.last_mut() else { return Vec::new() };
    let last = items.len().saturating_sub(1);
    let by = |steps: isize| sheet.chosen.min(last).saturating_add_signed(steps).min(last);
    sheet.chosen = match motion {
        Motion::Line => by(steps),
        Motion::LineBack => by(-steps),
        Motion::Page | Motion::HalfPage => by(steps.saturating_mul(page)),
        Motion::PageBack | Motion::HalfPageBack => by(steps.saturating_mul(-page)),
        Motion::First => 0,
        Motion::Last => last,
    };
    let column = sheet.page.column();
    if let Some(entry) = items.get(sheet.chosen) {
        let (line, end) = (column.start_of(*entry), column.start_of(entry + 2));
        let first = end.saturating_sub(height);
        let line = if sheet.chosen == 0 { 0 } else { line };
        sheet.place = column.place_at(column.line_of(sheet.place).max(first).min(line));
    }
    Vec::new()
}

/// The item that was stepped to.
pub fn chosen_item(state: &State) -> Option<Item> {
    let items = state.summary().items;
    let sheet = state.sheet()?;
    items.get(sheet.chosen).or(items.last()).map(|(_, item)| *item)
}

pub fn do_with_item(state: &mut State, act: Act, item: Option<Item>) -> Effects {
    match (act, item) {
        (Act::GoThere, Some(Item::Row(row))) => {
            state.overlays.pop();
            if let Some((dossier, session)) = state.reading_mut() {
                session.remember();
                session.go_to_row(dossier, row);
            }
            Vec::new()
        }
        (Act::GoThere, Some(Item::Note(note))) => {
            let is_lost = state.review().and_then(|review| review.reviewed.found(note)) == Some(&Found::Lost);
            if !is_lost {
                state.overlays.pop();
            }
            do_with_note(state, act, note)
        }
        (Act::GoThere | Act::Edit, Some(Item::Draft(draft))) => {
            let subject = state.review().and_then(|review| review.drafts.get(draft)).map(|draft| draft.subject.clone());
            state.overlays.pop();
            go_to_draft(state, subject.as_ref());
            subject.into_iter().for_each(|subject| state.write(subject));
            Vec::new()
        }
        (Act::Edit | Act::Delete, Some(Item::Note(note))) => do_with_note(state, act, note),
        (Act::Edit | Act::Delete, Some(Item::Row(_))) | (Act::Delete, Some(Item::Draft(_))) | (_, None) => Vec::new(),
    }
}

/// Goes to the question that a draft is about.
fn go_to_draft(state: &mut State, subject: Option<&Subject>) {
    let about = state.review().zip(subject).and_then(|(review, subject)| row_of(review, subject));
    let Some((dossier, session)) = state.reading_mut() else { return };
    if let Some(row) = about.and_then(|about| dossier.rows.iter().position(|row| row.key == about)) {
        session.remember();
        session.go_to_row(dossier, row);
    }
}
