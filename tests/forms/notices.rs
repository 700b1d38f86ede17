//! Submissions, postponements, withdrawals.

use tegenlezer::model::Owner;

use super::shown::*;

#[test]
fn a_submission_with_a_note_below_the_questions_and_a_remark() {
    check(
        "
        2021Z13370
        (ingezonden 8 juli 2021)

        Vragen van het lid Leijten (SP) aan de staatssecretaris van Financiën over toeslagen

        1. Heeft u kennisgenomen van het bericht ‘Ouders wachten nog steeds’? 1)
        2. Hoeveel ouders wachten op herstel? 2)
        3. Wanneer zijn alle ouders geholpen?

        1) Trouw, 6 juli 2021
        2) Kamerstuk 31 066, nr. 843

        Toelichting:
        Deze vragen dienen ter aanvulling op eerdere vragen van het lid Omtzigt.
        ",
        &[
            "1 | Heeft u kennisgenomen … steeds’?{1)} | (open)",
            "2 | Hoeveel ouders wachten op herstel?{2)} | (open)",
            "3 | Wanneer zijn alle ouders geholpen? | (open)",
            "asker 1): Trouw, 6 juli 2021",
            "asker 2): Kamerstuk 31 066, nr. 843",
        ],
    );
}

#[test]
fn a_submission_without_numbers_and_a_remark_below_a_statement() {
    check(
        "
        2023Z01234
        Vragen van het lid Van Esch (PvdD) aan de minister van Landbouw over stalbranden

        Hoeveel stalbranden waren er in 2022?

        Bent u bereid elektrakeuringen te verplichten?
        a. Zo ja, per wanneer?

        Graag ontvangt het lid de antwoorden voor het debat.

        Toelichting:
        Deze vragen volgen op eerdere vragen.
        ",
        &[
            "1 | ~Hoeveel stalbranden waren er in 2022? | (open)",
            "2 | ~Bent u bereid elektrakeuringen te verplichten? / a. Zo ja, per wanneer? | (open)",
        ],
    );
}

#[test]
fn notes_below_each_question() {
    check(
        "
        Vraag 1
        Kent u het artikel ‘Zwembaden sluiten’? 1)
        1) AD, 4 april 2023.

        Antwoord 1
        Ja.

        Vraag 2
        Kent u het rapport van het Mulier Instituut? 2)
        2) Mulier Instituut, Zwembadmonitor 2022.

        Antwoord 2
        Ja, ik heb het rapport gelezen.
        ",
        &[
            "1 | Kent u het artikel ‘Zwembaden sluiten’?{1)} | Ja.",
            "2 | Kent u het rapport van het Mulier Instituut?{2)} | Ja, ik heb het rapport gelezen.",
            "asker 1): AD, 4 april 2023.",
            "asker 2): Mulier Instituut, Zwembadmonitor 2022.",
        ],
    );
}

#[test]
fn a_notice_of_postponement_with_the_questions_below_it() {
    let paper = document(
        "
        Mededeling van Minister Bruins Slot (Binnenlandse Zaken en Koninkrijksrelaties) (ontvangen 2 mei 2023)

        Hierbij deel ik u mede dat de schriftelijke vragen van het lid Arib (PvdA) niet binnen de gebruikelijke termijn kunnen worden beantwoord. Ik zal de vragen zo spoedig mogelijk beantwoorden.

        Vraag 1
        Kent u het bericht?

        Vraag 2
        Wat vindt u ervan?
        ",
    );
    check_document(paper.clone(), &["1 | Kent u het bericht? | (postponed)", "2 | Wat vindt u ervan? | (postponed)"]);
    assert_eq!(paper.kind.name(), "postponement");
}

#[test]
fn a_notice_below_the_questions() {
    let paper = document(
        "
        Vragen van het lid Mulder (PVV) aan de Minister van Volksgezondheid over ambulances (ingezonden 3 maart 2022).
        Mededeling van Minister Kuipers (Volksgezondheid, Welzijn en Sport) (ontvangen 22 maart 2022)
        Vraag 1
        Hoe lang is de aanrijtijd in Drenthe?
        Vraag 2
        Wat doet u aan de aanrijtijd?
        Mededeling
        Hierbij bericht ik u dat deze vragen niet binnen de termijn van drie weken beantwoord kunnen worden.
        De reden is dat nader overleg met de regio nodig is.
        ",
    );
    check_document(
        paper.clone(),
        &["1 | Hoe lang is de aanrijtijd in Drenthe? | (postponed)", "2 | Wat doet u aan de aanrijtijd? | (postponed)"],
    );
    let body = blocks(&paper, Owner::Body);
    assert!(body.contains("drie weken beantwoord") && body.contains("nader overleg"), "{body}");
}

#[test]
fn a_second_postponement() {
    let paper = document(
        "
        Mededeling van minister Yeşilgöz-Zegerius (Justitie en Veiligheid) (ontvangen 11 april 2023)

        Op 1 maart 2023 heb ik u bericht dat de vragen van het lid Ellian (VVD) over jeugdcriminaliteit niet binnen de gestelde termijn konden worden beantwoord. Helaas moet ik u laten weten dat opnieuw uitstel nodig is.
        ",
    );
    assert_eq!(paper.kind.name(), "postponement");
}

#[test]
fn withdrawals() {
    for text in [
        "Mededeling van het lid Van Haga (Groep Van Haga) (ontvangen 2 juni 2021)\n\nHierbij deel ik u mede dat ik de vragen van 4 mei 2021 over mondkapjes heb ingetrokken.",
        "Mededeling\n\nDe vragen van het lid Azarkan (DENK) over voetbal, ingezonden 3 mei 2021, zijn door de indiener ingetrokken.",
        "Mededeling van het lid Hijink (SP)\n\nHierbij trek ik mijn schriftelijke vragen over de ggz in.",
    ] {
        assert_eq!(document(text).kind.name(), "withdrawal", "{text}");
    }
}

#[test]
fn an_answer_that_speaks_of_withdrawal_is_an_answer() {
    let paper = document(
        "
        Antwoord van Minister Van Gennip (Sociale Zaken en Werkgelegenheid) (ontvangen 5 mei 2022)
        Vraag 1
        Klopt het dat de vergunning is ingetrokken?
        Antwoord 1
        Ja, de vergunning is ingetrokken. De vragen daarover konden niet binnen de gebruikelijke termijn worden beantwoord.
        ",
    );
    assert_eq!(paper.kind.name(), "answer");
}

/// Several members ask, in the title or in the text of the notice alone.
#[test]
fn a_notice_to_several_askers() {
    for (names, want) in [
        ("van de leden Bakker (XYZ), Molenaar (ABC) en Visser (ABC)", ["XYZ", "ABC", "ABC"]),
        ("van de leden Bakker en Molenaar (beiden XYZ) en van het lid Visser (ABC)", ["XYZ", "XYZ", "ABC"]),
        ("van het lid Bakker (XYZ), mede namens de leden Molenaar (XYZ) en Visser (ABC)", ["XYZ", "XYZ", "ABC"]),
    ] {
        let paper = document(&format!(
            "Geachte voorzitter,\n\nHierbij deel ik u mede dat de schriftelijke vragen {names} over fietspaden (ingezonden 3 mei 2022) niet \
             binnen de gebruikelijke termijn kunnen worden beantwoord.\n"
        ));
        assert_eq!(paper.kind.name(), "postponement", "{names}");
        let parties: Vec<_> = paper.meta.askers.iter().filter_map(|asker| asker.party.as_deref()).collect();
        assert_eq!(parties, want, "{names}");
    }
}
