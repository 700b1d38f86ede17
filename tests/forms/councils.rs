//! Answers of councils and provinces: what announces the answers, and who signs below them.

use super::shown::*;

#[test]
fn who_signs_for_a_council_is_no_part_of_the_last_answer() {
    for signature in [
        "Burgemeester en wethouders van Amsterdam\n\n        Femke Halsema, burgemeester Peter Teesink, gemeentesecretaris",
        "Het college van burgemeester en wethouders, de secretaris, de burgemeester, Ilma Merx Jan van Zanen",
        "Den Haag, 1 juni 2021\n\n        Gedeputeerde Staten van Zuid-Holland,\n\n        drs. J. Smit",
        "Dijkgraaf en hoogheemraden van Delfland,\n\n        P. Jansen",
    ] {
        let paper = |signature: &str| {
            format!(
                "
        1. Is het college bekend met het bericht?

        Ja.

        2. Is het college bereid de raad te informeren?

        Ja, in het najaar.

        {signature}
        "
            )
        };
        check(
            &paper(signature),
            &[
                "1 | Is het college bekend met het bericht? | Ja.",
                "2 | Is het college bereid de raad te informeren? | Ja, in het najaar.",
            ],
        );
        check(
            &paper("Gedeputeerde Staten hebben dat eerder besloten."),
            &[
                "1 | Is het college bekend met het bericht? | Ja.",
                "2 | Is het college … informeren? | Ja, in het najaar. / Gedeputeerde Staten hebben dat eerder besloten.",
            ],
        );
    }
}

#[test]
fn answers_that_are_announced_below_all_questions() {
    for announcement in [
        "Ons antwoord op deze vragen luidt als volgt:",
        "Hieronder treft u de antwoorden van het college aan.",
        "Wij beantwoorden uw vragen als volgt.",
    ] {
        let paper = format!(
            "
        Vragen nr. 45

        Haarlem, 15 juni 2021

        Onderwerp: Vragen van mevr. N.A. Alberts (SP) over de N246

        Vraag 1:
        Wat is de stand van zaken van het onderzoek naar de N246?

        Vraag 2:
        Bent u bereid de maximumsnelheid te verlagen?

        {announcement}

        Antwoord vraag 1:
        Het onderzoek wordt in september afgerond.

        Antwoord vraag 2:
        Nee.
        "
        );
        check(
            &paper,
            &[
                "1 | Wat is de stand … N246? | Het onderzoek wordt in september afgerond.",
                "2 | Bent u bereid de maximumsnelheid te verlagen? | Nee.",
            ],
        );
    }
}

#[test]
fn answers_that_nothing_announces() {
    // all questions are followed by what tells something: answers, perhaps
    check(
        "
        1. Hoeveel bomen zijn er gekapt?

        Er zijn 12.000 bomen gekapt in de afgelopen vijf jaar.

        2. Welke maatregelen neemt het college?

        Het college heeft extra toezicht ingezet.

        3. Wanneer wordt de raad geïnformeerd?

        De raad wordt in het najaar geïnformeerd.
        ",
        &[
            "1 | Hoeveel bomen zijn er gekapt? | ~Er zijn 12.000 bomen gekapt in de afgelopen vijf jaar.",
            "2 | Welke maatregelen neemt het college? | ~Het college heeft extra toezicht ingezet.",
            "3 | Wanneer wordt de raad geïnformeerd? | ~De raad wordt in het najaar geïnformeerd.",
        ],
    );
    // a yes below a question is an answer
    check(
        "
        Vraag 1. Is het college bekend met het bericht?

        Ja.

        Vraag 2. Hoeveel bomen zijn er gekapt?

        Er zijn 12.000 bomen gekapt.
        ",
        &[
            "1 | Is het college bekend met het bericht? | Ja.",
            "2 | Hoeveel bomen zijn er gekapt? | Er zijn 12.000 bomen gekapt.",
        ],
    );
    // what stands between questions that nothing answers is none
    check(
        "
        1. Is het college bekend met het bericht?

        In het bericht staat dat er 12.000 bomen zijn gekapt.

        2. Hoeveel bomen zijn er gekapt?

        De fractie maakt zich daar zorgen over.

        3. Welke maatregelen neemt het college?
        ",
        &[
            "1 | Is het college … bericht? / In het bericht staat dat er 12.000 bomen zijn gekapt. | (open)",
            "2 | Hoeveel bomen zijn er gekapt? / De fractie maakt zich daar zorgen over. | (open)",
            "3 | Welke maatregelen neemt het college? | (open)",
        ],
    );
}

#[test]
fn questions_without_a_heading_above_answers_that_have_one() {
    check(
        "
        Vragen van de fractie D66 over de jaarrekening

        Pagina 12: Waarom zijn de lasten gestegen?
        Antwoord: De lasten zijn gestegen door inflatie.

        Pagina 15: Wat is de oorzaak van het tekort?
        Is dit structureel?
        Antwoord: Het tekort komt door de jeugdzorg.

        De toelichting staat in de bijlage.

        Hoeveel vacatures staan er open?
        Antwoord:
        Er staan 14 vacatures open.
        ",
        &[
            "1 | ~Pagina 12: Waarom zijn de lasten gestegen? | De lasten zijn gestegen door inflatie.",
            "2 | ~Pagina 15: Wat is … structureel? | Het tekort … jeugdzorg. / De toelichting … bijlage.",
            "3 | ~Hoeveel vacatures staan er open? | Er staan 14 vacatures open.",
        ],
    );
}

#[test]
fn headings_with_the_group_and_no_number() {
    check(
        "
        Vragen en antwoorden raadsvoorstel afval

        Vraag PvdA:
        Wat zijn de kosten van het nieuwe systeem?
        Antwoord college:
        De kosten zijn 2 miljoen euro.

        Vraag PvdA:
        Is er draagvlak bij inwoners?
        Antwoord college:
        Uit de enquête blijkt dat 62% voor is.

        Vraag CDA:
        Hoe vaak wordt het afval gehaald?
        Antwoord college:
        Een keer in de twee weken.
        ",
        &[
            "1 | ~Wat zijn de kosten van het nieuwe systeem? | De kosten zijn 2 miljoen euro.",
            "2 | ~Is er draagvlak bij inwoners? | Uit de enquête blijkt dat 62% voor is.",
            "3 | ~Hoe vaak wordt het afval gehaald? | Een keer in de twee weken.",
        ],
    );
}

#[test]
fn a_question_in_parts_where_its_number_would_stand() {
    check(
        "
        1. Hoeveel vergunningen zijn in 2020 verleend?
        Antwoord
        In 2020 zijn 34 vergunningen verleend.

        2a. Is het college het eens met de stelling dat salderen moet stoppen?
        2b. Zo nee, waarom niet?
        Antwoord
        a. Nee.
        b. Extern salderen is een wettelijk instrument.

        3. Hoeveel daarvan betroffen uitbreiding?
        Antwoord
        Daarvan betroffen er 12 een uitbreiding.
        ",
        &[
            "1 | Hoeveel vergunningen zijn in 2020 verleend? | In 2020 zijn 34 vergunningen verleend.",
            "2a | Is het college … stoppen? | ~a. Nee. / b. Extern salderen is een wettelijk instrument.",
            "2b | Zo nee, waarom niet? | ~a. Nee. / b. Extern salderen is een wettelijk instrument.",
            "3 | Hoeveel daarvan betroffen uitbreiding? | Daarvan betroffen er 12 een uitbreiding.",
        ],
    );
}
