//! What begins or ends a paragraph.

use super::phrase::{Phrases, Words};

/// Words and signs at the borders of paragraphs.
#[derive(Debug, Clone, Copy)]
pub struct Paragraphs {
    /// Words that do not end a text: what stands below them belongs to them.
    pub open_ended: Words,
    /// Marks of list items, each as it stands before its text.
    pub item_marks: Words,
    /// What stands at the head of a letter, each on a line of its own.
    pub letter_fields: Phrases,
    /// What Word shows in the fields of a template that nobody has filled in, each as a whole paragraph.
    pub unfilled: Words,
}
