//! Headings and remarks of reports.

use super::papers::{self, WORD};
use super::{Bilingual, Language, both};
use crate::model::{Date, Namespace, Number};

pub(crate) const DOSSIER: Bilingual = both("dossier", "dossier");
pub(crate) const QUESTION: Bilingual = both("question", "vraag");
pub(crate) const STATUS: Bilingual = both("status", "status");
pub(crate) const REASON: Bilingual = both("reason", "reden");
pub(crate) const MARK: Bilingual = both("mark", "oordeel");
pub(crate) const MARKED_BY: Bilingual = both("marked by", "beoordeeld door");
pub(crate) const MARKED_ON: Bilingual = both("marked on", "beoordeeld op");
pub(crate) const TO_BE_CONFIRMED: Bilingual = both("to be confirmed", "te bevestigen");
pub(crate) const TAGS: Bilingual = both("tags", "labels");
pub(crate) const ID: Bilingual = both("id", "id");
pub(crate) const PAPER_NUMBER: Bilingual = both("paper’s number", "nummer van het stuk");
pub(crate) const CASE_NUMBER: Bilingual = both("case number", "zaaknummer");
pub(crate) const ASKING_GROUP: Bilingual = both("asking group", "vragende fractie");
pub(crate) const ASKER: Bilingual = both("asker", "indiener");
pub(crate) const PARTY: Bilingual = both("party", "partij");
pub(crate) const ADDRESSEE: Bilingual = both("addressee", "geadresseerde");
pub(crate) const RESPONDENT: Bilingual = both("respondent", "bewindspersoon");
pub(crate) const ROLE: Bilingual = both("role", "functie");
pub(crate) const POSTPONED: Bilingual = both("postponed", "uitgesteld");
pub(crate) const WORDS_OF_QUESTION: Bilingual = both("words of question", "woorden van de vraag");
pub(crate) const WORDS_OF_ANSWER: Bilingual = both("words of answer", "woorden van het antwoord");
pub(crate) const TICKS: Bilingual = both("sub-questions ticked", "afgevinkte deelvragen");
pub(crate) const SUB_QUESTIONS: Bilingual = both("sub-questions", "deelvragen");
pub(crate) const NOTES: Bilingual = both("notes", "aantekeningen");
pub(crate) const WORDING: Bilingual = both("wording", "bewoording");
pub(crate) const WORDED_DIFFERENTLY: Bilingual = both("worded differently", "verschillend verwoord");
pub(crate) const ANSWER: Bilingual = both("answer", "antwoord");
pub(crate) const POINTS_TO: Bilingual = both("points to", "verwijst naar");
pub(crate) const UNCERTAIN: Bilingual = both("uncertain", "onzeker");
pub(crate) const PUT_HERE_BY_A_REVIEWER: Bilingual = both("put here by a reviewer", "hier gezet door een lezer");
pub(crate) const ASKERS_FOOTNOTES: Bilingual = both("asker’s footnotes", "voetnoten indiener");
pub(crate) const MINISTERS_FOOTNOTES: Bilingual = both("minister’s footnotes", "voetnoten bewindspersoon");
pub(crate) const SUBMITTED: Bilingual = both("submitted", "ingediend");
pub(crate) const ANSWERED: Bilingual = both("answered", "beantwoord");
pub(crate) const DAYS: Bilingual = both("days", "dagen");
pub(crate) const DAYS_PAST_THE_TERM: Bilingual = both("days past the term", "dagen na de termijn");
pub(crate) const OTHER_MARKS: Bilingual = both("other marks", "andere oordelen");
pub(crate) const CITATIONS: Bilingual = both("citations", "vindplaatsen");
pub(crate) const CSV_SEPARATOR: Bilingual = both(",", ";");
pub(crate) const YES: Bilingual = both("yes", "ja");
pub(crate) const REPORT_ON_QUESTIONS_AND_ANSWERS: Bilingual =
    both("Report on questions and answers", "Verslag van vragen en antwoorden");
pub(crate) const QUESTIONS: Bilingual = both("Questions", "Vragen");
pub(crate) const OVERVIEW: Bilingual = both("Overview", "Overzicht");
pub(crate) const TIMELINE: Bilingual = both("Timeline", "Tijdlijn");
pub(crate) const WHAT_WAS_LOST: Bilingual = both("What was lost", "Wat kwijt is");
pub(crate) const UNCERTAIN_NUMBER_OR_PAIRING: Bilingual =
    both("uncertain number or pairing", "onzeker nummer of onzekere koppeling");
pub(crate) const WORDED_DIFFERENTLY_BY_THE_PAPERS: Bilingual =
    both("worded differently by the papers", "door de stukken verschillend verwoord");
pub(crate) const QUESTIONS_BY_WHAT_THE_PAPERS_HOLD: Bilingual =
    both("Questions, by what the papers hold", "Vragen, naar wat in de stukken staat");
pub(crate) const NO_MARK: Bilingual = both("no mark", "geen oordeel");
pub(crate) const QUESTIONS_BY_THE_REVIEWERS_MARK: Bilingual =
    both("Questions, by the reviewer’s mark", "Vragen, naar het oordeel van de lezer");
pub(crate) const PAPER: Bilingual = both("paper", "stuk");
pub(crate) const NUMBER: Bilingual = both("number", "nummer");
pub(crate) const FILE: Bilingual = both("file", "bestand");
pub(crate) const PAPERS: Bilingual = both("Papers", "Stukken");
pub(crate) const WHAT_COULD_NOT_BE_MADE_OUT_HEADING: Bilingual =
    both("What could not be made out", "Wat niet uit te maken was");
pub(crate) const WHAT: Bilingual = both("what", "wat");
pub(crate) const WHERE: Bilingual = both("where", "waar");
pub(crate) const WHAT_WAS_FOUND_AND_DONE: Bilingual =
    both("what was found and done", "wat er stond en wat ermee is gedaan");
pub(crate) const FOOTNOTE: Bilingual = both("footnote", "voetnoot");
pub(crate) const BACK_TO_THE_TEXT: Bilingual = both("back to the text", "terug naar de tekst");
pub(crate) const REVIEW: Bilingual = both("Review", "Beoordeling");
pub(crate) const ALSO_MARKED_HEADING: Bilingual = both("Also marked", "Ook beoordeeld");
pub(crate) const SUB_QUESTIONS_HEADING: Bilingual = both("Sub-questions", "Deelvragen");
pub(crate) const NOTE_HEADING: Bilingual = both("Note", "Aantekening");
pub(crate) const NOTES_ON_OTHER_TEXT: Bilingual = both("Notes on other text", "Aantekeningen bij andere tekst");
pub(crate) const WHY_LOST: Bilingual = both(
    "What reviewers said of words or questions that are not in these papers any more. It is kept, and looked for again each time.",
    "Wat lezers zeiden van woorden of vragen die niet meer in deze stukken staan. Het blijft bewaard en wordt elke keer opnieuw gezocht.",
);
pub(crate) const TEXT: Bilingual = both("Text", "Tekst");
pub(crate) const BEFORE_THE_QUESTIONS: Bilingual = both("Before the questions", "Voor de vragen");
pub(crate) const QUESTIONS_AND_ANSWERS: Bilingual = both("Questions and answers", "Vragen en antwoorden");
pub(crate) const OTHER_TEXT_OF_THE_PAPERS: Bilingual = both("Other text of the papers", "Overige tekst van de stukken");
pub(crate) const QUESTION_AND_ANSWER: Bilingual = both("Question and answer", "Vraag en antwoord");
pub(crate) const STATUS_HEADING: Bilingual = both("Status", "Status");
pub(crate) const DATE_OF_REPORT: Bilingual = both("Date of the report", "Datum van het verslag");
pub(crate) const QUESTION_HEADING: Bilingual = both("Question", "Vraag");
/// What stands above question and answer in a document for a word processor: Dutch in every report, as in the papers, since the
/// program reads the document back as one of them.
pub(crate) const HEADS_TO_READ_BACK: [&str; 2] = ["Vraag", "Antwoord"];

/// What stands above the words of a question in such a document.
pub(crate) fn question_to_read_back(number: &Number) -> String {
    let [question, _] = HEADS_TO_READ_BACK;
    format!("{question} {number}")
}

pub(crate) const WORDING_HEADING: Bilingual = both("Wording", "Bewoording");
pub(crate) const ANSWER_HEADING: Bilingual = both("Answer", "Antwoord");
pub(crate) const NO_PAPER_PRINTS_THE_QUESTION: Bilingual =
    both("no paper prints the question", "geen stuk drukt de vraag af");
pub(crate) const POINTS_TO_THE_ANSWER_TO: Bilingual = both("Points to the answer to", "Verwijst naar het antwoord op");
pub(crate) const ANSWERS_THAT_POINT_HERE: Bilingual =
    both("Answers that point here:", "Hiernaar verwijst het antwoord op");
pub(crate) const TABLE_IN_THE_PAPER: Bilingual = both("Table in the paper", "Tabel in het stuk");
pub(crate) const NO_MARKER_IN_THE_TEXT: Bilingual = both("no marker in the text", "geen nootcijfer in de tekst");
pub(crate) const NOTE: Bilingual = both("note", "aantekening");
pub(crate) const TIME: Bilingual = both("Time", "Tijd");
pub(crate) const WHAT_COULD_NOT_BE_MADE_OUT: Bilingual =
    both("what could not be made out", "wat niet uit te maken was");
pub(crate) const ALSO_MARKED: Bilingual = both("also marked", "ook beoordeeld");
pub(crate) const HTML_HELP: Bilingual =
    both("A page for a browser, with everything on it", "Een pagina voor een browser, met alles erop");
pub(crate) const MARKDOWN_HELP: Bilingual =
    both("Questions, answers and notes, for people", "Vragen, antwoorden en noten, voor mensen");
pub(crate) const DOCX_HELP: Bilingual = both(
    "A document for Word, with footnotes, and notes as comments",
    "Een document voor Word, met voetnoten, en aantekeningen als opmerkingen",
);
pub(crate) const XLSX_HELP: Bilingual =
    both("The same table as a workbook, with dates and numbers", "Dezelfde tabel als werkmap, met datums en getallen");
pub(crate) const CSV_HELP: Bilingual =
    both("A row for each question, for spreadsheets", "Een rij per vraag, voor rekenbladen");
pub(crate) const JSON_HELP: Bilingual = both("Everything, for programs", "Alles, voor programma’s");
pub(crate) const JSONL_HELP: Bilingual =
    both("The same, each dossier on a line of its own", "Hetzelfde, elk dossier op een eigen regel");
pub(crate) const ASKED_BY: Bilingual = both("Asked by", "Gevraagd door");
pub(crate) const ADDRESSED_TO: Bilingual = both("Addressed to", "Gericht aan");
pub(crate) const POSTPONED_BY: Bilingual = both("Postponed by", "Uitgesteld door");
pub(crate) const ANSWERED_BY_HEADING: Bilingual = both("Answered by", "Beantwoord door");
pub(crate) const SENT_BY: Bilingual = both("Sent by", "Verzonden door");

pub(crate) const SKIP_TO_THE_QUESTIONS: Bilingual = both("Skip to the questions", "Naar de vragen");
pub(crate) const FILES_NOT_READ: Bilingual = both("Files that could not be read", "Bestanden die niet te lezen waren");
pub(crate) const CLOSING: Bilingual = both(
    "Report of tegenlezer. The words of the papers are given as they stand there; pairings of question and answer were \
         made by the program, and say so where they are uncertain.",
    "Verslag van tegenlezer. De woorden van de stukken staan er zoals ze gedrukt zijn; vragen en antwoorden zijn door \
         het programma gekoppeld, met vermelding waar dat onzeker is.",
);
pub(crate) const A_REVIEWER: Bilingual = both("a reviewer", "een lezer");
pub(crate) const DOSSIERS: Bilingual = both("Dossiers", "Dossiers");

/// Whose footnotes follow.
pub(crate) fn footnotes_of(namespace: Namespace) -> Bilingual {
    Bilingual(match namespace {
        Namespace::Asker => ["Footnotes of the asker", "Voetnoten van de indiener"],
        Namespace::Respondent => ["Footnotes of the minister", "Voetnoten van de bewindspersoon"],
        Namespace::Document => ["Footnotes", "Voetnoten"],
    })
}

/// The title of a report on several dossiers.
pub(crate) fn title(dossiers: usize, language: Language) -> String {
    language.pick([format!("Report on {dossiers} dossiers"), format!("Verslag van {dossiers} dossiers")])
}

/// `in the answer of 19 sep 2025`
pub(crate) fn in_paper(paper: &str, language: Language) -> String {
    language.pick([format!("in {paper}"), format!("in {paper}")])
}

/// `from the answer of 19 sep 2025`
pub(crate) fn from_paper(paper: &str, language: Language) -> String {
    language.pick([format!("from {paper}"), format!("uit {paper}")])
}

/// That a question is printed together with another, under which it stands.
pub(crate) fn one_question_with(row: &str, language: Language) -> String {
    language.pick([format!("one question with {row}, see there"), format!("één vraag met {row}, zie aldaar")])
}

/// That an answer is shared with another question, under which it stands.
pub(crate) fn one_answer_with(row: &str, language: Language) -> String {
    language.pick([format!("one answer with {row}, see there"), format!("één antwoord met {row}, zie aldaar")])
}

/// `one answer to 3 and 4`
pub(crate) fn one_answer_to(numbers: &str, language: Language) -> String {
    language.pick([format!("one answer to {numbers}"), format!("één antwoord op {numbers}")])
}

/// Who put an answer here, and for which questions its paper gives it.
pub(crate) fn put_here(who: &str, numbers: &str, language: Language) -> String {
    language.pick([
        format!("put here by {who}; its paper gives it for {numbers}"),
        format!("hier gezet door {who}; in het stuk staat het bij {numbers}"),
    ])
}

/// How many words an answer has that is left out.
pub(crate) fn answer_left_out(words: usize, language: Language) -> String {
    let words = papers::count(words, WORD, language);
    language.pick([format!("answer left out: {words}"), format!("antwoord weggelaten: {words}")])
}

/// How many words are left out here.
pub(crate) fn shortened(words: usize, language: Language) -> String {
    let words = papers::count(words, WORD, language);
    language.pick([format!("shortened; left out here: {words}"), format!("ingekort; hier weggelaten: {words}")])
}

/// `day 21`, counted from the day on which the questions were put
pub(crate) fn day_of_term(day: i32, language: Language) -> String {
    language.pick([format!("day {day}"), format!("dag {day}")])
}

fn days(count: i32, language: Language) -> String {
    let (one, several) = language.pick([("day", "days"), ("dag", "dagen")]);
    format!("{count} {}", if count == 1 { one } else { several })
}

/// Whether it is within the term of so many days, or how many days past it.
pub(crate) fn lateness(days_late: i32, term: i32, language: Language) -> String {
    let late = days(days_late, language);
    if days_late == 0 {
        language.pick([format!("within the term of {term} days"), format!("binnen de termijn van {term} dagen")])
    } else {
        language
            .pick([format!("{late} past the term of {term} days"), format!("{late} na de termijn van {term} dagen")])
    }
}

/// After how many days the answer came, and how late that was.
pub(crate) fn answered_after(taken: i32, lateness: &str, language: Language) -> String {
    let taken = days(taken, language);
    language.pick([format!("answered after {taken}, {lateness}"), format!("beantwoord na {taken}, {lateness}")])
}

/// That there is no answer, and how late that is today.
pub(crate) fn not_answered_on(today: Date, lateness: &str, language: Language) -> String {
    let today = papers::date(today, language);
    language.pick([
        format!("no answer among the papers; on {today} it is {lateness}"),
        format!("geen antwoord onder de stukken; op {today} is dat {lateness}"),
    ])
}
