//! What a sub-question asks, and whether an answer says yes or no.

use super::lexicon::{Lexicon, Token};
use super::terms::starts_with;
use crate::rules::Asks;

/// What a sub-question asks, and on which answer to the question before it depends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Sense {
    pub asks: Asks,
    /// It only counts after a yes (true) or a no (false).
    pub condition: Option<bool>,
}

/// Words that may stand before what asks: `En`, `Of`.
const OPENINGS: usize = 2;

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
    Sense { asks, condition: condition.map(|(_, yes)| yes) }
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
    let roles = &lexicon.roles;
    tokens.iter().enumerate().any(|(at, token)| {
        let before = at.checked_sub(1).map(|before| &tokens[before]);
        let after = tokens.get(at + 1);
        let is_figure = token.word.starts_with(|c: char| c.is_ascii_digit());
        let is_year = token.word.len() == 4 && matches!(token.word.parse(), Ok(1900..2100));
        let is_day = after.is_some_and(|after| after.is.any(roles.months));
        let named = before.is_some_and(|before| before.is.any(roles.no_number_after));
        (is_figure && !is_year && !is_day && !named) || token.is.any(roles.number_words)
    })
}

/// Whether a day, a month or a year stands among the words.
pub(super) fn has_date(lexicon: &Lexicon, tokens: &[Token<'_>]) -> bool {
    let is_year = |token: &Token<'_>| token.word.len() == 4 && matches!(token.word.parse(), Ok(1900..2100));
    tokens.iter().any(|token| token.is.any(lexicon.roles.months) || token.is.any(lexicon.roles.term) || is_year(token))
}
