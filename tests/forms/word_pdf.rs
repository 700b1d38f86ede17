//! Siblings of the PDFs of `tests/word`: tables without ruled lines, short paragraphs, endnotes, headings at one height.

use tegenlezer::dossier::dossiers;
use tegenlezer::model::{Document, Source};
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

/// The title, a head, and the pairs in columns from `y` down, with so much space between the rows.
fn table(head: &[&str], xs: &[f32], numbers: Option<usize>, pairs: &[Pair], space: f32) -> Vec<Words> {
    let mut y = 520.0;
    let mut words = lines(40.0, 560.0, 10.0, &[TITLE]);
    words.extend(head.iter().zip(xs).flat_map(|(text, &x)| lines(x, y, 10.0, &[text])));
    y -= 12.0 + space;
    let columns = &xs[xs.len() - 2..];
    for (at, (asked, told)) in pairs.iter().enumerate() {
        if let Some(first) = numbers {
            words.extend(lines(xs[0], y, 10.0, &[&(first + at).to_string()]));
        }
        words.extend(lines(columns[0], y, 10.0, asked));
        words.extend(lines(columns[1], y, 10.0, told));
        y -= 12.0 * asked.len().max(told.len()) as f32 + space;
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
