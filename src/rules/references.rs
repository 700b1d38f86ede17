//! Answers that point to other answers: `zie het antwoord op vraag 3`.

/// Answers that point to other answers: `zie het antwoord op vraag 3`.
#[derive(Debug, Clone, Copy)]
pub struct References {}
