//! Cells that hold several questions with numbers that count up: `1. Hoeveel …?` above `2. Wanneer …?`.

use std::ops::Range;

use super::{Pair, Part, asks, number_inside};
use crate::model::Number;
use crate::parse::headings::Side;
use crate::parse::lines::FlatLine;
use crate::parse::number_list::NumberList;
use crate::rules::Rules;

/// The parts of a table, with each question of such a cell a pair of its own. Where the answers beside them have the same
/// numbers, each has its own, else all have the one answer.
pub(super) fn parted(parts: Vec<Part>, rules: &Rules) -> Vec<Part> {
    let mut all = Vec::with_capacity(parts.len());
    let mut parts = parts.into_iter().peekable();
    while let Some(part) = parts.next() {
        let next = parts.peek().and_then(|next| if let Part::Pair(next) = next { first(next) } else { None });
        match part {
            Part::Pair(pair) => all.extend(questions(pair, next, rules).into_iter().map(Part::Pair)),
            other => all.push(other),
        }
    }
    all
}

fn first(pair: &Pair) -> Option<Number> {
    pair.numbers.as_ref()?.first()
}

/// A pair as one for each question in its cell. `next`: the number of the pair below, which these may not reach.
fn questions(pair: Pair, next: Option<Number>, rules: &Rules) -> Vec<Pair> {
    let Some(first) = first(&pair) else { return vec![pair] };
    let begins = beginnings(&pair.question, first, Side::Question, rules);
    let numbers: Vec<_> = begins.iter().map(|&(_, number)| number).collect();
    let ranges = ranges(&begins, pair.question.len());
    let asks = |range: &Range<usize>| pair.question[range.clone()].last().is_some_and(|line| asks(line.string()));
    let listed = pair.numbers.as_ref().map(NumberList::all).unwrap_or_default();
    let is_counted_below = next.is_some_and(|next| next != first && numbers.contains(&next));
    let are_several = numbers.len() > 1 && ranges.iter().all(asks) && (listed.len() == 1 || listed == numbers);
    if !are_several || is_counted_below {
        return vec![pair];
    }
    let own = pair.answer.as_ref().and_then(|answer| answers(answer, &numbers, rules));
    let part = |(order, (range, &number)): (usize, (&Range<usize>, &Number))| {
        let mut question = pair.question[range.clone()].to_vec();
        let inside = take_number(&mut question, number, Side::Question, rules);
        let (answer, same_answer) = match &own {
            Some(answers) => (Some(answers[order].clone()), pair.same_answer),
            None if order == 0 => (pair.answer.clone(), pair.same_answer),
            None => (None, pair.answer.is_some()),
        };
        Pair {
            numbers: Some(NumberList::one(number)),
            printed: inside.unwrap_or_else(|| pair.printed.clone()),
            question,
            answer_printed: if order == 0 { pair.answer_printed.clone() } else { String::new() },
            answer,
            same_answer,
            others: Vec::new(),
        }
    };
    let mut pairs: Vec<_> = ranges.iter().zip(&numbers).enumerate().map(part).collect();
    pairs[0].others = pair.others;
    pairs
}

/// The answers to questions with these numbers, without them, if just these begin lines of the cell.
fn answers(lines: &[FlatLine], numbers: &[Number], rules: &Rules) -> Option<Vec<Vec<FlatLine>>> {
    let first = *numbers.first()?;
    let begins = beginnings(lines, first, Side::Answer, rules);
    let has_first = number_of(lines.first()?, Side::Answer, rules) == Some(first);
    if !has_first || !begins.iter().map(|(_, number)| number).eq(numbers) {
        return None;
    }
    let without_number = |(range, &number): (Range<usize>, &Number)| {
        let mut lines = lines[range].to_vec();
        take_number(&mut lines, number, Side::Answer, rules);
        lines
    };
    Some(ranges(&begins, lines.len()).into_iter().zip(numbers).map(without_number).collect())
}

/// The lines of a cell that begin with numbers which count up from the first, and these.
fn beginnings(lines: &[FlatLine], first: Number, side: Side, rules: &Rules) -> Vec<(usize, Number)> {
    let mut found = vec![(0, first)];
    for (at, line) in lines.iter().enumerate().skip(1) {
        let last = found[found.len() - 1].1;
        found.extend(
            number_of(line, side, rules).filter(|&number| last.is_followed_by(number)).map(|number| (at, number)),
        );
    }
    found
}

fn ranges(begins: &[(usize, Number)], end: usize) -> Vec<Range<usize>> {
    let ends = begins.iter().skip(1).map(|&(line, _)| line).chain([end]);
    begins.iter().zip(ends).map(|(&(line, _), end)| line..end).collect()
}

/// The one number before the text of a line.
fn number_of(line: &FlatLine, side: Side, rules: &Rules) -> Option<Number> {
    let (numbers, _) = number_inside(&mut vec![line.clone()], side, rules)?;
    let printed = numbers.printed();
    printed.first().copied().filter(|_| printed.len() == 1)
}

/// Takes this number off the lines that it begins; as printed.
fn take_number(lines: &mut Vec<FlatLine>, number: Number, side: Side, rules: &Rules) -> Option<String> {
    let is_own = number_of(lines.first()?, side, rules) == Some(number);
    if is_own { number_inside(lines, side, rules).map(|(_, printed)| printed) } else { None }
}
