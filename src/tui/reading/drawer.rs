//! The drawer: the notes of the row in view, and looks at what stands elsewhere.

use super::links::address_in;
use super::{Drawer, Reading, ReadingSession, Topic};
use crate::dossier::Dossier;
use crate::i18n::reader::{drawer as texts, hints, messages, said_before};
use crate::insight::Recycled;
use crate::layout::Place;
use crate::library::EarlierPassage;
use crate::model::{Document, DocumentId, Kind, NoteId, Owner};
use crate::present::hints::Seen;
use crate::tui::compose::contents;
use crate::tui::compose::frame::Pane;
use crate::tui::compose::part::{Content, Part, Role};
use crate::tui::compose::words;
use crate::tui::input::scope::Scope;

impl ReadingSession {
    /// Opens the drawer, or changes what it shows, without taking the focus.
    pub(in crate::tui) fn open_drawer(&mut self, topic: Topic) {
        let from = match &self.here.drawer {
            Some(drawer) if self.here.focus == Pane::Drawer => drawer.from,
            _ => self.here.focus,
        };
        match &mut self.here.drawer {
            Some(drawer) if drawer.topic == topic => drawer.from = from,
            drawer => *drawer = Some(Drawer { topic, place: Place::default(), from }),
        }
    }

    /// Opens the drawer at a note: among the notes of the row in view if it is one of them, else by itself.
    pub(super) fn open_at_note(&mut self, dossier: &Dossier, id: DocumentId, note: NoteId) {
        let same = |(paper, other): &(DocumentId, NoteId)| super::same_note(dossier, (*paper, *other), (id, note));
        match self.notes(dossier).into_iter().find(same) {
            Some((_, shown)) => {
                self.open_drawer(Topic::Notes);
                self.show_note(dossier, shown);
            }
            None => self.open_drawer(Topic::Note(id, note)),
        }
    }

    /// Opens the drawer at what points to the row in view. Returns a message if nothing does.
    pub fn peek_at_referrers(&mut self, dossier: &Dossier) -> Option<String> {
        let row = dossier.rows.get(self.row_in_view()).filter(|_| self.here.reading == Reading::Rows)?;
        if contents::referrers(dossier, row).is_empty() {
            return Some(messages::nothing_points_to(row.key, self.ui.language));
        }
        self.peek(Topic::Referrers(self.row_in_view()));
        None
    }

    /// Opens the drawer at the last notice of postponement or withdrawal. Returns a message if there is none.
    pub fn peek_at_notice(&mut self, dossier: &Dossier) -> Option<String> {
        let notice = |document: &Document| matches!(document.kind, Kind::Postponement | Kind::Withdrawal);
        let Some(last) = dossier.documents.iter().rposition(notice) else {
            return Some(self.ui.text_with_keys(messages::NO_NOTICE));
        };
        self.peek(Topic::Notice(DocumentId::new(last)));
        None
    }

    /// Shows a topic in the drawer, with the focus; the same again closes it.
    pub(in crate::tui) fn peek(&mut self, topic: Topic) {
        if self.here.drawer.as_ref().is_some_and(|drawer| drawer.topic == topic) {
            return self.close_drawer();
        }
        self.remember();
        self.open_drawer(topic);
        self.here.focus = Pane::Drawer;
        self.here.link = None;
    }

    /// Brings a note to the top of the drawer. The drawer may not be on the screen yet.
    pub(super) fn show_note(&mut self, dossier: &Dossier, note: NoteId) {
        let notes = self.notes(dossier);
        let index = notes.iter().position(|(_, other)| *other == note);
        let entry = index.and_then(|index| note_entries(dossier, &notes).get(index).copied());
        if let (Some(drawer), Some(entry)) = (&mut self.here.drawer, entry) {
            drawer.place = Place::entry(entry);
        }
    }

    /// The parts of the drawer with which its notes or answers begin.
    pub(super) fn drawer_heads(&self, dossier: &Dossier) -> Vec<usize> {
        match self.here.drawer.as_ref().map(|drawer| &drawer.topic) {
            Some(Topic::Notes) => note_entries(dossier, &self.notes(dossier)),
            Some(Topic::Rows(_) | Topic::Referrers(_)) => {
                let begins = |part: &Part| matches!(part.content, Content::Own(_)) && part.role != Role::Doubt;
                let parts = self.parts(Pane::Drawer).iter().enumerate();
                parts.filter(|(_, part)| begins(part)).map(|(entry, _)| entry).collect()
            }
            Some(Topic::Ticks | Topic::Remarks | Topic::Hints | Topic::SaidBefore) => self.drawer_items.heads.clone(),
            _ => vec![0],
        }
    }

    /// The item of the review that the drawer was stepped to, counted from 0.
    pub fn item_in_drawer(&self) -> usize {
        let entry = self.here.drawer.as_ref().map_or(0, |drawer| drawer.place.entry);
        self.drawer_items.heads.partition_point(|&head| head <= entry).saturating_sub(1)
    }

    /// Steps to an item of the review, counted from 0.
    pub fn step_to_item(&mut self, item: usize) {
        if let (Some(drawer), Some(&head)) = (&mut self.here.drawer, self.drawer_items.heads.get(item)) {
            drawer.place = Place::entry(head);
        }
    }

    /// The part with which the note or answer begins that the drawer was stepped to; none if it holds only one.
    pub fn current_in_drawer(&self, dossier: &Dossier) -> Option<usize> {
        let heads = self.drawer_heads(dossier);
        let place = self.here.drawer.as_ref()?.place;
        let at = heads.partition_point(|&head| head <= place.entry).checked_sub(1)?;
        heads.get(at).copied().filter(|_| heads.len() > 1)
    }

    /// To another note or answer of the drawer, where there is nothing to scroll.
    pub(super) fn step_in_drawer(&mut self, dossier: &Dossier, steps: isize) {
        let heads = self.drawer_heads(dossier);
        let Some(drawer) = &mut self.here.drawer else { return };
        let at = heads.partition_point(|&head| head <= drawer.place.entry).saturating_sub(1);
        let next = at.saturating_add_signed(steps).min(heads.len().saturating_sub(1));
        if next == at && steps > 0 {
            return; // at the end of the last one
        }
        drawer.place = Place::entry(heads.get(next).copied().unwrap_or(0));
    }

    /// Opens the drawer with the notes of the row in view, or closes it.
    pub fn toggle_drawer(&mut self) {
        match self.here.drawer {
            Some(_) => self.close_drawer(),
            None => self.open_drawer(Topic::Notes),
        }
    }

    /// Closes the drawer; the focus goes back to where it was opened from.
    pub fn close_drawer(&mut self) {
        if let Some(drawer) = self.here.drawer.take()
            && self.here.focus == Pane::Drawer
        {
            self.here.focus = drawer.from;
            self.here.link = None;
        }
    }

    /// From a peek to the answer at its top; from a note to its marker.
    pub(super) fn go_to_what_drawer_shows(&mut self, dossier: &Dossier) -> Option<String> {
        let drawer = self.here.drawer.clone()?;
        let entry = drawer.place.entry;
        match drawer.topic {
            Topic::Rows(_) | Topic::Referrers(_) => {
                let row = self.parts(Pane::Drawer).get(entry)?.row?;
                self.remember();
                self.here.focus = Pane::Answer;
                self.here.drawer = None;
                self.go_to_row(dossier, row);
                None
            }
            Topic::Notice(id) => {
                self.remember();
                self.here.drawer = None;
                self.here.reading = Reading::Text(id);
                self.here.text = Place::default();
                self.here.focus = Pane::Text;
                None
            }
            Topic::Notes | Topic::Note(..) => {
                let (id, note) = match drawer.topic {
                    Topic::Note(id, note) => (id, note),
                    _ => self.note_at(dossier, entry)?,
                };
                match dossier.document(id).note(note).anchor {
                    Some(anchor) => {
                        self.remember();
                        self.here.focus = drawer.from;
                        if drawer.topic != Topic::Notes {
                            self.here.drawer = None;
                        }
                        self.show_position(dossier, id, anchor, None);
                        None
                    }
                    None => Some(self.ui.text_with_keys(messages::NO_MARKER_FOUND)),
                }
            }
            Topic::Given { hint, is_earlier } => {
                let place = self.given(hint)?.places[usize::from(!is_earlier)];
                self.remember();
                self.here.drawer = None;
                self.show_position(dossier, place.document, place.from, None);
                None
            }
            Topic::SaidBefore => {
                let (row, passage) = (self.row_in_view(), self.item_in_drawer());
                if self.outline.earlier_passage(row, passage).is_some() {
                    self.remember();
                    self.open_drawer(Topic::Earlier { row, passage });
                }
                None
            }
            Topic::Ticks | Topic::Remarks | Topic::Hints | Topic::Earlier { .. } => None,
            Topic::LinkText(..) => Some(self.ui.text_with_keys(messages::NOTHING_TO_FOLLOW)),
        }
    }

    pub(super) fn note_at(&self, dossier: &Dossier, entry: usize) -> Option<(DocumentId, NoteId)> {
        let notes = self.notes(dossier);
        let at = note_entries(dossier, &notes).partition_point(|&head| head <= entry).checked_sub(1)?;
        notes.get(at).copied()
    }

    /// Whether the drawer shows the reader's own words, in which those of papers are at most quoted.
    pub fn drawer_has_own_words(&self) -> bool {
        let topic = self.here.drawer.as_ref().map(|drawer| &drawer.topic);
        matches!(topic, Some(Topic::Ticks | Topic::Remarks | Topic::Hints | Topic::SaidBefore))
    }

    /// The heading of the drawer.
    pub fn drawer_title(&self, dossier: &Dossier) -> String {
        let (Some(drawer), ui) = (&self.here.drawer, &self.ui) else { return String::new() };
        let numbers = |rows: &[usize]| {
            let numbers = rows.iter().filter_map(|&row| Some(dossier.rows.get(row)?.key.number));
            words::list(&numbers.collect::<Vec<_>>(), ui.language)
        };
        let (follow, language) = (ui.key("follow"), ui.language);
        match &drawer.topic {
            Topic::Notes => self.notes_title(dossier),
            Topic::Rows(rows) => texts::peek_at(&numbers(rows), &follow, language),
            Topic::Referrers(row) => {
                let rows = dossier.rows.get(*row).map(|row| contents::referrers(dossier, row)).unwrap_or_default();
                texts::referred_to_by(&numbers(&rows), &follow, language)
            }
            Topic::Note(id, note) => {
                texts::footnote(&words::label(dossier.document(*id).note(*note)), &follow, language)
            }
            Topic::Notice(id) => texts::notice(&words::paper(dossier.document(*id), language), &follow, language),
            Topic::Ticks => {
                let key = |command| ui.keymap.key_in(Scope::Ticks, command).unwrap_or_default();
                texts::sub_questions(&key("tick"), &key("agree"), language)
            }
            Topic::Remarks => self.remarks_title(dossier),
            Topic::Hints => {
                let key = |command| ui.keymap.key_in(Scope::Hints, command).unwrap_or_default();
                let row = dossier.rows.get(self.row_in_view()).map(|row| row.key.to_string()).unwrap_or_default();
                let (agree, dismiss) = (key("agree-with-hint"), key("dismiss-hint"));
                hints::hints_of(self.drawer_items.heads.len(), &row, &agree, &dismiss, language)
            }
            Topic::Given { hint, is_earlier } => {
                let place = self
                    .given(*hint)
                    .map(|given| contents::named(dossier, given, &given.places[usize::from(!is_earlier)], ui));
                let place = place.unwrap_or_default();
                hints::given_in(&place, &follow, language)
            }
            Topic::SaidBefore => {
                let row = dossier.rows.get(self.row_in_view()).map(|row| row.key.to_string()).unwrap_or_default();
                match self.drawer_items.heads.len() {
                    0 => said_before::said_before(&row, language),
                    count => said_before::passages_of(count, &row, &follow, language),
                }
            }
            Topic::Earlier { row, passage } => {
                let earlier = self.outline.earlier_passage(*row, *passage);
                let place = earlier.map(|earlier| contents::place_of_earlier(earlier, language));
                said_before::since(&place.unwrap_or_default(), &follow, language)
            }
            Topic::LinkText(title, text) if address_in(text).is_some() => texts::opens(title, &follow, language),
            Topic::LinkText(title, _) => title.clone(),
        }
    }

    /// Text given before, by its place in the list of hints.
    fn given(&self, hint: usize) -> Option<&Recycled> {
        match &self.outline.hints.as_ref()?.list.get(hint)?.seen {
            Seen::Given(given) => Some(given),
            _ => None,
        }
    }

    /// The passage with its changes that the drawer shows, if it has the focus.
    pub fn earlier_passage_shown(&self) -> Option<&EarlierPassage> {
        match self.here.drawer.as_ref().filter(|_| self.here.focus == Pane::Drawer)?.topic {
            Topic::Earlier { row, passage } => self.outline.earlier_passage(row, passage),
            _ => None,
        }
    }

    /// The same, or the one that was stepped to in the list.
    pub fn earlier_passage_in_drawer(&self) -> Option<&EarlierPassage> {
        match self.here.drawer.as_ref().filter(|_| self.here.focus == Pane::Drawer)?.topic {
            Topic::SaidBefore => self.outline.earlier_passage(self.row_in_view(), self.item_in_drawer()),
            _ => self.earlier_passage_shown(),
        }
    }

    /// `Notes 2 · question 5`
    fn remarks_title(&self, dossier: &Dossier) -> String {
        let key = dossier.rows.get(self.row_in_view()).map(|row| row.key.to_string()).unwrap_or_default();
        texts::notes(self.drawer_items.heads.len(), &key, self.ui.language)
    }

    /// `Footnotes 2 · question 5`
    fn notes_title(&self, dossier: &Dossier) -> String {
        let (count, language) = (self.notes(dossier).len(), self.ui.language);
        match dossier.rows.get(self.row_in_view()).filter(|_| self.here.reading == Reading::Rows) {
            None => texts::footnotes(count, language),
            Some(row) if count > 0 => texts::footnotes_of(count, row.key, language),
            Some(row) => texts::no_footnotes(row.key, language),
        }
    }
}

/// The parts of the drawer with which notes begin: each has as many as it has blocks, and at least one.
fn note_entries(dossier: &Dossier, notes: &[(DocumentId, NoteId)]) -> Vec<usize> {
    let parts = |(id, note): &(DocumentId, NoteId)| dossier.document(*id).blocks_of(Owner::Note(*note)).count().max(1);
    let mut entry = 0;
    let mut entries = Vec::with_capacity(notes.len());
    for note in notes {
        entries.push(entry);
        entry += parts(note);
    }
    entries
}
