//! Tegenlezer, "the second reader": reads written parliamentary questions and their answers, lays each question beside
//! its answer, and shows them in a terminal.
//!
//! Data flows from top to bottom through the rooms below; a room imports only from rooms above it, [`model`], [`text`] and
//! [`i18n`] excepted, which all may use. [`rules`] are values, which [`text`] and [`parse`] are given.

pub mod model;

pub mod rules;

pub mod text;

pub mod i18n;

mod atomic_write;
mod parallel;

mod regular;

pub mod source;

pub mod parse;

pub mod dossier;

pub mod search;

pub mod insight;

pub mod review;

pub mod layout;

pub mod present;

pub mod library;

pub mod export;

pub mod config;

pub mod tui;

pub mod cli;
