//! What stands in the panes: which texts, in which order, set at a width.

pub mod contents;
pub mod difference;
pub mod frame;
pub mod help;
pub mod page;
pub mod part;
pub mod theme;
pub mod words;
