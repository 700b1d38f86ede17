//! A line to type in: what stands on it, where the cursor is, and what was typed on such lines before.

use std::collections::HashMap;

use crate::layout::Glyphs;
use crate::text::is_harmless;

/// What is typed or pasted beyond this, in bytes, is no search and no command.
const LONGEST_LINE: usize = 1_000;

/// So many lines of each kind are remembered.
const REMEMBERED: usize = 100;

/// A line to type in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prompt {
    /// What stands on it.
    pub typed: String,
    /// For what.
    pub purpose: Purpose,
    /// The byte before which the cursor stands.
    cursor: usize,
    /// Which earlier line was fetched, and what stood there before the first was.
    recalled: Option<(usize, String)>,
}

/// What a line is typed for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Purpose {
    /// To search the dossier.
    Search,
    /// To search the help.
    Help,
    /// To choose the rows that the list shows.
    Filter,
    /// To choose the dossiers that their list shows.
    Dossiers,
    /// To name a command.
    Command,
    /// To give a question tags.
    Tag,
    /// To mark all questions that a filter shows.
    Mark,
    /// To put an answer to other questions.
    Pair,
    /// To name the file of a report.
    Report,
    /// The same, once a file of that name was found: it is replaced unless the name is changed.
    Replace,
}

/// Where the cursor goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// A character to the left.
    Left,
    /// A character to the right.
    Right,
    /// To the beginning of the word, or of the one before.
    WordLeft,
    /// To the end of the word, or of the next.
    WordRight,
    /// To the beginning of the line.
    Start,
    /// To its end.
    End,
}

impl Prompt {
    /// A line that begins with this text, the cursor behind it.
    pub fn new(purpose: Purpose, typed: String) -> Self {
        Self { cursor: typed.len(), typed, purpose, recalled: None }
    }

    /// The byte before which the cursor stands.
    pub fn cursor(&self) -> usize {
        self.cursor
    }

    /// What stands before the cursor.
    pub fn before_cursor(&self) -> &str {
        &self.typed[..self.cursor]
    }

    /// Where a step leads to.
    fn after(&self, step: Step) -> usize {
        let (before, behind) = self.typed.split_at(self.cursor);
        let is_word = |c: &char| c.is_alphanumeric();
        match step {
            Step::Left => Glyphs::from(before, 0, 0).last().map_or(0, |glyph| glyph.at),
            Step::Right => self.cursor + Glyphs::from(behind, 0, 0).next().map_or(0, |glyph| glyph.end()),
            Step::WordLeft => {
                let word = before.trim_end_matches(|c| !is_word(&c));
                word.trim_end_matches(|c| is_word(&c)).len()
            }
            Step::WordRight => {
                let word = behind.trim_start_matches(|c| !is_word(&c));
                self.typed.len() - word.trim_start_matches(|c| is_word(&c)).len()
            }
            Step::Start => 0,
            Step::End => self.typed.len(),
        }
    }

    /// Moves the cursor.
    pub fn go(&mut self, step: Step) {
        self.cursor = self.after(step);
    }

    /// Takes off what stands between the cursor and where a step leads to.
    pub fn erase(&mut self, step: Step) {
        let there = self.after(step);
        self.replace(self.cursor.min(there), self.cursor.max(there), "");
    }

    /// Takes off the word before the cursor, as far back as white space.
    pub fn erase_word(&mut self) {
        let kept = self.before_cursor().trim_end();
        let kept = kept.rfind(char::is_whitespace).map_or(0, |at| at + 1);
        self.replace(kept, self.cursor, "");
    }

    /// Puts text where the cursor stands, as far as there is room.
    pub fn insert(&mut self, text: &str) {
        let room = LONGEST_LINE.saturating_sub(self.typed.len());
        let end = (0..=room.min(text.len())).rev().find(|&end| text.is_char_boundary(end)).unwrap_or(0);
        self.replace(self.cursor, self.cursor, &text[..end]);
    }

    /// Puts text in the place of what stands from one byte to the cursor.
    pub fn complete(&mut self, from: usize, text: &str) {
        self.replace(from, self.cursor, text);
    }

    /// Has the line hold this text, the cursor at its end.
    pub fn put(&mut self, text: String) {
        (self.cursor, self.typed) = (text.len(), text);
    }

    fn replace(&mut self, from: usize, to: usize, text: &str) {
        self.typed.replace_range(from..to, text);
        self.cursor = from + text.len();
    }

    /// Fetches the line before of those typed earlier, or the one after; behind the last stands what was typed first.
    pub fn recall(&mut self, earlier: &[String], back: bool) {
        let (at, own) = self.recalled.take().unwrap_or_else(|| (earlier.len(), self.typed.clone()));
        let next = if back { at.saturating_sub(1) } else { (at + 1).min(earlier.len()) };
        self.put(earlier.get(next).unwrap_or(&own).clone());
        self.recalled = Some((next, own));
    }
}

/// The lines that were typed before, kept apart by what they were typed for; the latest last.
#[derive(Debug, Clone, Default)]
pub struct History(HashMap<Purpose, Vec<String>>);

impl History {
    /// The lines of a kind.
    pub fn lines(&self, purpose: Purpose) -> &[String] {
        self.0.get(&kind(purpose)).map_or(&[], Vec::as_slice)
    }

    /// Remembers a line; one typed before moves to the end.
    pub fn remember(&mut self, purpose: Purpose, typed: &str) {
        let line = typed.trim();
        if line.is_empty() {
            return;
        }
        let lines = self.0.entry(kind(purpose)).or_default();
        lines.retain(|other| other != line);
        lines.push(line.to_owned());
        lines.drain(..lines.len().saturating_sub(REMEMBERED));
    }
}

/// What lines are kept together for.
fn kind(purpose: Purpose) -> Purpose {
    if purpose == Purpose::Replace { Purpose::Report } else { purpose }
}

/// Pasted text as it goes on a line: without escape sequences and characters that nobody sees, line ends and runs of white
/// space as one space.
pub fn cleaned(pasted: &str) -> String {
    let (mut words, mut rest) = (String::new(), pasted);
    while let Some((before, sequence)) = rest.split_once('\u{1b}') {
        words += before;
        rest = behind_sequence(sequence);
    }
    words += rest;
    let words = words.split(|c: char| c.is_whitespace() || c.is_control());
    let seen = words.map(|word| word.chars().filter(|c| is_harmless(*c) && *c != '\u{ad}').collect::<String>());
    seen.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// What stands behind an escape sequence, which begins behind its Esc.
fn behind_sequence(sequence: &str) -> &str {
    let mut characters = sequence.chars();
    match characters.next() {
        Some('[') => characters.as_str().trim_start_matches(|c| matches!(c, ' '..='?')).get(1..).unwrap_or_default(),
        Some(']') => sequence.split_once(['\u{7}', '\u{1b}']).map_or("", |(_, rest)| rest.trim_start_matches('\\')),
        _ => characters.as_str(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pasted_text_is_one_line_that_can_be_seen() {
        for (pasted, line) in [
            ("twee\nregels\r\n", "twee regels"),
            ("  op\tgrond\u{a0}van  ", "op grond van"),
            ("\u{1b}[1;31mrood\u{1b}[0m woord", "rood woord"),
            ("\u{1b}]8;;https://x\u{7}link\u{1b}]8;;\u{1b}\\ hier", "link hier"),
            ("on\u{200b}zicht\u{ad}baar \u{202e}om", "onzichtbaar om"),
            ("a\u{0}b", "a b"),
            ("\u{1b}", ""),
            ("\u{1b}[", ""),
            ("\u{1b}[é", ""),
        ] {
            assert_eq!(cleaned(pasted), line, "{pasted:?}");
        }
    }

    #[test]
    fn lines_are_remembered_once_and_by_kind() {
        let mut history = History::default();
        for (purpose, line) in [
            (Purpose::Search, "een"),
            (Purpose::Search, "twee"),
            (Purpose::Search, " een "),
            (Purpose::Filter, "?"),
            (Purpose::Replace, "a.md"),
            (Purpose::Search, "  "),
        ] {
            history.remember(purpose, line);
        }
        assert_eq!(history.lines(Purpose::Search), ["twee", "een"]);
        assert_eq!(
            (history.lines(Purpose::Filter), history.lines(Purpose::Report)),
            (&["?".into()][..], &["a.md".into()][..])
        );
        assert!(history.lines(Purpose::Command).is_empty());
    }
}
