//! Tables with a column of questions and one of answers.

use super::grid::{Grid, GridRow};
use super::{Cell, Pair, Part, asks, number_inside, numbers_of};
use crate::model::Number;
use crate::parse::headings::{Side, titles};
use crate::rules::Rules;
use crate::rules::phrase::Words;

/// Which columns hold what.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Columns {
    number: Option<usize>,
    question: usize,
    answer: Option<usize>,
    /// The row of heads, if there is one.
    head: Option<usize>,
}

/// The pairs of a table with columns for questions and answers.
pub(super) fn parts(grid: &Grid, rules: &Rules) -> Option<Vec<Part>> {
    let columns = columns(grid, rules)?;
    let mut parts = Vec::new();
    let heads: Vec<Cell> = columns.head.map(|row| grid.rows[row].cells.clone()).unwrap_or_default();
    for (at, row) in grid.rows.iter().enumerate() {
        let again = || !heads.is_empty() && row.cells.iter().map(Cell::text).eq(heads.iter().map(Cell::text));
        if Some(at) == columns.head || columns.head.is_some_and(|head| at < head) && row.only().is_none() || again() {
            parts.push(Part::Outside(row.cells.clone()));
        } else if !row.is_empty() {
            add_row(&mut parts, row, grid, at, &columns, &heads, rules);
        }
    }
    Some(parts)
}

fn columns(grid: &Grid, rules: &Rules) -> Option<Columns> {
    let first = grid.rows.iter().take(4).position(|row| row.only().is_none() && !row.is_empty())?;
    by_head(grid, first, rules).or_else(|| by_content(grid, first, rules))
}

/// Whether one of the words of a column's head begins so, in any case.
fn says(head: &str, words: &Words) -> bool {
    let begins = |word: &str, with: &str| word.get(..with.len()).is_some_and(|start| start.eq_ignore_ascii_case(with));
    head.split(|c: char| c.is_whitespace() || matches!(c, '/' | '-' | '('))
        .any(|word| words.all().iter().any(|with| begins(word, with)))
}

/// Whether a head is that of a column of numbers.
pub(super) fn is_number_head(head: &str, rules: &Rules) -> bool {
    let bare = head.trim().trim_end_matches(['.', ':']);
    rules.language.headings.columns.number.has(bare)
}

pub(super) fn is_question_head(head: &str, rules: &Rules) -> bool {
    let words = &rules.language.headings.columns;
    says(head, &words.question) && !is_number_head(head, rules) && !says(head, &words.other)
}

pub(super) fn is_answer_head(head: &str, rules: &Rules) -> bool {
    let words = &rules.language.headings.columns;
    says(head, &words.answer) && !says(head, &words.other)
}

/// The columns by the words of their heads. A head has no full sentence in it.
fn by_head(grid: &Grid, head: usize, rules: &Rules) -> Option<Columns> {
    const LONGEST: usize = 60; // bytes
    let heads: Vec<_> = grid.rows[head].cells.iter().map(Cell::text).collect();
    if heads.iter().any(|head| head.len() > LONGEST || head.contains('?')) {
        return None;
    }
    let rows = &grid.rows[head + 1..];
    if rows.is_empty() {
        return None;
    }
    let longest = |is_head: &dyn Fn(&str) -> bool| {
        let columns = (0..heads.len()).filter(|&column| is_head(&heads[column]));
        columns.max_by_key(|&column| (letters(rows, column), std::cmp::Reverse(column)))
    };
    let answer = longest(&|head| is_answer_head(head, rules));
    let question = longest(&|head| is_question_head(head, rules) && !is_answer_head(head, rules))?;
    let number = number_column(grid, head + 1, &heads, question, answer, rules);
    if answer.is_none() && number.is_none() {
        return None;
    }
    if answer.is_some_and(|answer| !tells(rows, answer)) {
        return None;
    }
    let answer = answer.or_else(|| telling_column(rows, question, number));
    Some(Columns { number, question, answer, head: Some(head) })
}

/// How much text a column holds.
fn letters(rows: &[GridRow], column: usize) -> usize {
    rows.iter().flat_map(|row| &row.cells[column].lines).map(|line| line.string().len()).sum()
}

/// The column of numbers: most of its cells that are filled are numbers, and there is one.
fn number_column(
    grid: &Grid,
    from: usize,
    heads: &[String],
    question: usize,
    answer: Option<usize>,
    rules: &Rules,
) -> Option<usize> {
    let is_number = |column: &usize| {
        let rows = grid.rows[from..].iter().filter(|row| !row.cells[question].is_empty());
        let (mut numbers, mut all) = (0, 0);
        for row in rows {
            all += usize::from(row.only() != Some(question));
            numbers += usize::from(numbers_of(&row.cells[*column].text(), rules).is_some());
        }
        numbers > 0 && numbers * 10 >= all * 6
    };
    let other =
        |column: &usize| *column != question && Some(*column) != answer && *column < grid.rows[from].cells.len();
    let mut columns = (0..heads.len()).filter(other).filter(is_number);
    let first = columns.next()?;
    let named = |column: &usize| is_number_head(&heads[*column], rules) || heads[*column].is_empty();
    // numbers of pages stand right of the question; those of questions left of it, or under a head of their own
    Some(first).into_iter().chain(columns).find(|column| named(column) || *column < question)
}

/// Whether a column holds texts, not figures (`7,5`, `45%`).
fn tells(rows: &[GridRow], column: usize) -> bool {
    let texts: Vec<_> = rows.iter().map(|row| row.cells[column].text()).filter(|text| !text.is_empty()).collect();
    let worded = texts.iter().filter(|text| text.chars().filter(|c| c.is_alphabetic()).count() > 1).count();
    worded * 10 >= texts.len() * 6
}

/// The column that answers, right of the questions, where no head says so: the one with the most text, that does not ask.
fn telling_column(rows: &[GridRow], question: usize, number: Option<usize>) -> Option<usize> {
    const LEAST: usize = 12; // bytes of a cell, on average
    let width = rows.first()?.cells.len();
    let is_telling = |column: &usize| {
        let filled: Vec<_> = rows.iter().map(|row| row.cells[*column].text()).filter(|text| !text.is_empty()).collect();
        let asking = filled.iter().filter(|text| asks(text)).count();
        let length: usize = filled.iter().map(String::len).sum();
        let sentences = filled.iter().all(|text| text.ends_with('.') && text.len() > 2); // `Ja.`
        Some(*column) != number
            && filled.len() * 10 >= rows.len() * 5
            && asking * 5 <= filled.len()
            && (sentences || length >= LEAST * filled.len())
            && tells(rows, *column)
    };
    (question + 1..width).filter(is_telling).max_by_key(|&column| letters(rows, column))
}

/// The columns by what they hold: in one nearly all cells ask, and one right of it tells.
fn by_content(grid: &Grid, first: usize, rules: &Rules) -> Option<Columns> {
    let width = grid.rows[first].cells.len();
    let asking = |from: usize, column: usize| {
        let filled = grid.rows[from..].iter().filter(|row| row.only().is_none()).map(|row| row.cells[column].text());
        let (mut asked, mut all) = (0, 0);
        for text in filled {
            all += 1;
            asked += usize::from(asks(&text));
        }
        (asked, all)
    };
    let is_question = |column: &usize| {
        let (asked, all) = asking(first + 1, *column);
        asked > 0 && asked * 10 >= all * 8
    };
    let is_numbered = |column: &usize| {
        let (asked, all) = asking(first, *column);
        asked * 2 >= all && numbers_ascend(&grid.rows[first..], *column, rules)
    };
    // requests ask nothing: beside numbers that count up it is enough that some do
    let counted = || {
        let number = (0..width).find(|&column| counts_up(&grid.rows[first..], column, rules))?;
        (number + 1..width).find(|&column| asking(first, column).0 > 0)
    };
    let strict = (0..width).find(is_question).or_else(|| (0..width).find(is_numbered));
    let beside = if strict.is_none() { counted() } else { None };
    let question = strict.or(beside)?;
    let inside = is_numbered(&question);
    let head = !inside && beside.is_none() && !asks(&grid.rows[first].cells[question].text());
    let from = first + usize::from(head);
    let heads = if head { grid.rows[first].cells.iter().map(Cell::text).collect() } else { vec![String::new(); width] };
    let number = number_column(grid, from, &heads, question, None, rules);
    let answer = telling_column(&grid.rows[from..], question, number)?;
    let (asked, all) = asking(from, question);
    // without any number, only a table in which all asks, and more than once
    let numbered = number.is_some() || inside;
    let certain = numbered || asked > 1 && asked == all;
    let only = (0..width).all(|column| [Some(question), Some(answer), number].contains(&Some(column)));
    (certain && (numbered || only)).then_some(Columns {
        number,
        question,
        answer: Some(answer),
        head: head.then_some(first),
    })
}

/// Whether every cell of a column is a number, each the next one.
fn counts_up(rows: &[GridRow], column: usize, rules: &Rules) -> bool {
    const FEWEST: usize = 3;
    let cells = rows.iter().filter(|row| row.only().is_none()).map(|row| row.cells[column].text());
    let numbers: Option<Vec<_>> = cells.map(|text| numbers_of(&text, rules)?.first()).collect();
    let next = |pair: &[Number]| pair[1].number == pair[0].number.saturating_add(1);
    numbers.is_some_and(|numbers| numbers.len() >= FEWEST && numbers.windows(2).all(next))
}

/// Whether every cell of a column, one above the other, begins with a number, and these ascend; its head aside.
fn numbers_ascend(rows: &[GridRow], column: usize, rules: &Rules) -> bool {
    let cells = rows.iter().filter(|row| row.only().is_none()).map(|row| &row.cells[column].lines);
    let numbers = cells.map(|lines| number_inside(&mut lines.clone(), Side::Question, rules)?.0.first());
    let numbers: Option<Vec<_>> = numbers.collect();
    numbers.is_some_and(|numbers| numbers.len() > 1 && numbers.is_sorted_by(|a, b| a < b))
}

fn add_row(
    parts: &mut Vec<Part>,
    row: &GridRow,
    grid: &Grid,
    at: usize,
    columns: &Columns,
    heads: &[Cell],
    rules: &Rules,
) {
    let &Columns { number, question, answer, .. } = columns;
    let number_cell = number.map(|column| row.cells[column].text()).unwrap_or_default();
    let numbers = numbers_of(&number_cell, rules);
    let asked = row.cells[question].text();
    let only = row.only();
    let above = parts.iter_mut().rev().find_map(|part| match part {
        Part::Pair(pair) => Some(pair),
        _ => None,
    });
    if let Some(column) = only.filter(|_| numbers.is_none()) {
        let text = row.cells[column].text();
        if Some(column) == answer
            || column == question && row.merged.get(answer.unwrap_or(usize::MAX)) == Some(&true) && !asks(&text)
        {
            // a row that goes on with the one above it
            if let Some(pair) = above {
                let lines = row.cells[column].lines.clone();
                match &mut pair.answer {
                    Some(answer) if Some(column) != Some(question) => answer.extend(lines),
                    _ => pair.question.extend(lines),
                }
                return;
            }
        }
        if !asks(&text) && (column != question || titles::group_title(&text, rules)) {
            parts.push(Part::Title(row.cells[column].clone()));
            return;
        }
    }
    if asked.is_empty()
        && numbers.is_none()
        && let Some(pair) = above
    {
        // a row of the answer alone, with what else stands in it
        let lines = row.cells.iter().flat_map(|cell| cell.lines.clone());
        match &mut pair.answer {
            Some(answer) => answer.extend(lines),
            None => pair.question.extend(lines),
        }
        return;
    }
    parts.push(Part::Pair(pair(row, grid, at, columns, heads, rules)));
}

fn pair(row: &GridRow, grid: &Grid, at: usize, columns: &Columns, heads: &[Cell], rules: &Rules) -> Pair {
    let &Columns { number, question, answer, .. } = columns;
    let mut pair = Pair { question: row.cells[question].lines.clone(), ..Pair::default() };
    let number_text = number.map(|column| row.cells[column].text()).unwrap_or_default();
    match numbers_of(&number_text, rules) {
        Some(numbers) => (pair.numbers, pair.printed) = (Some(numbers), number_text.clone()),
        None => {
            if let Some((numbers, printed)) = number_inside(&mut pair.question, Side::Question, rules) {
                (pair.numbers, pair.printed) = (Some(numbers), printed);
            }
        }
    }
    if let Some(answer) = answer {
        pair.same_answer = row.merged[answer] && row.cells[answer].is_empty();
        pair.answer = Some(row.cells[answer].lines.clone());
    }
    for (column, cell) in row.cells.iter().enumerate() {
        let taken = column == question
            || Some(column) == answer
            || Some(column) == number && (pair.printed == number_text || number_text.is_empty());
        if taken {
            continue;
        }
        let head = heads.get(column).cloned().unwrap_or_default();
        let group = column < question || rules.language.headings.columns.group.has(head.text().trim_end_matches(':'));
        let filled = if cell.is_empty() && group { above(grid, at, column, columns.head) } else { cell.clone() };
        if !filled.is_empty() {
            let of = match answer.filter(|_| !group) {
                Some(answer) => said_beside(&head.text(), column, question, answer, rules),
                None => Beside::Question,
            };
            match of {
                Beside::Question => pair.others.push((head, filled)),
                Beside::Answer => pair.further.push((head, filled)),
                Beside::Neither => pair.beside.push((head, filled)),
            }
        }
    }
    pair
}

/// What a further column is about.
enum Beside {
    Question,
    Answer,
    Neither,
}

/// What a column is about that is neither that of questions nor that of answers: by the words of its head, and by its place.
fn said_beside(head: &str, column: usize, question: usize, answer: usize, rules: &Rules) -> Beside {
    let words = &rules.language.headings.columns;
    let answers = column > question && is_answer_head(head, rules); // two who answer: `Antwoord ambtelijk`, `Antwoord college`
    if answers || column > answer && says(head, &words.further) {
        Beside::Answer
    } else if column > answer.max(question) || column > question && says(head, &words.beside) {
        Beside::Neither
    } else {
        Beside::Question
    }
}

/// The text of the nearest filled cell above in a column: a group is named once for all its questions.
fn above(grid: &Grid, at: usize, column: usize, head: Option<usize>) -> Cell {
    let from = head.map_or(0, |head| head + 1);
    let cells = grid.rows[from..at.max(from)].iter().rev().filter(|row| row.only().is_none());
    let mut cell = cells.map(|row| &row.cells[column]).find(|cell| !cell.is_empty()).cloned().unwrap_or_default();
    cell.lines.iter_mut().for_each(|line| line.text.marks.clear());
    cell
}
