//! Questions in parts where their number would stand: `3.`, `4a.`, `4b.`, `5.`

use super::Token;
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
