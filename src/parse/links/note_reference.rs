//! Notes that speak of other notes: `Zie noot 10` (seed 003), `Idem`. Worked out on demand, not while parsing.

use std::ops::Range;

use super::{next_word, word_end};
use crate::rules::{NoteReferences, TWEEDE_KAMER};

/// Which note is meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotePointer {
    /// The one of this number.
    Numbered(String),
    /// The one before.
    Before,
}

/// The words of a text that point at notes, in order. A number behind `en` or a comma is one more (`noten 3 en 4`).
pub fn note_references(text: &str) -> Vec<(Range<usize>, NotePointer)> {
    note_references_by(&TWEEDE_KAMER.language.note_references, text)
}

fn note_references_by(rules: &NoteReferences, text: &str) -> Vec<(Range<usize>, NotePointer)> {
    let mut found = Vec::new();
    let mut words = words(text).peekable();
    let mut first = true;
    while let Some(word) = words.next() {
        if std::mem::take(&mut first) && rules.same.has(&text[word.clone()]) {
            found.push((word, NotePointer::Before));
            continue;
        }
        if !rules.names.has(&text[word.clone()]) {
            continue;
        }
        let (mut start, mut before) = (word.start, word.end);
        while let Some(number) =
            words.next_if(|next| is_number(&text[next.clone()]) && joins(&text[before..next.start]))
        {
            found.push((start.min(number.start)..number.end, NotePointer::Numbered(text[number.clone()].to_owned())));
            before = number.end;
            let and = words.next_if(|next| text[next.clone()] == *rules.and && joins(&text[before..next.start]));
            before = and.map_or(before, |and| and.end);
            start = usize::MAX;
        }
    }
    found
}

/// Letters and digits that stand together.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = next_word(text, at)?;
        at = word_end(text, start);
        Some(start..at)
    })
}

fn is_number(word: &str) -> bool {
    word.len() <= 3 && word.bytes().all(|byte| byte.is_ascii_digit())
}

fn joins(between: &str) -> bool {
    between.chars().all(|c| c.is_whitespace() || c == ',')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_point_at_notes() {
        for (text, expected) in [
            ("Zie noot 10", "noot 10=10"),
            ("Zie ook voetnoot 3.", "voetnoot 3=3"),
            ("Noten 3, 4 en 12, aldaar", "Noten 3=3 4=4 12=12"),
            ("Idem, p. 4.", "Idem=before"),
            ("ibid.", "ibid=before"),
            ("Zie idem", ""),
            ("noot van 2023 bij noot: 4", ""), // a note on a judgment, of that year
            ("voetnoot 20231", ""),
            ("de noot", ""),
        ] {
            let shown = |(at, pointer): &(Range<usize>, NotePointer)| match pointer {
                NotePointer::Numbered(number) => format!("{}={number}", &text[at.clone()]),
                NotePointer::Before => format!("{}=before", &text[at.clone()]),
            };
            let found = note_references(text);
            assert_eq!(found.iter().map(shown).collect::<Vec<_>>().join(" "), expected, "{text:?}");
        }
    }

    #[test]
    fn every_row_of_the_rules() {
        let rules = &TWEEDE_KAMER.language.note_references;
        for example in rules.names.examples().chain(rules.same.examples()) {
            assert_eq!(note_references(&example).len(), 1, "{example}");
        }
    }
}
