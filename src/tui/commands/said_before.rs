//! What of the answer in view was said before, in the papers of the library.

use super::{Count, Effects};
use crate::i18n::reader::said_before as texts;
use crate::tui::state::State;

/// Opens the drawer with what was said before of the answer in view, and gives it the focus; or shuts it.
pub fn said_before(state: &mut State, _: Count) -> Effects {
    if !state.toggle_said_before() {
        state.message = Some(state.ui.text_with_keys(texts::NO_ANSWER));
    }
    Vec::new()
}
