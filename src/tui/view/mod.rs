//! Drawing. It changes nothing; what it returns says what stands where, for the mouse.

mod ascii;
mod bars;
mod foot;
mod hints;
mod lists;
mod overlays;
pub(super) mod paint;
mod text;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::tui::compose::frame::Pane;
use crate::tui::state::State;
use crate::tui::state::action::Target;

/// What stands where on the screen.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ScreenMap {
    spots: Vec<(Rect, Target)>,
    cursor: Option<(u16, u16)>,
}

impl ScreenMap {
    /// What stands at a place.
    pub fn at(&self, column: u16, row: u16) -> Option<Target> {
        let here = |(area, _): &&(Rect, Target)| area.contains(Position::new(column, row));
        self.spots.iter().rev().find(here).map(|(_, target)| *target)
    }

    /// Where the cursor stands, if something is typed.
    pub fn cursor(&self) -> Option<(u16, u16)> {
        self.cursor
    }

    fn add(&mut self, area: Rect, target: Target) {
        self.spots.push((area, target));
    }
}

/// Draws the state, which was brought up to date for a screen of this size by [`crate::tui::commands::update()`].
pub fn view(state: &State, area: Rect, buffer: &mut Buffer) -> ScreenMap {
    let mut map = ScreenMap::default();
    let area = area.intersection(buffer.area);
    if area.is_empty() {
        return map;
    }
    match (state.sheet(), state.reading()) {
        (Some(sheet), _) => overlays::sheet(state, sheet, area, buffer, &mut map),
        (None, None) => lists::dossiers(state, area, buffer, &mut map),
        (None, Some((dossier, session))) => {
            bars::title(state, dossier, session, buffer);
            for rule in &session.frame.rules {
                bars::rule(state, *rule, buffer);
            }
            for panel in &session.frame.panels {
                match panel.pane {
                    Pane::List => lists::questions(state, dossier, session, panel, buffer, &mut map),
                    _ => text::pane(state, dossier, session, panel, buffer, &mut map),
                }
            }
            bars::status(state, dossier, session, buffer);
        }
    }
    overlays::editor(state, area, buffer);
    overlays::prompt(state, area, buffer, &mut map);
    if state.ascii {
        ascii::in_ascii(buffer, area, &prose(state, area));
    }
    map
}

/// Where the words of papers stand, and nothing but whole lines of them.
fn prose(state: &State, area: Rect) -> Vec<Rect> {
    match (state.sheet(), state.reading()) {
        (Some(_), _) => vec![Rect { y: area.y + 1, height: area.height.saturating_sub(2), ..area }],
        (None, Some((_, session))) => {
            let is_own = |pane| match pane {
                Pane::List | Pane::Card => true,
                Pane::Drawer => session.drawer_has_own_words(),
                _ => false,
            };
            let panels = session.frame.panels.iter().filter(|panel| !is_own(panel.pane));
            panels.map(|panel| panel.body).collect()
        }
        (None, None) => Vec::new(),
    }
}
