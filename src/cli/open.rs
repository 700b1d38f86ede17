//! The bare call: the reader, or plain text where there is no terminal.

use std::io::{self, IsTerminal};

use super::output;
use super::papers::Papers;
use crate::{export, tui};

/// Arguments of the bare call. Their group needs a name of its own among the arguments.
#[derive(Debug, clap::Args)]
pub struct Opening {
    #[command(flatten)]
    papers: Papers,
    /// Print each question above its answer, as when the output is no terminal
    #[arg(long)]
    plain: bool,
    /// Draw lines and signs with ASCII characters
    #[arg(long)]
    ascii: bool,
}

/// Opens the reader; without a terminal that can show it, prints each question above its answer.
pub fn run(Opening { papers, plain, ascii }: &Opening) -> io::Result<u8> {
    let read = papers.read();
    let status = read.status_or(0);
    let dumb = std::env::var_os("TERM").is_some_and(|name| name == "dumb");
    if io::stdout().is_terminal() && !dumb && !plain {
        if !read.dossiers.is_empty() {
            let again = || papers.read_again(&read.errors);
            let trouble = tui::run(read.dossiers, *ascii, papers.are_files().then_some(&again))?;
            trouble.iter().for_each(|trouble| output::complain(trouble));
        }
    } else {
        output::put_each(&read.dossiers, export::plain)?;
    }
    Ok(status)
}
