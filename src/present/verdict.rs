//! Puts the review into words.

use super::Subject;
use crate::dossier::{Dossier, RowKey};
use crate::i18n::papers;
use crate::i18n::review::{about, count_approximate, count_lost, count_notes, count_to_confirm, marked_of, to_confirm};
use crate::i18n::{self, Language};
use crate::model::{AnswerId, DocumentId};
use crate::review::{
    AnswerAnchor, Change, Counts, Found, Mark, Marked, Note, Quote, Reviewed, RowReview, RowState, What, answer_anchor,
};

/// The name of a mark.
pub(crate) fn mark_words(of: Mark, language: Language) -> &'static str {
    language.say(i18n::review::mark(of))
}

/// A note in one line: what it is about, the words quoted, how it was found, its text and its author.
pub(crate) fn note_line(dossier: &Dossier, note: &Note, how: &Found, language: Language) -> String {
    let quote = note.about.quote().map(|quote| format!("«{}» ", quotation(quote, false).1)).unwrap_or_default();
    let how = found(dossier, how, language).map(|how| format!("({how}) ")).unwrap_or_default();
    let about =
        if quote.is_empty() && how.is_empty() { String::new() } else { format!("{}: ", about(&note.about, language)) };
    format!("{about}{quote}{how}{} ({})", note.text, papers::signed_note(&note.author, &note.who, note.when, language))
}

/// Notes in the order of the text that they are about, those on a question as a whole first.
pub(crate) fn in_order<'a>(notes: &[(&'a Note, &'a Found)]) -> Vec<(&'a Note, &'a Found)> {
    let mut notes = notes.to_vec();
    notes.sort_by_cached_key(|(_, found)| {
        let spot = found.spot()?;
        let first = spot.stretches.first()?;
        Some((spot.part.side(), spot.document, first.block, first.cell, first.bytes.start))
    });
    notes
}

/// The marks of other reviewers on a row, each with its author and whether it needs to be confirmed.
pub(crate) fn other_marks(state: &RowState<'_>, language: Language) -> Vec<String> {
    let others = state.others.iter().map(|&(marked, standing)| {
        let confirm = to_confirm(standing, language).map(|confirm| format!("; {confirm}")).unwrap_or_default();
        format!("{} ({}{confirm})", mark_words(marked.mark, language), marked_by(marked, language))
    });
    others.collect()
}

/// The author and date of a mark: `Anna, 3 feb 2025`
pub(crate) fn marked_by(marked: &Marked, language: Language) -> String {
    papers::signed(&marked.who, marked.when, language)
}

/// How a note was found again, unless it was found exactly.
pub(crate) fn found(dossier: &Dossier, found: &Found, language: Language) -> Option<String> {
    match found {
        Found::Row(_) | Found::Exact(_) => None,
        Found::Lost => Some(language.say(i18n::review::LOST).to_owned()),
        Found::Approximate { percent, moved, .. } => {
            let row = found.row().and_then(|row| dossier.rows.get(row)).filter(|_| *moved);
            Some(i18n::review::found_approximately(*percent, row.map(|row| row.key), language))
        }
    }
}

/// The quoted words on one line, with their surroundings if wanted.
pub(crate) fn quotation(quote: &Quote, with_surroundings: bool) -> (String, String, String) {
    let around = |words: &str| if with_surroundings { one_line(words) } else { String::new() };
    (around(&quote.before), one_line(&quote.text), around(&quote.after))
}

/// A text on one line, with single spaces.
fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// `3 of 9 questions marked: 2 answered, 1 evades the question; 1 to be confirmed; 4 notes, of which 1 lost`
pub(crate) fn counts(counts: &Counts, language: Language) -> String {
    let mut text = marked_of(counts.marked, counts.rows, language);
    let each: Vec<_> = by_mark(counts).map(|(mark, count)| format!("{count} {}", mark_words(mark, language))).collect();
    if !each.is_empty() {
        text += &format!(": {}", each.join(", "));
    }
    for (count, more) in [
        (counts.to_confirm, count_to_confirm(counts.to_confirm, language)),
        (counts.notes, count_notes(counts.notes, language)),
        (counts.approximate, count_approximate(counts.approximate, language)),
        (counts.lost, count_lost(counts.lost, language)),
    ] {
        if count > 0 {
            text += &format!("; {more}");
        }
    }
    text
}

/// The marks in use, and how many questions have each.
pub(crate) fn by_mark(counts: &Counts) -> impl Iterator<Item = (Mark, usize)> {
    Mark::ALL.iter().copied().zip(counts.by_mark).filter(|(_, count)| *count > 0)
}

/// The reviews of questions that no longer exist, and the corrections that cannot be applied, one line each.
pub(crate) fn lost_rows_and_corrections(subject: Subject<'_>, reviewed: &Reviewed, language: Language) -> Vec<String> {
    let rows = reviewed.lost_rows().map(|(key, review)| lost_row(key, review, language));
    rows.chain(subject.lost_corrections.iter().map(|lost| lost_correction(lost, language))).collect()
}

/// A correction that cannot be applied: its answer, or all of its questions, are gone.
fn lost_correction((answer, rows): &(AnswerAnchor, std::collections::BTreeSet<RowKey>), language: Language) -> String {
    let rows: Vec<_> = rows.iter().map(RowKey::to_string).collect();
    i18n::review::lost_correction(answer.row, &rows, &one_line(&answer.begins), language)
}

/// The review of a question that no longer exists.
fn lost_row(key: RowKey, review: &RowReview, language: Language) -> String {
    let marks =
        review.marks().map(|marked| format!("{} ({})", mark_words(marked.mark, language), marked_by(marked, language)));
    let marks: Vec<_> = marks.collect();
    i18n::review::lost_row(key, &marks, language)
}

/// The reviewer who paired an answer with its current question, if the review shows it.
pub(crate) fn put_by<'a>(subject: Subject<'a>, document: DocumentId, answer: AnswerId) -> Option<&'a str> {
    let review = subject.reviewed?.review();
    let words = answer_anchor(subject.dossier, document, answer)?.words;
    let (anchor, rows) = review.pairings().find(|(anchor, _)| anchor.words == words)?;
    let puts =
        |what: &What| matches!(what, What::Do(Change::Pair { answer, rows: to }) if answer == anchor && to == rows);
    let last = review.lines().filter(|line| puts(&line.what)).max_by_key(|line| line.order())?;
    Some(&last.who)
}
