//! A review applied to its dossier: which marks are valid or to be confirmed, and where notes were found.

use std::collections::HashMap;
use std::sync::OnceLock;

use super::anchor::{Anchor, SubQuestionAnchor};
use super::change::{Change, Line, NoteKey, What};
use super::find::{Finder, Found};
use super::hint::{HintAnchor, HintKey, HintSaid, HintVerdict};
use super::letters::{Fingerprint, Judged};
use super::mark::{Mark, Tag, Tick, proposed_mark};
use super::state::{Marked, Note, Review, RowReview};
use crate::dossier::{Dossier, RowKey, RowView};
use crate::model::Text;
use crate::parallel::on_all_cores;
use crate::text;

/// How many notes are searched for in one batch.
const AT_ONCE: usize = 100;

/// A review applied to its dossier, the one with corrected pairings.
#[derive(Debug)]
pub struct Reviewed {
    review: Review,
    /// Built for the first note about words.
    finder: OnceLock<Finder>,
    found: HashMap<NoteKey, Found>,
    /// The notes found in each row, by index.
    by_row: HashMap<usize, Vec<NoteKey>>,
    rows: Vec<RowNow>,
    by_key: HashMap<RowKey, usize>,
}

/// The current state of a row.
#[derive(Debug)]
struct RowNow {
    key: RowKey,
    judged: Judged,
    asked: Vec<SubQuestion>,
    /// Whether an answering paper was read.
    is_answered: bool,
}

/// A sub-question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SubQuestion {
    /// Its identity in the log.
    pub id: SubQuestionAnchor,
    /// Its words.
    pub text: String,
}

/// Whether a mark is still valid. All but the first need to be confirmed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Standing {
    /// Wording and answer are those that were judged.
    Holds,
    /// The wording changed.
    WordingChanged,
    /// The answer changed.
    AnswerChanged,
    /// Both changed.
    BothChanged,
}

/// The review of a row.
#[derive(Debug, Clone, PartialEq)]
pub struct RowState<'a> {
    /// Its mark.
    pub mark: Option<&'a Marked>,
    /// Whether the mark is still valid; [`Standing::Holds`] without a mark.
    pub standing: Standing,
    /// The marks of other reviewers, the latest first, each with whether it is still valid.
    pub others: Vec<(&'a Marked, Standing)>,
    /// Its tags.
    pub tags: Vec<&'a Tag>,
    /// Its sub-questions, each with its tick.
    pub asked: Vec<(&'a SubQuestion, Option<Tick>)>,
    /// The mark that the ticks suggest.
    pub proposed: Option<Mark>,
    /// The notes that were found in this row, in the order in which they were made.
    pub notes: Vec<(&'a Note, &'a Found)>,
}

/// The progress of a review.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// How many rows the dossier has.
    pub rows: usize,
    /// How many of them are marked.
    pub marked: usize,
    /// How many have each mark, in the order of [`Mark::ALL`].
    pub by_mark: [usize; Mark::COUNT],
    /// How many rows have a mark that needs to be confirmed.
    pub to_confirm: usize,
    /// How many notes there are.
    pub notes: usize,
    /// How many of them were found approximately.
    pub approximate: usize,
    /// How many were not found.
    pub lost: usize,
}

impl Reviewed {
    /// Applies a review to its dossier and searches for its notes.
    pub fn new(dossier: &Dossier, review: Review) -> Self {
        let is_answered = dossier.documents.iter().any(|document| document.kind.answers());
        let views = (0..dossier.rows.len()).filter_map(|row| dossier.view(row));
        let rows = views.map(|view| RowNow {
            key: view.row.key,
            judged: Judged::now(&view),
            asked: sub_questions(&view),
            is_answered,
        });
        let rows: Vec<_> = rows.collect();
        let by_key = rows.iter().enumerate().map(|(index, row)| (row.key, index)).collect();
        let (finder, found, by_row) = (OnceLock::new(), HashMap::new(), HashMap::new());
        let mut reviewed = Self { review, finder, found, by_row, rows, by_key };
        let notes: Vec<_> = reviewed.review.notes().collect();
        let find = |notes: &[&Note]| notes.iter().map(|note| (note.key, reviewed.find(dossier, &note.about))).collect();
        let found: Vec<Vec<_>> = on_all_cores(notes.chunks(AT_ONCE).collect(), find);
        found.into_iter().flatten().for_each(|(note, found)| reviewed.put(note, found));
        reviewed
    }

    /// The review.
    pub fn review(&self) -> &Review {
        &self.review
    }

    /// Applies a line. Returns true if it may have changed the pairing of answers, so that the dossier and this must be
    /// rebuilt ([`super::corrected`]).
    ///
    /// `dossier`: the one that the review is applied to.
    pub fn apply(&mut self, dossier: &Dossier, line: Line) -> bool {
        let concerned = match &line.what {
            What::Undo(target) | What::Redo(target) => *target,
            What::Do(_) | What::About(_) => line.id,
        };
        self.review.apply(line);
        let Some(What::Do(change)) = self.review.line(concerned).map(|line| &line.what) else { return false };
        let note = match change {
            Change::Note { .. } => concerned,
            Change::Reword { note, .. } | Change::Move { note, .. } => *note,
            other => return matches!(other, Change::Pair { .. }),
        };
        self.look_for(dossier, note);
        false
    }

    /// Applies lines that others wrote. Returns true as [`Self::apply`] does.
    pub fn apply_all(&mut self, dossier: &Dossier, lines: Vec<Line>) -> bool {
        if lines.len() <= AT_ONCE {
            return lines.into_iter().filter(|line| self.apply(dossier, line.clone())).count() > 0;
        }
        let mut review = std::mem::take(&mut self.review);
        review.apply_all(lines);
        *self = Self::new(dossier, review); // each note looked for once
        true
    }

    /// Searches for a note that may be new or deleted.
    fn look_for(&mut self, dossier: &Dossier, key: NoteKey) {
        let before = self.found.remove(&key).and_then(|found| found.row());
        if let Some(notes) = before.and_then(|row| self.by_row.get_mut(&row)) {
            notes.retain(|other| *other != key);
        }
        let Some(note) = self.review.note(key) else { return };
        let found = self.find(dossier, &note.about);
        self.put(key, found);
    }

    fn find(&self, dossier: &Dossier, about: &Anchor) -> Found {
        match about {
            Anchor::Row(key) => self.index(*key).map_or(Found::Lost, Found::Row),
            Anchor::Passage(passage) => self.finder.get_or_init(|| Finder::new(dossier)).find(dossier, passage),
        }
    }

    fn put(&mut self, key: NoteKey, found: Found) {
        if let Some(row) = found.row() {
            self.by_row.entry(row).or_default().push(key);
        }
        self.found.insert(key, found);
    }

    /// The index of a row.
    pub fn index(&self, key: RowKey) -> Option<usize> {
        self.by_key.get(&key).copied()
    }

    /// The review of row `index`; `None` past the last row.
    pub fn row(&self, index: usize) -> Option<RowState<'_>> {
        let now = self.rows.get(index)?;
        let row_review = self.review.row(now.key);
        let tick = |asked: &SubQuestion| row_review.and_then(|row_review| row_review.ticks.get(&asked.id)).copied();
        let asked: Vec<_> = now.asked.iter().map(|asked| (asked, tick(asked))).collect();
        let ticks: Vec<_> = asked.iter().map(|&(_, tick)| tick).collect();
        let mark = row_review.and_then(|row_review| row_review.mark.as_ref());
        let others = row_review
            .into_iter()
            .flat_map(|row_review| &row_review.others)
            .map(|marked| (marked, now.standing(&marked.judged)));
        let here = self.by_row.get(&index).into_iter().flatten();
        let mut notes: Vec<_> = here.filter_map(|&key| Some((self.review.note(key)?, self.found.get(&key)?))).collect();
        notes.sort_by_key(|(note, _)| self.made(note.key));
        Some(RowState {
            mark,
            standing: mark.map_or(Standing::Holds, |mark| now.standing(&mark.judged)),
            others: others.collect(),
            tags: row_review.into_iter().flat_map(|row_review| &row_review.tags).collect(),
            asked,
            proposed: proposed_mark(&ticks),
            notes,
        })
    }

    /// What was said of a hint; nothing if question or answer changed since.
    pub fn hint(&self, key: &HintKey) -> Option<&HintSaid> {
        let said = self.review.hint(key)?;
        match key {
            HintKey::Coverage(row, _) => {
                let now = self.rows.get(self.index(*row)?)?;
                (now.standing(&said.judged) == Standing::Holds).then_some(said)
            }
            HintKey::Words(..) => Some(said),
        }
    }

    /// How a note was found.
    pub fn found(&self, note: NoteKey) -> Option<&Found> {
        self.found.get(&note)
    }

    /// All notes in the order of the dossier, then those of no question, and the lost ones last.
    pub fn notes(&self) -> Vec<(&Note, &Found)> {
        let mut notes: Vec<_> = self.all_notes().collect();
        notes.sort_by_cached_key(|(note, found)| {
            let place = found.spot().and_then(|spot| Some((spot.part.side(), spot.document, spot.stretches.first()?)));
            let place =
                place.map(|(side, document, first)| (side, document, first.block, first.cell, first.bytes.start));
            (**found == Found::Lost, found.row().unwrap_or(usize::MAX), place, self.made(note.key))
        });
        notes
    }

    /// The reviews of rows that no longer exist. They are kept, like lost notes.
    pub fn lost_rows(&self) -> impl Iterator<Item = (RowKey, &RowReview)> {
        self.review.rows().filter(|&(key, _)| self.index(key).is_none())
    }

    /// The progress of the review.
    pub fn counts(&self) -> Counts {
        let mut counts = Counts { rows: self.rows.len(), notes: self.found.len(), ..Counts::default() };
        for now in &self.rows {
            if let Some(marked) = self.review.row(now.key).and_then(|row_review| row_review.mark.as_ref()) {
                counts.marked += 1;
                counts.by_mark[marked.mark as usize] += 1;
                let marks = || self.review.row(now.key).into_iter().flat_map(RowReview::marks);
                counts.to_confirm += usize::from(marks().any(|marked| now.standing(&marked.judged) != Standing::Holds));
            }
        }
        for found in self.found.values() {
            counts.approximate += usize::from(matches!(found, Found::Approximate { .. }));
            counts.lost += usize::from(*found == Found::Lost);
        }
        counts
    }

    fn all_notes(&self) -> impl Iterator<Item = (&Note, &Found)> {
        self.review.notes().filter_map(|note| Some((note, self.found.get(&note.key)?)))
    }

    /// The turn in which a note was made.
    fn made(&self, note: NoteKey) -> Option<u64> {
        self.review.line(note).map(|line| line.turn)
    }
}

impl<'a> RowState<'a> {
    /// The mark that a reviewer's commands apply to, and whether it is valid: their own, otherwise the latest.
    pub fn own_or_latest(&self, who: &str) -> Option<(&'a Marked, Standing)> {
        let latest = self.mark.map(|marked| (marked, self.standing));
        let mut all = latest.into_iter().chain(self.others.iter().copied());
        all.find(|(marked, _)| marked.who == who).or(latest)
    }
}

/// Changes to a row, ready to be submitted; `None` past the last row.
impl Reviewed {
    /// Marks row `index` as it is now, or removes its mark.
    pub fn mark(&self, index: usize, mark: Option<Mark>) -> Option<Change> {
        let now = self.rows.get(index)?;
        Some(Change::Mark { row: now.key, mark, judged: now.judged.clone() })
    }

    /// Confirms a reviewer's mark on row `index` for its current text. If only others marked it, the latest of their
    /// marks becomes this reviewer's own. `None` if it has no mark.
    pub fn confirm(&self, index: usize, who: &str) -> Option<Change> {
        let now = self.rows.get(index)?;
        let row_review = self.review.row(now.key)?;
        if row_review.marks().any(|marked| marked.who == who) {
            return Some(Change::Confirm { row: now.key, judged: now.judged.clone() });
        }
        self.mark(index, Some(row_review.mark.as_ref()?.mark))
    }

    /// Says what a hint is worth, or takes that back.
    pub fn judge_hint(&self, hint: HintAnchor, verdict: Option<HintVerdict>) -> Option<Change> {
        let judged = match &hint {
            HintAnchor::Coverage { row, .. } => self.rows.get(self.index(*row)?)?.judged.clone(),
            HintAnchor::Commitment(_) | HintAnchor::Cue(_) | HintAnchor::GivenBefore(_) => Judged::default(),
        };
        Some(Change::Hint { hint: Box::new(hint), judged, verdict })
    }

    /// Adds a tag to row `index`, or removes it.
    pub fn tag(&self, index: usize, tag: Tag, on: bool) -> Option<Change> {
        Some(Change::Tag { row: self.rows.get(index)?.key, tag, on })
    }

    /// Ticks a sub-question of row `index`, counted from 0; `None` if there is no such sub-question.
    pub fn tick(&self, index: usize, sub_question: usize, tick: Option<Tick>) -> Option<Change> {
        let now = self.rows.get(index)?;
        Some(Change::Tick { row: now.key, sub_question: now.asked.get(sub_question)?.id, tick })
    }
}

impl RowNow {
    /// Whether everything in this row was judged. An answer that was judged and is gone counts as changed, unless no
    /// answering paper was read this time.
    fn standing(&self, judged: &Judged) -> Standing {
        let known = |now: &[Fingerprint], judged: &[Fingerprint]| now.iter().all(|print| judged.contains(print));
        let wording = known(&self.judged.wordings, &judged.wordings);
        let is_gone = self.is_answered && self.judged.answers.is_empty() && !judged.answers.is_empty();
        let answer = known(&self.judged.answers, &judged.answers) && !is_gone;
        match (wording, answer) {
            (true, true) => Standing::Holds,
            (false, true) => Standing::WordingChanged,
            (true, false) => Standing::AnswerChanged,
            (false, false) => Standing::BothChanged,
        }
    }
}

/// The sub-questions of a row, from the first paper that has its wording.
pub(crate) fn sub_questions(view: &RowView) -> Vec<SubQuestion> {
    let strings = |wording: &crate::dossier::WordingView| {
        wording.blocks.iter().flat_map(|(_, block)| block.texts()).map(Text::as_str).collect::<Vec<_>>().join("\n")
    };
    let wording = view.wordings.iter().map(strings).find(|text| !text.trim().is_empty()).unwrap_or_default();
    let mut seen: HashMap<Fingerprint, u8> = HashMap::new();
    let asked = text::sub_questions(&wording).into_iter().map(|range| {
        let text = wording[range].to_owned();
        let words = Fingerprint::from_text(&text);
        let count = seen.entry(words).or_default();
        let occurrence = *count;
        *count = count.saturating_add(1);
        SubQuestion { id: SubQuestionAnchor { words, occurrence }, text }
    });
    asked.collect()
}
