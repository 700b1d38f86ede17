//! The hints about a dossier as a reader meets them: each with the questions that it is about and the place where it begins,
//! and with what reviewers said of it.

use std::collections::HashMap;

use crate::dossier::{Dossier, Row, Status};
use crate::i18n::insight as words;
use crate::i18n::{Bilingual, Language};
use crate::insight::{
    Commitment, Coverage, Cue, Insight, Place, Reason, Recycled, Sentence, Strength, is_read_in_full, recycled, slice,
};
use crate::model::{BlockId, DocumentId, Number, Owner, TextPosition};
use crate::review::{
    Anchor, Change, Fingerprint, HintAnchor, HintKey, HintKind, HintSaid, HintVerdict, Paper, Part, Passage, Quote,
    Reviewed, quote, quote_in_text, sub_questions,
};
use crate::search::Said;

/// What was seen.
#[derive(Debug, Clone, PartialEq)]
pub enum Seen {
    /// Of a sub-question.
    Coverage(Coverage),
    /// A commitment.
    Commitment(Commitment),
    /// A sentence that declines or points away.
    Cue(Cue),
    /// Text that stands in two places.
    Given(Recycled),
}

/// A hint.
#[derive(Debug, Clone, PartialEq)]
pub struct Hint {
    /// The rows that it is about, ascending; none in text outside questions and answers, and where the pairing is uncertain.
    pub rows: Vec<usize>,
    /// What was seen.
    pub seen: Seen,
    /// What the review knows it by.
    pub anchor: HintAnchor,
    /// The same, to be looked up.
    key: HintKey,
}

impl Hint {
    /// What it is about.
    pub fn kind(&self) -> HintKind {
        match self.seen {
            Seen::Coverage(_) => HintKind::Coverage,
            Seen::Commitment(_) => HintKind::Commitments,
            Seen::Cue(_) => HintKind::Cues,
            Seen::Given(_) => HintKind::GivenBefore,
        }
    }

    /// The sentences to read: those nearest to a sub-question, or the one that it is about; none of text given before, which
    /// has no sentences of its own.
    pub fn sentences(&self) -> &[Sentence] {
        match &self.seen {
            Seen::Coverage(coverage) => &coverage.sentences,
            Seen::Commitment(commitment) => std::slice::from_ref(&commitment.sentence),
            Seen::Cue(cue) => std::slice::from_ref(&cue.sentence),
            Seen::Given(_) => &[],
        }
    }

    /// Where it begins in the texts of those who reply, and in which part; in two places where text was given before.
    fn beginnings(&self) -> Vec<(DocumentId, Owner, TextPosition)> {
        match &self.seen {
            Seen::Coverage(_) => Vec::new(),
            Seen::Commitment(Commitment { sentence, .. }) | Seen::Cue(Cue { sentence, .. }) => {
                vec![(sentence.document, sentence.owner, beginning(sentence))]
            }
            Seen::Given(given) => given.places.iter().map(|place| (place.document, place.owner, place.from)).collect(),
        }
    }
}

/// Where a sentence begins.
pub fn beginning(sentence: &Sentence) -> TextPosition {
    TextPosition { block: sentence.block, cell: sentence.cell, byte: sentence.at.start }
}

/// The hints about a dossier, of the kinds that are wanted.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Hints {
    /// The hints: by kind, then in the order of rows and texts.
    pub list: Vec<Hint>,
    /// Where the commitments begin in it.
    first_commitment: usize,
    coverage: Vec<Coverage>,
    by_row: HashMap<usize, Vec<usize>>,
    /// How many hints are about the same words.
    by_words: HashMap<(HintKind, Fingerprint), usize>,
    by_block: HashMap<(DocumentId, BlockId), Vec<(TextPosition, usize)>>,
}

impl Hints {
    /// Looks for hints of these kinds.
    pub fn new(dossier: &Dossier, kinds: &[HintKind]) -> Self {
        let wants = |kind| kinds.contains(&kind);
        let mut hints = Self::default();
        let wants_others = kinds.iter().any(|kind| *kind != HintKind::GivenBefore);
        let (mut insight, recycled) = match (wants_others, wants(HintKind::GivenBefore)) {
            (true, true) => Insight::find_with_recycled(dossier),
            (true, false) => (Insight::find(dossier), Vec::new()),
            (false, true) => (Insight::default(), recycled::within(dossier)),
            (false, false) => Default::default(),
        };
        if wants(HintKind::Coverage) {
            insight.coverage.retain(|coverage| is_sure_of(dossier, coverage.row));
            hints.add_coverage(dossier, &insight);
            hints.coverage = insight.coverage;
        }
        if wants(HintKind::Commitments) {
            hints.first_commitment = hints.list.len();
            for commitment in insight.commitments {
                let anchor = HintAnchor::Commitment(passage_of(dossier, &commitment.sentence));
                hints.add(dossier, rows_of(dossier, &commitment.sentence), Seen::Commitment(commitment), anchor);
            }
        }
        if wants(HintKind::Cues) {
            for cue in insight.cues {
                let anchor = HintAnchor::Cue(passage_of(dossier, &cue.sentence));
                let mut rows = rows_of(dossier, &cue.sentence);
                rows.retain(|&row| dossier.rows[row].status != Status::ByReference); // their sign says it
                hints.add(dossier, rows, Seen::Cue(cue), anchor);
            }
        }
        for given in recycled {
            hints.add_given(dossier, given);
        }
        hints
    }

    /// What may be missing in the answer to a sub-question; never on a row that is uncertain.
    fn add_coverage(&mut self, dossier: &Dossier, insight: &Insight) {
        for attention in &insight.attention {
            let row = attention.row;
            let Some(view) = dossier.view(row).filter(|view| !dossier.is_doubtful(view.row)) else { continue };
            let asked = sub_questions(&view);
            let of_row = insight.coverage.iter().filter(|coverage| coverage.row == row);
            for coverage in of_row.filter(|coverage| coverage.reasons.iter().any(|reason| reason.is_flag())) {
                let Some(asked) = asked.get(coverage.sub_question) else { continue };
                let anchor = HintAnchor::Coverage { row: view.row.key, sub_question: asked.id };
                self.add(dossier, vec![row], Seen::Coverage(coverage.clone()), anchor);
            }
        }
    }

    fn add_given(&mut self, dossier: &Dossier, given: Recycled) {
        let [earlier, later] = given.places;
        let mut rows: Vec<_> =
            [earlier, later].iter().flat_map(|place| rows_with(dossier, place.document, place.owner)).collect();
        rows.sort_unstable();
        rows.dedup();
        let passage = passage_given(dossier, &given);
        self.add(dossier, rows, Seen::Given(given), HintAnchor::GivenBefore(passage));
    }

    fn add(&mut self, dossier: &Dossier, rows: Vec<usize>, seen: Seen, anchor: HintAnchor) {
        let key = anchor.key();
        let (index, hint) = (self.list.len(), Hint { rows, seen, anchor, key });
        if let HintKey::Words(kind, _, words) = key {
            *self.by_words.entry((kind, words)).or_default() += 1;
        }
        for &row in &hint.rows {
            self.by_row.entry(row).or_default().push(index);
        }
        for (document, owner, at) in hint.beginnings() {
            // the other place of text given before may be in an answer that is uncertain
            if hint.rows.iter().any(|&row| holds(&dossier.rows[row], document, owner)) {
                self.by_block.entry((document, at.block)).or_default().push((at, index));
            }
        }
        self.list.push(hint);
    }

    /// The sentences nearest to a sub-question of a row.
    pub fn nearest(&self, row: usize, sub_question: usize) -> &[Sentence] {
        let found = self.coverage.iter().find(|one| one.row == row && one.sub_question == sub_question);
        found.map_or(&[], |coverage| coverage.sentences.as_slice())
    }

    /// What begins in a block, and where.
    pub fn in_block(&self, document: DocumentId, block: BlockId) -> &[(TextPosition, usize)] {
        self.by_block.get(&(document, block)).map_or(&[], Vec::as_slice)
    }
}

/// A commitment.
#[derive(Debug, Clone)]
pub struct Promise<'a> {
    /// Its place in the list of hints.
    pub index: usize,
    /// The hint.
    pub hint: &'a Hint,
    /// What was seen.
    pub commitment: &'a Commitment,
    /// Where it stands again in the same words.
    pub also: Vec<&'a Sentence>,
}

/// Hints, and what reviewers said of them.
#[derive(Debug, Clone, Copy)]
pub struct JudgedHints<'a> {
    /// The hints.
    pub hints: &'a Hints,
    /// The review, if there is one.
    pub reviewed: Option<&'a Reviewed>,
}

impl<'a> JudgedHints<'a> {
    /// What was said of a hint.
    pub fn said(&self, hint: &Hint) -> Option<&'a HintSaid> {
        self.said_of(&hint.key)
    }

    /// What was said of the hint with this key.
    pub fn said_of(&self, key: &HintKey) -> Option<&'a HintSaid> {
        let reviewed = self.reviewed.filter(|reviewed| reviewed.review().has_hints())?;
        reviewed.hint(&self.key_in_review(key))
    }

    /// What to say of a hint, so that it takes the place of what was said before.
    pub fn judge(&self, hint: &Hint, verdict: Option<HintVerdict>) -> Option<Change> {
        let anchor = match self.key_in_review(&hint.key) {
            HintKey::Words(_, part, _) => hint.anchor.clone().in_part(part),
            HintKey::Coverage(..) => hint.anchor.clone(),
        };
        self.reviewed?.judge_hint(anchor, verdict)
    }

    /// The key under which something was said of a hint. Words keep what was said of them when their answer is paired with
    /// another question, if they stand in one hint only, both now and in the review.
    fn key_in_review(&self, key: &HintKey) -> HintKey {
        let elsewhere = || {
            let (HintKey::Words(kind, _, words), review) = (*key, self.reviewed?.review()) else { return None };
            let is_unique = self.hints.by_words.get(&(kind, words)) == Some(&1);
            if is_unique && review.hint(key).is_none() { review.only_hint(kind, words) } else { None }
        };
        elsewhere().unwrap_or(*key)
    }

    /// Whether a hint was dismissed.
    pub fn is_dismissed(&self, hint: &Hint) -> bool {
        self.said(hint).is_some_and(|said| said.verdict == HintVerdict::Dismissed)
    }

    /// The hints about a row by their places in the list; those that were dismissed last.
    pub fn of_row(&self, row: usize) -> Vec<(usize, &'a Hint)> {
        let of_row = self.hints.by_row.get(&row).map_or(&[][..], Vec::as_slice);
        let mut found: Vec<_> = of_row.iter().map(|&index| (index, &self.hints.list[index])).collect();
        found.sort_by_cached_key(|(_, hint)| self.is_dismissed(hint)); // stable
        found
    }

    /// The hints about a row that were not dismissed.
    pub fn open_in_row(&self, row: usize) -> impl Iterator<Item = &'a Hint> {
        self.of_row(row).into_iter().map(|(_, hint)| hint).filter(|hint| !self.is_dismissed(hint))
    }

    /// How much the hints about the sub-questions of a row weigh, as far as they were not dismissed.
    pub fn strength(&self, row: usize) -> Option<Strength> {
        let weight = |hint: &Hint| {
            let Seen::Coverage(coverage) = &hint.seen else { return None };
            coverage.reasons.iter().filter_map(|reason| reason.strength()).max()
        };
        self.open_in_row(row).filter_map(weight).max()
    }

    /// What was seen of a sub-question and not dismissed.
    pub fn reasons(&self, row: usize, sub_question: usize) -> Vec<Reason> {
        let of_it = self.open_in_row(row).filter_map(|hint| match &hint.seen {
            Seen::Coverage(coverage) if coverage.sub_question == sub_question => Some(&coverage.reasons),
            _ => None,
        });
        of_it.flatten().copied().filter(|reason| reason.is_flag()).collect()
    }

    /// The commitments of the dossier in order, each once with all places where it stands; those that were
    /// dismissed last.
    pub fn commitments(&self, dossier: &Dossier) -> Vec<Promise<'a>> {
        let mut promises: Vec<Promise<'a>> = Vec::new();
        let mut by_index = HashMap::new();
        for (index, hint) in self.hints.list.iter().enumerate() {
            let Seen::Commitment(commitment) = &hint.seen else { continue };
            let first = commitment.same_as.map(|first| self.hints.first_commitment + first);
            let first = first.and_then(|first| by_index.get(&first)).map(|&place: &usize| &mut promises[place]);
            match first.filter(|promise| same_term(dossier, promise.commitment, commitment)) {
                Some(promise) => promise.also.push(&commitment.sentence),
                None => {
                    by_index.insert(index, promises.len());
                    promises.push(Promise { index, hint, commitment, also: Vec::new() });
                }
            }
        }
        promises.sort_by_cached_key(|promise| self.is_dismissed(promise.hint)); // stable
        promises
    }

    /// Text given before; what was dismissed last.
    pub fn given_before(&self) -> impl Iterator<Item = (&'a Hint, &'a Recycled)> {
        let given = |hint: &'a Hint| match &hint.seen {
            Seen::Given(given) => Some((hint, given)),
            _ => None,
        };
        let mut found: Vec<_> = self.hints.list.iter().filter_map(given).collect();
        found.sort_by_cached_key(|(hint, _)| self.is_dismissed(hint)); // stable
        found.into_iter()
    }

    /// Adds what a filter can ask of the hints about a row.
    pub fn add_to(&self, said: &mut Said<'_>, row: usize) {
        said.hints = self.names(row);
        said.promises = self.open_in_row(row).any(|hint| hint.kind() == HintKind::Commitments);
        said.given_before = self.open_in_row(row).any(|hint| hint.kind() == HintKind::GivenBefore);
    }

    /// The names of the hints about a row.
    fn names(&self, row: usize) -> Vec<Bilingual> {
        let names = self.open_in_row(row).flat_map(|hint| match &hint.seen {
            Seen::Coverage(coverage) => {
                let flags = coverage.reasons.iter().filter(|reason| reason.is_flag());
                flags.map(|reason| words::reason_name(*reason)).collect()
            }
            Seen::Cue(cue) => vec![words::cue_name(cue.kind)],
            Seen::Commitment(_) | Seen::Given(_) => Vec::new(),
        });
        names.collect()
    }
}

/// Whether two commitments are to be met by the same time, in the words of the papers.
fn same_term(dossier: &Dossier, one: &Commitment, other: &Commitment) -> bool {
    let words =
        |of: &Commitment| of.term.as_ref().map(|term| slice(of.sentence.text(dossier), &term.at).to_lowercase());
    words(one) == words(other)
}

/// Whether it is certain what is asked and answered in a row, and the row has an answer of its own.
fn is_sure_of(dossier: &Dossier, row: usize) -> bool {
    let row = &dossier.rows[row];
    !dossier.is_doubtful(row) && row.status != Status::ByReference && is_read_in_full(dossier, row)
}

/// In which part of a paper words stand: `answer 2, 3`.
pub fn place_of(dossier: &Dossier, document: DocumentId, owner: Owner, language: Language) -> String {
    let document = dossier.document(document);
    let numbers = match owner {
        Owner::Answer(id) => document.answer(id).numbers.as_slice(),
        Owner::Question(id) | Owner::LeadIn(id) => document.question(id).numbers.as_slice(),
        _ => &[],
    };
    let numbers: Vec<_> = numbers.iter().map(Number::to_string).collect();
    words::part(owner, &numbers.join(", "), language)
}

/// The rows with a sentence; none that are uncertain.
fn rows_of(dossier: &Dossier, sentence: &Sentence) -> Vec<usize> {
    rows_with(dossier, sentence.document, sentence.owner)
}

fn rows_with(dossier: &Dossier, document: DocumentId, owner: Owner) -> Vec<usize> {
    all_rows_with(dossier, document, owner).filter(|&row| !dossier.is_doubtful(&dossier.rows[row])).collect()
}

fn all_rows_with(dossier: &Dossier, document: DocumentId, owner: Owner) -> impl Iterator<Item = usize> {
    let rows = dossier.rows.iter().enumerate();
    rows.filter(move |(_, row)| holds(row, document, owner)).map(|(index, _)| index)
}

fn holds(row: &Row, document: DocumentId, owner: Owner) -> bool {
    match owner {
        Owner::Answer(answer) => row.answers.contains(&(document, answer)),
        Owner::Question(question) | Owner::LeadIn(question) => row.wordings.contains(&(document, question)),
        _ => false,
    }
}

/// A sentence as notes have it.
pub fn passage_of(dossier: &Dossier, sentence: &Sentence) -> Passage {
    let from = beginning(sentence);
    passage(dossier, sentence.document, sentence.owner, (from, TextPosition { byte: sentence.at.end, ..from }))
}

/// Text given before as notes have it: in its later place.
pub fn passage_given(dossier: &Dossier, given: &Recycled) -> Passage {
    let later = &given.places[1];
    passage(dossier, later.document, later.owner, (later.from, later.to))
}

/// Words as notes have them; of a joint answer those of its first row.
fn passage(dossier: &Dossier, document: DocumentId, owner: Owner, (from, to): (TextPosition, TextPosition)) -> Passage {
    let row = all_rows_with(dossier, document, owner).next().map(|row| dossier.rows[row].key);
    let part = match (owner, row) {
        (Owner::Answer(_), Some(row)) => Part::Answer(row),
        (Owner::Question(_) | Owner::LeadIn(_), Some(row)) => Part::Question(row),
        _ => Part::Text,
    };
    // a sentence is told apart by its own text; to gather all text of its part for each would take long
    let is_one_text = (from.block, from.cell) == (to.block, to.cell);
    let quoted = if is_one_text {
        quote_in_text(dossier, part, document, from, to.byte)
    } else {
        quote(dossier, part, document, from, to)
    };
    match quoted {
        Some(Anchor::Passage(passage)) => passage,
        _ => {
            let place = Place { dossier: 0, document, owner, from, to };
            let quote = Quote { before: String::new(), text: place.text(&[dossier]), after: String::new() };
            Passage { part, paper: Paper::from_document(dossier.document(document)), quote }
        }
    }
}
