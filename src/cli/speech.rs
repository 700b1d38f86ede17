//! In which language the program speaks.

use crate::config::{self, LanguageName};
use crate::i18n::Language;

/// The option that says so.
#[derive(Debug, clap::Args)]
pub struct Speech {
    /// The language of the program's own words [default: the configuration's, else the environment's]
    #[arg(long, value_enum, value_name = "LANGUAGE")]
    lang: Option<Spoken>,
}

#[derive(Debug, Clone, Copy, clap::ValueEnum)]
enum Spoken {
    En,
    Nl,
}

/// The language of the configuration, else the environment's.
pub fn configured() -> Language {
    config::load().config.language.language()
}

impl Speech {
    /// The language that the option asks for, else the one of the configuration, which is only read for that.
    pub fn language(&self) -> Language {
        self.asked().unwrap_or_else(configured)
    }

    /// The language that the option asks for, else this one.
    pub fn or(&self, configured: LanguageName) -> Language {
        self.asked().unwrap_or_else(|| configured.language())
    }

    fn asked(&self) -> Option<Language> {
        self.lang.map(|spoken| match spoken {
            Spoken::En => Language::English,
            Spoken::Nl => Language::Dutch,
        })
    }
}
