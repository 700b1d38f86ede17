//! Papers: their texts, what they say differently, their own lines, and copies of passages.

use super::{Count, Effects, in_session, silently, steps};
use crate::i18n::reader::messages;
use crate::tui::compose::contents::lines_of;
use crate::tui::compose::part::Role;
use crate::tui::state::action::Effect;
use crate::tui::state::{Overlay, SheetTopic, State};

pub fn turn(state: &mut State, count: Count) -> Effects {
    in_session(state, |dossier, session| {
        session.turn(dossier, steps(count));
        session.ui.text_unless(dossier.documents.len() > 1, messages::ONLY_PAPER)
    })
}

pub fn difference(state: &mut State, _: Count) -> Effects {
    in_session(state, |dossier, session| session.toggle_difference(dossier))
}

pub fn text(state: &mut State, _: Count) -> Effects {
    silently(state, |dossier, session| session.toggle_text(dossier))
}

/// The proof of the passage in view, its first line near the top.
pub fn proof(state: &mut State, _: Count) -> Effects {
    let Some((dossier, session)) = state.reading() else { return Vec::new() };
    let Some((id, block)) = session.passage(dossier) else { return Vec::new() };
    let lines = block.map_or((1, 1), |block| lines_of(dossier.document(id), block));
    state.open_sheet(SheetTopic::Proof(id, lines));
    state.settle();
    let Some(Overlay::Sheet(sheet)) = state.overlays.last_mut() else { return Vec::new() };
    let entry = sheet.page.parts().iter().position(|part| part.role == Role::Raw).unwrap_or(0);
    let line = sheet.page.column().start_of(entry).saturating_sub(3);
    sheet.place = sheet.page.column().place_at(line);
    Vec::new()
}

pub fn about(state: &mut State, _: Count) -> Effects {
    state.open_sheet(SheetTopic::About);
    Vec::new()
}

pub fn copy(state: &mut State, _: Count) -> Effects {
    copy_passage(state, false)
}

pub fn copy_source(state: &mut State, _: Count) -> Effects {
    copy_passage(state, true)
}

/// Copies the passage in view with its source, or the source alone.
fn copy_passage(state: &mut State, source_alone: bool) -> Effects {
    let quotation = state.reading().and_then(|(dossier, session)| session.quotation(dossier));
    match quotation {
        Some(quotation) if source_alone => vec![Effect::Copy(quotation.source)],
        Some(quotation) => vec![Effect::Copy(quotation.whole())],
        None => {
            state.message = Some(state.ui.text_with_keys(messages::NOTHING_TO_COPY));
            Vec::new()
        }
    }
}

pub fn reread(_: &mut State, _: Count) -> Effects {
    vec![Effect::Reread]
}

/// Goes to where the dossier was left the last time.
pub fn go_on(state: &mut State, _: Count) -> Effects {
    in_session(state, |dossier, session| match session.last_position.clone().flatten() {
        None => Some(session.ui.text_with_keys(messages::NO_PLACE_KEPT)),
        Some((id, spot)) => {
            session.remember();
            let found = session.go_to_position(dossier, id, &spot);
            session.ui.text_unless(found, messages::PLACE_IS_GONE)
        }
    })
}
