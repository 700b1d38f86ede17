//! What is worked out on first use: citations and addresses in a text, sub-questions of a question.

use std::ops::Range;

use crate::model::Span;

/// Mentions of other papers, and addresses, in a text.
pub fn citations(text: &str) -> Vec<Span> {
    let _ = text;
    Vec::new()
}

/// The asking sentences of a question.
pub fn sub_questions(text: &str) -> Vec<Range<usize>> {
    let _ = text;
    Vec::new()
}
