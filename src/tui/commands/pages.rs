//! The pages over the panes: help, proof, about.

use super::motion::Motion;
use super::{Count, Effects};
use crate::layout::Place;
use crate::tui::compose::page::Page;
use crate::tui::input::scope::Mode;
use crate::tui::state::{Overlay, Purpose, Sheet, SheetTopic, State};

pub fn help(state: &mut State, _: Count) -> Effects {
    state.open_sheet(SheetTopic::Help(String::new()));
    Vec::new()
}

pub fn search_help(state: &mut State, _: Count) -> Effects {
    state.open_prompt(Purpose::Help);
    Vec::new()
}

pub fn close(state: &mut State, _: Count) -> Effects {
    state.overlays.pop();
    Vec::new()
}

/// The keys that open the proof and the page about the dossier close these again; pages with items stay.
pub fn close_again(state: &mut State, _: Count) -> Effects {
    if !matches!(state.mode(), Mode::Summary | Mode::Commitments) {
        state.overlays.pop();
    }
    Vec::new()
}

pub fn go(state: &mut State, motion: Motion, steps: isize) -> Effects {
    let page = state.sheet_height().cast_signed();
    let (whole, half) = ((page - 1).max(1), (page / 2).max(1));
    state.scroll_sheet(match motion {
        Motion::Line => steps,
        Motion::LineBack => -steps,
        Motion::Page => steps.saturating_mul(whole),
        Motion::PageBack => -steps.saturating_mul(whole),
        Motion::HalfPage => steps.saturating_mul(half),
        Motion::HalfPageBack => -steps.saturating_mul(half),
        Motion::First => isize::MIN,
        Motion::Last => isize::MAX,
    });
    Vec::new()
}

impl State {
    /// Opens a page. The help is open at most once.
    pub(super) fn open_sheet(&mut self, topic: SheetTopic) {
        let is_help = |overlay: &Overlay| matches!(overlay, Overlay::Sheet(Sheet { topic: SheetTopic::Help(_), .. }));
        if matches!(topic, SheetTopic::Help(_)) && self.overlays.iter().any(is_help) {
            return;
        }
        let sheet = Sheet { topic, page: Page::default(), place: Place::default(), chosen: 0 };
        self.overlays.push(Overlay::Sheet(sheet));
    }

    /// Scrolls the topmost page by lines.
    pub(super) fn scroll_sheet(&mut self, lines: isize) {
        let height = self.sheet_height();
        let sheet = self.overlays.iter_mut().rev().find_map(|overlay| match overlay {
            Overlay::Sheet(sheet) => Some(sheet),
            Overlay::Prompt(_) | Overlay::Editor(_) => None,
        });
        if let Some(sheet) = sheet {
            let column = sheet.page.column();
            let top = column.line_of(sheet.place).saturating_add_signed(lines);
            sheet.place = column.place_at(top.min(column.height().saturating_sub(height)));
        }
    }
}
