//! What the table of keys says of one command in one scope, apart from what the command does.

use super::scope::Scope;
use crate::i18n::reader::keys::KeyText;

/// Keys, the command that they run, and its help.
#[derive(Debug, Clone, Copy)]
pub struct Binding {
    /// Where they are pressed.
    pub scope: Scope,
    /// Alternatives; a series of keys is written with spaces between: `m a`.
    pub keys: &'static [&'static str],
    /// The name of the command, as in `next-question`. Users write it in the configuration and behind `:`.
    pub command: &'static str,
    /// What the help and the hints say of it.
    pub(crate) text: KeyText,
}

impl Binding {
    /// Whether its keys are pressed where characters are typed.
    pub fn is_for_typing(&self) -> bool {
        matches!(self.scope, Scope::Prompt | Scope::Writing)
    }
}
