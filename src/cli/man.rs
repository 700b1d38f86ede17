//! `tegenlezer man`: the page for `man`, from what `--help` says, the table of keys, and the settings.

use std::io;

use clap::{Arg, Command, CommandFactory};
use clap_mangen::Man;
use roff::{Inline, Roff, bold, italic, roman};

use super::{EXAMPLES, output};
use crate::config::{KEYS, SETTINGS};
use crate::i18n::Language;
use crate::tui::{Keymap, Scope, usual_keymap};

/// Prints the page.
pub fn run() -> io::Result<u8> {
    let page = page(super::Arguments::command())?;
    output::put(&page).map(|()| 0)
}

/// The page, as `man` reads it.
fn page(mut command: Command) -> io::Result<String> {
    command.build();
    let mut page = Vec::new();
    let man = Man::new(command.clone());
    man.render_title(&mut page)?;
    man.render_name_section(&mut page)?;
    man.render_synopsis_section(&mut page)?;
    man.render_description_section(&mut page)?;
    man.render_options_section(&mut page)?;
    let mut rest = Roff::new();
    commands(&command, &mut rest);
    keys(&usual_keymap(), &mut rest);
    configuration(&mut rest);
    examples(&mut rest);
    rest.to_writer(&mut page)?;
    man.render_version_section(&mut page)?;
    Ok(String::from_utf8_lossy(&page).into_owned())
}

/// Each command with its options.
fn commands(command: &Command, page: &mut Roff) {
    page.control("SH", ["COMMANDS"]);
    for command in command.get_subcommands().filter(|command| command.get_name() != "help") {
        let usage = command.clone().render_usage().to_string();
        page.control("SS", [usage.trim_start_matches("Usage: ")]);
        let about = command.get_about().map(ToString::to_string);
        page.text([roman(about.unwrap_or_default() + ".")]);
        for argument in command.get_arguments().filter(|argument| !is_for_help(argument)) {
            entry(page, name_of(argument), &purpose(argument));
        }
    }
}

fn is_for_help(argument: &Arg) -> bool {
    argument.get_id() == "help" || argument.get_id() == "version"
}

/// What an argument is for, and what it can be.
fn purpose(argument: &Arg) -> String {
    let help = argument.get_help().map(ToString::to_string).unwrap_or_default();
    let values: Vec<_> = argument.get_possible_values().iter().map(|value| value.get_name().to_owned()).collect();
    let takes_value = argument.get_action().takes_values();
    if values.is_empty() || !takes_value { help } else { format!("{help}: {}", values.join(", ")) }
}

/// `-v, --verbose`, `--width WIDTH`, `PATH`
fn name_of(argument: &Arg) -> Vec<Inline> {
    let short = argument.get_short().map(|short| format!("-{short}"));
    let long = argument.get_long().map(|long| format!("--{long}"));
    let names: Vec<_> = short.into_iter().chain(long).collect();
    let takes_value = argument.get_action().takes_values();
    let values = argument.get_value_names().filter(|_| takes_value).unwrap_or_default().iter();
    let values: Vec<_> = values.map(|value| value.as_str()).collect();
    match (names.join(", "), values.join(" ")) {
        (names, values) if values.is_empty() => vec![bold(names)],
        (names, values) if names.is_empty() => vec![italic(values)],
        (names, values) => vec![bold(names), roman(" "), italic(values)],
    }
}

/// The table of keys.
fn keys(keymap: &Keymap, page: &mut Roff) {
    page.control("SH", ["KEYS"]);
    page.text([roman(
        "A number before a key counts where it makes sense. The help of the reader shows the same table.",
    )]);
    for scope in Scope::ALL {
        page.control("SS", [Language::English.say(scope.title())]);
        for bound in keymap.bound().iter().filter(|bound| bound.binding.scope == scope) {
            entry(page, vec![bold(bound.listed().join("  "))], &keymap.help(bound, Language::English));
        }
    }
}

fn configuration(page: &mut Roff) {
    page.control("SH", ["CONFIGURATION"]);
    page.text([
        roman("The file "),
        italic("$XDG_CONFIG_HOME/tegenlezer/config.toml"),
        roman(" (without that variable below "),
        italic("~/.config"),
        roman(") may hold the settings below. An error in it is told with its line, and costs that line only. "),
        bold("tegenlezer config"),
        roman(" prints all that is in force, the names of commands among it."),
    ]);
    for (name, about) in SETTINGS {
        entry(page, vec![bold(name)], Language::English.say(about));
    }
    entry(page, vec![bold("[keys]")], Language::English.say(KEYS));
}

/// The examples of `--help`, and what the exit status means.
fn examples(page: &mut Roff) {
    page.control("SH", ["EXAMPLES"]);
    let (examples, status) = EXAMPLES.split_once("\n\n").unwrap_or((EXAMPLES, ""));
    page.control("nf", []);
    for line in examples.lines().skip(1) {
        page.text([roman(line.trim_start())]);
    }
    page.control("fi", []);
    page.control("SH", ["EXIT STATUS"]);
    page.text([roman(status.trim_start_matches("Exit status: "))]);
}

fn entry(page: &mut Roff, name: Vec<Inline>, about: &str) {
    page.control("TP", []);
    page.text(name);
    page.text([roman(about)]);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::COMMANDS;

    /// The page as a reader sees it, without its marks.
    fn plain() -> String {
        let page = page(crate::cli::Arguments::command()).unwrap();
        let lines = page.lines().map(|line| line.strip_prefix("\\&").unwrap_or(line));
        let mut text = lines.collect::<Vec<_>>().join("\n");
        for (mark, meaning) in
            [("\\fB", ""), ("\\fI", ""), ("\\fR", ""), ("\\-", "-"), ("\\*(Aq", "'"), ("\\&", ""), ("\\\\", "\\")]
        {
            text = text.replace(mark, meaning);
        }
        text
    }

    #[test]
    fn the_page_has_every_key_command_and_setting() {
        let (page, keymap) = (plain(), usual_keymap());
        assert_eq!(keymap.bound().len(), COMMANDS.len());
        for bound in keymap.bound() {
            let entry = format!(".TP\n{}\n{}\n", bound.listed().join("  "), keymap.help(bound, Language::English));
            assert!(page.contains(&entry), "{entry}");
        }
        let command = crate::cli::Arguments::command();
        for command in command.get_subcommands() {
            assert!(page.contains(&format!(".SS \"tegenlezer {}", command.get_name())), "{}", command.get_name());
        }
        for (setting, about) in SETTINGS {
            let about = Language::English.say(about);
            assert!(page.contains(&format!(".TP\n{setting}\n{about}\n")), "{setting}");
        }
    }
}
