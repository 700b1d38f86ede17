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

/// What is said of a pipe or a device where a file is meant; as an error of [`io::ErrorKind::Other`].
pub const NOT_A_FILE: &str = "is a pipe or a device; a file is meant";

/// What is said of a file that another program keeps locked for long; as an error of the same kind.
pub const LOCKED: &str = "another program keeps it locked";

/// What the operating system says, in lower case: its own words in English, and in Dutch ours for what is usual.
pub fn of_system(error: &io::Error) -> Both<String> {
    let said = error.to_string().to_lowercase();
    let said = said.split(" (os error").next().unwrap_or(&said);
    let dutch = match error.kind() {
        io::ErrorKind::NotFound => "bestaat niet",
        io::ErrorKind::PermissionDenied => "geen toegang",
        io::ErrorKind::ReadOnlyFilesystem => "de schijf is alleen te lezen",
        io::ErrorKind::StorageFull => "de schijf is vol",
        io::ErrorKind::QuotaExceeded => "het schijfquotum is op",
        io::ErrorKind::FileTooLarge => "het bestand wordt te groot",
        io::ErrorKind::NotADirectory => "een deel van het pad is geen map",
        io::ErrorKind::IsADirectory => "is een map",
        io::ErrorKind::TimedOut => "het duurt te lang",
        _ if said == NOT_A_FILE => "is een pijp of een apparaat; een bestand is bedoeld",
        _ if said == LOCKED => "een ander programma houdt het op slot",
        _ => said,
    };
    [said, dutch].map(str::to_owned)
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
    use std::io;

    use super::Language::{self, Dutch, English};
    use super::of_system;

    #[test]
    fn what_the_system_says_is_said_in_dutch_where_it_is_usual() {
        assert_eq!(of_system(&io::ErrorKind::StorageFull.into()), ["no storage space", "de schijf is vol"]);
        assert_eq!(of_system(&io::Error::other("Odd")), ["odd", "odd"]);
        #[cfg(unix)]
        assert_eq!(of_system(&io::Error::from_raw_os_error(13)), ["permission denied", "geen toegang"]);
    }

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
