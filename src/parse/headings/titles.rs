//! Titles that divide a paper, and lines that end a part of it: sections, sets of questions, groups, annexes, notices,
//! closings, the beginning of the answers.

use super::number_forms::{numbered, roman};
use super::{Heading, Side, of_line};
use crate::parse::number_list::NumberList;
use crate::rules::{Outside, Rules, Sections};

/// The groups named in a section heading, if the line is one: `4. Vragen en opmerkingen vanuit de JA21-fractie`.
pub(in crate::parse) fn section(line: &str, rules: &Rules) -> Option<Vec<String>> {
    let sections = &rules.parliament.sections;
    let title = without_number(line);
    let row = sections.section.at_start(title)?;
    let sentence = line.len() > 200 || line.ends_with(['.', '?', '!', ':', ',', ';']);
    (!sentence).then(|| groups(&title[row.words.len()..], sections))
}

/// The groups named in the heading of what they ask or of the reply to them, and whether it is of the reply: `Inbreng van
/// de leden van de D66-fractie`, `Reactie op de inbreng van de leden van de D66-fractie`, `De leden van de D66-fractie`.
pub(in crate::parse) fn group_heading(line: &str, rules: &Rules) -> Option<(Vec<String>, bool)> {
    const LONGEST: usize = 90; // bytes of one that is no more than a group
    let sections = &rules.parliament.sections;
    if let Some(groups) = section(line, rules) {
        return Some((groups, false));
    }
    if let Some(groups) = reply_heading(line, rules) {
        return Some((groups, true));
    }
    let title = without_number(line);
    let sentence = title.ends_with(['.', '?', '!', ':', ',', ';']) || title.len() > LONGEST;
    let named = &title[sections.of_group.at_start(title).map_or(0, str::len)..];
    if sentence { None } else { Some((group_names(named, sections)?, false)) }
}

/// The groups named in the heading of a reply to them: `Reactie op de inbreng van de leden van de D66-fractie`.
pub(in crate::parse) fn reply_heading(line: &str, rules: &Rules) -> Option<Vec<String>> {
    let sections = &rules.parliament.sections;
    let title = without_number(line);
    if !sections.replying.may_begin(title) || title.len() > 200 || title.ends_with(['.', '?', '!', ':', ',', ';']) {
        return None; // as nearly always
    }
    let replying = title.split(' ').next().is_some_and(|word| sections.replying.has(word));
    let before = title.match_indices(sections.before_groups).filter(|_| replying);
    before.map(|(at, words)| &title[at + words.len()..]).find_map(|names| group_names(names, sections))
}

/// The names at the end of a heading, if they are of groups and nothing follows: `D66-fractie`, `fracties van SP en VVD`.
fn group_names(names: &str, sections: &Sections) -> Option<Vec<String>> {
    let names = sections.groups_end.all().iter().fold(names, |names, words| names.split(words).next().unwrap_or(""));
    let behind = sections.group_behind.all().iter().any(|words| names.ends_with(words));
    let before = sections
        .group_before
        .all()
        .iter()
        .any(|words| words.starts_with(sections.group_word) && names.starts_with(words));
    if !behind && !before || names.starts_with(sections.all_groups) {
        return None; // as nearly always
    }
    let groups = groups(names, sections);
    let is_name = |name: &String| {
        name.split(' ').count() <= 3 && name.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
    };
    (!groups.is_empty() && groups.iter().all(is_name)).then_some(groups)
}

/// Whether a line parts the replies of a minister from all that groups ask above it.
pub(in crate::parse) fn reply_part(line: &str, rules: &Rules) -> bool {
    const LONGEST: usize = 160; // bytes
    let sections = &rules.parliament.sections;
    let title = without_number(line);
    let Some(row) = sections.reply_part.at_start(title) else { return false };
    let rest = title[row.words.len()..].trim_end_matches(':');
    let whole = row.words.ends_with([' ', '/']) || row.words.starts_with(char::is_uppercase) && row.words.contains(' ');
    let about = rest.contains(sections.answered_what) || rest.contains(char::is_numeric);
    title.len() <= LONGEST && !title.ends_with(['.', ',', ';', '?', '!']) && (whole && !about || rest.is_empty())
}

/// Whether a line is the title of a set of questions.
pub(in crate::parse) fn set_title(line: &str, rules: &Rules) -> bool {
    let sections = &rules.parliament.sections;
    sections.set.at_start(line).is_some() && line.contains(sections.about) && line.len() < 600
}

/// Whether a line begins as the title of a set of questions does, though it may go on in the next.
pub(in crate::parse) fn begins_set(line: &str, rules: &Rules) -> bool {
    rules.parliament.sections.set.at_start(line).is_some()
}

/// Whether a paragraph is the first question of a set, or its heading: `Vraag 1`, `1. Bent u …`, `1`.
///
/// `heading`: the one that the line is or begins with.
pub(in crate::parse) fn heads_first(line: &str, heading: Option<&Heading>) -> bool {
    let numbers = heading.filter(|heading| heading.side == Side::Question).and_then(|heading| heading.numbers.as_ref());
    let first = numbers.and_then(NumberList::first).map(|number| number.number);
    let bare = || numbered(line).or_else(|| roman(line)).map(|(number, _)| number);
    first.or_else(bare) == Some(1)
}

/// Whether a line without heading can be the title of a group's questions: short, no sentence, no field (`Betreft: …`).
pub(in crate::parse) fn group_title(line: &str, rules: &Rules) -> bool {
    const LONGEST: usize = 90; // bytes
    const IN_A_DATE: usize = 20; // letters of a place and a day: `Bergen op Zoom, 3 september 2021` has more, and is rare
    let title = line.strip_suffix(':').unwrap_or(line);
    if title.len() > LONGEST || !title.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()) {
        return false; // as nearly always
    }
    let letters = title.chars().filter(|c| c.is_alphabetic()).count();
    letters > 1
        && !title.ends_with(['.', '?', '!', ',', ';', ')', '»', '”', '’'])
        && !title.contains([':', '|', '@'])
        && !rules.language.headings.no_title.all().contains(&title)
        && !answers_begin(line, rules)
        && outside(line, rules).is_none()
        && (letters > IN_A_DATE && title.contains(' ') || asks_in_title(title, rules) || !is_dated(title, rules))
}

/// Whether a title says that questions are below it: `C. Vragen D66 d.d. 3 juni 2015`.
fn asks_in_title(title: &str, rules: &Rules) -> bool {
    title.to_lowercase().contains(rules.language.owners.questions)
}

fn is_dated(title: &str, rules: &Rules) -> bool {
    crate::parse::meta::date(&rules.language.dates, title).is_some()
}

/// Whether a text is the title of a chapter or a part of a text, not a question or a request: `Inleiding`.
pub(in crate::parse) fn chapter(text: &str) -> bool {
    const LONGEST: usize = 60; // bytes
    text.len() <= LONGEST
        && text.starts_with(char::is_uppercase)
        && !text.ends_with(['.', '?', '!', ':', ';', ',', ')', '”', '’'])
}

/// The line without the number before it: `4. `, `II `, `I.\t`.
fn without_number(line: &str) -> &str {
    if line.starts_with(|c: char| c.is_alphabetic() && !matches!(c, 'I' | 'V' | 'X')) {
        return line; // as nearly always
    }
    let number = line.find(|c: char| !(c.is_ascii_digit() || matches!(c, 'I' | 'V' | 'X'))).unwrap_or(0);
    let rest = line[number..].trim_start_matches(['.', ')']);
    let title = rest.trim_start();
    if title.len() < rest.len() { title } else { line }
}

/// A text without what is stripped, as often as it stands there.
fn without(text: &str, strip: impl Fn(&str) -> Option<&str>) -> &str {
    std::iter::successors(Some(text), |text| strip(text)).last().unwrap_or(text)
}

/// `ChristenUnie-, VVD-, SGP- en 50+` names four groups.
fn groups(names: &str, sections: &Sections) -> Vec<String> {
    if names.starts_with(sections.all_groups) {
        return Vec::new(); // `vanuit de fracties`
    }
    let names = sections.groups_end.all().iter().fold(names, |names, words| names.split(words).next().unwrap_or(""));
    let before = sections.group_before.all();
    let names = before.iter().fold(names.trim(), |names, words| without(names, |names| names.strip_prefix(words)));
    let behind = sections.group_behind.all();
    let names = behind.iter().find_map(|words| names.strip_suffix(words)).unwrap_or(names);
    let parts = names.split(',').flat_map(|part| part.split(sections.group_joined));
    let name = |part: &str| {
        let name = behind.iter().fold(part.trim(), |name, words| without(name, |name| name.strip_suffix(words)));
        name.trim_end_matches('-').to_owned()
    };
    parts.map(name).filter(|name| !name.is_empty()).collect()
}

/// Whether a line is the heading of an annex: `Bijlage I. Inbreng Offlimits …`, `Bijlage 2`, `Bijlage: cijfers`.
pub(in crate::parse) fn annex(line: &str, rules: &Rules) -> bool {
    let Some(row) = rules.language.headings.annex.at_start(line) else { return false };
    let rest = line[row.words.len()..].trim_start();
    let label = rest.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(rest.len());
    let is_label = rest[..label].bytes().all(|byte| byte.is_ascii_digit())
        || rest[..label].bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X'))
        || label == 1 && rest.starts_with(|c: char| c.is_ascii_uppercase());
    let after = rest[label..].trim_start();
    is_label && (after.is_empty() || after.starts_with(['.', ':', '-', '–', '—']))
}

/// Whether a line is a heading of what is neither question nor answer.
pub(in crate::parse) fn outside(line: &str, rules: &Rules) -> Option<Outside> {
    let headings = &rules.language.headings;
    if !headings.outside.may_begin(line) && !headings.closing.may_begin(line) {
        return None; // as nearly always
    }
    let title = line.trim_end_matches([':', '.', ',']);
    if let Some(row) = headings.outside.whole(title) {
        return Some(row.meaning);
    }
    if headings.remark.at_start(line).is_some() {
        return Some(Outside::Remark);
    }
    // "Namens de minister deel ik u mee dat." is a sentence, and closes nothing.
    let sentence = line.ends_with('.') && title.starts_with(headings.no_closing_sentence);
    let closes = title.len() < 80 && headings.closing.at_start(title).is_some() && !sentence;
    closes.then_some(Outside::Closing)
}

/// Whether a line names those who answer: the answers to the questions above it follow.
pub(in crate::parse) fn answers_part(line: &str, rules: &Rules) -> bool {
    rules.parliament.sections.answers_part.at_start(without_number(line)).is_some()
}

/// Whether a line is no more than the name of who answers, so that one answer to all questions above may stand below it:
/// `Antwoord van de heer Prodi namens de Commissie`.
pub(in crate::parse) fn answers_joint(line: &str, rules: &Rules) -> bool {
    const LONGEST: usize = 300; // bytes; several ministers have long names
    let sentence = line.ends_with('.') && !line.ends_with(").");
    let begins = line.starts_with(rules.parliament.sections.joint_answer);
    begins && line.len() < LONGEST && !sentence && answers_part(line, rules)
}

/// Whether the answers to the questions above may begin below a line: `Antwoorden`, `Antwoord van minister Vogelaar …`.
pub(in crate::parse) fn answers_begin(line: &str, rules: &Rules) -> bool {
    let title = without_number(line);
    let alone =
        |heading: Heading| heading.side == Side::Answer && heading.numbers.is_none() && heading.length == title.len();
    answers_part(line, rules) || letter_of_minister(line, rules) || of_line(title, rules).is_some_and(alone)
}

/// Whether a line begins the letter of a minister that is printed below that of a committee: `BRIEF VAN DE MINISTER VAN
/// VERKEER`.
fn letter_of_minister(line: &str, rules: &Rules) -> bool {
    let row = rules.parliament.sections.reply_part.at_start(line);
    row.is_some_and(|row| !row.words.contains(char::is_lowercase))
}

/// Whether a line begins as a title of answers does and is no sentence, whatever stands behind that: `Beantwoording vragen
/// over het rapport Fietspaden`.
pub(in crate::parse) fn like_answers(line: &str, rules: &Rules) -> bool {
    const LONGEST: usize = 120; // bytes
    let replying = &rules.parliament.sections.replying;
    replying.may_begin(line)
        && line.len() <= LONGEST
        && !line.ends_with(['.', '?', '!', ':', ';', ','])
        && line.split(' ').next().is_some_and(|word| replying.has(word))
}

/// Whether a line is all that an old official paper says above its answers: `Antwoord van minister Sorgdrager (Justitie).
/// (Ontvangen 6 juni 1996)`.
pub(in crate::parse) fn answers_received(line: &str, rules: &Rules) -> bool {
    let closed = line.ends_with([')']) || line.ends_with(").");
    closed && answers_joint(line, rules) && rules.parliament.kinds.received.inside(line).is_some()
}

/// Whether a line begins as the one does that names who answers, though it may go on in the next: `Antwoord van Minister
/// Borst-Eilers (Volksgezondheid, Welzijn en`
pub(in crate::parse) fn answered_by(line: &str, rules: &Rules) -> bool {
    if !line.starts_with(rules.parliament.sections.joint_answer) {
        return false; // as nearly always
    }
    let people = &rules.language.people;
    let Some(row) = rules.parliament.sections.answers_part.at_start(line) else { return false };
    let mut words = line[row.words.len()..].split(' ').filter(|word| *word != people.article);
    let office = words.next().unwrap_or_default();
    people.offices.rows().iter().any(|row| row.words.eq_ignore_ascii_case(office))
}

/// The number that a paper has among the cases of the House, alone on its line: `2024Z18442`.
fn is_case_number(line: &str) -> bool {
    let digits = |text: &str, counts: std::ops::RangeInclusive<usize>| {
        counts.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
    };
    line.split_once('Z').is_some_and(|(year, number)| digits(year, 4..=4) && digits(number.trim_start(), 4..=6))
}

/// Whether a line stands by itself, whatever is above and below it.
///
/// `heading`: the one that the line is or begins with.
pub(in crate::parse) fn stands_alone(line: &str, heading: Option<&Heading>, rules: &Rules) -> bool {
    let Some(first) = line.bytes().next() else { return false };
    if heading.is_some() {
        return true;
    }
    if first.is_ascii_digit() {
        return section(line, rules).is_some() || is_case_number(line);
    }
    !first.is_ascii_lowercase()
        && (section(line, rules).is_some()
            || reply_heading(line, rules).is_some()
            || annex(line, rules)
            || outside(line, rules).is_some()
            || answers_received(line, rules)
            || letter_of_minister(line, rules)
            || first == b'I' && reply_part(line, rules))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::TWEEDE_KAMER;

    fn section(line: &str) -> Option<Vec<String>> {
        super::section(line, &TWEEDE_KAMER)
    }

    fn group_title(line: &str) -> bool {
        of_line(line, &TWEEDE_KAMER).is_none() && super::group_title(line, &TWEEDE_KAMER)
    }

    fn annex(line: &str) -> bool {
        super::annex(line, &TWEEDE_KAMER)
    }

    fn outside(line: &str) -> Option<Outside> {
        super::outside(line, &TWEEDE_KAMER)
    }

    #[test]
    fn every_row_knows_its_example() {
        let sections = &TWEEDE_KAMER.parliament.sections;
        for row in sections.section.rows() {
            assert!(section(row.example).is_some(), "{}", row.example);
            assert!(row.refused.is_none_or(|refused| section(refused).is_none()), "{}", row.example);
        }
        for row in sections.reply_part.rows() {
            assert!(reply_part(row.example, &TWEEDE_KAMER), "{}", row.example);
            assert!(row.refused.is_none_or(|refused| !reply_part(refused, &TWEEDE_KAMER)), "{}", row.example);
        }
        for row in sections.set.rows() {
            assert!(set_title(row.example, &TWEEDE_KAMER), "{}", row.example);
        }
        for row in sections.answers_part.rows() {
            assert!(answers_begin(row.example, &TWEEDE_KAMER), "{}", row.example);
        }
    }

    #[test]
    fn sections_and_their_groups() {
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
        for line in [
            "VVD",
            "B. Vragen Groen Belang d.d. 2 juni 2015",
            "C. Vragen D66 d.d. 3 juni 2015",
            "Technische vragen CDA, 3-6-2015",
            "Dierenwelzijn:",
            "2. Metalen confetti en afval",
        ] {
            assert!(group_title(line), "{line}");
        }
        for line in [
            "Antwoorden:",
            "Vragen:",
            "Betreft: bomen",
            "De bomen zijn ziek.",
            "3 mei 2021",
            "Arnhem, 3 mei 2021",
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
        assert_eq!(outside("Namens de minister deel ik u dit mee."), None);
        assert_eq!(outside("Mededeling van Minister Van Weel"), None);
    }
}
