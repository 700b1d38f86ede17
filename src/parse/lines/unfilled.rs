//! Fields of a template that nobody has filled in, where the format does not say so: printed to PDF, copied as text.

use super::FlatLine;
use crate::model::{Diagnostic, Finding};
use crate::rules::Paragraphs;

/// Takes such lines out, and says how many there were.
pub fn take(lines: &mut Vec<FlatLine>, rules: &Paragraphs) -> Option<Diagnostic> {
    let before = lines.len();
    lines.retain(|line| !rules.unfilled.has(line.string().trim()));
    let placeholders = before - lines.len();
    let left_out = Finding::TextLeftOut { struck: 0, deleted: 0, comments: 0, placeholders };
    (placeholders > 0).then(|| Diagnostic::new(left_out))
}
