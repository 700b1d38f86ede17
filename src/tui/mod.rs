//! The reader: a dossier and keys in, screens out. Only this room knows ratatui and crossterm.
//!
//! A key is looked up in the table of keys ([`COMMANDS`]); the row holds the function that it runs. The function changes
//! the [`State`] and returns what is to be done outside ([`Effect`]). The shell waits for events, calls [`update()`], does
//! what it asks for, and has [`view()`] draw the state.
//!
//! The rooms stand in order: each imports only from those above it.
//!
//! - `input`: keys, how they are written, and which keys run which row of the table.
//! - `compose`: what stands in which pane, set at a width.
//! - `reading`: where one reader is in one dossier.
//! - `review`: the review of a dossier as the reader shows it.
//! - `state`: all of it together; what can happen, and what is asked of the world outside.
//! - `commands`: the table of keys, and what each command does. Nothing here reads or writes anything outside the state.
//! - `view`: draws, and changes nothing.
//! - `shell`: the terminal, the desktop, and the disk.
//! - `library`: the list of a library, what is found in it, and its figures, from which the reader is opened.

mod input;

mod compose;

mod reading;

mod review;

mod state;

mod commands;

mod view;

mod shell;

mod library;

#[cfg(test)]
mod tests;

pub use commands::{COMMANDS, Command, update, usual_keymap};
pub use compose::theme::Theme;
pub use input::binding::Binding;
pub use input::key::{Key, NotAKey};
pub use input::keymap::{Bound, Keymap};
pub use input::scope::{Mode, Scope};
pub use input::ui_text::UiText;
pub use library::{Browser, browse};
pub use reading::ReadingPosition;
pub use review::{Draft, NoteEditor, Opened, ReviewSession, StoreEvent, Subject};
pub use shell::{Farewell, Files, Next, Reader, Screen, Start};
pub use state::action::{Action, Effect, ReportOrder, Target};
pub use state::{Opening, Order, Settings, State, Work};
pub use view::{ScreenMap, view};
