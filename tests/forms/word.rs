//! Papers as they leave the word processor: the kinds of `tests/word`, each beside what a careful reader makes of it, and
//! siblings of each in other formats and other words.

use std::path::Path;

use tegenlezer::dossier::dossiers;
use tegenlezer::model::{Document, Finding, Problem, Source};
use tegenlezer::source::{Format, read_format};
use tegenlezer::{parse, source};

use super::office::{self, Form, Look, Mark, Piece, p, table};
use super::shown::*;

fn read(name: &str) -> Result<source::Manuscript, Problem> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/word").join(name);
    read_bytes(&std::fs::read(path).unwrap(), name)
}

fn read_bytes(bytes: &[u8], name: &str) -> Result<source::Manuscript, Problem> {
    read_format(Format::recognise(bytes, Some(name)).unwrap(), bytes)
}

fn file(name: &str) -> Document {
    parse::document(Source::default(), read(name).unwrap())
}

const FOUR: &[&str] = &[
    "1 | Hoeveel lantaarnpalen zijn vervangen? | In 2025 zijn 140 palen vervangen.",
    "2 | Branden de nieuwe lampen de hele nacht? | Nee, na 23.00 uur op halve sterkte.",
    "3 | Wat is de besparing? | € 18.000 per jaar.",
    "4 | Wanneer is de rest aan de beurt? | Voor 2030.",
];

/// The same, where the paper prints no numbers.
const COUNTED: &[&str] = &[
    "1 | ~Hoeveel lantaarnpalen zijn vervangen? | In 2025 zijn 140 palen vervangen.",
    "2 | ~Branden de nieuwe lampen de hele nacht? | Nee, na 23.00 uur op halve sterkte.",
    "3 | ~Wat is de besparing? | € 18.000 per jaar.",
    "4 | ~Wanneer is de rest aan de beurt? | Voor 2030.",
];

/// The same, with something of its row before each question.
const LED: &[&str] = &[
    "1 | <…> Hoeveel lantaarnpalen zijn vervangen? | In 2025 zijn 140 palen vervangen.",
    "2 | <…> Branden de nieuwe lampen de hele nacht? | Nee, na 23.00 uur op halve sterkte.",
    "3 | <…> Wat is de besparing? | € 18.000 per jaar.",
    "4 | <…> Wanneer is de rest aan de beurt? | Voor 2030.",
];

/// Two sections of three.
const SECTIONS: &[&str] = &[
    "1:1 | Hoeveel lantaarnpalen zijn vervangen (Wegen)? | In 2025 zijn 140 palen vervangen.",
    "1:2 | Branden de nieuwe lampen de hele nacht (Wegen)? | Nee, na 23.00 uur op halve sterkte.",
    "1:3 | Wat is de besparing (Wegen)? | € 18.000 per jaar.",
    "2:1 | Hoeveel lantaarnpalen zijn vervangen (Parken)? | In 2025 zijn 140 palen vervangen.",
    "2:2 | Branden de nieuwe lampen de hele nacht (Parken)? | Nee, na 23.00 uur op halve sterkte.",
    "2:3 | Wat is de besparing (Parken)? | € 18.000 per jaar.",
];

#[test]
fn tables_pair_what_stands_beside_each_other() {
    check_document(
        file("01-table-empty-answer-cell.docx"),
        &[FOUR[0], "2 | Branden … nacht? | (not_found)", FOUR[2], FOUR[3]],
    );
    check_document(file("02-table-merged-or-empty-cell-shifts-columns.docx"), LED);
    check_document(file("03-table-two-columns-without-numbers.docx"), COUNTED);
    check_document(file("04-table-number-inside-question-cell.docx"), FOUR);
    check_document(file("05-table-labels-in-left-column.docx"), FOUR);
    check_document(file("06-table-of-two-rows-for-each-question.docx"), FOUR);
    check_document(file("07-question-in-a-shaded-cell.docx"), FOUR);
    check_document(file("08-table-heads-of-other-words.docx"), FOUR);
    let inner = "1 | Hoeveel … vervangen? | In 2025: / [Wijk | Palen // Noord | 90 // Zuid | 50] / Dat is alles.";
    check_document(file("09-table-inside-an-answer-cell.docx"), &[&[inner], &FOUR[1..]].concat());
    check_document(file("11-tables-restart-under-headings.docx"), SECTIONS);
}

#[test]
fn looks_and_numbers_of_word_pair() {
    check_document(file("10-automatic-numbers-restart-under-headings.docx"), SECTIONS);
    check_document(
        file("12-placeholder-of-a-content-control.docx"),
        &[FOUR[0], "2 | Branden … nacht? | (not_found)", FOUR[2], FOUR[3]],
    );
    check_document(file("13-bold-questions-without-numbers.docx"), COUNTED);
    check_document(file("14-answer-in-colour-in-the-same-paragraph.docx"), FOUR);
    let bulleted =
        ["1 | Hoeveel … vervangen? | … In 2025 …", "2 | … | … Nee, …", "3 | … | … € 18.000 …", "4 | … | … Voor 2030."];
    check_document(file("15-answers-as-bullets.docx"), &bulleted);
    let from = |first: usize| -> Vec<String> {
        FOUR.iter().enumerate().map(|(at, row)| format!("{}{}", first + at, &row[1..])).collect()
    };
    let check_from = |name: &str, first: usize| {
        let rows = from(first);
        check_document(file(name), &rows.iter().map(String::as_str).collect::<Vec<_>>());
    };
    for name in ["16-chapters-in-the-list-of-questions.docx", "18-automatic-numbers-from-6.docx"] {
        assert!(!says_missing(&file(name)), "{name}");
    }
    check_from("16-chapters-in-the-list-of-questions.docx", 3);
    check_document(file("17-automatic-roman-numbers.docx"), FOUR);
    check_from("18-automatic-numbers-from-6.docx", 6);
    let chapter: Vec<String> = FOUR.iter().map(|row| format!("2.{row}")).collect();
    let chapter: Vec<_> = chapter.iter().map(String::as_str).collect();
    check_document(file("19-questions-as-numbered-headings-2.1.docx"), &chapter);
    check_document(
        file("20-sub-questions-with-answers-of-their-own.docx"),
        &[
            "1 | Wat is uw oordeel over de nieuwe lampen? | (not_found)",
            "1a | Zijn zij zuinig? | Ja.",
            "1b | Zijn zij mooi? | Dat is een kwestie van smaak.",
            "2 | Komt er een evaluatie? | Ja, in 2027.",
        ],
    );
    check_document(file("24-heading-antwoorden-as-an-empty-answer.docx"), FOUR);
    check_document(file("25-mail-with-quoted-questions.docx"), &FOUR[..3]);
    check_document(file("26-struck-out-text.docx"), &FOUR[..2]);
}

#[test]
fn what_surrounds_the_questions() {
    let closed = file("23-headings-and-closings-in-the-answer-above.docx");
    let joint = "Er zijn 140 palen vervangen, die na 23.00 uur minder licht geven.";
    let rest = "De besparing is € 18.000; de rest volgt voor 2030.";
    check_document(
        closed,
        &[
            &format!("1 | Hoeveel … vervangen? | {joint}"),
            &format!("2 | Branden … nacht? | {joint}"),
            &format!("3 | <Vragen 3 en 4> Wat is de besparing? | {rest}"),
            &format!("4 | Wanneer … beurt? | {rest}"),
        ],
    );
    let signed = file("21-signature-over-two-lines-and-addressees-a.docx");
    let minister = &signed.meta.respondents[0];
    assert_eq!(
        (minister.name.as_str(), minister.role.as_deref(), minister.portfolio.as_deref()),
        ("Waterman", Some("minister"), Some("Klimaat en Groene Groei"))
    );
    let asked = file("21-signature-over-two-lines-and-addressees-b.docx");
    assert_eq!(asked.meta.addressees, ["minister van Klimaat en Groene Groei"]);
    check_document(asked, FOUR);
    let council = file("22-head-of-a-council-paper-in-a-table.docx");
    check_document(council.clone(), &FOUR[..3]);
    assert_eq!(head(&council), "P. Duinkerken (Lichtpunt) | 2026-05-04 | 2026-05-26 | wethouder J. Waterman");
}

/// Who asks, when, when it was answered, and by whom.
fn head(document: &Document) -> String {
    let meta = &document.meta;
    let asker =
        |asker: &tegenlezer::model::Person| format!("{} ({})", asker.name, asker.party.as_deref().unwrap_or("-"));
    let respondent =
        |one: &tegenlezer::model::Respondent| format!("{} {}", one.role.as_deref().unwrap_or("-"), one.name);
    let day = |day: Option<tegenlezer::model::Date>| day.map(|day| day.to_string()).unwrap_or_default();
    let askers: Vec<_> = meta.askers.iter().map(asker).collect();
    let respondents: Vec<_> = meta.respondents.iter().map(respondent).collect();
    format!("{} | {} | {} | {}", askers.join(", "), day(meta.submitted), day(meta.dated), respondents.join(", "))
}

#[test]
fn heads_of_councils_with_other_labels() {
    for (rows, expected) in [
        (
            &[
                &["Indiener:", "de heer P. Duinkerken"][..],
                &["Fractie:", "Lichtpunt"],
                &["Ingekomen:", "4 mei 2026"],
                &["Beantwoord:", "26 mei 2026"],
                &["Portefeuillehouder:", "J. Waterman"],
            ][..],
            "P. Duinkerken (Lichtpunt) | 2026-05-04 | 2026-05-26 | - J. Waterman",
        ),
        (
            &[
                &["Gesteld door", "P. Duinkerken (Lichtpunt)"],
                &["Datum vragen", "4-5-2026"],
                &["Datum antwoord", "26-5-2026"],
                &["Beantwoord door", "gedeputeerde J. Waterman"],
            ],
            "P. Duinkerken (Lichtpunt) | 2026-05-04 | 2026-05-26 | gedeputeerde J. Waterman",
        ),
    ] {
        let paper = [
            table(rows),
            table(&[&["Nr", "Vraag", "Antwoord"], &["1", "Branden ze?", "Ja."], &["2", "Waarom?", "Voor het licht."]]),
        ];
        for (format, document) in office::documents(&paper) {
            assert_eq!(head(&document), expected, "{format}");
            assert_eq!(document.questions.len(), 2, "{format}");
        }
    }
    let letter: Vec<Piece> =
        ["Van: Secretariaat", "Aan: fractie Lichtpunt", "1. Branden ze?", "Ja."].map(|text| p(text).into()).into();
    office::documents(&letter).iter().for_each(|(format, document)| assert_eq!(document.meta.askers, [], "{format}"));
}

#[test]
fn containers() {
    assert_eq!(read("27-containers-a.docx"), Err(Problem::Encrypted));
    check_document(file("27-containers-b.mht"), FOUR);
    check_document(file("27-containers-c.eml"), &FOUR[..2]);
    check_document(
        file("28-odt-frame-formula-symbol.odt"),
        &[
            "1 | Hoeveel … vervangen? | …",
            FOUR[1],
            "3 | Wat is de besparing? | € 18.000 per jaar. / ✓ ook in de winter",
        ],
    );
}

const MAIL: &str = "From: College <college@lampendorp.example>\r\nTo: raad@lampendorp.example\r\n\
                    Subject: =?utf-8?Q?Antwoorden_straatverlichting?=\r\nMIME-Version: 1.0\r\n";

#[test]
fn mail_in_other_forms() {
    let plain = "Vraag 1=0D=0AHoeveel lantaarnpalen zijn vervangen?=0D=0A=0D=0AAntwoord 1=0D=0AIn 2025 zijn 140 palen=\r\n vervangen.=0D=0A";
    let quoted = format!(
        "{MAIL}Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n{plain}"
    );
    let page = "<p><b>Vraag 1</b></p><p>Hoeveel lantaarnpalen zijn vervangen?</p><p><b>Antwoord 1</b></p><p>In 2025 zijn 140 palen vervangen.</p>";
    let both = format!(
        "{MAIL}Content-Type: multipart/alternative; boundary=\"a\"\r\n\r\n--a\r\nContent-Type: text/plain\r\n\r\nzie de opgemaakte tekst\r\n\
         --a\r\nContent-Type: text/html; charset=iso-8859-1\r\n\r\n<html>{page}</html>\r\n--a--\r\n"
    );
    for mail in [quoted, both] {
        let document = parse::document(Source::default(), read_bytes(mail.as_bytes(), "mail.eml").unwrap());
        check_document(document.clone(), &FOUR[..1]);
        let words = all_words(&document);
        assert!(words.contains("Subject: Antwoorden straatverlichting") && !words.contains("MIME"), "{words}");
    }
}

#[test]
fn papers_attached_to_mail() {
    use base64::Engine as _;
    let paper =
        [table(&[&["Nr", "Vraag", "Antwoord"], &["1", "Branden ze?", "Ja."], &["2", "Waarom?", "Voor het licht."]])];
    let bytes = office::docx(&paper);
    let encoded = base64::engine::general_purpose::STANDARD.encode(&bytes);
    let attached = |text: &str| {
        let part = format!(
            "--y\r\nContent-Type: application/octet-stream; name=\"antwoord.docx\"\r\nContent-Disposition: attachment; filename=\"antwoord.docx\"\r\n\
             Content-Transfer-Encoding: base64\r\n\r\n{encoded}\r\n"
        );
        let mail = format!(
            "{MAIL}Content-Type: multipart/mixed; boundary=\"y\"\r\n\r\n--y\r\nContent-Type: text/plain\r\n\r\n{text}\r\n{part}--y--\r\n"
        );
        parse::document(Source::default(), read_bytes(mail.as_bytes(), "mail.eml").unwrap())
    };
    let read = attached("Bijgaand de antwoorden.");
    check_document(read.clone(), &["1 | Branden ze? | Ja.", "2 | Waarom? | Voor het licht."]);
    let name = "antwoord.docx".to_owned();
    assert!(all_words(&read).contains("Bijgaand de antwoorden."));
    assert!(read.diagnostics.iter().any(|said| said.finding == Finding::AttachmentRead { name: name.clone() }));
    let asked = attached("Vraag 1\r\nHoeveel palen staan er?\r\n\r\nAntwoord 1\r\n140.");
    check_document(asked.clone(), &["1 | Hoeveel palen staan er? | 140."]);
    assert!(
        asked.diagnostics.iter().any(|said| said.finding == Finding::AttachmentsNotRead { names: vec![name.clone()] })
    );
}

#[test]
fn pdf_of_office_programs() {
    let columns: Vec<String> = (1..=8)
        .map(|n| format!("{n} | Wanneer worden de palen in straat {n} vervangen en wat kost dat ongeveer? | In straat {n} gebeurt dat in 202{n}. … vervangen."))
        .collect();
    check_document(file("29-pdf-in-two-columns.pdf"), &columns.iter().map(String::as_str).collect::<Vec<_>>());
    let more = "Graag uitgesplitst naar wijk en jaar, met de kosten per paal erbij.";
    let figures = "De cijfers staan in de bijlage bij de begroting van dit jaar, onder het kopje openbare ruimte.";
    let longer = |row: &&str| {
        let (question, answer) = row.rsplit_once(" | ").unwrap();
        format!("{question} {more} | {answer} {figures}")
    };
    let longer: Vec<_> = FOUR.iter().map(longer).collect();
    let longer: Vec<_> = longer.iter().map(String::as_str).collect();
    for name in ["30-pdf-table-a-plain.pdf", "30-pdf-table-b-tagged.pdf"] {
        check_document(file(name), &longer);
    }
    check_document(
        file("31-pdf-of-short-paragraphs.pdf"),
        &[
            "1 | Hoeveel lantaarnpalen zijn er in 2025 vervangen in de wijken Noord, Oost en Centrum? | In totaal zijn 140 palen vervangen.",
            "2 | Branden de lampen de hele nacht? | Nee.",
            "3 | Wat is de besparing van deze vervanging per jaar voor de gemeente, in euro’s? | Ongeveer € 18.000.",
            FOUR[3],
        ],
    );
    check_document(
        file("32-pdf-endnotes-with-roman-labels.pdf"),
        &[
            "1 | Hoeveel lantaarnpalen zijn vervangen? | In 2025 zijn 140 palen vervangen.{i}",
            "2 | Branden de nieuwe lampen de hele nacht? | Nee, na 23.00 uur op halve sterkte.{ii}",
            FOUR[2],
            "… i: Jaarrekening 2025, blz. 1.",
            "… ii: Jaarrekening 2025, blz. 2.",
        ],
    );
    let rows = rows(&dossiers(vec![file("33-pdf-heading-at-the-same-height-on-each-page.pdf")])[0]);
    assert_eq!(rows.len(), 60);
    for (number, row) in (1..).zip(&rows) {
        let asked = format!(
            "{number} | Hoeveel palen staan er in straat {number}, en hoeveel daarvan zijn ouder dan twintig jaar en dus aan vervanging toe?"
        );
        assert_eq!(*row, format!("{asked} | In straat {number} staan {} palen.", number + 20));
    }
}

/// Questions and answers for papers of other wording.
const BENCHES: &[(&str, &str)] = &[
    ("Hoeveel banken staan er in het park?", "Er staan twaalf banken."),
    ("Worden die dit jaar geverfd?", "Dat gebeurt in het najaar."),
    ("Wat kost het onderhoud per jaar?", "Ongeveer 900 euro."),
];

fn rows_of(certain: bool, first: usize) -> Vec<String> {
    let sign = if certain { "" } else { "~" };
    let row =
        |(at, (question, answer)): (usize, &(&str, &str))| format!("{} | {sign}{question} | {answer}", first + at);
    BENCHES.iter().enumerate().map(row).collect()
}

/// The paper is read so in every format.
#[track_caller]
fn check_formats(pieces: Vec<Piece>, expected: &[String]) {
    let title: Piece = p("Beantwoording van raadsvragen over de banken in het park").into();
    let paper: Vec<Piece> = std::iter::once(title).chain(pieces).collect();
    for (format, document) in office::documents(&paper) {
        let read = rows(&dossiers(vec![document.clone()])[0]);
        assert_eq!(read, expected, "{format}: {:?}", document.diagnostics);
    }
}

fn pairs(piece: impl Fn(usize, &str, &str) -> Vec<Piece>) -> Vec<Piece> {
    BENCHES.iter().enumerate().flat_map(|(at, (question, answer))| piece(at + 1, question, answer)).collect()
}

#[test]
fn siblings_in_tables() {
    let listed = |head: &[&str], row: &dyn Fn(usize, &str, &str) -> Vec<String>| {
        let head = head.iter().map(|cell| vec![p(cell)]).collect();
        let row = |(at, (question, answer)): (usize, &(&str, &str))| {
            row(at + 1, question, answer).iter().map(|cell| vec![p(cell)]).collect()
        };
        vec![Piece::Table(std::iter::once(head).chain(BENCHES.iter().enumerate().map(row)).collect())]
    };
    let cells = |cells: &[&str]| cells.iter().map(|cell| (*cell).to_owned()).collect::<Vec<_>>();
    check_formats(
        listed(&["Volgnr.", "Gestelde vraag", "Reactie"], &|n, q, a| cells(&[&n.to_string(), q, a])),
        &rows_of(true, 1),
    );
    check_formats(
        listed(&["", "Vragen", "Beantwoording"], &|n, q, a| cells(&[&format!("V{n}"), q, a])),
        &rows_of(true, 1),
    );
    check_formats(listed(&["Vraag", "Antwoord"], &|_, q, a| cells(&[q, a])), &rows_of(false, 1));
    check_formats(listed(&["Vraag", "Antwoord"], &|n, q, a| cells(&[&format!("{n}. {q}"), a])), &rows_of(true, 1));
    let mut empty = rows_of(true, 1);
    empty[1] = format!("2 | {} | (not_found)", BENCHES[1].0);
    let but_second = |n: usize, q: &str, a: &str| cells(&[&n.to_string(), q, if n == 2 { "" } else { a }]);
    check_formats(listed(&["Nr", "Vraag", "Antwoord"], &but_second), &empty);
    let labelled =
        |n: usize, q: &str, a: &str| vec![table(&[&["Nr.", &n.to_string()], &["Vraag", q], &["Reactie college", a]])];
    check_formats(pairs(labelled), &rows_of(true, 1));
    let rows = |n: usize, q: &str, a: &str| vec![table(&[&[&format!("Vraag {n}"), q], &["Antwoord", a]])];
    check_formats(pairs(rows), &rows_of(true, 1));
    let boxed = |n: usize, q: &str, a: &str| vec![table(&[&[&format!("{n}. {q}")]]), p(a).into()];
    check_formats(pairs(boxed), &rows_of(true, 1));
    let boxed_answers = |n: usize, q: &str, a: &str| vec![p(&format!("Vraag {n}: {q}")).into(), table(&[&[a]])];
    let row = |(number, (q, a)): (usize, &(&str, &str))| format!("{number} | {q} | [{a}]"); // a table in the answer
    check_formats(pairs(boxed_answers), &(1..).zip(BENCHES).map(row).collect::<Vec<_>>());
}

#[test]
fn siblings_in_looks_and_numbers() {
    let looking = |look: Look| pairs(move |_, q, a| vec![p(q).look(look).into(), p(a).into()]);
    for look in [Look::Bold, Look::Italic, Look::Blue] {
        check_formats(looking(look), &rows_of(false, 1));
    }
    let typed = pairs(|n, q, a| vec![p(&format!("{n}. {q}")).look(Look::Bold).into(), p(a).into()]);
    check_formats(typed, &rows_of(true, 1));
    let numbered = |form: Form, start: u32| {
        pairs(move |_, q, a| vec![p(q).mark(Mark::Number(1, form, start)).look(Look::Bold).into(), p(a).into()])
    };
    check_formats(numbered(Form::Decimal, 1), &rows_of(true, 1));
    check_formats(numbered(Form::Roman, 1), &rows_of(true, 1));
    check_formats(numbered(Form::Decimal, 6), &rows_of(true, 6));
}

/// Whether the reader misses a number.
fn says_missing(document: &Document) -> bool {
    document.diagnostics.iter().any(|said| matches!(said.finding, Finding::NumberMissing { .. }))
}

/// The paper in each format, each read to these rows.
#[track_caller]
fn check_each(pieces: Vec<Piece>, expected: &[String], check: impl Fn(&str, &Document)) {
    let title: Piece = p("Beantwoording van raadsvragen over de banken in het park").into();
    let paper: Vec<Piece> = std::iter::once(title).chain(pieces).collect();
    for (format, document) in office::documents(&paper) {
        let read = rows(&dossiers(vec![document.clone()])[0]);
        assert_eq!(read, expected, "{format}: {:?}", document.diagnostics);
        check(format, &document);
    }
}

fn bold(text: &str) -> Piece {
    p(text).look(Look::Bold).into()
}

#[test]
fn siblings_of_templates_and_changes() {
    let unfilled = pairs(|n, q, a| {
        let answer = if n == 2 { p("Voer hier het antwoord in.").look(Look::Unfilled) } else { p(a) };
        vec![bold(&format!("Vraag {n}")), p(q).into(), bold(&format!("Antwoord {n}")), answer.into()]
    });
    let printed = pairs(|n, q, a| {
        let answer = p(if n == 2 { "Klik of tik om tekst in te voeren." } else { a });
        vec![bold(&format!("Vraag {n}")), p(q).into(), bold(&format!("Antwoord {n}")), answer.into()]
    });
    let mut expected = rows_of(true, 1);
    expected[1] = format!("2 | {} | (not_found)", BENCHES[1].0);
    check_each(unfilled, &expected, |_, _| {});
    check_each(printed, &expected, |_, _| {});
    let struck = pairs(|n, q, a| {
        let old = p("Dat weten wij niet.").look(Look::Struck);
        vec![bold(&format!("Vraag {n}")), p(q).into(), bold(&format!("Antwoord {n}")), old.into(), p(a).into()]
    });
    check_each(struck, &rows_of(true, 1), |format, document| {
        let told = |said: &tegenlezer::model::Diagnostic| matches!(said.finding, Finding::TextLeftOut { struck, .. } if struck >= BENCHES.len());
        assert!(document.diagnostics.iter().any(told), "{format}");
    });
}

#[test]
fn siblings_of_chapters_and_parts() {
    let number = |text: &str| -> Piece { p(text).mark(Mark::Number(1, Form::Decimal, 1)).look(Look::Bold).into() };
    let chapter = [number("Aanleiding"), p("De fractie stelde vragen over de banken.").into()];
    let asked = pairs(|_, q, a| vec![number(q), p(a).into()]);
    check_each(chapter.into_iter().chain(asked).collect(), &rows_of(true, 2), |format, document| {
        assert!(!says_missing(document), "{format}");
    });
    let headings = pairs(|n, q, a| vec![p(&format!("3.{n} {q}")).mark(Mark::Heading(2)).into(), p(a).into()]);
    let chapters: Vec<_> = rows_of(true, 1).iter().map(|row| format!("3.{row}")).collect();
    check_each(headings, &chapters, |_, _| {});
    let headed = |heading: &str, text: &str| [bold(heading), p(text).into()];
    let parts: Vec<Piece> = [
        headed("Vraag 1a", "Zijn de banken van hout?"),
        headed("Antwoord 1a", "Ja."),
        headed("Vraag 1b", "Zijn ze oud?"),
        headed("Antwoord 1b", "Ze zijn van 2010."),
        headed("Vraag 2", "Komen er meer?"),
        headed("Antwoord 2", "Nee."),
    ]
    .concat();
    let expected =
        ["1a | Zijn de banken van hout? | Ja.", "1b | Zijn ze oud? | Ze zijn van 2010.", "2 | Komen er meer? | Nee."];
    check_each(parts, &expected.map(str::to_owned), |_, _| {});
}

#[test]
fn siblings_of_what_surrounds() {
    let labelled = |n: usize, q: &str, a: &str| {
        vec![bold(&format!("Vraag {n}")), p(q).into(), bold(&format!("Antwoord {n}")), p(a).into()]
    };
    let closed = |closing: &[Piece]| pairs(labelled).into_iter().chain(closing.iter().cloned()).collect::<Vec<_>>();
    let signed: [Piece; 2] = [p("De burgemeester van Parkstad,").into(), p("A. Linde").into()];
    check_each(closed(&signed), &rows_of(true, 1), |_, _| {});
    let remarks = [bold("Overige opmerkingen over het park"), p("Die nemen wij mee.").into()];
    check_each(closed(&remarks), &rows_of(true, 1), |format, document| {
        assert!(all_words(document).contains("Die nemen wij mee."), "{format}");
    });
    let asked = pairs(|_, q, _| vec![p(q).mark(Mark::Number(1, Form::Decimal, 1)).into()]);
    let told = pairs(|n, _, a| vec![p(&format!("Ad {n}: {a}")).into()]);
    let headed =
        std::iter::once(bold("Vragen")).chain(asked).chain([bold("Antwoorden van het college")]).chain(told).collect();
    check_each(headed, &rows_of(true, 1), |_, _| {});
    let head: [Piece; 2] = [p("Aan: de fractie Groen").into(), p("Zie onze antwoorden hieronder.").into()];
    let quoted = pairs(|n, q, a| vec![p(&format!("> {n}) {q}")).into(), p(a).into()]);
    let mail = head.into_iter().chain(quoted).chain([p("Met vriendelijke groet,").into()]).collect();
    check_each(mail, &rows_of(true, 1), |_, _| {});
}
