//! Strings: sentences, words, graphemes and their widths, repaired hyphenation.

pub mod hyphen;
mod sentence;
mod sub_question;
mod word;

pub use sentence::sentences;
pub use sub_question::sub_questions;
pub use word::words;
