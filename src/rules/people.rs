//! Offices, titles, and what stands between names.

/// Offices, titles, and what stands between names.
#[derive(Debug, Clone, Copy)]
pub struct People {}
