//! Marks and notes as the reader shows them.

use std::fmt::Display;
use std::path::Path;

use super::super::papers::{self, REMARK};
use super::super::review::{change, mark_in_short};
use super::super::{Bilingual, Both, Language, both};
use crate::dossier::RowKey;
use crate::review::{Change, Counts, Found, Line, Mark, Standing, What};

/// `proposed: partly (m m)`: the mark that the ticks propose, and the key that takes it.
pub(crate) fn proposed(mark: Mark, agree: &str, language: Language) -> String {
    let mark = language.say(mark_in_short(mark));
    language.pick([format!("proposed: {mark} ({agree})"), format!("voorstel: {mark} ({agree})")])
}

/// Why a mark asks to be confirmed; none if it does not.
pub(crate) fn standing(standing: Standing) -> Option<Bilingual> {
    match standing {
        Standing::Holds => None,
        Standing::WordingChanged => Some(both("wording changed", "bewoording gewijzigd")),
        Standing::AnswerChanged => Some(both("answer changed", "antwoord gewijzigd")),
        Standing::BothChanged => Some(both("wording and answer changed", "bewoording en antwoord gewijzigd")),
    }
}

/// `answered? answer changed: m m confirms`; none where there is nothing to confirm.
pub(crate) fn to_confirm(mark: Mark, standing: Standing, agree: &str, language: Language) -> Option<String> {
    let (mark, changed) = (language.say(mark_in_short(mark)), language.say(self::standing(standing)?));
    Some(
        language
            .pick([format!("{mark}? {changed}: {agree} confirms"), format!("{mark}? {changed}: {agree} bevestigt")]),
    )
}

/// How a note was found, if that is not beyond doubt.
pub(crate) fn found(found: &Found) -> Option<Bilingual<String>> {
    match found {
        Found::Row(_) | Found::Exact(_) => None,
        Found::Approximate { percent, moved: false, .. } => Some(Bilingual([
            format!("? found approximately: {percent}% of the words"),
            format!("? bij benadering gevonden: {percent}% van de woorden"),
        ])),
        Found::Approximate { percent, moved: true, .. } => Some(Bilingual([
            format!("? found elsewhere than it was, {percent}% of the words"),
            format!("? elders gevonden dan waar het stond, {percent}% van de woorden"),
        ])),
        Found::Lost => {
            let Bilingual([english, dutch]) = NOT_IN_THE_PAPERS;
            Some(Bilingual([format!("! lost: {english}"), format!("! kwijt: {dutch}")]))
        }
    }
}

/// Of the words that a note is about.
pub(crate) const NOT_IN_THE_PAPERS: Bilingual =
    both("these words are not in the papers as they are now", "deze woorden staan niet in de stukken zoals ze nu zijn");

/// What others did, in a line; none if all of it is one's own.
pub(crate) fn done_by_others(lines: &[Line], who: &str, language: Language) -> Option<String> {
    let others: Vec<_> = lines.iter().filter(|line| line.who != who && !matches!(line.what, What::About(_))).collect();
    let last = others.last()?;
    Some(match (&last.what, others.len()) {
        (What::Do(made), 1) => format!("{}: {}", last.who, language.say(change(made))),
        (_, count) => {
            language.pick([format!("{count} changes by {}", last.who), format!("{count} wijzigingen van {}", last.who)])
        }
    })
}

/// `reviewed 12/66`
pub(crate) fn reviewed(marked: usize, rows: usize, language: Language) -> String {
    language.pick([format!("reviewed {marked}/{rows}"), format!("beoordeeld {marked}/{rows}")])
}

/// `reviewed 3/9: 1 answered, 2 partly · 2 notes · 1 lost`; of a letter the notes alone.
pub(crate) fn counted(counts: &Counts, language: Language) -> String {
    let marks = Mark::ALL.iter().zip(counts.by_mark).filter(|(_, count)| *count > 0);
    let marks: Vec<_> = marks.map(|(mark, count)| format!("{count} {}", language.say(mark_in_short(*mark)))).collect();
    let reviewed = reviewed(counts.marked, counts.rows, language);
    let reviewed = if marks.is_empty() { reviewed } else { format!("{reviewed}: {}", marks.join(", ")) };
    let mut pieces: Vec<_> = Some(reviewed).filter(|_| counts.rows > 0).into_iter().collect();
    let some = |count: usize, [english, dutch]: Both| {
        (count > 0).then(|| language.pick([format!("{count} {english}"), format!("{count} {dutch}")]))
    };
    pieces.extend(some(counts.to_confirm, ["to be confirmed", "te bevestigen"]));
    pieces.push(papers::count(counts.notes, REMARK, language));
    pieces.extend(some(counts.approximate, ["found approximately", "bij benadering gevonden"]));
    pieces.extend(some(counts.lost, ["lost", "kwijt"]));
    pieces.join(" · ")
}

/// Heading of the notes that are in no question.
pub(crate) const IN_NO_QUESTION: Bilingual = both("In no question", "Bij geen vraag");

/// That a question with marks is gone.
pub(crate) fn question_is_gone(question: RowKey, marks: &str, language: Language) -> String {
    language.pick([
        format!("question {question} is not there any more · {marks}"),
        format!("vraag {question} is er niet meer · {marks}"),
    ])
}

/// Below a draft: which question it is about, and the key that goes on with it.
pub(crate) fn draft(question: Option<RowKey>, follow: &str, language: Language) -> String {
    let question = question.map(|row| format!(" · {}", papers::question(row, language))).unwrap_or_default();
    language.pick([
        format!("draft{question} · {follow} goes on with it"),
        format!("concept{question} · {follow} gaat ermee verder"),
    ])
}

/// How many drafts wait, and the key that finds them.
pub(crate) fn drafts_wait(count: usize, summary: &str, language: Language) -> String {
    language.pick(match count {
        1 => [
            format!("1 draft waits: {summary} finds it"), //
            format!("1 concept wacht: {summary} vindt het"),
        ],
        _ => [
            format!("{count} drafts wait: {summary} finds them"),
            format!("{count} concepten wachten: {summary} vindt ze"),
        ],
    })
}

/// Where the review is kept, or will be.
pub(crate) fn kept_in(log: &Path, is_empty: bool) -> Bilingual<String> {
    let log = log.display();
    Bilingual(match is_empty {
        true => [format!("review: will be kept in {log}"), format!("beoordeling: komt in {log}")],
        false => [format!("review: kept in {log}"), format!("beoordeling: bewaard in {log}")],
    })
}

/// That a change was undone.
pub(crate) fn undone(what: &Change, language: Language) -> String {
    let what = language.say(change(what));
    language.pick([format!("undone: {what}"), format!("teruggenomen: {what}")])
}

/// That several changes were undone.
pub(crate) fn several_undone(count: usize, language: Language) -> String {
    language.pick([format!("undone: {count} changes"), format!("teruggenomen: {count} wijzigingen")])
}

/// That several changes were done again.
pub(crate) fn several_done_again(count: usize, language: Language) -> String {
    language.pick([format!("done again: {count} changes"), format!("opnieuw gedaan: {count} wijzigingen")])
}

/// That all questions shown were marked, with the keys that take it back.
pub(crate) fn all_marked(count: usize, mark: &str, undo: &str, language: Language) -> String {
    let questions = papers::count(count, papers::QUESTION, language);
    language.pick([
        format!("{questions}: {mark}; {count}{undo} takes it back"),
        format!("{questions}: {mark}; {count}{undo} neemt het terug"),
    ])
}

/// That all questions shown have the mark already.
pub(crate) const ALL_MARKED_SO: Bilingual =
    both("all of these questions are marked so already", "al deze vragen hebben dat oordeel al");

/// That none of the questions shown has a mark that could be taken off.
pub(crate) const NONE_MARKED: Bilingual =
    both("none of these questions has a mark of yours", "geen van deze vragen heeft een oordeel van u");

/// That no filter says which questions are to be marked.
pub(crate) const NO_FILTER: Bilingual = both(
    "no filter: {filter} chooses the questions that {mark-shown} marks",
    "geen filter: {filter} kiest de vragen die met {mark-shown} een oordeel krijgen",
);

/// That a change was done again.
pub(crate) fn done_again(what: &Change, language: Language) -> String {
    let what = language.say(change(what));
    language.pick([format!("done again: {what}"), format!("opnieuw gedaan: {what}")])
}

/// What was done, and the key that takes it back.
pub(crate) fn can_be_undone(what: &Change, undo: &str, language: Language) -> String {
    let what = language.say(change(what));
    language.pick([format!("{what}; {undo} takes it back"), format!("{what}; {undo} neemt het terug")])
}

/// That a mark is of somebody else.
pub(crate) fn mark_of_another(who: impl Display, language: Language) -> String {
    language.pick([
        format!("this mark stays; yours can stand beside it. It is of {who}"),
        format!("dit oordeel blijft; het uwe kan ernaast staan. Het is van {who}"),
    ])
}

/// How many sub-questions there are, where one was meant that there is not.
pub(crate) fn sub_questions_there_are(count: usize, language: Language) -> String {
    let count = papers::count(count, papers::SUB_QUESTION, language);
    language.pick([format!("this question has {count}"), format!("deze vraag heeft {count}")])
}

/// Of the user's own changes.
pub(crate) const NOTHING_TO_UNDO: Bilingual = both("nothing to take back", "niets om terug te nemen");

/// Of the user's own changes.
pub(crate) const NOTHING_TO_DO_AGAIN: Bilingual = both("nothing to make again", "niets om opnieuw te doen");

/// Where there is neither a mark to confirm nor one that the ticks propose.
pub(crate) const NOTHING_TO_AGREE_WITH: Bilingual = both(
    "nothing to agree with: the ticks propose no other mark",
    "niets om mee in te stemmen: de vinkjes stellen geen ander oordeel voor",
);

/// Of the questions that ask to be reviewed.
pub(crate) const LAST_UNREVIEWED: Bilingual = both("this is the last one", "dit is de laatste");

/// Where no question asks to be reviewed.
pub(crate) const ALL_REVIEWED: Bilingual = both("every question has its mark", "elke vraag heeft haar oordeel");

/// Where the search for one began again at the other end.
pub(crate) const FROM_THE_OTHER_END: Bilingual = both("from the other end", "vanaf de andere kant");

/// Where there is none to be marked.
pub(crate) const NO_QUESTION_HERE: Bilingual = both("there is no question here", "hier is geen vraag");

/// Where there is none to be put to another question.
pub(crate) const NO_ANSWER_HERE: Bilingual = both("there is no answer here", "hier is geen antwoord");

/// Where nothing can be noted.
pub(crate) const NO_WORDS_TO_NOTE: Bilingual =
    both("there are no words here to note", "hier staat niets om bij te noteren");

/// Of a note.
pub(crate) const TAKEN_AWAY: Bilingual =
    both("note taken away: {undo} brings it back", "aantekening weggehaald: {undo} haalt die terug");

/// What the editor begins with.
pub(crate) const THE_DRAFT_YOU_LEFT: Bilingual = both("the draft that you left", "het concept dat u achterliet");

/// Of a note that was left before it was done.
pub(crate) const KEPT_AS_A_DRAFT: Bilingual = both(
    "kept as a draft: {note} here goes on with it, {summary} finds it",
    "bewaard als concept: {note} gaat er hier mee verder, {summary} vindt het",
);

/// Before the store has opened it.
pub(crate) const NOT_OPEN: Bilingual =
    both("the review of this dossier is not open", "de beoordeling van dit dossier is niet open");
