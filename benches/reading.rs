//! Reading and aligning, against a plain scan of the same bytes for lines.
//!
//! `cargo bench --bench reading`

use divan::{Bencher, black_box};
use tegenlezer::dossier::dossiers;
use tegenlezer::insight::{Insight, recycled};
use tegenlezer::model::{Document, Owner, QuestionId, Source};
use tegenlezer::parse;
use tegenlezer::source::{SEEDS, text};

fn main() {
    divan::main();
}

/// Seed 004, `times` over; from the second copy on with the numbering going on.
fn paper(times: usize) -> Vec<u8> {
    let (_, bytes) = SEEDS[4];
    let text = String::from_utf8_lossy(bytes).into_owned();
    let copy = |copy: usize| -> String {
        let renumbered = |line: &str| {
            let digits = line.bytes().take_while(u8::is_ascii_digit).count();
            let is_question = line[digits..].starts_with(". ") && !line.contains("opmerkingen vanuit");
            match line[..digits].parse::<usize>() {
                Ok(number) if is_question => format!("{}{}\n", number + 66 * copy, &line[digits..]),
                _ => format!("{line}\n"),
            }
        };
        text.lines().map(renumbered).collect()
    };
    (0..times).map(copy).collect::<String>().into_bytes()
}

fn read(bytes: &[u8]) -> Document {
    let (manuscript, transcript) = text::read(bytes);
    parse::document(Source { path: String::new(), transcript }, manuscript)
}

#[divan::bench(args = [1, 10, 100])]
fn line_scan(bencher: Bencher, times: usize) {
    let bytes = paper(times);
    bencher.bench(|| black_box(&bytes).split(|&byte| byte == b'\n').filter(|line| line.is_empty()).count());
}

#[divan::bench(args = [1, 10, 100])]
fn read_and_align(bencher: Bencher, times: usize) {
    let bytes = paper(times);
    bencher.bench(|| dossiers(vec![read(black_box(&bytes))]));
}

#[divan::bench]
fn read_and_align_with_sub_questions(bencher: Bencher) {
    let bytes = paper(1);
    bencher.bench(|| {
        let dossiers = dossiers(vec![read(black_box(&bytes))]);
        let document = &dossiers[0].documents[0];
        let questions = (0..document.questions.len()).map(|index| Owner::Question(QuestionId::new(index)));
        let asked: usize =
            questions.map(|owner| tegenlezer::text::sub_questions(&document.string_of(owner)).len()).sum();
        black_box(asked);
        dossiers
    });
}

/// Coverage, commitments and cues; asked: at most twice as long as reading.
#[divan::bench]
fn hints(bencher: Bencher) {
    let dossiers = dossiers(vec![read(&paper(1))]);
    bencher.bench(|| Insight::find(black_box(&dossiers[0])));
}

#[divan::bench]
fn text_given_before(bencher: Bencher) {
    let dossiers = dossiers(vec![read(&paper(1))]);
    bencher.bench(|| recycled::within(black_box(&dossiers[0])));
}

/// All that is noticed about a dossier: both, at the same time.
#[divan::bench]
fn hints_with_text_given_before(bencher: Bencher) {
    let dossiers = dossiers(vec![read(&paper(1))]);
    bencher.bench(|| Insight::find_with_recycled(black_box(&dossiers[0])));
}

#[divan::bench]
fn read_and_align_the_seeds(bencher: Bencher) {
    bencher.bench(|| dossiers(SEEDS.iter().map(|(_, bytes)| read(black_box(bytes))).collect()));
}
