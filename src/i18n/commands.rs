//! What the commands say: what cannot be done, and what was.

use super::problems::system_error;
use super::review::change;
use super::{Bilingual, Language, both};
use crate::dossier::RowKey;
use crate::model::SystemError;
use crate::review::{Change, ChangeId, Part};

/// That neither a path nor a title is meant.
pub(crate) fn not_found(name: &str) -> Bilingual<String> {
    Bilingual([
        format!("{name}: not found; give a file, a folder, or with --in PATH the name of a dossier there"),
        format!("{name}: niet gevonden; geef een bestand, een map, of met --in PAD de naam van een dossier daar"),
    ])
}

/// What the path `-` means.
pub(crate) const STANDARD_INPUT: Bilingual = both("standard input", "standaardinvoer");

/// That a word is nearly a command.
pub(crate) fn did_you_mean(word: &str, command: &str) -> Bilingual<String> {
    Bilingual([
        format!("{word}: no such file or folder, and no command; did you mean `tegenlezer {command}`?"),
        format!("{word}: geen bestand of map met deze naam, en geen opdracht; bedoelt u `tegenlezer {command}`?"),
    ])
}

/// That a word is both a command, for which it was taken, and a file.
pub(crate) fn command_and_file(name: &str) -> Bilingual<String> {
    Bilingual([
        format!("{name}: taken for the command; give ./{name} for the file or folder of that name"),
        format!("{name}: opgevat als de opdracht; geef ./{name} voor het bestand of de map met deze naam"),
    ])
}

/// That a command stands behind paths.
pub(crate) fn command_after_paths(name: &str) -> Bilingual<String> {
    Bilingual([
        format!("{name}: a command stands before the paths; give ./{name} for a file of that name"),
        format!("{name}: een opdracht staat voor de paden; geef ./{name} voor een bestand met deze naam"),
    ])
}

/// That an option stands before a command whose own it is.
pub(crate) fn option_after_command(option: &str, name: &str) -> Bilingual<String> {
    Bilingual([
        format!("{option}: before a command it opens the reader; write `tegenlezer {name} {option} FILE`"),
        format!("{option}: vóór een opdracht opent dit de lezer; schrijf `tegenlezer {name} {option} BESTAND`"),
    ])
}

/// That what was piped in cannot be reviewed.
pub(crate) fn not_reviewed() -> Bilingual<String> {
    Bilingual([
        "a paper that is piped in cannot be reviewed; save it as a file first".to_owned(),
        "een stuk dat via een pijp komt is niet te beoordelen; sla het eerst op als bestand".to_owned(),
    ])
}

/// That what was piped in cannot be read a second time.
pub(crate) fn not_read_twice(path: &str) -> Bilingual<String> {
    Bilingual([
        format!("{path}: what is piped in is read once"),
        format!("{path}: wat via een pijp komt wordt één keer gelezen"),
    ])
}

/// That a note could not be read from standard input.
pub(crate) fn no_note(error: &SystemError) -> Bilingual<String> {
    let Bilingual([english, dutch]) = system_error(error);
    Bilingual([
        format!("standard input: no note could be read: {english}"),
        format!("standaardinvoer: geen aantekening te lezen: {dutch}"),
    ])
}

/// That a note on standard input is longer than so many KiB.
pub(crate) fn note_too_long(most: u64) -> Bilingual<String> {
    Bilingual([
        format!("standard input: the note is longer than {most} KiB; shorten it"),
        format!("standaardinvoer: de aantekening is langer dan {most} KiB; kort haar in"),
    ])
}

/// That there is no note on standard input.
pub(crate) fn empty_note() -> Bilingual<String> {
    Bilingual([
        "standard input: there is nothing to note".to_owned(),
        "standaardinvoer: er is niets om te noteren".to_owned(),
    ])
}

/// That nothing at a path could be read.
pub(crate) fn nothing_read(path: &str) -> Bilingual<String> {
    Bilingual([format!("{path}: no paper could be read there"), format!("{path}: daar was geen stuk te lezen")])
}

/// That the papers that are shown come with the program, and how to open others; how many lie in the folder in which one is.
pub(crate) fn these_are_examples(here: usize) -> Bilingual<String> {
    match here {
        0 => Bilingual([
            "these are examples; :open PATH opens your own papers".to_owned(),
            "dit zijn voorbeelden; :open PAD opent uw eigen stukken".to_owned(),
        ]),
        here => Bilingual([
            format!("these are examples; :open . opens the {here} files of this folder"),
            format!("dit zijn voorbeelden; :open . opent de {here} bestanden van deze map"),
        ]),
    }
}

/// The same where there is a library: the key that opens its list.
pub(crate) fn these_are_examples_beside_a_library(key: &str) -> Bilingual<String> {
    Bilingual([
        format!("these are examples; {key} opens your library, :open PATH other papers"),
        format!("dit zijn voorbeelden; {key} opent uw bibliotheek, :open PAD andere stukken"),
    ])
}

/// That there are several dossiers at a path; their names.
pub(crate) fn several_dossiers(path: &str, count: usize, there_are: &str) -> Bilingual<String> {
    Bilingual([
        format!("{path}: {count} dossiers; name one, with --in {path}: {there_are}"),
        format!("{path}: {count} dossiers; noem er een, met --in {path}: {there_are}"),
    ])
}

/// That no dossier is called so, and which there are.
pub(crate) fn no_such_dossier(name: &str, there_are: &str) -> Bilingual<String> {
    Bilingual([
        format!("{name}: no dossier of that name; there are {there_are}"),
        format!("{name}: geen dossier met deze naam; er zijn {there_are}"),
    ])
}

/// That several dossiers are called so.
pub(crate) fn which_dossier(name: &str, there_are: &str) -> Bilingual<String> {
    Bilingual([format!("{name}: which one? there are {there_are}"), format!("{name}: welk? er zijn {there_are}")])
}

/// That a dossier has no such question; and which it has, if any.
pub(crate) fn no_such_question(title: &str, row: RowKey, rows: Option<&str>) -> Bilingual<String> {
    let [english, dutch] = match rows {
        None => ["it has no questions", "het heeft geen vragen"].map(str::to_owned),
        Some(rows) => [format!("it has {rows}"), format!("het heeft {rows}")],
    };
    Bilingual([format!("{title}: no question {row}; {english}"), format!("{title}: geen vraag {row}; {dutch}")])
}

/// `note a1b2-3`: the key of a note that was made.
pub(crate) fn note_made(id: ChangeId) -> Bilingual<String> {
    Bilingual([format!("note {id}"), format!("aantekening {id}")])
}

/// That the disk does not answer.
pub(crate) const DISK_IS_SILENT: Bilingual = both("the disk does not answer", "de schijf antwoordt niet");

/// That changes are not saved, and why.
pub(crate) fn not_saved(why: Bilingual<String>) -> Bilingual<String> {
    let Bilingual([english, dutch]) = why;
    Bilingual([format!("not saved: {english}"), format!("niet bewaard: {dutch}")])
}

/// That changes are saved, and cannot be listed.
pub(crate) fn saved_but_not_shown(error: &SystemError, saved: &str) -> Bilingual<String> {
    let Bilingual([english, dutch]) = system_error(error);
    Bilingual([
        format!("saved, though standard output cannot be written: {english}: {saved}"),
        format!("bewaard, al is standaarduitvoer niet te schrijven: {dutch}: {saved}"),
    ])
}

/// That standard output or the terminal cannot be written.
pub(crate) fn no_output(error: &SystemError) -> Bilingual<String> {
    let Bilingual([english, dutch]) = system_error(error);
    Bilingual([format!("terminal or standard output: {english}"), format!("terminal of standaarduitvoer: {dutch}")])
}

/// That there is no change to be undone, or to be done again.
pub(crate) fn nothing_to_turn_back(title: &str, who: &str, undo: bool) -> Bilingual<String> {
    let [english, dutch] = match undo {
        true => ["to take back", "terug te nemen"],
        false => ["to make again", "opnieuw te doen"],
    };
    Bilingual([
        format!("{title}: there is nothing of {who} {english}"),
        format!("{title}: er is niets van {who} {dutch}"),
    ])
}

/// That a change was undone.
pub(crate) fn undone(what: Option<&Change>) -> Bilingual<String> {
    let Bilingual([english, dutch]) = what.map(change).unwrap_or_default();
    Bilingual([format!("undone: {english}"), format!("teruggenomen: {dutch}")])
}

/// That a change was done again.
pub(crate) fn done_again(what: Option<&Change>) -> Bilingual<String> {
    let Bilingual([english, dutch]) = what.map(change).unwrap_or_default();
    Bilingual([format!("done again: {english}"), format!("opnieuw gedaan: {dutch}")])
}

/// That a mark is of somebody else.
pub(crate) fn mark_of_another(row: RowKey, who: &str) -> Bilingual<String> {
    Bilingual([
        format!("question {row}: its mark is of {who} and stays; yours can stand beside it"),
        format!("vraag {row}: het oordeel is van {who} en blijft; het uwe kan ernaast staan"),
    ])
}

/// That there is no mark to confirm.
pub(crate) fn no_mark_to_confirm(row: RowKey) -> Bilingual<String> {
    Bilingual([
        format!("question {row} has no mark to confirm"),
        format!("vraag {row} heeft geen oordeel om te bevestigen"),
    ])
}

/// That a question has no such sub-question.
pub(crate) fn no_such_sub_question(row: RowKey, number: usize, count: usize) -> Bilingual<String> {
    Bilingual([
        format!("question {row} has no sub-question {number}; it has {count}"),
        format!("vraag {row} heeft geen deelvraag {number}; het zijn er {count}"),
    ])
}

/// That words do not stand in the part of a question where they were looked for, or in any.
pub(crate) fn words_not_found(row: RowKey, part: Option<Part>, words: &str) -> Bilingual<String> {
    let [english, dutch] = match part {
        Some(Part::Question(_)) => ["the question", "de vraag"],
        Some(Part::Answer(_)) => ["the answer", "het antwoord"],
        Some(Part::Footnote(_)) => ["the footnotes", "de voetnoten"],
        Some(Part::Text) | None => ["question, answer and footnotes", "vraag, antwoord en voetnoten"],
    };
    Bilingual([
        format!("question {row}: these words do not stand in {english}: {words}"),
        format!("vraag {row}: deze woorden staan niet in {dutch}: {words}"),
    ])
}

/// Where a review is kept, or will be.
pub(crate) fn kept_in(log: &str, is_empty: bool) -> Bilingual<String> {
    Bilingual(match is_empty {
        true => [format!("nothing yet; it will be kept in {log}"), format!("nog niets; wordt bewaard in {log}")],
        false => [format!("kept in {log}"), format!("bewaard in {log}")],
    })
}

/// What is said of a file that is left out.
pub(crate) const SKIPPED: Bilingual = both("skipped, not a paper", "overgeslagen, geen stuk");

/// That more files are left out than the one that was named.
pub(crate) fn more_skipped(others: usize, language: Language) -> String {
    language.pick([format!("so are {others} other files"), format!("net als {others} andere bestanden")])
}

/// How many files of all are read.
pub(crate) fn reading(done: usize, all: usize, language: Language) -> String {
    language.pick([format!("reading: {done} of {all}"), format!("lezen: {done} van {all}")])
}

/// What a check finds of a row in doubt.
pub(crate) const UNCERTAIN: Bilingual = both("uncertain", "onzeker");
/// Of a dossier without questions.
pub(crate) const NO_QUESTIONS: Bilingual = both("no questions", "geen vragen");
/// Of files.
pub(crate) const COULD_NOT_BE_READ: Bilingual = both("could not be read", "niet te lezen");

/// That nothing is said of a question.
pub(crate) fn say_what_to_do(row: RowKey) -> Bilingual<String> {
    Bilingual([
        format!("question {row}: say what to do: a mark, --tag, --tick or --confirm"),
        format!("vraag {row}: zeg wat te doen: een oordeel, --tag, --tick of --confirm"),
    ])
}

/// That there is no such note.
pub(crate) fn no_such_note(title: &str, note: ChangeId) -> Bilingual<String> {
    Bilingual([
        format!("{title}: no note {note}; `tegenlezer review` lists them"),
        format!("{title}: geen aantekening {note}; `tegenlezer review` noemt ze"),
    ])
}

/// That the format of an export is to be named.
pub(crate) const WHICH_FORMAT: Bilingual = both(
    "error: which format? give --format, or with -o a name that ends in it:",
    "error: welk formaat? geef --format, of met -o een naam die erop eindigt:",
);

/// That a format is no text.
pub(crate) fn not_for_a_terminal(format: &str) -> Bilingual<String> {
    Bilingual([
        format!("{format} is not for a terminal: write it to a file with -o, or pipe it on"),
        format!("{format} is niet voor een terminal: schrijf het met -o naar een bestand, of geef het door"),
    ])
}

/// That a file cannot be written, and why.
pub(crate) fn not_written(path: &str, error: &SystemError) -> Bilingual<String> {
    let Bilingual([english, dutch]) = system_error(error);
    Bilingual([format!("{path}: not written: {english}"), format!("{path}: niet geschreven: {dutch}")])
}

/// That an export would overwrite a paper.
pub(crate) fn is_a_paper(path: &str) -> Bilingual<String> {
    Bilingual([
        format!("{path}: not written: it is one of the papers; give another name"),
        format!("{path}: niet geschreven: het is een van de stukken; geef een andere naam"),
    ])
}

/// That a cell is too long for a spreadsheet, and was cut.
pub(crate) fn cell_cut(dossier: &str, question: &str, column: &str, most: usize) -> Bilingual<String> {
    let [question_en, question_nl] = match question {
        "" => [String::new(), String::new()],
        question => [format!(", question {question}"), format!(", vraag {question}")],
    };
    Bilingual([
        format!("{dossier}{question_en}: {column} is cut at {most} characters; other formats have all of it"),
        format!("{dossier}{question_nl}: {column} is afgekapt op {most} tekens; andere formaten hebben alles"),
    ])
}

/// How many questions of a dossier meet a filter, for its title.
pub(crate) fn selected(title: &str, some: usize, all: usize, filter: &str, language: Language) -> String {
    language.pick([
        format!("{title} ({some} of {all} questions: {filter})"),
        format!("{title} ({some} van {all} vragen: {filter})"),
    ])
}
