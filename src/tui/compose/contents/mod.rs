//! Which parts stand in which pane.

mod about;
mod answers;
mod card;
mod heading;
mod hints;
mod proof;
mod rows;
mod said_before;
mod text;
mod wordings;

pub use crate::present::card::referrers;
pub use about::about;
pub use answers::{Answers, peek, pointing_to};
pub use card::{card, card_pieces};
pub use hints::{commitments, given, hints_of_row, named, other_place};
pub use proof::{lines_of, proof};
pub use rows::{beginning, common_beginnings, sections};
pub use said_before::{earlier_passage, place_of_earlier, said_before};
pub use text::{notes, notice, text};
pub use wordings::{worded_with, wordings};

use crate::i18n::Language;
use crate::model::Certainty;
use crate::tui::compose::part::{Part, Role};
use crate::tui::compose::words;

/// Why a pairing is uncertain, if it is.
fn doubt(certainty: Certainty, language: Language) -> Option<Part> {
    let words = words::doubt(certainty, language)?;
    Some(Part::own(Role::Doubt, format!("{} {words}", words::UNCERTAIN)).gap(0))
}

/// A length as spans count it.
fn size(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
