//! Misprints in numbering: a number printed twice, an answer under another question's number, questions printed again above
//! their answers. Each is corrected only where what stands around it shows what was meant, and is said.

use rustc_hash::{FxHashMap, FxHashSet};

use super::token::Token;
use crate::model::{Certainty, Correction, Diagnostic, Doubt, Finding, Number};
use crate::parse::headings::Side;
use crate::parse::number_list::NumberList;
use crate::parse::paragraphs::Paragraph;

/// Corrects the headings of a paper, and says what was corrected.
pub(super) fn correct(paragraphs: &[Paragraph], tokens: &mut Vec<Token>) -> Vec<Diagnostic> {
    drop_reprinted(paragraphs, tokens);
    let mut diagnostics = correct_questions(paragraphs, tokens);
    diagnostics.extend(correct_answers(paragraphs, tokens));
    diagnostics
}

fn is_question(token: &Token) -> bool {
    token.side == Side::Question
}

/// Questions all printed first, and again in the same words above their answers: the first print is left to the body.
fn drop_reprinted(paragraphs: &[Paragraph], tokens: &mut Vec<Token>) {
    let Some(first) = tokens.first().filter(|token| is_question(token)).and_then(Token::single) else { return };
    let again = |token: &Token| is_question(token) && token.single() == Some(first);
    let Some(restart) = tokens.iter().skip(1).position(again).map(|index| index + 1) else { return };
    let (above, below) = tokens.split_at(restart);
    let wording = |token: &Token| token.wording(paragraphs);
    let questions = above.iter().take_while(|token| is_question(token)).count();
    let unanswered = above[questions..].iter().all(|token| !is_question(token) && token.numbers.is_none());
    let mut reprints = below.iter().filter(|token| is_question(token));
    let reprinted = above[..questions].iter().all(|token| {
        let same = |other: &Token| other.numbers == token.numbers && wording(other) == wording(token);
        reprints.next().is_some_and(same)
    });
    if unanswered && reprinted && below.iter().any(|token| !is_question(token)) {
        tokens.drain(..restart);
    }
}

/// A question whose number was printed before, where the next number is missing and what follows shows that it was meant.
/// (A paper prints "Vraag 7" twice, then "Antwoord 8".)
fn correct_questions(paragraphs: &[Paragraph], tokens: &mut [Token]) -> Vec<Diagnostic> {
    let mut printed: FxHashMap<Number, usize> = FxHashMap::default();
    for number in tokens.iter().filter(|token| is_question(token)).filter_map(Token::single) {
        *printed.entry(number).or_default() += 1;
    }
    let neighbours = neighbours(tokens);
    let mut diagnostics = Vec::new();
    let mut previous: Option<Number> = None;
    for (token, (next_question, next_answer)) in
        tokens.iter_mut().zip(neighbours).filter(|(token, _)| is_question(token))
    {
        let number = token.single();
        let Some((before, number)) = std::mem::replace(&mut previous, number).zip(number) else { continue };
        let meant = Number::plain(before.number.saturating_add(1));
        let plain = before.suffix.is_none() && number.suffix.is_none();
        if !plain || number == meant || printed.contains_key(&meant) || printed.get(&number) < Some(&2) {
            continue;
        }
        let answered = next_answer == Some(meant);
        let goes_on = number <= before && next_question == Some(Number::plain(meant.number.saturating_add(1)));
        if answered || goes_on {
            token.numbers = Some(NumberList::one(meant));
            token.certainty = Certainty::Uncertain(Doubt::NumberCorrected);
            previous = Some(meant);
            let shown_by = if answered { Correction::Answer } else { Correction::NextQuestion };
            let finding = Finding::QuestionNumberCorrected { printed: number, before, meant, shown_by };
            diagnostics.push(diagnostic(finding, paragraphs, token));
        }
    }
    diagnostics
}

/// For each heading: the numbers of the next question and of the next answer below it.
fn neighbours(tokens: &[Token]) -> Vec<(Option<Number>, Option<Number>)> {
    let (mut question, mut answer) = (None, None);
    let below = |token: &Token| {
        let found = (question, answer);
        *if is_question(token) { &mut question } else { &mut answer } = token.single();
        found
    };
    let mut neighbours: Vec<_> = tokens.iter().rev().map(below).collect();
    neighbours.reverse();
    neighbours
}

/// A heading over an answer with another number than the question directly above it, where that question has no other
/// answer, and the number has one directly below its own question: `Vraag 3` with `Antwoord 2` below it, when `Vraag 2`
/// has its `Antwoord 2`.
fn correct_answers(paragraphs: &[Paragraph], tokens: &mut [Token]) -> Vec<Diagnostic> {
    let pair = |pair: &[Token]| {
        let sides = is_question(&pair[0]) && !is_question(&pair[1]);
        sides.then(|| pair[0].single().zip(pair[1].single())).flatten()
    };
    let pairs: Vec<_> = tokens.windows(2).map(pair).collect();
    let own: FxHashSet<_> =
        pairs.iter().flatten().filter(|(asked, printed)| asked == printed).map(|pair| pair.0).collect();
    let mut answered: Option<FxHashSet<u16>> = None;
    let mut diagnostics = Vec::new();
    for (index, pair) in pairs.iter().enumerate() {
        let Some((asked, printed)) = pair.filter(|(asked, printed)| asked != printed && own.contains(printed)) else {
            continue;
        };
        if answered.get_or_insert_with(|| answered_numbers(tokens)).contains(&asked.number) {
            continue;
        }
        let token = &mut tokens[index + 1];
        token.numbers = Some(NumberList::one(asked));
        token.certainty = Certainty::Uncertain(Doubt::NumberCorrected);
        let finding = Finding::AnswerNumberCorrected { printed, question: asked };
        diagnostics.push(diagnostic(finding, paragraphs, token));
    }
    diagnostics
}

/// All numbers that headings of answers name, those inside ranges too.
fn answered_numbers(tokens: &[Token]) -> FxHashSet<u16> {
    const WIDEST: u16 = 200;
    let mut numbers = FxHashSet::default();
    for list in tokens.iter().filter(|token| !is_question(token)).filter_map(|token| token.numbers.as_ref()) {
        let printed: Vec<_> = list.printed().iter().map(|number| number.number).collect();
        let (first, last) = (printed.iter().min().copied().unwrap_or(0), printed.iter().max().copied().unwrap_or(0));
        numbers.extend(first..=last.min(first.saturating_add(WIDEST)));
        numbers.extend(printed);
    }
    numbers
}

fn diagnostic(finding: Finding, paragraphs: &[Paragraph], token: &Token) -> Diagnostic {
    Diagnostic::new(finding).at(paragraphs[token.paragraph].origin)
}
