//! What the official publisher's XML and HTML say about a paper, in both generations and in the collection of 1984 to
//! 2008.

use tegenlezer::model::{Document, Kind, Source};
use tegenlezer::{parse, source};

use crate::shown::{blocks, check_document};
use tegenlezer::model::Owner;

fn xml(text: &str) -> Document {
    let manuscript = source::xml::read(text.as_bytes()).unwrap();
    assert_eq!(manuscript.diagnostics, [], "{text}");
    let (_, transcript) = source::text::read(text.as_bytes());
    parse::document(Source { path: "paper.xml".into(), transcript }, manuscript)
}

fn html(text: &str) -> Document {
    let manuscript = source::html::read(text.as_bytes()).unwrap();
    let (_, transcript) = source::text::read(text.as_bytes());
    parse::document(Source { path: "paper.html".into(), transcript }, manuscript)
}

/// Identifier, number, askers, addressees and respondents in one line.
fn head(document: &Document) -> String {
    let meta = &document.meta;
    let or = |value: &Option<String>| value.clone().unwrap_or_else(|| "-".to_owned());
    let number =
        meta.number.as_ref().map_or("-".to_owned(), |number| format!("{} {}", or(&number.session), number.number));
    let askers: Vec<_> = meta.askers.iter().map(|one| format!("{} ({})", one.name, or(&one.party))).collect();
    let answer =
        |one: &tegenlezer::model::Respondent| format!("{} {} ({})", or(&one.role), one.name, or(&one.portfolio));
    let respondents: Vec<_> = meta.respondents.iter().map(answer).collect();
    let id = or(&meta.document_id);
    let addressees = meta.addressees.join(", ");
    format!("{id} | {number} | {} | {addressees} | {}", askers.join(", "), respondents.join(", "))
}

const ROWS: &[&str] = &["1 | Kent u het bericht? | Ja.", "2 | Hoeveel is slecht? | Weinig."];
const HEAD: &str = "ah-tk-20212022-9999 | 2021-2022 9999 | Kim de Bakker (XYZ), Molenaar (XYZ) | Minister van Verkeer | \
                    Minister De Vries (Verkeer)";

const PAGE: &str = r#"<html><head>META<title>Vragen over fietspaden</title></head><body>
    <h1 class="kamervraagomschrijving_kop">Vragen van de leden Kim de Bakker en Molenaar (beiden XYZ) aan de Minister van Verkeer over fietspaden (ingezonden 4 maart 2022).</h1>
    <h1 class="kamervraagomschrijving_kop">Antwoord van Minister De Vries (Verkeer) (ontvangen 2 april 2022).</h1>
    <div class="vraag"><h2 class="stuktitel">Vraag 1</h2><p>Kent u het bericht?</p></div><div class="antwoord"><h2>Antwoord 1</h2><p>Ja.</p></div>
    <div class="vraag"><h2 class="stuktitel">Vraag 2</h2><p>Hoeveel is slecht?</p></div><div class="antwoord"><h2>Antwoord 2</h2><p>Weinig.</p></div>
    </body></html>"#;

/// The metadata name people as their passports do; the heading gives parties and offices.
#[test]
fn a_page_names_people_as_its_heading_does() {
    let meta = r#"<meta name="DC.identifier" content="ah-tk-20212022-9999"><meta name="OVERHEIDop.aanhangselNummer" content="9999">
        <meta name="OVERHEIDop.ontvanger" content="A. de Vries"><meta name="OVERHEIDop.indiener" content="P.Q. (Kim) de Bakker">
        <meta name="OVERHEIDop.indiener" content="R.S. Molenaar"><meta name="OVERHEIDop.vergaderjaar" content="2021-2022">"#;
    let page = html(&PAGE.replace("META", meta));
    assert_eq!(head(&page), HEAD);
    check_document(page, ROWS);
    let one_of_two = r#"<meta name="OVERHEIDop.externMetadataRecord" content="https://zoek.officielebekendmakingen.nl/ah-tk-20212022-9999/metadata.xml">
        <meta name="OVERHEIDop.indiener" content="R.S. Molenaar"><meta name="OVERHEIDop.ontvanger" content="minister van Verkeer">"#;
    assert_eq!(head(&html(&PAGE.replace("META", one_of_two))), HEAD.replace("| Minister van", "| minister van"));
}

/// Where metadata and heading name different people, the metadata are right; so they are where there is no heading.
#[test]
fn a_page_without_heading_names_people_as_its_metadata_do() {
    let meta = r#"<meta name="OVERHEIDop.indiener" content="J.A.N. van Dijk"><meta name="OVERHEIDop.indiener" content="P.Q. (Kim) de Bakker">
        <meta name="OVERHEIDop.ontvanger" content="A. de Vries">"#;
    let bare = "<html><head>META</head><body><div class='vraag'><h2>Vraag 1</h2><p>Wat?</p></div></body></html>";
    assert_eq!(head(&html(&bare.replace("META", meta))), "- | - | Van Dijk (-), Kim de Bakker (-) | A. de Vries | ");
    let other = html(&PAGE.replace("META", meta));
    assert_eq!(
        head(&other),
        "- | - | Van Dijk (-), Kim de Bakker (-) | Minister van Verkeer | Minister De Vries (Verkeer)"
    );
}

const FILE: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<officiele-publicatie><metadata><meta name="OVERHEIDop.externMetadataRecord" content="https://zoek.officielebekendmakingen.nl/ah-tk-20212022-9999/metadata.xml"/></metadata>
<kamervragen><kamervraagkop><tekstregel inhoud="vergaderjaar">Vergaderjaar 2021-2022</tekstregel></kamervraagkop>
    <kamervraagnummer>9999</kamervraagnummer>
    <kamervraagomschrijving type="vraag">Vragen van de leden <naam><voornaam>Kim de </voornaam><achternaam>Bakker</achternaam></naam> en <naam><achternaam>Molenaar</achternaam></naam> (beiden XYZ) aan de Minister van Verkeer over <kamervraagonderwerp>fietspaden</kamervraagonderwerp> (ingezonden <datum isodatum="2022-03-04">4 maart 2022</datum>).</kamervraagomschrijving>
    <kamervraagomschrijving type="antwoord">Antwoord van Minister <naam><achternaam>De Vries</achternaam></naam> (<organisatie afkorting="VK">Verkeer</organisatie>) (ontvangen <datum isodatum="2022-04-02">2 april 2022</datum>).</kamervraagomschrijving>
    <vraag><nr>Vraag 1</nr><al>Kent u het bericht?</al></vraag><antwoord><nr>Antwoord 1</nr><al>Ja.</al></antwoord>
    <vraag><nr>Vraag 2</nr><al>Hoeveel is slecht?</al></vraag><antwoord><nr>Antwoord 2</nr><al>Weinig.</al></antwoord>
</kamervragen></officiele-publicatie>"#;

/// The identifier stands in the address of the metadata, the session in the running head, a party outside the name.
#[test]
fn the_present_generation_names_itself() {
    let paper = xml(FILE);
    assert_eq!(head(&paper), HEAD);
    assert!(!blocks(&paper, Owner::Body).contains("9999"));
    check_document(paper, ROWS);
    let elsewhere = FILE.replace("externMetadataRecord", "elders");
    assert_eq!(
        head(&xml(&elsewhere)),
        HEAD.replace("ah-tk-20212022-9999 |", "- |"),
        "the session is in the running head"
    );
}

/// A byte order mark that was encoded again, twice, or set twice.
#[test]
fn a_spoiled_byte_order_mark_is_no_damage() {
    for mark in ["ï»¿", "Ã¯Â»Â¿", "\u{feff}\u{feff}", "\u{feff}ï»¿", "\u{fffd}\u{fffd}\u{fffd}", "\u{feff}", "\n\n"]
    {
        let paper = xml(&format!("{mark}{FILE}"));
        assert_eq!(head(&paper), HEAD, "{mark:?}");
        check_document(paper, ROWS);
    }
    let page = html(&format!("ï»¿<!DOCTYPE html>{PAGE}"));
    assert!(!blocks(&page, Owner::Body).contains('»'));
    let (text, _) = source::text::read("ï»¿Vraag 1\nWat?".as_bytes());
    assert_eq!(text.lines[0].text(), "Vraag 1");
    let (text, _) = source::text::read("»ï« schrijft men zo.".as_bytes());
    assert_eq!(text.lines[0].text(), "»ï« schrijft men zo.");
}

const COLLECTED: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<kvr type="Antwoord" aantalvragen="3"><meta><metadata><item attribuut="Document-id">KVR99999</item></metadata>
    <header titel="Tweede Kamer der Staten-Generaal" kamer="2" vergaderjaar="Vergaderjaar 2001–2002" typehandeling="Aanhangsel van de Handelingen"/>
    <vraagdata vraagnummer="1234" onderwerp="fietspaden" indiendatum="2002-03-04"><vrager partij="XYZ" oorsprong="parlement">Bakker</vrager><vraagt-aan>de minister van Verkeer</vraagt-aan></vraagdata>
    <antwoorddata antwoorddatum="2002-04-02"><antwoorder functie="minister" ministerie="Verkeer">De Vries</antwoorder></antwoorddata></meta>
  <vragen aantal="3"><vraag nummer="1">Kent u het bericht? <voetnoot nummer="1"/></vraag>
    <vraag nummer="2">Hoeveel is slecht?</vraag><vraag nummer="3">Vindt u dat aanvaardbaar?</vraag>
    <noten afkomstig="vraag"><noot nummer="1" bron="Dagblad">Dagblad, 1 maart 2002</noot></noten>
    <toelichting>Deze vragen dienen ter aanvulling van vragen van het lid Molenaar (ABC), ingezonden 1 maart 2002.</toelichting></vragen>
  <antwoorden aantal="3"><antwoord nummer="1 en 3">Ja, dat vind ik aanvaardbaar.</antwoord>
    <antwoord nummer="2">Weinig. <voetnoot nummer="1"/></antwoord>
    <noten afkomstig="antwoord"><noot nummer="1">Ter inzage gelegd.</noot></noten></antwoorden></kvr>"#;

/// Numbers, people and days are attributes; the notes of each side are numbered from 1.
#[test]
fn the_collection_of_questions_and_answers() {
    let paper = xml(COLLECTED);
    let expected = "KVR99999 | 2001-2002 1234 | Bakker (XYZ) | minister van Verkeer | minister De Vries (Verkeer)";
    assert_eq!((head(&paper).as_str(), paper.kind), (expected, Kind::Answer));
    let days = [paper.meta.submitted, paper.meta.received].map(|day| day.unwrap().to_string());
    assert_eq!(days, ["2002-03-04", "2002-04-02"]);
    assert!(blocks(&paper, Owner::Body).contains("ter aanvulling van vragen van het lid Molenaar"));
    check_document(
        paper,
        &[
            "1 | Kent u het bericht?{1} | Ja, dat vind ik aanvaardbaar.",
            "2 | Hoeveel is slecht? | Weinig.{1}",
            "3 | Vindt u dat aanvaardbaar? | Ja, dat vind ik aanvaardbaar.",
            "asker 1: Dagblad, 1 maart 2002",
            "respondent 1: Ter inzage gelegd.",
        ],
    );
}

/// Paragraphs in questions and answers, two askers, a note that nothing refers to, and answers that were not given yet.
#[test]
fn siblings_of_the_collection() {
    let many = COLLECTED
        .replace(
            "Kent u het bericht? <voetnoot nummer=\"1\"/>",
            "<al>Kent u het bericht?</al><al>Zo ja, wat vindt u?</al>",
        )
        .replace(
            "partij=\"XYZ\" oorsprong=\"parlement\">Bakker</vrager>",
            "partij=\"XYZ\">Bakker</vrager><vrager partij=\"ABC\">Van Dam</vrager>",
        )
        .replace("nummer=\"1 en 3\"", "nummer=\"1, 3\"");
    let paper = xml(&many);
    assert!(head(&paper).contains("| Bakker (XYZ), Van Dam (ABC) |"), "{}", head(&paper));
    assert_eq!(paper.answers.len(), 2);
    assert_eq!(
        blocks(&paper, Owner::Question(tegenlezer::model::QuestionId::new(0))),
        "Kent u het bericht? / Zo ja, wat vindt u?"
    );
    assert_eq!(paper.notes.len(), 2);
    let from = COLLECTED.find("<antwoorden").unwrap();
    let asked = format!("{}</kvr>", &COLLECTED[..from]).replace("Antwoord\"", "Vraag\"");
    let paper = xml(&asked);
    assert_eq!((paper.kind, paper.questions.len(), paper.answers.len()), (Kind::Submission, 3, 0));
}
