//! The review of a dossier and of each row in JSON, together with the papers or alone.

use serde::Serialize;

use super::lines::text;
use crate::dossier::RowView;
use crate::model::Number;
use crate::present::Subject;
use crate::present::verdict::put_by;
use crate::review::{Anchor, Found, Mark, Marked, Note, Reviewed, RowReview, Standing, Tick};

const SCHEMA: &str = "tegenlezer-review/1";

/// Reviews without their papers as JSON, each with the path of its log.
pub fn reviews<'a>(reviews: impl IntoIterator<Item = (Subject<'a>, Option<String>)>) -> String {
    let dossiers = reviews.into_iter().filter_map(|(subject, log)| DossierJson::new(subject, log)).collect();
    text(&Reviews { schema: SCHEMA, dossiers }) + "\n"
}

#[derive(Serialize)]
struct Reviews<'a> {
    schema: &'static str,
    dossiers: Vec<DossierJson<'a>>,
}

/// A review without its papers.
#[derive(Serialize)]
struct DossierJson<'a> {
    title: &'a str,
    log: Option<String>,
    #[serde(flatten)]
    review: ReviewJson<'a>,
    /// The reviewed rows.
    rows: Vec<RowJson<'a>>,
    /// The rows with an answer that a reviewer paired with them.
    corrected: Vec<String>,
}

#[derive(Serialize)]
struct RowJson<'a> {
    key: String,
    #[serde(flatten)]
    review: RowReviewJson<'a>,
}

impl<'a> DossierJson<'a> {
    fn new(subject: Subject<'a>, log: Option<String>) -> Option<Self> {
        let (dossier, reviewed) = (subject.dossier, subject.reviewed?);
        let views = (0..dossier.rows.len()).filter_map(|index| dossier.view(index));
        let rows = views.filter_map(|view| {
            let review = RowReviewJson::from_review(&view, subject, reviewed)?;
            review.says_something().then(|| RowJson { key: view.row.key.to_string(), review })
        });
        let corrected =
            dossier.rows.iter().filter(|row| row.answers.iter().any(|answer| dossier.corrected.contains(answer)));
        Some(Self {
            title: &dossier.title,
            log,
            review: ReviewJson::from_review(subject, reviewed),
            rows: rows.collect(),
            corrected: corrected.map(|row| row.key.to_string()).collect(),
        })
    }
}

/// The review of a dossier.
#[derive(Serialize)]
pub(super) struct ReviewJson<'a> {
    questions: usize,
    marked: usize,
    to_confirm: usize,
    by_mark: serde_json::Map<String, serde_json::Value>,
    /// In the order of the dossier, the lost ones last.
    notes: Vec<NoteJson<'a>>,
    lost_rows: Vec<LostRow>,
    lost_corrections: Vec<LostCorrection<'a>>,
}

impl<'a> ReviewJson<'a> {
    pub fn new(subject: Subject<'a>) -> Option<Self> {
        Some(Self::from_review(subject, subject.review()?))
    }

    fn from_review(subject: Subject<'a>, reviewed: &'a Reviewed) -> Self {
        let counts = reviewed.counts();
        let by_mark = Mark::ALL.iter().zip(counts.by_mark).map(|(mark, count)| (mark.name().to_owned(), count.into()));
        let notes = reviewed.notes().into_iter().map(|(note, found)| NoteJson::new(subject, note, found));
        Self {
            questions: counts.rows,
            marked: counts.marked,
            to_confirm: counts.to_confirm,
            by_mark: by_mark.collect(),
            notes: notes.collect(),
            lost_rows: reviewed.lost_rows().map(|(key, review)| LostRow::new(key.to_string(), review)).collect(),
            lost_corrections: subject.lost_corrections.iter().map(LostCorrection::new).collect(),
        }
    }
}

/// The review of a row.
#[derive(Serialize)]
pub(super) struct RowReviewJson<'a> {
    mark: Option<&'static str>,
    who: Option<&'a str>,
    when: Option<String>,
    to_confirm: &'static [&'static str],
    tags: Vec<&'a str>,
    sub_questions: Vec<TickJson<'a>>,
    proposed: Option<&'static str>,
    /// The ids of its notes.
    notes: Vec<String>,
    corrected: Vec<CorrectedJson<'a>>,
    /// The marks of other reviewers, the latest first.
    other_marks: Vec<MarkJson<'a>>,
}

/// A mark of another reviewer than the latest.
#[derive(Serialize)]
struct MarkJson<'a> {
    mark: &'static str,
    who: &'a str,
    when: String,
    to_confirm: &'static [&'static str],
}

/// What changed since a mark was set.
fn changed(standing: Standing) -> &'static [&'static str] {
    match standing {
        Standing::Holds => &[],
        Standing::WordingChanged => &["wording"],
        Standing::AnswerChanged => &["answer"],
        Standing::BothChanged => &["wording", "answer"],
    }
}

/// An answer that a reviewer paired with this question.
#[derive(Serialize)]
struct CorrectedJson<'a> {
    document: usize,
    /// The questions that its paper gives it for.
    printed: Vec<String>,
    who: Option<&'a str>,
}

#[derive(Serialize)]
struct TickJson<'a> {
    text: &'a str,
    answered: Option<bool>,
}

impl<'a> RowReviewJson<'a> {
    pub fn new(view: &RowView<'a>, subject: Subject<'a>) -> Option<Self> {
        Self::from_review(view, subject, subject.review()?)
    }

    fn from_review(view: &RowView<'a>, subject: Subject<'a>, reviewed: &'a Reviewed) -> Option<Self> {
        let state = reviewed.row(view.index)?;
        let corrected = view.answers.iter().filter(|answer| answer.corrected).map(|answer| CorrectedJson {
            document: answer.document_id.index(),
            printed: answer.answer.numbers.iter().map(Number::to_string).collect(),
            who: put_by(subject, answer.document_id, answer.answer_id),
        });
        let others = state.others.iter().map(|&(marked, standing)| MarkJson {
            mark: marked.mark.name(),
            who: &marked.who,
            when: marked.when.to_string(),
            to_confirm: changed(standing),
        });
        Some(Self {
            mark: state.mark.map(|marked| marked.mark.name()),
            who: state.mark.map(|marked| marked.who.as_str()),
            when: state.mark.map(|marked| marked.when.to_string()),
            to_confirm: changed(state.standing),
            tags: state.tags.iter().map(|tag| tag.as_str()).collect(),
            sub_questions: state
                .asked
                .iter()
                .map(|(asked, tick)| TickJson { text: &asked.text, answered: tick.map(|tick| tick == Tick::Answered) })
                .collect(),
            proposed: state.proposed.map(Mark::name),
            notes: state.notes.iter().map(|(note, _)| note.key.to_string()).collect(),
            corrected: corrected.collect(),
            other_marks: others.collect(),
        })
    }

    fn says_something(&self) -> bool {
        let is_ticked = self.sub_questions.iter().any(|tick| tick.answered.is_some());
        self.mark.is_some() || is_ticked || !self.tags.is_empty() || !self.notes.is_empty()
    }
}

/// A note.
#[derive(Serialize)]
struct NoteJson<'a> {
    id: String,
    text: &'a str,
    /// Who changed it last; `author` wrote it first.
    who: &'a str,
    author: &'a str,
    when: String,
    key: Option<String>,
    part: Option<&'static str>,
    before: Option<&'a str>,
    quote: Option<&'a str>,
    after: Option<&'a str>,
    found: &'static str,
    percent: Option<u8>,
    found_in: Option<String>,
}

impl<'a> NoteJson<'a> {
    fn new(subject: Subject<'a>, note: &'a Note, found: &Found) -> Self {
        let quote = note.about.quote();
        let row = found.row().and_then(|row| subject.dossier.rows.get(row));
        Self {
            id: note.key.to_string(),
            text: note.text.as_str(),
            who: &note.who,
            author: &note.author,
            when: note.when.to_string(),
            key: note.about.row().map(|row| row.to_string()),
            part: match &note.about {
                Anchor::Row(_) => None,
                Anchor::Passage(passage) => Some(passage.part.name()),
            },
            before: quote.map(|quote| quote.before.as_str()),
            quote: quote.map(|quote| quote.text.as_str()),
            after: quote.map(|quote| quote.after.as_str()),
            found: found.name(),
            percent: if let Found::Approximate { percent, .. } = found { Some(*percent) } else { None },
            found_in: row.map(|row| row.key.to_string()),
        }
    }
}

/// The review of a row that no longer exists.
#[derive(Serialize)]
struct LostRow {
    key: String,
    mark: Option<&'static str>,
    who: Option<String>,
    when: Option<String>,
    tags: Vec<String>,
    other_marks: Vec<LostMark>,
}

/// A mark of another reviewer than the latest.
#[derive(Serialize)]
struct LostMark {
    mark: &'static str,
    who: String,
    when: String,
}

impl LostRow {
    fn new(key: String, review: &RowReview) -> Self {
        let mark = review.mark.as_ref();
        Self {
            key,
            mark: mark.map(|marked| marked.mark.name()),
            who: mark.map(|marked| marked.who.clone()),
            when: mark.map(|marked| marked.when.to_string()),
            tags: review.tags.iter().map(ToString::to_string).collect(),
            other_marks: review.others.iter().map(LostMark::new).collect(),
        }
    }
}

impl LostMark {
    fn new(marked: &Marked) -> Self {
        Self { mark: marked.mark.name(), who: marked.who.clone(), when: marked.when.to_string() }
    }
}

/// A corrected pairing that cannot be applied.
#[derive(Serialize)]
struct LostCorrection<'a> {
    /// The question that the paper gives the answer for.
    key: String,
    begins: &'a str,
    rows: Vec<String>,
}

impl<'a> LostCorrection<'a> {
    fn new(
        (answer, rows): &'a (crate::review::AnswerAnchor, std::collections::BTreeSet<crate::dossier::RowKey>),
    ) -> Self {
        Self {
            key: answer.row.to_string(),
            begins: &answer.begins,
            rows: rows.iter().map(ToString::to_string).collect(),
        }
    }
}
