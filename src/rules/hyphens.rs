//! Words cut at the ends of lines.

use super::phrase::Words;

/// When the hyphen at the end of a line stays.
#[derive(Debug, Clone, Copy)]
pub struct Hyphens {
    /// After these the hyphen stands for the rest of a word: `hulp- en`, `woon-, zorg- of`.
    pub conjunctions: Words,
    /// Parts of a word that keep their hyphen: `oud-minister`, `zij-instromers`.
    pub prefixes: Words,
    /// How the rest of a word begins that only looks like one with a prefix: `oud-` + `eren`.
    pub no_rest_of_prefix: &'static str,
}
