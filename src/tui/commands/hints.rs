//! Hints: seen in the drawer, gone to, agreed to or dismissed; and the commitments of the dossier on a page.

use super::{Count, Effects, links, steps};
use crate::i18n::reader::hints as texts;
use crate::insight::Sentence;
use crate::present::hints::{Hint, Seen, beginning};
use crate::review::HintVerdict;
use crate::tui::compose::contents::other_place;
use crate::tui::input::scope::Mode;
use crate::tui::reading::Topic;
use crate::tui::review::Subject;
use crate::tui::state::action::Effect;
use crate::tui::state::{SheetTopic, State};

/// Opens the drawer with the hints about the row in view, and gives it the focus; or shuts it.
pub fn hints(state: &mut State, _: Count) -> Effects {
    if state.row_to_review().is_some()
        && !is_unknown(state)
        && let Some((_, session)) = state.reading_mut()
    {
        session.peek(Topic::Hints);
    }
    Vec::new()
}

/// Opens the page of commitments.
pub fn commitments(state: &mut State, _: Count) -> Effects {
    if is_unknown(state) {
        return Vec::new();
    }
    if state.promises().is_empty() {
        state.message = Some(state.ui.text_with_keys(texts::NO_COMMITMENT));
    } else {
        state.open_sheet(SheetTopic::Commitments(state.review_revision()));
    }
    Vec::new()
}

/// Whether there are no hints to show yet, or never; says so.
fn is_unknown(state: &mut State) -> bool {
    let is_unknown = state.hints().is_none();
    if is_unknown {
        let search_broke_off = state.reading().is_some_and(|(_, session)| session.outline.search_broke_off);
        let why = match search_broke_off {
            _ if state.wants.hints.is_empty() => texts::SWITCHED_OFF,
            true => texts::NOT_TO_BE_HAD,
            false => texts::STILL_LOOKING,
        };
        state.message = Some(state.ui.text_with_keys(why));
    }
    is_unknown
}

pub fn next_hint(state: &mut State, count: Count) -> Effects {
    step(state, steps(count))
}

pub fn previous_hint(state: &mut State, count: Count) -> Effects {
    step(state, -steps(count))
}

/// To the next or previous question with a sign of a hint, or so many on.
fn step(state: &mut State, steps: isize) -> Effects {
    if is_unknown(state) {
        return Vec::new();
    }
    let Some(((dossier, session), hints)) = state.reading().zip(state.hints()) else { return Vec::new() };
    let here = session.row_in_view();
    let wanted = |row: &usize| session.shows(*row) && hints.strength(*row).is_some();
    let skip = steps.unsigned_abs().saturating_sub(1);
    let found = if steps > 0 {
        (here + 1..dossier.rows.len()).filter(wanted).nth(skip)
    } else {
        (0..here).rev().filter(wanted).nth(skip)
    };
    match (found, state.reading_mut()) {
        (Some(row), Some((dossier, session))) => {
            session.remember();
            session.go_to_row(dossier, row);
        }
        _ => {
            let why = if steps > 0 { texts::NO_FURTHER_HINT } else { texts::NO_HINT_BEFORE };
            state.message = Some(state.ui.text_with_keys(why));
        }
    }
    Vec::new()
}

/// The hint that was stepped to, in the drawer or on the page of commitments, and its place in the list of all.
fn chosen(state: &State) -> Option<(usize, &Hint)> {
    if state.mode() == Mode::Commitments {
        let promises = state.promises();
        let promise = promises.get(state.sheet()?.chosen).or(promises.last())?;
        return Some((promise.index, promise.hint));
    }
    let (item, (_, session)) = (state.item_in_drawer(&Topic::Hints)?, state.reading()?);
    state.hints()?.of_row(session.row_in_view()).get(item).copied()
}

pub fn agree(state: &mut State, _: Count) -> Effects {
    judge(state, HintVerdict::Agreed)
}

pub fn dismiss(state: &mut State, _: Count) -> Effects {
    judge(state, HintVerdict::Dismissed)
}

/// Says what the chosen hint is worth; the same again takes it back.
fn judge(state: &mut State, verdict: HintVerdict) -> Effects {
    let Some((_, hint)) = chosen(state) else { return Vec::new() };
    let change = state.hints().and_then(|hints| {
        let said = hints.said(hint).map(|said| said.verdict);
        hints.judge(hint, Some(verdict).filter(|verdict| said != Some(*verdict)))
    });
    state.change(change)
}

/// Goes to the sentence of the chosen hint; of text given before to a look at its other place.
pub fn follow(state: &mut State, count: Count) -> Effects {
    let Some((index, hint)) = chosen(state).filter(|_| count.is_none()) else { return links::follow(state, count) };
    let (hint, is_page) = (hint.clone(), state.mode() == Mode::Commitments);
    if is_page {
        state.overlays.pop();
    }
    match (&hint.seen, hint.sentences().first()) {
        (Seen::Given(given), _) => {
            let Some((dossier, session)) = state.reading_mut() else { return Vec::new() };
            let (_, is_earlier) = other_place(dossier, given, session.row_in_view());
            session.peek(Topic::Given { hint: index, is_earlier });
        }
        (_, Some(sentence)) => go_to_sentence(state, sentence),
        (_, None) => state.message = Some(state.ui.text_with_keys(texts::NO_SENTENCE_NEAR)),
    }
    Vec::new()
}

/// Goes to the sentence nearest to a sub-question of the card.
pub fn go_to_nearest(state: &mut State, sub_question: usize) -> Effects {
    let Some(((_, session), hints)) = state.reading().zip(state.hints()) else { return Vec::new() };
    match hints.hints.nearest(session.here.row, sub_question).first().cloned() {
        Some(sentence) => go_to_sentence(state, &sentence),
        None => state.message = Some(state.ui.text_with_keys(texts::NO_SENTENCE_NEAR)),
    }
    Vec::new()
}

fn go_to_sentence(state: &mut State, sentence: &Sentence) {
    if let Some((dossier, session)) = state.reading_mut() {
        session.remember();
        let row = Some(session.row_in_view());
        session.show_position(dossier, sentence.document, beginning(sentence), row);
    }
}

/// Copies the sentence of the chosen hint with its source.
pub fn copy(state: &mut State, _: Count) -> Effects {
    let quotation = chosen(state).zip(state.reading()).and_then(|((_, hint), (dossier, session))| {
        let sentence = hint.sentences().first()?;
        Some(session.quoted(dossier, sentence.document, sentence.block, sentence.words(dossier)))
    });
    quotation.map(|quotation| Effect::Copy(quotation.whole())).into_iter().collect()
}

/// Begins a note on the words of the chosen hint.
pub fn note(state: &mut State, _: Count) -> Effects {
    if state.review().is_none() {
        return state.ask(None);
    }
    if let Some(about) = chosen(state).map(|(_, hint)| hint.anchor.to_anchor()) {
        state.write(Subject::New(about));
    }
    Vec::new()
}
