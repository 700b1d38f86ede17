//! Official papers of the House: questions and answers under their headings.

use super::shown::*;

#[test]
fn questions_and_answers_under_their_headings() {
    check(
        "
        AH 1203
        2023Z04410
        Antwoord van minister Adema (Landbouw, Natuur en Voedselkwaliteit) (ontvangen 3 april 2023)

        Vraag 1
        Bent u bekend met het bericht ‘Telers zien oogst verloren gaan door hagel’?[footnoteRef:1] [1: Nieuwe Oogst, 12 maart 2023.]

        Antwoord 1
        Ja.

        Vraag 2
        Hoeveel bedrijven hebben schade gemeld? Kunt u dit per provincie uitsplitsen?

        Antwoord 2
        Er zijn 214 meldingen gedaan, waarvan 120 in Limburg.
        De overige meldingen komen uit Brabant.
        ",
        &[
            "1 | Bent u bekend met … hagel’?{1} | Ja.",
            "2 | Hoeveel bedrijven … uitsplitsen? | Er zijn 214 … Limburg. / De overige … Brabant.",
            "asker 1: Nieuwe Oogst, 12 maart 2023.",
        ],
    );
}

#[test]
fn an_old_official_paper_numbers_questions_and_answers_alike() {
    check(
        "
        Tweede Kamer der Staten-Generaal
        2
        Vergaderjaar 2007–2008
        Aanhangsel van de Handelingen
        Vragen gesteld door de leden der Kamer, met de daarop door de regering gegeven antwoorden
        1834
        Vragen van het lid Jansen (SP) aan de minister voor Wonen, Wijken en Integratie over de sloop van huurwoningen. (Ingezonden 12 maart 2008)
        1
        Kent u het bericht «Huurders boos over sloopplannen»? 1
        2
        Is het waar dat de corporatie 300 woningen wil slopen zonder de huurders te raadplegen?
        3
        Deelt u de mening dat dit in strijd is met de Overlegwet?
        4
        Bent u bereid de corporatie hierop aan te spreken? Zo neen, waarom niet?
        1 Eindhovens Dagblad, 10 maart 2008
        Antwoord
        Antwoord van minister Vogelaar (Wonen, Wijken en Integratie). (Ontvangen 3 april 2008)
        1
        Ja.
        2
        Neen. De corporatie heeft de huurders in februari 2008 schriftelijk om hun oordeel gevraagd.
        3 en 4
        De Overlegwet geeft huurders het recht op advies. Ik zie geen reden om de corporatie aan te spreken.
        ",
        &[
            "1 | Kent u het bericht …»?{1} | Ja.",
            "2 | Is het waar … raadplegen? | Neen. De corporatie … gevraagd.",
            "3 | Deelt u de mening … Overlegwet? | De Overlegwet … aan te spreken.",
            "4 | Bent u bereid … waarom niet? | De Overlegwet … aan te spreken.",
            "asker 1: Eindhovens Dagblad, 10 maart 2008",
        ],
    );
}

#[test]
fn an_old_paper_as_a_word_dump_with_blank_lines() {
    check(
        "
        Vragen van de leden Gerkens (SP) en Heemelaar (PvdA) aan de minister van Economische Zaken over glasvezel. (Ingezonden 5 februari 2007)

        1

        Heeft u kennisgenomen van het onderzoek naar glasvezel in buitengebieden?

        2

        Welke gemeenten hebben een eigen netwerk aangelegd?

        3

        Wat is uw oordeel over deze netwerken?

        Antwoord van minister Wijn (Economische Zaken). (Ontvangen 1 maart 2007)

        1

        Ja.

        2

        Onder meer Nuenen en Almere hebben een eigen netwerk. Daarnaast onderzoeken twaalf gemeenten de aanleg.

        3

        Ik sta positief tegenover deze initiatieven.
        ",
        &[
            "1 | Heeft u kennisgenomen … buitengebieden? | Ja.",
            "2 | Welke gemeenten … aangelegd? | Onder meer … de aanleg.",
            "3 | Wat is uw oordeel … netwerken? | Ik sta positief tegenover deze initiatieven.",
        ],
    );
}

#[test]
fn numbered_questions_first_and_numbered_answers_after() {
    check(
        "
        Geachte voorzitter,

        Hierbij zend ik u de antwoorden op de vragen van het lid Bromet (GroenLinks) over wolven op de Veluwe.

        Vragen

        1. Bent u bekend met het bericht dat er op de Veluwe een tweede roedel is gezien?
        2. Hoeveel wolven leven er naar schatting in Nederland?
        3. Welke schade is er in 2021 uitgekeerd?

        Antwoorden

        1. Ja.
        2. Er leven naar schatting vier volwassen wolven in Nederland.
        3. BIJ12 heeft in 2021 in totaal 97.000 euro uitgekeerd.
        ",
        &[
            "1 | Bent u bekend … gezien? | Ja.",
            "2 | Hoeveel wolven … Nederland? | Er leven … Nederland.",
            "3 | Welke schade … uitgekeerd? | BIJ12 heeft … uitgekeerd.",
        ],
    );
}

#[test]
fn all_questions_first_and_all_answers_after() {
    check(
        "
        Vraag 1
        Kent u het bericht ‘Pont vaart niet meer’?
        Vraag 2
        Wat zijn de gevolgen voor scholieren?
        Vraag 3
        Wanneer vaart de pont weer?

        Antwoord 1
        Ja.
        Antwoord 2
        Scholieren reizen met een bus.
        Antwoord 3
        Naar verwachting vaart de pont in mei weer.
        ",
        &[
            "1 | Kent u … meer’? | Ja.",
            "2 | Wat zijn de gevolgen voor scholieren? | Scholieren reizen met een bus.",
            "3 | Wanneer vaart de pont weer? | Naar verwachting vaart de pont in mei weer.",
        ],
    );
}

#[test]
fn headings_with_text_behind_them_on_wrapped_lines() {
    check(
        "
        Vraag 1: Bent u op de hoogte van het besluit van de gemeente Goes om de
        busverbinding met Kruiningen per 1 juli op te heffen?

        Antwoord 1: Ja. De gemeente heeft mij hierover in een brief van maart
        geïnformeerd.

        Vraag 2: Deelt u de mening dat openbaar vervoer een basisvoorziening is
        en dat het rijk hierin een taak heeft?

        Antwoord 2: Ja. De uitvoering is echter een taak van de provincie, die
        de concessie verleent.
        ",
        &[
            "1 | Bent u op de hoogte van het besluit van de gemeente Goes om de busverbinding … heffen? | Ja. De gemeente heeft mij hierover in een brief van maart geïnformeerd.",
            "2 | Deelt u de mening … basisvoorziening is en dat … heeft? | Ja. De uitvoering … provincie, die de concessie verleent.",
        ],
    );
}

#[test]
fn a_bare_answer_heading_under_each_numbered_question() {
    check(
        "
        Beantwoording van Kamervragen van het lid Paternotte (D66) over vliegtaks

        1. Hoeveel heeft de vliegbelasting in 2022 opgebracht?

        Antwoord:
        De opbrengst was 384 miljoen euro.

        2. Welke uitzonderingen zijn er?

        Antwoord:
        Er zijn drie uitzonderingen:
        1. transferpassagiers;
        2. bemanning;
        3. kinderen tot twee jaar.

        3. Wordt de belasting verhoogd?

        Antwoord:
        Ja, per 1 januari 2023.
        ",
        &[
            "1 | Hoeveel … opgebracht? | De opbrengst was 384 miljoen euro.",
            "2 | Welke uitzonderingen zijn er? | Er zijn drie uitzonderingen: / 1. transferpassagiers; / 2. bemanning; / 3. kinderen tot twee jaar.",
            "3 | Wordt de belasting verhoogd? | Ja, per 1 januari 2023.",
        ],
    );
}

#[test]
fn answers_headed_ad() {
    check(
        "
        1. Is de minister bekend met de wachtlijsten bij het CBR?
        2. Hoe lang is de wachttijd nu?
        3. Wat doet de minister eraan?

        Ad 1
        Ja.

        Ad 2 en 3
        De wachttijd is negen weken. Het CBR werft examinatoren.
        ",
        &[
            "1 | Is de minister … CBR? | Ja.",
            "2 | Hoe lang is de wachttijd nu? | De wachttijd … examinatoren.",
            "3 | Wat doet de minister eraan? | De wachttijd … examinatoren.",
        ],
    );
}

#[test]
fn letters_behind_numbers() {
    check(
        "
        Vraag 1a
        Klopt het dat de tunnel in 2024 is afgekeurd?

        Antwoord 1a
        Ja.

        Vraag 1b
        Wanneer gaat de tunnel weer open?

        Antwoord 1b
        In het najaar.

        Vraag 2
        Wie betaalt de omleiding?

        Antwoord 2
        Rijkswaterstaat.
        ",
        &[
            "1a | Klopt het … afgekeurd? | Ja.",
            "1b | Wanneer … open? | In het najaar.",
            "2 | Wie betaalt de omleiding? | Rijkswaterstaat.",
        ],
    );
}

#[test]
fn a_joint_answer_to_lettered_questions() {
    check(
        "
        Vraag 1
        Bent u bekend met het rapport?
        Antwoord 1
        Ja.
        Vraag 2a
        Hoeveel meldingen zijn er gedaan?
        Vraag 2b
        Hoeveel daarvan zijn onderzocht?
        Antwoord 2a en 2b
        Er zijn 40 meldingen gedaan, waarvan er 31 zijn onderzocht.
        ",
        &[
            "1 | Bent u bekend met het rapport? | Ja.",
            "2a | Hoeveel meldingen zijn er gedaan? | Er zijn 40 … onderzocht.",
            "2b | Hoeveel daarvan zijn onderzocht? | Er zijn 40 … onderzocht.",
        ],
    );
}

#[test]
fn joint_headings_of_many_kinds() {
    check(
        "
        Vragen 1 en 2
        Kent u het onderzoek?
        Wat vindt u ervan?

        Antwoorden 1 en 2
        Ja, ik vind het een gedegen onderzoek.

        Vraag 3
        Wat kost de maatregel?

        Vraag 4
        Wie betaalt dat?

        Vraag 5
        Wanneer gaat de maatregel in?

        Antwoord op de vragen 3 t/m 5
        De maatregel kost 3 miljoen euro, die het Rijk betaalt, en gaat in op 1 mei.
        ",
        &[
            "1 | ~Kent u het onderzoek? | Ja, ik vind het een gedegen onderzoek.",
            "2 | ~Wat vindt u ervan? | Ja, ik vind het een gedegen onderzoek.",
            "3 | Wat kost de maatregel? | De maatregel kost … 1 mei.",
            "4 | Wie betaalt dat? | De maatregel kost … 1 mei.",
            "5 | Wanneer gaat de maatregel in? | De maatregel kost … 1 mei.",
        ],
    );
}

#[test]
fn a_joint_answer_late_and_out_of_order() {
    check(
        "
        Vraag 1
        Hoeveel boa’s zijn er?

        Vraag 2
        Dragen zij een wapenstok?

        Antwoord 2
        In vijf gemeenten.

        Vraag 3
        Hoeveel incidenten waren er?

        Antwoord op vragen 1 en 3
        Er zijn 4.100 boa’s; er waren 212 incidenten.
        ",
        &[
            "1 | Hoeveel boa’s zijn er? | Er zijn 4.100 … incidenten.",
            "2 | Dragen zij een wapenstok? | In vijf gemeenten.",
            "3 | Hoeveel incidenten waren er? | Er zijn 4.100 … incidenten.",
        ],
    );
}

#[test]
fn an_answer_that_is_missing_is_not_made_up() {
    check(
        "
        Vraag 1
        Bent u bekend met de brief?

        Antwoord 1
        Ja.

        Vraag 2
        Waarom is de brief niet beantwoord?

        Vraag 3
        Wanneer wordt hij beantwoord?

        Antwoord 3
        Voor de zomer.
        ",
        &[
            "1 | Bent u bekend met de brief? | Ja.",
            "2 | Waarom is de brief niet beantwoord? | (not_found)",
            "3 | Wanneer wordt hij beantwoord? | Voor de zomer.",
        ],
    );
}

#[test]
fn a_number_left_out_stays_left_out() {
    check(
        "
        Vraag 1
        Bent u bekend met de brief?
        Antwoord 1
        Ja.
        Vraag 3
        Wanneer wordt hij beantwoord?
        Antwoord 3
        Voor de zomer.
        ",
        &["1 | Bent u bekend met de brief? | Ja.", "3 | Wanneer wordt hij beantwoord? | Voor de zomer."],
    );
}

#[test]
fn the_number_of_an_answer_printed_twice() {
    // A clerk's slip: the second "Antwoord 2" stands under question 3.
    check(
        "
        Vraag 1
        Bent u bekend met de brief?
        Antwoord 1
        Ja.
        Vraag 2
        Wie schreef de brief?
        Antwoord 2
        De burgemeester van Urk.
        Vraag 3
        Wanneer wordt hij beantwoord?
        Antwoord 2
        Voor de zomer.
        Vraag 4
        Krijgt de Kamer een afschrift?
        Antwoord 4
        Ja.
        ",
        &[
            "1 | Bent u bekend met de brief? | Ja.",
            "2 | Wie schreef de brief? | De burgemeester van Urk.",
            "3 | Wanneer wordt hij beantwoord? | ~Voor de zomer.",
            "4 | Krijgt de Kamer een afschrift? | Ja.",
        ],
    );
}

#[test]
fn two_sets_of_questions_answered_in_one_letter() {
    check(
        "
        Hierbij beantwoord ik de vragen van de leden Kuik (CDA) en Kröger (GroenLinks).

        Vragen van het lid Kuik (CDA) aan de minister van Infrastructuur en Waterstaat over laadpalen (ingezonden 3 mei 2022)

        Vraag 1
        Hoeveel laadpalen zijn er?

        Antwoord 1
        Er zijn 90.000 laadpalen.

        Vraag 2
        Hoeveel komen erbij?

        Antwoord 2
        Elk jaar 20.000.

        Vragen van het lid Kröger (GroenLinks) aan de minister van Infrastructuur en Waterstaat over treinkaartjes (ingezonden 4 mei 2022)

        Vraag 1
        Wat kost een treinkaartje gemiddeld?

        Antwoord 1
        Ongeveer 8 euro.

        Vraag 2
        Stijgt de prijs?

        Antwoord 2
        Ja, met 4%.
        ",
        &[
            "1:1 | Hoeveel laadpalen zijn er? | Er zijn 90.000 laadpalen.",
            "1:2 | Hoeveel komen erbij? | Elk jaar 20.000.",
            "2:1 | Wat kost een treinkaartje gemiddeld? | Ongeveer 8 euro.",
            "2:2 | Stijgt de prijs? | Ja, met 4%.",
        ],
    );
}

#[test]
fn prose_that_looks_like_headings() {
    check(
        "
        Vraag 1
        Hoe staat het met de toezegging?

        Antwoord 1
        In het debat is gezegd: «Antwoord 3: ja». Daarover gaat ook
        vraag 2 van deze set. Zie daarom mijn antwoord op
        vraag 2.

        Vraag 2
        Wat houdt artikel 12 van de wet in?

        Antwoord 2
        De wet regelt in
        12. De Minister kan bij ministeriële regeling afwijken.
        1 januari 2024 is de datum van inwerkingtreding. Vanaf
        2024 geldt het nieuwe stelsel, en in het
        Antwoord op vraag 1 aangegeven heb ik dat dit volgt.
        Vraag 1 ging daar ook over.
        ",
        &[
            "1 | Hoe staat het met de toezegging? | In het debat … Zie daarom mijn antwoord op vraag 2.",
            "2 | Wat houdt artikel 12 van de wet in? | De wet regelt … Vanaf 2024 geldt … volgt. Vraag 1 ging daar ook over.",
        ],
    );
}

#[test]
fn a_reference_cut_by_the_line_end_is_no_heading() {
    check(
        "
        Vraag 1
        Hoeveel scholen doen mee aan de proef?

        Antwoord 1
        Er doen twaalf scholen mee.

        Vraag 2
        Wat kost de proef per school en wie betaalt dat bedrag?

        Antwoord 2
        Voor het aantal scholen dat meedoet verwijs ik u naar het antwoord op
        Vraag 1. Per school is 4.000 euro beschikbaar. Zie verder ook nog mijn
        Antwoord 1.
        Het bedrag komt uit de begroting.

        Vraag 3
        Wanneer eindigt de proef?

        Antwoord 3
        In december.
        ",
        &[
            "1 | Hoeveel scholen doen mee aan de proef? | Er doen twaalf scholen mee.",
            "2 | Wat kost … bedrag? | Voor het aantal … Vraag 1. Per school … Zie verder ook nog mijn Antwoord 1. … Het bedrag komt uit de begroting.",
            "3 | Wanneer eindigt de proef? | In december.",
        ],
    );
}

#[test]
fn lists_inside_answers() {
    check(
        "
        Vraag 1
        Welke maatregelen neemt u?

        Antwoord 1
        Ik neem de volgende maatregelen:
        1. Meer toezicht op de weg;
        2. Hogere boetes;
        3. Voorlichting.
        Deze maatregelen gaan in op:
        a. 1 juli voor de snelwegen;
        b. 1 september voor de overige wegen.
        - Er volgt een evaluatie.

        Vraag 2
        Wat kosten zij?

        Antwoord 2
        1
        miljoen euro per jaar.
        ",
        &[
            "1 | Welke maatregelen neemt u? | Ik neem … maatregelen: / 1. Meer toezicht op de weg; / 2. Hogere boetes; / 3. Voorlichting. … / a. 1 juli … / b. 1 september … / - Er volgt een evaluatie.",
            "2 | Wat kosten zij? | 1 miljoen euro per jaar.",
        ],
    );
}

/// One heading over questions in one paragraph: divided by asking sentences where there are as many as numbers.
#[test]
fn a_joint_heading_over_questions_in_one_paragraph() {
    let paper = |asked: &str| {
        document(&format!(
            "Vraag 1\nKent u het bericht?\n\nAntwoord 1\nJa.\n\nVraag 2, 3 en 4\n{asked}\n\nAntwoord 2, 3 en 4\nDat weet ik niet.\n"
        ))
    };
    for asked in [
        "Hoeveel is het? Wie betaalt? Wanneer begint het?",
        "Hoeveel is het? Wie betaalt? Zo nee, waarom niet? Wanneer begint het?",
        "Hoeveel is het?\n\nWie betaalt?\n\nWanneer begint het?",
    ] {
        let shown = shown(vec![paper(asked)]);
        assert!(shown.len() == 4 && shown[1].starts_with("2 | ~Hoeveel is het? |"), "{shown:?}");
        assert!(shown[3].starts_with("4 | ~Wanneer begint het? |"), "{shown:?}");
    }
    let undivided = shown(vec![paper("Hoeveel is het? Wie betaalt?")]);
    assert!(undivided.iter().any(|row| row.contains("~Hoeveel is het? Wie betaalt?")), "{undivided:?}");
}
