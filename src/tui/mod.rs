//! The reader: a dossier and keys in, screens out. Only this room knows ratatui and crossterm.
