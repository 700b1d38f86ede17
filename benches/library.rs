//! What a library costs: made papers are added, looked at again, found and counted, and what that takes is printed.
//!
//!     cargo bench --bench library            ten thousand papers
//!     cargo bench --bench library -- 1000    another number
//!
//! The papers are made from the seeds and, where `TEGENLEZER_CORPUS` names it, a larger collection of texts: four of ten words
//! in small letters are exchanged for others, and each paper gets numbers of its own.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use jiff::civil::date;
use tegenlezer::library::{Access, Library, Order, Query, Roots};
use tegenlezer::source::worker::Pool;
use tegenlezer::source::{self, SEEDS};

/// Longer texts are rare, and would make the folder large.
const LONGEST: usize = 40_000;

fn main() {
    let count = std::env::args().skip(1).find_map(|argument| argument.parse().ok()).unwrap_or(10_000);
    let folder = tempfile::tempdir().unwrap();
    let papers = folder.path().join("papers");
    let bytes = make(&papers, count);
    println!("{count} papers, {:.1} MB of text", mega(bytes));
    let read = timed(|| {
        let pool = Pool::of_this_program();
        source::read(std::slice::from_ref(&papers), &pool, interpret, |_, _| {}).papers.len()
    });
    println!("{:<44} {:>8.2} s, processor {:.2} s", "read and interpreted, as `check` does", read.wall, read.processor);
    let path = folder.path().join("library.db");
    let add = timed(|| gather(&path, Access::Making, Roots::Added(std::slice::from_ref(&papers))));
    let ratio = add.processor / read.processor.max(0.01);
    println!("{:<44} {:>8.2} s, processor {:.2} s ({ratio:.1} times)", "added", add.wall, add.processor);
    let size = fs::metadata(&path).unwrap().len();
    println!("{:<44} {:>8.1} MB ({:.2} times the text)", "the library", mega(size), size as f64 / bytes as f64);
    gather(&path, Access::Writing, Roots::Known); // what was written a moment ago is looked at once more
    let same = timed(|| gather(&path, Access::Writing, Roots::Known));
    println!("{:<44} {:>8.3} s", "nothing changed", same.wall);
    let changed = papers.join("00001.txt");
    fs::write(&changed, fs::read_to_string(&changed).unwrap().replace(" de ", " die ")).unwrap();
    let one = timed(|| gather(&path, Access::Writing, Roots::Known));
    println!("{:<44} {:>8.3} s", "one paper changed", one.wall);
    look_up(&path);
    println!("{:<44} {:>8} kB", "the most memory", peak());
}

/// Times what readers ask.
fn look_up(path: &Path) {
    let today = date(2026, 1, 1);
    let library = Library::open(path, Access::Reading).unwrap();
    let list = best(|| library.summaries().unwrap().len());
    println!("{:<44} {:>8.2} ms", "the list of dossiers", list);
    for typed in ["de", "minister", "pakkans", "\"op grond van\"", "onder*", "de party:SP", "status:open"] {
        let query = Query::new(typed).unwrap();
        let found = library.find(&query, Order::Best, today, 50).unwrap().len();
        let find = best(|| library.find(&query, Order::Best, today, 50).unwrap().len());
        let count = library.count(&query, today).unwrap();
        println!("{:<44} {find:>8.2} ms ({found} of {count})", format!("find {typed}"));
    }
    let id = library.summaries().unwrap()[17].0;
    let dossier = library.dossier(id).unwrap().unwrap();
    println!(
        "{:<44} {:>8.2} ms",
        "a dossier is opened",
        best(|| library.dossier(id).unwrap().map(|dossier| dossier.rows.len()).unwrap())
    );
    println!("{:<44} {:>8.2} ms", "text given before", best(|| library.given_before(&dossier).unwrap().1.len()));
    println!("{:<44} {:>8.2} ms", "overview", best(|| library.overview(None).unwrap().all.questions));
}

fn interpret(reading: source::Reading) -> usize {
    let source = tegenlezer::model::Source { path: reading.path, transcript: reading.transcript };
    tegenlezer::parse::document(source, reading.manuscript).blocks.len()
}

fn gather(path: &Path, access: Access, roots: Roots<'_>) -> usize {
    Library::open(path, access).unwrap().gather(roots, &Pool::of_this_program(), |_, _, _| {}).unwrap().added
}

struct Took {
    wall: f64,
    processor: f64,
}

fn timed<T>(work: impl FnOnce() -> T) -> Took {
    let (start, before) = (Instant::now(), processor());
    work();
    Took { wall: start.elapsed().as_secs_f64(), processor: processor() - before }
}

/// The least of some runs, in milliseconds.
fn best(mut work: impl FnMut() -> usize) -> f64 {
    let run = |_| {
        let start = Instant::now();
        std::hint::black_box(work());
        start.elapsed()
    };
    (0..10).map(run).min().unwrap_or(Duration::ZERO).as_secs_f64() * 1e3
}

/// How many seconds of processor time the program took so far; 0 where the system does not say.
fn processor() -> f64 {
    let status = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let ticks = status.rsplit(") ").next().unwrap_or_default().split(' ').skip(11).take(2);
    ticks.filter_map(|ticks| ticks.parse::<f64>().ok()).sum::<f64>() / 100.0
}

/// The most memory that the program had, in kB; 0 where the system does not say.
fn peak() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok()).unwrap_or_default()
}

fn mega(bytes: u64) -> f64 {
    bytes as f64 / 1e6
}

/// Numbers that look like chance, the same in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % bound.max(1)
    }
}

/// Makes papers in a folder; how many bytes they have together.
fn make(folder: &Path, count: usize) -> u64 {
    fs::create_dir(folder).unwrap();
    let texts = texts();
    let mut words: BTreeMap<&str, usize> = BTreeMap::new();
    for word in texts.iter().flat_map(|text| text.split_whitespace()).filter(|word| is_exchanged(word)) {
        *words.entry(word).or_default() += 1;
    }
    let words: Vec<_> = words.into_keys().collect();
    let mut dice = Dice(5);
    let mut bytes = 0;
    for number in 0..count {
        let text = exchanged(&texts[number % texts.len()], &words, number, &mut dice);
        bytes += text.len() as u64;
        fs::write(folder.join(format!("{number:05}.txt")), text).unwrap();
    }
    bytes
}

fn texts() -> Vec<String> {
    let mut texts: Vec<_> = SEEDS.iter().map(|(_, bytes)| String::from_utf8_lossy(bytes).into_owned()).collect();
    let corpus = std::env::var_os("TEGENLEZER_CORPUS").map(|corpus| PathBuf::from(corpus).join("text"));
    let files = corpus.and_then(|corpus| fs::read_dir(corpus).ok()).into_iter().flatten().flatten();
    let mut paths: Vec<_> = files.map(|file| file.path()).collect();
    paths.sort();
    texts.extend(paths.iter().filter_map(|path| fs::read_to_string(path).ok()));
    texts.retain(|text| text.len() < LONGEST);
    texts
}

fn is_exchanged(word: &str) -> bool {
    word.len() > 4 && word.chars().all(char::is_lowercase)
}

/// A text with some of its words exchanged, and with numbers of its own where it prints those of a paper.
fn exchanged(text: &str, words: &[&str], number: usize, dice: &mut Dice) -> String {
    let mut made = String::with_capacity(text.len());
    for piece in text.split_inclusive(char::is_whitespace) {
        let word = piece.trim_end();
        let space = &piece[word.len()..];
        if is_exchanged(word) && dice.below(10) < 4 {
            made.push_str(words[dice.below(words.len())]);
        } else if word.contains("ah-tk-") || word.contains("kv-tk-") {
            made.push_str(&format!("ah-tk-20242025-{}", 10_000 + number));
        } else if word.contains("2024Z") || word.contains("2025Z") || word.contains("2023Z") {
            made.push_str(&format!("2024Z{number:05}"));
        } else {
            made.push_str(word);
        }
        made.push_str(space);
    }
    made
}
