//! What each family of headings proposes for questions, and how much each proposal makes sense.

use rustc_hash::FxHashSet;

use super::token::Token;
use crate::model::{Family, Number};
use crate::parse::headings::{Side, number_forms, number_words, titles};
use crate::parse::lines::number_lines::whole_list;
use crate::parse::number_list::NumberList;
use crate::parse::paragraphs::{Form, Paragraph};
use crate::rules::Rules;
use crate::source::Hint;

/// A heading that may be a question's: the number, and how much it makes sense as one.
#[derive(Clone)]
pub(super) struct Candidate {
    pub token: Token,
    pub first: u16,
    pub last: u16,
    pub weight: i32,
}

/// Weights are counted in parts, so that small signs can decide between headings that make as much sense.
pub(super) const SCALE: i32 = 10;

/// What a family proposes. `answers`: the headings of answers, in order.
pub(super) fn candidates(family: Family, paragraphs: &[Paragraph], answers: &[Token], rules: &Rules) -> Vec<Candidate> {
    let is_short = |answer: &Token| paragraphs[answer.paragraph].heading.as_ref().is_some_and(|heading| heading.short);
    let short = family == Family::Labelled && answers.iter().any(is_short);
    let capitals = family == Family::Roman && counts_capitals(paragraphs);
    let of_paragraph = |(index, paragraph): (usize, &Paragraph)| {
        let string = paragraph.string();
        if paragraph.given.is_some() && family != Family::Labelled {
            return None;
        }
        let (numbers, length, text) = match (family, &paragraph.form) {
            (Family::Labelled, _) => {
                let hinted = paragraph.hint == Some(Hint::Question);
                let heading = paragraph.heading.as_ref().filter(|heading| heading.side == Side::Question);
                let heading = heading.filter(|heading| heading.numbers.is_some() || hinted)?;
                (heading.numbers.clone().filter(|_| heading.short == short)?, heading.length, string)
            }
            (Family::NumberLines, Form::Prose) => {
                let numbers = whole_list(string, &rules.language.numbers)?;
                (numbers, string.len(), paragraphs.get(index + 1)?.string())
            }
            (Family::Numbered, Form::Prose) => match number_forms::joint(string, &rules.language.numbers) {
                Some((numbers, length)) => (numbers, length, ""), // of an answer, which asks nothing
                None => {
                    let (number, length) = numbered(string)?;
                    if length == string.len() || titles::section(string, rules).is_some() {
                        return None;
                    }
                    (NumberList::one(number), length, &string[length..])
                }
            },
            (Family::Pointed, Form::Prose) => {
                let (number, length) = number_forms::pointed(string, &rules.language.numbers)?;
                (NumberList::one(number), length, &string[length..])
            }
            (Family::Roman, Form::Prose) => {
                let number = if capitals { number_forms::capital(string) } else { number_forms::roman(string) };
                let (number, length) = number.filter(|_| titles::section(string, rules).is_none())?;
                (NumberList::one(Number::plain(number)), length, &string[length..])
            }
            (Family::Roman, Form::Item(mark)) => {
                let number = number_words::roman(mark.trim_end_matches(['.', ')']))?;
                (NumberList::one(Number::plain(number)), 0, string)
            }
            (Family::Unpunctuated, Form::Prose) => {
                let (number, length) =
                    if paragraph.unpunctuated { number_forms::unpunctuated(string)? } else { return None };
                (NumberList::one(Number::plain(number)), length, &string[length..])
            }
            (Family::Listed, Form::Item(mark)) => {
                let number = mark.trim_end_matches(['.', ')', ':']).parse().ok()?;
                (NumberList::one(Number::plain(number)), 0, string)
            }
            _ => return None,
        };
        let printed = numbers.printed();
        let (first, last) = (numbers.first()?.number, printed.iter().map(|number| number.number).max()?);
        // Below a number on its own line stands the statement itself.
        let text_below = usize::from(family == Family::NumberLines);
        let weight = match family {
            Family::Labelled => 4 * SCALE,
            _ if asks(text, rules) || asks_below(paragraphs, index + text_below, rules) => 3 * SCALE,
            _ => 0,
        };
        Some(Candidate {
            token: Token::new(index, paragraph, Side::Question, Some(numbers), length),
            first,
            last,
            weight,
        })
    };
    let mut found: Vec<_> = paragraphs.iter().enumerate().filter_map(of_paragraph).collect();
    let plain: FxHashSet<_> = found.iter().filter(|one| !is_part(one)).map(|one| one.first).collect();
    found.retain(|one| family != Family::Numbered || !is_part(one) || !plain.contains(&one.first));
    if family == Family::Roman && found.iter().all(|candidate| candidate.weight == 0) {
        found.clear(); // chapters, or initials
    }
    if family != Family::Labelled {
        weigh_places(&mut found, paragraphs, answers);
    }
    found
}

/// Whether paragraphs count by capitals, `A. Kent u …`, `B. Bent u …`.
fn counts_capitals(paragraphs: &[Paragraph]) -> bool {
    let begins = |place: u16| {
        let capital =
            |paragraph: &Paragraph| number_forms::capital(paragraph.string()).is_some_and(|(at, _)| at == place);
        paragraphs.iter().any(|paragraph| paragraph.form == Form::Prose && capital(paragraph))
    };
    begins(1) && begins(2)
}

/// The number before a question's text; with its letter, where that is the first part of a question: `4a. Is het college …`.
fn numbered(line: &str) -> Option<(Number, usize)> {
    let plain = number_forms::numbered(line).map(|(number, length)| (Number::plain(number), length));
    plain.or_else(|| number_forms::lettered(line).filter(|(number, _)| number.suffix == Some('a')))
}

/// Whether it is a part of a question, which has no heading of its own where there is one of the whole.
fn is_part(candidate: &Candidate) -> bool {
    candidate.token.single().is_some_and(|number| number.suffix.is_some())
}

/// Whether what stands below a heading asks: a list `a.`, `b.` of questions under a statement.
fn asks_below(paragraphs: &[Paragraph], index: usize, rules: &Rules) -> bool {
    let below = paragraphs.iter().skip(index + 1).take(3);
    below.take_while(|paragraph| paragraph.is_lettered()).any(|paragraph| asks(paragraph.string(), rules))
}

/// Small signs that a heading is a question's: its own answer is the next heading below it, and it stands apart. A list
/// within a question (`1. meer palen; 2. minder auto's; 3. niets?`) has neither. Of several numbers 1 the first is meant.
fn weigh_places(candidates: &mut [Candidate], paragraphs: &[Paragraph], answers: &[Token]) {
    let ends: Vec<_> = candidates.iter().skip(1).map(|next| next.token.paragraph).chain([paragraphs.len()]).collect();
    let later = |candidate: &Candidate| candidate.weight > 0 && candidate.first > 1;
    for (candidate, end) in candidates.iter_mut().zip(ends).filter(|(candidate, _)| later(candidate)) {
        let at = candidate.token.paragraph;
        let next = answers.get(answers.partition_point(|answer| answer.paragraph <= at));
        let own = |answer: &Token| {
            let numbers = answer.numbers.as_ref().map(NumberList::printed);
            numbers.map_or(2, |numbers| if numbers.iter().any(|n| n.number == candidate.first) { 4 } else { 0 })
        };
        let answered = next.filter(|answer| answer.paragraph < end).map_or(0, own);
        candidate.weight += answered + i32::from(paragraphs[at].gap_above);
    }
}

/// Whether a text asks something.
pub(super) fn asks(text: &str, rules: &Rules) -> bool {
    text.contains('?') || rules.language.owners.asking.inside(text).is_some()
}
