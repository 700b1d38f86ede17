//! The panes of a dossier: their headings, and what the reader adds to what the papers say.

use std::fmt::Display;

use super::super::{Bilingual, Language, both};
use crate::dossier::Likeness;

/// A question, as a heading.
pub(crate) fn question(numbers: impl Display, language: Language) -> String {
    language.pick([format!("Question {numbers}"), format!("Vraag {numbers}")])
}

/// An answer, as a heading.
pub(crate) fn answer(numbers: impl Display, language: Language) -> String {
    language.pick([format!("Answer {numbers}"), format!("Antwoord {numbers}")])
}

/// The heading of an answer that is shown below one that points to it.
pub(crate) fn answer_shown_for(shown: impl Display, pointing: impl Display, language: Language) -> String {
    language
        .pick([format!("Answer {shown}, shown for {pointing}"), format!("Antwoord {shown}, getoond bij {pointing}")])
}

/// Heading of the answer pane of a dossier without questions.
pub(crate) const ANSWERS: Bilingual = both("Answers", "Antwoorden");

/// What introduces a question stands above it, out of view.
pub(crate) const INTRODUCED_ABOVE: Bilingual = both("introduced above", "inleiding hoger");

/// Heading of a text.
pub(crate) fn text(paper: &str, path: &str, language: Language) -> String {
    language.pick([format!("Text · {paper} · {path}"), format!("Tekst · {paper} · {path}")])
}

/// `16-19 together`: questions to which one answer is given
pub(crate) fn together(numbers: &str, language: Language) -> String {
    language.pick([format!("{numbers} together"), format!("{numbers} samen")])
}

/// Who put an answer where it stands.
pub(crate) fn put_here_by(who: &str, language: Language) -> String {
    language.pick([format!("put here by {who}"), format!("hierheen gezet door {who}")])
}

/// The same where it does not matter who.
pub(crate) const PUT_HERE_BY_A_REVIEWER: Bilingual = both("put here by a reviewer", "hierheen gezet door een lezer");

/// What an answer answers whose heading does not say all of it.
pub(crate) fn answers(numbers: &str, language: Language) -> String {
    language.pick([format!("answers {numbers}"), format!("beantwoordt {numbers}")])
}

/// Which answers point to one.
pub(crate) fn referred_to_by(numbers: &str, language: Language) -> String {
    language.pick([format!("referred to by {numbers}"), format!("verwijzing vanuit {numbers}")])
}

/// The same of more answers than are named.
pub(crate) fn referred_to_by_others(count: usize, language: Language) -> String {
    referred_to_by(&language.pick([format!("{count} others"), format!("{count} andere")]), language)
}

/// Why a question has no answer.
pub(crate) fn unanswered(question: impl Display, why: &str, language: Language) -> String {
    language.pick([format!("question {question} · {why}"), format!("vraag {question} · {why}")])
}

/// With which question another is answered.
pub(crate) fn answered_together_with(question: impl Display, with: impl Display, language: Language) -> String {
    language.pick([
        format!("question {question} · answered together with {with}"),
        format!("vraag {question} · beantwoord samen met {with}"),
    ])
}

/// That a paper does not have a question.
pub(crate) fn not_printed(question: impl Display, language: Language) -> String {
    language.pick([
        format!("this paper does not print question {question}"),
        format!("in dit stuk staat vraag {question} niet"),
    ])
}

/// Above the lead-in of an earlier question.
pub(crate) fn introduced_before(numbers: &str, language: Language) -> String {
    language.pick([format!("introduced before, see {numbers}:"), format!("eerder ingeleid, zie {numbers}:")])
}

/// That papers do not agree on a question.
pub(crate) const PAPERS_DISAGREE: Bilingual = both(
    "the papers word or number this question differently; {about} says how",
    "de stukken verschillen in bewoording of nummer van deze vraag; {about} zegt hoe",
);

/// Which papers word a question otherwise, and the key that shows how.
pub(crate) fn worded_differently_in(papers: &str, likeness: Likeness, key: &str, language: Language) -> String {
    let [english, dutch] = match likeness {
        Likeness::OtherSigns => ["same words, other signs in", "zelfde woorden, andere tekens in"],
        Likeness::Same | Likeness::OtherWords => ["worded differently in", "anders verwoord in"],
    };
    language.pick([format!("{english} {papers} · {key} shows how"), format!("{dutch} {papers} · {key} toont hoe")])
}

/// Of a paper without text.
pub(crate) const NOTHING_READ: Bilingual =
    both("nothing could be read in this paper", "in dit stuk was niets te lezen");

/// Of a notice.
pub(crate) const NOTHING_BESIDE_QUESTIONS: Bilingual =
    both("this paper says nothing beside its questions", "dit stuk bevat niets dan de vragen");

/// Of a footnote.
pub(crate) const NO_TEXT_OF_NOTE: Bilingual =
    both("no text was found for this mark", "bij dit nootcijfer is geen tekst gevonden");
