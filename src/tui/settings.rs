//! What the user has chosen, as the reader uses it.

use super::keymap::Keymap;
use super::theme::Theme;
use crate::config::{Config, Fault};

/// How the reader looks and listens.
#[derive(Debug, Clone)]
pub struct Settings {
    /// How things look.
    pub theme: Theme,
    /// Which key does what.
    pub keymap: Keymap,
    /// Columns of prose at most.
    pub prose: usize,
    /// Whether wheel and clicks are taken.
    pub mouse: bool,
}

impl Settings {
    /// What a configuration says, and what of its keys cannot be used.
    pub fn of(config: &Config) -> (Self, Vec<Fault>) {
        let (keymap, faults) = Keymap::of(&config.keys);
        let theme = Theme::called(config.theme);
        (Self { theme, keymap, prose: config.prose_width, mouse: config.mouse }, faults)
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self::of(&Config::default()).0
    }
}
