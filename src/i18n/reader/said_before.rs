//! What was said before, as the drawer shows it: passages of an answer in earlier papers of the library.

use super::super::papers::{self, PAPER, WORD};
use super::super::{Bilingual, Language, both};

/// Heading while the library is looked through, or where there is nothing to choose.
pub(crate) fn said_before(question: &str, language: Language) -> String {
    language.pick([format!("Said before · question {question}"), format!("Eerder gezegd · vraag {question}")])
}

/// Heading of the passages that were found; and the key that shows what was changed.
pub(crate) fn passages_of(count: usize, question: &str, follow: &str, language: Language) -> String {
    language.pick([
        format!("Said before {count} · question {question} · {follow} shows what was changed"),
        format!("Eerder gezegd {count} · vraag {question} · {follow} toont wat gewijzigd is"),
    ])
}

/// While the library is looked through.
pub(crate) const LOOKING: Bilingual = both("looking in the library …", "er wordt in de bibliotheek gezocht …");

/// Where nothing was found, in a library of so many papers.
pub(crate) fn nothing(count: u64, language: Language) -> String {
    let count = papers::count(usize::try_from(count).unwrap_or(usize::MAX), PAPER, language);
    language.pick([
        format!("nothing of this answer in earlier papers of the library ({count})"),
        format!("niets van dit antwoord in eerdere stukken van de bibliotheek ({count})"),
    ])
}

/// Where the search broke off.
pub(crate) const BROKE_OFF: Bilingual = both(
    "the library could not be looked through for this answer: the program failed at it",
    "de bibliotheek kon niet op dit antwoord worden doorzocht: het programma liep daarop vast",
);

/// Where no answer is in view.
pub(crate) const NO_ANSWER: Bilingual = both(
    "no answer is in view: what was said before is shown for the answer to a question",
    "er is geen antwoord in beeld: wat eerder is gezegd, wordt bij het antwoord op een vraag getoond",
);

/// `41 words`
pub(crate) fn words(count: u32, language: Language) -> String {
    papers::count(usize::try_from(count).unwrap_or(usize::MAX), WORD, language)
}

/// Whose words stand in which brackets: those of the answer in view.
pub(crate) const IN_VIEW: Bilingual = both("in view", "in beeld");

/// Where the earlier paper has the same words.
pub(crate) const NOTHING_CHANGED: Bilingual = both("word for word the same", "woordelijk hetzelfde");

/// Heading of a passage with what was changed; and the key that opens the earlier paper.
pub(crate) fn since(place: &str, follow: &str, language: Language) -> String {
    language.pick([format!("{place} · {follow} opens it"), format!("{place} · {follow} opent het")])
}

/// Where the earlier paper is not opened, since nobody could come back from it.
pub(crate) const NO_WAY_BACK: Bilingual = both(
    "what is piped in cannot be read again after the earlier paper: save it as a file to go there",
    "wat via een pijp komt is na het eerdere stuk niet opnieuw te lezen: bewaar het als bestand om erheen te gaan",
);

/// That the dossier of an earlier answer stands no more in the library, or not under this number.
pub(crate) const NOT_THERE: Bilingual = both(
    "the library has changed meanwhile: look for the answer again",
    "de bibliotheek is intussen veranderd: zoek het antwoord opnieuw op",
);
