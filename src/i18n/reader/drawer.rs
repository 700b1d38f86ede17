//! The drawer below the panes: its headings, and what stands in it where there is nothing to show.

use std::fmt::Display;

use super::super::{Bilingual, Language, both};

/// Heading of the answers that another one points to; and the key that goes there.
pub(crate) fn peek_at(numbers: &str, follow: &str, language: Language) -> String {
    language.pick([
        format!("Peek at {numbers} · {follow} goes there"),
        format!("Inzage in antwoord {numbers} · {follow} gaat erheen"),
    ])
}

/// Heading of the answers that point to one; and the key that goes there.
pub(crate) fn referred_to_by(numbers: &str, follow: &str, language: Language) -> String {
    language.pick([
        format!("Referred to by {numbers} · {follow} goes there"),
        format!("Verwijzing vanuit {numbers} · {follow} gaat erheen"),
    ])
}

/// Heading of a footnote; and the key that goes to its marker.
pub(crate) fn footnote(label: &str, follow: &str, language: Language) -> String {
    language.pick([
        format!("Footnote {label} · {follow} goes to its mark"),
        format!("Voetnoot {label} · {follow} gaat naar het nootcijfer"),
    ])
}

/// Heading of a notice; and the key that opens it.
pub(crate) fn notice(paper: &str, follow: &str, language: Language) -> String {
    opens(language.pick([format!("Notice · {paper}"), format!("Mededeling · {paper}")]).as_str(), follow, language)
}

/// A heading, and the key that opens what it is about.
pub(crate) fn opens(heading: &str, follow: &str, language: Language) -> String {
    language.pick([format!("{heading} · {follow} opens it"), format!("{heading} · {follow} opent het")])
}

/// Heading of the sub-questions; and the keys that tick one, and agree with the mark that the ticks propose.
pub(crate) fn sub_questions(tick: &str, agree: &str, language: Language) -> String {
    language.pick([
        format!("Sub-questions · {tick} ticks · {agree} marks as proposed"),
        format!("Deelvragen · {tick} vinkt af · {agree} neemt het voorstel over"),
    ])
}

/// Heading of the reviewers' notes on a question.
pub(crate) fn notes(count: usize, question: &str, language: Language) -> String {
    language.pick([format!("Notes {count} · question {question}"), format!("Aantekeningen {count} · vraag {question}")])
}

/// Heading of the footnotes of a question.
pub(crate) fn footnotes_of(count: usize, question: impl Display, language: Language) -> String {
    let footnotes = footnotes(count, language);
    language.pick([format!("{footnotes} · question {question}"), format!("{footnotes} · vraag {question}")])
}

/// Heading of the footnotes of a text.
pub(crate) fn footnotes(count: usize, language: Language) -> String {
    language.pick([format!("Footnotes {count}"), format!("Voetnoten {count}")])
}

/// That a question and its answer have no footnotes.
pub(crate) fn no_footnotes(question: impl Display, language: Language) -> String {
    language.pick([
        format!("Footnotes: question {question} and its answer have none"),
        format!("Voetnoten: vraag {question} en het antwoord hebben er geen"),
    ])
}

/// Heading of a web address.
pub(crate) const ADDRESS: Bilingual = both("Address", "Webadres");

/// Heading of a citation.
pub(crate) const CITATION: Bilingual = both("Citation", "Vindplaats");

/// Behind a citation that names no paper.
pub(crate) const NO_OFFICIAL_IDENTIFIER: Bilingual = both("no official identifier", "geen officieel nummer");

/// Where sub-questions would stand.
pub(crate) const NO_SUB_QUESTION: Bilingual =
    both("no sub-question was found in it", "er is geen deelvraag in gevonden");

/// Where notes would stand.
pub(crate) const NO_NOTE_YET: Bilingual =
    both("no note yet: {note} writes one", "nog geen aantekening: {note} schrijft er een");
