//! What stands at the heads and feet of pages in texts: counters, running titles, notes; and answers without a heading of
//! their own. Each form beside what a careful reader makes of it, and what only looks like it.

use tegenlezer::dossier::dossiers;
use tegenlezer::model::{Document, Owner};

use super::shown::*;

/// The title of a list of answers.
const TITLE: &str = "Antwoorden op de vragen van de vaste commissie voor Verkeer over het rapport Fietspaden\n\n";

#[track_caller]
fn check_list(text: &str, expected: &[&str]) {
    check(&format!("{TITLE}{}", text.trim_start()), expected);
}

const TWO: [&str; 2] =
    ["1 | Hoe lang is het pad? | Het pad is lang.", "2 | Wie betaalt het? | De provincies betalen het."];

#[test]
fn a_title_that_comes_back_does_not_begin_the_answers() {
    let first = "Beantwoording vragen Tweede Kamer over het rapport Fietspaden";
    for (foot, again) in [("2/3", first), ("Pagina 2 van 3", first), ("", "Beantwoording vragen over fietspaden")] {
        let text = format!(
            "{first}\n\nVraag 1\nHoe lang is het pad?\n\nHet pad is lang.\n\nVraag 2\nWie betaalt het?\n\nVerschillende \
             partijen betalen. Die staan hierna.\n\n{foot}\n\n{again}\n\n1. de provincies;\n2. de gemeenten.\n\nVraag 3\n\
             Hoe vaak?\n\nIeder jaar."
        );
        let document = document(&text);
        let shown = rows(&dossiers(vec![document])[0]);
        assert_eq!(shown[0], "1 | Hoe lang is het pad? | Het pad is lang.", "{text}");
        assert!(shown[1].starts_with("2 | Wie betaalt het? | Verschillende partijen betalen."), "{shown:?}");
        assert_eq!(shown[2], "3 | Hoe vaak? | Ieder jaar.");
        assert!(foot.is_empty() || !shown[1].contains("Beantwoording") && !shown[1].contains(foot), "{shown:?}");
    }
}

#[test]
fn counters_and_running_titles_between_the_lines_of_a_sentence() {
    let head = "Antwoorden bij vragen over het rapport Fietspaden";
    for [two, three] in [
        [format!("2/4\n{head}"), format!("3/4\n{head}")],
        [format!("{head}\n2/4"), format!("{head}\n3/4")],
        [format!("{head} 2/4"), format!("{head} 3/4")],
        [format!("{head}\n2"), format!("{head}\n3")],
        ["pagina 2 van 4".to_owned(), "pagina 3 van 4".to_owned()],
        ["2 van 4".to_owned(), "3 van 4".to_owned()],
        [format!("Blz. 2/4\n{head}\nvoor de Tweede Kamer"), format!("Blz. 3/4\n{head}")],
    ] {
        let text = format!(
            "Vraag 1\nHoe lang is het pad?\n\nAntwoord 1\nHet pad is lang. Dat is\n\n{two}\n\ngemeten in 2018.\n\n\
             Vraag 2\nWie betaalt het?\n\nAntwoord 2\nDe provincies.\n\n{three}\n\nVraag 3\nIs het genoeg?\n\nAntwoord 3\nNee."
        );
        if two.contains("voor de") {
            continue; // the second line of a title that comes back only once is text
        }
        check_list(
            &text,
            &[
                "1 | Hoe lang is het pad? | Het pad is lang. Dat is gemeten in 2018.",
                "2 | Wie betaalt het? | De provincies.",
                "3 | Is het genoeg? | Nee.",
            ],
        );
    }
}

#[test]
fn counters_and_feet_glued_before_a_heading() {
    for foot in [
        "2/4 ",
        "Pagina 2 van 4 ",
        "pagina 2/4",
        "Tweede Kamer, vergaderjaar 2021–2022, Aanhangsel 1",
        "ISSN 0921 - 7398 ’s-Gravenhage 2022 Tweede Kamer, vergaderjaar 2021–2022, Aanhangsel 1 ",
    ] {
        let text = format!(
            "Vraag 1\nHoe lang is het pad?\n\nAntwoord 1\nHet pad is lang.\n\n{foot}Vraag 2\nWie betaalt het?\n\n\
             Antwoord 2\nDe provincies betalen het."
        );
        check_list(&text, &TWO);
        let text = format!(
            "Vraag 1\nHoe lang is het pad?\nAntwoord 1\nHet pad is lang.\nVraag 2\nWie betaalt het?\n{foot}Antwoord 2\n\
             De provincies betalen het."
        );
        check_list(&text, &TWO);
    }
}

#[test]
fn fractions_and_numbers_that_are_text() {
    for (answer, shown) in [
        ("Het aandeel is\n2/3\nvan alle paden.", "Het aandeel is 2/3 van alle paden."),
        ("Het aandeel is:\n\n2/3", "Het aandeel is: / 2/3"),
        (
            "Dat zijn 2/3 van de paden.\n\nIn 2018 was dat 1/3 van de paden.",
            "Dat zijn 2/3 van de paden. / In 2018 was dat 1/3 van de paden.",
        ),
        (
            "Tweede Kamer, vergaderjaar 2021–2022, Aanhangsel 1, antwoord op vraag 2.",
            "Tweede Kamer, vergaderjaar 2021–2022, Aanhangsel 1, antwoord op vraag 2.",
        ),
    ] {
        let text =
            format!("Vraag 1\nHoeveel is het?\n\nAntwoord 1\n{answer}\n\nVraag 2\nKomt er meer?\n\nAntwoord 2\nNee.");
        check_list(&text, &[&format!("1 | Hoeveel is het? | {shown}"), "2 | Komt er meer? | Nee."]);
    }
}

#[test]
fn notes_at_the_foot_of_pages_that_end_with_a_counter() {
    let text = "Vraag 1\nHoe lang is het pad?\n\nHet pad is lang.1 Daarvan ligt een derde deel binnen de\n\n\
                1 Zie het rapport, bladzijde 12.\n\n2/3\n\nbebouwde kom.\n\nVraag 2\nWie betaalt het?\n\n\
                De provincies betalen het.2\n\nVraag 3\nIs het genoeg?\n\n2 Provinciewet, artikel 1.\n\n3/3\n\nNee.";
    for text in [text.to_owned(), text.replace("2/3", "pagina 2 van 3").replace("3/3", "pagina 3 van 3")] {
        check_list(
            &text,
            &[
                "1 | Hoe lang is het pad? | Het pad is lang.{1} Daarvan ligt een derde deel binnen de bebouwde kom.",
                "2 | Wie betaalt het? | De provincies betalen het.{2}",
                "3 | Is het genoeg? | Nee.",
                "respondent 1: Zie het rapport, bladzijde 12.",
                "respondent 2: Provinciewet, artikel 1.",
            ],
        );
    }
}

#[test]
fn a_note_before_a_counter_ends_there() {
    for counter in ["2/3", "Pagina 2 van 3"] {
        let text = format!(
            "1. Hoe lang is het pad?\nHet pad is lang.1\n\n2. Wie betaalt het?\nDe provincies betalen het.\n\n\
             1 Zie het rapport, bladzijde 12.\n\n{counter}\n3. Is het genoeg?\nNee, er is een tekort.\n\n4. Komt er meer?\nJa."
        );
        check_list(
            &text,
            &[
                "1 | Hoe lang is het pad? | Het pad is lang.{1}",
                TWO[1],
                "3 | Is het genoeg? | Nee, er is een tekort.",
                "4 | Komt er meer? | Ja.",
                "respondent 1: Zie het rapport, bladzijde 12.",
            ],
        );
    }
}

#[test]
fn an_answer_on_the_line_below_a_question_with_an_aside() {
    for aside in [" (bladzijde 12)", " (blz. 3-4)", ""] {
        let text = format!(
            "Vraag 1\nHoe lang is het pad?{aside}\nHet pad is 35.000 kilometer lang. Daarvan ligt een derde deel binnen de\n\
             bebouwde kom.\n\nDe overige paden liggen langs provinciale wegen.\n\nVraag 2\nWie betaalt het?\n\
             De provincies betalen het."
        );
        let first = format!(
            "1 | Hoe lang is het pad?{aside} | Het pad is 35.000 kilometer lang. Daarvan ligt een derde deel binnen de \
             bebouwde kom. / De overige paden liggen langs provinciale wegen."
        );
        check_list(&text, &[&first, TWO[1]]);
    }
}

#[test]
fn some_answers_have_headings_and_some_have_none() {
    for joint in ["Antwoord op vragen 2 en 3:", "Antwoord 2 en 3\n", "Antwoord vraag 2 en 3:"] {
        let text = format!(
            "Vraag 1\nHoe lang is het pad?\n\nHet pad is lang.\n\nVraag 2\nWie betaalt het?\n\nVraag 3\nWie keurt het?\n\n\
             {joint} De provincies.\n\nVraag 4\nIs het genoeg?\n\nNee, er is een tekort.\n\nVraag 5\nKomt er meer?\n\nJa."
        );
        check_list(
            &text,
            &[
                "1 | Hoe lang is het pad? | ~Het pad is lang.",
                "2 | Wie betaalt het? | De provincies.",
                "3 | Wie keurt het? | De provincies.",
                "4 | Is het genoeg? | ~Nee, er is een tekort.",
                "5 | Komt er meer? | ~Ja.",
            ],
        );
    }
}

#[test]
fn what_follows_an_unanswered_question_may_be_its_own() {
    let text = "Vraag 1\nHoe lang is het pad?\n\nGraag een overzicht per jaar.\n\nVraag 2\nWie betaalt het?\n\nAntwoord 2\n\
                De provincies betalen het.";
    check_list(text, &["1 | Hoe lang is het pad? / Graag een overzicht per jaar. | (not_found)", TWO[1]]);
}

/// An official paper of old, with bare numbers; `answers` below `Antwoord`.
fn old(answers: &str) -> String {
    format!(
        "1234\nVragen van het lid Bakker (XYZ) aan de minister van Verkeer over fietspaden. (Ingezonden 4 maart 2002)\n\n\
         1\nKent u het bericht?\n\n2\nHoe lang is het pad?\n\n3\nWie betaalt het?\n\n4\nWat gaat u daaraan doen?\n\nAntwoord\n\n\
         Antwoord van minister De Vries (Verkeer). (Ontvangen 2 april 2002)\n\n{answers}"
    )
}

#[test]
fn joint_numbers_that_leave_one_out_or_stand_with_a_stroke() {
    for (answers, given) in [
        ("1 en 3\nJa.\n\n2\nNee.\n\n4\nNiets.", ["Ja.", "Nee.", "Ja.", "Niets."]),
        ("1\nJa.\n\n2 en 4\nNee.\n\n3\nNiemand.", ["Ja.", "Nee.", "Niemand.", "Nee."]),
        ("1, 2 en 4\nJa.\n\n3\nNiemand.", ["Ja.", "Ja.", "Niemand.", "Ja."]),
        ("1\nJa.\n\n2\nNee.\n\n3/4\nNiets.", ["Ja.", "Nee.", "Niets.", "Niets."]),
        ("1/2\nJa.\n\n3/4\nNiets.", ["Ja.", "Ja.", "Niets.", "Niets."]),
        ("1\nJa.\n\n2-3.\nNee.\n\n4\nNiets.", ["Ja.", "Nee.", "Nee.", "Niets."]),
        ("1\nJa.\n\n2/3/4\nNee.", ["Ja.", "Nee.", "Nee.", "Nee."]),
    ] {
        let document = document(&old(answers));
        let dossier = &dossiers(vec![document])[0];
        let shown: Vec<_> = rows(dossier).iter().map(|row| row.rsplit(" | ").next().unwrap_or("").to_owned()).collect();
        assert_eq!(shown, given, "{answers}");
    }
}

#[test]
fn a_counter_in_an_old_paper_is_no_joint_number() {
    let answers = "1\nJa.\n\n2\nNee.\n\n2/3\n\n3\nNiemand.\n\n4\nNiets.";
    let document = document(&old(answers));
    let shown = rows(&dossiers(vec![document])[0]);
    let given: Vec<_> = shown.iter().map(|row| row.rsplit(" | ").next().unwrap_or("")).collect();
    assert_eq!(given, ["Ja.", "Nee.", "Niemand.", "Niets."]);
}

/// A paper with a number alone between two lines of its first question.
fn with_number(above: &str, number: &str, below: &str) -> Document {
    document(&format!(
        "Vragen van het lid Bakker (XYZ) aan de Minister van Verkeer over fietspaden (ingezonden 4 maart 2022).\n\n\
         Vraag 1\n{above}\n{number}\n{below}\n\nVraag 2\nWat doet u?"
    ))
}

#[test]
fn a_number_within_a_sentence_is_spoken_of() {
    let above = "Klopt het dat de gemeenten de paden aan het einde van het jaar niet kunnen";
    for (above, number, below, said) in [
        (above, "11", "herstellen, omdat het geld op is?", 1),
        (above, "3", "repareren, en waarom?", 1),
        ("Klopt het dat dit de gemeenten in het hele land ongeveer", "11", "miljoen kost?", 0),
        ("Klopt het dat dit", "11", "gemeenten raakt?", 0),
    ] {
        let document = with_number(above, number, below);
        let found =
            document.diagnostics.iter().filter(|d| d.code() == tegenlezer::model::Code::NumberInSentence).count();
        assert_eq!(found, said, "{below}");
        assert!(blocks(&document, Owner::Question(tegenlezer::model::QuestionId::new(0))).contains(number));
    }
}

#[test]
fn a_number_within_a_sentence_that_a_note_explains_is_its_mark() {
    let above = "Klopt het dat de gemeenten de paden aan het einde van het jaar niet kunnen";
    for note in ["1 Trouw, 3 mei 2022.", "1https://www.trouw.nl/fietspaden", "[1] Trouw, 3 mei 2022."] {
        let document = with_number(above, "1", &format!("herstellen?\n\nVraag 3\nHoe?\n\n{note}"));
        let code = tegenlezer::model::Code::NumberInSentence;
        assert!(document.diagnostics.iter().all(|diagnostic| diagnostic.code() != code), "{note}");
    }
}

#[test]
fn numbers_within_sentences_that_count_up_are_the_pages() {
    let above = "Klopt het dat de gemeenten de paden aan het einde van het jaar niet kunnen";
    let text = format!(
        "Vraag 1\n{above}\n11\nherstellen?\n\nAntwoord 1\nJa.\n\nVraag 2\nEn {above}\n12\nvegen?\n\nAntwoord 2\nJa."
    );
    check_list(&text, &[&format!("1 | {above} herstellen? | Ja."), &format!("2 | En {above} vegen? | Ja.")]);
}

#[test]
fn an_answer_that_may_begin_behind_the_question_mark_is_spoken_of() {
    for (behind, said) in [
        ("Het land telt in totaal 35.000 kilometer fietspad.", 1),
        ("Graag een overzicht van alle paden en van de kosten.", 0),
    ] {
        let text = format!(
            "{TITLE}Vraag 1\nHoeveel kilometer fietspad telt het land volgens de laatste telling van alle provincies?\n{behind}\n\n\
             De overige paden liggen langs wegen van provincies, gemeenten en waterschappen in het hele land.\n\nVraag 2\n\
             Wie betaalt het?\n\nDe provincies."
        );
        let document = document(&text);
        let code = tegenlezer::model::Code::AnswerWithoutHeading;
        assert_eq!(document.diagnostics.iter().filter(|d| d.code() == code).count(), said, "{behind}");
    }
}

#[test]
fn a_title_that_comes_back_above_a_list_as_long_as_the_questions() {
    let title = "Beantwoording vragen Tweede Kamer over het rapport Fietspaden";
    let text = format!(
        "{title}\n\nVraag 1\nHoe lang is het pad?\n\nHet pad is lang.\n\nVraag 2\nWat heeft u onderzocht?\n\n\
         Wij hebben twee onderdelen onderzocht.\n\n{title}\n\n1. het maaien van de bermen;\n2. het vegen van de paden."
    );
    let shown = rows(&dossiers(vec![document(&text)])[0]);
    assert_eq!(shown[0], TWO[0]);
    assert!(shown[1].starts_with("2 | Wat heeft u onderzocht? | Wij hebben twee"), "{shown:?}");
}
