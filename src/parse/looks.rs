//! Questions and answers that are told apart by their looks: bold, italic, coloured or boxed paragraphs that ask, each with
//! plain ones below it; or answers so set; names of styles; bullets.
//!
//! What comes in are the paragraphs of a paper of which the judge made no pairs. What goes out, if one look parts all its
//! questions from all its answers, are the same paragraphs with heads ([`Given`]) before them.
//!
//! What never happens here: a look that holds for a part of the paper only is not followed, and a paper that puts
//! questions is not made one that answers.

use super::headings::{Side, number_forms, titles};
use super::judge::{Implied, Verdict};
use super::lines::Given;
use super::number_list::NumberList;
use super::paragraphs::text_builder::TextBuilder;
use super::paragraphs::{Form, Paragraph};
use super::tables::{asks, numbers_of};
use crate::model::{Diagnostic, Finding, Look, Number};
use crate::rules::{Opening, Outside, Rules};
use crate::source::Hint;

/// The paragraphs with heads of questions and answers, and what is said of them.
pub(super) struct Paired {
    pub paragraphs: Vec<Paragraph>,
    pub diagnostics: Vec<Diagnostic>,
}

/// Pairs a paper by looks, where its words pair nothing.
pub(super) fn pair(paragraphs: &[Paragraph], verdict: &Verdict, rules: &Rules) -> Option<Paired> {
    const FEWEST: usize = 3; // questions of a paper that does not say that it answers
    if paired(paragraphs, verdict) || puts_questions(paragraphs, rules) {
        return None;
    }
    let announced = announced(paragraphs, rules);
    let paragraphs = unquoted(parted(paragraphs));
    let fewest = if announced { 2 } else { FEWEST };
    let found = traits(&paragraphs).into_iter().filter_map(|one| divide(&paragraphs, one, announced, rules));
    let best = found.filter(|found| found.pairs.len() >= fewest && (announced || found.doubtful == 0));
    let best = best.max_by_key(|found| (found.pairs.len(), std::cmp::Reverse(found.doubtful)))?;
    Some(write(paragraphs, &best, rules))
}

/// Whether the judge paired questions with answers, of which most ask.
fn paired(paragraphs: &[Paragraph], verdict: &Verdict) -> bool {
    let answers = verdict.tokens.iter().any(|token| token.side == Side::Answer);
    if answers || verdict.answers_from.is_some() {
        return true;
    }
    let asking = verdict.tokens.iter().filter(|token| token.wording(paragraphs).is_some_and(asks)).count();
    // lists below questions are taken for a part of them
    let has_answers = verdict.tokens.first().is_some_and(|first| {
        let heads: Vec<_> = verdict.tokens.iter().map(|token| token.paragraph).collect();
        let below = paragraphs.iter().enumerate().skip(first.paragraph);
        below.filter(|(at, _)| heads.binary_search(at).is_err()).any(|(_, p)| p.is_prose() && !asks(p.string()))
    });
    verdict.implicit == Some(Implied::Announced) && asking > 0 && has_answers
}

/// Whether the paper opens as those do that put questions, and not as those that answer.
fn puts_questions(paragraphs: &[Paragraph], rules: &Rules) -> bool {
    let head = || paragraphs.iter().take(HEAD).map(Paragraph::string);
    head().any(|string| rules.parliament.sections.putting.at_start(string).is_some()) && !announced(paragraphs, rules)
}

/// How many paragraphs are the head of a paper, in which it says what it is.
const HEAD: usize = 25;

/// Whether a paper says in its head that it answers.
fn announced(paragraphs: &[Paragraph], rules: &Rules) -> bool {
    let openings = &rules.parliament.kinds.openings;
    paragraphs.iter().take(HEAD).map(Paragraph::string).any(|string| {
        let opens = openings.rows().iter().any(|row| row.meaning == Opening::Answer && string.contains(row.words));
        opens || rules.parliament.sections.answering.at_start(string).is_some()
    })
}

/// Paragraphs that ask and then tell in another look, parted there: `1. Hoeveel …? In 2025 …`, the second half in blue.
fn parted(paragraphs: &[Paragraph]) -> Vec<Paragraph> {
    let turn = |paragraph: &Paragraph| {
        let turn = paragraph.text.turn.filter(|_| !matches!(paragraph.form, Form::Table(_)))?;
        let (before, behind) = paragraph.string().split_at_checked(turn)?;
        (asks(before.trim_end()) && !behind.contains('?') && behind.chars().any(char::is_alphabetic)).then_some(turn)
    };
    let turning = paragraphs.iter().filter(|paragraph| turn(paragraph).is_some()).count();
    let asking = paragraphs.iter().filter(|paragraph| paragraph.string().contains('?')).count();
    if turning < 2 || turning * 10 < asking * 8 {
        return paragraphs.to_vec();
    }
    let mut all = Vec::with_capacity(paragraphs.len() + turning);
    for paragraph in paragraphs {
        let Some(turn) = turn(paragraph) else {
            all.push(paragraph.clone());
            continue;
        };
        let (mut before, behind) = paragraph.text.clone().split(turn);
        let white = before.string.trim_end().len();
        before.cut(white..before.string.len());
        let mut answer = Paragraph {
            text: behind.without_start(0),
            form: Form::Prose,
            heading: None,
            hint: None,
            ..paragraph.clone()
        };
        answer.look.named = Some(Side::Answer); // it is what the question's paragraph turns into
        let mut question = Paragraph { text: before, ..paragraph.clone() };
        question.look.named = Some(Side::Question);
        all.extend([question, answer]);
    }
    all
}

/// Questions that a mail quotes, `> 1. Hoeveel …?`, without the sign before them.
fn unquoted(mut paragraphs: Vec<Paragraph>) -> Vec<Paragraph> {
    for paragraph in paragraphs.iter_mut().filter(|paragraph| paragraph.string().starts_with('>')) {
        let signs = paragraph.string().len() - paragraph.string().trim_start_matches(['>', ' ']).len();
        paragraph.text = std::mem::take(&mut paragraph.text).without_start(signs);
        paragraph.look.quoted = true;
    }
    paragraphs
}

/// A look, and which side has it.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Trait {
    look: Look,
    /// For a colour which, for headings of which level.
    value: u32,
    side: Side,
}

impl Trait {
    fn has(self, paragraph: &Paragraph) -> bool {
        match self.look {
            Look::Quote => paragraph.look.quoted,
            Look::StyleName => paragraph.look.named == Some(self.side),
            Look::Box => paragraph.look.boxed || matches!(paragraph.form, Form::Table(_)),
            Look::Heading => heading_level(paragraph) == Some(self.value),
            Look::Bold => paragraph.bold,
            Look::Italic => paragraph.italic,
            Look::Colour => paragraph.look.colour == self.value,
            Look::Bullets => matches!(&paragraph.form, Form::Item(mark) if !mark.contains(char::is_alphanumeric)),
        }
    }
}

fn heading_level(paragraph: &Paragraph) -> Option<u32> {
    match paragraph.hint {
        Some(Hint::Heading(level)) => Some(u32::from(level)),
        _ => None,
    }
}

/// The looks that some paragraphs of a paper have and others have not.
fn traits(paragraphs: &[Paragraph]) -> Vec<Trait> {
    const MOST_COLOURS: usize = 4;
    let mut colours: Vec<u32> = paragraphs.iter().map(|p| p.look.colour).filter(|&colour| colour != 0).collect();
    colours.sort_unstable();
    colours.dedup();
    colours.truncate(MOST_COLOURS);
    let mut levels: Vec<u32> = paragraphs.iter().filter_map(heading_level).collect();
    levels.sort_unstable();
    levels.dedup();
    let of = |look: Look, values: Vec<u32>, sides: &'static [Side]| {
        values.into_iter().flat_map(move |value| sides.iter().map(move |&side| Trait { look, value, side }))
    };
    let both = &[Side::Question, Side::Answer];
    let all = of(Look::StyleName, vec![0], both)
        .chain(of(Look::Quote, vec![0], &[Side::Question]))
        .chain(of(Look::Box, vec![0], both))
        .chain(of(Look::Heading, levels, &[Side::Question]))
        .chain(of(Look::Bold, vec![0], both))
        .chain(of(Look::Italic, vec![0], both))
        .chain(of(Look::Colour, colours, both))
        .chain(of(Look::Bullets, vec![0], &[Side::Answer]));
    all.filter(|one| paragraphs.iter().any(|paragraph| one.has(paragraph))).collect()
}

/// Places of paragraphs: where a question begins, where its answer does, and where that ends.
#[derive(Debug, Clone, Copy)]
struct Place {
    question: usize,
    answer: usize,
    end: usize,
}

struct Divided {
    look: Look,
    pairs: Vec<Place>,
    /// How many paragraphs ask that look like answers, or look like questions and ask nothing.
    doubtful: usize,
}

/// The questions and answers of a paper by one look, if it parts them all through.
fn divide(paragraphs: &[Paragraph], one: Trait, announced: bool, rules: &Rules) -> Option<Divided> {
    let marked: Vec<bool> = paragraphs.iter().map(|p| one.has(p) == (one.side == Side::Question)).collect();
    let is_question = |at: usize| marked[at] && !matches!(paragraphs[at].form, Form::Table(_));
    let mut pairs: Vec<Place> = Vec::new();
    let mut doubtful = 0;
    let mut at = 0;
    while at < paragraphs.len() {
        if !is_question(at) {
            at += 1;
            continue;
        }
        let end = (at..paragraphs.len()).find(|&at| !is_question(at)).unwrap_or(paragraphs.len());
        let next = (end..paragraphs.len()).find(|&at| is_question(at)).unwrap_or(paragraphs.len());
        let asking = (at..end).rev().find(|&at| asks(paragraphs[at].string()));
        match asking {
            Some(last) if next > end => {
                let question =
                    first_of_question(paragraphs, (at, last), pairs.is_empty(), one.side == Side::Question, rules);
                // below plain questions their own last paragraphs may tell, below marked ones all are theirs
                pairs.push(Place { question, answer: end, end: next });
            }
            Some(_) => return None, // nothing answers it
            None if pairs.is_empty() => {}
            // a title, or a heading in an answer
            None if one.side == Side::Question && titles::chapter(paragraphs[end - 1].string()) => {
                let last = pairs.last_mut()?;
                let chapter = heading_level(&paragraphs[at]).is_some() || number(&paragraphs[at], rules).is_some();
                last.end = if chapter { last.end } else { next };
            }
            // a request: `Graag een overzicht.`
            None if one.side == Side::Question
                && (one.look == Look::StyleName || requests(&paragraphs[end - 1], rules)) =>
            {
                pairs.push(Place { question: at, answer: end, end: next });
            }
            None if next == paragraphs.len() && one.side == Side::Answer => break, // what closes the paper
            None => {
                doubtful += 1;
                pairs.last_mut()?.end = next;
            }
        }
        at = end;
    }
    if one.side == Side::Answer
        && let Some(last) = pairs.last_mut()
    {
        last.end = (last.answer + 1..last.end).find(|&at| marked[at]).unwrap_or(last.end);
    }
    let looks_so =
        |pair: &Place| one.has(&paragraphs[if one.side == Side::Question { pair.question } else { pair.answer }]);
    if !pairs.iter().any(looks_so) {
        return None; // what has the look is no question and no answer, as a title in colour
    }
    if let Some(last) = pairs.last_mut() {
        let closes = |paragraph: &Paragraph| {
            paragraph.string().starts_with("-----")
                || titles::outside(paragraph.string(), rules) == Some(Outside::Closing)
        };
        last.end = (last.answer + 1..last.end).find(|&at| closes(&paragraphs[at])).unwrap_or(last.end);
    }
    let answers = pairs.iter().flat_map(|pair| &paragraphs[pair.answer..pair.end]);
    doubtful += answers.filter(|paragraph| asks(paragraph.string())).count();
    let numbered = pairs.iter().filter(|pair| number(&paragraphs[pair.question], rules).is_some()).count();
    let bullets = one.look != Look::Bullets || announced && numbered == pairs.len() && doubtful == 0;
    (doubtful * 4 <= pairs.len() && bullets).then_some(Divided { look: one.look, pairs, doubtful })
}

/// Where a question begins whose group of paragraphs begins at `from` and asks last at `last`: behind titles and, above
/// the first question, behind the head of the paper.
fn first_of_question(
    paragraphs: &[Paragraph],
    (from, last): (usize, usize),
    first: bool,
    marked: bool,
    rules: &Rules,
) -> usize {
    let numbered = (from..=last).rev().find(|&at| number(&paragraphs[at], rules).is_some());
    if let Some(numbered) = numbered {
        return numbered;
    }
    if first {
        // what stands above is the head of the paper, but for sentences set like the question
        let own = |paragraph: &Paragraph| {
            asks(paragraph.string()) || marked && paragraph.is_prose() && paragraph.string().ends_with('.')
        };
        return (from..=last).rev().take_while(|&at| own(&paragraphs[at])).last().unwrap_or(last);
    }
    let own =
        |paragraph: &Paragraph| asks(paragraph.string()) || !paragraph.is_prose() || paragraph.string().ends_with(':');
    let introduces = |at: usize| !own(&paragraphs[at]) && titles::chapter(paragraphs[at].string());
    let title = (from..last).rev().find(|&at| introduces(at));
    title.map_or(from, |title| title + 1)
}

/// Whether a paragraph asks for something without a question mark.
fn requests(paragraph: &Paragraph, rules: &Rules) -> bool {
    rules.language.owners.asking.inside(&paragraph.string().to_lowercase()).is_some()
}

/// The number before a question, printed or automatic, and how many bytes of its text it takes.
fn number(paragraph: &Paragraph, rules: &Rules) -> Option<(NumberList, usize)> {
    let string = paragraph.string();
    if let Form::Item(mark) = &paragraph.form {
        return numbers_of(mark, rules).map(|numbers| (numbers, 0));
    }
    if let Some(heading) = paragraph.heading.as_ref().filter(|heading| heading.side == Side::Question) {
        return heading.numbers.clone().map(|numbers| (numbers, heading.length));
    }
    let plain = || number_forms::numbered(string).map(|(number, length)| (Number::plain(number), length));
    let pointed = || number_forms::pointed(string, &rules.language.numbers);
    let (number, length) = plain().or_else(|| number_forms::lettered(string)).or_else(pointed)?;
    Some((NumberList::one(number), length))
}

/// The letter that stands for the number of a question, counted from 1, and how many bytes of its text it takes: `A.`, `b)`.
fn letter(paragraph: &Paragraph) -> Option<(u16, usize)> {
    let (printed, length) = match &paragraph.form {
        Form::Item(mark) => (mark.as_str(), 0),
        _ => {
            let label = paragraph.string().split(' ').next()?;
            (label, (label.len() + 1).min(paragraph.string().len()))
        }
    };
    let [letter @ (b'A'..=b'Z' | b'a'..=b'z'), b'.' | b')'] = printed.as_bytes() else { return None };
    Some((u16::from(letter.to_ascii_lowercase() - b'a') + 1, length))
}

/// Whether letters stand for the numbers of all questions, and count up, from `a` on or anew.
fn are_lettered(paragraphs: &[Paragraph], pairs: &[Place]) -> bool {
    let mut last = 0;
    pairs.iter().all(|pair| {
        let Some((number, _)) = letter(&paragraphs[pair.question]) else { return false };
        let counts = number == last + 1 || number == 1;
        last = number;
        counts
    })
}

/// The paragraphs with a head before each question and answer.
fn write(paragraphs: Vec<Paragraph>, found: &Divided, rules: &Rules) -> Paired {
    let mut written = Vec::with_capacity(paragraphs.len() + 2 * found.pairs.len());
    let mut pairs = found.pairs.iter().peekable();
    let (mut numbers, mut last) = (NumberList::from_numbers([]), 0);
    let lettered = are_lettered(&paragraphs, &found.pairs);
    let mut ends = usize::MAX;
    for (at, mut paragraph) in paragraphs.into_iter().enumerate() {
        if let Some(pair) = pairs.peek() {
            if at == pair.question {
                let of_letter = |(number, length)| (NumberList::one(Number::plain(number)), length);
                let taken =
                    number(&paragraph, rules).or_else(|| letter(&paragraph).filter(|_| lettered).map(of_letter));
                let counted = taken.is_none();
                let length = taken.as_ref().map_or(0, |(_, length)| *length);
                numbers = taken.map_or_else(|| NumberList::one(Number::plain(last + 1)), |(numbers, _)| numbers);
                last = numbers.all().last().map_or(last, |number| number.number);
                let printed = take_number(&mut paragraph, length, counted);
                written.push(head(Side::Question, &numbers, counted, printed, &paragraph));
                ends = usize::MAX;
            } else if at == pair.answer {
                written.push(head(Side::Answer, &numbers, false, String::new(), &paragraph));
                ends = pair.end;
                pairs.next();
            }
        }
        let within = !written.is_empty() && ends != usize::MAX && at < ends
            || pairs.peek().is_some_and(|pair| at >= pair.question);
        if at == ends {
            paragraph.given = Some(Given::Body); // a title over the next question, or what closes the paper
        } else if within && paragraph.heading.is_some() {
            paragraph.given = Some(Given::Text);
            paragraph.heading = None;
        }
        if paragraph.text.is_empty() && matches!(paragraph.form, Form::Prose) {
            continue;
        }
        written.push(paragraph);
    }
    for paragraph in written.iter_mut().filter(|paragraph| paragraph.is_given()) {
        paragraph.recognise(rules);
    }
    let origin =
        written.iter().find(|paragraph| paragraph.is_given()).map(|paragraph| paragraph.origin).unwrap_or_default();
    let questions = found.pairs.len();
    let mut diagnostics = vec![Diagnostic::new(Finding::PairedByLooks { questions, look: found.look }).at(origin)];
    if found.doubtful > 0 {
        diagnostics.push(Diagnostic::new(Finding::LooksDisagree { paragraphs: found.doubtful }).at(origin));
    }
    Paired { paragraphs: written, diagnostics }
}

/// Takes the number off a question; as printed.
fn take_number(paragraph: &mut Paragraph, length: usize, counted: bool) -> String {
    if counted {
        let mark = match &paragraph.form {
            Form::Item(mark) => mark.clone(), // a bullet
            _ => return String::new(),
        };
        (paragraph.form, paragraph.hint) = (Form::Prose, None);
        return mark;
    }
    if let Form::Item(mark) = &paragraph.form {
        let mark = mark.clone();
        (paragraph.form, paragraph.hint) = (Form::Prose, None);
        return mark;
    }
    let printed = paragraph.string()[..length].trim().to_owned();
    paragraph.text = std::mem::take(&mut paragraph.text).without_start(length);
    paragraph.heading = None;
    printed
}

fn head(side: Side, numbers: &NumberList, counted: bool, printed: String, of: &Paragraph) -> Paragraph {
    let form = if printed.is_empty() { Form::Prose } else { Form::Item(printed) };
    let given = Some(Given::Head { side, numbers: numbers.clone(), counted });
    Paragraph { text: TextBuilder::default(), form, given, heading: None, hint: None, ..of.clone() }
}
