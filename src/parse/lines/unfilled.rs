//! Fields of a template that nobody has filled in, where the format does not say so: printed to PDF, copied as text.

use super::FlatLine;
use crate::model::Diagnostic;
use crate::rules::Paragraphs;
use crate::source::LeftOut;

/// Takes such lines out, and says how many there were.
pub fn take(lines: &mut Vec<FlatLine>, rules: &Paragraphs) -> Option<Diagnostic> {
    let before = lines.len();
    lines.retain(|line| !rules.unfilled.has(line.string().trim()));
    let placeholders = before - lines.len();
    LeftOut { placeholders, ..LeftOut::default() }.diagnostic()
}
