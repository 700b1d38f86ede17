//! A review in lines, as `tegenlezer review` prints it.

use crate::dossier::{Dossier, Row};
use crate::i18n::Language;
use crate::i18n::papers;
use crate::i18n::review::to_confirm;
use crate::present::{Subject, verdict};
use crate::review::{Found, Note, Reviewed, RowState, Tick};

/// The progress of a review, then the review of each question, then what is lost; empty without a review.
pub fn review_lines(subject: Subject<'_>, language: Language) -> Vec<String> {
    let Some(reviewed) = subject.reviewed else { return Vec::new() };
    let dossier = subject.dossier;
    let mut lines = vec![format!("{}: {}", dossier.title, verdict::counts(&reviewed.counts(), language))];
    for (row, state) in states(dossier, reviewed) {
        lines.push(row_line(row, &state, language));
        lines.extend(state.notes.iter().map(|(note, how)| format!("     {}", note_line(dossier, note, how, language))));
    }
    let astray = reviewed.notes().into_iter().filter(|(_, found)| found.row().is_none());
    lines.extend(astray.map(|(note, how)| format!("  {}", note_line(dossier, note, how, language))));
    let gone = verdict::lost_rows_and_corrections(subject, reviewed, language);
    lines.extend(gone.iter().map(|line| format!("  {line}")));
    lines
}

/// The reviewed rows.
fn states<'a>(dossier: &'a Dossier, reviewed: &'a Reviewed) -> impl Iterator<Item = (&'a Row, RowState<'a>)> {
    let rows = dossier.rows.iter().enumerate();
    rows.filter_map(|(index, row)| Some((row, reviewed.row(index)?))).filter(|(_, state)| {
        let is_ticked = state.asked.iter().any(|(_, tick)| tick.is_some());
        state.mark.is_some() || is_ticked || !state.tags.is_empty() || !state.notes.is_empty()
    })
}

/// `2 partly answered (to be confirmed: …); 1/2 sub-questions; #urgent`
fn row_line(row: &Row, state: &RowState<'_>, language: Language) -> String {
    let mut parts = Vec::new();
    if let Some(marked) = state.mark {
        let confirm = to_confirm(state.standing, language).map(|confirm| format!(" ({confirm})"));
        let by = if state.others.is_empty() {
            String::new()
        } else {
            format!(" ({})", verdict::marked_by(marked, language))
        };
        parts.push(verdict::mark_words(marked.mark, language).to_owned() + &by + &confirm.unwrap_or_default());
    }
    parts.extend(verdict::other_marks(state, language));
    if state.asked.iter().any(|(_, tick)| tick.is_some()) {
        let answered = state.asked.iter().filter(|(_, tick)| *tick == Some(Tick::Answered)).count();
        parts.push(format!("{answered}/{}", papers::count(state.asked.len(), papers::SUB_QUESTION, language)));
    }
    parts.extend(state.tags.iter().map(|tag| format!("#{tag}")));
    format!("  {} {}", row.key, parts.join("; ")).trim_end().to_owned()
}

/// A note in one line, followed by its id.
fn note_line(dossier: &Dossier, note: &Note, how: &Found, language: Language) -> String {
    format!("{} [{}]", verdict::note_line(dossier, note, how, language).replace('\n', " / "), note.key)
}
