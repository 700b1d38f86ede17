//! What the program says in words of its own, in every language of the interface. What papers say is never translated.
//!
//! The other rooms make values; here they get their words, in files by subject: functions with typed arguments, and
//! constants. Of a text in all languages ([`Bilingual`]) only this room knows which languages there are, so that another
//! one is added here alone.

pub(crate) mod commands;
pub(crate) mod config;
pub mod diagnostics;
pub mod insight;
pub mod language;
pub mod library;
mod lists;
pub mod logs;
pub mod papers;
pub mod problems;
pub(crate) mod reader;
pub(crate) mod report;
pub mod review;
pub(crate) mod search;

pub use language::{Bilingual, Language};
use language::{Both, both};
