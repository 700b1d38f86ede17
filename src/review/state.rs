//! The review of a dossier: the lines of its log, replayed.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use jiff::Timestamp;

use super::anchor::{Anchor, AnswerAnchor, SubQuestionAnchor};
use super::change::{Change, ChangeId, Line, NoteKey, What};
use super::hint::{HintKey, HintKind, HintSaid, HintVerdict};
use super::identity::DossierIdentity;
use super::letters::{Fingerprint, Judged};
use super::mark::{Mark, NoteText, Tag, Tick};
use crate::dossier::RowKey;

/// Everything that reviewers added to a dossier: the lines of the log, replayed. It depends only on the set of lines,
/// not on the order in which they are applied, and applying one twice changes nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Review {
    about: DossierIdentity,
    /// Boxed, since half of a hash table may be empty.
    lines: HashMap<ChangeId, Box<Line>>,
    /// For each field its changes with their turns, in order, including those that were undone.
    fields: HashMap<Field, Vec<(u64, ChangeId)>>,
    rows: BTreeMap<RowKey, RowReview>,
    notes: BTreeMap<NoteKey, Note>,
    pairings: BTreeMap<AnswerAnchor, BTreeSet<RowKey>>,
    hints: BTreeMap<HintKey, HintSaid>,
    last_turn: u64,
}

/// The review of a row.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RowReview {
    /// Its mark: of several reviewers' marks the one set last.
    pub mark: Option<Marked>,
    /// The marks that other reviewers set, the latest first.
    pub others: Vec<Marked>,
    /// Its tags.
    pub tags: BTreeSet<Tag>,
    /// The ticks of its sub-questions, including those whose words have changed since.
    pub ticks: BTreeMap<SubQuestionAnchor, Tick>,
    /// Its notes, in the order of their ids.
    pub notes: BTreeSet<NoteKey>,
}

impl RowReview {
    /// All its marks, one per reviewer, the latest first.
    pub fn marks(&self) -> impl Iterator<Item = &Marked> {
        self.mark.iter().chain(&self.others)
    }
}

/// A mark, and by whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marked {
    /// The mark.
    pub mark: Mark,
    /// What it is valid for: what was judged, and what it was confirmed for since.
    pub judged: Judged,
    /// Who set it.
    pub who: String,
    /// When.
    pub when: Timestamp,
}

/// A note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Its id.
    pub key: NoteKey,
    /// What it is about.
    pub about: Anchor,
    /// Its text.
    pub text: NoteText,
    /// Who made it.
    pub author: String,
    /// Who changed it last.
    pub who: String,
    /// When.
    pub when: Timestamp,
}

/// The value that a change sets. The last change of a field that was not undone applies.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Field {
    Mark(RowKey),
    Tag(RowKey, Tag),
    Tick(RowKey, SubQuestionAnchor),
    Words(NoteKey),
    Place(NoteKey),
    Pairing(Box<AnswerAnchor>), // boxed to keep fields small: a log may have thousands of notes
    Hint(HintKey),
    /// Whether a change was undone.
    Undone(ChangeId),
}

/// The fields that a line affects.
fn fields(id: ChangeId, what: &What) -> [Option<Field>; 2] {
    let one = |field: Field| [Some(field), None];
    match what {
        What::About(_) => [None, None],
        What::Undo(target) | What::Redo(target) => one(Field::Undone(*target)),
        What::Do(change) => match change {
            Change::Mark { row, .. } | Change::Confirm { row, .. } => one(Field::Mark(*row)),
            Change::Tag { row, tag, .. } => one(Field::Tag(*row, tag.clone())),
            Change::Tick { row, sub_question, .. } => one(Field::Tick(*row, *sub_question)),
            Change::Note { .. } => [Some(Field::Words(id)), Some(Field::Place(id))],
            Change::Reword { note, .. } => one(Field::Words(*note)),
            Change::Move { note, .. } => one(Field::Place(*note)),
            Change::Pair { answer, .. } => one(Field::Pairing(Box::new(answer.clone()))),
            Change::Hint { hint, .. } => {
                let key = hint.key();
                let crosses = match key {
                    HintKey::Coverage(row, sub_question) => Some(Field::Tick(row, sub_question)),
                    HintKey::Words(..) => None,
                };
                [Some(Field::Hint(key)), crosses]
            }
        },
    }
}

impl Review {
    /// The review that results from these lines.
    pub fn replay(lines: impl IntoIterator<Item = Line>) -> Self {
        let mut review = Self::default();
        review.apply_all(lines);
        review
    }

    /// Applies a line. A known one moves to its new turn if that is higher: a change is shown before it is saved, and
    /// gets its final turn when it is.
    pub fn apply(&mut self, line: Line) {
        self.apply_all([line]);
    }

    /// Applies lines. Every field that they affect is computed once, at the end, so that the time is proportional to
    /// the number of lines.
    pub fn apply_all(&mut self, lines: impl IntoIterator<Item = Line>) {
        let mut touched = HashSet::new();
        for line in lines {
            self.put(line, &mut touched);
        }
        let mut concerned = Vec::new();
        for field in &touched {
            let Some(history) = self.fields.get_mut(field) else { continue };
            history.retain(|(turn, id)| self.lines.get(id).is_some_and(|line| line.turn == *turn));
            history.sort_unstable();
            if let Field::Undone(id) = field {
                let line = self.lines.get(id);
                concerned.extend(line.into_iter().flat_map(|line| fields(*id, &line.what)).flatten());
            }
        }
        touched.extend(concerned);
        touched.into_iter().for_each(|field| self.refresh(field));
    }

    /// Files a line under its fields. These, and those that it was filed under before, are added to `touched`.
    fn put(&mut self, line: Line, touched: &mut HashSet<Field>) {
        if let Some(known) = self.lines.get(&line.id) {
            if known.turn >= line.turn {
                return;
            }
            touched.extend(fields(line.id, &known.what).into_iter().flatten());
        }
        self.last_turn = self.last_turn.max(line.turn);
        if let What::About(about) = &line.what {
            self.about.absorb(about);
        }
        for field in fields(line.id, &line.what).into_iter().flatten() {
            let history = self.fields.entry(field.clone()).or_insert_with(|| Vec::with_capacity(1)); // as nearly always
            history.push(line.order());
            touched.insert(field);
        }
        self.lines.insert(line.id, Box::new(line));
    }

    /// Whether a change was undone.
    fn is_undone(&self, id: ChangeId) -> bool {
        let last = self.fields.get(&Field::Undone(id)).and_then(|history| history.last());
        last.and_then(|(_, last)| self.lines.get(last)).is_some_and(|line| matches!(line.what, What::Undo(_)))
    }

    /// The changes of a field that were not undone, in order.
    fn standing(&self, field: &Field) -> impl DoubleEndedIterator<Item = (&Line, &Change)> {
        let history = self.fields.get(field).into_iter().flatten();
        history.filter(|(_, id)| !self.is_undone(*id)).filter_map(|(_, id)| {
            let line = self.lines.get(id)?.as_ref();
            if let What::Do(change) = &line.what { Some((line, change)) } else { None }
        })
    }

    /// Computes the value of a field.
    fn refresh(&mut self, field: Field) {
        match field {
            Field::Mark(row) => {
                let mut marks = self.marks_of(&field).into_iter();
                self.change_row(row, |review| (review.mark, review.others) = (marks.next(), marks.collect()));
            }
            Field::Tag(row, ref tag) => {
                let is_on = matches!(self.standing(&field).next_back(), Some((_, Change::Tag { on: true, .. })));
                self.change_row(row, |review| {
                    if is_on {
                        review.tags.insert(tag.clone())
                    } else {
                        review.tags.remove(tag)
                    };
                });
            }
            Field::Tick(row, sub_question) => {
                let tick = self.tick_of(&field);
                self.change_row(row, |review| {
                    match tick {
                        Some(tick) => review.ticks.insert(sub_question, tick),
                        None => review.ticks.remove(&sub_question),
                    };
                });
            }
            Field::Words(note) | Field::Place(note) => self.refresh_note(note),
            Field::Pairing(ref answer) => {
                let rows = match self.standing(&field).next_back() {
                    Some((_, Change::Pair { rows, .. })) => rows.clone(),
                    _ => BTreeSet::new(),
                };
                self.pairings.remove(&**answer);
                if !rows.is_empty() {
                    self.pairings.insert((**answer).clone(), rows);
                }
            }
            Field::Hint(key) => {
                self.hints.remove(&key);
                if let Some(said) = self.said_of(&field) {
                    self.hints.insert(key, said);
                }
            }
            Field::Undone(_) => {} // the fields of what was taken back are refreshed along with it
        }
    }

    /// The tick of a sub-question: of what was ticked and what was said of its hint, the last. A hint that is not agreed to any
    /// more crosses nothing.
    fn tick_of(&self, field: &Field) -> Option<Tick> {
        let mut is_hint_known = false;
        for (_, change) in self.standing(field).rev() {
            match change {
                Change::Tick { tick, .. } => return *tick,
                Change::Hint { verdict: Some(HintVerdict::Agreed), .. } if !is_hint_known => {
                    return Some(Tick::NotAnswered);
                }
                _ => is_hint_known = true,
            }
        }
        None
    }

    /// What was said last of a hint.
    fn said_of(&self, field: &Field) -> Option<HintSaid> {
        let (line, Change::Hint { judged, verdict, .. }) = self.standing(field).next_back()? else { return None };
        Some(HintSaid { verdict: (*verdict)?, judged: judged.clone(), who: line.who.clone(), when: line.when })
    }

    /// The marks of a row, the latest first: for each reviewer the one that they set last, with what they confirmed it
    /// for since. Nobody changes another reviewer's mark.
    fn marks_of(&self, field: &Field) -> Vec<Marked> {
        let mut by_reviewer: HashMap<&str, (&Line, Mark, Vec<&Judged>)> = HashMap::new();
        for (line, change) in self.standing(field) {
            match change {
                Change::Mark { mark: None, .. } => drop(by_reviewer.remove(line.who.as_str())),
                Change::Mark { mark: Some(mark), judged, .. } => {
                    by_reviewer.insert(&line.who, (line, *mark, vec![judged]));
                }
                Change::Confirm { judged, .. } => {
                    if let Some((_, _, confirmed)) = by_reviewer.get_mut(line.who.as_str()) {
                        confirmed.push(judged);
                    }
                }
                _ => {}
            }
        }
        let mut marks: Vec<_> = by_reviewer.into_values().collect();
        marks.sort_unstable_by_key(|(line, ..)| std::cmp::Reverse(line.order()));
        let marked = |(line, mark, judged): (&Line, Mark, Vec<&Judged>)| {
            let judged = if let [only] = judged[..] { only.clone() } else { Judged::together(judged) };
            Marked { mark, judged, who: line.who.clone(), when: line.when }
        };
        marks.into_iter().map(marked).collect()
    }

    fn change_row(&mut self, row: RowKey, change: impl FnOnce(&mut RowReview)) {
        let review = self.rows.entry(row).or_default();
        change(review);
        if *review == RowReview::default() {
            self.rows.remove(&row);
        }
    }

    fn refresh_note(&mut self, key: NoteKey) {
        if let Some(row) = self.notes.remove(&key).and_then(|note| note.about.row()) {
            self.change_row(row, |review| {
                review.notes.remove(&key);
            });
        }
        let Some(note) = self.note_of(key) else { return };
        if let Some(row) = note.about.row() {
            self.change_row(row, |review| {
                review.notes.insert(key);
            });
        }
        self.notes.insert(key, note);
    }

    /// A note with its latest text and place; `None` if it was deleted.
    fn note_of(&self, key: NoteKey) -> Option<Note> {
        let (_, Change::Note { about, .. } | Change::Move { about, .. }) =
            self.standing(&Field::Place(key)).next_back()?
        else {
            return None;
        };
        let (line, text) = match self.standing(&Field::Words(key)).next_back()? {
            (line, Change::Note { text, .. }) => (line, text.clone()),
            (line, Change::Reword { text, .. }) => (line, text.clone()?),
            _ => return None,
        };
        let who = line.who.clone();
        let makes = |line: &&Line| matches!(line.what, What::Do(Change::Note { .. })) && !self.is_undone(line.id);
        let author = self.line(key).filter(makes).map_or_else(|| who.clone(), |made| made.who.clone());
        Some(Note { key, about: about.clone(), text, author, who, when: line.when })
    }
}

/// Finding what can be left out of a shortened log.
impl Review {
    /// The lines that make no difference to the review. The `last` lines are never among them, so that these can still
    /// be undone.
    pub(super) fn superseded(&self, last: usize) -> HashSet<ChangeId> {
        let mut superseded: HashSet<_> = self.lines.keys().copied().collect();
        for field in self.fields.keys() {
            let mut standing = self.standing(field).rev();
            match field {
                Field::Undone(_) => {}
                Field::Mark(_) => {
                    let mut done = HashSet::new(); // reviewers whose last mark was seen
                    for (line, change) in standing {
                        if !done.contains(&line.who) {
                            superseded.remove(&line.id);
                        }
                        if matches!(change, Change::Mark { .. }) {
                            done.insert(&line.who);
                        }
                    }
                }
                Field::Words(note) => {
                    standing.next().map(|(line, _)| superseded.remove(&line.id));
                    superseded.remove(note); // it says who made the note
                }
                Field::Tick(..) => {
                    // what was said of its hint counts besides
                    for (line, change) in standing {
                        superseded.remove(&line.id);
                        if matches!(change, Change::Tick { .. }) {
                            break;
                        }
                    }
                }
                _ => {
                    standing.next().map(|(line, _)| superseded.remove(&line.id));
                }
            }
        }
        let mut order: Vec<_> = self.lines().map(Line::order).collect();
        order.sort_unstable();
        for (_, id) in order.iter().rev().take(last) {
            superseded.remove(id);
        }
        for (field, history) in &self.fields {
            if let Field::Undone(target) = field
                && !superseded.contains(target)
            {
                history.last().map(|(_, last)| superseded.remove(last)); // what stays, stays undone
            }
        }
        superseded
    }
}

/// Lookups.
impl Review {
    /// Which dossier it is about.
    pub fn about(&self) -> &DossierIdentity {
        &self.about
    }

    /// The review of a row; `None` if there is none.
    pub fn row(&self, key: RowKey) -> Option<&RowReview> {
        self.rows.get(&key)
    }

    /// The reviewed rows, ascending, including those that the dossier no longer has.
    pub fn rows(&self) -> impl Iterator<Item = (RowKey, &RowReview)> {
        self.rows.iter().map(|(&key, review)| (key, review))
    }

    /// A note.
    pub fn note(&self, key: NoteKey) -> Option<&Note> {
        self.notes.get(&key)
    }

    /// All notes, in the order of their ids.
    pub fn notes(&self) -> impl ExactSizeIterator<Item = &Note> {
        self.notes.values()
    }

    /// The answers that were paired with other questions than their papers say, with those questions.
    pub fn pairings(&self) -> impl ExactSizeIterator<Item = (&AnswerAnchor, &BTreeSet<RowKey>)> {
        self.pairings.iter()
    }

    /// Whether something was said of a hint.
    pub fn has_hints(&self) -> bool {
        !self.hints.is_empty()
    }

    /// What was said of a hint.
    pub fn hint(&self, key: &HintKey) -> Option<&HintSaid> {
        self.hints.get(key)
    }

    /// The only hint of a kind about these words, in whichever part they stood; none if there are several.
    pub fn only_hint(&self, kind: HintKind, words: Fingerprint) -> Option<HintKey> {
        let is_about = |key: &&HintKey| matches!(key, HintKey::Words(of, _, about) if (*of, *about) == (kind, words));
        let mut found = self.hints.keys().filter(is_about);
        found.next().copied().filter(|_| found.next().is_none())
    }

    /// Whether the review has no content.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty() && self.notes.is_empty() && self.pairings.is_empty() && self.hints.is_empty()
    }

    /// The lines, in no order.
    pub fn lines(&self) -> impl ExactSizeIterator<Item = &Line> {
        self.lines.values().map(Box::as_ref)
    }

    /// A line.
    pub fn line(&self, id: ChangeId) -> Option<&Line> {
        self.lines.get(&id).map(Box::as_ref)
    }

    /// The turn for a new line.
    pub fn next_turn(&self) -> u64 {
        self.last_turn.saturating_add(1)
    }

    /// A reviewer's last change that was not undone: the one that undo reverts.
    pub fn undoable(&self, who: &str) -> Option<&Line> {
        self.not_undone(who).max_by_key(|line| line.order())
    }

    /// A reviewer's changes that were not undone, the last one first: those that undo reverts one after the other.
    pub fn all_undoable(&self, who: &str) -> Vec<&Line> {
        let mut own: Vec<_> = self.not_undone(who).collect();
        own.sort_by_key(|line| std::cmp::Reverse(line.order()));
        own
    }

    fn not_undone(&self, who: &str) -> impl Iterator<Item = &Line> {
        let own = self.lines().filter(move |line| line.who == who && matches!(line.what, What::Do(_)));
        own.filter(|line| !self.is_undone(line.id))
    }

    /// The change that a reviewer undid last, unless they made another since: the one that redo restores.
    pub fn redoable(&self, who: &str) -> Option<&Line> {
        self.all_redoable(who).into_iter().next()
    }

    /// The changes that a reviewer undid since they made the last one, the one undone last first: those that redo
    /// restores one after the other.
    pub fn all_redoable(&self, who: &str) -> Vec<&Line> {
        let own = || self.lines().filter(|line| line.who == who);
        let done = own().filter(|line| matches!(line.what, What::Do(_))).map(Line::order).max();
        let undone = own().filter(|line| Some(line.order()) > done).filter_map(|line| match line.what {
            What::Undo(target) => {
                let last = self.fields.get(&Field::Undone(target)).and_then(|history| history.last());
                (last.map(|(_, last)| *last) == Some(line.id)).then_some((line.order(), target))
            }
            _ => None,
        });
        let mut undone: Vec<_> = undone.collect();
        undone.sort_unstable();
        undone.into_iter().rev().filter_map(|(_, target)| self.line(target)).collect()
    }
}
