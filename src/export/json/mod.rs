//! The JSON for tests and other programs. Later versions may add keys, but never rename any.

mod document;
mod insight;
mod lines;
mod review;
mod rows;

use std::io::{self, Write};

use serde::ser::{Error as _, SerializeSeq};
use serde::{Serialize, Serializer};
use serde_json::value::RawValue;

use self::document::DocumentJson;
use self::insight::InsightJson;
use self::lines::{text, write_lines};
use self::review::ReviewJson;
use crate::dossier::{self, Dossier};
use crate::i18n::Language;
use crate::i18n::diagnostics::message;
use crate::i18n::problems::problem;
use crate::model::{self, Block, Document, NoteId, Text};
use crate::parallel::on_all_cores;
use crate::present::Subject;
use crate::source::ReadError;

pub use insight::{Given, hints};
pub use lines::harmless_json;
pub use review::reviews;

/// The name of the schema.
const SCHEMA: &str = "tegenlezer/1";

/// How many dossiers are in memory as JSON at a time.
const AT_ONCE: usize = 256;

/// How deeply a dossier is nested in the export: in an array in an object.
const DEPTH: usize = 2;

/// Dossiers, and files that could not be read, as JSON.
pub fn json(dossiers: &[Dossier], errors: &[ReadError]) -> String {
    let mut written = Vec::new();
    // plain structs with string keys, written to memory: nothing can fail
    let _ = write_json(&mut written, dossiers, errors, |dossier, write| write(Subject::unreviewed(dossier)));
    String::from_utf8(written).unwrap_or_default()
}

/// One dossier with its review, as JSON.
pub(super) fn one_dossier(subject: Subject<'_>) -> String {
    text(&Export { schema: SCHEMA, errors: vec![], dossiers: [DossierJson::new(subject)] }) + "\n"
}

/// Writes dossiers, and files that could not be read, as JSON. Only some dossiers at a time are in memory. Each is
/// passed to `with_review`, on any thread, which must call the given function once with the dossier and its review.
///
/// # Errors
/// The error of `out`.
pub fn write_json<F>(mut out: impl Write, dossiers: &[Dossier], errors: &[ReadError], with_review: F) -> io::Result<()>
where
    F: Fn(&Dossier, &mut dyn FnMut(Subject<'_>)) + Sync,
{
    let errors = errors.iter().map(Error::new).collect();
    write_lines(&mut out, 0, &Export { schema: SCHEMA, errors, dossiers: Stream { dossiers, with_review } })?;
    out.write_all(b"\n")
}

#[derive(Serialize)]
struct Export<'a, Dossiers> {
    schema: &'static str,
    errors: Vec<Error<'a>>,
    dossiers: Dossiers,
}

/// Dossiers that are converted while they are written, in batches on all cores.
struct Stream<'a, F> {
    dossiers: &'a [Dossier],
    with_review: F,
}

impl<F: Fn(&Dossier, &mut dyn FnMut(Subject<'_>)) + Sync> Serialize for Stream<'_, F> {
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

impl<F: Fn(&Dossier, &mut dyn FnMut(Subject<'_>))> Stream<'_, F> {
    /// The JSON of a dossier with its review, indented for the export.
    fn one(&self, dossier: &Dossier) -> io::Result<Box<RawValue>> {
        let mut json = Vec::new();
        let mut written = Ok(());
        (self.with_review)(dossier, &mut |subject| written = write_lines(&mut json, DEPTH, &DossierJson::new(subject)));
        written?;
        let json = String::from_utf8(json).map_err(io::Error::other)?;
        Ok(RawValue::from_string(json)?)
    }
}

#[derive(Serialize)]
struct Error<'a> {
    path: &'a str,
    message: String,
}

impl<'a> Error<'a> {
    fn new(error: &'a ReadError) -> Self {
        Self { path: &error.path, message: Language::English.say(problem(&error.problem)) }
    }
}

#[derive(Serialize)]
struct DossierJson<'a> {
    title: &'a str,
    timeline: Vec<Event>,
    diagnostics: Vec<Diagnostic>,
    documents: Vec<DocumentJson<'a>>,
    /// Written one by one, since all together may be much larger than the papers.
    #[serde(serialize_with = "rows::rows")]
    rows: Subject<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    insight: Option<InsightJson<'a>>,
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
            insight: Some(InsightJson::of(dossier)),
            review: ReviewJson::new(subject),
        }
    }
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
