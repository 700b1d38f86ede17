//! The languages of the interface, and texts in all of them.

/// A language of the interface.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// English.
    #[default]
    English,
    /// Dutch.
    Dutch,
}

/// A text, or a part of one, in every language of the interface.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Bilingual<T = &'static str>(pub(super) Both<T>);

/// How the texts stand side by side in this room: English first, then Dutch.
pub(super) type Both<T = &'static str> = [T; 2];

/// A text that is the same at all times.
pub(super) const fn both(english: &'static str, dutch: &'static str) -> Bilingual {
    Bilingual([english, dutch])
}

impl<T> Bilingual<T> {
    /// What a library or the operating system says, which only has it in English: the same in every language.
    pub fn untranslated(words: T) -> Self
    where
        T: Clone,
    {
        Self([words.clone(), words])
    }

    /// The same, changed in every language.
    pub fn map<U>(self, change: impl FnMut(T) -> U) -> Bilingual<U> {
        Bilingual(self.0.map(change))
    }

    /// The same, borrowed.
    pub fn each_ref(&self) -> Bilingual<&T> {
        Bilingual(self.0.each_ref())
    }

    /// In every language by turns.
    pub fn each(&self) -> impl Iterator<Item = &T> {
        self.0.iter()
    }
}

impl Bilingual {
    /// The same, each with its own memory.
    pub fn to_owned(self) -> Bilingual<String> {
        self.map(str::to_owned)
    }
}

impl Language {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::English, Self::Dutch];

    /// The code of the language: `en`, `nl`.
    pub fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Dutch => "nl",
        }
    }

    /// Of a text in every language, the one in this.
    pub fn say<T>(self, Bilingual(texts): Bilingual<T>) -> T {
        self.pick(texts)
    }

    /// The same of texts side by side.
    pub(super) fn pick<T>(self, [english, dutch]: Both<T>) -> T {
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
