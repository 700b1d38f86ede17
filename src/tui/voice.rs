//! How the reader speaks: in which language, and of which keys.

use std::sync::Arc;

use super::keymap::Keymap;
use crate::i18n::Bilingual;
use crate::language::{Both, Language};

/// The language of what the reader says, and the keys that it speaks of. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Voice {
    /// The language.
    pub language: Language,
    /// Which key does what.
    pub keymap: Arc<Keymap>,
}

impl Voice {
    /// Of what is there in both languages, the reader's.
    pub fn say<T>(&self, both: impl Into<Bilingual<T>>) -> T {
        self.language.say(both)
    }

    /// Words, with keys where they name commands in braces: `{follow} goes there`.
    pub fn tell(&self, words: Both) -> String {
        self.keymap.fill(self.say(words))
    }

    /// Words to be told if something was not found.
    pub fn unless(&self, found: bool, words: Both) -> Option<String> {
        (!found).then(|| self.tell(words))
    }
}

impl Default for Voice {
    fn default() -> Self {
        Self { language: Language::English, keymap: Arc::new(Keymap::usual()) }
    }
}
