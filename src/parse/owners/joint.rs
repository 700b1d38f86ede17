//! Joint headings: the questions under one, divided among its numbers.

use crate::parse::paragraphs::text_builder::TextBuilder;
use crate::parse::paragraphs::{Form, Paragraph};
use crate::rules::Rules;
use crate::text;

/// The texts of the questions under a joint heading, if there are as many as numbers: paragraphs; else pieces that the
/// program which made the dump glued together ("wat vindt u hiervan?Deelt u"); else asking sentences.
pub(super) fn divide(paragraphs: &[Paragraph], count: usize, rules: &Rules) -> Option<Vec<Vec<Paragraph>>> {
    if paragraphs.len() == count {
        return Some(paragraphs.iter().map(|paragraph| vec![paragraph.clone()]).collect());
    }
    let [only] = paragraphs else { return None };
    let sentences: Vec<_> = text::sub_questions(only.string()).into_iter().map(|range| range.start).collect();
    let further = &rules.language.owners.further_part;
    let main = |&at: &usize| further.at_start(&only.string()[at..]).is_none();
    let mains = sentences.iter().copied().filter(main).collect();
    let borders =
        [glued_borders(only.string()), sentences, mains].into_iter().find(|borders| borders.len() == count)?;
    let mut parts = Vec::new();
    let mut rest = only.text.clone();
    for &border in borders[1..].iter().rev() {
        let (before, part) = rest.split(border);
        parts.push(part);
        rest = before;
    }
    parts.push(rest);
    parts.reverse();
    let mut parts: Vec<_> = parts.into_iter().map(|text| vec![with_text(only, text)]).collect();
    parts[1..].iter_mut().for_each(|part| part[0].form = Form::Prose); // the mark of an item stands before the first
    Some(parts)
}

fn with_text(paragraph: &Paragraph, mut text: TextBuilder) -> Paragraph {
    text.tidy();
    Paragraph { text, ..paragraph.clone() }
}

/// The beginnings of pieces glued behind a question mark.
fn glued_borders(text: &str) -> Vec<usize> {
    let glued = |&(at, _): &(usize, &str)| text[at + 1..].starts_with(char::is_uppercase);
    [0].into_iter().chain(text.match_indices('?').filter(glued).map(|(at, _)| at + 1)).collect()
}
