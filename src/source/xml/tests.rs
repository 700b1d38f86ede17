use super::read;
use crate::model::Code;
use crate::source::{Hint, Line, Manuscript, MetaKey, Place, Problem};

fn manuscript(xml: &str) -> Manuscript {
    let manuscript = read(xml.as_bytes()).unwrap();
    assert_eq!(manuscript.diagnostics, []);
    manuscript
}

fn seen(line: &Line) -> String {
    let hint = match &line.hint {
        Some(Hint::ListNumber(number)) => format!("<{number}>"),
        Some(other) => format!("<{other:?}>"),
        None => String::new(),
    };
    let margin = if line.place == Place::Margin { "| " } else { "" };
    let marks = line.runs.iter().map(|run| run.anchor.map_or(run.text.clone(), |note| format!("[{}]", note.0)));
    format!("{margin}{hint}{}", marks.collect::<String>())
}

fn lines(xml: &str) -> Vec<String> {
    manuscript(xml).lines.iter().map(seen).collect()
}

const NEWER: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<officiele-publicatie><metadata><meta name="DC.identifier" scheme="" content="ah-tk-20242025-387"/>
  <meta name="OVERHEIDop.vergaderjaar" content="2024-2025"/><meta name="OVERHEIDop.indiener" content="Krul"/></metadata>
<kamervragen><kamervraagkop><tekstregel>Tweede Kamer der Staten-Generaal</tekstregel></kamervraagkop>
  <kamervraagnummer>387, 2024Z18792</kamervraagnummer>
  <kamervraagomschrijving type="vraag">Vragen van het lid <naam><voorvoegsels>Van</voorvoegsels><achternaam>Dijk</achternaam></naam>
    (<politiek>SGP</politiek>) aan de Minister over <kamervraagonderwerp>de explosie</kamervraagonderwerp> (ingezonden <datum isodatum="2024-07-04">4 juli 2024</datum>).</kamervraagomschrijving>
  <kamervraagomschrijving type="antwoord">Antwoord van <functie>Minister</functie> <naam><achternaam>Van Weel</achternaam></naam> (<organisatie>Justitie en Veiligheid</organisatie>)
    (ontvangen <datum isodatum="2024-09-10">10 september 2024</datum>).</kamervraagomschrijving>
  <vraag><nr status="officieel">Vraag 1</nr><al>Bent u <nadruk type="vet">bekend</nadruk> met <extref doc="https://ad.nl">dit</extref>?<noot id="n1" type="voet"><noot.nr>1</noot.nr><noot.al>AD, 1 juli.</noot.al><noot.al>Vervolg.</noot.al></noot> Ja?</al></vraag>
  <antwoord><nr>Antwoord 1</nr><al-groep><al>Ja.</al><al>CO<inf>2</inf></al></al-groep>
    <lijst type="expliciet"><li><li.nr>a.</li.nr><al>eerste</al><al>vervolg</al></li><li><li.nr>b.</li.nr><al>tweede</al></li></lijst></antwoord>
  <vraag><lijst><li><li.nr>c.</li.nr><al>zonder nummer</al></li></lijst></vraag>
  <kamervraagopmerking><titel>Mededeling</titel><al>Later.</al></kamervraagopmerking>
</kamervragen></officiele-publicatie>"#;

#[test]
fn the_newer_generation_is_read() {
    let manuscript = manuscript(NEWER);
    let expected = [
        "Vragen van het lid Van Dijk (SGP) aan de Minister over de explosie (ingezonden 4 juli 2024).",
        "Antwoord van Minister Van Weel (Justitie en Veiligheid) (ontvangen 10 september 2024).",
        "<Question>Vraag 1",
        "Bent u bekend met dit?[0] Ja?",
        "",
        "<Answer>Antwoord 1",
        "Ja.",
        "CO2",
        "<a.>eerste",
        "vervolg",
        "<b.>tweede",
        "",
        "<Question>c. zonder nummer",
        "",
        "<Notice>Mededeling",
        "Later.",
        "",
        "| Tweede Kamer der Staten-Generaal",
        "| 387, 2024Z18792",
    ];
    assert_eq!(manuscript.lines.iter().map(seen).collect::<Vec<_>>(), expected);
    assert_eq!(manuscript.notes[0].label.as_deref(), Some("1"));
    assert_eq!(manuscript.notes[0].lines.iter().map(Line::text).collect::<Vec<_>>(), ["AD, 1 juli.", "Vervolg."]);
    let runs = &manuscript.lines[3].runs;
    assert!(runs[1].style.bold && runs[3].href.as_deref() == Some("https://ad.nl"));
    assert!(manuscript.lines[7].runs[1].raise < Some(0.0));
}

#[test]
fn the_head_says_what_the_paper_is() {
    let meta = manuscript(NEWER).meta;
    let expected = [
        (MetaKey::Identifier, "ah-tk-20242025-387"),
        (MetaKey::Session, "2024-2025"),
        (MetaKey::Number, "387"),
        (MetaKey::Case, "2024Z18792"),
        (MetaKey::Asker, "Van Dijk (SGP)"),
        (MetaKey::Subject, "de explosie"),
        (MetaKey::Submitted, "2024-07-04"),
        (MetaKey::Received, "2024-09-10"),
        (MetaKey::Respondent, "Minister Van Weel (Justitie en Veiligheid)"),
    ];
    assert_eq!(meta, expected.map(|(key, value)| (key, value.to_owned())));
}

#[test]
fn the_older_generation_is_read() {
    let xml = r#"<!DOCTYPE vraagdoc SYSTEM "vraagdoc.dtd"><vraagdoc><vragen><omschr>Vragen van het lid Krul</omschr><ondw>over iets</ondw>
        <vraagnummer>2008Z01234</vraagnummer><vraag><nummer>1</nummer><al>Bent u bekend?<nootref refid="a">1</nootref></al></vraag>
        <noot id="a"><nr>1</nr><al>Trouw, caf&eacute;.</al></noot></vragen>
        <reactie><antwoord><nr>1</nr><al>Ja<nootref refid="weg">9</nootref>.</al></antwoord><toelicht><al>Nader.</al></toelicht></reactie></vraagdoc>"#;
    let expected = [
        "Vragen van het lid Krul",
        "over iets",
        "<Question>1",
        "Bent u bekend?[0]",
        "",
        "<Answer>1",
        "Ja9.",
        "",
        "<Notice>Nader.",
        "",
        "| 2008Z01234",
    ];
    assert_eq!(lines(xml), expected);
    let note = &manuscript(xml).notes[0];
    assert_eq!((note.label.as_deref(), note.lines[0].text()), (Some("1"), "Trouw, café.".into()));
}

#[test]
fn tables_are_cells() {
    let xml = r#"<antwoord><table><title>Titel</title><tgroup cols="3"><colspec colname="c1"/><colspec colname="c2"/><colspec colname="c3"/>
        <thead><row><entry namest="c1" nameend="c2"><al>breed</al></entry><entry morerows="1">hoog</entry></row></thead>
        <tbody><row><entry>a</entry><entry><al>b</al><al>c</al></entry></row></tbody></tgroup></table><al>na</al></antwoord>"#;
    let places: Vec<_> = manuscript(xml).lines.iter().map(|line| (line.text(), line.place)).collect();
    let at = |row, column| Place::Cell { table: 0, row, column };
    let flow = Place::default();
    let expected = [
        ("Titel", flow),
        ("breed", at(0, 0)),
        ("hoog", at(0, 2)),
        ("a", at(1, 0)),
        ("b", at(1, 1)),
        ("c", at(1, 1)),
        ("na", flow),
        ("", flow),
    ];
    assert_eq!(places, expected.map(|(text, place)| (text.to_owned(), place)));
}

#[test]
fn unknown_elements_are_text() {
    let xml = "<stuk><iets><diep>een</diep></iets><al>twee <raar>drie</raar> vier</al>vijf<leeg/><al>zes</al></stuk>";
    assert_eq!(lines(xml), ["een", "twee drie vier", "vijf", "zes"]);
}

#[test]
fn other_files_in_xml_are_read_as_what_they_are() {
    let flat = r#"<office:document xmlns:office="o" xmlns:text="t"><office:automatic-styles/><office:body><office:text><text:h text:outline-level="2">Kop</text:h></office:text></office:body></office:document>"#;
    assert_eq!(lines(flat), ["<Heading(2)>Kop"]);
    assert_eq!(lines("<?xml version='1.0'?><html><body><p>een</p></body></html>"), ["een"]);
    assert!(matches!(read(b"geen xml"), Err(Problem::Damaged(_))));
}

#[test]
fn a_cut_file_is_read_as_far_as_it_goes() {
    let cut = read(&NEWER.as_bytes()[..NEWER.find("al-groep").unwrap() + 30]).unwrap();
    assert_eq!(cut.lines.iter().map(seen).rev().nth(4).as_deref(), Some("Ja."));
    assert_eq!(cut.diagnostics[0].code(), Code::UnreadablePart);
}

#[test]
fn nesting_beyond_measure_keeps_its_text() {
    for tag in ["al", "noot", "vraag", "lijst", "table", "tgroup", "naam"] {
        let xml = format!(
            "<stuk>{}diep{}<al>na</al></stuk>",
            format!("<{tag}>").repeat(50_000),
            format!("</{tag}>").repeat(50_000)
        );
        let manuscript = read(xml.as_bytes()).unwrap();
        let noted = manuscript.notes.iter().flat_map(|note| &note.lines);
        let text: String = noted.chain(&manuscript.lines).map(Line::text).collect();
        assert_eq!(text, "diepna", "{tag}");
        assert_eq!(manuscript.diagnostics[0].code(), Code::LimitReached);
    }
}
