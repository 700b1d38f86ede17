//! Questions in parts where their number would stand: `3.`, `4a.`, `4b.`, `5.`

use super::Token;
use super::candidates::Candidate;
use crate::model::Number;
use crate::parse::headings::{Side, number_forms};
use crate::parse::number_list::NumberList;
use crate::parse::paragraphs::{Form, Paragraph};

/// Adds the parts of questions that no heading of their own number is over: `4a.` behind question 3, and `4b.` behind that.
pub(super) fn add(paragraphs: &[Paragraph], tokens: &mut Vec<Token>) {
    let mut known = std::mem::take(tokens).into_iter().peekable();
    let mut last = None;
    for (index, paragraph) in paragraphs.iter().enumerate() {
        if let Some(token) = known.next_if(|token| token.paragraph == index) {
            last = token.single();
            tokens.push(token);
            continue;
        }
        let part = part(paragraph).filter(|(number, _)| last.is_some_and(|last: Number| last.is_followed_by(*number)));
        let asks = paragraph.string().trim_end().ends_with('?');
        if let Some((number, length)) = part.filter(|_| asks) {
            last = Some(number);
            tokens.push(Token::new(index, paragraph, Side::Question, Some(NumberList::one(number)), length));
        }
    }
}

/// The number with a letter before a paragraph, and the bytes that it takes.
fn part(paragraph: &Paragraph) -> Option<(Number, usize)> {
    let Form::Item(mark) = &paragraph.form else { return number_forms::lettered(paragraph.string()) };
    let number: Number = mark.trim_end_matches(['.', ')', ':']).parse().ok()?;
    number.suffix.map(|_| (number, 0))
}

/// The paragraphs below a border that have a number with a letter, `2a. Er zijn er 40.`
pub(super) fn candidates(paragraphs: &[Paragraph], border: usize) -> Vec<Candidate> {
    let candidate = |(index, paragraph): (usize, &Paragraph)| {
        let (number, length) = part(paragraph).or_else(|| alone(paragraph))?;
        let token = Token::new(index, paragraph, Side::Question, Some(NumberList::one(number)), length);
        Some(Candidate { token, first: number.number, last: number.number, weight: 0 })
    };
    paragraphs.iter().enumerate().skip(border + 1).filter_map(candidate).collect()
}

/// Such a number on a line of its own, `2a`.
fn alone(paragraph: &Paragraph) -> Option<(Number, usize)> {
    let string = paragraph.string();
    if !string.starts_with(|c: char| c.is_ascii_digit()) || paragraph.form != Form::Prose {
        return None;
    }
    let number: Number = string.trim_end_matches(['.', ')', ':']).parse().ok()?;
    number.suffix.map(|_| (number, string.len()))
}

/// Adds the further parts of what is chosen with its first: `2b.` behind `2a.`
pub(super) fn add_further(candidates: &[Candidate], chosen: &mut Vec<usize>) {
    let mut last = None;
    let mut further = Vec::new();
    for (index, candidate) in candidates.iter().enumerate() {
        let number = candidate.token.single();
        let follows = number.is_some_and(|number| {
            number.suffix.is_some() && last.is_some_and(|last: Number| last.is_followed_by(number))
        });
        if chosen.contains(&index) {
            last = number;
        } else if follows {
            last = number;
            further.push(index);
        }
    }
    chosen.extend(further);
    chosen.sort_unstable();
}

/// Takes the letters off answers to parts of a question that is one: `Antwoord 2a`, `Antwoord 2b` below `Vraag 2`.
pub(super) fn answers_to_whole(tokens: &mut [Token]) {
    let printed = |side: Side| {
        let tokens = tokens.iter().filter(move |token| token.side == side);
        tokens.flat_map(|token| &token.numbers).flat_map(NumberList::printed)
    };
    if printed(Side::Answer).all(|number| number.suffix.is_none()) {
        return; // as nearly always
    }
    let asked: Vec<_> = printed(Side::Question).collect();
    let whole = |number: Number| {
        let plain = Number { suffix: None, ..number };
        if !asked.contains(&number) && asked.contains(&plain) { plain } else { number }
    };
    for token in tokens.iter_mut().filter(|token| token.side == Side::Answer) {
        let Some(list) = &token.numbers else { continue };
        let printed = list.printed();
        if printed.iter().any(|&number| number.suffix.is_some() && whole(number) != number) {
            let mut numbers: Vec<_> = printed.into_iter().map(whole).collect();
            numbers.dedup();
            token.numbers = Some(NumberList::from_numbers(numbers));
        }
    }
}
