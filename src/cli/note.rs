//! `tegenlezer note`

use std::io::{self, Read};

use super::reviewing::{Desk, Which, refuse};
use super::speech::Speech;
use crate::dossier::RowKey;
use crate::i18n::{Bilingual, commands};
use crate::review::{Anchor, Change, NoteKey, NoteText, Part, What, find_words};
use crate::source::STANDARD_INPUT;

/// The most of a note that is read from standard input, in bytes.
const LONGEST: u64 = 64 << 10;

/// Arguments of `note`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    #[command(flatten)]
    which: Which,
    /// The question: 12, 1a, or 2:3 for question 3 of section 2
    #[arg(required_unless_present_any = ["undo", "redo", "remove"])]
    question: Option<RowKey>,
    /// What the note says; - reads it from standard input
    #[arg(required_unless_present_any = ["undo", "redo", "remove"], allow_hyphen_values = true)]
    text: Option<NoteText>,
    /// The words that the note is about, as they stand in the paper; without them it is about the question as a whole
    #[arg(long, value_name = "WORDS", allow_hyphen_values = true)]
    quote: Option<String>,
    /// Where these words stand
    #[arg(long, value_enum, requires = "quote")]
    side: Option<Side>,
    /// Take a note away, by its name in `tegenlezer review`
    #[arg(long, value_name = "NOTE", conflicts_with_all = ["question", "undo", "redo"])]
    remove: Option<NoteKey>,
    /// Take your last change in this dossier back
    #[arg(long, conflicts_with_all = ["question", "redo"])]
    undo: bool,
    /// Make the change again that you took back last
    #[arg(long, conflicts_with = "question")]
    redo: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Side {
    Question,
    Answer,
    Footnote,
}

/// Makes a note.
pub fn run(arguments: &Arguments, speech: Speech) -> io::Result<u8> {
    let language = speech.language;
    let desk = match Desk::open(&arguments.which, speech) {
        Ok(desk) => desk,
        Err(problem) => return refuse(problem, language),
    };
    let change = match (arguments.question, &arguments.text, arguments.remove) {
        (Some(question), Some(text), _) => {
            about(arguments, &desk, question).and_then(|about| Ok(Change::Note { about, text: meant(text)? }))
        }
        (_, _, Some(note)) => match desk.reviewed.review().note(note) {
            Some(_) => Ok(Change::Reword { note, text: None }),
            None => Err(commands::no_such_note(&desk.dossier.title, note)),
        },
        _ => return desk.turn_back(arguments.undo),
    };
    match change {
        Ok(change) => desk.save(vec![What::Do(change)]),
        Err(problem) => refuse(problem, language),
    }
}

/// The text that was given, or what stands on standard input.
fn meant(text: &NoteText) -> Result<NoteText, Bilingual<String>> {
    if text.as_str() != STANDARD_INPUT {
        return Ok(text.clone());
    }
    let mut bytes = Vec::new();
    io::stdin()
        .lock()
        .take(LONGEST + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| commands::no_note(&(&error).into()))?;
    if bytes.len() as u64 > LONGEST {
        return Err(commands::note_too_long(LONGEST >> 10));
    }
    String::from_utf8_lossy(&bytes).parse().map_err(|_| commands::empty_note())
}

/// What the note is about: the words where they stand first, in the answer, the question, a footnote.
fn about(arguments: &Arguments, desk: &Desk, question: RowKey) -> Result<Anchor, Bilingual<String>> {
    desk.row(question)?;
    let Some(words) = &arguments.quote else { return Ok(Anchor::Row(question)) };
    let parts = [
        (Side::Answer, Part::Answer(question)),
        (Side::Question, Part::Question(question)),
        (Side::Footnote, Part::Footnote(question)),
    ];
    let mut wanted = parts.into_iter().filter(|(side, _)| arguments.side.is_none_or(|wanted| wanted == *side));
    let found = wanted.find_map(|(_, part)| find_words(&desk.dossier, part, words));
    let part = |wanted: Side| parts.iter().find(|(side, _)| *side == wanted).map(|(_, part)| *part);
    let none = || commands::words_not_found(question, arguments.side.and_then(part), words);
    found.ok_or_else(none)
}
