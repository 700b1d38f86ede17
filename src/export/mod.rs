//! A dossier written out: reports with its review (a page for browsers, a document for Word, Markdown, tables, JSON), and plain text one under the
//! other or side by side.

mod beside;
pub mod csv;
pub mod docx;
mod figures;
mod form;
mod hint_lines;
mod hits;
pub mod html;
mod json;
mod markdown;
mod markup;
mod plain;
mod prose;
mod report;
mod review_lines;
#[cfg(test)]
pub(crate) mod sample;
pub mod table;
pub mod xlsx;

pub use beside::{Lines, beside};
pub use figures::{figure_bars, overview_csv, overview_lines};
pub use hint_lines::{Lists, given_before_lines, hint_lines};
pub use hits::hit_lines;
pub use json::{
    Contract, FindingJson, Given, findings as json_of_findings, harmless_json, hints as json_of_hints, hits_json, json,
    overview_json, reviews as json_of_reviews, schema, write_json, write_json_lines,
};
pub use markdown::{beginning as markdown_beginning, index as markdown_index, markdown, report as markdown_report};
pub use plain::plain;
pub use report::{FORMATS, Format, FormatRow, report};
pub use review_lines::review_lines;
