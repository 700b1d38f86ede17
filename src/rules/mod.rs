//! What papers of a language and a parliament print: values only.

pub mod languages;
