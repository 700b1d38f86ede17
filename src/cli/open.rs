//! The bare call: the reader, or plain text where there is no terminal.

use std::io::{self, IsTerminal};

use super::output;
use super::papers::Papers;
use crate::{export, tui};

/// Opens the reader; without a terminal, prints each question above its answer.
pub fn run(papers: &Papers) -> io::Result<u8> {
    let read = papers.read();
    let status = read.status_or(0);
    if io::stdout().is_terminal() {
        if !read.dossiers.is_empty() {
            let again = || papers.read_again(&read.errors);
            let trouble = tui::run(read.dossiers, papers.are_files().then_some(&again))?;
            trouble.iter().for_each(|trouble| output::complain(trouble));
        }
    } else {
        output::put_each(&read.dossiers, export::plain)?;
    }
    Ok(status)
}
