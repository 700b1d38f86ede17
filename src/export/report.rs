//! The formats of reports, and how each writes a dossier.

use std::io;

use super::table::Headers;
use super::{csv, docx, html, json, markdown, xlsx};
use crate::i18n::Bilingual;
use crate::i18n::report;
use crate::present::overview::Entry;
use crate::present::{Options, Subject};

/// A format of reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// A page for a browser that loads nothing else.
    Html,
    /// A document for Word.
    Docx,
    /// Markdown as GitHub and pandoc read it.
    Markdown,
    /// For spreadsheets, with a row for each question.
    Csv,
    /// The same as a workbook.
    Xlsx,
    /// Everything, for programs.
    Json,
    /// The same, with a line for each dossier.
    JsonLines,
}

/// The properties of a format.
#[derive(Debug)]
pub struct FormatRow {
    /// Which.
    pub format: Format,
    /// Its name on the command line.
    pub name: &'static str,
    /// File extensions, the usual one first.
    pub endings: &'static [&'static str],
    /// What it is for.
    pub help: Bilingual,
    /// Writes the report of one dossier as a complete file.
    write: fn(Subject<'_>, Options) -> io::Result<Vec<u8>>,
}

/// All formats, in the order in which they are listed.
pub const FORMATS: &[FormatRow] = &[
    FormatRow {
        format: Format::Html,
        name: "html",
        endings: &["html", "htm"],
        help: report::HTML_HELP,
        write: |subject, options| {
            let entries = [Entry::new(subject, options)];
            let page = html::begin(&entries, options) + &html::dossier(subject, 0, 1, options);
            Ok((page + &html::end(&[], options)).into_bytes())
        },
    },
    FormatRow { format: Format::Docx, name: "docx", endings: &["docx"], help: report::DOCX_HELP, write: docx::report },
    FormatRow {
        format: Format::Markdown,
        name: "markdown",
        endings: &["md"],
        help: report::MARKDOWN_HELP,
        write: |subject, options| Ok(markdown::report(subject, 0, options).into_bytes()),
    },
    FormatRow {
        format: Format::Csv,
        name: "csv",
        endings: &["csv"],
        help: report::CSV_HELP,
        write: |subject, options| {
            let headers = Headers::Keys;
            Ok((csv::begin(headers) + &csv::dossier(subject, headers, options).text).into_bytes())
        },
    },
    FormatRow {
        format: Format::Xlsx,
        name: "xlsx",
        endings: &["xlsx"],
        help: report::XLSX_HELP,
        write: |subject, options| {
            let mut table = xlsx::Table::new(Headers::Keys, options);
            table.add(subject);
            table.write()
        },
    },
    FormatRow {
        format: Format::Json,
        name: "json",
        endings: &["json"],
        help: report::JSON_HELP,
        write: |subject, options| Ok(json::one_dossier(subject, options.hints).into_bytes()),
    },
    FormatRow {
        format: Format::JsonLines,
        name: "jsonl",
        endings: &["jsonl", "ndjson"],
        help: report::JSONL_HELP,
        write: |subject, options| Ok(json::one_line(subject, options.hints).into_bytes()),
    },
];

impl Format {
    /// The properties of this format.
    pub fn row(self) -> &'static FormatRow {
        FORMATS.iter().find(|row| row.format == self).unwrap_or(&FORMATS[0]) // each has its row; a test walks them
    }

    /// Whether its bytes are no text, so that a terminal cannot show them.
    pub fn is_binary(self) -> bool {
        matches!(self, Self::Docx | Self::Xlsx)
    }

    /// The format for a file extension.
    pub fn from_ending(ending: &str) -> Option<Self> {
        let ends_so = |row: &&FormatRow| row.endings.iter().any(|other| other.eq_ignore_ascii_case(ending));
        FORMATS.iter().find(ends_so).map(|row| row.format)
    }
}

/// The report of one dossier as a complete file.
///
/// # Errors
/// That it is larger than a file of this format can be.
pub fn report(subject: Subject<'_>, format: Format, options: Options) -> io::Result<Vec<u8>> {
    (format.row().write)(subject, options)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_format_has_its_own_row() {
        use Format::{Csv, Docx, Html, Json, JsonLines, Markdown, Xlsx};
        for format in [Html, Docx, Markdown, Csv, Xlsx, Json, JsonLines] {
            assert_eq!(format.row().format, format);
            for ending in format.row().endings {
                assert_eq!(Format::from_ending(&ending.to_uppercase()), Some(format));
            }
        }
        assert_eq!(Format::from_ending("pdf"), None);
    }
}
