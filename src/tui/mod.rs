//! The reader: a dossier and keys in, screens out. Only this room knows ratatui and crossterm.
//!
//! `key -> binding -> action -> update(&mut State, Action) -> effects`; the shell runs the effects and draws the state.
//! [`update()`] reads and writes nothing outside the state; [`view()`] changes nothing.

mod commands;
mod compose;
mod input;
mod reading;
mod review;
mod shell;
mod state;
mod view;

#[cfg(test)]
mod tests;

pub use commands::{COMMANDS, Command, update, usual_keymap};
pub use compose::theme::Theme;
pub use input::binding::Binding;
pub use input::key::{Key, NotAKey};
pub use input::keymap::{Bound, Keymap};
pub use input::scope::{Mode, Scope};
pub use input::ui_text::Voice;
pub use reading::Spot;
pub use review::{Desk, Draft, News, NoteEditor, Opened, Subject};
pub use shell::{Farewell, Reader, Reread};
pub use state::action::{Action, Effect, Order, Target};
pub use state::{Settings, State};
pub use view::{ScreenMap, view};
