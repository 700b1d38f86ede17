//! The program's arguments and commands, one file per command.

mod check;
mod completions;
mod config;
mod examples;
mod export;
mod files;
mod find;
mod insight;
mod library;
mod man;
mod mark;
mod note;
mod open;
mod output;
mod papers;
mod print;
mod review;
mod reviewing;
mod schema;
mod shelf;
mod speech;
mod terminal_kind;

use std::ffi::OsString;
use std::io;
use std::path::Path;
use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};

use self::speech::Global;
use crate::i18n::commands;
use crate::source::{read_format, worker};
use crate::text::nearest;

/// Exit status: `check` found something.
const FINDINGS: u8 = 1;

/// How near a word must be to a command to be taken for it misspelt, from 0 to 1: `exprt` is.
const NEAR: f64 = 0.87;

/// Exit status: wrong arguments, or something that could not be read or written.
const FAILURE: u8 = 2;

/// Reads parliamentary questions and their answers, and lays them side by side.
///
/// Without a command it opens the reader; when its output is no terminal, it prints each question above its answer.
#[derive(Debug, Parser)]
#[command(name = "tegenlezer", version, override_usage = USAGE, after_help = examples::PROGRAM)]
struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    open: open::Opening,
    #[command(flatten)]
    global: Global,
}

/// The arguments of a call without a command. It opens papers, which are to be on the screen at once: to set up all commands
/// takes longer than to ask for the first of them.
#[derive(Debug, Parser)]
struct Bare {
    #[command(flatten)]
    open: open::Opening,
    #[command(flatten)]
    global: Global,
}

impl Bare {
    /// Reads arguments, the name of the program before them; nothing if they may have a command, ask for help or are wrong.
    fn read(arguments: &[OsString]) -> Option<Arguments> {
        let is_command = |word: &str| word == "help" || Command::has_subcommand(word);
        if arguments.iter().skip(1).filter_map(|argument| argument.to_str()).any(is_command) {
            return None;
        }
        let Self { open, global } = Self::try_parse_from(arguments).ok()?;
        Some(Arguments { command: None, open, global })
    }
}

const USAGE: &str = "tegenlezer [OPTIONS] [PATH]...\n       tegenlezer [OPTIONS] <COMMAND>";

#[derive(Debug, Subcommand)]
enum Command {
    /// Prints questions and answers side by side
    #[command(after_help = examples::PRINT)]
    Print(print::Arguments),
    /// Writes questions and answers for other programs
    #[command(after_help = examples::EXPORT)]
    Export(export::Arguments),
    /// Says what has no answer, is by reference or uncertain, or could not be read
    #[command(after_help = examples::CHECK)]
    Check(check::Arguments),
    /// Points out what deserves a second look: what may not be answered, what was promised, what was said before
    #[command(after_help = examples::INSIGHT)]
    Insight(insight::Arguments),
    /// Keeps papers in a library, read once, and counts what is in it
    #[command(after_help = examples::LIBRARY)]
    Library(library::Arguments),
    /// Finds words in the library: questions, answers, footnotes, notices and letters
    #[command(after_help = examples::FIND)]
    Find(find::Arguments),
    /// Marks a question
    #[command(about = mark::about(), after_help = examples::MARK)]
    Mark(mark::Arguments),
    /// Makes a note on a question, or on words of it or of its answer
    #[command(after_help = examples::NOTE)]
    Note(note::Arguments),
    /// Lists marks and notes, and how the notes were found again
    #[command(after_help = examples::REVIEW)]
    Review(review::Arguments),
    /// Prints the JSON Schema of what is written for programs
    #[command(after_help = examples::SCHEMA)]
    Schema(schema::Arguments),
    /// Prints the configuration as it is in force, in the form that can be saved as the file
    #[command(after_help = examples::CONFIG)]
    Config(config::Arguments),
    /// Prints the man page, or that of a command
    #[command(after_help = examples::MAN)]
    Man(man::Arguments),
    /// Prints completions for a shell
    #[command(after_help = examples::COMPLETIONS)]
    Completions(completions::Arguments),
}

/// Runs the program: the exit status is 0 if all went well, 1 if `check` found something, 2 if the arguments are wrong or
/// something could not be read. When whoever reads the output has had enough of it, all is well.
pub fn run() -> ExitCode {
    let given: Vec<_> = std::env::args_os().collect();
    if given.get(1).is_some_and(|argument| argument == worker::SUBCOMMAND) {
        return worker::serve(read_format).map_or(ExitCode::from(FAILURE), |()| ExitCode::SUCCESS);
    }
    match completions::answer() {
        Ok(false) => {}
        Ok(true) => return ExitCode::SUCCESS,
        Err(_) => return ExitCode::from(FAILURE), // a shell that asks has no place for words
    }
    let with_command = || {
        let matches = Arguments::command().try_get_matches_from(&given)?;
        Ok((Arguments::from_arg_matches(&matches)?, matches.subcommand_name().map(str::to_owned)))
    };
    let arguments = Bare::read(&given).map(|arguments| (arguments, None));
    let done = match arguments.map_or_else(with_command, Ok) {
        Ok((arguments, name)) => obey(arguments, name.as_deref()),
        Err(error) => explain(&error),
    };
    match done {
        Ok(status) => ExitCode::from(status),
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            output::complain(
                &speech::configured().config.language.language().say(commands::no_output(&(&error).into())),
            );
            ExitCode::from(FAILURE)
        }
    }
}

/// Does what is asked for, by the command of this name, if there is one.
fn obey(Arguments { command, open, global }: Arguments, name: Option<&str>) -> io::Result<u8> {
    if let Some(name) = name {
        if open.library.is_some() {
            output::complain(&global.speech().language.say(commands::option_after_command("--library", name)));
            return Ok(FAILURE);
        }
        if open.papers.are_given() {
            output::complain(&global.speech().language.say(commands::command_after_paths(name)));
            return Ok(FAILURE);
        }
        if Path::new(name).exists() && !global.quiet {
            output::complain(&global.speech().language.say(commands::command_and_file(name)));
        }
    }
    match command {
        None => open::run(&open, global),
        Some(Command::Print(arguments)) => print::run(&arguments, global),
        Some(Command::Export(arguments)) => export::run(&arguments, global.speech()),
        Some(Command::Check(arguments)) => check::run(&arguments, global.speech()),
        Some(Command::Insight(arguments)) => insight::run(&arguments, global.speech()),
        Some(Command::Library(arguments)) => library::run(&arguments, global),
        Some(Command::Find(arguments)) => find::run(&arguments, global),
        Some(Command::Mark(arguments)) => mark::run(&arguments, global.speech()),
        Some(Command::Note(arguments)) => note::run(&arguments, global.speech()),
        Some(Command::Review(arguments)) => review::run(&arguments, global.speech()),
        Some(Command::Schema(arguments)) => schema::run(&arguments),
        Some(Command::Config(arguments)) => config::run(&arguments, global),
        Some(Command::Man(arguments)) => man::run(&arguments),
        Some(Command::Completions(arguments)) => completions::run(&arguments),
    }
}

/// The command that a word is likely to be meant for, if it is none.
fn nearest_command(word: &str) -> Option<String> {
    let (program, word) = (Arguments::command(), word.to_lowercase());
    let names = program.get_subcommands().map(|command| command.get_name().to_owned());
    nearest(&word, names, NEAR)
}

/// Help and version, which were asked for; or what is wrong with the arguments.
fn explain(error: &clap::Error) -> io::Result<u8> {
    let text = error.render().to_string();
    if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        return output::put(&text).map(|()| 0);
    }
    output::complain(text.trim_end());
    Ok(FAILURE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_arguments_are_sound() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn without_a_command_arguments_are_read_as_with_all_of_them() {
        for line in [
            "",
            "a.txt",
            "a.txt b/",
            "--lang nl a.txt",
            "--quiet --plain -",
            "--library",
            "--library=l.sqlite x",
            "-- -a",
        ] {
            let given: Vec<_> = format!("tegenlezer {line}").split_whitespace().map(OsString::from).collect();
            let [bare, whole] = [Bare::read(&given).unwrap(), Arguments::try_parse_from(&given).unwrap()];
            assert_eq!(format!("{bare:?}"), format!("{whole:?}"), "{line}");
        }
        for line in ["print a.txt", "a.txt print", "help", "--help", "--version", "--unknown", "--lang xx"] {
            let given: Vec<_> = format!("tegenlezer {line}").split_whitespace().map(OsString::from).collect();
            assert!(Bare::read(&given).is_none(), "{line}");
        }
    }

    #[test]
    fn a_word_that_is_no_command_is_a_path() {
        let arguments = Arguments::try_parse_from(["tegenlezer", "a.txt", "print"]).unwrap();
        assert!(arguments.command.is_none());
        let arguments = Arguments::try_parse_from(["tegenlezer", "print", "a.txt"]).unwrap();
        assert!(matches!(arguments.command, Some(Command::Print(_))));
    }

    /// The words of a line as a shell would have them, up to a pipe or a comment.
    fn words(line: &str) -> Vec<String> {
        let line = line.trim_start().split(" | ").find(|part| part.starts_with("tegenlezer")).unwrap_or_default();
        let line = line.split("  ").next().unwrap_or_default();
        let (mut words, mut word, mut quote) = (Vec::new(), None::<String>, None);
        for c in line.chars() {
            match quote {
                Some(open) if c == open => quote = None,
                None if c == '"' || c == '\'' => {
                    quote = Some(c);
                    word.get_or_insert_default();
                }
                None if c.is_whitespace() => words.extend(word.take()),
                _ => word.get_or_insert_default().push(c),
            }
        }
        words.extend(word);
        words.into_iter().take_while(|word| word != ">" && word != "||").collect()
    }

    #[test]
    fn every_command_has_examples_that_it_takes() {
        let mut count = 0;
        let program = Arguments::command();
        for command in program.get_subcommands().chain([&program]) {
            let help = command.get_after_help().unwrap().to_string();
            let examples = help.lines().skip(1).take_while(|line| !line.is_empty());
            for words in examples.map(words) {
                let taken = Arguments::command().try_get_matches_from(&words);
                let name = taken.as_ref().map(|matches| matches.subcommand_name()).map_err(ToString::to_string);
                let own = Some(command.get_name()).filter(|name| *name != "tegenlezer");
                assert!(own.is_none() && name.is_ok() || name == Ok(own), "{words:?}: {name:?}");
                count += 1;
            }
        }
        assert!(count > 35, "{count}");
    }
}
