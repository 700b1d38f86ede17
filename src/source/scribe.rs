//! The pen of the readers of DOCX, ODT, RTF, HTML and XML: what a walk through a file comes upon is taken down as lines.

use super::{Hint, Line, Manuscript, Place, RawNote, RawNoteId, Run, Shape, Style, TableShape};
use crate::model::{Diagnostic, Finding, Origin};

/// How deep elements may stand in each other before a walk only collects their text: far beyond any paper, far below
/// what a stack holds.
pub(super) const DEEPEST: usize = 200;

/// How many lines are taken down; what follows is one more line. The longest paper known has 650.
const MOST_LINES: usize = 300_000;

/// How many places are noted into which a cell above them reaches; more than any paper has.
const MOST_MERGED: usize = 20_000;

/// Size of text where a format gives none, in points.
pub(super) const BODY_SIZE: f32 = 10.0;

/// The sign that a font of symbols shows for a character of its own, where papers use one; others are bullets, as in
/// Word.
fn symbol(c: char) -> char {
    match c {
        '\u{f0fc}' | '\u{f0fe}' => '✓',
        '\u{f02d}' => '-',
        '\u{f020}' => ' ',
        '\u{f000}'..='\u{f0ff}' => '•',
        other => other,
    }
}

/// How a piece of text looks.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Look {
    /// Height of its letters in points.
    pub size: f32,
    /// How far above the line it stands in points.
    pub raise: f32,
    /// Bold, italic.
    pub style: Style,
    /// Where it leads.
    pub href: Option<String>,
    /// Struck out: it does not hold, and is left out.
    pub struck: bool,
}

impl Default for Look {
    fn default() -> Self {
        Self { size: BODY_SIZE, raise: 0.0, style: Style::default(), href: None, struck: false }
    }
}

impl Look {
    /// The same, raised and small, as a marker is set.
    pub fn superscript(mut self) -> Self {
        self.raise = self.size * 0.33;
        self.size *= 0.65;
        self
    }

    /// The same, lowered and small.
    pub fn subscript(mut self) -> Self {
        self.raise = self.size * -0.14;
        self.size *= 0.65;
        self
    }
}

/// What of a file is not text, and was left out.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct LeftOut {
    /// Pieces that are struck out.
    pub struck: usize,
    /// Tracked deletions.
    pub deleted: usize,
    /// Comments of reviewers.
    pub comments: usize,
    /// Fields of a template that were not filled in.
    pub placeholders: usize,
}

impl LeftOut {
    /// What is said of it, if there is any.
    pub fn diagnostic(self) -> Option<Diagnostic> {
        let Self { struck, deleted, comments, placeholders } = self;
        let any = struck + deleted + comments + placeholders > 0;
        any.then(|| Diagnostic::new(Finding::TextLeftOut { struck, deleted, comments, placeholders }))
    }
}

/// The line in hand, laid aside while something inside it (a text box) is taken down.
#[derive(Debug, Default)]
pub(super) struct Aside {
    runs: Vec<Run>,
    hint: Option<Hint>,
    style: Option<Box<str>>,
    first: usize,
}

/// Takes down lines.
#[derive(Debug, Default)]
pub(super) struct Scribe {
    lines: Vec<Line>,
    runs: Vec<Run>,
    hint: Option<Hint>,
    /// The name of the style of the line in hand.
    style: Option<Box<str>>,
    /// How many pieces of text were left out because they are struck out.
    struck: usize,
    /// A list number that waits for the text of its line.
    number: Option<String>,
    place: Place,
    boxes: Vec<Line>,
    tables: Vec<TableShape>,
    /// How many places are noted into which cells reach.
    merged: usize,
}

impl Scribe {
    /// Adds text as it stands: tabs stay, other control characters and soft hyphens go, hyphens that only forbid a
    /// line end are hyphens.
    pub fn text(&mut self, text: &str, look: &Look) {
        let plain =
            |c: char| c == '\t' || !(c.is_control() || matches!(c, '\u{ad}' | '\u{2011}' | '\u{f000}'..='\u{f0ff}'));
        if text.chars().all(plain) {
            self.push(text, look);
            return;
        }
        let meant = text.chars().map(|c| match c {
            '\n' | '\r' | '\u{c}' => ' ',
            '\u{2011}' => '-',
            other => symbol(other),
        });
        let kept = |c: &char| *c == '\t' || !(c.is_control() || *c == '\u{ad}');
        self.push(&meant.filter(kept).collect::<String>(), look);
    }

    /// Adds text in which any white space is one space, none at the start of a line (HTML, XML, ODT).
    pub fn flowing(&mut self, text: &str, look: &Look) {
        let mut rest = text;
        while let Some(first) = rest.bytes().next() {
            let white = first.is_ascii_whitespace();
            let end = rest.bytes().position(|b| b.is_ascii_whitespace() != white).unwrap_or(rest.len());
            if !white {
                self.text(&rest[..end], look);
            } else if self.last_char().is_some_and(|last| last != ' ') {
                self.push(" ", look);
            }
            rest = &rest[end..];
        }
    }

    fn last_char(&self) -> Option<char> {
        self.runs.iter().rev().find_map(|run| run.text.chars().next_back())
    }

    fn push(&mut self, text: &str, look: &Look) {
        if look.struck {
            self.struck += usize::from(!text.trim().is_empty());
            return;
        }
        if text.is_empty() {
            return;
        }
        if let Some(number) = self.number.take() {
            self.push(&number, look);
        }
        let (size, raise) = (Some(look.size), Some(look.raise));
        match self.runs.last_mut() {
            Some(run)
                if run.anchor.is_none()
                    && (run.size, run.raise, run.style) == (size, raise, look.style)
                    && run.href == look.href =>
            {
                run.text.push_str(text);
            }
            _ => {
                let (text, href) = (text.to_owned(), look.href.clone());
                self.runs.push(Run { text, size, raise, style: look.style, anchor: None, href });
            }
        }
    }

    /// The mark of a note stands here.
    pub fn anchor(&mut self, note: RawNoteId) {
        self.runs.push(Run::anchor(note));
    }

    /// What the format says of the line in hand, or of the next. What was said first stays.
    pub fn hint(&mut self, hint: Hint) {
        self.hint.get_or_insert(hint);
    }

    /// The name of the style of the line in hand.
    pub fn style(&mut self, name: &str) {
        self.style = Some(name.into());
    }

    /// The lines that follow have no style with a name.
    pub fn no_style(&mut self) {
        self.style = None;
    }

    /// How many pieces of text were left out because they are struck out.
    pub fn struck(&self) -> usize {
        self.struck
    }

    /// The automatic number of the line in hand, or of the next. Where something else is said of that line already, it
    /// stands before its text, since it is part of what a reader sees.
    pub fn list_number(&mut self, label: &str) {
        if self.hint.is_some() && !label.is_empty() {
            self.number = Some(format!("{label} "));
        } else if !label.is_empty() {
            self.hint = Some(Hint::ListNumber(label.to_owned()));
        }
    }

    /// A hint that waits for a line waits no longer.
    fn forget_hint(&mut self) {
        (self.hint, self.number) = (None, None);
    }

    /// Where lines stand from here on; gives back where they stood.
    pub fn stand(&mut self, place: Place) -> Place {
        std::mem::replace(&mut self.place, place)
    }

    /// Where lines stand now.
    pub fn place(&self) -> Place {
        self.place
    }

    /// The number of a new table, which stands where the line in hand would.
    pub fn new_table(&mut self) -> u32 {
        let inside = match self.place {
            Place::Cell { table, row, column } => Some((table, row, column)),
            _ => None,
        };
        self.tables.push(TableShape { inside, merged: Vec::new() });
        u32::try_from(self.tables.len() - 1).unwrap_or(u32::MAX)
    }

    /// A cell of a table reaches into the `height` rows from this one on, below its own.
    pub fn reaches(&mut self, table: u32, row: u16, column: u16, height: u16) {
        let rows = (row..row.saturating_add(height)).take(MOST_MERGED.saturating_sub(self.merged));
        let Some(shape) = self.tables.get_mut(table as usize) else { return };
        let before = shape.merged.len();
        shape.merged.extend(rows.map(|row| (row, column)));
        self.merged += shape.merged.len() - before;
    }

    /// What is known of the tables so far.
    pub fn take_tables(&mut self) -> Vec<TableShape> {
        std::mem::take(&mut self.tables)
    }

    /// Ends the line in hand, if anything was written on it, were it a space that is kept.
    pub fn end_line_if_written(&mut self) {
        if self.runs.is_empty() { self.break_line() } else { self.end_line() }
    }

    /// Ends the line in hand, blank or not.
    pub fn end_line(&mut self) {
        if self.lines.len() < MOST_LINES {
            self.write_line();
        }
    }

    fn write_line(&mut self) {
        if let Some(number) = self.number.take() {
            self.push(&number, &Look::default());
        }
        let blank = self.runs.iter().all(|run| run.anchor.is_none() && run.text.trim().is_empty());
        let mut runs = std::mem::take(&mut self.runs);
        if blank {
            runs.clear();
        } else if let Some(last) = runs.last_mut() {
            last.text.truncate(last.text.trim_end_matches(' ').len());
        }
        runs.retain(|run| run.anchor.is_some() || !run.text.is_empty());
        let (place, hint, style) = (self.place, self.hint.take(), self.style.clone());
        self.lines.push(Line { runs, origin: Origin::default(), place, begins: false, hint, style });
        self.lines.append(&mut self.boxes);
    }

    /// Ends the line in hand, unless nothing is on it; a hint waits for the next line.
    pub fn break_line(&mut self) {
        if self.runs.iter().any(|run| run.anchor.is_some() || !run.text.trim().is_empty()) {
            self.end_line();
        } else {
            self.runs.clear();
        }
    }

    /// Ends the line in hand in the midst of a paragraph; a list number with nothing behind it waits for the next line.
    pub fn line_break(&mut self) {
        if self.hint.is_some() { self.break_line() } else { self.end_line() }
    }

    /// Ends what belongs together, with a blank line behind it.
    pub fn end_group(&mut self) {
        self.break_line();
        self.forget_hint();
        if self.lines.last().is_some_and(|last| !last.runs.is_empty()) {
            self.end_line();
        }
    }

    /// Lays the line in hand aside, to take down what stands in a box anchored in it.
    pub fn lay_aside(&mut self) -> Aside {
        let (runs, hint, style) = (std::mem::take(&mut self.runs), self.hint.take(), self.style.take());
        Aside { runs, hint, style, first: self.lines.len() }
    }

    /// Takes the line up again. What was written in between follows it.
    pub fn take_up(&mut self, aside: Aside) {
        self.break_line();
        let boxed = self.lines.split_off(aside.first.min(self.lines.len()));
        self.boxes.extend(boxed);
        (self.runs, self.hint, self.style) = (aside.runs, aside.hint, aside.style);
    }

    /// Takes the line up again, on which nothing was written yet. What was written in between stands above it.
    pub fn take_up_below(&mut self, aside: Aside) {
        self.break_line();
        (self.runs, self.hint, self.style) = (aside.runs, aside.hint, aside.style);
    }

    /// Whether nothing is written on the line in hand yet.
    pub fn is_unwritten(&self) -> bool {
        self.runs.iter().all(|run| run.anchor.is_none() && run.text.trim().is_empty())
    }

    /// The lines; what is still in hand ends.
    pub fn into_lines(mut self) -> Vec<Line> {
        if self.hint.is_some() || !self.runs.is_empty() {
            self.write_line();
        }
        self.lines.append(&mut self.boxes);
        self.lines
    }
}

/// A manuscript of these lines and notes, in which every line has its number: the text, then the notes.
pub(super) fn manuscript(lines: Vec<Line>, notes: Vec<RawNote>, diagnostics: Vec<Diagnostic>) -> Manuscript {
    let mut manuscript = Manuscript { shape: Shape::Paragraphs, lines, notes, diagnostics, ..Manuscript::default() };
    if manuscript.lines.len() > MOST_LINES {
        manuscript.diagnostics.push(Diagnostic::new(Finding::TooManyLines { most: MOST_LINES }));
    }
    let noted = manuscript.notes.iter_mut().flat_map(|note| &mut note.lines);
    for (number, line) in (1..).zip(manuscript.lines.iter_mut().chain(noted)) {
        line.origin = Origin::line(number, None);
    }
    if manuscript.lines.iter().all(|line| line.text().trim().is_empty()) {
        manuscript.diagnostics.push(Diagnostic::new(Finding::NoText));
    }
    manuscript
}

/// What is said, once, when elements stand too deep in each other.
pub(super) fn too_deep() -> Diagnostic {
    Diagnostic::new(Finding::NestedTooDeeply { most: DEEPEST })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(scribe: Scribe) -> Vec<String> {
        scribe.into_lines().iter().map(Line::text).collect()
    }

    #[test]
    fn white_space_flows_over_runs() {
        let mut scribe = Scribe::default();
        let (plain, raised) = (Look::default(), Look::default().superscript());
        for (text, look) in [("\n  Heeft  u ", &plain), (" dit\n", &raised), ("  gelezen? ", &plain)] {
            scribe.flowing(text, look);
        }
        let lines = scribe.into_lines();
        let runs: Vec<_> = lines[0].runs.iter().map(|run| run.text.as_str()).collect();
        assert_eq!(runs, ["Heeft u ", "dit ", "gelezen?"]);
        assert!(lines[0].runs[1].raise > lines[0].runs[0].raise && lines[0].runs[1].size < lines[0].runs[0].size);
    }

    #[test]
    fn control_characters_and_soft_hyphens_go() {
        let mut scribe = Scribe::default();
        scribe.text("a\u{1b}[31m\tb\u{ad}c\nd\u{9b}\u{2011}e", &Look::default());
        assert_eq!(texts(scribe), ["a[31m\tbc d-e"]);
    }

    #[test]
    fn a_box_follows_its_line() {
        let mut scribe = Scribe::default();
        scribe.text("voor ", &Look::default());
        let aside = scribe.lay_aside();
        scribe.text("kader", &Look::default());
        scribe.take_up(aside);
        scribe.text("na", &Look::default());
        scribe.end_line();
        assert_eq!(texts(scribe), ["voor na", "kader"]);
    }

    #[test]
    fn a_hint_waits_for_the_next_line() {
        let mut scribe = Scribe::default();
        scribe.hint(Hint::Question);
        scribe.hint(Hint::Heading(1));
        scribe.break_line();
        scribe.list_number("a.");
        scribe.text("Bent u bekend?", &Look::default());
        let lines = scribe.into_lines();
        assert_eq!((lines[0].hint.clone(), lines[0].text().as_str()), (Some(Hint::Question), "a. Bent u bekend?"));
    }
}
