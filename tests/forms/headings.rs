//! Headings in other words, at other places, for several questions.

use tegenlezer::model::{Block, Text};

use super::shown::*;

#[test]
fn a_full_stop_or_dash_between_heading_and_text() {
    check(
        "
        Vraag 1. Bent u bekend met de stijging van het aantal
        faillissementen in de horeca?

        Antwoord 1. Ja, volgens het CBS is het aantal gestegen.

        Vraag 2) Welke steun is er voor ondernemers?

        Antwoord 2) Ondernemers kunnen een krediet aanvragen.

        Vraag 3 – Hoeveel ondernemers hebben dat gedaan?

        Antwoord 3 – Tot nu toe 310 ondernemers.
        ",
        &[
            "1 | Bent u bekend met de stijging van het aantal faillissementen in de horeca? | Ja, volgens het CBS is het aantal gestegen.",
            "2 | Welke steun is er voor ondernemers? | Ondernemers kunnen een krediet aanvragen.",
            "3 | Hoeveel ondernemers hebben dat gedaan? | Tot nu toe 310 ondernemers.",
        ],
    );
}

#[test]
fn other_words_for_answer() {
    check(
        "
        Vraag 1
        Bent u bekend met de brief van de gemeente?
        Antwoord van de minister op vraag 1
        Ja.
        Vraag 2
        Wat is uw reactie?
        Reactie op vraag 2
        Ik heb begrip voor de zorgen.
        Vraag 3
        Gaat u met de gemeente in gesprek?
        Beantwoording van vraag 3
        Ja, in september.
        ",
        &[
            "1 | Bent u bekend met de brief van de gemeente? | Ja.",
            "2 | Wat is uw reactie? | Ik heb begrip voor de zorgen.",
            "3 | Gaat u met de gemeente in gesprek? | Ja, in september.",
        ],
    );
}

#[test]
fn the_respondent_named_over_each_answer() {
    check(
        "
        Lijst van vragen en antwoorden over het jaarverslag 2021

        1. Hoeveel subsidies zijn er verleend?

        Antwoord van de minister:
        Er zijn 34 subsidies verleend.

        2. Wat was het totale bedrag?

        Antwoord van de staatssecretaris:
        Het totale bedrag was 12 miljoen euro.
        ",
        &[
            "1 | Hoeveel subsidies zijn er verleend? | Er zijn 34 subsidies verleend.",
            "2 | Wat was het totale bedrag? | Het totale bedrag was 12 miljoen euro.",
        ],
    );
}

#[test]
fn capitals_and_spaces() {
    check(
        "
        VRAAG 1:
        Klopt het dat de veerpont is verkocht?

        ANTWOORD 1:
        Ja.

        VRAAG  2 :
        Aan wie?

        ANTWOORD  OP VRAAG 2 :
        Aan een rederij uit Terneuzen.
        ",
        &["1 | Klopt het dat de veerpont is verkocht? | Ja.", "2 | Aan wie? | Aan een rederij uit Terneuzen."],
    );
}

#[test]
fn one_heading_over_two_questions_with_an_answer_each() {
    check(
        "
        Vraag 1 en 2
        Wanneer is de sluis gebouwd?
        Wanneer wordt zij vervangen?

        Antwoord 1
        In 1931.

        Antwoord 2
        In 2027.
        ",
        &["1 | ~Wanneer is de sluis gebouwd? | In 1931.", "2 | ~Wanneer wordt zij vervangen? | In 2027."],
    );
}

#[test]
fn an_answer_to_all_questions_at_once() {
    check(
        "
        Vraag 1
        Wanneer is de sluis gebouwd?

        Vraag 2
        Wanneer wordt zij vervangen?

        Antwoord
        De sluis is gebouwd in 1931 en wordt vervangen in 2027.
        ",
        &[
            "1 | Wanneer is de sluis gebouwd? | ~De sluis … 2027.",
            "2 | Wanneer wordt zij vervangen? | ~De sluis … 2027.",
        ],
    );
}

#[test]
fn an_answer_above_its_question_in_number_only() {
    // The answer to 4 to 6 stands below question 6, with a page between.
    check(
        "
        Vraag 4
        Hoeveel leraren zijn er tekort?
        Vraag 5
        In welke vakken?
        Vraag 6
        Wat doet u eraan?
        Tweede Kamer, vergaderjaar 2021–2022, Aanhangsel 2
        Antwoord 4, 5, 6
        Er zijn 9.000 leraren tekort, vooral in de exacte vakken. Ik werf zijinstromers.
        ",
        &[
            "4 | Hoeveel leraren zijn er tekort? | Er zijn 9.000 … zijinstromers.",
            "5 | In welke vakken? | Er zijn 9.000 … zijinstromers.",
            "6 | Wat doet u eraan? | Er zijn 9.000 … zijinstromers.",
        ],
    );
}

#[test]
fn questions_and_answers_with_two_columns_of_blanks_before_them() {
    check(
        "
                                        Vraag 1
                                        Wat is de omvang van de rivierkreeftenplaag in
                                        het Groene Hart?

                                        Antwoord 1
                                        De exoot komt in alle veenweidegebieden voor, en
                                        vooral bij Gouda.

                                        Vraag 2
                                        Wie is verantwoordelijk?

                                        Antwoord 2
                                        De provincies en waterschappen.
        ",
        &[
            "1 | Wat is de omvang van de rivierkreeftenplaag in het Groene Hart? | De exoot … voor, en vooral bij Gouda.",
            "2 | Wie is verantwoordelijk? | De provincies en waterschappen.",
        ],
    );
}

#[test]
fn a_question_of_several_paragraphs_and_a_list() {
    check(
        "
        Vraag 1
        Kunt u per jaar aangeven:
        a) hoeveel aanvragen er zijn gedaan;
        b) hoeveel er zijn toegewezen?

        Zo nee, waarom niet?

        Antwoord 1
        a) In 2020 waren er 45 aanvragen;
        b) daarvan zijn er 30 toegewezen.

        Vraag 2
        Is dat meer dan in 2019?

        Antwoord 2
        Ja.
        ",
        &[
            "1 | Kunt u per jaar aangeven: / a) hoeveel … gedaan; / b) hoeveel … toegewezen? / Zo nee, waarom niet? | a) In 2020 … aanvragen; / b) daarvan zijn er 30 toegewezen.",
            "2 | Is dat meer dan in 2019? | Ja.",
        ],
    );
}

#[test]
fn an_answer_paper_with_one_question() {
    check(
        "
        Vraag van het lid Omtzigt (Omtzigt) aan de minister van Financiën over de uitvoeringstoets (ingezonden 4 april 2022).
        Antwoord van Minister Kaag (Financiën) (ontvangen 20 april 2022).
        Vraag 1
        Kunt u de uitvoeringstoets aan de Kamer sturen?
        Antwoord 1
        De toets is als bijlage gevoegd.
        ",
        &["1 | Kunt u de uitvoeringstoets aan de Kamer sturen? | De toets is als bijlage gevoegd."],
    );
}

#[test]
fn a_further_answer() {
    let paper = document(
        "
        Nader antwoord van Minister Kamp (Economische Zaken) (ontvangen 5 juni 2016)

        In mijn antwoorden van 3 mei heb ik u gemeld dat ik nog op vraag 3 terug zou komen.

        Vraag 3
        Hoeveel woningen zijn beschadigd door aardbevingen?

        Antwoord 3
        Er zijn 4.512 woningen beschadigd.
        ",
    );
    check_document(
        paper.clone(),
        &["3 | Hoeveel woningen zijn beschadigd door aardbevingen? | Er zijn 4.512 woningen beschadigd."],
    );
    assert_eq!(paper.kind.name(), "answer");
}

#[test]
fn an_old_paper_over_two_pages() {
    check(
        "
        Vragen van het lid Van der Ham (D66) aan de minister van Onderwijs, Cultuur en Wetenschap over lerarenbeurzen. (Ingezonden 6 november 2008)
        1
        Heeft u kennisgenomen van de berichten over de lerarenbeurs? 1 2
        2
        Hoeveel leraren hebben een beurs aangevraagd, en hoeveel aanvragen zijn afge-
        KVR34567
        0809tkkvr1234
        ISSN 0921 - 7398
        Sdu Uitgevers
        ’s-Gravenhage 2008
        Tweede Kamer, vergaderjaar 2008–2009, Aanhangsel 1001
        wezen?
        1 Trouw, 3 november 2008
        2 AOb, persbericht 4 november 2008
        Antwoord
        Antwoord van minister Plasterk (Onderwijs, Cultuur en Wetenschap). (Ontvangen 27 november 2008)
        1 en 2
        Ja. Er zijn 5.800 aanvragen gedaan; 1.200 daarvan zijn afgewezen.
        ",
        &[
            "1 | Heeft u kennisgenomen van de berichten over de lerarenbeurs?{1}{2} | Ja. Er zijn …",
            "2 | Hoeveel leraren … zijn afgewezen? | Ja. Er zijn …",
            "asker 1: Trouw, 3 november 2008",
            "asker 2: AOb, persbericht 4 november 2008",
        ],
    );
}

#[test]
fn an_official_list_with_feet_between() {
    check(
        "
        36 200 VIII
        Nr. 9 LIJST VAN VRAGEN EN ANTWOORDEN
        De daarop gegeven antwoorden zijn hieronder afgedrukt.
        1
        Hoeveel leerlingen telt het praktijkonderwijs?
        Het praktijkonderwijs telt 29.000 leerlingen.
        2
        Hoe is de middelenverdeling tussen scholen geregeld en wie beslist daar-
        kst-36200-VIII-9
        ISSN 0921 - 7371
        ’s-Gravenhage 2022 Tweede Kamer, vergaderjaar 2022–2023, 36 200 VIII, nr. 9 1
        over?
        De middelen worden naar rato van het aantal leerlingen verdeeld door DUO.
        3
        Wanneer komt de evaluatie?
        De evaluatie komt in 2024 en wordt dan met uw Kamer besproken, zoals eerder
        Tweede Kamer, vergaderjaar 2022–2023, 36 200 VIII, nr. 9 2
        is toegezegd.
        ",
        &[
            "1 | Hoeveel leerlingen … praktijkonderwijs? | Het praktijkonderwijs telt 29.000 leerlingen.",
            "2 | Hoe is … wie beslist daarover? | De middelen … DUO.",
            "3 | Wanneer komt de evaluatie? | De evaluatie komt … zoals eerder is toegezegd.",
        ],
    );
}

#[test]
fn a_consultation_with_numbered_questions_and_answers_below_them() {
    check(
        "
        Nr. 44 VERSLAG VAN EEN SCHRIFTELIJK OVERLEG

        De vragen zijn beantwoord bij brief van 5 april 2023.

        I Vragen en opmerkingen vanuit de fracties en reactie van de minister

        Vragen en opmerkingen van de leden van de D66-fractie

        De leden van de D66-fractie hebben met belangstelling kennisgenomen van de brief.

        1. Deze leden vragen of de minister kan aangeven hoeveel scholen meedoen?

        Er doen 410 scholen mee aan het programma.

        2. Kan de minister toelichten hoe de scholen zijn gekozen?

        Kan zij ook aangeven waarom er geen loting is geweest?

        De scholen zijn gekozen op grond van hun leerlingenpopulatie. Een loting lag niet voor de hand.

        Vragen en opmerkingen van de leden van de SGP-fractie

        3. De leden van de SGP-fractie vragen naar de kosten.

        De kosten bedragen 30 miljoen euro.
        ",
        &[
            "1 | <De leden van de D66-fractie hebben …> Deze leden vragen … meedoen? | Er doen 410 scholen mee aan het programma.",
            "2 | Kan de minister … gekozen? / Kan zij ook … geweest? | De scholen … hand.",
            "3 | De leden van de SGP-fractie vragen naar de kosten. | De kosten bedragen 30 miljoen euro.",
        ],
    );
}

#[test]
fn a_table_of_questions_is_not_shown_as_answered() {
    let paper = document(
        "
        Lijst van vragen
        \tNr
        \tVraag
        \tBlz.

        \t1
        \tHoeveel bomen zijn er geplant?
        \t4

        \t2
        \tWat kost een boom?
        \t7
        ",
    );
    let text = paper.blocks.iter().flat_map(Block::texts).map(Text::as_str).collect::<Vec<_>>().join(" ");
    assert!(text.contains("Hoeveel bomen zijn er geplant?") && text.contains("Wat kost een boom?"));
}

#[test]
fn groups_that_number_their_own_questions_are_sections() {
    for [first, second, answer] in [
        ["Vraag VVD {}", "Vraag SP {}", "Antwoord"],
        ["Vraag VVD-{}:", "Vraag SP-{}:", "Antwoord:"],
        ["Vraag {} (VVD)", "Vraag {} (SP)", "Antwoord {}"],
        ["Vraag {} van de VVD-fractie", "Vraag {} van de SP-fractie", "Antwoord op vraag {}"],
        ["Vraag {} VVD", "Vraag {} SP", "Antwoord"],
        ["VVD vraag {}", "SP vraag {}", "Reactie college:"],
        ["Vraag fractie Groen Belang {}", "Vraag fractie Leefbaar Oost {}", "Antwoord {}"],
    ] {
        let pair = |head: &str, number: &str, question: &str, told: &str| {
            format!("{}\n\n{question}\n\n{}\n\n{told}\n\n", head.replace("{}", number), answer.replace("{}", number))
        };
        let paper = [
            "Beantwoording technische vragen over de Kadernota\n\n".to_owned(),
            pair(first, "1", "Hoeveel palen staan er?", "Er staan 140 palen."),
            pair(first, "2", "Branden ze?", "Nee."),
            pair(second, "1", "Wat kost het?", "Niets."),
            pair(second, "2", "Wie betaalt?", "De gemeente."),
        ];
        check(
            &paper.concat(),
            &[
                "1:1 | Hoeveel palen staan er? | Er staan 140 palen.",
                "1:2 | Branden ze? | Nee.",
                "2:1 | Wat kost het? | Niets.",
                "2:2 | Wie betaalt? | De gemeente.",
            ],
        );
    }
}

#[test]
fn answers_below_all_questions_go_to_the_group_that_they_name() {
    let paper = "Beantwoording technische vragen over de Kadernota

        Vraag VVD 1

        Hoeveel palen staan er?

        Vraag SP 1

        Wat kost het?

        Antwoord VVD 1

        Er staan 140 palen.

        Antwoord SP 1

        Niets.";
    let expected = ["1:1 | Hoeveel palen staan er? | Er staan 140 palen.", "2:1 | Wat kost het? | Niets."];
    check(paper, &expected);
}

/// Headings of two questions and their answers, `question` and `answer` as they are printed for a number.
fn headed(question: impl Fn(usize) -> String, answer: impl Fn(usize) -> String) {
    const PAIRS: [(&str, &str); 3] = [
        ("Hoeveel palen staan er?", "Er staan 140 palen."),
        ("Branden ze?", "Nee, nu niet."),
        ("Wat kost het?", "Niets."),
    ];
    let pair = |(at, (asked, told)): (usize, &(&str, &str))| {
        format!("{}\n{asked}\n\n{}\n{told}\n\n", question(at + 1), answer(at + 1))
    };
    let paper: String = PAIRS.iter().enumerate().map(pair).collect();
    let lines = shown(vec![document(&format!("Beantwoording van vragen over palen\n\n{paper}"))]);
    let texts: Vec<_> = lines.iter().map(|line| line.split_once(" | ").unwrap_or_default().1).collect();
    let expected: Vec<_> = PAIRS.iter().map(|(asked, told)| format!("{asked} | {told}")).collect();
    assert_eq!(texts, expected, "{}", question(1));
}

const ROMAN: [&str; 4] = ["", "I", "II", "III"];
const ORDINALS: [&str; 4] = ["", "eerste", "tweede", "derde"];

#[test]
fn numbers_between_signs() {
    headed(|n| format!("[Vraag {n}]"), |n| format!("[Antwoord {n}]"));
    headed(|n| format!("[vraag {n}]"), |_| "[antwoord]".into());
    headed(|n| format!("<Vraag {n}>"), |n| format!("<Antwoord op vraag {n}>"));
    headed(|n| format!("(Vraag {n})"), |n| format!("(Antwoord {n})"));
}

#[test]
fn one_letter_for_the_word() {
    headed(|n| format!("Q{n}:"), |n| format!("A{n}:"));
    headed(|n| format!("V{n}."), |n| format!("A{n}."));
    headed(|n| format!("V{n}"), |n| format!("A{n}"));
}

#[test]
fn ordinals() {
    headed(|n| format!("{n}e vraag"), |n| format!("Antwoord op de {n}e vraag"));
    headed(|n| format!("{n}de vraag:"), |n| format!("{n}de antwoord:"));
    headed(|n| format!("De {} vraag", ORDINALS[n]), |n| format!("Het antwoord op de {} vraag", ORDINALS[n]));
    headed(|n| format!("{n}°."), |_| "Antwoord:".into());
    headed(|n| format!("{n}º"), |_| "Antwoord".into());
}

#[test]
fn one_of_all() {
    headed(|n| format!("Vraag {n}/3"), |n| format!("Antwoord {n}/3"));
    headed(|n| format!("Vraag {n} / 3"), |_| "Antwoord".into());
    headed(|n| format!("Vraag {n} van de 3"), |n| format!("Antwoord {n} van de 3"));
    headed(|n| format!("Vraag {n} van 3"), |n| format!("Antwoord {n} van 3"));
}

/// `3/4` alone is a joint heading.
#[test]
fn strokes_that_name_no_total_are_joint() {
    check(
        "
        1. Wie?

        2. Waarom?

        3. Wanneer?

        Antwoord 1
        Het Rijk.

        Antwoord 2/3
        Omdat het moet, in mei.
        ",
        &["1 | Wie? | Het Rijk.", "2 | Waarom? | Omdat het moet, in mei.", "3 | Wanneer? | Omdat het moet, in mei."],
    );
}

#[test]
fn the_second_of_a_part() {
    headed(|n| format!("Vraagnummer 14-{n}"), |n| format!("Antwoord 14-{n}"));
    headed(|n| format!("Vraagnummer 2-{n}"), |n| format!("Antwoordnummer 2-{n}"));
    headed(|n| format!("Vraag 1-{n}"), |n| format!("Antwoord op vraag 1-{n}"));
    headed(|n| format!("Vraag 3-{n}"), |_| "Antwoord".into());
}

#[test]
fn roman_figures_alone_on_their_lines() {
    headed(|n| ROMAN[n].into(), |_| "Antwoord".into());
    headed(|n| format!("{}.", ROMAN[n]), |n| format!("Ad {}", ROMAN[n]));
    check(
        "
        Vragen van het lid Vos (SP) over de sluis
        I
        Wanneer is de sluis gebouwd?
        II
        Wanneer wordt zij vervangen?
        Antwoord
        I
        In 1931.
        II
        In 2027.
        ",
        &["1 | Wanneer is de sluis gebouwd? | In 1931.", "2 | Wanneer wordt zij vervangen? | In 2027."],
    );
}

/// What introduces a question stands in a paragraph of its own, below the answer to the one before.
#[test]
fn an_introduction_below_an_answer_is_of_the_next_question() {
    for (led, own) in [
        ("Het lid Vos vraagt naar de kosten.", true),
        ("De leden van de SP-fractie hebben kennisgenomen van het rapport.", true),
        ("Naar aanleiding van het bericht «Palen branden de hele dag door» (NRC, 3 mei 2024).", true),
        ("Naar aanleiding van het bericht is dat onderzocht.", false),
        ("De leden van de vereniging zijn gehoord.", false),
        ("Het lid Vos vraagt naar de kosten. Die zijn niet bekend.", false),
        ("De leden van de SP-fractie lezen over de kosten. Zij vragen daarnaar.", true),
        ("Zij vragen daarnaar.", false),
    ] {
        let paper = format!(
            "Vraag 1\nHoeveel palen staan er?\n\nAntwoord 1\nEr staan 140 palen.\n\n{led}\n\nVraag 2\nWat kost het?\n\nAntwoord 2\nNiets.\n"
        );
        let (above, below) =
            if own { (String::new(), format!("<{led}> ")) } else { (format!(" / {led}"), String::new()) };
        check(
            &paper,
            &[
                &format!("1 | Hoeveel palen staan er? | Er staan 140 palen.{above}"),
                &format!("2 | {below}Wat kost het? | Niets."),
            ],
        );
    }
}
