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

use crate::language::{Both, Language};
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
pub const SETTINGS: [(&str, Both); 4] = [
    (
        "theme",
        [
            "How the reader looks: dark or light, of 256 colours; 16, the terminal's own colours; none. \
             NO_COLOR in the environment means none.",
            "Hoe het scherm eruitziet: dark (donker) of light (licht), met 256 kleuren; 16, de kleuren van de terminal \
             zelf; none, geen. NO_COLOR in de omgeving betekent none.",
        ],
    ),
    (
        "prose-width",
        [
            "Columns of prose at most, from 20 to 300.",
            "Hoeveel kolommen tekst ten hoogste breed is, van 20 tot en met 300.",
        ],
    ),
    (
        "language",
        [
            "The language of the interface: auto (as LC_ALL, LC_MESSAGES or LANG says), en or nl. --lang comes before it.",
            "De taal van het programma: auto (zoals LC_ALL, LC_MESSAGES of LANG zegt), en of nl. --lang gaat voor.",
        ],
    ),
    (
        "mouse",
        [
            "Whether the reader takes wheel and clicks (true), or leaves them to the terminal (false).",
            "Of het programma op muiswiel en klikken let (true), of ze aan de terminal overlaat (false).",
        ],
    ),
];

/// What there is to say of the keys.
pub const KEYS: Both = [
    "Keys: a list for each command, [] for none. Keys that are pressed one after the other have a space between, as in \
     \"m a\". Below [keys] a command stands for every place where it has keys; below [keys.reader] and the like for that \
     place only.",
    "Toetsen: een lijst voor elke opdracht, [] voor geen. Tussen toetsen die na elkaar worden ingedrukt staat een spatie, \
     zoals in \"m a\". Onder [keys] geldt een opdracht overal waar ze toetsen heeft; onder [keys.reader] en dergelijke \
     alleen daar.",
];

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
    pub cause: Both<String>,
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
        let nameless = language.say(["configuration", "configuratie"]);
        let path = self.path.as_ref().map_or(nameless.into(), |path| path.to_string_lossy());
        format!("{path}{}", fault.told(language))
    }
}

impl Fault {
    /// What stands behind the file's name: `, line 3: ...`
    pub fn told(&self, language: Language) -> String {
        let [english, dutch] = &self.cause;
        let (line, cause) = language.say([("line", english), ("regel", dutch)]);
        let line = self.line.map(|number| format!(", {line} {number}")).unwrap_or_default();
        format!("{line}: {cause}")
    }
}
