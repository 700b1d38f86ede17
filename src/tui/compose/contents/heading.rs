//! Headings that are a number alone.

use crate::tui::compose::part::{Part, Role};

/// Whether a heading is a number alone (`62.`), printed at the beginning of the text's first line.
pub fn runs_in(heading: &str) -> bool {
    heading.len() <= 6 && !heading.is_empty() && heading.chars().filter(|c| c.is_alphabetic()).count() < 2
}

/// Puts a number at the beginning of the text's first line.
pub fn run_in(parts: &mut Vec<Part>, text: usize, number: &str) {
    match parts.get_mut(text) {
        Some(first) => first.label = format!("{number} {}", first.label).trim_end().to_owned(),
        None => parts.push(Part::own(Role::Heading, number)),
    }
}
