//! How papers word one question differently, shown word by word.

use super::part::{Change, Part, Role};
use super::words;
use crate::dossier::{self, RowView, differences};
use crate::i18n::Language;
use crate::model::DocumentId;
use crate::present::card::{differing, wording_string as string};
use crate::present::given::Stretch;

/// The wording of a row in a document beside each that differs, from the earlier paper to the later: first a line that
/// says whose words stand in which brackets.
pub fn parts(view: &RowView, document: DocumentId, language: Language) -> Vec<Part> {
    let Some(here) = view.wordings.iter().find(|wording| wording.document_id == document) else { return Vec::new() };
    let mut parts = Vec::new();
    for other in differing(view, document) {
        let (before, after) = if other.document_id < document { (other, here) } else { (here, other) };
        parts.push(legend(&words::paper(before.document, language), &words::paper(after.document, language)));
        parts.push(difference(&string(before), &string(after)));
    }
    parts
}

/// `[-submission-] {+answer+}`: whose words stand in which brackets.
pub fn legend(before: &str, after: &str) -> Part {
    let mut legend = Writer::default();
    legend.removed(before, true);
    legend.added(after, true);
    legend.part(Role::Prose).gap(1)
}

/// How many changes stand on a card.
const IN_SHORT: usize = 3;

/// `[---] {+–+}`: the first words that changed from the earlier of two papers to the later, without those around them.
pub fn in_short(view: &RowView, one: DocumentId, other: DocumentId) -> Option<Part> {
    let wording = |id| view.wordings.iter().find(|wording| wording.document_id == id).map(string);
    let (before, after) = (wording(one.min(other))?, wording(one.max(other))?);
    let changed = differences(&before, &after);
    let changed: Vec<_> =
        changed.into_iter().filter(|change| !matches!(change, dossier::Change::Same { .. })).collect();
    let mut writer = Writer::default();
    for change in changed.iter().take(IN_SHORT) {
        match change {
            dossier::Change::Removed(at) => writer.removed(&before[at.clone()], true),
            dossier::Change::Added(at) => writer.added(&after[at.clone()], true),
            dossier::Change::Same { .. } => {}
        }
    }
    if changed.len() > IN_SHORT {
        writer.plain("…", true);
    }
    Some(writer.part(Role::Prose).gap(0))
}

/// `betreffende artikel [---] {+–+} van het kijken`
fn difference(before: &str, after: &str) -> Part {
    let apart = |string: &str, at: usize| string[..at].ends_with(char::is_whitespace);
    let mut writer = Writer::default();
    for change in differences(before, after) {
        match change {
            dossier::Change::Same { after: at, .. } => writer.plain(&after[at.clone()], apart(after, at.start)),
            dossier::Change::Removed(at) => writer.removed(&before[at.clone()], apart(before, at.start)),
            dossier::Change::Added(at) => writer.added(&after[at.clone()], apart(after, at.start)),
        }
    }
    writer.part(Role::Prose)
}

/// Text given before, with what was changed in it.
pub fn given(stretches: &[Stretch]) -> Part {
    let mut writer = Writer::default();
    for stretch in stretches {
        let words = stretch.words();
        let apart = words.starts_with(|c: char| c.is_whitespace() || c.is_alphanumeric());
        match stretch {
            Stretch::Same(_) => writer.plain(words.trim(), apart),
            Stretch::Before(_) => writer.removed(words.trim(), true),
            Stretch::After(_) => writer.added(words.trim(), true),
        }
    }
    writer.part(Role::Prose)
}

/// Words put one behind the other, and which of them were changed.
#[derive(Default)]
struct Writer {
    string: String,
    changes: Vec<(std::ops::Range<usize>, Change)>,
}

impl Writer {
    fn plain(&mut self, words: &str, apart: bool) {
        if apart && !self.string.is_empty() {
            self.string.push(' ');
        }
        self.string.push_str(words);
    }

    fn removed(&mut self, words: &str, apart: bool) {
        self.changed(&format!("[-{words}-]"), apart, Change::Removed);
    }

    fn added(&mut self, words: &str, apart: bool) {
        self.changed(&format!("{{+{words}+}}"), apart, Change::Added);
    }

    fn changed(&mut self, words: &str, apart: bool, change: Change) {
        self.plain(words, apart);
        self.changes.push((self.string.len() - words.len()..self.string.len(), change));
    }

    fn part(self, role: Role) -> Part {
        Part::own(role, self.string).changed(self.changes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::compose::part::Content;

    #[test]
    fn changed_words_stand_in_brackets_of_their_own() {
        for (before, after, expected) in [
            ("artikel - van het kijken", "artikel – van het\nkijken", "artikel [---] {+–+} van het\nkijken"),
            ("Klopt dit?", "Klopt dit? Zo nee?", "Klopt dit? {+Zo nee?+}"),
            ("Klopt dit.", "Klopt dit!", "Klopt dit[-.-]{+!+}"),
            ("Wat zijn de plannen?", "Wat de plannen?", "Wat [-zijn-] de plannen?"),
        ] {
            let part = difference(before, after);
            let Content::Own(text) = &part.content else { unreachable!() };
            assert_eq!(text.as_str(), expected);
            let brackets =
                |(at, _): &(std::ops::Range<usize>, Change)| text.as_str()[at.clone()].starts_with(['[', '{']);
            assert!(!part.changes.is_empty() && part.changes.iter().all(brackets));
        }
    }
}
