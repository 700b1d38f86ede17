//! The reader: a dossier and keys in, screens out. Only this room knows ratatui and crossterm.
//!
//! `key -> binding -> action -> update(&mut State, Action) -> effects`; the shell runs the effects and draws the state.
//! [`update()`] reads and writes nothing outside the state; [`view()`] changes nothing.

mod binding;
mod command_line;
mod contents;
mod desk;
mod desktop;
mod difference;
mod drafts;
mod folders;
mod frame;
mod help;
mod input;
mod key;
mod keymap;
mod page;
mod part;
mod places;
mod renew;
mod session;
mod settings;
mod shell;
mod state;
mod stores;
mod terminal;
mod theme;
mod update;
mod view;
mod voice;
mod watch;
mod words;

#[cfg(test)]
mod fixture;
#[cfg(test)]
mod tests;

pub use binding::{BINDINGS, Binding, Command, Scope};
pub use desk::{Desk, Draft, News, NoteEditor, Opened, Order, Subject};
pub use key::{Key, NotAKey};
pub use keymap::{Bound, Keymap};
pub use session::Spot;
pub use settings::Settings;
pub use shell::{Farewell, Reader, Reread};
pub use state::State;
pub use theme::Theme;
pub use update::{Action, Effect, Target, update};
pub use view::{ScreenMap, view};
pub use voice::Voice;
