//! Official papers of the 1990s: numbers alone on lines, questions first, page feet between them.

use crate::shown::{check, document};

/// Several questions open with the same words below their numbers; nothing runs at the head of pages there.
#[test]
fn questions_open_with_the_same_words() {
    check(
        "Vragen van het lid Vos (GroenLinks) aan de minister van Justitie over post. (Ingezonden 1 mei 1996)\n\
         1\nHeeft u kennisgenomen van het artikel\n«Post dicht» in de krant?\n2\nHeeft u kennisgenomen van het artikel\n«Post open» in de krant?\n\
         Antwoord van minister Sorgdrager (Justitie). (Ontvangen 4 juni 1996)\n\
         1\nHet overleg is nog niet afgerond. Ik verwacht\nspoedig een besluit.\n2\nHet overleg is nog niet afgerond. Ik verwacht\nspoedig een besluit.",
        &[
            "1 | Heeft u kennisgenomen van het artikel «Post dicht» in de krant? | Het overleg is nog niet afgerond. Ik verwacht spoedig een besluit.",
            "2 | Heeft u kennisgenomen van het artikel «Post open» in de krant? | Het overleg is nog niet afgerond. Ik verwacht spoedig een besluit.",
        ],
    );
}

/// The foot of a page, its number on a line of its own, and the next question's number.
#[test]
fn a_page_ends_above_a_questions_number() {
    for foot in [
        "Tweede Kamer, vergaderjaar 1993–1994, Aanhangsel\n1135",
        "Tweede Kamer, vergaderjaar 1993–1994, Aanhangsel 1135",
        "1135\nTweede Kamer, vergaderjaar 1993–1994, Aanhangsel",
        "Tweede Kamer, vergaderjaar 1993–1994, Aanhangsel",
    ] {
        let paper = format!(
            "567\nVragen van het lid Vos (GroenLinks) aan de minister van Justitie over politie. (Ingezonden 12 april 1994)\n\
             1\nKent u het artikel?\n{foot}\n2\nHoeveel agenten waren er?\n{foot}\n3\nWat is uw oordeel?\n\
             Antwoord\nAntwoord van Minister Hirsch Ballin (Justitie), mede namens de minister van Financiën. (Ontvangen 2 mei 1994)\n\
             1\nJa.\n{foot}\n2 en 3\nEr waren 30 agenten."
        );
        let expected = [
            "1 | Kent u het artikel? | Ja.",
            "2 | Hoeveel agenten waren er? | Er waren 30 agenten.",
            "3 | Wat is uw oordeel? | Er waren 30 agenten.",
        ];
        crate::shown::check_document(document(&paper), &expected);
    }
}

/// A statement with a list of questions below it, the last of the paper.
#[test]
fn a_list_of_questions_below_a_number() {
    check(
        "Vragen van het lid Vos (GroenLinks) aan de minister van Justitie over post. (Ingezonden 1 mei 1996)\n\
         1\nKent u het artikel?\n2\nKunt u een overzicht geven van:\na. de kosten;\nb. de opbrengsten;\nc. de termijnen?\n\
         Antwoord van minister Sorgdrager (Justitie). (Ontvangen 4 juni 1996)\n1\nJa.\n2\nNeen.",
        &[
            "1 | Kent u het artikel? | Ja.",
            "2 | Kunt u een overzicht geven van: / a. de kosten; / b. de opbrengsten; / c. de termijnen? | Neen.",
        ],
    );
}

/// The heading of the answers stands directly below a long last line, in one line or two.
#[test]
fn the_answers_heading_is_no_text_of_a_question() {
    for (heading, received) in [
        ("Antwoord van minister Sorgdrager (Justitie). (Ontvangen 4 juni 1996)", Some("1996-06-04")),
        (
            "Antwoord van Minister Borst-Eilers (Volksgezondheid, Welzijn en\nSport). (Ontvangen 7 juni 1996)",
            Some("1996-06-07"),
        ),
        (
            "Antwoord van minister Sorgdrager (Justitie),\nmede namens de minister van Financiën.\n(Ontvangen 4 juni 1996)",
            Some("1996-06-04"),
        ),
    ] {
        let paper = format!(
            "Vragen van het lid Vos (GroenLinks) aan de minister van Justitie over post.\n(Ingezonden 1 mei 1996)\n\
             1\nKent u het artikel over de sluiting van het postkantoor in de stad?\n2\nDeelt u de mening dat dit van groot belang is voor de\n\
             werkgelegenheid in de regio en elders? Zo neen, om welke reden?\n{heading}\n1\nJa.\n2\nNeen."
        );
        let paper = document(&paper);
        assert_eq!((paper.questions.len(), paper.answers.len()), (2, 2), "{heading}");
        assert_eq!(paper.meta.received.map(|day| day.to_string()).as_deref(), received, "{heading}");
        assert_eq!(paper.meta.respondents.len(), 1, "{heading}");
    }
}
