//! The reader: a dossier and keys in, screens out. Only this room knows ratatui and crossterm.

use crate::dossier::Dossier;

/// Opens the reader and returns when it is left.
pub fn run(dossiers: Vec<Dossier>) -> std::io::Result<()> {
    let _ = dossiers;
    Ok(())
}
