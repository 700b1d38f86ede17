//! `tegenlezer export`

use std::io::{self, BufWriter, Write};

use super::output;
use super::papers::Papers;
use super::speech::Speech;
use crate::export;

/// Arguments of `export`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// What to write
    #[arg(long, value_enum)]
    format: Format,
    #[command(flatten)]
    papers: Papers,
    #[command(flatten)]
    speech: Speech,
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
        Format::Markdown => {
            let language = arguments.speech.language();
            output::put_each(&read.dossiers, |dossier| export::markdown(dossier, language))?;
        }
    }
    Ok(read.finish(0))
}
