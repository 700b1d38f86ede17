//! The reviewer's desk: the review of a dossier as the reader shows it and changes it. What is changed is shown at once and
//! kept by a store outside; this says what to keep, and is told what became of it.

mod drawer;
mod editor;
mod marks;
mod notes;
mod pairing;
mod report;
mod summary;
mod words;

#[cfg(test)]
pub(super) mod tests;

use std::collections::{BTreeSet, HashMap};
use std::ops::Range;
use std::path::{Path, PathBuf};

use super::renew::carry;
use super::state::State;
use super::update::Effect;
use crate::dossier::Dossier;
use crate::i18n::Bilingual;
use crate::model::{BlockId, DocumentId};
use crate::review::{Change, ChangeId, Line, Mark, NoteKey, Review, Reviewed, RowState, Tag, What, corrected};
use crate::search::{Said, Vocabulary};

pub use editor::{Draft, NoteEditor, Subject};
pub use report::{Order, at_home};
pub use words::{NOTE, REMARK, SIGNS, mark, proposed, sign, standing};

/// The review of a dossier.
#[derive(Debug)]
pub struct Desk {
    /// The review, laid on the dossier.
    pub reviewed: Reviewed,
    /// Which store keeps it.
    pub store: usize,
    /// The file in which it is kept, or will be, and what is to be known of it.
    log: Option<PathBuf>,
    said: Vec<Bilingual<String>>,
    /// Who reviews.
    pub who: String,
    /// The dossier as its papers have it, once a pairing was corrected.
    printed: Option<Dossier>,
    /// Changes that are not known to be saved.
    unsaved: BTreeSet<ChangeId>,
    /// Why they are not.
    trouble: Option<Bilingual<String>>,
    /// Counts what was applied, so that pages know when they are out of date.
    revision: u64,
    passages: HashMap<(DocumentId, BlockId), Vec<Noted>>,
    /// Notes that were left before they were done.
    drafts: Vec<Draft>,
}

/// Words that a note is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Noted {
    /// The text within the block.
    pub cell: usize,
    /// Its bytes.
    pub bytes: Range<usize>,
    /// The note.
    pub note: NoteKey,
}

/// What a store tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum News {
    /// A review was opened.
    Opened(Box<Opened>),
    /// A change was taken, and is shown from now on.
    Made(Line),
    /// It is on the disk.
    Saved(Line),
    /// Others made changes.
    Seen(Vec<Line>),
    /// Changes could not be saved, and why; they are kept and tried again.
    Trouble(Bilingual<String>),
    /// Something to know.
    Said(Bilingual<String>),
    /// It is kept in this file from now on.
    KeptIn(PathBuf),
}

/// A review as it was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    /// Of which dossier, by its place.
    pub dossier: usize,
    /// The review.
    pub review: Review,
    /// Who reviews.
    pub who: String,
    /// What is to be known of its log, a line each.
    pub said: Vec<Bilingual<String>>,
    /// Notes that were left before they were done.
    pub drafts: Vec<Draft>,
}

impl Opened {
    /// Whether there is nothing to show of it.
    pub fn is_blank(&self) -> bool {
        self.review.is_empty() && self.said.is_empty() && self.drafts.is_empty()
    }
}

impl Desk {
    fn new(dossier: &Dossier, store: usize, Opened { review, who, said, drafts, .. }: Opened) -> Self {
        let mut desk = Self {
            reviewed: Reviewed::new(dossier, review),
            store,
            log: None,
            said,
            who,
            printed: None,
            unsaved: BTreeSet::new(),
            trouble: None,
            revision: 0,
            passages: HashMap::new(),
            drafts,
        };
        desk.find_passages();
        desk
    }

    /// What was said of a row.
    pub fn row(&self, row: usize) -> Option<RowState<'_>> {
        self.reviewed.row(row)
    }

    /// The words of a block that notes are about.
    pub fn noted(&self, document: DocumentId, block: BlockId) -> &[Noted] {
        self.passages.get(&(document, block)).map_or(&[], Vec::as_slice)
    }

    /// Counts what was applied.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// How many changes are not known to be saved, and why they are not, if that is known.
    pub fn unsaved(&self) -> (usize, Option<&Bilingual<String>>) {
        (self.unsaved.len(), self.trouble.as_ref())
    }

    /// What a filter asks of a row.
    pub fn said(&self, row: usize) -> Said<'_> {
        let Some(state) = self.row(row) else { return Said::default() };
        Said {
            mark: state.mark.map(|marked| mark(marked.mark)),
            tags: state.tags.iter().map(|tag| tag.as_str()).collect(),
            notes: state.notes.iter().map(|(note, _)| note.text.as_str()).collect(),
        }
    }

    /// The tags in use, each once.
    pub fn tags(&self) -> Vec<&Tag> {
        let mut tags: Vec<_> = self.reviewed.review().rows().flat_map(|(_, row)| &row.tags).collect();
        tags.sort_unstable();
        tags.dedup();
        tags
    }

    /// Where the review is kept, or will be, and what is to be known of that, a line each.
    pub fn place(&self) -> Vec<Bilingual<String>> {
        let kept = self.log.as_ref().map(|log| {
            let log = log.display();
            match self.reviewed.review().is_empty() {
                true => [format!("review: will be kept in {log}"), format!("beoordeling: komt in {log}")],
                false => [format!("review: kept in {log}"), format!("beoordeling: bewaard in {log}")],
            }
        });
        kept.map(Bilingual::from).into_iter().chain(self.said.iter().cloned()).collect()
    }

    /// The file in which the review is kept, or will be.
    pub fn log(&self) -> Option<&Path> {
        self.log.as_deref()
    }

    /// Takes in a line. Says whether pairings changed.
    fn apply(&mut self, dossier: &Dossier, line: Line) -> bool {
        self.revision += 1;
        let is_about_notes = self.is_about_notes(&line);
        let pairs = self.reviewed.apply(dossier, line);
        if is_about_notes {
            self.find_passages();
        }
        pairs
    }

    /// Takes in what others wrote. Says whether pairings may have changed.
    fn apply_all(&mut self, dossier: &Dossier, lines: Vec<Line>) -> bool {
        self.revision += 1;
        let pairs = self.reviewed.apply_all(dossier, lines);
        self.find_passages();
        pairs
    }

    fn is_about_notes(&self, line: &Line) -> bool {
        let change = match &line.what {
            What::Do(change) => Some(change),
            What::Undo(id) | What::Redo(id) => match self.reviewed.review().line(*id).map(|line| &line.what) {
                Some(What::Do(change)) => Some(change),
                _ => None,
            },
            What::About(_) => None,
        };
        matches!(change, Some(Change::Note { .. } | Change::Reword { .. } | Change::Move { .. }))
    }

    fn find_passages(&mut self) {
        self.passages.clear();
        for note in self.reviewed.review().notes() {
            let spot = self.reviewed.found(note.key).and_then(|found| found.spot());
            for (spot, stretch) in
                spot.iter().flat_map(|spot| spot.stretches.iter().map(move |stretch| (spot, stretch)))
            {
                let bytes = stretch.bytes.start as usize..stretch.bytes.end as usize;
                let noted = Noted { cell: usize::from(stretch.cell), bytes, note: note.key };
                self.passages.entry((spot.document, stretch.block)).or_default().push(noted);
            }
        }
    }
}

impl State {
    /// The review of the open dossier.
    pub fn desk(&self) -> Option<&Desk> {
        self.desks.get(self.open?)?.as_ref()
    }

    /// The place of the dossier whose review this store keeps.
    fn kept_by(&self, store: usize) -> Option<usize> {
        self.desks.iter().position(|desk| desk.as_ref().is_some_and(|desk| desk.store == store))
    }

    /// Takes in what a store tells.
    pub(super) fn hear(&mut self, store: usize, news: News) {
        if let News::Opened(opened) = news {
            let drafts = opened.drafts.len();
            self.lay(store, *opened);
            self.announce_drafts(drafts);
            return;
        }
        let Some(index) = self.kept_by(store) else { return };
        let (Some(desk), dossier) = (self.desks[index].as_mut(), &self.dossiers[index]) else { return };
        let pairs = match news {
            News::Made(line) => {
                desk.unsaved.insert(line.id);
                desk.apply(dossier, line)
            }
            News::Saved(line) => {
                desk.unsaved.remove(&line.id);
                desk.trouble = None;
                desk.apply(dossier, line)
            }
            News::Seen(lines) => {
                let told = self.voice.language.say(words::seen(&lines, &desk.who));
                self.message = self.message.take().or(told);
                desk.apply_all(dossier, lines)
            }
            News::Trouble(why) => {
                desk.trouble = Some(why);
                false
            }
            News::Said(words) => {
                self.message = Some(self.voice.say(words));
                false
            }
            News::KeptIn(log) => {
                desk.log = Some(log);
                false
            }
            News::Opened(_) => false,
        };
        if pairs {
            self.pair_anew(index);
        }
    }

    /// Says that notes wait that were left before they were done.
    fn announce_drafts(&mut self, count: usize) {
        let waiting = match count {
            0 => return,
            1 => ["draft waits: {summary} finds it", "concept wacht: {summary} vindt het"],
            _ => ["drafts wait: {summary} finds them", "concepten wachten: {summary} vindt ze"],
        };
        self.add_message(format!("{count} {}", self.voice.tell(waiting)));
    }

    /// Says something beside what is said already.
    fn add_message(&mut self, words: String) {
        let before = self.message.take().map(|before| format!("{before} · "));
        self.message = Some(before.unwrap_or_default() + &words);
    }

    /// Lays a review on its dossier.
    fn lay(&mut self, store: usize, opened: Opened) {
        let index = opened.dossier;
        let Some(dossier) = self.dossiers.get(index) else { return };
        let pairs = opened.review.pairings().len() > 0;
        let said = opened.said.clone();
        self.desks[index] = Some(Desk::new(dossier, store, opened));
        said.into_iter().for_each(|said| self.add_message(self.voice.say(said)));
        if pairs {
            self.pair_anew(index);
        }
    }

    /// Makes a dossier anew as its review corrects it; the place stays.
    fn pair_anew(&mut self, index: usize) {
        let Some(desk) = self.desks[index].as_mut() else { return };
        let before = &self.dossiers[index];
        let printed = desk.printed.get_or_insert_with(|| before.clone());
        let dossier = corrected(printed, desk.reviewed.review()).dossier;
        desk.reviewed = Reviewed::new(&dossier, desk.reviewed.review().clone());
        desk.find_passages();
        if let Some(session) = self.sessions[index].as_ref() {
            let (mut next, _) = carry(before, session, &dossier, self.desks[index].as_ref(), self.size);
            next.keep_jumps(session);
            self.sessions[index] = Some(next);
        }
        self.dossiers[index] = dossier;
    }

    /// Lays a review that was open on what its dossier has become.
    pub(super) fn relay(&mut self, index: usize, desk: Desk) {
        let Desk { reviewed, store, log, said, who, unsaved, trouble, revision, drafts, .. } = desk;
        let review = reviewed.review().clone();
        let opened = Opened { dossier: index, review, who, said: Vec::new(), drafts };
        self.lay(store, opened);
        if let Some(desk) = &mut self.desks[index] {
            (desk.log, desk.said) = (log, said);
            (desk.unsaved, desk.trouble, desk.revision) = (unsaved, trouble, revision + 1);
        }
    }

    /// Has the list show only the rows that have all terms of what is typed.
    pub(super) fn filter(&mut self, typed: &str) {
        let Some(index) = self.open else { return };
        let desk = self.desks[index].as_ref();
        if let (Some(dossier), Some(session)) = (self.dossiers.get(index), self.sessions[index].as_mut()) {
            session.filter(dossier, |row| desk.map_or_else(Said::default, |desk| desk.said(row)), typed);
        }
    }

    /// What a filter can ask of what reviewers said.
    pub(super) fn vocabulary(&self) -> Vocabulary {
        let tags = self.desk().map(Desk::tags).unwrap_or_default();
        let tags = tags.into_iter().map(|tag| tag.as_str().to_owned()).collect();
        Vocabulary { marks: Mark::ALL.map(mark).to_vec(), tags }
    }

    /// Asks for a change to be kept; nothing is asked where there is none to make.
    fn ask(&mut self, what: Option<What>) -> Vec<Effect> {
        let store = self.desk().map(|desk| desk.store);
        match (store, what) {
            (Some(store), Some(what)) => vec![Effect::Keep(store, what)],
            (None, _) => {
                let words = ["the review of this dossier is not open", "de beoordeling van dit dossier is niet open"];
                self.message = Some(self.voice.tell(words));
                Vec::new()
            }
            (Some(_), None) => Vec::new(),
        }
    }

    fn change(&mut self, change: Option<Change>) -> Vec<Effect> {
        self.ask(change.map(What::Do))
    }
}
