//! Words and figures within questions and answers that look like headings, and headings that look like text.

use tegenlezer::model::{Code, Kind};

use super::shown::*;

/// An answer, or a question, quotes those of an earlier paper with their headings.
#[test]
fn quoted_headings_head_nothing() {
    for (open, close) in [("«", "»"), ("“", "”"), ("\"", "\".")] {
        check(
            &format!(
                "Vraag 1\nHerinnert u zich uw antwoorden?\n{open}Antwoord op vraag 3\nDat is niet bekend.{close}\n\n\
                 Antwoord 1\nJa. Ik schreef:\n{open}Vraag 2\nHoeveel mensen wachten?\nAntwoord 2\nDat zijn er 412.{close}\nDat getal is nog juist.\n\n\
                 Vraag 2\nHoeveel mensen wachten nu?\n\nAntwoord 2\nHet zijn er 398.\n"
            ),
            &[
                "1 | Herinnert u zich …Antwoord op vraag 3 / Dat is niet bekend.… | Ja. …Vraag 2 / Hoeveel … / Antwoord 2 / Dat zijn er 412.… Dat getal is nog juist.",
                "2 | Hoeveel mensen wachten nu? | Het zijn er 398.",
            ],
        );
    }
    // a quotation that nothing closes is none
    check(
        "Vraag 1\nKent u het bericht?\n\nAntwoord 1\n«Vraag 1\nJa.\n\nVraag 2\nWaarom?\n\nAntwoord 2\nDaarom.\n",
        &["1 | Kent u het bericht? | «Vraag 1…Ja.", "2 | Waarom? | Daarom."],
    );
}

/// Lists `1.` within questions and answers are no marks of notes, and no answers by number.
#[test]
fn lists_in_an_old_paper() {
    check(
        "
        Vragen van het lid Vos (CDA) aan de minister van Justitie over opvang. (Ingezonden 12 februari 1996)
        1
        Kent u het bericht dat mensen op straat zijn gezet? 1
        2
        Is het waar dat:
        1. de betrokkenen geen beschikking hadden;
        2. de rechter een voorziening had getroffen;
        3. de gemeente niet was ingelicht?
        3
        Welke maatregelen gaat u nemen?
        4
        Wanneer antwoordt u?
        1 Eindhovens Dagblad, 9 februari 1996.
        Antwoord
        Antwoord van minister De Vries (Justitie). (Ontvangen 14 maart 1996)
        1
        Ja.
        2
        De onderdelen zijn als volgt:
        1. Op 2 januari is de beschikking uitgereikt.
        2. De uitspraak is later ter kennis gekomen.
        3. De gemeente is telefonisch ingelicht.
        3 en 4
        Ik zie geen aanleiding.
        ",
        &[
            "1 | Kent u … gezet?{1} | Ja.",
            "2 | Is het waar dat: / 1. de betrokkenen … / 2. … / 3. de gemeente niet was ingelicht? | De onderdelen … / 1. Op 2 januari … / 3. De gemeente is telefonisch ingelicht.",
            "3 | Welke … | Ik zie geen aanleiding.",
            "4 | Wanneer … | Ik zie geen aanleiding.",
            "asker 1: Eindhovens Dagblad, 9 februari 1996.",
        ],
    );
}

/// The official title above answers that have headings of their own.
#[test]
fn who_answers_stands_above_headed_answers() {
    let title = "Antwoord van minister De Vries (Verkeer). (Ontvangen 12 november 2001)";
    check(
        &format!(
            "1.\nWaarom?\n2.\nHoeveel ouders wachten?\n{title}\nAntwoord op vraag 1\nDaarom.\nAntwoord op vraag 2\nEr wachten er 40.\n"
        ),
        &["1 | Waarom? | Daarom.", "2 | Hoeveel ouders wachten? | Er wachten er 40."],
    );
}

/// A further answer has headings in words of its own.
#[test]
fn further_answers() {
    for heading in ["Nader antwoord {}", "Nader antwoord op vraag {}", "Aanvullend antwoord {}:"] {
        let head = |number: &str| heading.replace("{}", number);
        check(
            &format!(
                "Vraag 4\nHoeveel molens staan er?\n{}\nDat zijn er 40.\nVraag 5\nEn op zee?\n{}\nDrie.\n",
                head("4"),
                head("5")
            ),
            &["4 | Hoeveel molens staan er? | Dat zijn er 40.", "5 | En op zee? | Drie."],
        );
    }
}

/// Answers by number below all questions, of which one is left out.
#[test]
fn an_answer_left_out_among_answers_by_number() {
    for form in ["{}\n", "{}. "] {
        let number = |text: &str| {
            let (number, text) = text.split_at(1);
            format!("{}{}\n", form.replace("{}", number), text)
        };
        let asked = ["1Kent u het bericht?", "2Hoeveel mensen zijn er?", "3Hoeveel mensen gaan er?", "4Wat kost dat?"]
            .map(number);
        let told = ["1Ja.", "2Er zijn 300 mensen.", "4Dat kost 12 miljoen euro."].map(number);
        check(
            &format!("{}{}", asked.concat(), told.concat()),
            &[
                "1 | Kent u het bericht? | ~Ja.",
                "2 | Hoeveel mensen zijn er? | ~Er zijn 300 mensen.",
                "3 | Hoeveel mensen gaan er? | (not_found)",
                "4 | Wat kost dat? | ~Dat kost 12 miljoen euro.",
            ],
        );
    }
}

/// A paper that holds answers by its title, though not one can be told from its question: none of these is open.
#[test]
fn a_list_whose_lines_run_on_is_not_open() {
    for title in [
        "LIJST VAN VRAGEN EN ANTWOORDEN",
        "VERSLAG VAN EEN SCHRIFTELIJK OVERLEG",
        "VERSLAG VAN EEN NADER SCHRIFTELIJK OVERLEG",
    ] {
        let line = |number: u16| {
            format!(
                "{number}\nHoeveel scholen waren er in 200{number}, volgens bladzijde 4 van het verslag? Er waren er 37.\n\n"
            )
        };
        let head = "De commissie heeft een aantal vragen voorgelegd aan de Minister over het jaarverslag. ".repeat(5);
        let read = document(&format!("Nr. 6 {title}\n{head}\n\n{}", (1..5).map(line).collect::<String>()));
        assert_eq!((read.kind, read.questions.len()), (Kind::Answer, 4), "{title}");
        assert!(read.diagnostics.iter().any(|said| said.code() == Code::AnswerNotFound), "{title}");
    }
    let inbreng = "INBRENG VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n\n1. Wie betaalt?\n\n2. Hoeveel kost het?\n";
    assert_eq!(document(inbreng).kind, Kind::Submission);
}

const TWO_LETTERS: &str = "E VERSLAG VAN EEN NADER SCHRIFTELIJK OVERLEG\n\n\
    BRIEF VAN DE VOORZITTER VAN DE VASTE COMMISSIE VOOR FINANCIËN\n\nDe leden van de D66-fractie hebben de volgende vragen.\n\n\
    1. Hoe hoog is de staatsschuld?\n\n2. Hoe hoog is de rente?\n\n\
    De leden zien uw reactie met belangstelling tegemoet.\n\nDe voorzitter van de vaste commissie,\nP. Ester\n\n\
    BRIEF VAN DE MINISTER VAN FINANCIËN\nAan de Voorzitter van de Eerste Kamer\nIn deze brief ga ik in op de gestelde vragen.\n\n";

/// The letter of a committee, and that of the minister below it, with answers by number or with the questions again.
#[test]
fn two_letters_in_one_report() {
    let signed = "De Minister van Financiën,\nW.B. Hoekstra\n";
    for told in [
        "1. De schuld bedraagt 400 miljard euro.\n\n2. De rente is laag.\n\n",
        "1. Hoe hoog is de staatsschuld?\n\nDe schuld bedraagt 400 miljard euro.\n\n2. Hoe hoog is de rente?\n\nDe rente is laag.\n\n",
        "1.\nHoe hoog is de staatsschuld?\n\nDe schuld bedraagt 400 miljard euro.\n\n2.\nHoe hoog is de rente?\n\nDe rente is laag.\n\n",
    ] {
        check(
            &format!("{TWO_LETTERS}{told}{signed}"),
            &[
                "1 | Hoe hoog is de staatsschuld? | De schuld bedraagt 400 miljard euro.",
                "2 | Hoe hoog is de rente? | De rente is laag.",
            ],
        );
    }
}

/// A title over the next question, where no blank line parts it from the answer above.
#[test]
fn titles_over_the_next_question_close_below_an_answer() {
    for title in ["Over de schade:", "Ten aanzien van de schade:", "Artikel 2", "Algemeen"] {
        check(
            &format!(
                "Vraag 1\nHoeveel huizen zijn versterkt?\nAntwoord 1\n1.200 huizen.\n{title}\nVraag 2\nHoeveel meldingen zijn er?\nAntwoord 2\n18.000 meldingen.\n"
            ),
            &[
                "1 | Hoeveel huizen zijn versterkt? | 1.200 huizen.",
                &format!("2 | <{title}> Hoeveel meldingen zijn er? | 18.000 meldingen."),
            ],
        );
    }
}

/// What an old paper says of its questions below the answers, with its title on the same line.
#[test]
fn a_remark_below_the_answers() {
    check(
        "1\nKent u het?\n2\nWat nu?\nAntwoord van minister De Vries (Justitie). (Ontvangen 14 maart 1996)\n1\nJa.\n2\nNiets.\nToelichting: Deze vragen dienen ter vervanging van eerdere vragen.\n",
        &["1 | Kent u het? | Ja.", "2 | Wat nu? | Niets."],
    );
}

/// The title of the replies below a full line, and that of a second set of questions.
#[test]
fn titles_below_a_full_line() {
    check(
        "
        VERSLAG VAN EEN SCHRIFTELIJK OVERLEG
        I Vragen en opmerkingen uit de fracties
        Inbreng van de leden van de SP-fractie
        1.
        Wat gebeurt er met scholen die niet meedoen?
        2.
        Wat kost dat per leerling en per jaar, denkt u?
        II Reactie van de Minister
        Inbreng van de leden van de SP-fractie
        1.
        Zij houden de huidige bekostiging.
        2.
        Dat is niet bekend.
        ",
        &[
            "1 | Wat gebeurt er met scholen die niet meedoen? | Zij houden de huidige bekostiging.",
            "2 | Wat kost dat per leerling en per jaar, denkt u? | Dat is niet bekend.",
        ],
    );
}

/// A list of questions in an annex is longer than the paper's own.
#[test]
fn a_longer_list_in_an_annex_does_not_replace_the_questions() {
    let annex =
        "Bijlage 1: vragenlijst\n1. Hoeveel medewerkers heeft u?\n2. Hoe zijn zij opgeleid?\n3. Wie houdt toezicht?\n";
    check(
        &format!(
            "Vraag 1\nWelke vragen zijn gesteld?\nAntwoord 1\nDie staan in de bijlage.\nVraag 2\nWat was de uitkomst?\nAntwoord 2\nDie was goed.\n{annex}"
        ),
        &["1 | Welke vragen zijn gesteld? | Die staan in de bijlage.", "2 | Wat was de uitkomst? | Die was goed."],
    );
}

/// An answer that lists the questions of others.
#[test]
fn a_list_of_questions_within_an_answer() {
    check(
        "Antwoorden op vragen van het lid Bakker over toezicht\n1.\nWelke vragen stelt de inspectie?\nAntwoord:\nZij stelt de volgende vragen:\n\
         1. Hoeveel cliënten wachten er?\n2. Hoe lang wachten zij?\n3. Wat doet u daaraan?\n2.\nWat doet zij ermee?\nAntwoord:\nZij publiceert die.\n",
        &[
            "1 | Welke vragen stelt de inspectie? | Zij stelt … / 3. Wat doet u daaraan?",
            "2 | Wat doet zij ermee? | Zij publiceert die.",
        ],
    );
}

/// The number before the word, and other words for both.
#[test]
fn numbers_before_the_words() {
    for [question, answer] in
        [["{}) Vraag:", "{}) Antwoord:"], ["{}. Vraag:", "{}. Antwoord:"], ["Vraagnummer {}", "Antwoord {}"]]
    {
        let head = |form: &str, number: &str| form.replace("{}", number);
        let paper = ["1", "2"].map(|n| {
            format!("{}\nWie betaalt post {n}?\n{}\nHet Rijk, {n} keer.\n", head(question, n), head(answer, n))
        });
        check(
            &paper.concat(),
            &["1 | Wie betaalt post 1? | Het Rijk, 1 keer.", "2 | Wie betaalt post 2? | Het Rijk, 2 keer."],
        );
    }
}

/// An answer that is a figure, below its number.
#[test]
fn an_answer_that_begins_with_a_figure() {
    check(
        "1\nIs dat zo?\n2\nHoeveel geiten zijn besmet?\nAntwoord\nAntwoord van minister De Vries (Landbouw). (Ontvangen 14 maart 1996)\n1\nJa.\n2\n40.000.\n",
        &["1 | Is dat zo? | Ja.", "2 | Hoeveel geiten zijn besmet? | 40.000."],
    );
}

/// Groups that each count from 1, with all replies below: what is not paired is said.
#[test]
fn a_second_group_that_counts_anew_is_said() {
    let read = document(
        "
        VERSLAG VAN EEN SCHRIFTELIJK OVERLEG
        Vragen en opmerkingen van de leden van
        de VVD-fractie
        1. Hoeveel polissen zijn er?
        2. Wie kiest welke polis?
        Vragen en opmerkingen van de leden van
        de PVV-fractie
        1. Wat kost een polis?
        II. Reactie van de Minister
        Vragen en opmerkingen van de leden van
        de VVD-fractie
        1. Er zijn 55 polissen.
        2. Dat is niet bekend.
        ",
    );
    assert!(read.diagnostics.iter().any(|said| said.code() == Code::NothingRecognised), "{:?}", read.diagnostics);
}

const PAIRS: [(&str, &str); 3] =
    [("Hoeveel palen staan er?", "Er staan 140 palen."), ("Branden ze?", "Nee, nu niet."), ("Wat kost het?", "Niets.")];

/// What all answers begin with, and no table of words has, is their heading.
#[test]
fn answers_that_all_begin_alike() {
    for label in [
        "College:",
        "Wij antwoorden:",
        "Antwoord B en W:",
        "Terugkoppeling N",
        "Onze bevinding bij vraag N:",
        "Antwoord N, wethouder Vos",
    ] {
        let pair = |(at, (asked, told)): (usize, &(&str, &str))| {
            let label = label.replace('N', &(at + 1).to_string());
            format!("{}. {asked}\n\n{label} {told}\n\n", at + 1)
        };
        let paper: String = PAIRS.iter().enumerate().map(pair).collect();
        let expected: Vec<_> =
            (1..).zip(PAIRS).map(|(number, (asked, told))| format!("{number} | {asked} | {told}")).collect();
        assert_eq!(shown(vec![document(&format!("Beantwoording van vragen\n\n{paper}"))]), expected, "{label}");
    }
}

/// A question without an answer above another one, whose answer begins as the others do: it may be to both.
#[test]
fn a_question_without_an_answer_among_answers_that_begin_alike() {
    check(
        "
        Antwoorden op vragen over palen

        1. Hoeveel palen staan er?

        College: Er staan 140 palen.

        2. Branden ze?

        3. Wat kost het?

        College: Niets.
        ",
        &[
            "1 | Hoeveel palen staan er? | Er staan 140 palen.",
            "2 | Branden ze? | ~Niets.",
            "3 | Wat kost het? | ~Niets.",
        ],
    );
}

/// The word for the answer before a sentence that begins with an article, where line ends are lost.
#[test]
fn an_answer_of_who_answers() {
    let paper = "Vraag 1 Wat kost het? Antwoord Er gelden drie prijzen.\n\nVraag 2 Wie betaalt dat? Antwoord De provincie.\n\nVraag 3 Wanneer? Antwoord Elk jaar.\n";
    check(
        paper,
        &[
            "1 | ~Wat kost het? | ~Er gelden drie prijzen.",
            "2 | ~Wie betaalt dat? | ~De provincie.",
            "3 | ~Wanneer? | ~Elk jaar.",
        ],
    );
}

/// Answers that begin with the same word of a sentence have no heading.
#[test]
fn answers_that_begin_with_the_same_word() {
    let paper =
        "Antwoorden op vragen over palen\n\n1. Is dat zo?\n\nJa: zo is het.\n\n2. Waarom?\n\nJa: dat is de vraag.\n";
    check(paper, &["1 | Is dat zo? | Ja: zo is het.", "2 | Waarom? | Ja: dat is de vraag."]);
    let paper = "Antwoorden op vragen over palen\n\n1. Is dat zo?\n\nJa: Het klopt.\n\n2. Gaat het door?\n\nJa: Dat gaat door.\n";
    check(paper, &["1 | Is dat zo? | Ja: Het klopt.", "2 | Gaat het door? | Ja: Dat gaat door."]);
}

/// Answers by number below all questions, in another order than those, or without one of them.
#[test]
fn answers_in_another_order() {
    check(
        "
        1. Wat kost het?
        2. Wie betaalt?
        3. Wanneer begint het?
        4. Klopt dat?

        Antwoorden

        3. In mei.
        1. Niets.
        4. Dat klopt.
        ",
        &[
            "1 | Wat kost het? | Niets.",
            "2 | Wie betaalt? | (not_found)",
            "3 | Wanneer begint het? | In mei.",
            "4 | Klopt dat? | Dat klopt.",
        ],
    );
    check(
        "
        Vragen van het lid Bos (PvdA) over de haven. (Ingezonden 3 februari 1996)
        1
        Is het waar dat de haven sluit?
        2
        Zo ja, wat gaat u doen?
        Antwoord
        Antwoord van minister Vos (Verkeer). (Ontvangen 14 maart 1996)
        2
        Ik ga praten.
        1
        Ja.
        ",
        &["1 | Is het waar dat de haven sluit? | Ja.", "2 | Zo ja, wat gaat u doen? | Ik ga praten."],
    );
}

/// A list that an answer announces, numbered as the answers are.
#[test]
fn a_numbered_list_within_an_answer_by_number() {
    check(
        "
        1. Welke stappen zet u?
        2. Wanneer is dat klaar?
        3. Wie betaalt dat?

        Antwoorden

        1. Ik zet drie stappen:
        1. Ik spreek met de haven.
        2. Ik spreek met de vakbond.
        3. Ik stuur een brief.
        2. In mei.
        3. Het Rijk.
        ",
        &[
            "1 | Welke stappen zet u? | Ik zet drie stappen: / 1. Ik spreek … / 2. Ik … / 3. Ik stuur een brief.",
            "2 | Wanneer is dat klaar? | In mei.",
            "3 | Wie betaalt dat? | Het Rijk.",
        ],
    );
}

/// A heading that the line's end cuts.
#[test]
fn numbers_of_a_heading_over_two_lines() {
    check(
        "
        1. Wat kost het?
        2. Wie betaalt?
        3. Wanneer begint het?

        Antwoord op de vragen 1, 2
        en 3
        Niets, niemand en nooit.
        ",
        &[
            "1 | Wat kost het? | Niets, niemand en nooit.",
            "2 | Wie betaalt? | Niets, niemand en nooit.",
            "3 | Wanneer begint het? | Niets, niemand en nooit.",
        ],
    );
}

/// Where headings of questions are of no known form, the paper says that it asks.
#[test]
fn questions_below_unknown_headings_are_said() {
    let pair = |(at, (asked, told)): (usize, &(&str, &str))| {
        format!("Raadslid vraagt {n}\n{asked}\n\nAntwoord {n}\n{told}\n\n", n = at + 1)
    };
    let paper: String = PAIRS.iter().enumerate().map(pair).collect();
    let read = document(&paper);
    assert!(read.diagnostics.iter().any(|said| said.code() == Code::NothingRecognised), "{:?}", read.diagnostics);
}

/// The title above the end of a letter.
#[test]
fn a_title_above_the_closing_is_no_part_of_the_answer() {
    check(
        "
        Vraag 1
        Wat kost het?

        Antwoord 1
        Niets.

        Tot slot
        Wij hopen u hiermee voldoende te hebben geïnformeerd.
        ",
        &["1 | Wat kost het? | Niets."],
    );
}
