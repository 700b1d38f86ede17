//! The second pass: footnotes, those the format keeps, those at the foot of a page in the middle of a sentence, those
//! below the last answer.
//!
//! What comes in are the lines of the text without furniture, and the notes that the format keeps apart. What goes out
//! are the lines that are no note's, with marks in place of the figures that were printed, and the notes found.
//!
//! What never happens here: no line is lost (each goes to the text or to one note), and a figure is taken for a mark only
//! where a note of its number was found. Whose note it is, asker's or minister's, is known only when all have owners.

mod authors;
mod marker;
mod style;

use std::ops::Range;

use self::marker::{Mark, Scope};
use self::style::Style;
use super::headings::{Side, titles};
use super::lines::{FlatLine, flat};
use super::paragraphs::text_builder::NoteKey;
use crate::model::{Code, Diagnostic, Origin};
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
    let lines = part_joined_notes(lines, rules);
    let reach = Reach::of(&lines);
    let owner = vec![None; lines.len()];
    let mut search =
        Search { rules, shape, typed, owner, lines, sides: Vec::new(), answers: None, notes, reach, doubts: Vec::new() };
    search.answers = search.answers_begin().or_else(|| authors::border(&search.lines).filter(|_| !typed));
    search.sides = authors::sides(&search.lines, search.answers);
    search.below_note_signs();
    for style in [Style::Paren, Style::Bracket, Style::Round, Style::Star] {
        search.tail(style);
    }
    if keeps_none {
        let expected = search.below_their_blocks();
        search.feet(expected);
    } else if search.lines.iter().any(|line| !line.text.raised.is_empty()) {
        search.tail(Style::Raised);
    }
    let mut said = Vec::new();
    if search.reach.exhausted {
        let message = [
            "the text has more places where notes may begin than can be looked at; some notes may stand in the text",
            "de tekst heeft meer plaatsen waar noten kunnen beginnen dan te bekijken zijn; er kunnen noten in de tekst staan",
        ];
        said.push(Diagnostic::new(Code::LimitReached, message));
    }
    said.extend(search.doubts.iter().map(|&key| author_unknown(&search.notes[key.0])));
    let (lines, notes) = search.finish();
    (lines, notes, said)
}

/// Notes that stand on one line, `[1] NOS, 17 november [2] AD, 3 mei`, each on a line of its own: their line break was lost,
/// or was one within a paragraph.
fn part_joined_notes(lines: Vec<FlatLine>, rules: &Rules) -> Vec<FlatLine> {
    let next = |line: &FlatLine| {
        let string = line.string();
        let style = [Style::Bracket, Style::Paren].into_iter().find(|style| style.label_length(string) > 0)?;
        let length = style.label_length(string);
        let label = style.label(style.number(&string[..length])?.checked_add(1)?);
        let at = length + string[length..].find(&label)?;
        let behind = string[at + label.len()..].trim_start().chars().next()?;
        let ended = string[length..at].ends_with([' ', '.', '/', ')', '\u{a0}']) && string[length..at].len() > label.len();
        (ended && (behind.is_uppercase() || string[at + label.len()..].trim_start().starts_with("http"))).then_some(at)
    };
    if lines.iter().all(|line| next(line).is_none()) {
        return lines; // as nearly always
    }
    let mut parted = Vec::with_capacity(lines.len() + 8);
    for mut line in lines {
        while let Some(at) = next(&line) {
            let (mut first, rest) = (line.clone(), std::mem::take(&mut line.text).split(at));
            first.text = rest.0;
            first.text.tidy();
            first.recognise(rules);
            (line.text, line.gap_above, line.blank_above, line.hint) = (rest.1, false, false, None);
            line.recognise(rules);
            parted.push(first);
        }
        parted.push(line);
    }
    parted
}

fn author_unknown(note: &FoundNote) -> Diagnostic {
    let label = &note.label;
    let message = [
        format!("note {label} may be the asker’s or the minister’s: a marker for it stands in the questions and in the answers"),
        format!("noot {label} kan van de vragensteller of van de minister zijn: in vragen en antwoorden staat een nootcijfer ervoor"),
    ];
    Diagnostic::new(Code::NoteAuthorUnknown, message).at(note.origin.line, note.origin.page)
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

    fn of(lines: &[FlatLine]) -> Self {
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
        let scope = Scope { lines: &self.lines[lines], searched: &searched, raised_only, least, and: self.between_marks() };
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

    /// Notes together below the text, `1) De Telegraaf …`, `[1] NOS Nieuws …`: the asker's, as a rule.
    fn tail(&mut self, style: Style) {
        let firsts: Vec<_> = (0..self.lines.len()).filter(|&at| self.tail_label(at, style) == Some(1)).collect();
        for (index, &start) in firsts.iter().enumerate().rev().take(MOST_TAILS) {
            if self.owner[start].is_some() {
                continue;
            }
            let end = self.block_end(start);
            if !self.reach.allows(0..end) {
                return;
            }
            let mut run = self.run_at(start, end, style);
            let above = index.checked_sub(1).map(|above| firsts[above]);
            if let Some(above) = above.filter(|&above| self.owner[above].is_none() && self.block_end(above) >= end) {
                let mut upper = self.run_at(above, start, style);
                if self.last_note_end(&upper) == start && self.author_of_each(&mut upper, &mut run, style) {
                    run.end = self.last_note_end(&run);
                    self.accept(run, style, 0);
                    self.accept(upper, style, 0);
                    continue;
                }
            }
            // Notes of the minister, numbered from 1 again, have their marks below those of the asker.
            let nearer = above.map(|above| self.last_note_end(&self.run_at(above, start, style))).filter(|&at| at < start);
            let from = nearer.filter(|&from| {
                run.marks = self.marks(from..start, run.numbers(), style, None);
                run.marks.len() == run.starts.len()
            });
            if from.is_none() {
                run.marks = self.marks(0..start, run.numbers(), style, None);
            }
            let listed = self.lines[start].hint.is_some() || matches!(style, Style::Raised | Style::Star | Style::Round);
            if run.marks.is_empty() || listed && run.marks.len() < run.starts.len() {
                continue;
            }
            run.end = self.last_note_end(&run);
            let next = (run.end, run.numbers().end);
            if from.is_none() {
                self.doubt(&run, 0, style);
            }
            self.accept(run, style, from.unwrap_or(0));
            self.tail_goes_on(style, next);
        }
    }

    /// The notes that follow each other from a line on, numbered from 1.
    fn run_at(&self, start: usize, end: usize, style: Style) -> Run {
        let mut run = Run { starts: vec![start], first: 1, end, marks: Vec::new() };
        for at in start + 1..end {
            if self.tail_label(at, style).is_some_and(|number| number == run.numbers().end) {
                run.starts.push(at);
            }
        }
        run
    }

    /// Remembers that the notes of a run, accepted next, may be the asker's or the minister's: all their marks are found in
    /// the questions, and all in the answers.
    fn doubt(&mut self, run: &Run, from: usize, style: Style) {
        let all = |side| {
            self.marks_like(from..run.starts[0], run.numbers(), style, Some(side), 3).len() == run.starts.len()
        };
        if !self.typed && all(Side::Answer) && all(Side::Question) {
            self.doubts.extend((0..run.starts.len()).map(|number| NoteKey(self.notes.len() + number)));
        }
    }

    /// Of two runs of notes that stand together, each numbered from 1, one is the asker's and one the minister's: that of
    /// whose marks more are found in the questions, and in the answers. Sets the marks; gives whether they were found.
    fn author_of_each(&mut self, upper: &mut Run, lower: &mut Run, style: Style) -> bool {
        let start = upper.starts[0];
        let marks = |run: &Run, side: Side| self.marks(0..start, run.numbers(), style, Some(side));
        let as_printed = (marks(upper, Side::Question), marks(lower, Side::Answer));
        let turned = (marks(upper, Side::Answer), marks(lower, Side::Question));
        let found = |(upper, lower): &(Vec<Mark>, Vec<Mark>)| {
            if upper.is_empty() || lower.is_empty() { 0 } else { upper.len() + lower.len() }
        };
        let most = found(&as_printed).max(found(&turned));
        if most == 0 || 2 * most < upper.starts.len() + lower.starts.len() {
            return false;
        }
        if found(&as_printed) == found(&turned) {
            // Accepted next are the notes of the lower run, then those of the upper.
            self.doubts.extend((0..upper.starts.len() + lower.starts.len()).map(|n| NoteKey(self.notes.len() + n)));
        }
        (upper.marks, lower.marks) = if found(&as_printed) >= found(&turned) { as_printed } else { turned };
        true
    }

    /// Notes that stand below the question that each belongs to: `2) AD, 4 april 2023.`, with its mark between the note
    /// before it and itself.
    fn tail_goes_on(&mut self, style: Style, (mut from, mut number): (usize, u16)) {
        while let Some(start) = (from..self.lines.len())
            .find(|&at| self.owner[at].is_none() && self.tail_label(at, style) == Some(number))
        {
            let marks = self.marks(from..start, number..number + 1, style, None);
            let end = self.block_end(start);
            if marks.is_empty() || !self.reach.allows(from..end) {
                return;
            }
            let mut run = Run { starts: vec![start], first: number, end, marks };
            run.end = self.last_note_end(&run);
            let end = run.end;
            self.accept(run, style, from);
            (from, number) = (end, number + 1);
        }
    }

    /// Where the last note of a run ends: before what stands apart below it, unless that is an address that goes on.
    fn last_note_end(&self, run: &Run) -> usize {
        let last = run.starts[run.starts.len() - 1];
        let goes_on = |&at: &usize| !self.lines[at].gap_above || self.lines[at].string().starts_with("http");
        last + 1 + (last + 1..run.end).take_while(goes_on).count()
    }

    fn tail_label(&self, at: usize, style: Style) -> Option<u16> {
        let line = &self.lines[at];
        if let Some(Hint::ListNumber(number)) = &line.hint {
            let digits = number.trim_matches(['.', ')', '[', ']']);
            let own = if number.starts_with('[') { Style::Bracket } else { Style::Paren };
            return (style == own).then(|| digits.parse().ok()).flatten();
        }
        if style == Style::Raised {
            return self.foot_label(at).filter(|_| self.owner[at].is_none());
        }
        let string = line.string();
        let length = style.label_length(string);
        (length > 0 && length < string.len()).then(|| style.number(&string[..length])).flatten()
    }

    /// The next line that stands alone, or a line that is a note's already.
    fn block_end(&self, start: usize) -> usize {
        let ends = |&at: &usize| self.owner[at].is_some() || self.lines[at].stands_alone();
        (start + 1..self.lines.len()).find(ends).unwrap_or(self.lines.len())
    }

    /// Notes below the question or answer that they belong to, `1 De Telegraaf …`, in a text that does not say what is
    /// raised: all of their marks stand in it. Those at the foot of a page may belong to all that it holds. Gives the number
    /// that is expected next.
    fn below_their_blocks(&mut self) -> u16 {
        let (mut start, mut expected) = (0, 1);
        while start < self.lines.len() && !self.typed {
            let page = self.lines[start].page;
            let goes_on = |&at: &usize| !self.lines[at].stands_alone() && self.lines[at].page == page;
            let end = start + 1 + (start + 1..self.lines.len()).take_while(goes_on).count();
            let begins = |&at: &usize| self.foot_label(at).is_some() && !self.lines[at - 1].string().ends_with(':');
            let inside = self.lines.get(end).is_some_and(|line| line.page == page);
            if inside
                && let Some(first) = (start + 1..end).find(begins).filter(|_| self.owner[start].is_none())
                && let Some(mut run) = self.foot_label(first).map(|number| self.labelled_run(first, number, end))
                && self.reach.allows(start..end)
            {
                run.marks = self.marks_like(start..first, run.numbers(), Style::Bare, None, 3);
                if run.marks.len() == run.starts.len() && self.owner[first..end].iter().all(Option::is_none) {
                    run.end = self.last_note_end(&run);
                    expected = run.numbers().end;
                    self.accept(run, Style::Bare, start);
                }
            }
            start = end;
        }
        expected
    }

    /// The notes that follow each other from a line on at the foot of a page.
    fn labelled_run(&self, start: usize, first: u16, end: usize) -> Run {
        let mut run = Run { starts: vec![start], first, end, marks: Vec::new() };
        for at in start + 1..end {
            if self.foot_label(at).is_some_and(|number| number == run.numbers().end) {
                run.starts.push(at);
            }
        }
        run
    }

    /// The notes of asker and minister, each numbered from 1, below each other at the foot of a page.
    fn foot_pair(&mut self, page: Range<usize>) -> Option<(Run, Run)> {
        let foot = self.foot_start(page.clone());
        let mut ones = (foot..page.end).rev().filter(|&at| self.foot_label(at) == Some(1));
        let (lower, upper) = (ones.next()?, ones.next()?);
        let (mut upper, mut lower) =
            (self.labelled_run(upper, 1, lower), self.labelled_run(lower, 1, page.end));
        let found = self.reach.allows(0..page.end) && self.author_of_each(&mut upper, &mut lower, Style::Bare);
        found.then_some((upper, lower))
    }

    /// Notes at the feet of pages, numbered on from page to page.
    fn feet(&mut self, mut expected: u16) {
        let answers = self.answers;
        let mut start = 0;
        while start < self.lines.len() {
            let page = self.lines[start].page;
            let end = start + self.lines[start..].iter().take_while(|line| line.page == page).count();
            let border = answers.filter(|border| (start + 1..end).contains(border));
            let (end, mut from) = border.map_or((end, start), |border| (border, 0));
            if let Some((upper, lower)) = self.foot_pair(start..end) {
                expected = lower.numbers().end;
                let foot = upper.starts[0];
                self.accept(lower, Style::Bare, 0);
                self.accept(upper, Style::Bare, 0);
                self.carry_over(start..foot);
                start = end;
                continue;
            }
            let mut run = self.foot_run(start..end, from, expected);
            let ends_them = |at: usize| at == start || at < start && end == self.lines.len();
            let is_last = answers.is_some_and(ends_them);
            let complete = run.as_ref().is_some_and(|run| run.marks.len() == run.starts.len());
            if is_last && (!complete || expected == 1) {
                // The notes of the questions may stand at the foot below the answers, too.
                let evidence = run.as_ref().map(Run::evidence);
                if let Some(whole) = self.foot_run(start..end, 0, expected).filter(|run| Some(run.evidence()) > evidence) {
                    (run, from) = (Some(whole), 0);
                }
            }
            if let Some(run) = run {
                expected = run.numbers().end;
                let foot = run.starts[0];
                self.doubt(&run, if is_last { 0 } else { from }, Style::Bare);
                self.accept(run, Style::Bare, from);
                self.carry_over(start..foot);
            } else {
                self.carry_over(start..end);
            }
            start = end;
        }
    }

    /// The line with which the answers begin in an old official paper: the notes of the questions stand above it.
    fn answers_begin(&self) -> Option<usize> {
        let first = self.lines.iter().position(|line| line.number_line)?;
        let names = |&at: &usize| titles::answers_part(self.lines[at].string(), self.rules);
        let at = (first..self.lines.len()).find(names)?;
        let headed = at > 0 && titles::answers_begin(self.lines[at - 1].string(), self.rules);
        Some(if headed { at - 1 } else { at }).filter(|&at| at > first)
    }

    /// The best run of notes at the foot of a page, with marks from a line on. Numbers go on, skip a lost note, or begin again (the minister's notes
    /// below the asker's).
    fn foot_run(&mut self, page: Range<usize>, from: usize, expected: u16) -> Option<Run> {
        let labels: Vec<_> = page.clone().map(|at| self.foot_label(at)).collect();
        let foot = self.foot_start(page.clone());
        let mut best: Option<Run> = None;
        for first in [expected, expected + 1, expected + 2, 1] {
            // Numbers are skipped only where they do not go on.
            if best.is_some() && first > expected {
                continue;
            }
            let places = page.clone().rev().take_while(|&at| at >= foot);
            for at in places.filter(|&at| labels[at - page.start] == Some(first)).take(MOST_TAILS) {
                if !self.reach.allows(from..page.end) {
                    break;
                }
                let mut run = Run { starts: vec![at], first, end: page.end, marks: Vec::new() };
                for next in at + 1..page.end {
                    if labels[next - page.start].is_some_and(|number| number == run.numbers().end) {
                        run.starts.push(next);
                    }
                }
                run.marks = self.marks(from..at, run.numbers(), Style::Bare, None);
                if best.as_ref().is_none_or(|other| run.evidence() > other.evidence()) {
                    best = Some(run);
                }
            }
        }
        let small = |run: &Run| self.typed && self.lines[run.starts[0]].is_small();
        best.filter(|run| !run.marks.is_empty() || small(run))
    }

    /// Where the foot of a page can begin: below the last heading, and, where sizes are known, in small type.
    fn foot_start(&self, page: Range<usize>) -> usize {
        let text = |&at: &usize| {
            let line = &self.lines[at];
            self.owner[at].is_some()
                || line.in_cell()
                || if self.typed { !line.is_small() } else { line.stands_alone() }
        };
        page.clone().rev().find(text).map_or(page.start, |at| at + 1)
    }

    fn foot_label(&self, at: usize) -> Option<u16> {
        let line = &self.lines[at];
        let string = line.string();
        let digits = string.bytes().take_while(u8::is_ascii_digit).count();
        if !(1..=3).contains(&digits) || string.starts_with('0') || line.hint.is_some() || line.unpunctuated {
            return None;
        }
        let number = string[..digits].parse().ok();
        if line.text.raised.first().is_some_and(|range| *range == (0..digits)) {
            return number.filter(|_| digits < string.len() || self.typed);
        }
        let rest = &string[digits..];
        let text = rest.trim_start();
        if self.goes_on_from(at, text) {
            return None;
        }
        let glued = text.len() == rest.len();
        let first = text.chars().next()?;
        let begins = first.is_alphabetic() || matches!(first, '«' | '“' | '‘' | '\'' | '"' | '(' | '[' | '€');
        let spaced = !glued && (first.is_ascii_digit() || begins);
        number.filter(|_| spaced || glued && begins)
    }

    /// Whether a number at the beginning of a line belongs to the sentence: `1 april 2003`, `2 van de 3`, `artikel` at the
    /// end of the line above. `text`: what stands behind it.
    fn goes_on_from(&self, at: usize, text: &str) -> bool {
        let language = &self.rules.language;
        let word = text.split(|c: char| !(c.is_alphanumeric() || c == '%')).next().unwrap_or_default();
        let low = word.starts_with(char::is_lowercase);
        let tables = [language.dates.months, language.numbers.measures, language.note_references.counting];
        if (low || word == "%") && tables.iter().any(|table| table.has(word)) {
            return true;
        }
        let Some(above) = at.checked_sub(1).map(|at| &self.lines[at]).filter(|_| !self.typed) else { return false };
        if self.owner[at - 1].is_some() || self.lines[at].gap_above {
            return false;
        }
        let announced = above.string().rsplit([' ', '(']).next().unwrap_or_default();
        let address = text[word.len()..].starts_with([':', '.', '/']);
        language.note_references.announcing.has(announced) || low && !address && !ends_sentence(above.string())
    }

    /// Where sizes are known: small lines close above a page's first label, or last on a page without any, carry on the
    /// note that the page before left open. A small table of an answer stands apart from the notes.
    fn carry_over(&mut self, text: Range<usize>) {
        if !self.typed || text.is_empty() || text.start == 0 {
            return;
        }
        let Some(open) = self.owner[text.start - 1] else { return };
        let Some(last) = self.notes[open.0].lines.last().map(FlatLine::string) else { return };
        let ended = ends_sentence(last) || last.rsplit(' ').next().is_some_and(|word| word.contains("//"));
        let labelled = text.end < self.lines.len() && self.owner[text.end].is_some();
        if ended || labelled && self.lines[text.end].gap_above {
            return;
        }
        let carries = |&at: &usize| {
            let line = &self.lines[at];
            self.owner[at].is_none() && line.is_small() && !line.string().contains('\t')
        };
        let mut start = text.end - text.clone().rev().take_while(carries).count();
        if let Some(gap) = (start..text.end).rev().find(|&at| self.lines[at].gap_above) {
            start = gap;
        }
        for at in start..text.end {
            self.owner[at] = Some(open);
            self.notes[open.0].lines.push(self.lines[at].clone());
        }
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
            let whole = Reach::of(&lines);
            assert!(whole.room < Reach::LEAST + 9 * source.len());
            take(lines, manuscript.shape, manuscript.notes, &TWEEDE_KAMER).2.map(|said| said.code)
        };
        let asked = "Is dat zo? 1)\n\n1) AD, 4 april.\n\nEn de rest?\n\n";
        assert_eq!(read(&asked.repeat(50)), None);
        assert_eq!(read(&asked.repeat(5_000)), Some(Code::LimitReached));
        let listed = |count: usize| (0..count).map(|n| format!("{} een\n", n % 3 + 1)).collect::<String>();
        assert_eq!(read(&listed(300)), None);
        assert_eq!(read(&listed(30_000)), Some(Code::LimitReached));
    }

    #[test]
    fn lines_are_paid_for_by_their_length() {
        let lines = flatten(&mut text::read(b"een\ntwee\n").0, &TWEEDE_KAMER);
        let mut reach = Reach { room: 13, ..Reach::of(&lines) };
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
