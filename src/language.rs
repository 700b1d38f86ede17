//! The languages of the interface. Whatever the program says in words of its own, it says in both; they stand side by side
//! wherever they are written, so that neither is forgotten. What papers say is never translated.

use std::io;

/// A language of the interface.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// English.
    #[default]
    English,
    /// Dutch.
    Dutch,
}

/// The same in both languages: English first, then Dutch.
pub type Both<T = &'static str> = [T; 2];

/// What a library or the operating system says, which only has it in English: the same in both.
pub fn foreign(words: impl std::fmt::Display) -> Both<String> {
    let words = words.to_string();
    [words.clone(), words]
}

/// What the operating system says, in lower case.
pub fn of_system(error: &io::Error) -> Both<String> {
    crate::i18n::problems::system_error(&error.into())
}

impl Language {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::English, Self::Dutch];

    /// Of what is there in both languages, this one.
    pub fn say<T>(self, [english, dutch]: Both<T>) -> T {
        match self {
            Self::English => english,
            Self::Dutch => dutch,
        }
    }

    /// The language that the environment asks for by `LC_ALL`, `LC_MESSAGES` or `LANG`; English where it asks for none.
    pub fn of_environment() -> Self {
        Self::of_locale(|name| std::env::var(name).ok())
    }

    /// The first variable that is set decides, as for other programs.
    fn of_locale(variable: impl Fn(&str) -> Option<String>) -> Self {
        let set = |name| variable(name).filter(|value| !value.is_empty());
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(set).unwrap_or_default();
        if locale.to_ascii_lowercase().starts_with("nl") { Self::Dutch } else { Self::English }
    }
}

#[cfg(test)]
mod tests {
    use super::Language::{self, Dutch, English};

    #[test]
    fn the_first_variable_that_is_set_decides() {
        for (variables, language) in [
            (&[][..], English),
            (&[("LANG", "nl_NL.UTF-8")], Dutch),
            (&[("LANG", "nl")], Dutch),
            (&[("LANG", "C.UTF-8")], English),
            (&[("LANG", "nn_NO.UTF-8")], English),
            (&[("LANG", "nl_BE"), ("LC_MESSAGES", "en_GB")], English),
            (&[("LANG", "en_US"), ("LC_MESSAGES", "nl_NL")], Dutch),
            (&[("LANG", "nl_NL"), ("LC_MESSAGES", "nl_NL"), ("LC_ALL", "C")], English),
            (&[("LANG", "en_US"), ("LC_ALL", "")], English),
            (&[("LANG", "nl_NL"), ("LC_ALL", "")], Dutch),
        ] {
            let variable =
                |name: &str| variables.iter().find(|(other, _)| *other == name).map(|(_, value)| (*value).to_owned());
            assert_eq!(Language::of_locale(variable), language, "{variables:?}");
        }
    }
}
