//! The formats of reports, and a report of one dossier in each.

use super::{csv, html, json, markdown};
use crate::i18n::Bilingual;
use crate::i18n::report;
use crate::present::{Options, Subject, title};

/// In which form a report is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// One page for a browser, that loads nothing.
    Html,
    /// As GitHub and pandoc read it.
    Markdown,
    /// A row for each question, for spreadsheets.
    Csv,
    /// Everything, for programs.
    Json,
}

/// What there is to know of a format.
#[derive(Debug)]
pub struct FormatRow {
    /// Which.
    pub format: Format,
    /// Its name on the command line.
    pub name: &'static str,
    /// How the names of its files end; the usual ending first.
    pub endings: &'static [&'static str],
    /// What it is for.
    pub help: Bilingual,
    /// Writes the report of one dossier: a whole file.
    write: fn(Subject<'_>, Options) -> String,
}

/// All formats, as they are offered.
pub const FORMATS: &[FormatRow] = &[
    FormatRow {
        format: Format::Html,
        name: "html",
        endings: &["html", "htm"],
        help: report::HTML_HELP,
        write: |subject, options| {
            let titles = [title(subject.dossier)];
            html::begin(&titles, options) + &html::dossier(subject, 0, &titles, options) + &html::end(&[], options)
        },
    },
    FormatRow {
        format: Format::Markdown,
        name: "markdown",
        endings: &["md"],
        help: report::MARKDOWN_HELP,
        write: |subject, options| markdown::report(subject, 0, options),
    },
    FormatRow {
        format: Format::Csv,
        name: "csv",
        endings: &["csv"],
        help: report::CSV_HELP,
        write: |subject, options| csv::begin(options.language) + &csv::dossier(subject, options),
    },
    FormatRow {
        format: Format::Json,
        name: "json",
        endings: &["json"],
        help: report::JSON_HELP,
        write: |subject, _| json::of_one(subject),
    },
];

impl Format {
    /// What there is to know of it.
    pub fn row(self) -> &'static FormatRow {
        FORMATS.iter().find(|row| row.format == self).unwrap_or(&FORMATS[0]) // each has its row; a test walks them
    }

    /// The format that the ending of a file's name asks for.
    pub fn of_ending(ending: &str) -> Option<Self> {
        let ends_so = |row: &&FormatRow| row.endings.iter().any(|other| other.eq_ignore_ascii_case(ending));
        FORMATS.iter().find(ends_so).map(|row| row.format)
    }
}

/// The report of one dossier: a whole file.
pub fn report(subject: Subject<'_>, format: Format, options: Options) -> String {
    (format.row().write)(subject, options)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_format_has_its_own_row() {
        for format in [Format::Html, Format::Markdown, Format::Csv, Format::Json] {
            assert_eq!(format.row().format, format);
            for ending in format.row().endings {
                assert_eq!(Format::of_ending(&ending.to_uppercase()), Some(format));
            }
        }
        assert_eq!(Format::of_ending("pdf"), None);
    }
}
