//! How the time that a text takes grows with its size: shapes that a paper never has, at 1 and at 4 MB.
//!
//! `cargo bench --bench growth`, with names of shapes behind `--` to time those alone. Four times the text may take five
//! times as long; what takes longer is marked.

use std::hint::black_box;
use std::time::{Duration, Instant};

use tegenlezer::dossier::dossiers;
use tegenlezer::model::Source;
use tegenlezer::parse;
use tegenlezer::source::text;

const HEAD: &str = "Vragen van het lid Proef (TST) aan de Minister over een proef (ingezonden 3 mei 2022)\n\nVraag 1\n";
const SMALL: usize = 1 << 20;
const GROWTH: usize = 4;
/// How much longer the larger text may take.
const MOST: f64 = 5.0;
/// Of so many runs the shortest counts.
const RUNS: usize = 2;

/// A piece of a text by its number; the pieces follow each other behind [`HEAD`].
type Piece = fn(usize) -> String;

const SHAPES: &[(&str, Piece)] = &[
    ("cut words", |_| "woord-\n".into()),
    ("case numbers", |n| format!("2024Z{n:05} ")),
    ("figures on a line", |n| format!("{}, ", n % 2 + 1)),
    ("one word", |_| "woordwoord".into()),
    ("short lines", |_| "ja\n".into()),
    ("note list marks", |n| format!("Is dat zo? {0})\n\n{0}) AD, 4 april.\n\n", n % 999 + 1)),
    ("footnote open", |n| format!("[footnoteRef:{0}] [{0}: Een [ noot.\n", n)),
    ("tab lines", |n| format!("{}\t2024Z12345\tVraag {}\n", n % 99, n % 99)),
    ("references", |n| format!("Zie het antwoord op vraag {}. ", n % 200)),
    ("random keywords", |n| {
        const WORDS: &[&str] = &[
            "Vraag",
            "Antwoord",
            "1",
            "2",
            "(",
            ")",
            "[",
            "]",
            "en",
            "t/m",
            "\n",
            "\n\n",
            "?",
            ".",
            "Zie",
            "vraag",
            "nr.",
            "artikel",
            "Kamerstuk",
            "2024Z12345",
            "lid",
            "Minister",
            "-",
            "\t",
            "Bijlage",
            "a.",
            "over",
            "1)",
            "van",
            "de",
            "noot",
            "http://a.nl/",
        ];
        let mut state = n as u64 ^ 0x9E37_79B9_7F4A_7C15;
        state = (state ^ (state >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        state = (state ^ (state >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        format!("{} ", WORDS[(state >> 33) as usize % WORDS.len()])
    }),
];

fn text_of(piece: Piece, size: usize) -> Vec<u8> {
    let mut text = HEAD.to_owned();
    let mut number = 0;
    while text.len() < size {
        text.push_str(&piece(number));
        number += 1;
    }
    text.push_str("\n\n1 Een noot.\n");
    text.into_bytes()
}

fn time(bytes: &[u8]) -> Duration {
    let once = |_| {
        let start = Instant::now();
        let (manuscript, transcript) = text::read(bytes);
        let document = parse::document(Source { path: String::new(), transcript }, manuscript);
        black_box(dossiers(vec![document]));
        start.elapsed()
    };
    (0..RUNS).map(once).min().unwrap_or_default()
}

fn main() {
    let wanted: Vec<_> = std::env::args().skip(1).filter(|argument| !argument.starts_with('-')).collect();
    let is_wanted = |name: &str| wanted.is_empty() || wanted.iter().any(|wanted| name.contains(wanted.as_str()));
    println!("{:<24} {:>10} {:>10} {:>6}", "shape", "1 MB", "4 MB", "ratio");
    for (name, piece) in SHAPES.iter().filter(|(name, _)| is_wanted(name)) {
        let [small, large] = [SMALL, GROWTH * SMALL].map(|size| time(&text_of(*piece, size)));
        let ratio = large.as_secs_f64() / small.as_secs_f64();
        let sign = if ratio > MOST { " !" } else { "" };
        println!(
            "{name:<24} {:>7.0} ms {:>7.0} ms {ratio:>6.1}{sign}",
            small.as_secs_f64() * 1e3,
            large.as_secs_f64() * 1e3
        );
    }
}
