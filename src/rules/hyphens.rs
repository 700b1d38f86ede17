//! Words cut at the ends of lines.

/// Words cut at the ends of lines.
#[derive(Debug, Clone, Copy)]
pub struct Hyphens {}
