//! What each command does.

pub mod update;
