//! What several test programs share; none of them uses all of it.
#![allow(dead_code)]

pub mod desk;
pub mod reader;
pub mod soffice;
pub mod svg;

/// The commands of the program, in the order of its help.
pub const COMMANDS: [&str; 13] = [
    "print",
    "export",
    "check",
    "insight",
    "library",
    "find",
    "mark",
    "note",
    "review",
    "schema",
    "config",
    "man",
    "completions",
];
