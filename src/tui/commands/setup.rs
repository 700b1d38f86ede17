//! The reader as it is set up: the table of keys, and what the user has chosen.

use std::sync::Arc;

use super::table::COMMANDS;
use crate::config::{Config, Fault};
use crate::dossier::Dossier;
use crate::i18n::Language;
use crate::tui::compose::theme::Theme;
use crate::tui::input::keymap::Keymap;
use crate::tui::state::{Settings, State, Wants};

/// The keys of the table.
pub fn usual_keymap() -> Keymap {
    let bindings = COMMANDS.iter().map(|command| &command.binding);
    Keymap::new(bindings).expect("a test reads every key of the table")
}

impl Settings {
    /// What a configuration says, in a language that may differ from its own; and what of its keys cannot be used.
    pub fn from_config(config: &Config, language: Language) -> (Self, Vec<Fault>) {
        let (keymap, faults) = usual_keymap().changed(&config.keys);
        let theme = Theme::named(config.theme);
        let (prose, mouse) = (config.prose_width, config.mouse);
        let wants = Wants { card: config.card.clone(), hints: config.insight.clone() };
        let keymap = Arc::new(keymap);
        (Self { theme, keymap, language, prose, mouse, wants, library: config.library_file(), ascii: false }, faults)
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self::from_config(&Config::default(), Language::default()).0
    }
}

impl State {
    /// A reader of these dossiers, on a screen of this size, with the usual keys.
    pub fn new(dossiers: Vec<Dossier>, size: (u16, u16), theme: Theme) -> Self {
        Self::with(dossiers, size, Settings { theme, ..Settings::default() })
    }
}
