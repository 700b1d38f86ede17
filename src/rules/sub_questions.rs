//! Words with which sentences ask.

/// Words with which sentences ask.
#[derive(Debug, Clone, Copy)]
pub struct SubQuestions {}
