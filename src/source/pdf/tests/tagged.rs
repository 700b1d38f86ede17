//! PDFs with tags.

use super::*;

impl Sheet {
    /// Lines below each other, marked as the content of a number.
    fn content(self, number: u32, x: f32, y: f32, lines: &[&str]) -> Self {
        self.draw(&format!("/P <</MCID {number}>> BDC\n")).lines(x, y, lines).draw("EMC\n")
    }

    fn artifact(self, x: f32, y: f32, text: &str) -> Self {
        self.draw("/Artifact BMC\n").at(x, y, 10.0, text).draw("EMC\n")
    }
}

/// A piece of content: its page and number.
type Content = (usize, u32);

/// The tags of a table with these rows of cells, each with its content.
fn table(rows: &[&[&[Content]]]) -> String {
    let content = |&(page, number): &Content| format!("<</Type/MCR/Pg {} 0 R/MCID {number}>>", 5 + 2 * page);
    let cell = |cell: &&[Content]| format!("<</S/TD/K[<</S/P/K[{}]>>]>>", cell.iter().map(content).collect::<String>());
    let row = |row: &&[&[Content]]| format!("<</S/TR/K[{}]>>", row.iter().map(cell).collect::<String>());
    let rows: String = rows.iter().map(row).collect();
    format!("/StructTreeRoot<</RoleMap<</Tabel/Table>>/K<</S/Document/K[<</S/Tabel/K[{rows}]>>]>>>>")
}

fn read_tagged(sheets: &[Sheet], tags: &str) -> Manuscript {
    read(&pdf_with(sheets, tags)).unwrap()
}

/// A head, a row, and the row in which the page ends: its answer has two sentences, one on each page.
fn two_pages() -> [Sheet; 2] {
    let first = sheet().at(40.0, 580.0, 10.0, "Beantwoording");
    let first = first.content(0, 45.0, 546.0, &["Vraag"]).content(1, 225.0, 546.0, &["Antwoord"]);
    let first = first.content(2, 45.0, 534.0, &["Hoeveel palen staan er?"]).content(3, 225.0, 534.0, &["Twaalf."]);
    let first = first.content(4, 45.0, 522.0, &["Branden ze?"]).content(5, 225.0, 522.0, &["Nee.", "Dat is zo."]);
    let next = sheet().artifact(45.0, 546.0, "Vraag").artifact(225.0, 546.0, "Antwoord");
    let next = next.content(0, 225.0, 534.0, &["En dat blijft zo."]);
    [first, next.content(1, 45.0, 522.0, &["Wie betaalt?"]).content(2, 225.0, 522.0, &["Niemand."])]
}

const ROWS: &[&[&[Content]]] =
    &[&[&[(0, 0)], &[(0, 1)]], &[&[(0, 2)], &[(0, 3)]], &[&[(0, 4)], &[(0, 5), (1, 0)]], &[&[(1, 1)], &[(1, 2)]]];

#[test]
fn tags_tell_the_cells_of_a_table_on_all_its_pages() {
    let manuscript = read_tagged(&two_pages(), &table(ROWS));
    let expected = [
        "Beantwoording",
        "0.0.0 Vraag",
        "0.0.1 Antwoord",
        "0.1.0 Hoeveel palen staan er?",
        "0.1.1 Twaalf.",
        "0.2.0 Branden ze?",
        "0.2.1 Nee.",
        "0.2.1 Dat is zo.",
        "- Vraag\tAntwoord",
        "0.2.1 En dat blijft zo.",
        "0.3.0 Wie betaalt?",
        "0.3.1 Niemand.",
    ];
    assert_eq!(shown(&manuscript), expected);
    assert_eq!(manuscript.diagnostics, []);
}

#[test]
fn a_cell_that_reaches_down_is_told_by_tags() {
    let tags = table(ROWS).replacen(
        "<</S/TD/K[<</S/P/K[<</Type/MCR/Pg 5 0 R/MCID 3>>]>>]>>",
        "<</S/TD/A<</O/Table/RowSpan 2>>/K[3]/Pg 5 0 R>>",
        1,
    );
    let [first, _] = two_pages();
    let manuscript = read_tagged(&[first], &tags.replacen("<</Type/MCR/Pg 5 0 R/MCID 5>>", "", 1));
    assert_eq!(manuscript.tables[0].merged, [(2, 1)]);
}

#[test]
fn tags_that_cannot_be_so_are_said_and_not_followed() {
    let turned: Vec<_> = ROWS.iter().rev().copied().collect();
    let crossed: &[&[&[Content]]] = &[ROWS[0], &[&[(0, 3)], &[(0, 2)]], ROWS[2], ROWS[3]];
    for (what, rows) in [("rows upwards", &turned[..]), ("an answer in the column of questions", crossed)] {
        let [first, _] = two_pages();
        let manuscript = read_tagged(&[first], &table(rows));
        let codes: Vec<_> = manuscript.diagnostics.iter().map(Diagnostic::code).collect();
        assert_eq!(codes, [Code::TableUnclear], "{what}");
        assert!(manuscript.tables.is_empty() || shown(&manuscript)[3] == "0.1.0 Hoeveel palen staan er?", "{what}");
    }
}

#[test]
fn the_frame_of_a_whole_letter_is_no_table() {
    let letter = ["Hoeveel palen staan er?", "Twaalf.", "Branden ze?", "Nee.", "Wie betaalt?", "Niemand.", "Waarom?"];
    let sheet = sheet().content(0, 45.0, 546.0, &["Datum"]).content(1, 225.0, 546.0, &letter);
    let manuscript = read_tagged(&[sheet], &table(&[&[&[(0, 0)], &[(0, 1)]]]));
    assert_eq!(manuscript.tables, []);
}

/// The tags of paragraphs with this content.
fn paragraphs(all: &[&[Content]]) -> String {
    let content = |&(page, number): &Content| format!("<</Type/MCR/Pg {} 0 R/MCID {number}>>", 5 + 2 * page);
    let paragraph = |of: &&[Content]| format!("<</S/P/K[{}]>>", of.iter().map(content).collect::<String>());
    format!("/StructTreeRoot<</K<</S/Document/K[{}]>>>>", all.iter().map(paragraph).collect::<String>())
}

#[test]
fn tags_tell_where_paragraphs_begin() {
    let begins = |tags: &str| {
        let sheet = sheet().content(0, 40.0, 500.0, &["1. Hoeveel palen", "staan er?"]);
        let sheet = sheet.content(1, 40.0, 476.0, &["Twaalf."]).content(2, 40.0, 464.0, &["en dat blijft."]);
        read_tagged(&[sheet], tags).lines.iter().map(|line| line.begins).collect::<Vec<_>>()
    };
    assert_eq!(begins(&paragraphs(&[&[(0, 0)], &[(0, 1)], &[(0, 2)]])), [false, false, true, true]);
    assert_eq!(begins(&paragraphs(&[&[(0, 0)], &[(0, 1), (0, 2)]])), [false, false, true, false]);
    assert_eq!(begins(""), [false; 4], "no tags");
}

#[test]
fn tags_of_paragraphs_that_part_sentences_are_not_followed() {
    let sheet = sheet().content(0, 40.0, 500.0, &["Hoeveel palen"]).content(1, 40.0, 488.0, &["staan er?"]);
    let manuscript = read_tagged(&[sheet], &paragraphs(&[&[(0, 0)], &[(0, 1)]]));
    assert!(manuscript.lines.iter().all(|line| !line.begins));
}
