//! The JSON for tests and other programs. Later versions may add keys, but never rename any.

mod document;
mod findings;
mod insight;
mod library;
mod lines;
mod review;
mod rows;
mod schema;

use std::io::{self, Write};

use schemars::JsonSchema;
use serde::ser::{Error as _, SerializeSeq};
use serde::{Serialize, Serializer};
use serde_json::value::RawValue;

use self::document::{Asker, DocumentJson, Official};
use self::insight::InsightJson;
use self::lines::{text, write_line, write_lines};
use self::review::ReviewJson;
use crate::dossier::{self, Dossier};
use crate::i18n::Language;
use crate::i18n::diagnostics::message;
use crate::i18n::problems::problem;
use crate::model::{self, Block, Document, NoteId, Text};
use crate::parallel::on_all_cores;
use crate::present::people::{askers, respondents_of};
use crate::present::{HintsInReport, Subject, cases_of, id};
use crate::source::ReadError;

pub use findings::{FindingJson, findings};
pub use insight::{Given, hints};
pub use library::{hits_json, name_of, overview_json};
pub use lines::harmless_json;
pub use review::reviews;
pub use schema::{Contract, schema};

/// The name of the schema.
pub(super) const SCHEMA: &str = "tegenlezer/1";

/// How many dossiers are in memory as JSON at a time.
const AT_ONCE: usize = 256;

/// How deeply a dossier is nested in the export: in an array in an object.
const DEPTH: usize = 2;

/// Dossiers, and files that could not be read, as JSON.
pub fn json(dossiers: &[Dossier], errors: &[ReadError]) -> String {
    let mut written = Vec::new();
    // plain structs with string keys, written to memory: nothing can fail
    let hints = HintsInReport::default();
    let write = |dossier: &Dossier, write: &mut dyn FnMut(Subject<'_>)| write(Subject::unreviewed(dossier));
    let _ = write_json(&mut written, dossiers, (errors, hints), write);
    String::from_utf8(written).unwrap_or_default()
}

/// A value on several lines.
pub(super) fn lines_of(value: &impl Serialize) -> String {
    text(value) + "\n"
}

/// One dossier with its review, as JSON.
pub(super) fn one_dossier(subject: Subject<'_>, hints: HintsInReport) -> String {
    text(&Export::new(&[], [DossierJson::new(subject, hints)])) + "\n"
}

/// One dossier with its review, as a line of JSON.
pub(super) fn one_line(subject: Subject<'_>, hints: HintsInReport) -> String {
    let mut written = Vec::new();
    // as above: nothing can fail
    let _ = write_line(&mut written, &DossierJson::new(subject, hints));
    String::from_utf8(written).unwrap_or_default()
}

/// Writes dossiers, and files that could not be read, as JSON. Only some dossiers at a time are in memory. Each is
/// passed to `with_review`, on any thread, which must call the given function once with the dossier and its review.
///
/// # Errors
/// The error of `out`.
pub fn write_json<T, F>(
    mut out: impl Write,
    dossiers: &[T],
    (errors, hints): (&[ReadError], HintsInReport),
    with_review: F,
) -> io::Result<()>
where
    T: Sync,
    F: Fn(&T, &mut dyn FnMut(Subject<'_>)) + Sync,
{
    write_lines(&mut out, 0, &Export::new(errors, Stream { dossiers, hints, with_review }))?;
    out.write_all(b"\n")
}

/// Writes dossiers as JSON, each on a line of its own; otherwise the same.
///
/// # Errors
/// The error of `out`.
pub fn write_json_lines<T, F>(
    mut out: impl Write,
    dossiers: &[T],
    hints: HintsInReport,
    with_review: F,
) -> io::Result<()>
where
    T: Sync,
    F: Fn(&T, &mut dyn FnMut(Subject<'_>)) + Sync,
{
    let line = |dossier: &T| {
        let mut line = String::new();
        with_review(dossier, &mut |subject| line = one_line(subject, hints));
        line
    };
    for some in dossiers.chunks(AT_ONCE) {
        for line in on_all_cores(some.iter().collect(), line) {
            out.write_all(line.as_bytes())?;
        }
    }
    Ok(())
}

/// The questions and answers of papers, as `tegenlezer export --format json` writes them. Question numbers are strings,
/// dates are `YYYY-MM-DD`, arrays are in the order of the paper. Later versions add keys and rename none.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Export")]
struct Export<'a, Dossiers> {
    /// The name of this contract: `tegenlezer/1`.
    schema: &'static str,
    /// The version of the program.
    version: &'static str,
    /// What could not be read.
    errors: Vec<Error<'a>>,
    /// The dossiers: papers about the same questions.
    dossiers: Dossiers,
}

impl<'a, Dossiers> Export<'a, Dossiers> {
    fn new(errors: &'a [ReadError], dossiers: Dossiers) -> Self {
        let errors = errors.iter().map(Error::new).collect();
        Self { schema: SCHEMA, version: env!("CARGO_PKG_VERSION"), errors, dossiers }
    }
}

/// Dossiers that are converted while they are written, in batches on all cores.
struct Stream<'a, T, F> {
    dossiers: &'a [T],
    hints: HintsInReport,
    with_review: F,
}

impl<T: Sync, F: Fn(&T, &mut dyn FnMut(Subject<'_>)) + Sync> Serialize for Stream<'_, T, F> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut sequence = serializer.serialize_seq(Some(self.dossiers.len()))?;
        for some in self.dossiers.chunks(AT_ONCE) {
            for dossier in on_all_cores(some.iter().collect(), |dossier| self.one(dossier)) {
                sequence.serialize_element(&dossier.map_err(S::Error::custom)?)?;
            }
        }
        sequence.end()
    }
}

impl<T, F: Fn(&T, &mut dyn FnMut(Subject<'_>))> Stream<'_, T, F> {
    /// The JSON of a dossier with its review, indented for the export.
    fn one(&self, dossier: &T) -> io::Result<Box<RawValue>> {
        let mut json = Vec::new();
        let mut written = Ok(());
        (self.with_review)(dossier, &mut |subject| {
            written = write_lines(&mut json, DEPTH, &DossierJson::new(subject, self.hints));
        });
        written?;
        let json = String::from_utf8(json).map_err(io::Error::other)?;
        Ok(RawValue::from_string(json)?)
    }
}

/// A file that could not be read.
#[derive(Serialize, JsonSchema)]
struct Error<'a> {
    /// The file.
    path: &'a str,
    /// What is wrong with it.
    message: String,
}

impl<'a> Error<'a> {
    fn new(error: &'a ReadError) -> Self {
        Self { path: &error.path, message: Language::English.say(problem(&error.problem)) }
    }
}

/// All papers about one set of questions; a line of `tegenlezer export --format jsonl`.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Dossier")]
struct DossierJson<'a> {
    /// What names the dossier, for `--only` too: its first case number, else the printed identifier of its first paper,
    /// else that paper's path.
    id: String,
    /// What the questions are about.
    title: &'a str,
    /// The case numbers of the questions (`2024Z17900`).
    cases: Vec<String>,
    /// Who asks, each person once.
    askers: Vec<Asker<'a>>,
    /// Who answers, each person once; those of notices are in the documents.
    respondents: Vec<Official<'a>>,
    /// How many days after the questions the answer came; null where either date is not known.
    days: Option<i32>,
    /// By how many of these days the answer exceeds the term of three weeks; 0 in time, null without an answer.
    late: Option<i32>,
    /// What happened when, by date.
    timeline: Vec<Event>,
    /// What could not be made out of the papers together; each paper has its own beside these.
    diagnostics: Vec<Diagnostic>,
    /// The papers, by date.
    documents: Vec<DocumentJson<'a>>,
    /// The questions, each with its wordings and answers; with `--filter` only some.
    // written one by one, since all together may be much larger than the papers
    #[serde(serialize_with = "rows::rows")]
    #[schemars(with = "Vec<rows::Row<'a>>")]
    rows: Subject<'a>,
    /// Hints: what the program noticed and did not judge; not with `--no-insight`.
    #[serde(skip_serializing_if = "Option::is_none")]
    insight: Option<InsightJson<'a>>,
    /// The review of the dossier, where there is one and `--no-review` was not given. Pairings are the corrected ones then.
    #[serde(skip_serializing_if = "Option::is_none")]
    review: Option<ReviewJson<'a>>,
}

impl<'a> DossierJson<'a> {
    fn new(subject: Subject<'a>, hints: HintsInReport) -> Self {
        let dossier = subject.dossier;
        Self {
            id: id(dossier),
            title: &dossier.title,
            cases: cases_of(dossier),
            askers: askers(dossier).into_iter().map(Asker::new).collect(),
            respondents: respondents_of(dossier).into_iter().map(Official::new).collect(),
            days: dossier.days_to_answer(),
            late: dossier.days_to_answer().map(|days| (days - dossier::TERM).max(0)),
            timeline: dossier.timeline.iter().map(Event::new).collect(),
            diagnostics: dossier.diagnostics.iter().map(Diagnostic::new).collect(),
            documents: dossier.documents.iter().map(DocumentJson::new).collect(),
            rows: subject,
            insight: (hints != HintsInReport::None).then(|| InsightJson::alone(subject)),
            review: ReviewJson::new(subject),
        }
    }
}

/// Something that happened.
#[derive(Serialize, JsonSchema)]
struct Event {
    /// The day.
    date: String,
    /// What happened: `submitted`, `postponed`, `answered`, `withdrawn`.
    #[schemars(extend("enum" = ["submitted", "postponed", "answered", "withdrawn"]))]
    event: &'static str,
    /// The index of the document that says so.
    document: usize,
}

impl Event {
    fn new(event: &dossier::Event) -> Self {
        let (date, event, document) = (event.date.to_string(), event.happening.name(), event.document.index());
        Self { date, event, document }
    }
}

/// Something that could not be made out, or that should be known about how a paper was read.
#[derive(Serialize, JsonSchema)]
struct Diagnostic {
    /// How much it matters: `info`, `warning`, `error`.
    #[schemars(extend("enum" = ["info", "warning", "error"]))]
    severity: &'static str,
    /// What it is, the same for all of its kind and in all versions: `joint-heading`.
    code: &'static str,
    /// What was found and what was done, in English.
    message: String,
    /// The line of the file, from 1.
    line: Option<u32>,
    /// The page, from 1, of formats that have pages.
    page: Option<u32>,
}

impl Diagnostic {
    fn new(diagnostic: &model::Diagnostic) -> Self {
        let model::Diagnostic { ref finding, line, page } = *diagnostic;
        let message = message(finding, Language::English);
        Self { severity: finding.severity().name(), code: finding.code().name(), message, line, page }
    }
}

/// The text of blocks, one string per paragraph or non-empty table cell.
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
mod tests;
