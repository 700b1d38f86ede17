//! A workbook for spreadsheets: the table of questions with dates that are dates and numbers that are numbers.

use std::io;

use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError, worksheet::ColNum,
};

use super::table::{self, CutCell, Headers, Row, Value, fitting};
use crate::i18n::report;
use crate::model::Date;
use crate::present::{Options, Subject};
use crate::text::printable;

/// How wide the columns of running text are, in characters.
const WIDE: f64 = 60.0;

/// The columns of running text.
const TEXTS: [&str; 6] = ["wording", "answer", "asker_footnotes", "respondent_footnotes", "citations", "notes"];

/// How wide the other columns are.
const NARROW: f64 = 16.0;

/// How high a line is, and how high a row can be at most, in points.
const LINE: f64 = 15.0;
const HIGHEST: f64 = 409.0;
/// How much of a line is filled where words are wrapped.
const FILLED: f64 = 0.85;

/// A table in the making.
#[derive(Debug)]
pub struct Table {
    headers: Headers,
    options: Options,
    rows: Vec<Row>,
    /// The cells that were too long for a spreadsheet and are cut.
    pub cut: Vec<CutCell>,
}

impl Table {
    /// A table without rows.
    pub fn new(headers: Headers, options: Options) -> Self {
        Self { headers, options, rows: Vec::new(), cut: Vec::new() }
    }

    /// Adds the rows of a dossier; cells that are too long are cut, and recorded.
    pub fn add(&mut self, subject: Subject<'_>) {
        for mut row in table::rows(subject, self.headers, self.options) {
            for (value, column) in row.values.iter_mut().zip(table::keys()) {
                let Value::Text(text) = value else { continue };
                let (fits, is_cut) = fitting(printable(text).into_owned());
                *text = fits;
                if is_cut {
                    self.cut.push(CutCell { question: row.question.clone(), column });
                }
            }
            self.rows.push(row);
        }
    }

    /// The bytes of the workbook.
    ///
    /// # Errors
    /// That there are more rows than a sheet takes.
    pub fn write(&self) -> io::Result<Vec<u8>> {
        self.workbook().map_err(io::Error::other)
    }

    fn workbook(&self) -> Result<Vec<u8>, XlsxError> {
        let mut workbook = Workbook::new();
        let today = excel_date(self.options.today)?;
        workbook.set_properties(&DocProperties::new().set_author("tegenlezer").set_creation_datetime(&today));
        let name = self.headers.language().say(report::QUESTIONS);
        let sheet = workbook.add_worksheet().set_name(name)?;
        let headings = table::headings(self.headers);
        let bold = Format::new().set_bold().set_text_wrap().set_align(FormatAlign::Top);
        for ((column, heading), key) in (0..).zip(&headings).zip(table::keys()) {
            sheet.write_string_with_format(0, column, *heading, &bold)?;
            sheet.set_column_width(column, width(key))?;
        }
        let cells = Cells::new();
        for (line, row) in (1..).zip(&self.rows) {
            sheet.set_row_height(line, height(&row.values))?;
            for (column, value) in (0..).zip(&row.values) {
                cells.write(sheet, (line, column), value)?;
            }
        }
        sheet.set_freeze_panes(1, 0)?.set_repeat_rows(0, 0)?;
        let last = u32::try_from(self.rows.len()).map_err(|_| XlsxError::RowColumnLimitError)?;
        let columns = ColNum::try_from(headings.len()).map_err(|_| XlsxError::RowColumnLimitError)?;
        sheet.autofilter(0, 0, last, columns.saturating_sub(1))?;
        workbook.save_to_buffer()
    }
}

fn width(key: &str) -> f64 {
    if TEXTS.contains(&key) { WIDE } else { NARROW }
}

/// How high a row is in which every text can be read, as far as a row can be so high. Excel would find it out by itself;
/// LibreOffice does not, and lays the texts of rows over each other.
fn height(values: &[Value]) -> f64 {
    let lines = |(value, key): (&Value, &str)| match value {
        Value::Text(text) => {
            text.lines().map(|line| (line.chars().count() as f64 / (width(key) * FILLED)).ceil().max(1.0)).sum()
        }
        _ => 1.0,
    };
    let lines = values.iter().zip(table::keys()).map(lines).fold(1.0, f64::max);
    (lines * LINE).min(HIGHEST)
}

/// How cells look.
struct Cells {
    text: Format,
    day: Format,
}

impl Cells {
    fn new() -> Self {
        let text = Format::new().set_text_wrap().set_align(FormatAlign::Top);
        Self { day: text.clone().set_num_format("yyyy-mm-dd"), text }
    }

    /// Words are always words: nothing of a paper is a formula or a link.
    fn write(&self, sheet: &mut Worksheet, (row, column): (u32, ColNum), value: &Value) -> Result<(), XlsxError> {
        match value {
            Value::Nothing => {}
            Value::Text(text) => drop(sheet.write_string_with_format(row, column, text, &self.text)?),
            Value::Number(number) => drop(sheet.write_number_with_format(row, column, *number, &self.text)?),
            Value::Day(day) => match excel_date(*day) {
                Ok(day) => drop(sheet.write_datetime_with_format(row, column, &day, &self.day)?),
                // before 1900 a spreadsheet knows no dates
                Err(_) => drop(sheet.write_string_with_format(row, column, day.to_string(), &self.text)?),
            },
        }
        Ok(())
    }
}

fn excel_date(day: Date) -> Result<ExcelDateTime, XlsxError> {
    let [month, number] = [day.month(), day.day()].map(|part| u8::try_from(part).unwrap_or_default());
    ExcelDateTime::from_ymd(u16::try_from(day.year()).unwrap_or_default(), month, number)
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Read};

    use calamine::{Data, Range, Reader, Xlsx};

    use super::*;
    use crate::dossier::Dossier;
    use crate::export::sample;
    use crate::i18n::Language;
    use crate::model::Text;
    use crate::model::{Body, Owner};
    use crate::present::Length;

    fn written(headers: Headers) -> Vec<u8> {
        let (corrected, reviewed) = sample::reviewed();
        let subject =
            Subject { dossier: &corrected.dossier, reviewed: Some(&reviewed), lost_corrections: &corrected.lost };
        let options = Options { answers: Length::Full, ..sample::options(Language::Dutch) };
        let mut table = Table::new(headers, options);
        table.add(subject);
        assert_eq!(table.cut, []);
        table.write().unwrap()
    }

    /// The sheet as another program reads it.
    fn sheet(bytes: Vec<u8>) -> Range<Data> {
        let mut workbook: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).unwrap();
        let name = workbook.sheet_names()[0].clone();
        workbook.worksheet_range(&name).unwrap()
    }

    /// The value of a question's cell.
    fn cell<'a>(sheet: &'a Range<Data>, question: f64, heading: &str) -> &'a Data {
        let place = |heading: &str| sheet.rows().next().unwrap().iter().position(|cell| cell == heading).unwrap();
        let row = sheet.rows().find(|row| row[place("question")] == Data::Float(question)).unwrap();
        &row[place(heading)]
    }

    #[test]
    fn numbers_are_numbers_and_days_are_days() {
        let sheet = sheet(written(Headers::Keys));
        let heads: Vec<_> = sheet.rows().next().unwrap().iter().map(ToString::to_string).collect();
        assert_eq!(heads, table::keys().collect::<Vec<_>>());
        assert_eq!(cell(&sheet, 2.0, "days_late"), &Data::Float(11.0));
        assert_eq!(cell(&sheet, 2.0, "status"), &Data::String("answered by reference".to_owned()));
        let Data::DateTime(day) = cell(&sheet, 2.0, "answered") else { panic!("no day") };
        assert_eq!(day.to_ymd_hms_milli(), (2025, 2, 3, 0, 0, 0, 0));
    }

    #[test]
    fn headings_and_values_can_be_translated() {
        let sheet = sheet(written(Headers::Translated(Language::Dutch)));
        let heads: Vec<_> = sheet.rows().next().unwrap().iter().map(ToString::to_string).collect();
        assert!(heads.contains(&"bewindspersoon".to_owned()), "{heads:?}");
        assert!(sheet.cells().any(|(_, _, cell)| cell == "met verwijzing beantwoord"));
    }

    /// A part of the workbook.
    fn part(bytes: &[u8], name: &str) -> String {
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        let mut text = String::new();
        archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
        text
    }

    #[test]
    fn the_head_stays_in_sight_columns_are_filtered_and_long_text_is_wrapped() {
        let bytes = written(Headers::Keys);
        let sheet = part(&bytes, "xl/worksheets/sheet1.xml");
        let sheet = roxmltree::Document::parse(&sheet).unwrap();
        let named = |name: &str| sheet.descendants().find(|node| node.tag_name().name() == name).unwrap();
        let pane = named("pane");
        assert_eq!((pane.attribute("ySplit"), pane.attribute("state")), (Some("1"), Some("frozen")));
        assert!(named("autoFilter").attribute("ref").unwrap().starts_with("A1:"));
        assert!(part(&bytes, "xl/styles.xml").contains("wrapText=\"1\""));
        assert_eq!(bytes, written(Headers::Keys), "the same bytes each time");
    }

    /// The sample with another text in the answer to the first question.
    fn with_answer(words: &str) -> Dossier {
        let mut dossier = sample::dossier();
        for document in &mut dossier.documents {
            let mut parts = (**document).clone();
            let answer = |block: &&mut crate::model::Block| matches!(block.owner, Owner::Answer(_));
            if let Some(block) = parts.blocks.iter_mut().find(answer) {
                block.body = Body::Paragraph(Text::plain(words));
            }
            *document = crate::model::Document::new(parts);
        }
        dossier
    }

    #[test]
    fn what_is_too_long_is_cut_and_recorded() {
        let dossier = with_answer(&"😀".repeat(40_000));
        let mut table = Table::new(Headers::Keys, sample::options(Language::English));
        table.add(Subject::unreviewed(&dossier));
        assert_eq!(table.cut, [CutCell { question: "1".to_owned(), column: "answer" }]);
        let sheet = sheet(table.write().unwrap());
        assert!(cell(&sheet, 1.0, "answer").to_string().ends_with("😀 […]"));
    }

    proptest::proptest! {
        #![proptest_config(proptest::test_runner::Config::with_cases(32))]
        #[test]
        fn words_stay_words(words in "[=+@-]?(<a>|&amp;|_x0041_|https://a|[\\x00-\\x1f\\x7f\\ufffe]|é|😀|[a-z]){1,20}") {
            let dossier = with_answer(&words);
            let mut table = Table::new(Headers::Keys, sample::options(Language::English));
            table.add(Subject::unreviewed(&dossier));
            let bytes = table.write().unwrap();
            let mut archive = zip::ZipArchive::new(Cursor::new(&bytes[..])).unwrap();
            let names: Vec<_> = archive.file_names().map(|name| name.unwrap().into_owned()).collect();
            for name in names {
                let mut text = String::new();
                archive.by_name(&name).unwrap().read_to_string(&mut text).unwrap();
                proptest::prop_assert!(roxmltree::Document::parse(&text).is_ok(), "{}", name);
            }
            let sheet = sheet(bytes);
            let shown = cell(&sheet, 1.0, "answer").to_string();
            proptest::prop_assert!(matches!(cell(&sheet, 1.0, "answer"), Data::String(_)));
            proptest::prop_assert!(shown.starts_with(&printable(&words).trim_end().chars().take(1).collect::<String>()));
        }
    }
}
