//! The lines of a file with all that its format says about them.

use serde::{Deserialize, Serialize};

use crate::model::{Diagnostic, Origin};

/// What a file says: its lines in order of reading, and its notes where the format keeps them apart.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Manuscript {
    /// What a line is.
    pub shape: Shape,
    /// The lines, blank ones included (a blank line has no runs, or runs of white space only).
    pub lines: Vec<Line>,
    /// What the format says of its tables, by their numbers; none where it says nothing but the places of cells.
    pub tables: Vec<TableShape>,
    /// Notes that the format keeps apart (Word, ODT, RTF, XML, HTML, `[1: …]` in dumps), in order of reference.
    pub notes: Vec<RawNote>,
    /// What the format says about the paper.
    pub meta: Vec<(MetaKey, String)>,
    /// What could not be read.
    pub diagnostics: Vec<Diagnostic>,
}

/// What a line of a manuscript is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Shape {
    /// A line as it was set on paper: PDF and dumps of it. Paragraphs run over several lines, words are cut.
    #[default]
    VisualLines,
    /// A whole paragraph: all other formats and dumps of them.
    Paragraphs,
}

/// A line.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Line {
    /// Its pieces, in order of reading.
    pub runs: Vec<Run>,
    /// Its number in the file's transcript, and page.
    pub origin: Origin,
    /// Where it stands.
    pub place: Place,
    /// What the format itself says that it is.
    pub hint: Option<Hint>,
    /// Whether the format says that a paragraph begins with it, where a line is one as it was set on paper.
    pub begins: bool,
    /// The name of its paragraph's style, as its writer sees it, where that is one of the paper's own: `Vraag`.
    pub style: Option<Box<str>>,
}

impl Line {
    /// The text of all runs.
    pub fn text(&self) -> String {
        self.runs.iter().map(|run| run.text.as_str()).collect()
    }
}

/// A piece of a line in one style.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Run {
    /// Its characters, without line ends and without control characters (a tab may stay).
    pub text: String,
    /// Height of its letters in points, where known.
    pub size: Option<f32>,
    /// How far above the line it stands in points (below: negative), where known. A marker is small **and** raised.
    pub raise: Option<f32>,
    /// Bold, italic.
    pub style: Style,
    /// A note is referred to here; the text is then empty (a printed label is not repeated in it).
    pub anchor: Option<RawNoteId>,
    /// Where a link of the format leads.
    pub href: Option<String>,
}

impl Run {
    /// Plain text.
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    /// The mark of a note.
    pub fn anchor(note: RawNoteId) -> Self {
        Self { anchor: Some(note), ..Self::default() }
    }
}

/// Bold, italic, colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Style {
    /// Bold.
    pub bold: bool,
    /// Italic.
    pub italic: bool,
    /// Its colour as `0xRRGGBB`; 0 is black, and where the format names none.
    pub colour: u32,
}

/// What a format says of a table beyond the places of its cells.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct TableShape {
    /// The cell in which it stands, of another table: its number, row and column.
    pub inside: Option<(u32, u16, u16)>,
    /// Places, as row and column, into which the cell above them reaches.
    pub merged: Vec<(u16, u16)>,
}

/// The place of a note in [`Manuscript::notes`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct RawNoteId(pub u32);

/// A note that the format keeps apart.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct RawNote {
    /// Its number as the program that made the file would show it.
    pub label: Option<String>,
    /// Its lines: one a paragraph.
    pub lines: Vec<Line>,
}

/// Where a line stands.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub enum Place {
    /// In the text.
    Flow {
        /// The distance to the line above, in lines of this text (1: the next line, 2: one left out); none where the
        /// format does not say, and for the first line of a page.
        gap: Option<f32>,
        /// How far it is indented, in points (or in spaces for plain text).
        indent: f32,
    },
    /// In the head or foot of a page, outside the text: known by place and repetition.
    Margin,
    /// In a cell of a table. A cell of several paragraphs has several lines.
    Cell {
        /// Which table of the file.
        table: u32,
        /// Its row.
        row: u16,
        /// Its column; a cell that spans several stands in its first.
        column: u16,
    },
}

impl Default for Place {
    fn default() -> Self {
        Self::Flow { gap: None, indent: 0.0 }
    }
}

/// What the format itself says that a line is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Hint {
    /// Its automatic number or bullet as the program that made the file would show it: `1.`, `Vraag 1`, `a)`, `•`. The
    /// text does not repeat it.
    ListNumber(String),
    /// A heading of this level, from 1.
    Heading(u8),
    /// The heading (or, without one, the first line) of a question: `<vraag><nr>Vraag 1</nr>`.
    Question,
    /// The heading (or, without one, the first line) of an answer.
    Answer,
    /// The first line of a notice (`Mededeling`) or remark (`Toelichting`) outside question and answer.
    Notice,
}

/// What the format can say about a paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum MetaKey {
    /// The paper's own identifier: `ah-tk-20242025-2884`.
    Identifier,
    /// The title of the paper.
    Title,
    /// What the questions are about.
    Subject,
    /// The case number: `2024Z18792`.
    Case,
    /// Number in the Aanhangsel.
    Number,
    /// Session: `2024-2025`.
    Session,
    /// One who asks; `Name (Party)` where both are known.
    Asker,
    /// One who is asked.
    Addressee,
    /// One who answers; `Role Name (Portfolio)` as far as known.
    Respondent,
    /// When the questions were put: `YYYY-MM-DD`.
    Submitted,
    /// When the answer or notice came in: `YYYY-MM-DD`.
    Received,
}
