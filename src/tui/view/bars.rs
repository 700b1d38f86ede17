//! The title above, the status below, the rules between.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::foot::{Foot, foot};
use super::hints;
use super::paint::{self, Pen};
use crate::dossier::{Dossier, Row};
use crate::i18n::reader::{panes, review as review_texts, status as texts};
use crate::i18n::review::mark_in_short;
use crate::i18n::{Language, papers::REMARK};
use crate::layout::width;
use crate::text;
use crate::tui::compose::frame::Pane;
use crate::tui::compose::review_words;
use crate::tui::compose::words;
use crate::tui::input::scope::Scope;
use crate::tui::input::ui_text::UiText;
use crate::tui::reading::{Reading, ReadingSession};
use crate::tui::state::State;

/// What the dossier is about, who asks whom, and when what happened.
pub fn title(state: &State, dossier: &Dossier, session: &ReadingSession, buffer: &mut Buffer) {
    let area = session.frame.title;
    let (about, parties) = (dossier.title.as_str(), words::parties(dossier));
    let left = [about, &parties].into_iter().filter(|s| !s.is_empty()).collect::<Vec<_>>().join(" · ");
    let right = timeline(dossier, usize::from(area.width), state.ui.language);
    paint::line(buffer, area, &format!(" {left}"), &format!("{right} "), state.theme.title());
}

/// As much of the timeline as fits into half of the line; the last events matter most.
fn timeline(dossier: &Dossier, columns: usize, language: Language) -> String {
    let pieces = words::timeline(&dossier.timeline, false, language);
    let fits = |from: &usize| width(&pieces[*from..].join(" · ")) <= columns / 2 || *from + 1 == pieces.len();
    let from = (0..pieces.len()).find(fits).unwrap_or(0);
    pieces[from..].join(" · ")
}

/// A line between two panes.
pub fn rule(state: &State, area: Rect, buffer: &mut Buffer) {
    for y in 0..area.height {
        Pen::new(buffer, area, 0, y).write("│", state.theme.quiet());
    }
}

/// Which question it is and its status, or a message; on the right keys that may be of use now.
pub fn status(state: &State, dossier: &Dossier, session: &ReadingSession, buffer: &mut Buffer) {
    let area = session.frame.status;
    let room = usize::from(area.width).saturating_sub(2);
    let (mut standing, mut first) = standing(state, dossier, session);
    if session.choice.is_some() {
        standing.truncate(1); // the keys that choose matter more
        first = 1;
    }
    let hints = match &session.choice {
        _ if state.is_typing() => Vec::new(), // the keys that write a note stand above it
        Some(_) => hints::in_scopes(&state.ui, &[Scope::Choosing]),
        None => hints::reading(state, dossier, session),
    };
    // neither what is said nor the keys take all of the line; in the drawer the keys are others, and matter more
    let eighths = if session.here.focus == Pane::Drawer { 5 } else { 3 };
    // from question to question the keys change, and their share does not: what is said beside them stays
    let taken = width(&hints::line(&hints, usize::MAX)).min(room * eighths / 8) + 2;
    let row = matches!(session.here.reading, Reading::Rows).then(|| session.row_in_view());
    let alert = alert(state, row);
    let apart = if alert.is_empty() { 0 } else { width(&alert) + 3 };
    let least = width(&standing[..first.min(standing.len())].join(" · "));
    let usual = fitting(&standing, room.saturating_sub(taken + apart).max(least).min(room.saturating_sub(apart)));
    foot(state, area, &Foot { alert, usual, hints: &hints }, buffer);
}

/// What must not be overlooked, and stays until it is mended.
fn alert(state: &State, row: Option<usize>) -> String {
    let unsaved = state.review().and_then(|review| review.unsaved().1);
    let unsaved = unsaved.map(|why| texts::not_saved(why, state.ui.language));
    let changed = state.changed.then(|| state.ui.text_with_keys(texts::CHANGED));
    let to_confirm = row.and_then(|row| to_confirm(state, row));
    unsaved.into_iter().chain(changed).chain(to_confirm).collect::<Vec<_>>().join(" · ")
}

/// `a answered? answer changed: m m confirms`: a mark that no longer judges what stands there.
fn to_confirm(state: &State, row: usize) -> Option<String> {
    let (said, ui) = (state.review()?.row(row)?, &state.ui);
    let (marked, standing) = said.own_or_latest(&state.review()?.who)?;
    let confirm = review_texts::to_confirm(marked.mark, standing, &ui.key("agree"), ui.language)?;
    Some(format!("{} {confirm}", review_words::sign(marked.mark, false)))
}

/// As many pieces as fit, and at least the first.
fn fitting(pieces: &[String], room: usize) -> String {
    let joined = |count: usize| pieces[..count].join(" · ");
    let count = (1..=pieces.len()).rev().find(|count| width(&joined(*count)) <= room);
    joined(count.unwrap_or(1).min(pieces.len()))
}

/// `2/9`, `answered`, `2 sub-questions`: what matters most comes first, and how many of them matter more than keys do.
fn standing(state: &State, dossier: &Dossier, session: &ReadingSession) -> (Vec<String>, usize) {
    let (mut pieces, mut first, ui) = (Vec::new(), 1, &state.ui);
    let index = session.row_in_view();
    if let (Reading::Rows, Some(view)) = (session.here.reading, dossier.view(index)) {
        pieces.push(format!("{}/{}", index + 1, dossier.rows.len()));
        pieces.extend(searched(session));
        pieces.push(words::status(view.row.status, ui.language).to_owned());
        if dossier.is_doubtful(view.row) {
            pieces.push(ui.text(texts::UNCERTAIN).to_owned());
        }
        pieces.extend(reviewed(state, index));
        first = pieces.len();
        pieces.extend(session.through_answers().map(|hundredths| texts::through_answers(hundredths, ui.language)));
        if session.arrangement.maximised {
            pieces.extend(ui.keymap.key("maximise").map(|key| texts::maximised(&key, ui.language)));
        }
        if !session.linked {
            let answers = index == session.here.answer_row && session.here.focus == Pane::Answer;
            let key = |row: usize| dossier.rows.get(row).map(|row| row.key.to_string()).unwrap_or_default();
            pieces.push(match answers {
                true => texts::unlinked_from_question(key(session.here.row), ui.language),
                false => texts::unlinked_from_answer(key(session.here.answer_row), ui.language),
            });
        }
        let wording = view.wordings.first();
        let texts = wording.iter().flat_map(|wording| &wording.blocks).flat_map(|(_, block)| block.texts());
        let asked: usize = texts.map(|wording| text::sub_questions(wording.as_str()).len()).sum();
        let carded = session.frame.panel_of(Pane::Card).is_some(); // which says it as well
        if asked > 1 && !carded {
            pieces.push(words::count(asked, words::SUB_QUESTION, ui.language));
        }
        pieces.extend(referrers(dossier, view.row, ui).filter(|_| !carded));
    } else {
        pieces.push(ui.text(texts::TEXT).to_owned());
        pieces.extend(searched(session));
        if !session.notes(dossier).is_empty() {
            pieces.push(words::count(session.notes(dossier).len(), words::NOTE, ui.language));
        }
    }
    pieces.extend(kept(state)); // the longest, and of interest where there is room
    (pieces, first)
}

/// `P partly`, `reviewed 12/66`, `#tag`; an asterisk as long as something is not saved.
fn reviewed(state: &State, row: usize) -> Vec<String> {
    let (Some(review), ui) = (state.review(), &state.ui) else { return Vec::new() };
    let counts = review.reviewed.counts();
    let (unsaved, _) = review.unsaved();
    let mut pieces = Vec::new();
    let Some(said) = review.row(row) else { return pieces };
    if let (Some(marked), None) = (said.mark, review_texts::standing(said.standing)) {
        let by = if said.others.is_empty() { String::new() } else { format!(" ({})", marked.who) };
        pieces.push(format!("{} {}{by}", review_words::sign(marked.mark, true), ui.text(mark_in_short(marked.mark))));
    }
    for (marked, standing) in &said.others {
        let sign = review_words::sign(marked.mark, review_texts::standing(*standing).is_none());
        pieces.push(format!("{sign} {} ({})", ui.text(mark_in_short(marked.mark)), marked.who));
    }
    let proposed = said.proposed.filter(|mark| said.mark.map(|marked| marked.mark) != Some(*mark));
    let proposed = proposed.map(|mark| review_texts::proposed(mark, &ui.key("agree"), ui.language));
    let (to_take, other) = if said.mark.is_none() { (proposed, None) } else { (None, proposed) };
    pieces.extend(to_take);
    if counts.marked > 0 || unsaved > 0 {
        let saving = if unsaved > 0 { "*" } else { "" };
        pieces.push(review_texts::reviewed(counts.marked, counts.rows, ui.language) + saving);
    }
    pieces.extend(other); // than the mark that was chosen
    if !said.tags.is_empty() {
        pieces.push(said.tags.iter().map(|tag| format!("#{tag}")).collect::<Vec<_>>().join(" "));
    }
    if !said.notes.is_empty() {
        pieces.push(words::count(said.notes.len(), REMARK, ui.language));
    }
    pieces
}

/// `kept in papers/.tegenlezer/x.jsonl`: where the review is, once there is one.
fn kept(state: &State) -> Option<String> {
    let review = state.review().filter(|review| !review.changes().is_empty())?;
    Some(texts::kept_in(review.log()?.display(), state.ui.language))
}

/// `referred to by 33 and 48`; of more than three how many.
fn referrers(dossier: &Dossier, row: &Row, ui: &UiText) -> Option<String> {
    let keys: Vec<_> = row.referred_by.iter().filter_map(|&row| Some(dossier.rows.get(row)?.key.number)).collect();
    match keys.as_slice() {
        [] => None,
        [_] | [_, _] | [_, _, _] => Some(panes::referred_to_by(&words::list(&keys, ui.language), ui.language)),
        many => Some(panes::referred_to_by_others(many.len(), ui.language)),
    }
}

/// `3/17 /politie`: which hit it is, of what is searched.
fn searched(session: &ReadingSession) -> Option<String> {
    Some(format!("{} /{}", session.hit_count()?, session.finding.as_ref()?.pattern.typed()))
}
