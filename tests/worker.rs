//! Reading processes, and what becomes of them on bad files.
//!
//! This program is both sides: called as a reading process it does to itself what the file says (`hang`, `abort`, …);
//! otherwise it runs the tests.

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use tegenlezer::language::foreign;
use tegenlezer::model::{Code, Diagnostic, Origin};
use tegenlezer::source::worker::{Pool, SUBCOMMAND, serve};
use tegenlezer::source::{
    Format, Hint, Limit, Line, Manuscript, MetaKey, Place, Problem, RawNote, RawNoteId, Run, Shape, Style,
};

const TESTS: &[(&str, fn())] = &[
    ("what_is_read_comes_back_whole", what_is_read_comes_back_whole),
    ("problems_come_back", problems_come_back),
    ("a_process_reads_many_files", a_process_reads_many_files),
    ("a_hang_costs_one_file", a_hang_costs_one_file),
    ("an_abort_costs_one_file", an_abort_costs_one_file),
    ("a_stack_overflow_costs_one_file", a_stack_overflow_costs_one_file),
    ("too_much_memory_costs_one_file", too_much_memory_costs_one_file),
    ("a_panic_costs_no_process", a_panic_costs_no_process),
    ("threads_have_a_process_each", threads_have_a_process_each),
    ("a_large_file_goes_through", a_large_file_goes_through),
    ("a_missing_program_is_said", a_missing_program_is_said),
];

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if arguments.iter().any(|argument| argument == SUBCOMMAND) {
        return serve(misbehave).unwrap_or_else(|_| std::process::exit(1));
    }
    let given = |flag: &str| arguments.iter().any(|argument| argument == flag);
    let wanted = |name: &str| {
        let mut filters = arguments.iter().filter(|argument| !argument.starts_with('-')).peekable();
        filters.peek().is_none() || filters.any(|filter| name.contains(filter.as_str()))
    };
    for (name, test) in TESTS.iter().filter(|(name, _)| wanted(name) && !given("--ignored")) {
        if given("--list") {
            println!("{name}: test");
        } else {
            test();
            println!("test {name} ... ok");
        }
    }
}

/// The reading process: the file says what happens; otherwise its text comes back with the number of the process.
fn misbehave(format: Format, bytes: &[u8]) -> Result<Manuscript, Problem> {
    match bytes {
        b"hang" => loop {
            std::thread::park();
        },
        b"abort" => std::process::abort(),
        b"deep" => Err(Problem::Damaged(foreign(deeper(1)))),
        b"eat" => {
            let mut eaten = Vec::new();
            loop {
                eaten.push(vec![1u8; 16 << 20]);
            }
        }
        b"panic" => panic!("a library's own"),
        b"whole" => Ok(whole()),
        b"encrypted" => Err(Problem::Encrypted),
        b"limit" => Err(Problem::LimitReached(Limit::Memory)),
        b"damaged" => Err(Problem::Damaged(foreign("part 3"))),
        _ => {
            let text = format!("{format:?} {} {}", bytes.len(), std::process::id());
            let line = Line { runs: vec![Run::plain(text)], ..Line::default() };
            Ok(Manuscript { lines: vec![line], ..Manuscript::default() })
        }
    }
}

#[allow(unconditional_recursion)]
fn deeper(depth: u64) -> u64 {
    let here = std::hint::black_box([depth; 64]);
    deeper(here[3] + 1) + here[5]
}

/// A manuscript with something in every field.
fn whole() -> Manuscript {
    let style = Style { bold: true, italic: false };
    let run = Run {
        text: "één".into(),
        size: Some(8.53),
        raise: Some(-2.0),
        style,
        href: Some("https://x.nl".into()),
        anchor: None,
    };
    let line = |place, hint| Line { runs: vec![run.clone()], origin: Origin::line(3, Some(2)), place, hint };
    let lines = vec![
        line(Place::Flow { gap: Some(1.0), indent: 14.2 }, Some(Hint::ListNumber("1.".into()))),
        line(Place::Margin, None),
        line(Place::Cell { table: 1, row: 2, column: 3 }, Some(Hint::Heading(2))),
        Line { runs: vec![Run::anchor(RawNoteId(0))], ..Line::default() },
    ];
    Manuscript {
        shape: Shape::Paragraphs,
        notes: vec![RawNote { label: Some("1".into()), lines: lines.clone() }],
        lines,
        meta: vec![(MetaKey::Case, "2024Z18792".into())],
        diagnostics: vec![
            Diagnostic::new(Code::NoText, ["page 3 holds no text", "op bladzijde 3 staat geen tekst"]).at(7, Some(3)),
        ],
    }
}

fn pool() -> Pool {
    Pool::new(std::env::current_exe().unwrap())
}

/// The number of the process that read a file.
fn process(pool: &Pool) -> String {
    let text = pool.read(Format::Odt, b"12345").unwrap().lines[0].text();
    text.strip_prefix("Odt 5 ").unwrap().to_owned()
}

/// What a bad file gives; the next file has to be read by a new process.
fn costs_one_file(pool: &Pool, file: &[u8]) -> Problem {
    let before = process(pool);
    let problem = pool.read(Format::Pdf, file).unwrap_err();
    assert_ne!(process(pool), before);
    problem
}

fn what_is_read_comes_back_whole() {
    assert_eq!(pool().read(Format::Docx, b"whole"), Ok(whole()));
}

fn problems_come_back() {
    let pool = pool();
    let problems = [Problem::Encrypted, Problem::LimitReached(Limit::Memory), Problem::Damaged(foreign("part 3"))];
    for (file, problem) in ["encrypted", "limit", "damaged"].into_iter().zip(problems) {
        assert_eq!(pool.read(Format::Xml, file.as_bytes()), Err(problem));
    }
}

fn a_process_reads_many_files() {
    let pool = pool();
    let processes: BTreeSet<String> = (0..100).map(|_| process(&pool)).collect();
    assert_eq!(processes.len(), 1);
}

fn a_hang_costs_one_file() {
    let pool = pool().with_most_time(Duration::from_millis(300));
    let start = Instant::now();
    assert_eq!(costs_one_file(&pool, b"hang"), Problem::LimitReached(Limit::Time));
    assert!(start.elapsed() < Duration::from_secs(10));
}

fn an_abort_costs_one_file() {
    assert!(matches!(costs_one_file(&pool(), b"abort"), Problem::Damaged(_)));
}

fn a_stack_overflow_costs_one_file() {
    assert_eq!(
        costs_one_file(&pool(), b"deep"),
        Problem::Damaged(["nested too deeply", "te diep genest"].map(str::to_owned))
    );
}

fn too_much_memory_costs_one_file() {
    if cfg!(target_os = "linux") {
        assert_eq!(costs_one_file(&pool(), b"eat"), Problem::LimitReached(Limit::Memory));
    } else {
        eprintln!("skipped: this system does not limit the memory of a process");
    }
}

fn a_panic_costs_no_process() {
    let pool = pool();
    let before = process(&pool);
    assert!(matches!(pool.read(Format::Pdf, b"panic"), Err(Problem::Damaged(_))));
    assert_eq!(process(&pool), before);
}

fn threads_have_a_process_each() {
    let pool = pool();
    let all_in = std::sync::Barrier::new(3);
    let read = || {
        all_in.wait();
        (0..20).map(|_| process(&pool)).collect::<BTreeSet<_>>()
    };
    let processes: BTreeSet<String> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..3).map(|_| scope.spawn(read)).collect();
        threads.into_iter().flat_map(|thread| thread.join().unwrap()).collect()
    });
    assert!((1..=3).contains(&processes.len()), "{processes:?}");
}

fn a_large_file_goes_through() {
    let file = vec![b'x'; 64 << 20];
    let text = pool().read(Format::Text, &file).unwrap().lines[0].text();
    assert!(text.starts_with(&format!("Text {}", 64 << 20)), "{text}");
}

fn a_missing_program_is_said() {
    let problem = Pool::new("/nowhere/tegenlezer".into()).read(Format::Pdf, b"").unwrap_err();
    assert!(matches!(problem, Problem::Unreadable(_)), "{problem:?}");
}
