//! A dossier written out: JSON for programs, Markdown, and plain text one under the other or side by side.

mod beside;
mod form;
mod json;
mod markdown;
mod plain;
mod printable;
mod prose;
#[cfg(test)]
pub(crate) mod sample;
mod wrap;

pub use beside::{Lines, beside};
pub use json::{json, write_json};
pub use markdown::markdown;
pub use plain::plain;
pub use printable::{is_harmless, on_one_line, printable};
