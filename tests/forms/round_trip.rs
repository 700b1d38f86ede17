//! What seeds say, set in the shapes of office programs: the rows come out the same in every format.

use std::path::Path;

use serde_json::Value;
use tegenlezer::dossier::dossiers;
use tegenlezer::model::{Document, Owner};

use super::office::{self, Form, Look, Mark, Paragraph, Piece, p, table};

/// A question and the paragraphs of its answer.
type Pair = (String, Vec<String>);

/// The first pairs of a seed, as its annotation has them.
fn seed(name: &str) -> Vec<Pair> {
    const MOST: usize = 12;
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name);
    let golden: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let pair = |question: &Value| {
        let words = |value: &Value| value.as_str().unwrap().split_whitespace().collect::<Vec<_>>().join(" ");
        (words(&question["question"]), question["answer"].as_array().unwrap().iter().map(words).collect())
    };
    golden["questions"].as_array().unwrap().iter().take(MOST).map(pair).collect()
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

/// The shapes, each with its name.
fn shapes(pairs: &[Pair]) -> Vec<(&'static str, Vec<Piece>)> {
    let plain = |one: Paragraph| one;
    let labelled = |n: usize, (asked, answered): &Pair| {
        let row = |label: &str, cell: Vec<Paragraph>| vec![vec![p(label)], cell];
        Piece::Table(vec![
            row("Nummer", vec![p(&n.to_string())]),
            row("Vraag", vec![p(asked)]),
            row("Antwoord", all(answered)),
        ])
    };
    vec![
        (
            "three columns",
            rows(&["Nr", "Vraag", "Antwoord"], pairs, |n, (q, a)| vec![vec![p(&n.to_string())], vec![p(q)], all(a)]),
        ),
        ("two columns", rows(&["Vraag", "Antwoord"], pairs, |_, (q, a)| vec![vec![p(q)], all(a)])),
        (
            "number in the question",
            rows(&["Vraag", "Antwoord", "Status"], pairs, |n, (q, a)| {
                vec![vec![p(&format!("{n}. {q}"))], all(a), vec![p("gereed")]]
            }),
        ),
        ("labels", pairs.iter().enumerate().map(|(at, pair)| labelled(at + 1, pair)).collect()),
        ("box", below(pairs, |n, q| vec![table(&[&[&format!("Vraag {n}: {q}")]])], plain)),
        ("bold", below(pairs, |n, q| vec![p(&format!("{n}. {q}")).look(Look::Bold).into()], plain)),
        (
            "italic",
            below(
                pairs,
                |n, q| vec![p(&format!("Vraag {n}")).look(Look::Bold).into(), p(q).look(Look::Italic).into()],
                plain,
            ),
        ),
        ("blue answers", below(pairs, |n, q| vec![p(&format!("{n}. {q}")).into()], |one| one.look(Look::Blue))),
        (
            "numbers",
            below(pairs, |_, q| vec![p(q).look(Look::Bold).mark(Mark::Number(1, Form::Decimal, 1)).into()], plain),
        ),
        (
            "Roman numbers",
            below(pairs, |_, q| vec![p(q).look(Look::Bold).mark(Mark::Number(1, Form::Roman, 1)).into()], plain),
        ),
    ]
}

/// Questions and answers as they come out.
fn read(document: Document) -> Vec<(String, String)> {
    let dossiers = dossiers(vec![document]);
    let dossier = &dossiers[0];
    let words =
        |document: &Document, owner: Owner| document.string_of(owner).split_whitespace().collect::<Vec<_>>().join(" ");
    let row = |index: usize| {
        let view = dossier.view(index).unwrap();
        let asked = view.wordings.iter().map(|one| words(one.document, Owner::Question(one.question_id)));
        let answered = view.answers.iter().map(|one| words(one.document, Owner::Answer(one.answer_id)));
        (asked.collect::<Vec<_>>().join(" ++ "), answered.collect::<Vec<_>>().join(" ++ "))
    };
    (0..dossier.rows.len()).map(row).collect()
}

#[test]
fn seeds_in_the_shapes_of_office_programs() {
    let mut wrong = Vec::new();
    for name in ["000_ac9668d0c802506d.json", "002_8f01c1de3163dd71.json", "004_c4e40b09978478b2.json"] {
        let pairs = seed(name);
        let expected: Vec<_> = pairs.iter().map(|(asked, answered)| (asked.clone(), answered.join(" "))).collect();
        for (shape, pieces) in shapes(&pairs) {
            let title: Piece = p("Beantwoording van schriftelijke vragen over de zeden").into();
            let paper: Vec<Piece> = std::iter::once(title).chain(pieces).collect();
            for (format, document) in office::documents(&paper) {
                let found = read(document);
                if let Some(at) = (0..expected.len().max(found.len())).find(|&at| found.get(at) != expected.get(at)) {
                    wrong.push(format!(
                        "{name}, {shape}, {format}, {} rows, row {}: {:?}",
                        found.len(),
                        at + 1,
                        found.get(at)
                    ));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
