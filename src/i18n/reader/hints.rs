//! Hints as the reader shows them: what was seen, never a verdict.

use super::super::papers::Thing;
use super::super::{Bilingual, Language, both, papers};
use crate::review::HintVerdict;

/// Heading of the hints about a question; and the keys that agree with one and dismiss it.
pub(crate) fn hints_of(count: usize, question: &str, agree: &str, dismiss: &str, language: Language) -> String {
    language.pick([
        format!("Hints {count} · question {question} · {agree} agrees · {dismiss} dismisses"),
        format!("Aanwijzingen {count} · vraag {question} · {agree} onderschrijft · {dismiss} verwerpt"),
    ])
}

/// Where hints would stand.
pub(crate) const NO_HINT: Bilingual = both("nothing was noticed here", "hier is niets opgemerkt");

/// Where hints are asked for before they are found.
pub(crate) const STILL_LOOKING: Bilingual =
    both("hints are still being looked for", "er wordt nog naar aanwijzingen gezocht");

/// Where the search for hints broke off.
pub(crate) const NOT_TO_BE_HAD: Bilingual = both(
    "this dossier could not be looked through for hints: the program failed at it",
    "dit dossier kon niet op aanwijzingen worden doorzocht: het programma liep daarop vast",
);

/// Where hints are asked for that are switched off.
pub(crate) const SWITCHED_OFF: Bilingual =
    both("hints are switched off in the configuration", "aanwijzingen staan uit in de configuratie");

/// At the last question with a sign of a hint.
pub(crate) const NO_FURTHER_HINT: Bilingual =
    both("no further question with a hint", "geen volgende vraag met een aanwijzing");

/// At the first one.
pub(crate) const NO_HINT_BEFORE: Bilingual =
    both("no question with a hint before this one", "geen eerdere vraag met een aanwijzing");

/// Of a sub-question that no sentence is near to.
pub(crate) const NO_SENTENCE_NEAR: Bilingual = both("no sentence is near to it", "er staat geen zin dichtbij");

/// Where there is no commitment to go to.
pub(crate) const NO_COMMITMENT: Bilingual =
    both("no commitment was noticed in this dossier", "in dit dossier is geen toezegging opgemerkt");

/// The sentence nearest to a sub-question.
pub(crate) fn nearest(quoted: &str, language: Language) -> String {
    language.pick([format!("nearest to it: {quoted}"), format!("staat er het dichtst bij: {quoted}")])
}

/// By when, in the words of the paper.
pub(crate) fn by_when(words: &str, language: Language) -> String {
    language.pick([format!("by when: {words}"), format!("wanneer: {words}")])
}

/// Who, in the words of the paper.
pub(crate) fn who(words: &str, language: Language) -> String {
    language.pick([format!("who: {words}"), format!("wie: {words}")])
}

/// `agreed to by Anna`
pub(crate) fn said_by(verdict: HintVerdict, who: &str, language: Language) -> String {
    language.pick(match verdict {
        HintVerdict::Agreed => [format!("agreed to by {who}"), format!("onderschreven door {who}")],
        HintVerdict::Dismissed => [format!("dismissed by {who}"), format!("verworpen door {who}")],
    })
}

/// Text that stands elsewhere, too: how many words are the same, whether it stood there before, where.
pub(crate) fn given(words: u32, earlier: Option<bool>, place: &str, language: Language) -> String {
    let [english, dutch] = match earlier {
        Some(true) => ["earlier in", "eerder in"],
        Some(false) => ["later in", "later in"],
        None => ["also in", "ook in"],
    };
    language.pick([format!("{words} words, {english} {place}"), format!("{words} woorden, {dutch} {place}")])
}

/// Heading of a look at the other place of text given before; and the key that goes there.
pub(crate) fn given_in(place: &str, follow: &str, language: Language) -> String {
    language.pick([
        format!("Given in {place}, with changes · {follow} goes there"),
        format!("Gegeven in {place}, met wijzigingen · {follow} gaat erheen"),
    ])
}

/// A commitment, one and several of them.
const COMMITMENT: Thing = Bilingual([("commitment", "commitments"), ("toezegging", "toezeggingen")]);

/// What stands above the commitments of a dossier.
pub(crate) fn commitments_there_are(count: usize, language: Language) -> String {
    let count = papers::count(count, COMMITMENT, language);
    language.pick([
        format!("{count}, noticed by the program in the words of the papers"),
        format!("{count}, door het programma opgemerkt in de woorden van de stukken"),
    ])
}

/// `answer 4; also answer 7`
pub(crate) fn places(first: &str, also: &[String], language: Language) -> String {
    if also.is_empty() {
        return first.to_owned();
    }
    let also = also.join(", ");
    language.pick([format!("{first}, also {also}"), format!("{first}, ook {also}")])
}
