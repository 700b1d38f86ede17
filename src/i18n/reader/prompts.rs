//! The line to type in: what is asked for, what is found so far, and what is refused.

use std::fmt::Display;

use super::super::lists::joined;
use super::super::papers::{self, HIT, QUESTION};
use super::super::{Bilingual, Language, both};

/// Asks to which questions an answer belongs.
pub(crate) const ANSWER_BELONGS_TO: Bilingual =
    both("this answer belongs to question (- as printed): ", "dit antwoord hoort bij vraag (- zoals gedrukt): ");

/// Asks for a tag.
pub(crate) const TAG: Bilingual = both("tag: ", "label: ");

/// Asks for the mark of all questions that a filter shows.
pub(crate) fn mark_of_all(count: usize, language: Language) -> String {
    let questions = papers::count(count, QUESTION, language);
    language.pick([format!("mark {questions}: "), format!("oordeel over {questions}: ")])
}

/// Asks for the name of a report.
pub(crate) const REPORT_TO: Bilingual = both("report to: ", "verslag naar: ");

/// What the list of questions can be filtered by.
pub(crate) const FILTERS: Bilingual = both(
    "words  status:  group:  by:  mark:  tag:  note  hint:  promise  seen-before  ?",
    "woorden  status:  fractie:  door:  oordeel:  label:  aantekening  aanwijzing:  toezegging  eerder-gegeven  ?",
);

/// How many questions pass the filter that is typed.
pub(crate) fn shown_of(shown: usize, all: usize, language: Language) -> String {
    language.pick([format!("{shown} of {all}"), format!("{shown} van {all}")])
}

/// `17 hits in 9 questions`
pub(crate) fn hits(hits: usize, questions: usize, language: Language) -> String {
    let (hits, questions) = (papers::count(hits, HIT, language), papers::count(questions, QUESTION, language));
    language.pick([format!("{hits} in {questions}"), format!("{hits} in {questions}")])
}

/// That nothing is found of what was typed.
pub(crate) fn no_hits_for(typed: &str, language: Language) -> String {
    language.pick([format!("no hits for {typed}"), format!("geen treffers voor {typed}")])
}

/// That no question passes the filter that was typed.
pub(crate) fn no_question_has(typed: &str, language: Language) -> String {
    language.pick([format!("no question has {typed}"), format!("geen vraag heeft {typed}")])
}

/// That no dossier has the words that were typed.
pub(crate) fn no_dossier_has(typed: &str, language: Language) -> String {
    language.pick([format!("no dossier has {typed}"), format!("geen dossier heeft {typed}")])
}

/// `no status `postpond`: did you mean postponed? there are postponed, withdrawn`: of what a filter asks for, or of the
/// filter where it asks for no such thing.
pub(crate) fn no_such(
    term: Option<&str>,
    typed: &str,
    near: Option<&str>,
    there_are: &[String],
    language: Language,
) -> String {
    let term = term.unwrap_or(language.pick(["filter", "filter"]));
    let near = near.map(|near| language.pick([format!(" did you mean {near}?"), format!(" bedoelde u {near}?")]));
    let near = near.unwrap_or_default();
    let there_are = match there_are {
        [] => language.pick(["there is none", "er is er geen"]).to_owned(),
        some => language.pick([format!("there are {}", joined(some)), format!("er zijn {}", joined(some))]),
    };
    language
        .pick([format!("no {term} `{typed}`:{near} {there_are}"), format!("geen {term} `{typed}`:{near} {there_are}")])
}

/// That there is no question of a number; of how many there are the first and the last.
pub(crate) fn no_question(
    number: impl Display,
    (first, last): (impl Display, impl Display),
    language: Language,
) -> String {
    language.pick([
        format!("there is no question {number}: they go from {first} to {last}"),
        format!("er is geen vraag {number}: ze gaan van {first} tot {last}"),
    ])
}

/// The same of a number that is too large to be one.
pub(crate) const NO_QUESTION_OF_THAT_NUMBER: Bilingual =
    both("there is no question of that number", "er is geen vraag met dat nummer");

/// That no command is called so; and one that is called nearly so, or else the keys that complete a name, and list all.
pub(crate) fn no_command(typed: &str, near: Option<&str>, complete: &str, help: &str, language: Language) -> String {
    match near {
        Some(near) => language.pick([
            format!("no command `{typed}`: did you mean {near}?"),
            format!("geen opdracht `{typed}`: bedoelde u {near}?"),
        ]),
        None => language.pick([
            format!("no command `{typed}`: {complete} completes a name, {help} lists them all"),
            format!("geen opdracht `{typed}`: {complete} vult een naam aan, {help} toont ze alle"),
        ]),
    }
}

/// That several commands begin so, and the key that completes one.
pub(crate) fn several_commands(typed: &str, commands: &[&str], complete: &str, language: Language) -> String {
    let commands = joined(&commands.iter().map(|command| (*command).to_owned()).collect::<Vec<_>>());
    language.pick([
        format!("several commands begin with `{typed}`: {commands}; {complete} completes a name"),
        format!("er beginnen meer opdrachten met `{typed}`: {commands}; {complete} vult een naam aan"),
    ])
}

/// That something else than a count stands behind a command.
pub(crate) fn no_count(command: &str, typed: &str, language: Language) -> String {
    language.pick([
        format!("behind {command} there may be a count, not `{typed}`"),
        format!("achter {command} kan een aantal staan, niet `{typed}`"),
    ])
}

/// That papers are opened by their path, and the key that completes it.
pub(crate) const OPEN_WHAT: Bilingual = both(
    "open what? :open PATH opens other papers, {complete} completes the path",
    "wat openen? :open PAD opent andere stukken, {complete} vult het pad aan",
);

/// There is nothing to complete before something is typed.
pub(crate) const HOW_IT_BEGINS: Bilingual =
    both("type how it begins: {complete} completes it", "typ hoe het begint: {complete} vult het aan");

/// That nothing that may stand there begins as what was typed.
pub(crate) fn nothing_begins_so(typed: &str, language: Language) -> String {
    language.pick([format!("nothing more begins with {typed}"), format!("verder begint niets met {typed}")])
}

/// That there are so many more to choose from.
pub(crate) fn and_more(count: usize, language: Language) -> String {
    language.pick([format!("… {count} more"), format!("… nog {count}")])
}

/// How the name of a report may end: `.html, .md or .csv`.
pub(crate) fn report_ends_in(endings: &[String], language: Language) -> String {
    let (last, before) = endings.split_last().map_or(("", String::new()), |(last, before)| (last, joined(before)));
    language
        .pick([format!("a report ends in {before} or {last}"), format!("een verslag eindigt op {before} of {last}")])
}

/// That there is a file of that name, and the key that replaces it.
pub(crate) fn exists(accept: &str, language: Language) -> String {
    language.pick([format!("exists: {accept} replaces it"), format!("bestaat al: {accept} vervangt het")])
}

/// Above a note that is being written: what it is about.
pub(crate) fn note(about: &str, language: Language) -> String {
    language.pick([format!("Note · {about}"), format!("Aantekening · {about}")])
}
