//! `tegenlezer man`: the pages for `man`, of the program and of each command, from what `--help` says, the table of keys,
//! and the settings.

use std::io;

use clap::{Arg, Command, CommandFactory};
use clap_mangen::Man;
use roff::{Inline, Roff, bold, italic, roman};

use super::output;
use crate::config::{KEYS, SETTINGS};
use crate::i18n::Language;
use crate::tui::{Keymap, Scope, usual_keymap};

/// Arguments of `man`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The command whose page is wanted; without it, that of the program
    #[arg(value_parser = COMMANDS)]
    command: Option<String>,
}

/// The commands that have a page: all.
const COMMANDS: [&str; 13] = [
    "print",
    "export",
    "check",
    "insight",
    "library",
    "find",
    "mark",
    "note",
    "review",
    "schema",
    "config",
    "man",
    "completions",
];

/// What the program asks the environment.
const ENVIRONMENT: &[(&str, &str)] = &[
    ("TEGENLEZER_NAME", "Who reviews; without it the name of the system's user."),
    ("LC_ALL, LC_MESSAGES, LANG", "The language, where neither --lang nor the configuration says one."),
    (
        "XDG_CONFIG_HOME, XDG_DATA_HOME, XDG_STATE_HOME",
        "The folders below which the files stand that are named under FILES.",
    ),
    (
        "NO_COLOR",
        "When it is not empty, the reader has no colours; nor has it where TERM names a terminal without them.",
    ),
    ("TERM", "A terminal that calls itself dumb gets plain text and no reader."),
    ("VISUAL, EDITOR", "The program in which notes are written when the reader is asked for one."),
    ("DISPLAY, WAYLAND_DISPLAY, TMUX, SSH_TTY, SSH_CONNECTION", "By what a text is copied to the clipboard."),
];

/// What it reads and writes, beside papers and reports.
const FILES: &[(&str, &str)] = &[
    ("$XDG_CONFIG_HOME/tegenlezer/config.toml", "The configuration; without the variable below ~/.config."),
    (".tegenlezer/", "Reviews, beside the papers that they are about."),
    (
        "$XDG_DATA_HOME/tegenlezer/reviews/",
        "Reviews, where they cannot be kept beside the papers; without the variable below ~/.local/share.",
    ),
    ("$XDG_DATA_HOME/tegenlezer/library.db", "The library, if one was made: it holds copies of the texts of papers."),
    (
        "$XDG_STATE_HOME/tegenlezer/",
        "Places of earlier readings and drafts of notes; without the variable below ~/.local/state.",
    ),
];

/// Prints the page.
pub fn run(arguments: &Arguments) -> io::Result<u8> {
    let program = super::Arguments::command();
    let page = match &arguments.command {
        Some(name) => page_of_command(program, name)?,
        None => page(program)?,
    };
    output::put(&page).map(|()| 0)
}

/// The page of a command, as `man` reads it.
fn page_of_command(mut program: Command, name: &str) -> io::Result<String> {
    program.build();
    let command = program.find_subcommand(name).ok_or(io::ErrorKind::NotFound)?;
    let mut page = head(command)?;
    let mut rest = Roff::new();
    environment_and_files(&mut rest);
    examples(command, &mut rest);
    see_also(&program, name, &mut rest);
    rest.to_writer(&mut page)?;
    Ok(String::from_utf8_lossy(&page).into_owned())
}

/// The sections that every page begins with.
fn head(command: &Command) -> io::Result<Vec<u8>> {
    let mut page = Vec::new();
    // without a date, said by a blank: nothing at all would make a date of the program's name
    let program = concat!("tegenlezer ", env!("CARGO_PKG_VERSION"));
    let man = Man::new(command.clone()).date(" ").source(program).manual(" ");
    man.render_title(&mut page)?;
    man.render_name_section(&mut page)?;
    man.render_synopsis_section(&mut page)?;
    man.render_description_section(&mut page)?;
    man.render_options_section(&mut page)?;
    Ok(page)
}

/// The page, as `man` reads it.
fn page(mut command: Command) -> io::Result<String> {
    command.build();
    let mut page = head(&command)?;
    let mut rest = Roff::new();
    commands(&command, &mut rest);
    keys(&usual_keymap(), &mut rest);
    configuration(&mut rest);
    environment_and_files(&mut rest);
    examples(&command, &mut rest);
    see_also(&command, "", &mut rest);
    rest.to_writer(&mut page)?;
    Man::new(command).render_version_section(&mut page)?;
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
        for argument in command.get_arguments().filter(|argument| !is_of_all(argument)) {
            entry(page, name_of(argument), &purpose(argument));
        }
    }
}

/// Whether all commands have it, so that it is described once.
fn is_of_all(argument: &Arg) -> bool {
    argument.is_global_set() || argument.get_id() == "help" || argument.get_id() == "version"
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
        roman(") may hold the settings below. An error in it is reported with its line, and costs that line only. "),
        bold("tegenlezer config"),
        roman(" prints all that is in force, the names of commands among it."),
    ]);
    for (name, about) in SETTINGS {
        entry(page, vec![bold(name)], Language::English.say(about));
    }
    entry(page, vec![bold("[keys]")], Language::English.say(KEYS));
}

fn environment_and_files(page: &mut Roff) {
    page.control("SH", ["ENVIRONMENT"]);
    ENVIRONMENT.iter().for_each(|(name, about)| entry(page, vec![bold(*name)], about));
    page.control("SH", ["FILES"]);
    FILES.iter().for_each(|(path, about)| entry(page, vec![italic(*path)], about));
    page.control("SH", ["EXIT STATUS"]);
    let statuses = [
        ("0", "All went well."),
        ("1", "check found something; or the reader was left with changes that could not be saved."),
        ("2", "The arguments are wrong, or something could not be read or written."),
    ];
    statuses.iter().for_each(|(status, about)| entry(page, vec![bold(*status)], about));
}

/// The examples of `--help`.
fn examples(command: &Command, page: &mut Roff) {
    page.control("SH", ["EXAMPLES"]);
    page.control("nf", []);
    let help = command.get_after_help().map(ToString::to_string).unwrap_or_default();
    for line in help.lines().skip(1).take_while(|line| !line.is_empty()) {
        page.text([roman(line.trim_start())]);
    }
    page.control("fi", []);
}

/// The pages of the program and of its commands, but for the one of this name.
fn see_also(program: &Command, own: &str, page: &mut Roff) {
    page.control("SH", ["SEE ALSO"]);
    let commands = program.get_subcommands().map(Command::get_name).filter(|name| ![own, "help"].contains(name));
    let commands = commands.map(|name| format!("tegenlezer-{name}"));
    let program = (!own.is_empty()).then(|| "tegenlezer".to_owned());
    let mut others = Vec::new();
    for name in program.into_iter().chain(commands) {
        if !others.is_empty() {
            others.push(roman(", "));
        }
        others.extend([bold(name), roman("(1)")]);
    }
    page.text(others);
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

    #[test]
    fn each_command_has_a_page() {
        let program = crate::cli::Arguments::command();
        for command in program.get_subcommands() {
            let name = command.get_name();
            let page = page_of_command(program.clone(), name).unwrap();
            assert!(page.contains(&format!(".TH tegenlezer-{name} 1")), "{page}");
            for section in
                ["NAME", "SYNOPSIS", "OPTIONS", "ENVIRONMENT", "FILES", "\"EXIT STATUS\"", "EXAMPLES", "\"SEE ALSO\""]
            {
                assert!(page.contains(&format!(".SH {section}\n")), "{name}: no {section} in {page}");
            }
        }
        let names: Vec<_> = program.get_subcommands().map(|command| command.get_name()).collect();
        assert_eq!(names, super::COMMANDS);
    }
}
