//! Headings by their words: a line or paragraph in, what it heads out.
//!
//! What comes in is one string; what goes out is the [`Heading`] that it is or begins with, or the kind of title that it
//! is ([`titles`]). Lines and paragraphs are each asked once, by [`of_line`], and keep the answer.
//!
//! What never happens here: a look at the lines around. Whether a heading counts in its place is for the judge.

pub(in crate::parse) mod asking_groups;
pub(in crate::parse) mod number_forms;
pub(in crate::parse) mod number_words;
pub(in crate::parse) mod titles;

use super::number_list::{self, NumberList};
use crate::model::Number;
use crate::rules::{Headings, Numbered, Rules};

/// Which of the two a heading begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::parse) enum Side {
    Question,
    Answer,
}

/// The heading of a question or an answer, at the beginning of a line.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::parse) struct Heading {
    pub side: Side,
    /// None for a bare `Antwoord:` or `Vraag:`.
    pub numbers: Option<NumberList>,
    /// How many bytes of the line it takes; what follows is text.
    pub length: usize,
    /// Whether it is a letter for the word, `V1:`, `A:`; such a one counts only where both sides have them.
    pub short: bool,
}

impl Heading {
    fn new(side: Side, numbers: Option<NumberList>, length: usize) -> Self {
        Self { side, numbers, length, short: false }
    }
}

/// The heading that a line is, or begins with: `Vraag 1`, `Antwoord op vraag 3 en 8`, `Antwoord 5:`, `Vraag 1: Bent u …`,
/// `Antwoord:`, `Antwoord: Ja.`, `Reactie van de minister:`, `9-14:`, `Tweede vraag`, `V1: Bent u …`.
///
/// The first letter is a capital ("vraag 6." ends a sentence of seed 002) and nothing but a colon, full stop or dash
/// follows the numbers ("Antwoord op vraag 10 aangegeven, zie ik" is prose).
pub(in crate::parse) fn of_line(line: &str, rules: &Rules) -> Option<Heading> {
    let first = *line.as_bytes().first()?;
    if first.is_ascii_digit() {
        let word = || number_before_word(line, rules).or_else(|| ordinal(line, rules));
        return numbers_with_colon(line, rules).or_else(word);
    }
    if matches!(first, b'[' | b'<' | b'(' | b'*' | b'_') {
        return enclosed(line, rules);
    }
    if first.is_ascii_lowercase() {
        return None;
    }
    let headings = &rules.language.headings;
    let question = || if headings.question.may_begin(line) { question(line, rules) } else { None };
    let answer = || if headings.answer.may_begin(line) { answer(line, rules) } else { None };
    let may_count = rules.language.numbers.ordinals.may_begin(line) || line.starts_with(headings.before_ordinal);
    let ordinal = || if may_count { ordinal(line, rules) } else { None };
    short(line, rules).or_else(question).or_else(answer).or_else(ordinal).or_else(|| asking_groups::before(line, rules))
}

/// A heading between signs: `[Vraag 1]`, `[antwoord] Ja.`, `<Antwoord op vraag 1>:`, `*Vraag 1*`. One between parentheses is
/// a line of its own; others are asides.
fn enclosed(line: &str, rules: &Rules) -> Option<Heading> {
    let open = line.chars().next()?;
    let close = match open {
        '[' => ']',
        '<' => '>',
        '(' => ')',
        sign => sign,
    };
    let (inner, behind) = line[1..].split_once(close)?;
    let small = open == '[' && inner.starts_with(|c: char| c.is_ascii_lowercase());
    let heading = if small { of_line(&capitalised(inner), rules) } else { of_line(inner, rules) };
    let heading = heading.filter(|heading| heading.length == inner.len() && !heading.short)?;
    let length = heading_end(line, line.len() - behind.len(), None, rules)?;
    (open != '(' || behind.is_empty()).then_some(Heading { length, ..heading })
}

fn capitalised(text: &str) -> String {
    let mut text = text.to_owned();
    text[..1].make_ascii_uppercase();
    text
}

/// Whether a line that begins with a capital may have a heading with a word or a letter: a quick look.
pub(in crate::parse) fn may_head(line: &str, rules: &Rules) -> bool {
    let headings = &rules.language.headings;
    // `V1:`, `A:`, `VVD vraag 1`
    let is_short = |second: &u8| second.is_ascii_digit() || second.is_ascii_uppercase() || *second == b':';
    line.as_bytes().get(1).is_some_and(is_short)
        || headings.question.may_begin(line)
        || headings.answer.may_begin(line)
        || headings.group_words.may_begin(line)
        || rules.language.numbers.ordinals.may_begin(line)
}

fn question(line: &str, rules: &Rules) -> Option<Heading> {
    let headings = &rules.language.headings;
    let row = headings.question.rows().iter().find_map(|row| Some((row.words, strip_heading_word(line, row.words)?)));
    let (word, mut rest) = row?;
    if is_word(line.trim_end_matches([':', ' ']), headings.one_question) {
        return Some(Heading::new(Side::Question, None, line.len()));
    }
    let several = is_over_several(line, headings);
    let one_number = word != headings.one_question && !several;
    if let Some(behind) = rest.strip_prefix(':') {
        let text = behind.trim_start();
        let is_figure = behind.len() < 4 && !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        if one_number || is_figure && !several {
            rest = text; // `Vraagnummer: 2`, `Vraag: 2`
        } else if line.len() - rest.len() == headings.one_question.len() {
            return Some(Heading::new(Side::Question, None, line.len() - text.len()));
        }
    }
    if let Some(length) = asking_groups::alone(rest, rules).filter(|_| !several) {
        return Some(Heading::new(Side::Question, None, line.len() - rest.len() + length)); // `Vraag PvdA:`
    }
    let in_words = || {
        let word = || number_words::number(rest, &rules.language.numbers);
        number_words::letters(rest, &rules.language.numbers).or_else(|| one(word()))
    };
    let heading = |(numbers, length): (NumberList, usize)| {
        if several && rest.starts_with(char::is_alphabetic) && numbers.single().is_some() {
            return None; // `Vragen nr. 45` is the number of the paper, `Vragen Agendapunt 7` a title
        }
        let end = heading_end(line, line.len() - rest.len() + length, Some(Side::Question), rules)?;
        let again = strip_heading_word(&line[end..], headings.one_question).and_then(|text| text.strip_prefix(':'));
        let end = again.map_or(end, |text| line.len() - text.trim_start().len()); // `Vraag 1. Vraag: Bent u`
        Some(Heading::new(Side::Question, Some(numbers), end))
    };
    let in_part = || number_forms::dashed(rest).filter(|(list, _)| one_number || list.single().is_some_and(is_of_part));
    in_part()
        .or_else(|| list(rest, rules))
        .or_else(in_words)
        .and_then(heading)
        .or_else(|| heading(of_group(line, rest, rules)?))
}

/// Whether two numbers with a dash between are a part's and that of a question in it, since they are no range: `14-2`.
fn is_of_part(number: Number) -> bool {
    number.part >= number.number
}

/// Whether the first word of a heading is over several questions or answers: `Vragen`, `ANTWOORDEN`.
fn is_over_several(line: &str, headings: &Headings) -> bool {
    first_word(line).is_some_and(|(first, _)| headings.several.all().iter().any(|word| is_word(first, word)))
}

/// The numbers behind a heading's word and the name of a group, and how many bytes both take: `Vraag VVD 1`. Several numbers
/// stand behind a word in the plural: `Antwoorden Agendapunt 7` is a title.
fn of_group(line: &str, rest: &str, rules: &Rules) -> Option<(NumberList, usize)> {
    let (_, numbers, length) = asking_groups::named(rest, rules)?;
    (!is_over_several(line, &rules.language.headings) || numbers.has_several()).then_some((numbers, length))
}

/// `Tweede vraag`, `2e vraag: Bent u …`, `Tweede antwoord:`.
fn ordinal(line: &str, rules: &Rules) -> Option<Heading> {
    let words = &rules.language.headings;
    let ordinal = line.strip_prefix(words.before_ordinal).unwrap_or(line);
    let (_, rest) = ordinal.split_at_checked(memchr::memchr(b' ', ordinal.as_bytes())?)?;
    let behind = |(side, word)| Some((side, word, number_words::strip_small(&rest[1..], word)?));
    let sides = [(Side::Question, words.behind_ordinal), (Side::Answer, words.answer_behind_ordinal)];
    let (side, word, _) = sides.into_iter().find_map(behind)?; // nearly always nothing
    let (numbers, length) = one(number_words::ordinal(ordinal, word, &rules.language.numbers))?;
    let length = line.len() - ordinal.len() + length;
    Some(Heading::new(side, Some(numbers), heading_end(line, length, Some(side), rules)?))
}

/// A letter for the word: `V1: Bent u …`, `A: Ja.`, `Q1. Bent u …`, `A1`; what stands behind it tells it from a road (`A12
/// bij Ede`).
fn short(line: &str, rules: &Rules) -> Option<Heading> {
    let [question, answer] = rules.language.headings.letters;
    let first = line.chars().next()?;
    let side = match (question.contains(&first), answer.contains(&first)) {
        (true, _) => Side::Question,
        (false, true) => Side::Answer,
        (false, false) => return None,
    };
    let rest = &line[first.len_utf8()..];
    let counts = rest.starts_with(|c: char| c.is_ascii_digit());
    if !counts && !rest.starts_with(':') {
        return None;
    }
    let list = number_list::list(rest, &rules.language.numbers).filter(|_| counts);
    let (numbers, length) = list.map_or((None, 0), |(list, length)| (Some(list), length));
    let behind = &rest[length..];
    let sentence = |text: &&str| text.starts_with(' ') && text.trim_start().starts_with(char::is_uppercase);
    let sign = || behind.strip_prefix(['.', ')']).filter(|_| counts).filter(sentence);
    let text = match behind {
        "" | "." | ")" if counts => "",
        _ => behind.strip_prefix(':').or_else(sign)?,
    };
    let length = line.len() - text.trim_start().len();
    Some(Heading { side, numbers, length, short: true })
}

/// The numbers at the beginning of a text: `3 en 4`, `2.3`.
fn list(text: &str, rules: &Rules) -> Option<(NumberList, usize)> {
    let numbers = &rules.language.numbers;
    let slashed = || number_list::slashed_list(text).or_else(|| number_forms::of_all(text));
    number_list::list(text, numbers).or_else(|| number_list::pointed_list(text, numbers)).or_else(slashed)
}

/// A list of the one number, with the bytes it takes.
fn one(found: Option<(u16, usize)>) -> Option<(NumberList, usize)> {
    found.map(|(number, length)| (NumberList::one(Number::plain(number)), length))
}

fn answer(line: &str, rules: &Rules) -> Option<Heading> {
    let Headings { answer, linking, asked, responding, .. } = &rules.language.headings;
    let row = |row: &'static crate::rules::phrase::Phrase<Numbered>| {
        Some((strip_heading_word(line, row.words)?, row.meaning))
    };
    let (mut rest, form) = answer.rows().iter().find_map(row)?;
    let mut numbered = form != Numbered::BehindQuestion;
    // behind the last word that can end a heading
    let mut end = if numbered || labels(rest) { line.len() - rest.len() } else { 0 };
    let mut named_who = false;
    while let Some((word, after)) = first_word(rest) {
        let (responds, asks) = (responding.has(word), asked.has(word));
        // `Antwoord De gemeente.` answers, `Antwoord Het college:` heads
        let begins = word.starts_with(char::is_uppercase) && word.contains(char::is_lowercase) && !line.contains(':');
        if !responds && !asks && (begins || !linking.has(word)) {
            break;
        }
        numbered |= asks;
        end = if responds { line.len() - after.len() } else { end };
        named_who |= responds;
        rest = after.trim_start();
    }
    let at = line.len() - rest.len();
    let asked = rules.language.headings.behind_ordinal;
    let in_part = || number_forms::dashed(rest).filter(|(list, _)| list.single().is_some_and(is_of_part));
    let counted = || one(number_words::counted(rest, asked, &rules.language.numbers));
    let in_words = || {
        let word = || {
            number_words::number(rest, &rules.language.numbers)
                .or_else(|| number_words::ordinal(rest, asked, &rules.language.numbers))
        };
        number_words::letters(rest, &rules.language.numbers).or_else(|| one(word()))
    };
    let of_group = || of_group(line, rest, rules);
    let figures = in_part().or_else(counted).or_else(|| list(rest, rules));
    let (numbers, at) = match figures.or_else(in_words).or_else(of_group).filter(|_| numbered) {
        Some((numbers, length)) => (Some(numbers), at + length),
        None => (None, line[..end].trim_end().len()),
    };
    let at = if numbers.is_none() && named_who { behind_responder(line, at, rules) } else { at };
    let named = numbers.is_some() || at > 0 && !matches!(form, Numbered::Always | Numbered::Spoken);
    let length = heading_end(line, at, numbers.as_ref().map(|_| Side::Answer), rules)?;
    let whole = length == line.len() || line[..length].trim_end().ends_with(':');
    (named && (whole || numbers.is_some())).then(|| Heading::new(Side::Answer, numbers, length))
}

/// Whether the heading of an answer is one that a text within an answer may begin with too, `Het antwoord op vraag 1 luidt:`,
/// `Reactie:`; it counts where answers have no other headings.
pub(in crate::parse) fn is_weak(printed: &str, rules: &Rules) -> bool {
    let Some(row) = rules.language.headings.answer.at_start(printed) else { return false };
    match row.meaning {
        Numbered::Spoken => true,
        Numbered::BehindQuestion => printed[row.words.len()..].trim_end_matches([':', ' ']).is_empty(),
        Numbered::AtOnce | Numbered::Always => false,
    }
}

/// Whether the word for an answer stands as a label before it: `Reactie:`, `Beantwoording: Ja.`, or alone: `Reactie`.
fn labels(rest: &str) -> bool {
    let text = rest.strip_prefix(':').map(str::trim_start);
    rest.is_empty() || text.is_some_and(|text| !text.starts_with(char::is_lowercase))
}

/// Behind who answers, what they are of, before a colon: `Reactie van het college van B&W:`.
fn behind_responder(line: &str, at: usize, rules: &Rules) -> usize {
    const LONGEST: usize = 50; // bytes
    let of = line[at..].strip_prefix(' ').filter(|rest| {
        rules.language.headings.linking.has(first_word(rest).map_or("", |(word, _)| word)) || is_name(rest, rules)
    });
    let named = of.and_then(|of| of.split_once(':')).map(|(named, _)| named);
    let named = named.filter(|named| named.len() < LONGEST && !named.contains(['.', '?', ';', ',']));
    at + named.map_or(0, |named| named.len() + 1)
}

/// Whether a text begins with the name of a person before a colon: `Vos: Ja.`, `Van der Meer:`.
fn is_name(text: &str, rules: &Rules) -> bool {
    let Some((name, _)) = text.split_once(':') else { return false };
    let particle = |word: &str| rules.language.people.in_names.contains(&word);
    let of_name = |word: &str| word.starts_with(char::is_uppercase) || particle(word);
    name.split(' ').count() <= 4 && name.split(' ').all(of_name) && name.contains(char::is_uppercase)
}

/// The letters at the beginning of a text, and what follows them.
fn first_word(text: &str) -> Option<(&str, &str)> {
    let length = text.find(|c: char| !c.is_alphabetic() && c != '&').unwrap_or(text.len()); // `B&W`
    (length > 0).then(|| text.split_at(length))
}

/// Whether a text is a heading's word, in any of `Vraag`, `VRAAG`.
fn is_word(text: &str, word: &str) -> bool {
    text == word || text.eq_ignore_ascii_case(word) && text.chars().all(|c| !c.is_lowercase())
}

/// What follows the word, in any of `Vraag`, `VRAAG`; a space may be lost before the number (`Vraag1`).
fn strip_heading_word<'a>(line: &'a str, word: &str) -> Option<&'a str> {
    let same = |at: usize| line.as_bytes().get(at).is_some_and(|byte| byte.eq_ignore_ascii_case(&word.as_bytes()[at]));
    if !same(word.len() - 1) || !same(0) {
        return None; // as nearly always
    }
    let head = line.get(..word.len()).filter(|head| is_word(head, word))?;
    let rest = &line[head.len()..];
    let trimmed = rest.trim_start();
    (trimmed.len() < rest.len() || !trimmed.starts_with(char::is_alphabetic)).then_some(trimmed)
}

/// What may part a heading from text behind it that begins with a capital: `Vraag 1. Bent u`, `Vraag 1 – Bent u`.
const PARTING_SIGNS: &[&str] = &[".", ")", "–", "-"];

/// Where a heading ends whose numbers end at `at`: there, or behind a colon or the like. None if prose follows.
/// `numbered`: of which side the numbers are, if there are any.
fn heading_end(line: &str, at: usize, numbered: Option<Side>, rules: &Rules) -> Option<usize> {
    let rest = &line[at..];
    let numbered = numbered.filter(|_| !rest.starts_with(char::is_alphabetic)); // `Vraag 50PLUS 2`
    let trimmed = without_aside(rest.trim_start(), numbered, rules);
    let trimmed = without_telling(trimmed, numbered, rules);
    if let Some(text) = trimmed.strip_prefix(':') {
        return Some(line.len() - text.trim_start().len());
    }
    if matches!(trimmed, "" | "." | ")" | "–" | "-") {
        return Some(line.len());
    }
    // `Vraag 1 Bent u`, and glued `Vraag 1Bent u`: without a sign, the text must begin as a sentence does.
    let Some(text) = PARTING_SIGNS.iter().find_map(|sign| trimmed.strip_prefix(sign)) else {
        let mut letters = trimmed.chars();
        let capital = letters.next().is_some_and(char::is_uppercase);
        let begins = capital && letters.next().is_some_and(|c| c.is_lowercase() || c == ' ');
        return (begins || trimmed.starts_with("€ ")).then(|| line.len() - trimmed.len());
    };
    let opens = |c: char| c.is_uppercase() || matches!(c, '€' | '‘' | '“' | '„' | '«');
    let begins = text.starts_with(' ') && text.trim_start().starts_with(opens);
    begins.then(|| line.len() - text.trim_start().len())
}

/// The text behind an aside between a number and the end of its heading, who asks as a rule: `Vraag 1 (CDA)`, `Vraag 1
/// van de CDA-fractie`.
fn without_aside<'t>(text: &'t str, numbered: Option<Side>, rules: &Rules) -> &'t str {
    const LONGEST: usize = 60; // bytes
    let Some(aside) = text.strip_prefix('(') else {
        let group = numbered.and_then(|side| asking_groups::behind(text, side, rules));
        return group.map_or(text, |(_, length)| &text[length..]);
    };
    let end = aside.find(')').filter(|&end| end <= LONGEST && aside.starts_with(char::is_alphabetic));
    end.map_or(text, |end| aside[end + 1..].trim_start())
}

/// The colon behind words that only lead to it: `Het antwoord op vraag 1 luidt: Ja.`, or behind how many questions there are,
/// `Vraag 1 van 10`, `Vraag 1/10`.
fn without_telling<'t>(text: &'t str, numbered: Option<Side>, rules: &Rules) -> &'t str {
    let Some(side) = numbered else { return text };
    let headings = &rules.language.headings;
    let telling = || headings.telling.at_start(text).map(|words| &text[words.len()..]);
    if side == Side::Answer
        && let Some(rest) = telling().filter(|rest| rest.starts_with(':'))
    {
        return rest;
    }
    let digits = |all: &'t str| {
        let rest = all.trim_start_matches(|c: char| c.is_ascii_digit());
        (1..=3).contains(&(all.len() - rest.len())).then_some(rest)
    };
    if let Some(all) = text.strip_prefix('/') {
        let rest = digits(all.trim_start()).filter(|rest| !rest.starts_with(['/', '-']));
        return rest.map_or(text, str::trim_start);
    }
    let all = headings.of_all.all().iter().find_map(|words| digits(text.strip_prefix(words)?.trim_start()));
    all.map_or(text, str::trim_start)
}

/// `1) Vraag:` and `1. Antwoord: Ja.`, the number before the word.
fn number_before_word(line: &str, rules: &Rules) -> Option<Heading> {
    let bare = || number_forms::unpunctuated(line);
    let (number, length) = number_forms::numbered(line).or_else(bare)?;
    let word = &line[length..];
    let headings = &rules.language.headings;
    let side = |word: &str| match word {
        _ if is_word(word, headings.one_question) => Some(Side::Question),
        _ if is_word(word, headings.run_in) => Some(Side::Answer),
        _ => None,
    };
    let (first, text) = first_word(word)?;
    let alone = text.is_empty() || text.starts_with(' ') && text.trim_start().starts_with(char::is_uppercase);
    let text = text.strip_prefix(':').or_else(|| alone.then_some(text))?;
    let length = line.len() - text.trim_start().len();
    Some(Heading::new(side(first)?, Some(NumberList::one(Number::plain(number))), length))
}

/// `9-14:` above a joint answer.
fn numbers_with_colon(line: &str, rules: &Rules) -> Option<Heading> {
    let (numbers, length) = number_list::list(line, &rules.language.numbers)?;
    (line[length..].trim() == ":" && numbers.has_several()).then_some(())?;
    Some(Heading::new(Side::Answer, Some(numbers), line.len()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::TWEEDE_KAMER;
    use crate::rules::phrase::{Phrase, Phrases};

    fn read_by(line: &str, rules: &Rules) -> Option<(Side, Vec<u16>, String)> {
        let all: Vec<_> = (1..=99).map(Number::plain).collect();
        let heading = of_line(line, rules)?;
        let numbers = heading.numbers.map(|list| list.expand(&all)).unwrap_or_default();
        Some((heading.side, numbers.iter().map(|number| number.number).collect(), line[heading.length..].to_owned()))
    }

    fn read(line: &str) -> Option<(Side, Vec<u16>, String)> {
        read_by(line, &TWEEDE_KAMER)
    }

    #[test]
    fn headings_of_questions_and_answers() {
        use Side::{Answer, Question};
        for (line, side, numbers, rest) in [
            ("Vraag 1", Question, &[1][..], ""),
            ("Vraag 1:", Question, &[1], ""),
            ("Vraag1", Question, &[1], ""),
            ("VRAAG 12", Question, &[12], ""),
            ("Vraag 3, 4 en 5", Question, &[3, 4, 5], ""),
            ("Vragen 3 en 4", Question, &[3, 4], ""),
            ("Vraag 2 t/m 6", Question, &[2, 3, 4, 5, 6], ""),
            ("Vraag 7, 8, 9 10 en 11", Question, &[7, 8, 9, 10, 11], ""),
            ("Vraag 1: Bent u bekend?", Question, &[1], "Bent u bekend?"),
            ("Vraag: Bent u bekend?", Question, &[], "Bent u bekend?"),
            ("Ad 2 en 3", Answer, &[2, 3], ""),
            ("Reactie op vraag 2", Answer, &[2], ""),
            ("Beantwoording van vraag 3", Answer, &[3], ""),
            ("Antwoord van de minister op de vragen 1 en 2", Answer, &[1, 2], ""),
            ("Antwoord van de staatssecretaris:", Answer, &[], ""),
            ("Reactie van het kabinet: Ja.", Answer, &[], "Ja."),
            ("Reactie", Answer, &[], ""),
            ("Beantwoording: € 12.", Answer, &[], "€ 12."),
            ("Reactie van het college van B&W: Ja.", Answer, &[], "Ja."),
            ("Het antwoord op vraag 3 luidt als volgt: Ja.", Answer, &[3], "Ja."),
            ("Op de vragen 3 en 4: Ja.", Answer, &[3, 4], "Ja."),
            ("Antw. 2 € 12.", Answer, &[2], "€ 12."),
            ("Vraag 1. Vraag: Bent u bekend?", Question, &[1], "Bent u bekend?"),
            ("Vraag 1 van 10", Question, &[1], ""),
            ("Vraagnummer: 2", Question, &[2], ""),
            ("Vraagnummer 14-2", Question, &[2], ""),
            ("Vraag C: Bent u bekend?", Question, &[3], "Bent u bekend?"),
            ("Antwoord D, E en F", Answer, &[4, 5, 6], ""),
            ("ANTWOORD  OP VRAAG 2 :", Answer, &[2], ""),
            ("Vraag 1. Bent u bekend?", Question, &[1], "Bent u bekend?"),
            ("Vraag 2) Bent u", Question, &[2], "Bent u"),
            ("Antwoord 3 – Ja.", Answer, &[3], "Ja."),
            ("Antwoorden", Answer, &[], ""),
            ("Antwoord 1", Answer, &[1], ""),
            ("Antwoord 1:", Answer, &[1], ""),
            ("Antwoord op vraag 1", Answer, &[1], ""),
            ("Antwoord vraag 1:", Answer, &[1], ""),
            ("Antwoord", Answer, &[], ""),
            ("Antwoord:", Answer, &[], ""),
            ("Antwoord: Ja.", Answer, &[], "Ja."),
            ("Antwoorden op vraag 3, 4, 5, 9 en 10", Answer, &[3, 4, 5, 9, 10], ""),
            ("Antwoorden 5 en 6", Answer, &[5, 6], ""),
            ("Antwoord op vragen 7, 8, en 9", Answer, &[7, 8, 9], ""),
            ("Antwoord vragen 1,2,3,4 en 5", Answer, &[1, 2, 3, 4, 5], ""),
            ("Antwoord 2 t/m 6", Answer, &[2, 3, 4, 5, 6], ""),
            ("Antwoord vraag 4-7:", Answer, &[4, 5, 6, 7], ""),
            ("Antwoord op de vragen 1 tot en met 3", Answer, &[1, 2, 3], ""),
            ("9-14:", Answer, &[9, 10, 11, 12, 13, 14], ""),
            ("Antwoord 2/3", Answer, &[2, 3], ""),
            ("Antwoord op vragen 2/3/4: Ja.", Answer, &[2, 3, 4], "Ja."),
            ("Vraag #3", Question, &[3], ""),
            ("Vraag 2.3", Question, &[3], ""),
            ("Antwoord op vraag 2.3: Ja.", Answer, &[3], "Ja."),
            ("Vraag 2 (CDA)", Question, &[2], ""),
            ("Vraag 2 (CDA): Bent u bekend?", Question, &[2], "Bent u bekend?"),
            ("Vraag II", Question, &[2], ""),
            ("Antwoord op vraag III:", Answer, &[3], ""),
            ("Vraag twee:", Question, &[2], ""),
            ("Tweede vraag: Bent u bekend?", Question, &[2], "Bent u bekend?"),
            ("Antwoord op de tweede vraag", Answer, &[2], ""),
            ("V2: Bent u bekend?", Question, &[2], "Bent u bekend?"),
            ("A2: Ja.", Answer, &[2], "Ja."),
            ("A: Ja.", Answer, &[], "Ja."),
            ("Ons antwoord", Answer, &[], ""),
            ("Reactie college:", Answer, &[], ""),
            ("Antwoord van burgemeester en wethouders:", Answer, &[], ""),
            ("Antwoord van Gedeputeerde Staten op vraag 4", Answer, &[4], ""),
            ("[Vraag 1]", Question, &[1], ""),
            ("[Antwoord op vraag 1]: Ja.", Answer, &[1], "Ja."),
            ("[Antwoord]", Answer, &[], ""),
            ("<Vraag 1> Bent u bekend?", Question, &[1], "Bent u bekend?"),
            ("Q1: Bent u bekend?", Question, &[1], "Bent u bekend?"),
            ("[vraag 1] Bent u bekend?", Question, &[1], "Bent u bekend?"),
            ("(Antwoord 1)", Answer, &[1], ""),
            ("A1", Answer, &[1], ""),
            ("V1. Bent u bekend?", Question, &[1], "Bent u bekend?"),
            ("Vraag 1/4 Bent u bekend?", Question, &[1], "Bent u bekend?"),
            ("Vraag: 2", Question, &[2], ""),
            ("Vraag no. 2", Question, &[2], ""),
            ("1 Vraag", Question, &[1], ""),
            ("1. Antwoord", Answer, &[1], ""),
            ("2. Antwoord Dat klopt.", Answer, &[2], "Dat klopt."),
            ("*Vraag 2*", Question, &[2], ""),
            ("V1) Bent u bekend?", Question, &[1], "Bent u bekend?"),
            ("Antwoord 1 –", Answer, &[1], ""),
            ("Antwoord wethouder Van der Meer: Ja.", Answer, &[], "Ja."),
            ("Technische vraag 2: Bent u bekend?", Question, &[2], "Bent u bekend?"),
            ("1e vraag", Question, &[1], ""),
            ("8ste vraag: Bent u bekend?", Question, &[8], "Bent u bekend?"),
            ("De tweede vraag:", Question, &[2], ""),
            ("Antwoord op de 2de vraag", Answer, &[2], ""),
            ("Tweede antwoord: Ja.", Answer, &[2], "Ja."),
            ("Het antwoord op de tweede vraag: Ja.", Answer, &[2], "Ja."),
            ("Vraag 1/10", Question, &[1], ""),
            ("Vraag 1 / 10: Bent u bekend?", Question, &[1], "Bent u bekend?"),
            ("Vraag 10/10", Question, &[10], ""),
            ("Vraag 1 van de 10", Question, &[1], ""),
            ("Antwoord 1 van 10: Ja.", Answer, &[1], "Ja."),
            ("Vraag 14-2", Question, &[2], ""),
            ("Antwoord op vraag 14-2: Ja.", Answer, &[2], "Ja."),
            ("Antwoordnummer 14-2", Answer, &[2], ""),
            ("Vraag VVD 1", Question, &[1], ""),
            ("Vraag PvdA:", Question, &[], ""),
            ("Vraag (fractie Groen Belang): Bent u bekend?", Question, &[], "Bent u bekend?"),
            ("Vraag D66-1", Question, &[1], ""),
            ("Vraag D66 2", Question, &[2], ""),
            ("Vraag Partij voor de Dieren 2: Bent u bekend?", Question, &[2], "Bent u bekend?"),
            ("Vraag fractie Groen Belang nr. 3", Question, &[3], ""),
            ("Vraag 50PLUS 2:", Question, &[2], ""),
            ("Vragen SP 3 en 4", Question, &[3, 4], ""),
            ("Vraag 1 VVD", Question, &[1], ""),
            ("Vraag 1 – PvdA", Question, &[1], ""),
            ("Vraag 2 van de SP-fractie: Bent u bekend?", Question, &[2], "Bent u bekend?"),
            ("Vraag 2, fractie Groen Belang", Question, &[2], ""),
            ("VVD vraag 1", Question, &[1], ""),
            ("Fractie SP, vraag 2: Bent u bekend?", Question, &[2], "Bent u bekend?"),
            ("CDA – vraag 3", Question, &[3], ""),
            ("Antwoord VVD 1", Answer, &[1], ""),
            ("Antwoord VVD – vraag 1", Answer, &[1], ""),
            ("Antwoord SP vraag 2:", Answer, &[2], ""),
            ("Antwoord op vraag D66-2: Ja.", Answer, &[2], "Ja."),
            ("Antwoord 3 van de VVD-fractie: Ja.", Answer, &[3], "Ja."),
            ("Vraag 1 – Financiën", Question, &[1], "Financiën"),
            ("Antwoord 1 – NVT", Answer, &[1], "NVT"),
        ] {
            assert_eq!(read(line), Some((side, numbers.to_vec(), rest.to_owned())), "{line}");
        }
    }

    #[test]
    fn prose_that_begins_like_a_heading() {
        for line in [
            "vraag 6.",
            "antwoord op vraag 10 aangegeven, zie ik wel degelijk",
            "Antwoord op vraag 10 aangegeven, zie ik",
            "Antwoord van minister Van Oosten (Justitie en Veiligheid)",
            "Antwoorden van de minister van Justitie en Veiligheid",
            "Vragen van het lid Krul (CDA)",
            "Vraag en aanbod",
            "Antwoord op de brief",
            "Ad hoc",
            "Ad",
            "AD",
            "Ad: zie",
            "Reactie 5",
            "Reactie: dat is",
            "Antwoord van de",
            "Antwoord op de vraag",
            "Antwoord van de minister van Justitie",
            "Antwoord 3 - 5 procent",
            "Vraag 1. en verder",
            "Antwoord 2/3/2004",
            "Ad 3 is daarover gezegd",
            "2024:",
            "14-17 jaar",
            "Vraagstukken",
            "Vragen Kadernota 2025",
            "Vragen Agendapunt 7",
            "Zie vraag 1",
            "Zie ook vraag 1",
            "Zie het antwoord op vraag 1",
            "Vraag D66",
            "Vraag Kosten:",
            "Vragen PvdA:",
            "VVD vraag 1 gaat over bomen",
            "Vragen over",
            "Vraag 1 ging",
            "Vraag 1 (CDA) ging",
            "Vraag 1 van 10 mei",
            "Vraag A en C",
            "Het antwoord op vraag 3 luidt anders.",
            "Vraag een vergunning aan",
            "Tweede vraag van het lid",
            "De tweede vraag gaat over bomen",
            "2e vraag van het lid",
            "1e kwartaal",
            "(Vraag 1).",
            "(Antwoord 1) Daarover is",
            "[1] Kamerstukken",
            "[Vraag 1 gaat over bomen]",
            "Tweede Kamer",
            "A12 bij Ede",
            "Antwoord De gemeente.",
            "Ons antwoord luidt",
            "Antwoord van het college op de brief",
        ] {
            assert_eq!(read(line), None, "{line}");
        }
    }

    #[test]
    fn a_new_word_for_answers_is_one_row() {
        const ANSWER: Phrases<Numbered> =
            Phrases::new(&[Phrase::meaning("Weerwoord", Numbered::AtOnce, "Weerwoord 1")]);
        let mut rules = TWEEDE_KAMER;
        assert_eq!(read_by("Weerwoord op vraag 3: Nee.", &rules), None);
        rules.language.headings.answer = ANSWER;
        assert_eq!(read_by("Weerwoord op vraag 3: Nee.", &rules), Some((Side::Answer, vec![3], "Nee.".to_owned())));
        assert_eq!(read_by("WEERWOORD", &rules), Some((Side::Answer, vec![], String::new())));
    }
}
