//! Consultations in prose: groups ask in one part, a minister replies in another.

use tegenlezer::dossier::dossiers;
use tegenlezer::model::{Code, Document, Kind};

use crate::shown::{self, document};

fn rows(text: &str) -> Vec<String> {
    shown::rows(&dossiers(vec![document(text)])[0])
}

fn says(document: &Document, code: Code) -> bool {
    document.diagnostics.iter().any(|found| found.code() == code)
}

const HEAD: &str = "
    99 999 Fietsbeleid

    Nr. 12 VERSLAG VAN EEN SCHRIFTELIJK OVERLEG

    Vastgesteld 4 maart 2022

    De vaste commissie voor Verkeer heeft een aantal vragen en opmerkingen voorgelegd aan de Minister van Verkeer over de brief van 1 februari 2022 over fietspaden. De vragen zijn op 15 februari 2022 voorgelegd. Bij brief van 2 maart 2022 zijn zij beantwoord.
    ";

const HALVES: &str = "
    I Vragen en opmerkingen vanuit de fracties

    Inbreng van de leden van de XYZ-fractie

    De leden van de XYZ-fractie hebben de brief gelezen. Zij vragen hoeveel kilometer fietspad slecht is. Ook vragen zij wie het herstel betaalt.

    Inbreng van de leden van de ABC-fractie

    De leden van de ABC-fractie vragen of het geld toereikend is.

    II Antwoord / Reactie van de Minister

    Reactie op de inbreng van de leden van de XYZ-fractie

    De leden van de XYZ-fractie vragen hoeveel kilometer fietspad slecht is. Ongeveer 400 kilometer is slecht. De provincies betalen het herstel.

    Reactie op de inbreng van de leden van de ABC-fractie

    De leden van de ABC-fractie vragen of het geld toereikend is. Nee, er is een tekort van 3 miljoen euro.
    ";

const ASKED: [&str; 2] = [
    "De leden van de XYZ-fractie hebben de brief gelezen. Zij vragen hoeveel kilometer fietspad slecht is. Ook vragen zij wie het herstel betaalt.",
    "De leden van de ABC-fractie vragen of het geld toereikend is.",
];
const REPLIED: [&str; 2] = [
    "De leden van de XYZ-fractie vragen hoeveel kilometer fietspad slecht is. Ongeveer 400 kilometer is slecht. De provincies betalen het herstel.",
    "De leden van de ABC-fractie vragen of het geld toereikend is. Nee, er is een tekort van 3 miljoen euro.",
];

fn by_group(text: &str) {
    let [first, second] = [0, 1].map(|at| (ASKED[at], REPLIED[at]));
    let want = [
        format!("1 | ~{} | ~{}", first.0, first.1),
        format!("2 | ~{} | {}", second.0, second.1), // repeated word for word
    ];
    assert_eq!(rows(text), want, "{text}");
}

#[test]
fn each_group_beside_the_reply_to_it() {
    let paper = format!("{HEAD}{HALVES}");
    by_group(&paper);
    let document = document(&paper);
    assert_eq!(document.kind, Kind::Consultation);
    assert_eq!(document.meta.subject.as_deref(), Some("fietspaden"));
    let groups: Vec<_> = document.sections.iter().flat_map(|section| section.groups.clone()).collect();
    assert_eq!(groups, ["XYZ", "ABC", "XYZ", "ABC"]);
    assert!(says(&document, Code::PairedByGroup));
}

#[test]
fn the_same_headings_in_both_parts_and_a_table_of_contents() {
    by_group(&format!("{HEAD}{}", HALVES.replace("Reactie op de inbreng", "Inbreng")));
    by_group(&format!("{HEAD}{}", HALVES.replace("Reactie op de inbreng van de leden van de ", "")));
    by_group(&format!("{HEAD}{}", HALVES.replace("    II Antwoord / Reactie van de Minister\n", "")));
    by_group(&format!(
        "{HEAD}{}",
        HALVES.replace("II Antwoord / Reactie van de Minister", "II Reactie van de bewindspersoon")
    ));
    let contents = "
    Inhoudsopgave

    I Vragen en opmerkingen vanuit de fracties

    Inbreng van de leden van de XYZ-fractie

    Inbreng van de leden van de ABC-fractie

    II Antwoord / Reactie van de Minister
    ";
    by_group(&format!("{HEAD}{contents}{HALVES}"));
}

#[test]
fn groups_of_the_senate_in_another_order() {
    let paper = "
        D VERSLAG VAN EEN SCHRIFTELIJK OVERLEG

        BRIEF AAN DE MINISTER VAN VERKEER

        Vragen en opmerkingen van de fractieleden van de PVV

        De fractieleden van de PVV vragen wie betaalt.

        Vragen en opmerkingen van de leden van de fractie van de SGP

        Deze leden vragen of het geld toereikend is.

        BRIEF VAN DE MINISTER VAN VERKEER

        Aan de Voorzitter van de Eerste Kamer

        Vragen en opmerkingen van de leden van de fractie van de SGP

        Nee.

        Vragen en opmerkingen van de fractieleden van de PVV

        De provincies.
        ";
    assert_eq!(
        rows(paper),
        [
            "1 | ~De fractieleden van de PVV vragen wie betaalt. | ~De provincies.",
            "2 | ~Deze leden vragen of het geld toereikend is. | ~Nee.",
        ]
    );
    let groups: Vec<_> = document(paper).sections.iter().flat_map(|section| section.groups.clone()).collect();
    assert_eq!(groups, ["PVV", "SGP", "SGP", "PVV"]);
}

#[test]
fn a_reply_that_repeats_each_question() {
    let paper = "
        Verslag van een schriftelijk overleg

        Inbreng van de leden van de XYZ-fractie

        De leden van de XYZ-fractie hebben de brief met veel belangstelling gelezen.

        Zij vragen de minister hoeveel kilometer fietspad in het land slecht is.

        Ook vragen deze leden wie het herstel van al die fietspaden gaat betalen.

        Reactie op de inbreng van de leden van de XYZ-fractie

        De leden van de XYZ-fractie hebben de brief met veel belangstelling gelezen. Zij vragen de minister iets.

        Ik dank hen.

        Inbreng van de leden van de ABC-fractie

        Deze leden vragen of het geld toereikend is.

        Reactie op de inbreng van de leden van de ABC-fractie

        Nee.
        ";
    assert!(rows(paper).iter().all(|row| !row.starts_with("1 | De")), "no certain row");
    let paper = "
        Verslag van een schriftelijk overleg

        Inbreng van de leden van de XYZ-fractie

        Zij vragen de minister hoeveel kilometer fietspad in het land slecht is.

        Ook vragen deze leden wie het herstel van al die fietspaden gaat betalen.

        Reactie van de minister op de inbreng van de leden van de XYZ-fractie

        Zij vragen de minister hoeveel kilometer fietspad in het land slecht is.

        Ongeveer 400 kilometer.

        Ook vragen deze leden wie het herstel van al die fietspaden gaat betalen.

        De provincies.
        ";
    let first = "Zij vragen de minister hoeveel kilometer fietspad in het land slecht is.";
    let second = "Ook vragen deze leden wie het herstel van al die fietspaden gaat betalen.";
    let want = [
        format!("1 | ~{first} | {first} / Ongeveer 400 kilometer."),
        format!("2 | ~{second} | {second} / De provincies."),
    ];
    assert_eq!(rows(paper), want);
}

#[test]
fn one_reply_to_all_groups() {
    let paper = "
        Verslag van een schriftelijk overleg

        Inbreng van de leden van de XYZ-fractie

        Deze leden vragen wie betaalt.

        Inbreng van de leden van de ABC-fractie

        Deze leden vragen of het geld toereikend is.

        II Reactie van de minister

        De provincies betalen, en het geld is niet toereikend.
        ";
    let reply = "~De provincies betalen, en het geld is niet toereikend.";
    assert_eq!(
        rows(paper),
        [
            format!("1 | ~Deze leden vragen wie betaalt. | {reply}"),
            format!("2 | ~Deze leden vragen of het geld toereikend is. | {reply}"),
        ]
    );
}

#[test]
fn groups_that_ask_twice_and_replies_in_another_order() {
    let paper = "
        Verslag van een schriftelijk overleg

        Inbreng van de leden van de XYZ-fractie

        Wie betaalt de fietspaden van de XYZ-fractie?

        Inbreng van de leden van de ABC-fractie

        Is het geld toereikend?

        Inbreng van de leden van de XYZ-fractie

        Hoeveel is het?

        II Reactie van de minister

        Reactie op de inbreng van de leden van de XYZ-fractie

        De provincies, en het is veel.

        Reactie op de inbreng van de leden van de ABC-fractie

        Nee.
        ";
    let document = document(paper);
    assert_eq!((document.kind, document.questions.len()), (Kind::Consultation, 0));
    assert!(says(&document, Code::NothingRecognised));
}

#[test]
fn replies_in_one_part() {
    for title in
        ["C MEMORIE VAN ANTWOORD", "Nr. 6 NOTA NAAR AANLEIDING VAN HET VERSLAG", "Nota naar aanleiding van het verslag"]
    {
        let paper = format!(
            "
            {title}

            Ontvangen 4 maart 2022

            Met belangstelling heb ik kennisgenomen van de vragen van de fracties.

            De leden van de VVD-fractie vragen wie betaalt. De provincies betalen.

            De leden van de SP-fractie vragen of het geld toereikend is. Nee.
            "
        );
        let document = document(&paper);
        assert_eq!((document.kind, document.questions.len()), (Kind::Consultation, 0), "{title}");
        assert!(says(&document, Code::NothingRecognised), "{title}");
    }
    let cover = "
        Onderwerp: Nota naar aanleiding van het verslag

        Geachte voorzitter,

        Hierbij zend ik u de nota naar aanleiding van het verslag.

        Hoogachtend,
        ";
    assert_eq!(document(cover).kind, Kind::Letter);
}

#[test]
fn a_group_that_asks_in_prose_beside_groups_with_numbers_is_said() {
    let paper = document(
        "
        Verslag van een schriftelijk overleg

        I. Vragen en opmerkingen vanuit de fracties

        Vragen en opmerkingen van de leden van de PVV-fractie

        1. Hoeveel kinderen betreft het?
        2. Wanneer is het onderzoek gereed?

        Vragen en opmerkingen van de leden van de NSC-fractie

        De leden van de NSC-fractie vragen hoe de kwaliteit wordt geborgd.

        II. Reactie van de staatssecretaris

        Vragen en opmerkingen van de leden van de PVV-fractie

        1. Hoeveel kinderen betreft het?
        Het betreft 300 kinderen.
        2. Wanneer is het onderzoek gereed?
        Het onderzoek is in mei gereed.

        Vragen en opmerkingen van de leden van de NSC-fractie

        De kwaliteit wordt geborgd door toezicht van de inspectie.
        ",
    );
    assert_eq!(paper.questions.len(), 2);
    assert!(paper.diagnostics.iter().any(|said| said.code() == Code::NothingRecognised), "{:?}", paper.diagnostics);
}
