//! Sub-questions, ticked one by one.

use super::{Count, Effects};
use crate::i18n::reader::review as texts;
use crate::review::Tick;
use crate::tui::compose::frame::Pane;
use crate::tui::reading::Topic;
use crate::tui::state::State;

/// Opens the drawer with the sub-questions of the row in view, and gives it the focus; or shuts it.
pub fn ticks(state: &mut State, _: Count) -> Effects {
    state.peek_at(Topic::Ticks)
}

/// Ticks the sub-question of a number, else the one that the drawer was stepped to, else the first: answered, then not
/// answered, then neither.
pub fn tick(state: &mut State, count: Count) -> Effects {
    let chosen = state.item_in_drawer(&Topic::Ticks).unwrap_or(0);
    let number = count.unwrap_or(chosen + 1);
    let Some(row) = state.row_to_review() else { return Vec::new() };
    let asked = state.review().and_then(|review| review.row(row)).map(|state| state.asked).unwrap_or_default();
    let Some((index, (_, tick))) = number.checked_sub(1).and_then(|index| Some((index, asked.get(index)?))) else {
        let there_are = texts::sub_questions_there_are(asked.len(), state.ui.language);
        state.message = state.review().is_some().then_some(there_are);
        return Vec::new();
    };
    let next = match tick {
        None => Some(Tick::Answered),
        Some(Tick::Answered) => Some(Tick::NotAnswered),
        Some(Tick::NotAnswered) => None,
    };
    let change = state.review().and_then(|review| review.reviewed.tick(row, index, next));
    show_ticks(state);
    state.change(change)
}

/// Opens the drawer with the sub-questions unless it or the card shows them; the focus stays.
fn show_ticks(state: &mut State) {
    if let Some((_, session)) = state.reading_mut()
        && session.frame.panel_of(Pane::Card).is_none()
        && session.here.drawer.as_ref().is_none_or(|drawer| drawer.topic != Topic::Ticks)
    {
        session.close_drawer();
        session.open_drawer(Topic::Ticks);
    }
}

impl State {
    /// Shows what the review has of the row in view in the drawer, with the focus; the same again closes it.
    pub(super) fn peek_at(&mut self, topic: Topic) -> Effects {
        if self.review().is_some()
            && let Some((_, session)) = self.reading_mut()
        {
            session.peek(topic);
        }
        Vec::new()
    }

    /// The item that keys in the drawer mean, counted from 0.
    pub(super) fn item_in_drawer(&self, topic: &Topic) -> Option<usize> {
        let (_, session) = self.reading()?;
        self.in_drawer(topic).then(|| session.item_in_drawer())
    }
}
