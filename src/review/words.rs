//! What marks and changes are called.

use super::change::Change;
use super::mark::{Mark, Tick};
use crate::dossier::RowKey;
use crate::language::Both;

/// What a mark is called.
pub fn mark(mark: Mark) -> Both {
    match mark {
        Mark::Answered => ["answered", "beantwoord"],
        Mark::Partly => ["partly", "deels"],
        Mark::NotAnswered => ["not answered", "niet beantwoord"],
        Mark::Evades => ["evades", "ontwijkt"],
        Mark::Elsewhere => ["elsewhere", "elders"],
        Mark::FollowUp => ["follow up", "opvolgen"],
    }
}

/// What a change does, in a line: `question 12: partly`.
pub fn change(change: &Change) -> Both<String> {
    match change {
        Change::Mark { row, mark: Some(set), .. } => of(row, mark(*set)),
        Change::Mark { row, mark: None, .. } => of(row, ["mark taken off", "oordeel weggehaald"]),
        Change::Confirm { row, .. } => of(row, ["mark confirmed", "oordeel bevestigd"]),
        Change::Tag { row, tag, on } => {
            let what = if *on { ["tag", "label"] } else { ["taken off: tag", "weggehaald: label"] };
            of(row, what).map(|what| format!("{what} {tag}"))
        }
        Change::Tick { row, tick, .. } => of(
            row,
            match tick {
                Some(Tick::Answered) => ["sub-question answered", "deelvraag beantwoord"],
                Some(Tick::NotAnswered) => ["sub-question not answered", "deelvraag niet beantwoord"],
                None => ["tick of a sub-question taken off", "vinkje bij een deelvraag weggehaald"],
            },
        ),
        Change::Note { about, text } => {
            let note = ["note", "aantekening"];
            let begins = text.as_str().lines().next().unwrap_or_default();
            let note = about.row().map_or(note.map(str::to_owned), |row| of(&row, note));
            note.map(|note| format!("{note}: {begins}"))
        }
        Change::Reword { text: Some(_), .. } => ["note worded anew", "aantekening herschreven"].map(str::to_owned),
        Change::Reword { text: None, .. } => ["note taken away", "aantekening weggehaald"].map(str::to_owned),
        Change::Move { .. } => ["note put elsewhere", "aantekening verplaatst"].map(str::to_owned),
        Change::Pair { answer, rows } if rows.is_empty() => {
            of(&answer.row, ["its answer stands where its paper says", "het antwoord staat waar het stuk het heeft"])
        }
        Change::Pair { answer, rows } => {
            let rows: Vec<_> = rows.iter().map(RowKey::to_string).collect();
            let rows = rows.join(", ");
            [
                format!("answer of question {}: put to question {rows}", answer.row),
                format!("antwoord van vraag {}: bij vraag {rows} gezet", answer.row),
            ]
        }
    }
}

/// What was done to a question.
fn of(row: &RowKey, [english, dutch]: Both) -> Both<String> {
    [format!("question {row}: {english}"), format!("vraag {row}: {dutch}")]
}
