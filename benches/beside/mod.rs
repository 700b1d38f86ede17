//! The reader beside the floor, in turn in a pseudo-terminal of 120x40, on a paper of 137 KB.

use std::io::{Read, Write};
use std::path::Path;
use std::process::exit;
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

/// Starts of each, and bursts of keys to each.
const TIMES: usize = 40;

/// A program that writes nothing for so long has drawn.
const SETTLED: Duration = Duration::from_millis(60);

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
    let programs = [Path::new(env!("CARGO_BIN_EXE_tegenlezer")), floor.as_path()];
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

/// A program in a terminal.
struct Running {
    child: Box<dyn Child + Send + Sync>,
    keys: Box<dyn Write + Send>,
    written: Receiver<Instant>,
    _master: Box<dyn MasterPty + Send>,
}

fn run(program: &Path, paper: &Path, home: &Path) -> Taken {
    let begun = Instant::now();
    let mut running = Running::start(program, paper, home);
    let frame = running.settles(begun);
    let keys = running.answers(&b"j".repeat(200));
    running.answers(b"g");
    let wheel = running.answers(&b"\x1b[<65;90;20M".repeat(100));
    let memory = peak_memory(running.child.process_id());
    running.keys.write_all(b"q").and_then(|()| running.keys.flush()).expect("the program still reads");
    running.child.wait().expect("the program ends");
    [frame, memory, keys, wheel]
}

impl Running {
    fn start(program: &Path, paper: &Path, home: &Path) -> Self {
        let size = PtySize { rows: 40, cols: 120, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).expect("the system has a pseudo-terminal");
        let mut command = CommandBuilder::new(program);
        command.arg(paper);
        for name in ["XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"] {
            command.env(name, home);
        }
        command.env("LC_ALL", "C.UTF-8");
        let child = pair.slave.spawn_command(command).expect("the program starts");
        let mut reader = pair.master.try_clone_reader().expect("a terminal can be read");
        let (sender, written) = channel();
        std::thread::spawn(move || {
            let mut chunk = [0; 1 << 16];
            while matches!(reader.read(&mut chunk), Ok(1..)) && sender.send(Instant::now()).is_ok() {}
        });
        let keys = pair.master.take_writer().expect("a terminal can be written to");
        Self { child, keys, written, _master: pair.master }
    }

    /// Milliseconds until the last byte before a silence.
    fn settles(&self, begun: Instant) -> f64 {
        let first = self.written.recv_timeout(Duration::from_secs(20)).expect("it draws");
        let mut last = first;
        while let Ok(next) = self.written.recv_timeout(SETTLED) {
            last = next;
        }
        last.duration_since(begun).as_secs_f64() * 1000.0
    }

    fn answers(&mut self, keys: &[u8]) -> f64 {
        let begun = Instant::now();
        self.keys.write_all(keys).and_then(|()| self.keys.flush()).expect("the program reads its keys");
        self.settles(begun)
    }
}

/// Kilobytes, as the system counted them; 1 for all where it does not say.
fn peak_memory(id: Option<u32>) -> f64 {
    let status = id.and_then(|id| std::fs::read_to_string(format!("/proc/{id}/status")).ok()).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok()).unwrap_or(1.0)
}
