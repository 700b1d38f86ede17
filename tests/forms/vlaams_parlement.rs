//! Papers of the Vlaams Parlement: heads with a line for each thing, and answers below all questions.

use crate::shown::{check, document};
use tegenlezer::model::{Code, Kind};

const HEAD: &str = "SCHRIFTELIJKE VRAAG\nnr. 123\nvan KATRIEN PARTYKA\ndatum: 3 oktober 2023\n\naan LYDIA PEETERS\n\
                    VLAAMS MINISTER VAN MOBILITEIT EN OPENBARE WERKEN\n\nFietspaden - Onderhoud\n\nVeel paden zijn slecht.\n\n";
const QUESTIONS: &str = "1. Hoeveel kilometer is slecht?\n\n2. Hoeveel werd er geïnvesteerd?\n\n3. Hoeveel plant de minister?\n\n\
                         4. Welke maatregelen neemt de minister?\n\n";
const ANSWERS: &str = "LYDIA PEETERS\nVLAAMS MINISTER VAN MOBILITEIT EN OPENBARE WERKEN\n\nANTWOORD\nop vraag nr. 123 van 3 oktober 2023\n\
                       van KATRIEN PARTYKA\n\n1. Ongeveer 400 kilometer.\n\nJOINT Er ging 100 miljoen euro om.\n\n4. Geen.\n";

#[test]
fn answers_stand_below_all_questions() {
    for joint in ["2-3.", "2 en 3.", "2/3.", "2-3)", "2, 3."] {
        let paper = format!("{HEAD}{QUESTIONS}{}", ANSWERS.replace("JOINT", joint));
        check(
            &paper,
            &[
                "1 | Hoeveel kilometer is slecht? | Ongeveer 400 kilometer.",
                "2 | Hoeveel werd er geïnvesteerd? | Er ging 100 miljoen euro om.",
                "3 | Hoeveel plant de minister? | Er ging 100 miljoen euro om.",
                "4 | Welke maatregelen neemt de minister? | Geen.",
            ],
        );
    }
}

#[test]
fn the_head_says_who_asks_whom_and_when() {
    let paper = document(&format!("{HEAD}{QUESTIONS}{}", ANSWERS.replace("JOINT", "2-3.")));
    let meta = &paper.meta;
    assert_eq!((paper.kind, meta.number.as_ref().map(|number| number.number)), (Kind::Answer, Some(123)));
    assert_eq!(meta.submitted.map(|day| day.to_string()).as_deref(), Some("2023-10-03"));
    assert_eq!(meta.askers[0].name, "KATRIEN PARTYKA");
    assert_eq!(meta.addressees, ["VLAAMS MINISTER VAN MOBILITEIT EN OPENBARE WERKEN"]);
    assert_eq!(meta.subject.as_deref(), Some("Fietspaden - Onderhoud"));
    let respondent = &meta.respondents[0];
    assert_eq!((respondent.name.as_str(), respondent.role.as_deref()), ("LYDIA PEETERS", Some("VLAAMS MINISTER")));
    assert_eq!(respondent.portfolio.as_deref(), Some("MOBILITEIT EN OPENBARE WERKEN"));
    let asked = document(&format!("{HEAD}{QUESTIONS}"));
    assert_eq!((asked.kind, asked.questions.len(), asked.meta.respondents.len()), (Kind::Submission, 4, 0));
}

/// Capitals and numbers in a Dutch paper mean nothing of the kind.
#[test]
fn other_papers_stay_as_they_are() {
    check(
        "1. Kent u het bericht?\n\nAntwoord 1\nJa. DE MINISTER VAN FINANCIËN zei dit.\n\n2. Wat kost het?\n\nAntwoord 2\n2-3. maal niets.\n",
        &["1 | Kent u het bericht? | Ja. DE MINISTER VAN FINANCIËN zei dit.", "2 | Wat kost het? | 2-3. maal niets."],
    );
}

/// A paper with the answers alone is one, and that they were not recognised is said.
#[test]
fn answers_without_their_questions() {
    for title in ["GECOÖRDINEERD ANTWOORD", "ANTWOORD", "AANVULLEND ANTWOORD"] {
        let text = ANSWERS.replace("ANTWOORD", title).replace("JOINT", "2-3.");
        let paper = document(&text);
        assert_eq!(paper.kind, Kind::Answer, "{title}");
        let said = paper.diagnostics.iter().any(|said| said.code() == Code::NothingRecognised);
        assert!(said || paper.answers.len() == 4, "{title}: {:?}", paper.diagnostics);
    }
    let letter =
        document("Geachte voorzitter,\n\nIn antwoord op vraag nr. 123 van 3 oktober 2023 meld ik dat het goed gaat.\n");
    assert_eq!((letter.kind, letter.diagnostics.len()), (Kind::Letter, 0));
}
