//! Forms of dumps and clerks: glued headings, lost numbers, tables, numbers of other kinds.

use tegenlezer::i18n::Language;
use tegenlezer::i18n::diagnostics::message;

use super::shown::*;

#[test]
fn heading_and_text_on_one_line_without_a_sign_between() {
    check(
        "
        Vraag 1 Bent u bekend met het bericht over de sluiting van het zwembad?
        Antwoord 1 Ja.
        Vraag 2Hoeveel zwembaden zijn er in 2022 gesloten?
        Antwoord 2In 2022 zijn elf zwembaden gesloten. Vraag 1 ging over een daarvan.
        ",
        &[
            "1 | Bent u bekend … zwembad? | Ja.",
            "2 | Hoeveel zwembaden … gesloten? | In 2022 zijn elf zwembaden gesloten. Vraag 1 ging over een daarvan.",
        ],
    );
}

#[test]
fn a_number_printed_again_further_down() {
    check(
        "
        Vraag 1
        Wat kost een paspoort?
        Antwoord 1
        Een paspoort kost 75 euro.
        Vraag 2
        Wie bepaalt dat?
        Antwoord 2
        De minister.
        Vraag 1
        Wordt het duurder?
        Antwoord 3
        Nee.
        Vraag 4
        En een rijbewijs?
        Antwoord 4
        Ook niet.
        ",
        &[
            "1 | Wat kost een paspoort? | Een paspoort kost 75 euro.",
            "2 | Wie bepaalt dat? | De minister.",
            "3 | ~Wordt het duurder? | Nee.",
            "4 | En een rijbewijs? | Ook niet.",
        ],
    );
}

#[test]
fn questions_printed_first_and_again_above_their_answers() {
    check(
        "
        Vragen van het lid Boucke (D66) over de energietoeslag

        Vraag 1
        Hoeveel huishoudens kregen de toeslag?

        Vraag 2
        Hoeveel vroegen hem niet aan?

        Antwoorden

        Vraag 1
        Hoeveel huishoudens kregen de toeslag?

        Antwoord 1
        De toeslag is aan 900.000 huishoudens gegeven.

        Vraag 2
        Hoeveel vroegen hem niet aan?

        Antwoord 2
        Naar schatting 100.000 huishoudens.
        ",
        &[
            "1 | Hoeveel huishoudens … toeslag? | De toeslag is aan 900.000 huishoudens gegeven.",
            "2 | Hoeveel vroegen hem niet aan? | Naar schatting 100.000 huishoudens.",
        ],
    );
}

#[test]
fn headings_without_numbers() {
    check(
        "
        Vragen en antwoorden over de nieuwe pensioenwet

        Vraag:
        Wanneer gaat de wet in?

        Antwoord:
        Op 1 juli 2023.

        Vraag:
        Wat verandert er voor zelfstandigen?

        Antwoord:
        Zij kunnen zich aansluiten bij een pensioenfonds.
        ",
        &[
            "1 | ~Wanneer gaat de wet in? | Op 1 juli 2023.",
            "2 | ~Wat verandert er voor zelfstandigen? | Zij kunnen zich aansluiten bij een pensioenfonds.",
        ],
    );
}

#[test]
fn a_heading_whose_number_is_lost() {
    check(
        "
        Vraag 1
        Hoeveel kazernes zijn er?
        Antwoord 1
        Er zijn 28 kazernes.
        Vraag
        Hoeveel staan er leeg?
        Antwoord 2
        Er staan er drie leeg.
        Vraag 3
        Worden die verkocht?
        Antwoord 3
        Nee.
        ",
        &[
            "1 | Hoeveel kazernes zijn er? | Er zijn 28 kazernes.",
            "2 | ~Hoeveel staan er leeg? | Er staan er drie leeg.",
            "3 | Worden die verkocht? | Nee.",
        ],
    );
}

#[test]
fn sections_of_labelled_questions_that_restart() {
    check(
        "
        Schriftelijk overleg over het erfgoedbeleid

        Vragen van de leden van de VVD-fractie

        Vraag 1
        De leden van de VVD-fractie vragen hoeveel molens er zijn.

        Antwoord 1
        Er zijn 1.200 molens.

        Vragen van de leden van de PvdD-fractie

        Vraag 1
        De leden van de PvdD-fractie vragen hoeveel kastelen er zijn.

        Antwoord 1
        Er zijn 600 kastelen.
        ",
        &[
            "1:1 | De leden van de VVD-fractie vragen hoeveel molens er zijn. | Er zijn 1.200 molens.",
            "2:1 | De leden van de PvdD-fractie vragen hoeveel kastelen er zijn. | Er zijn 600 kastelen.",
        ],
    );
}

#[test]
fn a_consultation_in_two_parts_with_answers_numbered_alike() {
    check(
        "
        VERSLAG VAN EEN SCHRIFTELIJK OVERLEG

        I Vragen en opmerkingen vanuit de fracties

        1. De leden van de D66-fractie vragen wanneer de wet in werking treedt.

        2. Deze leden vragen hoeveel gemeenten meedoen.

        II Reactie van de minister

        1. De wet treedt in werking op 1 januari 2024.

        2. Er doen 120 gemeenten mee.
        ",
        &[
            "1 | De leden van de D66-fractie vragen … treedt. | De wet treedt in werking op 1 januari 2024.",
            "2 | Deze leden vragen hoeveel gemeenten meedoen. | Er doen 120 gemeenten mee.",
        ],
    );
}

#[test]
fn a_word_table_of_questions_and_answers() {
    check(
        "
        Lijst van vragen en antwoorden Jaarverslag 2022
        \tNr
        \tVraag
        \tAntwoord

        \t1
        \tHoeveel bomen zijn er geplant?
        \tEr zijn 4.000 bomen geplant.

        \t2
        \tWat kost een boom?
        \tGemiddeld 80 euro.
        ",
        &[
            "1 | Hoeveel bomen zijn er geplant? | Er zijn 4.000 bomen geplant.",
            "2 | Wat kost een boom? | Gemiddeld 80 euro.",
        ],
    );
}

#[test]
fn a_table_of_two_columns_with_headings_in_the_first() {
    check(
        "
        Antwoorden op Kamervragen over de veerboot
        \tVraag 1
        \tHoe oud is de veerboot?

        \tAntwoord 1
        \tDe veerboot is veertig jaar oud.

        \tVraag 2
        \tWordt hij vervangen?

        \tAntwoord 2
        \tIn 2026.
        ",
        &["1 | Hoe oud is de veerboot? | De veerboot is veertig jaar oud.", "2 | Wordt hij vervangen? | In 2026."],
    );
}

#[test]
fn a_table_in_an_answer_stays_a_table() {
    check(
        "
        Vraag 1
        Kunt u de aantallen per jaar geven?

        Antwoord 1
        De aantallen zijn als volgt.

        \tJaar
        \t2020
        \t2021

        \tAantal
        \t14
        \t17

        De stijging komt door een nieuwe telling.
        ",
        &[
            "1 | Kunt u de aantallen per jaar geven? | De aantallen zijn als volgt. / [Jaar | 2020 | 2021 // Aantal | 14 | 17] / De stijging komt door een nieuwe telling.",
        ],
    );
}

#[test]
fn a_friendly_closing() {
    check_document(
        document(
            "
            Vraag 1
            Kent u de cijfers?

            Antwoord 1
            Ja.

            Met vriendelijke groet,

            De staatssecretaris van Defensie,
            C.A. van der Maat
            ",
        ),
        &["1 | Kent u de cijfers? | Ja."],
    );
}

#[test]
fn answers_out_of_order() {
    check(
        "
        Vraag 1
        Hoeveel sluizen beheert Rijkswaterstaat?
        Vraag 2
        Hoeveel bruggen?
        Vraag 3
        Hoeveel tunnels?
        Antwoord 3
        Er zijn 28 tunnels.
        Antwoord 1
        Er zijn 126 sluizen.
        Antwoord 2
        Er zijn 1.084 bruggen.
        ",
        &[
            "1 | Hoeveel sluizen beheert Rijkswaterstaat? | Er zijn 126 sluizen.",
            "2 | Hoeveel bruggen? | Er zijn 1.084 bruggen.",
            "3 | Hoeveel tunnels? | Er zijn 28 tunnels.",
        ],
    );
}

#[test]
fn a_mark_alone_on_its_line_in_a_glued_dump() {
    check(
        "
        Vraag 1
        Bent u bekend met het onderzoek van het Nibud, in opdracht van de Mobiliteitsalliantie, waaruit blijkt dat lagere inkomens getroffenworden doorvervoersarmoede?
        1
        Antwoord 1
        Ja, dit leidt naar verwachting tot een prijsstijging van benzine en diesel van elf à twaalf cent per liter in het jaar2027, zo blijkt uit de verkenning
        2. In 2023 is
        Europese wetgeving aangenomen ter oprichting van een sociaal klimaatfonds, dat kwetsbare groepen ondersteunt die geraakt worden door de uitbreiding.
        1NU.nl, 1 oktober 2024.
        2PBL, Klimaat- en Energieverkenning 2023
        Tweede Kamer, vergaderjaar 2024–2025, Aanhangsel 2
        ",
        &[
            "1 | Bent u bekend … doorvervoersarmoede?{1} | Ja, dit leidt … uit de verkenning{2}. In 2023 is Europese wetgeving aangenomen … uitbreiding.",
            "asker 1: NU.nl, 1 oktober 2024.",
            "respondent 2: PBL, Klimaat- en Energieverkenning 2023",
        ],
    );
}

#[test]
fn answers_that_run_in_behind_their_questions() {
    check(
        "
        Beantwoording vragen van het lid Jansen (X) over bruggen

        1. Kent u het bericht? Antwoord: Ja.

        2. Wat vindt u ervan? Antwoord: Ik vind het goed.

        3. Deelt u de mening dat dit anders moet? Antwoord: Zie het antwoord op vraag 2.
        ",
        &[
            "1 | Kent u het bericht? | Ja.",
            "2 | Wat vindt u ervan? | Ik vind het goed.",
            "3 | Deelt u de mening dat dit anders moet? | => Zie het antwoord op vraag 2.",
        ],
    );
}

#[test]
fn numbers_in_parentheses() {
    check(
        "
        Vragen van het lid Jansen (X) aan de Minister van Y over bruggen (ingezonden 1 mei 2024)

        (1) Kent u het bericht?

        (2) Wat vindt u ervan?

        Antwoord van Minister Pietersen (Y) (ontvangen 1 juni 2024)

        (1) Ja.

        (2) Ik vind het goed (1) en (2) het mag.
        ",
        &["1 | Kent u het bericht? | Ja.", "2 | Wat vindt u ervan? | Ik vind het goed (1) en (2) het mag."],
    );
}

/// An answer paper of which nothing can be made out is no answer that is missing.
#[test]
fn an_answer_that_cannot_be_told_apart_is_not_shown_as_open() {
    let asked = document(
        "
        2024Z09123

        Vragen van het lid Jansen (X) aan de Minister van Y over bruggen (ingezonden 1 mei 2024)

        1. Kent u het bericht over de bruggen in Leiden?

        2. Wat vindt u ervan?
        ",
    );
    let answered = document(
        "
        2024Z09123

        Antwoord van Minister Pietersen (Y) op vragen van het lid Jansen (X) over bruggen (ontvangen 1 juni 2024)

        In antwoord op uw vragen deel ik mee dat de bruggen worden hersteld.
        ",
    );
    let codes: Vec<_> = answered.diagnostics.iter().map(|diagnostic| diagnostic.code().name()).collect();
    assert_eq!(codes, ["nothing-told"]);
    assert_eq!(
        shown(vec![asked, answered]),
        ["1 | Kent u het bericht over de bruggen in Leiden? | (not_found)", "2 | Wat vindt u ervan? | (not_found)",]
    );
}

#[test]
fn groups_that_each_count_from_one() {
    check(
        "
        Beantwoording technische vragen begroting 2023

        Lijst Linde

        1. Waarom stijgen de lasten?
        Antwoord: Door de lonen.

        2. Wat kost het zwembad?
        Antwoord: Een ton.

        Dorpsbelang

        1. Waarom daalt de reserve?
        Antwoord: Door het tekort.",
        &[
            "1:1 | Waarom stijgen de lasten? | Door de lonen.",
            "1:2 | Wat kost het zwembad? | Een ton.",
            "2:1 | Waarom daalt de reserve? | Door het tekort.",
        ],
    );
}

#[test]
fn one_answer_to_a_list_of_questions() {
    check(
        "
        SCHRIFTELIJKE VRAAG E-0001/01

        van Anna Bos (PPE) aan de Commissie

        Betreft: Fietspaden

        Kan de Commissie een lijst van fietspaden geven en daarbij aangeven:

        1. hun lengte;

        2. hun breedte;

        3. of zij verlicht zijn?

        Antwoord van de heer Rossi namens de Commissie

        De Commissie houdt geen lijst bij.",
        &[
            "1 | hun lengte; | ~De Commissie houdt geen lijst bij.",
            "2 | hun breedte; | ~De Commissie houdt geen lijst bij.",
            "3 | of zij verlicht zijn? | ~De Commissie houdt geen lijst bij.",
        ],
    );
}

#[test]
fn questions_of_a_council_printed_again_above_their_answers() {
    check(
        "
        Schriftelijke vragen over de linden

        1. Kent het college de kap van de linden?
        2. Zijn er andere bomen?
        a. Hoeveel eiken staan er?
        b. Hoeveel beuken?

        Het lid van de gemeenteraad,

        A. Bos

        Antwoorddatum: 18 jan. 2012

        1. Kent het college de kap van de linden?

        Ja, het college kent de kap.

        2. Zijn er andere bomen?

        Er staan vijf eiken.",
        &[
            "1 | Kent het college de kap van de linden? | Ja, het college kent de kap.",
            "2 | Zijn er andere bomen? | Er staan vijf eiken.",
        ],
    );
}

#[test]
fn a_numbered_list_within_a_question() {
    check(
        "
        Beantwoording vragen van het lid Krul (CDA) aan de minister van Financiën

        1. Bent u bekend met het bericht?
        Antwoord 1.
        Ja.

        2. Welke van deze maatregelen neemt u:
        1. meer palen;
        2. minder auto's;
        3. niets?
        Antwoord 2.
        De eerste.

        3. Wanneer komt dat?
        Antwoord 3.
        In mei.",
        &[
            "1 | Bent u bekend met het bericht? | Ja.",
            "2 | Welke van deze maatregelen neemt u: / 1. meer palen; / 2. minder auto's; / 3. niets? | De eerste.",
            "3 | Wanneer komt dat? | In mei.",
        ],
    );
}

#[test]
fn letters_for_the_words() {
    for (first, second) in [(("V1:", "A1:"), ("V2:", "A2:")), (("V:", "A:"), ("V:", "A:"))] {
        let paper = format!(
            "Beantwoording technische vragen raad\n\n{} Kent u de kap?\n{} Ja.\n\n{} Komen er bomen?\n{} In mei.\n",
            first.0, first.1, second.0, second.1
        );
        let counted = if first.0 == "V:" { "~" } else { "" };
        let expected =
            [format!("1 | {counted}Kent u de kap? | Ja."), format!("2 | {counted}Komen er bomen? | In mei.")];
        check(&paper, &[&expected[0], &expected[1]]);
    }
}

#[test]
fn numbers_that_are_no_figures() {
    for [first, own, second, other] in [
        ["Vraag I", "Antwoord I", "Vraag II", "Antwoord op vraag II"],
        ["Vraag een", "Antwoord een", "Vraag twee", "Antwoord twee"],
        ["Eerste vraag", "Antwoord op de eerste vraag", "Tweede vraag", "Antwoord op de tweede vraag"],
        ["Vraag #1", "Antwoord #1", "Vraag #2", "Antwoord #2"],
        ["Vraag 1 (CDA)", "Antwoord 1", "Vraag 2 (VVD)", "Antwoord 2"],
        ["Vraag 1", "Reactie college:", "Vraag 2", "Ons antwoord"],
    ] {
        let paper = format!(
            "Vragen en antwoorden\n\n{first}\nKent u de kap?\n{own}\nJa.\n{second}\nWat nu?\n{other}\nNiets.\n"
        );
        check(&paper, &["1 | Kent u de kap? | Ja.", "2 | Wat nu? | Niets."]);
    }
    check(
        "
        Antwoorden op vragen van het lid Krul (CDA) over laadpalen

        I. Bent u bekend met het bericht?

        Antwoord: Ja.

        II. Wat vindt u?

        Antwoord: Niets.",
        &["1 | Bent u bekend met het bericht? | Ja.", "2 | Wat vindt u? | Niets."],
    );
}

#[test]
fn numbers_with_points() {
    check(
        "
        Lijst van vragen en antwoorden

        1. Financiën

        1.1 Bent u bekend met het bericht?

        Antwoord: Ja.

        1.2 Wat vindt u?

        Antwoord: Zie het antwoord op vraag 1.1.

        2. Personeel

        2.1 Wat nu?

        Antwoord: Niets.",
        &[
            "1.1 | Bent u bekend met het bericht? | Ja.",
            "1.2 | Wat vindt u? | => Zie het antwoord op vraag 1.1.",
            "2.1 | <2. Personeel> Wat nu? | Niets.",
        ],
    );
    check(
        "
        Lijst van vragen en antwoorden

        Vraag 1.1
        Bent u bekend met het bericht?
        Antwoord 1.1
        Ja.
        Vraag 2.1
        Wat nu?
        Antwoord 2.1
        Niets.",
        &["1.1 | Bent u bekend met het bericht? | Ja.", "2.1 | Wat nu? | Niets."],
    );
    let report = document("1. Algemeen\n\n1.1 Inleiding\n\nDit is een verslag.\n\n1.2 Slot\n\nTot zover.");
    assert_eq!(report.questions.len(), 0);
}

#[test]
fn a_last_question_that_does_not_look_like_one() {
    check(
        "
        Vragen van het lid Krul (CDA) aan de minister van Financiën over linden

        1. Kent u de linden?

        2. In de stad staan vooral linden.

        a. Hoeveel zijn het er?

        b. Waarom?",
        &[
            "1 | Kent u de linden? | (open)",
            "2 | In de stad staan vooral linden. / a. Hoeveel zijn het er? / b. Waarom? | (open)",
        ],
    );
    check(
        "
        LIJST VAN VRAGEN EN ANTWOORDEN

        De minister heeft deze vragen beantwoord bij brief van 2 juni 2006.

        1

        Hoeveel linden zijn er?

        Het zijn er tien.

        2

        Waarom niet meer?

        Omdat er geen plaats is.

        3

        Een overzicht van alle eiken.

        Dat volgt.",
        &[
            "1 | Hoeveel linden zijn er? | Het zijn er tien.",
            "2 | Waarom niet meer? | Omdat er geen plaats is.",
            "3 | Een overzicht van alle eiken. | Dat volgt.",
        ],
    );
}

#[test]
fn a_list_of_which_the_paper_says_that_it_asks() {
    check(
        "
        Geacht college,

        Onze fractie hoort klachten over de linden.

        Dit leidt tot de volgende vragen:

          • Kent het college de klachten?
          • Wat doet het college daaraan?

        De fractie verzoekt u de vragen binnen de termijn te beantwoorden.

        Hoogachtend,
        A. Bos",
        &["1 | ~• Kent het college de klachten? | (open)", "2 | ~• Wat doet het college daaraan? | (open)"],
    );
    check(
        "
        Schriftelijke vragen over linden

          • Vraag 1.
            Kent het college de klachten?
          • Vraag 2.
            Wat doet het college daaraan?",
        &["1 | Kent het college de klachten? | (open)", "2 | Wat doet het college daaraan? | (open)"],
    );
}

#[test]
fn a_flemish_paper() {
    check(
        "
        SCHRIFTELIJKE VRAAG

        nr. 123
        van ELS DE BAKKER
        datum: 3 maart 2019

        aan JAN PEETERMANS
        VLAAMS MINISTER VAN BOMEN

        Linden - Onderhoud

        1. Hoeveel linden werden gesnoeid in 2018?

        2. Welk budget was daarvoor voorzien?
        a) Per provincie?
        b) Per gemeente?

        ANTWOORD

        op vraag nr. 123 van 3 maart 2019
        van ELS DE BAKKER

        1. In 2018 werden 120 linden gesnoeid.

        2. Het budget bedroeg 3 miljoen euro.",
        &[
            "1 | Hoeveel linden werden gesnoeid in 2018? | In 2018 werden 120 linden gesnoeid.",
            "2 | Welk budget was daarvoor voorzien? / a) Per provincie? / b) Per gemeente? | Het budget bedroeg 3 miljoen euro.",
        ],
    );
}

#[test]
fn titles_between_questions() {
    check(
        "
        Schriftelijke vragen 21/2019
        Het college geeft ruim baan aan linden in de stad, en onze fractie heeft daar enkele vragen over die zij hieronder stelt.
        LINDEN IN DE BINNENSTAD
        1. Wat was eigenlijk het doel van de laatste bijeenkomst?

        2. Kan het college dat begrijpen?

        Eiken en beuken

        3. Hoeveel eiken zijn er?",
        &[
            "1 | Wat was eigenlijk het doel van de laatste bijeenkomst? | (open)",
            "2 | Kan het college dat begrijpen? | (open)",
            "3 | <Eiken en beuken> Hoeveel eiken zijn er? | (open)",
        ],
    );
}

#[test]
fn a_page_of_the_web() {
    check(
        "
        Antwoord schriftelijke vragen : Antwoord op vragen van het lid Krul over het bericht dat er in de binnenstad te weinig linden staan en dat daar niets aan gedaan wordt
        Vragen van het lid Krul (CDA) aan de Minister van Natuur over het bericht dat er in de binnenstad te weinig linden staan en dat daar niets aan gedaan wordt (ingezonden 30 mei 2022).
        Antwoord van Minister Bos (Natuur), mede namens de Ministers van Bomen en van Zaken en
        Koninkrijksrelaties (ontvangen 14 juli 2022). Zie ook Aanhangsel
        Handelingen, vergaderjaar 2021–2022, nr. 3173.
        Vraag 1
        Deelt u de mening dat het zeer zorgelijk is dat de stad er niet in slaagt om aan alle
        Linden een plaats te geven?1
        Antwoord 1
        De stad vertrouwt erop dat haar linden het goed maken, en werkt daarom aan het plan
        Nationaal Lindenprogramma dat in het voorjaar verschijnt.

        X Noot
        1

        De Linde, 3 mei 2022.

        Naar boven",
        &[
            "1 | Deelt u de mening dat het zeer zorgelijk is dat de stad er niet in slaagt om aan alle Linden een plaats te geven?{1} | De stad vertrouwt erop dat haar linden het goed maken, en werkt daarom aan het plan Nationaal Lindenprogramma dat in het voorjaar verschijnt.",
            "asker 1: De Linde, 3 mei 2022.",
        ],
    );
}

#[test]
fn what_cannot_be_told_is_said() {
    for (paper, said) in [
        (
            "35 010 Wet\n\nC MEMORIE VAN ANTWOORD\n\nDe leden vragen waarom. De regering antwoordt dat het zo is.",
            "holds answers",
        ),
        (
            "Linden |\n\nKent u de linden?1\n\nJa.\n\nWat vindt u?\n\nMooi.\n\nWaarom?\n\nDaarom.",
            "3 paragraphs of the paper ask",
        ),
    ] {
        let document = document(paper);
        let said = document.diagnostics.iter().any(|found| message(&found.finding, Language::English).contains(said));
        assert!(said && document.questions.is_empty(), "{:?}", document.diagnostics);
    }
    assert_eq!(document("Geachte voorzitter,\n\nKent u de linden? Ik niet.").diagnostics, []);
}

#[test]
fn a_list_of_questions_out_of_its_table() {
    check(
        "
        LIJST VAN VRAGEN
        Nr Vraag Bijlage Blz. (van) t/m
        1 Waarom stijgen de lasten van de linden zo, en wat doet de minister van Bomen
        daaraan? 0
        2 Wat kost de eik? 0 12
        3 En de beuk? 0 13",
        &[
            "1 | Waarom stijgen de lasten van de linden zo, en wat doet de minister van Bomen daaraan? 0 | (open)",
            "2 | Wat kost de eik? 0 12 | (open)",
            "3 | En de beuk? 0 13 | (open)",
        ],
    );
}

#[test]
fn a_note_of_the_questions_below_the_answers() {
    check(
        "
        Vragen van het lid Krul (CDA) aan de minister van Bomen over linden. (Ingezonden 5 maart 1998)

        1
        Kent u het bericht over de linden?1

        2
        Wat gaat u daaraan doen?

        Antwoord
        Antwoord van minister De Boom (Bomen). (Ontvangen 2 april 1998)

        1
        Ja.

        2
        Ik heb de inspectie gevraagd toezicht te houden.

        1 Algemeen Dagblad, 3 maart 1998.",
        &[
            "1 | Kent u het bericht over de linden?{1} | Ja.",
            "2 | Wat gaat u daaraan doen? | Ik heb de inspectie gevraagd toezicht te houden.",
            "asker 1: Algemeen Dagblad, 3 maart 1998.",
        ],
    );
}
