//! Titles in the midst of questions and answers that begin as those of answers do, `Beantwoording vragen over het rapport`:
//! the running title of a page, or a title within an answer. They are no text of the lines around them.

use super::FlatLine;
use super::pages::is_flow;
use crate::parse::headings::titles;
use crate::parse::notes::ends_sentence;
use crate::rules::Rules;
use crate::source::Place;

/// A shorter title, in bytes, may come back above each group's answers.
pub(in crate::parse) const SHORTEST_RUNNING: usize = 30;

/// Says of such lines that they stand alone, and puts those that come back from the paper's head in the margin.
pub(in crate::parse) fn mark(lines: &mut [FlatLine], rules: &Rules) {
    let like = |line: &FlatLine| {
        let string = line.string();
        titles::like_answers(string, rules) && is_flow(line) && !titles::set_title(string, rules)
    };
    let Some(last) = lines.iter().rposition(like) else { return };
    let asks = |line: &FlatLine| memchr::memchr(b'?', line.string().as_bytes()).is_some();
    let Some(first) = lines[..last].iter().position(asks) else { return };
    for at in first + 1..=last {
        if !like(&lines[at]) || !is_parted(lines, at, rules) {
            continue;
        }
        let title = lines[at].string();
        let again = title.len() > SHORTEST_RUNNING && lines[..first].iter().any(|line| line.string() == title);
        if again {
            lines[at].place = Place::Margin;
        } else {
            lines[at].stands_alone = true;
        }
    }
}

/// Whether neither the line above goes on with a title, nor the title with the line below.
fn is_parted(lines: &[FlatLine], at: usize, rules: &Rules) -> bool {
    let line = &lines[at];
    let above = line.blank_above || at.checked_sub(1).is_none_or(|above| ends_sentence(lines[above].string()));
    let below = lines.get(at + 1).is_some_and(|below| {
        let numbered = below.string().starts_with(|c: char| c.is_ascii_digit());
        let begins = below.string().starts_with(char::is_uppercase) && !titles::answered_by(line.string(), rules);
        below.blank_above || numbered || begins || below.stands_alone()
    });
    above && below
}
