//! What stands in the panes: which texts, in which order, set at a width. It knows dossiers and reviews, and nobody who
//! reads them.

pub mod contents;
pub mod difference;
pub mod frame;
pub mod help;
pub mod page;
pub mod part;
pub mod review_words;
pub mod theme;
pub mod words;
