//! Months and the like.

/// Months and the like.
#[derive(Debug, Clone, Copy)]
pub struct Dates {}
