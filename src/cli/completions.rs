//! `tegenlezer completions`

use std::io;

use clap::CommandFactory;
use clap_complete::Shell;

use super::output;

/// Arguments of `completions`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The shell that completes
    shell: Shell,
}

/// Prints what the shell is to know of the arguments.
pub fn run(arguments: &Arguments) -> io::Result<u8> {
    let mut command = super::Arguments::command();
    let mut script = Vec::new();
    clap_complete::generate(arguments.shell, &mut command, "tegenlezer", &mut script);
    output::put(&String::from_utf8_lossy(&script)).map(|()| 0)
}
