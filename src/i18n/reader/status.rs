//! The line below the panes: which question it is, how it stands with it, and what must not be overlooked.

use std::fmt::Display;

use super::super::{Bilingual, Language, both};

/// A question whose number or pairing is uncertain.
pub(crate) const UNCERTAIN: Bilingual = both("uncertain", "onzeker");

/// A text is read, no question.
pub(crate) const TEXT: Bilingual = both("text", "tekst");

/// That one pane takes the room of all, and the key that changes that.
pub(crate) fn maximised(key: &str, language: Language) -> String {
    language.pick([format!("maximised: {key}"), format!("alleen dit venster: {key}")])
}

/// How much of the dossier's answers stands above the last line in view.
pub(crate) fn through_answers(hundredths: usize, language: Language) -> String {
    language.pick([format!("{hundredths}% of all answers"), format!("{hundredths}% van alle antwoorden")])
}

/// That the other pane stays at a question.
pub(crate) fn unlinked_from_question(question: impl Display, language: Language) -> String {
    language.pick([format!("unlinked from question {question}"), format!("los van vraag {question}")])
}

/// That the other pane stays at an answer.
pub(crate) fn unlinked_from_answer(answer: impl Display, language: Language) -> String {
    language.pick([format!("unlinked from answer {answer}"), format!("los van antwoord {answer}")])
}

/// Why changes of the review are not saved.
pub(crate) fn not_saved(why: &Bilingual<String>, language: Language) -> String {
    let Bilingual([english, dutch]) = why;
    language.pick([format!("NOT SAVED: {english}"), format!("NIET BEWAARD: {dutch}")])
}

/// That papers have changed on the disk.
pub(crate) const CHANGED: Bilingual = both("changed: {reread}", "gewijzigd: {reread}");

/// Where the review is.
pub(crate) fn kept_in(path: impl Display, language: Language) -> String {
    language.pick([format!("kept in {path}"), format!("bewaard in {path}")])
}
