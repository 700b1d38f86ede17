//! What the user has chosen, as the reader uses it.

use std::path::PathBuf;
use std::sync::Arc;

use crate::i18n::Language;
use crate::present::card::CardItem;
use crate::review::HintKind;
use crate::tui::compose::theme::Theme;
use crate::tui::input::keymap::Keymap;

/// What is wanted beside the papers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wants {
    /// What is on the card of a question.
    pub card: Vec<CardItem>,
    /// Which hints there are.
    pub hints: Vec<HintKind>,
}

/// How the reader looks and listens.
#[derive(Debug, Clone)]
pub struct Settings {
    /// How things look.
    pub theme: Theme,
    /// Which key does what.
    pub keymap: Arc<Keymap>,
    /// The language of the interface.
    pub language: Language,
    /// Columns of prose at most.
    pub prose: usize,
    /// What is shown beside the papers.
    pub wants: Wants,
    /// The file of the library; none if no place for one is known.
    pub library: Option<PathBuf>,
    /// Whether wheel and clicks are taken.
    pub mouse: bool,
    /// Whether the reader draws no signs beyond ASCII of its own.
    pub ascii: bool,
}
