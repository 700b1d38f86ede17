//! What stands beside marks and notes.

use crate::i18n::Bilingual;
use crate::language::Both;
use crate::review::{Found, Line, Mark, Standing, What};
use crate::tui::input::ui_text::UiText;

pub use crate::i18n::review::{change, mark_in_short as mark};
pub use crate::words::{REMARK, signed, signed_note};

/// `proposed: partly (m m)`: the mark that the ticks propose, and the key that takes it.
pub fn proposed(mark: Mark, ui: &UiText) -> String {
    let words = ui.text(["proposed", "voorstel"]);
    format!("{words}: {} ({})", ui.text(self::mark(mark)), ui.text_with_keys(["{agree}", "{agree}"]))
}

/// The letter of a mark; one that asks to be confirmed is small.
pub fn sign(mark: Mark, holds: bool) -> char {
    let letter = mark.letter();
    if holds { letter } else { letter.to_ascii_lowercase() }
}

/// The sign of a note, in the list and beside its passage.
pub const NOTE: char = '*';

/// What the signs of a review mean, for the help.
#[rustfmt::skip]
pub const SIGNS: &[(&str, Both)] = &[
    ("A", ["marked answered", "oordeel: beantwoord"]),
    ("P", ["marked partly answered", "oordeel: deels beantwoord"]),
    ("N", ["marked not answered", "oordeel: niet beantwoord"]),
    ("E", ["marked as evading the question", "oordeel: ontwijkt de vraag"]),
    ("W", ["marked as pointing elsewhere", "oordeel: wijst naar elders"]),
    ("F", ["marked to be followed up", "oordeel: op te volgen"]),
    ("a-w", [
        "a small letter: question or answer changed since; the mark asks to be confirmed",
        "een kleine letter: vraag of antwoord is sindsdien gewijzigd; het oordeel vraagt om bevestiging",
    ]),
    ("*", ["there is a note", "er is een aantekening"]),
];

/// Why a mark asks to be confirmed; none if it does not.
pub fn standing(standing: Standing) -> Option<Both> {
    match standing {
        Standing::Holds => None,
        Standing::WordingChanged => Some(["wording changed", "bewoording gewijzigd"]),
        Standing::AnswerChanged => Some(["answer changed", "antwoord gewijzigd"]),
        Standing::BothChanged => Some(["wording and answer changed", "bewoording en antwoord gewijzigd"]),
    }
}

/// How a note was found, if that is not beyond doubt.
pub fn found(found: &Found) -> Option<Both<String>> {
    match found {
        Found::Row(_) | Found::Exact(_) => None,
        Found::Approximate { percent, moved: false, .. } => Some([
            format!("? found approximately: {percent}% of the words"),
            format!("? bij benadering gevonden: {percent}% van de woorden"),
        ]),
        Found::Approximate { percent, moved: true, .. } => Some([
            format!("? found elsewhere than it was, {percent}% of the words"),
            format!("? elders gevonden dan waar het stond, {percent}% van de woorden"),
        ]),
        Found::Lost => Some([
            "! lost: these words are not in the papers as they are now".into(),
            "! kwijt: deze woorden staan niet in de stukken zoals ze nu zijn".into(),
        ]),
    }
}

/// What others did, in a line; none if all of it is one's own.
pub fn seen(lines: &[Line], who: &str) -> Bilingual<Option<String>> {
    let others: Vec<_> = lines.iter().filter(|line| line.who != who && !matches!(line.what, What::About(_))).collect();
    let Some(last) = others.last() else { return Bilingual::default() };
    match (&last.what, others.len()) {
        (What::Do(made), 1) => change(made).map(|words| Some(format!("{}: {words}", last.who))),
        (_, count) => Bilingual::from([
            Some(format!("{count} changes by {}", last.who)), //
            Some(format!("{count} wijzigingen van {}", last.who)),
        ]),
    }
}
