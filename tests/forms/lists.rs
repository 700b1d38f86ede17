//! Lists of questions and answers of committees, and consultations.

use tegenlezer::dossier::dossiers;
use tegenlezer::model::{Code, Document};

use super::shown::*;

#[test]
fn an_official_list_of_questions_and_answers() {
    check(
        "
        Tweede Kamer der Staten-Generaal 2
        Vergaderjaar 2022–2023
        36 200 XV Vaststelling van de begrotingsstaten van het Ministerie van Sociale Zaken en Werkgelegenheid
        Nr. 12 LIJST VAN VRAGEN EN ANTWOORDEN
        Vastgesteld 3 november 2022
        De vaste commissie voor Sociale Zaken heeft een aantal vragen voorgelegd aan de Minister. Deze vragen, alsmede de daarop op 2 november 2022 gegeven antwoorden, zijn hieronder afgedrukt.

        1
        Hoeveel mensen ontvangen bijstand?

        Eind 2021 ontvingen 412.000 huishoudens bijstand.

        2
        Kunt u toelichten waarom de raming is bijgesteld?

        De raming is bijgesteld vanwege de lagere werkloosheid.

        Daarnaast is de instroom gedaald.

        3
        Wat is het budget voor re-integratie in 2023?

        Het budget bedraagt 1,9 miljard euro.
        ",
        &[
            "1 | Hoeveel mensen ontvangen bijstand? | Eind 2021 ontvingen 412.000 huishoudens bijstand.",
            "2 | Kunt u toelichten … bijgesteld? | De raming … werkloosheid. / Daarnaast is de instroom gedaald.",
            "3 | Wat is het budget … 2023? | Het budget bedraagt 1,9 miljard euro.",
        ],
    );
}

#[test]
fn factual_questions_with_answer_headings() {
    check(
        "
        Lijst van vragen en antwoorden over de Slotwet 2023

        Vraag 1
        Hoeveel fte was er ultimo 2023 in dienst?

        Antwoord:
        Er was 5.210 fte in dienst.

        Vraag 2
        Hoe verhoudt dit zich tot 2022?

        Antwoord:
        Zie het antwoord op vraag 1.

        Vraag 3
        Kunt u de onderuitputting verklaren?

        Antwoord:
        De onderuitputting komt door vertraging bij de bouw.
        ",
        &[
            "1 | Hoeveel fte … dienst? | Er was 5.210 fte in dienst.",
            "2 | Hoe verhoudt dit zich tot 2022? | => Zie het antwoord op vraag 1.",
            "3 | Kunt u de onderuitputting verklaren? | De onderuitputting … bouw.",
        ],
    );
}

#[test]
fn a_consultation_whose_sections_restart_the_numbering() {
    check(
        "
        Verslag van een schriftelijk overleg over de Staat van de Woningmarkt

        Vragen en opmerkingen van de leden van de VVD-fractie

        1. De leden van de VVD-fractie vragen hoeveel woningen er in 2023 zijn gebouwd.

        Antwoord
        In 2023 zijn 73.000 woningen gebouwd.

        2. Deze leden vragen naar de verwachting voor 2024.

        Antwoord
        Naar verwachting worden 70.000 woningen gebouwd.

        Vragen en opmerkingen van de leden van de SP-fractie

        1. De leden van de SP-fractie vragen hoeveel sociale huurwoningen er zijn verkocht.

        Antwoord
        Er zijn 9.000 sociale huurwoningen verkocht.

        2. Deze leden willen weten wat de minister daartegen doet.

        Antwoord
        De minister maakt afspraken met de corporaties.
        ",
        &[
            "1:1 | De leden van de VVD-fractie vragen … | In 2023 zijn 73.000 woningen gebouwd.",
            "1:2 | Deze leden vragen naar de verwachting voor 2024. | Naar verwachting …",
            "2:1 | De leden van de SP-fractie vragen … | Er zijn 9.000 …",
            "2:2 | Deze leden willen weten … | De minister maakt afspraken met de corporaties.",
        ],
    );
}

#[test]
fn questions_of_groups_below_short_titles_with_a_day() {
    check(
        "
        Beantwoording informatieve vragen Kaderbrief

        A. Mondelinge vraag CDA d.d. 28 mei 2015

        Vraag 1: Wat is gedaan met het geld voor groot onderhoud?

        Antwoord: Het geld is besteed.

        B. Vragen Senioren Partij d.d. 2 juni 2015

        Vraag 1: Wat kost het schrappen van drie projecten?

        Antwoord: Dat kost niets.

        Vraag 2: Hoe groot is het programma?

        Antwoord: Het programma kost 2 miljoen euro.

        C. Vragen D66 d.d. 3 juni 2015

        Vraag 1: Wat kost het parkeren?

        Antwoord: Parkeren dekt zijn kosten.
        ",
        &[
            "1:1 | Wat is gedaan … onderhoud? | Het geld is besteed.",
            "2:1 | Wat kost het … projecten? | Dat kost niets.",
            "2:2 | Hoe groot is het programma? | Het programma kost 2 miljoen euro.",
            "3:1 | Wat kost het parkeren? | Parkeren dekt zijn kosten.",
        ],
    );
}

#[test]
fn numbers_that_begin_anew_without_a_title_stay_in_the_papers_order() {
    let text = "
        Vraag 1: Wat kost het beheer van de parken?

        Antwoord: Een miljoen euro per jaar.

        Vraag 2: Hoe groot is het programma?

        Antwoord: Het programma kost 2 miljoen euro.

        Vraag 1: Wat kost het parkeren?

        Antwoord: Parkeren dekt zijn kosten.

        Vraag 2: Hoeveel vergunningen zijn er verleend?

        Antwoord: Driehonderd.
        ";
    check(
        text,
        &[
            "1 | Wat kost het beheer van de parken? | Een miljoen euro per jaar.",
            "2 | Hoe groot is het programma? | Het programma kost 2 miljoen euro.",
            "1' | Wat kost het parkeren? | Parkeren dekt zijn kosten.",
            "2' | Hoeveel vergunningen zijn er verleend? | Driehonderd.",
        ],
    );
    assert_eq!(codes(&document(text)), [Code::NumberTwice]);
}

#[test]
fn a_group_that_asks_in_prose_stands_beside_the_reply() {
    let paper = document(
        "
        Verslag van een schriftelijk overleg over de Landbouw- en Visserijraad

        I Vragen en opmerkingen vanuit de fracties

        Vragen en opmerkingen van de leden van de VVD-fractie

        De leden van de VVD-fractie hebben kennisgenomen van de agenda. Zij vragen of de minister de inzet kan toelichten.

        II Antwoord / Reactie van de minister

        De minister zet in op een gelijk speelveld.
        ",
    );
    let asked = "De leden van de VVD-fractie hebben kennisgenomen van de agenda. Zij vragen of de minister de inzet kan toelichten.";
    let replied = "De minister zet in op een gelijk speelveld.";
    assert_eq!(shown(vec![paper]), [format!("1 | ~{asked} | ~{replied}")]);
}

const ASKED: [&str; 3] =
    ["Hoeveel mensen ontvangen bijstand?", "Waarom is de raming bijgesteld?", "Wat is het budget?"];
const TOLD: [&str; 3] = ["Er zijn 412.000 ontvangers.", "De werkloosheid is lager.", "Het budget is 2 miljard euro."];

fn codes(paper: &Document) -> Vec<Code> {
    paper.diagnostics.iter().map(|said| said.code()).collect()
}

/// A question or answer below or behind its number; `#` stands for the number.
fn numbered(form: &str, texts: [&str; 3]) -> Vec<String> {
    (1..).zip(texts).map(|(number, text)| format!("{}{text}\n\n", form.replace('#', &number.to_string()))).collect()
}

const FORMS: [&str; 7] = ["#\n", "#.\n", "#)\n", "#)\n\n", "(#)\n\n", "#. ", "#) "];

/// No heading parts them: the answers repeat the numbers of the questions, each below its own or all below the last.
#[test]
fn answers_that_repeat_the_numbers_of_their_questions() {
    for form in FORMS {
        let (asked, told) = (numbered(form, ASKED), numbered(form, TOLD));
        let turns: String = asked.iter().zip(&told).map(|(asked, told)| format!("{asked}{told}")).collect();
        for (text, sign) in [(turns, ""), (asked.concat() + &told.concat(), "~")] {
            let text = format!("Lijst van vragen en antwoorden over de begroting\n\n{text}");
            let want: Vec<_> = (0..3).map(|at| format!("{} | {} | {sign}{}", at + 1, ASKED[at], TOLD[at])).collect();
            assert_eq!(rows(&dossiers(vec![document(&text)])[0]), want, "{text}");
        }
    }
}

/// Questions that are printed with numbers, and something else that is numbered like them.
#[test]
fn lists_that_are_no_answers() {
    let asked = numbered("#. ", ASKED).concat();
    let sources = numbered("#. ", ["Trouw, 3 mei 2022.", "AD, 4 mei 2022.", "NRC, 5 mei 2022."]).concat();
    let other = numbered("#. ", ["Wie betaalt het?", "Wie vraagt erom?", "Wie wil het?"]).concat();
    let head =
        "Vragen van het lid Vos (GroenLinks) aan de Minister van Justitie over bijstand (ingezonden 3 mei 2022)\n\n";
    for text in [format!("{head}{asked}{sources}"), format!("{asked}{other}"), format!("{asked}1. Ja.\n\n2. Nee.")] {
        let paper = document(&text);
        assert_eq!((paper.questions.len(), paper.answers.len()), (3, 0), "{text}");
    }
}

/// Answers that are announced and not made out are not found; the questions are not open.
#[test]
fn announced_answers_that_are_not_made_out() {
    let text = "Lijst van vragen en antwoorden over de begroting\n\n1. Hoeveel is het? Het is 3 miljoen.\n\n2. Wie betaalt? De provincies.";
    let shown = rows(&dossiers(vec![document(text)])[0]);
    assert!(shown.len() == 2 && shown.iter().all(|row| row.contains("(not_found)")), "{shown:?}");
    let open = text.replace("vragen en antwoorden", "vragen");
    assert!(rows(&dossiers(vec![document(&open)])[0])[0].contains("(open)"));
}

/// The number of a page in a list: within a sentence, before a capital, between two paragraphs; one alone is spoken of.
#[test]
fn the_numbers_of_pages_in_a_list() {
    let first = "De gemeenten ontvangen het geld via het gemeentefonds van het";
    let second = "De kosten van de uitvoering komen sinds vorig jaar van het";
    let paper = |one: &str, two: &str, three: &str| {
        format!(
            "Lijst van vragen en antwoorden over de begroting\n\n\
             1. Hoeveel is het?\n\nAntwoord\n{first}\n{one}rijk en van de provincies.\n\n\
             2. Wie betaalt?\n\nAntwoord\n{second}\n{two}Rijk en van de provincies.\n\n\
             3. Waarom?\n\nAntwoord\nDat is zo afgesproken.\n{three}Het blijft zo."
        )
    };
    let want = [
        format!("1 | Hoeveel is het? | {first} rijk en van de provincies."),
        format!("2 | Wie betaalt? | {second} Rijk en van de provincies."),
        "3 | Waarom? | Dat is zo afgesproken. / Het blijft zo.".to_owned(),
    ];
    for (numbers, said) in [(["", "", ""], 0), (["2\n", "3\n", "4\n"], 0), (["", "3\n", ""], 1), (["", "", "4\n"], 1)] {
        let paper = document(&paper(numbers[0], numbers[1], numbers[2]));
        let count = codes(&paper).iter().filter(|code| **code == Code::NumberInSentence).count();
        let shown = rows(&dossiers(vec![paper])[0]);
        assert_eq!(count, said, "{numbers:?} {shown:?}");
        assert!(said > 0 || shown == want, "{shown:?}");
    }
}

/// A title like that of answers stands once in the midst of a list, above as many items as there are questions.
#[test]
fn a_title_within_an_answer_is_spoken_of() {
    for (title, said) in [
        ("Beantwoording vragen over het rapport Fietspaden", 1),
        ("Antwoorden bij vragen over de begroting", 1),
        ("Reactie van het kabinet op vragen over fietspaden", 1),
        ("Overzicht van de werkzaamheden", 0),
    ] {
        for heading in ["", "Antwoord\n"] {
            let text = format!(
                "Lijst van vragen en antwoorden over de begroting\n\n1. Hoeveel is het?\n\n{heading}Het is veel.\n\n\
                 2. Wie betaalt?\n\n{heading}De provincies.\n\n3. Waarvoor?\n\n{heading}Dat staat hierna.\n\n{title}\n\n\
                 1) het maaien van de bermen;\n2) het vegen van de paden;\n3) het verven van de strepen."
            );
            let paper = document(&text);
            let count = codes(&paper).iter().filter(|code| **code == Code::TitleInText).count();
            let shown = rows(&dossiers(vec![paper])[0]);
            assert_eq!(shown[0], "1 | Hoeveel is het? | Het is veel.", "{text}");
            assert!(shown.len() == 3 && shown[2].starts_with("3 | Waarvoor? | Dat staat hierna."), "{shown:?}");
            assert_eq!(count, said, "{text}");
        }
    }
}

fn pages_said(text: &str) -> (usize, Vec<String>) {
    let paper = document(text);
    let count = codes(&paper).iter().filter(|code| **code == Code::NumberInSentence).count();
    (count, rows(&dossiers(vec![paper])[0]))
}

/// Numbers of pages between `4)` and its question, between sentences, below `Vraag 3` and below `Antwoord`; a counter once.
#[test]
fn the_numbers_of_pages_beside_the_numbers_of_questions() {
    let list = |form: &str, page: [&str; 3], answer: &str| {
        let [one, two, three] = page;
        let number = |of: u8| form.replace('#', &of.to_string());
        format!(
            "Lijst van vragen en antwoorden over de begroting\n\n{}Hoeveel is het?\n\n{answer}Het is veel.\n{one}\n{}{two}Wie betaalt?\n\n\
             {answer}{three}De provincies.\n\n{}Waarom?\n\n{answer}Dat is zo.",
            number(1),
            number(2),
            number(3)
        )
    };
    let want = ["1 | Hoeveel is het? | Het is veel.", "2 | Wie betaalt? | De provincies.", "3 | Waarom? | Dat is zo."];
    let answered = "Antwoord:\n";
    for (form, answer, page) in [
        ("#)\n", answered, ["", "5\n", ""]),
        ("#)\n", answered, ["", "", "6\n"]),
        ("(#)\n", answered, ["4\n", "", ""]),
        ("# ", "", ["7\n", "", ""]),
        ("Vraag #\n", answered, ["", "8\n", ""]),
        ("#. ", answered, ["2/40\n", "", ""]),
        ("#)\n", "", ["", "", ""]),
        ("Vraag #\n", answered, ["", "", ""]),
    ] {
        let text = list(form, page, answer);
        let (said, shown) = pages_said(&text);
        assert_eq!(shown.len(), 3, "{text}\n{shown:?}");
        assert!((said > 0) == (shown != want), "{text}\n{said} {shown:?}");
    }
}

/// A number and a running title that the words of official papers tell, once each page, also between a number and its question.
#[test]
fn a_number_above_a_running_title() {
    let title = "Tweede Kamer, lijst van vragen en antwoorden Slotwet";
    for form in ["#:\n", "#)\n", "(#)\n", "#. "] {
        let number = |of: u8| form.replace('#', &of.to_string());
        let text = format!(
            "Lijst van vragen en antwoorden over de Slotwet\n\n{}Hoeveel is het?\n\nHet is veel.\n\n2\n{title}\n{}Wie betaalt?\n\n\
             De provincies.\n3\n{title}\n\n{}Waarom?\n\nDat is zo.",
            number(1),
            number(2),
            number(3)
        );
        let want =
            ["1 | Hoeveel is het? | Het is veel.", "2 | Wie betaalt? | De provincies.", "3 | Waarom? | Dat is zo."];
        assert_eq!(pages_said(&text).1, want, "{text}");
    }
}

/// Counters of pages as short as two lines, and the shares of something in a list.
#[test]
fn counters_close_together() {
    let text = "Antwoorden op de vragen van de commissie over fietspaden\n\n1\nHoeveel kilometer telt\nhet hele land?\n\n2/40\nA: Veel.\n3/40\n\n\
                2\nWie betaalt het onderhoud\nvan de paden?\n4/40\n\nA: De provincies\nen de gemeenten.\n\n3\nWaarom is dat zo?\n5/40\n\nA: Zo is het.";
    let want = [
        "1 | Hoeveel kilometer telt het hele land? | Veel.",
        "2 | Wie betaalt het onderhoud van de paden? | De provincies en de gemeenten.",
        "3 | Waarom is dat zo? | Zo is het.",
    ];
    assert_eq!(pages_said(text).1, want);
    let shares = "Lijst van vragen en antwoorden over de begroting\n\nVraag 1\nHoe is het verdeeld?\n\nAntwoord\nZo:\n1/4\nGroningen\n2/4\nDrenthe\n\n\
                  Vraag 2\nWaarom?\n\nAntwoord\nDat is zo.";
    let shown = pages_said(shares).1;
    assert!(shown[0].contains("1/4") && shown[0].contains("2/4"), "{shown:?}");
}

/// Answers that stand close below their questions, and a title like that of the paper above a list within the last.
#[test]
fn the_papers_title_above_a_list_in_an_answer() {
    let paper = |told: &str, title: &str| {
        format!(
            "{title}\n\n1. Hoeveel mensen ontvangen bijstand? {told}\n2. Waarom is de raming bijgesteld? {told}\n\
             3. Wat is het budget? {told}\n{title}\n1. Het maaien van de bermen.\n2. Het vegen van de paden.\n3. Het verven van strepen.\n"
        )
    };
    for title in ["Beantwoording", "Antwoorden"] {
        let text = paper("Dat zijn er meer dan in het jaar daarvoor, zoals de raming al zei.", title);
        let read = document(&text);
        let wrong = read.answers.iter().any(|answer| answer.certainty.is_certain() && answer.heading.starts_with("1."));
        assert!(!wrong, "{:?}", rows(&dossiers(vec![read])[0]));
        let shown = rows(&dossiers(vec![document(&paper("Graag een toelichting.", title))])[0]);
        assert!(shown.len() == 3 && shown[0].ends_with("| Het maaien van de bermen."), "{shown:?}");
    }
}

#[test]
fn a_request_is_a_question_too_where_it_is_the_last_one() {
    check(
        "Antwoorden op de vragen van de fractie over de straatverlichting

        1. Hoeveel palen staan er?

        Er staan 140 palen.

        2. Graag een overzicht van de uitgaven.

        Zie bijlage 2.",
        &["1 | Hoeveel palen staan er? | Er staan 140 palen.", "2 | Graag een overzicht … uitgaven. | Zie bijlage 2."],
    );
}
