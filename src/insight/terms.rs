//! By when: terms as papers print them.

use std::ops::Range;

use super::lexicon::{ClassId, Classes, Lexicon};
use super::reader::Token;
use crate::model::Date;

/// A term in a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    /// Its words.
    pub tokens: Range<usize>,
    /// The day, where the words give one.
    pub date: Option<Date>,
}

/// A happening that is a term has no more words behind its conjunction.
const LONGEST_HAPPENING: usize = 8;

/// The terms of a sentence, in order. A year before that of the paper is none.
///
/// `all`: all that its words are.
pub(super) fn terms(lexicon: &Lexicon, tokens: &[Token<'_>], all: &Classes, year: Option<i16>) -> Vec<Found> {
    let (mut found, mut at) = (Vec::new(), 0);
    let roles = &lexicon.roles.terms;
    // most sentences name no part of the calendar
    let begin = if all.any(roles.calendar) { roles.may_begin } else { roles.may_begin_others };
    if !all.has(begin) {
        return found;
    }
    while at < tokens.len() {
        let term = if tokens[at].is.has(begin) { term_at(lexicon, tokens, at, year) } else { None };
        match term {
            Some(term) => {
                at = term.tokens.end;
                found.push(term);
            }
            None => at += 1,
        }
    }
    found
}

fn term_at(lexicon: &Lexicon, tokens: &[Token<'_>], start: usize, year: Option<i16>) -> Option<Found> {
    let terms = &lexicon.hints.terms;
    let roles = &lexicon.roles;
    let phrase = |class: ClassId, phrases: &[&str]| {
        let may_begin = tokens[start].is.has(class);
        may_begin.then(|| phrases.iter().find_map(|phrase| starts_with(&tokens[start..], phrase))).flatten()
    };
    let whole = |end: usize| Some(Found { tokens: start..end, date: None });
    if let Some(length) = phrase(roles.terms.begin_phrase, terms.phrases) {
        return whole(start + length);
    }
    if tokens[start].is.has(roles.terms.alone) {
        return whole(start + 1);
    }
    if let Some(length) = phrase(roles.terms.begin_happening, terms.happenings) {
        let most = (start + length + LONGEST_HAPPENING).min(tokens.len());
        let verb = (start + length..most).find(|&at| tokens[at].is.has(roles.auxiliaries)).unwrap_or(most);
        let end = (start + length..verb).find(|&at| tokens[at].comma).map_or(verb, |at| at + 1);
        return if end > start + length { whole(end) } else { None };
    }
    if tokens[start].letters() == "van" { None } else { calendar(lexicon, tokens, start, year) } // `mijn brief van 10 mei`
}

/// `in het eerste kwartaal van 2025`, `uiterlijk 1 juli 2025`, `dit najaar`, `in 2027`
fn calendar(lexicon: &Lexicon, tokens: &[Token<'_>], start: usize, paper: Option<i16>) -> Option<Found> {
    let roles = &lexicon.roles;
    let is = |at: usize, class: ClassId| tokens.get(at).is_some_and(|token| token.is.has(class));
    if !tokens[start].is.any(roles.terms.begin_calendar) {
        return None; // as nearly always
    }
    let day_before = start.checked_sub(1).is_some_and(|before| tokens[before].letters().parse::<i8>().is_ok());
    if is(start, roles.months) && day_before {
        return None; // the rest of a day that is no term
    }
    let mut at = start;
    while at < start + 2 && is(at, roles.terms.prepositions) {
        at += 1; // `uiterlijk voor het einde van het jaar`
    }
    let mut sets = false;
    while is(at, roles.terms.modifiers) && !(is(at, roles.terms.heads) && is_year(tokens.get(at + 1)).is_some()) {
        sets |= is(at, roles.terms.setting);
        at += 1;
    }
    let introduced = at > start;
    let day = tokens.get(at).and_then(|token| token.letters().parse::<i8>().ok()).filter(|day| (1..=31).contains(day));
    let is_head = is(at, roles.terms.heads) && (introduced || is_year(tokens.get(at + 1)).is_some());
    let (mut end, mut date_year, mut month) = (at, None, None);
    if introduced && day.is_some() && is(at + 1, roles.months) {
        month = month_of(lexicon, &tokens[at + 1]);
        end = at + 2;
    } else if is_head || (is(at, roles.terms.spans) && sets) {
        end = at + 1;
    } else if introduced && is_year(tokens.get(at)).is_some() {
        date_year = is_year(tokens.get(at));
        end = at + 1;
    }
    if end == at {
        // the last modifier may be the head: `dit najaar`
        if at < start + 2 || !is(at - 1, roles.terms.heads) {
            return None;
        }
    }
    while date_year.is_none() && end < tokens.len() && !tokens[end - 1].comma {
        if let Some(year) = is_year(tokens.get(end)) {
            date_year = Some(year);
        } else if !is(end, roles.terms.tail) {
            break;
        }
        end += 1;
    }
    let ends_open = |at: usize| tokens[at].letters() == "van" || tokens[at].letters() == "het";
    while end > start + 1 && ends_open(end - 1) {
        end -= 1;
    }
    let past = matches!((date_year, paper), (Some(year), Some(paper)) if year < paper);
    let date = match (day, month, date_year) {
        (Some(day), Some(month), Some(year)) => Date::new(year, month, day).ok(),
        _ => None,
    };
    (!past).then_some(Found { tokens: start..end, date })
}

fn month_of(lexicon: &Lexicon, token: &Token<'_>) -> Option<i8> {
    let month = lexicon.hints.months.split_whitespace().position(|month| month == token.letters())?;
    i8::try_from(month + 1).ok()
}

/// `2025`
fn is_year(token: Option<&Token<'_>>) -> Option<i16> {
    token.and_then(|token| token.letters().parse().ok()).filter(|year| (1990..2100).contains(year))
}

/// How many words a phrase has, if they stand at the beginning.
#[inline]
pub(super) fn starts_with(tokens: &[Token<'_>], phrase: &str) -> Option<usize> {
    let first = |text: &str| text.as_bytes().first().copied();
    if first(tokens.first()?.letters()) != first(phrase) {
        return None; // as nearly always
    }
    begins_with(tokens, phrase)
}

fn begins_with(tokens: &[Token<'_>], phrase: &str) -> Option<usize> {
    let mut rest = phrase;
    for (count, token) in (1..).zip(tokens) {
        rest = rest.strip_prefix(token.letters())?;
        if rest.is_empty() {
            return Some(count);
        }
        rest = rest.strip_prefix(' ')?;
    }
    None
}
