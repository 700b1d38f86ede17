//! The program's arguments and commands, one file per command.

mod check;
mod completions;
mod config;
mod export;
mod insight;
mod man;
mod mark;
mod note;
mod open;
mod output;
mod papers;
mod print;
mod review;
mod reviewing;
mod speech;

use std::io;
use std::process::ExitCode;

use clap::Parser;
use clap::error::ErrorKind;

use crate::i18n::commands;
use crate::source::{read_format, worker};

/// Exit status: `check` found something.
const FINDINGS: u8 = 1;

/// Exit status: wrong arguments, or something that could not be read or written.
const FAILURE: u8 = 2;

/// Reads parliamentary questions and their answers, and lays them side by side.
///
/// Without a command it opens the reader; when its output is no terminal, it prints each question above its answer.
#[derive(Debug, Parser)]
#[command(name = "tegenlezer", version, args_conflicts_with_subcommands = true, after_help = EXAMPLES)]
struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    open: open::Opening,
}

const EXAMPLES: &str = "\
Examples:
  tegenlezer                              read the five papers that come with the program
  tegenlezer notice.pdf answer.docx       read two papers, side by side if they belong together
  tegenlezer papers/                      read all papers in a folder and below it
  tegenlezer print --width 100 answer.pdf | less
  tegenlezer export --format json papers/ > papers.json
  tegenlezer check papers/                what has no answer, is by reference or uncertain
  tegenlezer insight answer.pdf           what deserves a second look
  tegenlezer mark answer.pdf 12 partly    the verdict on question 12; the reader shows it, too
  tegenlezer note answer.pdf 12 \"which measures?\" --quote \"adequate measures\"
  tegenlezer review papers/               marks and notes
  tegenlezer config                       keys, colours and the like, as the configuration file has them

Exit status: 0 fine, 1 check found something, 2 wrong arguments or something that could not be read.";

#[derive(Debug, clap::Subcommand)]
enum Command {
    /// Prints questions and answers side by side
    Print(print::Arguments),
    /// Writes questions and answers for other programs
    Export(export::Arguments),
    /// Says what has no answer, is by reference or uncertain, or could not be read
    Check(check::Arguments),
    /// Points out what deserves a second look: what may not be answered, what was promised, what was said before
    Insight(insight::Arguments),
    /// Marks a question: answered, partly, not-answered, evades, elsewhere, follow-up
    Mark(mark::Arguments),
    /// Makes a note on a question, or on words of it or of its answer
    Note(note::Arguments),
    /// Lists marks and notes, and how the notes were found again
    Review(review::Arguments),
    /// Prints the configuration as it is in force, in the form that can be saved as the file
    Config(config::Arguments),
    /// Prints the man page
    Man,
    /// Prints completions for a shell
    Completions(completions::Arguments),
}

/// Runs the program: the exit status is 0 if all went well, 1 if `check` found something, 2 if the arguments are wrong or
/// something could not be read. When whoever reads the output has had enough of it, all is well.
pub fn run() -> ExitCode {
    if std::env::args_os().nth(1).is_some_and(|argument| argument == worker::SUBCOMMAND) {
        return worker::serve(read_format).map_or(ExitCode::from(FAILURE), |()| ExitCode::SUCCESS);
    }
    let done = match Arguments::try_parse() {
        Ok(arguments) => match arguments.command {
            None => open::run(&arguments.open),
            Some(Command::Print(arguments)) => print::run(&arguments),
            Some(Command::Export(arguments)) => export::run(&arguments),
            Some(Command::Check(arguments)) => check::run(&arguments),
            Some(Command::Insight(arguments)) => insight::run(&arguments),
            Some(Command::Mark(arguments)) => mark::run(&arguments),
            Some(Command::Note(arguments)) => note::run(&arguments),
            Some(Command::Review(arguments)) => review::run(&arguments),
            Some(Command::Config(arguments)) => config::run(&arguments),
            Some(Command::Man) => man::run(),
            Some(Command::Completions(arguments)) => completions::run(&arguments),
        },
        Err(error) => explain(&error),
    };
    match done {
        Ok(status) => ExitCode::from(status),
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            output::complain(&speech::configured().say(commands::no_output(&(&error).into())));
            ExitCode::from(FAILURE)
        }
    }
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
    use clap::CommandFactory;

    #[test]
    fn the_arguments_are_sound() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn a_word_that_is_no_command_is_a_path() {
        let arguments = Arguments::try_parse_from(["tegenlezer", "a.txt", "print"]).unwrap();
        assert!(arguments.command.is_none());
        let arguments = Arguments::try_parse_from(["tegenlezer", "print", "a.txt"]).unwrap();
        assert!(matches!(arguments.command, Some(Command::Print(_))));
    }
}
