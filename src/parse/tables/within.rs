//! Tables with the number in one cell, and question and answer below each other in another.

use super::grid::{Grid, GridRow};
use super::{Cell, Pair, Part, asks, numbers_of};
use crate::parse::headings::{self, Side};
use crate::parse::lines::FlatLine;
use crate::rules::Rules;

/// The pairs of a table each of whose rows, but for its head, has a number and one cell with a question and its answer.
pub(super) fn parts(grid: &Grid, rules: &Rules) -> Option<Vec<Part>> {
    const FEWEST: usize = 2; // rows
    let rows: Vec<_> = grid.rows.iter().filter(|row| !row.is_empty()).collect();
    let first = rows.first()?;
    let (outside, rows) = match pair(first, rules) {
        Some(_) => (None, rows.as_slice()),
        None if first.cells.iter().all(|cell| cell.lines.len() < 2) => {
            (Some(Part::Outside(first.cells.clone())), &rows[1..])
        }
        None => return None,
    };
    let pairs: Option<Vec<_>> = rows.iter().map(|row| pair(row, rules)).collect();
    let pairs = pairs.filter(|pairs| pairs.len() >= FEWEST)?;
    Some(outside.into_iter().chain(pairs.into_iter().map(Part::Pair)).collect())
}

fn pair(row: &GridRow, rules: &Rules) -> Option<Pair> {
    let mut filled = row.cells.iter().filter(|cell| !cell.is_empty());
    let (number, texts) = (filled.next()?.text(), filled.next()?);
    if filled.next().is_some() {
        return None;
    }
    let numbers = numbers_of(&number, rules)?;
    let (label, question, answer_printed, answer) = divided(texts, rules)?;
    Some(Pair {
        numbers: Some(numbers),
        printed: format!("{number} {label}").trim_end().to_owned(),
        question,
        answer_printed,
        answer: Some(answer),
        ..Pair::default()
    })
}

/// What a cell prints over its question, that, what it prints over its answer, and that: by the heading, `Antwoord: Ja.`, or
/// since what is in bold or italic asks and all below it is plain and does not.
fn divided(cell: &Cell, rules: &Rules) -> Option<(String, Vec<FlatLine>, String, Vec<FlatLine>)> {
    let heading =
        |line: &FlatLine, side: Side| headings::of_line(line.string(), rules).filter(|heading| heading.side == side);
    let answers = |line: &FlatLine| heading(line, Side::Answer).is_some();
    let lines = &cell.lines;
    if let Some(at) = lines.iter().position(answers).filter(|&at| at > 0) {
        let (mut question, mut answer) = (lines[..at].to_vec(), lines[at..].to_vec());
        let label = heading(&question[0], Side::Question).map(|label| take(&mut question, label.length));
        let printed = take(&mut answer, heading(&lines[at], Side::Answer)?.length);
        let once = !lines[at + 1..].iter().any(answers);
        return (once && !question.is_empty()).then_some((label.unwrap_or_default(), question, printed, answer));
    }
    let at = lines.iter().position(|line| !emphatic(line)).filter(|&at| at > 0)?;
    let (question, answer) = lines.split_at(at);
    let asked = question.last().is_some_and(|line| asks(line.string()));
    let told = !answer.iter().any(|line| emphatic(line) || asks(line.string()));
    (asked && told).then(|| (String::new(), question.to_vec(), String::new(), answer.to_vec()))
}

fn emphatic(line: &FlatLine) -> bool {
    line.bold || line.italic
}

/// Takes the first bytes off the first line, which goes where nothing is left of it.
fn take(lines: &mut Vec<FlatLine>, length: usize) -> String {
    let first = &mut lines[0];
    let printed = first.string()[..length].trim().to_owned();
    first.text = std::mem::take(&mut first.text).without_start(length);
    first.heading = None;
    if first.text.is_empty() {
        lines.remove(0);
    }
    printed
}
