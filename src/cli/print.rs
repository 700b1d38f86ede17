//! `tegenlezer print`

use std::io;

use super::output;
use super::papers::Papers;
use super::speech::Global;
use crate::export::{self, Lines};

/// Columns where no terminal says how many there are.
const COLUMNS: u16 = 120;

/// No terminal has more, but one may claim up to 65,535, which would make much of every line.
const MOST_COLUMNS: u16 = 1_000;

/// Arguments of `print`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    #[command(flatten)]
    papers: Papers,
    /// Columns to wrap to [default: those of the terminal, else 120]
    #[arg(long, conflicts_with = "plain", value_parser = clap::value_parser!(u16).range(1..))]
    width: Option<u16>,
}

/// Prints the papers.
pub fn run(arguments: &Arguments, global: Global) -> io::Result<u8> {
    let speech = global.speech();
    let (read, language) = (arguments.papers.read(speech), speech.language);
    if global.plain {
        output::put_each(&read.dossiers, |dossier| export::plain(dossier, language))?;
    } else {
        let width = arguments.width.or_else(columns).unwrap_or(COLUMNS).into();
        let drawn = if global.ascii { Lines::Ascii } else { Lines::Box };
        output::put_each(&read.dossiers, |dossier| export::beside(dossier, width, drawn, language))?;
    }
    Ok(read.status_or(0))
}

/// How wide the terminal is on which the output appears.
fn columns() -> Option<u16> {
    terminal_size::terminal_size_of(io::stdout()).map(|(terminal_size::Width(columns), _)| columns.min(MOST_COLUMNS))
}
