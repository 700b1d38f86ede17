//! Questions whose numbers the paper does not print: they are counted.

use rustc_hash::FxHashSet;

use super::token::Token;
use super::{MOST_HEADINGS, Verdict};
use crate::model::{Certainty, Doubt, Family, Number};
use crate::parse::headings::{Heading, Side};
use crate::parse::number_list::NumberList;
use crate::parse::paragraphs::{Form, Paragraph};
use crate::rules::Rules;
use crate::rules::phrase::Phrases;

/// Questions without numbers, in a paper whose title says that it puts questions: the paragraphs that ask (Word's
/// automatic numbers are lost in some dumps).
pub(super) fn counted(paragraphs: &[Paragraph], rules: &Rules) -> Vec<Token> {
    let sections = &rules.parliament.sections;
    let is_title = |paragraph: &Paragraph| {
        let string = paragraph.string();
        sections.unnumbered.at_start(string).is_some() && string.contains(sections.asked_of)
    };
    let listed = announced_list(paragraphs, rules.language.owners.questions);
    let Some(title) = paragraphs.iter().position(is_title).or(listed.map(|_| 0)) else { return Vec::new() };
    let answers = |paragraph: &Paragraph| sections.other_paper.at_start(paragraph.string()).is_some();
    let from = listed.map_or(title + 1, |(start, _)| start);
    let end = listed.map_or(paragraphs.len(), |(_, end)| end);
    let answered = paragraphs[..from].iter().chain(paragraphs.get(end..).unwrap_or_default()).any(answers);
    if answered && listed.is_none() || paragraphs[from..end].iter().any(answers) {
        return Vec::new();
    }
    let asks = |paragraph: &Paragraph| listed.is_some() || paragraph.string().contains('?') && !paragraph.is_lettered();
    let asking = paragraphs.iter().enumerate().take(end).skip(from).filter(|(_, paragraph)| asks(paragraph));
    let number = |(order, (index, paragraph)): (usize, (usize, &Paragraph))| {
        let number = NumberList::one(Number::plain(u16::try_from(order + 1).unwrap_or(u16::MAX)));
        let token = Token::new(index, paragraph, Side::Question, Some(number), 0);
        Token { printed: String::new(), certainty: Certainty::Uncertain(Doubt::Counted), ..token }
    };
    asking.take(MOST_HEADINGS).enumerate().map(number).collect()
}

/// The paragraphs (from, to) of a list of which the paper says that they are its questions: `Dit leidt tot de volgende
/// vragen:` above `• Is het college bekend met …?`
fn announced_list(paragraphs: &[Paragraph], questions: &str) -> Option<(usize, usize)> {
    let announces = |paragraph: &Paragraph| {
        let string = paragraph.string();
        string.ends_with(':') && string.contains(questions) && paragraph.is_prose()
    };
    let is_item = |paragraph: &&Paragraph| matches!(paragraph.form, Form::Item(_)) && !paragraph.is_lettered();
    let lists = paragraphs.iter().enumerate().filter(|(_, paragraph)| announces(paragraph)).map(|(at, _)| {
        let length = paragraphs[at + 1..].iter().take_while(is_item).count();
        (at + 1, at + 1 + length)
    });
    let asks = |&(from, to): &(usize, usize)| {
        let asking = paragraphs[from..to].iter().filter(|paragraph| paragraph.string().ends_with('?')).count();
        asking > 0 && asking * 10 >= (to - from) * 6
    };
    lists.take(20).find(asks)
}

/// Questions below headings `Vraag` without a number in a paper without headings of answers. In one that says that it
/// answers, what stands behind the question and asks nothing is the answer.
pub(super) fn without_headed_answers(paragraphs: &[Paragraph], rules: &Rules) -> Vec<Token> {
    let sections = &rules.parliament.sections;
    let is_heading = |paragraph: &Paragraph| {
        let heading = paragraph.heading.as_ref();
        heading.is_some_and(|heading| heading.side == Side::Question && heading.numbers.is_none() && !heading.short)
    };
    let headings: Vec<_> =
        (0..paragraphs.len()).filter(|&index| is_heading(&paragraphs[index])).take(MOST_HEADINGS).collect();
    let Some(&first) = headings.first() else { return Vec::new() };
    let opens = |words: &Phrases| paragraphs[..first].iter().any(|above| words.at_start(above.string()).is_some());
    let answers = opens(&sections.answering);
    if !answers && !opens(&sections.putting) {
        return Vec::new();
    }
    let mut tokens = Vec::new();
    let ends = headings.iter().skip(1).copied().chain([paragraphs.len()]);
    for ((&heading, end), number) in headings.iter().zip(ends).zip(1..) {
        let length = paragraphs[heading].heading.as_ref().map_or(0, |heading| heading.length);
        let text = heading + usize::from(length == paragraphs[heading].string().len());
        let asks = |index: usize| paragraphs[index].string().trim_end().ends_with('?');
        if text >= end || !asks(text) {
            return Vec::new();
        }
        let numbers = Some(NumberList::one(Number::plain(number)));
        let question = Token::new(heading, &paragraphs[heading], Side::Question, numbers.clone(), length);
        tokens.push(Token { certainty: Certainty::Uncertain(Doubt::Counted), ..question });
        let behind = (text + 1..end).find(|&index| !asks(index) && paragraphs[index].is_prose());
        if let Some(behind) = behind.filter(|_| answers) {
            let answer = Token::new(behind, &paragraphs[behind], Side::Answer, numbers, 0);
            tokens.push(Token { certainty: Certainty::Uncertain(Doubt::NoHeading), ..answer });
        }
    }
    tokens
}

/// Questions without headings or numbers, each directly above an `Antwoord:` of its own: `Pagina 12: Waarom zijn de lasten
/// gestegen?` `Antwoord: Door inflatie.`
pub(super) fn above_answers(paragraphs: &[Paragraph], answers: &[Token]) -> Vec<Token> {
    const FEWEST: usize = 2;
    let mut tokens = Vec::new();
    for (place, answer) in answers.iter().enumerate() {
        let from = place.checked_sub(1).map_or(0, |before| answers[before].paragraph + 1);
        let asks = |at: &usize| *at >= from && paragraphs[*at].string().trim_end().ends_with('?');
        let asking = (0..answer.paragraph).rev().take_while(asks).count();
        if asking == 0 || answer.numbers.is_some() || answers.len() < FEWEST {
            return Vec::new();
        }
        let (first, number) = (answer.paragraph - asking, u16::try_from(place + 1).unwrap_or(u16::MAX));
        let numbers = Some(NumberList::one(Number::plain(number)));
        let question = Token::new(first, &paragraphs[first], Side::Question, numbers, 0);
        tokens.push(Token { printed: String::new(), certainty: Certainty::Uncertain(Doubt::Counted), ..question });
    }
    tokens
}

/// Headings `Vraag` without a number: each is the next one, where the paper prints that nowhere. Without any numbers they
/// are the questions only where answers have headings too.
pub(super) fn unnumbered(paragraphs: &[Paragraph], verdict: &mut Verdict, answered: bool, short: bool) {
    if !(verdict.family == Some(Family::Labelled) || verdict.family.is_none() && answered) {
        return;
    }
    // Where others have numbers, `Vraag: Kan er …` is a word of the question above it.
    let alone = verdict.family.is_some();
    let has_text = |index: usize, length: usize| {
        let rest = paragraphs[index].string().len() > length;
        if rest { !alone } else { paragraphs.get(index + 1).is_some_and(|next| next.heading.is_none()) }
    };
    let printed: FxHashSet<_> =
        verdict.tokens.iter().flat_map(|token| &token.numbers).flat_map(NumberList::printed).collect();
    let mut last = 0;
    let mut tokens = std::mem::take(&mut verdict.tokens).into_iter().peekable();
    for (index, paragraph) in paragraphs.iter().enumerate() {
        if let Some(token) = tokens.next_if(|token| token.paragraph == index) {
            last = token.numbers.iter().flat_map(NumberList::printed).map(|number| number.number).max().unwrap_or(last);
            verdict.tokens.push(token);
            continue;
        }
        let next = Number::plain(last.saturating_add(1));
        let unnumbered = |h: &&Heading| h.side == Side::Question && h.numbers.is_none() && h.short == short;
        let heading = paragraph.heading.as_ref().filter(unnumbered);
        if let Some(heading) = heading.filter(|h| has_text(index, h.length) && !printed.contains(&next)) {
            let token = Token::new(index, paragraph, Side::Question, Some(NumberList::one(next)), heading.length);
            verdict.tokens.push(Token { certainty: Certainty::Uncertain(Doubt::Counted), ..token });
            verdict.family = Some(Family::Labelled);
            last = next.number;
        }
    }
}
