//! How far a key moves, before it is known what there is to move in.

/// A movement of one step; the count says how many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Motion {
    /// Lines, or items of a list.
    Line,
    LineBack,
    Page,
    PageBack,
    HalfPage,
    HalfPageBack,
    First,
    Last,
}
