//! The user's configuration: where it is looked for, what it says, and what is wrong with it. An error costs the line that
//! it stands on; the rest holds.
//!
//! What the names of commands and keys mean is the reader's business: they are handed on with their lines.

mod place;
mod read;

use std::path::PathBuf;

use strum::{Display, EnumString, IntoStaticStr, VariantNames};

pub use place::{load, path};
pub use read::read;

use crate::i18n::{Bilingual, Language, config as texts};
use crate::layout::PROSE;

/// What a user has chosen; what is not chosen is as usual.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Config {
    /// How the reader looks.
    pub theme: ThemeName,
    /// Columns of prose at most, within [`Config::PROSE_WIDTHS`].
    pub prose_width: usize,
    /// The language of the interface.
    pub language: LanguageName,
    /// Whether the reader takes wheel and clicks, or leaves them to the terminal.
    pub mouse: bool,
    /// Keys of commands other than the usual ones, in the order of the file.
    pub keys: Vec<KeyLine>,
}

impl Config {
    /// What prose can be as wide as.
    pub const PROSE_WIDTHS: std::ops::RangeInclusive<usize> = 20..=300;

    /// A setting as the file has it: `"dark"`, `90`; none if no setting is called so.
    pub fn value(&self, setting: &str) -> Option<String> {
        Some(match setting {
            "theme" => format!("\"{}\"", self.theme),
            "prose-width" => self.prose_width.to_string(),
            "language" => format!("\"{}\"", self.language),
            "mouse" => self.mouse.to_string(),
            _ => return None,
        })
    }
}

/// The settings by name, beside the keys, and what each is for.
pub const SETTINGS: [(&str, Bilingual); 4] = [
    ("theme", texts::THEME),
    ("prose-width", texts::PROSE_WIDTH),
    ("language", texts::LANGUAGE),
    ("mouse", texts::MOUSE),
];

/// What there is to say of the keys.
pub const KEYS: Bilingual = texts::KEYS;

impl Default for Config {
    fn default() -> Self {
        Self {
            theme: ThemeName::default(),
            prose_width: PROSE,
            language: LanguageName::default(),
            mouse: true,
            keys: Vec::new(),
        }
    }
}

/// The themes by name.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Display, EnumString, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "kebab-case")]
pub enum ThemeName {
    /// For a dark terminal, of the 256 colours.
    Dark,
    /// For a light one.
    Light,
    /// The sixteen colours, as the terminal has them.
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
    /// As the environment says.
    #[default]
    Auto,
    /// English.
    En,
    /// Dutch.
    Nl,
}

impl LanguageName {
    /// The language that is meant.
    pub fn language(self) -> Language {
        match self {
            Self::Auto => Language::of_environment(),
            Self::En => Language::English,
            Self::Nl => Language::Dutch,
        }
    }
}

/// A line that gives a command other keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyLine {
    /// Where the keys hold; none: wherever the command has keys.
    pub scope: Option<String>,
    /// The command.
    pub command: String,
    /// Its keys, as they are written; none: it has no key any more.
    pub keys: Vec<String>,
    /// Where the command stands in the file, from 1.
    pub line: usize,
}

/// Something in the file that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Where, from 1; none: the file as a whole.
    pub line: Option<usize>,
    /// What is wrong, and what to do.
    pub cause: Bilingual<String>,
}

/// The file and what it says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct File {
    /// Where it is looked for; none where the system knows no home folder.
    pub path: Option<PathBuf>,
    /// What it says; as usual if it is not there.
    pub config: Config,
    /// What is wrong with it, by line.
    pub faults: Vec<Fault>,
}

impl File {
    /// Adds faults, found in what the file says of keys.
    pub fn add(&mut self, faults: Vec<Fault>) {
        self.faults.extend(faults);
        self.faults.sort_by_key(|fault| fault.line);
    }

    /// A fault as a person is told of it: file, line and cause, in one line.
    pub fn tell(&self, fault: &Fault, language: Language) -> String {
        let nameless = language.say(texts::CONFIGURATION);
        let path = self.path.as_ref().map_or(nameless.into(), |path| path.to_string_lossy());
        format!("{path}{}", fault.told(language))
    }
}

impl Fault {
    /// What stands behind the file's name: `, line 3: ...`
    pub fn told(&self, language: Language) -> String {
        texts::fault(self.line, &language.say(self.cause.clone()), language)
    }
}
