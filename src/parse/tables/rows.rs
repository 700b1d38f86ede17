//! Tables with the question in one row and its answer in the next.

use super::grid::{Grid, GridRow};
use super::{Cell, Pair, Part, asks, number_inside, numbers_of};
use crate::parse::headings::Side;
use crate::rules::Rules;

/// The pairs of a table whose rows ask and tell by turns, in one column; a column before it may number the questions.
pub(super) fn parts(grid: &Grid, rules: &Rules) -> Option<Vec<Part>> {
    let rows: Vec<_> = grid.rows.iter().filter(|row| !row.is_empty()).collect();
    let width = rows.first()?.cells.len();
    let pairs: Vec<_> = rows.chunks(2).collect();
    if width > 2 || !pairs.iter().all(|pair| takes_turns(pair, width - 1, rules)) {
        return None;
    }
    let numbered = |row: &GridRow| {
        let inside = || number_inside(&mut row.cells[width - 1].lines.clone(), Side::Question, rules).is_some();
        width == 2 && !row.cells[0].is_empty() || inside()
    };
    let certain = pairs.len() > 1 || pairs.iter().all(|pair| numbered(pair[0]));
    certain.then(|| pairs.into_iter().map(|pair| Part::Pair(read(pair, width, rules))).collect())
}

/// Whether the first of two rows asks and the second tells, with no more than a number beside them.
fn takes_turns(pair: &[&GridRow], column: usize, rules: &Rules) -> bool {
    let [question, answer] = pair else { return false };
    let beside = |row: &GridRow| row.cells[..column].first().map(Cell::text).unwrap_or_default();
    let number = beside(question);
    asks(&question.cells[column].text())
        && !asks(&answer.cells[column].text())
        && !answer.cells[column].is_empty()
        && (number.is_empty() || numbers_of(&number, rules).is_some())
        && beside(answer).is_empty()
}

fn read(pair: &[&GridRow], width: usize, rules: &Rules) -> Pair {
    let column = width - 1;
    let mut question = pair[0].cells[column].lines.clone();
    let printed = if width == 2 { pair[0].cells[0].text() } else { String::new() };
    let outside = numbers_of(&printed, rules).map(|numbers| (numbers, printed));
    let (numbers, printed) = outside.or_else(|| number_inside(&mut question, Side::Question, rules)).unzip();
    let answer = Some(pair[1].cells[column].lines.clone());
    Pair { numbers, printed: printed.unwrap_or_default(), question, answer, ..Pair::default() }
}
