//! The reviews of the dossiers that were opened: what comes from their stores, and changes to be kept.

use std::io;

use super::action::Effect;
use super::hints::said;
use super::{Overlay, Sheet, SheetTopic, State};
use crate::export::{self, Format};
use crate::i18n::commands;
use crate::i18n::reader::review as texts;
use crate::i18n::review::mark_in_short;
use crate::model::Date;
use crate::present::{HintsInReport, Length, Options, Subject};
use crate::review::{Change, Mark, What};
use crate::search::Vocabulary;
use crate::tui::reading::restore;
use crate::tui::review::{Draft, NoteEditor, Opened, ReviewSession, StoreEvent, Summary};

impl State {
    /// The review of the open dossier.
    pub fn review(&self) -> Option<&ReviewSession> {
        self.reviews.get(self.open?)?.as_ref()
    }

    /// The place of the dossier whose review this store keeps.
    fn kept_by(&self, store: usize) -> Option<usize> {
        self.reviews.iter().position(|review| review.as_ref().is_some_and(|review| review.store == store))
    }

    /// Takes in what comes from a store.
    pub fn take_in(&mut self, store: usize, news: StoreEvent) {
        if let StoreEvent::Opened(opened) = news {
            let drafts = opened.drafts.len();
            self.open_review(store, *opened);
            self.announce_drafts(drafts);
            return;
        }
        let Some(index) = self.kept_by(store) else { return };
        let stepped_to = self.hints_stepped_to();
        let (Some(review), dossier) = (self.reviews[index].as_mut(), &self.dossiers[index]) else { return };
        let pairs = match news {
            StoreEvent::Made(line) => review.made(dossier, line),
            StoreEvent::Saved(line) => review.saved(dossier, line),
            StoreEvent::ChangedByOthers(lines) => {
                let message = texts::done_by_others(&lines, &review.who, self.ui.language);
                self.message = self.message.take().or(message);
                review.apply_all(dossier, lines)
            }
            StoreEvent::CannotSave(why) => {
                review.not_saved(why);
                false
            }
            StoreEvent::Message(words) => {
                self.message = Some(self.ui.text(words));
                false
            }
            StoreEvent::KeptIn(log) => {
                review.kept_in(log);
                false
            }
            StoreEvent::Opened(_) => false,
        };
        if pairs {
            self.correct_pairings(index);
        } else {
            self.step_to_hints(stepped_to);
        }
    }

    /// Says that notes wait that were left before they were done.
    fn announce_drafts(&mut self, count: usize) {
        if count > 0 {
            self.add_message(texts::drafts_wait(count, &self.ui.key("summary"), self.ui.language));
        }
    }

    /// Says something beside what is said already.
    fn add_message(&mut self, words: String) {
        let before = self.message.take().map(|before| format!("{before} · "));
        self.message = Some(before.unwrap_or_default() + &words);
    }

    /// Opens a review of its dossier.
    fn open_review(&mut self, store: usize, opened: Opened) {
        let index = opened.dossier;
        let Some(dossier) = self.dossiers.get(index) else { return };
        let notices = opened.notices.clone();
        self.put_review(index, ReviewSession::new(dossier, store, opened));
        notices.into_iter().for_each(|notice| self.add_message(self.ui.text(notice)));
    }

    /// Puts a review beside its dossier, which becomes as it corrects it.
    pub(super) fn put_review(&mut self, index: usize, review: ReviewSession) {
        let pairs = review.changes().pairings().len() > 0;
        self.reviews[index] = Some(review);
        if pairs {
            self.correct_pairings(index);
        }
    }

    /// Makes a dossier anew as its review corrects it; the place stays.
    fn correct_pairings(&mut self, index: usize) {
        let Some(review) = self.reviews[index].as_mut() else { return };
        let dossier = review.correct_pairings(&self.dossiers[index]);
        if let Some(session) = self.sessions[index].as_ref() {
            let said = |row| review.said(row);
            let (mut next, _) = restore(&self.dossiers[index], session, &dossier, said, self.size);
            next.keep_jumps(session);
            self.sessions[index] = Some(next);
        }
        self.dossiers[index] = dossier;
        self.list.forget();
    }

    /// Has the list show only the rows that have all terms of what is typed.
    pub fn filter(&mut self, typed: &str) {
        let Some(index) = self.open else { return };
        let review = self.reviews[index].as_ref();
        if let (Some(dossier), Some(session)) = (self.dossiers.get(index), self.sessions[index].as_mut()) {
            let hints = session.outline.hints.clone();
            session.filter(dossier, |row| said(review, hints.as_deref(), row), typed);
        }
    }

    /// What a filter can ask of what reviewers said.
    pub fn vocabulary(&self) -> Vocabulary {
        let tags = self.review().map(ReviewSession::tags).unwrap_or_default();
        let tags = tags.into_iter().map(|tag| tag.as_str().to_owned()).collect();
        Vocabulary { marks: Mark::ALL.iter().copied().map(mark_in_short).collect(), tags }
    }

    /// Asks for a change to be kept; nothing is asked where there is none to make.
    pub fn ask(&mut self, what: Option<What>) -> Vec<Effect> {
        let store = self.review().map(|review| review.store);
        match (store, what) {
            (Some(store), Some(what)) => vec![Effect::SaveChange(store, what)],
            (None, _) if self.reading().is_some_and(|(dossier, _)| dossier.is_piped()) => {
                self.message = Some(self.ui.text(commands::not_reviewed()));
                Vec::new()
            }
            (None, _) => {
                self.message = Some(self.ui.text_with_keys(texts::NOT_OPEN));
                Vec::new()
            }
            (Some(_), None) => Vec::new(),
        }
    }

    /// Asks for a change of the review to be kept.
    pub fn change(&mut self, change: Option<Change>) -> Vec<Effect> {
        self.ask(change.map(What::Do))
    }

    /// The editor, if it is open.
    pub fn editor(&self) -> Option<&NoteEditor> {
        match self.overlays.last() {
            Some(Overlay::Editor(editor)) => Some(editor),
            _ => None,
        }
    }

    /// The same, to change it.
    pub fn editor_mut(&mut self) -> Option<&mut NoteEditor> {
        match self.overlays.last_mut() {
            Some(Overlay::Editor(editor)) => Some(editor),
            _ => None,
        }
    }

    /// How many lines the editor takes from the panes.
    pub fn editor_height(&self) -> u16 {
        let height = self.size.1;
        if self.editor().is_none() { 0 } else { (height / 3).clamp(3, 14).min(height / 2) }
    }

    /// The drafts of a dossier, with what is typed at this moment.
    pub fn drafts(&self, dossier: usize) -> Vec<Draft> {
        let Some(Some(review)) = self.reviews.get(dossier) else { return Vec::new() };
        let mut drafts = review.drafts.clone();
        let editors = self.overlays.iter().filter_map(|overlay| match overlay {
            Overlay::Editor(editor) if self.open == Some(dossier) => Some(editor),
            _ => None,
        });
        for editor in editors.filter(|editor| editor.text() != editor.before && !editor.text().trim().is_empty()) {
            drafts.retain(|draft| draft.subject != editor.subject);
            drafts.push(Draft { subject: editor.subject.clone(), text: editor.text() });
        }
        drafts
    }

    /// The summary of the review.
    pub fn summary(&self) -> Summary {
        match (self.reading(), self.review()) {
            (Some((dossier, _)), Some(review)) => Summary::new(dossier, review, &self.ui),
            _ => Summary::default(),
        }
    }

    /// The parts with which the items of the topmost sheet begin, where there are items.
    pub fn items_of_sheet(&self) -> Vec<usize> {
        match self.sheet().map(|sheet| &sheet.topic) {
            Some(SheetTopic::Review(_)) => self.summary().items.into_iter().map(|(entry, _)| entry).collect(),
            Some(SheetTopic::Commitments(_)) => self.commitments_page().map(|(_, heads)| heads).unwrap_or_default(),
            _ => Vec::new(),
        }
    }

    /// The part with which the chosen item of the topmost sheet begins.
    pub fn chosen_in_sheet(&self, sheet: &Sheet) -> Option<usize> {
        let items = self.items_of_sheet();
        items.get(sheet.chosen).or(items.last()).copied()
    }

    /// Counts the changes of the review of the open dossier.
    pub fn review_revision(&self) -> u64 {
        self.review().map_or(0, ReviewSession::revision)
    }

    /// The report of the open dossier with its review, in the language of the reader, or why it cannot be made.
    pub fn report(&self, format: Format, today: Date) -> Option<io::Result<Vec<u8>>> {
        let (dossier, _) = self.reading()?;
        let review = self.review();
        let lost = review.map(ReviewSession::lost_corrections).unwrap_or_default();
        let subject = Subject { dossier, reviewed: review.map(|review| &review.reviewed), lost_corrections: &lost };
        let hints = if self.wants.hints.is_empty() { HintsInReport::None } else { HintsInReport::Usual };
        let options = Options { language: self.ui.language, answers: Length::Full, hints, today };
        Some(export::report(subject, format, options))
    }
}
