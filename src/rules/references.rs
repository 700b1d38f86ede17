//! Answers that point to other answers: `zie het antwoord op vraag 3`.

use super::phrase::{Phrases, Words};

/// What a reference hangs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// One question.
    Question,
    /// Several questions.
    Questions,
    /// An answer.
    Answer,
}

/// How an answer points to another one.
#[derive(Debug, Clone, Copy)]
pub struct References {
    /// The words that a reference hangs on; the case of their first letter varies. The examples refer to question 2.
    pub anchors: Phrases<Anchor>,
    /// Between "antwoord" and the question.
    pub to_question: Words,
    /// Point to the question before: `de vorige vraag`.
    pub previous: Words,
    /// The same behind "antwoord".
    pub above: Words,
    /// Points to the question after, behind "antwoord op": alone it announces a question.
    pub next: Words,
    /// Behind the numbers these say that the questions of another paper are meant.
    pub of_another_paper: Words,
    /// Behind a number without "vraag", these say that it is a question's.
    pub after_bare_number: Words,
    /// Words of which a sentence consists that only points elsewhere.
    pub pointing: Words,
    /// How a sentence begins that names a subject and points elsewhere for it.
    pub before_subject: Words,
    /// The verbs of such a sentence.
    pub subject_verbs: Words,
}
