//! What a reviewer gives a question: a mark, tags, ticks.

use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

/// How good a mark is for the answer, which decides its colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Nothing is left to ask.
    Good,
    /// Something is left to ask.
    Fair,
    /// The answer is elsewhere.
    Elsewhere,
    /// There is no answer.
    Poor,
}

macro_rules! marks {
    ($($(#[$doc:meta])* $variant:ident = $name:literal, $letter:literal, $sign:literal, $tone:ident;)*) => {
        /// The verdict on a row.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Mark {
            $($(#[$doc])* $variant,)*
        }

        impl Mark {
            /// All marks, in the order in which they are listed.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// How many there are.
            pub const COUNT: usize = Self::ALL.len();

            /// The name used in exports and on the command line.
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// Its letter in the list of questions: the key that sets it, as a capital.
            pub fn letter(self) -> char {
                match self { $(Self::$variant => $letter,)* }
            }

            /// Its sign in reports, shown beside its name.
            pub fn sign(self) -> char {
                match self { $(Self::$variant => $sign,)* }
            }

            /// How good it is for the answer.
            pub fn tone(self) -> Tone {
                match self { $(Self::$variant => Tone::$tone,)* }
            }
        }
    };
}

// The names that users read are in `i18n::review`. Never remove a mark: it may be in logs.
marks! {
    /// The question is answered.
    Answered = "answered", 'A', '✓', Good;
    /// Answered in part only.
    Partly = "partly", 'P', '½', Fair;
    /// Not answered at all.
    NotAnswered = "not-answered", 'N', '✗', Poor;
    /// The answer evades the question.
    Evades = "evades", 'E', '≈', Poor;
    /// The answer only points elsewhere.
    Elsewhere = "elsewhere", 'W', '→', Elsewhere;
    /// To be followed up.
    FollowUp = "follow-up", 'F', '»', Fair;
}

/// The string is not a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a mark; marks are {}", names())]
pub struct NotAMark;

/// `answered, partly and evades`
fn names() -> String {
    let names: Vec<_> = Mark::ALL.iter().map(|mark| mark.name()).collect();
    names.split_last().map_or(String::new(), |(last, others)| format!("{} and {last}", others.join(", ")))
}

impl FromStr for Mark {
    type Err = NotAMark;

    /// By name, as people write it: `not-answered`, `not answered`, `Follow_up`.
    fn from_str(s: &str) -> Result<Self, NotAMark> {
        let written = s.trim().to_lowercase().replace([' ', '_'], "-");
        Self::ALL.iter().copied().find(|mark| mark.name() == written).ok_or(NotAMark)
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

/// The mark that the ticks of a row's sub-questions suggest (`None` stands for one that is not ticked yet). There is
/// none as long as nothing is answered and some are not ticked.
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

/// A reviewer's own label for a row: visible characters with single spaces; never empty.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Tag(String);

/// The text of a note: trimmed, never empty, lines separated by `\n`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct NoteText(Arc<str>); // shared between the line of the log and the note

/// The text is empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("there is no text in it")]
pub struct EmptyText;

impl FromStr for Tag {
    type Err = EmptyText;

    fn from_str(s: &str) -> Result<Self, EmptyText> {
        let visible: String = s.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        let words: Vec<_> = visible.split_whitespace().collect();
        if words.is_empty() { Err(EmptyText) } else { Ok(Self(words.join(" "))) }
    }
}

impl FromStr for NoteText {
    type Err = EmptyText;

    fn from_str(s: &str) -> Result<Self, EmptyText> {
        let text = s.replace("\r\n", "\n").replace('\r', "\n");
        let text = text.trim();
        if text.is_empty() { Err(EmptyText) } else { Ok(Self(text.into())) }
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
            type Error = EmptyText;

            fn try_from(s: String) -> Result<Self, EmptyText> {
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
        for &mark in Mark::ALL {
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
