//! What each key does: the table of commands, and by subject the functions that its rows name.

mod choosing;
mod closing;
pub mod command_line;
pub mod completion;
mod dossiers;
mod finding;
mod hints;
mod history;
mod links;
mod marks;
mod motion;
mod mouse;
mod moving;
mod note_keys;
mod notes;
mod pages;
mod pairing;
mod panes;
mod papers;
mod questions;
pub mod report;
mod said_before;
mod setup;
mod summary;
mod table;
mod ticks;
mod typing;
mod update;
mod writing;

use crate::dossier::Dossier;
use crate::tui::reading::ReadingSession;
use crate::tui::state::State;
use crate::tui::state::action::Effect;

pub use setup::usual_keymap;
pub use table::{COMMANDS, Command};
pub use update::update;

/// What a command asks of the world outside; mostly nothing.
type Effects = Vec<Effect>;

/// The number typed before a command.
type Count = Option<usize>;

/// How many steps a count means: one if none was typed.
fn steps(count: Count) -> isize {
    count.map_or(1, |count| isize::try_from(count).unwrap_or(isize::MAX)).max(1)
}

/// Does something in the open dossier, and shows the message that comes of it, if any.
fn in_session(state: &mut State, act: impl FnOnce(&Dossier, &mut ReadingSession) -> Option<String>) -> Effects {
    if let Some((dossier, session)) = state.reading_mut() {
        state.message = act(dossier, session);
    }
    Vec::new()
}

/// The same where there is never a message.
fn silently(state: &mut State, act: impl FnOnce(&Dossier, &mut ReadingSession)) -> Effects {
    if let Some((dossier, session)) = state.reading_mut() {
        act(dossier, session);
    }
    Vec::new()
}
