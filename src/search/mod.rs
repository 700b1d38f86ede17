//! A dossier and a pattern in, hits out.
