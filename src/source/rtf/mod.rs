//! Rich text (RTF), which word processors and old systems write: paragraphs with the list numbers that are stored beside
//! them, tables, and notes at their anchors. After the Rich Text Format Specification, version 1.9.1.

mod cells;
mod charset;
mod format;
mod head;
mod notes;
mod pending;
mod sheet;
#[cfg(test)]
mod tests;
mod tokens;
mod walk;
mod words;

use self::tokens::Tokens;
use self::walk::Walker;
use super::{Manuscript, Problem};

/// What an RTF file begins with.
pub(super) const START: &[u8] = b"{\\rtf";

/// Reads an RTF file. There is none that cannot be read; one that ends in its midst is read up to there, with a
/// diagnostic.
///
/// # Errors
/// None.
pub fn read(bytes: &[u8]) -> Result<Manuscript, Problem> {
    let start = memchr::memmem::find(bytes, START).unwrap_or(0);
    let mut walker = Walker::default();
    Tokens::new(&bytes[start..]).for_each(|token| walker.token(token));
    Ok(walker.finish())
}
