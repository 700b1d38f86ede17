//! What leaves the program: all of it goes through the filter for control characters.

use std::io::{self, Write};

use crate::export::printable;

/// Writes to standard output.
pub fn put(text: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(printable(text).as_bytes())?;
    out.flush()
}

/// Writes a line to standard error. If nobody listens there, so be it.
pub fn complain(line: &str) {
    let _ = writeln!(io::stderr(), "{}", printable(line));
}
