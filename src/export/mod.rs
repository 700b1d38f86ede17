//! A dossier in, JSON, Markdown or plain text out.
