//! Letters in the place of numbers, `Vraag A` to `Vraag N`: some of them are Roman figures too, and only the whole paper tells
//! which they are.

use super::Paragraph;
use crate::model::Number;
use crate::parse::headings::Heading;
use crate::parse::number_list::NumberList;

/// Reads the letters of all headings as such where a paper counts `A`, `B`; where it does not, one letter heads nothing.
pub(in crate::parse) fn read(paragraphs: &mut [Paragraph]) {
    let letters: Vec<_> = paragraphs.iter().map(letter).collect();
    if letters.iter().all(Option::is_none) {
        return; // as nearly always
    }
    let counts = [b'A', b'B'].iter().all(|first| letters.contains(&Some(*first)));
    for (paragraph, letter) in paragraphs.iter_mut().zip(letters) {
        let Some(letter) = letter else { continue };
        let is_roman = matches!(letter, b'I' | b'V' | b'X' | b'L');
        if counts && let Some(heading) = &mut paragraph.heading {
            heading.numbers = Some(NumberList::one(Number::plain(u16::from(letter - b'A') + 1)));
        } else if !is_roman {
            paragraph.heading = None;
        }
    }
}

/// The one letter that a heading has for its number.
fn letter(paragraph: &Paragraph) -> Option<u8> {
    let is_one = |heading: &&Heading| heading.numbers.as_ref().is_some_and(|list| list.single().is_some());
    let heading = paragraph.heading.as_ref().filter(|heading| !heading.short).filter(is_one)?;
    let printed = paragraph.string().get(..heading.length)?.trim_end_matches([':', '.', ')', '-', '–', ' ']);
    let (_, last) = printed.rsplit_once(' ')?;
    match last.as_bytes() {
        [letter] if letter.is_ascii_uppercase() => Some(*letter),
        _ => None,
    }
}
