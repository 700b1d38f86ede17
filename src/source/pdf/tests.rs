//! PDFs made by hand, and what is read of them.

mod tagged;

use std::fmt::Write;

use super::*;
use crate::model::Code;
use crate::source::Run;

/// A page of 400 by 600 points, drawn with Helvetica; `y` counts from the bottom, as PDF does.
#[derive(Default)]
struct Sheet {
    drawing: String,
    entries: &'static str, // of the page's dictionary
}

impl Sheet {
    fn at(mut self, x: f32, y: f32, size: f32, text: &str) -> Self {
        let escape = |c: char| match c {
            '(' | ')' | '\\' => format!("\\{c}"),
            c if c.is_ascii() => c.to_string(),
            c => format!("\\{:03o}", u32::from(c)), // Latin-1
        };
        let text: String = text.chars().map(escape).collect();
        writeln!(self.drawing, "BT /F1 {size} Tf 1 0 0 1 {x} {y} Tm ({text}) Tj ET").unwrap();
        self
    }

    /// Lines below each other, from `y` down.
    fn lines(self, x: f32, y: f32, lines: &[&str]) -> Self {
        lines.iter().enumerate().fold(self, |sheet, (row, text)| sheet.at(x, y - 12.0 * row as f32, 10.0, text))
    }

    fn draw(mut self, operators: &str) -> Self {
        self.drawing.push_str(operators);
        self
    }

    fn with(self, entries: &'static str) -> Self {
        Self { entries, ..self }
    }
}

fn sheet() -> Sheet {
    Sheet::default()
}

/// The file.
fn pdf(sheets: &[Sheet]) -> Vec<u8> {
    pdf_with(sheets, "")
}

/// The same, with more entries of the catalog.
fn pdf_with(sheets: &[Sheet], catalog: &str) -> Vec<u8> {
    let pages: String = (0..sheets.len()).map(|page| format!("{} 0 R ", 5 + 2 * page)).collect();
    let mut objects = vec![
        format!("<</Type/Catalog/Pages 2 0 R{catalog}>>"),
        format!("<</Type/Pages/Kids[{pages}]/Count {}/MediaBox[0 0 400 600]>>", sheets.len()),
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>".to_owned(),
        "<</Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray/Length 1>>\nstream\n0\nendstream"
            .to_owned(),
    ];
    for (page, sheet) in sheets.iter().enumerate() {
        let resources = "/Resources<</Font<</F1 3 0 R>>/XObject<</Scan 4 0 R>>>>";
        objects.push(format!("<</Type/Page/Parent 2 0 R/Contents {} 0 R{resources}{}>>", 6 + 2 * page, sheet.entries));
        objects.push(format!("<</Length {}>>\nstream\n{}\nendstream", sheet.drawing.len(), sheet.drawing));
    }
    let mut file = String::from("%PDF-1.4\n");
    let mut places = String::new();
    for (number, object) in objects.iter().enumerate() {
        writeln!(places, "{:010} 00000 n ", file.len()).unwrap();
        writeln!(file, "{} 0 obj\n{object}\nendobj", number + 1).unwrap();
    }
    let (xref, size) = (file.len(), objects.len() + 1);
    write!(file, "xref\n0 {size}\n0000000000 65535 f \n{places}trailer\n<</Size {size}/Root 1 0 R>>\n").unwrap();
    write!(file, "startxref\n{xref}\n%%EOF\n").unwrap();
    file.into_bytes()
}

fn read_sheets(sheets: &[Sheet]) -> Manuscript {
    read(&pdf(sheets)).unwrap()
}

fn texts(sheets: &[Sheet]) -> Vec<String> {
    read_sheets(sheets).lines.iter().map(Line::text).collect()
}

/// The texts of the lines in the margins.
fn margin_texts(sheets: &[Sheet]) -> Vec<String> {
    let manuscript = read_sheets(sheets);
    manuscript.lines.iter().filter(|line| line.place == Place::Margin).map(Line::text).collect()
}

const PROSE: [&str; 6] = [
    "Deelt u de mening dat als een provincie dit predicaat heeft die",
    "provincie dan ook een actief beleid zou moeten voeren waaronder",
    "het actief inzetten voor onder meer de veiligheid en acceptatie",
    "van de gemeenschap? Zo ja, waarom? Zo nee, waarom niet en wat",
    "is de waarde van dat predicaat dan nog? Kent u de inventarisatie",
    "van het beleid van de provincies en de rol van de minister?",
];

#[test]
fn a_raised_small_digit_is_a_run_of_its_own_and_a_subscript_is_not_raised() {
    let sheet = sheet().at(50.0, 500.0, 10.0, "het artikel").at(93.5, 504.0, 6.0, "1").at(99.7, 500.0, 10.0, "over CO");
    let sheet = sheet.at(137.0, 498.0, 6.0, "2").at(140.4, 500.0, 10.0, "-opslag");
    let manuscript = read_sheets(&[sheet]);
    let runs: Vec<_> = manuscript.lines[0].runs.iter().map(|run| (run.text.as_str(), run.size, run.raise)).collect();
    let (text, small) = (Some(10.0), Some(6.0));
    let expected = [
        ("het artikel", text, Some(0.0)),
        ("1", small, Some(4.0)),
        (" over CO", text, Some(0.0)),
        ("2", small, Some(-2.0)),
        ("-opslag", text, Some(0.0)),
    ];
    assert_eq!(runs, expected);
}

#[test]
fn white_before_a_marker_stays_out_of_its_run() {
    let sheet = sheet().at(50.0, 500.0, 10.0, "woord ").at(84.0, 504.0, 6.0, "12").at(94.0, 500.0, 10.0, "en");
    let runs: Vec<String> = read_sheets(&[sheet]).lines.remove(0).runs.into_iter().map(|run| run.text).collect();
    assert_eq!(runs, ["woord ", "12", " en"]);
}

#[test]
fn a_note_at_the_page_foot_begins_with_its_raised_label_and_stays_in_the_text() {
    let page = |label, text| {
        let sheet = sheet().lines(50.0, 550.0, &PROSE).at(50.0, 62.0, 5.0, label);
        sheet.at(56.0, 59.0, 8.0, text).at(50.0, 30.0, 7.0, "Tweede Kamer, Aanhangsel")
    };
    // Both notes stand at one height, say the same, and their labels ascend as the pages do.
    let sheets = [page("1", "Kamerstuk 26 485, nr. 380"), page("2", "Kamerstuk 26 485, nr. 380")];
    let manuscript = read_sheets(&sheets);
    let note = &manuscript.lines[6];
    assert_eq!(note.runs[0], Run { text: "1".into(), size: Some(5.0), raise: Some(3.0), ..Run::default() });
    assert_eq!(note.runs[1].text, " Kamerstuk 26 485, nr. 380");
    assert_eq!(margin_texts(&sheets), ["Tweede Kamer, Aanhangsel"; 2]);
}

#[test]
fn notes_that_end_alike_are_no_running_feet() {
    let page = |label: &str| {
        let notes = [format!("{label} Zie de brief aan de Kamer over"), "het beleid van de minister.".to_owned()];
        let page = sheet().lines(50.0, 550.0, &PROSE).at(50.0, 70.0, 8.0, &notes[0]).at(50.0, 60.0, 8.0, &notes[1]);
        page.at(50.0, 30.0, 8.0, "Tweede Kamer, Aanhangsel")
    };
    assert_eq!(margin_texts(&[page("1)"), page("7)")]), ["Tweede Kamer, Aanhangsel"; 2]);
}

#[test]
fn a_marker_belongs_to_the_line_beside_it_also_where_another_column_has_its_baseline() {
    let page = sheet().at(50.0, 500.0, 10.0, "waardoor het slachtoffer").at(156.4, 503.6, 7.0, "1");
    let lines = read_sheets(&[page.at(250.0, 503.6, 10.0, "en wordt door de minister")]).lines;
    let texts = |line: &Line| line.runs.iter().map(|run| run.text.clone()).collect::<Vec<_>>();
    assert_eq!(texts(&lines[0]), ["en wordt door de minister"]);
    assert_eq!(texts(&lines[1]), ["waardoor het slachtoffer", "1"]);
}

#[test]
fn figures_that_a_font_draws_raised_are_raised() {
    // Its font has superior figures, drawn in the size of the text and named as the others.
    let manuscript = read(include_bytes!("../../../tests/pdf/superior-figures.pdf")).unwrap();
    let runs = |line: usize| manuscript.lines[line].runs.iter().map(|run| run.text.as_str()).collect::<Vec<_>>();
    assert_eq!(runs(0), ["Heeft u kennisgenomen van het artikel over CO", "2", "-opslag", "1", "?"]);
    assert_eq!(runs(1), ["1", "Kamerstuk 26 485"]);
    let raises: Vec<bool> = manuscript.lines[0].runs.iter().map(|run| run.raise > Some(0.0)).collect();
    assert_eq!(raises, [false, false, false, true, false]);
}

#[test]
fn running_feet_are_known_by_place_and_repetition() {
    let page =
        |number: &str| sheet().lines(50.0, 550.0, &PROSE).at(50.0, 40.0, 10.0, "Vragen").at(340.0, 40.0, 10.0, number);
    assert_eq!(margin_texts(&[page("1"), page("2")]), ["Vragen\t1", "Vragen\t2"]);
    assert_eq!(margin_texts(&[page("7"), page("3")]), [""; 0], "numbers that are not those of pages");
}

#[test]
fn the_small_block_at_the_foot_of_a_first_page_is_margin() {
    let page =
        sheet().lines(50.0, 550.0, &PROSE).at(20.0, 60.0, 6.0, "ah-tk-20242025-2884").at(20.0, 52.0, 6.0, "ISSN");
    let page =
        page.at(20.0, 46.0, 6.0, "'s-Gravenhage 2025").at(150.0, 46.0, 11.0, "Aanhangsel").at(380.0, 46.0, 11.0, "1");
    let expected = ["ah-tk-20242025-2884", "ISSN", "'s-Gravenhage 2025\tAanhangsel\t1"];
    assert_eq!(margin_texts(&[page]), expected);
}

#[test]
fn headings_at_the_top_of_pages_are_no_running_heads() {
    let page = |heading| sheet().at(50.0, 570.0, 10.0, heading).lines(50.0, 546.0, &PROSE);
    assert_eq!(margin_texts(&[page("Vraag 1"), page("Vraag 2"), sheet().lines(50.0, 570.0, &PROSE)]), [""; 0]);
}

#[test]
fn details_beside_the_text_come_before_it_and_are_margin_when_repeated() {
    let details = |sheet: Sheet| {
        let texts = ["Directoraat-Generaal", "Politie", "Datum", "Kenmerk"];
        texts.iter().enumerate().fold(sheet, |sheet, (row, text)| sheet.at(340.0, 556.0 - 9.0 * row as f32, 6.0, text))
    };
    let page = || details(sheet().lines(20.0, 550.0, &PROSE));
    let read = texts(&[page()]);
    assert_eq!(read[..5], ["Directoraat-Generaal", "Politie", "Datum", "Kenmerk", PROSE[0]]);
    assert_eq!(margin_texts(&[page(), page()]).len(), 8);
}

#[test]
fn gaps_count_in_lines_and_indents_in_points() {
    let page = sheet().lines(50.0, 550.0, &PROSE).lines(62.0, 466.0, &["- een punt"]).at(50.0, 442.0, 10.0, "slot");
    let places: Vec<_> = read_sheets(&[page]).lines.iter().map(|line| line.place).collect();
    let Place::Flow { gap: None, indent } = places[0] else { panic!("{:?}", places[0]) };
    assert_eq!(indent, 0.0);
    for (line, gap, indent) in [(1, 1.0, 0.0), (6, 2.0, 12.0), (7, 2.0, 0.0)] {
        let Place::Flow { gap: Some(found), indent: at } = places[line] else { panic!("{:?}", places[line]) };
        assert!((found - gap).abs() < 0.02 && at == indent, "line {line}: {:?}", places[line]);
    }
}

#[test]
fn lines_are_numbered_through_the_file_and_know_their_page() {
    let manuscript = read_sheets(&[sheet().lines(50.0, 550.0, &PROSE), sheet().lines(50.0, 550.0, &["een", "twee"])]);
    assert_eq!(manuscript.shape, Shape::VisualLines);
    assert_eq!(manuscript.lines[5].origin, Origin::line(6, Some(1)));
    assert_eq!(manuscript.lines[7].origin, Origin::line(8, Some(2)));
}

#[test]
fn letters_become_words() {
    let cases = [
        ("a hyphen at the end stays", sheet().lines(50.0, 500.0, &["een regen-", "boog"]), "een regen-|boog"),
        ("an acute over c", sheet().at(50.0, 500.0, 10.0, "Kostic").at(73.4, 500.0, 10.0, "´"), "Kosti\u{107}"),
        (
            "a cedilla under s",
            sheet().at(50.0, 500.0, 10.0, "Yes").at(63.0, 500.0, 10.0, "¸").at(67.2, 500.0, 10.0, "il"),
            "Yeşil",
        ),
        ("white without a space", sheet().at(50.0, 500.0, 10.0, "een").at(70.0, 500.0, 10.0, "twee"), "een twee"),
        (
            "cells",
            sheet().at(50.0, 500.0, 10.0, "Totaal").at(150.0, 500.0, 10.0, "12").at(200.0, 500.0, 10.0, "17"),
            "Totaal\t12\t17",
        ),
        ("a list mark", sheet().at(50.0, 500.0, 10.0, "a.").at(75.0, 500.0, 10.0, "Bent u"), "a. Bent u"),
        ("drawn twice for bold", sheet().at(50.0, 500.0, 10.0, "Vraag 1").at(50.3, 500.0, 10.0, "Vraag 1"), "Vraag 1"),
        (
            "drawn out of order",
            sheet().at(90.0, 500.0, 10.0, "twee").at(50.0, 500.0, 10.0, "een 1,").at(50.0, 512.0, 10.0, "nul"),
            "nul|een 1, twee",
        ),
        ("kerning", sheet().draw("BT /F1 10 Tf 50 500 Td [(V)70(r)-20(aag)-300(1)] TJ ET"), "Vraag 1"),
        (
            "letters from above to below",
            sheet().draw("BT /F1 10 Tf 0 -1 1 0 50 500 Tm (onder elkaar) Tj ET"),
            "onder elkaar",
        ),
        ("escape sequences", sheet().draw("BT /F1 10 Tf 50 500 Td (a\\033[31mb) Tj ET"), "a\u{fffd}[31mb"),
        (
            "a page on its side",
            sheet().draw("BT /F1 10 Tf 0 1 -1 0 50 50 Tm (een) Tj 0 -12 Td (twee) Tj ET").with("/Rotate 90"),
            "een|twee",
        ),
    ];
    for (what, sheet, expected) in cases {
        assert_eq!(texts(&[sheet]).join("|"), expected, "{what}");
    }
}

#[test]
fn what_lies_outside_the_crop_box_is_not_read() {
    let page = sheet().at(50.0, 500.0, 10.0, "tekst").at(50.0, 590.0, 10.0, "snijlijn").with("/CropBox[20 20 380 560]");
    assert_eq!(texts(&[page]), ["tekst"]);
}

#[test]
fn columns_of_prose_are_read_one_after_the_other() {
    let left = [
        "Deelt u de mening dat als",
        "een provincie dit predicaat",
        "heeft die provincie dan een",
        "actief beleid zou voeren of",
        "moeten voeren en wat daarin",
    ];
    let right = [
        "het actief inzetten voor de",
        "veiligheid en acceptatie in",
        "de gemeenschap? Zo ja, en",
        "waarom? Zo nee, waarom niet",
        "en wat is daarvan de waarde",
    ];
    let read = texts(&[sheet().lines(50.0, 500.0, &left).lines(220.0, 500.0, &right)]);
    assert_eq!(read, [left, right].concat());
}

#[test]
fn rows_of_a_table_are_read_across() {
    let table = sheet().lines(50.0, 500.0, &["Grond", "Geslacht", "Totaal"]).lines(150.0, 500.0, &["2021", "2", "12"]);
    assert_eq!(
        texts(&[table.lines(220.0, 500.0, &["2022", "3", "17"])]),
        ["Grond\t2021\t2022", "Geslacht\t2\t3", "Totaal\t12\t17"]
    );
}

#[test]
fn pages_without_text_are_named() {
    let scan = || sheet().draw("q 400 0 0 600 0 0 cm /Scan Do Q");
    let text = || sheet().at(50.0, 500.0, 10.0, "tekst");
    let said = |sheets: &[Sheet]| -> Vec<_> {
        read_sheets(sheets).diagnostics.into_iter().map(|found| (found.finding, found.page)).collect()
    };
    assert_eq!(said(&[text(), scan(), text()]), [(Finding::NoTextOnPages { first: 2, last: 2 }, Some(2))]);
    assert_eq!(said(&[scan(), scan()]), [(Finding::NoTextOnPages { first: 1, last: 2 }, Some(1))]);
    assert_eq!(said(&[text(), sheet()]), [], "an empty page is no scan");
}

#[test]
fn damaged_pages_are_named_and_the_others_read() {
    let bytes = pdf(&[sheet().at(50.0, 500.0, 10.0, "een"), sheet().at(50.0, 500.0, 10.0, "twee")]);
    let broken = String::from_utf8(bytes).unwrap().replacen("/Contents 8 0 R", "/Contents 9 0 R", 1);
    let manuscript = read(broken.as_bytes()).unwrap();
    assert_eq!(manuscript.lines.iter().map(Line::text).collect::<Vec<_>>(), ["een"]);
    let found = &manuscript.diagnostics[0];
    assert_eq!((found.code(), found.page), (Code::UnreadablePart, Some(2)));
}

#[test]
fn what_holds_nothing_is_damaged() {
    for bytes in [&b""[..], b"%PDF-1.4", b"%PDF-1.4\ntrailer <</Root 1 0 R>>", b"geen pdf"] {
        assert!(matches!(read(bytes), Err(Problem::Damaged(_))), "{bytes:?}");
    }
}

#[test]
fn passwords() {
    assert_eq!(read(include_bytes!("../../../tests/pdf/password.pdf")), Err(Problem::Encrypted));
    let open = read(include_bytes!("../../../tests/pdf/empty-password.pdf")).unwrap();
    assert_eq!(open.lines[0].text(), "Vraag 1");
}

#[test]
fn no_damage_makes_it_panic() {
    let page = |number: &str| {
        let sheet = sheet().lines(50.0, 550.0, &PROSE).at(50.0, 462.0, 5.0, "1").at(56.0, 459.0, 8.0, "Kamerstuk");
        sheet.draw("q 400 0 0 600 0 0 cm /Scan Do Q").at(50.0, 30.0, 7.0, number)
    };
    let whole = pdf(&[page("1"), page("2")]);
    let mut seed = 0x2545_F491_4F6C_DD1D_u64;
    let mut random = |below: usize| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        (seed % below as u64) as usize
    };
    let (mut read_some, mut mutations) = (0, 0);
    for round in 0..640 {
        let mut bytes = whole.clone();
        match round % 5 {
            0 => bytes.truncate(random(whole.len())),
            1 => (0..=random(20)).for_each(|_| bytes[random(whole.len())] ^= 1 << random(8)),
            2 => {
                let (from, length) = (random(whole.len() - 200), random(200));
                let piece = whole[from..from + length].repeat(1 + random(20));
                let at = random(whole.len());
                bytes.splice(at..at, piece);
            }
            3 => {
                let digits: Vec<_> = (0..whole.len()).filter(|&at| whole[at].is_ascii_digit()).collect();
                for _ in 0..=random(6) {
                    let at = digits[random(digits.len())].min(bytes.len() - 1);
                    let number: &[u8] = [b"99999999".as_slice(), b"-1", b"0", b"1e38", b"2147483648"][random(5)];
                    bytes.splice(at..=at, number.iter().copied());
                }
            }
            _ => drop(bytes.drain(random(whole.len() / 2)..whole.len() / 2 + random(whole.len() / 2))),
        }
        mutations += 1;
        read_some += usize::from(read(&bytes).is_ok_and(|manuscript| !manuscript.lines.is_empty()));
    }
    assert!(mutations >= 500 && read_some > 200, "text was found in {read_some} of {mutations} damaged files");
}

/// Lines ruled at these places, drawn as thin boxes, from the first to the last in the other direction.
fn ruled(xs: &[f32], ys: &[f32]) -> String {
    let (x, y) = (xs[0], ys[ys.len() - 1]);
    let (width, height) = (xs[xs.len() - 1] - x, ys[0] - y);
    let along = ys.iter().map(|at| format!("{x} {at} {width} 0.5 re f\n"));
    let down = xs.iter().map(|at| format!("{at} {y} 0.5 {height} re f\n"));
    along.chain(down).collect()
}

/// The same, stroked.
fn stroked(xs: &[f32], ys: &[f32]) -> String {
    let ends = (xs[0], xs[xs.len() - 1], ys[0], ys[ys.len() - 1]);
    let along = ys.iter().map(|y| format!("{} {y} m {} {y} l S\n", ends.0, ends.1));
    let down = xs.iter().map(|x| format!("{x} {} m {x} {} l S\n", ends.2, ends.3));
    along.chain(down).collect()
}

/// The lines in cells, each with its table, row and column; those in the margins with `-`.
fn cells(sheets: &[Sheet]) -> Vec<String> {
    shown(&read_sheets(sheets))
}

fn shown(manuscript: &Manuscript) -> Vec<String> {
    let shown = |line: &Line| match line.place {
        Place::Cell { table, row, column } => format!("{table}.{row}.{column} {}", line.text()),
        Place::Margin => format!("- {}", line.text()),
        Place::Flow { .. } => line.text(),
    };
    manuscript.lines.iter().map(shown).collect()
}

const XS: &[f32] = &[40.0, 80.0, 220.0, 360.0];

/// A head, and one row below it.
fn table_sheet() -> Sheet {
    let sheet = sheet().at(40.0, 580.0, 10.0, "Beantwoording");
    let sheet = sheet.at(45.0, 546.0, 10.0, "Nr").at(85.0, 546.0, 10.0, "Vraag").at(225.0, 546.0, 10.0, "Antwoord");
    let sheet = sheet.at(45.0, 526.0, 10.0, "1").lines(85.0, 526.0, &["Hoeveel palen staan er", "in de straat?"]);
    sheet.at(225.0, 526.0, 10.0, "Twaalf.")
}

#[test]
fn ruled_lines_tell_the_cells_of_a_table() {
    let ys = &[560.0, 540.0, 480.0];
    let expected = [
        "Beantwoording",
        "0.0.0 Nr",
        "0.0.1 Vraag",
        "0.0.2 Antwoord",
        "0.1.0 1",
        "0.1.1 Hoeveel palen staan er",
        "0.1.1 in de straat?",
        "0.1.2 Twaalf.",
    ];
    for rules in [ruled(XS, ys), stroked(XS, ys)] {
        assert_eq!(cells(&[table_sheet().draw(&rules)]), expected);
    }
    let none = ["Beantwoording", "Nr\tVraag\tAntwoord"];
    for (what, rules) in [
        ("no line down the page", "40 560 m 360 560 l S 40 540 m 360 540 l S".to_owned()),
        ("a box around all", ruled(&[40.0, 360.0], &[560.0, 480.0])),
        ("lines that do not meet", "80 560 m 80 540 l S 20 470 m 380 470 l S".to_owned()),
    ] {
        let sheet = sheet().at(40.0, 580.0, 10.0, "Beantwoording");
        let sheet = sheet.at(45.0, 546.0, 10.0, "Nr").at(85.0, 546.0, 10.0, "Vraag").at(225.0, 546.0, 10.0, "Antwoord");
        // line by line: cell by cell the order of drawing tells the cells
        let sheet = sheet.at(45.0, 526.0, 10.0, "1").at(85.0, 526.0, 10.0, "Hoeveel palen staan er");
        let sheet = sheet.at(225.0, 526.0, 10.0, "Twaalf.").at(85.0, 514.0, 10.0, "in de straat?");
        assert_eq!(cells(&[sheet.draw(&rules)])[..2], none, "{what}");
    }
}

#[test]
fn white_tells_the_cells_of_a_table_of_questions() {
    let row = |sheet: Sheet, y: f32, number: &str, question: &[&str], answer: &[&str]| {
        sheet.at(45.0, y, 10.0, number).lines(85.0, y, question).lines(225.0, y, answer)
    };
    let two = |told: &[&str]| {
        let sheet = row(table_sheet(), 502.0, "2", &["Branden ze de hele nacht?"], told);
        row(sheet, 478.0, "3", &["Wat kost dat?"], &["Niets."])
    };
    let told = cells(&[two(&["Nee, na 23.00 uur op", "halve sterkte."])]);
    let expected = [
        "Beantwoording",
        "0.0.0 Nr",
        "0.0.1 Vraag",
        "0.0.2 Antwoord",
        "0.1.0 1",
        "0.1.1 Hoeveel palen staan er",
        "0.1.1 in de straat?",
        "0.1.2 Twaalf.",
        "0.2.0 2",
        "0.2.1 Branden ze de hele nacht?",
        "0.2.2 Nee, na 23.00 uur op",
        "0.2.2 halve sterkte.",
        "0.3.0 3",
        "0.3.1 Wat kost dat?",
        "0.3.2 Niets.",
    ];
    assert_eq!(told, expected);
    let asking = cells(&[two(&["Branden ze dan?", "Nee?"])]);
    assert!(asking.iter().any(|line| line.starts_with("0.2.2")), "an answer may ask, too");
    let going_on = cells(&[two(&["en na 23.00 uur op", "halve sterkte."])]);
    assert!(
        !going_on.iter().any(|line| line.starts_with("0.")),
        "a cell does not begin within a sentence: {going_on:?}"
    );
}

#[test]
fn rules_between_rows_tell_them_wherever_their_cells_stand() {
    // the answers have white in them as there is between rows, and the first question stands in the middle of its row
    let page = sheet().at(85.0, 546.0, 10.0, "Vraag").at(225.0, 546.0, 10.0, "Antwoord");
    let page = page.at(85.0, 508.0, 10.0, "Staan er palen?").at(225.0, 526.0, 10.0, "Ja, op twee plekken.");
    let page = page.at(225.0, 490.0, 10.0, "Ze branden niet.").at(85.0, 462.0, 10.0, "Branden ze?");
    let page = page.at(225.0, 462.0, 10.0, "Nee.").at(225.0, 438.0, 10.0, "Dat komt nog.");
    let expected = [
        "0.0.0 Vraag",
        "0.0.1 Antwoord",
        "0.1.0 Staan er palen?",
        "0.1.1 Ja, op twee plekken.",
        "0.1.1 ", // the white between two paragraphs
        "0.1.1 Ze branden niet.",
        "0.2.0 Branden ze?",
        "0.2.1 Nee.",
        "0.2.1 ",
        "0.2.1 Dat komt nog.",
    ];
    let rules = |ys: &[f32]| ys.iter().map(|y| format!("80 {y} m 360 {y} l S\n")).collect::<String>();
    assert_eq!(cells(&[page.draw(&rules(&[560.0, 538.0, 478.0, 424.0]))]), expected);
}

#[test]
fn white_parts_no_cells_where_nothing_pairs() {
    let figures = (0..6).fold(sheet(), |sheet, row| {
        let y = 500.0 - 12.0 * row as f32;
        sheet.at(45.0, y, 10.0, &row.to_string()).at(85.0, y, 10.0, "Onderhoud").at(225.0, y, 10.0, "1.200")
    });
    let list = (1..6).fold(sheet(), |sheet, row| {
        let y = 500.0 - 24.0 * row as f32;
        sheet.at(45.0, y, 10.0, &format!("{row}.")).lines(85.0, y, &["Hoeveel palen staan er", "in de straat?"])
    });
    for (what, sheet) in [("figures", figures), ("a list of questions", list)] {
        assert!(cells(&[sheet]).iter().all(|line| !line.starts_with("0.")), "{what}");
    }
}

#[test]
fn a_cell_that_reaches_down_is_told() {
    let rules = "40 560 m 360 560 l S 40 540 m 360 540 l S 40 520 m 220 520 l S 40 480 m 360 480 l S \
                 40 560 m 40 480 l S 80 560 m 80 480 l S 220 560 m 220 480 l S 360 560 m 360 480 l S";
    let manuscript = read_sheets(&[table_sheet().draw(rules)]);
    assert_eq!(manuscript.tables, [TableShape { inside: None, merged: vec![(2, 2)] }]);
}

#[test]
fn a_table_goes_on_on_the_next_page() {
    let ys = &[560.0, 540.0, 480.0];
    let next = sheet().at(45.0, 546.0, 10.0, "Nr").at(85.0, 546.0, 10.0, "Vraag").at(225.0, 546.0, 10.0, "Antwoord");
    let cut =
        next.at(225.0, 526.0, 10.0, "En een half.").at(45.0, 456.0, 10.0, "2").at(85.0, 456.0, 10.0, "Branden ze?");
    let cut = cut.at(225.0, 456.0, 10.0, "Ja.").draw(&ruled(XS, &[560.0, 540.0, 470.0, 440.0]));
    let read = cells(&[table_sheet().draw(&ruled(XS, ys)), cut]);
    let expected = ["- Nr", "- Vraag", "- Antwoord", "0.1.2 En een half.", "0.2.0 2", "0.2.1 Branden ze?", "0.2.2 Ja."];
    assert_eq!(read[8..], expected);
    let other = table_sheet().draw(&ruled(&[40.0, 80.0, 200.0, 360.0], ys));
    assert_eq!(cells(&[table_sheet().draw(&ruled(XS, ys)), other])[9], "1.0.0 Nr", "other columns");
}

#[test]
fn columns_of_a_text_with_headings_are_read_one_after_the_other() {
    let lines = ["Vraag", "Wanneer worden de palen in", "de straten vervangen, en waarom?"];
    let column = |sheet: Sheet, x: f32, top: f32| {
        (0..3).fold(sheet, |sheet, part| {
            let y = top - 60.0 * part as f32;
            sheet.at(x, y, 10.0, lines[0]).lines(x, y - 18.0, &lines[1..])
        })
    };
    let read = texts(&[column(column(sheet(), 30.0, 550.0), 210.0, 556.0)]);
    assert_eq!(read, lines.repeat(6));
}

#[test]
fn the_colour_of_letters_is_kept_where_it_is_not_dark() {
    let sheet =
        sheet().draw("0.1 g ").at(40.0, 540.0, 10.0, "Wanneer?").draw("0 0.2 1 rg ").at(40.0, 520.0, 10.0, "Nu.");
    let colours: Vec<_> = read_sheets(&[sheet]).lines.iter().map(|line| line.runs[0].style.colour).collect();
    assert_eq!(colours, [0, 0x0033ff]);
}

/// The lines of a page, and whether it is said that words are struck out on it.
fn lines_and_struck(sheet: Sheet) -> (Vec<String>, bool) {
    let read = read_sheets(&[sheet]);
    let is_said = read.diagnostics.iter().any(|said| said.code() == Code::TextLeftOut);
    (read.lines.iter().map(Line::text).collect(), is_said)
}

#[test]
fn words_with_a_line_through_them_are_struck_out() {
    let line = |y: f32, from: f32, to: f32| format!("0.5 w {from} {y} m {to} {y} l S\n");
    let page = || sheet().at(40.0, 540.0, 10.0, "Dat is niet bekend.").at(126.0, 540.0, 10.0, "Het zijn er twaalf.");
    let both = vec!["Dat is niet bekend. Het zijn er twaalf.".to_owned()];
    for (what, drawn, expected) in [
        ("through the first sentence", line(542.8, 40.0, 125.0), (vec!["Het zijn er twaalf.".to_owned()], true)),
        ("through all", line(542.8, 40.0, 203.0), (vec![], true)),
        ("below it", line(539.0, 40.0, 125.0), (both.clone(), false)),
        ("above it", line(547.5, 40.0, 125.0), (both.clone(), false)),
        ("a rule of the page behind it", line(542.8, 20.0, 380.0), (both, false)),
    ] {
        assert_eq!(lines_and_struck(page().draw(&drawn)), expected, "{what}");
    }
}

#[test]
fn a_page_that_goes_on_with_a_cell_and_is_read_as_lines_is_said() {
    let pair = |sheet: Sheet, y: f32, number: u8, answer: &[&str]| {
        let question = format!("{number}. Hoeveel palen staan er in wijk {number}?");
        sheet.lines(40.0, y, &[&question]).lines(240.0, y, answer)
    };
    let first = |last: &[&str]| {
        let sheet = pair(pair(sheet(), 560.0, 1, &["Twaalf."]), 530.0, 2, &["Dertien."]);
        pair(sheet, 500.0, 3, last)
    };
    let next = || sheet().lines(40.0, 560.0, &["Een regel over de hele breedte van het blad, zonder kolommen."]);
    let codes = |last: &[&str]| {
        read_sheets(&[first(last), next()]).diagnostics.iter().map(Diagnostic::code).collect::<Vec<_>>()
    };
    assert_eq!(codes(&["Veertien."]), []);
    assert_eq!(codes(&["Veertien, en volgend jaar"]), [Code::TableUnclear]);
    // the rest of a question alone above the next rows
    let rows = || pair(pair(sheet(), 530.0, 4, &["Zes."]), 500.0, 5, &["Acht."]);
    let rest = |text: &str| pair(rows(), 470.0, 6, &["Nul."]).lines(40.0, 560.0, &[text]);
    let codes = |text: &str| {
        let read = read_sheets(&[first(&["Veertien."]), rest(text)]);
        read.diagnostics.iter().map(Diagnostic::code).collect::<Vec<_>>()
    };
    assert_eq!(
        codes("van de gemeente, die lang is en over de hele breedte staat, zonder kolommen?"),
        [Code::TableUnclear]
    );
}
