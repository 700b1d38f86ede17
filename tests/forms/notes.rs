//! Footnotes, wherever they stand.

use super::shown::*;

#[test]
fn notes_of_asker_and_minister_both_numbered_from_one() {
    check(
        "
        Vraag 1
        Bent u bekend met het bericht ‘Stille tocht verboden’? 1)

        Antwoord op vraag 1
        Ja, ik ken het bericht.[footnoteRef:1] [1: Zie ook NRC, 4 maart 2022.]

        Vraag 2
        Bent u bekend met de uitspraak van de rechter? 2)

        Antwoord op vraag 2
        Ja. De uitspraak is openbaar.[footnoteRef:2] [2: Rechtbank Amsterdam, 3 maart 2022.]

        1) Het Parool, 1 maart 2022.
        2) ECLI:NL:RBAMS:2022:1111.
        ",
        &[
            "1 | Bent u … verboden’?{1)} | Ja, ik ken het bericht.{1}",
            "2 | Bent u … rechter?{2)} | Ja. De uitspraak is openbaar.{2}",
            "asker 1): Het Parool, 1 maart 2022.",
            "respondent 1: Zie ook NRC, 4 maart 2022.",
            "asker 2): ECLI:NL:RBAMS:2022:1111.",
            "respondent 2: Rechtbank Amsterdam, 3 maart 2022.",
        ],
    );
}

#[test]
fn notes_at_page_feet_over_three_pages() {
    check(
        "
        Vraag 1
        Kent u het bericht «Drukte op het spoor» en het onderzoek van de
        spoorbeheerder dat eind 2022 verscheen?1
        Antwoord 1
        Ja. Ik heb het onderzoek sinds 20222 gelezen, en de Kamer er bij brief over
        geïnformeerd.
        1De Gelderlander, 3 mei 2023.
        2Kamerstuk 29 984, nr. 1100.
        ah-tk-20222023-2710
        ISSN 0921 - 7398
        ’s-Gravenhage 2023 Tweede Kamer, vergaderjaar 2022–2023, Aanhangsel 1
        Vraag 2
        Welke stations zijn het drukst, en wat doet u om reizigers beter te
        Tweede Kamer, vergaderjaar 2022–2023, Aanhangsel 2
        spreiden over de dag?
        Antwoord 2
        Utrecht, Amsterdam en Rotterdam zijn het drukst.3 In overleg met NS wordt
        spitsmijden beloond.
        3NS Jaarverslag 2022, te raadplegen via https://www.nsjaarverslag.nl/
        jaarverslag-2022.
        Tweede Kamer, vergaderjaar 2022–2023, Aanhangsel 3
        ",
        &[
            "1 | Kent u … verscheen?{1} | Ja. Ik heb het onderzoek sinds 2022{2} gelezen, … geïnformeerd.",
            "2 | Welke stations … beter te spreiden over de dag? | Utrecht, … het drukst.{3} In overleg … beloond.",
            "asker 1: De Gelderlander, 3 mei 2023.",
            "respondent 2: Kamerstuk 29 984, nr. 1100.",
            "respondent 3: NS Jaarverslag 2022, … https://www.nsjaarverslag.nl/jaarverslag-2022.",
        ],
    );
}

#[test]
fn a_mark_before_a_closing_quote() {
    check(
        "
        Vraag 1
        Bent u bekend met de berichten «Premie stijgt tientje, polis verdwijnt
        1» en «Verzekeraars stoppen met polis voor
        ggz»2?
        Vraag 2
        Wat vindt u hiervan?
        1Financieele Dagblad, 13 november 2024.
        2MIND, 13 november 2024.
        kv-tk-2024Z18439
        ’s-Gravenhage 2024 Tweede Kamer, vergaderjaar 2024–2025, Vragen 1
        ",
        &[
            "1 | Bent u bekend … verdwijnt{1}» en … ggz»{2}? | (open)",
            "2 | Wat vindt u hiervan? | (open)",
            "asker 1: Financieele Dagblad, 13 november 2024.",
            "asker 2: MIND, 13 november 2024.",
        ],
    );
}

#[test]
fn a_note_of_the_minister_broken_over_two_pages() {
    check(
        "
        Vraag 1
        Kent u het rapport?
        Antwoord 1
        Ja, het rapport is op 3 mei met een reactie naar de Kamer gestuurd.1 Ik heb
        daarin ook de maatregelen beschreven.
        1Kamerstuk 31 305, nr. 412. Zie ook de brief van de minister van
        Tweede Kamer, vergaderjaar 2023–2024, Aanhangsel 1
        Infrastructuur en Waterstaat van 9 juni 2023.
        Vraag 2
        Wat kosten de maatregelen?
        Antwoord 2
        Dat is nog niet bekend.
        Tweede Kamer, vergaderjaar 2023–2024, Aanhangsel 2
        ",
        &[
            "1 | Kent u het rapport? | Ja, het rapport … gestuurd.{1} Ik heb daarin … beschreven. …",
            "2 | Wat kosten de maatregelen? | Dat is nog niet bekend.",
            "respondent 1: Kamerstuk 31 305, nr. 412. Zie ook de brief van de minister van…",
        ],
    );
}

#[test]
fn marks_in_many_places() {
    check(
        "
        Vraag 1
        Kent u de motie-Bikker c.s.1, de wet uit 20192 en de uitspraak (ECLI:NL:HR:2020:12)3?
        Antwoord 1
        Ja. In 2023 zijn 4 moties ingediend, waarvan 3 in mei.4,5 Op 5 mei volgde een
        brief.6 Het ging om 12% en artikel 7 van de wet.
        1Kamerstuk 36 410, nr. 20.
        2Stb. 2019, 123.
        3Hoge Raad, 10 januari 2020.
        4Kamerstuk 36 410, nr. 31.
        5Kamerstuk 36 410, nr. 32.
        6Brief van 5 mei 2023.
        ah-tk-20232024-11
        ",
        &[
            "1 | Kent u de motie-Bikker c.s.{1}, de wet uit 2019{2} en de uitspraak (ECLI:NL:HR:2020:12){3}? | Ja. In 2023 zijn 4 moties ingediend, waarvan 3 in mei.{4}{5} Op 5 mei volgde een brief.{6} Het ging om 12% en artikel 7 van de wet.",
            "asker 1: Kamerstuk 36 410, nr. 20.",
            "asker 2: Stb. 2019, 123.",
            "asker 3: Hoge Raad, 10 januari 2020.",
            "respondent 4: Kamerstuk 36 410, nr. 31.",
            "respondent 5: Kamerstuk 36 410, nr. 32.",
            "respondent 6: Brief van 5 mei 2023.",
        ],
    );
}

#[test]
fn bracket_notes_at_the_end_of_a_submission() {
    check(
        "
        Vragen van het lid Teunissen (PvdD) aan de minister van Klimaat en Energie over biomassa

        1. Kent u het bericht ‘Centrale stookt bos op’?[1]
        2. Kunt u bevestigen dat de subsidie in 2027 afloopt?[2]

        [1] NRC, 4 september 2022, https://www.nrc.nl/nieuws/2022/09/04/centrale
        [2] Kamerstuk 32 813, nr. 1025.
        ",
        &[
            "1 | Kent u het bericht ‘Centrale stookt bos op’?{[1]} | (open)",
            "2 | Kunt u bevestigen dat de subsidie in 2027 afloopt?{[2]} | (open)",
            "asker [1]: NRC, 4 september 2022, https://www.nrc.nl/nieuws/2022/09/04/centrale",
            "asker [2]: Kamerstuk 32 813, nr. 1025.",
        ],
    );
}

#[test]
fn superscript_marks_and_notes_at_the_end() {
    check(
        "
        Vraag 1
        Kent u het bericht?¹
        Vraag 2
        Kent u ook het onderzoek?²
        Antwoord 1 en 2
        Ja.

        ¹ De Stentor, 4 mei 2022.
        ² RIVM, 2 mei 2022.
        ",
        &[
            "1 | Kent u het bericht?{1} | Ja.",
            "2 | Kent u ook het onderzoek?{2} | Ja.",
            "asker 1: De Stentor, 4 mei 2022.",
            "asker 2: RIVM, 2 mei 2022.",
        ],
    );
}

#[test]
fn a_subject_that_speaks_of_withdrawal_is_still_a_postponement() {
    let paper = document(
        "
        Vragen van het lid Knops (CDA) aan de Minister van Defensie over ingetrokken vergunningen (ingezonden 2 mei 2023).
        Mededeling van Minister Ollongren (Defensie) (ontvangen 22 mei 2023)
        Vraag 1
        Klopt het dat de vergunning is ingetrokken?
        Mededeling
        De vragen kunnen niet binnen de gebruikelijke termijn worden beantwoord.
        ",
    );
    assert_eq!(paper.kind.name(), "postponement");
    check_document(paper, &["1 | Klopt het dat de vergunning is ingetrokken? | (postponed)"]);
}
