use super::read;
use crate::model::Code;
use crate::source::{Hint, Line, Manuscript, MetaKey, Place};

fn manuscript(html: &str) -> Manuscript {
    read(html.as_bytes()).unwrap()
}

fn seen(line: &Line) -> String {
    let hint = match &line.hint {
        Some(Hint::ListNumber(number)) => format!("<{number}>"),
        Some(Hint::Heading(level)) => "#".repeat((*level).into()),
        Some(other) => format!("<{other:?}>"),
        None => String::new(),
    };
    let margin = if line.place == Place::Margin { "| " } else { "" };
    let marks = line.runs.iter().map(|run| run.anchor.map_or(run.text.clone(), |note| format!("[{}]", note.0)));
    format!("{margin}{hint}{}", marks.collect::<String>())
}

fn lines(html: &str) -> Vec<String> {
    manuscript(html).lines.iter().map(seen).collect()
}

fn notes(manuscript: &Manuscript) -> Vec<(String, String)> {
    let text = |lines: &[Line]| lines.iter().map(Line::text).collect::<Vec<_>>().join("|");
    manuscript.notes.iter().map(|note| (note.label.clone().unwrap_or_default(), text(&note.lines))).collect()
}

#[test]
fn blocks_are_lines() {
    let html = "<title>Titel</title><p>een <b>vet</b>\n twee<p>drie<br>vier<div>vijf<ul><li>zes</ul>zeven</div><p>&nbsp;</p><p></p>acht";
    let expected = ["een vet twee", "drie", "vier", "vijf", "<•>zes", "zeven", "", "acht"];
    assert_eq!(lines(html), expected);
    assert_eq!(lines("<pre>een\n  twee</pre>"), ["een", "  twee"]);
}

#[test]
fn what_is_not_text_is_left_out() {
    let html =
        "<body><nav>menu</nav><script>x()</script><style>p{}</style><p style='display: none'>weg</p><p hidden>weg</p>
        <header>kop</header><article><header><h1>Titel</h1></header><p>tekst</p></article><footer><p>voet</p></footer>";
    assert_eq!(lines(html), ["#Titel", "tekst"]);
    assert_eq!(
        lines("<header>kop</header><p>tekst</p><div title='footer'><p>voet</p></div>"),
        ["tekst", "| kop", "| voet"]
    );
}

#[test]
fn looks_and_links() {
    let lines =
        manuscript("<p>een<sup>1)</sup><i>schuin</i><a href='https://tk.nl'>link</a><a href='#x'>hier</a></p>").lines;
    let runs = &lines[0].runs;
    assert!(runs[1].raise > Some(0.0) && runs[1].size < runs[0].size && runs[2].style.italic);
    assert_eq!(
        runs.iter().map(|run| run.href.as_deref()).collect::<Vec<_>>(),
        [None, None, None, Some("https://tk.nl"), None]
    );
}

#[test]
fn lists_are_numbered_as_browsers_do() {
    let html =
        "<ol start=3><li>drie<ol type=a><li>a<li>b</ol><li value=7>zeven<li>acht</ol><ol reversed><li>twee<li>een</ol>
        <ol style='list-style-type:none'><li>geen</ol>";
    assert_eq!(lines(html), ["<3.>drie", "<a.>a", "<b.>b", "<7.>zeven", "<8.>acht", "<2.>twee", "<1.>een", "geen"]);
}

#[test]
fn tables_are_cells() {
    let html = "<table><caption>Titel</caption><thead><tr><th rowspan=2>a<th>b<tbody><tr><td>c</table>";
    let places: Vec<_> = manuscript(html).lines.iter().map(|line| (line.text(), line.place)).collect();
    let at = |row, column| Place::Cell { table: 0, row, column };
    let flow = Place::default();
    let expected = [("Titel", flow), ("a", at(0, 0)), ("b", at(0, 1)), ("c", at(1, 0))];
    assert_eq!(places, expected.map(|(text, place)| (text.to_owned(), place)));
    let row = "<table><tr><td rowspan=2>a<td>b<tr><td>c</table>";
    assert_eq!(manuscript(row).lines[2].place, at(1, 1));
}

#[test]
fn the_official_page_says_what_its_parts_are() {
    let html = r##"<html><head><meta name="DC.identifier" content="ah-tk-20242025-2884"><meta name="OVERHEIDop.vraagnummer" content="2025Z14826"></head>
      <body><div class="vraag"><h2 class="stuktitel">Vraag 1</h2><p>Bent u bekend?<a class="nootnum" href="#n1"><sup>1</sup></a> Ja?</p>
      <div class="voet noot" id="n1"><sup><span class="nootnum">1</span></sup><p>De Telegraaf.</p></div></div>
      <div class="antwoord"><p class="nummer">Antwoord 1</p><p>Ja.</p></div><div class="antwoord"><p>Zonder kop.</p></div>
      <div class="kamervraagopmerking"><h2>Mededeling</h2><p>Later.</p></div></body></html>"##;
    let manuscript = manuscript(html);
    let expected = [
        "<Question>Vraag 1",
        "Bent u bekend?[0] Ja?",
        "",
        "<Answer>Antwoord 1",
        "Ja.",
        "",
        "<Answer>Zonder kop.",
        "",
        "<Notice>Mededeling",
        "Later.",
        "",
    ];
    assert_eq!(manuscript.lines.iter().map(seen).collect::<Vec<_>>(), expected);
    assert_eq!(notes(&manuscript), [("1".into(), "De Telegraaf.".into())]);
    assert_eq!(manuscript.meta[0], (MetaKey::Identifier, "ah-tk-20242025-2884".into()));
    assert_eq!(manuscript.meta[1], (MetaKey::Case, "2025Z14826".into()));
}

#[test]
fn notes_are_found_in_the_pages_of_many_programs() {
    let libre_office = r##"<p>een<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a>twee<a class="sdendnoteanc" name="sdendnote1anc" href="#sdendnote1sym"><sup>i</sup></a></p>
        <div id="sdfootnote1"><p><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a> Noot.</p><p>Vervolg.</p></div>
        <div id="sdendnote1"><p><a class="sdendnotesym" name="sdendnote1sym" href="#sdendnote1anc">i</a> Eindnoot.</p></div>"##;
    let word = r##"<p>een<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span>[1]</span></a>twee</p>
        <div style='mso-element:footnote-list'><hr><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1"><span>[1]</span></a> Noot.</p><p>Vervolg.</p></div></div>"##;
    let pandoc = r##"<p>een<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a>twee</p>
        <section class="footnotes"><ol><li id="fn1"><p>Noot.</p><p>Vervolg.<a href="#fnref1" class="footnote-back">↩</a></p></li></ol></section>"##;
    let by_hand =
        r##"<p>een<sup id="terug"><a href="#onder">1</a></sup>twee</p><p id="onder"><a href="#terug">1</a> Noot.</p>"##;
    for (html, text) in
        [(libre_office, "Noot.|Vervolg."), (word, "Noot.|Vervolg."), (pandoc, "Noot.|Vervolg."), (by_hand, "Noot.")]
    {
        let manuscript = manuscript(html);
        assert!(seen(&manuscript.lines[0]).starts_with("een[0]twee"), "{html}");
        assert_eq!(manuscript.lines.len(), 1, "{html}");
        assert_eq!(notes(&manuscript)[0], ("1".into(), text.into()));
    }
    assert_eq!(notes(&manuscript(libre_office))[1], ("i".into(), "Eindnoot.".into()));
}

#[test]
fn links_to_places_are_not_notes() {
    let html = "<p><a href='#h1'>1</a> <a href='#h2'>2</a></p><p id=h1>Inleiding</p><p id=h2>Vervolg</p>";
    assert_eq!(lines(html), ["1 2", "Inleiding", "Vervolg"]);
    assert_eq!(notes(&manuscript(html)), []);
}

#[test]
fn words_own_list_numbers_are_list_numbers() {
    let html = "<p class=MsoListParagraph style='mso-list:l0 level1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp; </span></span><![endif]>Bent u bekend?</p>";
    assert_eq!(lines(html), ["<1.>Bent u bekend?"]);
}

#[test]
fn a_note_that_nothing_in_the_text_refers_to_is_not_lost() {
    let html =
        r##"<nav><a href="#fn1" class="footnote-ref">1</a></nav><p>tekst</p><p id="fn1" class="footnote">Noot.</p>"##;
    assert_eq!(notes(&manuscript(html)), [("".into(), "Noot.".into())]);
}

#[test]
fn encodings_are_heard() {
    let html = "<meta http-equiv=Content-Type content='text/html; charset=windows-1252'><p>Artificiële “één”";
    let bytes = encoding_rs::WINDOWS_1252.encode(html).0.into_owned();
    assert_eq!(read(&bytes).unwrap().lines[0].text(), "Artificiële “één”");
}

#[test]
fn nesting_beyond_measure_keeps_its_text() {
    for tag in ["div", "b", "ul><li", "table><tr><td", "font size=1"] {
        let html = format!("<p>voor</p>{}diep{}<p>na</p>", format!("<{tag}>").repeat(50_000), "</div>".repeat(50_000));
        let manuscript = manuscript(&html);
        let text: String = manuscript.lines.iter().map(Line::text).collect();
        assert_eq!(text.replace(['•', ' '], ""), "voordiepna", "{tag}");
        assert_eq!(manuscript.diagnostics[0].code(), Code::LimitReached);
    }
    let styles: String = (0..5_000).map(|n| format!("<p><font color={n}>x")).collect();
    assert!(read(styles.as_bytes()).map_or(true, |manuscript| manuscript.lines.len() > 100));
}

#[test]
fn attributes_beyond_measure_end_the_tree_and_no_text_is_lost() {
    let attributes: String = (0..60_000).map(|n| format!(" a{n}='<b>'")).collect();
    let manuscript = manuscript(&format!("<p>voor</p><p{attributes}>na</p>"));
    assert!(manuscript.lines.iter().any(|line| line.text() == "voor"));
    assert!(manuscript.lines.iter().any(|line| line.text().ends_with("na")));
    assert_eq!(manuscript.diagnostics[0].code(), Code::LimitReached);
}
