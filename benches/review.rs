//! Opening a review of 10,000 notes: its log read and replayed, each note found in the paper.
//!
//! `cargo bench --bench review`

use std::path::PathBuf;

use divan::{Bencher, black_box};
use tegenlezer::dossier::{Dossier, dossiers};
use tegenlezer::model::Source;
use tegenlezer::parse;
use tegenlezer::review::{Change, Line, Log, Part, Places, Review, Reviewed, Store, What, find_words};
use tegenlezer::source::{SEEDS, text};
use tegenlezer::text::sentences;

const NOTES: usize = 10_000;

fn main() {
    divan::main();
}

fn seed() -> Dossier {
    let (path, bytes) = SEEDS[4];
    let (manuscript, transcript) = text::read(bytes);
    dossiers(vec![parse::document(Source { path: path.into(), transcript }, manuscript)]).remove(0)
}

/// A note on every sentence of every answer, over again until there are enough.
fn notes(dossier: &Dossier) -> Vec<What> {
    let mut anchors = Vec::new();
    for (index, row) in dossier.rows.iter().enumerate() {
        let view = dossier.view(index).unwrap();
        let blocks = view.answers.iter().flat_map(|answer| &answer.blocks);
        for text in blocks.flat_map(|(_, block)| block.texts()).map(|text| text.as_str()) {
            let words = sentences(text).into_iter().map(|at| &text[at]);
            anchors.extend(words.filter_map(|words| find_words(dossier, Part::Answer(row.key), words)));
        }
    }
    let note = |about| What::Do(Change::Note { about, text: "Wat is daarvan gekomen?".parse().unwrap() });
    anchors.into_iter().cycle().take(NOTES).map(note).collect()
}

/// The seed and a place where its review is.
fn prepared() -> (Dossier, Places) {
    let dossier = seed();
    let folder: PathBuf = std::env::temp_dir().join(format!("tegenlezer-bench-{}", std::process::id()));
    let places = Places { beside: false, data: Some(folder) };
    let (log, mut review, _) = Log::open(&dossier, &places);
    if review.notes().len() < NOTES {
        let mut store = Store::new(log, &review, "bench".into());
        for what in notes(&dossier) {
            let line: Line = store.submit(&review, what);
            review.apply(line);
        }
        assert_eq!(store.finish(std::time::Duration::from_secs(60)).lines.len(), 0);
    }
    (dossier, places)
}

#[divan::bench]
fn open_10_000_notes(bencher: Bencher) {
    let (dossier, places) = prepared();
    bencher.bench(|| {
        let (_, review, _) = Log::open(black_box(&dossier), &places);
        let reviewed = Reviewed::new(&dossier, review);
        assert_eq!((reviewed.counts().notes, reviewed.counts().lost), (NOTES, 0));
        reviewed
    });
    let _ = std::fs::remove_dir_all(places.data.unwrap());
}

#[divan::bench]
fn open_no_review(bencher: Bencher) {
    let dossier = seed();
    bencher.bench(|| {
        let (_, review, _) = Log::open(black_box(&dossier), &Places::default());
        Reviewed::new(&dossier, review)
    });
}

/// What a key that marks costs, while the store saves.
#[divan::bench]
fn mark_a_row(bencher: Bencher) {
    let (dossier, places) = (seed(), Places::default());
    let (log, review, _) = Log::open(&dossier, &places);
    let mut reviewed = Reviewed::new(&dossier, review);
    let mut store = Store::new(log, &Review::default(), "bench".into());
    bencher.bench_local(|| {
        let change = reviewed.mark(3, Some(tegenlezer::review::Mark::Partly)).unwrap();
        let line = store.submit(reviewed.review(), What::Do(change));
        reviewed.apply(&dossier, line)
    });
}
