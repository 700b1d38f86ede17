//! Where sections begin: groups of members, sets of questions, subjects.

use crate::parse::headings::{Heading, Side, number_forms, titles};
use crate::parse::lines::Given;
use crate::parse::paragraphs::{Form, Paragraph};
use crate::rules::Rules;

/// Where sections begin: paragraphs (indices) that are section headings.
pub(in crate::parse) fn section_headings(paragraphs: &[Paragraph], rules: &Rules) -> Vec<usize> {
    let is_heading = |paragraph: &Paragraph| match paragraph.given {
        Some(Given::Section) => true,
        Some(_) => false,
        None => paragraph.is_prose() && titles::section(paragraph.string(), rules).is_some(),
    };
    let mut headings: Vec<_> = (0..paragraphs.len()).filter(|&index| is_heading(&paragraphs[index])).collect();
    let titles = set_titles(paragraphs, rules);
    if headings.is_empty() && titles.is_empty() {
        return group_titles(paragraphs, rules);
    }
    headings.extend(titles);
    headings.sort_unstable();
    headings
}

/// Short lines directly above a question 1, in a paper that counts from 1 several times: the group that asks, or the
/// subject (`B. Vragen Groen Belang d.d. 2 juni 2015` above `Vraag 1: …`).
fn group_titles(paragraphs: &[Paragraph], rules: &Rules) -> Vec<usize> {
    let asks_first = |&index: &usize| {
        let paragraph = &paragraphs[index];
        let (string, heading) = (paragraph.string(), paragraph.heading.as_ref());
        // numbers of the format stand before the text
        if let Form::Item(mark) = &paragraph.form {
            let mark = mark.trim_end_matches(['.', ')', ':']);
            let is_first = matches!(mark, "1" | "I") || paragraph.is_given() && matches!(mark, "1a" | "a" | "A");
            if is_first {
                return string.contains('?') || paragraph.is_given();
            }
        }
        if !(paragraph.is_prose() || paragraph.is_given()) || !titles::heads_first(string, heading) {
            return false;
        }
        let alone = number_forms::numbered(string).is_some_and(|(_, length)| length == string.len());
        let below = paragraphs.get(index + 1).map_or("", Paragraph::string);
        heading.is_some() || string.contains('?') || alone && below.contains('?')
    };
    let is_title = |index: &usize| {
        let paragraph = &paragraphs[*index];
        paragraph.is_prose() && paragraph.heading.is_none() && is_title_over_first(paragraph.string(), rules)
    };
    // `Zij stelt deze vragen:` directly below `Antwoord:` announces a list within the answer
    let begins_answer = |index: &usize| {
        let above = index.checked_sub(1).map(|above| &paragraphs[above]);
        let heading = |above: &Paragraph| {
            let whole = |heading: &Heading| heading.side == Side::Answer && heading.length == above.string().len();
            above.heading.as_ref().is_some_and(whole)
        };
        paragraphs[*index].string().ends_with(':') && above.is_some_and(heading)
    };
    let firsts = (1..paragraphs.len()).filter(asks_first);
    let titles: Vec<_> = firsts.map(|index| index - 1).filter(|at| is_title(at) && !begins_answer(at)).collect();
    let (first, last) = (titles.first(), titles.last());
    let differ = first.zip(last).is_some_and(|(first, last)| {
        let question = |title: usize| paragraphs.get(title + 1).map(Paragraph::string);
        question(*first) != question(*last) || paragraphs[*first].string() != paragraphs[*last].string()
    });
    if titles.len() > 1 && differ { with_upper(paragraphs, titles) } else { Vec::new() }
}

/// Whether a line may be the title over a question 1 where several stand over such: also with what a title of a letter would
/// not have, `Programma 1: Wonen`, `Zorg (pagina 12)`, `Vragen over zorg.`, `p. 12`.
fn is_title_over_first(line: &str, rules: &Rules) -> bool {
    const LONGEST_PAGE: usize = 12; // bytes
    if titles::group_title(line, rules) {
        return true;
    }
    let about = rules.language.headings.several.all().iter().any(|word| line.starts_with(word));
    let plain = line.strip_suffix(['.', ';', '?']).filter(|_| about || line.ends_with(';')).unwrap_or(line);
    let plain = plain.strip_suffix(')').and_then(|plain| plain.rsplit_once(" (")).map_or(plain, |(plain, _)| plain);
    let page = line.len() <= LONGEST_PAGE && line.ends_with(|c: char| c.is_ascii_digit()) && line.contains(". ");
    page || titles::group_title(&plain.replacen(": ", " ", 1), rules)
}

/// The titles, from the line above where each has one that begins with the same word: `Agendapunt 2` above `Zorg`.
fn with_upper(paragraphs: &[Paragraph], titles: Vec<usize>) -> Vec<usize> {
    const LONGEST: usize = 40; // bytes
    let upper = |title: &usize| {
        let above = title.checked_sub(1).map(|above| &paragraphs[above])?;
        let short = above.is_prose() && above.heading.is_none() && above.string().len() <= LONGEST;
        above.string().split_once(' ').filter(|(word, _)| short && word.len() > 2).map(|(word, _)| word)
    };
    let first = titles.first().and_then(upper);
    let all = first.is_some() && titles.iter().all(|title| upper(title) == first);
    if all { titles.into_iter().map(|title| title - 1).collect() } else { titles }
}

/// The titles of several sets of questions that one letter answers, each over a question 1 of its own.
fn set_titles(paragraphs: &[Paragraph], rules: &Rules) -> Vec<usize> {
    let is_title = |paragraph: &Paragraph| paragraph.is_prose() && titles::set_title(paragraph.string(), rules);
    let mut titles: Vec<_> = (0..paragraphs.len()).filter(|&index| is_title(&paragraphs[index])).collect();
    let ends: Vec<_> = titles.iter().skip(1).copied().chain([paragraphs.len()]).collect();
    let mut ends = ends.into_iter();
    titles.retain(|&title| {
        let end = ends.next().unwrap_or(paragraphs.len());
        let below = &paragraphs[title + 1..end];
        below.iter().any(|paragraph| titles::heads_first(paragraph.string(), paragraph.heading.as_ref()))
    });
    if titles.len() > 1 { titles } else { Vec::new() }
}
