//! What the reader says, in files by subject.
//!
//! A text that names a key has the name of its command in braces, `{follow} goes there`, and the reader puts the user's
//! key there. A function that has more to fill in is given the key as the user has it.

pub(crate) mod card;
pub(crate) mod command_names;
pub(crate) mod drawer;
pub(crate) mod files;
pub(crate) mod help;
pub(crate) mod hints;
pub(crate) mod key_changes;
pub(crate) mod keys;
pub(crate) mod lists;
pub(crate) mod messages;
pub(crate) mod pages;
pub(crate) mod panes;
pub(crate) mod passages;
pub(crate) mod prompts;
pub(crate) mod review;
pub(crate) mod said_before;
pub(crate) mod status;
