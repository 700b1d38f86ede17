//! Ministries' letters: what surrounds the questions and answers.

use tegenlezer::model::Owner;

use super::shown::*;

#[test]
fn a_letter_with_letterhead_and_closing() {
    let paper = document(
        "
        > Retouradres Postbus 20350 2500 EJ Den Haag

        De Voorzitter van de Tweede Kamer
        der Staten-Generaal

        Datum 12 mei 2023
        Betreft Kamervragen

        Geachte voorzitter,

        Hierbij zend ik u de antwoorden op de vragen van het Kamerlid Van den Hil (VVD) over de opleiding tot verpleegkundige (2023Z06211).

        Hoogachtend,
        de minister voor Langdurige Zorg en Sport,
        Conny Helder

        Antwoorden op Kamervragen van het Kamerlid Van den Hil (VVD) over de opleiding tot verpleegkundige (2023Z06211, ingezonden 12 april 2023)

        Vraag 1
        Hoeveel mensen volgen de opleiding?

        Antwoord vraag 1
        Er zijn 31.000 studenten.

        Vraag 2
        Hoeveel vallen er uit?

        Antwoord vraag 2
        Ongeveer 12%.
        ",
    );
    check_document(
        paper.clone(),
        &[
            "1 | Hoeveel mensen volgen de opleiding? | Er zijn 31.000 studenten.",
            "2 | Hoeveel vallen er uit? | Ongeveer 12%.",
        ],
    );
    let body = blocks(&paper, Owner::Body);
    assert!(body.contains("Geachte voorzitter") && body.contains("Conny Helder"), "{body}");
}

#[test]
fn a_closing_below_the_last_answer_is_not_its_text() {
    let paper = document(
        "
        Vraag 1
        Kent u de cijfers?

        Antwoord 1
        Ja.

        Hoogachtend,

        De Minister van Defensie,

        K.H. Ollongren
        ",
    );
    check_document(paper, &["1 | Kent u de cijfers? | Ja."]);
}

#[test]
fn an_annex_below_the_last_answer() {
    let paper = document(
        "
        Vraag 1
        Kunt u de cijfers geven?

        Antwoord 1
        De cijfers staan in de bijlage.

        Bijlage 1: aantallen per jaar

        In 2020 waren het er 14, in 2021 waren het er 17.
        ",
    );
    check_document(paper.clone(), &["1 | Kunt u de cijfers geven? | De cijfers staan in de bijlage."]);
    assert_eq!(paper.annexes.len(), 1);
}

/// Who answers is named by no more than the signature below the answers, on a line of its own or behind the office.
#[test]
fn who_answers_signs_below_the_answers() {
    let letter = |closing: &str| {
        document(&format!(
            "Hierbij de antwoorden op de vragen van het lid Krul (CDA) over bomen.\n\nVraag 1\nKent u het?\n\nAntwoord 1\nJa.\n\nHoogachtend,\n\n{closing}\n"
        ))
    };
    for between in ["\n", "\n\n"] {
        let read = letter(&format!("De Minister van Landbouw, Natuur en Voedselkwaliteit,{between}P. Adema"));
        let respondent = &read.meta.respondents[0];
        assert_eq!((respondent.name.as_str(), read.meta.respondents.len()), ("Adema", 1), "{between:?}");
        assert_eq!(respondent.portfolio.as_deref(), Some("Landbouw, Natuur en Voedselkwaliteit"));
        assert_eq!(blocks(&read, Owner::Answer(tegenlezer::model::AnswerId::new(0))), "Ja.");
    }
    for closing in ["De Minister van Landbouw, Natuur en Voedselkwaliteit,", "De heer Bakker, voorzitter", "P. Adema"] {
        assert!(letter(closing).meta.respondents.is_empty(), "{closing}");
    }
}

/// A date among the items of a list is not the day of the letter.
#[test]
fn a_date_in_a_list_is_not_the_papers() {
    for list in ["- 3 mei 2024\n- 4 juni 2024", "• 3 mei 2024", "a. 3 mei 2024\nb. 4 juni 2024"] {
        let read = document(&format!("Er was overleg op:\n\n{list}\n\nVraag 1\nKent u het?\n\nAntwoord 1\nJa.\n"));
        assert_eq!(read.meta.dated, None, "{list}");
    }
    let read = document("Den Haag, 3 mei 2024\n\nVraag 1\nKent u het?\n\nAntwoord 1\nJa.\n");
    assert_eq!(read.meta.dated.map(|day| day.to_string()).as_deref(), Some("2024-05-03"));
}

/// A letter that does not say who was asked, and answers on behalf of others too.
#[test]
fn on_whose_behalf_a_letter_answers() {
    let asked = |behalf: &str| {
        let paper = document(&format!(
            "Geachte voorzitter,\n\nHierbij zend ik u{behalf} de antwoorden op de vragen van het lid Bakker (XYZ) over fietspaden (ingezonden 3 mei 2022).\n\n\
             Vraag 1\nKent u het bericht?\n\nAntwoord 1\nJa.\n\nHoogachtend,\n\nDe Minister van Verkeer,\n\nA. de Vries"
        ));
        assert_eq!(paper.meta.respondents.len(), 1, "{behalf}");
        paper.meta.addressees.clone()
    };
    let (own, other) = ("Minister van Verkeer", "Staatssecretaris van Financiën");
    let sport = "Minister van Volksgezondheid, Welzijn en Sport";
    for (behalf, offices) in [
        (", mede namens de Staatssecretaris van Financiën,", &[own, other][..]),
        (" mede namens de Staatssecretaris van Financiën", &[own, other]),
        (", mede namens de Minister van Volksgezondheid, Welzijn en Sport,", &[own, sport]),
        (
            ", mede namens de Staatssecretaris van Financiën en de Minister voor Wonen,",
            &[own, other, "Minister voor Wonen"],
        ),
        (", mede namens mijn medewerkers,", &[]),
        ("", &[]),
    ] {
        assert_eq!(asked(behalf), offices, "{behalf}");
    }
}
