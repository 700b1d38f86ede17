//! Numbers alone on their lines that head questions and, further down, answers: `3`, `3 en 4`. So official papers were
//! printed until 2010, and so lists of questions and answers are, there also `1)` and `(1)`. In prose, tables and notes such
//! lines mean something else; what tells them is their sequence. Roman figures head chapters too; below theirs something asks.

use rustc_hash::{FxHashMap, FxHashSet};

use super::{FlatLine, furniture};
use crate::model::Number;
use crate::parse::headings::{Side, number_forms, titles};
use crate::parse::notes::ends_sentence;
use crate::parse::number_list;
use crate::rules::{Numbers, Rules};
use crate::source::Place;

/// A line that may be such a heading: its place and its numbers, the first of them as printed.
#[derive(Debug, Clone)]
struct Candidate {
    line: usize,
    numbers: Vec<u16>,
    /// The letter behind the last of them, `5a`.
    letter: Option<char>,
    /// Whether a parenthesis closes it, as it does the marks of notes: `1)`, `(1)`.
    closed: bool,
    /// Whether it is a Roman figure.
    roman: bool,
}

impl Candidate {
    fn first(&self) -> u16 {
        self.numbers[0] // no list is empty
    }
}

/// Says of each line that is such a heading that it stands alone. In a paper with headings `Vraag 1` only answers have such,
/// below all questions.
pub(in crate::parse) fn mark(lines: &mut [FlatLine], rules: &Rules) {
    let labelled = |line: &FlatLine| line.heading.as_ref().is_some_and(|h| h.side == Side::Question);
    let several = lines.iter().filter(|line| labelled(line)).nth(1).is_some();
    let Some(from) = (if several { below_questions(lines, labelled, rules) } else { Some(0) }) else { return };
    let candidates: Vec<_> = (from..lines.len()).filter_map(|at| candidate(lines, at, rules)).collect();
    let (roman, arabic): (Vec<_>, Vec<_>) = candidates.into_iter().partition(|candidate| candidate.roman);
    let (closed, plain): (Vec<_>, Vec<_>) = arabic.into_iter().partition(|candidate| candidate.closed);
    let in_sequence = |candidates: &[Candidate]| {
        let mut headings = chain(lines, candidates, rules);
        headings.extend(repeated(candidates, &headings));
        headings.extend(further_parts(candidates, &headings));
        headings
    };
    let plain_headings = |candidates: &[Candidate]| {
        let headings = in_sequence(candidates);
        in_any_order(lines, candidates, &headings, rules).unwrap_or(headings)
    };
    let (mut headings, of_closed) = (plain_headings(&plain), in_sequence(&closed));
    if of_closed.len() > headings.len() && asks(lines, &closed) {
        headings = of_closed;
    }
    if headings.len() < 2 && roman.len() > 1 && asks(lines, &roman) {
        headings = in_sequence(&roman);
    }
    if headings.len() > 1 {
        headings.iter().for_each(|candidate| lines[candidate.line].number_line = true);
    }
}

/// Where the answers begin below all headings `Vraag 1`, if no answer has a heading with a word.
fn below_questions(lines: &[FlatLine], labelled: impl Fn(&FlatLine) -> bool, rules: &Rules) -> Option<usize> {
    let last = lines.iter().rposition(labelled)?;
    let of_answer = |line: &FlatLine| line.heading.as_ref().is_some_and(|h| h.side == Side::Answer);
    if lines[..last].iter().any(of_answer) {
        return None; // as nearly always
    }
    (last..lines.len()).find(|&at| titles::answers_begin(lines[at].string(), rules))
}

/// Whether most numbers between parentheses stand above something that asks: notes so numbered do not.
fn asks(lines: &[FlatLine], candidates: &[Candidate]) -> bool {
    let ends = candidates.iter().skip(1).map(|next| next.line).chain([lines.len()]);
    let asking = |&(candidate, end): &(&Candidate, usize)| {
        lines[candidate.line..end].iter().any(|line| memchr::memchr(b'?', line.string().as_bytes()).is_some())
    };
    let count = candidates.iter().zip(ends).filter(asking).count();
    let first = candidates.iter().filter(|candidate| candidate.first() == 1).count();
    count * first.max(1) * 10 >= candidates.len() * 9
}

/// The candidates that repeat the numbers of a chain for the sake of answers without any word: each below its own question,
/// or most of them, up to the last, below that.
fn repeated(candidates: &[Candidate], chain: &[Candidate]) -> Vec<Candidate> {
    let Some(last) = chain.last().filter(|_| chain.iter().filter(|candidate| candidate.first() == 1).count() == 1)
    else {
        return Vec::new();
    };
    let ends = chain.iter().skip(1).map(|next| next.line).chain([usize::MAX]);
    let between = |(own, end): (&Candidate, usize)| {
        let again = |other: &&Candidate| other.line > own.line && other.line < end && other.numbers == own.numbers;
        candidates.iter().find(again).cloned()
    };
    if let Some(answers) = chain.iter().zip(ends).map(between).collect() {
        return answers;
    }
    let asked: FxHashSet<u16> = chain.iter().flat_map(|candidate| candidate.numbers.iter().copied()).collect();
    let mut covered: Vec<u16> = Vec::new();
    let mut counts_up = |candidate: &&Candidate| {
        let next = covered.last().map_or(candidate.first() == 1, |last| candidate.first() > *last);
        let own = next && candidate.numbers.iter().all(|number| asked.contains(number));
        covered.extend(own.then_some(&candidate.numbers).into_iter().flatten());
        own
    };
    let below: Vec<_> =
        candidates.iter().filter(|other| other.line > last.line).filter(&mut counts_up).cloned().collect();
    let whole = covered.last() == asked.iter().max() && covered.len() * 4 >= asked.len() * 3;
    if whole { below } else { Vec::new() }
}

/// The questions of a chain, and all numbers below the title of answers, in whatever order they stand, where each of these is asked
/// and comes once. None where they count up as it is.
fn in_any_order(
    lines: &[FlatLine],
    candidates: &[Candidate],
    chain: &[Candidate],
    rules: &Rules,
) -> Option<Vec<Candidate>> {
    if candidates.len() == chain.len() {
        return None; // as nearly always
    }
    let first = chain.first()?.line;
    let border = (first..lines.len()).find(|&at| titles::answers_begin(lines[at].string(), rules))?;
    let (above, _): (Vec<_>, Vec<_>) = chain.iter().partition(|candidate| candidate.line < border);
    let below: Vec<_> = candidates.iter().filter(|candidate| candidate.line > border).collect();
    let asked: FxHashSet<_> = above.iter().flat_map(|candidate| &candidate.numbers).collect();
    let mut seen = FxHashSet::default();
    let each_once = below.iter().flat_map(|candidate| &candidate.numbers).all(|n| asked.contains(n) && seen.insert(n));
    let most = seen.len() * 10 >= asked.len() * 6 && seen.contains(&1); // numbers of pages hardly begin there
    (each_once && most && below.len() > chain.len() - above.len())
        .then(|| above.into_iter().chain(below).cloned().collect())
}

/// The parts of a question behind its first, which heads something: `5b` behind `5a`.
fn further_parts(candidates: &[Candidate], headings: &[Candidate]) -> Vec<Candidate> {
    if candidates.iter().all(|candidate| candidate.letter.is_none()) {
        return Vec::new(); // as nearly always
    }
    let chosen: FxHashSet<_> = headings.iter().map(|heading| heading.line).collect();
    let mut last: Option<(u16, char)> = None;
    let mut further = Vec::new();
    for candidate in candidates {
        let own = candidate.numbers.last().copied().zip(candidate.letter);
        let follows = own.zip(last).is_some_and(|((number, letter), (above, before))| {
            number == above && u32::from(letter) == u32::from(before) + 1
        });
        if chosen.contains(&candidate.line) || follows {
            last = own;
            further.extend((!chosen.contains(&candidate.line)).then(|| candidate.clone()));
        }
    }
    further
}

fn candidate(lines: &[FlatLine], at: usize, rules: &Rules) -> Option<Candidate> {
    let line = &lines[at];
    if line.in_cell() || line.place == Place::Margin || line.hint.is_some() || line.note_number {
        return None;
    }
    let roman = number_forms::roman_alone(line.string()).map(|number| vec![Number::plain(number)]);
    let (is_roman, list) = (roman.is_some(), || whole_list(line.string(), &rules.language.numbers));
    let numbers = roman.or_else(|| Some(list()?.all()))?;
    let letter = numbers.last()?.suffix;
    let numbers: Vec<_> = numbers.iter().map(|number| number.number).collect();
    let first = *numbers.first()?;
    let opens = |c: char| c.is_uppercase() || matches!(c, '«' | '“' | '‘' | '"' | '\'' | '„' | '(' | '€');
    let closed = line.string().ends_with(')');
    let of_text = |line: &&FlatLine| line.place != Place::Margin;
    // The number of a page may stand between `4)` and its question.
    let of_page = |line: &&FlatLine| closed && furniture::is_number(line.string());
    let begins = lines[at + 1..].iter().filter(of_text).take(2).find(|line| !of_page(line));
    let figure = |text: &str| text.starts_with(|c: char| c.is_ascii_digit()) && ends_sentence(text); // `40.000.`
    let begins = begins.is_some_and(|next| next.string().starts_with(opens) || figure(next.string()));
    let above = |lines_up: usize| at.checked_sub(lines_up).map(|above| &lines[above]);
    // Below a page's foot its number may have a line of its own: `Tweede Kamer, …, Aanhangsel`, `1135`.
    let page = above(1).is_some_and(|line| furniture::is_number(line.string()));
    let foot = |line: &FlatLine| rules.parliament.furniture.find(line.string()).is_some();
    let parted = first == 1
        || line.blank_above
        || above(1).is_none_or(|above| ends(above, rules) || is_of_answers(above.string(), rules))
        || lines[..at].iter().rev().find(of_text).is_none_or(|above| ends(above, rules))
        || page && above(2).is_some_and(foot);
    (begins && parted).then_some(Candidate { line: at, numbers, letter, closed, roman: is_roman })
}

/// Whether a line is the title of answers, or names who gave them: `Antwoord van minister Vos (Justitie). (Ontvangen 3 mei 1996)`.
fn is_of_answers(line: &str, rules: &Rules) -> bool {
    titles::answers_begin(line, rules) || titles::answers_received(line, rules)
}

/// The list of numbers that all of a line is: `3`, `3.`, `3)`, `(3)`, `3 en 4`, `3/4`.
pub(in crate::parse) fn whole_list(line: &str, numbers: &Numbers) -> Option<number_list::NumberList> {
    let closed = line.strip_prefix('(').filter(|rest| rest.ends_with(')'));
    let line = closed.unwrap_or(line);
    if !line.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let (list, length) = number_list::list(line, numbers).or_else(|| number_list::slashed_list(line))?;
    let behind = line[length..].trim_start_matches(number_forms::DEGREES).trim_end();
    matches!(behind, "" | "." | ":" | ")").then_some(list)
}

/// Whether a line ends a text: with its sentence, the mark of a note behind it (`kuil»? 1`, `kuil»? [1]`), or its page.
pub(super) fn ends(line: &FlatLine, rules: &Rules) -> bool {
    let text = line.string().trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ');
    ends_sentence(text) || ends_with_mark(line.string()) || rules.parliament.furniture.find(line.string()).is_some()
}

/// Whether a line ends with a mark between signs behind a sentence, or is no more than such a mark: `kuil»? [1]`, `1)`.
fn ends_with_mark(line: &str) -> bool {
    let closed = line.strip_suffix([')', ']', '*']).map(|rest| rest.trim_end_matches('*'));
    let Some(inner) = closed else { return false };
    let before = inner.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end_matches(['[', '(']).trim_end();
    before.is_empty() || ends_sentence(before)
}

/// The candidates that count up from 1, and again where answers or a section begin between. What a joint heading leaves
/// out is expected behind it: `1 en 3`, then `2`.
fn chain(lines: &[FlatLine], candidates: &[Candidate], rules: &Rules) -> Vec<Candidate> {
    const FARTHEST: u16 = 3; // how many may be missing between two
    let last_with: FxHashMap<u16, usize> =
        candidates.iter().enumerate().map(|(index, candidate)| (candidate.first(), index)).collect();
    let begins = |line: &FlatLine| {
        titles::answers_begin(line.string(), rules) || titles::section(line.string(), rules).is_some()
    };
    let mut chain: Vec<Candidate> = Vec::new();
    let mut covered: FxHashSet<u16> = FxHashSet::default();
    let (mut looked_at, mut restart, mut expected) = (0, false, 1);
    for (index, candidate) in candidates.iter().enumerate() {
        restart |= lines[looked_at..candidate.line].iter().any(begins);
        looked_at = candidate.line;
        let first = candidate.first();
        let comes_later = || last_with.get(&expected).is_some_and(|&later| later > index);
        let near = (expected..=expected.saturating_add(FARTHEST)).contains(&first);
        let skips = !chain.is_empty() && near && !covered.contains(&first) && !comes_later();
        let again = restart && first == 1;
        if first == expected || again || skips {
            if again {
                covered.clear();
                expected = 1;
            }
            covered.extend(&candidate.numbers);
            // What was skipped is not waited for; what stands between the numbers of a joint heading is.
            expected = if skips && first > expected { first } else { expected };
            while covered.contains(&expected) {
                expected = expected.saturating_add(1);
            }
            chain.push(candidate.clone());
            restart = false;
        }
    }
    chain
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::lines::flatten;
    use crate::rules::TWEEDE_KAMER;
    use crate::source::text;

    fn marked(source: &str) -> Vec<String> {
        let mut lines = flatten(&mut text::read(source.as_bytes()).0, &TWEEDE_KAMER);
        mark(&mut lines, &TWEEDE_KAMER);
        lines.iter().filter(|line| line.number_line).map(|line| line.string().to_owned()).collect()
    }

    #[test]
    fn numbers_that_head_questions_and_answers() {
        for (source, want) in [
            ("Vragen over een\n1\nKent u het?\n2\nWat nu?", &["1", "2"][..]),
            ("1\nKent u het? 1\n2\nWat nu?\nAntwoord van minister Vos\n1 en 2\nJa.", &["1", "2", "1 en 2"]),
            ("1\nKent u het? [1]\n2\nWat nu? 2)\n3\nEn dan?\n(3)\n4\nHoe?*\n5\nWie?", &["1", "2", "3", "4", "5"]),
            ("1\nKent u?\n2\nWat nu?\n3\nHoe?\nAntwoord\n1 en 3\nJa.\n2\nNee.", &["1", "2", "3", "1 en 3", "2"]),
            ("1\nKent u?\n2\nWat nu?\n3\nHoe?\nAntwoord\n1\nJa.\n2/3\nNee.", &["1", "2", "3", "1", "2/3"]),
            ("1)\nKent u het?\n\n2)\nWat nu?", &["1)", "2)"]),
            ("(1)\nKent u het?\n\n(2)\nWat nu?", &["(1)", "(2)"]),
            ("1\nKent u het?\n1\nJa.\n2\nWat nu?\n2\nNiets.", &["1", "1", "2", "2"]),
            ("1\nKent u het?\n2\nWat nu?\n1\nJa.\n2\nNiets.", &["1", "2", "1", "2"]),
            ("I\nKent u het?\nII\nWat nu?\nAntwoord\nI\nJa.\nII\nNiets.", &["I", "II", "I", "II"]),
            ("1\nKent u?\n2\nWat nu?\n3\nHoe?\nAntwoord\n2\nNiets.\n1\nJa.\n3\nZo.", &["1", "2", "3", "2", "1", "3"]),
            ("1°\nKent u het?\n2°\nWat nu?", &["1°", "2°"]),
            ("Vraag 1\nKent u?\nVraag 2\nWat nu?\nAntwoorden\n1\nJa.\n2\nNiets.", &["1", "2"]),
            ("1\nKent u het?\nTweede Kamer, vergaderjaar 1993–1994, Aanhangsel\n1135\n2\nWat nu?", &["1", "2"]),
            ("1\nKent u het?\nTweede Kamer, vergaderjaar 2007–2008, Aanhangsel 2\n2\nWat nu?", &["1", "2"]),
        ] {
            assert_eq!(marked(source), want, "{source}");
        }
    }

    #[test]
    fn numbers_that_are_something_else() {
        for source in [
            "Vraag 1\nKent u het?\n1\nVraag 2\nWat nu?\n2\nDe",
            "Zie de noten.\n1)\nTrouw, 2 mei.\n2)\nAD, 3 mei.",
            "Het kost\n1\nmiljoen.\n2\nmiljard.",
            "Een\n1\nTwee",
            "I\nInleiding\nII\nAlgemeen\nWat nu?\nIII\nSlot",
            "Tabel\n3\nAmsterdam.\n5\nUrk.",
        ] {
            assert_eq!(marked(source), [""; 0], "{source}");
        }
    }
}
