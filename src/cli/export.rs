//! `tegenlezer export`

use std::io;

use super::output;
use super::papers::Papers;
use crate::export;

/// Arguments of `export`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// What to write
    #[arg(long, value_enum)]
    format: Format,
    #[command(flatten)]
    papers: Papers,
}

#[derive(Debug, Clone, Copy, clap::ValueEnum)]
enum Format {
    /// Everything, for programs
    Json,
    /// Questions, answers and notes, for people
    Markdown,
}

/// Writes the papers.
pub fn run(arguments: &Arguments) -> io::Result<u8> {
    let read = arguments.papers.read();
    match arguments.format {
        Format::Json => output::put(&export::json(&read.dossiers, &read.errors))?,
        Format::Markdown => {
            let dossiers: Vec<_> = read.dossiers.iter().map(export::markdown).collect();
            output::put(&dossiers.join("\n"))?;
        }
    }
    Ok(read.status_or(0))
}
