//! What a reviewer says of a question: a mark, tags, ticks.

use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

/// The verdict on a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    /// The question is answered.
    Answered,
    /// Only in part.
    Partly,
    /// Not at all.
    NotAnswered,
    /// There are words where the answer should be, and they evade the question.
    Evades,
    /// The answer only points elsewhere.
    Elsewhere,
    /// To be followed up.
    FollowUp,
}

impl Mark {
    /// All marks, in the order in which they are counted and offered.
    pub const ALL: [Self; 6] =
        [Self::Answered, Self::Partly, Self::NotAnswered, Self::Evades, Self::Elsewhere, Self::FollowUp];

    /// The name used in exports and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Answered => "answered",
            Self::Partly => "partly",
            Self::NotAnswered => "not-answered",
            Self::Evades => "evades",
            Self::Elsewhere => "elsewhere",
            Self::FollowUp => "follow-up",
        }
    }
}

/// The string is not a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a mark; marks are answered, partly, not-answered, evades, elsewhere and follow-up")]
pub struct NotAMark;

impl FromStr for Mark {
    type Err = NotAMark;

    /// By name, as people write it: `not-answered`, `not answered`, `Follow_up`.
    fn from_str(s: &str) -> Result<Self, NotAMark> {
        let written = s.trim().to_lowercase().replace([' ', '_'], "-");
        Self::ALL.into_iter().find(|mark| mark.name() == written).ok_or(NotAMark)
    }
}

/// Whether a sub-question got its answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tick {
    /// It is answered.
    Answered,
    /// It is not.
    NotAnswered,
}

/// The mark that the ticks of a row's sub-questions (none where one was not ticked yet) amount to; none while they do not
/// tell: nothing is answered so far, and not all was looked at.
pub fn proposed_mark(ticks: &[Option<Tick>]) -> Option<Mark> {
    let all = |tick: Tick| ticks.iter().all(|&other| other == Some(tick));
    match ticks {
        [] => None,
        _ if all(Tick::Answered) => Some(Mark::Answered),
        _ if all(Tick::NotAnswered) => Some(Mark::NotAnswered),
        _ if ticks.contains(&Some(Tick::Answered)) => Some(Mark::Partly),
        _ => None,
    }
}

/// A reviewer's own word for a row: visible characters with single spaces, at least one of them.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Tag(String);

/// The text of a note: not empty, no white space around it, lines parted by `\n`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct NoteText(Arc<str>); // a log of long notes holds each in a line and in what it comes to

/// There is nothing in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("there is no text in it")]
pub struct Empty;

impl FromStr for Tag {
    type Err = Empty;

    fn from_str(s: &str) -> Result<Self, Empty> {
        let visible: String = s.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        let words: Vec<_> = visible.split_whitespace().collect();
        if words.is_empty() { Err(Empty) } else { Ok(Self(words.join(" "))) }
    }
}

impl FromStr for NoteText {
    type Err = Empty;

    fn from_str(s: &str) -> Result<Self, Empty> {
        let text = s.replace("\r\n", "\n").replace('\r', "\n");
        let text = text.trim();
        if text.is_empty() { Err(Empty) } else { Ok(Self(text.into())) }
    }
}

macro_rules! text {
    ($($name:ident)*) => {$(
        impl $name {
            /// The text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl TryFrom<String> for $name {
            type Error = Empty;

            fn try_from(s: String) -> Result<Self, Empty> {
                s.parse()
            }
        }

        impl From<$name> for String {
            fn from(text: $name) -> Self {
                text.as_str().to_owned()
            }
        }
    )*};
}

text! { Tag NoteText }

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_read_as_people_write_them() {
        for mark in Mark::ALL {
            for written in
                [mark.name().to_owned(), mark.name().replace('-', " "), mark.name().to_uppercase().replace('-', "_")]
            {
                assert_eq!(written.parse(), Ok(mark), "{written}");
            }
        }
        assert_eq!("part".parse::<Mark>(), Err(NotAMark));
    }

    #[test]
    fn the_mark_follows_from_the_ticks() {
        const YES: Option<Tick> = Some(Tick::Answered);
        const NO: Option<Tick> = Some(Tick::NotAnswered);
        for (ticks, mark) in [
            (&[][..], None),
            (&[None, None], None),
            (&[NO, None], None),
            (&[YES, None], Some(Mark::Partly)),
            (&[YES, NO], Some(Mark::Partly)),
            (&[YES, YES], Some(Mark::Answered)),
            (&[NO, NO], Some(Mark::NotAnswered)),
        ] {
            assert_eq!(proposed_mark(ticks), mark, "{ticks:?}");
        }
    }

    #[test]
    fn tags_and_notes_hold_something_and_no_control_characters_in_a_tag() {
        assert_eq!("  na  te\tvragen\u{1b} ".parse::<Tag>().unwrap().as_str(), "na te vragen");
        assert_eq!(" een\r\ntwee\rdrie\n".parse::<NoteText>().unwrap().as_str(), "een\ntwee\ndrie");
        assert!(" \u{7}".parse::<Tag>().is_err() && " \n".parse::<NoteText>().is_err());
    }
}
