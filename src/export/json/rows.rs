//! The rows of a dossier in JSON: each question with its wordings and answers.

use schemars::JsonSchema;
use serde::{Serialize, Serializer};

use super::review::RowReviewJson;
use super::{labels, paragraphs, strings};
use crate::dossier::{AnswerView, Dossier, RowView, Status, WordingView};
use crate::i18n::{Language, papers};
use crate::model::{self, Block, Body, Certainty, Document, Number, Origin, Owner, QuestionId, Text};
use crate::present::Subject;
use crate::text;

/// The rows, one after the other.
pub(super) fn rows<S: Serializer>(subject: &Subject<'_>, serializer: S) -> Result<S::Ok, S::Error> {
    let dossier = subject.dossier;
    let in_full = repeated(dossier) <= MOST_REPEATED;
    let views = (0..dossier.rows.len()).filter_map(|index| dossier.view(index));
    serializer.collect_seq(views.map(|view| Row::new(view, *subject, in_full)))
}

/// The most bytes that texts shared by several rows may take in all of them together. No real paper needs a hundredth
/// of it; if more were needed, each of these texts is written in its first row only.
const MOST_REPEATED: usize = 64 << 20;

/// The bytes that texts shared by several rows take.
fn repeated(dossier: &Dossier) -> usize {
    let length = |document: &Document, owner: Owner| {
        document.blocks_of(owner).flat_map(|(_, block)| block.texts()).map(|text| text.as_str().len()).sum::<usize>()
    };
    let documents = dossier.documents.iter();
    let of_document = |document: &Document| {
        let questions = document.questions.iter().enumerate();
        let questions = questions.map(|(at, question)| (question.numbers.len(), Owner::Question(QuestionId::new(at))));
        let answers = document.answers.iter().enumerate();
        let answers = answers.map(|(at, answer)| (answer.numbers.len(), Owner::Answer(model::AnswerId::new(at))));
        let joint = questions.chain(answers).filter(|&(numbers, _)| numbers > 1);
        joint.map(|(numbers, owner)| numbers * length(document, owner)).sum::<usize>()
    };
    documents.map(of_document).sum()
}

/// A question with its wordings and answers.
#[derive(Serialize, JsonSchema)]
pub(super) struct Row<'a> {
    /// Names the question within its dossier: `3`, `2:3` in the second section, `3'` for the second of two questions 3.
    key: String,
    /// Its number, as printed.
    number: String,
    /// The index of its section in `sections` of its document.
    section: Option<usize>,
    /// The status of its answer; `open` where no paper with answers was read, `not_found` where one was and no answer could be made out.
    #[schemars(extend("enum" = ["answered", "answered_by_reference", "postponed", "withdrawn", "open", "not_found"]))]
    status: &'static str,
    /// Why no answer could be made out, in English; null for any other status.
    reason: Option<&'static str>,
    /// Whether papers word or number it differently.
    disagrees: bool,
    /// The question in each paper that prints it.
    wordings: Vec<Wording<'a>>,
    /// Its answers; a joint one is in each question that it covers.
    answers: Vec<Answer<'a>>,
    /// Its review, where the dossier has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    review: Option<RowReviewJson<'a>>,
}

impl<'a> Row<'a> {
    /// `in_full`: texts shared by several rows are written in all of them.
    fn new(view: RowView<'a>, subject: Subject<'a>, in_full: bool) -> Self {
        let first = |question: &model::Question| question.numbers.first().is_none_or(|&n| n == view.row.key.number);
        let of_question = view.wordings.iter().find_map(|wording| wording.question.section);
        let section = of_question.or_else(|| view.answers.iter().find_map(|answer| answer.answer.section));
        Self {
            key: view.row.key.to_string(),
            number: view.row.key.number.to_string(),
            section: section.map(model::SectionId::index),
            status: view.row.status.name(),
            reason: match view.row.status {
                Status::NotFound(reason) => Some(papers::reason(reason, Language::English)),
                _ => None,
            },
            disagrees: view.row.disagrees,
            wordings: view.wordings.iter().map(|w| Wording::new(w, in_full || first(w.question))).collect(),
            answers: view.answers.iter().map(|answer| Answer::new(answer, in_full || answer.first)).collect(),
            review: RowReviewJson::new(&view, subject),
        }
    }
}

/// A question as one paper prints it.
#[derive(Serialize, JsonSchema)]
struct Wording<'a> {
    /// The index of the document.
    document: usize,
    /// The heading over it, as printed.
    heading: &'a str,
    /// Whether its number is printed in the text, and not counted by the program.
    number_in_text: bool,
    /// Whether its number and extent are certain.
    certain: bool,
    /// Why they are not, in English.
    doubt: Option<&'static str>,
    /// Where it stands.
    origin: Line,
    /// The prose that introduces it.
    lead_in: Option<String>,
    /// Its text, paragraphs joined with a newline.
    text: String,
    /// The labels of the footnotes marked in it.
    footnotes: Vec<&'a str>,
    /// The ids of these footnotes in its document.
    note_ids: Vec<usize>,
    /// The sentences that ask.
    sub_questions: Vec<String>,
}

impl<'a> Wording<'a> {
    fn new(view: &WordingView<'a>, with_text: bool) -> Self {
        let string =
            |blocks: &[(model::BlockId, &Block)]| paragraphs(blocks.iter().map(|&(_, block)| block)).join("\n");
        let text = string(if with_text { &view.blocks } else { &[] });
        let notes = view.notes();
        Self {
            document: view.document_id.index(),
            heading: &view.question.heading,
            number_in_text: view.question.printed,
            certain: view.question.certainty.is_certain(),
            doubt: doubt(view.question.certainty),
            origin: Line::new(view.question.origin),
            lead_in: (!view.lead_in.is_empty()).then(|| string(&view.lead_in)),
            footnotes: labels(view.document, &notes),
            note_ids: notes.iter().map(|note| note.index()).collect(),
            sub_questions: text::sub_questions(&text)
                .into_iter()
                .filter_map(|at| text.get(at))
                .map(String::from)
                .collect(),
            text,
        }
    }
}

/// An answer to one or several questions.
#[derive(Serialize, JsonSchema)]
struct Answer<'a> {
    /// The index of the document.
    document: usize,
    /// The heading over it, as printed.
    heading: &'a str,
    /// The numbers that it answers; several of a joint answer.
    numbers: Vec<String>,
    /// Whether the pairing with its questions is certain.
    certain: bool,
    /// Why it is not, in English.
    doubt: Option<&'static str>,
    /// Where it stands.
    origin: Line,
    /// Its text, paragraph by paragraph. Where joint answers would take more than 64 MiB in a dossier, it stands in the first row only.
    paragraphs: Vec<String>,
    /// Its tables, whose cells are among the paragraphs too.
    tables: Vec<Table<'a>>,
    /// The labels of the footnotes marked in it.
    footnotes: Vec<&'a str>,
    /// The ids of these footnotes in its document.
    note_ids: Vec<usize>,
    /// The numbers of the questions to whose answers it points.
    refers_to: Vec<String>,
    /// Whether it does nothing else.
    reference_only: bool,
}

impl<'a> Answer<'a> {
    fn new(view: &AnswerView<'a>, with_text: bool) -> Self {
        let answer = view.answer;
        let blocks = if with_text { view.blocks.as_slice() } else { &[] };
        let notes = view.notes();
        Self {
            document: view.document_id.index(),
            heading: &answer.heading,
            numbers: answer.numbers.iter().map(Number::to_string).collect(),
            certain: answer.certainty.is_certain(),
            doubt: doubt(answer.certainty),
            origin: Line::new(answer.origin),
            paragraphs: paragraphs(blocks.iter().map(|&(_, block)| block)),
            tables: tables(blocks),
            footnotes: labels(view.document, &notes),
            note_ids: notes.iter().map(|note| note.index()).collect(),
            refers_to: answer.refers_to.iter().map(Number::to_string).collect(),
            reference_only: answer.reference_only,
        }
    }
}

fn doubt(certainty: Certainty) -> Option<&'static str> {
    match certainty {
        Certainty::Certain => None,
        Certainty::Uncertain(doubt) => Some(papers::doubt(doubt, Language::English)),
    }
}

/// A place in a file.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Origin")]
struct Line {
    /// The line of the file, from 1.
    line: u32,
    /// The page, from 1, of formats that have pages.
    page: Option<u32>,
}

impl Line {
    fn new(origin: Origin) -> Self {
        Self { line: origin.line, page: origin.page }
    }
}

/// A table in an answer.
#[derive(Serialize, JsonSchema)]
struct Table<'a> {
    /// How many of the answer's paragraphs precede it.
    after_paragraph: usize,
    /// Its cells, row by row.
    rows: Vec<Vec<&'a str>>,
}

fn tables<'a>(blocks: &[(model::BlockId, &'a Block)]) -> Vec<Table<'a>> {
    let mut tables = Vec::new();
    let mut after_paragraph = 0;
    for (_, block) in blocks {
        if let Body::Table(rows) = &block.body {
            let rows = rows.iter().map(|row| row.iter().map(Text::as_str).collect()).collect();
            tables.push(Table { after_paragraph, rows });
        }
        after_paragraph += strings(block).count();
    }
    tables
}
