//! What several test programs share; none of them uses all of it.
#![allow(dead_code)]

pub mod reader;
pub mod svg;
