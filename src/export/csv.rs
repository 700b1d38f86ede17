//! CSV for spreadsheets, with a row for each question. No cell can be taken for a formula.

use std::fmt::Write;

use crate::dossier::{Dossier, Happening, RowView, WordingView};
use crate::i18n::insight::commitment_code;
use crate::i18n::papers;
use crate::i18n::report;
use crate::i18n::review::{tick_name, to_confirm};
use crate::i18n::{Bilingual, Language};
use crate::insight::Insight;
use crate::model::{
    Block, Body, Certainty, Document, Namespace, NoteId, Owner, PaperNumber, Person, Respondent, SpanKind, Text,
};
use crate::present::addresses::address_of;
use crate::present::hint_tables::Facts;
use crate::present::hints::place_of;
use crate::present::links::spans;
use crate::present::people::{addressees, askers, respondents};
use crate::present::pieces::Remark;
use crate::present::shorten::{shorten, words_of};
use crate::present::{Options, Subject, bare_label, cases_of, id, title, verdict};
use crate::review::{RowState, Tick};
use crate::text::{on_one_line, printable, sub_questions};

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
    fn language(self) -> Language {
        match self {
            Self::Keys => Language::English,
            Self::Translated(language) => language,
        }
    }
}

/// Rows as they are written.
#[derive(Debug, Default)]
pub struct Rows {
    /// The lines.
    pub text: String,
    /// The cells that were too long for a spreadsheet and are cut.
    pub cut: Vec<CutCell>,
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
type Cell = fn(&Cells<'_>) -> String;

/// The columns: key, heading, and cells.
const COLUMNS: &[(&str, Bilingual, Cell)] = &[
    ("id", report::ID, |cells| id(cells.subject.dossier)),
    ("dossier", report::DOSSIER, |cells| title(cells.subject.dossier)),
    ("file", report::FILE, |cells| cells.of_papers(|document| Some(on_one_line(&document.source.path).into_owned()))),
    ("paper", report::PAPER_NUMBER, |cells| cells.of_papers(printed_number)),
    ("case", report::CASE_NUMBER, |cells| cases_of(cells.subject.dossier).join("; ")),
    ("question", report::QUESTION, |cells| cells.view.row.key.to_string()),
    ("asking_group", report::ASKING_GROUP, |cells| cells.groups()),
    ("asker", report::ASKER, |cells| cells.each_asker(|person| person.name.clone())),
    ("party", report::PARTY, |cells| cells.each_asker(|person| person.party.clone().unwrap_or_default())),
    ("addressee", report::ADDRESSEE, |cells| list(addressees(cells.subject.dossier).into_iter().cloned())),
    ("respondent", report::RESPONDENT, |cells| cells.each_respondent(|person| person.name.clone())),
    ("role", report::ROLE, |cells| cells.each_respondent(office)),
    ("submitted", report::SUBMITTED, |cells| cells.day_of(Happening::Submitted)),
    ("postponed", report::POSTPONED, |cells| cells.day_of(Happening::Postponed)),
    ("answered", report::ANSWERED, |cells| cells.day_of(Happening::Answered)),
    ("days", report::DAYS, |cells| cells.number(cells.subject.dossier.days_to_answer())),
    ("days_late", report::DAYS_PAST_THE_TERM, |cells| {
        cells.number(cells.subject.dossier.days_late(cells.options.today))
    }),
    ("status", report::STATUS, |cells| papers::status(cells.view.row.status, cells.options.language).to_owned()),
    ("reason", report::REASON, |cells| cells.reason()),
    ("uncertain", report::UNCERTAIN, |cells| cells.doubts()),
    ("worded_differently", report::WORDED_DIFFERENTLY, |cells| cells.yes(cells.view.row.disagrees)),
    ("wording", report::WORDING, |cells| cells.wording()),
    ("question_words", report::WORDS_OF_QUESTION, |cells| cells.words_of_question().to_string()),
    ("sub_questions", report::SUB_QUESTIONS, |cells| cells.count_sub_questions().to_string()),
    ("answer", report::ANSWER, |cells| cells.answer()),
    ("answer_words", report::WORDS_OF_ANSWER, |cells| cells.words_of_answer()),
    ("refers_to", report::POINTS_TO, |cells| cells.points_to()),
    ("asker_footnotes", report::ASKERS_FOOTNOTES, |cells| cells.footnotes(&[Namespace::Asker, Namespace::Document])),
    ("respondent_footnotes", report::MINISTERS_FOOTNOTES, |cells| cells.footnotes(&[Namespace::Respondent])),
    ("citations", report::CITATIONS, |cells| cells.citations()),
    ("mark", report::MARK, |cells| {
        cells.marked(|cells, marked| verdict::mark_words(marked.mark, cells.options.language).to_owned())
    }),
    ("marked_by", report::MARKED_BY, |cells| cells.marked(|_, marked| marked.who.clone())),
    ("marked_on", report::MARKED_ON, |cells| cells.marked(|_, marked| papers::day_of(marked.when).to_string())),
    ("to_be_confirmed", report::TO_BE_CONFIRMED, |cells| cells.to_confirm()),
    ("other_marks", report::OTHER_MARKS, |cells| cells.other_marks()),
    ("tags", report::TAGS, |cells| cells.tags()),
    ("ticks", report::TICKS, |cells| cells.ticks()),
    (NOTES, report::NOTES, |cells| cells.notes()),
    ("corrected", report::PUT_HERE_BY_A_REVIEWER, |cells| {
        cells.yes(cells.view.answers.iter().any(|answer| answer.corrected))
    }),
];

/// The key of the column of the reviewers' notes.
const NOTES: &str = "notes";

/// The byte order mark (without it Excel takes the file for Windows-1252), and the headings.
pub fn begin(headers: Headers) -> String {
    let heading = |(key, heading, _): &(&'static str, Bilingual, Cell)| match headers {
        Headers::Keys => (*key).to_owned(),
        Headers::Translated(language) => language.say(*heading).to_owned(),
    };
    let headings: Vec<_> = COLUMNS.iter().map(heading).collect();
    format!("\u{feff}{}", record(headings, headers))
}

/// The commitments of dossiers: a row for each, with headings by English keys.
pub fn commitments(dossiers: &[&Dossier]) -> String {
    let (headers, language) = (Headers::Keys, Headers::Keys.language());
    let headings = ["id", "dossier", "where", "kind", "who", "by_when", "day", "words", "file"];
    let mut written = format!("\u{feff}{}", record(headings.map(str::to_owned).to_vec(), headers));
    for dossier in dossiers {
        for commitment in Insight::of(dossier).commitments {
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
    let options = Options { language: headers.language(), ..options };
    let mut written = Rows::default();
    for view in (0..subject.dossier.rows.len()).filter_map(|index| subject.dossier.view(index)) {
        let state = subject.review().and_then(|reviewed| reviewed.row(view.index));
        let cells = Cells { subject, view, state, options };
        let question = cells.view.row.key.to_string();
        written.push(&question, COLUMNS.iter().map(|(_, _, cell)| cell(&cells)), headers);
    }
    for note in review_outside_rows(subject, options.language) {
        let cell = |key: &str| match key {
            "id" => id(subject.dossier),
            "dossier" => title(subject.dossier),
            NOTES => note.clone(),
            _ => String::new(),
        };
        written.push("", COLUMNS.iter().map(|(key, _, _)| cell(key)), headers);
    }
    written
}

impl Rows {
    /// Adds a row; what is too long for a cell is cut and recorded.
    fn push(&mut self, question: &str, cells: impl Iterator<Item = String>, headers: Headers) {
        let mut row = Vec::with_capacity(COLUMNS.len());
        for (cell, (column, _, _)) in cells.zip(COLUMNS) {
            let (cell, is_cut) = fitting(harmless(&cell));
            if is_cut {
                self.cut.push(CutCell { question: question.to_owned(), column });
            }
            row.push(cell);
        }
        self.text += &record(row, headers);
    }
}

/// As much of a cell as a spreadsheet takes, and whether that is less than all.
fn fitting(mut cell: String) -> (String, bool) {
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

/// A line of the file, of cells that are harmless already. With translated headings cells are separated as the
/// spreadsheets of the language expect: by `;` in Dutch, by `,` in English.
fn record(cells: Vec<String>, headers: Headers) -> String {
    let separator = headers.language().say(report::CSV_SEPARATOR);
    let cells: Vec<_> = cells.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect();
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
    fn ticks(&self) -> String {
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
        let notes = self.state.iter().flat_map(|state| verdict::in_order(&state.notes));
        let line = |(note, found): (&crate::review::Note, &crate::review::Found)| {
            verdict::note_line(self.subject.dossier, note, found, self.options.language)
        };
        notes.map(line).collect::<Vec<_>>().join("\n")
    }

    /// What the papers of the row say of themselves, each once, one per line.
    fn of_papers(&self, of: impl Fn(&Document) -> Option<String>) -> String {
        let asked = self.view.wordings.iter().map(|wording| wording.document);
        let papers = asked.chain(self.view.answers.iter().map(|answer| answer.document));
        let mut seen = std::collections::HashSet::new();
        let each: Vec<_> = papers.filter_map(of).filter(|one| seen.insert(one.clone())).collect();
        each.join("\n")
    }

    /// The groups that ask in the section of a consultation.
    fn groups(&self) -> String {
        let asked = self.view.wordings.iter().map(|wording| (wording.document, wording.question.section));
        let mut sections = asked.chain(self.view.answers.iter().map(|answer| (answer.document, answer.answer.section)));
        let section = sections.find_map(|(document, section)| Some(&document.sections[section?.index()]));
        section.map(|section| list(section.groups.iter().cloned())).unwrap_or_default()
    }

    fn each_asker(&self, words: impl Fn(&Person) -> String) -> String {
        list(askers(self.subject.dossier).into_iter().map(words))
    }

    /// Of those who answer this question.
    fn each_respondent(&self, words: impl Fn(&Respondent) -> String) -> String {
        list(respondents(self.view.answers.iter().map(|answer| answer.document)).into_iter().map(words))
    }

    /// The first wording that has text.
    fn worded(&self) -> Option<&WordingView<'_>> {
        self.view.wordings.iter().find(|wording| !wording.blocks.is_empty())
    }

    fn wording(&self) -> String {
        let blocks = self.worded().into_iter().flat_map(|wording| wording.lead_in.iter().chain(&wording.blocks));
        paragraphs(blocks.map(|(_, block)| *block))
    }

    fn words_of_question(&self) -> usize {
        self.worded().into_iter().flat_map(|wording| &wording.blocks).map(|(_, block)| words_of(block)).sum()
    }

    fn count_sub_questions(&self) -> usize {
        let asked = self.worded().into_iter().flat_map(|wording| &wording.blocks).map(|(_, block)| *block);
        sub_questions(&paragraphs(asked)).len()
    }

    /// How many words the answers have; empty without one.
    fn words_of_answer(&self) -> String {
        if self.view.answers.is_empty() {
            return String::new();
        }
        let blocks = self.view.answers.iter().flat_map(|answer| &answer.blocks);
        blocks.map(|(_, block)| words_of(block)).sum::<usize>().to_string()
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

/// Things that have one place in a cell.
fn list(things: impl Iterator<Item = String>) -> String {
    things.collect::<Vec<_>>().join("; ")
}

/// `Minister, Justitie en Veiligheid`, as far as it is printed.
fn office(person: &Respondent) -> String {
    [&person.role, &person.portfolio].into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(", ")
}

/// The number that a paper prints of itself: its identifier, else its number in the Aanhangsel.
fn printed_number(document: &Document) -> Option<String> {
    let number = |number: &PaperNumber| match &number.session {
        Some(session) => format!("{session}, {}", number.number),
        None => number.number.to_string(),
    };
    document.meta.document_id.clone().or_else(|| document.meta.number.as_ref().map(number))
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
    use crate::export::sample;
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
