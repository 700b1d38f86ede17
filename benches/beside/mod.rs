//! The reader beside the floor, in turn in a pseudo-terminal of 120x40, on a paper of 137 KB.

mod terminal;

use std::path::{Path, PathBuf};
use std::process::{Command, exit};
use std::time::Instant;

use terminal::Running;

/// Starts of each, and bursts of keys to each.
const TIMES: usize = 40;

/// What is measured, and how many times the floor's it may be.
const BOUNDS: [(&str, f64); 4] = [
    ("first settled frame", 2.2),
    ("peak memory", 3.6),
    ("200 keys j at once", 3.0),
    ("100 turns of the wheel at once", 3.0),
];

/// What one run took: milliseconds, kilobytes, milliseconds, milliseconds.
type Taken = [f64; 4];

/// Prints the medians and their ratios; ends with status 1 if one is out of bounds.
pub fn compare() {
    let paper = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds/004_c4e40b09978478b2.txt");
    let floor = std::env::current_exe().expect("a program that runs has a path");
    let home = tempfile::tempdir().expect("there is room for a folder");
    let copy = home.path().join("paper.txt");
    std::fs::copy(paper, &copy).expect("the paper is in the repository");
    let released = released();
    let programs = [released.as_path(), floor.as_path()];
    let mut runs: [Vec<Taken>; 2] = Default::default();
    for time in 0..2 * TIMES {
        let which = usize::from(time % 4 == 1 || time % 4 == 2); // a b b a: what slows the machine hits both
        runs[which].push(run(programs[which], &copy, home.path()));
    }
    let medians = runs.map(|runs| {
        std::array::from_fn(|what| {
            let mut all: Vec<_> = runs.iter().map(|run: &Taken| run[what]).collect();
            all.sort_by(f64::total_cmp);
            all[all.len() / 2]
        })
    });
    let [reader, floor]: [Taken; 2] = medians;
    let mut kept = true;
    for (what, (name, bound)) in BOUNDS.iter().enumerate() {
        let ratio = reader[what] / floor[what];
        kept &= ratio <= *bound;
        println!("{name}: {:.2} and {:.2}, {ratio:.2} times the floor; at most {bound}", reader[what], floor[what]);
    }
    if !kept {
        exit(1);
    }
}

/// The program as it is released. The one that is made for benches has more features of some libraries, so that its functions
/// have other names than those that `link-order.txt` puts side by side.
fn released() -> PathBuf {
    let folder = env!("CARGO_MANIFEST_DIR");
    let built =
        Command::new(env!("CARGO")).args(["build", "--release", "--bin", "tegenlezer"]).current_dir(folder).status();
    assert!(built.is_ok_and(|status| status.success()), "the program can be built");
    PathBuf::from(env!("CARGO_BIN_EXE_tegenlezer"))
}

fn run(program: &Path, paper: &Path, home: &Path) -> Taken {
    let begun = Instant::now();
    let mut running = Running::start(program, paper.as_os_str(), home);
    let frame = running.settles(begun);
    let keys = running.answers(&b"j".repeat(200));
    running.answers(b"g");
    let wheel = running.answers(&b"\x1b[<65;90;20M".repeat(100));
    [frame, running.end(), keys, wheel]
}
