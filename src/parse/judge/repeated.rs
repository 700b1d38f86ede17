//! Answers that repeat the numbers of their questions without any word, where no heading parts the two: each below its own
//! question (`1. Hoeveel …?`, `1. Dat zijn er …`), or all below the last. What tells them is that every number comes back and
//! that nothing asks behind it.

use super::candidates::Candidate;
use super::split_answers::{answered_between, is_list};
use super::token::Token;
use crate::model::{Certainty, Doubt, Family, Number};
use crate::parse::headings::Side;
use crate::parse::number_list::NumberList;
use crate::parse::paragraphs::Paragraph;

/// The headings of the answers to these questions, if all are so numbered.
///
/// `proposed`: the candidates of each family.
pub(super) fn find(
    paragraphs: &[Paragraph],
    family: Family,
    questions: &[Token],
    proposed: &[(Family, Vec<Candidate>)],
) -> Option<Vec<Token>> {
    let like = questions.first().filter(|_| questions.len() > 1)?;
    let is_question =
        |token: &Token| questions.binary_search_by_key(&token.paragraph, |question| question.paragraph).is_ok();
    let asks = |token: &&Token| token.wording(paragraphs).is_some_and(|text| text.contains('?'));
    let asking = |tokens: &[Token]| tokens.iter().filter(asks).count() * 10;
    if asking(questions) < questions.len() * 7 {
        return None;
    }
    let is_answered = answered_between(paragraphs, &questions.iter().collect::<Vec<_>>());
    let answers = proposed.iter().filter(|(other, list)| answers_as(family, *other) && !list.is_empty());
    let mut answers = answers.filter_map(|(other, list)| {
        let same_form = |token: &Token| *other != family || sign(token) == sign(like);
        let rest = list.iter().map(|candidate| &candidate.token);
        let rest: Vec<_> = rest.filter(|token| !is_question(token) && same_form(token)).collect();
        by_turns(questions, &rest).or_else(|| if is_answered { None } else { below(questions, &rest) })
    });
    answers.find(|answers| asking(answers) < answers.len() * 3 && !is_list(paragraphs, answers))
}

/// Whether the answers to questions of one family may be numbered like another's: headings `Vraag 1` cannot be repeated.
fn answers_as(questions: Family, answers: Family) -> bool {
    let bare = matches!(answers, Family::Numbered | Family::NumberLines | Family::Listed);
    bare && (questions == answers || questions == Family::Labelled)
}

/// What stands behind a number: `.` of `1.`, nothing of `1`.
fn sign(token: &Token) -> Option<char> {
    token.printed.chars().find(|c| !c.is_ascii_digit() && *c != '(')
}

/// One answer between each question and the next, with the same number.
fn by_turns(questions: &[Token], rest: &[&Token]) -> Option<Vec<Token>> {
    let ends = questions.iter().skip(1).map(|next| next.paragraph).chain([usize::MAX]);
    let between = |(question, end): (&Token, usize)| {
        let own = |token: &&&Token| {
            let within = token.paragraph > question.paragraph && token.paragraph < end;
            within && token.numbers == question.numbers
        };
        Some(Token { side: Side::Answer, ..(**rest.iter().find(own)?).clone() })
    };
    questions.iter().zip(ends).map(between).collect()
}

/// Answers below the last question that count up over the numbers asked, from the first to the last, and no others; few may
/// be left out.
fn below(questions: &[Token], rest: &[&Token]) -> Option<Vec<Token>> {
    let last = questions.last()?.paragraph;
    let all = |token: &Token| token.numbers.as_ref().map(NumberList::all).unwrap_or_default();
    let mut asked: Vec<Number> = questions.iter().flat_map(all).collect();
    asked.sort_unstable();
    let mut answered: Vec<Number> = Vec::new();
    let mut answers = Vec::new();
    for &token in rest.iter().filter(|token| token.paragraph > last) {
        let numbers = all(token);
        let next = asked.iter().position(|number| numbers.first() == Some(number));
        let counts_up = next.is_some_and(|next| {
            let begins = if answered.is_empty() { next == 0 } else { answered.last() < numbers.first() };
            begins && asked[next..].starts_with(&numbers)
        });
        if counts_up {
            answered.extend(numbers);
            let certainty = Certainty::Uncertain(Doubt::NoHeading);
            answers.push(Token { side: Side::Answer, certainty, ..token.clone() });
        }
    }
    let most = answered.len() * 4 >= asked.len() * 3;
    (most && answered.last() == asked.last()).then_some(answers)
}
