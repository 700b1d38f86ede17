//! The list of dossiers of a library, what is found in it, and its figures: a screen of its own before the reader, which opens
//! the dossier that is chosen.
//!
//! `browser` is the state and what keys do to it; it asks for what must be looked up (`Wish`). `view` draws. `screen` waits
//! for keys and looks things up.

mod browser;
mod screen;
#[cfg(test)]
mod tests;
mod view;

pub use browser::Browser;
pub use screen::browse;
