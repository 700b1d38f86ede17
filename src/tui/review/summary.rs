//! The summary of a review: every mark and note of the dossier, what was not found again last.

use super::drawer::note_parts;
use super::{Desk, Subject, words};
use crate::dossier::{Dossier, RowKey};
use crate::review::{Counts, Found, Mark, Marked, NoteKey};
use crate::tui::commands::update::Effect;
use crate::tui::compose::contents::beginning;
use crate::tui::compose::part::{Part, Role};
use crate::tui::input::binding::Command;
use crate::tui::input::ui_text::Voice;
use crate::tui::state::{Overlay, Sheet, SheetTopic, State};

/// Characters of a question in the summary.
const ASKED: usize = 74;

/// What an item of the summary is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Item {
    Row(usize),
    Note(NoteKey),
    /// A note that was left before it was done.
    Draft(usize),
}

/// The summary, and the parts with which its items begin.
#[derive(Default)]
struct Summary {
    parts: Vec<Part>,
    items: Vec<(usize, Item)>,
}

impl Summary {
    fn of(dossier: &Dossier, desk: &Desk, voice: &Voice) -> Self {
        let mut summary = Self::default();
        summary.parts.push(Part::own(Role::Aside, counted(&desk.reviewed.counts(), voice)));
        summary.drafts(desk, voice);
        for index in 0..dossier.rows.len() {
            summary.row(dossier, desk, index, voice);
        }
        let elsewhere = desk.reviewed.notes().into_iter().filter(|(_, found)| found.row().is_none());
        for (at, (note, found)) in elsewhere.enumerate() {
            if at == 0 {
                let title = voice.say(["In no question", "Bij geen vraag"]);
                summary.parts.push(Part::own(Role::Section, title).gap(0));
            }
            summary.items.push((summary.parts.len(), Item::Note(note.key)));
            summary.parts.extend(note_parts(note, found, voice));
        }
        for (key, said) in desk.reviewed.lost_rows() {
            let mark: Vec<_> = said.marks().map(|marked| marked_by(marked, voice)).collect();
            let mark = mark.join(" · ");
            let gone = voice.say(["is not there any more", "is er niet meer"]);
            let words = format!("! {} {key} {gone} · {mark}", voice.say(["question", "vraag"]));
            summary.parts.push(Part::own(Role::Doubt, words));
        }
        summary
    }

    /// Notes that were left before they were done.
    fn drafts(&mut self, desk: &Desk, voice: &Voice) {
        for (index, draft) in desk.drafts.iter().enumerate() {
            let draft_words = voice.say(["draft", "concept"]);
            let row = row_of(desk, &draft.subject)
                .map(|row| format!(" · {} {row}", voice.say(["question", "vraag"])))
                .unwrap_or_default();
            let goes_on = voice.tell(["{follow} goes on with it", "{follow} gaat ermee verder"]);
            self.items.push((self.parts.len(), Item::Draft(index)));
            self.parts.push(Part::own(Role::Prose, draft.text.as_str()).labelled("~").gap(0));
            self.parts.push(Part::own(Role::Doubt, format!("{draft_words}{row} · {goes_on}")).labelled(" "));
        }
    }

    /// What was said of a row, if anything.
    fn row(&mut self, dossier: &Dossier, desk: &Desk, index: usize, voice: &Voice) {
        let Some(state) = desk.row(index) else { return };
        if state.mark.is_none() && state.tags.is_empty() && state.notes.is_empty() {
            return;
        }
        let mut words = vec![format!("{} {}", voice.say(["question", "vraag"]), dossier.rows[index].key)];
        let standing = words::standing(state.standing);
        if let Some(marked) = state.mark {
            words.push(marked_by(marked, voice));
        }
        words.extend(standing.map(|changed| format!("{}?", voice.say(changed))));
        for &(marked, standing) in &state.others {
            words.push(marked_by(marked, voice));
            words.extend(words::standing(standing).map(|changed| format!("{}?", voice.say(changed))));
        }
        words.extend(state.tags.iter().map(|tag| format!("#{tag}")));
        let sign = state.mark.map_or(' ', |marked| words::sign(marked.mark, standing.is_none()));
        self.items.push((self.parts.len(), Item::Row(index)));
        let gap = usize::from(state.notes.is_empty());
        self.parts.push(Part::own(Role::Heading, words.join(" · ")).labelled(sign.to_string()).gap(0));
        self.parts.push(Part::own(Role::Aside, asked(dossier, index)).labelled(" ").gap(gap));
        for (note, found) in state.notes {
            self.items.push((self.parts.len(), Item::Note(note.key)));
            self.parts.extend(note_parts(note, found, voice));
        }
    }
}

/// `partly (Anna, 3 feb 2025)`
fn marked_by(marked: &Marked, voice: &Voice) -> String {
    let signed = words::signed(&marked.who, marked.when, voice.language);
    format!("{} ({signed})", voice.say(words::mark(marked.mark)))
}

/// The question that a draft is about.
fn row_of(desk: &Desk, subject: &Subject) -> Option<RowKey> {
    match subject {
        Subject::New(about) => about.row(),
        Subject::Note(note) => desk.reviewed.review().note(*note)?.about.row(),
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
fn counted(counts: &Counts, voice: &Voice) -> String {
    let marks = Mark::ALL.iter().zip(counts.by_mark).filter(|(_, count)| *count > 0);
    let marks: Vec<_> = marks.map(|(mark, count)| format!("{count} {}", voice.say(words::mark(*mark)))).collect();
    let reviewed = voice.say(["reviewed", "beoordeeld"]);
    let mut pieces = vec![format!("{reviewed} {}/{}: {}", counts.marked, counts.rows, marks.join(", "))];
    pieces[0] = pieces[0].trim_end_matches([' ', ':']).to_owned();
    if counts.to_confirm > 0 {
        pieces.push(format!("{} {}", counts.to_confirm, voice.say(["to be confirmed", "te bevestigen"])));
    }
    pieces.push(crate::words::count(counts.notes, words::REMARK, voice.language));
    if counts.approximate > 0 {
        let approximate = voice.say(["found approximately", "bij benadering gevonden"]);
        pieces.push(format!("{} {approximate}", counts.approximate));
    }
    if counts.lost > 0 {
        pieces.push(format!("{} {}", counts.lost, voice.say(["lost", "kwijt"])));
    }
    pieces.join(" · ")
}

impl State {
    /// Opens the summary.
    pub(super) fn summarise(&mut self) {
        let Some(desk) = self.desk() else { return drop(self.ask(None)) };
        let topic = SheetTopic::Review(desk.revision);
        self.open_sheet(topic);
    }

    /// The parts of the summary.
    pub(in crate::tui) fn summary_parts(&self) -> Vec<Part> {
        self.summary().parts
    }

    fn summary(&self) -> Summary {
        match (self.reading(), self.desk()) {
            (Some((dossier, _)), Some(desk)) => Summary::of(dossier, desk, &self.voice),
            _ => Summary::default(),
        }
    }

    /// The part with which the chosen item begins.
    pub fn chosen_in_summary(&self, sheet: &Sheet) -> Option<usize> {
        let SheetTopic::Review(_) = sheet.topic else { return None };
        let items = self.summary().items;
        items.get(sheet.chosen).or(items.last()).map(|(entry, _)| *entry)
    }

    /// Runs a command in the summary.
    pub(in crate::tui) fn run_in_summary(&mut self, command: Command, n: isize) -> Vec<Effect> {
        let items = self.summary().items;
        let page = (self.sheet_height() / 3).max(1).cast_signed();
        let Some(Overlay::Sheet(sheet)) = self.overlays.last_mut() else { return Vec::new() };
        let last = items.len().saturating_sub(1);
        let chosen = sheet.chosen.min(last);
        let item = items.get(chosen).map(|(_, item)| *item);
        let by = |steps: isize| chosen.saturating_add_signed(steps).min(last);
        sheet.chosen = match command {
            Command::LineDown => by(n),
            Command::LineUp => by(-n),
            Command::PageDown | Command::HalfPageDown => by(n.saturating_mul(page)),
            Command::PageUp | Command::HalfPageUp => by(n.saturating_mul(-page)),
            Command::First => 0,
            Command::Last => last,
            Command::Close | Command::Summary => {
                self.overlays.pop();
                return Vec::new();
            }
            Command::Undo | Command::Redo => return self.turn_back(command == Command::Undo),
            Command::Follow | Command::EditNote | Command::DeleteNote => return self.do_with_item(command, item),
            _ => chosen,
        };
        let column = sheet.page.column();
        if let Some((entry, _)) = items.get(sheet.chosen) {
            let (line, end) = (column.start_of(*entry), column.start_of(entry + 2));
            let (top, height) = (column.line_of(sheet.place), self.size.1.saturating_sub(2).max(1));
            let first = end.saturating_sub(usize::from(height));
            let line = if sheet.chosen == 0 { 0 } else { line };
            sheet.place = column.place_at(top.max(first).min(line));
        }
        Vec::new()
    }

    fn do_with_item(&mut self, command: Command, item: Option<Item>) -> Vec<Effect> {
        match (command, item) {
            (Command::Follow, Some(Item::Row(row))) => {
                self.overlays.pop();
                if let Some((dossier, session)) = self.reading_mut() {
                    session.remember();
                    session.go_to_row(dossier, row);
                }
                Vec::new()
            }
            (Command::Follow, Some(Item::Note(note))) => {
                let is_lost = self.desk().and_then(|desk| desk.reviewed.found(note)) == Some(&Found::Lost);
                if !is_lost {
                    self.overlays.pop();
                }
                self.do_with_note(command, note)
            }
            (Command::Follow | Command::EditNote, Some(Item::Draft(draft))) => {
                let subject = self.desk().and_then(|desk| desk.drafts.get(draft)).map(|draft| draft.subject.clone());
                self.overlays.pop();
                self.go_to_draft(subject.as_ref());
                subject.into_iter().for_each(|subject| self.write(subject));
                Vec::new()
            }
            (_, Some(Item::Note(note))) => self.do_with_note(command, note),
            _ => Vec::new(),
        }
    }

    /// Goes to the question that a draft is about.
    fn go_to_draft(&mut self, subject: Option<&Subject>) {
        let about = self.desk().zip(subject).and_then(|(desk, subject)| row_of(desk, subject));
        let Some((dossier, session)) = self.reading_mut() else { return };
        if let Some(row) = about.and_then(|about| dossier.rows.iter().position(|row| row.key == about)) {
            session.remember();
            session.go_to_row(dossier, row);
        }
    }

    /// Brings the summary up to date with the review.
    pub(in crate::tui) fn settle_summary(&mut self) {
        let Some(revision) = self.desk().map(|desk| desk.revision) else { return };
        for overlay in &mut self.overlays {
            if let Overlay::Sheet(Sheet { topic: SheetTopic::Review(shown), .. }) = overlay {
                *shown = revision;
            }
        }
    }
}
