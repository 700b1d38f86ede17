//! Notes at the feet of pages and, in texts that do not say what is raised, below the question or answer that they belong to.

use std::ops::Range;

use super::style::Style;
use super::{MOST_TAILS, NoteKey, Run, Search, ends_sentence};
use crate::parse::headings::{number_forms, titles};
use crate::parse::lines::FlatLine;

impl Search<'_> {
    /// Notes below the question or answer that they belong to, `1 De Telegraaf …`, in a text that does not say what is
    /// raised: all of their marks stand in it. Those at the foot of a page may belong to all that it holds. Gives the number
    /// that is expected next.
    pub(super) fn below_their_blocks(&mut self) -> u16 {
        let (mut start, mut expected) = (0, 1);
        while start < self.lines.len() && !self.typed {
            let page = self.lines[start].page;
            let goes_on = |&at: &usize| {
                let line = &self.lines[at];
                !line.stands_alone() && line.page == page && !titles::answered_by(line.string(), self.rules)
            };
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
    pub(super) fn labelled_run(&self, start: usize, first: u16, end: usize) -> Run {
        let mut run = Run { starts: vec![start], first, end, marks: Vec::new() };
        for at in start + 1..end {
            if self.foot_label(at).is_some_and(|number| number == run.numbers().end) {
                run.starts.push(at);
            }
        }
        run
    }

    /// The notes of asker and minister, each numbered from 1, below each other at the foot of a page.
    pub(super) fn foot_pair(&mut self, page: Range<usize>) -> Option<(Run, Run)> {
        let foot = self.foot_start(page.clone());
        let mut ones = (foot..page.end).rev().filter(|&at| self.foot_label(at) == Some(1));
        let (lower, upper) = (ones.next()?, ones.next()?);
        let (mut upper, mut lower) = (self.labelled_run(upper, 1, lower), self.labelled_run(lower, 1, page.end));
        let found = self.reach.allows(0..page.end) && self.author_of_each(&mut upper, &mut lower, Style::Bare);
        found.then_some((upper, lower))
    }

    /// Notes at the feet of pages, numbered on from page to page.
    pub(super) fn feet(&mut self, mut expected: u16) {
        let answers = self.answers;
        let mut start = 0;
        while start < self.lines.len() {
            let page = self.lines[start].page;
            let end = start + self.lines[start..].iter().take_while(|line| line.page == page).count();
            // A page may end between the questions' notes and the answers.
            let border = answers.filter(|border| (start + 1..=end).contains(border));
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
                if let Some(whole) =
                    self.foot_run(start..end, 0, expected).filter(|run| Some(run.evidence()) > evidence)
                {
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
    pub(super) fn answers_begin(&self) -> Option<usize> {
        let first = self.lines.iter().position(|line| line.number_line)?;
        let names = |&at: &usize| titles::answers_part(self.lines[at].string(), self.rules);
        let at = (first..self.lines.len()).find(names)?;
        let headed = at > 0 && titles::answers_begin(self.lines[at - 1].string(), self.rules);
        Some(if headed { at - 1 } else { at }).filter(|&at| at > first)
    }

    /// The best run of notes at the foot of a page, with marks from a line on. Numbers go on, skip a lost note, or begin again (the minister's notes
    /// below the asker's).
    pub(super) fn foot_run(&mut self, page: Range<usize>, from: usize, expected: u16) -> Option<Run> {
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
    pub(super) fn foot_start(&self, page: Range<usize>) -> usize {
        let text = |&at: &usize| {
            let line = &self.lines[at];
            self.owner[at].is_some()
                || line.in_cell()
                || if self.typed { !line.is_small() } else { line.stands_alone() }
        };
        page.clone().rev().find(text).map_or(page.start, |at| at + 1)
    }

    pub(super) fn foot_label(&self, at: usize) -> Option<u16> {
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
        if number_forms::joint(string, &self.rules.language.numbers).is_some() {
            return None; // an answer to several questions: `2 en 3. Ja.`
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
    pub(super) fn goes_on_from(&self, at: usize, text: &str) -> bool {
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
    pub(super) fn carry_over(&mut self, text: Range<usize>) {
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

    /// In a text that does not say what is small: the rest of a note that its page's end cut. It stands above the text of
    /// the next page, where that begins something new, or at its foot, and goes on with a small letter.
    pub(super) fn carry_over_in_text(&mut self) {
        const MOST: usize = 12; // lines
        let turns = (1..self.lines.len()).filter(|&at| self.lines[at].page != self.lines[at - 1].page);
        for start in turns.collect::<Vec<_>>() {
            let Some(open) = self.owner[start - 1].filter(|open| self.is_cut(*open)) else { continue };
            let page = self.lines[start].page;
            let end = start + self.lines[start..].iter().take_while(|line| line.page == page).count();
            let end = (start..end).find(|&at| self.owner[at].is_some()).unwrap_or(end);
            let text = (0..start).rev().find(|&at| self.owner[at].is_none());
            let ended = text.is_none_or(|at| ends_sentence(self.lines[at].string()));
            let head = if ended { self.low_sentence(start, end) } else { None };
            let foot = || (start + 1..end).rev().take(MOST).find_map(|at| Some((at, self.low_sentence(at, end)?)));
            let rest = match head {
                Some(rest) => Some(start..rest),
                None => foot().filter(|&(_, rest)| rest == end).map(|(at, rest)| at..rest),
            };
            for at in rest.into_iter().flatten() {
                self.owner[at] = Some(open);
                self.notes[open.0].lines.push(self.lines[at].clone());
            }
        }
    }

    /// Whether a note ends within a sentence: not behind a name, a date, an address.
    fn is_cut(&self, note: NoteKey) -> bool {
        let Some(last) = self.notes[note.0].lines.last().map(FlatLine::string) else { return false };
        let word = last.rsplit(' ').next().unwrap_or_default();
        let low = word.starts_with(char::is_lowercase) && !word.contains("//") || last.ends_with(['-', ',']);
        low && !ends_sentence(last)
    }

    /// Where a sentence ends that begins with a small letter at a line, below the end of another one, before `end`.
    fn low_sentence(&self, start: usize, end: usize) -> Option<usize> {
        let begins = self.lines[start].string().starts_with(char::is_lowercase);
        let above = &self.lines[start - 1];
        let below = self.owner[start - 1].is_some() || ends_sentence(above.string()) && !above.stands_alone();
        let lines = (start..end).take_while(|&at| self.owner[at].is_none() && !self.lines[at].stands_alone());
        let last = lines.into_iter().find(|&at| ends_sentence(self.lines[at].string()))?;
        (begins && below).then_some(last + 1)
    }
}
