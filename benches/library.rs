//! What a library costs: made papers are added, looked at again, found and counted, and what that takes is printed. Fails
//! if it takes more processor time, room or memory than it may.
//!
//!     cargo bench --bench library            ten thousand papers
//!     cargo bench --bench library -- 1000    another number
//!
//! The papers are made from the seeds and, where `TEGENLEZER_CORPUS` names it, a larger collection of texts: four of ten words
//! in small letters are exchanged for others, and each paper gets numbers of its own.

#[cfg(unix)]
#[path = "beside/terminal.rs"]
mod terminal;

use std::collections::BTreeMap;
use std::ffi::{OsStr, OsString};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use jiff::civil::date;
use tegenlezer::dossier::Dossier;
use tegenlezer::library::{Access, Library, Order, Query};
use tegenlezer::model::Owner;
use tegenlezer::source::SEEDS;
#[cfg(unix)]
use terminal::Running;

/// Longer texts are rare, and would make the folder large.
const LONGEST: usize = 40_000;

/// The commands of the reader.
const PROGRAM: &str = env!("CARGO_BIN_EXE_tegenlezer");

fn main() {
    let count = std::env::args().skip(1).find_map(|argument| argument.parse().ok()).unwrap_or(10_000);
    let folder = tempfile::tempdir().unwrap();
    let (papers, library) = (folder.path().join("papers"), folder.path().join("library.db"));
    let bytes = make(&papers, count);
    println!("{count} papers, {:.1} MB of text", mega(bytes));
    let mut bounds = Bounds { kept: true };
    keep(&papers, &library, bytes, &mut bounds);
    look_up(&library, &mut bounds);
    #[cfg(unix)]
    on_screen(&library, folder.path(), &mut bounds);
    std::process::exit(i32::from(!bounds.kept));
}

/// What must hold. Times are only printed: what else the machine does shows in them.
struct Bounds {
    kept: bool,
}

impl Bounds {
    /// Prints a figure, and how much it may be.
    fn figure(&self, what: &str, figure: f64, unit: &str, most: Option<f64>) {
        let most = most.map(|most| format!("   at most {most} {unit}{}", if figure > most { ": beyond" } else { "" }));
        println!("{what:<40} {figure:>9.2} {unit}{}", most.unwrap_or_default());
    }

    /// The same of one that must not be more.
    fn hold(&mut self, what: &str, figure: f64, unit: &str, most: f64) {
        self.figure(what, figure, unit, Some(most));
        self.kept &= figure <= most;
    }
}

/// Adds papers, and looks at them again.
fn keep(papers: &Path, library: &Path, bytes: u64, bounds: &mut Bounds) {
    let with = |command: &[&str]| Took::by(Command::new(PROGRAM).args(command).arg("--library").arg(library));
    let check = Took::by(Command::new(PROGRAM).arg("check").arg(papers));
    bounds.figure("check", check.wall, "s", None);
    bounds.figure("check, processor", check.processor, "s", None);
    let add = with(&["library", "add", &papers.to_string_lossy()]);
    bounds.figure("add", add.wall, "s", None);
    bounds.figure("add, processor", add.processor, "s", None);
    bounds.hold("add, processor, times check", add.processor / check.processor.max(0.01), "", 3.0);
    bounds.hold("add, memory", add.memory, "MB", 30.0);
    let size = fs::metadata(library).unwrap().len();
    bounds.figure("the library", mega(size), "MB", None);
    bounds.hold("the library, times the text", size as f64 / bytes as f64, "", 2.5);
    with(&["library", "update"]); // what was written a moment ago is looked at once more
    bounds.figure("update, nothing changed", with(&["library", "update"]).wall, "s", Some(0.5));
    let changed = papers.join("00001.txt");
    fs::write(&changed, fs::read_to_string(&changed).unwrap().replace(" de ", " die ")).unwrap();
    bounds.figure("update, one paper changed", with(&["library", "update"]).wall, "s", Some(1.0));
}

/// Times what readers ask.
fn look_up(path: &Path, bounds: &mut Bounds) {
    let _ = fs::write("/proc/self/clear_refs", "5"); // from here on the most memory is counted
    let today = date(2026, 1, 1);
    let library = Library::open(path, Access::Reading).unwrap();
    bounds.figure("the list of dossiers", taken(|| library.summaries().unwrap().len()), "ms", None);
    bounds.figure("its first dossiers", taken(|| library.latest(500).unwrap().0.len()), "ms", None);
    for (typed, most) in [
        ("de", Some(40.0)),
        ("minister", None),
        ("pakkans", Some(10.0)),
        ("\"wilde dieren\"", None),
        ("onder*", None),
        ("de party:SP", None),
        ("status:open", None),
    ] {
        let query = Query::new(typed).unwrap();
        let count = library.count(&query, today).unwrap();
        let find = taken(|| library.find(&query, Order::Best, today, 50).unwrap().len());
        bounds.figure(&format!("find {typed} (50 of {count})"), find, "ms", most);
    }
    let summaries = library.summaries().unwrap();
    let dossiers = summaries.iter().take(200).map(|(id, _)| library.dossier(*id).unwrap().unwrap());
    let dossier = dossiers.min_by_key(|dossier| words_of_answers(dossier).abs_diff(1_000)).unwrap();
    let opened = taken(|| library.dossier(summaries[17].0).unwrap().map(|dossier| dossier.rows.len()).unwrap());
    bounds.figure("a dossier is opened", opened, "ms", None);
    let before = taken(|| library.given_before(&dossier).unwrap().1.len());
    bounds.figure(&format!("seen before ({} words)", words_of_answers(&dossier)), before, "ms", Some(30.0));
    bounds.figure("overview", taken(|| library.overview(None).unwrap().all.questions), "ms", None);
    bounds.hold("memory", peak("self").unwrap_or_default(), "MB", 100.0);
}

fn words_of_answers(dossier: &Dossier) -> usize {
    let views = (0..dossier.rows.len()).filter_map(|row| dossier.view(row));
    let texts =
        views.flat_map(|view| view.answers.into_iter().map(|one| one.document.string_of(Owner::Answer(one.answer_id))));
    texts.map(|text| text.split_whitespace().count()).sum()
}

/// The list of the library in a terminal, beside the start of a single dossier.
#[cfg(unix)]
fn on_screen(library: &Path, home: &Path, bounds: &mut Bounds) {
    let paper = home.join("paper.txt");
    fs::write(&paper, SEEDS[4].1).unwrap();
    let mut list = OsString::from("--library=");
    list.push(library);
    let starts = |argument: &OsStr| {
        let begun = Instant::now();
        let running = Running::start(Path::new(PROGRAM), argument, home);
        (running.settles(begun), running)
    };
    let (mut single, mut listed, mut typed, mut memory) = (f64::MAX, f64::MAX, f64::MAX, 0.0_f64);
    for _ in 0..10 {
        let (took, running) = starts(paper.as_os_str());
        single = single.min(took);
        running.end();
        let (took, mut running) = starts(&list);
        listed = listed.min(took);
        running.answers(b"&");
        typed = typed.min(running.answers(b"minister van financi"));
        running.answers(b"\r");
        memory = memory.max(running.end());
    }
    bounds.figure("a single dossier on screen", single, "ms", None);
    bounds.figure("the list on screen", listed, "ms", None);
    bounds.hold("the list, times a single dossier", listed / single, "", 3.0);
    bounds.figure("a filter of twenty letters", typed, "ms", None);
    bounds.hold("the list, memory", memory / 1e3, "MB", 100.0);
}

/// What a run of the program took: seconds, and the most memory that it had, in MB.
struct Took {
    wall: f64,
    processor: f64,
    memory: f64,
}

impl Took {
    fn by(command: &mut Command) -> Self {
        let (start, before) = (Instant::now(), processor_of_children());
        let mut child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        let mut memory = 0.0;
        while child.try_wait().unwrap().is_none() {
            memory = peak(&child.id().to_string()).unwrap_or(memory);
            std::thread::sleep(Duration::from_millis(3));
        }
        Self { wall: start.elapsed().as_secs_f64(), processor: processor_of_children() - before, memory }
    }
}

/// What one of some runs takes in the thread that asks, in milliseconds of processor time: what else the machine does shows
/// little in it. The least time by the clock, where the system does not say.
fn taken(mut work: impl FnMut() -> usize) -> f64 {
    let mut run = || {
        let start = Instant::now();
        std::hint::black_box(work());
        start.elapsed()
    };
    run();
    let before = processor_of_thread();
    let least = (0..RUNS).map(|_| run()).min().unwrap_or(Duration::ZERO);
    match before.zip(processor_of_thread()) {
        Some((before, after)) => (after - before) as f64 / f64::from(RUNS) / 1e6,
        None => least.as_secs_f64() * 1e3,
    }
}

/// So often is asked.
const RUNS: u32 = 20;

/// How many nanoseconds of processor time this thread took so far.
fn processor_of_thread() -> Option<u64> {
    fs::read_to_string("/proc/thread-self/schedstat").ok()?.split(' ').next()?.parse().ok()
}

/// How many seconds of processor time the programs took that ended; 0 where the system does not say.
fn processor_of_children() -> f64 {
    let status = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let ticks = status.rsplit(") ").next().unwrap_or_default().split(' ').skip(13).take(2);
    ticks.filter_map(|ticks| ticks.parse::<f64>().ok()).sum::<f64>() / 100.0
}

/// The most memory that a process had, in MB, if the system says it.
fn peak(process: &str) -> Option<f64> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().trim_end_matches(" kB").parse::<f64>().ok().map(|kilobytes| kilobytes / 1e3)
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
