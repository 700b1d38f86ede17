//! How much room the panes have.

use super::ReadingSession;
use crate::dossier::Dossier;
use crate::i18n::reader::messages;
use crate::tui::compose::frame::{Arrangement, Pane, Panel, STACKED};

/// How many columns a pane becomes wider at a time.
const COLUMNS: i16 = 4;
/// How many lines the drawer becomes taller at a time.
const LINES: i16 = 2;

impl ReadingSession {
    /// Hides the list of questions, or shows it again. Hidden, it is there while it has the focus.
    pub fn toggle_list(&mut self) {
        self.arrangement.listless = !self.arrangement.listless;
        if self.arrangement.listless && self.here.focus == Pane::List {
            self.focus(Pane::Answer);
        }
    }

    /// Gives the pane with the focus the screen to itself, or puts the others back.
    pub fn toggle_maximised(&mut self) {
        self.arrangement.maximised = !self.arrangement.maximised;
    }

    /// Makes the pane with the focus wider by steps, or narrower; where panes are stacked taller or shorter. Returns a
    /// message if there is no room.
    pub fn widen(&mut self, dossier: &Dossier, steps: isize) -> Option<String> {
        let stacked = self.size.0 < STACKED;
        let steps = i16::try_from(steps.clamp(-50, 50)).unwrap_or(0) * if stacked { LINES / 2 } else { COLUMNS };
        let changed = match self.here.focus {
            Pane::List => Arrangement { list: self.arrangement.list + steps, ..self.arrangement },
            Pane::Wording(_) | Pane::Card => {
                Arrangement { wording: self.arrangement.wording + steps, ..self.arrangement }
            }
            Pane::Answer => Arrangement { wording: self.arrangement.wording - steps, ..self.arrangement },
            Pane::Text | Pane::Drawer => {
                return Some(self.ui.text_with_keys(messages::AS_WIDE_AS_THE_SCREEN));
            }
        };
        self.rearrange(dossier, changed)
    }

    /// Makes the drawer taller by steps, or shorter. Returns a message if it cannot be.
    pub fn heighten(&mut self, dossier: &Dossier, steps: isize) -> Option<String> {
        if self.here.drawer.is_none() {
            return Some(self.ui.text_with_keys(messages::DRAWER_IS_SHUT));
        }
        let steps = i16::try_from(steps.clamp(-50, 50)).unwrap_or(0) * LINES;
        let changed = Arrangement { drawer: self.arrangement.drawer + steps, ..self.arrangement };
        self.rearrange(dossier, changed)
    }

    /// Arranges the panes anew, unless that changes nothing that can be seen.
    fn rearrange(&mut self, dossier: &Dossier, changed: Arrangement) -> Option<String> {
        let panels = |session: &Self| -> Vec<Panel> { session.frame.panels.clone() };
        let (usual, before) = (self.arrangement, panels(self));
        self.arrangement = changed;
        self.resettle(dossier);
        if panels(self) != before {
            return None;
        }
        self.arrangement = usual;
        Some(self.ui.text_with_keys(messages::NO_MORE_ROOM))
    }
}
