//! How papers word one question differently, shown word by word.

use super::part::{Change, Part, Role};
use super::words;
use crate::dossier::{self, RowView, WordingView, differences, same_wording};
use crate::i18n::Language;
use crate::i18n::reader::panes;
use crate::model::{DocumentId, Owner};
use crate::tui::input::ui_text::UiText;

/// The papers that word a row otherwise than `document` does.
pub fn differing<'a>(view: &'a RowView, document: DocumentId) -> Vec<&'a WordingView<'a>> {
    let Some(here) = view.wordings.iter().find(|wording| wording.document_id == document) else { return Vec::new() };
    let words = string(here);
    let differs = |other: &&WordingView| other.document_id != document && !same_wording(&string(other), &words);
    view.wordings.iter().filter(differs).collect()
}

fn string(wording: &WordingView) -> String {
    wording.document.string_of(Owner::Question(wording.question_id))
}

/// The line that says which papers word a row otherwise, if any.
pub fn notice(view: &RowView, document: DocumentId, ui: &UiText) -> Option<Part> {
    let differing = differing(view, document);
    let papers: Vec<_> = differing.iter().map(|other| words::the_paper(other.document, ui.language)).collect();
    let papers = words::list(&papers, ui.language);
    let words = panes::worded_differently_in(&papers, &ui.key("difference"), ui.language);
    (!differing.is_empty()).then(|| Part::own(Role::Doubt, words).gap(0))
}

/// The wording of a row in a document beside each that differs, from the earlier paper to the later: first a line that
/// says whose words stand in which brackets.
pub fn parts(view: &RowView, document: DocumentId, language: Language) -> Vec<Part> {
    let Some(here) = view.wordings.iter().find(|wording| wording.document_id == document) else { return Vec::new() };
    let mut parts = Vec::new();
    for other in differing(view, document) {
        let (before, after) = if other.document_id < document { (other, here) } else { (here, other) };
        let mut legend = Writer::default();
        legend.removed(&words::paper(before.document, language), true);
        legend.added(&words::paper(after.document, language), true);
        parts.push(legend.part(Role::Prose).gap(1));
        parts.push(difference(&string(before), &string(after)));
    }
    parts
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
