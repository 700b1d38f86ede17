//! What papers of each form say about themselves.

use super::*;
use crate::rules::TWEEDE_KAMER;

fn of(preamble: &[&str]) -> Meta {
    meta(&TWEEDE_KAMER, preamble, &[], &[])
}

fn people(askers: &[Person]) -> String {
    let one = |asker: &Person| format!("{} ({})", asker.name, asker.party.as_deref().unwrap_or("-"));
    askers.iter().map(one).collect::<Vec<_>>().join(", ")
}

fn names(respondents: &[Respondent]) -> Vec<&str> {
    respondents.iter().map(|respondent| respondent.name.as_str()).collect()
}

fn day(s: &str) -> Option<Date> {
    Some(s.parse().unwrap())
}

/// Seed 001.
#[test]
fn an_official_notice() {
    let title = "Vragen van het lid Diederik van Dijk (SGP) aan de Minister van Justitie en Veiligheid over de \
                 AI-explosie van kinderporno (ingezonden 31 juli 2025).";
    let notice = "Mededeling van Minister Van Weel (Justitie en Veiligheid) (ontvangen 21 augustus 2025).";
    let furniture = ["ah-tk-20242025-2884", "ISSN 0921 - 7398", "Tweede Kamer, vergaderjaar 2024–2025, Aanhangsel 1"];
    let meta = meta(&TWEEDE_KAMER, &[title, notice], &furniture, &[]);
    assert_eq!(meta.title.as_deref(), Some(title));
    assert_eq!(meta.subject.as_deref(), Some("de AI-explosie van kinderporno"));
    assert_eq!(meta.document_id.as_deref(), Some("ah-tk-20242025-2884"));
    assert_eq!(meta.number, Some(PaperNumber { session: Some("2024-2025".into()), number: 2884 }));
    assert_eq!((meta.submitted, meta.received), (day("2025-07-31"), day("2025-08-21")));
    assert_eq!(people(&meta.askers), "Diederik van Dijk (SGP)");
    assert_eq!(meta.addressees, ["Minister van Justitie en Veiligheid"]);
    assert_eq!(names(&meta.respondents), ["Van Weel"]);
}

/// Seed 002: two respondents, the earlier paper on the same line; and a dump in which all is one paragraph.
#[test]
fn an_official_answer() {
    let title = "Vragen van het lid Krul (CDA) aan de Minister van Justitie en Veiligheid over het bericht «Groeiende \
                 groep» (ingezonden 4 juli 2024).";
    let answer = "Antwoord van Minister Van Weel (Justitie en Veiligheid) en van Staatssecretaris Paul (Onderwijs, \
                  Cultuur en Wetenschap) (ontvangen 10 september 2024). Zie ook Aanhangsel Handelingen, vergaderjaar \
                  2023–2024, nr. 2222.";
    for preamble in [&[title, answer][..], &[&format!("575 {title} {answer}")]] {
        let meta = of(preamble);
        assert_eq!(meta.title.as_deref(), Some(title));
        assert_eq!(meta.subject.as_deref(), Some("het bericht «Groeiende groep»"));
        assert_eq!(names(&meta.respondents), ["Van Weel", "Paul"]);
        assert_eq!(meta.see_also, [PaperNumber { session: Some("2023-2024".into()), number: 2222 }]);
        assert_eq!((meta.submitted, meta.received), (day("2024-07-04"), day("2024-09-10")));
    }
}

/// Seed 000 and its like: the head of a ministry's Word file.
#[test]
fn an_answer_without_title() {
    let meta = of(&[
        "AH 605",
        "2024Z 17972",
        "Antwoord van minister Van Oosten (Justitie en Veiligheid) (ontvangen 19 september 2025)",
        "Zie ook Aanhangsel Handelingen,vergaderjaar 2024-2025,nr. 2884",
    ]);
    assert_eq!((meta.title, meta.document_id), (None, None));
    assert_eq!(meta.number, Some(PaperNumber { session: None, number: 605 }));
    assert_eq!(meta.cases, ["2024Z17972"]);
    assert_eq!(meta.see_also, [PaperNumber { session: Some("2024-2025".into()), number: 2884 }]);
    assert_eq!((meta.submitted, meta.received), (None, day("2025-09-19")));
}

#[test]
fn submissions() {
    let title = "Vragen van de leden Westerveld en Bushoff (beiden GroenLinks-PvdA) aan de Minister en de \
                 Staatssecretaris van Volksgezondheid, Welzijn en Sport overhet verdwijnen van de \
                 restitutiepolis(ingezonden 14 november2024).";
    let paper = meta(&TWEEDE_KAMER, &["2024Z18439", title], &["kv-tk-2024Z18439"], &[]);
    assert_eq!(paper.subject.as_deref(), Some("het verdwijnen van de restitutiepolis"));
    assert_eq!(
        (paper.document_id.as_deref(), paper.cases.as_slice()),
        (Some("kv-tk-2024Z18439"), &["2024Z18439".into()][..])
    );
    assert_eq!(people(&paper.askers), "Westerveld (GroenLinks-PvdA), Bushoff (GroenLinks-PvdA)");
    assert_eq!(paper.addressees.len(), 2);
    assert_eq!(paper.submitted, day("2024-11-14"));
    let word = of(&[
        "2024Z18888",
        "(ingezonden 20 november 2024)",
        "Vraag van het lid Krul (CDA) aan de minister van Financiën over de overheid.",
    ]);
    assert_eq!((word.submitted, word.subject.as_deref()), (day("2024-11-20"), Some("de overheid")));
    let oral = of(&["Mondelinge vragen van het lid Krul (CDA) aan de Minister voor Economische Zaken over TEMU"]);
    assert_eq!(oral.addressees, ["Minister voor Economische Zaken"]);
}

#[test]
fn the_day_of_submission_in_a_letter() {
    for (paragraph, submitted) in [
        ("In antwoord op uw brief van 10 oktober 2023 zend ik u de antwoorden.", day("2023-10-10")),
        ("Hierbij de antwoorden op de vragen van het lid Krul (CDA), ingezonden 3 mei 2024.", day("2024-05-03")),
        ("De vragen van het lid Krul (CDA) over bomen, ingezonden op 3 mei 2024, zijn lastig.", day("2024-05-03")),
        ("In mijn brief van 10 oktober 2023 sprak ik over bomen.", None),
        ("De stukken zijn ingezonden; op 3 mei 2024 kwam antwoord.", None),
        ("Uw brief is van 10 oktober 2023.", None),
    ] {
        assert_eq!(of(&[paragraph]).submitted, submitted, "{paragraph}");
    }
}

#[test]
fn a_notice_names_several_askers() {
    let meta = of(&[
        "De vragen van het lid Flach (SGP), mede namens het lid Inge vanDijk (CDA), aan de minister van Landbouw over \
         stallen kunnen niet binnen de gebruikelijke termijn worden beantwoord.",
    ]);
    assert_eq!(people(&meta.askers), "Flach (SGP), Inge van Dijk (CDA)");
    assert_eq!((meta.subject.as_deref(), meta.addressees.len()), (Some("stallen"), 1));
}

/// A letter of postponement without questions.
#[test]
fn a_notice_names_the_askers_in_its_text() {
    let meta = of(&[
        "Mededeling van minister Wiersma (Landbouw, Visserij, Voedselzekerheid en Natuur) (ontvangen 20 november 2024)",
        "De vragen van het lid Flach (SGP) aan de minister van Landbouw over stallen (2024Z17067) kunnen niet binnen \
         de gebruikelijke termijn worden beantwoord.",
    ]);
    assert_eq!(people(&meta.askers), "Flach (SGP)");
    assert_eq!((meta.subject.as_deref(), meta.cases), (Some("stallen"), vec!["2024Z17067".to_owned()]));
    assert_eq!(
        (meta.addressees, names(&meta.respondents)),
        (vec!["minister van Landbouw".to_owned()], vec!["Wiersma"])
    );
}

/// A ministry's letter with the answers annexed: heading over two lines, signature, date in the page head.
#[test]
fn answers_sent_with_a_letter() {
    let preamble = [
        "In antwoord op uw brief van 5 juli 2024, nr. 2024Z11859, deel ik u mede dat de vragen worden beantwoord.",
        "De Minister van Justitie en Veiligheid,",
        "D.M. van Weel",
        "Antwoorden van de minister van Justitie en Veiligheid op Kamervragen",
        "van de leden Mutluer, Lahlah (GroenLinks-PvdA) en Helder (BBB) over de sluiting.",
    ];
    let meta = meta(&TWEEDE_KAMER, &preamble, &["Datum", "25 juli 2024"], &[]);
    assert_eq!(people(&meta.askers), "Mutluer (GroenLinks-PvdA), Lahlah (GroenLinks-PvdA), Helder (BBB)");
    assert_eq!((meta.subject.as_deref(), meta.dated), (Some("de sluiting"), day("2024-07-25")));
    assert_eq!((names(&meta.respondents), meta.cases), (vec!["Van Weel"], vec!["2024Z11859".to_owned()]));
}

/// Seed 004.
#[test]
fn a_consultation() {
    let meta = of(&[
        "Hierbij zend ik uw Kamer de antwoorden bij het schriftelijk overleg inzake de documentaire ‘Streaming Hell’.",
        "De Minister van Justitie en Veiligheid,",
        "D.M. Van Weel",
    ]);
    assert_eq!(meta.title.as_deref(), Some("schriftelijk overleg inzake de documentaire ‘Streaming Hell’"));
    assert_eq!(meta.subject.as_deref(), Some("de documentaire ‘Streaming Hell’"));
    assert_eq!(names(&meta.respondents), ["D.M. Van Weel"]);
}

/// Seed 003.
#[test]
fn a_letter() {
    let meta = of(&[
        "Aan: De woordvoerders van de Commissie Justitie en Veiligheid",
        "CC: Dhr. mr. F. van Oosten, Minister van Justitie en Veiligheid",
        "Betreft: Steun voor een sterke Europese aanpak (CSAM-regulation)",
        "29 september 2025, Leiden",
        "Geachte woordvoerder,",
    ]);
    assert_eq!(meta.title.as_deref(), Some("Steun voor een sterke Europese aanpak (CSAM-regulation)"));
    assert_eq!(meta.addressees, ["De woordvoerders van de Commissie Justitie en Veiligheid"]);
    assert_eq!((meta.dated, meta.respondents.len(), meta.askers.len()), (day("2025-09-29"), 0, 0));
    let letterhead = of(&["Datum", "24 maart 2024", "Onderwerp", "Uitstel", "Ons kenmerk", "5303168"]);
    assert_eq!((letterhead.title.as_deref(), letterhead.dated), (Some("Uitstel"), day("2024-03-24")));
}

#[test]
fn earlier_papers() {
    let shown = |paragraph: &str| {
        let one = |paper: PaperNumber| format!("{} {}", paper.session.unwrap_or_default(), paper.number);
        see_also(&TWEEDE_KAMER.parliament.meta, paragraph).into_iter().map(one).collect::<Vec<_>>().join(", ")
    };
    for (paragraph, expected) in [
        ("Zie ook Aanhangsel Handelingen, vergaderjaar 2024-2025, nr. 2884", "2024-2025 2884"),
        ("… (ontvangen 3 mei). Zie ook Aanhangsel Handelingen,vergaderjaar 2024–2025,nr. 344.", "2024-2025 344"),
        ("Zie ook Aanhangsel Handelingen, vergaderjaar 2023/24, nrs. 12 en 13.", "2023-2024 12, 2023-2024 13"),
        (
            "Zie ook Aanhangsel Handelingen, vergaderjaar 2023–2024, nr. 2222 en vergaderjaar 2024–2025, nr. 12.",
            "2023-2024 2222, 2024-2025 12",
        ),
        ("Zie ook Aanhangsel van de Handelingen II 2024/25, nr. 5 van 3 leden", "2024-2025 5"),
        ("Zie Kamerstuk 32317, nr. 981", ""),
    ] {
        assert_eq!(shown(paragraph), expected, "{paragraph}");
    }
}

#[test]
fn what_the_format_says_has_precedence() {
    let given = [
        (MetaKey::Identifier, "ah-tk-20242025-12"),
        (MetaKey::Asker, "Van Nispen (SP)"),
        (MetaKey::Asker, "Podt"),
        (MetaKey::Addressee, "Minister van Defensie"),
        (MetaKey::Respondent, "Minister Brekelmans (Defensie)"),
        (MetaKey::Respondent, "Tuinman"),
        (MetaKey::Submitted, "2024-11-19"),
        (MetaKey::Case, "2024Z00001"),
    ]
    .map(|(key, value)| (key, value.to_owned()));
    let meta = meta(
        &TWEEDE_KAMER,
        &["2024Z00002", "Vragen van het lid Krul (CDA) aan de minister van Financiën over iets"],
        &[],
        &given,
    );
    assert_eq!(people(&meta.askers), "Van Nispen (SP), Podt (-)");
    assert_eq!(
        (meta.addressees, names(&meta.respondents)),
        (vec!["Minister van Defensie".to_owned()], vec!["Brekelmans", "Tuinman"])
    );
    assert_eq!(
        (meta.submitted, meta.cases),
        (day("2024-11-19"), vec!["2024Z00001".to_owned(), "2024Z00002".to_owned()])
    );
    assert_eq!(meta.number, Some(PaperNumber { session: Some("2024-2025".into()), number: 12 }));
}

#[test]
fn nothing_is_made_out_of_nothing() {
    assert_eq!(of(&[]), Meta::default());
    assert_eq!(of(&["", "1", "Geachte heer,", "De motie van het lid Ceder is aangenomen."]), Meta::default());
}

const PIECES: &[&str] = &[
    "Vragen van het lid ",
    "van de leden ",
    "Krul",
    "(",
    ")",
    "CDA",
    " aan de ",
    "Minister",
    " van ",
    " en ",
    "over ",
    "(ingezonden ",
    "3 mei 2024",
    "Antwoord van ",
    "Datum",
    "AH ",
    "2024Z",
    "1234",
    "ah-tk-",
    "Zie ook Aanhangsel",
    ", nr. ",
    "\n",
    "a",
    "Z",
    "é",
    "€",
    "😀",
    "\u{301}",
    "\u{a0}",
];

proptest::proptest! {
    #[test]
    fn any_text(pieces in proptest::collection::vec(proptest::sample::select(PIECES), 0..30)) {
        let text = pieces.concat();
        let paragraphs: Vec<_> = text.split('\n').collect();
        meta(&TWEEDE_KAMER, &paragraphs, &paragraphs, &[(MetaKey::Respondent, text.clone()), (MetaKey::Case, text.clone())]);
    }
}

#[test]
fn who_asks_in_a_council_and_when() {
    let head = [
        "Schriftelijke vragen van het raadslid de heer Van Linden (Dorpsbelang) inzake bomen",
        "Indiendatum: 6 jul. 2020",
        "Antwoorddatum: 18 aug. 2020",
    ];
    let found = meta(&TWEEDE_KAMER, &head, &[], &[]);
    assert_eq!(found.askers.iter().map(|asker| asker.name.as_str()).collect::<Vec<_>>(), ["Van Linden"]);
    assert_eq!(
        (found.submitted, found.received),
        (date(&TWEEDE_KAMER.language.dates, "6 juli 2020"), date(&TWEEDE_KAMER.language.dates, "18 augustus 2020"))
    );
}

#[test]
fn to_whom_a_committee_puts_its_questions() {
    let head = [
        "LIJST VAN VRAGEN EN ANTWOORDEN",
        "De commissie voor Bomen heeft een aantal vragen voorgelegd aan de Minister van Financiën over de linden.",
        "De minister heeft deze vragen beantwoord bij brief van 2 juni 2006.",
    ];
    let found = meta(&TWEEDE_KAMER, &head, &[], &[]);
    assert_eq!(found.addressees, ["Minister van Financiën"]);
    assert_eq!(
        (found.subject.as_deref(), found.received),
        (Some("de linden"), date(&TWEEDE_KAMER.language.dates, "2 juni 2006"))
    );
}

/// What a paper of one paragraph says about itself.
fn of_one(paragraph: &str) -> Meta {
    of(&[paragraph])
}

#[test]
fn every_row_of_the_rules() {
    let rules = &TWEEDE_KAMER.parliament.meta;
    let all = |table: &Words, is_right: fn(&Meta) -> bool| {
        table.examples().for_each(|example| assert!(is_right(&of_one(&example)), "{example}: {:?}", of_one(&example)));
    };
    let is_krul: fn(&Meta) -> bool = |meta| meta.askers.len() == 1 && meta.askers[0].name == "Krul";
    let on_trees: fn(&Meta) -> bool = |meta| meta.subject.as_deref().is_some_and(|subject| subject.ends_with("bomen"));
    all(&rules.titles, |meta| meta.title.as_deref().is_some_and(|title| title.ends_with("Krul (CDA) over iets")));
    all(&rules.other_titles, |meta| meta.title.is_some());
    all(&rules.after_title, |meta| meta.title.as_deref() == Some("Vragen van het lid Krul (CDA) over iets"));
    all(&rules.consultation, on_trees);
    all(&rules.subject_labels, |meta| meta.title.as_deref() == Some("bomen"));
    all(&rules.date_labels, |meta| meta.dated.is_some());
    all(&rules.addressee_labels, |meta| meta.addressees == ["de Kamer"]);
    for table in [&rules.questions, &rules.before_askers, &rules.before_askers_in_title] {
        all(table, is_krul);
    }
    all(&rules.before_council_askers, |meta| meta.askers[0].name == "Van Linden");
    all(&rules.put_to, |meta| meta.addressees == ["Minister van Financiën"]);
    for table in [&rules.about, &rules.glued_to_about, &rules.subject_ends] {
        all(table, on_trees);
    }
    all(&rules.submitted, |meta| meta.submitted.is_some());
    all(&rules.received, |meta| meta.received.is_some());
    all(&rules.identifiers, |meta| meta.document_id.is_some());
    all(&rules.before_respondents, |meta| names(&meta.respondents) == ["Van Weel"]);
    for table in [&rules.see_also, &rules.before_paper, &rules.around_papers] {
        all(table, |meta| meta.see_also.last().is_some_and(|paper| paper.number == 2222));
    }
}

#[test]
fn a_new_row_works() {
    let mut rules = TWEEDE_KAMER;
    rules.parliament.meta.titles = Words::new("{}Krul (CDA) over iets", &["Interpellatie van het lid "]);
    let heading = "Interpellatie van het lid Krul (CDA) over vragen";
    let title = |rules: &Rules| meta(rules, &[heading], &[], &[]).title;
    assert_eq!((title(&rules).as_deref(), title(&TWEEDE_KAMER)), (Some(heading), None));
}
