//! The options of all commands, and what follows from them: in which language the program speaks, and how much.

use std::cell::LazyCell;

use crate::config::{self, LanguageName};
use crate::i18n::Language;

/// Options that stand before or after any command.
#[derive(Debug, Clone, Copy, clap::Args)]
#[command(next_help_heading = "Options of all commands")]
pub struct Global {
    /// The language of the program's own words [default: the configuration's, else the environment's]
    #[arg(long, global = true, value_enum, value_name = "LANGUAGE")]
    lang: Option<Spoken>,
    /// Say nothing but results and errors: not what was left out, how far the reading is, or that a change was saved
    #[arg(short, long, global = true)]
    pub quiet: bool,
    /// Plain text: no reader, and each question above its answer
    #[arg(long, global = true)]
    pub plain: bool,
    /// Draw lines and signs with ASCII characters
    #[arg(long, global = true)]
    pub ascii: bool,
}

#[derive(Debug, Clone, Copy, clap::ValueEnum)]
enum Spoken {
    En,
    Nl,
}

/// How the program speaks.
#[derive(Debug, Clone, Copy)]
pub struct Speech {
    pub language: Language,
    /// Nothing but results and errors.
    pub quiet: bool,
}

/// The user's configuration, which is read when something is asked of it first.
pub type Configured = LazyCell<config::File>;

/// The user's configuration.
pub fn configured() -> Configured {
    Configured::new(config::load)
}

impl Global {
    /// As the options ask, else as the configuration does, which is only read for that.
    pub fn speech(&self) -> Speech {
        self.speech_by(&configured())
    }

    /// The same by a configuration of which more is asked.
    pub fn speech_by(&self, configured: &Configured) -> Speech {
        let language = self.asked().unwrap_or_else(|| configured.config.language.language());
        Speech { language, quiet: self.quiet }
    }

    /// The language that the option asks for, else this one.
    pub fn language_or(&self, configured: LanguageName) -> Language {
        self.asked().unwrap_or_else(|| configured.language())
    }

    fn asked(&self) -> Option<Language> {
        self.lang.map(|spoken| match spoken {
            Spoken::En => Language::English,
            Spoken::Nl => Language::Dutch,
        })
    }
}
