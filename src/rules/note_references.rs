//! Notes that speak of other notes: `Zie noot 10`.

use super::phrase::Words;

/// How a note speaks of another one.
#[derive(Debug, Clone, Copy)]
pub struct NoteReferences {
    /// Words behind which the number of a note stands.
    pub names: Words,
    /// Words with which a note begins that stands for the one before.
    pub same: Words,
    /// A number behind one of these, at the end of the line above, is no note's.
    pub announcing: Words,
    /// Nor is one before these.
    pub counting: Words,
    /// Between two numbers.
    pub and: &'static str,
}
