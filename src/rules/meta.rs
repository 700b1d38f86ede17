//! What a paper says about itself.

/// What a paper says about itself.
#[derive(Debug, Clone, Copy)]
pub struct MetaFields {}
