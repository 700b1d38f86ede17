//! The summary of a review: every mark and note of the dossier, what was not found again last.

use super::drawer::note_parts;
use super::{ReviewSession, Subject};
use crate::dossier::{Dossier, RowKey};
use crate::review::{Counts, Mark, Marked, NoteKey};
use crate::tui::compose::contents::beginning;
use crate::tui::compose::part::{Part, Role};
use crate::tui::compose::review_words as words;
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
        summary.parts.push(Part::own(Role::Aside, counted(&review.reviewed.counts(), ui)));
        summary.drafts(review, ui);
        for index in 0..dossier.rows.len() {
            summary.row(dossier, review, index, ui);
        }
        let elsewhere = review.reviewed.notes().into_iter().filter(|(_, found)| found.row().is_none());
        for (at, (note, found)) in elsewhere.enumerate() {
            if at == 0 {
                let title = ui.text(["In no question", "Bij geen vraag"]);
                summary.parts.push(Part::own(Role::Section, title).gap(0));
            }
            summary.items.push((summary.parts.len(), Item::Note(note.key)));
            summary.parts.extend(note_parts(note, found, ui));
        }
        for (key, said) in review.reviewed.lost_rows() {
            let mark: Vec<_> = said.marks().map(|marked| marked_by(marked, ui)).collect();
            let mark = mark.join(" · ");
            let gone = ui.text(["is not there any more", "is er niet meer"]);
            let words = format!("! {} {key} {gone} · {mark}", ui.text(["question", "vraag"]));
            summary.parts.push(Part::own(Role::Doubt, words));
        }
        summary
    }

    /// Notes that were left before they were done.
    fn drafts(&mut self, review: &ReviewSession, ui: &UiText) {
        for (index, draft) in review.drafts.iter().enumerate() {
            let draft_words = ui.text(["draft", "concept"]);
            let row = row_of(review, &draft.subject)
                .map(|row| format!(" · {} {row}", ui.text(["question", "vraag"])))
                .unwrap_or_default();
            let goes_on = ui.text_with_keys(["{follow} goes on with it", "{follow} gaat ermee verder"]);
            self.items.push((self.parts.len(), Item::Draft(index)));
            self.parts.push(Part::own(Role::Prose, draft.text.as_str()).labelled("~").gap(0));
            self.parts.push(Part::own(Role::Doubt, format!("{draft_words}{row} · {goes_on}")).labelled(" "));
        }
    }

    /// What was said of a row, if anything.
    fn row(&mut self, dossier: &Dossier, review: &ReviewSession, index: usize, ui: &UiText) {
        let Some(state) = review.row(index) else { return };
        if state.mark.is_none() && state.tags.is_empty() && state.notes.is_empty() {
            return;
        }
        let mut words = vec![format!("{} {}", ui.text(["question", "vraag"]), dossier.rows[index].key)];
        let standing = words::standing(state.standing);
        if let Some(marked) = state.mark {
            words.push(marked_by(marked, ui));
        }
        words.extend(standing.map(|changed| format!("{}?", ui.text(changed))));
        for &(marked, standing) in &state.others {
            words.push(marked_by(marked, ui));
            words.extend(words::standing(standing).map(|changed| format!("{}?", ui.text(changed))));
        }
        words.extend(state.tags.iter().map(|tag| format!("#{tag}")));
        let sign = state.mark.map_or(' ', |marked| words::sign(marked.mark, standing.is_none()));
        self.items.push((self.parts.len(), Item::Row(index)));
        let gap = usize::from(state.notes.is_empty());
        self.parts.push(Part::own(Role::Heading, words.join(" · ")).labelled(sign.to_string()).gap(0));
        self.parts.push(Part::own(Role::Aside, asked(dossier, index)).labelled(" ").gap(gap));
        for (note, found) in state.notes {
            self.items.push((self.parts.len(), Item::Note(note.key)));
            self.parts.extend(note_parts(note, found, ui));
        }
    }
}

/// `partly (Anna, 3 feb 2025)`
fn marked_by(marked: &Marked, ui: &UiText) -> String {
    let signed = words::signed(&marked.who, marked.when, ui.language);
    format!("{} ({signed})", ui.text(words::mark(marked.mark)))
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

/// `reviewed 3/9: 1 answered, 2 partly · 2 notes · 1 lost`
fn counted(counts: &Counts, ui: &UiText) -> String {
    let marks = Mark::ALL.iter().zip(counts.by_mark).filter(|(_, count)| *count > 0);
    let marks: Vec<_> = marks.map(|(mark, count)| format!("{count} {}", ui.text(words::mark(*mark)))).collect();
    let reviewed = ui.text(["reviewed", "beoordeeld"]);
    let mut pieces = vec![format!("{reviewed} {}/{}: {}", counts.marked, counts.rows, marks.join(", "))];
    pieces[0] = pieces[0].trim_end_matches([' ', ':']).to_owned();
    if counts.to_confirm > 0 {
        pieces.push(format!("{} {}", counts.to_confirm, ui.text(["to be confirmed", "te bevestigen"])));
    }
    pieces.push(crate::words::count(counts.notes, words::REMARK, ui.language));
    if counts.approximate > 0 {
        let approximate = ui.text(["found approximately", "bij benadering gevonden"]);
        pieces.push(format!("{} {approximate}", counts.approximate));
    }
    if counts.lost > 0 {
        pieces.push(format!("{} {}", counts.lost, ui.text(["lost", "kwijt"])));
    }
    pieces.join(" · ")
}
