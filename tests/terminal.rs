//! The binary in a pseudo-terminal: it starts, reads, searches and ends, and the terminal is left as it was found.
#![cfg(unix)]

use std::fs;
use std::io::{Read, Write};
use std::path::Path;
use std::process::Command;
use std::rc::Rc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};
use rustix::process::{Pid, Signal, kill_process};
use tegenlezer::dossier::{Dossier, Likeness, Row, RowKey, Status};
use tegenlezer::model::{DocumentId, Number, QuestionId};
use tempfile::TempDir;

/// How long something may take before a test says that it does not happen.
const PATIENCE: Duration = Duration::from_secs(20);

/// A program in a terminal, and what its screen shows.
struct Terminal {
    master: Box<dyn MasterPty + Send>,
    keys: Box<dyn Write + Send>,
    child: Box<dyn Child + Send + Sync>,
    written: Receiver<Vec<u8>>,
    screen: vt100::Parser,
    bytes: Vec<u8>,
    modes: String,
    home: Rc<TempDir>,
}

impl Terminal {
    /// Starts a program that has no places of earlier readings, and no other clipboard than the terminal.
    fn start(command: CommandBuilder) -> Self {
        Self::start_in(Rc::new(tempfile::tempdir().unwrap()), command)
    }

    /// The same, with the places that were kept in this folder.
    fn start_in(home: Rc<TempDir>, mut command: CommandBuilder) -> Self {
        command.env("XDG_STATE_HOME", home.path());
        command.env("XDG_DATA_HOME", home.path().join("data"));
        if command.get_env("TEGENLEZER_NAME").is_none() {
            command.env("TEGENLEZER_NAME", "jan");
        }
        if command.get_env("LC_ALL").is_none_or(|locale| locale != "C") {
            command.env("LC_ALL", "C.UTF-8");
        }
        for name in ["DISPLAY", "WAYLAND_DISPLAY", "TMUX"] {
            command.env_remove(name);
        }
        let size = PtySize { rows: 30, cols: 100, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).unwrap();
        let modes = format!("{:?}", pair.master.get_termios());
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let mut reader = pair.master.try_clone_reader().unwrap();
        let (sender, written) = channel();
        std::thread::spawn(move || {
            let mut chunk = [0; 4096];
            while let Ok(length @ 1..) = reader.read(&mut chunk) {
                if sender.send(chunk[..length].to_vec()).is_err() {
                    break;
                }
            }
        });
        let keys = pair.master.take_writer().unwrap();
        let screen = vt100::Parser::new(size.rows, size.cols, 0);
        Self { master: pair.master, keys, child, written, screen, bytes: Vec::new(), modes, home }
    }

    /// The reader on these papers.
    fn on(home: &Rc<TempDir>, papers: &[&Path]) -> Self {
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_tegenlezer"));
        command.args(papers);
        Self::start_in(Rc::clone(home), command)
    }

    /// The reader on the embedded papers.
    fn reader() -> Self {
        Self::configured_in("/no/configuration/here")
    }

    /// The same, with the configuration that is found in a folder.
    fn configured_in(folder: &str) -> Self {
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_tegenlezer"));
        command.env("XDG_CONFIG_HOME", folder);
        Self::start(command)
    }

    fn press(&mut self, keys: &str) -> &mut Self {
        self.keys.write_all(keys.as_bytes()).unwrap();
        self.keys.flush().unwrap();
        self
    }

    fn shown(&self) -> String {
        self.screen.screen().contents()
    }

    /// Reads until the screen is as wanted.
    fn until(&mut self, what: &str, wanted: impl Fn(&Self) -> bool) -> &mut Self {
        let end = Instant::now() + PATIENCE;
        while !wanted(self) {
            match self.written.recv_timeout(end.saturating_duration_since(Instant::now())) {
                Ok(bytes) => {
                    self.screen.process(&bytes);
                    self.bytes.extend(bytes);
                }
                Err(RecvTimeoutError::Timeout) => panic!("no {what} within {PATIENCE:?}:\n{}", self.shown()),
                Err(RecvTimeoutError::Disconnected) if wanted(self) => break,
                Err(RecvTimeoutError::Disconnected) => panic!("ended before {what}:\n{}", self.shown()),
            }
        }
        self
    }

    fn sees(&mut self, words: &str) -> &mut Self {
        self.until(words, |terminal| terminal.shown().contains(words))
    }

    /// Reads to the end of what the program writes, and waits for its end.
    fn ends(&mut self) -> ExitStatus {
        loop {
            match self.written.recv_timeout(PATIENCE) {
                Ok(bytes) => {
                    self.screen.process(&bytes);
                    self.bytes.extend(bytes);
                }
                Err(RecvTimeoutError::Timeout) => panic!("does not end:\n{}", self.shown()),
                Err(RecvTimeoutError::Disconnected) => return self.child.wait().unwrap(),
            }
        }
    }

    fn signal(&self, signal: Signal) {
        let id = i32::try_from(self.child.process_id().unwrap()).unwrap();
        kill_process(Pid::from_raw(id).unwrap(), signal).unwrap();
    }

    /// Ends by a hangup, by being killed, or by a key, and leaves the terminal as it was.
    fn is_ended_by(&mut self, end: &str) {
        match end {
            "hangup" => self.signal(Signal::HUP),
            "kill" => self.signal(Signal::TERM),
            key => drop(self.press(key)),
        }
        self.ends();
        self.assert_as_it_was();
    }

    /// How often something was written.
    fn count(&self, what: &[u8]) -> usize {
        self.bytes.windows(what.len()).filter(|bytes| *bytes == what).count()
    }

    /// Whether every mode of the terminal is as it was.
    fn assert_as_it_was(&self) {
        let screen = self.screen.screen();
        assert!(!screen.alternate_screen(), "still in the alternate screen");
        assert!(!screen.hide_cursor(), "the cursor is still hidden");
        assert!(!screen.bracketed_paste(), "still in bracketed paste");
        assert_eq!(screen.mouse_protocol_mode(), vt100::MouseProtocolMode::None);
        let updates = |end: &[u8]| self.bytes.windows(end.len()).rposition(|bytes| bytes == end);
        assert!(updates(b"\x1b[?2026l") > updates(b"\x1b[?2026h"), "a synchronized update was left open");
        assert_eq!(format!("{:?}", self.master.get_termios()), self.modes);
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        let _ = self.child.kill();
    }
}

/// A consultation of 66 questions, copied to where it can be reviewed.
fn seed(home: &TempDir) -> std::path::PathBuf {
    let paper = home.path().join("antwoord.txt");
    fs::copy(Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds/004_c4e40b09978478b2.txt"), &paper).unwrap();
    paper
}

/// A new home, and in it a paper.
fn home_with_paper() -> (Rc<TempDir>, std::path::PathBuf) {
    let home = tempfile::tempdir().unwrap();
    let paper = seed(&home);
    (Rc::new(home), paper)
}

/// Set where a test is to panic on purpose.
const PANIC: &str = "TEGENLEZER_TEST_PANIC";
const CTRL_C: &str = "\x03";
const CTRL_L: &str = "\x0c";
const CTRL_O: &str = "\x0f";
const CTRL_Z: &str = "\x1a";

#[test]
fn reads_follows_comes_back_and_quits() {
    let mut terminal = Terminal::reader();
    terminal.sees("4 dossiers").press("\r").sees("Question 1 ").press("5\r").sees("Question 5");
    terminal.press("2gf").sees("Footnotes 1").sees("Nationaal Rapporteur").press("f");
    terminal.press("q").sees("4 dossiers").press("G\r62\r").sees("Answer 62").press("\r").sees("Peek at 1");
    terminal.press("\r").sees("Question 1 ").press(CTRL_O).press(CTRL_O).sees("Question 62");
    terminal.press("/Offlimits\r").sees(" /Offlimits").press("\x1b");
    terminal.until("the end of the search", |terminal| !terminal.shown().contains(" /Offlimits"));
    terminal.press("q").sees("4 dossiers").press("q");
    assert!(terminal.ends().success());
    terminal.assert_as_it_was();
}

#[test]
fn other_papers_are_opened_and_the_list_knows_the_work() {
    let folder = Rc::new(tempfile::tempdir().unwrap());
    let path = folder.path().join("brief.txt");
    fs::write(&path, "Geachte voorzitter,\n\nHierbij een brief over schapen.\n").unwrap();
    let mut terminal = Terminal::reader();
    terminal.sees("these are examples; :open PATH opens your own papers");
    terminal.press(":open /not/there\r").sees("/not/there: no such file or folder");
    terminal.press(&format!(":open {}\r", path.display())).sees("over schapen").press("q");
    assert!(terminal.ends().success());
    terminal.assert_as_it_was();
    assert_eq!(terminal.count(b"\x1b[?1049l"), 1, "the screen was left between the papers");

    let mut terminal = Terminal::reader();
    terminal.sees("4 dossiers").press("\rmAmA").sees("reviewed 2/9").press("q").sees("2/9 questions").press("q");
    terminal.ends();
    let mut again =
        Terminal::start_in(Rc::clone(&terminal.home), CommandBuilder::new(env!("CARGO_BIN_EXE_tegenlezer")));
    again.sees("2/9 questions").press("q");
    assert!(again.ends().success());
}

/// While other papers are read the screen stays: it says how far that is, keys wait, and Ctrl-C ends the program.
#[test]
fn the_screen_stays_while_other_papers_are_read() {
    let folder = tempfile::tempdir().unwrap();
    let pipe = folder.path().join("brief.txt");
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let mut terminal = Terminal::reader();
    terminal.sees("these are examples").press(&format!(":open {}\r", pipe.display()));
    terminal.sees("reading: 0 of 1").sees("4 dossiers").press("/schapen\r");
    fs::write(&pipe, "Geachte voorzitter,\n\nHierbij een brief over schapen.\n").unwrap();
    terminal.sees("1/1 /schapen").press("q");
    assert!(terminal.ends().success());
    terminal.assert_as_it_was();
    assert_eq!(terminal.count(b"\x1b[?1049l"), 1);

    let mut terminal = Terminal::reader();
    terminal.sees("these are examples").press(&format!(":open {}\r", pipe.display()));
    terminal.sees("reading: 0 of 1").press(CTRL_C);
    terminal.ends();
    terminal.assert_as_it_was();

    // what cannot be read is said where the papers still are
    let mut terminal = Terminal::reader();
    terminal.sees("these are examples").press(&format!(":open {}\r", folder.path().display()));
    terminal.sees("no papers").sees("4 dossiers").press("q");
    assert!(terminal.ends().success());
}

#[test]
fn resizing_and_ctrl_c() {
    let mut terminal = Terminal::reader();
    terminal.sees("4 dossiers").press("\r").sees("Antwoord op vraag 1");
    let size = PtySize { rows: 10, cols: 40, pixel_width: 0, pixel_height: 0 };
    terminal.screen.screen_mut().set_size(size.rows, size.cols);
    terminal.master.resize(size).unwrap();
    terminal
        .until("the panes one above the other", |t| t.shown().lines().nth(1).is_some_and(|l| l.contains("Question 1")));
    assert!(terminal.press(CTRL_C).ends().success());
    terminal.assert_as_it_was();
}

#[test]
fn signals_give_the_terminal_back() {
    let usual = [Signal::TERM, Signal::HUP, Signal::INT, Signal::QUIT, Signal::ABORT, Signal::ALARM, Signal::USR1];
    for signal in usual.into_iter().chain([Signal::USR2, Signal::XCPU, Signal::VTALARM, Signal::PROF, Signal::SYS]) {
        let mut terminal = Terminal::reader();
        terminal.sees("4 dossiers").signal(signal);
        assert!(!terminal.ends().success(), "{signal:?}");
        terminal.assert_as_it_was();
    }
}

#[test]
fn a_limit_on_files_ends_nothing() {
    let mut terminal = Terminal::reader();
    terminal.sees("4 dossiers").signal(Signal::XFSZ);
    terminal.press("\r").sees("Answer 1 ").press("q").sees("4 dossiers").press("q");
    assert!(terminal.ends().success());
}

#[test]
#[cfg(target_os = "linux")] // where it can be seen that a program waits
fn a_terminal_that_does_not_read_is_given_back_all_the_same() {
    let size = PtySize { rows: 200, cols: 500, pixel_width: 0, pixel_height: 0 };
    let pair = native_pty_system().openpty(size).unwrap();
    let modes = format!("{:?}", pair.master.get_termios());
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_tegenlezer"));
    command.args([Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds/004_c4e40b09978478b2.txt")]);
    command.env("XDG_STATE_HOME", "/nowhere");
    command.env("XDG_DATA_HOME", "/nowhere");
    let mut child = pair.slave.spawn_command(command).unwrap();
    drop(pair.slave);
    let id = i32::try_from(child.process_id().unwrap()).unwrap();
    let end = Instant::now() + PATIENCE;
    let until = |what: &str, mut holds: Box<dyn FnMut() -> bool>| {
        while !holds() {
            assert!(Instant::now() < end, "not: {what}");
            std::thread::yield_now();
        }
    };
    // number of the call, then its arguments: standard output is the first
    let call = move || fs::read_to_string(format!("/proc/{id}/syscall")).unwrap();
    until("waits for the terminal", Box::new(move || call().split(' ').nth(1) == Some("0x1")));
    kill_process(Pid::from_raw(id).unwrap(), Signal::TERM).unwrap();
    until("ended", Box::new(move || child.try_wait().unwrap().is_some()));
    assert_eq!(format!("{:?}", pair.master.get_termios()), modes);
    let mut screen = vt100::Parser::new(size.rows, size.cols, 0);
    let mut written = Vec::new();
    let _ = pair.master.try_clone_reader().unwrap().read_to_end(&mut written); // ends with an error on some systems
    screen.process(&written);
    assert!(!screen.screen().alternate_screen(), "still in the alternate screen");
    assert!(!screen.screen().hide_cursor(), "the cursor is still hidden");
    assert_eq!(screen.screen().mouse_protocol_mode(), vt100::MouseProtocolMode::None);
}

/// A size that no screen has, but that a terminal can claim.
const HUGE: PtySize = PtySize { rows: u16::MAX, cols: u16::MAX, pixel_width: 0, pixel_height: 0 };

#[test]
fn a_terminal_may_claim_to_be_huge() {
    let mut shell = CommandBuilder::new("/bin/sh");
    shell.args(["-c", concat!("stty cols 65535 rows 65535; exec ", env!("CARGO_BIN_EXE_tegenlezer"))]);
    let mut terminal = Terminal::start(shell);
    for round in 1..3 {
        // the screen of this test is as it was; only what is drawn beyond it tells
        let to_last_line = |t: &Terminal| t.bytes.windows(6).filter(|bytes| bytes == b"\x1b[500;").count();
        terminal.until("a frame of 500 lines", |terminal| to_last_line(terminal) >= round);
        terminal.master.resize(PtySize { rows: 30, cols: 100, ..HUGE }).unwrap();
        terminal.press(CTRL_L).sees("4 dossiers");
        terminal.master.resize(HUGE).unwrap();
    }
    terminal.master.resize(PtySize { rows: 30, cols: 100, ..HUGE }).unwrap();
    terminal.press("\r").sees("Answer 1 ").press("q").sees("4 dossiers").press("q");
    assert!(terminal.ends().success());
    terminal.assert_as_it_was();
}

#[test]
fn prints_on_a_terminal_that_claims_to_be_huge() {
    let mut shell = CommandBuilder::new("/bin/sh");
    shell.args(["-c", concat!("stty cols 65535; exec ", env!("CARGO_BIN_EXE_tegenlezer"), " print")]);
    let mut terminal = Terminal::start(shell);
    assert!(terminal.ends().success());
    let written = String::from_utf8_lossy(&terminal.bytes);
    let widest = written.lines().map(|line| line.trim_end().chars().count()).max();
    assert_eq!(widest, Some(1_000)); // the lines between questions
}

#[test]
#[cfg(target_os = "linux")] // others know a program by its file alone
fn papers_are_read_again_though_the_program_was_replaced() {
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap(); // where a hard link can be made
    let (program, paper) = (folder.path().join("tegenlezer"), folder.path().join("antwoord.odt"));
    fs::hard_link(env!("CARGO_BIN_EXE_tegenlezer"), &program).unwrap();
    fs::copy(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/papers/000.odt"), &paper).unwrap();
    let mut command = CommandBuilder::new(&program);
    command.args([&paper]);
    let mut terminal = Terminal::start(command);
    terminal.sees("Answer 1 ");
    fs::remove_file(&program).unwrap();
    terminal.press("R").sees("read again").press(CTRL_L);
    fs::write(&program, "another program").unwrap();
    fs::copy(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/papers/002.odt"), &paper).unwrap();
    terminal.press("R").sees("achteloosheid").press("q");
    assert!(terminal.ends().success());
}

#[test]
fn a_closed_terminal_ends_the_reader() {
    // when the program that holds the terminal is gone, the terminal is
    let mut shell = CommandBuilder::new("/bin/sh");
    shell.args(["-c", concat!(env!("CARGO_BIN_EXE_tegenlezer"), "; exit 0")]);
    let mut terminal = Terminal::start(shell);
    terminal.sees("4 dossiers").signal(Signal::KILL);
    terminal.ends();
    assert_eq!(terminal.written.recv_timeout(PATIENCE), Err(RecvTimeoutError::Disconnected), "the reader still runs");
}

#[test]
#[cfg(target_os = "linux")] // others have no setsid command
fn a_terminal_that_goes_without_a_signal_ends_the_reader_too() {
    // in a session of its own the reader has no controlling terminal, and nobody sends it a signal
    let home = tempfile::tempdir().unwrap();
    let alive = home.path().join("alive");
    assert!(Command::new("mkfifo").arg(&alive).status().unwrap().success());
    let mut shell = CommandBuilder::new("/bin/sh");
    let reader = concat!("setsid sh -c 'exec ", env!("CARGO_BIN_EXE_tegenlezer"), " 3>$ALIVE'; exit 0");
    shell.args(["-c", reader]);
    shell.env("ALIVE", &alive);
    let (sender, ended) = channel();
    std::thread::spawn(move || sender.send(fs::read(alive).is_ok())); // reads as long as somebody holds the other end
    let mut terminal = Terminal::start(shell);
    terminal.sees("4 dossiers");
    terminal.child.kill().unwrap();
    // the thread that reads what is written holds the terminal too, until it has something that nobody wants
    terminal.written = channel().1;
    terminal.press("j");
    drop(terminal);
    assert_eq!(ended.recv_timeout(PATIENCE), Ok(true), "the reader still runs");
}

#[test]
fn the_place_is_kept_however_the_reader_ends() {
    let paper = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds/004_c4e40b09978478b2.txt");
    for end in ["q", CTRL_C, "hangup", "kill"] {
        let home = Rc::new(tempfile::tempdir().unwrap());
        let mut terminal = Terminal::on(&home, &[&paper]);
        terminal.sees("Answer 1 ").press("12g").sees("Answer 12 ");
        terminal.is_ended_by(end);
        let mut terminal = Terminal::on(&home, &[&paper]);
        terminal.sees("go on at question 12: press '").press("'").sees("Answer 12 ").press("q").ends();
    }
}

#[test]
fn a_state_folder_that_cannot_be_used_is_said() {
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_tegenlezer"));
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("tegenlezer"), "in the way").unwrap();
    command.args([Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds/003_b00661298424a5b2.txt")]);
    let mut terminal = Terminal::start_in(Rc::new(folder), command);
    terminal.sees("places.json: not a directory").press("G").press("q");
    assert!(terminal.ends().success());
    terminal.assert_as_it_was();
    assert_eq!(fs::read_to_string(terminal.home.path().join("tegenlezer")).unwrap(), "in the way");
}

#[test]
fn a_changed_paper_is_said_and_read_again() {
    let home = Rc::new(tempfile::tempdir().unwrap());
    let paper = home.path().join("antwoord.txt");
    let seed =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds/002_8f01c1de3163dd71.txt")).unwrap();
    fs::write(&paper, &seed).unwrap();
    let mut terminal = Terminal::on(&home, &[&paper]);
    terminal.sees("Answer 1 ").press("3g").sees("Answer 3 ");
    fs::write(&paper, seed.replace("Vraag 3", "Vraag 3 \n\nEen woord dat er eerst niet stond.\n")).unwrap();
    let end = Instant::now() + PATIENCE; // the last look at the file may have been a moment ago
    while !terminal.shown().contains("changed: R") {
        assert!(Instant::now() < end, "{}", terminal.shown());
        let drawn = terminal.bytes.len();
        terminal.press(CTRL_L).until("a frame", |terminal| terminal.bytes.len() > drawn);
    }
    terminal.press("R").sees("read again").sees("Answer 3 ").press("q");
    assert!(terminal.ends().success());
}

#[test]
fn a_new_paper_in_an_open_folder_is_said_and_read() {
    let home = Rc::new(tempfile::tempdir().unwrap());
    let papers = home.path().join("papers");
    fs::create_dir(&papers).unwrap();
    let seed = |name: &str| Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds").join(name);
    fs::copy(seed("000_ac9668d0c802506d.txt"), papers.join("een.txt")).unwrap();
    fs::copy(seed("004_c4e40b09978478b2.txt"), papers.join("vier.txt")).unwrap();
    let mut terminal = Terminal::on(&home, &[&papers]);
    terminal.sees("2 dossiers").press("\r").sees("Question 1 ");
    fs::copy(seed("002_8f01c1de3163dd71.txt"), papers.join("twee.txt")).unwrap();
    if cfg!(target_os = "linux") {
        terminal.sees("twee.txt is new: R reads it");
    }
    terminal.press("R").sees("read again").press("q").sees("3 dossiers").press("q");
    assert!(terminal.ends().success());
}

/// The reader with a paper piped in.
#[test]
fn a_paper_that_is_piped_in_is_read_with_keys_of_the_terminal_and_not_reviewed() {
    let home = Rc::new(tempfile::tempdir().unwrap());
    let mut command = CommandBuilder::new("sh");
    command.args(["-c", "cat \"$1\" | \"$0\"", env!("CARGO_BIN_EXE_tegenlezer")]);
    command.arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds/000_ac9668d0c802506d.txt"));
    command.cwd(home.path());
    let mut terminal = Terminal::start_in(Rc::clone(&home), command);
    terminal.sees("Question 1 ").press("2g").sees("Question 2 ");
    let refused = "a paper that is piped in cannot be reviewed";
    for keys in ["mp", "c", "M"] {
        terminal.press(keys).sees(refused).press("j");
        terminal.until("another key", |terminal| !terminal.shown().contains(refused));
    }
    terminal.press("R").sees("what is piped in is read once");
    library(&home);
    terminal.press("2gE").sees("Said before 2").press("\r").sees("Enter opens it").press("\r");
    terminal.sees("what is piped in cannot be read again after the earlier paper");
    fs::remove_dir_all(home.path().join("data")).unwrap();
    terminal.is_ended_by(CTRL_C);
    let stored: Vec<_> = fs::read_dir(home.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert!(stored.iter().all(|name| name == "tegenlezer"), "{stored:?}"); // the place of the reading
    assert!(!home.path().join("tegenlezer/drafts.json").exists());
}

#[test]
fn a_copied_passage_is_handed_to_the_terminal() {
    let mut terminal = Terminal::reader();
    terminal.sees("4 dossiers").press("\r").sees("Answer 1 ").press("Y").sees("OSC 52");
    let sent = String::from_utf8_lossy(&terminal.bytes).into_owned();
    let encoded = sent.split_once("\x1b]52;c;").and_then(|(_, rest)| rest.split_once('\x07')).unwrap().0;
    let copied = base64::Engine::decode(&base64::engine::general_purpose::STANDARD, encoded).unwrap();
    let copied = String::from_utf8(copied).unwrap();
    assert!(copied.contains(", answer to question 1; answer, 19 sep 2025, "), "{copied}");
    terminal.press("q").sees("4 dossiers").press("q");
    assert!(terminal.ends().success());
    terminal.assert_as_it_was();
}

#[test]
fn an_old_terminal_gets_neither_colours_nor_signs_that_it_cannot_show() {
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_tegenlezer"));
    command.env("LC_ALL", "C");
    command.env("TERM", "vt100");
    let mut terminal = Terminal::start(command);
    terminal.sees("4 dossiers").press("?").sees("To begin with").press("q").sees("4 dossiers").press("q");
    terminal.ends();
    let written = String::from_utf8_lossy(&terminal.bytes).into_owned();
    let styles = written.split("\u{1b}[").filter_map(|code| code.split_once('m')).map(|(style, _)| style);
    let numbers = styles.filter(|style| style.bytes().all(|byte| byte.is_ascii_digit() || byte == b';'));
    let is_colour = |number: &str| matches!(number.parse(), Ok(30..=38 | 40..=48 | 90..=107));
    let colours: Vec<_> = numbers.filter(|style| style.split(';').any(is_colour)).collect();
    assert_eq!(colours, [""; 0], "{written:?}");
    let lines: String = terminal.shown().chars().filter(|c| matches!(c, '\u{2500}'..='\u{25ff}')).collect();
    assert_eq!(lines, "");
}

#[test]
fn the_first_frame_comes_with_what_the_terminal_is_asked_for() {
    let mut terminal = Terminal::reader();
    terminal.sees("4 dossiers").press("q");
    terminal.ends();
    let written = String::from_utf8_lossy(&terminal.bytes).into_owned();
    let entered = written.split_once("\u{1b}[?1049h").unwrap().1;
    assert!(entered.split_once("\u{1b}[?25l").unwrap().1.starts_with("\u{1b}[?2026h"), "{entered:?}");
}

#[test]
fn the_mouse_can_be_left_to_the_terminal() {
    let mode = |terminal: &Terminal| terminal.screen.screen().mouse_protocol_mode();
    let mut terminal = Terminal::reader();
    terminal.sees("4 dossiers");
    assert_eq!(mode(&terminal), vt100::MouseProtocolMode::ButtonMotion);
    terminal.press("\u{1b}OQ").sees("the mouse is the terminal's: it selects text; F2 takes it back");
    assert_eq!(mode(&terminal), vt100::MouseProtocolMode::None);
    terminal.press("\u{1b}OQ").sees("the mouse is the reader's again");
    assert_eq!(mode(&terminal), vt100::MouseProtocolMode::ButtonMotion);
    terminal.press("q");
    terminal.ends();
    terminal.assert_as_it_was();
}

#[test]
fn a_dumb_terminal_and_plain_get_plain_text() {
    for (arguments, term) in [(&[][..], "dumb"), (&["--plain"], "xterm-256color")] {
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_tegenlezer"));
        command.args(arguments);
        command.env("TERM", term);
        let mut terminal = Terminal::start(command);
        assert!(terminal.ends().success());
        assert!(!terminal.bytes.contains(&0x1b), "an escape sequence in {term} {arguments:?}");
        assert!(String::from_utf8_lossy(&terminal.bytes).contains("Antwoord 1"));
    }
}

#[test]
fn the_reader_speaks_dutch_when_asked_to() {
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_tegenlezer"));
    command.args(["--lang", "nl"]);
    let mut terminal = Terminal::start(command);
    terminal
        .sees("9 vragen")
        .press("\r")
        .sees("Antwoord 1 ·")
        .press("p")
        .sees("Mededeling · uitstelbericht, 21 aug 2025");
    terminal.press("qqq");
    assert!(terminal.ends().success());
}

#[test]
fn ctrl_z_gives_the_terminal_to_the_shell_and_fg_takes_it_again() {
    let mut shell = CommandBuilder::new("/bin/sh");
    shell.args(["-i", "-m"]);
    shell.env("PS1", "READY> ");
    shell.env_remove("ENV");
    let mut terminal = Terminal::start(shell);
    terminal.sees("READY>").press(&format!("{}\n", env!("CARGO_BIN_EXE_tegenlezer"))).sees("4 dossiers").press("G\r");
    terminal.sees("Streaming Hell").press(CTRL_Z);
    terminal.until("the shell's screen", |terminal| !terminal.screen.screen().alternate_screen());
    terminal.press("echo in the $((1 + 1))nd shell\n").sees("in the 2nd shell").press("fg\n");
    terminal.until("the reader again", |terminal| terminal.screen.screen().alternate_screen());
    terminal.sees("Streaming Hell").press(CTRL_C);
    terminal.until("the shell's screen", |terminal| !terminal.screen.screen().alternate_screen());
    terminal.press("exit\n").ends();
    assert!(!terminal.screen.screen().hide_cursor());
}

#[test]
fn a_stop_from_outside_does_not_scar_the_screen() {
    let mut terminal = Terminal::reader();
    terminal.sees("4 dossiers").signal(Signal::STOP);
    terminal.signal(Signal::CONT);
    let drawn = terminal.bytes.len();
    terminal.until("a new frame", |terminal| terminal.bytes.len() > drawn + 500);
    terminal.press("q");
    assert!(terminal.ends().success());
    terminal.assert_as_it_was();
}

#[test]
fn a_panic_gives_the_terminal_back_and_says_what_happened() {
    let mut child = CommandBuilder::new(std::env::current_exe().unwrap());
    child.args(["--exact", "--nocapture", "panics_in_the_reader"]);
    child.env(PANIC, "1");
    child.env("RUST_BACKTRACE", "0");
    let mut terminal = Terminal::start(child);
    assert!(!terminal.sees("help").press("\r").ends().success());
    terminal.assert_as_it_was();
    let entered = terminal.bytes.windows(8).any(|bytes| bytes == b"\x1b[?1049h");
    assert!(entered, "the reader never took the terminal");
    assert!(terminal.shown().contains("panicked at"), "{}", terminal.shown());
}

/// Panics, if the test above runs it in a terminal of its own: a dossier that no parser makes.
#[test]
fn panics_in_the_reader() {
    if std::env::var_os(PANIC).is_none() {
        return;
    }
    let row = Row {
        key: RowKey { section: None, number: Number::plain(1), occurrence: 0 },
        wordings: vec![(DocumentId::new(7), QuestionId::new(7))],
        answers: Vec::new(),
        refers_to: Vec::new(),
        referred_by: Vec::new(),
        disagrees: false,
        likeness: Likeness::Same,
        status: Status::Open,
    };
    let (documents, timeline, diagnostics) = (Vec::new(), Vec::new(), Vec::new());
    let broken = Dossier {
        title: String::new(),
        documents,
        rows: vec![row],
        timeline,
        diagnostics,
        corrected: Default::default(),
    };
    let mut screen = tegenlezer::tui::Screen::prepare(true).unwrap();
    let reader = tegenlezer::tui::Reader::new(tegenlezer::tui::Settings::default(), None);
    let _ = reader.open(vec![broken.clone(), broken], None, &mut screen); // two, so that the list is drawn before one is opened
}

#[test]
fn a_configuration_holds_and_what_is_wrong_with_it_is_told() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("tegenlezer")).unwrap();
    let text = "mouse = false\ntheem = 'dark'\n[keys.dossiers]\nquit = 'X'";
    std::fs::write(folder.path().join("tegenlezer/config.toml"), text).unwrap();
    let mut terminal = Terminal::configured_in(folder.path().to_str().unwrap());
    terminal.sees("X quit").sees("config.toml, line 2: no setting is called `theem`");
    assert!(terminal.screen.screen().alternate_screen());
    assert_eq!(terminal.screen.screen().mouse_protocol_mode(), vt100::MouseProtocolMode::None);
    assert!(terminal.press("qjX").ends().success());
    let told = String::from_utf8_lossy(&terminal.bytes).matches("line 2: no setting is called").count();
    assert_eq!(told, 2, "once on standard error, once in the reader");
    terminal.assert_as_it_was();
}

/// What came in one read with Esc is that event, and Esc is a key before it.
#[test]
fn a_sequence_that_comes_with_esc_is_not_taken_for_keys() {
    let (home, paper) = home_with_paper();
    let mut terminal = Terminal::on(&home, &[&paper]);
    terminal.sees("Answer 1 ");
    for (sequence, shows) in [
        ("\x1b[<65;60;20M", "Answer 3 "), // the wheel
        ("\x1b[B", "Answer 3 "),
        ("\x1bOB", "Answer 3 "),
        ("\x1b[O", "Answer 3 "),
        ("\x1b[I", "Answer 3 "),
        ("\x1b[200~4g\r\x1b[201~", "Answer 3 "),
    ] {
        // a search that Esc ends, and a key behind what is tried
        terminal.press("3g").sees("Answer 3 ").press("/vraag").sees("/vraag");
        terminal.press(&format!("\x1b{sequence}")).until("no search", |terminal| !terminal.shown().contains("/vraag"));
        terminal.press("m").sees("partly").press("\x1b");
        terminal.until("no keys begun", |terminal| !terminal.shown().contains("partly")).sees(shows);
        assert!(!terminal.shown().contains("does nothing"), "{sequence:?}: {}", terminal.shown());
    }
    terminal.press("/vraag").sees("/vraag").press("\x1b\x1b").press("q");
    assert!(terminal.ends().success());
    terminal.assert_as_it_was();
}

/// Frames cost more than keys: what comes together is drawn together.
#[test]
fn keys_that_come_together_are_drawn_together() {
    for (keys, many) in [("j", 200), (" ", 100), ("\x1b[<65;60;20M", 200)] {
        let (home, paper) = home_with_paper();
        let mut terminal = Terminal::on(&home, &[&paper]);
        terminal.sees("Answer 1 ").press("M").sees("0/66").press("q").sees("Answer 1 ");
        let before = terminal.bytes.len();
        terminal.press(&(keys.repeat(many) + "ma")).sees("reviewed 1/66 ");
        let frames = terminal.bytes[before..].windows(8).filter(|bytes| bytes == b"\x1b[?2026h").count();
        assert!((1..=6).contains(&frames), "{frames} frames for {many} of {keys:?}");
        assert!(!terminal.shown().contains("Answer 1 "), "{}", terminal.shown());
        assert!(terminal.press("q").ends().success());
    }
}

const CTRL_S: &str = "\x13";
const SAVED: &str = "reviewed 1/66 ";

/// Marked and noted, the change said to be saved.
fn review(terminal: &mut Terminal) {
    terminal.sees("Answer 1 ").press("12g").sees("Answer 12 ").press("mp").sees("P partly").sees(SAVED);
    terminal.press("Vc").sees("Ctrl-S done").press("hoeveel precies?").sees("hoeveel precies?").press(CTRL_S);
    terminal.sees("1 note");
}

#[test]
fn marks_and_notes_are_there_the_next_time() {
    let (home, paper) = home_with_paper();
    let mut terminal = Terminal::on(&home, &[&paper]);
    review(&mut terminal);
    assert!(terminal.press("q").ends().success());
    terminal.assert_as_it_was();
    let mut terminal = Terminal::on(&home, &[&paper]);
    terminal
        .sees("Answer 1 ")
        .press("12g")
        .sees("P partly")
        .sees(SAVED)
        .sees("1 note")
        .press("C")
        .sees("hoeveel precies?");
    terminal.press("qUU").sees("undone: question 12: partly").press("q");
    assert!(terminal.ends().success());
    let mut terminal = Terminal::on(&home, &[&paper]);
    terminal.sees("Answer 1 ").press("M").sees("reviewed 0/66").press("qq");
    assert!(terminal.ends().success());
}

#[test]
fn what_was_shown_as_saved_outlives_a_kill() {
    let (home, paper) = home_with_paper();
    let mut terminal = Terminal::on(&home, &[&paper]);
    terminal.sees("Answer 1 ").press("12gmp").sees(SAVED).signal(Signal::KILL);
    terminal.ends();
    let mut terminal = Terminal::on(&home, &[&paper]);
    terminal.sees("Answer 1 ").press("12g").sees("P partly").sees(SAVED).press("q");
    assert!(terminal.ends().success());
}

#[test]
fn a_note_that_is_being_written_is_a_draft_however_the_reader_ends() {
    for end in [CTRL_C, "hangup", "kill"] {
        let (home, paper) = home_with_paper();
        let mut terminal = Terminal::on(&home, &[&paper]);
        terminal.sees("Answer 1 ").press("c").sees("Ctrl-S done").press("half een zin").sees("half een zin");
        terminal.is_ended_by(end);
        let mut terminal = Terminal::on(&home, &[&paper]);
        terminal.sees("Answer 1 ").press("c").sees("the draft that you left").sees("half een zin").press(CTRL_C);
        assert!(terminal.ends().success());
    }
}

#[test]
fn what_was_typed_before_a_pause_outlives_a_kill() {
    let (home, paper) = home_with_paper();
    let mut terminal = Terminal::on(&home, &[&paper]);
    terminal.sees("Answer 1 ").press("c").sees("Ctrl-S done").press("half een zin").sees("half een zin");
    let drafts = home.path().join("tegenlezer").join("drafts.json");
    let (end, kept) = (Instant::now() + PATIENCE, || std::fs::read_to_string(&drafts).unwrap_or_default());
    while !kept().contains("half een zin") {
        assert!(Instant::now() < end, "no draft within {PATIENCE:?}");
        std::thread::yield_now();
    }
    terminal.signal(Signal::KILL);
    terminal.ends();
    let mut terminal = Terminal::on(&home, &[&paper]);
    terminal.sees("Answer 1 ").press("M").sees("draft · question 1 · Enter goes on with it").press("\r");
    terminal.sees("the draft that you left").press("\x13").sees("1 note").press("q");
    assert!(terminal.ends().success());
    assert!(!kept().contains("half een zin"), "{}", kept());
}

#[test]
fn two_readers_of_a_dossier_see_each_others_marks() {
    let (home, paper) = home_with_paper();
    let as_reviewer = |name: &str| {
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_tegenlezer"));
        command.args([&paper]);
        command.env("TEGENLEZER_NAME", name);
        Terminal::start_in(Rc::clone(&home), command)
    };
    let (mut jan, mut piet) = (as_reviewer("jan"), as_reviewer("piet"));
    // a key is heard only when the review is open: what is marked before is no news
    piet.sees("Answer 1 ").press("M").sees("0/66").press("q").sees("Answer 1 ");
    jan.sees("Answer 1 ").press("mp").sees(SAVED);
    looks(&mut piet).sees("jan: question 1: partly").press("3gma").sees("reviewed 2/66 ");
    looks(&mut jan).sees("piet: question 3: answered").press("j").sees("reviewed 2/66");
    for reader in [&mut jan, &mut piet] {
        assert!(reader.press("q").ends().success());
    }
}

/// What others write is seen at the next key; on Linux without one, which would take away again what is told.
fn looks(terminal: &mut Terminal) -> &mut Terminal {
    if cfg!(target_os = "linux") { terminal } else { terminal.press("j") }
}

#[test]
#[cfg(target_os = "linux")]
fn what_others_write_is_seen_without_a_key() {
    let (home, paper) = home_with_paper();
    let mut terminal = Terminal::on(&home, &[&paper]);
    // a key is heard only when the review is open: what is marked before is no news
    terminal.sees("Answer 1 ").press("M").sees("0/66").press("q").sees("Answer 1 ");
    for (who, mark) in [("piet", "partly"), ("anna", "evades")] {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_tegenlezer"));
        command.arg("mark").arg(&paper).args(["1", mark]).env("TEGENLEZER_NAME", who);
        command.env("XDG_STATE_HOME", home.path()).env("XDG_DATA_HOME", home.path().join("data"));
        assert!(command.status().unwrap().success());
        terminal
            .sees(&format!("{who}: question 1: {mark}"))
            .press("M")
            .sees("Marks and notes")
            .press("q")
            .sees("Answer 1 ");
    }
    let text = std::fs::read_to_string(&paper).unwrap();
    std::fs::write(&paper, text + "\n").unwrap();
    terminal.sees("has changed: R reads it again").press("q");
    assert!(terminal.ends().success());
}

#[test]
fn a_note_is_written_in_the_users_own_editor() {
    let folder = tempfile::tempdir().unwrap();
    let editor = folder.path().join("editor");
    fs::write(&editor, "#!/bin/sh\nprintf ' en verder' >> \"$2\"; [ \"$1\" = ok ]\n").unwrap();
    fs::set_permissions(&editor, std::os::unix::fs::PermissionsExt::from_mode(0o755)).unwrap();
    for (argument, expected) in [("ok", "tot hier en verder"), ("fails", "exit status: 1")] {
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_tegenlezer"));
        let (_home, paper) = home_with_paper();
        command.args([&paper]);
        command.env("VISUAL", format!("{} {argument}", editor.display()));
        let mut terminal = Terminal::start(command);
        terminal.sees("Answer 1 ").press("c").sees("Ctrl-S done").press("tot hier").sees("tot hier");
        terminal.press("\x1bOS").sees(expected);
        terminal.sees("tot hier").press(CTRL_S).sees("1 note").press("q");
        assert!(terminal.ends().success(), "{argument}");
        terminal.assert_as_it_was();
    }
}

#[test]
fn what_cannot_be_saved_is_said_and_stays() {
    let home = tempfile::tempdir().unwrap();
    fs::write(home.path().join("data"), "in the way").unwrap();
    let paper = seed(&home);
    fs::write(home.path().join(".tegenlezer"), "in the way").unwrap();
    let mut terminal = Terminal::on(&Rc::new(home), &[&paper]);
    terminal
        .sees("Answer 1 ")
        .press("mp")
        .sees("NOT SAVED")
        .press("q")
        .sees("not saved (q again leaves and prints it)");
    terminal.press("j").until("the message gone", |terminal| !terminal.shown().contains("q again leaves"));
    let asked = Instant::now();
    terminal.press("q").sees("q again leaves").press("q");
    assert_eq!(terminal.ends().exit_code(), 1);
    assert!(asked.elapsed() < Duration::from_secs(2), "it freezes for {:?}", asked.elapsed());
    terminal.assert_as_it_was();
    let told = String::from_utf8_lossy(&terminal.bytes).into_owned();
    assert!(told.contains("1 change of the review is not saved: "), "{told}");
    let line = told.lines().find(|line| line.starts_with("{\"v\":1,")).expect("the change as its log would have it");
    let line: serde_json::Value = serde_json::from_str(line).unwrap();
    assert_eq!((&line["who"], &line["what"]["do"]["mark"]["mark"]), (&"jan".into(), &"partly".into()));
}

#[test]
fn a_log_that_others_keep_locked_leaves_the_review_in_the_users_own_place() {
    let (home, paper) = home_with_paper();
    fs::create_dir(home.path().join(".tegenlezer")).unwrap();
    let lock = fs::File::create(home.path().join(".tegenlezer/lock")).unwrap();
    lock.lock().unwrap();
    let mut terminal = Terminal::on(&home, &[&paper]);
    terminal.sees("Answer 1 ").press("mp").sees("another program keeps it locked; saved in").press("q");
    assert!(terminal.ends().success());
    let reviews = fs::read_dir(home.path().join("data/tegenlezer/reviews")).unwrap();
    let logs = reviews.filter(|entry| entry.as_ref().unwrap().path().extension().is_some_and(|it| it == "jsonl"));
    assert_eq!(logs.count(), 1);
}

#[test]
fn drafts_that_wait_are_announced_at_the_start() {
    let (home, paper) = home_with_paper();
    let mut terminal = Terminal::on(&home, &[&paper]);
    terminal.sees("Answer 1 ").press("c").sees("Ctrl-S done").press("half").sees("half").press(CTRL_C).ends();
    let mut terminal = Terminal::on(&home, &[&paper]);
    terminal.sees("1 draft waits: M finds it").press("M").sees("draft · question 1").press("qq").ends();
}

#[test]
fn the_text_in_an_editor_is_a_draft_and_nowhere_else_when_a_signal_ends_the_reader() {
    let tools = tempfile::tempdir().unwrap();
    let editor = tools.path().join("editor");
    let script =
        "#!/bin/sh\nprintf ' en verder' >> \"$1\"; cp \"$1\" \"$1~\"; echo EDITING; while :; do sleep 0.1; done\n";
    fs::write(&editor, script).unwrap();
    fs::set_permissions(&editor, std::os::unix::fs::PermissionsExt::from_mode(0o755)).unwrap();
    for signal in [Signal::TERM, Signal::HUP] {
        let (home, paper) = home_with_paper();
        let temporary = tempfile::tempdir().unwrap();
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_tegenlezer"));
        command.args([&paper]);
        command.env("VISUAL", &editor);
        command.env("TMPDIR", temporary.path());
        let mut terminal = Terminal::start_in(Rc::clone(&home), command);
        terminal.sees("Answer 1 ").press("c").sees("Ctrl-S done").press("tot hier").sees("tot hier").press("\x1bOS");
        terminal.sees("EDITING").signal(signal);
        assert!(!terminal.ends().success());
        assert_eq!(fs::read_dir(temporary.path()).unwrap().count(), 0, "{signal:?}: something is left");
        terminal.assert_as_it_was();
        let mut terminal = Terminal::on(&home, &[&paper]);
        terminal.sees("1 draft waits").press("c").sees("tot hier en verder").press(CTRL_C).ends();
    }
}

#[test]
fn a_pipe_or_device_in_the_place_of_a_file_is_refused() {
    let pipe = |path: &Path| assert!(Command::new("mkfifo").arg(path).status().unwrap().success());
    for name in ["tegenlezer/config.toml", "tegenlezer/places.json", "tegenlezer/drafts.json"] {
        let (home, paper) = home_with_paper();
        fs::create_dir(home.path().join("tegenlezer")).unwrap();
        pipe(&home.path().join(name));
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_tegenlezer"));
        command.args([&paper]);
        command.env("XDG_CONFIG_HOME", home.path());
        let mut terminal = Terminal::start_in(Rc::clone(&home), command);
        terminal.sees("a pipe or a device").press("jq");
        assert!(terminal.ends().success(), "{name}");
    }
}

#[test]
fn a_report_is_written_from_the_reader() {
    let (home, paper) = home_with_paper();
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_tegenlezer"));
    command.arg(&paper);
    command.cwd(home.path());
    let mut terminal = Terminal::start_in(Rc::clone(&home), command);
    review(&mut terminal);
    let report = home.path().join("verslag.html");
    let written = || fs::read_to_string(&report).unwrap();
    terminal.press("X").sees("report to: ").sees(".html").press("\x15verslag.html\r");
    terminal.sees("report written: ").sees("verslag.html");
    let first = written();
    for words in ["<!DOCTYPE html>", "hoeveel precies?", "partly", "</html>"] {
        assert!(first.contains(words), "{words}");
    }
    terminal.press("mn").sees("N not answered").press("X\x15verslag.html\r").sees("exists: Enter replaces it");
    assert_eq!(written(), first);
    terminal.press("\r").sees("report written: ").sees("verslag.html");
    assert_ne!(written(), first);
    terminal.press("X\x15no/verslag.csv\r").sees("report not written: no/verslag.csv: no such file or directory");
    terminal.press(":").press("write-report\r").sees("report to: ").press("\x15verslag.pdf\r").sees("a report ends in");
    assert!(terminal.press("\x1b").sees("12/66").press("q").ends().success());
    terminal.assert_as_it_was();
}

/// The papers of `seeds/` in a library at the usual place of this home.
fn library(home: &TempDir) {
    let mut program = Command::new(env!("CARGO_BIN_EXE_tegenlezer"));
    program.args(["library", "add"]).arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds"));
    program.env("XDG_DATA_HOME", home.path().join("data")).env("XDG_CONFIG_HOME", "/nowhere").env("LC_ALL", "C.UTF-8");
    assert!(program.output().unwrap().status.success());
}

/// The program with these arguments, in a home in which there is a library.
fn with_library(home: &Rc<TempDir>, arguments: &[&str]) -> Terminal {
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_tegenlezer"));
    command.args(arguments);
    command.env("XDG_CONFIG_HOME", "/nowhere");
    Terminal::start_in(Rc::clone(home), command)
}

#[test]
fn the_bare_call_offers_the_library_beside_the_examples() {
    let mut terminal = Terminal::reader();
    terminal.sees("these are examples; :open PATH opens your own papers").press("L");
    terminal.sees("no library yet; `tegenlezer library add PATH`").sees("4 dossiers").press("q");
    assert!(terminal.ends().success());

    let home = Rc::new(tempfile::tempdir().unwrap());
    library(&home);
    let mut terminal = with_library(&home, &[]);
    terminal.sees("these are examples; L opens your library, :open PATH other papers");
    terminal.press("L").sees("Enter opens  / finds").press("q");
    assert!(terminal.ends().success());
    terminal.assert_as_it_was();
}

#[test]
fn hits_are_gone_to_and_come_back_to_with_keys_and_mouse() {
    let home = Rc::new(tempfile::tempdir().unwrap());
    library(&home);
    let mut terminal = with_library(&home, &["--library"]);
    terminal.sees("Enter opens  / finds").press("/pakkans\r").sees("Ctrl-O or q there comes back");
    terminal.press("\r").sees("/pakkans").sees("answer given");
    terminal.press("]").press(CTRL_O).press(CTRL_O).sees("Ctrl-O or q there comes back");
    // the first hit, which is chosen already, is clicked: its first line is the second of the screen
    terminal.press("\x1b[<0;5;2M\x1b[<0;5;2m").sees("answer given").press("q").sees("Ctrl-O or q there comes back");
    terminal.press("\x1b").sees("Enter opens  / finds").press("\x1b[<65;5;5M\r").sees("answer given").press(CTRL_C);
    assert!(terminal.ends().success());
    terminal.assert_as_it_was();

    let paper = seed(&home);
    let mut terminal = with_library(&home, &["--library"]);
    terminal.sees("Enter opens  / finds").press("j\r").sees("de AI-explosie").sees("Answer 1 · Van Oosten");
    terminal.press(&format!(":open {}\r", paper.display())).sees("Streaming Hell").sees("Answer 1 · D.M. Van Weel");
    terminal.press("q");
    assert!(terminal.ends().success());
    terminal.assert_as_it_was();
}

#[test]
fn keys_typed_ahead_of_what_is_opened_from_the_list_come_as_they_are() {
    let home = Rc::new(tempfile::tempdir().unwrap());
    library(&home);
    let mut terminal = with_library(&home, &["--library"]);
    // the dossier, words in it, back to the list, hits of other words, the first of them, and a message there
    terminal
        .sees("Enter opens  / finds")
        .press("j\r")
        .press("/pakkans\r")
        .press("q")
        .press("/AI-explosie\r")
        .press("\r]");
    terminal.sees("/AI-explosie").sees("Question 2 ").press(CTRL_O).press(CTRL_O).sees("Ctrl-O or q there comes back");
    let taken = String::from_utf8_lossy(&terminal.bytes).matches("\x1b[?1049h").count();
    assert_eq!(taken, 1, "the terminal is taken once");
    assert!(terminal.press("\x1b").sees("Enter opens  / finds").press("q").ends().success());
    terminal.assert_as_it_was();
}

#[test]
fn a_signal_that_ends_what_was_opened_from_the_list_leaves_nothing_behind() {
    let home = Rc::new(tempfile::tempdir().unwrap());
    library(&home);
    for keys in ["", "\r", "\rq", "\rq\r"] {
        let mut terminal = with_library(&home, &["--library"]);
        terminal.sees("Enter opens  / finds");
        for key in keys.chars() {
            let seen = if key == '\r' { "ICCAM-systeem" } else { "Enter opens  / finds" };
            terminal.press(&key.to_string()).sees(seen);
        }
        terminal.signal(Signal::TERM);
        assert!(!terminal.ends().success(), "{keys:?}");
        terminal.assert_as_it_was();
    }
}

#[test]
fn what_was_said_before_is_found_in_the_users_library_and_gone_to() {
    let home = Rc::new(tempfile::tempdir().unwrap());
    let mut terminal = with_library(&home, &[]);
    terminal.sees("4 dossiers").press("\r2gE").sees("no library yet; `tegenlezer library add PATH`");
    library(&home);
    terminal.press("EE").sees("Said before 2 · question 2").sees("10 sep 2024, answer 8");
    terminal.press("\r").sees("Enter opens it").sees("word for word the same");
    terminal.press("\r").sees("Groeiende groep mensen").sees("Question 8 ");
    // back to the examples, where they were left
    terminal.press(CTRL_O).press(CTRL_O).sees("de AI-explosie van kinderporno").sees("Question 2 ");
    terminal.press("q").sees("4 dossiers").press("q");
    assert!(terminal.ends().success());
    terminal.assert_as_it_was();
}

#[test]
fn a_library_that_cannot_be_used_is_said_and_nothing_else_suffers() {
    let home = Rc::new(tempfile::tempdir().unwrap());
    let file = home.path().join("data/tegenlezer/library.db");
    library(&home);
    let whole = fs::read(&file).unwrap();
    let foreign = "geen bibliotheek, maar een briefje van meer dan honderd tekens; ".repeat(3).into_bytes();
    let mut later = whole.clone();
    later[60..64].copy_from_slice(&99_i32.to_be_bytes()); // the version, as SQLite keeps it
    let mut damaged = whole.clone();
    damaged[4096..].fill(0x5a);
    for (bytes, why) in [(foreign, "is not a library"), (later, "later version of tegenlezer"), (damaged, "is damaged")]
    {
        fs::write(&file, &bytes).unwrap();
        let mut terminal = with_library(&home, &[]);
        terminal.sees("4 dossiers").press("L").sees(why).sees("4 dossiers");
        terminal.press("\r2gE").sees("Said before · question 2").sees(why).press("E]").sees("Question 3 ").press("qq");
        assert!(terminal.ends().success());
        terminal.assert_as_it_was();
        assert!(fs::read(&file).unwrap() == bytes, "{why}: the file is as it was");
    }
}
