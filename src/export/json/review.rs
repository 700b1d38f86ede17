//! The review of a dossier and of each row in JSON, together with the papers or alone.

use schemars::JsonSchema;
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

/// The reviews of dossiers without their papers, as `tegenlezer review --json` writes them.
#[derive(Serialize, JsonSchema)]
pub(super) struct Reviews<'a> {
    /// The name of this contract: `tegenlezer-review/1`.
    schema: &'static str,
    /// The dossiers, each with its review.
    dossiers: Vec<DossierJson<'a>>,
}

/// A review without its papers.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "ReviewedDossier")]
struct DossierJson<'a> {
    /// What the questions are about.
    title: &'a str,
    /// The path of the file that keeps the review.
    log: Option<String>,
    #[serde(flatten)]
    review: ReviewJson<'a>,
    /// The questions of which something was said.
    rows: Vec<RowJson<'a>>,
    /// The keys of the questions with an answer that a reviewer paired with them.
    corrected: Vec<String>,
}

/// The review of a question.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "ReviewedRow")]
struct RowJson<'a> {
    /// Names the question within its dossier.
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
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Review")]
pub(super) struct ReviewJson<'a> {
    /// How many questions the dossier has.
    questions: usize,
    /// How many of them are marked.
    marked: usize,
    /// How many marks are to be confirmed, since question or answer changed.
    to_confirm: usize,
    /// How many questions have each mark.
    by_mark: serde_json::Map<String, serde_json::Value>,
    /// The reviewers' notes, in the order of the dossier, the lost ones last.
    notes: Vec<NoteJson<'a>>,
    /// The reviews of questions that are not there any more.
    lost_rows: Vec<LostRow>,
    /// Corrected pairings that cannot be applied, since their answer is not there any more.
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

/// The review of a question.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "RowReview")]
pub(super) struct RowReviewJson<'a> {
    /// The latest mark.
    mark: Option<&'static str>,
    /// Who marked it.
    who: Option<&'a str>,
    /// The moment of marking.
    when: Option<String>,
    /// What changed since: `wording`, `answer`.
    to_confirm: &'static [&'static str],
    /// Its tags.
    tags: Vec<&'a str>,
    /// Its sub-questions, each with its tick.
    sub_questions: Vec<TickJson<'a>>,
    /// The mark that the ticks suggest.
    proposed: Option<&'static str>,
    /// The ids of the notes on it.
    notes: Vec<String>,
    /// Answers that a reviewer paired with it.
    corrected: Vec<CorrectedJson<'a>>,
    /// The marks of other reviewers, the latest first.
    other_marks: Vec<MarkJson<'a>>,
}

/// A mark of another reviewer than the latest.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "OtherMark")]
struct MarkJson<'a> {
    /// The mark.
    mark: &'static str,
    /// Who marked it.
    who: &'a str,
    /// The moment of marking.
    when: String,
    /// What changed since: `wording`, `answer`.
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
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Corrected")]
struct CorrectedJson<'a> {
    /// The index of the document of the answer.
    document: usize,
    /// The questions that its paper gives it for.
    printed: Vec<String>,
    /// The reviewer who put it here, if the review shows it.
    who: Option<&'a str>,
}

/// A sub-question with its tick.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Tick")]
struct TickJson<'a> {
    /// Its words.
    text: &'a str,
    /// Whether the reviewer found it answered; null without a tick.
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

/// A reviewer's note.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Note")]
struct NoteJson<'a> {
    /// Names the note.
    id: String,
    /// What the reviewer remarks.
    text: &'a str,
    /// Who worded it last.
    who: &'a str,
    /// Who made it.
    author: &'a str,
    /// The moment of its last change.
    when: String,
    /// The key of its question; null for a note on other text.
    key: Option<String>,
    /// In which part the words stand; null for a note on a question as a whole.
    part: Option<&'static str>,
    /// The words before those it is about.
    before: Option<&'a str>,
    /// The words that it is about.
    quote: Option<&'a str>,
    /// The words after them.
    after: Option<&'a str>,
    /// How these words were found again in the papers.
    #[schemars(extend("enum" = ["exact", "approximate", "lost"]))]
    found: &'static str,
    /// How alike they are to the words found, if not exactly the same.
    percent: Option<u8>,
    /// The key of the question in which they were found.
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
#[derive(Serialize, JsonSchema)]
struct LostRow {
    /// The key that the question had.
    key: String,
    /// Its latest mark.
    mark: Option<&'static str>,
    /// Who marked it.
    who: Option<String>,
    /// The moment of marking.
    when: Option<String>,
    /// Its tags.
    tags: Vec<String>,
    /// The marks of other reviewers.
    other_marks: Vec<LostMark>,
}

/// A mark of another reviewer than the latest.
#[derive(Serialize, JsonSchema)]
struct LostMark {
    /// The mark.
    mark: &'static str,
    /// Who marked it.
    who: String,
    /// The moment of marking.
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
#[derive(Serialize, JsonSchema)]
struct LostCorrection<'a> {
    /// The question that the paper gives the answer for.
    key: String,
    /// How the answer begins.
    begins: &'a str,
    /// The keys of the questions with which it was paired.
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
