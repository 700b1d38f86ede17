//! Reading processes, and what becomes of them on bad files.
//!
//! This program is both sides: called as a reading process it does to itself what the file says (`hang`, `abort`, …);
//! otherwise it runs the tests.

use std::collections::BTreeSet;
use std::io::BufRead;
use std::time::{Duration, Instant};

use tegenlezer::model::{Damage, Diagnostic, Finding, Origin};
use tegenlezer::source::worker::{Pool, SUBCOMMAND, serve};
use tegenlezer::source::{
    Format, Hint, Limit, Line, Manuscript, MetaKey, Place, Problem, RawNote, RawNoteId, Run, Shape, Style, TableShape,
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
    ("a_process_is_shut_in", a_process_is_shut_in),
    ("a_hang_does_not_outlive_a_killed_parent", a_hang_does_not_outlive_a_killed_parent),
    ("a_program_whose_file_is_gone_still_reads", a_program_whose_file_is_gone_still_reads),
];

/// Called so, this program reads a file that hangs, like a parent that is going to be killed.
const PARENT: &str = "__parent";
/// Called so, it reads a file after its own file was deleted.
const ORPHAN: &str = "__orphan";

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if arguments.iter().any(|argument| argument == SUBCOMMAND) {
        return serve(misbehave).unwrap_or_else(|_| std::process::exit(1));
    }
    match arguments.first().map(String::as_str) {
        Some(PARENT) => return read_what_hangs(),
        Some(ORPHAN) => return read_without_own_file(),
        _ => {}
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
        b"spin" => loop {
            std::hint::spin_loop();
        },
        b"abort" => std::process::abort(),
        b"deep" => Err(Problem::Damaged(Damage::Other(deeper(1).to_string()))),
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
        b"damaged" => Err(Problem::Damaged(Damage::Other("part 3".into()))),
        _ => Ok(one_line(match std::str::from_utf8(bytes).ok().and_then(|text| text.strip_prefix("break out: ")) {
            Some(way) => break_out(way),
            None => format!("{format:?} {} {}", bytes.len(), std::process::id()),
        })),
    }
}

fn one_line(text: String) -> Manuscript {
    let line = Line { runs: vec![Run::plain(text)], ..Line::default() };
    Manuscript { lines: vec![line], ..Manuscript::default() }
}

/// What comes of trying to reach something outside the process.
#[cfg(unix)]
fn break_out(way: &str) -> String {
    use std::os::unix::{net::UnixStream, process::CommandExt};
    use std::{fs, io, net, process, thread};

    use rustix::process::{Pid, Signal, kill_process};

    let (way, what) = way.split_once(' ').unwrap_or((way, ""));
    let done: io::Result<()> = match way {
        "open" => fs::File::open(what).map(drop),
        "make" => fs::write(what, "made"),
        "list" => fs::read_dir(what).map(drop),
        "remove" => fs::remove_file(what),
        "connect" => net::TcpStream::connect(what).map(drop),
        "listen" => net::TcpListener::bind("127.0.0.1:0").map(drop),
        "socket" => UnixStream::connect(what).map(drop),
        "run" => process::Command::new("/bin/true").status().map(drop),
        "become" => Err(process::Command::new("/bin/true").exec()),
        "thread" => thread::Builder::new().spawn(|| ()).map(drop),
        "kill" => kill_process(Pid::from_raw(what.parse().unwrap()).unwrap(), Signal::CONT).map_err(io::Error::from),
        "environment" => return std::env::vars_os().count().to_string(),
        other => panic!("no such way: {other}"),
    };
    done.map_or_else(|error| format!("{:?}", error.kind()), |()| "done".into())
}

#[cfg(not(unix))]
fn break_out(_: &str) -> String {
    "not tried".into()
}

#[allow(unconditional_recursion)]
fn deeper(depth: u64) -> u64 {
    let here = std::hint::black_box([depth; 64]);
    deeper(here[3] + 1) + here[5]
}

/// A manuscript with something in every field.
fn whole() -> Manuscript {
    let style = Style { bold: true, italic: false, colour: 0 };
    let run = Run {
        text: "één".into(),
        size: Some(8.53),
        raise: Some(-2.0),
        style,
        href: Some("https://x.nl".into()),
        anchor: None,
    };
    let line = |place, hint| Line {
        runs: vec![run.clone()],
        origin: Origin::line(3, Some(2)),
        place,
        hint,
        begins: true,
        style: Some("Vraag".into()),
    };
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
        tables: vec![TableShape { inside: Some((0, 1, 2)), merged: vec![(3, 1)] }],
        meta: vec![(MetaKey::Case, "2024Z18792".into())],
        diagnostics: vec![Diagnostic::new(Finding::NoTextOnPages { first: 3, last: 3 }).at(Origin::line(7, Some(3)))],
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
    let problems =
        [Problem::Encrypted, Problem::LimitReached(Limit::Memory), Problem::Damaged(Damage::Other("part 3".into()))];
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
    assert_eq!(costs_one_file(&pool(), b"deep"), Problem::Damaged(Damage::NestedTooDeeply));
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
    assert!(matches!(problem, Problem::NoProcess(_)), "{problem:?}");
}

/// The one line of text that a file of this kind is read as.
fn told(pool: &Pool, file: &str) -> String {
    pool.read(Format::Pdf, file.as_bytes()).unwrap().lines[0].text()
}

fn a_process_is_shut_in() {
    if !std::path::Path::new("/proc/sys/kernel/seccomp/actions_avail").exists() {
        eprintln!("skipped: this system has no seccomp");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let (file, new) = (folder.path().join("brief.txt"), folder.path().join("new.txt"));
    std::fs::write(&file, "een").unwrap();
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let (file, new) = (file.display(), new.display());
    let (address, here) = (listener.local_addr().unwrap(), folder.path().display());
    let pool = pool();
    for way in [
        format!("open {file}"),
        format!("make {new}"),
        format!("list {here}"),
        format!("remove {file}"),
        format!("connect {address}"),
        "listen".into(),
        format!("socket {here}/no-socket"),
        "run".into(),
        "become".into(),
        "thread".into(),
        format!("kill {}", std::process::id()),
    ] {
        assert_eq!(told(&pool, &format!("break out: {way}")), "PermissionDenied", "{way}");
    }
    assert_eq!(told(&pool, "break out: environment"), "0");
}

fn read_what_hangs() {
    let pool = pool();
    println!("{}", process(&pool));
    let _ = pool.read(Format::Pdf, b"spin");
}

fn a_hang_does_not_outlive_a_killed_parent() {
    if !cfg!(target_os = "linux") {
        eprintln!("skipped: this system does not tell of its processes in files");
        return;
    }
    let mut parent = std::process::Command::new(std::env::current_exe().unwrap());
    let mut parent = parent.arg(PARENT).stdout(std::process::Stdio::piped()).spawn().unwrap();
    let mut reading = String::new();
    std::io::BufReader::new(parent.stdout.take().unwrap()).read_line(&mut reading).unwrap();
    let end = Instant::now() + Duration::from_secs(9);
    // The number of a field after the name of the program, if the process is there and no zombie.
    let stat = |field: usize| -> Option<u64> {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", reading.trim())).ok()?;
        let fields = stat.rsplit_once(") ")?.1;
        if fields.starts_with('Z') { None } else { fields.split(' ').nth(field)?.parse().ok() }
    };
    let ticks = 11; // of the processor, spent in the program
    while stat(ticks).unwrap() < 5 {
        assert!(Instant::now() < end, "it does not hang");
        std::thread::yield_now();
    }
    parent.kill().unwrap();
    parent.wait().unwrap();
    while stat(ticks).is_some() {
        assert!(Instant::now() < end, "process {} still runs", reading.trim());
        std::thread::yield_now();
    }
}

fn read_without_own_file() {
    std::fs::remove_file(std::env::current_exe().unwrap()).unwrap();
    println!("{}", Pool::of_this_program().read(Format::Odt, b"12345").unwrap().lines[0].text());
}

fn a_program_whose_file_is_gone_still_reads() {
    if !cfg!(target_os = "linux") {
        eprintln!("skipped: this system knows a program by its file alone");
        return;
    }
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap(); // where a hard link can be made
    let program = folder.path().join("worker");
    std::fs::hard_link(std::env::current_exe().unwrap(), &program).unwrap();
    let said = std::process::Command::new(&program).arg(ORPHAN).output().unwrap();
    let said = String::from_utf8(said.stdout).unwrap();
    assert!(said.starts_with("Odt 5 "), "{said}");
    assert!(!program.exists());
}
