//! The summary of a review: every mark and note of the dossier, what was not found again last.

use super::drawer::note_parts;
use super::{ReviewSession, Subject};
use crate::dossier::{Dossier, RowKey};
use crate::i18n::papers::{question, signed};
use crate::i18n::reader::review as texts;
use crate::i18n::review::mark_in_short;
use crate::review::{Marked, NoteKey};
use crate::tui::compose::contents::beginning;
use crate::tui::compose::part::{Part, Role};
use crate::tui::compose::review_words::sign;
use crate::tui::input::ui_text::UiText;

/// Characters of a question in the summary.
const ASKED: usize = 74;

/// What an item of the summary is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Item {
    /// A question, with its mark and tags.
    Row(usize),
    /// A note.
    Note(NoteKey),
    /// A note that was left before it was done.
    Draft(usize),
}

/// The summary, and the parts with which its items begin.
#[derive(Default)]
pub struct Summary {
    /// Its parts.
    pub parts: Vec<Part>,
    /// Which part each item begins with.
    pub items: Vec<(usize, Item)>,
}

impl Summary {
    /// The summary of the review of a dossier.
    pub fn new(dossier: &Dossier, review: &ReviewSession, ui: &UiText) -> Self {
        let mut summary = Self::default();
        summary.parts.push(Part::own(Role::Aside, texts::counted(&review.reviewed.counts(), ui.language)));
        summary.drafts(review, ui);
        for index in 0..dossier.rows.len() {
            summary.row(dossier, review, index, ui);
        }
        let elsewhere = review.reviewed.notes().into_iter().filter(|(_, found)| found.row().is_none());
        for (at, (note, found)) in elsewhere.enumerate() {
            if at == 0 {
                summary.parts.push(Part::own(Role::Section, ui.text(texts::IN_NO_QUESTION)).gap(0));
            }
            summary.items.push((summary.parts.len(), Item::Note(note.key)));
            summary.parts.extend(note_parts(note, found, ui));
        }
        for (key, said) in review.reviewed.lost_rows() {
            let marks: Vec<_> = said.marks().map(|marked| marked_by(marked, ui)).collect();
            let gone = texts::question_is_gone(key, &marks.join(" · "), ui.language);
            summary.parts.push(Part::own(Role::Doubt, format!("! {gone}")));
        }
        summary
    }

    /// Notes that were left before they were done.
    fn drafts(&mut self, review: &ReviewSession, ui: &UiText) {
        for (index, draft) in review.drafts.iter().enumerate() {
            let below = texts::draft(row_of(review, &draft.subject), &ui.key("follow"), ui.language);
            self.items.push((self.parts.len(), Item::Draft(index)));
            self.parts.push(Part::own(Role::Prose, draft.text.as_str()).labelled("~").gap(0));
            self.parts.push(Part::own(Role::Doubt, below).labelled(" "));
        }
    }

    /// What was said of a row, if anything.
    fn row(&mut self, dossier: &Dossier, review: &ReviewSession, index: usize, ui: &UiText) {
        let Some(state) = review.row(index) else { return };
        if state.mark.is_none() && state.tags.is_empty() && state.notes.is_empty() {
            return;
        }
        let mut words = vec![question(dossier.rows[index].key, ui.language)];
        let standing = texts::standing(state.standing);
        if let Some(marked) = state.mark {
            words.push(marked_by(marked, ui));
        }
        words.extend(standing.map(|changed| format!("{}?", ui.text(changed))));
        for &(marked, standing) in &state.others {
            words.push(marked_by(marked, ui));
            words.extend(texts::standing(standing).map(|changed| format!("{}?", ui.text(changed))));
        }
        words.extend(state.tags.iter().map(|tag| format!("#{tag}")));
        let letter = state.mark.map_or(' ', |marked| sign(marked.mark, standing.is_none()));
        self.items.push((self.parts.len(), Item::Row(index)));
        let gap = usize::from(state.notes.is_empty());
        self.parts.push(Part::own(Role::Heading, words.join(" · ")).labelled(letter.to_string()).gap(0));
        self.parts.push(Part::own(Role::Aside, asked(dossier, index)).labelled(" ").gap(gap));
        for (note, found) in state.notes {
            self.items.push((self.parts.len(), Item::Note(note.key)));
            self.parts.extend(note_parts(note, found, ui));
        }
    }
}

/// `partly (Anna, 3 feb 2025)`
fn marked_by(marked: &Marked, ui: &UiText) -> String {
    let signed = signed(&marked.who, marked.when, ui.language);
    format!("{} ({signed})", ui.text(mark_in_short(marked.mark)))
}

/// The question that a draft is about.
pub fn row_of(review: &ReviewSession, subject: &Subject) -> Option<RowKey> {
    match subject {
        Subject::New(about) => about.row(),
        Subject::Note(note) => review.changes().note(*note)?.about.row(),
    }
}

/// How the question of a row begins, in about a line.
fn asked(dossier: &Dossier, row: usize) -> String {
    let beginning = beginning(dossier, &dossier.rows[row]);
    let line: String = beginning.chars().take(ASKED).map(|c| if c == '\n' { ' ' } else { c }).collect();
    let cut = if beginning.chars().count() > ASKED { "…" } else { "" };
    format!("{}{cut}", line.trim_end())
}
