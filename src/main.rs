//! The program: see [`tegenlezer::cli`].

use std::process::ExitCode;

fn main() -> ExitCode {
    tegenlezer::cli::run()
}
