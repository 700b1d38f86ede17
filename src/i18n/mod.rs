//! What the program says in words of its own, in every language of the interface. What papers say is never translated.
//!
//! The other rooms make values; the functions here make sentences of them, by subject.

pub mod diagnostics;
mod lists;
pub mod problems;
