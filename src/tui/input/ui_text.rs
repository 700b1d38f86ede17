//! Texts of the interface, in the language of the user and with the user's keys.

use std::sync::Arc;

use super::keymap::Keymap;
use crate::i18n::{Bilingual, Language};

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
    pub fn text<T>(&self, text: Bilingual<T>) -> T {
        self.language.say(text)
    }

    /// The same, with keys where it names commands in braces: `{follow} goes there`.
    pub fn text_with_keys(&self, text: Bilingual) -> String {
        self.keymap.fill(self.text(text))
    }

    /// The key of a command, as it stands in running text.
    pub fn key(&self, command: &str) -> String {
        self.keymap.key_or_name(command)
    }

    /// The text with its keys, unless something was found.
    pub fn text_unless(&self, found: bool, text: Bilingual) -> Option<String> {
        (!found).then(|| self.text_with_keys(text))
    }
}
