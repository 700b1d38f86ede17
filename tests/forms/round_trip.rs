//! What seeds say, set in the shapes of office programs: the rows come out the same in every format.

use std::path::Path;

use serde_json::Value;
use tegenlezer::dossier::dossiers;
use tegenlezer::model::{Document, Owner};

use super::office::{self, Form, Look, Mark, Paragraph, Piece, p, table};

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

/// Roman numbers are read up to LXXXIX.
fn up_to_89(pairs: &[Pair]) -> Vec<Pair> {
    pairs.iter().take(89).cloned().collect()
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
    ("Roman numbers", up_to_89, |pairs| listed(pairs, Form::Roman)),
];

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
        for (shape, fitting, pieces) in IN_TABLES.iter().chain(BY_LOOKS) {
            let pairs = fitting(&pairs);
            let pieces = pieces(&pairs);
            let expected: Vec<_> = pairs.iter().map(|(asked, answered)| (asked.clone(), answered.join(" "))).collect();
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
