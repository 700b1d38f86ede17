//! Questions that count from 1 again under each title, and answers that do the same under theirs: below all questions, or
//! below each group's. As many groups, with as many numbers in each, belong together in their order.

use std::collections::HashSet;

use super::candidates::Candidate;
use super::token::Token;
use crate::model::Family;
use crate::parse::headings::{Side, titles};
use crate::parse::paragraphs::Paragraph;
use crate::rules::Rules;

/// A paper so divided.
pub(super) struct Rounds {
    pub family: Family,
    /// The headings of questions and answers, in order.
    pub tokens: Vec<Token>,
    /// For each of them, which group it is of.
    pub groups: Vec<usize>,
    /// The paragraphs (indices) over the groups: over their questions, over their answers.
    pub titles: Vec<(usize, Side)>,
}

/// Numbers that count up from 1 under a title.
struct Round {
    title: Option<usize>,
    /// The title (a paragraph, an index) that says that there are answers.
    reply: Option<usize>,
    tokens: Vec<Token>,
    asking: usize,
    last: u16,
}

/// The fewest groups; one alone counts where its answers have the headings of questions, `Vraag 1` below `Antwoorden`.
const FEWEST: usize = 2;

/// The groups, if the paper has nothing but these.
///
/// `answers`: the headings of answers; where there are some with numbers, those of questions stand under `Vraag 1` too.
pub(super) fn find(
    paragraphs: &[Paragraph],
    proposed: &[(Family, Vec<Candidate>)],
    answers: &[Token],
    rules: &Rules,
) -> Option<Rounds> {
    let headed = answers.iter().any(|token| token.numbers.is_some());
    let answers: Vec<_> = answers.iter().filter_map(of_answer).collect();
    proposed.iter().filter(|(family, _)| *family == Family::Labelled || !headed).find_map(|(family, list)| {
        if list.iter().filter(|candidate| candidate.first == 1).count() < FEWEST {
            return None; // as nearly always
        }
        let mut all: Vec<_> = list.iter().chain(if headed { answers.as_slice() } else { &[] }).collect();
        all.sort_by_key(|candidate| candidate.token.paragraph);
        let rounds = rounds(paragraphs, &all, rules)?;
        let (asked, told) = if headed {
            rounds.iter().partition(|round| round.tokens[0].side == Side::Question)
        } else {
            divided(&rounds)?
        };
        let told = by_name(paragraphs, &asked, &told)?;
        paired(paragraphs, &asked, &told, !headed && *family == Family::Labelled)
            .then(|| assembled(*family, &asked, &told))
    })
}

/// A heading of an answer with its numbers.
fn of_answer(token: &Token) -> Option<Candidate> {
    let numbers = token.numbers.as_ref()?.printed();
    let last = numbers.iter().map(|number| number.number).max()?;
    Some(Candidate { token: token.clone(), first: numbers.first()?.number, last, weight: 0 })
}

/// All headings as groups that count from 1, each below a title.
fn rounds(paragraphs: &[Paragraph], all: &[&Candidate], rules: &Rules) -> Option<Vec<Round>> {
    let mut rounds: Vec<Round> = Vec::new();
    for candidate in all {
        let token = candidate.token.clone();
        if candidate.first == 1 {
            let title = token.paragraph.checked_sub(1).filter(|&at| is_title(&paragraphs[at], rules));
            if title.is_none() && !rounds.is_empty() {
                return None;
            }
            let above = rounds.last().map_or(0, |round| round.tokens[round.tokens.len() - 1].paragraph + 1);
            let near = title.map_or(0..0, |title| above.max(title.saturating_sub(2))..title + 1);
            let reply = near.into_iter().find(|&at| is_reply(&paragraphs[at], rules));
            rounds.push(Round { title, reply, tokens: Vec::new(), asking: 0, last: 0 });
        }
        let round = rounds.last_mut()?;
        let goes_on =
            candidate.first == round.last + 1 && round.tokens.last().is_none_or(|last| last.side == token.side);
        if !goes_on
            || token.numbers.as_ref().is_some_and(|list| list.all().iter().any(|number| number.suffix.is_some()))
        {
            return None;
        }
        let asks = token.wording(paragraphs).is_some_and(|text| text.trim_end().ends_with('?'));
        round.asking += usize::from(asks);
        round.last = candidate.last;
        round.tokens.push(token);
    }
    Some(rounds)
}

/// Whether a paragraph may be the title of a group's questions or answers.
fn is_title(paragraph: &Paragraph, rules: &Rules) -> bool {
    const LONGEST: usize = 120; // bytes
    let string = paragraph.string();
    paragraph.is_prose()
        && string.len() <= LONGEST
        && string.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
        && !string.ends_with(['?', ';', ','])
        && (!string.ends_with('.') || titles::section(string.trim_end_matches('.'), rules).is_some())
}

/// Whether a title is over answers: `Antwoorden op de vragen van de VVD-fractie`, `II. Reactie van de minister`.
fn is_reply(paragraph: &Paragraph, rules: &Rules) -> bool {
    let string = paragraph.string();
    paragraph.is_prose()
        && (titles::answers_begin(string, rules)
            || titles::reply_part(string, rules)
            || titles::like_answers(string.trim_end_matches(':'), rules))
}

/// Those that ask and those that answer, where headings do not say which: all answers below all questions, or each group's
/// below its questions.
fn divided(rounds: &[Round]) -> Option<(Vec<&Round>, Vec<&Round>)> {
    let first = rounds.iter().position(|round| round.reply.is_some())?;
    let alternate =
        first == 1 && rounds.iter().enumerate().all(|(index, round)| round.reply.is_some() == (index % 2 == 1));
    let split = |index: usize| if alternate { index % 2 != 1 } else { index < first };
    let part = |asking: bool| {
        rounds.iter().enumerate().filter(move |(index, _)| split(*index) == asking).map(|(_, round)| round)
    };
    Some((part(true).collect(), part(false).collect()))
}

/// The groups of answers in the order of those of the questions, where their titles name the same: `Antwoorden SP` above
/// `Antwoorden VVD`. Titles of answers that name none of them stand in order; nothing where some name one and others do not.
fn by_name<'r>(paragraphs: &[Paragraph], asked: &[&Round], told: &[&'r Round]) -> Option<Vec<&'r Round>> {
    let words = |round: &&Round| -> HashSet<String> {
        let title = round.title.map_or("", |title| paragraphs[title].string()).to_lowercase();
        title.split(|c: char| !c.is_alphanumeric()).map(str::to_owned).collect()
    };
    let names: Vec<_> = asked.iter().map(words).collect();
    let is_own =
        |at: usize, word: &String| names.iter().enumerate().all(|(other, names)| (other == at) == names.contains(word));
    let named = |round: &&Round| -> Vec<usize> {
        let words = words(round);
        (0..names.len()).filter(|&at| words.iter().any(|word| is_own(at, word))).collect()
    };
    let named: Vec<_> = told.iter().map(named).collect();
    if named.iter().all(Vec::is_empty) {
        return Some(told.to_vec());
    }
    let of_group = |at: usize| {
        let mut own = told.iter().zip(&named).filter(|(_, named)| named.as_slice() == [at]).map(|(round, _)| *round);
        own.next().filter(|_| own.next().is_none())
    };
    (0..asked.len()).map(of_group).collect()
}

/// Whether the groups of questions and those of answers are as many, and count as far.
fn paired(paragraphs: &[Paragraph], asked: &[&Round], told: &[&Round], labelled: bool) -> bool {
    let asks = |round: &&Round| {
        let asks_within = |token: &&Token| token.wording(paragraphs).is_some_and(|text| text.contains('?'));
        round.tokens.iter().filter(asks_within).count() * 10 >= round.tokens.len() * 6
    };
    let tells = |round: &&Round| round.asking * 10 < round.tokens.len() * 4;
    (asked.len() >= FEWEST || labelled && told.iter().all(|round| round.reply.is_some()))
        && !asked.is_empty()
        && asked.len() == told.len()
        && asked.iter().zip(told).all(|(asked, told)| asked.last == told.last)
        && asked.iter().all(asks)
        && told.iter().all(tells)
}

fn assembled(family: Family, asked: &[&Round], told: &[&Round]) -> Rounds {
    let side = |side: Side, rounds: &[&Round]| {
        let of_round = |(group, round): (usize, &&Round)| {
            let token = |token: &Token| (Token { side, ..token.clone() }, group);
            round.tokens.iter().map(token).collect::<Vec<_>>()
        };
        rounds.iter().enumerate().flat_map(of_round).collect::<Vec<_>>()
    };
    let mut tokens = side(Side::Question, asked);
    tokens.extend(side(Side::Answer, told));
    tokens.sort_by_key(|(token, _)| token.paragraph);
    let titles = asked.iter().filter_map(|round| Some((round.title?, Side::Question)));
    let over = |round: &&Round| [round.reply, round.title].into_iter().flatten().map(|title| (title, Side::Answer));
    let titles = titles.chain(told.iter().flat_map(over)).collect();
    let (tokens, groups) = tokens.into_iter().unzip();
    Rounds { family, tokens, groups, titles }
}
