//! The user's configuration: where it is looked for, what it says, and what is wrong with it. An error affects only the
//! line that it is on.
//!
//! Names of commands and keys are not interpreted here: the reader (`tui`) gets them with their line numbers.

mod place;
mod read;

use std::path::PathBuf;

use strum::{Display, EnumString, IntoStaticStr, VariantNames};

pub use place::{at_home, load, path};
pub use read::read;

use crate::i18n::{Bilingual, Language, config as texts};
use crate::layout::PROSE;
use crate::library;
use crate::present::card::CardItem;
use crate::review::HintKind;

/// The user's settings, with defaults for those that are not set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Config {
    /// The colours of the reader.
    pub theme: ThemeName,
    /// The greatest width of prose, in columns, within [`Config::PROSE_WIDTHS`].
    pub prose_width: usize,
    /// The language of the interface.
    pub language: LanguageName,
    /// What is on the card of a question; it stands there in the order of [`CardItem::ALL`].
    pub card: Vec<CardItem>,
    /// Which hints there are, in the order of [`HintKind::ALL`].
    pub insight: Vec<HintKind>,
    /// The file of the library; empty for the usual one. `~/` at its beginning is the user's own folder.
    pub library: String,
    /// Whether the reader handles wheel and clicks, or leaves them to the terminal.
    pub mouse: bool,
    /// Changed keys of commands, in the order of the file.
    pub keys: Vec<KeyLine>,
}

impl Config {
    /// The widths that may be set for prose, in columns.
    pub const PROSE_WIDTHS: std::ops::RangeInclusive<usize> = 20..=300;

    /// The file of the library; `None` if no home folder is known.
    pub fn library_file(&self) -> Option<PathBuf> {
        match self.library.as_str() {
            "" => library::path_of_user(),
            path => Some(at_home(path, std::env::home_dir())),
        }
    }

    /// The value of a setting as the file writes it: `"dark"`, `90`. `None` for an unknown setting.
    pub fn value(&self, setting: &str) -> Option<String> {
        Some(match setting {
            "theme" => format!("\"{}\"", self.theme),
            "prose-width" => self.prose_width.to_string(),
            "language" => format!("\"{}\"", self.language),
            "card" => list(&self.card),
            "insight" => list(&self.insight),
            "library" => toml::Value::from(self.library.as_str()).to_string(),
            "mouse" => self.mouse.to_string(),
            _ => return None,
        })
    }
}

/// `["notes", "wording"]`
fn list(words: &[impl std::fmt::Display]) -> String {
    let words: Vec<_> = words.iter().map(|word| format!("\"{word}\"")).collect();
    format!("[{}]", words.join(", "))
}

/// The settings (keys excepted): name and purpose.
pub const SETTINGS: [(&str, Bilingual); 7] = [
    ("theme", texts::THEME),
    ("prose-width", texts::PROSE_WIDTH),
    ("language", texts::LANGUAGE),
    ("card", texts::CARD),
    ("insight", texts::INSIGHT),
    ("library", texts::LIBRARY),
    ("mouse", texts::MOUSE),
];

/// The purpose of the table of keys.
pub const KEYS: Bilingual = texts::KEYS;

impl Default for Config {
    fn default() -> Self {
        Self {
            theme: ThemeName::default(),
            prose_width: PROSE,
            language: LanguageName::default(),
            card: CardItem::ALL.to_vec(),
            insight: HintKind::ALL.to_vec(),
            library: String::new(),
            mouse: true,
            keys: Vec::new(),
        }
    }
}

/// The themes by name.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Display, EnumString, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "kebab-case")]
pub enum ThemeName {
    /// For a dark terminal, from the 256 colours.
    Dark,
    /// For a light one.
    Light,
    /// The terminal's own sixteen colours.
    #[default]
    #[strum(serialize = "16")]
    Sixteen,
    /// No colours.
    None,
}

/// The languages of the interface by name.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Display, EnumString, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "kebab-case")]
pub enum LanguageName {
    /// Taken from the environment.
    #[default]
    Auto,
    /// English.
    En,
    /// Dutch.
    Nl,
}

impl LanguageName {
    /// The language to use.
    pub fn language(self) -> Language {
        match self {
            Self::Auto => Language::of_environment(),
            Self::En => Language::English,
            Self::Nl => Language::Dutch,
        }
    }
}

/// A line that changes the keys of a command.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyLine {
    /// The scope in which the keys apply; `None`: everywhere the command has keys.
    pub scope: Option<String>,
    /// The command.
    pub command: String,
    /// Its keys, as written; if empty, it has none any more.
    pub keys: Vec<String>,
    /// The line of the file, from 1.
    pub line: usize,
}

/// Something in the file that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The line, from 1; `None` for the file as a whole.
    pub line: Option<usize>,
    /// What is wrong, and what to do.
    pub cause: Bilingual<String>,
}

/// The file and its settings.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct File {
    /// Where it is looked for; `None` if no home folder is known.
    pub path: Option<PathBuf>,
    /// Its settings; the defaults if there is no file.
    pub config: Config,
    /// What is wrong with it, by line.
    pub faults: Vec<Fault>,
}

impl File {
    /// Adds faults that were found in the keys.
    pub fn add(&mut self, faults: Vec<Fault>) {
        self.faults.extend(faults);
        self.faults.sort_by_key(|fault| fault.line);
    }

    /// The message about a fault, in one line: file, line number and cause.
    pub fn message(&self, fault: &Fault, language: Language) -> String {
        let nameless = language.say(texts::CONFIGURATION);
        let path = self.path.as_ref().map_or(nameless.into(), |path| path.to_string_lossy());
        format!("{path}{}", fault.message(language))
    }
}

impl Fault {
    /// The message without the file's name in front: `, line 3: ...`
    pub fn message(&self, language: Language) -> String {
        texts::fault(self.line, &language.say(self.cause.clone()), language)
    }
}
