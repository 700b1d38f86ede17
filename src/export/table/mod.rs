//! The table of questions: what each column holds, whichever format writes it.

mod cells;

use self::cells::{Cells, list, office, printed_number};
use crate::dossier::{Happening, RowKey, RowView};
use crate::i18n::papers;
use crate::i18n::report;
use crate::i18n::{Bilingual, Language};
use crate::model::{Date, Namespace};
use crate::present::people::addressees;
use crate::present::{Options, Subject, cases_of, id, title, verdict};
use crate::text::on_one_line;

/// The most characters of a cell, as spreadsheets count them (UTF-16 units). Excel cuts longer ones without a word.
pub const LONGEST_CELL: usize = 32_767;

/// Stands at the end of a cell that was cut.
const CUT: &str = " […]";

/// How the columns are headed, and in which language the values are that the program words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Headers {
    /// By the same keys in every language; values are in English.
    #[default]
    Keys,
    /// In a language, as are the values.
    Translated(Language),
}

impl Headers {
    pub(super) fn language(self) -> Language {
        match self {
            Self::Keys => Language::English,
            Self::Translated(language) => language,
        }
    }
}

/// What a cell holds.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value {
    Nothing,
    Text(String),
    Number(i32),
    Day(Date),
}

impl Value {
    /// A count.
    fn number(count: usize) -> Self {
        Self::Number(i32::try_from(count).unwrap_or(i32::MAX))
    }

    fn some_number(number: Option<i32>) -> Self {
        number.map_or(Self::Nothing, Self::Number)
    }

    /// Its words; dates as `2025-02-03`.
    pub fn into_text(self) -> String {
        match self {
            Self::Nothing => String::new(),
            Self::Text(text) => text,
            Self::Number(number) => number.to_string(),
            Self::Day(day) => day.to_string(),
        }
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        if text.is_empty() { Self::Nothing } else { Self::Text(text) }
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

/// A row of the table.
#[derive(Debug)]
pub(super) struct Row {
    /// The question; empty for a row that belongs to none.
    pub question: String,
    /// A value for each column.
    pub values: Vec<Value>,
}

/// A cell that was cut.
#[derive(Debug, PartialEq, Eq)]
pub struct CutCell {
    /// The question of its row; empty for a row that belongs to none.
    pub question: String,
    /// The key of its column.
    pub column: &'static str,
}

/// Makes the content of a cell.
type Cell = fn(&Cells<'_>) -> Value;

/// The columns: key, heading, and cells.
const COLUMNS: &[(&str, Bilingual, Cell)] = &[
    ("id", report::ID, |cells| id(cells.subject.dossier).into()),
    ("dossier", report::DOSSIER, |cells| title(cells.subject.dossier).into()),
    ("file", report::FILE, |cells| {
        cells.of_papers(|document| Some(on_one_line(&document.source.path).into_owned())).into()
    }),
    ("paper", report::PAPER_NUMBER, |cells| cells.of_papers(printed_number).into()),
    ("case", report::CASE_NUMBER, |cells| cases_of(cells.subject.dossier).join("; ").into()),
    ("question", report::QUESTION, |cells| question(&cells.view.row.key)),
    ("asking_group", report::ASKING_GROUP, |cells| cells.groups().into()),
    ("asker", report::ASKER, |cells| cells.each_asker(|person| person.name.clone()).into()),
    ("party", report::PARTY, |cells| cells.each_asker(|person| person.party.clone().unwrap_or_default()).into()),
    ("addressee", report::ADDRESSEE, |cells| list(addressees(cells.subject.dossier).into_iter().cloned()).into()),
    ("respondent", report::RESPONDENT, |cells| cells.each_respondent(|person| person.name.clone()).into()),
    ("role", report::ROLE, |cells| cells.each_respondent(office).into()),
    ("submitted", report::SUBMITTED, |cells| cells.day_of(Happening::Submitted)),
    ("postponed", report::POSTPONED, |cells| cells.day_of(Happening::Postponed)),
    ("answered", report::ANSWERED, |cells| cells.day_of(Happening::Answered)),
    ("days", report::DAYS, |cells| Value::some_number(cells.subject.dossier.days_to_answer())),
    ("days_late", report::DAYS_PAST_THE_TERM, |cells| {
        Value::some_number(cells.subject.dossier.days_late(cells.options.today))
    }),
    ("status", report::STATUS, |cells| papers::status(cells.view.row.status, cells.options.language).into()),
    ("reason", report::REASON, |cells| cells.reason().into()),
    ("uncertain", report::UNCERTAIN, |cells| cells.doubts().into()),
    ("worded_differently", report::WORDED_DIFFERENTLY, |cells| cells.yes(cells.view.row.disagrees).into()),
    ("wording", report::WORDING, |cells| cells.wording().into()),
    ("question_words", report::WORDS_OF_QUESTION, |cells| Value::number(cells.words_of_question())),
    ("sub_questions", report::SUB_QUESTIONS, |cells| Value::number(cells.count_sub_questions())),
    ("answer", report::ANSWER, |cells| cells.answer().into()),
    ("answer_words", report::WORDS_OF_ANSWER, |cells| cells.words_of_answer()),
    ("refers_to", report::POINTS_TO, |cells| cells.points_to().into()),
    ("asker_footnotes", report::ASKERS_FOOTNOTES, |cells| {
        cells.footnotes(&[Namespace::Asker, Namespace::Document]).into()
    }),
    ("respondent_footnotes", report::MINISTERS_FOOTNOTES, |cells| cells.footnotes(&[Namespace::Respondent]).into()),
    ("citations", report::CITATIONS, |cells| cells.citations().into()),
    ("mark", report::MARK, |cells| {
        cells.marked(|marked| verdict::mark_words(marked.mark, cells.options.language).into())
    }),
    ("marked_by", report::MARKED_BY, |cells| cells.marked(|marked| marked.who.clone().into())),
    ("marked_on", report::MARKED_ON, |cells| cells.marked(|marked| Value::Day(papers::day_of(marked.when)))),
    ("to_be_confirmed", report::TO_BE_CONFIRMED, |cells| cells.to_confirm().into()),
    ("other_marks", report::OTHER_MARKS, |cells| cells.other_marks().into()),
    ("tags", report::TAGS, |cells| cells.tags().into()),
    ("ticks", report::TICKS, |cells| cells.ticks().into()),
    (NOTES, report::NOTES, |cells| cells.notes().into()),
    ("corrected", report::PUT_HERE_BY_A_REVIEWER, |cells| {
        cells.yes(cells.view.answers.iter().any(|answer| answer.corrected)).into()
    }),
];

/// The key of the column of the reviewers' notes.
const NOTES: &str = "notes";

/// The number of a question: a number where it is no more than that, so that it sorts as one.
fn question(key: &RowKey) -> Value {
    let key = key.to_string();
    key.parse().map_or_else(|_| key.into(), Value::Number)
}

/// The keys of the columns, in order.
pub(super) fn keys() -> impl Iterator<Item = &'static str> {
    COLUMNS.iter().map(|(key, _, _)| *key)
}

/// What stands above the columns.
pub(super) fn headings(headers: Headers) -> Vec<&'static str> {
    let heading = |(key, heading, _): &(&'static str, Bilingual, Cell)| match headers {
        Headers::Keys => *key,
        Headers::Translated(language) => language.say(*heading),
    };
    COLUMNS.iter().map(heading).collect()
}

/// The rows of a dossier, and a row for each part of the review that belongs to none of its questions.
pub(super) fn rows(subject: Subject<'_>, headers: Headers, options: Options) -> Vec<Row> {
    let options = Options { language: headers.language(), ..options };
    let views = (0..subject.dossier.rows.len()).filter_map(|index| subject.dossier.view(index));
    let row_of_question = |view: RowView<'_>| {
        let state = subject.review().and_then(|reviewed| reviewed.row(view.index));
        let cells = Cells { subject, view, state, options };
        Row {
            question: cells.view.row.key.to_string(),
            values: COLUMNS.iter().map(|(_, _, cell)| cell(&cells)).collect(),
        }
    };
    let row_of_note = |note: String| {
        let value = |key: &str| match key {
            "id" => id(subject.dossier).into(),
            "dossier" => title(subject.dossier).into(),
            NOTES => note.clone().into(),
            _ => Value::Nothing,
        };
        Row { question: String::new(), values: keys().map(value).collect() }
    };
    let notes = review_outside_rows(subject, options.language).into_iter().map(row_of_note);
    views.map(row_of_question).chain(notes).collect()
}

/// As much of a cell as a spreadsheet takes, and whether that is less than all.
pub(super) fn fitting(mut cell: String) -> (String, bool) {
    if cell.len() <= LONGEST_CELL || cell.encode_utf16().count() <= LONGEST_CELL {
        return (cell, false);
    }
    let (mut end, mut room) = (0, LONGEST_CELL - CUT.encode_utf16().count());
    for c in cell.chars().take_while(|c| {
        let fits = c.len_utf16() <= room;
        room = room.saturating_sub(c.len_utf16());
        fits
    }) {
        end += c.len_utf8();
    }
    cell.truncate(end);
    (cell + CUT, true)
}

/// Notes outside the questions, lost notes, and the reviews of questions that are gone.
fn review_outside_rows(subject: Subject<'_>, language: Language) -> Vec<String> {
    let Some(reviewed) = subject.review() else { return Vec::new() };
    let without_row = reviewed.notes().into_iter().filter(|(_, found)| found.row().is_none());
    let notes = without_row.map(|(note, found)| verdict::note_line(subject.dossier, note, found, language));
    notes.chain(verdict::lost_rows_and_corrections(subject, reviewed, language)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_no_longer_than_a_spreadsheet_takes() {
        for (cell, is_cut) in [("a", false), ("é", false), ("a", true), ("é", true), ("😀", true)] {
            let units = cell.encode_utf16().count();
            let whole = cell.repeat(LONGEST_CELL / units + usize::from(is_cut));
            let (fits, cut) = fitting(whole.clone());
            assert_eq!(cut, is_cut, "{cell}");
            let kept = if is_cut { fits.strip_suffix(CUT).unwrap() } else { &fits };
            let length = fits.encode_utf16().count();
            assert!(whole.starts_with(kept) && (LONGEST_CELL - 1..=LONGEST_CELL).contains(&length), "{cell} {length}");
        }
    }
}
