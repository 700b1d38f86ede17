//! Texts whose line ends are lost, and questions without the headings that others have.

use tegenlezer::dossier::dossiers;
use tegenlezer::model::{Code, Kind};

use crate::shown::{self, document};

fn rows(text: &str) -> Vec<String> {
    shown::rows(&dossiers(vec![document(text)])[0])
}

fn codes(text: &str) -> Vec<Code> {
    document(text).diagnostics.iter().map(|found| found.code()).collect()
}

const ONE_LINE: &str = "Antwoorden op de vragen van de vaste commissie voor Verkeer over het rapport Fietspaden   Vraag 1 Hoeveel kilometer fietspad telt het land?   Antwoord 1 Het land telt 35.000 kilometer fietspad.   Vraag 2 Wie betaalt het onderhoud?   Antwoord 2 De provincies betalen het onderhoud.   Vraag 3 Is het geld toereikend?   Antwoord 3 Nee, er is een tekort.";

const ROWS: [&str; 3] = [
    "1 | ~Hoeveel kilometer fietspad telt het land? | ~Het land telt 35.000 kilometer fietspad.",
    "2 | ~Wie betaalt het onderhoud? | ~De provincies betalen het onderhoud.",
    "3 | ~Is het geld toereikend? | ~Nee, er is een tekort.",
];

#[test]
fn a_paper_on_one_line() {
    assert_eq!(rows(ONE_LINE), ROWS);
    assert!(codes(ONE_LINE).contains(&Code::LineEndsLost));
}

#[test]
fn other_words_on_one_line() {
    let bare =
        ONE_LINE.replace("Antwoord 1", "Antwoord").replace("Antwoord 2", "Antwoord").replace("Antwoord 3", "Antwoord:");
    assert_eq!(rows(&bare), ROWS);
    let committee = bare.replace("Antwoord Het", "Antwoord: Het").replace("Vraag ", "");
    assert_eq!(rows(&committee), ROWS);
    let pointed = ONE_LINE.replace("Vraag 1 ", "Vraag 1: ").replace("Antwoord 2 ", "Antwoord op vraag 2: ");
    assert_eq!(rows(&pointed), ROWS);
    let apart = "Antwoorden op de vragen van de vaste commissie voor Verkeer   Vraag 1 Wie? Vraag 2 Wat? Antwoord 1 Hij. Antwoord 2 Dat.";
    assert_eq!(rows(apart), ["1 | ~Wie? | ~Hij.", "2 | ~Wat? | ~Dat."]);
}

#[test]
fn paragraphs_glued_together() {
    let glued = "
        Antwoorden op de vragen van de vaste commissie voor Verkeer

        Vraag 1 Hoeveel kilometer fietspad telt het land? Antwoord Het land telt 35.000 kilometer fietspad.

        Vraag 2 Wie betaalt het onderhoud? Antwoord De provincies betalen het onderhoud.

        Vraag 3
        Is het geld toereikend? Antwoord Nee, er is een tekort.
        ";
    assert_eq!(
        rows(glued).iter().map(|row| row.replace('~', "")).collect::<Vec<_>>(),
        ROWS.map(|row| row.replace('~', ""))
    );
    assert!(codes(glued).contains(&Code::LineEndsLost));
}

#[test]
fn headings_in_lines_that_do_not_agree() {
    for paper in [
        ONE_LINE.replace("Vraag 2", "Vraag 4"),
        ONE_LINE.replace("Antwoord 2", "Antwoord 3"),
        ONE_LINE.replace("Antwoord 2 De", "De"),
    ] {
        let document = document(&paper);
        assert_eq!(document.questions.len(), 0, "{paper}");
        assert!(codes(&paper).contains(&Code::LineEndsLost), "{paper}");
    }
    let unanswered = "Lijst van vragen en antwoorden 1 Wie betaalt? De provincies. 2 Hoeveel is het? Veel geld. 3 Is het genoeg? Nee.";
    assert!(rows(unanswered).is_empty() && !codes(unanswered).is_empty());
}

#[test]
fn words_within_lines_that_are_no_headings() {
    let paper = "
        Vraag 1
        Kent u het bericht?

        Antwoord 1
        Ja. Ik verwijs naar mijn eerdere stuk. Vraag 1 Kent u het? Antwoord 1 Ja. Dat stond erin.

        Vraag 2
        Wat vindt u ervan?

        Antwoord 2
        Niets.
        ";
    assert_eq!(rows(paper).len(), 2);
    assert!(!codes(paper).contains(&Code::LineEndsLost));
    let letter = "Geachte voorzitter, in uw brief staat het. Vraag 1 Dat weet ik niet. Antwoord volgt.";
    assert_eq!((document(letter).kind, codes(letter)), (Kind::Letter, vec![]));
}

#[test]
fn answers_with_a_letter_below_numbered_questions() {
    let paper = "
        Lijst van vragen en antwoorden

        1. Wie betaalt?

        A: De gemeente.

        2. Hoeveel is het?

        A: Veel.

        3. Is het genoeg?

        A: Nee.
        ";
    let want = ["1 | Wie betaalt? | De gemeente.", "2 | Hoeveel is het? | Veel.", "3 | Is het genoeg? | Nee."];
    assert_eq!(rows(paper), want);
    let marked = paper.replace("A: De gemeente.", "A: De gemeente.\n\n        B: De provincie.");
    assert!(rows(&marked)[0].contains("A: De gemeente. / B: De provincie."));
}

#[test]
fn one_question_without_the_heading_of_its_answer() {
    let paper = "
        Antwoord op de vraag van de vaste commissie voor Verkeer over het rapport Fietspaden

        Vraag
        Hoeveel kilometer fietspad telt het land? Is dat meer dan in 2010?

        Het land telt 35.000 kilometer fietspad. Dat is 2.000 kilometer meer dan in 2010.
        ";
    let want = "1 | ~Hoeveel kilometer fietspad telt het land? Is dat meer dan in 2010? | ~Het land telt 35.000 kilometer fietspad. Dat is 2.000 kilometer meer dan in 2010.";
    assert_eq!(rows(paper), [want]);
    assert_eq!(rows(&paper.replace("Vraag\n        Hoe", "Vraag: Hoe")), [want]);
    assert_eq!(rows(&paper.replace("Vraag\n", "VRAAG:\n\n")), [want]);
    assert!(codes(paper).contains(&Code::AnswerWithoutHeading));
    let submission = "
        Vraag van het lid Vos (PvdA) aan de Minister van Verkeer over fietspaden

        Vraag

        Hoeveel kilometer fietspad telt het land?
        ";
    assert_eq!(rows(submission), ["1 | ~Hoeveel kilometer fietspad telt het land? | (open)"]);
}

#[test]
fn the_word_for_a_question_in_a_letter() {
    let letter = "
        Geachte voorzitter,

        Vraag

        Uw vraag is ontvangen en komt aan de orde.

        Hoogachtend,
        ";
    assert_eq!((rows(letter).len(), codes(letter)), (0, vec![]));
    let other = "
        Over fietspaden

        Vraag

        Hoeveel kilometer fietspad telt het land?

        Het zijn er veel.
        ";
    assert_eq!((rows(other).len(), codes(other)), (0, vec![Code::NothingRecognised]));
}
