//! What the drawer shows of a review: sub-questions with their ticks, and notes.

use super::ReviewSession;
use crate::i18n::papers::signed_note;
use crate::i18n::reader::{drawer as texts, review as review_texts};
use crate::review::{Found, Note, Tick};
use crate::tui::compose::part::{Part, Role};
use crate::tui::compose::review_words;
use crate::tui::input::ui_text::UiText;
use crate::tui::reading::DrawerItems;

/// Of a quotation so many characters are shown.
const QUOTED: usize = 160;

/// The sub-questions of a row with their ticks.
pub fn ticks(review: &ReviewSession, row: usize, ui: &UiText) -> DrawerItems {
    let asked = review.row(row).map(|state| state.asked).unwrap_or_default();
    let mut parts: Vec<_> = (1..)
        .zip(&asked)
        .map(|(number, (asked, tick))| {
            let sign = match tick {
                None => ' ',
                Some(Tick::Answered) => '+',
                Some(Tick::NotAnswered) => '-',
            };
            Part::own(Role::Prose, asked.text.as_str()).labelled(format!("[{sign}] {number}")).gap(0)
        })
        .collect();
    let heads = (0..parts.len()).collect();
    if parts.is_empty() {
        parts.push(Part::own(Role::Placeholder, ui.text(texts::NO_SUB_QUESTION)));
    }
    let said = review.row(row);
    let own = said.as_ref().and_then(|said| said.own_or_latest(&review.who)).map(|(marked, _)| marked.mark);
    let proposed = said.and_then(|said| said.proposed).filter(|mark| own != Some(*mark));
    let proposed = proposed.map(|mark| review_texts::proposed(mark, &ui.key("agree"), ui.language));
    parts.extend(proposed.map(|words| Part::own(Role::Aside, words).gap(0)));
    DrawerItems { of: (review.revision, row), parts, heads }
}

/// The notes on a row.
pub fn remarks(review: &ReviewSession, row: usize, ui: &UiText) -> DrawerItems {
    let notes = review.row(row).map(|state| state.notes).unwrap_or_default();
    let (mut parts, mut heads) = (Vec::new(), Vec::new());
    for (note, found) in notes {
        heads.push(parts.len());
        parts.extend(note_parts(note, found, ui));
    }
    if parts.is_empty() {
        parts.push(Part::own(Role::Aside, ui.text_with_keys(texts::NO_NOTE_YET)));
    }
    DrawerItems { of: (review.revision, row), parts, heads }
}

/// A note: what it says, on what, by whom; and how it was found if that is not beyond doubt.
pub fn note_parts(note: &Note, found: &Found, ui: &UiText) -> Vec<Part> {
    let mut about = vec![signed_note(&note.author, &note.who, note.when, ui.language)];
    if let Some(quote) = note.about.quote() {
        let words: String = quote.text.chars().take(QUOTED).map(|c| if c == '\n' { ' ' } else { c }).collect();
        let cut = if quote.text.chars().nth(QUOTED).is_some() { "…" } else { "" };
        about.push(format!("“{words}{cut}”"));
    }
    let mut parts = vec![
        Part::own(Role::Prose, note.text.as_str()).labelled(review_words::NOTE.to_string()).gap(0),
        Part::own(Role::Aside, about.join(" · ")).labelled(" ").gap(0),
    ];
    parts.extend(review_texts::found(found).map(|words| Part::own(Role::Doubt, ui.text(words)).labelled(" ").gap(0)));
    if let Some(last) = parts.last_mut() {
        last.gap = 1;
    }
    parts
}
