//! What the table of keys says of one command in one scope, apart from what the command does.

use super::scope::Scope;
use crate::language::Both;

/// Keys, the command that they run, and its help.
#[derive(Debug, Clone, Copy)]
pub struct Binding {
    /// Where they are pressed.
    pub scope: Scope,
    /// Alternatives; a series of keys is written with spaces between: `m a`.
    pub keys: &'static [&'static str],
    /// The name of the command, as in `next-question`. Users write it in the configuration and behind `:`.
    pub command: &'static str,
    /// A word for the status line, if it belongs there.
    pub hint: Option<Both>,
    /// One line for the help, in both languages; the name of a command in braces stands for its key.
    pub help: Both,
}

impl Binding {
    /// Whether its keys are pressed where characters are typed.
    pub fn is_for_typing(&self) -> bool {
        matches!(self.scope, Scope::Prompt | Scope::Writing)
    }
}
