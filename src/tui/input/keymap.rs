//! Which keys run which command: those of the table, or those that the user has chosen instead.

use super::binding::Binding;
use super::key::{Key, NotAKey};
use super::scope::Scope;
use crate::i18n::Language;

/// A line of the table with the keys that it really has.
#[derive(Debug, Clone)]
pub struct Bound {
    /// The line.
    pub binding: Binding,
    /// Alternatives, each a series of keys; none: it has lost its keys.
    pub keys: Vec<Vec<Key>>,
    /// The row of the table.
    pub row: usize,
    /// Which of the user's changes gave it other keys than the table's.
    pub(super) changed_by: Option<usize>,
}

impl Bound {
    fn new(row: usize, binding: Binding) -> Result<Self, NotAKey> {
        let keys = binding.keys.iter().map(|keys| read_series(keys)).collect::<Result<_, _>>()?;
        Ok(Self { binding, keys, row, changed_by: None })
    }

    /// The key that is shown where there is room for one.
    pub fn first_key(&self) -> Option<String> {
        self.keys.first().map(|series| write_series(series))
    }

    /// The alternatives as they are written.
    pub fn written(&self) -> Vec<String> {
        self.keys.iter().map(|series| write_series(series)).collect()
    }

    /// The same for people: digits one after the other as `1-9`.
    pub fn listed(&self) -> Vec<String> {
        let mut written: Vec<String> = Vec::new();
        let mut before: Option<&Vec<Key>> = None;
        for series in &self.keys {
            let goes_on = before.is_some_and(|before| follows(before, series));
            match (written.last_mut(), series.last()) {
                (Some(run), Some(digit)) if goes_on => {
                    let first = run.trim_end_matches(|c: char| c.is_ascii_digit()).strip_suffix('-').unwrap_or(run);
                    *run = format!("{first}-{digit}");
                }
                _ => written.push(write_series(series)),
            }
            before = Some(series);
        }
        written
    }
}

/// Bindings with their keys read.
#[derive(Debug, Clone, Default)]
pub struct Keymap {
    bound: Vec<Bound>,
}

impl Keymap {
    /// The keys of the rows of a table.
    pub fn new<'a>(table: impl IntoIterator<Item = &'a Binding>) -> Result<Self, NotAKey> {
        let bound = table.into_iter().enumerate().map(|(row, binding)| Bound::new(row, *binding));
        bound.collect::<Result<_, _>>().map(|bound| Self { bound })
    }

    /// All bindings, in the order of the table.
    pub fn bound(&self) -> &[Bound] {
        &self.bound
    }

    pub(super) fn bound_mut(&mut self) -> &mut [Bound] {
        &mut self.bound
    }

    /// Whether there is a command of this name.
    pub fn has(&self, command: &str) -> bool {
        self.bound.iter().any(|bound| bound.binding.command == command)
    }

    /// The first key of a command, as it is written.
    pub fn key(&self, command: &str) -> Option<String> {
        debug_assert!(self.bound.is_empty() || self.has(command), "no command is called {command}");
        let mut bound = self.bound.iter().filter(|bound| bound.binding.command == command);
        bound.find_map(Bound::first_key)
    }

    /// The same for running text: the command's name where it has no key.
    pub fn key_or_name(&self, command: &str) -> String {
        self.key(command).unwrap_or_else(|| format!("({command})"))
    }

    /// The same in a scope.
    pub fn key_in(&self, scope: Scope, command: &str) -> Option<String> {
        self.find(scope, command).and_then(Bound::first_key)
    }

    /// The binding of a command in a scope.
    pub fn find(&self, scope: Scope, command: &str) -> Option<&Bound> {
        self.bound.iter().find(|bound| bound.binding.scope == scope && bound.binding.command == command)
    }

    /// The help of a binding, with the keys that it speaks of.
    pub fn help(&self, bound: &Bound, language: Language) -> String {
        self.fill(language.say(bound.binding.text.help))
    }

    /// Puts keys where a text names commands in braces: `{follow} goes there`.
    pub fn fill(&self, text: &str) -> String {
        let mut filled = String::new();
        let mut rest = text;
        while let Some((before, command, behind)) = next_name(rest).filter(|(_, command, _)| self.has(command)) {
            filled += before;
            filled += &self.key_or_name(command);
            rest = behind;
        }
        filled + rest
    }

    /// The rows that these keys run or begin, and whether they are all of the row's keys.
    pub(super) fn starting_with(&self, scope: Scope, typed: &[Key]) -> impl Iterator<Item = (bool, usize)> {
        let inside = self.bound.iter().filter(move |bound| bound.binding.scope == scope);
        let keys = inside.flat_map(|bound| bound.keys.iter().map(|keys| (keys, bound.row)));
        let begun = keys.filter(move |(keys, _)| keys.starts_with(typed));
        begun.map(|(keys, row)| (keys.len() == typed.len(), row))
    }
}

/// Reads `m a`: keys that are pressed one after the other.
pub(super) fn read_series(written: &str) -> Result<Vec<Key>, NotAKey> {
    let keys: Vec<Key> = written.split_whitespace().map(str::parse).collect::<Result<_, _>>()?;
    if keys.is_empty() { written.parse().map(|key| vec![key]) } else { Ok(keys) }
}

pub(super) fn write_series(series: &[Key]) -> String {
    series.iter().map(Key::to_string).collect::<Vec<_>>().join(" ")
}

/// Whether a series ends in the digit after that of another, and is else the same.
fn follows(before: &[Key], series: &[Key]) -> bool {
    let (Some((first, beginning)), Some((last, same))) = (before.split_last(), series.split_last()) else {
        return false;
    };
    beginning == same && first.digit().is_some_and(|digit| last.digit() == Some(digit + 1))
}

/// What stands before the next `{name-of-a-command}`, the name, and what stands behind.
fn next_name(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once('{')?;
    let (name, behind) = rest.split_once('}')?;
    Some((before, name, behind))
}
