//! `tegenlezer schema`

use std::io;

use super::output;
use crate::export::{Contract, schema};

/// Arguments of `schema`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// Of what
    #[arg(value_enum, default_value = "export")]
    of: Of,
}

#[derive(Debug, Clone, Copy, clap::ValueEnum)]
enum Of {
    /// The whole export
    Export,
    /// One dossier of it, a line of the jsonl format
    Dossier,
    /// A line of what check finds
    Check,
    /// The reviews alone
    Review,
    /// The hints alone
    Insight,
    /// What find finds in a library
    Find,
    /// The figures of a library
    Overview,
}

/// Prints the schema.
pub fn run(arguments: &Arguments) -> io::Result<u8> {
    let of = match arguments.of {
        Of::Export => Contract::Export,
        Of::Dossier => Contract::Dossier,
        Of::Check => Contract::Finding,
        Of::Review => Contract::Reviews,
        Of::Insight => Contract::Hints,
        Of::Find => Contract::Hits,
        Of::Overview => Contract::Figures,
    };
    output::put(&schema(of)).map(|()| 0)
}
