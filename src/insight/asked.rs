//! What a sub-question asks, and whether an answer says yes or no.

use rustc_hash::FxHashMap;

use super::lexicon::{Lexicon, Roles};
use super::reader::{Read, Token};
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
        Some((length, _)) if tokens[..length].iter().any(|token| token.letters() == "waarom") => tokens,
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
        asks == Asks::YesNo && rest.iter().take(ABOUT).any(|token| token.is.has(lexicon.roles.knowledge));
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
    polite && tokens.iter().any(|token| token.is.has(lexicon.roles.explaining))
}

/// Whether a sentence says yes (true) or no (false) in so many words.
pub(super) fn yes_or_no(lexicon: &Lexicon, read: &Read<'_>) -> Option<bool> {
    let (roles, tokens) = (&lexicon.roles, &read.tokens);
    let is = |at: usize, class| tokens.get(at).is_some_and(|token| token.is.has(class));
    let at_start = if is(0, roles.begin_said) { lexicon.said.at_start(tokens) } else { None };
    let inside = || {
        let may_begin = |at: &usize| {
            is(*at, roles.said_alone) || (is(*at, roles.begin_said_inside) && is(at + 1, roles.follow_said_inside))
        };
        let places = (0..tokens.len()).filter(may_begin);
        places.filter_map(|at| lexicon.said_inside.at_start(&tokens[at..])).min_by_key(|said| said.place)
    };
    at_start.or_else(|| if read.all.has(roles.begin_said_inside) { inside() } else { None }).map(|said| said.yes)
}

/// Phrases that say yes or no, by their first words.
#[derive(Default)]
pub(super) struct Said(FxHashMap<&'static str, Vec<Saying>>);

struct Saying {
    /// Its place in the table: of several the first one counts.
    place: usize,
    /// What follows the first word.
    rest: &'static str,
    yes: bool,
}

impl Said {
    pub fn new(table: &'static [(&'static str, bool)]) -> Self {
        let mut said: FxHashMap<_, Vec<_>> = FxHashMap::default();
        for (place, &(words, yes)) in table.iter().enumerate() {
            let (first, rest) = words.split_once(' ').unwrap_or((words, ""));
            said.entry(first).or_default().push(Saying { place, rest, yes });
        }
        Self(said)
    }

    /// The first one that stands at the beginning.
    fn at_start(&self, tokens: &[Token<'_>]) -> Option<&Saying> {
        let (first, others) = tokens.split_first()?;
        let follows = |rest: &str| rest.is_empty() || starts_with(others, rest).is_some();
        self.0.get(first.letters())?.iter().find(|saying| follows(saying.rest))
    }
}

/// Whether a number stands in a sentence: digits that are no year, day or number of a question or article, or a number in
/// words.
pub(super) fn has_number(lexicon: &Lexicon, read: &Read<'_>) -> bool {
    let (roles, tokens) = (&lexicon.roles, &read.tokens);
    let counts = || (0..tokens.len()).any(|at| is_counting(lexicon, tokens, at));
    read.all.has(roles.number_words) || (read.all.has(roles.figures) && counts())
}

/// Whether a figure counts something: it is no year, day or number of a question or article.
fn is_counting(lexicon: &Lexicon, tokens: &[Token<'_>], at: usize) -> bool {
    let roles = &lexicon.roles;
    let is_day = tokens.get(at + 1).is_some_and(|after| after.is.has(roles.months));
    is_figure(roles, &tokens[at]) && !is_year(lexicon, tokens, at) && !is_day && !is_named(lexicon, tokens, at)
}

fn is_figure(roles: &Roles, token: &Token<'_>) -> bool {
    token.is.has(roles.figures)
}

/// Whether a figure is the number of something: `vraag 3`, `de vragen 3, 4 en 5`.
fn is_named(lexicon: &Lexicon, tokens: &[Token<'_>], at: usize) -> bool {
    let joins =
        |token: &Token<'_>| is_figure(&lexicon.roles, token) || matches!(token.letters(), "en" | "tot" | "met" | "t/m");
    let before = tokens[..at].iter().rev().find(|token| !joins(token));
    before.is_some_and(|token| token.is.has(lexicon.roles.no_number_after))
}

/// `in 2024`, `2024-2025`; `2000 meldingen` may be a number, and a figure that may be one is.
fn is_year(lexicon: &Lexicon, tokens: &[Token<'_>], at: usize) -> bool {
    let is_of_years = tokens[at].letters().split(['-', '–', '/']).all(|part| matches!(part.parse(), Ok(1900..2100)));
    let roles = &lexicon.roles;
    let before = at.checked_sub(1).map(|before| &tokens[before]);
    let introduced = before.is_some_and(|before| before.is.has(roles.year_after) || before.is.has(roles.months));
    is_of_years && (introduced || at + 1 == tokens.len())
}

/// Whether a day, a month or a year stands in a sentence.
pub(super) fn has_date(lexicon: &Lexicon, read: &Read<'_>) -> bool {
    let (roles, all) = (&lexicon.roles, &read.all);
    all.has(roles.months) || all.any(roles.term) || all.has(roles.days) || all.has(roles.years)
}
