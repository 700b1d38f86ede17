//! Reads the file, setting by setting.

use std::ops::Range;
use std::str::FromStr;

use strum::VariantNames;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{Config, Fault, KeyLine, SETTINGS};
use crate::i18n::{Bilingual, config as texts};
use crate::review::HintKind;

/// Reads a configuration. What cannot be used is reported as a fault, and the default holds.
pub fn read(text: &str) -> (Config, Vec<Fault>) {
    let (table, errors) = DeTable::parse_recoverable(text);
    let mut reader = Reader { text, config: Config::default(), faults: Vec::new() };
    for error in errors {
        let line = error.span().map(|at| reader.line(at.start));
        let cause = texts::not_toml(&error.message().replace('\n', " "));
        reader.faults.push(Fault { line, cause });
    }
    reader.faults.dedup_by_key(|fault| fault.line); // one error on a line leads to others
    let broken: Vec<_> = reader.faults.iter().filter_map(|fault| fault.line).collect();
    reader.settings(table.get_ref(), &broken);
    reader.config.keys.sort_by_key(|key| key.line);
    reader.faults.sort_by_key(|fault| fault.line);
    (reader.config, reader.faults)
}

struct Reader<'a> {
    text: &'a str,
    config: Config,
    faults: Vec<Fault>,
}

type Table<'a> = DeTable<'a>;
type Value<'a> = Spanned<DeValue<'a>>;

impl Reader<'_> {
    /// The line number of a byte of the text, from 1.
    fn line(&self, byte: usize) -> usize {
        let before = self.text.as_bytes().get(..byte).unwrap_or(self.text.as_bytes());
        1 + before.iter().filter(|byte| **byte == b'\n').count()
    }

    fn fault(&mut self, at: Range<usize>, cause: Bilingual<String>) {
        self.faults.push(Fault { line: Some(self.line(at.start)), cause });
    }

    /// Reads the settings, except those on broken lines.
    fn settings(&mut self, table: &Table<'_>, broken: &[usize]) {
        for (name, value) in table {
            let name: (&str, Range<usize>) = (name.get_ref(), name.span());
            if name.0 == "keys" {
                self.keys(value, broken);
            } else if !self.is_broken(&name.1, value, broken) {
                self.setting(name, value);
            }
        }
    }

    fn is_broken(&self, name: &Range<usize>, value: &Value<'_>, broken: &[usize]) -> bool {
        let lines = self.line(name.start)..=self.line(value.span().end);
        broken.iter().any(|line| lines.contains(line))
    }

    fn setting(&mut self, (name, at): (&str, Range<usize>), value: &Value<'_>) {
        let read = match name {
            "theme" => choice(value).map(|theme| self.config.theme = theme),
            "language" => choice(value).map(|language| self.config.language = language),
            "mouse" => {
                let mouse = value.get_ref().as_bool().ok_or_else(|| texts::TRUE_OR_FALSE.to_owned());
                mouse.map(|mouse| self.config.mouse = mouse)
            }
            "card" => choices(value).map(|items| self.config.card = items),
            "insight" => kinds_of_hints(value).map(|kinds| self.config.insight = kinds),
            "library" => {
                let path = value.get_ref().as_str().ok_or_else(|| texts::PATH_OF_A_FILE.to_owned());
                path.map(|path| path.clone_into(&mut self.config.library))
            }
            "prose-width" => columns(value).map(|columns| self.config.prose_width = columns),
            _ => {
                let names = SETTINGS.map(|(name, _)| name).join(", ");
                return self.fault(at, texts::no_such_setting(name, &names));
            }
        };
        if let Err(cause) = read {
            self.fault(at, cause.map(|cause| format!("`{name}` {cause}")));
        }
    }

    /// `[keys]`: a command and its keys, or a scope with a table of these.
    fn keys(&mut self, value: &Value<'_>, broken: &[usize]) {
        let Some(table) = value.get_ref().as_table() else {
            return self.fault(value.span(), texts::KEYS_ARE_A_TABLE.to_owned());
        };
        for (name, value) in table {
            match value.get_ref().as_table() {
                Some(inner) => self.commands(Some(name.get_ref()), inner, broken),
                None => self.command(None, (name.get_ref(), name.span()), value, broken),
            }
        }
    }

    fn commands(&mut self, scope: Option<&str>, table: &Table<'_>, broken: &[usize]) {
        for (name, value) in table {
            self.command(scope, (name.get_ref(), name.span()), value, broken);
        }
    }

    fn command(&mut self, scope: Option<&str>, (name, at): (&str, Range<usize>), value: &Value<'_>, broken: &[usize]) {
        if self.is_broken(&at, value, broken) {
            return;
        }
        match keys_of(value) {
            Some(keys) => {
                let (scope, command, line) = (scope.map(str::to_owned), name.to_owned(), self.line(at.start));
                self.config.keys.push(KeyLine { scope, command, keys, line });
            }
            None => self.fault(at, texts::keys_are_a_list(name)),
        }
    }
}

/// A value out of a few words.
fn choice<T: FromStr + VariantNames>(value: &Value<'_>) -> Result<T, Bilingual<String>> {
    let word = match value.get_ref() {
        DeValue::Integer(number) => Some(number.as_str()), // theme = 16
        other => other.as_str(),
    };
    let chosen = word.and_then(|word| word.parse().ok());
    chosen.ok_or_else(|| texts::one_of(&quoted(T::VARIANTS)))
}

/// Some of a few words.
fn choices<T: FromStr + VariantNames>(value: &Value<'_>) -> Result<Vec<T>, Bilingual<String>> {
    let chosen = value.get_ref().as_array().and_then(|list| list.iter().map(|item| choice(item).ok()).collect());
    chosen.ok_or_else(|| texts::some_of(&quoted(T::VARIANTS)))
}

/// Hints: all with `true`, none with `false`, or a list of kinds.
fn kinds_of_hints(value: &Value<'_>) -> Result<Vec<HintKind>, Bilingual<String>> {
    match value.get_ref().as_bool() {
        Some(true) => Ok(HintKind::ALL.to_vec()),
        Some(false) => Ok(Vec::new()),
        None => choices(value).map_err(|cause| texts::or_true_or_false(&cause)),
    }
}

/// `"dark", "light"`
fn quoted(words: &[&str]) -> String {
    words.iter().map(|word| format!("\"{word}\"")).collect::<Vec<_>>().join(", ")
}

fn columns(value: &Value<'_>) -> Result<usize, Bilingual<String>> {
    let number = value.get_ref().as_integer().filter(|number| number.radix() == 10);
    let number = number.and_then(|number| number.as_str().parse().ok());
    number.filter(|number| Config::PROSE_WIDTHS.contains(number)).ok_or_else(|| {
        let (least, most) = (Config::PROSE_WIDTHS.start(), Config::PROSE_WIDTHS.end());
        texts::columns(*least, *most)
    })
}

/// `"j"` or `["j", "Down"]`
fn keys_of(value: &Value<'_>) -> Option<Vec<String>> {
    let word = |value: &Value<'_>| value.get_ref().as_str().map(str::to_owned);
    match value.get_ref().as_array() {
        Some(list) => list.iter().map(word).collect(),
        None => Some(vec![word(value)?]),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::config::{LanguageName, ThemeName};
    use crate::i18n::Language;
    use crate::present::card::CardItem;

    fn key(scope: Option<&str>, command: &str, keys: &[&str], line: usize) -> KeyLine {
        let keys = keys.iter().map(|key| (*key).to_owned()).collect();
        KeyLine { scope: scope.map(str::to_owned), command: command.into(), keys, line }
    }

    #[test]
    fn every_setting_is_read() {
        let text = "theme = 'light'\nprose-width = 72\nlanguage = 'nl'\nmouse = false\ncard = ['notes']\ninsight = ['cues']\n\
                    library = '~/a.db'\n[keys]\nsearch = 's'\nhelp = []\n[keys.reader]\nback = ['B', 'Ctrl-O']";
        let keys = vec![
            key(None, "search", &["s"], 9),
            key(None, "help", &[], 10),
            key(Some("reader"), "back", &["B", "Ctrl-O"], 12),
        ];
        let (theme, language, card) = (ThemeName::Light, LanguageName::Nl, vec![CardItem::Notes]);
        let insight = vec![HintKind::Cues];
        let library = "~/a.db".to_owned();
        let expected = Config { theme, prose_width: 72, language, mouse: false, card, insight, library, keys };
        assert_eq!(read(text), (expected, vec![]));
        assert_eq!(read(""), (Config::default(), vec![]));
        assert_eq!(read("theme = 16"), (Config::default(), vec![]));
        assert_eq!(read("insight = true"), (Config::default(), vec![]));
        assert_eq!(read("insight = false").0.insight, vec![]);
    }

    #[test]
    fn an_error_names_its_line_and_costs_no_other() {
        for (line, cause) in [
            ("them = 'dark'", "no setting is called `them`; there are theme, prose-width"),
            ("theme = 'black'", "`theme` is one of \"dark\", \"light\", \"16\", \"none\""),
            ("theme = dark", "string"),
            ("theme = 'none", "invalid"),
            ("language = ['nl']", "`language` is one of \"auto\", \"en\", \"nl\""),
            ("prose-width = 5", "`prose-width` is a number of columns from 20 to 300"),
            ("prose-width = 0x40", "`prose-width` is a number"),
            ("prose-width = '70'", "`prose-width` is a number"),
            ("mouse = 'off'", "`mouse` is `true` or `false`"),
            ("card = 'notes'", "`card` is a list of some of \"together\", \"sub-questions\", \"wording\""),
            ("library = true", "`library` is the path of a file"),
            ("card = ['note']", "`card` is a list"),
            ("insight = ['hints']", "`insight` is true, false or a list of some of \"coverage\", \"commitments\""),
            ("keys = 3", "`keys` is a table"),
            ("keys.search = 3", "the keys of `search` are a list"),
            ("keys.reader.search = ['s', 3]", "the keys of `search` are a list"),
            ("= 3", ""),
            ("[keys", ""),
        ] {
            let before = if line.starts_with("mouse") { "theme = 'none'" } else { "mouse = false" };
            let (config, faults) = read(&format!("# one\n{before}\n{line}\n[keys.moving]\nline-down = 'n'\n"));
            let keys = vec![key(Some("moving"), "line-down", &["n"], 5)];
            let keys = if line == "keys = 3" { vec![] } else { keys };
            assert_eq!(config, Config { keys, ..read(before).0 }, "{line}");
            assert_eq!(faults[0].line, Some(3), "{line}: {faults:?}");
            assert!(Language::English.say(faults[0].cause.clone()).contains(cause), "{line}: {faults:?}");
        }
    }

    #[test]
    fn a_fault_is_one_line() {
        let (_, faults) = read("theme = \"\"\"\nx\n\"\"\"\nmouse = maybe\nmouse = true");
        assert!(faults.iter().all(|fault| fault.cause.each().all(|cause| !cause.contains('\n'))), "{faults:?}");
        let message = faults[0].message(Language::English);
        assert_eq!(message, ", line 1: `theme` is one of \"dark\", \"light\", \"16\", \"none\"");
        let message = faults[0].message(Language::Dutch);
        assert_eq!(message, ", regel 1: `theme` is een van \"dark\", \"light\", \"16\", \"none\"");
    }

    proptest! {
        #[test]
        fn any_text_is_read(text in "(?s)([a-z\\[\\]=\"'.\\- \n#0-9]|theme|keys|\\PC){0,60}") {
            let lines = text.split('\n').count();
            let (config, faults) = read(&text);
            prop_assert!(faults.iter().all(|fault| fault.line.is_none_or(|line| (1..=lines).contains(&line))));
            prop_assert!(config.keys.iter().all(|key| (1..=lines).contains(&key.line)));
        }
    }
}
