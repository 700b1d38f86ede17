//! What the reader says when a key cannot do what it is for, or has done it elsewhere than one may think.

use std::fmt::Display;

use super::super::{Bilingual, Language, both};

/// That keys do nothing here, and the key that shows which do.
pub(crate) fn does_nothing(keys: &str, help: &str, language: Language) -> String {
    language.pick([
        format!("{keys} does nothing here: {help} shows the keys"),
        format!("{keys} doet hier niets: {help} toont de toetsen"),
    ])
}

/// That a count means nothing to a key.
pub(crate) fn count_means_nothing(count: usize, key: &str, language: Language) -> String {
    language.pick([format!("{count} before {key} does nothing"), format!("{count} voor {key} doet niets")])
}

/// That there is no dossier of that place in the list.
pub(crate) fn no_dossier_at(place: usize, count: usize, language: Language) -> String {
    language.pick([
        format!("there is no dossier {place}: the list has {count}"),
        format!("er is geen dossier {place}: de lijst heeft er {count}"),
    ])
}

/// That the file of a paper has changed, and the key that reads it again.
pub(crate) fn has_changed(name: &str, reread: &str, language: Language) -> String {
    language.pick([
        format!("{name} has changed: {reread} reads it again"),
        format!("{name} is gewijzigd: {reread} leest het opnieuw"),
    ])
}

/// That a paper has come into an open folder, and the key that reads it.
pub(crate) fn is_new(name: &str, reread: &str, language: Language) -> String {
    language.pick([format!("{name} is new: {reread} reads it"), format!("{name} is nieuw: {reread} leest het")])
}

/// Offers to go on at a question, with the key for it.
pub(crate) fn go_on_at_question(question: impl Display, go_on: &str, language: Language) -> String {
    language.pick([
        format!("go on at question {question}: press {go_on}"),
        format!("verder bij vraag {question}: druk op {go_on}"),
    ])
}

/// The same in a text.
pub(crate) const GO_ON_IN_TEXT: Bilingual =
    both("go on where you were in the text: press {go-on}", "verder waar u in de tekst was: druk op {go-on}");

/// There is nowhere to go on.
pub(crate) const NO_PLACE_KEPT: Bilingual =
    both("no place was kept for this dossier", "van dit dossier is geen plaats bewaard");

/// The question is gone at which one would go on.
pub(crate) const PLACE_IS_GONE: Bilingual =
    both("the question that was read is not there any more", "de gelezen vraag is er niet meer");

/// The papers were read again.
pub(crate) const READ_AGAIN: Bilingual = both("read again", "opnieuw gelezen");

/// The same, and the question that was read is gone.
pub(crate) const READ_AGAIN_ELSEWHERE: Bilingual = both(
    "read again; the question that was in view is not there any more",
    "opnieuw gelezen; de vraag die in beeld was is er niet meer",
);

/// Nothing can be chosen.
pub(crate) const NO_WORDS_TO_CHOOSE: Bilingual =
    both("there are no words here to choose", "hier staan geen woorden om te kiezen");

/// Nothing can be copied.
pub(crate) const NOTHING_TO_COPY: Bilingual = both("nothing here to copy", "hier is niets te kopiëren");

/// The last link was reached.
pub(crate) const NO_FURTHER_LINK: Bilingual =
    both("no further link in this pane", "geen volgende verwijzing in dit venster");

/// The first link was reached.
pub(crate) const NO_LINK_BEFORE: Bilingual =
    both("no link before in this pane", "geen eerdere verwijzing in dit venster");

/// The next link in this direction is in the answer of another question.
pub(crate) fn link_of_another(here: impl Display, there: impl Display, key: &str, language: Language) -> String {
    language.pick([
        format!("no more links this way in answer {here}; {key} again goes to answer {there}"),
        format!("geen verwijzing meer deze kant op in antwoord {here}; nog eens {key} gaat naar antwoord {there}"),
    ])
}

/// No link is chosen to be followed.
pub(crate) const NOTHING_CHOSEN: Bilingual = both(
    "nothing chosen: {next-link} steps to a link, {follow} follows it",
    "niets gekozen: {next-link} gaat naar een verwijzing, {follow} volgt die",
);

/// The drawer shows where a link leads, and that is all.
pub(crate) const NOTHING_TO_FOLLOW: Bilingual = both("nothing further to follow", "verder is er niets te volgen");

/// A reference leads nowhere.
pub(crate) const NO_SUCH_QUESTION: Bilingual = both(
    "it points to a question that this dossier does not have",
    "de verwijzing is naar een vraag die dit dossier niet heeft",
);

/// A note cannot be shown in its place.
pub(crate) const NO_MARKER_FOUND: Bilingual =
    both("the mark of this note was not found in the text", "het cijfer van deze noot is niet in de tekst gevonden");

/// Nothing was followed before.
pub(crate) const NOWHERE_BACK: Bilingual = both("nowhere to go back to", "er is niets om naar terug te gaan");

/// One did not go back before.
pub(crate) const NOWHERE_FORWARD: Bilingual = both("nowhere to go forward to", "er is niets om naar vooruit te gaan");

/// The dossier is a letter: what is about questions does nothing.
pub(crate) const NO_QUESTIONS: Bilingual = both(
    "this dossier has no questions: {page-down} reads on, {next-question} finds the next heading",
    "dit dossier heeft geen vragen: {page-down} leest verder, {next-question} zoekt de volgende kop",
);

/// There is no question behind.
pub(crate) const LAST_QUESTION: Bilingual = both("this is the last question", "dit is de laatste vraag");

/// There is no question before.
pub(crate) const FIRST_QUESTION: Bilingual = both("this is the first question", "dit is de eerste vraag");

/// The filter shows no question behind.
pub(crate) const LAST_SHOWN: Bilingual = both(
    "this is the last question that the filter shows: {close} shows all",
    "dit is de laatste vraag die het filter toont: {close} toont alle",
);

/// The filter shows no question before.
pub(crate) const FIRST_SHOWN: Bilingual = both(
    "this is the first question that the filter shows: {close} shows all",
    "dit is de eerste vraag die het filter toont: {close} toont alle",
);

/// A text has no heading behind.
pub(crate) const NO_FURTHER_HEADING: Bilingual = both("no further heading in this text", "geen kop meer in deze tekst");

/// A text has no heading before.
pub(crate) const NO_HEADING_BEFORE: Bilingual =
    both("no heading before in this text", "geen eerdere kop in deze tekst");

/// There is no other paper to turn to.
pub(crate) const ONLY_PAPER: Bilingual = both("this dossier has no other paper", "dit dossier heeft geen ander stuk");

/// The last question that needs attention was reached.
pub(crate) const NO_FURTHER_ATTENTION: Bilingual =
    both("no further question needs attention", "geen volgende vraag vraagt aandacht");

/// The first question that needs attention was reached.
pub(crate) const NO_ATTENTION_BEFORE: Bilingual =
    both("no question before needs attention", "geen eerdere vraag vraagt aandacht");

/// No answer points to this one.
pub(crate) fn nothing_points_to(question: impl Display, language: Language) -> String {
    language.pick([
        format!("no other answer points to {question}"),
        format!("geen ander antwoord verwijst naar {question}"),
    ])
}

/// This answer points to none.
pub(crate) const POINTS_TO_NO_OTHER: Bilingual =
    both("this answer points to no other", "dit antwoord verwijst naar geen ander");

/// The answers that this one points to are shown.
pub(crate) fn below_this_answer(numbers: &str, language: Language) -> String {
    language.pick([format!("below this answer: {numbers}"), format!("onder dit antwoord: {numbers}")])
}

/// A text has no answers to show.
pub(crate) const A_TEXT_IS_READ: Bilingual = both(
    "a text is read: {text} goes back to questions and answers",
    "dit is een hele tekst: {text} gaat terug naar vraag en antwoord",
);

/// There is no notice to show.
pub(crate) const NO_NOTICE: Bilingual = both(
    "this dossier has no notice of postponement or withdrawal",
    "dit dossier heeft geen uitstelbericht of intrekking",
);

/// There is nothing to compare a question with.
pub(crate) const ONE_PAPER_PRINTS_IT: Bilingual =
    both("only one paper prints this question", "deze vraag staat maar in één stuk");

/// Papers do not differ.
pub(crate) const WORDED_ALIKE: Bilingual =
    both("the papers word this question alike", "de stukken geven deze vraag in dezelfde bewoording");

/// There are no hits to go to.
pub(crate) const NOTHING_SEARCHED: Bilingual =
    both("nothing searched yet: {search} searches", "nog niets gezocht: {search} zoekt");

/// The next hit was found from the other end.
pub(crate) const WENT_ROUND: Bilingual =
    both("went round the end of the dossier", "voorbij het einde van het dossier gegaan");

/// There is one hit alone, and it is the one that was gone to.
pub(crate) const ONLY_HIT: Bilingual = both("this is the only hit", "dit is de enige treffer");

/// What the signs in the list mean, for those who see them for the first time.
pub(crate) const LEGEND: Bilingual = both(
    "in the list: = answer given, ^ only pointing elsewhere, ~ postponed, x withdrawn, - open, ! not found, ? uncertain",
    "in de lijst: = antwoord gegeven, ^ alleen verwijzing, ~ uitgesteld, x ingetrokken, - open, ! niet gevonden, ? onzeker",
);

/// Wheel and clicks are the reader's.
pub(crate) const MOUSE_TAKEN: Bilingual = both("the mouse is the reader's again", "de muis is weer van de lezer");

/// Wheel and clicks are the terminal's.
pub(crate) const MOUSE_LEFT: Bilingual = both(
    "the mouse is the terminal's: it selects text; {mouse} takes it back",
    "de muis is van de terminal: die kiest er tekst mee; {mouse} neemt haar terug",
);

/// Question and answer stay where they are when the other one moves.
pub(crate) const UNLINKED: Bilingual = both(
    "question and answer move apart now: {unlink} links them again",
    "vraag en antwoord bewegen nu los van elkaar: {unlink} verbindt ze weer",
);

/// Question and answer move together again.
pub(crate) const LINKED: Bilingual =
    both("question and answer move together again", "vraag en antwoord bewegen weer samen");

/// A pane cannot be made wider.
pub(crate) const AS_WIDE_AS_THE_SCREEN: Bilingual =
    both("this pane is as wide as the screen", "dit venster is zo breed als het scherm");

/// The drawer cannot be made taller.
pub(crate) const DRAWER_IS_SHUT: Bilingual =
    both("the drawer is shut: {drawer} opens it", "de lade is dicht: {drawer} opent die");

/// No pane can be made larger.
pub(crate) const NO_MORE_ROOM: Bilingual = both("there is no more room", "er is niet meer ruimte");
