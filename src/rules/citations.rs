//! Mentions of other papers, laws and cases.

/// Mentions of other papers, laws and cases.
#[derive(Debug, Clone, Copy)]
pub struct Citations {}
