//! Keys: what the terminal sends, how keys are written, which keys run which command, and what the reader says of them.

pub mod binding;
pub mod key;
mod key_changes;
pub mod keymap;
pub mod pending_keys;
pub mod scope;
pub mod terminal_input;
pub mod ui_text;
