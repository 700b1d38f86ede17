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

/// The text as its later place has it, with what was changed since the earlier one.
pub fn compared(dossier: &Dossier, given: &Recycled) -> Vec<Stretch> {
    let dossiers = [dossier];
    let [earlier, later] = given.places.map(|place| Reading { place, text: place.text(&dossiers), at: 0 });
    let (mut earlier, mut later) = (earlier, later);
    let mut stretches = Vec::new();
    for change in &given.changes {
        // up to a change the two read on in step; what only one of them has stands where the other has come by then
        let (before, after) = (change.before.map(|place| place.from), change.after.map(|place| place.from));
        let same = match (before, after) {
            (_, Some(at)) => later.up_to(&dossiers, at),
            (Some(at), None) => {
                let skipped =
                    earlier.text[earlier.at..].get(..earlier.offset(&dossiers, at).saturating_sub(earlier.at));
                later.on_by(words(skipped.unwrap_or_default()).count())
            }
            (None, None) => continue,
        };
        match before {
            Some(at) => drop(earlier.up_to(&dossiers, at)),
            None => drop(earlier.on_by(words(&same).count())),
        }
        stretches.push(Stretch::Same(same));
        stretches.extend(change.before.map(|place| Stretch::Before(earlier.through(&dossiers, place))));
        stretches.extend(change.after.map(|place| Stretch::After(later.through(&dossiers, place))));
    }
    stretches.push(Stretch::Same(later.text[later.at..].to_owned()));
    stretches.retain(|stretch| !stretch.words().trim().is_empty());
    stretches
}

/// One of the two places, read as far as a byte of its text.
struct Reading {
    place: Place,
    text: String,
    at: usize,
}

impl Reading {
    /// The byte of the text that is a position of the papers.
    fn offset(&self, dossiers: &[&Dossier], at: TextPosition) -> usize {
        let byte = Place { to: at, ..self.place }.text(dossiers).len().min(self.text.len());
        self.text.floor_char_boundary(byte)
    }

    fn go_to(&mut self, byte: usize) -> String {
        let from = self.at;
        self.at = byte.max(from);
        self.text[from..self.at].to_owned()
    }

    /// Reads up to a position.
    fn up_to(&mut self, dossiers: &[&Dossier], at: TextPosition) -> String {
        let byte = self.offset(dossiers, at);
        self.go_to(byte)
    }

    /// Reads to the end of some words.
    fn through(&mut self, dossiers: &[&Dossier], words: Place) -> String {
        self.up_to(dossiers, words.to)
    }

    /// Reads so many words on.
    fn on_by(&mut self, count: usize) -> String {
        let last = count.checked_sub(1).and_then(|last| words(&self.text[self.at..]).nth(last));
        let byte = last.map_or(self.at, |word| self.at + word.end);
        self.go_to(byte)
    }
}
