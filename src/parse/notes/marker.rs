//! The marks of footnotes in the text: which figure is one, and which note it belongs to.
//!
//! In a dump a mark is a figure like any other, glued to a word, a full stop or a year. What tells it is the sequence:
//! the notes at the foot of a page have numbers, and their marks stand above them in the same order.

use std::ops::Range;

use super::style::{Style, is_roman};
use crate::parse::lines::FlatLine;

/// A mark: the note's number, the line (an index) and the bytes that it takes there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::parse) struct Mark {
    pub number: u16,
    pub line: usize,
    pub at: Range<usize>,
}

/// A figure that may be a mark, and how much it looks like one.
struct Candidate {
    mark: Mark,
    score: u32,
}

/// Where marks are looked for.
#[derive(Clone, Copy)]
pub(in crate::parse) struct Scope<'a> {
    pub lines: &'a [FlatLine],
    /// Of each line, whether it may hold marks; all may where this is empty.
    pub searched: &'a [bool],
    /// The format says what is raised, so that nothing else can be a mark.
    pub raised_only: bool,
    /// How much a mark has to look like one.
    pub least: u32,
    /// The word that may stand between two marks.
    pub and: &'a str,
}

/// The marks of these notes in these lines: each note has at most one, in the order of the notes, and together they look
/// most like marks.
pub(in crate::parse) fn find(scope: &Scope<'_>, numbers: Range<u16>, style: Style) -> Vec<Mark> {
    let mut candidates = Vec::new();
    let searched = |index: usize| scope.searched.get(index).copied().unwrap_or(true);
    for (index, line) in scope.lines.iter().enumerate().filter(|&(index, line)| !line.number_line && searched(index)) {
        let before = candidates.len();
        let string = line.string();
        let above = index.checked_sub(1).map(|above| scope.lines[above].string());
        let numbers_item = style == Style::Bare && numbers_item(string, above, line.blank_above);
        for figure in figures(line, style).into_iter().filter(|figure| !(numbers_item && figure.start == 0)) {
            let scored = match style {
                Style::Bare if scope.raised_only => is_raised(line, &figure).then_some(5),
                Style::Raised => is_mark_raised(line, &figure).then_some(5),
                Style::Roman => (figure.start > 0).then_some(5),
                Style::Bare if is_mark_raised(line, &figure) => Some(5),
                Style::Bare => bare_score(string, &figure, candidates.len() > before, scope.and),
                Style::Paren => paren_score(line, &figure),
                Style::Bracket => bracket_score(string, &figure),
                Style::Round => round_score(string, &figure),
                Style::Star => star_score(string, &figure),
            };
            let Some(score) = scored.filter(|&score| score >= scope.least) else { continue };
            for (number, at) in readings(string, &figure, &numbers, style) {
                candidates.push(Candidate { mark: Mark { number, line: index, at: widened(line, at, style) }, score });
            }
        }
    }
    best_sequence(candidates, numbers)
}

/// Runs of figures; cut where raised ones begin or end (`2022` and a raised `2`). Of stars, where those are the marks.
fn figures(line: &FlatLine, style: Style) -> Vec<Range<usize>> {
    let bytes = line.string().as_bytes();
    let mut figures = Vec::new();
    if style == Style::Star {
        for at in memchr::memchr_iter(b'*', bytes) {
            match figures.last_mut() {
                Some(Range { end, .. }) if *end == at => *end += 1,
                _ => figures.push(at..at + 1),
            }
        }
        return figures;
    }
    if style == Style::Roman {
        let raised = line.text.raised.iter().map(|range| {
            let text = &line.string()[range.clone()];
            let start = range.start + (text.len() - text.trim_start().len());
            start..start + text.trim().len()
        });
        return raised.filter(|range| is_roman_figure(&line.string()[range.clone()])).collect();
    }
    // Without a way out of the loop the compiler looks at many bytes at once.
    if !bytes.iter().fold(false, |found, byte| found | byte.is_ascii_digit()) {
        return figures;
    }
    let mut at = 0;
    while let Some(start) = (at..bytes.len()).find(|&index| bytes[index].is_ascii_digit()) {
        let raised = &line.text.raised; // in order of place
        let border = |index: usize| {
            let near = raised[raised.partition_point(|range| range.end < index)..].iter().take(2);
            near.into_iter().any(|range| range.start == index || range.end == index)
        };
        let more = |&index: &usize| index < bytes.len() && bytes[index].is_ascii_digit() && !border(index);
        at = start + 1 + (start + 1..).take_while(more).count();
        figures.push(start..at);
    }
    figures
}

/// Whether a figure at the beginning of a line is the number of an item of a list, `1. het maaien;`: a sentence or a colon
/// ends above it. Behind one that goes on, `inlichten` above `1. Dat`, it is a mark.
fn numbers_item(line: &str, above: Option<&str>, blank_above: bool) -> bool {
    let ended = |above: &str| above.ends_with([':', ';', '.', '?', '!', ',']);
    let behind = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let text = behind.strip_prefix(['.', ')']).and_then(|behind| behind.strip_prefix(' '));
    text.is_some_and(|text| !text.is_empty()) && (blank_above || above.is_none_or(ended))
}

fn is_roman_figure(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(is_roman)
}

fn is_raised(line: &FlatLine, figure: &Range<usize>) -> bool {
    let raised = &line.text.raised[line.text.raised.partition_point(|range| range.end < figure.end)..];
    raised.first().is_some_and(|range| range.start <= figure.start)
}

/// The same, but for the square and the cube of a measure: `12 m2`, `CO2` is lowered.
fn is_mark_raised(line: &FlatLine, figure: &Range<usize>) -> bool {
    const MEASURES: &[&str] = &["m", "km", "dm", "cm", "mm", "hm", "µm"];
    let before = &line.string()[..figure.start];
    let word = before.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    is_raised(line, figure) && !MEASURES.contains(&word)
}

/// As which numbers a run of figures can be read: one (`7`), several run together (`34` is 3 and 4, seed 003), or behind a
/// year (`20224` is 2022 and 4). Only bare ones run together (`12)` is not 1 and 2), and nothing stands within brackets
/// but the one number.
fn readings(line: &str, figure: &Range<usize>, numbers: &Range<u16>, style: Style) -> Vec<(u16, Range<usize>)> {
    let digits = &line[figure.clone()];
    let mut readings = Vec::new();
    if style == Style::Star {
        let number = u16::try_from(figure.len()).ok().filter(|number| numbers.contains(number));
        return number.map(|number| (number, figure.clone())).into_iter().collect();
    }
    if style == Style::Roman {
        let number = style.number(digits).filter(|number| numbers.contains(number));
        return number.map(|number| (number, figure.clone())).into_iter().collect();
    }
    if digits.len() <= 3 && !digits.starts_with('0') {
        readings.extend(digits.parse().ok().filter(|n| numbers.contains(n)).map(|n| (n, figure.clone())));
    }
    let begins_with = (1..digits.len().min(6)).filter_map(|length| digits[..length].parse().ok());
    let together = matches!(style, Style::Bare | Style::Raised) && digits.len() <= 9;
    for first in begins_with.filter(|first| together && numbers.contains(first)) {
        let mut parts = Vec::new();
        let mut at = 0;
        for number in first..numbers.end {
            let printed = number.to_string();
            if !digits[at..].starts_with(&printed) {
                break;
            }
            parts.push((number, figure.start + at..figure.start + at + printed.len()));
            at += printed.len();
        }
        if at == digits.len() && parts.len() > 1 {
            readings.extend(parts);
        }
    }
    let is_year = |digits: &str| matches!(digits.as_bytes(), [b'1', b'9', ..] | [b'2', b'0', ..]);
    if matches!(style, Style::Bare | Style::Paren) && (5..=6).contains(&digits.len()) && is_year(digits) {
        let number = digits[4..].parse().ok().filter(|n| numbers.contains(n) && !digits[4..].starts_with('0'));
        readings.extend(number.map(|n| (n, figure.start + 4..figure.end)));
    }
    readings
}

/// No row of marks and nothing in parentheses is longer, in bytes.
const LONGEST_ROW: usize = 500;

/// How much a figure of a dump looks like a mark, by what stands before and after it; none if it cannot be one.
fn bare_score(line: &str, figure: &Range<usize>, mark_before: bool, and: &str) -> Option<u32> {
    let mut after = line[figure.end..].chars();
    let (next, second) = (after.next(), after.next());
    let row = in_row_of_marks(&line[..figure.start]);
    let goes_on = match next {
        Some(',') if row => false, // `in mei.4,5 Op`
        Some('%' | '/' | '°' | '€' | '_' | '=' | '&' | '~') => true,
        Some('.' | ',' | ':' | '-' | '–') => second.is_some_and(char::is_alphanumeric),
        Some(c) => c.is_alphanumeric(),
        None => false,
    };
    if goes_on {
        return None;
    }
    let only_marks = |c: char| c.is_ascii_digit() || matches!(c, ',' | '.' | ' ' | ';');
    if line.len() < LONGEST_ROW && line.starts_with(only_marks) && line.replace(and, " ").chars().all(only_marks) {
        return Some(4);
    }
    let mut before = line[..figure.start].chars().rev();
    let (last, earlier) = (before.next(), before.next());
    let year = figure.len() > 4;
    match last {
        None if next.is_some_and(|c| c == ' ' || c.is_ascii_punctuation() || matches!(c, '»' | '”' | '’')) => {
            Some(2)
        }
        None => None,
        Some('.') if earlier.is_some_and(|c| c.is_ascii_digit()) => {
            let sentence = next.is_none() || next == Some(' ') && second.is_none_or(char::is_uppercase);
            sentence.then_some(3)
        }
        Some('.' | '?' | '!' | '»' | '”' | '’' | '"' | '\'' | ')') => Some(4),
        Some(',' | ' ') if mark_before && row => Some(2),
        Some(',' | ';' | ':') => earlier.is_some_and(|c| c.is_alphabetic() || c == ')').then_some(2),
        Some(' ') if year => Some(1),
        Some(' ') if earlier.is_some_and(|c| matches!(c, '.' | '?' | '!' | '»' | '”' | ')')) => Some(1),
        Some(' ') if mark_before && earlier == Some(',') => Some(1),
        Some(c) if c.is_lowercase() => Some(3),
        Some(c) if c.is_uppercase() => Some(1),
        _ => None,
    }
}

/// Whether a text ends with the end of a sentence, perhaps with figures of other marks behind it: `lerarenbeurs? 1 `.
fn in_row_of_marks(before: &str) -> bool {
    let near = &before[before.floor_char_boundary(before.len().saturating_sub(LONGEST_ROW))..];
    let text = near.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, ',' | ' '));
    let mut end = text.chars().rev();
    end.next().is_some_and(|c| matches!(c, '.' | '?' | '!' | '»' | '”'))
        && !end.next().is_some_and(|c| c.is_ascii_digit())
}

/// The same for `1)`: not the end of something in parentheses, `(bijlage 1)`.
fn paren_score(line: &FlatLine, figure: &Range<usize>) -> Option<u32> {
    let string = line.string();
    if !string[figure.end..].starts_with(')') {
        return None;
    }
    if figure.start == 0 {
        return is_mark_alone(&string[figure.end + 1..]).then_some(3);
    }
    if is_raised(line, figure) {
        return Some(5);
    }
    if line.heading.as_ref().is_some_and(|heading| heading.numbers.is_some() && figure.end < heading.length) {
        return None; // `Antwoord 1) Ja.`
    }
    let before = &string[..figure.start];
    let near = || before.bytes().rev().take(LONGEST_ROW);
    let open = near().filter(|&byte| byte == b'(').count() > near().filter(|&byte| byte == b')').count();
    let trimmed = before.trim_end();
    let lone = trimmed.ends_with(['.', '?', '!', '»', '”', '’', '"', '\'', ')']);
    (!open).then_some(if lone { 4 } else { 2 })
}

/// The same for `[1]`.
fn bracket_score(line: &str, figure: &Range<usize>) -> Option<u32> {
    let enclosed = line[..figure.start].ends_with('[') && line[figure.end..].starts_with(']');
    (enclosed && (figure.start > 1 || is_mark_alone(&line[figure.end + 1..]))).then_some(4)
}

/// Whether a mark at the beginning of a line belongs to the line above it, and is no label: nothing stands behind it but the
/// sign that ends the sentence, `inlichten` and below it `1). Dat`.
pub(super) fn is_mark_alone(behind: &str) -> bool {
    behind.is_empty() || behind.starts_with(['.', ',', ';', '?']) && !behind[1..].starts_with(char::is_alphanumeric)
}

/// The same for `(1)`: behind the end of a sentence or a word, not before what it would number, `(1) de prijs`.
fn round_score(line: &str, figure: &Range<usize>) -> Option<u32> {
    let enclosed = line[..figure.start].ends_with('(') && line[figure.end..].starts_with(')');
    let before = line[..figure.start].strip_suffix('(').unwrap_or_default();
    let lone = before.trim_end().ends_with(['.', '?', '!', '»', '”', '’', '"', '\'']);
    let glued = before.ends_with(char::is_alphanumeric);
    (enclosed && (lone || glued)).then_some(if lone { 4 } else { 2 })
}

/// The same for `*`: behind a word or a sign, or a blank where a sentence ended; none that opens emphasis.
fn star_score(line: &str, figure: &Range<usize>) -> Option<u32> {
    let before = &line[..figure.start];
    let after = line[figure.end..].chars().next();
    let opens = after.is_some_and(char::is_alphanumeric) || before.is_empty();
    let ended = before.trim_end().ends_with(['.', '?', '!', '»', '”', '’', '"', '\'', ')']);
    (!opens && (ended || before.ends_with(char::is_alphanumeric))).then_some(if ended { 4 } else { 3 })
}

/// The bytes of a mark with what is printed around its figures; a space before it goes with it where none is needed.
fn widened(line: &FlatLine, at: Range<usize>, style: Style) -> Range<usize> {
    let string = line.string();
    let at = match style {
        Style::Bare | Style::Raised | Style::Roman => at,
        Style::Paren => at.start..at.end + 1,
        Style::Bracket | Style::Round => at.start - 1..at.end + 1,
        Style::Star => at.start..at.end + usize::from(string[at.end..].starts_with(')')),
    };
    let spaced = string[..at.start].ends_with(' ');
    let closes = string[at.end..].chars().next().is_none_or(|c| c == ' ' || c.is_ascii_punctuation());
    if spaced && closes { at.start - 1..at.end } else { at }
}

/// Of all ways to give each number at most one candidate, in order, the one that scores best.
fn best_sequence(mut candidates: Vec<Candidate>, numbers: Range<u16>) -> Vec<Mark> {
    candidates.sort_by_key(|candidate| (candidate.mark.line, candidate.mark.at.start));
    let mut of_number = vec![Vec::new(); numbers.len()];
    for (index, candidate) in candidates.iter().enumerate() {
        of_number[usize::from(candidate.mark.number - numbers.start)].push(index);
    }
    // For each sequence that may still win: its last candidate, its score, and the step it was made by. Kept ascending
    // in both, so that the best one before a candidate is found by its place.
    let mut frontier: Vec<(usize, u32, usize)> = Vec::new();
    let mut steps: Vec<(usize, Option<usize>)> = Vec::new();
    for indices in &of_number {
        let mut found = Vec::new();
        for &index in indices {
            let before = frontier.partition_point(|&(last, _, _)| last < index).checked_sub(1).map(|at| frontier[at]);
            let (score, previous) = before.map_or((0, None), |(_, score, step)| (score, Some(step)));
            steps.push((index, previous));
            found.push((index, score + candidates[index].score, steps.len() - 1));
        }
        for entry in found {
            let at = frontier.partition_point(|&(last, _, _)| last < entry.0);
            if at > 0 && frontier[at - 1].1 >= entry.1 {
                continue;
            }
            let worse = frontier[at..].iter().take_while(|&&(_, score, _)| score <= entry.1).count();
            frontier.splice(at..at + worse, [entry]);
        }
    }
    let mut step = frontier.last().map(|&(_, _, step)| step);
    let mut marks = Vec::new();
    while let Some((index, previous)) = step.map(|step| steps[step]) {
        marks.push(candidates[index].mark.clone());
        step = previous;
    }
    marks.reverse();
    marks
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::lines::flatten;
    use crate::rules::TWEEDE_KAMER;
    use crate::source::text;

    /// The marks found, each as the text up to it and its number.
    fn found(source: &str, numbers: Range<u16>, style: Style) -> Vec<(String, u16)> {
        let lines = flatten(&mut text::read(source.as_bytes()).0, &TWEEDE_KAMER);
        let shown = |mark: Mark| (lines[mark.line].string()[..mark.at.start].to_owned(), mark.number);
        let scope = Scope { lines: &lines, searched: &[], raised_only: false, least: 0, and: " en " };
        find(&scope, numbers, style).into_iter().map(shown).collect()
    }

    #[test]
    fn bare_marks() {
        for (source, last, want) in [
            ("door chatapplicaties?1", 1, &[("door chatapplicaties?", 1)][..]),
            ("op 19 juni 2024.2 Op basis", 2, &[("op 19 juni 2024.", 2)]),
            ("Dit is noodzakelijk.34", 4, &[("Dit is noodzakelijk.", 3), ("Dit is noodzakelijk.3", 4)]),
            ("sinds 29 juni 20224 en", 4, &[("sinds 29 juni 2022", 4)]),
            ("circulatie van materiaal. 2", 2, &[("circulatie van materiaal.", 2)]),
            ("kindermisbruik15. Dit is", 15, &[("kindermisbruik", 15)]),
            ("Zo nee, waarom niet?\n1", 1, &[("", 1)]),
            ("inwoners)\n6.", 6, &[("", 6)]),
            ("een\n2, 3 en 4", 4, &[("", 2), ("2,", 3), ("2, 3 en", 4)]),
            ("in mei.4,5 Op", 5, &[("in mei.", 4), ("in mei.4,", 5)]),
            ("beurs? 1 2", 2, &[("beurs?", 1), ("beurs? 1", 2)]),
            ("van Both Ends1?, 2", 2, &[("van Both Ends", 1), ("van Both Ends1?,", 2)]),
            (
                "van het KNMI)1 en World Attribution2, dat",
                2,
                &[("van het KNMI)", 1), ("van het KNMI)1 en World Attribution", 2)],
            ),
            ("2 Deze richtlijnen voorzien", 2, &[("", 2)]),
            ("verdwijnt\n1» en", 1, &[("", 1)]),
        ] {
            let want: Vec<_> = want.iter().map(|&(before, number)| (before.to_owned(), number)).collect();
            assert_eq!(found(source, 1..last + 1, Style::Bare), want, "{source}");
        }
    }

    #[test]
    fn a_row_of_marks_is_looked_at_as_far_as_one_is_long() {
        assert!(in_row_of_marks("Is dat zo? 1, 2, "));
        assert!(!in_row_of_marks(&format!("Is dat zo? {}", "1, ".repeat(LONGEST_ROW))));
        assert!(!in_row_of_marks(&"é".repeat(LONGEST_ROW)));
    }

    #[test]
    fn figures_that_are_no_marks() {
        for source in [
            "53,95% van 30.000 in 4 klikken, 14-17 jaar, 1-op-1, 2,5 miljoen, de 3 en 13 jaar, 1e aanleg",
            "artikel 2 van de wet; 24 gevallen; in 1964. 3.1 en 4/5",
        ] {
            assert_eq!(found(source, 1..6, Style::Bare), [], "{source}");
        }
    }

    #[test]
    fn marks_with_parentheses_and_brackets() {
        for (source, style, want) in [
            ("door chatapplicaties? 1)", Style::Paren, &[("door chatapplicaties?", 1)][..]),
            ("bedoeld? 1) 2)", Style::Paren, &[("bedoeld?", 1), ("bedoeld? 1)", 2)]),
            (
                "gedrag2) waarin Beke3) , waarin (bijlage 1)",
                Style::Paren,
                &[("gedrag", 2), ("gedrag2) waarin Beke", 3)],
            ),
            ("woord 12) en [12], jaar 20223)", Style::Paren, &[("woord 12) en [12], jaar 2022", 3)]),
            ("woord [12] en [20221]", Style::Bracket, &[]),
            (
                "niveau'?[1] Zo ja, maatregelen?[2]",
                Style::Bracket,
                &[("niveau'?", 1), ("niveau'?[1] Zo ja, maatregelen?", 2)],
            ),
        ] {
            let want: Vec<_> = want.iter().map(|&(before, number)| (before.to_owned(), number)).collect();
            assert_eq!(found(source, 1..4, style), want, "{source}");
        }
    }
}
