//! Notes together below the text, or below the question or answer that each belongs to.

use super::marker::is_mark_alone;
use super::style::Style;
use super::{MOST_TAILS, Run, Search};
use crate::source::Hint;

impl Search<'_> {
    /// Notes together below the text, `1) De Telegraaf …`, `[1] NOS Nieuws …`: the asker's, as a rule.
    pub(super) fn tail(&mut self, style: Style) {
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
            let nearer = above.map(|above| {
                let end = self.block_end(above).min(start);
                self.last_note_end(&self.run_at(above, end, style))
            });
            let nearer = nearer.filter(|&at| at < start);
            let from = nearer.filter(|&from| {
                run.marks = self.marks(from..start, run.numbers(), style, None);
                run.marks.len() == run.starts.len()
            });
            if from.is_none() {
                run.marks = self.marks(0..start, run.numbers(), style, None);
            }
            let listed = self.lines[start].hint.is_some()
                || matches!(style, Style::Raised | Style::Roman | Style::Star | Style::Round);
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
    pub(super) fn run_at(&self, start: usize, end: usize, style: Style) -> Run {
        let mut run = Run { starts: vec![start], first: 1, end, marks: Vec::new() };
        for at in start + 1..end {
            if self.tail_label(at, style).is_some_and(|number| number == run.numbers().end) {
                run.starts.push(at);
            }
        }
        run
    }

    /// Notes that stand below the question that each belongs to: `2) AD, 4 april 2023.`, with its mark between the note
    /// before it and itself.
    pub(super) fn tail_goes_on(&mut self, style: Style, (mut from, mut number): (usize, u16)) {
        while let Some(start) =
            (from..self.lines.len()).find(|&at| self.owner[at].is_none() && self.tail_label(at, style) == Some(number))
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
    pub(super) fn last_note_end(&self, run: &Run) -> usize {
        let last = run.starts[run.starts.len() - 1];
        let goes_on = |&at: &usize| !self.lines[at].gap_above || self.lines[at].string().starts_with("http");
        last + 1 + (last + 1..run.end).take_while(goes_on).count()
    }

    pub(super) fn tail_label(&self, at: usize, style: Style) -> Option<u16> {
        let line = &self.lines[at];
        if let Some(Hint::ListNumber(number)) = &line.hint {
            let digits = number.trim_matches(['.', ')', '[', ']']);
            let own = if number.starts_with('[') { Style::Bracket } else { Style::Paren };
            return (style == own && !line.text.is_empty()).then(|| digits.parse().ok()).flatten();
        }
        if style == Style::Raised {
            return self.foot_label(at).filter(|_| self.owner[at].is_none());
        }
        let string = line.string();
        let length = style.label_length(string);
        if style == Style::Roman {
            let raised = line.text.raised.first().is_some_and(|range| range.start == 0 && range.end >= length);
            let labels = raised && length > 0 && length < string.len() && self.owner[at].is_none();
            return labels.then(|| style.number(&string[..length])).flatten();
        }
        let labels = length > 0 && !is_mark_alone(&string[length..]);
        labels.then(|| style.number(&string[..length])).flatten()
    }
}
