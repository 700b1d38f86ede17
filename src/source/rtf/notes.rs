//! Footnotes and endnotes: in order of reference, with the labels that Word shows.

use super::super::numeral::Numeral;
use super::super::{Line, RawNote, RawNoteId};

/// Footnotes and endnotes are numbered apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// At the foot of the page: `1`, `2`.
    Footnote,
    /// At the end of the paper: `i`, `ii`.
    Endnote,
}

/// How notes of a kind are numbered, and how far they are.
#[derive(Debug, Clone, Copy)]
struct Counter {
    numeral: Numeral,
    start: i64,
    each_section: bool,
    next: i64,
}

impl Counter {
    fn with(numeral: Numeral) -> Self {
        Self { numeral, start: 1, each_section: false, next: 1 }
    }

    /// Takes in what follows `ftn` or `aftn` in a control word: `nrlc`, `start`, `restart`, `rstcont`.
    fn apply(&mut self, rest: &str, number: Option<i32>) {
        match rest {
            "start" => (self.start, self.next) = (number.unwrap_or(1).into(), number.unwrap_or(1).into()),
            "restart" => self.each_section = true,
            "rstcont" => self.each_section = false,
            "nar" => self.numeral = Numeral::Decimal,
            "nalc" => self.numeral = Numeral::LowerLetter,
            "nauc" => self.numeral = Numeral::UpperLetter,
            "nrlc" => self.numeral = Numeral::LowerRoman,
            "nruc" => self.numeral = Numeral::UpperRoman,
            _ => {}
        }
    }

    fn label(&mut self) -> String {
        self.next += 1;
        self.numeral.write(self.next - 1)
    }
}

/// The notes of a file.
#[derive(Debug)]
pub(super) struct Notes {
    notes: Vec<RawNote>,
    footnotes: Counter,
    endnotes: Counter,
}

impl Default for Notes {
    fn default() -> Self {
        let (footnotes, endnotes) = (Counter::with(Numeral::Decimal), Counter::with(Numeral::LowerRoman));
        Self { notes: Vec::new(), footnotes, endnotes }
    }
}

impl Notes {
    /// A control word about the numbers of notes, of the file or of a section (`\ftnnrlc`, `\saftnstart3`); gives whether
    /// it is one.
    pub fn apply(&mut self, word: &str, number: Option<i32>) -> bool {
        let word = word.strip_prefix('s').filter(|rest| rest.contains("ftn")).unwrap_or(word);
        if let Some(rest) = word.strip_prefix("aftn") {
            self.endnotes.apply(rest, number);
        } else if let Some(rest) = word.strip_prefix("ftn") {
            self.footnotes.apply(rest, number);
        } else {
            return false;
        }
        true
    }

    /// A section ends.
    pub fn end_section(&mut self) {
        for counter in [&mut self.footnotes, &mut self.endnotes] {
            if counter.each_section {
                counter.next = counter.start;
            }
        }
    }

    /// A note is referred to, under the mark that its writer typed, if it has one.
    pub fn refer(&mut self, typed: Option<String>) -> RawNoteId {
        self.notes.push(RawNote { label: typed, lines: Vec::new() });
        RawNoteId(u32::try_from(self.notes.len() - 1).unwrap_or(u32::MAX))
    }

    /// What a note says. One without a mark of its own gets its number.
    pub fn fill(&mut self, note: RawNoteId, kind: Kind, mut lines: Vec<Line>) {
        let Some(note) = self.notes.get_mut(note.0 as usize) else { return };
        lines.retain(|line| !line.runs.is_empty() || line.hint.is_some());
        if let Some(run) = lines.first_mut().and_then(|line| line.runs.first_mut()) {
            let text = run.text.trim_start();
            let text = note.label.as_deref().and_then(|label| text.strip_prefix(label)).unwrap_or(text);
            run.text = text.trim_start().to_owned();
        }
        lines.iter_mut().for_each(|line| line.runs.retain(|run| run.anchor.is_some() || !run.text.is_empty()));
        if let Some(run) = lines.first_mut().and_then(|line| line.runs.first_mut()) {
            run.text = run.text.trim_start().to_owned(); // behind a mark in a piece of its own
        }
        note.lines = lines;
        let counter = match kind {
            Kind::Footnote => &mut self.footnotes,
            Kind::Endnote => &mut self.endnotes,
        };
        note.label.get_or_insert_with(|| counter.label());
    }

    /// All of them.
    pub fn into_notes(self) -> Vec<RawNote> {
        self.notes
    }
}
