//! The second pass: footnotes, those the format keeps, those at the foot of a page in the middle of a sentence, those
//! below the last answer.
//!
//! What comes in are the lines of the text without furniture, and the notes that the format keeps apart. What goes out
//! are the lines that are no note's, with marks in place of the figures that were printed, and the notes found.
//!
//! What never happens here: no line is lost (each goes to the text or to one note), and a figure is taken for a mark only
//! where a note of its number was found. Whose note it is, asker's or minister's, is known only when all have owners.

mod authors;
mod feet;
mod joined;
mod marker;
mod style;
mod tails;
mod unmarked;

use std::ops::Range;

use self::marker::{Mark, Scope};
use self::style::Style;
use super::headings::{Side, titles};
use super::lines::{FlatLine, flat};
use super::paragraphs::text_builder::NoteKey;
use crate::model::{Diagnostic, Finding, Origin};
use crate::rules::Rules;
use crate::source::{Hint, RawNote, Shape};

/// A note as found; its marks in the text refer to its place in the list.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::parse) struct FoundNote {
    /// As printed.
    pub label: String,
    pub lines: Vec<FlatLine>,
    pub origin: Origin,
    /// Whether the lines are lines of a page, to be joined.
    pub shape: Shape,
}

/// Takes the notes out of the lines: what is left of the lines, with marks in place of figures, and the notes.
///
/// `kept`: those that the format keeps apart. A text that would have to be looked through too often is looked through as
/// often as there is time, with a diagnostic.
pub(in crate::parse) fn take(
    lines: Vec<FlatLine>,
    shape: Shape,
    kept: Vec<RawNote>,
    rules: &Rules,
) -> (Vec<FlatLine>, Vec<FoundNote>, Vec<Diagnostic>) {
    let notes: Vec<_> = kept.into_iter().map(found).collect();
    let keeps_none = notes.is_empty();
    let typed = shape == Shape::VisualLines && lines.iter().any(|line| line.size.is_some());
    let lines = joined::part(lines, rules);
    let reach = Reach::measure(&lines);
    let owner = vec![None; lines.len()];
    let mut search = Search {
        rules,
        shape,
        typed,
        owner,
        lines,
        sides: Vec::new(),
        answers: None,
        notes,
        reach,
        doubts: Vec::new(),
    };
    search.answers = search.answers_begin().or_else(|| authors::border(&search.lines).filter(|_| !typed));
    search.sides = authors::sides(&search.lines, search.answers);
    let mut said = Vec::new();
    search.below_note_signs();
    for style in [Style::Paren, Style::Bracket, Style::Round, Style::Star] {
        search.tail(style);
    }
    if typed && keeps_none {
        search.tail(Style::Roman);
    }
    if keeps_none {
        let expected = search.below_their_blocks();
        search.feet(expected);
        said.extend(search.unmarked());
    } else if search.lines.iter().any(|line| !line.text.raised.is_empty()) {
        search.tail(Style::Raised);
    }
    if !typed && keeps_none {
        search.carry_over_in_text();
    }
    if search.reach.exhausted {
        said.push(Diagnostic::new(Finding::TooManyNotes));
    }
    let unknown = |&key: &NoteKey| {
        let FoundNote { label, origin, .. } = &search.notes[key.0];
        Diagnostic::new(Finding::NoteAuthorUnknown { label: label.clone() }).at(*origin)
    };
    said.extend(search.doubts.iter().map(unknown));
    let (lines, notes) = search.finish();
    (lines, notes, said)
}

fn found(note: RawNote) -> FoundNote {
    let origin = note.lines.first().map_or(Origin::default(), |line| line.origin);
    let lines = note.lines.into_iter().map(|line| flat(line, None));
    let lines: Vec<_> = lines.filter(|line| !line.text.is_empty()).collect();
    let label = note.label.iter().flat_map(|label| label.chars()).filter(|c| !c.is_control()).collect();
    FoundNote { label, lines, origin, shape: Shape::Paragraphs }
}

struct Search<'a> {
    rules: &'a Rules,
    shape: Shape,
    /// Whether sizes are known, so that a note is in small type and a mark raised.
    typed: bool,
    lines: Vec<FlatLine>,
    /// Of each line: whose text it is.
    sides: Vec<Side>,
    /// The line with which the answers begin, where all questions stand above it.
    answers: Option<usize>,
    /// Of each line: the note that it belongs to.
    owner: Vec<Option<NoteKey>>,
    notes: Vec<FoundNote>,
    reach: Reach,
    /// Notes whose author could not be made out.
    doubts: Vec<NoteKey>,
}

/// How much text may still be looked through for marks and labels. Every place where notes may begin has its marks looked
/// for in all that stands above it; papers have a few such places, and a list of a thousand numbers as many.
struct Reach {
    /// Where each line begins, and where the last one ends, in bytes.
    begins: Vec<usize>,
    /// What may still be looked through, in bytes.
    room: usize,
    /// Whether more was asked for.
    exhausted: bool,
}

impl Reach {
    /// What may be looked through of any text, in bytes.
    const LEAST: usize = 1 << 20;
    /// How often all of a text may be looked through beyond that.
    const TIMES: usize = 8;

    fn measure(lines: &[FlatLine]) -> Self {
        let mut begins = Vec::with_capacity(lines.len() + 1);
        let mut end = 0;
        for line in lines {
            begins.push(end);
            end += line.string().len() + 1;
        }
        begins.push(end);
        Self { begins, room: Self::LEAST + Self::TIMES * end, exhausted: false }
    }

    /// Whether these lines may be looked through once more.
    fn allows(&mut self, lines: Range<usize>) -> bool {
        let left = self.room.checked_sub(self.begins[lines.end] - self.begins[lines.start]);
        (self.room, self.exhausted) = (left.unwrap_or(0), self.exhausted || left.is_none());
        left.is_some()
    }
}

/// Notes that follow each other: where each begins, and the marks found for them.
struct Run {
    starts: Vec<usize>,
    first: u16,
    end: usize,
    marks: Vec<Mark>,
}

impl Run {
    fn numbers(&self) -> Range<u16> {
        self.first..self.first + u16::try_from(self.starts.len()).unwrap_or(u16::MAX - self.first)
    }

    /// How sure it is: every mark found counts for it, every one missing against it.
    fn evidence(&self) -> isize {
        let (found, all) = (self.marks.len() as isize, self.starts.len() as isize);
        2 * found - all
    }
}

/// In how many places notes are looked for below the text.
const MOST_TAILS: usize = 100;

/// A line with more marks is none that people wrote; they are left as they are.
const MOST_MARKS: usize = 1000;

impl Search<'_> {
    fn between_marks(&self) -> &'static str {
        self.rules.language.numbers.between_marks
    }

    /// Notes whose numbers the paper says to be such, each above its text.
    fn below_note_signs(&mut self) {
        let mut labels =
            (0..self.lines.len()).filter(|&at| self.lines[at].note_number).collect::<Vec<_>>().into_iter().peekable();
        for _ in 0..MOST_TAILS {
            let Some(start) = labels.next() else { return };
            let Ok(first) = self.lines[start].string().parse() else { continue };
            if !self.reach.allows(0..self.lines.len()) {
                return;
            }
            let mut run = Run { starts: vec![start], first, end: start, marks: Vec::new() };
            while let Some(next) = labels.next_if(|&at| self.lines[at].string() == run.numbers().end.to_string()) {
                run.starts.push(next);
            }
            run.marks = self.marks(0..start, run.numbers(), Style::Bare, None);
            let last = run.starts[run.starts.len() - 1];
            let end = self.block_end(last + 1).min(labels.peek().copied().unwrap_or(self.lines.len()));
            let goes_on = |&at: &usize| !self.lines[at].gap_above;
            run.end = (last + 2).min(end) + (last + 2..end).take_while(goes_on).count();
            self.accept(run, Style::Bare, 0);
        }
    }

    /// The marks of notes in these lines, of one author or of both. They are written as the labels are, or, if all of
    /// them are found, in another way: `… kuil? [1]` above `1 Dagblad, 1 maart 2022.`
    fn marks(&self, lines: Range<usize>, numbers: Range<u16>, style: Style, side: Option<Side>) -> Vec<Mark> {
        self.marks_like(lines, numbers, style, side, 0)
    }

    /// The same, each at least so much like a mark.
    fn marks_like(
        &self,
        lines: Range<usize>,
        numbers: Range<u16>,
        style: Style,
        side: Option<Side>,
        least: u32,
    ) -> Vec<Mark> {
        let is_searched = |at: usize| self.owner[at].is_none() && side.is_none_or(|side| self.sides[at] == side);
        let searched: Vec<_> = lines.clone().map(is_searched).collect();
        let raised_only = self.typed && style == Style::Bare;
        let scope =
            Scope { lines: &self.lines[lines], searched: &searched, raised_only, least, and: self.between_marks() };
        let own = marker::find(&scope, numbers.clone(), style);
        if own.len() == numbers.len() || raised_only {
            return own;
        }
        let others = style.other_marks().iter().map(|&other| {
            let least = if other == Style::Bare { 4 } else { least };
            marker::find(&Scope { least, ..scope }, numbers.clone(), other)
        });
        others.into_iter().find(|marks| marks.len() == numbers.len()).unwrap_or(own)
    }

    /// The next line that stands alone, or a line that is a note's already.
    fn block_end(&self, start: usize) -> usize {
        let ends = |&at: &usize| {
            let line = &self.lines[at];
            self.owner[at].is_some() || line.stands_alone() || titles::answered_by(line.string(), self.rules)
        };
        (start + 1..self.lines.len()).find(ends).unwrap_or(self.lines.len())
    }

    /// Makes the notes of a run, and sets their marks. `offset`: the line at which the search for marks began.
    fn accept(&mut self, run: Run, style: Style, offset: usize) {
        let first_key = self.notes.len();
        for (index, &start) in run.starts.iter().enumerate() {
            let end = run.starts.get(index + 1).copied().unwrap_or(run.end);
            self.owner[start..end].fill(Some(NoteKey(self.notes.len())));
            let mut lines = self.lines[start..end].to_vec();
            let number = run.first + u16::try_from(index).unwrap_or_default();
            let listed = matches!(lines[0].hint, Some(Hint::ListNumber(_)));
            let length = if listed { 0 } else { style.label_length(lines[0].string()) };
            lines[0].text = std::mem::take(&mut lines[0].text).without_start(length);
            lines[0].hint = None; // its list number was the label
            let origin = lines[0].origin.to(lines[lines.len() - 1].origin);
            lines.retain(|line| !line.text.is_empty() || line.hint.is_some());
            // The lines of a page's foot are lines, in a glued dump too.
            let shape = if style == Style::Bare { Shape::VisualLines } else { self.shape };
            self.notes.push(FoundNote { label: style.label(number), lines, origin, shape });
        }
        for mark in run.marks.into_iter().rev() {
            let key = NoteKey(first_key + usize::from(mark.number - run.first));
            let line = &mut self.lines[offset + mark.line];
            line.text.replace_with_mark(mark.at, key);
            line.recognise(self.rules);
        }
    }

    fn finish(self) -> (Vec<FlatLine>, Vec<FoundNote>) {
        let with_owner = self.lines.into_iter().zip(self.owner);
        let mut lines: Vec<_> = with_owner.filter(|(_, owner)| owner.is_none()).map(|(line, _)| line).collect();
        for line in lines.iter_mut().filter(|line| (1..MOST_MARKS).contains(&line.text.marks.len())) {
            join_marks(line, self.rules.language.numbers.between_marks);
            line.recognise(self.rules);
        }
        (lines, self.notes)
    }
}

/// Commas that only stand between marks go with them: `‘boemerangeffecten’.[4],[5],[6] In` (seed 000).
fn join_marks(line: &mut FlatLine, and: &str) {
    let text = &mut line.text;
    for index in (1..text.marks.len()).rev() {
        let (start, end) = (text.marks[index - 1].0, text.marks[index].0);
        let between = text.string[start..end].trim();
        let word = between.strip_prefix(", ").or(between.strip_suffix(',')).unwrap_or(between);
        if start < end && (word.is_empty() || word == ";" || word == and.trim()) {
            text.cut(start..end);
        }
    }
    if let Some(&(at, _)) = text.marks.last() {
        let before = text.string[..at].trim_end_matches([',', ' ']);
        if text.string[..at].ends_with(',') && at == text.string.len() && ends_sentence(before) {
            let start = before.len();
            text.cut(start..at);
        }
    }
    text.tidy();
}

/// Whether a text ends as a sentence does, closing quotes and parentheses aside.
pub(in crate::parse) fn ends_sentence(text: &str) -> bool {
    let ends = |text: &str| {
        let text = text.trim_end_matches([')', '»', '”', '’', '"', '\'', ']', ' ']);
        text.ends_with(['.', '?', '!', ':', ';', '…'])
    };
    // An aside behind the question mark says where the question is about: `Wie betaalt dat? (bladzijde 12)`
    let asked = |(before, _): (&str, &str)| before.trim_end().ends_with('?');
    ends(text) || text.ends_with(')') && text.rsplit_once('(').is_some_and(asked)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::lines::{flatten, furniture};
    use crate::rules::TWEEDE_KAMER;
    use crate::source::text;

    type Shown = (Vec<String>, Vec<(String, String)>);

    /// The text with marks as `{label}`, and the notes.
    fn taken(source: &str) -> Shown {
        let mut manuscript = text::read(source.as_bytes()).0;
        let (lines, _) = furniture::take(flatten(&mut manuscript, &TWEEDE_KAMER), &TWEEDE_KAMER.parliament.furniture);
        let (lines, notes, _) = take(lines, manuscript.shape, manuscript.notes, &TWEEDE_KAMER);
        let shown = |line: &FlatLine| {
            let mut string = line.string().to_owned();
            for &(at, key) in line.text.marks.iter().rev() {
                string.insert_str(at, &format!("{{{}}}", notes[key.0].label));
            }
            string
        };
        let text = |note: &FoundNote| note.lines.iter().map(FlatLine::string).collect::<Vec<_>>().join(" ");
        let found = notes.iter().map(|note| (note.label.clone(), text(note))).collect();
        (lines.iter().map(shown).collect(), found)
    }

    fn check(source: &str, lines: &[&str], notes: &[(&str, &str)]) {
        let (got_lines, got_notes) = taken(source);
        assert_eq!(got_lines, lines, "{source}");
        let got_notes: Vec<_> = got_notes.iter().map(|(label, text)| (label.as_str(), text.as_str())).collect();
        assert_eq!(got_notes, notes, "{source}");
    }

    #[test]
    fn notes_that_the_dump_keeps() {
        check(
            "‘boemerang’.[footnoteRef:4],[footnoteRef:5] In dit geval. [4:  Schultz.]  [5:  Mollen.]",
            &["‘boemerang’.{4}{5} In dit geval."],
            &[("4", "Schultz."), ("5", "Mollen.")],
        );
    }

    #[test]
    fn notes_at_the_foot_of_a_page() {
        check(
            "Vraag 1\nBent u bekend met het bericht?1\n1 De Telegraaf, 31 juli 2025.\nah-tk-20242025-2884\nVraag 2\nKomt 3 uur.",
            &["Vraag 1", "Bent u bekend met het bericht?{1}", "Vraag 2", "Komt 3 uur."],
            &[("1", "De Telegraaf, 31 juli 2025.")],
        );
        check(
            "Antwoord 4\ncontact.1 Dat is uitgevaar-digd.\n2 Deze richtlijnen\n1X, 23 oktober\n2Zie A/67/828\nISSN 0921",
            &["Antwoord 4", "contact.{1} Dat is uitgevaar-digd.", "{2}Deze richtlijnen"],
            &[("1", "X, 23 oktober"), ("2", "Zie A/67/828")],
        );
    }

    #[test]
    fn a_mark_at_the_beginning_of_a_line_is_no_note() {
        check(
            "Antwoord 7\nHet NPVI\n3 is de\nKamer bekend. In de brief\n4 is dat\n3Kamerstuk 29 826\n4Kamerstuk 29 035\nISSN 0921",
            &["Antwoord 7", "Het NPVI", "{3}is de", "Kamer bekend. In de brief", "{4}is dat"],
            &[("3", "Kamerstuk 29 826"), ("4", "Kamerstuk 29 035")],
        );
    }

    #[test]
    fn notes_below_the_last_answer() {
        check(
            "Vraag 1\nHet bericht? 1)\n\nAntwoord 1\nJa.\n\n1) De Telegraaf, 31 juli 2025.\n\nSlot",
            &["Vraag 1", "Het bericht?{1)}", "Antwoord 1", "Ja.", "Slot"],
            &[("1)", "De Telegraaf, 31 juli 2025.")],
        );
        check(
            "Het niveau'?[1] Zo ja?[2]\n\n[1] NOS, 17 november\n\n[2] NOS, 17 februari\nhttps://nos.nl",
            &["Het niveau'?{[1]} Zo ja?{[2]}"],
            &[("[1]", "NOS, 17 november"), ("[2]", "NOS, 17 februari https://nos.nl")],
        );
    }

    #[test]
    fn notes_of_a_web_page() {
        check(
            "Vraag 1\n\nHet bericht?1\n\nVraag 2\n\nWat nu?2\n\n\nX Noot\n1\n\nDe Telegraaf, 31 juli 2025.\n\nX Noot\n2\n\nX, 3 mei\n\nNaar boven",
            &["Vraag 1", "Het bericht?{1}", "Vraag 2", "Wat nu?{2}", "Naar boven"],
            &[("1", "De Telegraaf, 31 juli 2025."), ("2", "X, 3 mei")],
        );
    }

    #[test]
    fn a_text_is_looked_through_so_often_and_no_more() {
        let read = |source: &str| {
            let mut manuscript = text::read(source.as_bytes()).0;
            let lines = flatten(&mut manuscript, &TWEEDE_KAMER);
            let whole = Reach::measure(&lines);
            assert!(whole.room < Reach::LEAST + 9 * source.len());
            take(lines, manuscript.shape, manuscript.notes, &TWEEDE_KAMER).2.first().map(Diagnostic::code)
        };
        let asked = "Is dat zo? 1)\n\n1) AD, 4 april.\n\nEn de rest?\n\n";
        assert_eq!(read(&asked.repeat(50)), None);
        assert_eq!(read(&asked.repeat(5_000)), Some(crate::model::Code::LimitReached));
        let listed = |count: usize| (0..count).map(|n| format!("{} Een\n", n % 3 + 1)).collect::<String>();
        assert_eq!(read(&listed(300)), None);
        assert_eq!(read(&listed(30_000)), Some(crate::model::Code::LimitReached));
    }

    #[test]
    fn lines_are_paid_for_by_their_length() {
        let lines = flatten(&mut text::read(b"een\ntwee\n").0, &TWEEDE_KAMER);
        let mut reach = Reach { room: 13, ..Reach::measure(&lines) };
        assert!(reach.allows(0..2) && reach.allows(0..1) && !reach.exhausted);
        assert!(!reach.allows(0..1) && reach.exhausted && reach.room == 0);
    }

    #[test]
    fn a_list_is_no_notes() {
        for source in ["Drie dingen:\n1) een\n2) twee", "Drie dingen:\n1 een\n2 twee", "[1] los"] {
            assert_eq!(taken(source).1, [], "{source}");
        }
    }
}
