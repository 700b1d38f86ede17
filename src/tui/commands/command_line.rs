//! The line behind `:`: every command by its name, with the count behind it; or the number of a question.

use super::table::COMMANDS;
use crate::i18n::Language;
use crate::i18n::reader::command_names::dutch;
use crate::model::Number;
use crate::text;

/// The command that opens the line itself.
const LINE: &str = "command-line";

/// The command that opens a dossier, and with a path behind it papers.
pub const OPEN: &str = "open";

/// What a line asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asked {
    /// Nothing.
    Nothing,
    /// A command, with its count.
    Run(&'static str, Option<usize>),
    /// A question.
    Question(Number),
    /// Other papers, by their path.
    Papers(String),
    /// A command, by its name in the language of the interface, with something behind it that is no count.
    NoCount(&'static str, String),
    /// One of several commands, whose names begin so.
    Several(String, Vec<&'static str>),
    /// Something that there is not.
    Unknown(String),
}

/// Reads a line: `next-question`, `next-question 3`, `q` (of `quit`, since no other name begins so), `12`, `1a`,
/// `open papers/`.
pub fn read(line: &str, language: Language) -> Asked {
    let line = line.trim();
    let (first, rest) = line.split_once(char::is_whitespace).map_or((line, ""), |(first, rest)| (first, rest.trim()));
    if line.is_empty() {
        return Asked::Nothing;
    }
    if let (Ok(number), "") = (first.to_lowercase().parse(), rest) {
        return Asked::Question(number);
    }
    let count = (!rest.is_empty()).then(|| rest.parse().ok());
    match (named(first, language).as_slice(), count) {
        ([command], None) => Asked::Run(command, None),
        ([command], Some(Some(count))) => Asked::Run(command, Some(count)),
        ([OPEN], Some(None)) => Asked::Papers(rest.to_owned()),
        ([command], Some(None)) => Asked::NoCount(name_in(language, command), rest.to_owned()),
        ([], _) => Asked::Unknown(line.to_owned()),
        (several, _) => {
            Asked::Several(first.to_owned(), several.iter().map(|command| name_in(language, command)).collect())
        }
    }
}

/// Where on a line the path of papers to be opened begins, once there can be one: in `open papers/` behind the blank.
pub fn path_begins(line: &str) -> Option<usize> {
    let (before, rest) = line.trim_start().split_once(char::is_whitespace)?;
    let is_open = Language::ALL.iter().any(|language| named(before, *language) == [OPEN]);
    is_open.then(|| line.len() - rest.trim_start().len())
}

/// The command of this name in any language, else those whose names begin so: English ones, which the configuration has,
/// and those of the language.
fn named(typed: &str, language: Language) -> Vec<&'static str> {
    let called = |languages: &[Language], is: &dyn Fn(&str) -> bool| {
        let has = |command: &&'static str| languages.iter().any(|language| is(name_in(*language, command)));
        names().filter(has).collect::<Vec<_>>()
    };
    let whole = called(&Language::ALL, &|name| name == typed);
    if whole.is_empty() { called(&[Language::English, language], &|name| name.starts_with(typed)) } else { whole }
}

/// Names at least this similar (0 to 1) are taken for typing errors of each other.
const NEAR: f64 = 0.9;

/// The name, in the language or in English, that is most like what was typed, if one is.
pub fn nearest(typed: &str, language: Language) -> Option<&'static str> {
    text::nearest(typed, names().flat_map(|command| [name_in(language, command), command]), NEAR)
}

/// The name of a command in a language.
pub fn name_in(language: Language, command: &'static str) -> &'static str {
    match language {
        Language::English => command,
        Language::Dutch => dutch(command).unwrap_or(command),
    }
}

/// The commands that can be asked for by name, each once: all but those of typing itself.
fn names() -> impl Iterator<Item = &'static str> {
    let bindings = || COMMANDS.iter().map(|command| &command.binding);
    let first = move |index: usize, name: &str| !bindings().take(index).any(|before| before.command == name);
    let named = bindings().enumerate().filter(|(_, binding)| !binding.is_for_typing() && binding.command != LINE);
    named
        .map(|(index, binding)| (index, binding.command))
        .filter(move |&(index, name)| first(index, name))
        .map(|(_, name)| name)
}

/// The names that a line may become: those of the language, else of another, that begin so, else those that hold it;
/// none once it is one, or once a count is typed.
pub fn candidates(line: &str, language: Language) -> Vec<&'static str> {
    let others = Language::ALL.into_iter().filter(|other| *other != language);
    let languages: Vec<_> = [language].into_iter().chain(others).collect();
    let like = |is: &dyn Fn(&str) -> bool| {
        let of = |language: &Language| {
            let mut found: Vec<_> =
                names().map(|command| name_in(*language, command)).filter(|name| is(name)).collect();
            found.sort_unstable();
            found
        };
        languages.iter().map(of).find(|found| !found.is_empty()).unwrap_or_default()
    };
    let mut found = like(&|name| name.starts_with(line));
    if found.is_empty() {
        found = like(&|name| name.contains(line));
    }
    if found.len() == 1 && found[0] == line { Vec::new() } else { found }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::commands::completion::agreed;
    use crate::tui::state::action::Effect;
    use crate::tui::tests::{play, reader, summary};
    use std::collections::HashSet;

    #[test]
    fn every_command_has_one_name_that_is_read() {
        let all: Vec<_> = names().collect();
        let bound = COMMANDS.iter().map(|command| command.binding).filter(|binding| !binding.is_for_typing());
        let commands: HashSet<_> = bound.map(|binding| binding.command).collect();
        assert_eq!(all.len(), commands.len() - 1); // all but the line itself
        for name in all {
            assert_eq!(read(name, Language::English), Asked::Run(name, None));
            let in_dutch = dutch(name).unwrap_or_else(|| panic!("{name} has no Dutch name"));
            assert_eq!(read(in_dutch, Language::English), Asked::Run(name, None));
        }
    }

    #[test]
    fn lines_are_read() {
        let number = |number: &str| Asked::Question(number.parse().unwrap());
        for (line, asked) in [
            ("", Asked::Nothing),
            ("  ", Asked::Nothing),
            ("12", number("12")),
            (" 1A ", number("1a")),
            ("next-question", Asked::Run("next-question", None)),
            (" next-question  3 ", Asked::Run("next-question", Some(3))),
            ("quit", Asked::Run("quit", None)),
            ("q", Asked::Run("quit", None)),
            ("volgende-vraag 3", Asked::Run("next-question", Some(3))),
            ("volgende-v", Asked::Unknown("volgende-v".into())), // Dutch, and no whole name
            ("opn", Asked::Unknown("opn".into())),               // as `opnieuw`
            ("next-hi", Asked::Several("next-hi".into(), vec!["next-hit", "next-hint"])),
            ("next-question x", Asked::NoCount("next-question", "x".into())),
            ("next-question 3 4", Asked::NoCount("next-question", "3 4".into())),
            ("open 3", Asked::Run("open", Some(3))),
            ("open mijn stukken/", Asked::Papers("mijn stukken/".into())),
        ] {
            assert_eq!(read(line, Language::English), asked, "{line:?}");
        }
        for line in ["quitt", "accept", "12 13", "99999999", "-1", "é"] {
            assert!(matches!(read(line, Language::English), Asked::Unknown(_)), "{line:?}");
        }
        for (line, asked) in [
            ("opn", Asked::Run("redo", None)),
            ("q", Asked::Run("quit", None)),
            ("volgende-v", Asked::Several("volgende-v".into(), vec!["volgende-vraag", "volgende-verwijzing"])),
            ("regel-omlaag x", Asked::NoCount("regel-omlaag", "x".into())),
        ] {
            assert_eq!(read(line, Language::Dutch), asked, "{line:?}");
        }
    }

    #[test]
    fn names_are_completed_as_far_as_they_agree() {
        for (language, line, completed) in [
            (Language::English, "ne", Some("next-")),
            (Language::English, "next-q", Some("next-question")),
            (Language::English, "next-question", None),
            (Language::English, "pag", Some("page-")),
            (Language::English, "unl", Some("unlink")),
            (Language::English, "attent", None),
            (Language::English, "nlin", Some("unlink")),
            (Language::English, "volgende-t", Some("volgende-treffer")),
            (Language::Dutch, "volgende-t", Some("volgende-treffer")),
            (Language::Dutch, "next-q", Some("next-question")),
            (Language::Dutch, "vorige-a", Some("vorige-aan")),
            (Language::English, "zzz", None),
            (Language::English, "é", None),
        ] {
            let found: Vec<_> = candidates(line, language).into_iter().map(str::to_owned).collect();
            assert_eq!(agreed(line, &found).as_deref(), completed, "{line}");
        }
        assert_eq!(
            candidates("next-", Language::English),
            ["next-attention", "next-hint", "next-hit", "next-link", "next-question", "next-unreviewed"]
        );
        assert_eq!(candidates("next-hit", Language::English), Vec::<&str>::new());
    }

    fn after(keys: &str) -> String {
        let mut state = reader();
        play(&mut state, keys);
        summary(&state)
    }

    #[test]
    fn the_line_runs_commands_and_goes_to_questions() {
        assert_eq!(after(": type:7 Enter"), r#"7 answer "Antwoord op vraag 7""#);
        assert_eq!(after(": type:next-q Tab Space 3 Enter"), r#"4 answer "Antwoord op vraag 4""#);
        assert_eq!(after(": type:ab Tab"), r#"1 answer "Antwoord op vraag 1" prompt "about""#);
        assert_eq!(after(": type:about Enter"), r#"1 answer "Antwoord op vraag 1" sheet About line 0"#);
        assert_eq!(after("i : type:close Enter"), r#"1 answer "Antwoord op vraag 1""#);
        assert_eq!(after("q : type:last Enter : type:open Enter"), r#"text 0 text "Geachte leden,""#);
        assert!(after(": type:99 Enter").ends_with("! there is no question 99: they go from 1 to 8"));
        assert!(after(": type:1b Enter").ends_with("! there is no question 1b: they go from 1 to 8"));
        assert!(
            after(": type:ope Enter").ends_with("! open what? :open PATH opens other papers, Tab completes the path")
        );
        assert!(after(": type:sort Enter").ends_with("! sort does nothing here: ? shows the keys"));
        assert!(after(": type:nxt-hit Enter").ends_with("! no command `nxt-hit`: did you mean next-hit?"));
        assert!(after(": type:foo Enter").ends_with("! no command `foo`: Tab completes a name, ? lists them all"));
        assert!(after(": type:next-qestion Space type:3 Enter").ends_with("did you mean next-question?"));
        assert!(after(": type:next-hi Enter").ends_with("`next-hi`: next-hit, next-hint; Tab completes a name"));
        assert!(
            after(": type:next-hit Space type:x Enter").ends_with("! behind next-hit there may be a count, not `x`")
        );
        assert!(after(": type:fly Enter").ends_with("! no command `fly`: Tab completes a name, ? lists them all"));
        assert_eq!(after("q : type:2 Enter"), r#"text 0 text "Geachte leden,""#); // of the list of dossiers
        assert!(after("q : type:9 Enter").ends_with("! there is no dossier 9: the list has 2"));
        assert_eq!(after(": Enter"), r#"1 answer "Antwoord op vraag 1""#);
        assert_eq!(after(": type:volgende-vr Tab Enter"), r#"2 answer "Antwoord op vraag 2 en 3""#);
        let opened = [Effect::OpenPapers("mijn stukken".into())];
        assert_eq!(play(&mut reader(), ": type:open Space type:mijn Space type:stukken Enter"), opened);
        assert_eq!(play(&mut reader(), ": type:leave Enter"), [Effect::Leave]);
    }
}
