//! Foreign formats are read in a process of their own, with limits on time and memory: a file that makes a library
//! hang, abort or overflow its stack costs that file alone. A process reads many files, one after the other. It is shut in
//! as far as the system can do so, and ends with the program that started it.
//!
//! What goes in: a byte for the format, the length of the file (8 bytes, little endian), the file. What comes out: the
//! length (8 bytes), a `Result<Manuscript, Problem>` in postcard's encoding.

use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use super::{Damage, Format, LARGEST_FILE, Limit, Manuscript, Problem, sandbox};

/// The hidden subcommand that runs [`serve`].
pub const SUBCOMMAND: &str = "__read";
/// The most memory that a reading process may take, in bytes, its own code included.
pub const MOST_MEMORY: u64 = 512 << 20;
/// The most time that a file may take.
pub const MOST_TIME: Duration = Duration::from_secs(10);

/// Deep nesting in a file is deep recursion in a library; what it may take is the same on every system.
const STACK: usize = 32 << 20;
/// The formats by their byte.
const FORMATS: [Format; 7] =
    [Format::Text, Format::Pdf, Format::Docx, Format::Odt, Format::Html, Format::Xml, Format::Rtf];

/// How the bytes of a file are read.
pub type ReadFormat = fn(Format, &[u8]) -> Result<Manuscript, Problem>;

/// The reading process: reads files from standard input until it ends, and writes what it read to standard output.
///
/// # Errors
/// When standard input or output break.
pub fn serve(read: ReadFormat) -> io::Result<()> {
    sandbox::close_files_and_network();
    set_limits();
    std::panic::set_hook(Box::new(|_| {})); // a library's panic is a damaged file; standard error is for the system
    let (files, to_read) = mpsc::channel::<(Format, Vec<u8>)>();
    let reading = move || to_read.iter().try_for_each(|(format, bytes)| hand_back(&reply(read, format, bytes)));
    thread::Builder::new().stack_size(STACK).spawn(reading)?;
    sandbox::allow_few_calls();
    // Waits for more also while a file is being read: when the one who asks is gone, the input ends, and so does this
    // process, though the reading may hang.
    let mut input = io::stdin().lock();
    while let Some(file) = next_file(&mut input)? {
        files.send(file).map_err(io::Error::other)?;
    }
    Ok(())
}

fn hand_back(reply: &[u8]) -> io::Result<()> {
    let mut output = io::stdout().lock();
    output.write_all(&(reply.len() as u64).to_le_bytes())?;
    output.write_all(reply)?;
    output.flush()
}

#[cfg(unix)]
fn set_limits() {
    // Where the system knows no such limit, the limit on time has to do.
    let _ = rlimit::setrlimit(rlimit::Resource::AS, MOST_MEMORY, MOST_MEMORY);
    let _ = rlimit::setrlimit(rlimit::Resource::CORE, 0, 0); // a file that ends the process leaves no core file behind
    let _ = rlimit::setrlimit(rlimit::Resource::NOFILE, 0, 0); // what is open stays open
}

#[cfg(not(unix))]
fn set_limits() {}

fn next_file(input: &mut impl Read) -> io::Result<Option<(Format, Vec<u8>)>> {
    let mut kind = [0];
    if input.read(&mut kind)? == 0 {
        return Ok(None);
    }
    let format = FORMATS.get(usize::from(kind[0])).ok_or(io::ErrorKind::InvalidData)?;
    Ok(Some((*format, counted(input, LARGEST_FILE)?)))
}

/// Bytes with their number before them.
fn counted(input: &mut impl Read, most: u64) -> io::Result<Vec<u8>> {
    let mut length = [0; 8];
    input.read_exact(&mut length)?;
    let length = u64::from_le_bytes(length);
    if length > most {
        return Err(io::ErrorKind::InvalidData.into());
    }
    let mut bytes = Vec::new();
    let read = input.take(length).read_to_end(&mut bytes)?;
    if read as u64 == length { Ok(bytes) } else { Err(io::ErrorKind::UnexpectedEof.into()) }
}

fn reply(read: ReadFormat, format: Format, bytes: Vec<u8>) -> Vec<u8> {
    let panicked = || Problem::Damaged(Damage::ReaderFailed);
    let result = std::panic::catch_unwind(|| read(format, &bytes)).unwrap_or_else(|_| Err(panicked()));
    drop(bytes);
    // Only a value that cannot be written, which these can, gives nothing; nothing is taken for damaged.
    postcard::to_allocvec(&result).unwrap_or_default()
}

/// Reading processes, as many as are asked at once.
#[derive(Debug)]
pub struct Pool {
    /// This program itself, if none.
    program: Option<PathBuf>,
    most_time: Duration,
    idle: Mutex<Vec<Worker>>,
}

impl Pool {
    /// Processes of the program that is running, also when its file is replaced or deleted meanwhile. None is started
    /// before it is needed.
    pub fn of_this_program() -> Self {
        Self { program: None, most_time: MOST_TIME, idle: Mutex::default() }
    }

    /// Processes of a program that runs [`serve`] when called with [`SUBCOMMAND`].
    pub fn new(program: PathBuf) -> Self {
        Self { program: Some(program), ..Self::of_this_program() }
    }

    /// The same with another limit on the time that a file may take.
    pub fn with_most_time(self, most_time: Duration) -> Self {
        Self { most_time, ..self }
    }

    /// Reads the bytes of a file. May be called from many threads; each then has a process of its own.
    ///
    /// # Errors
    /// What the reader says; [`Problem::LimitReached`] when time or memory are used up, [`Problem::Damaged`] when
    /// reading the file ends the process, [`Problem::NoProcess`] when no process can be started.
    pub fn read(&self, format: Format, bytes: &[u8]) -> Result<Manuscript, Problem> {
        let used = self.idle().pop();
        if let Some(worker) = used {
            match self.read_with(worker, format, bytes) {
                Err(End::Died(_)) => {} // what earlier files left behind may have caused it: once more in a new one
                other => return other.map_err(End::problem).flatten(),
            }
        }
        let start = self.program.clone().map_or_else(this_program, Ok).and_then(|program| Worker::start(&program));
        let worker = start.map_err(|error| Problem::NoProcess(error.to_string()))?;
        self.read_with(worker, format, bytes).map_err(End::problem).flatten()
    }

    fn read_with(&self, mut worker: Worker, format: Format, bytes: &[u8]) -> Result<Result<Manuscript, Problem>, End> {
        let result = worker.read(format, bytes, self.most_time)?;
        self.idle().push(worker);
        Ok(result)
    }

    fn idle(&self) -> MutexGuard<'_, Vec<Worker>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner) // the list is whole at every moment
    }
}

/// The file of the program that is running. Where it is not there any more, Linux still knows it.
fn this_program() -> io::Result<PathBuf> {
    let named = std::env::current_exe()?;
    let is_gone = cfg!(target_os = "linux") && !named.exists();
    Ok(if is_gone { PathBuf::from("/proc/self/exe") } else { named })
}

/// How a reading process came to an end.
enum End {
    /// It took too long.
    TimedOut,
    /// It died, with these last words on standard error.
    Died(String),
}

impl End {
    fn problem(self) -> Problem {
        match self {
            Self::TimedOut => Problem::LimitReached(Limit::Time),
            Self::Died(words) if words.contains("memory allocation") => Problem::LimitReached(Limit::Memory),
            Self::Died(words) if words.contains("overflowed its stack") => Problem::Damaged(Damage::NestedTooDeeply),
            Self::Died(_) => Problem::Damaged(Damage::ReaderDied),
        }
    }
}

/// A reading process.
#[derive(Debug)]
struct Worker {
    process: Child,
    input: ChildStdin,
    output: ChildStdout,
}

impl Worker {
    fn start(program: &Path) -> io::Result<Self> {
        let mut command = Command::new(program);
        command.arg(SUBCOMMAND).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        if cfg!(unix) {
            command.env_clear(); // elsewhere a program may not start without
        }
        let mut process = command.spawn()?;
        let pipes = process.stdin.take().zip(process.stdout.take());
        let (input, output) = pipes.ok_or(io::ErrorKind::BrokenPipe)?;
        Ok(Self { process, input, output })
    }

    /// A process that did not answer is killed, which also ends the waiting for its answer.
    fn read(&mut self, format: Format, bytes: &[u8], most_time: Duration) -> Result<Result<Manuscript, Problem>, End> {
        let Self { process, input, output } = self;
        let (done, waiting) = mpsc::channel::<()>();
        let (reply, timed_out) = thread::scope(|scope| {
            let watch = scope.spawn(move || {
                let timed_out = waiting.recv_timeout(most_time) == Err(RecvTimeoutError::Timeout);
                timed_out && process.kill().is_ok()
            });
            let reply = ask(input, output, format, bytes);
            drop(done);
            (reply, watch.join().unwrap_or(false))
        });
        match reply {
            Ok(reply) => postcard::from_bytes(&reply).map_err(|_| End::Died(String::new())),
            Err(_) if timed_out => Err(End::TimedOut),
            Err(_) => Err(End::Died(self.last_words())),
        }
    }

    fn last_words(&mut self) -> String {
        let _ = self.process.kill(); // it may have closed its output and live on
        let mut words = Vec::new();
        if let Some(errors) = self.process.stderr.take() {
            let _ = errors.take(4096).read_to_end(&mut words);
        }
        String::from_utf8_lossy(&words).into_owned()
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn ask(input: &mut ChildStdin, output: &mut ChildStdout, format: Format, bytes: &[u8]) -> io::Result<Vec<u8>> {
    let kind = FORMATS.iter().position(|other| *other == format).unwrap_or_default();
    input.write_all(&[kind as u8])?;
    input.write_all(&(bytes.len() as u64).to_le_bytes())?;
    input.write_all(bytes)?;
    input.flush()?;
    counted(output, MOST_MEMORY)
}
