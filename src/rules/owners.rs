//! What tells a question, its introduction and its answer apart where no heading does.

use super::phrase::{Phrases, Words};

/// How a paragraph introduces a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Introduces {
    /// It says what members ask or have read.
    Members,
    /// It goes on to say so: `Zij vragen waarom.`
    Further,
    /// It names what they ask about.
    Occasion,
}

/// Words that tell who speaks.
#[derive(Debug, Clone, Copy)]
pub struct Owners {
    /// Words by which members ask without a question mark.
    pub asking: Phrases,
    /// First-person words: the minister speaks, not the members.
    pub first_person: Words,
    /// Words with which an answer goes on.
    pub going_on: Phrases,
    /// An introduction that speaks of the members who ask names their group so,
    pub group: &'static str,
    /// and them so; in small letters.
    pub members: &'static str,
    /// How a further part of a question begins, `Zo ja, …`: it is no question of its own.
    pub further_part: Words,
    /// How an answer to a question of yes or no begins.
    pub yes_or_no: Words,
    /// What a sentence or title says that announces questions: `de volgende vragen:`.
    pub questions: &'static str,
    /// What a sentence above the answers has that announces them, in small letters: `Wij antwoorden als volgt:`.
    pub answers: &'static str,
    /// What such a sentence has besides, where it does not end with a colon.
    pub announcing: Phrases,
    /// Who signs below the last answer, at the beginning of a line that is no sentence.
    pub signing: Phrases,
    /// With what a title over the question that comes next begins, where nothing else tells it from the answer above it.
    pub over_next: Phrases,
    /// How a paragraph begins that introduces the question that comes next.
    pub introducing: Phrases<Introduces>,
    /// What members do there.
    pub members_do: Words,
    /// Verbs that make a sentence of what names an occasion: `Naar aanleiding van het bericht is dat onderzocht.`
    pub finite: Words,
    /// How a letter of questions ends above the letter that answers them.
    pub asked_all: Phrases,
}

impl Owners {
    /// Whether a text asks: by its mark, or by words that ask without one.
    pub fn asks(&self, text: &str) -> bool {
        text.contains('?') || self.asking.inside(&text.to_lowercase()).is_some()
    }
}
