//! Text given before, with what was changed in it.

use crate::dossier::Dossier;
use crate::insight::{Place, Recycled};
use crate::model::TextPosition;
use crate::text::words;

/// Words of text that was given before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stretch {
    /// The same in both places.
    Same(String),
    /// Only in the earlier place.
    Before(String),
    /// Only in the later place.
    After(String),
}

impl Stretch {
    /// Its words.
    pub fn words(&self) -> &str {
        match self {
            Self::Same(words) | Self::Before(words) | Self::After(words) => words,
        }
    }
}

/// The words as the earlier place has them.
pub fn earlier_words(stretches: &[Stretch]) -> String {
    joined(stretches.iter().filter(|stretch| !matches!(stretch, Stretch::After(_))))
}

/// The words as the later place has them.
pub fn later_words(stretches: &[Stretch]) -> String {
    joined(stretches.iter().filter(|stretch| !matches!(stretch, Stretch::Before(_))))
}

/// Stretches one behind the other, a space before those that begin with a word.
fn joined<'a>(stretches: impl Iterator<Item = &'a Stretch>) -> String {
    let mut text = String::new();
    for stretch in stretches {
        let is_apart = stretch.words().starts_with(|c: char| c.is_whitespace() || c.is_alphanumeric());
        if is_apart && !text.is_empty() {
            text.push(' ');
        }
        text += stretch.words().trim();
    }
    text
}

/// The text as its later place has it, with what was changed since the earlier one. The dossiers of both places.
pub fn compared(dossiers: [&Dossier; 2], given: &Recycled) -> Vec<Stretch> {
    let mut earlier = Reading::new(dossiers[0], given.places[0]);
    let mut later = Reading::new(dossiers[1], given.places[1]);
    let mut stretches = Vec::new();
    for change in &given.changes {
        // up to a change the two read on in step; what only one of them has stands where the other has come by then
        let (before, after) = (change.before.map(|place| place.from), change.after.map(|place| place.from));
        let same = match (before, after) {
            (_, Some(at)) => later.up_to(at),
            (Some(at), None) => {
                let skipped = earlier.text[earlier.at..].get(..earlier.offset(at).saturating_sub(earlier.at));
                later.on_by(words(skipped.unwrap_or_default()).count())
            }
            (None, None) => continue,
        };
        match before {
            Some(at) => drop(earlier.up_to(at)),
            None => drop(earlier.on_by(words(&same).count())),
        }
        stretches.push(Stretch::Same(same));
        stretches.extend(change.before.map(|place| Stretch::Before(earlier.through(place))));
        stretches.extend(change.after.map(|place| Stretch::After(later.through(place))));
    }
    stretches.push(Stretch::Same(later.text[later.at..].to_owned()));
    stretches.retain(|stretch| !stretch.words().trim().is_empty());
    stretches
}

/// One of the two places, read as far as a byte of its text.
struct Reading {
    text: String,
    /// Its stretches, each with the position and the byte of the text with which it begins.
    stretches: Vec<(TextPosition, usize)>,
    at: usize,
}

impl Reading {
    fn new(dossier: &Dossier, place: Place) -> Self {
        let (mut text, mut stretches) = (String::new(), Vec::new());
        for (from, words) in place.stretches(dossier) {
            if !stretches.is_empty() {
                text.push(' ');
            }
            stretches.push((from, text.len()));
            text.push_str(words);
        }
        Self { text, stretches, at: 0 }
    }

    /// The byte of the text that is a position of the papers.
    fn offset(&self, at: TextPosition) -> usize {
        let behind = self.stretches.partition_point(|(from, _)| *from <= at);
        let Some((from, start)) = behind.checked_sub(1).map(|last| self.stretches[last]) else { return 0 };
        let end = self.stretches.get(behind).map_or(self.text.len(), |(_, next)| next - 1);
        let is_inside = (from.block, from.cell) == (at.block, at.cell);
        let byte = if is_inside { start + (at.byte - from.byte) as usize } else { end };
        self.text.floor_char_boundary(byte.min(end))
    }

    fn go_to(&mut self, byte: usize) -> String {
        let from = self.at;
        self.at = byte.max(from);
        self.text[from..self.at].to_owned()
    }

    /// Reads up to a position.
    fn up_to(&mut self, at: TextPosition) -> String {
        let byte = self.offset(at);
        self.go_to(byte)
    }

    /// Reads to the end of some words.
    fn through(&mut self, words: Place) -> String {
        self.up_to(words.to)
    }

    /// Reads so many words on.
    fn on_by(&mut self, count: usize) -> String {
        let last = count.checked_sub(1).and_then(|last| words(&self.text[self.at..]).nth(last));
        let byte = last.map_or(self.at, |word| self.at + word.end);
        self.go_to(byte)
    }
}
