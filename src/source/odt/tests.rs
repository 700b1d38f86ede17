use super::read;
use crate::model::{Code, Diagnostic, Finding};
use crate::source::package::archive;
use crate::source::{Hint, Line, Manuscript, Place, Problem};

const STYLES: &str = r#"<office:document-styles xmlns:office="o" xmlns:style="s" xmlns:text="t" xmlns:fo="f"><office:styles>
  <style:default-style style:family="paragraph"><style:text-properties fo:font-size="9pt"/></style:default-style>
  <style:style style:name="Vraag" style:family="paragraph" style:list-style-name="LV"/>
  <style:style style:name="Kind" style:family="paragraph" style:parent-style-name="Kind"/>
  <text:outline-style><text:outline-level-style text:level="1" style:num-format="I" style:num-suffix="."/>
    <text:outline-level-style text:level="2" style:num-format=""/></text:outline-style>
  <text:list-style style:name="L1">
    <text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>
    <text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")"/>
    <text:list-level-style-number text:level="3" style:num-format="1" text:display-levels="3"/></text:list-style>
  <text:list-style style:name="LV"><text:list-level-style-number text:level="1" style:num-format="1" style:num-list-format="Vraag %1%"/></text:list-style>
  <text:list-style style:name="LB"><text:list-level-style-bullet text:level="1" text:bullet-char="&#xF0B7;"/></text:list-style>
  </office:styles><office:master-styles><style:master-page><style:header><text:p>Kop</text:p></style:header>
  <style:footer style:display="false"><text:p>Weg</text:p></style:footer></style:master-page></office:master-styles></office:document-styles>"#;

const AUTOMATIC: &str = r#"<office:automatic-styles>
  <style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
  <style:style style:name="T2" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>
  <style:style style:name="T3" style:family="text"><style:text-properties text:display="none"/></style:style></office:automatic-styles>"#;

const NAMES: &str =
    r#"xmlns:office="o" xmlns:style="s" xmlns:text="t" xmlns:fo="f" xmlns:table="a" xmlns:draw="d" xmlns:xlink="x""#;

fn content(body: &str) -> String {
    format!(
        "<office:document-content {NAMES}>{AUTOMATIC}<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
}

fn odt(body: &str) -> Vec<u8> {
    archive(&[("content.xml", &content(body)), ("styles.xml", STYLES)])
}

fn manuscript(body: &str) -> Manuscript {
    let manuscript = read(&odt(body)).unwrap();
    let is_left_out = |said: &Diagnostic| matches!(said.finding, Finding::TextLeftOut { .. });
    assert!(manuscript.diagnostics.iter().all(is_left_out), "{:?}", manuscript.diagnostics);
    manuscript
}

fn seen(line: &Line) -> String {
    let marks = line.runs.iter().map(|run| run.anchor.map_or(run.text.clone(), |note| format!("[{}]", note.0)));
    let text: String = marks.collect();
    match &line.hint {
        Some(Hint::ListNumber(number)) => format!("<{number}>{text}"),
        Some(Hint::Heading(level)) => format!("{level}#{text}"),
        _ => text,
    }
}

/// The lines but for the header, which comes last.
fn lines(body: &str) -> Vec<String> {
    let mut lines: Vec<_> = manuscript(body).lines.iter().map(seen).collect();
    assert_eq!(lines.pop().as_deref(), Some("Kop"));
    lines
}

#[test]
fn white_space_is_one_space_but_where_it_is_spelt_out() {
    let body = "<text:p>\n  een <text:s text:c='2'/>twee<text:tab/>drie<text:line-break/>vier</text:p><text:p/>";
    assert_eq!(lines(body), ["een   twee\tdrie", "vier", ""]);
}

#[test]
fn list_numbers_are_those_that_are_shown() {
    let item = |content: &str| format!("<text:list-item>{content}</text:list-item>");
    let p = |text: &str| format!("<text:p>{text}</text:p>");
    let list = |attributes: &str, content: &str| format!("<text:list {attributes}>{content}</text:list>");
    let deep = list("", &item(&(p("deel") + &list("", &item(&p("diep"))))));
    let body = [
        list("xml:id='i' text:style-name='L1'", &(item(&(p("een") + &p("vervolg"))) + &item(&(p("twee") + &deep)))),
        p("tussen"),
        list("text:continue-numbering='true' text:style-name='L1'", &item(&p("drie"))),
        list(
            "text:style-name='L1'",
            &(item(&p("opnieuw")) + "<text:list-header><text:p>kop</text:p></text:list-header>"),
        ),
        list("text:continue-list='i' text:style-name='L1'", &item(&p("drie van i"))),
        list("text:style-name='L1'", "<text:list-item text:start-value='7'><text:p>zeven</text:p></text:list-item>"),
        list("text:style-name='LB'", &item(&p("punt"))),
        list("", &item("<text:p text:style-name='Vraag'/>")),
    ];
    let expected = [
        "<1.>een",
        "vervolg",
        "<2.>twee",
        "<a)>deel",
        "<2.a.1>diep",
        "tussen",
        "<3.>drie",
        "<1.>opnieuw",
        "kop",
        "<3.>drie van i",
        "<7.>zeven",
        "<•>punt",
        "<Vraag 1>",
    ];
    assert_eq!(lines(&body.concat()), expected);
}

#[test]
fn headings_are_numbered_by_the_outline() {
    let body = "<text:h text:outline-level='1'>een</text:h><text:h text:outline-level='2'>a</text:h>
        <text:h text:outline-level='1' text:is-list-header='true'>zonder</text:h><text:h text:outline-level='1'>twee</text:h>";
    assert_eq!(lines(body), ["<I.>een", "2#a", "1#zonder", "<II.>twee"]);
}

#[test]
fn looks_come_from_styles() {
    let body = "<text:p text:style-name='Kind'>tekst<text:span text:style-name='T2'>1)</text:span>
        <text:span text:style-name='T1'>vet</text:span><text:span text:style-name='T3'>weg</text:span><text:a xlink:href='https://tk.nl'>link</text:a></text:p>";
    let runs = &manuscript(body).lines[0].runs;
    assert_eq!((runs[0].size, runs[0].raise), (Some(9.0), Some(0.0)));
    assert!(runs[1].text == "1)" && runs[1].size < runs[0].size && runs[1].raise > Some(0.0));
    let vet = runs.iter().find(|run| run.text == "vet").unwrap();
    assert!(vet.style.bold);
    assert_eq!(runs.last().unwrap().href.as_deref(), Some("https://tk.nl"));
    assert!(!runs.iter().any(|run| run.text.contains("weg")));
}

#[test]
fn notes_stand_at_their_anchor() {
    let note = |class: &str, label: &str, text: &str| {
        format!(
            "<text:note text:note-class='{class}'><text:note-citation>{label}</text:note-citation><text:note-body><text:p><text:s/>{text}</text:p></text:note-body></text:note>"
        )
    };
    let body =
        format!("<text:p>een{}twee{}.</text:p>", note("footnote", "1", "Noot."), note("endnote", "i", "Eindnoot."));
    let manuscript = manuscript(&body);
    assert_eq!(seen(&manuscript.lines[0]), "een[0]twee[1].");
    let notes: Vec<_> = manuscript.notes.iter().map(|note| (note.label.as_deref(), seen(&note.lines[0]))).collect();
    assert_eq!(notes, [(Some("1"), "Noot.".into()), (Some("i"), "Eindnoot.".into())]);
    assert_eq!(manuscript.notes[1].lines[0].origin.line, 4);
}

#[test]
fn only_the_final_text_is_read() {
    let body = "<text:tracked-changes><text:deletion><text:p>oud</text:p></text:deletion></text:tracked-changes>
        <text:p>nieuw<office:annotation><text:p>opmerking</text:p></office:annotation></text:p><text:section text:display='none'><text:p>weg</text:p></text:section>
        <text:p>voor<draw:frame><draw:text-box><text:p>kader</text:p></draw:text-box></draw:frame>na</text:p>";
    assert_eq!(lines(body), ["nieuw", "voorna", "kader"]);
}

#[test]
fn tables_are_cells() {
    let cell = |attributes: &str, text: &str| {
        format!("<table:table-cell {attributes}><text:p>{text}</text:p></table:table-cell>")
    };
    let covered = "<table:covered-table-cell/>";
    let first = cell("table:number-columns-spanned='2'", "breed") + covered + &cell("", "derde");
    let second = cell("", "a") + &cell("", "b") + covered;
    let body = format!(
        "<table:table><table:table-header-rows><table:table-row>{first}</table:table-row></table:table-header-rows><table:table-row>{second}</table:table-row></table:table>"
    );
    let places: Vec<_> = manuscript(&body).lines.iter().map(|line| line.place).collect();
    let at = |row, column| Place::Cell { table: 0, row, column };
    assert_eq!(places, [at(0, 0), at(0, 2), at(1, 0), at(1, 1), Place::Margin]);
}

#[test]
fn encrypted_and_broken_files_are_named() {
    let manifest = "<manifest:manifest><manifest:encryption-data/></manifest:manifest>";
    assert_eq!(read(&archive(&[("META-INF/manifest.xml", manifest), ("content.xml", "x")])), Err(Problem::Encrypted));
    assert!(matches!(read(&archive(&[("styles.xml", STYLES)])), Err(Problem::Damaged(_))));
    let cut = content("<text:p>een</text:p><text:p>twee")
        .replace("</office:text></office:body></office:document-content>", "");
    let cut = read(&archive(&[("content.xml", &cut)])).unwrap();
    assert_eq!(cut.lines.iter().map(seen).collect::<Vec<_>>(), ["een", "twee"]);
    assert_eq!(cut.diagnostics[0].code(), Code::UnreadablePart);
}

#[test]
fn nesting_beyond_measure_keeps_its_text() {
    for (open, close) in
        [("<text:section>", "</text:section>"), ("<text:list><text:list-item>", "</text:list-item></text:list>")]
    {
        let deep = format!("{}<text:p>diep</text:p>{}", open.repeat(50_000), close.repeat(50_000));
        let manuscript = read(&odt(&format!("<text:p>voor</text:p>{deep}<text:p>na</text:p>"))).unwrap();
        let lines: Vec<_> = manuscript.lines.iter().map(seen).filter(|line| !line.is_empty()).collect();
        assert_eq!(lines, ["voor", "diep", "na", "Kop"]);
        assert_eq!(manuscript.diagnostics[0].code(), Code::LimitReached);
    }
    let spans = format!("<text:p>{}diep{}</text:p>", "<text:span>".repeat(50_000), "</text:span>".repeat(50_000));
    assert_eq!(seen(&read(&odt(&spans)).unwrap().lines[0]), "diep");
}

#[test]
fn a_frame_at_the_beginning_of_a_paragraph_stands_above_it() {
    let frame = "<draw:frame><draw:text-box><text:p>kader</text:p></draw:text-box></draw:frame>";
    assert_eq!(lines(&format!("<text:h text:outline-level='2'>{frame}Antwoord</text:h>")), ["kader", "2#Antwoord"]);
}

#[test]
fn signs_of_symbol_fonts_are_those_that_are_seen() {
    assert_eq!(lines("<text:p>\u{f0fc} ook \u{f0b7} dit \u{f0a8}</text:p>"), ["✓ ook • dit •"]);
}

#[test]
fn formulas_are_lines_of_text() {
    const FORMULA: &str =
        "<math:math xmlns:math='m'><math:semantics><math:mrow><math:mi>b</math:mi><math:mo>=</math:mo>
        <math:mfrac><math:mn>1</math:mn><math:mn>2</math:mn></math:mfrac><math:mo>·</math:mo>
        <math:msup><math:mi>p</math:mi><math:mn>2</math:mn></math:msup></math:mrow>
        <math:annotation>b = 1 over 2</math:annotation></math:semantics></math:math>";
    let content = |formula: &str| {
        format!(
            r#"<office:document-content xmlns:office="o" xmlns:text="t" xmlns:draw="d" xmlns:xlink="x"><office:body><office:text><text:p>De formule is <draw:frame><draw:object {formula}</draw:object><draw:image/></draw:frame>.</text:p></office:text></office:body></office:document-content>"#
        )
    };
    let (apart, inside) = (content(r#"xlink:href="./Object 1">"#), content(&format!(">{FORMULA}")));
    let read = |parts: &[(&str, &str)]| read(&archive(parts)).unwrap().lines[0].text();
    let expected = "De formule is b = (1)/(2) · p^2.";
    assert_eq!(read(&[("content.xml", &apart), ("Object 1/content.xml", FORMULA)]), expected);
    assert_eq!(read(&[("content.xml", &inside)]), expected);
}

#[test]
fn objects_that_cannot_be_read_are_said() {
    let frame = |inner: &str| format!(r#"<text:p>De formule is <draw:frame>{inner}</draw:frame>.</text:p>"#);
    let cases = [
        (r#"<draw:object xlink:href="./Object 1"/><draw:image/>"#, true),
        ("<draw:object-ole/><draw:image/>", true),
        ("<draw:image/>", false),
    ];
    for (inner, said) in cases {
        let manuscript = read(&odt(&frame(inner))).unwrap();
        let unread = Diagnostic::new(Finding::EmbeddedDocument);
        assert_eq!(manuscript.diagnostics.contains(&unread), said, "{inner}");
    }
}
