//! `tegenlezer review`

use std::io;

use super::output;
use super::papers::Papers;
use super::reviewing::{Opened, open};
use super::speech::Speech;
use crate::export::{json_of_reviews, review_lines};
use crate::i18n::commands;
use crate::present::Subject;
use crate::review::{Places, Shelf};

/// Arguments of `review`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// For programs
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    papers: Papers,
}

/// Lists the reviews of the papers.
pub fn run(arguments: &Arguments, speech: Speech) -> io::Result<u8> {
    let language = speech.language;
    let read = arguments.papers.read(speech);
    let shelf = Shelf::new(Places::of_user(arguments.papers.are_files()));
    let opened: Vec<_> = read.dossiers.iter().map(|dossier| open(dossier, &shelf)).collect();
    for said in opened.iter().flat_map(|opened| &opened.said) {
        output::complain(&language.say(said.clone()));
    }
    if arguments.json {
        output::put(&json_of_reviews(opened.iter().map(with_log)))?;
    } else {
        let texts = opened.iter().map(|opened| {
            let (subject, log) = with_log(opened);
            let kept = log.map(|log| match opened.dossier.is_piped() {
                true => commands::not_reviewed(),
                false => commands::kept_in(&log, opened.reviewed.review().is_empty()),
            });
            let kept = kept.map(|kept| format!("  {}", language.say(kept)));
            review_lines(subject, language).into_iter().chain(kept).collect::<Vec<_>>().join("\n") + "\n"
        });
        output::put(&texts.collect::<Vec<_>>().join("\n"))?;
    }
    Ok(read.finish(0))
}

/// A review, and the path of its log.
fn with_log(opened: &Opened) -> (Subject<'_>, Option<String>) {
    let Opened { dossier, reviewed, log, lost_corrections, .. } = opened;
    (Subject { dossier, reviewed: Some(reviewed), lost_corrections }, log.path().map(|path| path.display().to_string()))
}
