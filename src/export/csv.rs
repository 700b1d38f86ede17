//! CSV for spreadsheets, with a row for each question. No cell can be taken for a formula.

use super::table::{self, CutCell, Headers, Row, fitting};
use crate::dossier::Dossier;
use crate::i18n::insight::commitment_code;
use crate::i18n::report;
use crate::insight::Insight;
use crate::present::hint_tables::Facts;
use crate::present::hints::place_of;
use crate::present::{Options, Subject, id, title};
use crate::text::{on_one_line, printable};

/// Rows as they are written.
#[derive(Debug, Default)]
pub struct Rows {
    /// The lines.
    pub text: String,
    /// The cells that were too long for a spreadsheet and are cut.
    pub cut: Vec<CutCell>,
}

/// The byte order mark (without it Excel takes the file for Windows-1252), and the headings.
pub fn begin(headers: Headers) -> String {
    let headings = table::headings(headers).into_iter().map(str::to_owned).collect();
    format!("\u{feff}{}", record(headings, headers))
}

/// The commitments of dossiers: a row for each, with headings by English keys.
pub fn commitments(dossiers: &[&Dossier]) -> String {
    let (headers, language) = (Headers::Keys, Headers::Keys.language());
    let headings = ["id", "dossier", "where", "kind", "who", "by_when", "day", "words", "file"];
    let mut written = format!("\u{feff}{}", record(headings.map(str::to_owned).to_vec(), headers));
    for dossier in dossiers {
        for commitment in Insight::find(dossier).commitments {
            let sentence = &commitment.sentence;
            let place = place_of(dossier, sentence.document, sentence.owner, language);
            let path = &dossier.document(sentence.document).source.path;
            let facts = Facts::new(dossier, &commitment);
            let kind = commitment_code(commitment.kind).to_owned();
            let cells = [
                id(dossier),
                title(dossier),
                place,
                kind,
                facts.who,
                facts.by_when,
                facts.day,
                facts.sentence,
                on_one_line(path).into_owned(),
            ];
            written += &record(cells.iter().map(|cell| fitting(harmless(cell)).0).collect(), headers);
        }
    }
    written
}

/// The rows of a dossier, and a row for each part of the review that belongs to none of its questions.
pub fn dossier(subject: Subject<'_>, headers: Headers, options: Options) -> Rows {
    let mut written = Rows::default();
    table::rows(subject, headers, options).into_iter().for_each(|row| written.push(row, headers));
    written
}

impl Rows {
    /// Adds a row; what is too long for a cell is cut and recorded.
    fn push(&mut self, row: Row, headers: Headers) {
        let mut cells = Vec::with_capacity(row.values.len());
        for (value, column) in row.values.into_iter().zip(table::keys()) {
            let (cell, is_cut) = fitting(harmless(&value.into_text()));
            if is_cut {
                self.cut.push(CutCell { question: row.question.clone(), column });
            }
            cells.push(cell);
        }
        self.text += &record(cells, headers);
    }
}

/// A line of the file, of cells that are harmless already. With translated headings cells are separated as the
/// spreadsheets of the language expect: by `;` in Dutch, by `,` in English.
pub(super) fn record(cells: Vec<String>, headers: Headers) -> String {
    let separator = headers.language().say(report::CSV_SEPARATOR);
    let cells: Vec<_> = cells.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect();
    cells.join(separator) + "\r\n"
}

/// The text of a cell with an apostrophe before everything that a spreadsheet could take for a formula. That is at the
/// beginning of the cell, and also wherever a cell would begin if the file were read with another separator, since
/// quotes only protect where the separators are recognised.
pub(super) fn harmless(cell: &str) -> String {
    let mut harmless = String::with_capacity(cell.len());
    let mut at_start = true;
    for c in printable(cell).chars() {
        let begins_formula =
            matches!(c, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠' | '−' | '﹢' | '﹣' | '﹦' | '﹫');
        if at_start && begins_formula {
            harmless.push('\'');
        }
        at_start = matches!(c, '\n' | '\t' | ';' | ',') || (at_start && (c.is_whitespace() || matches!(c, '"' | '\'')));
        harmless.push(c);
    }
    harmless
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::sample;
    use crate::i18n::Language;
    use crate::present::Length;

    /// The cells of a file, as any reader of CSV sees them.
    fn read(written: &str, separator: u8) -> Vec<Vec<String>> {
        let written = written.strip_prefix('\u{feff}').unwrap();
        let mut reader =
            csv::ReaderBuilder::new().has_headers(false).delimiter(separator).from_reader(written.as_bytes());
        reader.records().map(|record| record.unwrap().iter().map(String::from).collect()).collect()
    }

    const ENGLISH: Headers = Headers::Translated(Language::English);
    const DUTCH: Headers = Headers::Translated(Language::Dutch);

    fn written(headers: Headers, answers: Length) -> String {
        let (corrected, reviewed) = sample::reviewed();
        let subject =
            Subject { dossier: &corrected.dossier, reviewed: Some(&reviewed), lost_corrections: &corrected.lost };
        begin(headers) + &dossier(subject, headers, Options { answers, ..sample::options(Language::Dutch) }).text
    }

    #[test]
    fn a_row_for_each_question_and_what_is_lost() {
        let rows = read(&written(Headers::Keys, Length::Full), b',');
        let shown = |row: &Vec<String>| {
            let cells = rows[0].iter().zip(row).filter(|(_, cell)| !cell.is_empty());
            cells.map(|(heading, cell)| format!("{heading}: {}\n", cell.replace('\n', " / "))).collect::<String>()
        };
        let shown: Vec<_> = rows[1..].iter().map(shown).collect();
        insta::assert_snapshot!("rows", shown.join("\n"));
    }

    #[test]
    fn in_dutch_headings_and_values_are_dutch_and_cells_parted_by_semicolons() {
        let english = read(&written(ENGLISH, Length::Full), b',');
        let dutch = read(&written(DUTCH, Length::Full), b';');
        let filled = |rows: &[Vec<String>]| -> Vec<Vec<bool>> {
            rows.iter().map(|row| row.iter().map(|cell| !cell.is_empty()).collect()).collect()
        };
        assert_eq!(filled(&english), filled(&dutch));
        let row = dutch.iter().find(|row| row[5] == "2").unwrap();
        for (heading, value) in [
            ("status", "met verwijzing beantwoord"),
            ("oordeel", "ontwijkt de vraag"),
            ("te bevestigen", "te bevestigen: vraag en antwoord zijn niet die waarover is geoordeeld"),
            ("verschillend verwoord", "ja"),
            ("verwijst naar", "1"),
            ("dagen na de termijn", "11"),
        ] {
            let column = dutch[0].iter().position(|other| other == heading);
            assert_eq!(column.map(|column| row[column].as_str()), Some(value), "{heading}");
        }
    }

    #[test]
    fn answers_can_be_left_out() {
        let rows = read(&written(Headers::Keys, Length::None), b',');
        let answer = rows[0].iter().position(|heading| heading == "answer").unwrap();
        assert_eq!(rows[1][answer], "(answer left out: 19 words)");
    }

    #[test]
    fn nothing_is_a_formula() {
        for (cell, expected) in [
            ("gewoon - met een streepje, en a=b", "gewoon - met een streepje, en a=b"),
            ("=1+1", "'=1+1"),
            ("+31 70", "'+31 70"),
            ("-5", "'-5"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "\t'=1"),
            ("  =1", "  '=1"),
            ("\u{feff}\u{200b}=1", "'=1"),
            ("＝1", "'＝1"),
            ("een\n=2", "een\n'=2"),
            ("een;=2", "een;'=2"),
            ("een, @twee", "een, '@twee"),
            ("\"=1", "\"'=1"),
            ("\r=1", "␍=1"),
            ("", ""),
        ] {
            assert_eq!(harmless(cell), expected, "{cell:?}");
        }
        assert_eq!(record(vec!["a\"b\n;,".to_owned(), String::new()], DUTCH), "\"a\"\"b\n;,\";\"\"\r\n");
    }

    proptest::proptest! {
        #[test]
        fn any_cells_are_read_back(cells in proptest::array::uniform3("[a=+@\\-\",;\n ＝é]{0,12}")) {
            for (headers, separator) in [(Headers::Keys, b','), (DUTCH, b';')] {
                let expected: Vec<_> = cells.iter().map(|cell| harmless(cell)).collect();
                let rows = read(&format!("\u{feff}{}", record(expected.clone(), headers)), separator);
                proptest::prop_assert_eq!(&rows, &[expected]);
                for cell in &rows[0] {
                    let starts = cell.trim_start().starts_with(['=', '+', '-', '@', '＝']);
                    proptest::prop_assert!(!starts, "{}", cell);
                }
            }
        }
    }
}
