//! `tegenlezer insight`

use std::collections::HashSet;
use std::io;
use std::path::PathBuf;

use super::output;
use super::papers::Papers;
use super::speech::Speech;
use crate::dossier::Dossier;
use crate::export::{Given, Lists, csv, hint_lines, json_of_hints};
use crate::insight::recycled::Shown;
use crate::insight::{Recycled, recycled};

/// Arguments of `insight`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// For programs
    #[arg(long)]
    json: bool,
    /// The commitments as CSV, a row for each
    #[arg(long, requires = "commitments", conflicts_with_all = ["json", "coverage", "cues", "recycled", "against"])]
    csv: bool,
    /// Only the questions to look at first
    #[arg(long)]
    coverage: bool,
    /// Only what was promised
    #[arg(long)]
    commitments: bool,
    /// Only where an answer declines or points away
    #[arg(long)]
    cues: bool,
    /// Only text that was given before
    #[arg(long)]
    recycled: bool,
    /// Look for text given before in the papers of this folder, too
    #[arg(long, value_name = "FOLDER")]
    against: Option<PathBuf>,
    #[command(flatten)]
    papers: Papers,
}

/// Says what deserves a second look. Hints never change the exit status.
pub fn run(arguments: &Arguments, speech: Speech) -> io::Result<u8> {
    let language = speech.language;
    let read = arguments.papers.read(speech);
    if arguments.csv {
        output::put_raw(&csv::commitments(&read.dossiers.iter().collect::<Vec<_>>()))?;
        return Ok(read.status_or(0));
    }
    let against = arguments.against.clone().map(|folder| Papers::at(vec![folder]).read(speech));
    let others: Vec<_> = against.iter().flat_map(|against| &against.dossiers).collect();
    let own: Vec<_> = read.dossiers.iter().collect();
    let library = without(&others, &own);
    let given: Vec<Vec<Recycled>> = own.iter().map(|dossier| between(dossier, &library)).collect();
    if arguments.json {
        output::put_raw(&json_of_hints(&own, &Given { library: &library, of: given }))?;
    } else {
        let lists = arguments.lists();
        let mut texts = Vec::new();
        for (dossier, given) in own.iter().zip(given) {
            let alone = [*dossier];
            let all: Vec<_> = std::iter::once(*dossier).chain(library.iter().copied()).collect();
            let within = recycled::within(dossier).into_iter().map(|one| (one, &alone[..]));
            let given: Vec<_> = within.chain(given.into_iter().map(|one| (one, &all[..]))).collect();
            texts.push(hint_lines(dossier, &given, lists, language).join("\n") + "\n");
        }
        output::put(&texts.join("\n"))?;
    }
    let status = against.as_ref().map_or(0, |against| against.status_or(0));
    Ok(read.status_or(status))
}

fn between(dossier: &Dossier, library: &[&Dossier]) -> Vec<Recycled> {
    if library.is_empty() { Vec::new() } else { recycled::between(dossier, library, Shown::Passages) }
}

/// The dossiers of a library that hold none of the papers themselves.
fn without<'a>(library: &[&'a Dossier], own: &[&Dossier]) -> Vec<&'a Dossier> {
    let files = |dossier: &Dossier| -> Vec<PathBuf> {
        let paths = dossier.documents.iter().map(|document| PathBuf::from(&document.source.path));
        paths.map(|path| path.canonicalize().unwrap_or(path)).collect()
    };
    let known: HashSet<_> = own.iter().flat_map(|dossier| files(dossier)).collect();
    library.iter().copied().filter(|dossier| !files(dossier).iter().any(|file| known.contains(file))).collect()
}

impl Arguments {
    /// The lists that are asked for; all, if none is named.
    fn lists(&self) -> Lists {
        let &Self { coverage, commitments, cues, recycled, .. } = self;
        if coverage || commitments || cues || recycled {
            Lists { coverage, commitments, cues, recycled }
        } else {
            Lists::ALL
        }
    }
}
