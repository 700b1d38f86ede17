//! Tables with labels in a column, `Vraag` | …, `Antwoord` | …, and tables that are a box around a question.

use super::grid::{Grid, GridRow};
use super::reading::{is_answer_head, is_number_head, is_question_head};
use super::{Cell, Pair, Part, asks, in_flow, numbers_of};
use crate::parse::headings::{self, Side};
use crate::parse::lines::FlatLine;
use crate::parse::number_list::NumberList;
use crate::rules::Rules;
use crate::source::Hint;

/// What a label says of the cell beside it.
#[derive(Debug, Clone, PartialEq)]
enum Label {
    Number,
    Question(Option<NumberList>),
    Answer,
    Other,
}

fn label(text: &str, rules: &Rules) -> Label {
    const LONGEST: usize = 60; // bytes
    let text = text.trim();
    if text.len() > LONGEST || text.contains('?') {
        return Label::Other;
    }
    // a letter needs no colon in a cell of its own: `V1`, `A1`
    let lettered = || headings::of_line(&format!("{text}:"), rules).filter(|heading| heading.short);
    let whole = headings::of_line(text, rules).filter(|heading| heading.length == text.len());
    match whole.or_else(lettered) {
        Some(heading) if heading.side == Side::Question => return Label::Question(heading.numbers),
        Some(_) => return Label::Answer,
        None => {}
    }
    if is_number_head(text, rules) {
        Label::Number
    } else if is_answer_head(text, rules) {
        Label::Answer
    } else if is_question_head(text, rules) {
        Label::Question(None)
    } else {
        Label::Other
    }
}

/// The pairs of a table that names its rows.
pub(super) fn parts(grid: &Grid, rules: &Rules) -> Option<Vec<Part>> {
    let width = grid.rows.first()?.cells.len();
    let column = (0..width.checked_sub(1)?).find(|&column| is_labelled(grid, column, rules))?;
    let mut parts: Vec<Part> = Vec::new();
    let mut reader = Reader { number: None, others: Vec::new(), answering: false };
    for row in &grid.rows {
        reader.row(&mut parts, row, column, rules);
    }
    if !reader.others.is_empty() {
        parts.push(Part::Outside(reader.others.into_iter().flat_map(|(head, cell)| [head, cell]).collect()));
    }
    Some(parts)
}

/// Whether the cells of a column name what stands beside them: first a question, then an answer, and mostly so.
fn is_labelled(grid: &Grid, column: usize, rules: &Rules) -> bool {
    let beside = |row: &&GridRow| row.cells[column + 1..].iter().any(|cell| !cell.is_empty());
    let labels: Vec<_> = grid.rows.iter().map(|row| label(&row.cells[column].text(), rules)).collect();
    let asked = labels.iter().position(|label| matches!(label, Label::Question(_)));
    let answered = labels.iter().rposition(|label| *label == Label::Answer);
    let named = labels.iter().filter(|label| **label != Label::Other).count();
    // in a row of heads the word for the answer stands beside the one for the question
    let heads = asked.is_some_and(|row| {
        grid.rows[row].cells[column + 1..].iter().any(|cell| label(&cell.text(), rules) == Label::Answer)
    });
    let filled = grid.rows.iter().filter(|row| !row.cells[column].is_empty()).count();
    asked.zip(answered).is_some_and(|(asked, answered)| asked < answered)
        && !heads
        && named * 2 >= filled
        && grid.rows.iter().filter(beside).count() * 2 >= grid.rows.len()
}

struct Reader {
    /// The number for the next question, as printed.
    number: Option<(NumberList, String)>,
    others: Vec<(Cell, Cell)>,
    answering: bool,
}

impl Reader {
    fn row(&mut self, parts: &mut Vec<Part>, row: &GridRow, column: usize, rules: &Rules) {
        let name = &row.cells[column];
        let lines = || row.cells[column + 1..].iter().flat_map(|cell| cell.lines.clone()).collect::<Vec<_>>();
        let rest = Cell { lines: lines() };
        let left = row.cells[..column].iter().map(Cell::text).find_map(|text| Some((numbers_of(&text, rules)?, text)));
        self.number = left.or(self.number.take());
        match label(&name.text(), rules) {
            Label::Number => {
                let text = rest.text();
                self.number = numbers_of(&text, rules).map(|numbers| (numbers, text));
            }
            Label::Question(own) => {
                let (numbers, printed) = match (own, self.number.take()) {
                    (Some(own), _) => (Some(own), name.text()),
                    (None, Some((numbers, printed))) => (Some(numbers), printed),
                    (None, None) => (None, name.text()),
                };
                let mut question = lines();
                let inside =
                    if numbers.is_none() { super::number_inside(&mut question, Side::Question, rules) } else { None };
                let (numbers, printed) = inside.map_or((numbers, printed), |(n, p)| (Some(n), p));
                let others = std::mem::take(&mut self.others);
                parts.push(Part::Pair(Pair { numbers, printed, question, others, ..Pair::default() }));
                self.answering = false;
            }
            Label::Answer => {
                if let Some(Part::Pair(pair)) = parts.last_mut() {
                    pair.answer_printed = name.text();
                    pair.answer.get_or_insert_default().extend(lines());
                    self.answering = true;
                } else {
                    self.others.push((name.clone(), rest));
                }
            }
            Label::Other if name.is_empty() => self.goes_on(parts, rest),
            Label::Other => self.others.push((name.clone(), rest)),
        }
    }

    /// A row without a label goes on with the one above it.
    fn goes_on(&mut self, parts: &mut [Part], cell: Cell) {
        match parts.last_mut() {
            Some(Part::Pair(Pair { answer: Some(answer), .. })) if self.answering => answer.extend(cell.lines),
            Some(Part::Pair(pair)) => pair.question.extend(cell.lines),
            _ if cell.is_empty() => {}
            _ => self.others.push((Cell::default(), cell)),
        }
    }
}

/// The lines of a table of one column, which is a box around a question: read as lines of the text.
pub(super) fn boxed(grid: &Grid, rules: &Rules) -> Option<Vec<FlatLine>> {
    if grid.rows.iter().any(|row| row.cells.len() != 1) {
        return None;
    }
    let heads = |cell: &Cell| {
        let Some(first) = cell.lines.first() else { return false };
        let numbered = matches!(&first.hint, Some(Hint::ListNumber(mark)) if numbers_of(mark, rules).is_some());
        let alone = grid.rows.len() == 1 && asks(&cell.text());
        let asking = || cell.lines.iter().any(|line| asks(line.string())); // its answer may stand below it in the cell
        first.heading.is_some()
            || alone
            || (numbered || first.string().starts_with(|c: char| c.is_ascii_digit())) && asking()
    };
    let cells = || grid.rows.iter().flat_map(|row| &row.cells);
    if !cells().any(heads) {
        return None;
    }
    let open = |cell: &Cell| {
        let mut lines: Vec<_> = cell.lines.iter().cloned().map(in_flow).collect();
        if let Some(first) = lines.first_mut() {
            (first.gap_above, first.blank_above) = (true, true);
        }
        lines.iter_mut().for_each(|line| line.look.boxed = true);
        lines
    };
    Some(cells().flat_map(open).collect())
}
