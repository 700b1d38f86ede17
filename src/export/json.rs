//! The JSON that tests and other programs read. Later versions add keys; they rename none.

use std::io::{self, Write};

use serde::Serialize;

use super::json_review::{ReviewJson, RowReviewJson};
use crate::dossier::{self, AnswerView, Dossier, RowView, Status, WordingView};
use crate::i18n::Language;
use crate::i18n::diagnostics::message;
use crate::i18n::papers;
use crate::i18n::problems::problem;
use crate::model::{
    self, Block, Body, Certainty, Document, Namespace, NoteId, Number, Origin, Owner, PaperNumber, QuestionId, Span,
    SpanKind, Text, TextPosition,
};
use crate::parallel::on_all_cores;
use crate::present::Subject;
use crate::present::addresses::address_of;
use crate::present::links::spans;
use crate::source::ReadError;
use crate::text::{self, all_harmless, is_harmless};

/// The name of the contract.
const SCHEMA: &str = "tegenlezer/1";

/// How many words before a marker stand in `anchor`.
const ANCHOR_WORDS: usize = 6;

/// Dossiers and what could not be read, as JSON.
pub fn json(dossiers: &[Dossier], errors: &[ReadError]) -> String {
    let mut written = Vec::new();
    // plain structs with string keys into memory: there is nothing that could fail
    let _ = write_json(&mut written, dossiers, errors, |dossier, write| write(Subject::unreviewed(dossier)));
    String::from_utf8(written).unwrap_or_default()
}

/// One dossier with its review, as JSON.
pub(super) fn of_one(subject: Subject<'_>) -> String {
    before(&[]) + &dossier_written(subject) + BEHIND + "\n"
}

/// What stands before the dossiers.
fn before(errors: &[ReadError]) -> String {
    let errors =
        errors.iter().map(|e| Error { path: &e.path, message: Language::English.say(problem(&e.problem)) }).collect();
    let mut around = written(&Export { schema: SCHEMA, errors, dossiers: [(); 0] });
    around.truncate(around.len() - "]\n}".len());
    around
}

/// Writes dossiers and what could not be read as JSON, some dossiers at a time, so that thousands need no memory. Each is
/// given to `with_review`, which is to write it once with its review, on any thread.
///
/// # Errors
/// What `out` says.
pub fn write_json<F>(mut out: impl Write, dossiers: &[Dossier], errors: &[ReadError], with_review: F) -> io::Result<()>
where
    F: Fn(&Dossier, &mut dyn FnMut(Subject<'_>)) + Sync,
{
    out.write_all(before(errors).as_bytes())?;
    for (index, some) in dossiers.chunks(AT_ONCE).enumerate() {
        let each = on_all_cores(some.iter().collect(), |dossier| {
            let mut json = String::new();
            with_review(dossier, &mut |subject| json = dossier_written(subject));
            json
        });
        for (place, json) in each.iter().enumerate() {
            out.write_all(if index + place == 0 { b"" } else { b"," })?;
            out.write_all(json.as_bytes())?;
        }
    }
    out.write_all(if dossiers.is_empty() { "]\n}" } else { BEHIND }.as_bytes())?;
    out.write_all(b"\n")
}

/// What stands behind the last dossier.
const BEHIND: &str = "\n  ]\n}";

/// How many dossiers are written at once.
const AT_ONCE: usize = 256;

/// A piece of the export, on lines of its own. What a terminal would obey and JSON lets through is written as `\u…`.
pub(super) fn written(piece: &impl Serialize) -> String {
    // plain structs with string keys into memory: there is nothing that could fail
    let written = serde_json::to_string_pretty(piece).unwrap_or_default();
    harmless_json(&written)
}

/// JSON in which a terminal obeys nothing: what it would obey stands there as escapes.
pub fn harmless_json(json: &str) -> String {
    if all_harmless(json) { json.to_owned() } else { escaped(json) }
}

/// A dossier as it stands in the export, from the line end before it.
fn dossier_written(subject: Subject<'_>) -> String {
    let around = Export { schema: SCHEMA, errors: vec![], dossiers: [DossierJson::new(subject)] };
    let mut written = written(&around);
    written.truncate(written.len() - BEHIND.len());
    let before = written.find("[\n    {").map_or(0, |bracket| bracket + 1); // no errors, no other bracket
    written.drain(..before);
    written
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        if is_harmless(c) {
            escaped.push(c);
        } else {
            c.encode_utf16(&mut [0; 2]).iter().for_each(|unit| escaped += &format!("\\u{unit:04x}"));
        }
    }
    escaped
}

#[derive(Serialize)]
struct Export<'a, Dossiers> {
    schema: &'static str,
    errors: Vec<Error<'a>>,
    dossiers: Dossiers,
}

#[derive(Serialize)]
struct Error<'a> {
    path: &'a str,
    message: String,
}

#[derive(Serialize)]
struct DossierJson<'a> {
    title: &'a str,
    timeline: Vec<Event>,
    diagnostics: Vec<Diagnostic>,
    documents: Vec<DocumentJson<'a>>,
    /// Written one by one: all together may be much larger than the papers.
    #[serde(serialize_with = "rows")]
    rows: Subject<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    review: Option<ReviewJson<'a>>,
}

impl<'a> DossierJson<'a> {
    fn new(subject: Subject<'a>) -> Self {
        let dossier = subject.dossier;
        Self {
            title: &dossier.title,
            timeline: dossier.timeline.iter().map(Event::new).collect(),
            diagnostics: dossier.diagnostics.iter().map(Diagnostic::new).collect(),
            documents: dossier.documents.iter().map(DocumentJson::new).collect(),
            rows: subject,
            review: ReviewJson::of(subject),
        }
    }
}

fn rows<S: serde::Serializer>(subject: &Subject<'_>, serializer: S) -> Result<S::Ok, S::Error> {
    let dossier = subject.dossier;
    let in_full = repeated(dossier) <= MOST_REPEATED;
    let views = (0..dossier.rows.len()).filter_map(|index| dossier.view(index));
    serializer.collect_seq(views.map(|view| Row::new(view, *subject, in_full)))
}

/// How many bytes the texts that stand in several rows may take in all of them. No paper needs a hundredth; where more
/// would be needed each of these texts stands in the first of its rows only.
const MOST_REPEATED: usize = 64 << 20;

/// How many bytes they take.
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

#[derive(Serialize)]
struct Event {
    date: String,
    event: &'static str,
    document: usize,
}

impl Event {
    fn new(event: &dossier::Event) -> Self {
        let (date, event, document) = (event.date.to_string(), event.happening.name(), event.document.index());
        Self { date, event, document }
    }
}

#[derive(Serialize)]
struct Diagnostic {
    severity: &'static str,
    code: &'static str,
    message: String,
    line: Option<u32>,
    page: Option<u32>,
}

impl Diagnostic {
    fn new(diagnostic: &model::Diagnostic) -> Self {
        let model::Diagnostic { ref finding, line, page } = *diagnostic;
        let message = message(finding, Language::English);
        Self { severity: finding.severity().name(), code: finding.code().name(), message, line, page }
    }
}

#[derive(Serialize)]
struct DocumentJson<'a> {
    path: &'a str,
    kind: &'static str,
    meta: Meta<'a>,
    sections: Vec<Section<'a>>,
    footnotes: Vec<Footnote<'a>>,
    annexes: Vec<Annex<'a>>,
    body: Vec<String>,
    links: Vec<LinkJson<'a>>,
    diagnostics: Vec<Diagnostic>,
}

impl<'a> DocumentJson<'a> {
    fn new(document: &'a Document) -> Self {
        let annexes = document.annexes.iter().enumerate();
        Self {
            path: &document.source.path,
            kind: document.kind.name(),
            meta: Meta::new(&document.meta),
            sections: sections(document),
            footnotes: (0..document.notes.len()).map(|index| Footnote::new(document, NoteId::new(index))).collect(),
            annexes: annexes.map(|(index, annex)| Annex::new(document, model::AnnexId::new(index), annex)).collect(),
            body: paragraphs(document.blocks_of(Owner::Body).map(|(_, block)| block)),
            links: links_of(document),
            diagnostics: document.diagnostics.iter().map(Diagnostic::new).collect(),
        }
    }
}

#[derive(Serialize)]
struct Meta<'a> {
    title: Option<&'a str>,
    subject: Option<&'a str>,
    document_id: Option<&'a str>,
    number: Option<SeeAlso<'a>>,
    cases: &'a [String],
    submitted: Option<String>,
    received: Option<String>,
    dated: Option<String>,
    askers: Vec<Asker<'a>>,
    addressees: &'a [String],
    respondents: Vec<Respondent<'a>>,
    see_also: Vec<SeeAlso<'a>>,
}

impl<'a> Meta<'a> {
    fn new(meta: &'a model::Meta) -> Self {
        let date = |date: Option<model::Date>| date.map(|date| date.to_string());
        let respondent = |person: &'a model::Respondent| Respondent {
            name: &person.name,
            role: person.role.as_deref(),
            portfolio: person.portfolio.as_deref(),
        };
        Self {
            title: meta.title.as_deref(),
            subject: meta.subject.as_deref(),
            document_id: meta.document_id.as_deref(),
            number: meta.number.as_ref().map(SeeAlso::new),
            cases: &meta.cases,
            submitted: date(meta.submitted),
            received: date(meta.received),
            dated: date(meta.dated),
            askers: meta.askers.iter().map(|p| Asker { name: &p.name, party: p.party.as_deref() }).collect(),
            addressees: &meta.addressees,
            respondents: meta.respondents.iter().map(respondent).collect(),
            see_also: meta.see_also.iter().map(SeeAlso::new).collect(),
        }
    }
}

#[derive(Serialize)]
struct Asker<'a> {
    name: &'a str,
    party: Option<&'a str>,
}

#[derive(Serialize)]
struct Respondent<'a> {
    name: &'a str,
    role: Option<&'a str>,
    portfolio: Option<&'a str>,
}

#[derive(Serialize)]
struct SeeAlso<'a> {
    session: Option<&'a str>,
    number: u32,
}

impl<'a> SeeAlso<'a> {
    fn new(paper: &'a PaperNumber) -> Self {
        Self { session: paper.session.as_deref(), number: paper.number }
    }
}

#[derive(Serialize)]
struct Section<'a> {
    title: &'a str,
    groups: &'a [String],
    first: Option<String>,
    last: Option<String>,
}

/// The sections, each with its first and last question.
fn sections(document: &Document) -> Vec<Section<'_>> {
    let mut sections: Vec<_> = document
        .sections
        .iter()
        .map(|section| Section { title: &section.title, groups: &section.groups, first: None, last: None })
        .collect();
    for question in &document.questions {
        let section = question.section.and_then(|id| sections.get_mut(id.index()));
        if let (Some(section), Some(first), Some(last)) = (section, question.numbers.first(), question.numbers.last()) {
            section.first.get_or_insert_with(|| first.to_string());
            section.last = Some(last.to_string());
        }
    }
    sections
}

#[derive(Serialize)]
struct Footnote<'a> {
    id: usize,
    label: &'a str,
    namespace: &'static str,
    text: String,
    anchor: Option<String>,
    #[serde(rename = "where")]
    place: Option<Place>,
}

impl<'a> Footnote<'a> {
    fn new(document: &'a Document, id: NoteId) -> Self {
        let note = document.note(id);
        Self {
            id: id.index(),
            label: &note.label,
            namespace: Namespace::name(note.namespace),
            text: paragraphs(document.blocks_of(Owner::Note(id)).map(|(_, block)| block)).join("\n"),
            anchor: note.anchor.map(|at| anchor(document, at)),
            place: note.anchor.map(|at| Place::of(document, document.block(at.block).owner)),
        }
    }
}

/// The last words before a place, within its text.
fn anchor(document: &Document, at: TextPosition) -> String {
    let text = document.block(at.block).texts().nth(at.cell.into()).map_or("", Text::as_str);
    let before = text.get(..at.byte as usize).unwrap_or(text);
    let mut last: Vec<_> = before.split_whitespace().rev().take(ANCHOR_WORDS).collect();
    last.reverse();
    last.join(" ")
}

/// In which part of the paper a marker stands.
#[derive(Serialize)]
struct Place {
    kind: &'static str,
    number: Option<String>,
}

impl Place {
    fn of(document: &Document, owner: Owner) -> Self {
        let first = |numbers: &[Number]| numbers.first().map(Number::to_string);
        let asked = |id: QuestionId| first(&document.question(id).numbers);
        let (kind, number) = match owner {
            Owner::Question(id) => ("question", asked(id)),
            Owner::LeadIn(id) => ("lead_in", asked(id)),
            Owner::Answer(id) => ("answer", first(&document.answer(id).numbers)),
            Owner::Annex(_) => ("annex", None),
            Owner::Body | Owner::Section(_) | Owner::Note(_) | Owner::Furniture => ("body", None),
        };
        Self { kind, number }
    }
}

/// Words that lead somewhere: a web address, a citation, words that point at another footnote.
#[derive(Serialize)]
struct LinkJson<'a> {
    kind: &'static str,
    text: &'a str,
    /// The official identifier of what is cited.
    identifier: Option<String>,
    /// Where it leads on the web.
    address: Option<String>,
    /// The footnote of this document that is pointed at.
    note_id: Option<usize>,
    #[serde(rename = "where")]
    place: Place,
    /// The footnote in which the words stand.
    in_note: Option<usize>,
}

/// The links in all texts of a document but its furniture, in document order.
fn links_of(document: &Document) -> Vec<LinkJson<'_>> {
    let mut links = Vec::new();
    for (at, block) in document.blocks.iter().enumerate().filter(|(_, block)| block.owner != Owner::Furniture) {
        for text in block.texts() {
            let found = spans(document, model::BlockId::new(at), text);
            links.extend(found.into_iter().filter_map(|span| LinkJson::new(document, block.owner, text, span)));
        }
    }
    links
}

impl<'a> LinkJson<'a> {
    fn new(document: &Document, owner: Owner, text: &'a Text, span: Span) -> Option<Self> {
        let words = text.words_of(&span);
        let address = address_of(&span, words);
        let (kind, identifier, note_id) = match span.kind {
            SpanKind::Url => ("url", None, None),
            SpanKind::Citation(citation) => ("citation", citation.identifier, None),
            SpanKind::Note(note) => ("note", None, Some(note.index())),
            SpanKind::Marker(_) | SpanKind::Reference(_) | SpanKind::Emphasis => return None,
        };
        let (place, in_note) = match owner {
            Owner::Note(note) => (Place { kind: "footnote", number: None }, Some(note.index())),
            owner => (Place::of(document, owner), None),
        };
        Some(Self { kind, text: words, identifier, address, note_id, place, in_note })
    }
}

#[derive(Serialize)]
struct Annex<'a> {
    title: &'a str,
    paragraphs: Vec<String>,
}

impl<'a> Annex<'a> {
    fn new(document: &'a Document, id: model::AnnexId, annex: &'a model::Annex) -> Self {
        let blocks = document.blocks_of(Owner::Annex(id)).map(|(_, block)| block);
        let is_title = |block: &Block| matches!(&block.body, Body::Heading(text) if text.as_str() == annex.title);
        let skip = usize::from(blocks.clone().next().is_some_and(is_title));
        Self { title: &annex.title, paragraphs: paragraphs(blocks.skip(skip)) }
    }
}

#[derive(Serialize)]
struct Row<'a> {
    key: String,
    number: String,
    section: Option<usize>,
    status: &'static str,
    reason: Option<&'static str>,
    disagrees: bool,
    wordings: Vec<Wording<'a>>,
    answers: Vec<Answer<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    review: Option<RowReviewJson<'a>>,
}

impl<'a> Row<'a> {
    /// `in_full`: texts that stand in several rows are written in all of them.
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
            review: RowReviewJson::of(&view, subject),
        }
    }
}

#[derive(Serialize)]
struct Wording<'a> {
    document: usize,
    heading: &'a str,
    number_in_text: bool,
    certain: bool,
    doubt: Option<&'static str>,
    origin: Line,
    lead_in: Option<String>,
    text: String,
    footnotes: Vec<&'a str>,
    note_ids: Vec<usize>,
    sub_questions: Vec<String>,
}

impl<'a> Wording<'a> {
    fn new(view: &WordingView<'a>, with_text: bool) -> Self {
        let string =
            |blocks: &[(model::BlockId, &Block)]| paragraphs(blocks.iter().map(|&(_, block)| block)).join("\n");
        let text = string(if with_text { &view.blocks } else { &[] });
        Self {
            document: view.document_id.index(),
            heading: &view.question.heading,
            number_in_text: view.question.printed,
            certain: view.question.certainty.is_certain(),
            doubt: doubt(view.question.certainty),
            origin: Line::new(view.question.origin),
            lead_in: (!view.lead_in.is_empty()).then(|| string(&view.lead_in)),
            footnotes: labels(view.document, &view.notes),
            note_ids: view.notes.iter().map(|note| note.index()).collect(),
            sub_questions: text::sub_questions(&text)
                .into_iter()
                .filter_map(|at| text.get(at))
                .map(String::from)
                .collect(),
            text,
        }
    }
}

#[derive(Serialize)]
struct Answer<'a> {
    document: usize,
    heading: &'a str,
    numbers: Vec<String>,
    certain: bool,
    doubt: Option<&'static str>,
    origin: Line,
    paragraphs: Vec<String>,
    tables: Vec<Table<'a>>,
    footnotes: Vec<&'a str>,
    note_ids: Vec<usize>,
    refers_to: Vec<String>,
    reference_only: bool,
}

impl<'a> Answer<'a> {
    fn new(view: &AnswerView<'a>, with_text: bool) -> Self {
        let answer = view.answer;
        let blocks = if with_text { view.blocks.as_slice() } else { &[] };
        Self {
            document: view.document_id.index(),
            heading: &answer.heading,
            numbers: answer.numbers.iter().map(Number::to_string).collect(),
            certain: answer.certainty.is_certain(),
            doubt: doubt(answer.certainty),
            origin: Line::new(answer.origin),
            paragraphs: paragraphs(blocks.iter().map(|&(_, block)| block)),
            tables: tables(blocks),
            footnotes: labels(view.document, &view.notes),
            note_ids: view.notes.iter().map(|note| note.index()).collect(),
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

#[derive(Serialize)]
struct Line {
    line: u32,
    page: Option<u32>,
}

impl Line {
    fn new(origin: Origin) -> Self {
        Self { line: origin.line, page: origin.page }
    }
}

/// A table, and how many of the answer's paragraphs stand above it. Its cells are among the paragraphs too.
#[derive(Serialize)]
struct Table<'a> {
    after_paragraph: usize,
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

/// The text of blocks, paragraph by paragraph; a cell of a table is one, unless it is empty.
fn paragraphs<'a>(blocks: impl Iterator<Item = &'a Block>) -> Vec<String> {
    blocks.flat_map(strings).collect()
}

fn strings(block: &Block) -> impl Iterator<Item = String> + '_ {
    let label = block.label.as_str();
    let labelled = move |text: &str| if label.is_empty() { text.to_owned() } else { format!("{label} {text}") };
    block.texts().map(Text::as_str).filter(|text| !text.is_empty()).map(labelled)
}

fn labels<'a>(document: &'a Document, notes: &[NoteId]) -> Vec<&'a str> {
    notes.iter().map(|&id| document.note(id).label.as_str()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::sample;
    use crate::review::Reviewed;
    use crate::source::Problem;
    use serde_json::{Value, json as value};

    fn export(dossier: &Dossier) -> Value {
        serde_json::from_str(&json(std::slice::from_ref(dossier), &[])).unwrap()
    }

    #[test]
    fn the_whole_of_a_dossier() {
        insta::assert_snapshot!(json(&[sample::dossier()], &[]));
    }

    #[test]
    fn a_review_adds_keys_and_changes_none() {
        let (corrected, reviewed) = sample::reviewed();
        let subject =
            Subject { dossier: &corrected.dossier, reviewed: Some(&reviewed), lost_corrections: &corrected.lost };
        let mut with: Value = serde_json::from_str(&of_one(subject)).unwrap();
        let mut taken = vec![with["dossiers"][0].as_object_mut().unwrap().remove("review").unwrap()];
        for row in with["dossiers"][0]["rows"].as_array_mut().unwrap() {
            taken.push(row.as_object_mut().unwrap().remove("review").unwrap());
        }
        assert_eq!(with, export(&corrected.dossier));
        insta::assert_snapshot!(serde_json::to_string_pretty(&taken).unwrap());
        let nothing_said = Reviewed::new(&corrected.dossier, Default::default());
        let subject = Subject { reviewed: Some(&nothing_said), ..Subject::unreviewed(&corrected.dossier) };
        assert_eq!(of_one(subject), json(std::slice::from_ref(&corrected.dossier), &[]));
    }

    #[test]
    fn what_could_not_be_read_stands_beside_the_dossiers() {
        let error = ReadError { path: "a\u{1b}\u{9b}\u{202e}.txt".into(), problem: Problem::Empty };
        let written = json(&[], std::slice::from_ref(&error));
        assert!(written.chars().all(is_harmless), "{written}");
        let read: Value = serde_json::from_str(&written).unwrap();
        assert_eq!(read["errors"], value!([{"path": error.path, "message": "is empty; nothing to read"}]));
        assert_eq!((&read["schema"], &read["dossiers"]), (&value!("tegenlezer/1"), &value!([])));
    }

    #[test]
    fn notes_tell_their_place() {
        let export = export(&sample::dossier());
        let notes = &export["dossiers"][0]["documents"][1]["footnotes"];
        assert_eq!(notes[0]["where"], value!({"kind": "question", "number": "1"}));
        assert_eq!(notes[1]["where"], value!({"kind": "answer", "number": "1"}));
        assert_eq!(notes[1]["anchor"], "hele tijd, zie ook de site");
        assert_eq!((&notes[2]["where"], &notes[2]["anchor"]), (&Value::Null, &Value::Null));
    }

    #[test]
    fn cells_of_a_table_are_paragraphs_too() {
        let export = export(&sample::dossier());
        let answer = &export["dossiers"][0]["rows"][0]["answers"][0];
        let text = "Ja, dat bericht ken ik al een hele tijd, zie ook de site.";
        assert_eq!(answer["paragraphs"], value!([text, "jaar", "schapen", "2024", "12", "- tot slot"]));
        assert_eq!(answer["tables"], value!([{"after_paragraph": 1, "rows": [["jaar", "schapen"], ["2024", "12"]]}]));
    }

    #[test]
    fn a_joint_answer_stands_in_each_of_its_rows() {
        let export = export(&sample::dossier());
        let rows = &export["dossiers"][0]["rows"];
        assert_eq!(rows[2]["answers"], rows[3]["answers"]);
        assert_eq!(rows[3]["answers"][0]["numbers"], value!(["3", "4"]));
        assert_eq!(rows[3]["answers"][0]["certain"], false);
    }

    #[test]
    fn sections_end_with_their_questions() {
        let export = export(&sample::dossier());
        let section = value!({"title": "1. Vragen van de PvdS-fractie", "groups": ["PvdS"], "first": "1", "last": "6"});
        assert_eq!(export["dossiers"][0]["documents"][1]["sections"], value!([section]));
        assert_eq!(export["dossiers"][0]["rows"][5]["section"], 0);
    }
}
