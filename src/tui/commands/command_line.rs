//! The line behind `:`: every command by its name, with the count behind it; or the number of a question.

use super::table::COMMANDS;
use crate::model::Number;

/// The command that opens the line itself.
const LINE: &str = "command-line";

/// What a line asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asked {
    /// Nothing.
    Nothing,
    /// A command, with its count.
    Run(&'static str, Option<usize>),
    /// A question.
    Question(Number),
    /// Something that there is not.
    Unknown(String),
}

/// Reads a line: `next-question`, `next-question 3`, `q` (of `quit`, since no other name begins so), `12`, `1a`.
pub fn read(line: &str) -> Asked {
    let mut words = line.split_whitespace();
    let (Some(first), count, None) = (words.next(), words.next(), words.next()) else {
        return if line.trim().is_empty() { Asked::Nothing } else { unknown(line) };
    };
    if let (Ok(number), None) = (first.to_lowercase().parse(), count) {
        return Asked::Question(number);
    }
    let command = names().find(|name| *name == first).or_else(|| only(names().filter(|name| name.starts_with(first))));
    match (command, count.map(str::parse)) {
        (Some(command), None) => Asked::Run(command, None),
        (Some(command), Some(Ok(count))) => Asked::Run(command, Some(count)),
        _ => unknown(line),
    }
}

/// The one there is; none if there are more.
fn only<T>(mut some: impl Iterator<Item = T>) -> Option<T> {
    some.next().filter(|_| some.next().is_none())
}

fn unknown(line: &str) -> Asked {
    Asked::Unknown(line.trim().to_owned())
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

/// The names that a line may become; none once it is one, or once a count is typed.
pub fn candidates(line: &str) -> Vec<&'static str> {
    let mut found: Vec<_> = names().filter(|name| name.starts_with(line)).collect();
    found.sort_unstable();
    if found.len() == 1 && found[0] == line { Vec::new() } else { found }
}

/// The line as far as all candidates agree, which may be where it is already. Where none begins so, names that hold it
/// are tried: `hit` becomes one of `next-hit` and `previous-hit` only if there is but one.
pub fn complete(line: &str) -> String {
    let mut found = candidates(line);
    if found.is_empty() && !line.is_empty() {
        found = names().filter(|name| name.contains(line)).collect();
        return if found.len() == 1 { found[0].to_owned() } else { line.to_owned() };
    }
    let shared = |one: &'static str, other: &&'static str| {
        let length = one.bytes().zip(other.bytes()).take_while(|(a, b)| a == b).count();
        &one[..length] // names are ASCII
    };
    match found.split_first() {
        Some((first, rest)) => rest.iter().fold(*first, shared).to_owned(),
        None => line.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
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
            assert_eq!(read(name), Asked::Run(name, None));
            assert_eq!(complete(&name[..name.len() - 1]).get(..name.len() - 1), Some(&name[..name.len() - 1]));
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
        ] {
            assert_eq!(read(line), asked, "{line:?}");
        }
        for line in ["quitt", "accept", "next-question x", "next-question 3 4", "12 13", "99999999", "-1", "é"] {
            assert!(matches!(read(line), Asked::Unknown(_)), "{line:?}");
        }
    }

    #[test]
    fn names_are_completed_as_far_as_they_agree() {
        for (line, completed) in [
            ("ne", "next-"),
            ("next-q", "next-question"),
            ("next-question", "next-question"),
            ("pag", "page-"),
            ("unl", "unlink"),
            ("attent", "attent"),
            ("nlin", "unlink"),
            ("zzz", "zzz"),
            ("é", "é"),
        ] {
            assert_eq!(complete(line), completed, "{line}");
        }
        assert_eq!(
            candidates("next-"),
            ["next-attention", "next-hit", "next-link", "next-question", "next-unreviewed"]
        );
        assert_eq!(candidates("next-hit"), Vec::<&str>::new());
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
        assert!(after(": type:99 Enter").ends_with("! there is no question 99"));
        assert!(after(": type:1b Enter").ends_with("! there is no question 1b"));
        assert!(after(": type:fly Enter").ends_with("! no command `fly`: Tab completes a name, ? lists them all"));
        assert_eq!(after(": Enter"), r#"1 answer "Antwoord op vraag 1""#);
        assert_eq!(after("/ Tab"), r#"1 answer "Antwoord op vraag 1" prompt """#);
        assert_eq!(play(&mut reader(), ": type:leave Enter"), [Effect::Quit]);
    }
}
