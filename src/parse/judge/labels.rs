//! Words that stand before the answers of a paper and are no heading by themselves: all its answers begin with them.

use super::token::Token;
use crate::parse::headings::Side;
use crate::parse::paragraphs::Paragraph;
use crate::rules::{Headings, Rules};

const FEWEST: usize = 2; // questions

/// The headings of answers that begin alike, where each question has one below it.
pub(super) fn answers(paragraphs: &[Paragraph], questions: &[Token], rules: &Rules) -> Vec<Token> {
    alike(paragraphs, questions, rules).unwrap_or_else(|| worded(paragraphs, questions, rules))
}

/// What the paragraphs right below all questions begin with, up to a colon, or with the question's number in it: `College:`,
/// `Respons 1`, `Onze reactie op vraag 1:`.
fn alike(paragraphs: &[Paragraph], questions: &[Token], rules: &Rules) -> Option<Vec<Token>> {
    let ends = questions.iter().skip(1).map(|next| next.paragraph).chain([paragraphs.len()]);
    let below = |(question, end): (&Token, usize)| {
        let at = question.below(paragraphs) + 1;
        let answered = at < end; // else the next answer may be to both
        answered.then(|| {
            let paragraph = Some(&paragraphs[at]).filter(|one| one.is_prose() && one.given.is_none())?;
            Some((at, paragraph, question.single()?.number))
        })
    };
    let firsts: Vec<_> = questions.iter().zip(ends).filter_map(below).collect::<Option<_>>()?;
    let [(_, one, number), (_, other, next), ..] = firsts[..] else { return None };
    let (label, whole) = label(one.string(), number, other.string(), next, rules)?;
    let length = |label: &[Piece], paragraph: &Paragraph, number: u16| {
        let length = length_of(label, paragraph.string(), number, rules)?;
        let text = paragraph.string()[length..].trim_start();
        let begins =
            text.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit() || matches!(c, '€' | '‘' | '“' | '«'));
        (begins || text.is_empty()).then(|| paragraph.string().len() - text.len())
    };
    let tokens = |label: &[Piece]| {
        let token = |&(at, paragraph, number): &(usize, &Paragraph, u16)| {
            Some(Token::new(at, paragraph, Side::Answer, None, length(label, paragraph, number)?))
        };
        firsts.iter().map(token).collect::<Option<Vec<_>>>()
    };
    tokens(&label[..whole]).or_else(|| tokens(&label)) // `Antwoord 1, wethouder Vos`
}

/// A piece of a label: words as they are, or the number of its question.
#[derive(Debug, PartialEq)]
enum Piece {
    Words(String),
    Number,
}

/// What two answers begin with alike, and how much of it there is up to the last colon or the number in it.
fn label(one: &str, number: u16, other: &str, next: u16, rules: &Rules) -> Option<(Vec<Piece>, usize)> {
    const LONGEST: usize = 60; // bytes
    let mut pieces = Vec::new();
    let (mut one, mut other, mut length, mut whole) = (one, other, 0, 0);
    while let Some(((word, rest), (same, behind))) =
        first_piece(one, number, rules).zip(first_piece(other, next, rules))
    {
        length += one.len() - rest.len();
        if word != same || length > LONGEST {
            break;
        }
        let ends = word == Piece::Number || matches!(&word, Piece::Words(word) if word.ends_with(':'));
        pieces.push(word);
        whole = if ends { pieces.len() } else { whole };
        (one, other) = (rest, behind);
    }
    let named = names_answer(&pieces[..whole], rules);
    named.then_some((pieces, whole))
}

/// Whether a label has the number of its question with a word, or says who answers or that they do: `Ja:` answers itself.
fn names_answer(label: &[Piece], rules: &Rules) -> bool {
    let Headings { responding, columns, .. } = &rules.language.headings;
    let begins = |word: &str, with: &str| word.get(..with.len()).is_some_and(|start| start.eq_ignore_ascii_case(with));
    let says = |word: &str| {
        let word = word.trim_end_matches(':');
        responding.all().iter().any(|who| who.eq_ignore_ascii_case(word))
            || columns.answer.all().iter().any(|with| begins(word, with))
    };
    let words =
        || label.iter().filter_map(|piece| if let Piece::Words(word) = piece { Some(word.as_str()) } else { None });
    label.contains(&Piece::Number) && words().any(|word| word.contains(char::is_alphabetic)) || words().any(says)
}

/// How many bytes a label takes at the beginning of an answer.
fn length_of(label: &[Piece], text: &str, number: u16, rules: &Rules) -> Option<usize> {
    let mut rest = text;
    for piece in label {
        let (found, behind) = first_piece(rest, number, rules)?;
        if found != *piece {
            return None;
        }
        rest = behind;
    }
    Some(text.len() - rest.len())
}

/// The first word of a text, with the signs behind it, and what follows; the number of the question, in figures or as an ordinal,
/// counts as such.
fn first_piece<'t>(text: &'t str, number: u16, rules: &Rules) -> Option<(Piece, &'t str)> {
    let text = text.trim_start();
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    if digits > 0 && text[..digits].parse() == Ok(number) {
        let rest = &text[digits..];
        let sign = rest.starts_with([':', '.', ')']) && rest[1..].starts_with(|c: char| c.is_whitespace());
        return Some((
            Piece::Number,
            if sign || rest.len() == 1 && !rest.starts_with(char::is_alphanumeric) { &rest[1..] } else { rest },
        ));
    }
    let end = text.find(char::is_whitespace).unwrap_or(text.len());
    let (word, rest) = text.split_at(end);
    let ordinal = rules.language.numbers.ordinals.position(word).is_some_and(|place| place + 1 == usize::from(number));
    (!word.is_empty()).then(|| (if ordinal { Piece::Number } else { Piece::Words(word.to_owned()) }, rest))
}

/// Answers that begin with the word for one and no sign behind it, where each question has just one such below it: `Vraagnummer
/// 14-1`, `Antwoord De opbrengsten waren hoger.`
fn worded(paragraphs: &[Paragraph], questions: &[Token], rules: &Rules) -> Vec<Token> {
    let word = rules.language.headings.run_in;
    let labelled = |paragraph: &Paragraph| {
        let text = paragraph.string().strip_prefix(word).and_then(|text| text.strip_prefix(' '));
        paragraph.given.is_none() && text.is_some_and(|text| text.starts_with(|c: char| c.is_uppercase() || c == '€'))
    };
    if questions.len() < FEWEST || !paragraphs.iter().any(labelled) {
        return Vec::new(); // as nearly always
    }
    let ends = questions.iter().skip(1).map(|token| token.paragraph).chain([paragraphs.len()]);
    let own = |(question, end): (&Token, usize)| {
        let mut below = (question.paragraph + 1..end).filter(|&at| labelled(&paragraphs[at]));
        let at = below.next().filter(|_| below.next().is_none())?;
        Some(Token::new(at, &paragraphs[at], Side::Answer, None, word.len() + 1))
    };
    questions.iter().zip(ends).map(own).collect::<Option<_>>().unwrap_or_default()
}
