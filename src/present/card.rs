//! The card of a question: what a reviewer needs to know of it at a glance, as plain values.

use strum::{Display, EnumString, IntoStaticStr, VariantNames};

use crate::dossier::{Dossier, Likeness, Row, RowView, Status, WordingView, likeness, same_wording};
use crate::insight::Reason;
use crate::model::{DocumentId, Owner};
use crate::present::hints::JudgedHints;
use crate::review::{Mark, NoteKey, Reviewed, RowState, Standing, Tick};
use crate::text::{on_one_line, sub_questions};

/// What can be on a card below its first line, which says the status and the marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Display, EnumString, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "kebab-case")]
pub enum CardItem {
    /// The questions that are answered together with this one.
    Together,
    /// The sub-questions with their ticks, and the mark that these amount to.
    SubQuestions,
    /// How papers word the question otherwise.
    Wording,
    /// The answers that this one points to, and those that point to this one.
    References,
    /// The beginnings of reviewers' notes.
    Notes,
}

impl CardItem {
    /// All of them, in the order in which they stand on the card.
    pub const ALL: [Self; 5] = [Self::Together, Self::SubQuestions, Self::Wording, Self::References, Self::Notes];
}

/// A reviewer's mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// The mark.
    pub mark: Mark,
    /// Whether it judges what stands there now.
    pub holds: bool,
    /// Whose it is.
    pub who: String,
}

/// What is known of a question. Lists of items that are not wanted are empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// Of which row.
    pub row: usize,
    /// Whether it is answered, by the papers.
    pub status: Status,
    /// Whether that is uncertain.
    pub uncertain: bool,
    /// The reviewers' marks, the latest first.
    pub verdicts: Vec<Verdict>,
    /// The mark that the ticks amount to, unless it is the one given.
    pub proposed: Option<Mark>,
    /// The sub-questions, on one line each, with their ticks.
    pub sub_questions: Vec<(String, Option<Tick>)>,
    /// What was noticed about sub-questions, each by its place among them.
    pub hints: Vec<(usize, Vec<Reason>)>,
    /// The rows that are answered together, this one among them; empty for one alone.
    pub together: Vec<usize>,
    /// Which papers word the question otherwise than the one that is shown.
    pub wording: OtherWordings,
    /// The rows whose answers this one points to.
    pub refers_to: Vec<usize>,
    /// The rows whose answers point to this one.
    pub referred_by: Vec<usize>,
    /// The notes on the question, each on one line.
    pub notes: Vec<(NoteKey, String)>,
}

impl Card {
    /// The card of a row whose wording in `document` is shown, with these items; none past the last row. Of the review and the
    /// hints what is known.
    pub fn new(
        dossier: &Dossier,
        (row, document): (usize, DocumentId),
        (review, hints): (Option<&Reviewed>, Option<JudgedHints<'_>>),
        items: &[CardItem],
    ) -> Option<Self> {
        let view = dossier.view(row)?;
        let state = review.and_then(|review| review.row(row));
        let state = state.as_ref();
        let wants = |item| items.contains(&item);
        let together = if wants(CardItem::Together) { dossier.answered_together(row) } else { Vec::new() };
        let differing = if wants(CardItem::Wording) { differing(&view, document) } else { Vec::new() };
        let (refers_to, referred_by) = match wants(CardItem::References) {
            true => (view.row.refers_to.clone(), referrers(dossier, view.row)),
            false => (Vec::new(), Vec::new()),
        };
        let notes = state.filter(|_| wants(CardItem::Notes)).map(notes).unwrap_or_default();
        let given = state.and_then(|state| state.mark).map(|marked| marked.mark);
        let proposed = state.filter(|_| wants(CardItem::SubQuestions)).and_then(|state| state.proposed);
        let sub_questions = if wants(CardItem::SubQuestions) { asked(&view, state) } else { Vec::new() };
        let noticed = |index| (index, hints.map(|hints| hints.reasons(row, index)).unwrap_or_default());
        let hints = (0..sub_questions.len()).map(noticed).filter(|(_, reasons)| !reasons.is_empty()).collect();
        Some(Self {
            row,
            status: view.row.status,
            uncertain: dossier.is_doubtful(view.row),
            verdicts: state.map(verdicts).unwrap_or_default(),
            proposed: proposed.filter(|mark| given != Some(*mark)),
            sub_questions,
            hints,
            together: if together.len() > 1 { together } else { Vec::new() },
            wording: OtherWordings::new(&view, document, &differing),
            refers_to,
            referred_by,
            notes,
        })
    }

    /// How many sub-questions are ticked.
    pub fn ticked(&self) -> usize {
        self.sub_questions.iter().filter(|(_, tick)| tick.is_some()).count()
    }

    /// Of the questions answered together the one after this; of the last the first.
    pub fn next_together(&self) -> Option<usize> {
        let after = self.together.iter().find(|row| **row > self.row);
        after.or(self.together.first()).copied()
    }
}

/// The papers that word a question otherwise than one does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OtherWordings {
    /// The paper whose wording is shown.
    pub shown: DocumentId,
    /// Those that word it otherwise.
    pub papers: Vec<DocumentId>,
    /// How alike to it is the one that is least alike.
    pub likeness: Likeness,
}

impl OtherWordings {
    fn new(view: &RowView<'_>, shown: DocumentId, others: &[&WordingView<'_>]) -> Self {
        let here = view.wordings.iter().find(|wording| wording.document_id == shown).map(wording_string);
        let alike = |other: &&WordingView<'_>| likeness(here.as_deref().unwrap_or_default(), &wording_string(other));
        Self {
            shown,
            papers: others.iter().map(|wording| wording.document_id).collect(),
            likeness: others.iter().map(alike).max().unwrap_or(Likeness::Same),
        }
    }
}

fn verdicts(state: &RowState<'_>) -> Vec<Verdict> {
    let latest = state.mark.map(|marked| (marked, state.standing));
    let all = latest.into_iter().chain(state.others.iter().copied());
    let verdict = |(marked, standing): (&crate::review::Marked, Standing)| Verdict {
        mark: marked.mark,
        holds: standing == Standing::Holds,
        who: marked.who.clone(),
    };
    all.map(verdict).collect()
}

fn notes(state: &RowState<'_>) -> Vec<(NoteKey, String)> {
    state.notes.iter().map(|(note, _)| (note.key, on_one_line(note.text.as_str()).into_owned())).collect()
}

/// The sub-questions as the review has them, or without one those of the first wording.
fn asked(view: &RowView<'_>, state: Option<&RowState<'_>>) -> Vec<(String, Option<Tick>)> {
    if let Some(state) = state {
        return state.asked.iter().map(|(asked, tick)| (on_one_line(&asked.text).into_owned(), *tick)).collect();
    }
    let texts = view.wordings.iter().take(1).flat_map(|wording| &wording.blocks).flat_map(|(_, block)| block.texts());
    let found = texts.flat_map(|text| {
        let text = text.as_str();
        sub_questions(text).into_iter().filter_map(move |at| text.get(at))
    });
    found.map(|words| (on_one_line(words).into_owned(), None)).collect()
}

/// The papers that word a row otherwise than `document` does.
pub fn differing<'a>(view: &'a RowView<'a>, document: DocumentId) -> Vec<&'a WordingView<'a>> {
    let Some(here) = view.wordings.iter().find(|wording| wording.document_id == document) else { return Vec::new() };
    let words = wording_string(here);
    let differs = |other: &&WordingView| other.document_id != document && !same_wording(&wording_string(other), &words);
    view.wordings.iter().filter(differs).collect()
}

/// The words of a question in a paper.
pub fn wording_string(wording: &WordingView) -> String {
    wording.document.string_of(Owner::Question(wording.question_id))
}

/// The rows whose answers point to an answer of this row, or to the questions that it answers together with this one.
pub fn referrers(dossier: &Dossier, row: &Row) -> Vec<usize> {
    let shares = |other: &&Row| other.answers.iter().any(|answer| row.answers.contains(answer));
    let referred = dossier.rows.iter().filter(|other| !other.referred_by.is_empty());
    let mut rows: Vec<_> = referred.filter(shares).flat_map(|other| &other.referred_by).copied().collect();
    rows.extend(&row.referred_by);
    rows.sort_unstable();
    rows.dedup();
    rows
}
