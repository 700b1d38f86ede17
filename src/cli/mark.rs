//! `tegenlezer mark`

use std::io;

use clap_complete::engine::ArgValueCandidates;

use super::completions;
use super::reviewing::{Desk, Which, refuse};
use super::speech::Speech;
use crate::dossier::RowKey;
use crate::i18n::{Bilingual, commands};
use crate::review::{Mark, Tag, Tick, What, reviewer};

/// Arguments of `mark`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    #[command(flatten)]
    which: Which,
    /// The question: 12, 1a, or 2:3 for question 3 of section 2
    #[arg(required_unless_present_any = ["undo", "redo"])]
    question: Option<RowKey>,
    #[arg(value_parser = mark, add = ArgValueCandidates::new(completions::marks), help = format!("{}; none takes the mark off", names()))]
    mark: Option<Verdict>,
    /// Give the question a tag
    #[arg(long)]
    tag: Vec<Tag>,
    /// Take a tag off
    #[arg(long, value_name = "TAG")]
    untag: Vec<Tag>,
    /// Tick a sub-question as answered, the first is 1
    #[arg(long, value_name = "N")]
    tick: Vec<usize>,
    /// Tick a sub-question as not answered
    #[arg(long, value_name = "N")]
    cross: Vec<usize>,
    /// Say that the mark holds, though wording or answer changed
    #[arg(long)]
    confirm: bool,
    /// Take your last change in this dossier back
    #[arg(long, conflicts_with_all = ["question", "redo"])]
    undo: bool,
    /// Make the change again that you took back last
    #[arg(long, conflicts_with = "question")]
    redo: bool,
}

/// The names of all marks.
fn names() -> String {
    Mark::ALL.iter().map(|mark| mark.name()).collect::<Vec<_>>().join(", ")
}

/// What the command does.
pub fn about() -> String {
    format!("Marks a question: {}", names())
}

/// A mark, or none.
type Verdict = Result<Mark, ()>;

fn mark(written: &str) -> Result<Verdict, String> {
    if written == "none" {
        return Ok(Err(()));
    }
    written.parse().map(Ok).map_err(|error: crate::review::NotAMark| error.to_string())
}

/// Marks a question.
pub fn run(arguments: &Arguments, speech: Speech) -> io::Result<u8> {
    let language = speech.language;
    let desk = match Desk::open(&arguments.which, speech) {
        Ok(desk) => desk,
        Err(problem) => return refuse(problem, language),
    };
    match arguments.question {
        None => desk.turn_back(arguments.undo),
        Some(question) => match changes(arguments, &desk, question) {
            Ok(changes) => desk.save(changes),
            Err(problem) => refuse(problem, language),
        },
    }
}

fn changes(arguments: &Arguments, desk: &Desk, question: RowKey) -> Result<Vec<What>, Bilingual<String>> {
    let (row, reviewed) = (desk.row(question)?, &desk.reviewed);
    let mut changes = Vec::new();
    if let Some(verdict) = arguments.mark {
        let others = reviewed.row(row).and_then(|state| state.own_or_latest(&reviewer()).map(|(marked, _)| marked));
        if let (Err(()), Some(marked)) = (verdict, others.filter(|marked| marked.who != reviewer())) {
            let who = &marked.who;
            return Err(commands::mark_of_another(question, who));
        }
        changes.extend(reviewed.mark(row, verdict.ok()));
    }
    if arguments.confirm {
        let confirmed = reviewed.confirm(row, &reviewer());
        let none = || commands::no_mark_to_confirm(question);
        changes.push(confirmed.ok_or_else(none)?);
    }
    changes.extend(arguments.tag.iter().filter_map(|tag| reviewed.tag(row, tag.clone(), true)));
    changes.extend(arguments.untag.iter().filter_map(|tag| reviewed.tag(row, tag.clone(), false)));
    for (numbers, tick) in [(&arguments.tick, Tick::Answered), (&arguments.cross, Tick::NotAnswered)] {
        for &number in numbers {
            let change = number.checked_sub(1).and_then(|nth| reviewed.tick(row, nth, Some(tick)));
            let count = reviewed.row(row).map_or(0, |row| row.asked.len());
            let none = || commands::no_such_sub_question(question, number, count);
            changes.push(change.ok_or_else(none)?);
        }
    }
    if changes.is_empty() {
        return Err(commands::say_what_to_do(question));
    }
    Ok(changes.into_iter().map(What::Do).collect())
}
