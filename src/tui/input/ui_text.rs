//! Texts of the interface, in the language of the user and with the user's keys.

use std::sync::Arc;

use super::keymap::Keymap;
use crate::i18n::Bilingual;
use crate::language::{Both, Language};

/// Chooses the text of a language, and fills in keys. Cheap to clone.
#[derive(Debug, Clone)]
pub struct UiText {
    /// The language of the interface.
    pub language: Language,
    /// Which key does what.
    pub keymap: Arc<Keymap>,
}

impl UiText {
    /// The text in the user's language.
    pub fn text<T>(&self, both: impl Into<Bilingual<T>>) -> T {
        self.language.say(both)
    }

    /// The same, with keys where it names commands in braces: `{follow} goes there`.
    pub fn text_with_keys(&self, words: Both) -> String {
        self.keymap.fill(self.text(words))
    }

    /// The same, unless something was found.
    pub fn text_unless(&self, found: bool, words: Both) -> Option<String> {
        (!found).then(|| self.text_with_keys(words))
    }
}
