//! A program in a pseudo-terminal of 120x40.

use std::ffi::OsStr;
use std::io::{Read, Write};
use std::path::Path;
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

/// A program that writes nothing for so long has drawn.
const SETTLED: Duration = Duration::from_millis(60);

/// A program in a terminal.
pub struct Running {
    child: Box<dyn Child + Send + Sync>,
    keys: Box<dyn Write + Send>,
    written: Receiver<Instant>,
    _master: Box<dyn MasterPty + Send>,
}

impl Running {
    /// Starts a program with an argument; what it keeps goes into this folder.
    pub fn start(program: &Path, argument: &OsStr, home: &Path) -> Self {
        let size = PtySize { rows: 40, cols: 120, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).expect("the system has a pseudo-terminal");
        let mut command = CommandBuilder::new(program);
        command.arg(argument);
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
    pub fn settles(&self, begun: Instant) -> f64 {
        let first = self.written.recv_timeout(Duration::from_secs(20)).expect("it draws");
        let mut last = first;
        while let Ok(next) = self.written.recv_timeout(SETTLED) {
            last = next;
        }
        last.duration_since(begun).as_secs_f64() * 1000.0
    }

    /// Sends keys; milliseconds until it has drawn.
    pub fn answers(&mut self, keys: &[u8]) -> f64 {
        let begun = Instant::now();
        self.keys.write_all(keys).and_then(|()| self.keys.flush()).expect("the program reads its keys");
        self.settles(begun)
    }

    /// Leaves the program; the most memory that it had, in kilobytes, as the system counted it; 1 where it does not say.
    pub fn end(mut self) -> f64 {
        let memory = peak_memory(self.child.process_id()).unwrap_or(1.0);
        self.keys.write_all(b"q").and_then(|()| self.keys.flush()).expect("the program still reads");
        self.child.wait().expect("the program ends");
        memory
    }
}

fn peak_memory(id: Option<u32>) -> Option<f64> {
    let status = std::fs::read_to_string(format!("/proc/{}/status", id?)).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().trim_end_matches(" kB").parse().ok()
}
