//! CSV for spreadsheets, with a row for each question. No cell can be taken for a formula.

use std::fmt::Write;

use crate::dossier::{Happening, RowView};
use crate::i18n::papers;
use crate::i18n::report;
use crate::i18n::review::{tick_name, to_confirm};
use crate::i18n::{Bilingual, Language};
use crate::model::{Block, Body, Certainty, Document, Namespace, NoteId, Owner, SpanKind, Text};
use crate::present::addresses::address_of;
use crate::present::links::spans;
use crate::present::overview::respondents;
use crate::present::pieces::Remark;
use crate::present::shorten::shorten;
use crate::present::{Options, Subject, bare_label, title, verdict};
use crate::review::{RowState, Tick};
use crate::text::printable;

/// Makes the content of a cell.
type Cell = fn(&Cells<'_>) -> String;

/// The headings and cells of the columns.
const COLUMNS: [(Bilingual, Cell); 26] = [
    (report::DOSSIER, |cells| title(cells.subject.dossier)),
    (report::QUESTION, |cells| cells.view.row.key.to_string()),
    (report::STATUS, |cells| papers::status(cells.view.row.status, cells.options.language).to_owned()),
    (report::REASON, |cells| cells.reason()),
    (report::MARK, |cells| {
        cells.marked(|cells, marked| verdict::mark_words(marked.mark, cells.options.language).to_owned())
    }),
    (report::MARKED_BY, |cells| cells.marked(|_, marked| marked.who.clone())),
    (report::MARKED_ON, |cells| cells.marked(|_, marked| papers::day_of(marked.when).to_string())),
    (report::TO_BE_CONFIRMED, |cells| cells.to_confirm()),
    (report::TAGS, |cells| cells.tags()),
    (report::SUB_QUESTIONS, |cells| cells.sub_questions()),
    (report::NOTES, |cells| cells.notes()),
    (report::WORDING, |cells| cells.wording()),
    (report::WORDED_DIFFERENTLY, |cells| cells.yes(cells.view.row.disagrees)),
    (report::ANSWER, |cells| cells.answer()),
    (report::ANSWERED_BY, |cells| cells.respondents()),
    (report::POINTS_TO, |cells| cells.points_to()),
    (report::UNCERTAIN, |cells| cells.doubts()),
    (report::PUT_HERE_BY_A_REVIEWER, |cells| cells.yes(cells.view.answers.iter().any(|answer| answer.corrected))),
    (report::ASKERS_FOOTNOTES, |cells| cells.footnotes(&[Namespace::Asker, Namespace::Document])),
    (report::MINISTERS_FOOTNOTES, |cells| cells.footnotes(&[Namespace::Respondent])),
    (report::SUBMITTED, |cells| cells.day_of(Happening::Submitted)),
    (report::ANSWERED, |cells| cells.day_of(Happening::Answered)),
    (report::DAYS, |cells| cells.number(cells.subject.dossier.days_to_answer())),
    (report::DAYS_PAST_THE_TERM, |cells| cells.number(cells.subject.dossier.days_late(cells.options.today))),
    (report::OTHER_MARKS, |cells| cells.other_marks()),
    (report::CITATIONS, |cells| cells.citations()),
];

/// The index of the column of notes.
const NOTES: usize = 10;

/// The byte order mark (without it Excel takes the file for Windows-1252), and the headings.
pub fn begin(language: Language) -> String {
    let headings = COLUMNS.map(|(heading, _)| language.say(heading).to_owned());
    format!("\u{feff}{}", record(&headings, language))
}

/// The rows of a dossier, and a row for each part of the review that belongs to none of its questions.
pub fn dossier(subject: Subject<'_>, options: Options) -> String {
    let mut written = String::new();
    for view in (0..subject.dossier.rows.len()).filter_map(|index| subject.dossier.view(index)) {
        let state = subject.review().and_then(|reviewed| reviewed.row(view.index));
        let cells = Cells { subject, view, state, options };
        written += &record(&COLUMNS.map(|(_, cell)| cell(&cells)), options.language);
    }
    for note in review_outside_rows(subject, options.language) {
        let mut cells = COLUMNS.map(|_| String::new());
        (cells[0], cells[NOTES]) = (title(subject.dossier), note);
        written += &record(&cells, options.language);
    }
    written
}

/// Notes outside the questions, lost notes, and the reviews of questions that are gone.
fn review_outside_rows(subject: Subject<'_>, language: Language) -> Vec<String> {
    let Some(reviewed) = subject.review() else { return Vec::new() };
    let without_row = reviewed.notes().into_iter().filter(|(_, found)| found.row().is_none());
    let notes = without_row.map(|(note, found)| verdict::note_line(subject.dossier, note, found, language));
    notes.chain(verdict::lost_rows_and_corrections(subject, reviewed, language)).collect()
}

/// A line of the file. Spreadsheets separate cells by `;` in Dutch, by `,` in English.
fn record<const N: usize>(cells: &[String; N], language: Language) -> String {
    let separator = language.say(report::CSV_SEPARATOR);
    let cells = cells.each_ref().map(|cell| format!("\"{}\"", harmless(cell).replace('"', "\"\"")));
    cells.join(separator) + "\r\n"
}

/// The text of a cell with an apostrophe before everything that a spreadsheet could take for a formula. That is at the
/// beginning of the cell, and also wherever a cell would begin if the file were read with another separator, since
/// quotes only protect where the separators are recognised.
fn harmless(cell: &str) -> String {
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

/// What the cells of a row are made from.
struct Cells<'a> {
    subject: Subject<'a>,
    view: RowView<'a>,
    state: Option<RowState<'a>>,
    options: Options,
}

impl Cells<'_> {
    fn yes(&self, is: bool) -> String {
        if is { self.options.language.say(report::YES).to_owned() } else { String::new() }
    }

    fn number(&self, number: Option<i32>) -> String {
        number.map(|number| number.to_string()).unwrap_or_default()
    }

    fn day_of(&self, happening: Happening) -> String {
        self.subject.dossier.day_of(happening).map(|day| day.to_string()).unwrap_or_default()
    }

    fn reason(&self) -> String {
        papers::why_unanswered(self.view.row.status, self.options.language).unwrap_or_default().to_owned()
    }

    fn marked(&self, cell: impl Fn(&Self, &crate::review::Marked) -> String) -> String {
        let marked = self.state.as_ref().and_then(|state| state.mark);
        marked.map(|marked| cell(self, marked)).unwrap_or_default()
    }

    fn other_marks(&self) -> String {
        let others = self.state.iter().flat_map(|state| verdict::other_marks(state, self.options.language));
        others.collect::<Vec<_>>().join("\n")
    }

    fn to_confirm(&self) -> String {
        let confirm = self.state.as_ref().and_then(|state| to_confirm(state.standing, self.options.language));
        confirm.unwrap_or_default().to_owned()
    }

    fn tags(&self) -> String {
        let tags = self.state.iter().flat_map(|state| &state.tags).map(|tag| tag.as_str());
        tags.collect::<Vec<_>>().join(", ")
    }

    /// The sub-questions, each with its tick, unless none is ticked.
    fn sub_questions(&self) -> String {
        let asked = self.state.iter().flat_map(|state| &state.asked);
        if asked.clone().all(|(_, tick)| tick.is_none()) {
            return String::new();
        }
        let line = |(asked, tick): &(&crate::review::SubQuestion, Option<Tick>)| {
            format!("[{}] {}", tick_name(*tick, self.options.language), asked.text)
        };
        asked.map(line).collect::<Vec<_>>().join("\n")
    }

    fn notes(&self) -> String {
        let notes = self.state.iter().flat_map(|state| &state.notes);
        let line = |(note, found): &(&crate::review::Note, &crate::review::Found)| {
            verdict::note_line(self.subject.dossier, note, found, self.options.language)
        };
        notes.map(line).collect::<Vec<_>>().join("\n")
    }

    /// The first wording that has text.
    fn wording(&self) -> String {
        let worded = self.view.wordings.iter().find(|wording| !wording.blocks.is_empty());
        worded
            .map(|wording| paragraphs(wording.lead_in.iter().chain(&wording.blocks).map(|(_, block)| *block)))
            .unwrap_or_default()
    }

    fn answer(&self) -> String {
        let answers = self.view.answers.iter().map(|answer| {
            let (blocks, left_out) = shorten(&answer.blocks, self.options.answers);
            let mut text = paragraphs(blocks.iter().map(|(_, block)| &**block));
            if left_out > 0 {
                let remark = Remark::LeftOut(left_out, self.options.answers);
                let words =
                    remark.words(self.subject.dossier, self.options.language, &|_| String::new(), &str::to_owned);
                let _ = write!(text, "{}({words})", if text.is_empty() { "" } else { "\n" });
            }
            text
        });
        answers.collect::<Vec<_>>().join("\n\n")
    }

    fn respondents(&self) -> String {
        let mut names: Vec<_> =
            self.view.answers.iter().map(|answer| respondents(answer.document, self.options.language)).collect();
        names.dedup();
        names.join("; ")
    }

    fn points_to(&self) -> String {
        let rows = self.view.row.refers_to.iter().filter_map(|&row| self.subject.dossier.rows.get(row));
        rows.map(|row| row.key.to_string()).collect::<Vec<_>>().join(", ")
    }

    fn doubts(&self) -> String {
        let asked = self.view.wordings.iter().map(|wording| wording.question.certainty);
        let answered = self.view.answers.iter().map(|answer| answer.answer.certainty);
        let mut doubts: Vec<_> = asked
            .chain(answered)
            .filter_map(|certainty| match certainty {
                Certainty::Certain => None,
                Certainty::Uncertain(doubt) => Some(papers::doubt(doubt, self.options.language)),
            })
            .collect();
        doubts.dedup();
        doubts.join("; ")
    }

    /// The citations in question, answer and their footnotes, each once: the words and the address.
    fn citations(&self) -> String {
        let asked = self.view.wordings.iter().flat_map(|wording| {
            wording.lead_in.iter().chain(&wording.blocks).map(|&(id, block)| (wording.document, id, block))
        });
        let answered = self
            .view
            .answers
            .iter()
            .flat_map(|answer| answer.blocks.iter().map(|&(id, block)| (answer.document, id, block)));
        let noted = self.notes_printed().flat_map(|(document, note)| {
            document.blocks_of(Owner::Note(note)).map(move |(id, block)| (document, id, block))
        });
        let mut lines: Vec<String> = Vec::new();
        for (document, id, block) in asked.chain(answered).chain(noted) {
            for text in block.texts() {
                let found = spans(document, id, text).into_iter();
                let cited = found.filter(|span| matches!(span.kind, SpanKind::Citation(_))).map(|span| {
                    let words = text.words_of(&span);
                    address_of(&span, words).map_or_else(|| words.to_owned(), |address| format!("{words} ({address})"))
                });
                lines.extend(cited);
            }
        }
        let mut seen = std::collections::HashSet::new();
        lines.retain(|line| seen.insert(line.clone()));
        lines.join("\n")
    }

    /// The footnotes of question and answer, each with its paper.
    fn notes_printed(&self) -> impl Iterator<Item = (&Document, NoteId)> {
        let asked =
            self.view.wordings.iter().flat_map(|wording| wording.notes.iter().map(|&note| (wording.document, note)));
        let answered =
            self.view.answers.iter().flat_map(|answer| answer.notes.iter().map(|&note| (answer.document, note)));
        asked.chain(answered)
    }

    fn footnotes(&self, of: &[Namespace]) -> String {
        let mut lines: Vec<_> = self
            .notes_printed()
            .filter(|(document, note)| of.contains(&document.note(*note).namespace))
            .map(|(document, note)| footnote(document, note))
            .collect();
        let mut seen = std::collections::HashSet::new();
        lines.retain(|line| seen.insert(line.clone())); // papers that reprint the question reprint its notes
        lines.join("\n")
    }
}

fn footnote(document: &Document, note: NoteId) -> String {
    let text = paragraphs(document.blocks_of(Owner::Note(note)).map(|(_, block)| block));
    format!("[{}] {text}", bare_label(document.note(note)))
}

/// Blocks, one per line; bullets that look like arithmetic operators become dots.
fn paragraphs<'a>(blocks: impl Iterator<Item = &'a Block>) -> String {
    let line = |block: &Block| match &block.body {
        Body::Table(rows) => {
            let row = |row: &Vec<Text>| row.iter().map(Text::as_str).collect::<Vec<_>>().join(" | ");
            rows.iter().map(row).collect::<Vec<_>>().join("\n")
        }
        Body::Paragraph(text) | Body::Heading(text) | Body::Item(text) => match block.label.as_str() {
            "" => text.as_str().to_owned(),
            "-" | "–" | "*" | "+" | "o" => format!("• {}", text.as_str()),
            label => format!("{label} {}", text.as_str()),
        },
    };
    blocks.map(line).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::{Format, report, sample};
    use crate::present::Length;

    /// The cells of a file, as any reader of CSV sees them.
    fn read(written: &str, separator: u8) -> Vec<Vec<String>> {
        let written = written.strip_prefix('\u{feff}').unwrap();
        let mut reader =
            csv::ReaderBuilder::new().has_headers(false).delimiter(separator).from_reader(written.as_bytes());
        reader.records().map(|record| record.unwrap().iter().map(String::from).collect()).collect()
    }

    fn written(language: Language, answers: Length) -> String {
        let (corrected, reviewed) = sample::reviewed();
        let subject =
            Subject { dossier: &corrected.dossier, reviewed: Some(&reviewed), lost_corrections: &corrected.lost };
        report(subject, Format::Csv, Options { answers, ..sample::options(language) })
    }

    #[test]
    fn a_row_for_each_question_and_what_is_lost() {
        let rows = read(&written(Language::English, Length::Full), b',');
        let shown = |row: &Vec<String>| {
            let cells = rows[0].iter().zip(row).filter(|(_, cell)| !cell.is_empty());
            cells.map(|(heading, cell)| format!("{heading}: {}\n", cell.replace('\n', " / "))).collect::<String>()
        };
        let shown: Vec<_> = rows[1..].iter().map(shown).collect();
        insta::assert_snapshot!("rows", shown.join("\n"));
    }

    #[test]
    fn in_dutch_headings_and_values_are_dutch_and_cells_parted_by_semicolons() {
        let english = read(&written(Language::English, Length::Full), b',');
        let dutch = read(&written(Language::Dutch, Length::Full), b';');
        let filled = |rows: &[Vec<String>]| -> Vec<Vec<bool>> {
            rows.iter().map(|row| row.iter().map(|cell| !cell.is_empty()).collect()).collect()
        };
        assert_eq!(filled(&english), filled(&dutch));
        let row = dutch.iter().find(|row| row[1] == "2").unwrap();
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
        let rows = read(&written(Language::English, Length::None), b',');
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
        assert_eq!(record(&["a\"b\n;,".to_owned(), "=".to_owned()], Language::Dutch), "\"a\"\"b\n;,\";\"'=\"\r\n");
    }

    proptest::proptest! {
        #[test]
        fn any_cells_are_read_back(cells in proptest::array::uniform3("[a=+@\\-\",;\n ＝é]{0,12}")) {
            for (language, separator) in [(Language::English, b','), (Language::Dutch, b';')] {
                let rows = read(&format!("\u{feff}{}", record(&cells, language)), separator);
                let expected: Vec<_> = cells.iter().map(|cell| harmless(cell)).collect();
                proptest::prop_assert_eq!(&rows, &[expected]);
                for cell in &rows[0] {
                    let starts = cell.trim_start().starts_with(['=', '+', '-', '@', '＝']);
                    proptest::prop_assert!(!starts, "{}", cell);
                }
            }
        }
    }
}
