//! What the user has chosen, as the reader uses it.

use crate::config::{Config, Fault};
use crate::language::Language;
use crate::tui::compose::theme::Theme;
use crate::tui::input::keymap::Keymap;

/// How the reader looks and listens.
#[derive(Debug, Clone)]
pub struct Settings {
    /// How things look.
    pub theme: Theme,
    /// Which key does what.
    pub keymap: Keymap,
    /// The language of the interface.
    pub language: Language,
    /// Columns of prose at most.
    pub prose: usize,
    /// Whether wheel and clicks are taken.
    pub mouse: bool,
    /// Whether the reader draws no signs beyond ASCII of its own.
    pub ascii: bool,
}

impl Settings {
    /// What a configuration says, in a language that may differ from its own; and what of its keys cannot be used.
    pub fn of(config: &Config, language: Language) -> (Self, Vec<Fault>) {
        let (keymap, faults) = Keymap::of(&config.keys);
        let theme = Theme::called(config.theme);
        (Self { theme, keymap, language, prose: config.prose_width, mouse: config.mouse, ascii: false }, faults)
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self::of(&Config::default(), Language::default()).0
    }
}
