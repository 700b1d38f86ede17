//! Headings with two numbers of which only one is the question's: `Vraag 1/10`, one of ten, and `Vraag 14-2`, the second of part
//! 14. One alone may be a joint heading too, `Antwoord 2/3`, `Vraag 1-2`; only the whole paper tells.

use rustc_hash::FxHashSet;

use super::Paragraph;
use crate::model::Number;
use crate::parse::headings::Side;
use crate::parse::number_list::NumberList;

/// Reads such headings as one question's where the paper counts so; where it does not, `1/10` heads nothing.
pub(in crate::parse) fn read(paragraphs: &mut [Paragraph]) {
    let has_two = |paragraph: &Paragraph| ['/', '-'].into_iter().any(|sign| twofold(paragraph, sign).is_some());
    if !paragraphs.iter().any(has_two) {
        return; // as nearly always
    }
    let all_counted = counts_to_the_last(paragraphs);
    let begun: FxHashSet<u16> =
        pairs(paragraphs, '-').filter(|(_, (_, number))| *number == 1).map(|(_, (part, _))| part).collect();
    for paragraph in paragraphs {
        let one = |number: Number| Some(NumberList::one(number));
        let numbers = match (twofold(paragraph, '/'), twofold(paragraph, '-')) {
            (Some((number, _)), _) if all_counted => one(Number::plain(number)),
            (None, Some((part, number))) if begun.contains(&part) => one(Number { part, number, suffix: None }),
            _ => None,
        };
        let Some(heading) = &mut paragraph.heading else { continue };
        let single = heading.numbers.as_ref().is_some_and(|list| list.single().is_some());
        if numbers.is_some() {
            heading.numbers = numbers;
        } else if single && twofold(paragraph, '/').is_some() {
            paragraph.heading = None;
        }
    }
}

/// Whether the headings of questions with strokes name every number up to the one behind all of their strokes.
fn counts_to_the_last(paragraphs: &[Paragraph]) -> bool {
    let of_questions = pairs(paragraphs, '/').filter(|(side, _)| *side == Side::Question);
    let (numbers, totals): (FxHashSet<u16>, FxHashSet<u16>) = of_questions.map(|(_, pair)| pair).unzip();
    let total = totals.iter().next().copied().filter(|_| totals.len() == 1);
    total.is_some_and(|total| (1..=total).all(|number| numbers.contains(&number)))
}

fn pairs(paragraphs: &[Paragraph], sign: char) -> impl Iterator<Item = (Side, (u16, u16))> {
    paragraphs.iter().filter_map(move |paragraph| Some((paragraph.heading.as_ref()?.side, twofold(paragraph, sign)?)))
}

/// The two numbers that a heading has with a sign between them.
fn twofold(paragraph: &Paragraph, sign: char) -> Option<(u16, u16)> {
    let heading = paragraph.heading.as_ref().filter(|heading| !heading.short && heading.numbers.is_some())?;
    let printed = paragraph.string().get(..heading.length)?;
    let at = memchr::memchr(sign as u8, printed.as_bytes())?; // nearly always nothing
    let (before, behind) = (&printed[..at], &printed[at + 1..]);
    let (before, behind) = (before.trim_end(), behind.trim_start());
    let first = before.trim_end_matches(|c: char| c.is_ascii_digit());
    let last = behind.trim_start_matches(|c: char| c.is_ascii_digit());
    let numbers = before[first.len()..].parse().ok().zip(behind[..behind.len() - last.len()].parse().ok());
    numbers.filter(|_| !last.starts_with(sign))
}
