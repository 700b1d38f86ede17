//! Style and list marks of the format tell question from answer.

use tegenlezer::model::{Document, Source};
use tegenlezer::parse;
use tegenlezer::source::{Hint, Line, Manuscript, Run, Shape, Style};

use super::shown::*;

fn line(text: &str, style: Style, hint: Option<Hint>) -> Line {
    Line { runs: vec![Run { text: text.into(), style, ..Run::default() }], hint, ..Line::default() }
}

fn styled(lines: Vec<Line>) -> Document {
    let mut manuscript = Manuscript { shape: Shape::Paragraphs, lines, ..Manuscript::default() };
    for (number, line) in (1..).zip(&mut manuscript.lines) {
        line.origin = tegenlezer::model::Origin::line(number, None);
    }
    parse::document(Source::default(), manuscript)
}

const PLAIN_TYPE: Style = Style { bold: false, italic: false, colour: 0 };
const BOLD: Style = Style { bold: true, italic: false, colour: 0 };
const ITALIC: Style = Style { bold: false, italic: true, colour: 0 };

#[test]
fn bold_list_items_ask_and_plain_paragraphs_answer() {
    let number = |number: &str| Some(Hint::ListNumber(number.into()));
    let paper = styled(vec![
        line("Antwoorden op Kamervragen over de kustwacht", BOLD, None),
        line("Hoeveel schepen heeft de kustwacht?", BOLD, number("1.")),
        line("Zijn dat er genoeg?", BOLD, None),
        line("De kustwacht heeft zes schepen.", PLAIN_TYPE, None),
        line("Dat is voldoende.", PLAIN_TYPE, None),
        line("Komen er schepen bij?", BOLD, number("2.")),
        line("Ja, in 2025.", PLAIN_TYPE, None),
    ]);
    check_document(
        paper,
        &[
            "1 | Hoeveel schepen … kustwacht? / Zijn dat er genoeg? | De kustwacht heeft zes schepen. / Dat is voldoende.",
            "2 | Komen er schepen bij? | Ja, in 2025.",
        ],
    );
}

#[test]
fn italic_questions_under_headings_and_answers_without_any() {
    let paper = styled(vec![
        line("Beantwoording van de Kamervragen over de marechaussee", PLAIN_TYPE, None),
        line("Vraag 1", BOLD, None),
        line("Hoeveel marechaussees werken op Schiphol?", ITALIC, None),
        line("Er werken er 2.100.", PLAIN_TYPE, None),
        line("Vraag 2", BOLD, None),
        line("Is dat genoeg?", ITALIC, None),
        line("In de zomer wordt het aantal uitgebreid.", PLAIN_TYPE, None),
    ]);
    check_document(
        paper,
        &[
            "1 | Hoeveel marechaussees werken op Schiphol? | Er werken er 2.100.",
            "2 | Is dat genoeg? | In de zomer wordt het aantal uitgebreid.",
        ],
    );
}

#[test]
fn a_list_of_the_answer_in_word_is_no_question() {
    let number = |number: &str| Some(Hint::ListNumber(number.into()));
    let paper = styled(vec![
        line("Vraag 1", BOLD, None),
        line("Welke eisen stelt u?", PLAIN_TYPE, None),
        line("Antwoord 1", BOLD, None),
        line("Ik stel drie eisen:", PLAIN_TYPE, None),
        line("een diploma;", PLAIN_TYPE, number("1.")),
        line("een verklaring omtrent het gedrag;", PLAIN_TYPE, number("2.")),
        line("ervaring.", PLAIN_TYPE, number("3.")),
        line("Vraag 2", BOLD, None),
        line("Gelden die al?", PLAIN_TYPE, None),
        line("Antwoord 2", BOLD, None),
        line("Ja.", PLAIN_TYPE, None),
    ]);
    check_document(
        paper,
        &[
            "1 | Welke eisen stelt u? | Ik stel drie eisen: / 1. een diploma; / 2. een verklaring … gedrag; / 3. ervaring.",
            "2 | Gelden die al? | Ja.",
        ],
    );
}

#[test]
fn letters_before_bold_questions_are_their_numbers() {
    for (labels, expected) in [
        (["1a.", "1b.", "2."], ["1a", "1b", "2"]),
        (["A.", "B.", "C."], ["1", "2", "3"]),
        (["a)", "b)", "c)"], ["1", "2", "3"]),
    ] {
        let asked = ["Hoeveel palen staan er?", "Branden ze?", "Wat kost het?"];
        let told = ["Er staan er 140.", "Nee.", "Niets."];
        let title = || line("Beantwoording van vragen over de straatverlichting", PLAIN_TYPE, None);
        let typed = (0..3).flat_map(|at| {
            [line(&format!("{} {}", labels[at], asked[at]), BOLD, None), line(told[at], PLAIN_TYPE, None)]
        });
        let by_format = (0..3).flat_map(|at| {
            [line(asked[at], BOLD, Some(Hint::ListNumber(labels[at].into()))), line(told[at], PLAIN_TYPE, None)]
        });
        let expected: Vec<_> = (0..3).map(|at| format!("{} | {} | {}", expected[at], asked[at], told[at])).collect();
        let expected: Vec<_> = expected.iter().map(String::as_str).collect();
        check_document(styled([title()].into_iter().chain(typed).collect()), &expected);
        check_document(styled([title()].into_iter().chain(by_format).collect()), &expected);
    }
}

#[test]
fn letters_that_do_not_count_up_are_no_numbers() {
    let paper = styled(vec![
        line("Beantwoording van vragen over de straatverlichting", PLAIN_TYPE, None),
        line("A. Hoeveel palen staan er?", BOLD, None),
        line("Er staan er 140.", PLAIN_TYPE, None),
        line("C. Branden ze?", BOLD, None),
        line("Nee.", PLAIN_TYPE, None),
    ]);
    check_document(paper, &["1 | ~A. Hoeveel palen staan er? | Er staan er 140.", "2 | ~C. Branden ze? | Nee."]);
}
