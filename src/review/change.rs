//! The lines of a log: each is one change, by someone, at some time.

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::anchor::{Anchor, AnswerAnchor, SubQuestion};
use super::identity::About;
use super::letters::Judged;
use super::mark::{Mark, NoteText, Tag, Tick};
use crate::dossier::RowKey;

/// The form of the lines. Those of a later form are left as they are.
pub const VERSION: u32 = 1;

/// One line of a log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Line {
    /// Its name, never given twice.
    pub id: ChangeId,
    /// One more than the highest turn that was in the log before it. What was seen comes first, whatever the clocks say;
    /// of two lines of one turn the name decides. So all who read the log, or the same lines from two files, in whatever
    /// order, see the same review.
    pub turn: u64,
    /// Who made the change.
    pub who: String,
    /// When, by the clock of their machine. For people: nothing depends on it.
    pub when: Timestamp,
    /// What was done.
    pub what: What,
}

impl Line {
    /// By what lines are ordered.
    pub fn order(&self) -> (u64, ChangeId) {
        (self.turn, self.id)
    }
}

/// The name of a line: of one run of the program, and counted in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct ChangeId {
    /// A random number for the run.
    pub writer: u64,
    /// How many lines it wrote before.
    pub count: u32,
}

/// A note is named by the line that made it.
pub type NoteKey = ChangeId;

/// What a line does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum What {
    /// Says which dossier the log is about.
    About(About),
    /// Makes a change.
    Do(Change),
    /// Takes a change back, as if it had never been made.
    Undo(ChangeId),
    /// Makes it again, in its old place.
    Redo(ChangeId),
}

/// A change of a review.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// Marks a row, or takes its mark off.
    Mark {
        /// The row.
        row: RowKey,
        /// Its mark.
        mark: Option<Mark>,
        /// What was judged.
        judged: Judged,
    },
    /// The mark of a row holds for what stands there now, too.
    Confirm {
        /// The row.
        row: RowKey,
        /// What stands there.
        judged: Judged,
    },
    /// Gives a row a tag, or takes it off.
    Tag {
        /// The row.
        row: RowKey,
        /// The tag.
        tag: Tag,
        /// Whether the row has it from now on.
        on: bool,
    },
    /// Ticks a sub-question, or takes the tick off.
    Tick {
        /// The row.
        row: RowKey,
        /// Which of its sub-questions.
        sub_question: SubQuestion,
        /// Whether it got its answer.
        tick: Option<Tick>,
    },
    /// Makes a note, which is named by this line.
    Note {
        /// What it is about.
        about: Anchor,
        /// What it says.
        text: NoteText,
    },
    /// Words a note anew; without words it is taken away.
    Reword {
        /// The note.
        note: NoteKey,
        /// What it says.
        text: Option<NoteText>,
    },
    /// Puts a note elsewhere: one that was lost, or found in the wrong place.
    Move {
        /// The note.
        note: NoteKey,
        /// What it is about.
        about: Anchor,
    },
    /// An answer belongs to these questions, whatever its paper says; to none of them: as its paper says.
    Pair {
        /// The answer.
        answer: AnswerAnchor,
        /// The questions.
        rows: BTreeSet<RowKey>,
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

/// The string is not the name of a change.
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

/// A name is never longer, in characters.
const LONGEST_NAME: usize = 100;

/// A reviewer's name as it is shown and compared: one line, with nothing in it that cannot be seen.
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

/// A line with the version of its form before it, as it is written.
#[derive(Serialize)]
struct Written<'a> {
    v: u32,
    #[serde(flatten)]
    line: &'a Line,
}

/// And as it is read: flattened it would take twice as long.
#[derive(Deserialize)]
struct Wire {
    v: u32,
    id: ChangeId,
    turn: u64,
    who: String,
    when: Timestamp,
    what: What,
}

/// What can be told of a line of any version.
#[derive(Deserialize)]
struct AnyVersion {
    v: u32,
}

/// What a line of a file is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Read {
    /// One that this program can read.
    Line(Line),
    /// One of a later version.
    Later,
    /// Torn or damaged.
    Damaged,
}

impl Line {
    /// The line as a log has it, with its line end.
    pub fn written(&self) -> String {
        // plain data with string keys: there is nothing in it that JSON cannot say
        serde_json::to_string(&Written { v: VERSION, line: self }).unwrap_or_default() + "\n"
    }

    /// Reads a line of a file, without its line end.
    pub(super) fn read(bytes: &[u8]) -> Read {
        match serde_json::from_slice(bytes) {
            Ok(Wire { v: VERSION, id, turn, who, when, what }) => {
                Read::Line(Self { id, turn, who: name_of(&who), when, what })
            }
            _ => match serde_json::from_slice(bytes) {
                Ok(AnyVersion { v }) if v > VERSION => Read::Later,
                _ => Read::Damaged,
            },
        }
    }
}
