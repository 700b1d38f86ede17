//! The hints about the open dossier. They are found outside, after the first frame, and taken in once they are there.

use std::sync::Arc;

use super::{Overlay, Sheet, SheetTopic, State};
use crate::dossier::Dossier;
use crate::insight::Sentence;
use crate::layout::Place;
use crate::present::hints::{Hints, JudgedHints, Promise};
use crate::review::HintKind;
use crate::search::Said;
use crate::tui::compose::contents;
use crate::tui::compose::part::{LeadsTo, Part};
use crate::tui::reading::Topic;
use crate::tui::review::ReviewSession;

impl State {
    /// The open dossier and the hints that are wanted, unless they are known.
    pub fn hints_to_find(&self) -> Option<(&Dossier, &[HintKind])> {
        let (dossier, session) = self.reading()?;
        let outline = &session.outline;
        let are_wanted = !self.wants.hints.is_empty() && outline.hints.is_none() && !outline.search_broke_off;
        are_wanted.then_some((dossier, self.wants.hints.as_slice()))
    }

    /// Takes in the hints about a dossier, if it is still read as it was when they were looked for.
    pub fn take_in_hints(&mut self, of: &Dossier, hints: Hints) {
        let Some(index) = self.dossiers.iter().position(|dossier| dossier == of) else { return };
        let Some(session) = self.sessions[index].as_mut() else { return };
        let hints = Arc::new(hints);
        session.outline.hints = Some(Arc::clone(&hints));
        let review = self.reviews[index].as_ref();
        if let Some(typed) = session.shown.as_ref().map(|shown| shown.typed.clone()) {
            session.filter(&self.dossiers[index], |row| said(review, Some(&hints), row), &typed);
        }
    }

    /// Goes on without the hints about a dossier.
    pub fn give_up_hints(&mut self, dossier: usize) {
        if let Some(Some(session)) = self.sessions.get_mut(dossier) {
            session.outline.search_broke_off = true;
        }
    }

    /// The hints about the open dossier, with what was said of them; none as long as they are not known.
    pub fn hints(&self) -> Option<JudgedHints<'_>> {
        let (_, session) = self.reading()?;
        let reviewed = self.review().map(|review| &review.reviewed);
        Some(JudgedHints { hints: session.outline.hints.as_deref()?, reviewed })
    }

    /// The commitments of the open dossier.
    pub fn promises(&self) -> Vec<Promise<'_>> {
        let hints = self.reading().zip(self.hints());
        hints.map(|((dossier, _), hints)| hints.commitments(dossier)).unwrap_or_default()
    }

    /// What the page of commitments shows, and the parts with which they begin.
    pub fn commitments_page(&self) -> Option<(Vec<Part>, Vec<usize>)> {
        let (dossier, _) = self.reading()?;
        Some(contents::commitments(dossier, self.hints()?, &self.ui))
    }

    /// The sentences that the chosen sub-question or hint is about.
    pub fn lit(&self) -> &[Sentence] {
        let Some(((_, session), hints)) = self.reading().zip(self.hints()) else { return &[] };
        if let Some(LeadsTo::Tick(index) | LeadsTo::Nearest(index)) = session.chosen_on_card() {
            return hints.hints.nearest(session.here.row, index);
        }
        if session.here.drawer.as_ref().is_none_or(|drawer| drawer.topic != Topic::Hints) {
            return &[];
        }
        let of_row = hints.of_row(session.row_in_view());
        of_row.get(session.item_in_drawer()).map_or(&[], |(_, hint)| hint.sentences())
    }
}

/// The hints that were stepped to, by their places in the list of all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct SteppedTo {
    in_drawer: Option<usize>,
    on_page: Option<usize>,
}

impl State {
    /// The hints that were stepped to in the drawer and on the page of commitments.
    pub(super) fn hints_stepped_to(&self) -> SteppedTo {
        let Some(((_, session), hints)) = self.reading().zip(self.hints()) else { return SteppedTo::default() };
        let is_drawn = session.here.drawer.as_ref().is_some_and(|drawer| drawer.topic == Topic::Hints);
        let of_row = if is_drawn { hints.of_row(session.row_in_view()) } else { Vec::new() };
        let in_drawer = of_row.get(session.item_in_drawer()).map(|(index, _)| *index);
        let on_page = self.commitments_sheet().and_then(|sheet| {
            let promises = self.promises();
            promises.get(sheet.chosen).or(promises.last()).map(|promise| promise.index)
        });
        SteppedTo { in_drawer, on_page }
    }

    fn commitments_sheet(&self) -> Option<&Sheet> {
        self.overlays.iter().find_map(|overlay| match overlay {
            Overlay::Sheet(sheet) if matches!(sheet.topic, SheetTopic::Commitments(_)) => Some(sheet),
            _ => None,
        })
    }

    /// Steps to the same hints again, since what is said of hints changes their order.
    pub(super) fn step_to_hints(&mut self, SteppedTo { in_drawer, on_page }: SteppedTo) {
        self.settle_drawer_items();
        let of_row = self.reading().zip(self.hints()).map(|((_, session), hints)| hints.of_row(session.row_in_view()));
        let place = of_row.unwrap_or_default().iter().position(|(index, _)| Some(*index) == in_drawer);
        if let (Some(place), Some((_, session))) = (place, self.reading_mut())
            && place != session.item_in_drawer()
        {
            session.step_to_item(place);
        }
        let place = self.promises().iter().position(|promise| Some(promise.index) == on_page);
        let entry = place.and_then(|place| self.commitments_page()?.1.get(place).copied());
        let sheets = self.overlays.iter_mut().filter_map(|overlay| match overlay {
            Overlay::Sheet(sheet) if matches!(sheet.topic, SheetTopic::Commitments(_)) => Some(sheet),
            _ => None,
        });
        for sheet in sheets {
            if let (Some(place), Some(entry)) = (place.filter(|place| *place != sheet.chosen), entry) {
                (sheet.chosen, sheet.place) = (place, Place::entry(entry));
            }
        }
    }
}

/// What a filter asks of a row: what reviewers said, and what was noticed.
pub fn said<'a>(review: Option<&'a ReviewSession>, hints: Option<&Hints>, row: usize) -> Said<'a> {
    let mut said = review.map_or_else(Said::default, |review| review.said(row));
    if let Some(hints) = hints {
        JudgedHints { hints, reviewed: review.map(|review| &review.reviewed) }.add_to(&mut said, row);
    }
    said
}
