//! Siblings of the PDFs of `tests/word`: tables without ruled lines, short paragraphs, endnotes, headings at one height.

use tegenlezer::dossier::dossiers;
use tegenlezer::model::{Code, Document, Source};
use tegenlezer::{parse, source};

use super::pdf_pages::{Words, lines, pdf};
use super::shown::*;

fn document(pages: &[Vec<Words>]) -> Document {
    parse::document(Source::default(), source::pdf::read(&pdf(pages)).unwrap())
}

const TITLE: &str = "Beantwoording van raadsvragen over de banken in het park";

/// A question and its answer, in lines.
type Pair = (&'static [&'static str], &'static [&'static str]);

const BENCHES: [Pair; 4] = [
    (&["Hoeveel banken staan er", "in het park, en hoeveel", "daarvan zijn van hout?"], &["Er staan twaalf banken."]),
    (&["Worden die geverfd?"], &["Dat gebeurt in het", "najaar, als het weer", "het toelaat."]),
    (&["Wat kost het onderhoud", "per jaar?"], &["Ongeveer 900 euro, waar", "de verf bij inbegrepen is."]),
    (&["Wie betaalt dat?"], &["De gemeente."]),
];

fn rows(certain: bool) -> Vec<String> {
    let sign = if certain { "" } else { "~" };
    let row =
        |(number, (asked, told)): (usize, &Pair)| format!("{number} | {sign}{} | {}", asked.join(" "), told.join(" "));
    (1..).zip(&BENCHES).map(row).collect()
}

#[track_caller]
fn check(pages: &[Vec<Words>], expected: &[String]) {
    check_document(document(pages), &expected.iter().map(String::as_str).collect::<Vec<_>>());
}

/// The title, a head, and the pairs in columns below it, with so much space between the rows.
fn table(head: &[&str], xs: &[f32], numbers: Option<usize>, pairs: &[Pair], space: f32) -> Vec<Words> {
    standing(0.0, head, xs, numbers, pairs, space)
}

/// The same, with this part of the room in a cell above its text.
fn standing(above: f32, head: &[&str], xs: &[f32], numbers: Option<usize>, pairs: &[Pair], space: f32) -> Vec<Words> {
    let mut y = 520.0;
    let mut words = lines(40.0, 560.0, 10.0, &[TITLE]);
    words.extend(head.iter().zip(xs).flat_map(|(text, &x)| lines(x, y, 10.0, &[text])));
    y -= 12.0 + space;
    let columns = &xs[xs.len() - 2..];
    for (at, (asked, told)) in pairs.iter().enumerate() {
        let height = asked.len().max(told.len());
        let top = |lines: usize| y - above * 12.0 * (height - lines) as f32;
        if let Some(first) = numbers {
            words.extend(lines(xs[0], top(1), 10.0, &[&(first + at).to_string()]));
        }
        words.extend(lines(columns[0], top(asked.len()), 10.0, asked));
        words.extend(lines(columns[1], top(told.len()), 10.0, told));
        y -= 12.0 * height as f32 + space;
    }
    words
}

#[test]
fn tables_without_ruled_lines() {
    let numbered = table(&["Nr", "Vraag", "Antwoord"], &[40.0, 70.0, 220.0], Some(1), &BENCHES, 0.0);
    check(&[numbered], &rows(true));
    let other = table(&["", "Gestelde vraag", "Reactie college"], &[40.0, 70.0, 220.0], Some(1), &BENCHES, 6.0);
    check(&[other], &rows(true));
    let spaced = table(&["Vraag", "Antwoord"], &[40.0, 220.0], None, &BENCHES, 8.0);
    check(&[spaced], &rows(false));
}

#[test]
fn tables_without_ruled_lines_over_pages() {
    let head = &["Nr", "Vraag", "Antwoord"];
    let xs = &[40.0, 70.0, 220.0];
    let first = table(head, xs, Some(1), &BENCHES[..3], 0.0);
    let next: Vec<Words> =
        table(head, xs, Some(4), &BENCHES[3..], 0.0).into_iter().filter(|words| words.3 != TITLE).collect();
    check(&[first, next], &rows(true));
}

#[test]
fn cells_in_the_middle_of_their_rows_or_at_the_bottom() {
    let (two, three): (&[f32], &[f32]) = (&[40.0, 220.0], &[40.0, 70.0, 220.0]);
    for above in [0.5, 1.0] {
        let numbered = standing(above, &["#", "Technische vraag", "Reactie"], three, Some(1), &BENCHES, 4.0);
        check(&[numbered], &rows(true));
        check(&[standing(above, &[], three, Some(1), &BENCHES, 6.0)], &rows(true));
        check(&[standing(above, &["Vragen", "Antwoorden"], two, None, &BENCHES, 6.0)], &rows(false));
    }
}

#[test]
fn a_gutter_may_be_narrow_beside_long_lines() {
    let pairs: [Pair; 3] = [
        (&["Hoeveel banken staan er in", "het park langs de oude"], &["Er staan twaalf banken."]),
        (&["Worden die geverfd?"], &["Dat gebeurt in het najaar."]),
        (&["Wat kost het onderhoud", "van de banken in dit park?"], &["Ongeveer 900 euro."]),
    ];
    let mut asked = pairs;
    asked[0].0 = &["Hoeveel banken staan er in", "het park aan de rivier?"];
    let numbered = table(&["Nr", "Vraag", "Antwoord"], &[40.0, 70.0, 197.0], Some(1), &asked, 4.0);
    let expected: Vec<_> = (1..)
        .zip(&asked)
        .map(|(number, (asked, told))| format!("{number} | {} | {}", asked.join(" "), told.join(" ")))
        .collect();
    check(&[numbered], &expected);
}

#[test]
fn rows_without_numbers_over_pages() {
    let xs = &[40.0, 220.0];
    let page = |pairs: &[Pair]| {
        let words = table(&[], xs, None, pairs, 6.0);
        words.into_iter().filter(|words| words.3 != TITLE).collect::<Vec<_>>()
    };
    let first = || table(&["Vraag", "Antwoord"], xs, None, &BENCHES[..3], 6.0);
    check(&[first(), page(&BENCHES[3..])], &rows(false));
    // the page's end cuts both cells of the third row
    let cut: [Pair; 3] = [BENCHES[0], BENCHES[1], (&BENCHES[2].0[..1], &BENCHES[2].1[..1])];
    let rest: [Pair; 2] = [(&BENCHES[2].0[1..], &BENCHES[2].1[1..]), BENCHES[3]];
    check(&[table(&["Vraag", "Antwoord"], xs, None, &cut, 6.0), page(&rest)], &rows(false));
}

#[test]
fn an_answer_may_fill_a_page_of_its_own() {
    let xs = &[40.0, 70.0, 220.0];
    let head = &["Nr", "Vraag", "Antwoord"];
    let page = |from: usize, pairs: &[Pair]| {
        let words = table(&[], xs, Some(from), pairs, 0.0);
        words.into_iter().filter(|words| words.3 != TITLE).collect::<Vec<_>>()
    };
    let long: Pair = (&["Worden die geverfd?"], &["Dat gebeurt in het", "najaar, en dan"]);
    let first = table(head, xs, Some(1), &[BENCHES[0], long], 0.0);
    let rest = lines(220.0, 560.0, 10.0, &["alleen als het weer", "het toelaat en er", "verf is."]);
    let pages = [first, rest, page(3, &BENCHES[2..])];
    let mut expected = rows(true);
    expected[1] =
        "2 | Worden die geverfd? | Dat gebeurt in het najaar, en dan alleen als het weer het toelaat en er verf is."
            .to_owned();
    check(&pages, &expected);
}

#[test]
fn answers_of_a_word() {
    let pairs: [Pair; 3] =
        [(&["Staan er banken?"], &["Ja."]), (&["Zijn ze van hout?"], &["Nee."]), (&["Blijven ze?"], &["Ja."])];
    let expected = ["1 | Staan er banken? | Ja.", "2 | Zijn ze van hout? | Nee.", "3 | Blijven ze? | Ja."];
    check(&[table(&[], &[40.0, 70.0, 220.0], Some(1), &pairs, 4.0)], &expected.map(str::to_owned));
}

/// Drawn line by line, not cell by cell.
fn by_lines(mut words: Vec<Words>) -> Vec<Words> {
    words.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.total_cmp(&b.0)));
    words
}

#[test]
fn the_order_of_drawing_tells_rows_that_nothing_else_parts() {
    let two = &[40.0, 220.0];
    let head = &["Vraag", "Antwoord"];
    check(&[table(head, two, None, &BENCHES, 0.0)], &rows(false));
    // the page's end cuts the second row
    let cut: [Pair; 2] = [BENCHES[0], (BENCHES[1].0, &BENCHES[1].1[..1])];
    let rest: [Pair; 3] = [(&[], &BENCHES[1].1[1..]), BENCHES[2], BENCHES[3]];
    let next: Vec<_> = table(&[], two, None, &rest, 0.0).into_iter().filter(|words| words.3 != TITLE).collect();
    check(&[table(head, two, None, &cut, 0.0), next], &rows(false));
    // labels before them
    let mut labelled = lines(40.0, 560.0, 10.0, &[TITLE]);
    let mut y = 530.0;
    for (number, (asked, told)) in (1..).zip(&BENCHES) {
        for (label, texts) in [("Nummer", &[number.to_string().as_str()][..]), ("Vraag", asked), ("Antwoord", told)] {
            labelled.extend(lines(40.0, y, 10.0, &[label]));
            labelled.extend(lines(120.0, y, 10.0, texts));
            y -= 12.0 * texts.len() as f32;
        }
    }
    check(&[labelled], &rows(true));
}

/// Whether it is said that a table's rows are not clear, and whether anything is paired for certain all the same.
fn unclear(pages: &[Vec<Words>]) -> (bool, bool) {
    let document = document(pages);
    let said = document.diagnostics.iter().any(|found| found.code() == Code::TableUnclear);
    (said, document.answers.iter().any(|answer| answer.certainty.is_certain()))
}

#[test]
fn rows_that_nothing_parts_are_said_to_be_unclear() {
    let two: &[f32] = &[40.0, 220.0];
    let no_space = table(&["Vraag", "Antwoord"], two, None, &BENCHES, 0.0);
    assert_eq!(unclear(&[by_lines(no_space)]), (true, false));
    // answers of two paragraphs, as far from each other as the rows are
    let above: Pair = (&[], &["Dat gebeurt in het", "najaar."]);
    let pairs: [Pair; 5] = [above, BENCHES[1], above, BENCHES[0], BENCHES[2]];
    let paragraphs = standing(0.5, &["Vraag", "Antwoord"], two, None, &pairs, 8.0);
    assert_eq!(unclear(&[paragraphs]), (true, false));
    // the line below the table may be part of its last answer
    let mut below = table(&["Nr", "Vraag", "Antwoord"], &[40.0, 70.0, 220.0], Some(1), &BENCHES, 0.0);
    below.extend(lines(40.0, 508.0 - 12.0 * 9.0, 10.0, &["Een lange regel die over alle kolommen van de tabel gaat."]));
    assert_eq!(unclear(&[below]), (true, false));
}

#[test]
fn what_is_no_table_is_not_said_to_be_an_unclear_one() {
    let mut hanging = lines(40.0, 560.0, 10.0, &[TITLE]);
    for (at, (asked, _)) in BENCHES.iter().enumerate() {
        let y = 530.0 - 48.0 * at as f32;
        hanging.extend(lines(40.0, y, 10.0, &[&format!("{}.", at + 1)]));
        hanging.extend(lines(64.0, y, 10.0, asked));
    }
    let (mut left, mut right) = (Vec::new(), Vec::new());
    let mut beside =
        lines(300.0, 560.0, 7.0, &["Gemeente Houten", "Onderdoor 25.", "Datum", "12 mei 2026", "Bijlagen", "Geen."]);
    for (at, (asked, told)) in BENCHES.iter().enumerate() {
        let (number, y) = (at + 1, 560.0 - 110.0 * at as f32);
        for (words, x, y) in [(&mut beside, 40.0, y), (&mut left, 40.0, y), (&mut right, 220.0, y - 7.0)] {
            words.extend(lines(x, y, 10.0, &[&format!("Vraag {number}")]));
            words.extend(lines(x, y - 14.0, 10.0, asked));
            words.extend(lines(x, y - 54.0, 10.0, &[&format!("Antwoord {number}")]));
            words.extend(lines(x, y - 68.0, 10.0, told));
        }
    }
    let columns = [left, right].concat();
    for (what, page) in [("hanging numbers", hanging), ("columns", columns), ("details beside a letter", beside)] {
        assert!(!unclear(&[page]).0, "{what}");
    }
}

#[test]
fn an_empty_cell_of_a_table_without_ruled_lines_is_no_answer() {
    let pairs = [BENCHES[0], (BENCHES[1].0, &[]), BENCHES[2], BENCHES[3]];
    let mut expected = rows(true);
    expected[1] = "2 | Worden die geverfd? | (not_found)".to_owned();
    check(&[table(&["Nr", "Vraag", "Antwoord"], &[40.0, 70.0, 220.0], Some(1), &pairs, 0.0)], &expected);
}

#[test]
fn short_paragraphs() {
    let mut words = lines(40.0, 560.0, 10.0, &[TITLE]);
    let mut y = 530.0;
    for (number, (asked, told)) in (1..).zip(&BENCHES) {
        let asked = format!("{number}. {}", asked.join(" "));
        words.extend(lines(40.0, y, 8.0, &[&asked]));
        words.extend(lines(40.0, y - 17.0, 8.0, &[&told.join(" ")]));
        y -= 34.0;
    }
    check(&[words], &rows(true));
}

/// A page of these lines below the title is read so.
#[track_caller]
fn check_page(texts: &[&str], expected: &[&str]) {
    let page = lines(40.0, 560.0, 7.0, &[&[TITLE], texts].concat());
    check(&[page], &expected.iter().map(|row| (*row).to_owned()).collect::<Vec<_>>());
}

#[test]
fn roman_numbers_below_a_title_and_below_full_lines() {
    let texts = [
        "I. Hoeveel banken staan er in het park langs de rivier?",
        "Er staan twaalf banken.",
        "II. Worden die geverfd?",
        "Dat gebeurt in het najaar, als het weer het toelaat en er verf is, en zo niet in de lente.",
        "III. Wat kost het onderhoud per jaar?",
        "Ongeveer 900 euro.",
    ];
    let expected = [
        "1 | Hoeveel banken staan er in het park langs de rivier? | Er staan twaalf banken.",
        "2 | Worden die geverfd? | Dat gebeurt in het najaar, als het weer het toelaat en er verf is, en zo niet in de lente.",
        "3 | Wat kost het onderhoud per jaar? | Ongeveer 900 euro.",
    ];
    check_page(&texts, &expected);
}

#[test]
fn roman_numbers_that_run_on_over_requests() {
    let texts = [
        "I. Hoeveel banken staan er in het park langs de rivier?",
        "Er staan twaalf banken, die in het voorjaar en in het najaar worden onderhouden door J. Jansen.",
        "II. Deze leden verzoeken u dit uit te leggen.",
        "Dat gebeurt in het najaar.",
        "III.Wat kost het onderhoud per jaar?", // as wide as the place of the numbers
        "Ongeveer 900 euro.",
    ];
    let expected = [
        "1 | Hoeveel banken staan er in het park langs de rivier? | Er staan twaalf banken, die in het voorjaar en in het najaar worden onderhouden door J. Jansen.",
        "2 | Deze leden verzoeken u dit uit te leggen. | Dat gebeurt in het najaar.",
        "3 | Wat kost het onderhoud per jaar? | Ongeveer 900 euro.",
    ];
    check_page(&texts, &expected);
}

#[test]
fn roman_numbers_that_begin_anew_below_a_title() {
    let lines_of = |title: &'static str, whose: &'static str| {
        [
            title.to_owned(),
            format!("I. Hoeveel banken van {whose} staan er in het park langs de rivier?"),
            "Er staan twaalf banken, waarvan acht van hout en vier van steen, en er komen er nog vier bij.".to_owned(),
            "II. Worden die geverfd?".to_owned(),
            "Dat gebeurt in het najaar.".to_owned(),
        ]
    };
    let texts = [lines_of("Fractie VVD", "hout"), lines_of("Fractie CDA", "steen")].concat();
    let mut page = lines(40.0, 560.0, 7.0, &[TITLE]);
    page.extend(lines(40.0, 540.0, 7.0, &texts.iter().map(String::as_str).collect::<Vec<_>>()));
    let expected = [
        "1:1 | Hoeveel banken van hout staan er in het park langs de rivier? | Er staan twaalf banken, waarvan acht van hout en vier van steen, en er komen er nog vier bij.",
        "1:2 | Worden die geverfd? | Dat gebeurt in het najaar.",
        "2:1 | Hoeveel banken van steen staan er in het park langs de rivier? | Er staan twaalf banken, waarvan acht van hout en vier van steen, en er komen er nog vier bij.",
        "2:2 | Worden die geverfd? | Dat gebeurt in het najaar.",
    ];
    check(&[page], &expected.map(str::to_owned));
}

/// A table of these pairs, drawn row by row in this order, from the top of a page down.
fn drawn(above: &[&str], pairs: &[Pair]) -> Vec<Words> {
    let words = table(above, &[40.0, 220.0], None, pairs, 0.0);
    if above.is_empty() { words.into_iter().filter(|words| words.3 != TITLE).collect() } else { words }
}

const HEAD: &[&str] = &["Vraag", "Antwoord"];

const NUMBERED: [Pair; 4] = [
    (&["1. Hoeveel banken staan er", "in het park?"], &["Er staan twaalf banken, waarvan", "vier van hout."]),
    (&["2. Worden die geverfd? En", "wanneer? Wie doet dat?"], &["Ja. Dat gebeurt in het", "najaar. De gemeente."]),
    (&["3. Wat kost het?"], &["Ongeveer 900 euro, waar", "de verf bij inbegrepen is."]),
    (&["4. Wie betaalt dat?"], &["De gemeente."]),
];

fn numbered_rows() -> Vec<String> {
    let row =
        |(number, (asked, told)): (usize, &Pair)| format!("{number} | {} | {}", &asked.join(" ")[3..], told.join(" "));
    (1..).zip(&NUMBERED).map(row).collect()
}

#[test]
fn a_page_ends_between_sentences_of_a_numbered_question() {
    // both cells of the second row end with a sentence at the page's end, and begin with one on the next
    let first: Pair = (&["2. Worden die geverfd?"], &["Ja."]);
    let rest: Pair = (&["En", "wanneer? Wie doet dat?"], &["Dat gebeurt in het", "najaar. De gemeente."]);
    let pages = [drawn(HEAD, &[NUMBERED[0], first]), drawn(&[], &[rest, NUMBERED[2], NUMBERED[3]])];
    let mut expected = numbered_rows();
    expected[1] = "2 | Worden die geverfd? / En wanneer? Wie doet dat? | Ja. / Dat gebeurt in het najaar. De gemeente."
        .to_owned();
    check(&pages, &expected);
}

#[test]
fn a_page_ends_before_a_name() {
    // `Antwoord` goes on with a sentence, `Vraag` with a capital
    let names: [Pair; 3] = [
        NUMBERED[0],
        (&["2. Wie verft ze namens de"], &["Dat doet een schilder die"]),
        (&["Gemeente Houten?"], &["wij daarvoor inhuren."]),
    ];
    let pages = [drawn(HEAD, &names[..2]), drawn(&[], &[names[2], NUMBERED[2], NUMBERED[3]])];
    let mut expected = numbered_rows();
    expected[1] =
        "2 | Wie verft ze namens de Gemeente Houten? | Dat doet een schilder die wij daarvoor inhuren.".to_owned();
    check(&pages, &expected);
}

#[test]
fn a_head_is_printed_again_above_the_rest_of_a_row() {
    // the head's cells and those of the rest are drawn one after the other, so that they seem one row
    let (asked, told) = NUMBERED[2];
    let pages = [
        drawn(HEAD, &[NUMBERED[0], NUMBERED[1], (asked, &told[..1])]),
        drawn(&[], &[(&["Vraag"], &["Antwoord", "de verf bij inbegrepen is."]), NUMBERED[3]]),
    ];
    check(&pages, &numbered_rows());
}

#[test]
fn the_last_line_of_an_answer_alone_on_its_page() {
    let (asked, told) = NUMBERED[2];
    let pages = [
        drawn(HEAD, &[NUMBERED[0], NUMBERED[1], (asked, &told[..1])]),
        lines(220.0, 560.0, 10.0, &["de verf bij inbegrepen is."]),
    ];
    check(&pages, &numbered_rows()[..3]);
}

#[test]
fn numbered_requests_in_a_table_without_a_head() {
    let request: Pair = (&["3. Wij verzoeken u de", "kosten te noemen."], NUMBERED[2].1);
    let mut page = lines(40.0, 580.0, 10.0, &[TITLE]);
    page.extend(drawn(&[], &[NUMBERED[0], NUMBERED[1], request, NUMBERED[3]]));
    let mut expected = numbered_rows();
    expected[2] = format!("3 | Wij verzoeken u de kosten te noemen. | {}", NUMBERED[2].1.join(" "));
    check(&[page], &expected);
}

#[test]
fn endnotes_with_roman_labels() {
    let mut words = lines(40.0, 560.0, 10.0, &[TITLE]);
    words.extend(lines(40.0, 530.0, 10.0, &["Vraag 1", "Hoeveel banken staan er?"]));
    words.extend(lines(40.0, 494.0, 10.0, &["Antwoord 1", "Er staan twaalf banken."]));
    words.extend(lines(149.0, 486.0, 6.0, &["i"]));
    words.extend(lines(40.0, 458.0, 10.0, &["Vraag 2", "Wie betaalt dat?"]));
    words.extend(lines(40.0, 422.0, 10.0, &["Antwoord 2", "De gemeente."]));
    words.extend(lines(101.5, 414.0, 6.0, &["ii"]));
    for (y, label, note) in [(100.0, "i", "Groenbeheer 2025, blz. 3."), (88.0, "ii", "Begroting 2026, blz. 8.")] {
        words.extend(lines(40.0, y + 3.0, 5.0, &[label]));
        words.extend(lines(46.0, y, 8.0, &[note]));
    }
    check(
        &[words],
        &[
            "1 | Hoeveel banken staan er? | Er staan twaalf banken.{i}".to_owned(),
            "2 | Wie betaalt dat? | De gemeente.{ii}".to_owned(),
            "… i: Groenbeheer 2025, blz. 3.".to_owned(),
            "… ii: Begroting 2026, blz. 8.".to_owned(),
        ],
    );
}

#[test]
fn headings_at_one_height_on_each_page() {
    let page = |number: usize| {
        let mut words = lines(
            40.0,
            560.0,
            10.0,
            &[&format!("Vraag {number}"), &format!("Hoeveel banken staan er in park {number}?")],
        );
        words.extend(lines(
            40.0,
            512.0,
            10.0,
            &["Antwoord", &format!("In park {number} staan {} banken.", number + 3)],
        ));
        words
    };
    let pages: Vec<_> = (1..=12).map(page).collect();
    let read = super::shown::rows(&dossiers(vec![document(&pages)])[0]);
    let expected: Vec<_> = (1..=12)
        .map(|n| format!("{n} | Hoeveel banken staan er in park {n}? | In park {n} staan {} banken.", n + 3))
        .collect();
    assert_eq!(read, expected);
}
