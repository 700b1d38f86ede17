//! Official papers of the 1990s: numbers alone on lines, questions first, page feet between them.

use tegenlezer::model::{Code, Document};

use crate::shown::{check, document, fits, shown};

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

const HEAD: &str =
    "1234\nVragen van het lid Vos (GroenLinks) aan de minister van Justitie over post. (Ingezonden 1 mei 1996)\n";
const ANSWERS: &str = "Antwoord van minister Sorgdrager (Justitie). (Ontvangen 4 juni 1996)\n";
const FOOT: &str = "Tweede Kamer, vergaderjaar 1995–1996, Aanhangsel\n1135\n";

fn codes(paper: &Document) -> Vec<Code> {
    paper.diagnostics.iter().map(|said| said.code()).collect()
}

/// The mark of a note stands between a question and the number of the next.
#[test]
fn a_number_below_a_mark() {
    for (mark, label) in
        [("? 1)", "1)"), ("? [1]", "[1]"), ("?(1)", "(1)"), ("?1", "1"), ("?\n[1]", "[1]"), ("?*", "*")]
    {
        check(
            &format!(
                "{HEAD}1\nKent u het artikel{mark}\n2\nWat gaat u doen?\n{label} Trouw, 2 maart 1996.\n{ANSWERS}1\nJa.\n2\nNiets."
            ),
            &[
                &format!("1 | Kent u het artikel?{{{label}}} | Ja."),
                "2 | Wat gaat u doen? | Niets.",
                &format!("asker {label}: Trouw, 2 maart 1996."),
            ],
        );
    }
}

/// The page ends between the notes of the questions and the answers, and another one between a question and its note.
#[test]
fn notes_on_another_page_than_their_marks() {
    for (upper, lower) in [("", FOOT), (FOOT, ""), (FOOT, FOOT)] {
        check(
            &format!(
                "{HEAD}1\nKent u het artikel?1\n{upper}2\nWat gaat u doen?\n1 Trouw, 2 maart 1996\n{lower}{ANSWERS}1\nJa.\n2\nNiets.\n{FOOT}"
            ),
            &["1 | Kent u het artikel?{1} | Ja.", "2 | Wat gaat u doen? | Niets.", "asker 1: Trouw, 2 maart 1996"],
        );
    }
}

/// The heading of the answers is over two lines, directly below a note without a full stop.
#[test]
fn a_note_ends_above_the_answers() {
    check(
        &format!(
            "{HEAD}1\nKent u het artikel?\n2\nWat gaat u doen?1\n1 Trouw, 2 maart 1996\nAntwoord van Minister Hirsch Ballin\n\
             (Justitie), mede namens de minister van\nFinanciën. (Ontvangen 2 april 1996)\n1\nJa.\n2\nNiets."
        ),
        &["1 | Kent u het artikel? | Ja.", "2 | Wat gaat u doen?{1} | Niets.", "asker 1: Trouw, 2 maart 1996"],
    );
}

/// Both number their notes from 1, and no line is blank.
#[test]
fn notes_of_both_without_a_blank_line() {
    for label in ["1)", "[1]"] {
        check(
            &format!(
                "{HEAD}1\nKent u het artikel? {label}\n2\nWat gaat u doen?\n{label} Trouw, 2 maart 1996.\n{ANSWERS}1\nJa.\n2\nEen lijst heb ik aan de Kamer gestuurd\n{label}. Dat is alles.\n{label} Stb. 1994, 12."
            ),
            &[
                &format!("1 | Kent u het artikel?{{{label}}} | Ja."),
                &format!("2 | Wat gaat u doen? | Een lijst heb ik aan de Kamer gestuurd{{{label}}}. Dat is alles."),
                &format!("asker {label}: Trouw, 2 maart 1996."),
                &format!("respondent {label}: Stb. 1994, 12."),
            ],
        );
    }
}

/// A note of the minister whose mark stands behind a blank, or is not printed.
#[test]
fn a_note_below_the_last_answer() {
    let paper = |answer: &str, below: &str| {
        format!("{HEAD}1\nKent u het artikel?\n2\nWat gaat u doen?\n{ANSWERS}1\nJa.\n2\n{answer}\n{below}")
    };
    for (below, note) in [
        (
            "1 Ter inzage gelegd bij de afdeling\nParlementaire Documentatie.",
            "Ter inzage gelegd bij de afdeling Parlementaire Documentatie.",
        ),
        ("1 Kamerstuk 24 400, nr. 1.", "Kamerstuk 24 400, nr. 1."),
        ("1 Rapport van de commissie, Den Haag.", "Rapport van de commissie, Den Haag."),
    ] {
        check(
            &paper("Een lijst heb ik aan de Kamer gestuurd 1. Het vervolg komt.", below),
            &[
                "1 | Kent u het artikel? | Ja.",
                "2 | Wat gaat u doen? | Een lijst heb ik aan de Kamer gestuurd{1}. Het vervolg komt.",
                &format!("respondent 1: {note}"),
            ],
        );
    }
    for (below, last, codes_said) in [
        (
            "1 Ter inzage gelegd bij de bibliotheek.",
            "document 1: Ter inzage gelegd bij de bibliotheek.",
            &[Code::NoteWithoutMarker][..],
        ),
        // What it is cannot be made out: it stays in the answer.
        (
            "1 Rapport van de commissie, Den Haag 1995.",
            "2 | … / 1 Rapport van de commissie, Den Haag 1995.",
            &[Code::NoteWithoutMarker],
        ),
        (
            "1) Ter inzage gelegd bij de bibliotheek.",
            "2 | … / … Ter inzage gelegd bij de bibliotheek.",
            &[Code::NoteWithoutMarker],
        ),
        // A list of the answer.
        ("1 De prijs van post.", "2 | … / 1 De prijs van post.", &[]),
        ("De stukken zijn:\n1 Kamerstuk 24 400, nr. 1.\n2 Kamerstuk 24 400, nr. 2.", "2 | …nr. 2.", &[]),
    ] {
        let text = paper("Een lijst heb ik aan de Kamer gestuurd.", below);
        let read = document(&text);
        let lines = shown(vec![read.clone()]);
        assert!(fits(&lines[lines.len() - 1], last), "{lines:?}");
        assert_eq!(codes(&read), codes_said, "{text}");
    }
}

/// What is left of a mark is said of answers as it is of questions.
#[test]
fn a_mark_left_in_an_answer_is_said() {
    for (answer, said) in [
        ("U vraagt: wat nu? 2", true),
        ("Een lijst is gestuurd. 2)", true),
        ("Een lijst is gestuurd. [2]", true),
        ("Het waren er 2", false),
        ("Dat staat in artikel 3.2", false),
        ("Dat staat in de brief (bijlage 2)", false),
    ] {
        let read =
            document(&format!("{HEAD}1\nKent u het artikel?\n2\nWat gaat u doen?\n{ANSWERS}1\nJa.\n2\n{answer}"));
        assert_eq!(codes(&read).contains(&Code::MarkerWithoutNote), said, "{answer}");
    }
}

/// A page ends within a note: its rest stands above the text of the next page, or at its foot.
#[test]
fn a_note_over_the_end_of_a_page() {
    let (upper, lower) = ("1 Verslag van de Rekenkamer, waarin wordt", "gesteld dat het toezicht tekortschiet.");
    for (head, foot) in [(format!("{lower}\n"), String::new()), (String::new(), format!("{lower}\n"))] {
        check(
            &format!(
                "{HEAD}1\nKent u het artikel?\n2\nWat gaat u doen?1\n{upper}\n{FOOT}{head}{ANSWERS}1\nJa.\n2\nNiets.\n{foot}{FOOT}"
            ),
            &[
                "1 | Kent u het artikel? | Ja.",
                "2 | Wat gaat u doen?{1} | Niets.",
                &format!("asker 1: {} {lower}", &upper[2..]),
            ],
        );
    }
}

/// The text itself goes on over the end of a page, and its note is whole.
#[test]
fn text_over_the_end_of_a_page_below_a_note() {
    for note in ["Trouw, 2 maart 1996", "Trouw, 2 maart 1996, over het toezicht"] {
        check(
            &format!(
                "{HEAD}1\nKent u het artikel?1\n2\nWat gaat u\n1 {note}\n{FOOT}hieraan doen?\n{ANSWERS}1\nJa.\n2\nNiets.\n{FOOT}"
            ),
            &["1 | Kent u het artikel?{1} | Ja.", "2 | Wat gaat u hieraan doen? | Niets.", &format!("asker 1: {note}")],
        );
    }
}
