//! Headings that name the group which asks beside the number, as lists of questions of a council do: `Vraag VVD 1`,
//! `Vraag 1 van de SP-fractie`, `D66 vraag 2`. Each group counts from 1 there.

use super::{Heading, Side, first_word, heading_end, list, strip_heading_word};
use crate::parse::number_list::NumberList;
use crate::rules::Rules;

/// No such heading is longer, without the text behind it; in bytes.
const LONGEST: usize = 60;

/// The numbers behind the name of a group, `VVD 1`, `D66-1 en 2`, `fractie Groen Belang nr. 3`: the name, the numbers, and
/// how many bytes both take.
pub(super) fn named<'t>(text: &'t str, rules: &Rules) -> Option<(&'t str, NumberList, usize)> {
    let head = head(text);
    let places =
        head.char_indices().filter(|&(at, c)| c.is_ascii_digit() && head[..at].ends_with([' ', '-', '–', '.', '#']));
    let mut found = places.filter_map(|(at, _)| {
        let name = name(head[..at].trim_end_matches([' ', '-', '–', '#']), rules)?;
        let (numbers, length) = list(&text[at..], rules)?;
        let years = numbers.printed().iter().any(|number| number.number > 999); // `Vragen Kadernota 2025`
        (!years).then_some((name, numbers, at + length))
    });
    found.next()
}

/// How many bytes the name of a group and its colon take at the beginning of a text without number: `PvdA: Wat kost dat?`,
/// `(fractie SP):`.
pub(super) fn alone(text: &str, rules: &Rules) -> Option<usize> {
    let head = head(text);
    let words = head.trim_end();
    let own = words.strip_prefix('(').and_then(|own| own.strip_suffix(')')).unwrap_or(words);
    let name = name(own, rules).filter(|name| own.len() > name.len() || is_short_for(name))?;
    let below = text[head.len()..].strip_prefix(':').filter(|_| !name.is_empty() && named(text, rules).is_none())?;
    Some(text.len() - below.trim_start().len())
}

/// The numbers of a text that is no more than a group and these: `VVD 1`, `D66-2`.
pub(in crate::parse) fn numbers(text: &str, rules: &Rules) -> Option<NumberList> {
    let (name, numbers, length) = named(text, rules)?;
    (length == text.len() && is_short_for(name)).then_some(numbers)
}

/// The name of a group behind the numbers of a heading, and how many bytes it takes: ` VVD`, ` – PvdA`, ` van de SP-fractie:`.
/// Behind those of an answer a word in capitals may be the answer: `Antwoord 1 NEE`.
pub(super) fn behind<'t>(text: &'t str, side: Side, rules: &Rules) -> Option<(&'t str, usize)> {
    let head = head(text);
    let words = head.trim_matches([' ', '-', '–', ',', '/', '.']);
    let name = name(words, rules)?;
    let is_told = words.len() > name.len() || side == Side::Question && is_short_for(name);
    is_told.then_some((name, head.len()))
}

/// The heading of a question that begins with the group: `VVD vraag 1`, `Fractie SP, vraag 2: Wat …`.
pub(super) fn before(line: &str, rules: &Rules) -> Option<Heading> {
    let (name, rest) = before_word(line, rules)?;
    let (numbers, length) = list(rest, rules)?;
    let end = heading_end(line, line.len() - rest.len() + length, Some(Side::Question), rules)?;
    let whole = end == line.len() || line[..end].trim_end().ends_with(':');
    (is_short_for(name) && whole).then(|| Heading::new(Side::Question, Some(numbers), end))
}

/// The name before the word `vraag`, and what stands behind that.
fn before_word<'t>(line: &'t str, rules: &Rules) -> Option<(&'t str, &'t str)> {
    let word = rules.language.headings.behind_ordinal;
    let near = &line.as_bytes()[..line.len().min(LONGEST)];
    let at = memchr::memmem::find(near, word.as_bytes())?; // nearly always nothing
    let head = head(line).get(..at + word.len())?;
    let own = head[..at].trim_end_matches([' ', '-', '–', ',', ':']);
    let rest = line[at + word.len()..].trim_start();
    let apart = own.len() < at && rest.len() < line.len() - at - word.len();
    Some((name(own, rules).filter(|_| apart)?, rest))
}

/// The group that the heading of a question or an answer names, as printed.
pub(in crate::parse) fn of_heading<'t>(printed: &'t str, rules: &Rules) -> Option<&'t str> {
    let printed = printed.trim_end_matches([':', '.', ' ']);
    let headings = &rules.language.headings;
    let words =
        headings.question.rows().iter().map(|row| row.words).chain(headings.answer.rows().iter().map(|row| row.words));
    let mut rest = words.filter_map(|word| strip_heading_word(printed, word)).next().unwrap_or(printed);
    let links = |(word, _): &(&str, &str)| headings.linking.has(word) || headings.asked.has(word);
    while let Some((_, after)) = first_word(rest).filter(links) {
        rest = after.trim_start();
    }
    if let Some((name, ..)) = named(rest, rules) {
        return Some(name);
    }
    if let Some((_, length)) = list(rest, rules) {
        let text = rest[length..].trim_start();
        let aside = text.strip_prefix('(').and_then(|aside| aside.strip_suffix(')'));
        return aside
            .map(|aside| name(aside, rules).unwrap_or(aside))
            .or_else(|| Some(behind(text, Side::Question, rules)?.0));
    }
    before_word(printed, rules).map(|(name, _)| name)
}

/// A text to its colon; nothing where that is longer than any heading.
fn head(text: &str) -> &str {
    let head = text.split(':').next().unwrap_or_default();
    if head.len() > LONGEST { "" } else { head }
}

/// The name of a group without the words around it, if a text is no more than that: `de fractie van de SP`, `SP-fractie`.
fn name<'t>(text: &'t str, rules: &Rules) -> Option<&'t str> {
    const MOST_WORDS: usize = 5;
    let groups = &rules.language.headings.group_words;
    let mut name = text.trim().trim_end_matches([',', '.']);
    while let Some((_, rest)) = name.split_once(' ').filter(|(word, _)| groups.has(&word.to_lowercase())) {
        name = rest.trim_start();
    }
    while let Some((rest, _)) = name.rsplit_once([' ', '-']).filter(|(_, word)| groups.has(word)) {
        name = rest.trim_end_matches([' ', '-', '–', ',']);
    }
    let mut words = name.split(' ');
    let capital = |word: &str| {
        let begins = word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
        begins && word.contains(char::is_alphabetic) && !word.ends_with(['.', '?', '!'])
    };
    let letters = name.chars().filter(|c| c.is_alphanumeric()).count();
    let is_word = letters > 1 && name.contains(char::is_alphabetic); // no number: `1-2`
    let begins = words.next().is_some_and(capital) && is_word && !name.ends_with(['?', '!']);
    let is_name = begins
        && name.split(' ').count() <= MOST_WORDS
        && words.all(|word| capital(word) || groups.has(word) || word == "&");
    is_name.then_some(name)
}

/// Whether a name is written as those of groups are, and no other word: two capitals or a digit in its first word (`VVD`,
/// `PvdA`, `D66`, `GroenLinks`).
fn is_short_for(name: &str) -> bool {
    let first = name.split(' ').next().unwrap_or_default();
    let capitals = first.chars().filter(|c| c.is_uppercase()).count();
    capitals > 1 || capitals > 0 && first.contains(|c: char| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::TWEEDE_KAMER;

    #[test]
    fn the_group_that_a_heading_names() {
        for (heading, group) in [
            ("Vraag VVD 1", Some("VVD")),
            ("Vraag D66-1:", Some("D66")),
            ("Vraag Partij voor de Dieren 2", Some("Partij voor de Dieren")),
            ("Vraag fractie Groen Belang nr. 3", Some("Groen Belang")),
            ("Vraag 1 (VVD)", Some("VVD")),
            ("Vraag 1 (fractie VVD)", Some("VVD")),
            ("Vraag 1 van de SP-fractie", Some("SP")),
            ("VVD vraag 1", Some("VVD")),
            ("Antwoord op vraag VVD 1", Some("VVD")),
            ("Antwoord 1 (VVD):", Some("VVD")),
            ("VVD-2", Some("VVD")),
            ("Vraag 1", None),
            ("Antwoord op vraag 3", None),
            ("1.", None),
        ] {
            assert_eq!(of_heading(heading, &TWEEDE_KAMER), group, "{heading}");
        }
    }
}
