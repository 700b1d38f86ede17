//! A review made on the text dumps of the seeds, carried to their other forms: every note is found again.

use std::path::Path;

use tegenlezer::dossier::{Dossier, dossiers};
use tegenlezer::model::{Document, Source};
use tegenlezer::parse;
use tegenlezer::present::hints::{Hints, JudgedHints};
use tegenlezer::review::{
    Change, ChangeId, Found, HintKind, HintVerdict, Line, Mark, Part, Review, Reviewed, Standing, What, find_words,
};
use tegenlezer::source::{self, worker::Pool};
use tegenlezer::text::sentences;

/// A paper as text, and its other forms.
const PAPERS: &[(&str, &[&str])] = &[
    ("seeds/000_ac9668d0c802506d.txt", &["000.docx", "000.odt", "000.rtf", "000.pdf", "000.html", "000.xml"]),
    ("seeds/002_8f01c1de3163dd71.txt", &["002.docx", "002.odt", "002.rtf", "002.pdf", "002.html", "002.xml"]),
    ("tests/papers/004.txt", &["004.docx", "004.odt", "004.rtf", "004.pdf", "004.html", "004.xml"]),
];

/// What became of the notes and marks of a review in another form of its paper.
#[derive(Debug, Default, PartialEq)]
struct Carried {
    notes: usize,
    exact: usize,
    approximate: usize,
    lost: usize,
    marks: usize,
    to_confirm: usize,
}

fn read(path: &Path) -> Dossier {
    let pool = Pool::new(env!("CARGO_BIN_EXE_tegenlezer").into());
    let interpret = |reading: source::Reading| -> Document {
        let source = Source { path: reading.path, transcript: reading.transcript };
        parse::document(source, reading.manuscript)
    };
    let outcome = source::read(&[path.to_owned()], &pool, interpret, |_, _| {});
    assert!(outcome.errors.is_empty(), "{:?}", outcome.errors);
    let mut dossiers = dossiers(outcome.papers);
    assert_eq!(dossiers.len(), 1, "{}", path.display());
    dossiers.remove(0)
}

/// A mark on every row, and a note on every sentence of questions, answers and footnotes.
fn review_of(dossier: &Dossier) -> Review {
    let mut reviewed = Reviewed::new(dossier, Review::default());
    let mut changes = Vec::new();
    for (index, row) in dossier.rows.iter().enumerate() {
        changes.extend(reviewed.mark(index, Some(Mark::Partly)));
        let view = dossier.view(index).unwrap();
        let asked =
            view.wordings.iter().flat_map(|wording| &wording.blocks).map(|block| (Part::Question(row.key), block));
        let answered =
            view.answers.iter().flat_map(|answer| &answer.blocks).map(|block| (Part::Answer(row.key), block));
        for (part, (_, block)) in asked.chain(answered) {
            for text in block.texts().map(|text| text.as_str()) {
                for words in sentences(text).into_iter().map(|at| &text[at]) {
                    let about = find_words(dossier, part, words);
                    let note = || "hierover".parse().unwrap();
                    changes.extend(about.map(|about| Change::Note { about, text: note() }));
                }
            }
        }
    }
    for (count, change) in (0..).zip(changes) {
        let (id, turn) = (ChangeId { writer: 1, count }, 1 + u64::from(count));
        let when = "2025-10-09T08:53:17Z".parse().unwrap();
        reviewed.apply(dossier, Line { id, turn, who: "tester".into(), when, what: What::Do(change) });
    }
    reviewed.review().clone()
}

fn carry(review: &Review, to: &Dossier) -> Carried {
    let reviewed = Reviewed::new(to, review.clone());
    let mut carried = Carried { notes: review.notes().len(), ..Carried::default() };
    for (note, found) in reviewed.notes() {
        match found {
            Found::Row(_) | Found::Exact(_) => carried.exact += 1,
            Found::Approximate { .. } => carried.approximate += 1,
            Found::Lost => carried.lost += 1,
        }
        if !matches!(found, Found::Exact(_)) {
            println!("{}: {:?}", found.name(), note.about.quote().map(|quote| &quote.text));
        }
    }
    for index in 0..to.rows.len() {
        let row = reviewed.row(index).unwrap();
        carried.marks += usize::from(row.mark.is_some());
        carried.to_confirm += usize::from(row.standing != Standing::Holds);
    }
    carried
}

#[test]
fn every_note_of_a_dump_is_found_in_the_other_forms() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (mut notes, mut exact) = (0, 0);
    for (text, others) in PAPERS {
        let dossier = read(&root.join(text));
        let review = review_of(&dossier);
        for other in *others {
            let carried = carry(&review, &read(&root.join("tests/papers").join(other)));
            println!("{text} -> {other}: {carried:?}");
            let all = review.notes().len();
            let marks = dossier.rows.len();
            let expected = Carried { notes: all, exact: all, marks, ..Carried::default() };
            assert_eq!(carried, expected, "{other}");
            (notes, exact) = (notes + carried.notes, exact + carried.exact);
        }
    }
    assert!(notes > 1000 && exact == notes, "{exact} of {notes}");
}

/// Every hint of a dossier dismissed.
fn all_dismissed(dossier: &Dossier) -> (usize, Review) {
    let mut reviewed = Reviewed::new(dossier, Review::default());
    let hints = Hints::new(dossier, &HintKind::ALL);
    for (count, hint) in (0..).zip(&hints.list) {
        let judged = JudgedHints { hints: &hints, reviewed: Some(&reviewed) };
        let Some(change) = judged.judge(hint, Some(HintVerdict::Dismissed)) else { continue };
        let (id, turn) = (ChangeId { writer: 1, count }, 1 + u64::from(count));
        let when = "2025-10-09T08:53:17Z".parse().unwrap();
        reviewed.apply(dossier, Line { id, turn, who: "tester".into(), when, what: What::Do(change) });
    }
    (hints.list.len(), reviewed.review().clone())
}

#[test]
fn what_was_dismissed_in_a_dump_is_so_in_the_other_forms() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut all = 0;
    for (text, others) in PAPERS {
        let (count, review) = all_dismissed(&read(&root.join(text)));
        for other in *others {
            let dossier = read(&root.join("tests/papers").join(other));
            let (hints, reviewed) = (Hints::new(&dossier, &HintKind::ALL), Reviewed::new(&dossier, review.clone()));
            let judged = JudgedHints { hints: &hints, reviewed: Some(&reviewed) };
            let open: Vec<_> = hints.list.iter().filter(|hint| !judged.is_dismissed(hint)).collect();
            assert_eq!((open.as_slice(), hints.list.len()), (&[][..], count), "{other}");
            assert!((0..dossier.rows.len()).all(|row| judged.strength(row).is_none()));
        }
        all += count;
    }
    assert!(all > 20, "{all}");
}

/// Other forms, made of the seeds by other programs, named in an environment variable as `text=other` pairs, parted by
/// commas: their shares are printed, and nothing may be lost.
#[test]
fn every_note_of_a_dump_is_found_in_forms_from_elsewhere() {
    let Ok(pairs) = std::env::var("TEGENLEZER_FORMS") else { return };
    for (text, other) in pairs.split(',').filter_map(|pair| pair.split_once('=')) {
        let review = review_of(&read(Path::new(text)));
        let carried = carry(&review, &read(Path::new(other)));
        println!("{text} -> {other}: {carried:?}");
        assert_eq!(carried.lost, 0, "{other}");
    }
}
