//! Page counters in the text of a paper, `2/7`, `Pagina 2 van 7`, and the running titles beside them: known by place and
//! repetition, since their words differ from paper to paper (lists of committees, letters of ministries).
//!
//! What comes in are all lines; what goes out are the same lines, those of the page in its margin. A counter, running title
//! or foot that is glued before a heading (`2/4 Vraag 2`) is parted from it.

use std::cell::LazyCell;
use std::collections::{HashMap, HashSet};

use super::{FlatLine, furniture, lone_numbers};
use crate::model::Diagnostic;
use crate::parse::headings::{self, number_forms, titles};
use crate::parse::notes::ends_sentence;
use crate::rules::Rules;
use crate::source::Place;

/// A counter on a line: which part of the line it is, and what it says.
#[derive(Debug, Clone, Copy)]
struct Counter {
    line: usize,
    start: usize,
    end: usize,
    page: u16,
    /// None for a number alone.
    pages: Option<u16>,
}

/// Puts the lines that belong to pages in the margin; says of a number that may be a page's that it was left in the text.
pub(in crate::parse) fn mark(lines: Vec<FlatLine>, rules: &Rules) -> (Vec<FlatLine>, Vec<Diagnostic>) {
    let mut lines = counted(part_feet(lines, rules), rules);
    let diagnostics = lone_numbers::mark(&mut lines, rules);
    (lines, diagnostics)
}

/// The lines with counters and what stands beside them in the margin.
fn counted(lines: Vec<FlatLine>, rules: &Rules) -> Vec<FlatLine> {
    let found: Vec<_> = (0..lines.len()).filter_map(|at| counter(&lines, at, rules)).collect();
    if found.is_empty() {
        return lines; // as nearly always
    }
    let titles = running_titles(&lines, &found, rules);
    let counters = in_order(&lines, &found, &titles, rules);
    set_apart(lines, &counters, &titles, rules)
}

/// The counter that a line is, begins or ends with.
fn counter(lines: &[FlatLine], at: usize, rules: &Rules) -> Option<Counter> {
    const LONGEST: usize = 200; // bytes
    let line = &lines[at];
    let string = line.string();
    if string.len() > LONGEST || !is_flow(line) {
        return None;
    }
    if let Some((page, pages, end)) = count(string, rules) {
        let raised = pages.is_none() && !line.text.raised.is_empty(); // the label of a note
        return (!raised).then_some(Counter { line: at, start: 0, end, page, pages });
    }
    if !string.ends_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    // At a line's end, behind the running title: `Pagina 2 van 7` is four words.
    let mut starts = string.rmatch_indices(' ').take(4).map(|(at, _)| at + 1);
    starts.find_map(|start| {
        let (page, pages, length) = count(&string[start..], rules)?;
        let whole = start + length == string.len() && pages.is_some();
        whole.then_some(Counter { line: at, start, end: string.len(), page, pages })
    })
}

/// The count with which a text begins: its page, of how many, and how many bytes it takes.
pub(super) fn count(text: &str, rules: &Rules) -> Option<(u16, Option<u16>, usize)> {
    let known = &rules.parliament.furniture.counters;
    let worded = known.page.at_start(text).map_or(0, str::len);
    let (page, rest) = number(text[worded..].trim_start())?;
    let of = known.of.all().iter().find_map(|of| rest.strip_prefix(of));
    let Some((pages, rest)) = of.and_then(number) else {
        return (worded == 0 && rest.is_empty()).then_some((page, None, text.len()));
    };
    let spoken = worded == 0 && !rest.is_empty() && !text.contains('/'); // "2 van 7 leden"
    let ends = rest.is_empty() || rest.starts_with([' ', '\t']) || rest.starts_with(char::is_uppercase);
    (ends && !spoken && page <= pages && pages > 1).then(|| (page, Some(pages), text.len() - rest.len()))
}

/// The number with which a text begins, if a page can have it, and what follows it.
pub(super) fn number(text: &str) -> Option<(u16, &str)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let number = text[..digits].parse().ok().filter(|_| (1..=3).contains(&digits) && !text.starts_with('0'))?;
    Some((number, &text[digits..]))
}

pub(super) fn is_flow(line: &FlatLine) -> bool {
    matches!(line.place, Place::Flow { .. }) && line.hint.is_none() && !line.note_number
}

/// Whether a line may be a running title: of some length, and neither a sentence nor a heading.
fn may_be_title(line: &str) -> bool {
    const LENGTHS: std::ops::RangeInclusive<usize> = 12..=200; // bytes
    LENGTHS.contains(&line.len())
        && line.starts_with(char::is_uppercase)
        && line.contains(' ')
        && !line.ends_with(['.', '?', '!', ':', ';', ','])
}

/// What stands beside a counter on its own line.
fn beside<'a>(line: &'a FlatLine, counter: &Counter) -> &'a str {
    let string = line.string();
    if counter.start > 0 { string[..counter.start].trim() } else { string[counter.end..].trim() }
}

/// The lines above and below a counter's own, with their indices.
fn around<'a>(lines: &'a [FlatLine], counter: &Counter) -> impl Iterator<Item = (usize, &'a FlatLine)> {
    let places = [counter.line.checked_sub(1), Some(counter.line + 1)].into_iter().flatten();
    places.filter_map(|at| Some((at, lines.get(at)?)))
}

/// Whether a text begins with a heading of a question or answer that has a number.
fn heads_by_number(text: &str, rules: &Rules) -> bool {
    headings::of_line(text, rules).is_some_and(|heading| heading.numbers.is_some())
}

/// The lines that come back beside counters of different pages, or beside one and elsewhere in the paper.
fn running_titles(lines: &[FlatLine], found: &[Counter], rules: &Rules) -> HashSet<String> {
    let times = LazyCell::new(|| {
        let mut times: HashMap<&str, usize> = HashMap::new();
        for line in lines.iter().filter(|line| is_flow(line) && line.heading.is_none()) {
            *times.entry(line.string()).or_default() += 1;
        }
        times
    });
    // A number alone below a foot that is known by its words may be a question's: `…, Aanhangsel 949` above `2`.
    let known = |counter: &Counter, at: usize, title: &str| {
        counter.pages.is_none() && at < counter.line && rules.parliament.furniture.find(title).is_some()
    };
    let mut beside_counters: HashMap<&str, Vec<(usize, &Counter)>> = HashMap::new();
    for counter in found {
        let here = beside(&lines[counter.line], counter);
        if may_be_title(here) {
            beside_counters.entry(here).or_default().push((counter.line, counter));
        }
        for (at, line) in around(lines, counter).filter(|_| here.is_empty()) {
            let title =
                Some(line).filter(|line| is_flow(line) && !line.stands_alone && !heads_text(lines, counter, at, rules));
            if let Some(title) =
                title.map(FlatLine::string).filter(|title| may_be_title(title) && !known(counter, at, title))
            {
                beside_counters.entry(title).or_default().push((at, counter));
            }
        }
    }
    // One line between two counters comes back nowhere: a question between its number and the next.
    let comes_back = |(title, places): (&str, Vec<(usize, &Counter)>)| {
        let apart = places.windows(2).all(|pair| pair[0].1.page < pair[1].1.page && pair[0].0 < pair[1].0);
        let elsewhere = || places[0].1.pages.is_some() && times.get(title).is_some_and(|&times| times > 1);
        (apart && (places.len() > 1 || elsewhere())).then(|| title.to_owned())
    };
    beside_counters.into_iter().filter_map(comes_back).collect()
}

/// Whether a number alone heads the text below it: what stands above ended its sentence, and the line (`at`) below goes on
/// in the next. So old papers head questions, of which several may begin with the same words.
fn heads_text(lines: &[FlatLine], counter: &Counter, at: usize, rules: &Rules) -> bool {
    const FOOT: usize = 2; // lines: the foot and the page's number
    let of_page = |line: &&FlatLine| {
        let string = line.string();
        furniture::is_number(string) || rules.parliament.furniture.find(string).is_some()
    };
    let mut above = lines[..counter.line].iter().rev();
    let mut next = lines[at + 1..].iter();
    let text = |line: Option<&FlatLine>| line.map(|line| line.string().trim_end_matches(END_MARKS).to_owned());
    let first_text = |lines: &mut dyn Iterator<Item = &FlatLine>| {
        let mut beside = lines.take(FOOT + 1);
        text(beside.find(|line| !of_page(line)))
    };
    counter.pages.is_none()
        && at > counter.line
        && first_text(&mut above).is_some_and(|above| ends_sentence(&above) || above.ends_with(')'))
        && first_text(&mut next).is_some_and(|next| {
            number_forms::numbered(&next).is_none()
                && next
                    .starts_with(|c: char| c.is_lowercase() || c.is_ascii_digit() || matches!(c, '«' | '“' | '‘' | '„'))
        })
}

/// The mark of a note behind a sentence.
const END_MARKS: [char; 11] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', ' '];

/// The counters that count up over the same number of pages. One that is a number alone counts beside a running title only;
/// one by itself (`2/3`) where the paper parts it from the text.
fn in_order(lines: &[FlatLine], found: &[Counter], titles: &HashSet<String>, rules: &Rules) -> Vec<Counter> {
    let titled = |counter: &Counter| {
        titles.contains(beside(&lines[counter.line], counter))
            || around(lines, counter).any(|(_, line)| titles.contains(line.string()))
    };
    let alone = |counter: &Counter| beside(&lines[counter.line], counter).is_empty();
    let mut by_pages: HashMap<Option<u16>, Vec<Counter>> = HashMap::new();
    for counter in found {
        by_pages.entry(counter.pages).or_default().push(*counter);
    }
    let mut counters = Vec::new();
    for (pages, mut group) in by_pages {
        group.retain(|counter| alone(counter) || titled(counter) || heads(lines, counter, rules));
        if pages.is_none() {
            group.retain(titled);
        }
        group.retain(|counter| !is_joint_number(lines, counter, rules));
        let ascending = group.windows(2).all(|pair| pair[0].page < pair[1].page);
        let several = group.len() > 1 && are_apart(&group);
        let sure =
            |counter: &Counter| titled(counter) || several || heads(lines, counter, rules) || is_parted(lines, counter);
        if ascending {
            counters.extend(group.into_iter().filter(sure));
        }
    }
    counters.sort_by_key(|counter| counter.line);
    counters
}

/// Whether counters stand as far apart as pages are long: each has text above it, and most have more than a line. The shares
/// of a list, `1/4` / `of it` / `2/4`, stand closer.
fn are_apart(counters: &[Counter]) -> bool {
    let gaps: Vec<_> = counters.windows(2).map(|pair| pair[1].line - pair[0].line).collect();
    let long = gaps.iter().filter(|&&gap| gap > 2).count();
    gaps.iter().all(|&gap| gap > 1) && long * 2 > gaps.len()
}

/// Whether a heading of a question or answer stands behind a counter, on its line.
fn heads(lines: &[FlatLine], counter: &Counter, rules: &Rules) -> bool {
    let behind = beside(&lines[counter.line], counter);
    counter.start == 0 && heads_by_number(behind, rules)
}

/// Whether a counter by itself stands apart, as a page's foot does; behind a colon it is what the text speaks of.
fn is_parted(lines: &[FlatLine], counter: &Counter) -> bool {
    let line = &lines[counter.line];
    let announced = counter.line > 0 && lines[counter.line - 1].string().ends_with(':');
    line.blank_above && !announced && counter.line > 0
}

/// Whether `3/4` heads the joint answer to questions 3 and 4, in a paper whose questions are headed by numbers alone.
fn is_joint_number(lines: &[FlatLine], counter: &Counter, rules: &Rules) -> bool {
    let Some(pages) = counter.pages.filter(|&pages| pages == counter.page + 1) else { return false };
    let part = |line: &FlatLine| titles::answers_begin(line.string(), rules);
    let Some(border) = lines[..counter.line].iter().rposition(part) else { return false };
    let is = |line: &FlatLine, number: u16| line.string().trim_end_matches(['.', ':']) == number.to_string();
    let asked = |number| lines[..border].iter().any(|line| is(line, number));
    let answered = |number| lines[border..].iter().any(|line| is(line, number));
    asked(counter.page) && asked(pages) && !answered(counter.page) && !answered(pages)
}

/// The lines with counters and titles in the margin, and headings parted from those before them.
fn set_apart(lines: Vec<FlatLine>, counters: &[Counter], titles: &HashSet<String>, rules: &Rules) -> Vec<FlatLine> {
    const TITLE_LINES: usize = 3;
    let Some(first) = counters.first().map(|counter| counter.line) else { return lines };
    let of_page: HashMap<usize, &Counter> = counters.iter().map(|counter| (counter.line, counter)).collect();
    let is_title = |line: &FlatLine| is_flow(line) && titles.contains(line.string());
    let mut margin: Vec<bool> = (0..lines.len()).map(|at| at > first && is_title(&lines[at])).collect();
    let above = lines[..first].iter().rev().take(TITLE_LINES).take_while(|line| is_title(line)).count();
    margin[first - above..first].fill(true);
    // The title of the paper itself stays where it stands.
    if above > 0 && first == above {
        margin[0] = false;
    }
    let mut apart = Vec::with_capacity(lines.len());
    for (at, line) in lines.into_iter().enumerate() {
        let length = match of_page.get(&at) {
            Some(counter) if counter.start == 0 && !titles.contains(beside(&line, counter)) => counter.end,
            Some(_) => line.string().len(),
            None if margin[at] => line.string().len(),
            None => glued_title(&line, titles, rules),
        };
        part(line, length, rules, &mut apart);
    }
    apart
}

/// How many bytes of a line are a running title before a heading.
fn glued_title(line: &FlatLine, titles: &HashSet<String>, rules: &Rules) -> usize {
    let heads = |title: &&String| {
        let rest = line.string().strip_prefix(title.as_str()).map(str::trim_start);
        rest.is_some_and(|rest| heads_by_number(rest, rules))
    };
    if is_flow(line) { titles.iter().find(heads).map_or(0, String::len) } else { 0 }
}

/// Adds a line, its beginning in the margin and the rest behind it in the text.
fn part(mut line: FlatLine, length: usize, rules: &Rules, apart: &mut Vec<FlatLine>) {
    if length == 0 {
        return apart.push(line);
    }
    let mut page = line.clone();
    let (of_page, rest) = std::mem::take(&mut line.text).split(length);
    page.text = of_page;
    page.text.tidy();
    page.place = Place::Margin;
    page.heading = None;
    page.stands_alone = false;
    apart.push(page);
    line.text = rest.without_start(0);
    if !line.text.is_empty() {
        line.recognise(rules);
        apart.push(line);
    }
}

/// Parts the feet and heads that are known by their words from a heading behind them: `…, Aanhangsel 1Antwoord 2`.
fn part_feet(lines: Vec<FlatLine>, rules: &Rules) -> Vec<FlatLine> {
    let headings = &rules.language.headings;
    let question = headings.question.rows().iter().map(|row| row.words);
    let words: Vec<_> = question.chain(headings.answer.rows().iter().map(|row| row.words)).collect();
    let mut first = [false; 256]; // lines may be whole paragraphs: most letters are passed over at once
    words.iter().filter_map(|word| word.bytes().next()).for_each(|byte| first[usize::from(byte)] = true);
    let foot = |line: &FlatLine| -> usize {
        let string = line.string();
        if line.heading.is_some() || !is_flow(line) || !rules.parliament.furniture.may_begin(string) {
            return 0;
        }
        let begins = |at: &usize| {
            let text = &string.as_bytes()[*at..];
            first[usize::from(text[0])] && words.iter().any(|word| text.starts_with(word.as_bytes()))
        };
        let glued = |at: &usize| {
            heads_by_number(&string[*at..], rules)
                && !string[..*at].trim_end().ends_with(',') // `vergaderjaar 2024–2025, Vragen 1` is the foot of questions
                && rules.parliament.furniture.find(string[..*at].trim_end()).is_some()
        };
        (1..string.len()).filter(begins).find(glued).unwrap_or(0)
    };
    let lengths: Vec<_> = lines.iter().map(foot).collect();
    if lengths.iter().all(|&length| length == 0) {
        return lines; // as nearly always
    }
    let mut parted = Vec::with_capacity(lines.len() + 8);
    for (line, length) in lines.into_iter().zip(lengths) {
        part(line, length, rules, &mut parted);
    }
    parted
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::TWEEDE_KAMER;

    #[test]
    fn counters_and_what_looks_like_one() {
        let known = &TWEEDE_KAMER.parliament.furniture.counters;
        for example in known.page.examples().chain(known.of.examples()) {
            assert_eq!(count(&example, &TWEEDE_KAMER), Some((2, Some(7), example.len())), "{example}");
        }
        assert_eq!(count("2/7Vraag 2", &TWEEDE_KAMER), Some((2, Some(7), 3)));
        assert_eq!(count("2 van 7", &TWEEDE_KAMER), Some((2, Some(7), 7)));
        for text in ["2 van 7 leden", "1/1", "3/2", "12/2023", "2/7de deel", "1/7/2024", "2/7.", "Pagina 2", "2."] {
            assert_eq!(count(text, &TWEEDE_KAMER), None, "{text}");
        }
    }
}
