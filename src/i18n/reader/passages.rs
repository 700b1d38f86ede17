//! The source of a passage that is copied: which text it is of, in a line.

use super::super::papers;
use super::super::{Bilingual, Language, both};
use crate::model::{Namespace, Number};

/// A question, or several that are asked as one.
pub(crate) fn question(numbers: &[Number], language: Language) -> String {
    match numbers {
        [] => language.pick(["a question", "een vraag"]).to_owned(),
        [number] => papers::question(number, language),
        numbers => {
            let numbers = papers::list(numbers, language);
            language.pick([format!("questions {numbers}"), format!("vragen {numbers}")])
        }
    }
}

/// What introduces a question.
pub(crate) fn introduction_of(question: &str, language: Language) -> String {
    language.pick([format!("introduction of {question}"), format!("inleiding bij {question}")])
}

/// What answers a question.
pub(crate) fn answer_to(question: &str, language: Language) -> String {
    language.pick([format!("answer to {question}"), format!("antwoord op {question}")])
}

/// `note [1] of the asker`
pub(crate) fn note(label: &str, namespace: Namespace, language: Language) -> String {
    let note = language.pick([format!("note {label}"), format!("noot {label}")]);
    match namespace {
        Namespace::Asker => language.pick([format!("{note} of the asker"), format!("{note} van de indiener")]),
        Namespace::Respondent => language.pick([format!("{note} of the minister"), format!("{note} van de minister")]),
        Namespace::Document => note,
    }
}

/// In the proof of a passage: what the lines of a file became. There is little room beside them.
pub(crate) mod beside_lines {
    use super::{Bilingual, both};

    /// Neither question nor answer nor note.
    pub(crate) const BODY: Bilingual = both("body", "tekst");
    /// A running head or foot.
    pub(crate) const FURNITURE: Bilingual = both("furniture", "kop of voet");
    /// The heading of a section.
    pub(crate) const SECTION: Bilingual = both("section", "afdeling");
    /// An annex.
    pub(crate) const ANNEX: Bilingual = both("annex", "bijlage");
    /// What introduces a question.
    pub(crate) const LEAD_IN: Bilingual = both("lead-in", "inleiding");
    /// A question.
    pub(crate) const QUESTION: Bilingual = both("question", "vraag");
    /// An answer.
    pub(crate) const ANSWER: Bilingual = both("answer", "antwoord");
}
