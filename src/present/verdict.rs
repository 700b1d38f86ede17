//! What a reviewer said, in words.

use super::Subject;
use crate::dossier::{Dossier, RowKey};
use crate::language::{Both, Language};
use crate::model::{AnswerId, DocumentId};
use crate::review::{
    Anchor, AnswerAnchor, Change, Counts, Found, Mark, Marked, Note, Part, Quote, RowReview, RowState, Standing, Tick,
    What, answer_anchor,
};
use crate::words;

/// What a mark is called, and the sign that stands beside the words.
pub(crate) fn mark(mark: Mark) -> (char, Both) {
    match mark {
        Mark::Answered => ('✓', ["answered", "beantwoord"]),
        Mark::Partly => ('½', ["partly answered", "deels beantwoord"]),
        Mark::NotAnswered => ('✗', ["not answered", "niet beantwoord"]),
        Mark::Evades => ('≈', ["evades the question", "ontwijkt de vraag"]),
        Mark::Elsewhere => ('→', ["only points elsewhere", "verwijst alleen naar elders"]),
        Mark::FollowUp => ('»', ["to follow up", "op te volgen"]),
    }
}

/// A mark as people read it.
pub(crate) fn mark_words(of: Mark, language: Language) -> &'static str {
    language.say(mark(of).1)
}

/// What asks to be confirmed of a mark; none if it holds.
pub(crate) fn to_confirm(standing: Standing, language: Language) -> Option<&'static str> {
    Some(language.say(match standing {
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
pub(crate) fn tick(tick: Option<Tick>, language: Language) -> &'static str {
    language.say(match tick {
        Some(Tick::Answered) => ["answered", "beantwoord"],
        Some(Tick::NotAnswered) => ["not answered", "niet beantwoord"],
        None => ["not looked at", "niet bekeken"],
    })
}

/// A note in a line: what it is about, its words, how it was found, what it says, and whose it is.
pub(crate) fn note_line(dossier: &Dossier, note: &Note, how: &Found, language: Language) -> String {
    let quote = note.about.quote().map(|quote| format!("«{}» ", quotation(quote, false).1)).unwrap_or_default();
    let how = found(dossier, how, language).map(|how| format!("({how}) ")).unwrap_or_default();
    let about = if quote.is_empty() && how.is_empty() { String::new() } else { format!("{}: ", about(note, language)) };
    format!("{about}{quote}{how}{} ({})", note.text, words::signed_note(&note.author, &note.who, note.when, language))
}

/// The marks of other reviewers on a row, each with whose it is, and whether it asks to be confirmed.
pub(crate) fn other_marks(state: &RowState<'_>, language: Language) -> Vec<String> {
    let others = state.others.iter().map(|&(marked, standing)| {
        let confirm = to_confirm(standing, language).map(|confirm| format!("; {confirm}")).unwrap_or_default();
        format!("{} ({}{confirm})", mark_words(marked.mark, language), marked_by(marked, language))
    });
    others.collect()
}

/// `Anna, 3 feb 2025`, of a mark
pub(crate) fn marked_by(marked: &Marked, language: Language) -> String {
    words::signed(&marked.who, marked.when, language)
}

/// What a note is about: `on question 3`, `on the answer to 3`.
pub(crate) fn about(note: &Note, language: Language) -> String {
    match &note.about {
        Anchor::Row(row) => format!("{} {row}", language.say(["on question", "bij vraag"])),
        Anchor::Passage(passage) => match passage.part {
            Part::Question(row) => format!("{} {row}", language.say(["on words of question", "bij woorden van vraag"])),
            Part::Answer(row) => {
                format!("{} {row}", language.say(["on words of the answer to", "bij woorden van het antwoord op"]))
            }
            Part::Footnote(row) => {
                format!("{} {row}", language.say(["on words of a footnote of", "bij woorden van een voetnoot van"]))
            }
            Part::Text => language.say(["on words of the paper", "bij woorden van het stuk"]).to_owned(),
        },
    }
}

/// How a note was found again, if that is worth a word: not where it was, or not for sure.
pub(crate) fn found(dossier: &Dossier, found: &Found, language: Language) -> Option<String> {
    match found {
        Found::Row(_) | Found::Exact(_) => None,
        Found::Lost => Some(language.say(["lost: not found again", "kwijt: niet teruggevonden"]).to_owned()),
        Found::Approximate { percent, moved, .. } => {
            let like = language.say(["found approximately", "bij benadering teruggevonden"]);
            let percent = format!("{percent}% {}", language.say(["alike", "gelijk"]));
            let row = found.row().and_then(|row| dossier.rows.get(row)).filter(|_| *moved);
            let now = language.say(["now under question", "nu onder vraag"]);
            let moved = row.map(|row| format!(", {now} {}", row.key)).unwrap_or_default();
            Some(format!("{like}: {percent}{moved}"))
        }
    }
}

/// Words quoted in a line; of a lost note with those that stood around them.
pub(crate) fn quotation(quote: &Quote, with_surroundings: bool) -> (String, String, String) {
    let around = |words: &str| if with_surroundings { one_line(words) } else { String::new() };
    (around(&quote.before), one_line(&quote.text), around(&quote.after))
}

/// Words of a paper in a line, whatever a log has between them.
fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// `3 of 9 questions marked: 2 answered, 1 evades the question; 1 to be confirmed; 4 notes, of which 1 lost`
pub(crate) fn counts(counts: &Counts, language: Language) -> String {
    let of = language.say(["of", "van de"]);
    let marked = language.say(["marked", "beoordeeld"]);
    let mut said = format!("{} {of} {} {marked}", counts.marked, words::count(counts.rows, words::QUESTION, language));
    let each: Vec<_> = by_mark(counts).map(|(mark, count)| format!("{count} {}", mark_words(mark, language))).collect();
    if !each.is_empty() {
        said += &format!(": {}", each.join(", "));
    }
    let notes = words::count(counts.notes, words::REMARK, language);
    let said_of = |count: usize, what: Both| format!("{count} {}", language.say(what));
    for (count, more) in [
        (counts.to_confirm, said_of(counts.to_confirm, ["to be confirmed", "te bevestigen"])),
        (counts.notes, notes),
        (counts.approximate, said_of(counts.approximate, ["found approximately", "bij benadering teruggevonden"])),
        (counts.lost, said_of(counts.lost, ["lost", "kwijt"])),
    ] {
        if count > 0 {
            said += &format!("; {more}");
        }
    }
    said
}

/// The marks that some question has, and how many have it.
pub(crate) fn by_mark(counts: &Counts) -> impl Iterator<Item = (Mark, usize)> {
    Mark::ALL.into_iter().zip(counts.by_mark).filter(|(_, count)| *count > 0)
}

/// A correction that is not in force: its answer, or all of its questions, are not there any more.
pub(crate) fn lost_correction(
    (answer, rows): &(AnswerAnchor, std::collections::BTreeSet<RowKey>),
    language: Language,
) -> String {
    let rows: Vec<_> = rows.iter().map(RowKey::to_string).collect();
    let was = language.say([
        "corrected pairing, not in force: an answer of question",
        "verbeterde koppeling, niet van kracht: een antwoord van vraag",
    ]);
    let put = language.say(["was put to", "was gezet bij"]);
    format!("{was} {} {put} {}: «{}»", answer.row, words::list(&rows, language), one_line(&answer.begins))
}

/// What was said of a question that the dossier does not have any more.
pub(crate) fn lost_row(key: RowKey, said: &RowReview, language: Language) -> String {
    let gone = language.say(["there is no such question any more", "die vraag is er niet meer"]);
    let marks =
        said.marks().map(|marked| format!("{} ({})", mark_words(marked.mark, language), marked_by(marked, language)));
    let marks: Vec<_> = marks.collect();
    let colon = if marks.is_empty() { "" } else { ": " };
    format!("{} {key}{colon}{}; {gone}", language.say(["question", "vraag"]), marks.join(", "))
}

/// The reviewer who put an answer where it stands, if the review tells.
pub(crate) fn put_by<'a>(subject: Subject<'a>, document: DocumentId, answer: AnswerId) -> Option<&'a str> {
    let review = subject.reviewed?.review();
    let words = answer_anchor(subject.dossier, document, answer)?.words;
    let (anchor, rows) = review.pairings().find(|(anchor, _)| anchor.words == words)?;
    let puts =
        |what: &What| matches!(what, What::Do(Change::Pair { answer, rows: to }) if answer == anchor && to == rows);
    let last = review.lines().filter(|line| puts(&line.what)).max_by_key(|line| line.order())?;
    Some(&last.who)
}
