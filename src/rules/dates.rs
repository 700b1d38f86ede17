//! Months and the like.

use super::phrase::Words;

/// How dates are written.
#[derive(Debug, Clone, Copy)]
pub struct Dates {
    /// The months in full, in their order.
    pub months: Words,
    /// Their abbreviations without full stop, in their order.
    pub short_months: Words,
}
