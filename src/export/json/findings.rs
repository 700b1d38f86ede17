//! What a check finds, a line of JSON for each finding.

use schemars::JsonSchema;
use serde::Serialize;

use super::lines::write_line;

/// Something that a reader of the papers should know, as a line of `tegenlezer check --json`.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Finding")]
pub struct FindingJson {
    /// What it is, the same for all of its kind and in all versions: `not-found`, `open`, `uncertain`,
    /// `note-without-marker`; `unread` for a file that could not be read.
    pub code: String,
    /// How much it matters: `info`, `warning`, `error`.
    #[schemars(extend("enum" = ["info", "warning", "error"]))]
    pub severity: &'static str,
    /// The id of the dossier, as in the export; null for a file that could not be read.
    pub dossier: Option<String>,
    /// What the questions of the dossier are about.
    pub title: Option<String>,
    /// The key of the question, if it is about one.
    pub question: Option<String>,
    /// The file; null where it is about several papers.
    pub path: Option<String>,
    /// The line of the file, from 1.
    pub line: Option<u32>,
    /// The page, from 1, of formats that have pages.
    pub page: Option<u32>,
    /// What was found, and why or what was done, in English.
    pub message: String,
}

/// Findings, each on a line.
pub fn findings(findings: &[FindingJson]) -> String {
    let mut written = Vec::new();
    // plain structs into memory: nothing can fail
    let _ = findings.iter().try_for_each(|finding| write_line(&mut written, finding));
    String::from_utf8(written).unwrap_or_default()
}
