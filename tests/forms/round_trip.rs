//! What seeds say, set in the shapes of office programs: the rows come out the same in every format.

use std::path::Path;

use serde_json::Value;
use tegenlezer::dossier::dossiers;
use tegenlezer::model::{Document, Owner, Severity, Source};
use tegenlezer::{parse, source};

use super::office::{self, Form, Look, Mark, Paragraph, Piece, p, table};
use super::soffice::{convert, soffice};

/// A question and the paragraphs of its answer.
type Pair = (String, Vec<String>);

/// The pairs of a seed, as its annotation has them.
fn seed(name: &str) -> Vec<Pair> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name);
    let golden: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let pair = |question: &Value| {
        let words = |value: &Value| value.as_str().unwrap().split_whitespace().collect::<Vec<_>>().join(" ");
        (words(&question["question"]), question["answer"].as_array().unwrap().iter().map(words).collect())
    };
    golden["questions"].as_array().unwrap().iter().map(pair).collect()
}

fn all(paragraphs: &[String]) -> Vec<Paragraph> {
    paragraphs.iter().map(|text| p(text)).collect()
}

/// One row for each pair, below a head.
fn rows(head: &[&str], pairs: &[Pair], row: impl Fn(usize, &Pair) -> Vec<Vec<Paragraph>>) -> Vec<Piece> {
    let head = head.iter().map(|cell| vec![p(cell)]).collect();
    let rows = pairs.iter().enumerate().map(|(at, pair)| row(at + 1, pair));
    vec![Piece::Table(std::iter::once(head).chain(rows).collect())]
}

/// Pieces for each pair, one below the other.
fn below(
    pairs: &[Pair],
    question: impl Fn(usize, &str) -> Vec<Piece>,
    answer: impl Fn(Paragraph) -> Paragraph,
) -> Vec<Piece> {
    let pieces = |(at, (asked, answered)): (usize, &Pair)| {
        let answered: Vec<Piece> = all(answered).into_iter().map(|one| answer(one).into()).collect();
        question(at + 1, asked).into_iter().chain(answered).collect::<Vec<_>>()
    };
    pairs.iter().enumerate().flat_map(pieces).collect()
}

/// A shape: its name, which pairs it is made of, and how.
type Shape = (&'static str, fn(&[Pair]) -> Vec<Pair>, fn(&[Pair]) -> Vec<Piece>);

fn whole(pairs: &[Pair]) -> Vec<Pair> {
    pairs.to_vec()
}

/// Bullets are followed only where all questions ask.
fn asking(pairs: &[Pair]) -> Vec<Pair> {
    pairs.iter().filter(|(asked, answered)| asked.ends_with('?') && !answered.concat().contains('?')).cloned().collect()
}

fn plain(one: Paragraph) -> Paragraph {
    one
}

fn labelled(n: usize, (asked, answered): &Pair) -> Piece {
    let row = |label: &str, cell: Vec<Paragraph>| vec![vec![p(label)], cell];
    Piece::Table(vec![
        row("Nummer", vec![p(&n.to_string())]),
        row("Vraag", vec![p(asked)]),
        row("Antwoord", all(answered)),
    ])
}

/// Bold questions with numbers of the list.
fn listed(pairs: &[Pair], form: Form) -> Vec<Piece> {
    below(pairs, |_, q| vec![p(q).look(Look::Bold).mark(Mark::Number(1, form, 1)).into()], plain)
}

/// `1. Kent u …?`
fn typed(n: usize, q: &str) -> Paragraph {
    p(&format!("{n}. {q}"))
}

const IN_TABLES: &[Shape] = &[
    ("three columns", whole, |pairs| {
        rows(&["Nr", "Vraag", "Antwoord"], pairs, |n, (q, a)| vec![vec![p(&n.to_string())], vec![p(q)], all(a)])
    }),
    ("two columns", whole, |pairs| rows(&["Vraag", "Antwoord"], pairs, |_, (q, a)| vec![vec![p(q)], all(a)])),
    ("number in the question", whole, |pairs| {
        rows(&["Vraag", "Antwoord", "Status"], pairs, |n, (q, a)| vec![vec![typed(n, q)], all(a), vec![p("gereed")]])
    }),
    ("labels", whole, |pairs| pairs.iter().enumerate().map(|(at, pair)| labelled(at + 1, pair)).collect()),
    ("box", whole, |pairs| below(pairs, |n, q| vec![table(&[&[&format!("Vraag {n}: {q}")]])], plain)),
];

const BY_LOOKS: &[Shape] = &[
    ("bold", whole, |pairs| below(pairs, |n, q| vec![typed(n, q).look(Look::Bold).into()], plain)),
    ("italic", whole, |pairs| {
        let heading = |n: usize| p(&format!("Vraag {n}")).look(Look::Bold);
        below(pairs, |n, q| vec![heading(n).into(), p(q).look(Look::Italic).into()], plain)
    }),
    ("styles", whole, |pairs| {
        below(pairs, |n, q| vec![typed(n, q).style("Vraag").into()], |one| one.style("Antwoord"))
    }),
    ("bullets", asking, |pairs| below(pairs, |n, q| vec![typed(n, q).into()], |one| one.mark(Mark::Bullet))),
    ("blue answers", whole, |pairs| below(pairs, |n, q| vec![typed(n, q).into()], |one| one.look(Look::Blue))),
    ("numbers", whole, |pairs| listed(pairs, Form::Decimal)),
    ("Roman numbers", whole, |pairs| listed(pairs, Form::Roman)),
];

/// Questions and answers as they come out.
fn read(document: Document) -> Vec<(String, String)> {
    read_rows(document).into_iter().map(|(row, _)| row).collect()
}

/// The same, each with whether it is certain.
fn read_rows(document: Document) -> Vec<((String, String), bool)> {
    let dossiers = dossiers(vec![document]);
    let dossier = &dossiers[0];
    let words =
        |document: &Document, owner: Owner| document.string_of(owner).split_whitespace().collect::<Vec<_>>().join(" ");
    let row = |index: usize| {
        let view = dossier.view(index).unwrap();
        let asked = view.wordings.iter().map(|one| words(one.document, Owner::Question(one.question_id)));
        let answered = view.answers.iter().map(|one| words(one.document, Owner::Answer(one.answer_id)));
        let row = (asked.collect::<Vec<_>>().join(" ++ "), answered.collect::<Vec<_>>().join(" ++ "));
        (row, dossier.is_certain(view.row))
    };
    (0..dossier.rows.len()).map(row).collect()
}

/// A paper made of a seed in a shape, and its rows.
struct Made {
    name: String,
    paper: Vec<Piece>,
    expected: Vec<(String, String)>,
}

fn made() -> Vec<Made> {
    let mut made = Vec::new();
    for name in ["000_ac9668d0c802506d", "002_8f01c1de3163dd71", "004_c4e40b09978478b2"] {
        let pairs = seed(&format!("{name}.json"));
        for (shape, fitting, pieces) in IN_TABLES.iter().chain(BY_LOOKS) {
            let pairs = fitting(&pairs);
            let title: Piece = p("Beantwoording van schriftelijke vragen over de zeden").into();
            made.push(Made {
                name: format!("{}, {shape}", &name[..3]),
                paper: std::iter::once(title).chain(pieces(&pairs)).collect(),
                expected: pairs.iter().map(|(asked, answered)| (asked.clone(), answered.join(" "))).collect(),
            });
        }
    }
    made
}

/// The first row that is not the expected one.
fn fault(expected: &[(String, String)], found: &[(String, String)]) -> Option<String> {
    let at = (0..expected.len().max(found.len())).find(|&at| found.get(at) != expected.get(at))?;
    Some(format!("{} rows, row {}: {:?}", found.len(), at + 1, found.get(at)))
}

#[test]
fn seeds_in_the_shapes_of_office_programs() {
    let mut wrong = Vec::new();
    for Made { name, paper, expected } in made() {
        for (format, document) in office::documents(&paper) {
            wrong.extend(fault(&expected, &read(document)).map(|fault| format!("{name}, {format}, {fault}")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The letters and digits of rows: where a line of a PDF ends in a hyphen, nothing tells whether it is the word's own.
fn letters(rows: &[(String, String)]) -> Vec<(String, String)> {
    let bare = |text: &String| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    rows.iter().map(|(asked, answered)| (bare(asked), bare(answered))).collect()
}

/// Whether what is read is wrong, and nothing says so: a row that is not among the expected ones and is certain, or fewer
/// rows, and no warning.
fn wrong_and_silent(expected: &[(String, String)], document: Document) -> Option<String> {
    let is_warned = document.diagnostics.iter().any(|found| found.code().severity() >= Severity::Warning);
    let is_doubted = document.questions.iter().any(|question| !question.certainty.is_certain());
    let (rows, certain): (Vec<_>, Vec<_>) = read_rows(document).into_iter().unzip();
    let (found, expected) = (letters(&rows), letters(expected));
    let is_wrong = |&at: &usize| certain[at] && !expected.contains(&found[at]);
    let fault = (0..rows.len()).find(is_wrong).map(|at| format!("not as it was written: {:?}", rows[at]));
    let lost = (found.len() != expected.len() && !is_doubted).then(|| format!("{} rows", found.len()));
    fault.or(lost).filter(|_| !is_warned)
}

/// In a PDF nothing tells a table from text in columns but places and lines: what these leave open is said.
#[test]
fn the_same_as_pdf_where_libreoffice_is_installed() {
    let Some(soffice) = soffice() else { return };
    let folder = tempfile::tempdir().unwrap();
    let made = made();
    let mut papers = Vec::new();
    for (at, one) in made.iter().enumerate() {
        let has_tables = one.paper.iter().any(|piece| matches!(piece, Piece::Table(_)));
        for ruled in if has_tables { &[true, false][..] } else { &[true] } {
            let path = folder.path().join(format!("{at}-{ruled}.docx"));
            std::fs::write(&path, office::docx_with(&one.paper, *ruled)).unwrap();
            papers.push((path, one, *ruled));
        }
    }
    let files: Vec<_> = papers.iter().map(|(path, ..)| path.clone()).collect();
    let (mut same, mut faults) = (0, Vec::new());
    // with tags the letters stand where they stand without: a third of the papers is enough
    for (tagged, papers) in [(false, &papers[..]), (true, &papers[..papers.len() / 3])] {
        let options = format!(r#"{{"UseTaggedPDF":{{"type":"boolean","value":"{tagged}"}}}}"#);
        convert(&soffice, folder.path(), &format!("pdf:writer_pdf_Export:{options}"), &files[..papers.len()]);
        for (path, Made { name, expected, .. }, ruled) in papers {
            let pdf = folder.path().join("out").join(path.with_extension("pdf").file_name().unwrap());
            let bytes = std::fs::read(&pdf).unwrap();
            let document = || parse::document(Source::default(), source::pdf::read(&bytes).unwrap());
            same += usize::from(letters(&read(document())) == letters(expected));
            let fault = wrong_and_silent(expected, document());
            faults.extend(fault.map(|fault| format!("{name}, ruled: {ruled}, tagged: {tagged}: {fault}")));
        }
    }
    eprintln!("{same} of {} PDFs read as they were written", papers.len() + papers.len() / 3);
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
