//! The lines of a log. Each is one change, by someone, at some time.

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::anchor::{Anchor, AnswerAnchor, SubQuestionAnchor};
use super::hint::{HintAnchor, HintVerdict};
use super::identity::DossierIdentity;
use super::letters::Judged;
use super::mark::{Mark, NoteText, Tag, Tick};
use crate::dossier::RowKey;

/// The version of the line format. Lines of a later version are kept untouched.
pub const VERSION: u32 = 2;

/// The version of lines that the first format had. They are still written so, for programs that know no other.
const FIRST: u32 = 1;

/// One line of a log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Line {
    /// Its unique id.
    pub id: ChangeId,
    /// One more than the highest turn in the log when it was written: a Lamport clock. A line that its writer had seen
    /// comes first, whatever the clocks say; between two lines with the same turn the id decides. So everyone who reads
    /// these lines, from one file or two and in any order, sees the same review.
    pub turn: u64,
    /// Who made the change.
    pub who: String,
    /// When, by the clock of their machine. For display only: nothing depends on it.
    pub when: Timestamp,
    /// What it does.
    pub what: What,
}

impl Line {
    /// The key by which lines are ordered.
    pub fn order(&self) -> (u64, ChangeId) {
        (self.turn, self.id)
    }
}

/// The id of a line: the run of the program that wrote it, and a counter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct ChangeId {
    /// A random number for the run.
    pub writer: u64,
    /// How many lines it wrote before.
    pub count: u32,
}

/// A note is identified by the line that created it.
pub type NoteKey = ChangeId;

/// What a line does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum What {
    /// Says which dossier the log is about.
    About(DossierIdentity),
    /// Applies a change.
    Do(Change),
    /// Undoes a change, as if it had never been made.
    Undo(ChangeId),
    /// Redoes it, in its old place in the order.
    Redo(ChangeId),
}

/// A change of a review.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// Marks a row, or removes its mark.
    Mark {
        /// The row.
        row: RowKey,
        /// Its mark.
        mark: Option<Mark>,
        /// What was judged.
        judged: Judged,
    },
    /// Confirms that the reviewer's mark also holds for the current text.
    Confirm {
        /// The row.
        row: RowKey,
        /// The current text.
        judged: Judged,
    },
    /// Adds a tag to a row, or removes it.
    Tag {
        /// The row.
        row: RowKey,
        /// The tag.
        tag: Tag,
        /// Whether the row has the tag afterwards.
        on: bool,
    },
    /// Ticks a sub-question, or removes its tick.
    Tick {
        /// The row.
        row: RowKey,
        /// Which of its sub-questions.
        sub_question: SubQuestionAnchor,
        /// Whether it got its answer.
        tick: Option<Tick>,
    },
    /// Creates a note, with the id of this line.
    Note {
        /// What it is about.
        about: Anchor,
        /// Its text.
        text: NoteText,
    },
    /// Changes the text of a note; without a text the note is deleted.
    Reword {
        /// The note.
        note: NoteKey,
        /// Its text.
        text: Option<NoteText>,
    },
    /// Moves a note that was lost, or found in the wrong place.
    Move {
        /// The note.
        note: NoteKey,
        /// What it is about.
        about: Anchor,
    },
    /// Pairs an answer with these questions, whatever its paper says; with no questions it is paired as its paper says.
    Pair {
        /// The answer.
        answer: AnswerAnchor,
        /// The questions.
        rows: BTreeSet<RowKey>,
    },
    /// Says what a hint is worth, or takes that back. Agreeing to one about a sub-question crosses that, too.
    Hint {
        /// The hint; boxed, since most changes are about something smaller.
        hint: Box<HintAnchor>,
        /// For which wording and answer; empty where the words of the hint say it.
        #[serde(default, skip_serializing_if = "Judged::is_empty")]
        judged: Judged,
        /// What it is worth.
        verdict: Option<HintVerdict>,
    },
}

impl fmt::Display for ChangeId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}-{}", self.writer, self.count)
    }
}

impl From<ChangeId> for String {
    fn from(id: ChangeId) -> Self {
        id.to_string()
    }
}

/// The string is not the id of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not the name of a change or note, such as 00c0ffee00c0ffee-3")]
pub struct NotAChange;

impl FromStr for ChangeId {
    type Err = NotAChange;

    fn from_str(s: &str) -> Result<Self, NotAChange> {
        let (writer, count) = s.split_once('-').ok_or(NotAChange)?;
        let is_ours = writer.len() == 16 && [writer, count].iter().all(|part| !part.starts_with('+'));
        let writer = u64::from_str_radix(writer, 16).ok().filter(|_| is_ours).ok_or(NotAChange)?;
        Ok(Self { writer, count: count.parse().map_err(|_| NotAChange)? })
    }
}

impl TryFrom<String> for ChangeId {
    type Error = NotAChange;

    fn try_from(s: String) -> Result<Self, NotAChange> {
        s.parse()
    }
}

/// The longest reviewer's name, in characters.
const LONGEST_NAME: usize = 100;

/// A reviewer's name as it is shown and compared: one line without invisible characters.
pub(super) fn name_of(written: &str) -> String {
    let hidden = |c: &char| {
        matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}')
            || matches!(c, '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
    };
    let shown = |c: char| if c.is_control() { ' ' } else { c };
    let name: String = written.chars().filter(|c| !hidden(c)).map(shown).take(10 * LONGEST_NAME).collect();
    let name: String = name.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(LONGEST_NAME).collect();
    if name.is_empty() { "reviewer".to_owned() } else { name.trim_end().to_owned() } // cut behind a space
}

/// A line as it is written, with the version of the format in front.
#[derive(Serialize)]
struct Written<'a> {
    v: u32,
    #[serde(flatten)]
    line: &'a Line,
}

/// A line as it is read. `serde(flatten)` would take twice as long.
#[derive(Deserialize)]
struct Wire {
    v: u32,
    id: ChangeId,
    turn: u64,
    who: String,
    when: Timestamp,
    what: What,
}

/// The part that lines of every version have.
#[derive(Deserialize)]
struct AnyVersion {
    v: u32,
}

/// The result of reading a line of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Read {
    /// A line that this version can read.
    Line(Line),
    /// A line of a later version.
    Later,
    /// Torn or damaged.
    Damaged,
}

impl Line {
    /// The line as it is stored in a log, with its line break.
    pub fn written(&self) -> String {
        // plain data with string keys: there is nothing in it that JSON cannot say
        serde_json::to_string(&Written { v: self.version(), line: self }).unwrap_or_default() + "\n"
    }

    /// The first version of the format that has such lines.
    fn version(&self) -> u32 {
        if matches!(self.what, What::Do(Change::Hint { .. })) { VERSION } else { FIRST }
    }

    /// Reads a line of a file, given without its line break.
    pub(super) fn read(bytes: &[u8]) -> Read {
        match serde_json::from_slice(bytes) {
            Ok(Wire { v: FIRST..=VERSION, id, turn, who, when, what }) => {
                Read::Line(Self { id, turn, who: name_of(&who), when, what })
            }
            _ => match serde_json::from_slice(bytes) {
                Ok(AnyVersion { v }) if v > VERSION => Read::Later,
                _ => Read::Damaged,
            },
        }
    }
}
