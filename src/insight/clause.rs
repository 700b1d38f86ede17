//! Rows of clauses: a subject and its verb in either order of words, and what must stand with them.

use std::ops::Range;

use super::lexicon::{ClassId, Classes, Lexicon, Roles};
use super::near::Near;
use super::reader::{Read, Token};
use crate::rules::{ClauseRow, Subject};

/// A row, ready to be matched.
pub(super) struct Clause {
    pub row: &'static ClauseRow,
    /// The class of its verb, and those that must stand with it.
    needs: Vec<ClassId>,
    without: Classes,
    then: Option<(Classes, usize)>,
    particle: Option<ClassId>,
    unless: Vec<Near<()>>,
}

/// Where a row fits: tokens of the sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Fit {
    pub subject: Option<usize>,
    pub verb: usize,
}

/// No more words stand between a conjunction's subject and the verb at the end of its clause.
const LONGEST_CLAUSE: usize = 16;

/// No more words stand between an office and its verb: `het Ministerie van Sociale Zaken en Werkgelegenheid`.
const LONGEST_NAME: usize = 9;

/// So far into a sentence its subject stands if the sentence begins with it: `Ook het kabinet`.
const FIRST_WORDS: usize = 4;

/// Between a preposition and its noun there are fewer words: `met de Europese Commissie`.
const NAMED_BY: usize = 3;

/// No more light words stand between a subject and its verb.
const LIGHT: usize = 3;

impl Clause {
    pub fn new(row: &'static ClauseRow, lexicon: &mut Lexicon) -> Self {
        Self {
            row,
            needs: std::iter::once(&row.verb).chain(row.with).map(|class| lexicon.class_id(class)).collect(),
            then: row.then.map(|(class, within)| (lexicon.class(class), within)),
            without: row.without.iter().fold(Classes::default(), |all, class| all.and(lexicon.class(class))),
            particle: row.particle.map(|class| lexicon.class_id(class)),
            unless: row.unless.iter().map(|near| Near::new(near, lexicon)).collect(),
        }
    }

    /// The classes of which each needs a word in the sentence.
    pub fn needs(&self) -> &[ClassId] {
        &self.needs
    }

    fn verb(&self) -> ClassId {
        self.needs[0]
    }

    /// Whether the words stand in a sentence that it needs.
    pub fn may_fit(&self, read: &Read<'_>) -> bool {
        self.needs.iter().all(|&class| read.all.has(class))
    }

    /// The first place where it fits.
    pub fn find(&self, read: &Read<'_>, subjects: &[usize], roles: &Roles) -> Option<Fit> {
        let tokens = &read.tokens;
        let verbs = (0..tokens.len()).filter(|&at| tokens[at].is.has(self.verb()) && !tokens[at].quoted);
        let found = verbs.into_iter().find_map(|verb| {
            let fit = match self.row.subject {
                Subject::Passive => Fit { subject: None, verb },
                Subject::Government => {
                    let subject = *subjects.iter().find(|&&subject| belong(tokens, roles, subject, verb))?;
                    Fit { subject: Some(subject), verb }
                }
            };
            self.fits(tokens, roles, fit).then_some(fit)
        });
        found.filter(|_| !self.unless.iter().any(|near| near.find(read).is_some()))
    }

    fn fits(&self, tokens: &[Token<'_>], roles: &Roles, fit: Fit) -> bool {
        let goes_on = fit.subject.is_some_and(|subject| between_is_and(tokens, &(subject + 1..fit.verb)));
        let start = fit.subject.filter(|_| !goes_on).map_or(fit.verb, |subject| subject.min(fit.verb));
        let last = fit.subject.map_or(fit.verb, |subject| subject.max(fit.verb));
        let ends = |at: &usize| tokens[*at].is.has(roles.subordinators) && !is_aside(tokens, *at);
        let end = (last + 1..tokens.len()).find(ends).unwrap_or(tokens.len());
        // what is done may be named before the verb: the whole clause counts
        let clause = clause_start(tokens, roles, start);
        let opened = clause.checked_sub(1).is_some_and(|before| tokens[before].is.has(roles.subordinators));
        if self.row.main && opened {
            return false;
        }
        let begin = if fit.subject.is_none() { clause } else { start };
        if tokens[begin..end].iter().any(|token| token.is.any(self.without)) {
            return false;
        }
        let by_others = || match self.row.subject {
            Subject::Passive => {
                done_by_others(tokens, roles, begin..end)
                    || (self.row.not_others && others_do(tokens, roles, begin..end))
            }
            Subject::Government => false,
        };
        if by_others() {
            return false;
        }
        if self.particle.is_some_and(|class| !ends_with(&tokens[..end], last + 1, class, roles)) {
            return false;
        }
        // the first word stands in the same clause; who does something may say the rest before and behind it
        let clause = clause..end;
        let anywhere = if fit.subject.is_none() { clause.clone() } else { 0..tokens.len() };
        let of_class = |class: ClassId, range: Range<usize>| {
            range.into_iter().filter(move |&at| at != fit.verb && tokens[at].is.has(class) && !tokens[at].quoted)
        };
        let followed = |at: usize| {
            let Some((class, within)) = self.then else { return true };
            tokens[at + 1..].iter().take(within).any(|token| token.is.any(class))
        };
        self.needs[1..].iter().enumerate().all(|(count, &class)| {
            let near = |at: usize| at.abs_diff(fit.verb) <= self.row.within && followed(at);
            let range = if count == 0 { &clause } else { &anywhere };
            of_class(class, range.clone()).any(|at| count > 0 || near(at))
        })
    }
}

/// Whether one of the words from here on ends the clause: nothing follows it but another clause, or a preposition.
fn ends_with(clause: &[Token<'_>], from: usize, class: ClassId, roles: &Roles) -> bool {
    let opens = |token: &Token<'_>| token.is.has(roles.prepositions) || token.is.has(roles.subordinators);
    let ends = |at: usize| clause.get(at + 1).is_none_or(|next| opens(next) || next.letters() == "en");
    (from..clause.len()).any(|at| clause[at].is.has(class) && !clause[at].quoted && (clause[at].comma || ends(at)))
}

/// Whether somebody who does not speak for the government is named in a clause, without a preposition before.
fn others_do(tokens: &[Token<'_>], roles: &Roles, clause: Range<usize>) -> bool {
    let is_object = |at: usize| {
        let before = at.saturating_sub(NAMED_BY).max(clause.start)..at;
        tokens[before].iter().any(|token| token.is.has(roles.prepositions))
    };
    clause.clone().any(|at| tokens[at].is.has(roles.others) && !is_object(at))
}

/// Whether it is done by somebody who does not speak for the government: `door de gemeente`.
fn done_by_others(tokens: &[Token<'_>], roles: &Roles, clause: Range<usize>) -> bool {
    let by = |&at: &usize| tokens[at].letters() == "door";
    clause
        .clone()
        .filter(by)
        .any(|at| tokens[at..clause.end].iter().take(NAMED_BY).any(|token| token.is.has(roles.others)))
}

/// Whether a conjunction only opens some words between commas: `, zoals toegezegd,`.
fn is_aside(tokens: &[Token<'_>], at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| tokens[before].comma)
        && tokens[at..].iter().take(NAMED_BY).any(|token| token.comma)
}

/// Where the clause begins that a word stands in: behind the last conjunction or comma before it.
fn clause_start(tokens: &[Token<'_>], roles: &Roles, at: usize) -> usize {
    (0..at)
        .rev()
        .find(|&before| tokens[before].comma || tokens[before].is.has(roles.subordinators))
        .map_or(0, |at| at + 1)
}

/// The words that name the government as who does something.
pub(super) fn subjects(tokens: &[Token<'_>], roles: &Roles) -> Vec<usize> {
    let is_subject = |&at: &usize| {
        let token = &tokens[at];
        !token.quoted
            && (token.is.has(roles.first_person) || (token.is.has(roles.government) && !is_object(tokens, roles, at)))
    };
    (0..tokens.len()).filter(is_subject).collect()
}

/// Whether a preposition stands before the noun and its articles, or another name: `door het kabinet`, `Openbaar Ministerie`.
fn is_object(tokens: &[Token<'_>], roles: &Roles, noun: usize) -> bool {
    let first = phrase_start(tokens, roles, noun);
    let not_after = |token: &Token<'_>| token.is.has(roles.prepositions) || token.is.has(roles.other_names);
    first.checked_sub(1).is_some_and(|before| not_after(&tokens[before]))
}

/// Where the articles before a noun begin.
fn phrase_start(tokens: &[Token<'_>], roles: &Roles, noun: usize) -> usize {
    let mut first = noun;
    while first > 0 && tokens[first - 1].is.has(roles.determiners) {
        first -= 1;
    }
    first
}

/// Whether a subject and a verb belong together: side by side in either order but for light words, or as the ends of a
/// clause that a conjunction begins.
fn belong(tokens: &[Token<'_>], roles: &Roles, subject: usize, verb: usize) -> bool {
    let light = |range: Range<usize>| {
        range.len() <= LIGHT
            && tokens[range].iter().all(|token| token.is.has(roles.light) || token.is.has(roles.determiners))
    };
    if is_plural(&tokens[verb], roles) && !several(tokens, roles, subject) {
        return false; // an infinitive
    }
    if verb < subject {
        // `De commissie zal het Rijk adviseren`: who is named before the verb does it
        let before = clause_start(tokens, roles, verb)..verb;
        let is_first_person = tokens[subject].is.has(roles.first_person);
        return light(verb + 1..subject) && (is_first_person || !others_do(tokens, roles, before));
    }
    let between = subject + 1..verb;
    let no_comma = !tokens[subject..verb].iter().any(|token| token.comma);
    let before = phrase_start(tokens, roles, subject).checked_sub(1).map(|before| &tokens[before]);
    let before = before.filter(|before| !before.comma);
    let after = |class| before.is_some_and(|before| before.is.has(class));
    if after(roles.doubting) || (after(roles.auxiliaries) && !between_is_and(tokens, &between)) {
        return false;
    }
    let noun = tokens[verb - 1].is.has(roles.determiners) || tokens[verb - 1].is.has(roles.prepositions);
    between.is_empty()
        || (between.len() <= 1 && light(between.clone()))
        || (after(roles.subordinators) && no_comma && between.len() <= LONGEST_CLAUSE && !noun)
        || goes_on(tokens, &between)
        || (tokens[subject].is.has(roles.with_name)
            && no_comma
            && between.len() <= LONGEST_NAME
            && !noun
            && !another_clause(tokens, roles, between))
}

/// Whether the verb stands behind `en`, and the subject with which the sentence begins is its own: `Ook het kabinet kent dit
/// en zal het doen`.
fn goes_on(tokens: &[Token<'_>], between: &Range<usize>) -> bool {
    between_is_and(tokens, between) && between.start <= FIRST_WORDS
}

fn between_is_and(tokens: &[Token<'_>], between: &Range<usize>) -> bool {
    between.start < between.end && tokens[between.end - 1].letters() == "en"
}

/// Whether a verb has the form of the plural.
fn is_plural(verb: &Token<'_>, roles: &Roles) -> bool {
    verb.letters().ends_with("en") && verb.letters().len() > 3 && !verb.is.has(roles.ending_in_en)
}

/// Whether a subject is of several: `wij`, `de minister en ik`.
fn several(tokens: &[Token<'_>], roles: &Roles, subject: usize) -> bool {
    const NEAR: usize = 12;
    let around = subject.saturating_sub(NEAR)..(subject + NEAR).min(tokens.len());
    tokens[subject].is.has(roles.plural) || tokens[around].iter().any(|token| token.letters() == "en")
}

/// Whether another clause begins between.
fn another_clause(tokens: &[Token<'_>], roles: &Roles, between: Range<usize>) -> bool {
    tokens[between].iter().any(|token| token.is.has(roles.subordinators))
}
