//! Lists of questions and answers of committees, and consultations.

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
