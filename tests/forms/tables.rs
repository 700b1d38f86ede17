//! Tables of questions and answers, as councils and ministries make them in Word: what stands beside each other in the
//! cells belongs together.

use tegenlezer::model::{Document, Source};
use tegenlezer::{parse, source};

use super::shown::*;

/// The document of a web page with this in it.
fn page(body: &str) -> Document {
    let manuscript = source::html::read(format!("<html><body>{body}</body></html>").as_bytes()).unwrap();
    parse::document(Source::default(), manuscript)
}

const TITLE: &str = "<h1>Beantwoording van vragen over de straatverlichting</h1>";

/// Rows of a table, one a line, with `|` between their cells and `¶` between paragraphs of one; `^` reaches into the cell
/// below it, `=` over all columns.
fn table(rows: &str) -> String {
    let rows = &rows.replace('¶', "<br>");
    let cell = |cell: &str| match (cell.trim().strip_prefix('^'), cell.trim().strip_prefix('=')) {
        (Some(text), _) => format!("<td rowspan=2>{text}</td>"),
        (_, Some(text)) => format!("<td colspan=9>{text}</td>"),
        _ => format!("<td>{}</td>", cell.trim()),
    };
    let row = |row: &str| format!("<tr>{}</tr>", row.split('|').map(cell).collect::<String>());
    let rows: String = rows.lines().map(str::trim).filter(|row| !row.is_empty()).map(row).collect();
    format!("<table>{rows}</table>")
}

const EXPECTED: &[&str] = &[
    "1 | Hoeveel palen staan er? | Er staan 140 palen.",
    "2 | Branden ze? | Nee, nu niet.",
    "3 | Wat kost het? | Niets.",
];

/// The same, where the paper prints no numbers.
const COUNTED: &[&str] = &[
    "1 | ~Hoeveel palen staan er? | Er staan 140 palen.",
    "2 | ~Branden ze? | Nee, nu niet.",
    "3 | ~Wat kost het? | Niets.",
];

#[test]
fn heads_of_any_wording() {
    for head in [
        "Nr | Vraag | Antwoord",
        "Vraagnr. | Vraag | Beantwoording",
        "Vraag nr | Vraag | Ambtelijk antwoord",
        "NR. | VRAAG | ANTWOORD",
        "# | Vraag/opmerking | Reactie college",
        "Nummer | Gestelde vraag | Gegeven antwoord",
        "| vragen | antwoorden",
        "Volgnr | Inbreng van de fractie | Toelichting van het college",
    ] {
        let rows = "1 | Hoeveel palen staan er? | Er staan 140 palen.
            2 | Branden ze? | Nee, nu niet.
            3 | Wat kost het? | Niets.";
        check_document(page(&(TITLE.to_owned() + &table(&format!("{head}\n{rows}")))), EXPECTED);
    }
}

#[test]
fn numbers_of_any_form_and_place() {
    for rows in [
        "1 | Hoeveel palen staan er? | Er staan 140 palen. \n 2 | Branden ze? | Nee, nu niet. \n 3 | Wat kost het? | Niets.",
        "Nr | Vraag | Antwoord \n V1 | Hoeveel palen staan er? | Er staan 140 palen. \n V2 | Branden ze? | Nee, nu niet. \n V3 | Wat kost het? | Niets.",
        "Nr | Vraag | Antwoord \n Vraag 1 | Hoeveel palen staan er? | Er staan 140 palen. \n Vraag 2 | Branden ze? | Nee, nu niet. \n Vraag 3 | Wat kost het? | Niets.",
        "Nr | Vraag | Antwoord \n I | Hoeveel palen staan er? | Er staan 140 palen. \n II | Branden ze? | Nee, nu niet. \n III | Wat kost het? | Niets.",
        "Vraag | Antwoord \n 1. Hoeveel palen staan er? | Er staan 140 palen. \n 2. Branden ze? | Nee, nu niet. \n 3. Wat kost het? | Niets.",
        "Vraag 1: Hoeveel palen staan er? | Antwoord: Er staan 140 palen. \n Vraag 2: Branden ze? | Antwoord: Nee, nu niet. \n Vraag 3: Wat kost het? | Antwoord: Niets.",
        "1 | Hoeveel palen staan er? \n | Er staan 140 palen. \n 2 | Branden ze? \n | Nee, nu niet. \n 3 | Wat kost het? \n | Niets.",
        "1. Hoeveel palen staan er? \n Er staan 140 palen. \n 2. Branden ze? \n Nee, nu niet. \n 3. Wat kost het? \n Niets.",
    ] {
        check_document(page(&(TITLE.to_owned() + &table(rows))), EXPECTED);
    }
}

#[test]
fn a_table_without_numbers_is_counted_and_its_answers_are_certain() {
    for head in ["Vraag | Antwoord \n", "VRAGEN | REACTIE \n", ""] {
        let rows =
            "Hoeveel palen staan er? | Er staan 140 palen. \n Branden ze? | Nee, nu niet. \n Wat kost het? | Niets.";
        check_document(page(&(TITLE.to_owned() + &table(&format!("{head}{rows}")))), COUNTED);
    }
}

#[test]
fn requests_beside_numbers_that_count_up_are_questions_where_some_ask() {
    let paper = page(&table(
        "1 | Hoeveel palen staan er? | Er staan 140 palen.
         2 | Deze leden vragen of ze branden. | Nee, nu niet.
         3 | Graag een overzicht van de kosten. | Dat is er niet.",
    ));
    check_document(
        paper,
        &[
            EXPECTED[0],
            "2 | Deze leden vragen of ze branden. | Nee, nu niet.",
            "3 | Graag een overzicht van de kosten. | Dat is er niet.",
        ],
    );
    let figures =
        "1 | Noord | In Noord staan 12 palen. \n 2 | Zuid | In Zuid staan 17 palen. \n 3 | West | In West staat niets.";
    check_document(page(&format!("<h1>Brief over de verlichting</h1><p>Zie hieronder.</p>{}", table(figures))), &[]);
}

#[test]
fn a_row_without_its_number_is_counted_and_the_others_are_not() {
    let paper = page(&table(
        "Nr | Vraag | Antwoord
         1 | Hoeveel palen staan er? | Er staan 140 palen.
         | Branden ze? | Nee, nu niet.
         3 | Wat kost het? | Niets.",
    ));
    check_document(paper, &[EXPECTED[0], COUNTED[1], EXPECTED[2]]);
}

#[test]
fn an_empty_cell_for_an_answer_is_no_answer() {
    let paper = page(&table(
        "Nr | Vraag | Antwoord
         1 | Hoeveel palen staan er? | Er staan 140 palen.
         2 | Branden ze? |
         3 | Wat kost het? | Niets.",
    ));
    check_document(paper, &[EXPECTED[0], "2 | Branden ze? | (not_found)", EXPECTED[2]]);
    let form = page(&table("Nr | Vraag | Antwoord \n 1 | Hoeveel palen staan er? | \n 2 | Branden ze? |"));
    check_document(form, &["1 | Hoeveel palen staan er? | (open)", "2 | Branden ze? | (open)"]);
}

#[test]
fn columns_are_counted_by_their_place() {
    let paper = page(&table(
        "Nr | Fractie | Vraag | Antwoord
         1 | ^Lichtpunt | Hoeveel palen staan er? | Er staan 140 palen.
         2 | Branden ze? | Nee, nu niet.
         3 | | Wat kost het? | Niets.",
    ));
    let group = "<[Fractie | Lichtpunt]> ";
    check_document(
        paper,
        &[
            &format!("1 | {group}Hoeveel palen staan er? | Er staan 140 palen."),
            &format!("2 | {group}Branden ze? | Nee, nu niet."),
            &format!("3 | {group}Wat kost het? | Niets."),
        ],
    );
}

#[test]
fn a_cell_that_reaches_down_answers_both_questions() {
    let paper = page(&table(
        "Nr | Vraag | Antwoord
         1 | Hoeveel palen staan er? | ^Dat is niet bekend.
         2 | Branden ze?
         3 | Wat kost het? | Niets.",
    ));
    check_document(
        paper,
        &["1 | Hoeveel palen staan er? | Dat is niet bekend.", "2 | Branden ze? | Dat is niet bekend.", EXPECTED[2]],
    );
}

#[test]
fn several_numbered_questions_in_a_cell_are_rows_of_their_own() {
    for rows in [
        "Vraag | Antwoord
         1. Hoeveel palen staan er? ¶ 2. Branden ze? | 1. Er staan 140 palen. ¶ 2. Nee, nu niet.
         3. Wat kost het? | Niets.",
        "Nr | Vraag | Antwoord
         1-2 | 1. Hoeveel palen staan er? ¶ 2. Branden ze? | 1. Er staan 140 palen. ¶ 2. Nee, nu niet.
         3 | Wat kost het? | Niets.",
        "Nr | Vraag | Antwoord
         1 | Hoeveel palen staan er? ¶ 2. Branden ze? ¶ 3. Wat kost het? | 1) Er staan 140 palen. ¶ 2) Nee, nu niet. ¶ 3) Niets.",
        "Vraag | Antwoord
         Vraag 1: Hoeveel palen staan er? ¶ Vraag 2: Branden ze? | Antwoord 1: Er staan 140 palen. ¶ Antwoord 2: Nee, nu niet.
         Vraag 3: Wat kost het? | Niets.",
        "1. Hoeveel palen staan er? ¶ 2. Branden ze?
         1. Er staan 140 palen. ¶ 2. Nee, nu niet.
         3. Wat kost het?
         Niets.",
        "Vraag | 1. Hoeveel palen staan er? ¶ 2. Branden ze?
         Antwoord | 1. Er staan 140 palen. ¶ 2. Nee, nu niet.
         Vraag | 3. Wat kost het?
         Antwoord | Niets.",
    ] {
        check_document(page(&(TITLE.to_owned() + &table(rows))), EXPECTED);
    }
    let lettered = "Vraag | Antwoord
         1a. Hoeveel palen staan er? ¶ 1b. Branden ze? | 1a. Er staan 140 palen. ¶ 1b. Nee, nu niet.
         2. Wat kost het? | Niets.";
    check_document(
        page(&(TITLE.to_owned() + &table(lettered))),
        &[
            "1a | Hoeveel palen staan er? | Er staan 140 palen.",
            "1b | Branden ze? | Nee, nu niet.",
            "2 | Wat kost het? | Niets.",
        ],
    );
}

#[test]
fn several_numbered_questions_in_a_cell_have_one_answer_where_it_is_not_numbered_as_they_are() {
    for answer in ["Dat is niet bekend.", "Wij doen: ¶ 1. niets; ¶ 2. iets; ¶ 3. alles."] {
        let paper = page(&table(&format!(
            "Vraag | Antwoord
             1. Hoeveel palen staan er? ¶ 2. Branden ze? | {answer}
             3. Wat kost het? | Niets."
        )));
        let answer = if answer.len() < 20 { answer } else { "Wij doen: / 1. niets; / 2. iets; / 3. alles." };
        let joint =
            ["1 | Hoeveel palen staan er? | ", "2 | Branden ze? | "].map(|question| format!("{question}{answer}"));
        check_document(paper, &[&joint[0], &joint[1], EXPECTED[2]]);
    }
}

#[test]
fn numbers_within_a_question_are_no_questions_of_their_own() {
    let paper = page(&table(
        "Nr | Vraag | Antwoord
         1 | Klopt het dat: ¶ 1. er palen staan; ¶ 2. ze branden? | Ja.
         2 | Branden ze? | Nee, nu niet.",
    ));
    check_document(paper, &["1 | Klopt het dat: / 1. er palen staan; / 2. ze branden? | Ja.", EXPECTED[1]]);
}

#[test]
fn labels_in_a_column() {
    let small = |number: u8, question: &str, answer: &str, labels: [&str; 2]| {
        let [asked, answered] = labels.map(|label| label.replace("{}", &number.to_string()));
        table(&format!("{asked} | {question} \n {answered} | {answer}"))
    };
    for labels in
        [["Vraag {}", "Antwoord"], ["Vraag {}", "Antwoord {}"], ["VRAAG {}", "Reactie van het college"], ["V{}", "A{}"]]
    {
        let tables = small(1, "Hoeveel palen staan er?", "Er staan 140 palen.", labels)
            + &small(2, "Branden ze?", "Nee, nu niet.", labels)
            + &small(3, "Wat kost het?", "Niets.", labels);
        check_document(page(&tables), EXPECTED);
    }
    let paper = page(&table(
        "1 | Vraag | Hoeveel palen staan er?
         | Antwoord | Er staan 140 palen.
         2 | Vraag | Branden ze?
         | Antwoord | Nee, nu niet.
         3 | Vraag | Wat kost het?
         | Antwoord | Niets.",
    ));
    check_document(paper, EXPECTED);
    let paper = page(&table(
        "Nummer | 1 \n Vraag | Hoeveel palen staan er? \n Antwoord | Er staan 140 palen.
         Nummer | 2 \n Vraag | Branden ze? \n Antwoord | Nee, nu niet.
         Nummer | 3 \n Vraag | Wat kost het? \n Antwoord | Niets.",
    ));
    check_document(paper, EXPECTED);
}

#[test]
fn groups_that_number_their_own_questions_in_a_table_are_sections() {
    let expected = [
        "1:1 | Hoeveel palen staan er? | Er staan 140 palen.",
        "1:2 | Branden ze? | Nee, nu niet.",
        "2:1 | Wat kost het? | Niets.",
    ];
    for rows in [
        "Vraag VVD 1 | Hoeveel palen staan er? \n Antwoord | Er staan 140 palen.
         Vraag VVD 2 | Branden ze? \n Antwoord | Nee, nu niet.
         Vraag D66 1 | Wat kost het? \n Antwoord | Niets.",
        "Nr | Vraag | Antwoord
         VVD-1 | Hoeveel palen staan er? | Er staan 140 palen.
         VVD-2 | Branden ze? | Nee, nu niet.
         D66-1 | Wat kost het? | Niets.",
    ] {
        check_document(page(&(TITLE.to_owned() + &table(rows))), &expected);
    }
}

#[test]
fn a_box_with_a_question_and_its_answer_in_colour_is_read() {
    let cell = |number: u8, question: &str, answer: &str| {
        format!("<tr><td><p>{number}. {question}</p><p style='color:#00b050'>{answer}</p></td></tr>")
    };
    let rows = [
        cell(1, "Hoeveel palen staan er?", "Er staan 140 palen."),
        cell(2, "Branden ze?", "Nee, nu niet."),
        cell(3, "Wat kost het?", "Niets."),
    ];
    check_document(page(&format!("{TITLE}<table>{}</table>", rows.concat())), EXPECTED);
}

#[test]
fn tables_that_begin_anew_under_titles_are_sections() {
    let tables = page(&format!(
        "{TITLE}<p>Wegen</p>{}<p>Parken</p>{}<p>Wij vertrouwen erop u zo te hebben ingelicht.</p>",
        table(
            "Nr | Vraag | Antwoord \n 1 | Hoeveel palen staan er? | Er staan 140 palen. \n 2 | Branden ze? | Nee, nu niet."
        ),
        table("Nr | Vraag | Antwoord \n 1 | Wat kost het? | Niets."),
    ));
    let expected = &[
        "1:1 | Hoeveel palen staan er? | Er staan 140 palen.",
        "1:2 | Branden ze? | Nee, nu niet.",
        "2:1 | Wat kost het? | Niets.",
    ];
    check_document(tables, expected);
    let rows = page(&table(
        "Nr | Vraag | Antwoord
         =Wegen
         1 | Hoeveel palen staan er? | Er staan 140 palen.
         2 | Branden ze? | Nee, nu niet.
         =Parken
         1 | Wat kost het? | Niets.",
    ));
    check_document(rows, expected);
    let on = page(&format!(
        "{TITLE}{}<p>Parken</p>{}",
        table(
            "Nr | Vraag | Antwoord \n 1 | Hoeveel palen staan er? | Er staan 140 palen. \n 2 | Branden ze? | Nee, nu niet."
        ),
        table("Nr | Vraag | Antwoord \n 3 | Wat kost het? | Niets."),
    ));
    check_document(on, EXPECTED);
}

#[test]
fn a_table_in_the_cell_of_an_answer_stays_one() {
    let inner = "<td>In 2025:<table><tr><td>Wijk<td>Palen<tr><td>Noord<td>90</table>Dat is alles.</td>";
    let paper = page(&format!(
        "<table><tr><td>Nr<td>Vraag<td>Antwoord</tr><tr><td>1<td>Hoeveel palen staan er?{inner}</tr>\
         <tr><td>2<td>Branden ze?<td>Nee, nu niet.</tr></table>"
    ));
    check_document(
        paper,
        &["1 | Hoeveel palen staan er? | In 2025: / [Wijk | Palen // Noord | 90] / Dat is alles.", EXPECTED[1]],
    );
}

#[test]
fn what_only_looks_like_a_table_of_questions_stays_a_table() {
    let survey =
        table("Vraag | Score \n Hoe tevreden bent u? | 7,5 \n Komt u terug? | 81% \n Zou u ons aanraden? | 8,1");
    let years = table(
        "Jaar | Aantal | Toelichting \n 2020 | 14 | Het begin van de telling. \n 2021 | 17 | Een nieuwe telling.",
    );
    let dates = table("Datum vraag | Datum antwoord \n 1 mei | 3 juni \n 2 mei | 4 juni");
    for kept in [survey, years, dates] {
        check_document(page(&format!("<h1>Brief over de verlichting</h1><p>Zie hieronder.</p>{kept}")), &[]);
    }
    let asked = table("Vraag | Antwoord \n Bent u tevreden? | Ja, zeer. \n Komt u terug? | Misschien wel.");
    let paper = page(&format!(
        "<p>Vraag 1</p><p>Wat zei men?</p><p>Antwoord 1</p><p>Dit zei men:</p>{asked}<p>Meer niet.</p>\
         <p>Vraag 2</p><p>En nu?</p><p>Antwoord 2</p><p>Niets.</p>"
    ));
    check_document(
        paper,
        &[
            "1 | Wat zei men? | Dit zei men: / [Vraag | Antwoord // Bent u tevreden? | Ja, zeer. // Komt u terug? | Misschien wel.] / Meer niet.",
            "2 | En nu? | Niets.",
        ],
    );
}

#[test]
fn a_head_without_rows_below_it_stays_a_table() {
    for head in ["Nr | Vraag | Antwoord", "Vraag | Antwoord | Fractie", "Datum | Vraag | Antwoord | Status"] {
        let paper = page(&(TITLE.to_owned() + &table(head)));
        assert_eq!(shown(vec![paper.clone()]), [""; 0], "{head}");
        assert!(head.split(" | ").all(|cell| all_words(&paper).contains(cell)), "{head}");
    }
}

#[test]
fn a_table_that_asks_and_pairs_nothing_is_said() {
    let rows =
        "Thema | Wat er speelt | Wie betaalt dat? | Wanneer is het klaar? \n Palen | Branden ze? | Wie? | Wanneer?";
    let paper = page(&format!("<h1>Overzicht</h1>{}", table(rows)));
    assert!(paper.questions.is_empty());
    let said: Vec<_> = paper.diagnostics.iter().map(tegenlezer::model::Diagnostic::code).collect();
    assert!(said.contains(&tegenlezer::model::Code::NothingRecognised), "{said:?}");
}

/// A number, and beside it a cell with the question and, below that, its answer.
#[test]
fn question_and_answer_in_one_cell() {
    for rows in [
        "1 | Vraag: Hoeveel palen staan er?¶Antwoord: Er staan 140 palen.
            2 | Vraag: Branden ze?¶Antwoord: Nee, nu niet.
            3 | Vraag: Wat kost het?¶Antwoord: Niets.",
        "Nr. | Vraag en antwoord
            1 | <b>Hoeveel palen staan er?</b>¶Er staan 140 palen.
            2 | <b>Branden ze?</b>¶Nee, nu niet.
            3 | <b>Wat kost het?</b>¶Niets.",
    ] {
        check_document(page(&(TITLE.to_owned() + &table(rows))), EXPECTED);
    }
}

/// What a row says besides: of the question above it, of the answer in it, and of neither in the paper's body.
#[test]
fn further_columns() {
    let rows = |beside: &str, heads: &str| {
        let row = |(number, pair): (usize, &str)| {
            let (asked, told) = pair.split_once(" | ").unwrap();
            let row = beside.replace("NR", &number.to_string()).replace("VRAAG", asked).replace("ANTWOORD", told);
            format!("{row}\n")
        };
        let pairs =
            ["Hoeveel palen staan er? | Er staan 140 palen.", "Branden ze? | Nee, nu niet.", "Wat kost het? | Niets."];
        let rows: String = (1..).zip(pairs).map(row).collect();
        page(&(TITLE.to_owned() + &table(&format!("{heads}\n{rows}"))))
    };
    for (heads, beside) in [
        ("Nr | Vraag | Antwoord | Status", "NR | VRAAG | ANTWOORD | gereed"),
        ("Nr | Vraag | Antwoord | Opmerking | Bron", "NR | VRAAG | ANTWOORD | Zie de bijlage. | Jaarrekening"),
        ("Nr | Vraag | Status | Antwoord", "NR | VRAAG | gereed | ANTWOORD"),
        ("Nr | Vraag | Antwoord | Datum beantwoording", "NR | VRAAG | ANTWOORD | 3 juni 2024"),
    ] {
        let paper = rows(beside, heads);
        let last = beside.rsplit(" | ").find(|cell| cell.contains(char::is_lowercase)).unwrap();
        assert!(blocks(&paper, tegenlezer::model::Owner::Body).contains(last), "{heads}");
        check_document(paper, EXPECTED);
    }
    let further = |row: &&str| format!("{row} / [Toelichting | Zie de nota.]");
    let expected: Vec<_> = EXPECTED.iter().map(further).collect();
    let expected: Vec<_> = expected.iter().map(String::as_str).collect();
    check_document(rows("NR | VRAAG | ANTWOORD | Zie de nota.", "Nr | Vraag | Antwoord | Toelichting"), &expected);
    // two who answer, in the order of their columns
    let both: Vec<_> = EXPECTED.iter().map(|row| format!("{row} / [Antwoord ambtelijk | Zie de nota.]")).collect();
    let both: Vec<_> = both.iter().map(String::as_str).collect();
    let heads = "Nr | Vraag | Antwoord college | Antwoord ambtelijk";
    check_document(rows("NR | VRAAG | ANTWOORD | Zie de nota.", heads), &both);
    let first = |row: &&str| {
        let (asked, told) = row.rsplit_once(" | ").unwrap();
        format!("{asked} | [Antwoord ambtelijk | Zie de nota.] / {told}")
    };
    let first: Vec<_> = EXPECTED.iter().map(first).collect();
    let first: Vec<_> = first.iter().map(String::as_str).collect();
    let heads = "Nr | Vraag | Antwoord ambtelijk | Antwoord college";
    check_document(rows("NR | VRAAG | Zie de nota. | ANTWOORD", heads), &first);
    let led = |row: &&str| row.replacen(" | ", " | <[Fractie | SP]> ", 1);
    let expected: Vec<_> = EXPECTED.iter().map(led).collect();
    let expected: Vec<_> = expected.iter().map(String::as_str).collect();
    check_document(rows("NR | VRAAG | ANTWOORD | SP", "Nr | Vraag | Antwoord | Fractie"), &expected);
}
