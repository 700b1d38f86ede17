//! Marks, notes and changes of a review.

use super::papers::{self, QUESTION, REMARK};
use super::reader::keys::{KeyText, help};
use super::{Bilingual, Both, Language, both};
use crate::dossier::RowKey;
use crate::review::{Anchor, Change, HintVerdict, Mark, Part, Standing, Tick};

/// What is said of a mark.
#[derive(Debug, Clone, Copy)]
pub(crate) struct MarkText {
    /// What it is called where there is little room.
    short: Bilingual,
    /// What it is called.
    full: Bilingual,
    /// What its letter in the reader's list means.
    pub(crate) letter: Bilingual,
    /// What the key does that sets it.
    pub(crate) key: KeyText,
}

/// What is said of each mark.
pub(crate) const fn mark_text(mark: Mark) -> MarkText {
    match mark {
        Mark::Answered => MarkText {
            short: both("answered", "beantwoord"),
            full: both("answered", "beantwoord"),
            letter: both("marked answered", "oordeel: beantwoord"),
            key: help("mark the question: answered", "oordeel over de vraag: beantwoord")
                .hint("answered", "beantwoord"),
        },
        Mark::Partly => MarkText {
            short: both("partly", "deels"),
            full: both("partly answered", "deels beantwoord"),
            letter: both("marked partly answered", "oordeel: deels beantwoord"),
            key: help("mark: partly answered", "oordeel: deels beantwoord").hint("partly", "deels"),
        },
        Mark::NotAnswered => MarkText {
            short: both("not answered", "niet beantwoord"),
            full: both("not answered", "niet beantwoord"),
            letter: both("marked not answered", "oordeel: niet beantwoord"),
            key: help("mark: not answered", "oordeel: niet beantwoord").hint("not", "niet"),
        },
        Mark::Evades => MarkText {
            short: both("evades", "ontwijkt"),
            full: both("evades the question", "ontwijkt de vraag"),
            letter: both("marked as evading the question", "oordeel: ontwijkt de vraag"),
            key: help("mark: evades the question", "oordeel: ontwijkt de vraag").hint("evades", "ontwijkt"),
        },
        Mark::Elsewhere => MarkText {
            short: both("elsewhere", "elders"),
            full: both("only points elsewhere", "verwijst alleen naar elders"),
            letter: both("marked as pointing elsewhere", "oordeel: wijst naar elders"),
            key: help("mark: points elsewhere", "oordeel: wijst naar elders").hint("elsewhere", "elders"),
        },
        Mark::FollowUp => MarkText {
            short: both("follow up", "opvolgen"),
            full: both("to follow up", "op te volgen"),
            letter: both("marked to be followed up", "oordeel: op te volgen"),
            key: help("mark: to be followed up", "oordeel: op te volgen").hint("follow up", "opvolgen"),
        },
    }
}

/// What a mark is called where there is little room.
pub fn mark_in_short(mark: Mark) -> Bilingual {
    mark_text(mark).short
}

/// What a mark is called.
pub fn mark(mark: Mark) -> Bilingual {
    mark_text(mark).full
}

/// What a change does, in a line: `question 12: partly`.
pub fn change(change: &Change) -> Bilingual<String> {
    Bilingual(match change {
        Change::Mark { row, mark: Some(set), .. } => of_question(row, mark_in_short(*set).0),
        Change::Mark { row, mark: None, .. } => of_question(row, ["mark taken off", "oordeel weggehaald"]),
        Change::Confirm { row, .. } => of_question(row, ["mark confirmed", "oordeel bevestigd"]),
        Change::Tag { row, tag, on } => {
            let what = if *on { ["tag", "label"] } else { ["taken off: tag", "weggehaald: label"] };
            of_question(row, what).map(|what| format!("{what} {tag}"))
        }
        Change::Tick { row, tick, .. } => of_question(
            row,
            match tick {
                Some(Tick::Answered) => ["sub-question answered", "deelvraag beantwoord"],
                Some(Tick::NotAnswered) => ["sub-question not answered", "deelvraag niet beantwoord"],
                None => ["tick of a sub-question taken off", "vinkje bij een deelvraag weggehaald"],
            },
        ),
        Change::Hint { hint, verdict, .. } => {
            let what = hint_verdict(*verdict).0;
            hint.row().map_or(what.map(str::to_owned), |row| of_question(&row, what))
        }
        Change::Note { about, text } => {
            let note = ["note", "aantekening"];
            let begins = text.as_str().lines().next().unwrap_or_default();
            let note = about.row().map_or(note.map(str::to_owned), |row| of_question(&row, note));
            note.map(|note| format!("{note}: {begins}"))
        }
        Change::Reword { text: Some(_), .. } => ["note worded anew", "aantekening herschreven"].map(str::to_owned),
        Change::Reword { text: None, .. } => ["note taken away", "aantekening weggehaald"].map(str::to_owned),
        Change::Move { .. } => ["note put elsewhere", "aantekening verplaatst"].map(str::to_owned),
        Change::Pair { answer, rows } if rows.is_empty() => of_question(
            &answer.row,
            ["its answer stands where its paper says", "het antwoord staat waar het stuk het heeft"],
        ),
        Change::Pair { answer, rows } => {
            let rows: Vec<_> = rows.iter().map(RowKey::to_string).collect();
            let rows = rows.join(", ");
            [
                format!("answer of question {}: put to question {rows}", answer.row),
                format!("antwoord van vraag {}: bij vraag {rows} gezet", answer.row),
            ]
        }
    })
}

/// What was said of a hint.
pub fn hint_verdict(verdict: Option<HintVerdict>) -> Bilingual {
    match verdict {
        Some(HintVerdict::Agreed) => both("hint agreed to", "aanwijzing onderschreven"),
        Some(HintVerdict::Dismissed) => both("hint dismissed", "aanwijzing verworpen"),
        None => both("hint open again", "aanwijzing weer open"),
    }
}

/// What was done to a question.
fn of_question(row: &RowKey, [english, dutch]: Both) -> Both<String> {
    [format!("question {row}: {english}"), format!("vraag {row}: {dutch}")]
}

/// What asks to be confirmed of a mark; none if it holds.
pub fn to_confirm(standing: Standing, language: Language) -> Option<&'static str> {
    Some(language.pick(match standing {
        Standing::Holds => return None,
        Standing::WordingChanged => [
            "to be confirmed: the question is worded otherwise than when it was marked",
            "te bevestigen: de vraag is anders verwoord dan toen dit oordeel werd gegeven",
        ],
        Standing::AnswerChanged => [
            "to be confirmed: the answer is not the one that was marked",
            "te bevestigen: het antwoord is niet dat waarover is geoordeeld",
        ],
        Standing::BothChanged => [
            "to be confirmed: question and answer are not those that were marked",
            "te bevestigen: vraag en antwoord zijn niet die waarover is geoordeeld",
        ],
    }))
}

/// A tick in words.
pub fn tick_name(tick: Option<Tick>, language: Language) -> &'static str {
    language.pick(match tick {
        Some(Tick::Answered) => ["answered", "beantwoord"],
        Some(Tick::NotAnswered) => ["not answered", "niet beantwoord"],
        None => ["not looked at", "niet bekeken"],
    })
}

/// What a note is about: `on question 3`, `on the answer to 3`.
pub fn about(anchor: &Anchor, language: Language) -> String {
    match anchor {
        Anchor::Row(row) => format!("{} {row}", language.pick(["on question", "bij vraag"])),
        Anchor::Passage(passage) => match passage.part {
            Part::Question(row) => {
                format!("{} {row}", language.pick(["on words of question", "bij woorden van vraag"]))
            }
            Part::Answer(row) => {
                format!("{} {row}", language.pick(["on words of the answer to", "bij woorden van het antwoord op"]))
            }
            Part::Footnote(row) => {
                format!("{} {row}", language.pick(["on words of a footnote of", "bij woorden van een voetnoot van"]))
            }
            Part::Text => language.pick(["on words of the paper", "bij woorden van het stuk"]).to_owned(),
        },
    }
}

/// That a note was not found again.
pub const LOST: Bilingual = both("lost: not found again", "kwijt: niet teruggevonden");

/// `found approximately: 83% alike, now under question 4`: how alike the words are, and where they moved.
pub fn found_approximately(percent: u8, moved_to: Option<RowKey>, language: Language) -> String {
    let moved =
        moved_to.map(|row| language.pick([format!(", now under question {row}"), format!(", nu onder vraag {row}")]));
    let moved = moved.unwrap_or_default();
    language.pick([
        format!("found approximately: {percent}% alike{moved}"),
        format!("bij benadering teruggevonden: {percent}% gelijk{moved}"),
    ])
}

/// `3 of 9 questions marked`
pub fn marked_of(marked: usize, rows: usize, language: Language) -> String {
    let rows = papers::count(rows, QUESTION, language);
    language.pick([format!("{marked} of {rows} marked"), format!("{marked} van de {rows} beoordeeld")])
}

/// `1 to be confirmed`
pub fn count_to_confirm(count: usize, language: Language) -> String {
    language.pick([format!("{count} to be confirmed"), format!("{count} te bevestigen")])
}

/// `4 notes`
pub fn count_notes(count: usize, language: Language) -> String {
    papers::count(count, REMARK, language)
}

/// `2 found approximately`
pub fn count_approximate(count: usize, language: Language) -> String {
    language.pick([format!("{count} found approximately"), format!("{count} bij benadering teruggevonden")])
}

/// `1 lost`
pub fn count_lost(count: usize, language: Language) -> String {
    language.pick([format!("{count} lost"), format!("{count} kwijt")])
}

/// A correction that is not in force: where the answer was, where it was put, and how it begins.
pub fn lost_correction(was: RowKey, rows: &[String], begins: &str, language: Language) -> String {
    let rows = papers::list(rows, language);
    language.pick([
        format!("corrected pairing, not in force: an answer of question {was} was put to {rows}: «{begins}»"),
        format!("verbeterde koppeling, niet van kracht: een antwoord van vraag {was} was gezet bij {rows}: «{begins}»"),
    ])
}

/// The marks of a question that the dossier does not have any more.
pub fn lost_row(row: RowKey, marks: &[String], language: Language) -> String {
    let (colon, marks) = (if marks.is_empty() { "" } else { ": " }, marks.join(", "));
    language.pick([
        format!("question {row}{colon}{marks}; there is no such question any more"),
        format!("vraag {row}{colon}{marks}; die vraag is er niet meer"),
    ])
}
