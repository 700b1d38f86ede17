//! `tegenlezer completions`: what a shell runs when Tab is pressed, which asks the program itself; and the answer.

use std::ffi::OsStr;
use std::io;
use std::path::{Path, PathBuf};

use clap::CommandFactory;
use clap_complete::engine::{CompletionCandidate, PathCompleter, ValueCompleter};
use clap_complete::env::Shells;
use clap_complete::{CompleteEnv, Shell};

use super::output;
use super::papers::Papers;
use crate::dossier::{Dossier, cases};
use crate::review::Mark;
use crate::source;

/// By which a shell asks what may stand at a place of the command line; it holds the name of the shell.
const VARIABLE: &str = "TEGENLEZER_COMPLETE";

/// Arguments of `completions`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The shell that completes
    shell: Shell,
}

/// Prints what the shell is to run.
pub fn run(arguments: &Arguments) -> io::Result<u8> {
    let shells = Shells::builtins();
    let shell = shells.completer(&arguments.shell.to_string()).ok_or(io::ErrorKind::Unsupported)?;
    let mut script = Vec::new();
    shell.write_registration(VARIABLE, "tegenlezer", "tegenlezer", "tegenlezer", &mut script)?;
    output::put(String::from_utf8_lossy(&script).trim_start()).map(|()| 0)
}

/// Answers a shell, if it is one that asks. Says whether it was.
///
/// # Errors
/// When the shell is unknown, or nobody reads the answer.
pub fn answer() -> Result<bool, clap::Error> {
    let here = std::env::current_dir().ok();
    CompleteEnv::with_factory(super::Arguments::command)
        .var(VARIABLE)
        .try_complete(std::env::args_os(), here.as_deref())
}

/// The marks that can be given.
pub fn marks() -> Vec<CompletionCandidate> {
    Mark::ALL.iter().map(|mark| mark.name()).chain(["none"]).map(CompletionCandidate::new).collect()
}

/// The names of dossiers that begin so, each with its title, and files and folders.
pub fn dossiers(begun: &OsStr) -> Vec<CompletionCandidate> {
    let words: Vec<_> = std::env::args_os().collect();
    let among = words.windows(2).filter(|pair| pair[0] == "--in").map(|pair| PathBuf::from(&pair[1]));
    let among: Vec<_> = among.filter(|path| !source::is_piped(Path::new(path))).collect();
    let (papers, paths) = match among.is_empty() {
        true => (Papers::embedded(), PathCompleter::any().complete(begun)),
        false => (Papers::at(among), Vec::new()),
    };
    let dossiers = papers.read_silently();
    let named = dossiers.iter().enumerate().flat_map(|(index, dossier)| names(index, dossier));
    let begin = |candidate: &CompletionCandidate| {
        candidate.get_value().as_encoded_bytes().starts_with(begun.as_encoded_bytes())
    };
    named.filter(begin).chain(paths).collect()
}

/// The number of a dossier in the list, and its case numbers.
fn names(index: usize, dossier: &Dossier) -> Vec<CompletionCandidate> {
    let cases = dossier.documents.iter().flat_map(|document| cases(&document.meta));
    let names = std::iter::once((index + 1).to_string()).chain(cases);
    let title = || Some(crate::text::on_one_line(&dossier.title).into_owned().into());
    names.map(|name| CompletionCandidate::new(name).help(title())).collect()
}
