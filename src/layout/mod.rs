//! Text and a width in, lines out, each with its way back to the text. No ratatui here.
//!
//! [`wrap()`] breaks one text into [`Line`]s; [`Laid`] is a paragraph or table set at a width; a [`Column`] stacks many of
//! them and turns lines of the screen into [`Place`]s in the text and back. Positions are `usize` throughout: a column
//! may be longer than any terminal counts.

mod column;
mod laid;
mod table;
mod width;
mod wrap;

pub use column::{Column, Place};
pub use laid::{Hang, Laid, Piece};
pub use table::table;
pub use width::{Glyph, Glyphs, TAB, width};
pub use wrap::{Insert, Line, lines, wrap};

/// The widest that prose is set, in columns: longer lines are hard to follow with the eye.
pub const PROSE: usize = 90;
