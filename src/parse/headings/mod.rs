//! Headings by their words: of questions and answers, sections, annexes, notices. One line in, what it is out; whether
//! it is one in its place is for the judge.

use super::number_list::{self, NumberList};
use super::worded;
use crate::model::Number;

/// Which of the two a heading begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Question,
    Answer,
}

/// The heading of a question or an answer, at the beginning of a line.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Heading {
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

/// How the heading of a question begins.
const QUESTION_WORDS: &[&str] = &["Vragen", "Vraag"];

/// How the heading of an answer begins, and whether a number may follow at once (`Antwoord 1`, but `Reactie op vraag 1`).
const ANSWER_WORDS: &[(&str, bool)] = &[
    ("Antwoorden", true),
    ("Antwoord", true),
    ("Ons antwoord", true),
    ("Beantwoording", false),
    ("Reactie", false),
    ("Ad", true),
];

/// What may stand between that word and the numbers: `op de vragen`, `van de minister op vraag`.
const LINKING_WORDS: &[&str] = &["op", "van", "de", "het", "ons", "en", "vraag", "vragen"];

/// Who may be named in such a heading; alone behind `Antwoord van de` too.
const RESPONDING_WORDS: &[&str] = &[
    "minister",
    "ministers",
    "staatssecretaris",
    "bewindspersoon",
    "bewindslieden",
    "kabinet",
    "regering",
    "college",
    "burgemeester",
    "wethouder",
    "wethouders",
    "gedeputeerde",
    "staten",
    "GS",
    "gemeente",
    "provincie",
    "waterschap",
    "portefeuillehouder",
];

/// The heading that a line is, or begins with: `Vraag 1`, `Antwoord op vraag 3 en 8`, `Antwoord 5:`, `Vraag 1: Bent u …`,
/// `Antwoord:`, `Antwoord: Ja.`, `Reactie van de minister:`, `9-14:`, `Tweede vraag`, `V1: Bent u …`.
///
/// The first letter is a capital ("vraag 6." ends a sentence of seed 002) and nothing but a colon, full stop or dash
/// follows the numbers ("Antwoord op vraag 10 aangegeven, zie ik" is prose).
pub(super) fn labelled(line: &str) -> Option<Heading> {
    match line.bytes().next()? {
        b'0'..=b'9' => numbers_with_colon(line),
        b'V' => short(line).or_else(|| question(line)).or_else(|| ordinal(line)),
        b'A' => short(line).or_else(|| answer(line)).or_else(|| ordinal(line)),
        b'B' | b'R' => answer(line),
        b'O' if line.starts_with("Ons ") || line.starts_with("ONS ") => answer(line),
        b'D' | b'E' | b'N' | b'T' | b'Z' => ordinal(line),
        _ => None,
    }
}

fn question(line: &str) -> Option<Heading> {
    let rest = QUESTION_WORDS.iter().find_map(|word| strip_heading_word(line, word))?;
    if matches!(line.trim_end_matches([':', ' ']), "Vraag" | "VRAAG") {
        return Some(Heading::new(Side::Question, None, line.len()));
    }
    if let Some(text) = rest.strip_prefix(':').filter(|_| line.len() - rest.len() == "Vraag".len()) {
        return Some(Heading::new(Side::Question, None, line.len() - text.trim_start().len()));
    }
    let (numbers, length) = list(rest).or_else(|| one(worded::number(rest)))?;
    let end = heading_end(line, line.len() - rest.len() + length)?;
    Some(Heading::new(Side::Question, Some(numbers), end))
}

/// `Tweede vraag`, `Tweede vraag: Bent u …`.
fn ordinal(line: &str) -> Option<Heading> {
    let (_, rest) = line.split_at_checked(memchr::memchr(b' ', line.as_bytes())?)?;
    if !rest.starts_with(" vraag") && !rest.starts_with(" VRAAG") {
        return None; // as nearly always
    }
    let (numbers, length) = one(worded::ordinal(line))?;
    Some(Heading::new(Side::Question, Some(numbers), heading_end(line, length)?))
}

/// A letter for the word: `V1: Bent u …`, `A: Ja.`; the colon is what tells it from a road (`A12`).
fn short(line: &str) -> Option<Heading> {
    if !line[1..].starts_with(|c: char| c == ':' || c.is_ascii_digit()) {
        return None;
    }
    let side = if line.starts_with('V') { Side::Question } else { Side::Answer };
    let (numbers, rest) = match number_list::list(&line[1..]) {
        Some((list, length)) if line[1..].starts_with(|c: char| c.is_ascii_digit()) => {
            (Some(list), &line[1 + length..])
        }
        _ => (None, &line[1..]),
    };
    let text = rest.strip_prefix(':')?;
    let length = line.len() - text.trim_start().len();
    Some(Heading { side, numbers, length, short: true })
}

/// The numbers at the beginning of a text: `3 en 4`, `2.3`.
fn list(text: &str) -> Option<(NumberList, usize)> {
    number_list::list(text).or_else(|| number_list::pointed_list(text))
}

/// A question's number with a point before its text, `2.3 Bent u …`, `2.3. Bent u …`; and how many bytes it takes.
pub(super) fn pointed(line: &str) -> Option<(Number, usize)> {
    if !line.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let (list, length) = number_list::pointed_list(line)?;
    let [number] = list.printed()[..] else { return None };
    let text = line[length..].trim_start_matches(['.', ')', ':']).trim_start();
    (text.len() < line.len() - length && text.starts_with(char::is_uppercase))
        .then(|| (number, line.len() - text.len()))
}

/// A number before a text that begins as a sentence does, with nothing but a space between: `12 Waarom stijgen …`; and how
/// many bytes it takes.
pub(super) fn spaced(line: &str) -> Option<(u16, usize)> {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    if !(1..=4).contains(&digits) || line.starts_with('0') {
        return None;
    }
    let text = line[digits..].strip_prefix(' ')?.trim_start();
    let number = line[..digits].parse().ok()?;
    text.starts_with(char::is_uppercase).then(|| (number, line.len() - text.len()))
}

/// A Roman figure before a question's text, `II. Bent u …`; and how many bytes it takes.
pub(super) fn roman(line: &str) -> Option<(u16, usize)> {
    let figures = line.bytes().take_while(|byte| matches!(byte, b'I' | b'V' | b'X')).count();
    if figures == 0 || !line[figures..].starts_with(['.', ')']) {
        return None;
    }
    let (number, length) = worded::number(line)?;
    let text = line[length..].strip_prefix(['.', ')'])?;
    let begins = text.starts_with(' ') && text.trim_start().starts_with(char::is_uppercase);
    begins.then(|| (number, line.len() - text.trim_start().len()))
}

/// A list of the one number, with the bytes it takes.
fn one(found: Option<(u16, usize)>) -> Option<(NumberList, usize)> {
    found.map(|(number, length)| (NumberList::one(Number::plain(number)), length))
}

fn answer(line: &str) -> Option<Heading> {
    let (mut rest, mut numbered) =
        ANSWER_WORDS.iter().find_map(|(word, numbered)| Some((strip_heading_word(line, word)?, *numbered)))?;
    let mut end = if numbered { line.len() - rest.len() } else { 0 }; // behind the last word that can end a heading
    while let Some((word, after)) = first_word(rest) {
        let responding = RESPONDING_WORDS.iter().any(|known| known.eq_ignore_ascii_case(word));
        if !responding && !LINKING_WORDS.iter().any(|known| known.eq_ignore_ascii_case(word)) {
            break;
        }
        numbered |= word.len() > 4 && !responding; // `vraag`, `vragen`
        end = if responding { line.len() - after.len() } else { end };
        rest = after.trim_start();
    }
    let at = line.len() - rest.len();
    let worded = || one(worded::number(rest).or_else(|| worded::ordinal(rest)));
    let (numbers, at) = match list(rest).or_else(worded).filter(|_| numbered) {
        Some((numbers, length)) => (Some(numbers), at + length),
        None => (None, line[..end].trim_end().len()),
    };
    let named = numbers.is_some() || at > 0 && !line.starts_with("Ad");
    let length = heading_end(line, at)?;
    let whole = length == line.len() || line[..length].trim_end().ends_with(':');
    (named && (whole || numbers.is_some())).then(|| Heading::new(Side::Answer, numbers, length))
}

/// The letters at the beginning of a text, and what follows them.
fn first_word(text: &str) -> Option<(&str, &str)> {
    let length = text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len());
    (length > 0).then(|| text.split_at(length))
}

/// What follows the word, in any of `Vraag`, `VRAAG`; a space may be lost before the number (`Vraag1`).
fn strip_heading_word<'a>(line: &'a str, word: &str) -> Option<&'a str> {
    let head = line.get(..word.len())?;
    let same = head == word || head.chars().all(|c| !c.is_lowercase()) && head.eq_ignore_ascii_case(word);
    let rest = &line[word.len()..];
    let trimmed = rest.trim_start();
    (same && (trimmed.len() < rest.len() || trimmed.starts_with(|c: char| !c.is_alphabetic()) || trimmed.is_empty()))
        .then_some(trimmed)
}

/// What may part a heading from text behind it that begins with a capital: `Vraag 1. Bent u`, `Vraag 1 – Bent u`.
const PARTING_SIGNS: &[&str] = &[".", ")", "–", "-"];

/// Where a heading ends whose numbers end at `at`: there, or behind a colon or the like. None if prose follows.
fn heading_end(line: &str, at: usize) -> Option<usize> {
    let trimmed = without_aside(line[at..].trim_start());
    if let Some(text) = trimmed.strip_prefix(':') {
        return Some(line.len() - text.trim_start().len());
    }
    if matches!(trimmed, "" | "." | ")") {
        return Some(line.len());
    }
    // `Vraag 1 Bent u`, and glued `Vraag 1Bent u`: without a sign, the text must begin as a sentence does.
    let Some(text) = PARTING_SIGNS.iter().find_map(|sign| trimmed.strip_prefix(sign)) else {
        let mut letters = trimmed.chars();
        let capital = letters.next().is_some_and(char::is_uppercase);
        let begins = capital && letters.next().is_some_and(|c| c.is_lowercase() || c == ' ');
        return begins.then(|| line.len() - trimmed.len());
    };
    let begins = text.starts_with(' ') && text.trim_start().starts_with(char::is_uppercase);
    begins.then(|| line.len() - text.trim_start().len())
}

/// The text behind an aside between a number and the end of its heading, who asks as a rule: `Vraag 1 (CDA)`.
fn without_aside(text: &str) -> &str {
    const LONGEST: usize = 60; // bytes
    let Some(aside) = text.strip_prefix('(') else { return text };
    let end = aside.find(')').filter(|&end| end <= LONGEST && aside.starts_with(char::is_alphabetic));
    end.map_or(text, |end| aside[end + 1..].trim_start())
}

/// `9-14:` above a joint answer.
fn numbers_with_colon(line: &str) -> Option<Heading> {
    let (numbers, length) = number_list::list(line)?;
    (line[length..].trim() == ":" && numbers.printed().len() > 1).then_some(())?;
    Some(Heading::new(Side::Answer, Some(numbers), line.len()))
}

/// A number with a full stop or parenthesis at the beginning of a line, `3. Bent u`, `3) Bent u`, `(3) Bent u`, or alone
/// on its line, `3`, `3.`; and how many bytes of the line it takes.
pub(super) fn numbered(line: &str) -> Option<(u16, usize)> {
    let inner = line.strip_prefix('(');
    let printed = inner.unwrap_or(line);
    let digits = printed.bytes().take_while(u8::is_ascii_digit).count();
    if digits == 0 || digits > 4 || printed.starts_with('0') {
        return None;
    }
    let number = printed[..digits].parse().ok()?;
    let rest = &printed[digits..];
    if inner.is_none() && matches!(rest, "" | "." | ")" | ":") || inner.is_some() && rest == ")" {
        return Some((number, line.len()));
    }
    let rest = if inner.is_some() { rest.strip_prefix(')')? } else { rest.strip_prefix(['.', ')'])? };
    let text = rest.trim_start();
    // "1.250 zaken" and "3.1 Inleiding" are no questions; "1.Bent u" is one.
    let begins = text.len() < rest.len() || text.starts_with(char::is_uppercase);
    begins.then_some((number, line.len() - text.len()))
}

/// How a section heading begins, after its number. An example each.
const SECTION_WORDS: &[(&str, &str)] = &[
    ("Vragen en opmerkingen vanuit de ", "1. Vragen en opmerkingen vanuit de D66-fractie"),
    ("Vragen en opmerkingen van de leden van de ", "Vragen en opmerkingen van de leden van de VVD-fractie"),
    ("Vragen en opmerkingen van de ", "II Vragen en opmerkingen van de fracties"),
    ("Vragen en opmerkingen van het lid ", "Vragen en opmerkingen van het lid Omtzigt"),
    ("Vragen van de leden van de ", "Vragen van de leden van de fractie van de PvdA"),
    ("Vragen van de fractie van ", "Vragen van de fractie van de SP"),
    ("Vragen vanuit de ", "Vragen vanuit de CDA-fractie"),
    ("Inbreng van de leden van de ", "Inbreng van de leden van de D66-fractie"),
    ("Inbreng leden van de ", "Inbreng leden van de D66-fractie"),
    ("Inbreng van de ", "Inbreng van de BBB-fractie"),
];

/// The groups named in a section heading, if the line is one: `4. Vragen en opmerkingen vanuit de JA21-fractie`.
pub(super) fn section(line: &str) -> Option<Vec<String>> {
    if line.len() > 200 || line.ends_with(['.', '?', '!', ':', ',', ';']) {
        return None;
    }
    let title = without_number(line);
    let (words, _) = SECTION_WORDS.iter().find(|(words, _)| title.starts_with(words))?;
    Some(groups(&title[words.len()..]))
}

/// How the title of a set of questions begins. An example each.
const SET_WORDS: &[(&str, &str)] = &[
    ("Vragen van het lid ", "Vragen van het lid Kuik (CDA) aan de minister van Financiën over laadpalen"),
    ("Vragen van de leden ", "Vragen van de leden Kuik (CDA) en Boswijk (CDA) over laadpalen (ingezonden 3 mei 2022)"),
    ("Vraag van het lid ", "Vraag van het lid Kuik (CDA) aan de minister van Financiën over laadpalen"),
    ("Antwoorden op de vragen van ", "Antwoorden op de vragen van het lid Kuik (CDA) over laadpalen (2022Z08412)"),
    ("Antwoorden op vragen van ", "Antwoorden op vragen van het lid Kuik (CDA) over laadpalen (ingezonden 3 mei 2022)"),
    ("Beantwoording van de vragen van ", "Beantwoording van de vragen van het lid Kuik (CDA) over laadpalen"),
];

/// Whether a line is the title of a set of questions.
pub(super) fn set_title(line: &str) -> bool {
    SET_WORDS.iter().any(|(words, _)| line.starts_with(words)) && line.contains(" over ") && line.len() < 600
}

/// Whether a paragraph is the first question of a set, or its heading: `Vraag 1`, `1. Bent u …`, `1`.
pub(super) fn heads_first(line: &str) -> bool {
    let labelled = labelled(line).filter(|heading| heading.side == Side::Question).and_then(|heading| heading.numbers);
    let first = labelled.and_then(|list| list.printed().first().map(|number| number.number));
    first.or(numbered(line).map(|(number, _)| number)) == Some(1)
}

/// Whether a line can be the title of a group's questions: short, no sentence, no field (`Betreft: …`), no heading of
/// questions or answers itself.
pub(super) fn group_title(line: &str) -> bool {
    const LONGEST: usize = 90; // bytes
    let title = line.strip_suffix(':').unwrap_or(line);
    let begins = title.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
    let letters = title.chars().filter(|c| c.is_alphabetic()).count();
    begins
        && letters > 1
        && title.len() <= LONGEST
        && !title.ends_with(['.', '?', '!', ',', ';', ')', '»', '”', '’'])
        && !title.contains([':', '|', '@'])
        && !matches!(title, "Vragen" | "VRAGEN" | "Vraag" | "Toelichting" | "Inleiding")
        && !answers_begin(line)
        && labelled(line).is_none()
        && outside(line).is_none()
        && super::meta::date(title).is_none_or(|_| title.contains(' ') && letters > 20)
}

/// The line without the number before it: `4. `, `II `, `I.\t`.
fn without_number(line: &str) -> &str {
    let number = line.find(|c: char| !(c.is_ascii_digit() || matches!(c, 'I' | 'V' | 'X'))).unwrap_or(0);
    let rest = line[number..].trim_start_matches(['.', ')']);
    let title = rest.trim_start();
    if title.len() < rest.len() { title } else { line }
}

/// `ChristenUnie-, VVD-, SGP- en 50+` names four groups.
fn groups(names: &str) -> Vec<String> {
    if names.starts_with("fracties") {
        return Vec::new(); // `vanuit de fracties`: all of them
    }
    let names =
        [" en reactie ", " en antwoord "].iter().fold(names, |names, words| names.split(words).next().unwrap_or(""));
    let names = names.trim().trim_start_matches("fractie van de ").trim_start_matches("fractie van ");
    let names = names.strip_suffix("-fracties").or_else(|| names.strip_suffix("-fractie")).unwrap_or(names);
    let parts = names.split(',').flat_map(|part| part.split(" en "));
    parts
        .map(|name| name.trim().trim_end_matches("-fractie").trim_end_matches('-').to_owned())
        .filter(|n| !n.is_empty())
        .collect()
}

/// Whether a line is the heading of an annex: `Bijlage I. Inbreng Offlimits …`, `Bijlage 2`, `Bijlage: cijfers`.
pub(super) fn annex(line: &str) -> bool {
    let Some(rest) = ["Bijlage", "BIJLAGE", "Annex"].iter().find_map(|word| line.strip_prefix(word)) else {
        return false;
    };
    let rest = rest.trim_start();
    let label = rest.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(rest.len());
    let is_label = rest[..label].bytes().all(|byte| byte.is_ascii_digit())
        || rest[..label].bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X'))
        || label == 1 && rest.starts_with(|c: char| c.is_ascii_uppercase());
    let after = rest[label..].trim_start();
    is_label && (after.is_empty() || after.starts_with(['.', ':', '-', '–', '—']))
}

/// A heading of what is neither question nor answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outside {
    /// `Mededeling`: the notice of a postponement or withdrawal.
    Notice,
    /// `Toelichting:`: a remark below the questions.
    Remark,
    /// `Hoogachtend,`, `Met vriendelijke groet,`: the end of a letter.
    Closing,
}

/// How a letter ends. An example each.
const CLOSING_WORDS: &[(&str, &str)] = &[
    ("Hoogachtend", "Hoogachtend, namens de volgende organisaties,"),
    ("Met vriendelijke groet", "Met vriendelijke groet,"),
    ("Met hoogachting", "Met hoogachting,"),
    ("Namens de ", "Namens de fractie van Groen Belang,"),
    ("Wij zien uw ", "Wij zien uw antwoord met belangstelling tegemoet."),
    ("In afwachting van ", "In afwachting van uw antwoord,"),
    ("Het lid van de ", "Het lid van de gemeenteraad,"),
    ("Naar boven", "Naar boven"),
];

/// Whether a line is such a heading.
pub(super) fn outside(line: &str) -> Option<Outside> {
    match line.trim_end_matches([':', '.', ',']) {
        "Mededeling" | "Mededelingen" => Some(Outside::Notice),
        "Toelichting" | "Opmerking" => Some(Outside::Remark),
        closing if closing.len() < 80 && CLOSING_WORDS.iter().any(|(words, _)| closing.starts_with(words)) => {
            // "Namens de minister deel ik u mee dat." is a sentence, and closes nothing.
            let sentence = line.ends_with('.') && closing.starts_with("Namens");
            (!sentence).then_some(Outside::Closing)
        }
        _ => None,
    }
}

/// How a line begins that parts the answers from the questions above them. An example each.
const PARTING_WORDS: &[(&str, &str)] = &[
    ("Antwoord van ", "Antwoord van minister Vogelaar (Wonen, Wijken en Integratie). (Ontvangen 3 april 2008)"),
    ("Antwoorden van ", "Antwoorden van de minister van Justitie"),
    ("Antwoord / ", "II Antwoord / Reactie van de minister"),
    ("Antwoord/", "II Antwoord/reactie van de minister"),
    ("Antwoord door ", "Antwoord door de staatssecretaris van Financiën"),
    ("Beantwoording", "Beantwoording van de vragen"),
];

/// Whether a line names those who answer: the answers to the questions above it follow.
pub(super) fn answers_part(line: &str) -> bool {
    let title = without_number(line);
    PARTING_WORDS.iter().any(|(words, _)| title.starts_with(words))
}

/// Whether a line is no more than the name of who answers, so that one answer to all questions above may stand below it:
/// `Antwoord van de heer Prodi namens de Commissie`.
pub(super) fn answers_joint(line: &str) -> bool {
    const LONGEST: usize = 300; // bytes; several ministers have long names
    let sentence = line.ends_with('.') && !line.ends_with(").");
    line.starts_with("Antwoord") && line.len() < LONGEST && !sentence && answers_part(line)
}

/// Whether the answers to the questions above may begin below a line: `Antwoorden`, `Antwoord van minister Vogelaar …`.
pub(super) fn answers_begin(line: &str) -> bool {
    answers_part(line)
        || labelled(without_number(line)).is_some_and(|heading| {
            heading.side == Side::Answer && heading.numbers.is_none() && heading.length == without_number(line).len()
        })
}

/// Whether a line is a heading with text behind it: `Vraag 1: Bent u …`.
pub(super) fn has_text(line: &str) -> bool {
    labelled(line).is_some_and(|heading| heading.length < line.len())
}

/// The number that a paper has among the cases of the House, alone on its line: `2024Z18442`.
fn is_case_number(line: &str) -> bool {
    let digits = |text: &str, counts: std::ops::RangeInclusive<usize>| {
        counts.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
    };
    line.split_once('Z').is_some_and(|(year, number)| digits(year, 4..=4) && digits(number.trim_start(), 4..=6))
}

/// Whether a line stands by itself, whatever is above and below it.
pub(super) fn stands_alone(line: &str) -> bool {
    match line.bytes().next() {
        Some(b'0'..=b'9') => labelled(line).is_some() || section(line).is_some() || is_case_number(line),
        Some(b'D' | b'E' | b'Z') => ordinal(line).is_some(),
        Some(b'N' | b'W') => ordinal(line).is_some() || outside(line).is_some(),
        Some(b'V' | b'A' | b'B' | b'I' | b'R' | b'M' | b'T' | b'O' | b'H') => {
            labelled(line).is_some() || section(line).is_some() || annex(line) || outside(line).is_some()
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Number;

    fn read(line: &str) -> Option<(Side, Vec<u16>, &str)> {
        let all: Vec<_> = (1..=99).map(Number::plain).collect();
        let heading = labelled(line)?;
        let numbers = heading.numbers.map(|list| list.expand(&all)).unwrap_or_default();
        Some((heading.side, numbers.iter().map(|number| number.number).collect(), &line[heading.length..]))
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
        ] {
            assert_eq!(read(line), Some((side, numbers.to_vec(), rest)), "{line}");
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
            "Ad: zie",
            "Reactie",
            "Reactie 5",
            "Beantwoording",
            "Antwoord van de",
            "Antwoord op de vraag",
            "Antwoord van de minister van Justitie",
            "Antwoord 3 - 5 procent",
            "Vraag 1. en verder",
            "Ad 3 is daarover gezegd",
            "2024:",
            "14-17 jaar",
            "Vraagstukken",
            "Vragen over",
            "Vraag 1 ging",
            "Vraag 1 (CDA) ging",
            "Vraag een vergunning aan",
            "Tweede vraag van het lid",
            "Tweede Kamer",
            "A12 bij Ede",
            "Ons antwoord luidt",
            "Antwoord van het college op de brief",
        ] {
            assert_eq!(read(line), None, "{line}");
        }
    }

    #[test]
    fn numbers_at_the_beginning_of_a_line() {
        for (line, want) in [
            ("3. Bent u", Some((3, "Bent u"))),
            ("12) Bent u", Some((12, "Bent u"))),
            ("1.Bent u", Some((1, "Bent u"))),
            ("7", Some((7, ""))),
            ("7.", Some((7, ""))),
            ("1.250 zaken", None),
            ("3.1 Inleiding", None),
            ("2024 was", None),
            ("1-op-1", None),
            ("01. nul", None),
        ] {
            assert_eq!(numbered(line).map(|(number, length)| (number, &line[length..])), want, "{line}");
        }
    }

    #[test]
    fn numbers_with_points_and_roman_figures() {
        for (line, want) in [
            ("2.3 Bent u", Some(("2.3", "Bent u"))),
            ("2.3. Bent u", Some(("2.3", "Bent u"))),
            ("2.3", None),
            ("2.3.1 Bent u", None),
            ("2.3 miljoen", None),
            ("2. Bent u", None),
        ] {
            let found = pointed(line).map(|(number, length)| (number.to_string(), &line[length..]));
            assert_eq!(found, want.map(|(number, rest)| (number.to_owned(), rest)), "{line}");
        }
        for (line, want) in [
            ("II. Bent u", Some((2, "Bent u"))),
            ("IV) Bent u", Some((4, "Bent u"))),
            ("II Bent u", None),
            ("II.", None),
        ] {
            assert_eq!(roman(line).map(|(number, length)| (number, &line[length..])), want, "{line}");
        }
    }

    #[test]
    fn sections_and_their_groups() {
        for (_, example) in SET_WORDS {
            assert!(set_title(example), "{example}");
        }
        for (_, example) in PARTING_WORDS {
            assert!(answers_begin(example), "{example}");
        }
        for (_, example) in SECTION_WORDS {
            assert!(section(example).is_some(), "{example}");
        }
        for (line, groups) in [
            ("1. Vragen en opmerkingen vanuit de D66-fractie", &["D66"][..]),
            (
                "Vragen en opmerkingen vanuit de ChristenUnie-, VVD-, SGP- en 50+",
                &["ChristenUnie", "VVD", "SGP", "50+"],
            ),
            ("Inbreng van de leden van de GroenLinks-PvdA-fractie", &["GroenLinks-PvdA"]),
            ("II Vragen van de leden van de fractie van de SP", &["SP"]),
            ("Vragen en opmerkingen vanuit de fracties en antwoord van de minister", &[]),
            ("Vragen en opmerkingen van de leden van de SP-fractie en reactie van de minister", &["SP"]),
        ] {
            assert_eq!(
                section(line).as_deref(),
                Some(groups.iter().map(|&g| g.to_owned()).collect::<Vec<_>>().as_slice()),
                "{line}"
            );
        }
        for line in [
            "Vragen van de leden Podt (D66) en Van Nispen (SP) aan",
            "De leden van de D66-fractie vragen",
            "Vragen en opmerkingen vanuit de zaal.",
        ] {
            assert_eq!(section(line), None, "{line}");
        }
    }

    #[test]
    fn titles_of_groups() {
        for line in ["VVD", "B. Vragen Groen Belang d.d. 2 juni 2015", "Dierenwelzijn:", "2. Metalen confetti en afval"]
        {
            assert!(group_title(line), "{line}");
        }
        for line in [
            "Antwoorden:",
            "Vragen:",
            "Betreft: bomen",
            "De bomen zijn ziek.",
            "3 mei 2021",
            "1",
            "Vraag 2",
            "en verder",
        ] {
            assert!(!group_title(line), "{line}");
        }
    }

    #[test]
    fn annexes_notices_closings() {
        for line in ["Bijlage I. Inbreng Offlimits", "Bijlage 2", "Bijlage: cijfers", "BIJLAGE A – Tabel", "Bijlage"]
        {
            assert!(annex(line), "{line}");
        }
        for line in ["Bijlage bij Kamerstukken II 2023/2024", "Bijlagen 1 en 2", "Bijlage 1 bevat"] {
            assert!(!annex(line), "{line}");
        }
        assert_eq!(outside("Mededeling"), Some(Outside::Notice));
        assert_eq!(outside("Toelichting:"), Some(Outside::Remark));
        for (_, example) in CLOSING_WORDS {
            assert_eq!(outside(example), Some(Outside::Closing), "{example}");
        }
        assert_eq!(outside("Namens de minister deel ik u dit mee."), None);
        assert_eq!(outside("Mededeling van Minister Van Weel"), None);
    }
}
