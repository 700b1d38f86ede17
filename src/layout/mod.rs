//! Text and a width in, rows out, each with its way back to the text. No ratatui here.
