use std::fmt::Write as _;

use super::read;
use crate::model::{Code, Diagnostic, Finding};
use crate::source::package::archive;
use crate::source::{Hint, Limit, Line, Manuscript, Place, Problem};

const RELATIONS: &str = r#"<Relationships>
  <Relationship Id="s" Type="x/styles" Target="styles.xml"/><Relationship Id="n" Type="x/numbering" Target="numbering.xml"/>
  <Relationship Id="f" Type="x/footnotes" Target="footnotes.xml"/><Relationship Id="e" Type="x/endnotes" Target="endnotes.xml"/>
  <Relationship Id="h" Type="x/header" Target="/word/header1.xml"/>
  <Relationship Id="w" Type="x/hyperlink" Target="https://www.tweedekamer.nl/" TargetMode="External"/></Relationships>"#;

const NUMBERING: &str = r#"<w:numbering xmlns:w="w">
  <w:abstractNum w:abstractNumId="1">
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl>
    <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1.%2.%3"/></w:lvl>
  </w:abstractNum>
  <w:abstractNum w:abstractNumId="2">
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Vraag"/><w:lvlText w:val="Vraag %1"/></w:lvl>
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Deel"/><w:lvlText w:val="%1.%2"/></w:lvl>
  </w:abstractNum>
  <w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/></w:lvl></w:abstractNum>
  <w:abstractNum w:abstractNumId="4"><w:numStyleLink w:val="Lijst"/></w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="3"/></w:num>
  <w:num w:numId="4"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
  <w:num w:numId="5"><w:abstractNumId w:val="4"/></w:num>
</w:numbering>"#;

const STYLES: &str = r#"<w:styles xmlns:w="w">
  <w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="18"/></w:rPr></w:rPrDefault></w:docDefaults>
  <w:style w:type="paragraph" w:default="1" w:styleId="Standaard"><w:name w:val="Normal"/></w:style>
  <w:style w:type="paragraph" w:styleId="Kop2"><w:name w:val="heading 2"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
  <w:style w:type="paragraph" w:styleId="Vraag"><w:basedOn w:val="Kop2"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="Deel"><w:basedOn w:val="Vraag"/></w:style>
  <w:style w:type="character" w:styleId="Hoog"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>
  <w:style w:type="character" w:styleId="Vet"><w:rPr><w:b/></w:rPr></w:style>
  <w:style w:type="numbering" w:styleId="Lijst"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="Lus"><w:basedOn w:val="Lus"/></w:style>
</w:styles>"#;

const FOOTNOTES: &str = r#"<w:footnotes xmlns:w="w"><w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>
  <w:footnote w:id="7"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> Tweede noot.</w:t></w:r></w:p></w:footnote>
  <w:footnote w:id="9"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> Eerste noot.</w:t></w:r></w:p><w:p><w:r><w:t>Vervolg.</w:t></w:r></w:p></w:footnote>
  <w:footnote w:id="11"><w:p><w:r><w:t xml:space="preserve">1) Noot van de vragensteller.</w:t></w:r></w:p></w:footnote></w:footnotes>"#;

const ENDNOTES: &str = r#"<w:endnotes xmlns:w="w"><w:endnote w:id="2"><w:p><w:r><w:t>Eindnoot.</w:t></w:r></w:p></w:endnote></w:endnotes>"#;

const HEADER: &str = r#"<w:hdr xmlns:w="w"><w:p><w:r><w:t>Pagina 1</w:t></w:r></w:p></w:hdr>"#;

fn document(body: &str) -> String {
    format!(r#"<w:document xmlns:w="w" xmlns:r="r" xmlns:mc="mc" xmlns:v="v"><w:body>{body}</w:body></w:document>"#)
}

fn docx(body: &str) -> Vec<u8> {
    archive(&[
        ("word/document.xml", &document(body)),
        ("word/_rels/document.xml.rels", RELATIONS),
        ("word/numbering.xml", NUMBERING),
        ("word/styles.xml", STYLES),
        ("word/footnotes.xml", FOOTNOTES),
        ("word/endnotes.xml", ENDNOTES),
        ("word/header1.xml", HEADER),
    ])
}

fn manuscript(body: &str) -> Manuscript {
    let manuscript = read(&docx(body)).unwrap();
    let is_left_out = |said: &Diagnostic| matches!(said.finding, Finding::TextLeftOut { .. });
    assert!(manuscript.diagnostics.iter().all(is_left_out), "{:?}", manuscript.diagnostics);
    manuscript
}

/// A line as a reader would see it: list number or heading sign, text, markers in brackets.
pub fn seen(line: &Line) -> String {
    let mut seen = match &line.hint {
        Some(Hint::ListNumber(number)) => format!("<{number}>"),
        Some(Hint::Heading(level)) => "#".repeat((*level).into()),
        _ => String::new(),
    };
    for run in &line.runs {
        match run.anchor {
            Some(note) => write!(seen, "[{}]", note.0).unwrap(),
            None => seen.push_str(&run.text),
        }
    }
    seen
}

fn lines(body: &str) -> Vec<String> {
    manuscript(body).lines.iter().map(seen).collect()
}

fn p(text: &str) -> String {
    format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
}

fn item(list: u8, level: u8, text: &str) -> String {
    let properties = format!(r#"<w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list}"/></w:numPr></w:pPr>"#);
    format!("<w:p>{properties}<w:r><w:t>{text}</w:t></w:r></w:p>")
}

fn styled(style: &str, text: &str) -> String {
    format!(r#"<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"#)
}

#[test]
fn paragraphs_are_lines_and_blank_ones_have_no_runs() {
    let manuscript = manuscript(&format!("{}<w:p/>{}", p("een"), p("twee")));
    assert_eq!(manuscript.lines.iter().map(seen).collect::<Vec<_>>(), ["een", "", "twee"]);
    assert!(manuscript.lines[1].runs.is_empty());
    assert_eq!(manuscript.lines.iter().map(|line| line.origin.line).collect::<Vec<_>>(), [1, 2, 3]);
}

#[test]
fn list_numbers_are_those_that_word_shows() {
    let body = [
        item(1, 0, "een"),
        item(1, 1, "a"),
        item(1, 1, "b"),
        item(1, 2, "diep"),
        p("tussen"),
        item(1, 0, "twee"),
        item(1, 1, "weer a"),
        item(3, 0, "punt"),
        item(4, 0, "vijf"),
        item(4, 0, "zes"),
        item(5, 0, "over een stijl"),
        item(9, 0, "lijst die er niet is"),
    ];
    let expected = [
        "<1.>een",
        "<a)>a",
        "<b)>b",
        "<1.b.I>diep",
        "tussen",
        "<2.>twee",
        "<a)>weer a",
        "<•>punt",
        "<5.>vijf",
        "<6.>zes",
        "<1.>over een stijl",
        "lijst die er niet is",
    ];
    assert_eq!(lines(&body.concat()), expected);
}

#[test]
fn numbers_come_from_styles_too() {
    let none = r#"<w:p><w:pPr><w:pStyle w:val="Vraag"/><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr><w:r><w:t>zonder</w:t></w:r></w:p>"#;
    let body = [styled("Vraag", ""), p("Bent u bekend?"), styled("Deel", "deel"), none.into(), styled("Vraag", "")];
    assert_eq!(lines(&body.concat()), ["<Vraag 1>", "Bent u bekend?", "<1.1>deel", "##zonder", "<Vraag 2>"]);
}

#[test]
fn headings_and_looks_come_from_styles() {
    let body = r#"<w:p><w:pPr><w:pStyle w:val="Kop2"/></w:pPr><w:r><w:t>Kop</w:t></w:r><w:r><w:rPr><w:rStyle w:val="Vet"/></w:rPr><w:t>licht</w:t></w:r></w:p>
        <w:p><w:pPr><w:pStyle w:val="Lus"/></w:pPr><w:r><w:t xml:space="preserve">Tekst </w:t></w:r><w:r><w:rPr><w:rStyle w:val="Hoog"/></w:rPr><w:t>1)</w:t></w:r>
        <w:r><w:rPr><w:i/></w:rPr><w:t>schuin</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="subscript"/></w:rPr><w:t>2</w:t></w:r></w:p>"#;
    let lines = manuscript(body).lines;
    assert_eq!(lines[0].hint, Some(Hint::Heading(2)));
    assert_eq!(lines[0].runs.iter().map(|run| run.style.bold).collect::<Vec<_>>(), [true, false]);
    let runs = &lines[1].runs;
    assert_eq!((runs[0].size, runs[0].raise), (Some(9.0), Some(0.0)));
    assert!(runs[1].text == "1)" && runs[1].size < Some(9.0) && runs[1].raise > Some(0.0));
    assert!(runs[2].style.italic && runs[3].raise < Some(0.0));
}

#[test]
fn notes_stand_at_their_anchor_in_order_of_reference() {
    let note = |id: u8| format!(r#"<w:r><w:footnoteReference w:id="{id}"/></w:r>"#);
    let end = r#"<w:r><w:endnoteReference w:id="2"/></w:r>"#;
    let typed = r#"<w:r><w:footnoteReference w:id="11" w:customMarkFollows="1"/><w:t>1)</w:t></w:r>"#;
    let run = |text: &str| format!("<w:r><w:t>{text}</w:t></w:r>");
    let body = format!("<w:p>{}{}{}{typed}{end}{}</w:p>", run("een"), note(9), run("twee"), note(7));
    let manuscript = manuscript(&body);
    assert_eq!(seen(&manuscript.lines[0]), "een[0]twee[1][2][3]");
    let notes: Vec<_> =
        manuscript.notes.iter().map(|note| (note.label.as_deref().unwrap(), seen(&note.lines[0]))).collect();
    let expected =
        [("1", "Eerste noot."), ("1)", "Noot van de vragensteller."), ("i", "Eindnoot."), ("2", "Tweede noot.")];
    assert_eq!(notes, expected.map(|(label, text)| (label, text.to_owned())));
    assert_eq!(manuscript.notes[0].lines.iter().map(|line| line.origin.line).collect::<Vec<_>>(), [2, 3]);
}

#[test]
fn the_final_text_is_read() {
    let body = r#"<w:p><w:ins><w:r><w:t>nieuw</w:t></w:r></w:ins><w:del><w:r><w:delText>oud</w:delText></w:r></w:del>
        <w:moveFrom><w:r><w:t>weg</w:t></w:r></w:moveFrom><w:r><w:rPr><w:vanish/></w:rPr><w:t>verborgen</w:t></w:r></w:p>
        <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">samen </w:t></w:r></w:p><w:p><w:r><w:t>gevoegd</w:t></w:r></w:p>"#;
    assert_eq!(lines(body), ["nieuw", "samen gevoegd"]);
}

#[test]
fn fields_show_their_results() {
    let mark = |kind: &str| format!(r#"<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>"#);
    let code = |text: &str| format!("<w:r><w:instrText>{text}</w:instrText></w:r>");
    let run = |text: &str| format!("<w:r><w:t>{text}</w:t></w:r>");
    let nested =
        [mark("begin"), code("IF "), mark("begin"), code("PAGE"), mark("separate"), run("7"), mark("end")].concat();
    let nested = nested + &mark("separate") + &run("ja") + &mark("end");
    let link = [mark("begin"), code(r#"HYPERLINK "https://www.wodc.nl/""#), mark("separate"), run("wodc"), mark("end")]
        .concat();
    let simple = r#"<w:fldSimple w:instr="DATE"><w:r><w:t>1 juli</w:t></w:r></w:fldSimple>"#;
    let hyper = r#"<w:hyperlink r:id="w"><w:r><w:t>kamer</w:t></w:r></w:hyperlink>"#;
    let read = manuscript(&format!("<w:p>{nested}{link}{simple}{hyper}</w:p>"));
    let runs: Vec<_> = read.lines[0].runs.iter().map(|run| (run.text.as_str(), run.href.as_deref())).collect();
    let expected = [
        ("ja", None),
        ("wodc", Some("https://www.wodc.nl/")),
        ("1 juli", None),
        ("kamer", Some("https://www.tweedekamer.nl/")),
    ];
    assert_eq!(runs, expected);
    assert_eq!(lines(&format!("<w:p>{}{}</w:p>{}", mark("begin"), run("een"), p("twee"))), ["een", "twee"]);
}

#[test]
fn characters_that_word_spells_out() {
    let body = r#"<w:p><w:r><w:t>Tweede</w:t><w:noBreakHyphen/><w:t>Kamer</w:t><w:tab/><w:t>ver</w:t><w:softHyphen/><w:t>der</w:t>
        <w:sym w:font="Wingdings" w:char="F0A7"/><w:br/><w:t>nieuwe regel</w:t><w:br w:type="page"/></w:r></w:p>"#;
    assert_eq!(lines(body), ["Tweede-Kamer\tverder•", "nieuwe regel", ""]);
    let list = item(1, 0, "een").replace("<w:t>", r#"<w:br w:type="page"/><w:t>"#);
    assert_eq!(lines(&list), ["<1.>een"]);
}

#[test]
fn text_boxes_and_alternatives_are_read_once() {
    let box_of = |text: &str| format!("<w:txbxContent>{}</w:txbxContent>", p(text));
    let both = format!(
        "<mc:AlternateContent><mc:Choice><w:drawing>{}</w:drawing></mc:Choice><mc:Fallback><w:pict>{}</w:pict></mc:Fallback></mc:AlternateContent>",
        box_of("kader"),
        box_of("kader")
    );
    let hidden = format!(r#"<w:pict><v:shape style="visibility:hidden">{}</v:shape></w:pict>"#, box_of("onzichtbaar"));
    let body = format!("<w:p><w:r><w:t>voor</w:t>{both}{hidden}<w:t>na</w:t></w:r></w:p>{}", p("volgende"));
    assert_eq!(lines(&body), ["voorna", "kader", "volgende"]);
}

#[test]
fn content_controls_are_read_at_every_level() {
    let body = format!(
        "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt><w:p><w:sdt><w:sdtContent><w:r><w:t>regel</w:t></w:r></w:sdtContent></w:sdt></w:p>",
        p("blok")
    );
    assert_eq!(lines(&body), ["blok", "regel"]);
}

#[test]
fn tables_are_cells_merged_ones_in_their_first() {
    let cell = |properties: &str, content: &str| format!("<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>");
    let first = cell(r#"<w:gridSpan w:val="2"/>"#, &p("breed")) + &cell(r#"<w:vMerge w:val="restart"/>"#, &p("hoog"));
    let second = cell("", &p("a")) + &cell("", &(p("b") + &p("c"))) + &cell("<w:vMerge/>", "<w:p/>");
    let inner = format!("<w:tbl><w:tr>{}</w:tr></w:tbl><w:p/>", cell("", &p("binnen")));
    let third = cell("", &inner);
    let body =
        format!("{}<w:tbl><w:tr>{first}</w:tr><w:tr>{second}</w:tr><w:tr>{third}</w:tr></w:tbl>{}", p("voor"), p("na"));
    let manuscript = manuscript(&body);
    let placed = manuscript.lines.iter().map(|line| match line.place {
        Place::Cell { table, row, column } => (line.text(), Some((table, row, column))),
        _ => (line.text(), None),
    });
    let cells: Vec<_> = placed.collect();
    let at = |text: &str, table, row, column| (text.to_owned(), Some((table, row, column)));
    let expected = [
        ("voor".into(), None),
        at("breed", 0, 0, 0),
        at("hoog", 0, 0, 2),
        at("a", 0, 1, 0),
        at("b", 0, 1, 1),
        at("c", 0, 1, 1),
        at("binnen", 1, 0, 0),
        at("", 0, 2, 0),
        ("na".into(), None),
    ];
    assert_eq!(cells, expected);
}

#[test]
fn headers_are_margin_lines_after_the_text() {
    let body = format!(r#"{}<w:sectPr><w:headerReference r:id="h"/></w:sectPr>"#, p("tekst"));
    let manuscript = manuscript(&body);
    assert_eq!(manuscript.lines.iter().map(seen).collect::<Vec<_>>(), ["tekst", "Pagina 1"]);
    assert_eq!(manuscript.lines[1].place, Place::Margin);
}

#[test]
fn encrypted_and_foreign_files_are_named() {
    let encrypted: Vec<u8> = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
        .iter()
        .copied()
        .chain("EncryptedPackage".bytes().flat_map(|b| [b, 0]))
        .collect();
    assert_eq!(read(&encrypted), Err(Problem::Encrypted));
    assert!(matches!(read(b"PK\x03\x04rubbish"), Err(Problem::Damaged(_))));
    assert!(matches!(read(&archive(&[("a.txt", "niets")])), Err(Problem::Damaged(_))));
}

#[test]
fn what_is_left_of_a_cut_file_is_read() {
    let body: String = (1..200).map(|n| p(&format!("alinea {n} {}", n * 7919))).collect();
    let bytes = docx(&body);
    let cut = read(&bytes[..bytes.len() / 2]);
    let whole_document = read(&bytes[..bytes.len() - 40]).unwrap();
    assert_eq!(whole_document.lines.len(), 199);
    assert_eq!(whole_document.diagnostics[0].code(), Code::UnreadablePart);
    assert!(cut.is_ok_and(|cut| cut.lines.len() > 20 && seen(&cut.lines[0]) == "alinea 1 7919"));
}

#[test]
fn nesting_beyond_measure_keeps_its_text() {
    let deep = format!("{}{}{}", "<w:sdt>".repeat(50_000), p("diep"), "</w:sdt>".repeat(50_000));
    let manuscript = read(&docx(&format!("{}{deep}{}", p("voor"), p("na")))).unwrap();
    assert_eq!(
        manuscript.lines.iter().map(seen).filter(|line| !line.is_empty()).collect::<Vec<_>>(),
        ["voor", "diep", "na"]
    );
    assert_eq!(manuscript.diagnostics[0].code(), Code::LimitReached);
}

#[test]
fn bombs_do_not_go_off() {
    let zeros = "0".repeat(80 << 20);
    let bomb = archive(&[("word/document.xml", &zeros)]);
    assert!(bomb.len() < 1 << 20);
    assert_eq!(read(&bomb), Err(Problem::LimitReached(Limit::Memory)));
}
