//! Breaks text into lines of a given width and maps every line back to the text. Independent of ratatui.
//!
//! [`wrap()`] breaks one text into [`Line`]s; a [`TypesetBlock`] is a paragraph or table set at a width; a [`Column`]
//! stacks many of them and converts screen lines to [`Place`]s in the text and back. Positions are `usize` throughout:
//! a column may have more lines than a terminal can count.

mod block;
mod column;
mod table;
mod width;
mod wrap;

pub use block::{Indent, Piece, TypesetBlock};
pub use column::{Column, Place};
pub use table::table;
pub use width::{Glyph, Glyphs, TAB, width};
pub use wrap::{Insert, Line, lines, wrap};

/// The default greatest width of prose, in columns: longer lines are hard for the eye to follow.
pub const PROSE: usize = 90;
