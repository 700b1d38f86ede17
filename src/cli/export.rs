//! `tegenlezer export`

use std::io::{self, BufWriter, Write};

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
        Format::Json => {
            let mut out = BufWriter::new(io::stdout().lock());
            export::write_json(&mut out, &read.dossiers, &read.errors)?;
            out.flush()?;
        }
        Format::Markdown => output::put_each(&read.dossiers, export::markdown)?,
    }
    Ok(read.finish(0))
}
