//! What a sub-question asks, and whether an answer says yes or no.

use super::lexicon::{Lexicon, Token};
use super::terms::starts_with;
use crate::rules::Asks;

/// What a sub-question asks, and on which answer to the question before it depends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Sense {
    pub asks: Asks,
    /// A number is asked that can be given in words only: `Hoe groot is de kans?`
    pub in_words: bool,
    /// It asks whether something is known: that it is not is an answer.
    pub whether_known: bool,
    /// It only counts after a yes (true) or a no (false).
    pub condition: Option<bool>,
}

/// Words that may stand before what asks: `En`, `Of`.
const OPENINGS: usize = 2;

/// Within so many words it says what is asked about: `Heeft u inmiddels een beter beeld`.
const ABOUT: usize = 7;

pub(super) fn sense(lexicon: &Lexicon, tokens: &[Token<'_>]) -> Sense {
    let hints = lexicon.hints;
    let condition = hints.conditions.iter().find_map(|(words, yes)| Some((starts_with(tokens, words)?, *yes)));
    let rest = match condition {
        Some((length, _)) if tokens[..length].iter().any(|token| token.word == "waarom") => tokens,
        Some((length, _)) => &tokens[length..],
        None => tokens,
    };
    let row = hints.asks.iter().find(|row| begins(rest, row.begins));
    let asks = match row {
        Some(row) => row.asks,
        None if is_request(lexicon, rest) => Asks::Request,
        None => Asks::YesNo,
    };
    let whether_known =
        asks == Asks::YesNo && rest.iter().take(ABOUT).any(|token| token.is.any(lexicon.roles.knowledge));
    let in_words = row.is_some_and(|row| row.in_words);
    Sense { asks, in_words, whether_known, condition: condition.map(|(_, yes)| yes) }
}

/// Whether a sub-question begins so; `*` stands for up to two words.
fn begins(tokens: &[Token<'_>], words: &str) -> bool {
    match words.strip_prefix("* ") {
        Some(words) => (0..=OPENINGS.min(tokens.len())).any(|skip| starts_with(&tokens[skip..], words).is_some()),
        None => starts_with(tokens, words).is_some(),
    }
}

/// `Kunt u … toelichten`
fn is_request(lexicon: &Lexicon, tokens: &[Token<'_>]) -> bool {
    let polite = (0..=OPENINGS.min(tokens.len()))
        .any(|skip| lexicon.hints.polite.iter().any(|words| starts_with(&tokens[skip..], words).is_some()));
    polite && tokens.iter().any(|token| token.is.any(lexicon.roles.explaining))
}

/// Whether a sentence says yes (true) or no (false) in so many words.
pub(super) fn yes_or_no(lexicon: &Lexicon, tokens: &[Token<'_>]) -> Option<bool> {
    let hints = lexicon.hints;
    let begins = |at: usize, class| tokens.get(at).is_some_and(|token| token.is.any(class));
    let may_begin = begins(0, lexicon.roles.begin_said);
    let at_start = hints.said.iter().find(|(words, _)| may_begin && starts_with(tokens, words).is_some());
    let inside = || {
        let places: Vec<_> = (0..tokens.len()).filter(|&at| begins(at, lexicon.roles.begin_said_inside)).collect();
        let stands = |words: &str| places.iter().any(|&at| starts_with(&tokens[at..], words).is_some());
        hints.said_inside.iter().find(|(words, _)| stands(words))
    };
    at_start.or_else(inside).map(|&(_, yes)| yes)
}

/// Whether a number stands among the words: digits that are no year, day or number of a question or article, or a number
/// in words.
pub(super) fn has_number(lexicon: &Lexicon, tokens: &[Token<'_>]) -> bool {
    (0..tokens.len()).any(|at| is_number_in_words(lexicon, &tokens[at]) || is_counting(lexicon, tokens, at))
}

fn is_number_in_words(lexicon: &Lexicon, token: &Token<'_>) -> bool {
    let ends = || lexicon.number_endings.iter().any(|ending| token.word.ends_with(ending));
    token.is.any(lexicon.roles.number_words) || ends()
}

/// Whether a figure counts something: it is no year, day or number of a question or article.
fn is_counting(lexicon: &Lexicon, tokens: &[Token<'_>], at: usize) -> bool {
    let roles = &lexicon.roles;
    let is_day = tokens.get(at + 1).is_some_and(|after| after.is.any(roles.months));
    is_figure(&tokens[at]) && !is_year(lexicon, tokens, at) && !is_day && !is_named(lexicon, tokens, at)
}

fn is_figure(token: &Token<'_>) -> bool {
    token.word.bytes().any(|byte| byte.is_ascii_digit())
}

/// Whether a figure is the number of something: `vraag 3`, `de vragen 3, 4 en 5`.
fn is_named(lexicon: &Lexicon, tokens: &[Token<'_>], at: usize) -> bool {
    let joins = |token: &Token<'_>| is_figure(token) || matches!(&*token.word, "en" | "tot" | "met" | "t/m");
    let before = tokens[..at].iter().rev().find(|token| !joins(token));
    before.is_some_and(|token| token.is.any(lexicon.roles.no_number_after))
}

/// `in 2024`, `2024-2025`; `2000 meldingen` may be a number, and a figure that may be one is.
fn is_year(lexicon: &Lexicon, tokens: &[Token<'_>], at: usize) -> bool {
    let is_of_years = tokens[at].word.split(['-', '–', '/']).all(|part| matches!(part.parse(), Ok(1900..2100)));
    let roles = &lexicon.roles;
    let before = at.checked_sub(1).map(|before| &tokens[before]);
    let introduced = before.is_some_and(|before| before.is.any(roles.year_after) || before.is.any(roles.months));
    is_of_years && (introduced || at + 1 == tokens.len())
}

/// Whether a day, a month or a year stands among the words.
pub(super) fn has_date(lexicon: &Lexicon, tokens: &[Token<'_>]) -> bool {
    let roles = &lexicon.roles;
    let is_year = |token: &Token<'_>| token.word.len() == 4 && matches!(token.word.parse(), Ok(1900..2100));
    tokens.iter().any(|token| {
        token.is.any(roles.months) || token.is.any(roles.term) || token.is.any(roles.days) || is_year(token)
    })
}
