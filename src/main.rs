//! The program: see [`tegenlezer::cli`].

fn main() {}
