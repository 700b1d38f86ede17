//! `tegenlezer review`

use std::fmt::Write;
use std::io;

use super::output;
use super::papers::Papers;
use super::reviewing::{Opened, open};
use super::speech::Speech;
use crate::dossier::Row;
use crate::export::{Subject, json_of_reviews};
use crate::review::{Found, Mark, Note, Places, RowState, Standing, Tick};

/// Arguments of `review`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// For programs
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    papers: Papers,
    #[command(flatten)]
    speech: Speech,
}

/// Lists the reviews of the papers.
pub fn run(arguments: &Arguments) -> io::Result<u8> {
    let language = arguments.speech.language();
    let read = arguments.papers.read(language);
    let places = Places::of_user(arguments.papers.are_files());
    let opened: Vec<_> = read.dossiers.iter().map(|dossier| open(dossier, &places)).collect();
    opened.iter().flat_map(|opened| &opened.said).for_each(|said| output::complain(said));
    if arguments.json {
        output::put(&json_of_reviews(opened.iter().map(with_log)))?;
    } else {
        let texts: Vec<_> = opened.iter().map(text).collect();
        output::put(&texts.join("\n"))?;
    }
    Ok(read.finish(0))
}

/// A review, and the path of its log.
fn with_log(opened: &Opened) -> (Subject<'_>, Option<String>) {
    let Opened { dossier, reviewed, log, lost_corrections, .. } = opened;
    (Subject { dossier, reviewed: Some(reviewed), lost_corrections }, log.path().map(|path| path.display().to_string()))
}

/// A review in lines: how far it is, then question by question, then what was not found again.
fn text(opened: &Opened) -> String {
    let counts = opened.reviewed.counts();
    let mut text = format!("{}: {} of {} marked", opened.dossier.title, counts.marked, counts.rows);
    let with_mark = Mark::ALL.iter().zip(counts.by_mark).filter(|(_, count)| *count > 0);
    let marks: Vec<_> = with_mark.map(|(mark, count)| format!("{count} {mark}")).collect();
    if !marks.is_empty() {
        let _ = write!(text, " ({})", marks.join(", "));
    }
    for (count, what) in [
        (counts.to_confirm, "to confirm"),
        (counts.notes, if counts.notes == 1 { "note" } else { "notes" }),
        (counts.approximate, "approximate"),
        (counts.lost, "lost"),
    ] {
        if count > 0 {
            let _ = write!(text, ", {count} {what}");
        }
    }
    text.push('\n');
    for (row, state) in states(opened) {
        text += &row_text(row, &state);
    }
    for (note, found) in opened.reviewed.notes().into_iter().filter(|(_, found)| found.row().is_none()) {
        let row = note.about.row().map(|row| format!("question {row}: ")).unwrap_or_default();
        let _ = writeln!(text, "  {row}{}", note_text(note, found));
    }
    for (key, said) in opened.reviewed.lost_rows() {
        let mark = said.mark.as_ref().map(|marked| format!(": {}", marked.mark)).unwrap_or_default();
        let _ = writeln!(text, "  question {key}{mark} (lost: there is no such question any more)");
    }
    for (answer, _) in &opened.lost_corrections {
        let _ = writeln!(text, "  a corrected pairing is not in force; lost: the answer «{}»", answer.begins);
    }
    text
}

/// The rows of which something was said.
fn states(opened: &Opened) -> impl Iterator<Item = (&Row, RowState<'_>)> {
    let rows = opened.dossier.rows.iter().enumerate();
    rows.filter_map(|(index, row)| Some((row, opened.reviewed.row(index)?))).filter(|(_, state)| {
        let is_ticked = state.asked.iter().any(|(_, tick)| tick.is_some());
        state.mark.is_some() || is_ticked || !state.tags.is_empty() || !state.notes.is_empty()
    })
}

fn row_text(row: &Row, state: &RowState) -> String {
    let mut text = format!("  {}", row.key);
    if let Some(marked) = state.mark {
        let _ = write!(text, " {}", marked.mark);
    }
    text += match state.standing {
        Standing::Holds => "",
        Standing::WordingChanged => " (to confirm: the question is worded otherwise now)",
        Standing::AnswerChanged => " (to confirm: the answer is another one now)",
        Standing::BothChanged => " (to confirm: question and answer are others now)",
    };
    let ticked = state.asked.iter().filter(|(_, tick)| *tick == Some(Tick::Answered)).count();
    if state.asked.iter().any(|(_, tick)| tick.is_some()) {
        let _ = write!(text, " {ticked}/{} sub-questions", state.asked.len());
    }
    for tag in &state.tags {
        let _ = write!(text, " #{tag}");
    }
    text.push('\n');
    for (note, found) in &state.notes {
        let _ = writeln!(text, "     {}", note_text(note, found));
    }
    text
}

/// A note in a line, its words before it, its name behind it.
fn note_text(note: &Note, found: &Found) -> String {
    let quote = note.about.quote().map(|quote| format!("«{}» ", quote.text.replace('\n', " "))).unwrap_or_default();
    let how = match found {
        Found::Row(_) | Found::Exact(_) => String::new(),
        Found::Approximate { percent, moved, .. } => {
            format!("(approximate: {percent}% alike{}) ", if *moved { ", under another question" } else { "" })
        }
        Found::Lost => "(lost: not found again) ".to_owned(),
    };
    format!("{quote}{how}{} [{}]", note.text.as_str().replace('\n', " / "), note.key)
}
