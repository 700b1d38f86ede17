//! Keys: what the terminal sends, how keys are written, which key runs which command.

pub mod binding;
pub mod command_line;
pub mod key;
pub mod keymap;
pub mod terminal_input;
pub mod ui_text;
