//! Reading and interpreting the made papers of `tests/papers`, format by format, in this process.
//!
//! `cargo bench --bench formats`; 002 has 9 questions, 004 has 10 and long answers.

use std::path::Path;

use divan::counter::{BytesCount, ItemsCount};
use divan::{Bencher, black_box};
use tegenlezer::model::{Document, Source, Transcript};
use tegenlezer::parse;
use tegenlezer::source::{Format, Manuscript, read_format};

fn main() {
    divan::main();
}

const PAPERS: &[&str] = &[
    "000.docx",
    "000.odt",
    "000.rtf",
    "000.html",
    "000.xml",
    "000.pdf",
    "002.docx",
    "002.odt",
    "002.rtf",
    "002.html",
    "002.xml",
    "002-older.xml",
    "002.pdf",
    "004.txt",
    "004.docx",
    "004.odt",
    "004.rtf",
    "004.html",
    "004.xml",
    "004.pdf",
];

fn bytes(name: &str) -> Vec<u8> {
    std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/papers").join(name)).expect("it is there")
}

fn manuscript(name: &str, bytes: &[u8]) -> Manuscript {
    let format = Format::recognise(bytes, Some(name)).expect("it is of a known format");
    read_format(format, bytes).expect("it can be read")
}

fn document(manuscript: Manuscript) -> Document {
    parse::document(Source { path: String::new(), transcript: Transcript::new() }, manuscript)
}

#[divan::bench(args = PAPERS)]
fn read(bencher: Bencher, name: &str) {
    let bytes = bytes(name);
    bencher.counter(BytesCount::of_slice(&bytes)).bench(|| manuscript(name, black_box(&bytes)));
}

#[divan::bench(args = PAPERS)]
fn interpret(bencher: Bencher, name: &str) {
    let manuscript = manuscript(name, &bytes(name));
    bencher.with_inputs(|| manuscript.clone()).bench_values(|manuscript| document(black_box(manuscript)));
}

/// Items: pages.
#[divan::bench(args = ["000.pdf", "002.pdf", "004.pdf"])]
fn pages(bencher: Bencher, name: &str) {
    let bytes = bytes(name);
    let pages = manuscript(name, &bytes).lines.iter().filter_map(|line| line.origin.page).max().unwrap_or(0);
    bencher.counter(ItemsCount::new(pages)).bench(|| manuscript(name, black_box(&bytes)));
}
