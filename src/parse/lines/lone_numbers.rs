//! Numbers alone on lines in the midst of text, as pages are numbered: `… kunt u` / `2` / `toelichten …`. What tells them is
//! that a sentence goes on over them, and that they count up. Of a counter that comes once, `2/7`, it is only said.

use std::collections::HashSet;

use super::FlatLine;
use super::number_lines::ends;
use super::pages::{count, is_flow, number};
use crate::model::{Diagnostic, Finding};
use crate::parse::headings::{Heading, Side, number_forms};
use crate::parse::notes::ends_sentence;
use crate::rules::Rules;
use crate::source::Place;

/// How sure it is that a number is not of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sense {
    /// The sentence goes on below it with a small letter.
    Within,
    /// The sentence may go on below it: with a capital, a figure, or what is counted.
    Perhaps,
    /// It stands between two sentences, in a paper whose questions have other headings.
    Between,
}

/// How many numbers are spoken of.
const MOST_SAID: usize = 20;

/// Puts the numbers of pages in the margin, and says of those that may be such that they were left in the text.
pub(super) fn mark(lines: &mut [FlatLine], rules: &Rules) -> Vec<Diagnostic> {
    let numbers = within_sentences(lines, rules);
    let page = |at: usize| lines[at].string().parse::<u16>().unwrap_or_default();
    let Some(&(first, _)) = numbers.first() else { return Vec::new() };
    let counts = page(first) > 0 // no counter
        && numbers.windows(2).all(|pair| page(pair[0].0) < page(pair[1].0));
    let sure = numbers.iter().any(|(_, sense)| *sense == Sense::Within);
    if numbers.len() > 1 && counts && sure {
        numbers.iter().for_each(|&(at, _)| lines[at].place = Place::Margin);
        return Vec::new();
    }
    numbers.iter().take(MOST_SAID).map(|&(at, _)| say(&lines[at])).collect()
}

/// The lines (indices) that are a number alone, between one of a page's width that ends within a sentence and one that may
/// go on with it. A line's end would not part them there; the marks of notes are none.
fn within_sentences(lines: &[FlatLine], rules: &Rules) -> Vec<(usize, Sense)> {
    let is_number = |line: &FlatLine| is_flow(line) && is_of_page(line.string(), rules);
    let alone: Vec<_> = (1..lines.len().saturating_sub(1)).filter(|&at| is_number(&lines[at])).collect();
    if alone.is_empty() {
        return Vec::new(); // as nearly always
    }
    // Numbers below the end of a sentence may head questions; one of those is not the page's.
    let heads: Vec<_> = alone.iter().filter(|&&at| ends(&lines[at - 1], rules)).collect();
    let headings: HashSet<_> = heads.iter().map(|&&at| lines[at].string()).collect();
    let others = headed_otherwise(lines);
    let counts = |&(at, sense): &(usize, Sense)| match sense {
        Sense::Within => true,
        Sense::Perhaps => {
            let capital = lines[at + 1].string().starts_with(char::is_uppercase);
            others || !capital || heads.len() < 2 || headings.contains(lines[at].string())
        }
        Sense::Between => others,
    };
    let found = alone.iter().filter_map(|&at| Some((at, sense(lines, at, rules)?)));
    let mut found: Vec<_> = found.filter(counts).collect();
    if !found.is_empty() {
        let labels = labels(lines);
        found.retain(|&(at, _)| !labels.contains(lines[at].string()));
    }
    found
}

/// Whether several questions have headings with words, or numbers before their text.
fn headed_otherwise(lines: &[FlatLine]) -> bool {
    let heads = |line: &&FlatLine| {
        let number = number_forms::numbered(line.string()).or_else(|| number_forms::unpunctuated(line.string()));
        let numbered = number.is_some_and(|(_, length)| length < line.string().len());
        numbered && line.string().contains('?') || line.heading.as_ref().is_some_and(|h| h.side == Side::Question)
    };
    lines.iter().filter(heads).nth(1).is_some()
}

/// Says of numbers alone below the end of a sentence, in a paper in which such numbers head questions, that they head none.
pub(in crate::parse) fn left(lines: &[FlatLine], rules: &Rules) -> Vec<Diagnostic> {
    if !lines.iter().any(|line| line.number_line) {
        return Vec::new(); // as nearly always
    }
    let begins = |line: &FlatLine| line.string().starts_with(char::is_uppercase) || line.stands_alone();
    let answer = |line: &FlatLine| line.heading.as_ref().is_some_and(|h| h.side == Side::Answer && is_whole(line));
    let ended =
        |line: &FlatLine| line.number_line || answer(line) || !line.stands_alone() && ends_sentence(line.string());
    let lone = |&at: &usize| {
        let [above, line, below] = &lines[at - 1..at + 2] else { return false };
        let number = is_flow(line) && !line.stands_alone() && is_of_page(line.string(), rules);
        number && line.text.raised.is_empty() && ended(above) && begins(below)
    };
    let found = (1..lines.len().saturating_sub(1)).filter(lone);
    found.take(MOST_SAID).map(|at| say(&lines[at])).collect()
}

/// Whether a line is no more than the number of a page, or a counter: `2`, `2/7`.
fn is_of_page(line: &str, rules: &Rules) -> bool {
    line.starts_with(|c: char| c.is_ascii_digit())
        && (number(line).is_some_and(|(_, rest)| rest.is_empty())
            || count(line, rules).is_some_and(|(_, _, length)| length == line.len()))
}

/// Whether a line is a heading and nothing else.
fn is_whole(line: &FlatLine) -> bool {
    line.heading.as_ref().is_some_and(|heading| heading.length == line.string().len())
}

fn say(line: &FlatLine) -> Diagnostic {
    Diagnostic::new(Finding::NumberInSentence { number: line.string().to_owned() }).at(line.origin)
}

/// How a number alone stands between the lines above and below it.
fn sense(lines: &[FlatLine], at: usize, rules: &Rules) -> Option<Sense> {
    const WIDE: usize = 40; // bytes
    let [above, line, below] = &lines[at - 1..at + 2] else { return None };
    let raised = !line.text.raised.is_empty() || !line.text.marks.is_empty();
    let of_page = || rules.parliament.furniture.find(above.string()).is_some();
    if raised || line.number_line || !is_flow(above) || !is_flow(below) || of_page() {
        return None;
    }
    let capital = below.string().starts_with(char::is_uppercase);
    if is_whole(above) {
        // `Vraag 8` / `11` / `Wanneer …`, but `Vraag` / `8` and `Antwoord` / `1` are headings
        let numbered = |head: &Heading| head.side == Side::Question && head.numbers.is_some();
        let heads = above.heading.as_ref().is_some_and(numbered) && capital && below.heading.is_none();
        return heads.then_some(Sense::Between);
    }
    let figure = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.'); // `15.000`
    if ends(above, rules) && !above.string().rsplit(' ').next().is_some_and(figure) {
        let numbered = number_forms::numbered(below.string()).or_else(|| number_forms::unpunctuated(below.string()));
        let begins = capital || below.heading.is_some() || numbered.is_some();
        return begins.then_some(Sense::Between);
    }
    if above.string().len() < WIDE || below.heading.is_some() {
        return None;
    }
    let numbers = &rules.language.numbers;
    let measures = |word: &str| numbers.measures.has(word) || numbers.months.has(word);
    let first = below.string().split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    let last = above.string().rsplit(' ').next().unwrap_or_default();
    let letter = above.string().ends_with(|c: char| c.is_alphabetic() || matches!(c, ',' | '-'));
    let small = below.string().starts_with(char::is_lowercase);
    match letter {
        true if small && !measures(first) => Some(Sense::Within),
        // what is counted may stand so (`11` above `miljoen`), and so may the mark of a note behind a sign
        true if small && !measures(last) => None,
        _ => below.string().starts_with(char::is_alphanumeric).then_some(Sense::Perhaps),
    }
}

/// The numbers of notes with which lines begin: `1 Kamerstuk …`, `1) Kamerstuk …`, `[1] Kamerstuk …`; not those of questions.
fn labels(lines: &[FlatLine]) -> HashSet<&str> {
    const LINES: usize = 6; // of a question
    let asks = |at: usize| {
        let own = |line: &&FlatLine| line.heading.is_none() && label(line.string()).is_none();
        let below = lines[at + 1..].iter().take(LINES - 1).take_while(own);
        lines[at..=at].iter().chain(below).any(|line| memchr::memchr(b'?', line.string().as_bytes()).is_some())
    };
    let found: Vec<_> = (0..lines.len()).filter_map(|at| Some((label(lines[at].string())?, at))).collect();
    let questions: HashSet<_> = found.iter().filter(|(_, at)| asks(*at)).map(|(number, _)| *number).collect();
    found.into_iter().map(|(number, _)| number).filter(|number| !questions.contains(number)).collect()
}

/// The number of a note with which a line begins.
fn label(line: &str) -> Option<&str> {
    let line = line.strip_prefix(['[', '(']).unwrap_or(line);
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let text = line[digits..].trim_start_matches([')', ']', '.', ' ']);
    let begins = text.starts_with(|c: char| !c.is_lowercase()) || text.starts_with("http") || text.starts_with("www.");
    (digits > 0 && begins && text.contains(char::is_alphabetic)).then(|| &line[..digits])
}
