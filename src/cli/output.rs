//! What leaves the program: all of it goes through the filter for control characters (JSON, which
//! escapes them, excepted).

use std::io::{self, Write};

use crate::dossier::Dossier;
use crate::text::printable;

/// Writes to standard output.
pub fn put(text: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(printable(text).as_bytes())?;
    out.flush()
}

/// Writes to standard output what is harmless already and has line ends of its own kind.
pub fn put_raw(text: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes())?;
    out.flush()
}

/// Writes a text for each dossier to standard output, two empty lines between.
pub fn put_each(dossiers: &[Dossier], text: impl Fn(&Dossier) -> String) -> io::Result<()> {
    for (place, dossier) in dossiers.iter().enumerate() {
        let gap = if place == 0 { "" } else { "\n\n" };
        put(&format!("{gap}{}", text(dossier)))?;
    }
    Ok(())
}

/// Writes a line to standard error. If nobody listens there, so be it.
pub fn complain(line: &str) {
    let _ = writeln!(io::stderr(), "{}", printable(line));
}
