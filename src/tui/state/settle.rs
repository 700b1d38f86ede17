//! Setting what is shown, so that drawing only reads.

use super::dossier_list::{Asked, Order};
use super::said_before::has_answer;
use super::{Overlay, Sheet, SheetTopic, State};
use crate::i18n::reader::said_before as texts;
use crate::layout::Place;
use crate::present::card::Card;
use crate::present::hints::JudgedHints;
use crate::tui::compose::contents;
use crate::tui::compose::help;
use crate::tui::compose::page::no_dossier;
use crate::tui::compose::part::{Part, Role};
use crate::tui::reading::{DrawerItems, Topic};
use crate::tui::review::{ReviewSession, remarks, ticks};

impl State {
    /// Sets everything that is shown, so that drawing only reads.
    pub fn settle(&mut self) {
        let (size, prose) = ((self.size.0, self.size.1 - self.editor_height()), self.prose);
        let height = usize::from(size.1.saturating_sub(2)).max(1);
        self.settle_list();
        self.choose_shown();
        let line = self.list.shown().iter().position(|&index| index == self.chosen).unwrap_or(0);
        self.list_top = self.list_top.min(line).max((line + 1).saturating_sub(height));
        self.settle_drawer_items();
        self.settle_card();
        if let Some((dossier, session)) = self.reading_mut() {
            session.settle(dossier, size);
        }
        self.settle_summary();
        let is_summary =
            |overlay: &Overlay| matches!(overlay, Overlay::Sheet(Sheet { topic: SheetTopic::Review(_), .. }));
        let summary = if self.overlays.iter().any(is_summary) { self.summary().parts } else { Vec::new() };
        let is_about = |overlay: &Overlay| matches!(overlay, Overlay::Sheet(Sheet { topic: SheetTopic::About, .. }));
        let review = self.review().filter(|_| self.overlays.iter().any(is_about));
        let kept = review.map(ReviewSession::place).unwrap_or_default();
        let are_commitments =
            |overlay: &Overlay| matches!(overlay, Overlay::Sheet(Sheet { topic: SheetTopic::Commitments(_), .. }));
        let is_asked = self.overlays.iter().any(are_commitments);
        let commitments = if is_asked { self.commitments_page() } else { None };
        let (commitments, _) = commitments.unwrap_or_default();
        let open = self.open;
        let none = no_dossier();
        let dossier = open.and_then(|index| self.dossiers.get(index)).unwrap_or(&none);
        for overlay in &mut self.overlays {
            let Overlay::Sheet(sheet) = overlay else { continue };
            let width = usize::from(size.0.saturating_sub(2)).clamp(1, sheet_width(&sheet.topic, prose));
            let parts = || match &sheet.topic {
                SheetTopic::Help(filter) => help::parts(filter, &self.ui),
                SheetTopic::Review(_) => summary.clone(),
                SheetTopic::Commitments(_) => commitments.clone(),
                SheetTopic::About => contents::about(dossier, &kept, self.ui.language),
                SheetTopic::Proof(id, lines) => contents::proof(dossier, *id, *lines, self.ui.language),
            };
            sheet.page.show(dossier, width, sheet.topic.clone(), parts);
            let column = sheet.page.column();
            let last = column.height().saturating_sub(height);
            if column.line_of(sheet.place) > last {
                sheet.place = column.place_at(last);
            }
        }
    }

    /// Finds the dossiers that the list shows; while one is open, the list stays as it is.
    fn settle_list(&mut self) {
        if self.open.is_some() {
            return;
        }
        let by_work = self.list.order == Order::Progress;
        let work = (0..if by_work { self.dossiers.len() } else { 0 }).map(|index| self.work_on(index));
        let asked = Asked { wanted: self.wanted.clone(), order: self.list.order, work: work.collect() };
        self.list.settle(&self.dossiers, asked);
    }

    /// Makes what the drawer shows of the review, before the panes are set.
    pub(super) fn settle_drawer_items(&mut self) {
        let Some(index) = self.open else { return };
        let (review, Some(session)) = (self.reviews[index].as_ref(), self.sessions[index].as_mut()) else { return };
        let row = session.row_in_view();
        let made = match (session.here.drawer.as_ref().map(|drawer| &drawer.topic), review) {
            (Some(Topic::Ticks), Some(review)) => ticks(review, row, &self.ui),
            (Some(Topic::Remarks), Some(review)) => remarks(review, row, &self.ui),
            (Some(Topic::Hints), _) => {
                let Some(hints) = session.outline.hints.as_deref() else { return };
                let hints = JudgedHints { hints, reviewed: review.map(|review| &review.reviewed) };
                let (parts, heads) = contents::hints_of_row(&self.dossiers[index], hints, row, &self.ui);
                DrawerItems { of: (review.map_or(0, ReviewSession::revision), row), parts, heads }
            }
            (Some(Topic::SaidBefore), _) => {
                let known = session.outline.said_before.get(&row);
                let (parts, heads) = match known {
                    Some(Ok(said)) => contents::said_before(said, self.ui.language),
                    Some(Err(why)) => (vec![Part::own(Role::Doubt, self.ui.text(why.clone()))], Vec::new()),
                    None if has_answer(&self.dossiers[index], row) => {
                        (vec![Part::own(Role::Aside, self.ui.text(texts::LOOKING))], Vec::new())
                    }
                    None => (vec![Part::own(Role::Placeholder, self.ui.text(texts::NO_ANSWER))], Vec::new()),
                };
                DrawerItems { of: (u64::from(known.is_some()), row), parts, heads }
            }
            _ => return,
        };
        session.drawer_items = made;
    }

    /// Makes the card of the question in view, before the panes are set.
    pub(super) fn settle_card(&mut self) {
        let Some(index) = self.open else { return };
        let review = self.reviews[index].as_ref().map(|review| &review.reviewed);
        let (Some(dossier), Some(session)) = (self.dossiers.get(index), &mut self.sessions[index]) else { return };
        let row = session.here.row.min(dossier.rows.len().saturating_sub(1));
        let document = session.wording_document(dossier, 0);
        let hints = session.outline.hints.as_deref().map(|hints| JudgedHints { hints, reviewed: review });
        let card = document.and_then(|document| Card::new(dossier, (row, document), (review, hints), &self.wants.card));
        if card.as_ref().map(|card| card.row) != session.card.as_ref().map(|card| card.row) {
            session.here.card = Place::default();
        }
        session.card = card;
    }

    /// Brings pages about the review up to date with it.
    fn settle_summary(&mut self) {
        let revision = self.review_revision();
        for overlay in &mut self.overlays {
            if let Overlay::Sheet(Sheet { topic: SheetTopic::Review(shown) | SheetTopic::Commitments(shown), .. }) =
                overlay
            {
                *shown = revision;
            }
        }
    }
}

/// The widest that a sheet is set. The lines of a file have a gutter beside them.
fn sheet_width(topic: &SheetTopic, prose: usize) -> usize {
    match topic {
        SheetTopic::Proof(..) => prose + 30,
        SheetTopic::Help(_) | SheetTopic::About | SheetTopic::Review(_) | SheetTopic::Commitments(_) => prose,
    }
}
