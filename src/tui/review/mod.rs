//! The review of a dossier as the reader shows it. What is changed is kept by a store outside, which says what became of
//! it.

mod drawer;
mod editor;
mod pairing;
mod summary;

use std::collections::{BTreeSet, HashMap};
use std::ops::Range;
use std::path::{Path, PathBuf};

use crate::dossier::{Dossier, RowKey};
use crate::i18n::Bilingual;
use crate::i18n::reader::review::kept_in;
use crate::model::{BlockId, DocumentId};
use crate::present::selection::said;
use crate::review::{AnswerAnchor, Change, ChangeId, Line, NoteKey, Review, Reviewed, RowState, Tag, What, corrected};
use crate::search::Said;

pub use drawer::{remarks, ticks};
pub use editor::{Draft, NoteEditor, Subject};
pub use summary::{Item, Summary, row_of};

/// The review of a dossier.
#[derive(Debug)]
pub struct ReviewSession {
    /// The review as it applies to the dossier.
    pub reviewed: Reviewed,
    /// Which store keeps it.
    pub store: usize,
    /// The file in which it is kept, or will be.
    log: Option<PathBuf>,
    /// What the user should know of that file, a line each.
    notices: Vec<Bilingual<String>>,
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
    pub drafts: Vec<Draft>,
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

/// What comes from the store that keeps a review.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StoreEvent {
    /// A review was opened.
    Opened(Box<Opened>),
    /// A change was made. It is shown from now on, and not saved yet.
    Made(Line),
    /// A change is on the disk.
    Saved(Line),
    /// Changes of others were found on the disk.
    ChangedByOthers(Vec<Line>),
    /// Changes could not be saved, and why; they are kept and tried again.
    CannotSave(Bilingual<String>),
    /// Something that the user should know.
    Message(Bilingual<String>),
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
    /// What the user should know of its log, a line each.
    pub notices: Vec<Bilingual<String>>,
    /// Notes that were left before they were done.
    pub drafts: Vec<Draft>,
}

impl Opened {
    /// Whether there is nothing to show of it.
    pub fn is_blank(&self) -> bool {
        self.review.is_empty() && self.notices.is_empty() && self.drafts.is_empty()
    }
}

impl ReviewSession {
    /// A review that was opened, of its dossier.
    pub fn new(dossier: &Dossier, store: usize, Opened { review, who, notices, drafts, .. }: Opened) -> Self {
        let mut review = Self {
            reviewed: Reviewed::new(dossier, review),
            store,
            log: None,
            notices,
            who,
            printed: None,
            unsaved: BTreeSet::new(),
            trouble: None,
            revision: 0,
            passages: HashMap::new(),
            drafts,
        };
        review.find_passages();
        review
    }

    /// The review by itself: its changes, and what comes of them.
    pub fn changes(&self) -> &Review {
        self.reviewed.review()
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
        self.row(row).map(|state| said(&state)).unwrap_or_default()
    }

    /// The tags in use, each once.
    pub fn tags(&self) -> Vec<&Tag> {
        let mut tags: Vec<_> = self.changes().rows().flat_map(|(_, row)| &row.tags).collect();
        tags.sort_unstable();
        tags.dedup();
        tags
    }

    /// Where the review is kept, or will be, and what the user should know of that, a line each.
    pub fn place(&self) -> Vec<Bilingual<String>> {
        let kept = self.log.as_ref().map(|log| kept_in(log, self.changes().is_empty()));
        kept.into_iter().chain(self.notices.iter().cloned()).collect()
    }

    /// The file in which the review is kept, or will be.
    pub fn log(&self) -> Option<&Path> {
        self.log.as_deref()
    }

    /// The tags in use that what is typed may become: its last one, behind a comma.
    pub fn tags_like(&self, typed: &str) -> Vec<String> {
        let last = typed.rsplit(',').next().unwrap_or_default().trim().to_lowercase();
        let begins = |tag: &&&Tag| tag.as_str().to_lowercase().starts_with(&last);
        self.tags().iter().filter(begins).map(|tag| tag.as_str().to_owned()).collect()
    }

    /// A change was made, and is not saved yet. Says whether pairings changed.
    pub fn made(&mut self, dossier: &Dossier, line: Line) -> bool {
        self.unsaved.insert(line.id);
        self.apply(dossier, line)
    }

    /// A change is on the disk. Says whether pairings changed.
    pub fn saved(&mut self, dossier: &Dossier, line: Line) -> bool {
        self.unsaved.remove(&line.id);
        self.trouble = None;
        self.apply(dossier, line)
    }

    /// Changes cannot be saved.
    pub fn not_saved(&mut self, why: Bilingual<String>) {
        self.trouble = Some(why);
    }

    /// The review is kept in this file from now on.
    pub fn kept_in(&mut self, log: PathBuf) {
        self.log = Some(log);
    }

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
    pub fn apply_all(&mut self, dossier: &Dossier, lines: Vec<Line>) -> bool {
        self.revision += 1;
        let pairs = self.reviewed.apply_all(dossier, lines);
        self.find_passages();
        pairs
    }

    /// The dossier with its pairings as the review corrects them. From now on the review applies to that.
    pub fn correct_pairings(&mut self, dossier: &Dossier) -> Dossier {
        let printed = self.printed.get_or_insert_with(|| dossier.clone());
        let dossier = corrected(printed, self.reviewed.review()).dossier;
        self.reviewed = Reviewed::new(&dossier, self.changes().clone());
        self.find_passages();
        dossier
    }

    /// Corrected pairings that the papers as they are now have no place for.
    pub fn lost_corrections(&self) -> Vec<(AnswerAnchor, BTreeSet<RowKey>)> {
        // without a corrected pairing there is none to lose
        let printed = self.printed.as_ref();
        printed.map(|printed| corrected(printed, self.changes()).lost).unwrap_or_default()
    }

    /// The same review of what its dossier has become.
    pub fn moved_to(self, dossier: &Dossier) -> Self {
        let Self { reviewed, store, log, notices, who, unsaved, trouble, revision, drafts, .. } = self;
        let review = reviewed.review().clone();
        let opened = Opened { dossier: 0, review, who, notices, drafts };
        Self { log, unsaved, trouble, revision: revision + 1, ..Self::new(dossier, store, opened) }
    }

    fn is_about_notes(&self, line: &Line) -> bool {
        let change = match &line.what {
            What::Do(change) => Some(change),
            What::Undo(id) | What::Redo(id) => match self.changes().line(*id).map(|line| &line.what) {
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
