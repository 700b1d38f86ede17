//! Texts whose line ends are lost: `… bericht? Antwoord Ja. Vraag 2 …` on one line. A heading within a line counts only if
//! the whole paper agrees with it: all numbers are there in their order, and each question asks and is answered.

use super::FlatLine;
use crate::model::{Diagnostic, Finding};
use crate::parse::headings::{self, Side, number_forms};
use crate::parse::number_list::NumberList;
use crate::rules::Rules;
use crate::source::Place;

/// A heading at the beginning of a line or within one.
#[derive(Debug)]
struct Found {
    line: usize,
    at: usize,
    /// How many bytes it takes.
    length: usize,
    side: Side,
    /// None for a bare `Antwoord`.
    numbers: Option<Vec<u16>>,
}

/// What headings within lines came to.
#[derive(Debug, Default)]
pub(in crate::parse) struct LostEnds {
    /// Lines were parted at headings.
    pub parted: Option<Diagnostic>,
    /// There are such headings, and the paper does not agree with them.
    pub doubtful: Option<Diagnostic>,
}

/// No paper has more headings.
const MOST: usize = 5_000;

/// Parts lines at the headings within them.
pub(in crate::parse) fn part(lines: Vec<FlatLine>, rules: &Rules) -> (Vec<FlatLine>, LostEnds) {
    if is_whole(&lines) {
        return (lines, LostEnds::default()); // as nearly always
    }
    let mut found = labelled(&lines, rules);
    if found.iter().all(|found| found.side == Side::Answer) {
        add_numbers(&lines, &mut found);
    }
    let alone = found.is_empty();
    if alone {
        found = numbers_alone(&lines);
    }
    let inside = found.iter().filter(|found| found.at > 0).count();
    let first = found.iter().find(|found| found.at > 0).map(|found| lines[found.line].origin);
    let Some(first) = first.filter(|_| !run_in(&lines, &found)) else { return (lines, LostEnds::default()) };
    let diagnostic = |agree| Some(Diagnostic::new(Finding::LineEndsLost { headings: inside, agree }).at(first));
    if alone || !agrees(&lines, &found, rules) {
        let doubtful = if inside > 1 { diagnostic(false) } else { None };
        return (lines, LostEnds { doubtful, ..LostEnds::default() });
    }
    (parted(lines, &found, rules), LostEnds { parted: diagnostic(true), ..LostEnds::default() })
}

/// Whether headings of questions and answers stand at the beginnings of lines, and no number is missing.
fn is_whole(lines: &[FlatLine]) -> bool {
    let headings = || lines.iter().filter_map(|line| line.heading.as_ref());
    let questions = headings().filter(|heading| heading.side == Side::Question);
    let mut numbers: Vec<_> =
        questions.filter_map(|heading| heading.numbers.as_ref()).flat_map(NumberList::all).collect();
    numbers.sort_unstable();
    numbers.dedup();
    let last = numbers.last().map_or(0, |number| usize::from(number.number));
    let answered = headings().filter(|heading| heading.side == Side::Answer).count();
    last > 1 && numbers.len() >= last && answered > 1
}

/// The headings with words, in order.
fn labelled(lines: &[FlatLine], rules: &Rules) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    for (line, flat) in lines.iter().enumerate().filter(|(_, line)| is_flow(line)) {
        let string = flat.string();
        let mut end = 0;
        for at in memchr::memchr2_iter(b'V', b'A', string.as_bytes()) {
            let begins = at == 0 || string[..at].ends_with([' ', '.', '?', '!']);
            if at < end || !begins || found.len() > MOST {
                continue;
            }
            let heading = within(string, at, rules).filter(|heading| at == 0 || apart(string, at, heading, &found));
            if let Some((side, numbers, length)) = heading {
                end = at + length;
                found.push(Found { line, at, length, side, numbers });
            }
        }
    }
    found
}

type Words = (Side, Option<Vec<u16>>, usize);

/// The heading at a place of a line: its side, numbers and length.
fn within(string: &str, at: usize, rules: &Rules) -> Option<Words> {
    let text = &string[at..];
    if !headings::may_head(text, rules) {
        return None; // as nearly always
    }
    if let Some(heading) = headings::of_line(text, rules).filter(|heading| !heading.short || heading.numbers.is_some())
    {
        let numbers = heading.numbers.map(|list| list.all().iter().map(|number| number.number).collect());
        return (numbers.is_some() || heading.side == Side::Answer).then_some((heading.side, numbers, heading.length));
    }
    let bare = rules.language.headings.run_in;
    let behind = text.strip_prefix(bare)?.strip_prefix(' ')?;
    behind.starts_with(char::is_uppercase).then_some((Side::Answer, None, bare.len() + 1))
}

/// Whether what stands before a heading within a line has ended: a sentence, or a question where the answer has no number.
/// Above the first heading of all stands a title, which ends anyhow.
fn apart(string: &str, at: usize, heading: &Words, found: &[Found]) -> bool {
    let before = string[..at]
        .trim_end()
        .trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, ')' | '»' | '”' | '’' | '"'));
    let ended = if heading.1.is_none() { before.ends_with('?') } else { before.ends_with(['.', '?', '!', ':', '…']) };
    let first = found.is_empty() && heading.0 == Side::Question;
    ended || first && heading.1.as_deref() == Some(&[1])
}

/// Numbers within lines before questions, each alone between two answers: `2 Wie betaalt? Antwoord: …`
fn add_numbers(lines: &[FlatLine], found: &mut Vec<Found>) {
    let mut questions: Vec<Found> = Vec::new();
    let mut from = (0, 0);
    for (index, answer) in found.iter().enumerate() {
        let Ok(number) = u16::try_from(index + 1) else { return };
        let mut places = Vec::new();
        let sought = Sought::new(number);
        let between = lines.iter().enumerate().take(answer.line + 1).skip(from.0);
        for (line, text) in between.filter(|(_, line)| is_flow(line)) {
            let start = if line == from.0 { from.1 } else { 0 };
            let string = text.string();
            let end = if line == answer.line { answer.at } else { string.len() };
            places.extend(sought.within(string, start, end).map(|(at, length)| Found {
                line,
                at,
                length,
                side: Side::Question,
                numbers: Some(vec![number]),
            }));
        }
        if places.len() != 1 {
            return; // none, or nobody can tell which
        }
        questions.append(&mut places);
        from = (answer.line, answer.at + answer.length);
    }
    found.append(&mut questions);
    found.sort_by_key(|found| (found.line, found.at));
}

/// Numbers that count up, each before a question, and most of them within lines, in a paper without words for headings.
fn numbers_alone(lines: &[FlatLine]) -> Vec<Found> {
    const FEWEST: usize = 3;
    let asks = |line: &FlatLine| memchr::memchr(b'?', line.string().as_bytes()).is_some();
    if lines.iter().any(|line| line.number_line) || lines.iter().filter(|line| asks(line)).count() == 0 {
        return Vec::new();
    }
    let mut found: Vec<Found> = Vec::new();
    let mut sought = Sought::new(1);
    for (index, line) in lines.iter().enumerate().filter(|(_, line)| is_flow(line)) {
        let string = line.string();
        let mut from = 0;
        while found.len() < MOST {
            let next = sought.within(string, from, string.len()).next();
            let Some((at, length)) = next else { break };
            from = at + length;
            found.push(Found { line: index, at, length, side: Side::Question, numbers: Some(vec![sought.number]) });
            sought = Sought::new(sought.number + 1);
        }
    }
    let inside = found.iter().filter(|found| found.at > 0).count();
    if found.len() >= FEWEST && inside * 2 > found.len() { found } else { Vec::new() }
}

/// Whether all that stands within lines are answers behind their own questions, `1. Kent u het? Antwoord: Ja.`, which need
/// no other line.
fn run_in(lines: &[FlatLine], found: &[Found]) -> bool {
    let is_run_in = |found: &Found| {
        let string = lines[found.line].string();
        let own = lines[found.line].heading.is_some() || string.starts_with(|c: char| c.is_ascii_digit() || c == '(');
        own && found.side == Side::Answer && string[found.at..found.at + found.length].trim_end().ends_with(':')
    };
    let inside = || found.iter().filter(|found| found.at > 0);
    inside().all(is_run_in) && inside().zip(inside().skip(1)).all(|(one, next)| one.line < next.line)
}

/// A number that is looked for in many lines.
struct Sought {
    number: u16,
    digits: memchr::memmem::Finder<'static>,
}

impl Sought {
    fn new(number: u16) -> Self {
        Self { number, digits: memchr::memmem::Finder::new(&number.to_string()).into_owned() }
    }

    /// Where the number stands between two places of a line as one before a question does, and how many bytes it takes.
    fn within<'a>(&'a self, string: &'a str, start: usize, end: usize) -> impl Iterator<Item = (usize, usize)> + 'a {
        let part = &string[..end];
        self.digits.find_iter(&string.as_bytes()[start..end]).map(move |at| start + at).filter_map(move |at| {
            let before = part[..at].trim_end();
            let first = self.number == 1;
            let apart = at == 0 || part[..at].ends_with(' ') && (first || before.ends_with(['.', '?', '!', '”', ')']));
            if !apart {
                return None;
            }
            let headed = number_forms::unpunctuated(&part[at..]).or_else(|| number_forms::numbered(&part[at..]));
            let length = headed.filter(|&(found, _)| found == self.number).map(|(_, length)| length)?;
            part[at + length..].starts_with(char::is_uppercase).then_some((at, length))
        })
    }
}

/// Whether a paper agrees with its headings: the questions count up from 1 and ask, and each has one answer or none has.
fn agrees(lines: &[FlatLine], found: &[Found], rules: &Rules) -> bool {
    let (mut last, mut open, mut answers): (u16, Vec<u16>, usize) = (0, Vec::new(), 0);
    for (index, heading) in found.iter().enumerate() {
        match (heading.side, &heading.numbers) {
            (Side::Question, Some(numbers)) => {
                let counts = numbers.iter().zip(last.saturating_add(1)..).all(|(&number, next)| number == next);
                if !counts || !asks(lines, heading, found.get(index + 1), rules) {
                    return false;
                }
                last = numbers.last().copied().unwrap_or(last);
                open.extend(numbers);
            }
            (Side::Question, None) => return false,
            (Side::Answer, None) => {
                let one = open.len() == 1 || found[index.saturating_sub(1)].side == Side::Question && !open.is_empty();
                if !one {
                    return false;
                }
                open.clear();
                answers += 1;
            }
            (Side::Answer, Some(numbers)) => {
                if !numbers.iter().all(|number| open.contains(number)) {
                    return false;
                }
                open.retain(|number| !numbers.contains(number));
                answers += 1;
            }
        }
    }
    let answered = answers > 0 && open.is_empty();
    answered && last > 0 || answers == 0 && last > 1
}

/// Whether the text between a heading and the next one asks.
fn asks(lines: &[FlatLine], heading: &Found, next: Option<&Found>, rules: &Rules) -> bool {
    let (last, end) = next.map_or((lines.len() - 1, usize::MAX), |next| (next.line, next.at));
    let asking = &rules.language.owners.asking;
    (heading.line..=last).any(|line| {
        let string = lines[line].string();
        let start = if line == heading.line { heading.at } else { 0 };
        let end = if line == last { end.min(string.len()) } else { string.len() };
        let text = &string[start..end];
        text.contains('?') || asking.inside(text).is_some()
    })
}

fn is_flow(line: &FlatLine) -> bool {
    matches!(line.place, Place::Flow { .. }) && line.hint.is_none()
}

/// The lines, each heading and each text behind one a line of its own.
fn parted(lines: Vec<FlatLine>, found: &[Found], rules: &Rules) -> Vec<FlatLine> {
    let mut parted = Vec::with_capacity(lines.len() + 2 * found.len());
    let mut found = found.iter().peekable();
    for (index, mut line) in lines.into_iter().enumerate() {
        let mut cuts: Vec<usize> = Vec::new();
        while let Some(heading) = found.next_if(|heading| heading.line == index) {
            if heading.at > 0 || heading.length < line.string().len() {
                let ends = [heading.at, heading.at + heading.length];
                cuts.extend(ends.into_iter().filter(|&cut| cut > 0)); // before a cut at 0 a mark would stand alone
            }
        }
        let whole = cuts.is_empty();
        let mut rest = std::mem::take(&mut line.text);
        let mut texts = Vec::new();
        for cut in cuts.into_iter().rev() {
            let (before, behind) = rest.split(cut);
            texts.push(behind);
            rest = before;
        }
        texts.push(rest);
        for mut text in texts.into_iter().rev() {
            text.tidy();
            if text.is_empty() && !whole {
                continue;
            }
            let mut piece =
                FlatLine { text, found_inside: !whole, gap_above: line.gap_above || !whole, ..line.clone() };
            piece.recognise(rules);
            parted.push(piece);
        }
    }
    parted
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::lines::flatten;
    use crate::rules::TWEEDE_KAMER;
    use crate::source::text;

    fn pieces(source: &str) -> (Vec<String>, bool) {
        let lines = flatten(&mut text::read(source.as_bytes()).0, &TWEEDE_KAMER);
        let (lines, lost) = part(lines, &TWEEDE_KAMER);
        (lines.iter().map(|line| line.string().to_owned()).collect(), lost.doubtful.is_some())
    }

    #[test]
    fn headings_that_the_whole_paper_agrees_with() {
        for (source, want) in [
            ("Titel Vraag 1 Kent u het? Antwoord 1 Ja.", &["Titel", "Vraag 1", "Kent u het?", "Antwoord 1", "Ja."][..]),
            (
                "Vraag 1 Kent u het? Antwoord Ja. Vraag 2 Wat nu? Antwoord Niets.",
                &["Vraag 1", "Kent u het?", "Antwoord", "Ja.", "Vraag 2", "Wat nu?", "Antwoord", "Niets."],
            ),
            (
                "1 Kent u het? Antwoord: Ja. 2 Wat nu? Antwoord: Niets.",
                &["1", "Kent u het?", "Antwoord:", "Ja.", "2", "Wat nu?", "Antwoord:", "Niets."],
            ),
        ] {
            assert_eq!(pieces(source), (want.iter().map(|&piece| piece.to_owned()).collect(), false), "{source}");
        }
    }

    #[test]
    fn headings_that_it_does_not_agree_with() {
        for (source, doubtful) in [
            ("Vraag 1 Kent u het? Antwoord 1 Ja. Vraag 3 Wat nu? Antwoord 3 Niets.", true),
            ("Vraag 1 Kent u het? Antwoord 2 Ja. Vraag 2 Wat nu? Antwoord 1 Niets.", true),
            ("Dat staat in het antwoord. Zie Antwoord 1 en Vraag 2 van de brief.", false),
            ("Zij vroegen het. Vraag 1 Dat weet ik niet.", false),
        ] {
            assert_eq!(pieces(source), (vec![source.to_owned()], doubtful), "{source}");
        }
    }
}
