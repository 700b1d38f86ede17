use super::read;
use crate::model::{Diagnostic, Finding};
use crate::source::docx::tests::seen;
use crate::source::{Line, Manuscript, Place};

/// A file with this in it, behind the tables at its head.
fn rtf(body: &str) -> Vec<u8> {
    let fonts =
        r"{\fonttbl{\f0\froman\fcharset0 Times{\*\falt Tms};}{\f1\fcharset238 Arial CE;}{\f2\fcharset2 Symbol;}}";
    let colours = r"{\colortbl;\red0\green112\blue192;\red255\green0\blue0;}";
    let styles = r"{\stylesheet{\ql\fs24 \snext0 Normal;}{\s1\outlinelevel0 heading 1,Kop;}{\s2 Vraag;}{\s3 Title;}{\*\cs10 Default;}}";
    let info = r"{\info{\title Titel}{\author Iemand}}{\*\generator Riched20;}";
    format!(r"{{\rtf1\ansi\ansicpg1252\deff0{fonts}{colours}{styles}{info}{body}}}").into_bytes()
}

fn manuscript(body: &str) -> Manuscript {
    let manuscript = read(&rtf(body)).unwrap();
    let is_left_out = |said: &Diagnostic| matches!(said.finding, Finding::TextLeftOut { .. });
    assert!(manuscript.diagnostics.iter().all(is_left_out), "{:?}", manuscript.diagnostics);
    manuscript
}

fn lines(body: &str) -> Vec<String> {
    manuscript(body).lines.iter().map(seen).collect()
}

/// Each input with the lines that are seen of it.
fn check(cases: &[(&str, &[&str])]) {
    for (body, expected) in cases {
        assert_eq!(lines(body), *expected, "{body}");
    }
}

#[test]
fn paragraphs_and_lines() {
    check(&[
        (r"een\par\par twee\par", &["een", "", "twee"]),
        (r"een\par twee", &["een", "twee"]),
        ("een\r\n twee\\\ndrie", &["een twee", "drie"]),
        (r"een\line twee\par", &["een", "twee"]),
        (r"een\page twee\par\page drie", &["een", "twee", "drie"]),
        (r"een\sect\sectd twee", &["een", "twee"]),
        (r"{\pard een\par}{\pard twee\par}", &["een", "twee"]),
        (r"Vraag\tab 1\par", &["Vraag\t1"]),
        (r"{\b een}{\plain  twee}", &["een twee"]),
    ]);
}

#[test]
fn characters() {
    check(&[
        (r"ge\'efnformeerd \'80 5", &["geïnformeerd € 5"]),
        (r"\lquote a\rquote  \ldblquote b\rdblquote  c\endash d\emdash e\bullet", &["‘a’ “b” c–d—e•"]),
        (r"Tweede\_Kamer\~der \{Staten\}\\ ver\-der", &["Tweede-Kamer\u{a0}der {Staten}\\ verder"]),
        (r"{\f1 \'e8\u345\'f8}", &["čř"]),
        (r"{\f2 \'b7} {\f0 \u-3913\'b7}", &["• •"]),
        (r"\u8364?\u8217\'92\uc2\u233??\uc0\u235 n", &["€’éën"]),
        (r"{\uc0\u233}\u233?", &["éé"]),
        (r"\u-10179?\u-8704?\u128512?\u55357?x", &["😀😀x"]),
        (r"\u8211\endash\u233 ?", &["–é"]),
        (r"a{\u233}?b", &["aé?b"]),
        ("Ge\u{ef}nd, \u{20ac} 5", &["Geïnd, € 5"]),
        (r"{\upr{Beyonc?}{\*\ud{Beyonc\u233?}}}", &["Beyoncé"]),
    ]);
    let latin = read(b"{\\rtf1\\ansi caf\xe9 \\'zz}").unwrap();
    assert_eq!(seen(&latin.lines[0]), "café zz");
    for (code_page, text) in [(r"\mac", r"caf\'8e"), (r"\pca", r"caf\'82"), (r"\ansi\ansicpg65001", r"caf\'c3\'a9")] {
        let file = format!(r"{{\rtf1{code_page} {text}}}");
        assert_eq!(seen(&read(file.as_bytes()).unwrap().lines[0]), "café", "{code_page}");
    }
}

#[test]
fn what_is_not_text_is_left_out() {
    check(&[
        (r"voor {\pict\pngblip 89504e47} na", &["voor  na"]),
        (r"voor {\pict\bin7 {{{}}}\ 0a} na", &["voor  na"]),
        (r"a{\*\shppict{\pict 00}}{\nonshppict{\pict 00}}b", &["ab"]),
        (r"a{\*\onbekend b {\i c}}d", &["ad"]),
        (r"a{\*\bkmkstart _Hlk1}b{\*\bkmkend _Hlk1}{\xe c}", &["ab"]),
        (r"a{\object{\*\objdata 00ff}{\result b}}c", &["abc"]),
        (r"a{\v geheim}b{\v0 c}", &["abc"]),
        (r"{\v geheim\par}a\par", &["a"]),
        (r"{\header Kop\par}a", &["a", "Kop"]),
    ]);
}

#[test]
fn what_was_changed_is_said() {
    for (body, text, left_out) in [
        (r"Ja{\deleted , {\b zeker}}.\par", "Ja.", [0, 1, 0]),
        (r"{\strike Nee}{\striked1 n} Ja", " Ja", [2, 0, 0]),
        (r"Ja{\*\atnid X}{\*\atnauthor Y}\chatn{\*\annotation{\chatn Klopt dit?}}.", "Ja.", [0, 0, 1]),
        (r"{\revised Ja} {\deleted a}b{\deleted c}", "Ja b", [0, 2, 0]),
    ] {
        let read = manuscript(body);
        let [struck, deleted, comments] = left_out;
        let left_out = Diagnostic::new(Finding::TextLeftOut { struck, deleted, comments, placeholders: 0 });
        assert_eq!((seen(&read.lines[0]).as_str(), read.diagnostics), (text, vec![left_out]), "{body}");
    }
    assert_eq!(lines(r"samen {\deleted\par}\pard gevoegd\par"), ["samen gevoegd"]);
}

#[test]
fn looks() {
    let body = r"{\b vet}{\i schuin}{\cf1 blauw}{\super 1)}{\sub 2}{\fs18 klein{\up6 hoog}}\par";
    let runs = &manuscript(body).lines[0].runs;
    let texts: Vec<_> = runs.iter().map(|run| run.text.as_str()).collect();
    assert_eq!(texts, ["vet", "schuin", "blauw", "1)", "2", "klein", "hoog"]);
    assert!(runs[0].style.bold && runs[1].style.italic && runs[2].style.colour == 0x00_70C0);
    assert!(runs[3].size < Some(12.0) && runs[3].raise > Some(0.0) && runs[4].raise < Some(0.0));
    assert_eq!((runs[0].size, runs[5].size, runs[6].raise), (Some(12.0), Some(9.0), Some(3.0)));
    assert_eq!((runs[0].style.colour, runs[5].style.bold), (0, false));
}

#[test]
fn styles_and_list_numbers() {
    let number = |label: &str| format!(r"{{\listtext\pard\plain\f0 {label}\tab}}");
    let body = [
        r"\pard\s1 Kop\par\pard\s3 Titel\par\pard\outlinelevel1 Onder\par\pard\s2".to_owned(),
        number("Vraag 1") + r"\par",
        r"\pard Kent u dit?\par\pard\s1".to_owned(),
        number("1.") + r"Bent u bekend?\line Ja?\par\pard",
        r"{\pntext\f2\'b7\tab}{\*\pn\pnlvlblt\pnf2{\pntxtb\'b7}}punt\par".to_owned(),
        number("a)") + r"\page een\par",
    ];
    let read = manuscript(&body.concat());
    let expected =
        ["#Kop", "#Titel", "##Onder", "<Vraag 1>", "Kent u dit?", "<1.>Bent u bekend?", "Ja?", "<•>punt", "<a)>een"];
    assert_eq!(read.lines.iter().map(seen).collect::<Vec<_>>(), expected);
    let styles: Vec<_> = read.lines.iter().filter_map(|line| line.style.as_deref()).collect();
    assert_eq!(styles, ["vraag"]);
    let indented = manuscript(r"\pard\li720 een\par\pard twee\par");
    let indents = indented.lines.iter().map(|line| line.place);
    assert!(indents.eq([36.0, 0.0].map(|indent| Place::Flow { gap: None, indent })));
}

#[test]
fn notes_stand_at_their_anchor() {
    let note = |text: &str| format!(r"{{\super\chftn {{\footnote\pard\plain {{\super\chftn}} {text}}}}}");
    let apart = |text: &str| format!(r"{{\super \chftn}}{{\*\footnote \pard\plain\tab {text}\par Vervolg.\par}}");
    let end = r"{\super\chftn{\footnote\ftnalt\pard {\super\chftn} Eindnoot.}}";
    let typed = r"{\super 1){\footnote\pard\plain{\super 1)} Noot van de vragensteller.}}";
    let body = format!("een{}{}twee{typed}{end}drie{}\\par", note("Eerste."), apart("Tweede."), note("Derde"));
    let read = manuscript(&body);
    assert_eq!(seen(&read.lines[0]), "een[0][1]twee[2][3]drie[4]");
    let notes: Vec<_> = read.notes.iter().map(|note| (note.label.as_deref().unwrap(), seen(&note.lines[0]))).collect();
    let expected =
        [("1", "Eerste."), ("2", "Tweede."), ("1)", "Noot van de vragensteller."), ("i", "Eindnoot."), ("3", "Derde")];
    assert_eq!(notes, expected.map(|(label, text)| (label, text.to_owned())));
    assert_eq!(seen(&read.notes[1].lines[1]), "Vervolg.");
}

#[test]
fn notes_are_numbered_as_the_file_says() {
    let note = r"{\super\chftn}{\footnote a}";
    let labels =
        |body: String| -> Vec<_> { manuscript(&body).notes.into_iter().map(|note| note.label.unwrap()).collect() };
    assert_eq!(labels(format!(r"\ftnnrlc\ftnstart3 x{note}{note}")), ["iii", "iv"]);
    assert_eq!(labels(format!(r"\ftnrestart x{note}{note}\sect {note}")), ["1", "2", "1"]);
    assert_eq!(labels(format!(r"x{note}\sect\sectd\sftnnalc {note}")), ["1", "b"]);
    assert_eq!(labels(format!(r"{{\v {note}}}x{note}\chftn")), ["1", "2"]);
}

#[test]
fn fields_show_their_results() {
    let body = r#"Zie {\field{\*\fldinst{ HYPERLINK "https://www.wodc.nl/" }}{\fldrslt{\ul wodc}}}, bladzijde
{\field{\*\fldinst PAGE}{\fldrslt 7}} {\field{\*\fldinst IF {\field{\*\fldinst PAGE}{\fldrslt 9}}}{\fldrslt ja}}
{\field{\*\fldinst HYPERLINK \\l "_Toc1"}{\fldrslt verder}}"#;
    let read = manuscript(&body.replace('\n', " "));
    let runs: Vec<_> = read.lines[0].runs.iter().map(|run| (run.text.as_str(), run.href.as_deref())).collect();
    let expected = [("Zie ", None), ("wodc", Some("https://www.wodc.nl/")), (", bladzijde 7 ja verder", None)];
    assert_eq!(runs, expected);
}

#[test]
fn boxes_follow_their_line() {
    let shape = r"{\shp{\*\shpinst\shpleft0{\sp{\sn shapeType}{\sv 202}}{\shptxt\pard kader\par}}{\shprslt{\*\do\dptxbx{\dptxbxtext kader}}}}";
    let older = r"{\*\do\dobxcolumn\dptxbx{\dptxbxtext\pard oud kader\par}\dpx0}";
    check(&[
        (&format!(r"voor{shape}na\par volgende"), &["voorna", "kader", "volgende"]),
        (&format!(r"voor{older}na\par"), &["voorna", "oud kader"]),
    ]);
    let row = format!(r"\trowd\cellx1000\cellx2000\pard\intbl een{shape}\cell twee\cell\row");
    assert_eq!(cells(&row), [("een", 0, 0, 0), ("kader", 0, 0, 0), ("twee", 0, 0, 1)].map(at));
}

/// Table, row and column of a line's cell.
type Cell = Option<(u32, u16, u16)>;

fn at((text, table, row, column): (&str, u32, u16, u16)) -> (String, Cell) {
    (text.to_owned(), Some((table, row, column)))
}

fn cells(body: &str) -> Vec<(String, Cell)> {
    let placed = |line: &Line| match line.place {
        Place::Cell { table, row, column } => (seen(line), Some((table, row, column))),
        _ => (seen(line), None),
    };
    manuscript(body).lines.iter().map(placed).collect()
}

#[test]
fn tables_are_cells_merged_ones_in_their_first() {
    let first = r"\trowd\trleft-108\cellx2000\clvmgf\cellx3000\pard\intbl breed\cell hoog\cell\row";
    let second = r"\trowd\trleft-108\cellx1000\cellx2000\clvmrg\cellx3000 a\cell b\par c\cell\cell{\trowd\trleft-108\cellx1000\cellx2000\clvmrg\cellx3000\row}";
    let body = format!(r"voor\par{first}{second}\pard na\par{first}");
    let flow = |text: &str| (text.to_owned(), None);
    let expected = [
        flow("voor"),
        at(("breed", 0, 0, 0)),
        at(("hoog", 0, 0, 2)),
        at(("a", 0, 1, 0)),
        at(("b", 0, 1, 1)),
        at(("c", 0, 1, 1)),
        flow("na"),
        at(("breed", 1, 0, 0)),
        at(("hoog", 1, 0, 1)),
    ];
    assert_eq!(cells(&body), expected);
    assert_eq!(manuscript(&body).tables[0].merged, [(1, 2)]);
    // no paragraph says that it is in the table; the definition follows the row
    let bare = r"\trowd\cellx1\cellx2 a\cell\cell\row\trowd\cellx1\cellx2 b\cell c\cell\row\pard d\par";
    let expected = [at(("a", 0, 0, 0)), at(("", 0, 0, 1)), at(("b", 0, 1, 0)), at(("c", 0, 1, 1)), flow("d")];
    assert_eq!(cells(bare), expected);
}

#[test]
fn tables_in_tables() {
    let inner = r"\pard\intbl\itap2 binnen\nestcell twee\nestcell{\*\nesttableprops\trowd\cellx500\cellx900\nestrow}{\nonesttables\par}";
    let body =
        format!(r"\trowd\cellx1000\cellx2000\pard\intbl een\cell voor\par{inner}\pard\intbl na\cell\row\pard uit\par");
    let expected = [
        at(("een", 0, 0, 0)),
        at(("voor", 0, 0, 1)),
        at(("binnen", 1, 0, 0)),
        at(("twee", 1, 0, 1)),
        at(("na", 0, 0, 1)),
        ("uit".to_owned(), None),
    ];
    assert_eq!(cells(&body), expected);
    assert_eq!(manuscript(&body).tables[1].inside, Some((0, 0, 1)));
}

#[test]
fn running_heads_are_margin_lines_after_the_text() {
    let read =
        manuscript(r"{\header Pagina 1\par}{\footerf voet}tekst\par\sect{\header Pagina 1\par}{\footer\par}meer");
    assert_eq!(read.lines.iter().map(seen).collect::<Vec<_>>(), ["tekst", "meer", "Pagina 1", "voet"]);
    assert!(read.lines[2..].iter().all(|line| line.place == Place::Margin));
}

#[test]
fn files_that_are_cut_off_are_read_and_that_is_said() {
    let cut = Diagnostic::new(Finding::CutShort);
    for (file, text) in [
        (r"{\rtf1 een {\b twee", "een twee"),
        (r"{\rtf1 een\chftn{\footnote twee", "een[0]"),
        (r"{\rtf1 een\'e", "eene"),
        (r"{\rtf1 een{\pict\bin9999 abc", "een"),
        (r"{\rtf1 een\", "een"),
        (r"{\rtf1\trowd\cellx10\cellx20\intbl een\cell", "een"),
    ] {
        let read = read(file.as_bytes()).unwrap();
        assert_eq!((seen(&read.lines[0]).as_str(), &read.diagnostics), (text, &vec![cut.clone()]), "{file}");
    }
    let beyond = read(b"{\\rtf1 een\\par}twee\0").unwrap();
    assert_eq!(beyond.lines.iter().map(seen).collect::<Vec<_>>(), ["een", "twee"]);
}

#[test]
fn hostile_files_are_survived() {
    let deep = format!(r"{{\rtf1 {}diep", "{".repeat(100_000));
    let deeper =
        format!(r"{{\rtf1 {}", r"{\footnote {\shp{\*\shpinst{\shptxt \trowd\intbl\itap9 a\cell".repeat(20_000));
    let notes = format!(r"{{\rtf1 {}}}", r"\chftn{\footnote a}".repeat(20_000));
    let closes = format!(r"{{\rtf1 a{}b", "}".repeat(100_000));
    let numbers = r"{\rtf1\uc99999999999\u99999999999 a\fs99999999\li-99999999999\cellx-99999999999\s9\f9\cf9\itap300\intbl b\cell\row\trleft2147483647\cellx-2147483647\cell\cell\row";
    let wide = format!(r"{{\rtf1\trowd{}{}\row}}", r"\cellx9".repeat(50_000), r"\intbl a\cell".repeat(70_000));
    let rows = format!(r"{{\rtf1\trowd\cellx9 {}}}", r"\intbl a\cell\row".repeat(70_000));
    for file in [deep, deeper, notes, closes, numbers.to_owned(), wide, rows] {
        let read = read(file.as_bytes()).unwrap();
        assert!(read.lines.iter().any(|line| !line.runs.is_empty()), "{}", &file[..40]);
    }
    let said = |file: &str| read(file.as_bytes()).unwrap().diagnostics;
    assert!(
        said(&format!(r"{{\rtf1 {}a{}}}", "{".repeat(300), "}".repeat(300)))
            .contains(&crate::source::scribe::too_deep())
    );
    assert_eq!(said(r"{\rtf1{\info}}"), [Diagnostic::new(Finding::NoText)]);
    let broken = r"{\rtf1\ansicpg932 \'81\'00}";
    assert_eq!(said(broken), [Diagnostic::new(Finding::BadEncoding { encoding: Some("Shift_JIS".to_owned()) })]);
}
