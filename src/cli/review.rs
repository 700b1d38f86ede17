//! `tegenlezer review`

use std::fmt::Write;
use std::io;

use serde::Serialize;

use super::output;
use super::papers::Papers;
use super::reviewing::{Opened, open};
use crate::dossier::Row;
use crate::review::{Found, Mark, Note, Places, RowReview, RowState, Standing, Tick};

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
pub fn run(arguments: &Arguments) -> io::Result<u8> {
    let read = arguments.papers.read();
    let places = Places::of_user(arguments.papers.are_files());
    let opened: Vec<_> = read.dossiers.iter().map(|dossier| open(dossier, &places)).collect();
    opened.iter().flat_map(|opened| &opened.said).for_each(|said| output::complain(said));
    if arguments.json {
        let dossiers = opened.iter().map(dossier_json).collect();
        let export = Export { schema: "tegenlezer-review/1", dossiers };
        output::put(&(serde_json::to_string_pretty(&export)? + "\n"))?;
    } else {
        let texts: Vec<_> = opened.iter().map(text).collect();
        output::put(&texts.join("\n"))?;
    }
    Ok(read.finish(0))
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
    for begins in &opened.lost_corrections {
        let _ = writeln!(text, "  a corrected pairing is not in force; lost: the answer «{begins}»");
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

#[derive(Serialize)]
struct Export {
    schema: &'static str,
    dossiers: Vec<DossierJson>,
}

#[derive(Serialize)]
struct DossierJson {
    title: String,
    log: Option<String>,
    questions: usize,
    marked: usize,
    to_confirm: usize,
    rows: Vec<RowJson>,
    notes: Vec<NoteJson>,
    lost_rows: Vec<RowJson>,
    lost_corrections: Vec<String>,
    corrected: Vec<String>,
}

#[derive(Serialize, Default)]
struct RowJson {
    key: String,
    mark: Option<&'static str>,
    who: Option<String>,
    when: Option<String>,
    to_confirm: Vec<&'static str>,
    tags: Vec<String>,
    sub_questions: Vec<TickJson>,
    proposed: Option<&'static str>,
}

#[derive(Serialize)]
struct TickJson {
    text: String,
    answered: Option<bool>,
}

#[derive(Serialize)]
struct NoteJson {
    id: String,
    text: String,
    who: String,
    when: String,
    key: Option<String>,
    part: Option<&'static str>,
    before: Option<String>,
    quote: Option<String>,
    after: Option<String>,
    found: &'static str,
    percent: Option<u8>,
    found_in: Option<String>,
}

fn dossier_json(opened: &Opened) -> DossierJson {
    let counts = opened.reviewed.counts();
    let (dossier, reviewed) = (&opened.dossier, &opened.reviewed);
    let corrected = |row: &&Row| row.answers.iter().any(|answer| dossier.corrected.contains(answer));
    DossierJson {
        title: dossier.title.clone(),
        log: opened.log.path().map(|path| path.display().to_string()),
        questions: counts.rows,
        marked: counts.marked,
        to_confirm: counts.to_confirm,
        rows: states(opened).map(|(row, state)| row_json(row, &state)).collect(),
        notes: reviewed.notes().into_iter().map(|(note, found)| note_json(opened, note, found)).collect(),
        lost_rows: reviewed.lost_rows().map(|(key, said)| lost_row_json(key.to_string(), said)).collect(),
        lost_corrections: opened.lost_corrections.clone(),
        corrected: dossier.rows.iter().filter(corrected).map(|row| row.key.to_string()).collect(),
    }
}

fn row_json(row: &Row, state: &RowState) -> RowJson {
    let tick = |tick: &Option<Tick>| tick.map(|tick| tick == Tick::Answered);
    let asked = state.asked.iter();
    RowJson {
        key: row.key.to_string(),
        mark: state.mark.map(|marked| marked.mark.name()),
        who: state.mark.map(|marked| marked.who.clone()),
        when: state.mark.map(|marked| marked.when.to_string()),
        to_confirm: match state.standing {
            Standing::Holds => vec![],
            Standing::WordingChanged => vec!["wording"],
            Standing::AnswerChanged => vec!["answer"],
            Standing::BothChanged => vec!["wording", "answer"],
        },
        tags: state.tags.iter().map(ToString::to_string).collect(),
        sub_questions: asked
            .map(|(asked, ticked)| TickJson { text: asked.text.clone(), answered: tick(ticked) })
            .collect(),
        proposed: state.proposed.map(Mark::name),
    }
}

fn lost_row_json(key: String, said: &RowReview) -> RowJson {
    let mark = said.mark.as_ref();
    RowJson {
        key,
        mark: mark.map(|marked| marked.mark.name()),
        who: mark.map(|marked| marked.who.clone()),
        when: mark.map(|marked| marked.when.to_string()),
        tags: said.tags.iter().map(ToString::to_string).collect(),
        ..RowJson::default()
    }
}

fn note_json(opened: &Opened, note: &Note, found: &Found) -> NoteJson {
    let quote = note.about.quote();
    let row = found.row().and_then(|row| opened.dossier.rows.get(row));
    NoteJson {
        id: note.key.to_string(),
        text: note.text.to_string(),
        who: note.who.clone(),
        when: note.when.to_string(),
        key: note.about.row().map(|row| row.to_string()),
        part: match &note.about {
            crate::review::Anchor::Row(_) => None,
            crate::review::Anchor::Passage(passage) => Some(passage.part.name()),
        },
        before: quote.map(|quote| quote.before.clone()),
        quote: quote.map(|quote| quote.text.clone()),
        after: quote.map(|quote| quote.after.clone()),
        found: found.name(),
        percent: if let Found::Approximate { percent, .. } = found { Some(*percent) } else { None },
        found_in: row.map(|row| row.key.to_string()),
    }
}
