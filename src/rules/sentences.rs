//! Where sentences end, and where they do not.

/// Where sentences end, and where they do not.
#[derive(Debug, Clone, Copy)]
pub struct Sentences {}
