//! Aligns wordings of the same question, by text first and number second, into one row per question.

use rustc_hash::{FxBuildHasher, FxHashMap};

use rustc_hash::FxHashSet;

use super::answers::refer_back;
use super::places::{Place, Slot, Slots};
use super::wording::Sketch;
use super::{Likeness, Row, RowKey, Status, file_name};
use crate::model::{AnswerId, Diagnostic, Document, DocumentId, Finding, Number, QuestionId, SectionId};

/// How many rows under other numbers are compared with a question.
const COMPARED: usize = 16;

/// A row being built.
#[derive(Debug)]
pub(super) struct Draft {
    /// Its place, from the first document that prints its number.
    pub(super) place: Place,
    /// How often the numbers had begun anew before it, without a section of their own.
    round: u16,
    printed: bool,
    wordings: Vec<(DocumentId, QuestionId)>,
    /// The first wording that has text, as document and question.
    first_text: Option<(usize, usize)>,
    disagrees: bool,
    pub(super) answers: Vec<(DocumentId, AnswerId)>,
}

/// The rows of a dossier being built.
pub(super) struct Table<'a> {
    pub(super) documents: &'a [Document],
    sketches: &'a [Vec<Sketch>],
    /// Whether numbering restarts in each section.
    pub(super) restarts: bool,
    pub(super) drafts: Vec<Draft>,
    /// The questions of each document with their rows.
    pub(super) slots: Vec<Slots>,
    by_place: FxHashMap<(Place, u16), usize>, // with the occurrence of the number
    by_hash: FxHashMap<u32, Vec<usize>>,
    occurrences: FxHashMap<Place, u16>,
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// How a question was matched with a row, from the strongest to the weakest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum MatchedBy {
    /// The same letters under the same number.
    NumberAndLetters,
    /// The same letters under another number.
    Letters,
    /// A similar text under the same number.
    NumberAndText,
    /// A similar text under another number.
    Text,
    /// The number only; the texts differ, or one is missing.
    Number,
}

impl<'a> Table<'a> {
    /// Aligns documents, in their order, given with the sketches of their questions.
    pub(super) fn align(documents: &'a [Document], sketches: &'a [Vec<Sketch>]) -> Self {
        let mut table = Self {
            documents,
            sketches,
            restarts: documents.iter().any(numbering_restarts),
            drafts: Vec::new(),
            slots: Vec::new(),
            by_place: FxHashMap::default(),
            by_hash: FxHashMap::default(),
            occurrences: FxHashMap::default(),
            diagnostics: Vec::new(),
        };
        (0..documents.len()).for_each(|document| table.add_document(document));
        table
    }

    /// The place of a number in a section of a document.
    pub(super) fn place(&self, section: Option<SectionId>, number: Number) -> Place {
        let section = section.filter(|_| self.restarts).map(|id| u16::try_from(id.index() + 1).unwrap_or(u16::MAX));
        Place { number, section }
    }

    fn add_document(&mut self, document: usize) {
        let mut slots = Vec::new();
        for (index, question) in self.documents[document].questions.iter().enumerate() {
            let places = question.numbers.iter().map(|&number| self.place(question.section, number));
            slots.extend(places.map(|place| Slot { place, question: index, row: usize::MAX }));
        }
        let found = self.find_rows(document, &slots);
        let rounds = rounds(&slots);
        let (mut moved, mut reworded) = (Vec::new(), Vec::new());
        for ((slot, found), round) in slots.iter_mut().zip(found).zip(rounds) {
            let Some((row, by)) = found else {
                slot.row = self.add_row(slot.place, round);
                self.add_wording(document, *slot);
                continue;
            };
            slot.row = row;
            let (here, there) = (slot.place.number, self.drafts[row].place.number);
            if here != there {
                moved.push((here, there));
                self.drafts[row].disagrees = true;
            } else if by == MatchedBy::Number && self.both_have_text(document, *slot) {
                reworded.push(here);
                self.drafts[row].disagrees = true;
            }
            self.add_wording(document, *slot);
        }
        self.report(document, &moved, &reworded);
        self.slots.push(Slots::new(slots));
    }

    /// The existing row that each question belongs to, if there is one.
    fn find_rows(&self, document: usize, slots: &[Slot]) -> Vec<Option<(usize, MatchedBy)>> {
        let mut found = vec![None; slots.len()];
        if self.drafts.is_empty() {
            return found;
        }
        let mut taken = vec![false; self.drafts.len()];
        let occurrences = occurrences(slots);
        for by in [
            MatchedBy::NumberAndLetters,
            MatchedBy::Letters,
            MatchedBy::NumberAndText,
            MatchedBy::Text,
            MatchedBy::Number,
        ] {
            if found.iter().all(Option::is_some) {
                break;
            }
            let similar = if by == MatchedBy::Text { self.index(&taken) } else { FxHashMap::default() };
            for (index, slot) in slots.iter().enumerate() {
                if found[index].is_some() {
                    continue;
                }
                let sketch = &self.sketches[document][slot.question];
                let same_place = self.by_place.get(&(slot.place, occurrences[index])).copied();
                let equals = |row: usize| self.sketch(row).is_some_and(|other| other.equals(sketch));
                let agrees = |row: usize| self.sketch(row).is_some_and(|other| other.agrees(sketch));
                let row = match by {
                    MatchedBy::NumberAndLetters => same_place.filter(|&row| equals(row)),
                    MatchedBy::NumberAndText => same_place.filter(|&row| agrees(row)),
                    MatchedBy::Number => same_place,
                    MatchedBy::Letters => under_other_number(&self.by_hash, sketch, |row| !taken[row] && equals(row)),
                    MatchedBy::Text => under_other_number(&similar, sketch, |row| !taken[row] && agrees(row)),
                };
                if let Some(row) = row.filter(|&row| !taken[row]) {
                    taken[row] = true;
                    found[index] = Some((row, by));
                }
            }
        }
        found
    }

    /// The rows not yet taken, by the hashes of their text.
    fn index(&self, taken: &[bool]) -> FxHashMap<u32, Vec<usize>> {
        let mut index: FxHashMap<u32, Vec<usize>> = FxHashMap::default();
        for row in (0..self.drafts.len()).filter(|&row| !taken[row]) {
            for key in self.sketch(row).and_then(Sketch::keys).into_iter().flatten() {
                index.entry(key).or_default().push(row);
            }
        }
        index
    }

    /// The sketch of a row's first wording that has text.
    fn sketch(&self, row: usize) -> Option<&'a Sketch> {
        self.drafts[row].first_text.map(|(document, question)| &self.sketches[document][question])
    }

    fn both_have_text(&self, document: usize, slot: Slot) -> bool {
        self.sketch(slot.row).is_some() && !self.sketches[document][slot.question].is_empty()
    }

    /// Adds a row without a wording.
    pub(super) fn add_row(&mut self, place: Place, round: u16) -> usize {
        let row = self.drafts.len();
        let occurrence = self.occurrences.entry(place).or_default();
        self.by_place.insert((place, *occurrence), row);
        *occurrence = occurrence.saturating_add(1);
        let (wordings, answers) = (Vec::new(), Vec::new());
        self.drafts.push(Draft { place, round, printed: false, wordings, first_text: None, disagrees: false, answers });
        row
    }

    fn add_wording(&mut self, document: usize, slot: Slot) {
        let sketch = &self.sketches[document][slot.question];
        if self.sketch(slot.row).is_none() && !sketch.is_empty() {
            self.drafts[slot.row].first_text = Some((document, slot.question));
            self.by_hash.entry(sketch.whole()).or_default().push(slot.row);
        }
        let printed = self.documents[document].questions[slot.question].printed;
        let draft = &mut self.drafts[slot.row];
        draft.wordings.push((DocumentId::new(document), QuestionId::new(slot.question)));
        if printed && !draft.printed {
            (draft.printed, draft.place) = (true, slot.place);
        }
    }

    /// Reports which questions have another number than before (`moved`: number here and there), and which are worded
    /// differently.
    fn report(&mut self, document: usize, moved: &[(Number, Number)], reworded: &[Number]) {
        let file = || file_name(&self.documents[document]).to_owned();
        if !moved.is_empty() {
            let finding = Finding::QuestionsMoved { file: file(), moved: moved.to_vec() };
            self.diagnostics.push(Diagnostic::new(finding));
        }
        if !reworded.is_empty() {
            let finding = Finding::QuestionsReworded { file: file(), numbers: reworded.to_vec() };
            self.diagnostics.push(Diagnostic::new(finding));
        }
    }

    /// The rows in their order.
    pub(super) fn into_rows(self) -> (Vec<Row>, Vec<Diagnostic>) {
        let references = self.references();
        let mut order: Vec<usize> = (0..self.drafts.len()).collect();
        order.sort_by_key(|&draft| {
            let Draft { place, round, .. } = self.drafts[draft];
            (place.section, round, place.number) // stable: repeated numbers stay in the order of the papers
        });
        let mut places = vec![0; order.len()];
        order.iter().enumerate().for_each(|(place, &draft)| places[draft] = place);
        let mut drafts: Vec<_> = self.drafts.into_iter().zip(references).enumerate().collect();
        drafts.sort_unstable_by_key(|&(draft, _)| places[draft]);
        let mut rows: Vec<Row> = Vec::with_capacity(drafts.len());
        let mut occurrences: FxHashMap<Place, u8> = FxHashMap::with_capacity_and_hasher(drafts.len(), FxBuildHasher);
        for (_, (draft, references)) in drafts {
            let Place { section, number } = draft.place;
            let next = occurrences.entry(draft.place).or_default();
            let occurrence = std::mem::replace(next, next.saturating_add(1));
            rows.push(Row {
                key: RowKey { section, number, occurrence },
                wordings: draft.wordings,
                answers: draft.answers,
                refers_to: references.into_iter().map(|draft| places[draft]).collect(),
                referred_by: Vec::new(),
                disagrees: draft.disagrees,
                likeness: Likeness::Same, // found later
                status: Status::Open,     // found later
            });
        }
        refer_back(&mut rows);
        (rows, self.diagnostics)
    }
}

/// A row under another number that has the text of a question.
fn under_other_number(
    index: &FxHashMap<u32, Vec<usize>>,
    sketch: &Sketch,
    is_same: impl Fn(usize) -> bool,
) -> Option<usize> {
    let rows = sketch
        .keys()
        .into_iter()
        .flatten()
        .filter_map(|key| index.get(&key))
        .flat_map(|rows| rows.iter().take(COMPARED));
    rows.copied().find(|&row| is_same(row))
}

/// For each question, how often its number occurred before in the document.
fn occurrences(slots: &[Slot]) -> Vec<u16> {
    let mut seen: FxHashMap<Place, u16> = FxHashMap::default();
    let count = |slot: &Slot| {
        let next = seen.entry(slot.place).or_default();
        std::mem::replace(next, next.saturating_add(1))
    };
    slots.iter().map(count).collect()
}

/// For each question, how often the numbers began anew before it in its section.
fn rounds(slots: &[Slot]) -> Vec<u16> {
    let (mut round, mut seen, mut last) = (0_u16, FxHashSet::default(), None::<Place>);
    let mut round_of = |slot: &Slot| {
        let previous = last.replace(slot.place);
        if previous.is_some_and(|previous| previous.section != slot.place.section) {
            (round, seen) = (0, FxHashSet::default());
        } else if previous.is_some_and(|previous| slot.place < previous) && seen.contains(&slot.place) {
            (round, seen) = (round.saturating_add(1), FxHashSet::default());
        }
        seen.insert(slot.place);
        round
    };
    slots.iter().map(&mut round_of).collect()
}

/// Whether numbering restarts in the sections of a document: the first number of some section is not above the first of
/// the one before. A single misprint within a section does not count.
fn numbering_restarts(document: &Document) -> bool {
    let mut firsts: Vec<(SectionId, Number)> = Vec::new();
    for question in &document.questions {
        if let (Some(section), Some(&number)) = (question.section, question.numbers.first())
            && firsts.last().is_none_or(|&(last, _)| last < section)
        {
            firsts.push((section, number));
        }
    }
    firsts.windows(2).any(|pair| pair[1].1 <= pair[0].1)
}
