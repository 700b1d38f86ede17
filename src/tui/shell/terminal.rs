//! The terminal while the reader has it: taken, handed from one screen to the next, given back in every way the reader can
//! end, written to in whole frames.

use std::io::{self, Write};
use std::process::{Child, ExitStatus};
use std::sync::atomic::{AtomicBool, Ordering};
#[cfg(unix)]
use std::sync::mpsc::Sender;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use ratatui::backend::Backend;
use ratatui::crossterm::cursor::{Hide, MoveTo, Show};
use ratatui::crossterm::event::{
    self, DisableBracketedPaste, DisableFocusChange, EnableBracketedPaste, EnableFocusChange,
};
use ratatui::crossterm::style::Print;
use ratatui::crossterm::terminal::{
    BeginSynchronizedUpdate, Clear, ClearType, EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen,
    disable_raw_mode, enable_raw_mode,
};
use ratatui::crossterm::{execute, queue};
use ratatui::layout::{Rect, Size};
use ratatui::{Terminal, TerminalOptions, Viewport};

use super::backend::ShortWriter;
use crate::text::printable;
use crate::tui::input::terminal_input::Input;

/// Clicks, wheel, and movement while a button is held.
const MOUSE_ON: &str = "\x1b[?1002h\x1b[?1006h";
const MOUSE_OFF: &str = "\x1b[?1006l\x1b[?1002l";

/// The most columns and lines that are drawn on. No screen has as many, but a terminal may claim them, up to 65,535 of each,
/// and each of them takes memory.
pub const MOST: Size = Size::new(1_000, 500);

/// How much of a terminal of this size is drawn on.
pub fn bounded(size: Size) -> Size {
    Size::new(size.width.min(MOST.width), size.height.min(MOST.height))
}

fn area(size: Size) -> Rect {
    bounded(size).into()
}

/// What is written of a frame, until it is complete.
#[derive(Clone, Default)]
struct FrameBuffer(Arc<Mutex<Vec<u8>>>);

impl FrameBuffer {
    fn bytes(&self) -> MutexGuard<'_, Vec<u8>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Write for FrameBuffer {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.bytes().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    /// Does nothing: a frame is written as a whole, by [`Frame`].
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// What main thread and signal thread share.
#[derive(Default)]
struct Shared {
    /// Whether the terminal is ours at this moment; locked while it is written to.
    ours: Mutex<bool>,
    /// Whether the screen must be drawn anew, since others wrote on it.
    stale: AtomicBool,
    /// Whether wheel and clicks are ours too.
    mouse: AtomicBool,
    /// Whether another program has the terminal: keys that interrupt are for that one.
    lent: AtomicBool,
    /// Whether the shell has continued us.
    continued: Arc<AtomicBool>,
    /// Whether a signal ends the reader, and whether the main thread has put its things away.
    ending: AtomicBool,
    /// Where the main thread is told so while it waits for another program.
    #[cfg(unix)]
    attending: Mutex<Option<Sender<Option<io::Result<ExitStatus>>>>>,
    ready: AtomicBool,
}

impl Shared {
    /// Writes to the terminal, if it is ours.
    fn send(&self, bytes: &[u8]) -> io::Result<()> {
        let ours = self.ours.lock().unwrap_or_else(PoisonError::into_inner);
        if !*ours {
            return Ok(());
        }
        let mut out = io::stdout().lock();
        out.write_all(bytes)?;
        out.flush()
    }
}

/// The terminal, taken: raw mode, alternate screen, mouse, bracketed paste. Given back on drop, by the panic hook, and on
/// every signal that ends a process and can be caught. There is one for the whole program: between a list and what is opened
/// from it the terminal stays taken, so that keys typed meanwhile come as they are.
pub struct Screen {
    /// What comes from it.
    pub(in crate::tui) input: Input,
    terminal: Terminal<ShortWriter<FrameBuffer>>,
    buffer: FrameBuffer,
    shared: Arc<Shared>,
    /// What the terminal said last, be it more than is drawn on.
    size: Size,
    /// Whether it is noticed when the terminal goes.
    watches_hangup: bool,
}

impl Screen {
    /// Makes all ready to take the terminal, with or without the mouse, and leaves it as it is.
    ///
    /// # Errors
    ///
    /// When there is no terminal that can be written to.
    pub fn prepare(mouse: bool) -> io::Result<Self> {
        let buffer = FrameBuffer::default();
        let shared = Arc::new(Shared { mouse: AtomicBool::new(mouse), ..Shared::default() });
        hook_panics(&shared);
        #[cfg(unix)]
        signals::watch(&shared)?;
        let backend = ShortWriter::new(buffer.clone());
        let size = backend.size()?;
        let terminal = Terminal::with_options(backend, TerminalOptions { viewport: Viewport::Fixed(area(size)) })?;
        Ok(Self { input: Input::default(), terminal, buffer, shared, size, watches_hangup: false })
    }

    /// Takes wheel and clicks, or leaves them to the terminal. Says which.
    pub fn switch_mouse(&self) -> io::Result<bool> {
        let taken = !self.shared.mouse.fetch_not(Ordering::Relaxed);
        self.send(if taken { MOUSE_ON } else { MOUSE_OFF }.as_bytes())?;
        Ok(taken)
    }

    /// Takes the terminal, or goes on with it if it is taken. What this asks of it is written with the first frame, since each
    /// write is a way over a slow line.
    pub fn take(&mut self) -> io::Result<()> {
        self.shared.ready.store(false, Ordering::Relaxed);
        self.spoil();
        if !self.is_taken() {
            self.enter()?;
            event::poll(Duration::ZERO)?; // from here on a changed size or a continuation wakes the reader
        }
        Ok(())
    }

    /// Gives the terminal back, if it is taken.
    ///
    /// # Errors
    ///
    /// When it cannot be written to.
    pub fn give_back(&self) -> io::Result<()> {
        self.leave()
    }

    /// From now on it is noticed when the terminal goes without a signal.
    pub fn watch_hangup(&mut self) -> io::Result<()> {
        #[cfg(unix)]
        if !std::mem::replace(&mut self.watches_hangup, true) {
            signals::watch_hangup(&self.shared)?;
        }
        Ok(())
    }

    /// Columns and lines that are drawn on.
    pub fn size(&self) -> io::Result<(u16, u16)> {
        let size = bounded(self.terminal.size()?);
        Ok((size.width, size.height))
    }

    /// Draws a frame, and writes it at once.
    pub fn draw(&mut self, draw: impl FnOnce(&mut ratatui::Frame)) -> io::Result<()> {
        let frame = Frame::begin(&self.buffer, &self.shared)?;
        let size = self.terminal.size()?;
        if self.shared.stale.swap(false, Ordering::Relaxed) || size != self.size {
            self.size = size;
            self.terminal.resize(area(size))?; // `clear` would ask the terminal where its cursor is, and wait
            self.terminal.backend_mut().has_cleared();
        }
        self.terminal.draw(draw)?;
        frame.end()
    }

    /// The next frame is drawn in full.
    pub fn spoil(&self) {
        self.shared.stale.store(true, Ordering::Relaxed);
    }

    /// Whether a signal ends the reader: the main thread has a moment left.
    pub fn is_ending(&self) -> bool {
        self.shared.ending.load(Ordering::Relaxed)
    }

    /// The main thread has done what was left to do. If a signal ends the reader, this does not return.
    pub fn finish(&self) {
        self.shared.ready.store(true, Ordering::Relaxed);
        while self.is_ending() {
            std::thread::park();
        }
    }

    /// Sends the terminal something that draws nothing.
    pub fn send(&self, bytes: &[u8]) -> io::Result<()> {
        self.shared.send(bytes)
    }

    /// Says something in the lowest line, over what stands there, until the next frame.
    pub fn say(&self, line: &str) -> io::Result<()> {
        let (width, height) = self.size()?;
        self.spoil();
        let line: String = printable(line).chars().take(usize::from(width.saturating_sub(2))).collect();
        let mut bytes = Vec::new();
        queue!(bytes, MoveTo(0, height.saturating_sub(1)), Clear(ClearType::CurrentLine), Print(format!(" {line}")))?;
        self.send(&bytes)
    }

    /// Keeps what is typed while nothing is drawn, until it is read. Ctrl-C ends the program, as it does before the terminal
    /// is taken.
    pub fn hear(&mut self) -> io::Result<()> {
        if self.input.gather()? {
            #[cfg(unix)]
            signals::interrupt();
            #[cfg(not(unix))]
            {
                self.leave()?;
                std::process::exit(130);
            }
        }
        Ok(())
    }

    /// Gives the terminal back to the shell, until it continues us.
    pub fn suspend(&self) -> io::Result<()> {
        #[cfg(unix)]
        {
            self.leave()?;
            signals::stop(&self.shared);
            self.enter()?;
        }
        self.spoil();
        Ok(())
    }

    /// Lends the terminal to another program.
    pub fn lend<T>(&self, run: impl FnOnce() -> T) -> io::Result<T> {
        self.shared.lent.store(true, Ordering::Relaxed);
        self.leave()?;
        let came = run();
        self.shared.lent.store(false, Ordering::Relaxed);
        if !self.is_ending() {
            self.enter()?;
            self.spoil();
        }
        Ok(came)
    }

    /// Waits until a program ends to which the terminal is lent. If a signal ends the reader first, the program is asked to
    /// end too, and has a moment for it: then there is no status.
    pub fn attend(&self, program: Child) -> io::Result<Option<ExitStatus>> {
        #[cfg(unix)]
        return signals::attend(&self.shared, program);
        #[cfg(not(unix))]
        return { program }.wait().map(Some);
    }

    /// Whether the terminal is taken.
    pub fn is_taken(&self) -> bool {
        *self.shared.ours.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn enter(&self) -> io::Result<()> {
        let mut ours = self.shared.ours.lock().unwrap_or_else(PoisonError::into_inner);
        *ours = true;
        set_raw_mode()?;
        self.buffer.bytes().clear(); // of a frame that could not be written
        ask_for_modes(self.buffer.clone(), &self.shared)
    }

    fn leave(&self) -> io::Result<()> {
        let mut ours = self.shared.ours.lock().unwrap_or_else(PoisonError::into_inner);
        if std::mem::replace(&mut *ours, false) { give_back() } else { Ok(()) }
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            let _ = self.leave(); // on a panic the hook has done it, and its message stands there
        }
    }
}

/// A frame being written. Ends the synchronized update however it is left, so that no terminal waits for its end.
struct Frame<'a> {
    buffer: &'a FrameBuffer,
    shared: &'a Shared,
}

impl<'a> Frame<'a> {
    fn begin(buffer: &'a FrameBuffer, shared: &'a Shared) -> io::Result<Self> {
        let frame = Self { buffer, shared };
        queue!(frame.buffer.clone(), BeginSynchronizedUpdate)?;
        Ok(frame)
    }

    /// Writes it.
    fn end(self) -> io::Result<()> {
        self.write()
    }

    fn write(&self) -> io::Result<()> {
        queue!(self.buffer.clone(), EndSynchronizedUpdate)?;
        let bytes = std::mem::take(&mut *self.buffer.bytes());
        self.shared.send(&bytes)
    }
}

impl Drop for Frame<'_> {
    fn drop(&mut self) {
        let begun = !self.buffer.bytes().is_empty();
        if begun && std::thread::panicking() {
            self.buffer.bytes().clear(); // the terminal has been given back already
        } else if begun {
            let _ = self.write();
        }
    }
}

fn set_raw_mode() -> io::Result<()> {
    let _ = disable_raw_mode(); // after a stop from outside the shell has changed the mode under us
    enable_raw_mode()
}

fn ask_for_modes(mut out: impl Write, shared: &Shared) -> io::Result<()> {
    let mouse = if shared.mouse.load(Ordering::Relaxed) { MOUSE_ON } else { "" };
    queue!(out, EnterAlternateScreen, Print(mouse), EnableBracketedPaste, EnableFocusChange, Hide)
}

/// Leaves every mode that the reader may have set. Harmless to do twice.
fn give_back() -> io::Result<()> {
    let written = execute!(
        io::stdout(),
        EndSynchronizedUpdate,
        DisableFocusChange,
        DisableBracketedPaste,
        Print(MOUSE_OFF),
        LeaveAlternateScreen,
        Show
    );
    disable_raw_mode().and(written)
}

/// A panic gives the terminal back first, so that its message can be read. Not so where something is looked for: the reader goes
/// on without it and says so, and a message would stand across its screen.
fn hook_panics(shared: &Arc<Shared>) {
    let (before, shared) = (std::panic::take_hook(), Arc::clone(shared));
    std::panic::set_hook(Box::new(move |info| {
        if std::thread::current().name() == Some(super::search_thread::THREAD) {
            return;
        }
        let is_left = shared.ours.try_lock().is_ok_and(|ours| !*ours);
        if !is_left {
            let _ = give_back();
        }
        before(info);
    }));
}

#[cfg(unix)]
mod signals {
    //! Signals: those that end the reader give the terminal back; a continuation takes it again.

    use std::io::{self, IsTerminal, Write};
    use std::process::{Child, ExitStatus};
    use std::sync::atomic::Ordering;
    use std::sync::mpsc::channel;
    use std::sync::{Arc, PoisonError};
    use std::thread;
    use std::time::Duration;

    use ratatui::crossterm::terminal::disable_raw_mode;
    use rustix::event::{PollFd, PollFlags, Timespec, poll};
    use rustix::io::Errno;
    use rustix::process::{Pid, Signal, getpid, kill_process};
    use rustix::termios::{QueueSelector, tcflush};
    use signal_hook::consts::{
        SIGABRT, SIGALRM, SIGCONT, SIGHUP, SIGINT, SIGPROF, SIGQUIT, SIGSYS, SIGTERM, SIGTRAP, SIGUSR1, SIGUSR2,
        SIGVTALRM, SIGWINCH, SIGXCPU, SIGXFSZ,
    };
    use signal_hook::iterator::Signals;
    use signal_hook::low_level::{emulate_default_handler, exit, raise};

    use super::{Shared, ask_for_modes, give_back, set_raw_mode};

    /// Those that end a process, if others send them. Faults of its own (SIGSEGV and the like) leave no time for anything.
    const ENDS: [i32; 13] = [
        SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGABRT, SIGALRM, SIGVTALRM, SIGPROF, SIGUSR1, SIGUSR2, SIGXCPU, SIGTRAP,
        SIGSYS,
    ];
    #[cfg(target_os = "linux")]
    const OTHER_ENDS: [i32; 3] = [libc::SIGIO, libc::SIGPWR, libc::SIGSTKFLT];
    #[cfg(not(target_os = "linux"))]
    const OTHER_ENDS: [i32; 0] = [];

    /// How long to wait for something that happens at once or never.
    const PATIENCE: u32 = 50;
    const MOMENT: Duration = Duration::from_millis(2);

    /// How long another program may take to end; the main thread has more time than that.
    const TO_END: Duration = Duration::from_millis(40);

    /// Starts the thread that waits for signals.
    pub fn watch(shared: &Arc<Shared>) -> io::Result<()> {
        signal_hook::flag::register(SIGCONT, Arc::clone(&shared.continued))?;
        // a file that may grow no further is then an error of the one who writes it, and no end
        let mut signals = Signals::new([SIGCONT, SIGXFSZ].iter().chain(&ENDS).chain(&OTHER_ENDS))?;
        let shared = Arc::clone(shared);
        thread::Builder::new().name("signals".into()).spawn(move || {
            for signal in &mut signals {
                match signal {
                    SIGCONT => retake(&shared),
                    SIGXFSZ => {}
                    SIGINT | SIGQUIT if shared.lent.load(Ordering::Relaxed) => {}
                    _ => end(&shared, signal),
                }
            }
        })?;
        Ok(())
    }

    /// After a stop that came from outside: the modes are set again, and the main thread is woken to draw.
    fn retake(shared: &Shared) {
        let Ok(ours) = shared.ours.lock() else { return };
        if *ours {
            let _ = set_raw_mode();
            let mut out = io::stdout();
            let _ = ask_for_modes(&mut out, shared).and_then(|()| out.flush());
            shared.stale.store(true, Ordering::Relaxed);
            let _ = raise(SIGWINCH);
        }
    }

    /// Gives the terminal back and ends as the signal would have. A terminal that does not read is not waited for long.
    fn end(shared: &Shared, signal: i32) {
        for attempt in 0..2 * PATIENCE {
            if let Ok(mut ours) = shared.ours.try_lock()
                && (!*ours || takes_more())
            {
                let was_ours = std::mem::replace(&mut *ours, false);
                if was_ours {
                    let _ = give_back();
                }
                drop(ours);
                if was_ours || shared.lent.load(Ordering::Relaxed) {
                    await_main(shared);
                }
                if shared.ours.try_lock().is_ok_and(|ours| *ours) {
                    let _ = give_back(); // it came back just then from another program
                }
                return die(signal);
            }
            if attempt >= PATIENCE {
                discard_output();
            }
            thread::sleep(MOMENT);
        }
        let _ = disable_raw_mode(); // which needs nothing to be read
        die(signal);
    }

    /// Ends the process as the signal does to those who do not catch it.
    fn die(signal: i32) {
        let _ = emulate_default_handler(signal);
        exit(128 + signal); // a signal that the one above does not know
    }

    /// Whether the terminal takes something without waiting; or is gone, which ends writing, too.
    fn takes_more() -> bool {
        let output = io::stdout();
        poll(&mut [PollFd::new(&output, PollFlags::OUT)], Some(&Timespec::default())).is_ok_and(|ready| ready > 0)
    }

    /// Throws away what the terminal has not read, and wakes the main thread, which may be waiting for room to write.
    fn discard_output() {
        let _ = tcflush(io::stdout(), QueueSelector::OFlush);
        let _ = kill_process(getpid(), Signal::WINCH);
    }

    /// Ends the process as Ctrl-C does where the terminal turns it into a signal.
    pub fn interrupt() {
        let _ = kill_process(getpid(), Signal::INT);
    }

    /// Wakes the main thread and leaves it a moment to put its things away.
    fn await_main(shared: &Shared) {
        shared.ending.store(true, Ordering::SeqCst);
        let attending = shared.attending.lock().unwrap_or_else(PoisonError::into_inner).clone();
        attending.map(|attending| attending.send(None));
        let _ = raise(SIGWINCH);
        for _ in 0..PATIENCE {
            if shared.ready.load(Ordering::Relaxed) {
                return;
            }
            thread::sleep(MOMENT);
        }
    }

    /// Waits until a program ends, or a signal ends the reader.
    pub fn attend(shared: &Shared, mut program: Child) -> io::Result<Option<ExitStatus>> {
        let id = Pid::from_child(&program);
        let (sender, ended) = channel();
        let attending = || shared.attending.lock().unwrap_or_else(PoisonError::into_inner);
        *attending() = Some(sender.clone());
        if shared.ending.load(Ordering::SeqCst) {
            let _ = sender.send(None); // it came before there was somebody to tell
        }
        thread::spawn(move || sender.send(Some(program.wait())));
        let status = ended.recv().ok().flatten();
        *attending() = None;
        if let Some(status) = status {
            return status.map(Some);
        }
        let _ = kill_process(id, Signal::TERM);
        let _ = ended.recv_timeout(TO_END);
        Ok(None)
    }

    /// Starts the thread that waits for the end of the terminal.
    pub fn watch_hangup(shared: &Arc<Shared>) -> io::Result<()> {
        if io::stdin().is_terminal() {
            let shared = Arc::clone(shared);
            thread::Builder::new().name("hangup".into()).spawn(move || await_hangup(&shared))?;
        }
        Ok(())
    }

    /// Waits until the terminal is gone, which no signal says where it is not the controlling one, and ends the reader
    /// then: reading from such a terminal would go on forever.
    fn await_hangup(shared: &Shared) {
        let input = io::stdin();
        loop {
            let mut watched = [PollFd::new(&input, PollFlags::empty())]; // a hangup is reported without being asked for
            match poll(&mut watched, None) {
                Err(Errno::INTR) => {}
                Ok(_) if watched[0].revents().intersects(PollFlags::HUP | PollFlags::ERR) => {
                    return end(shared, SIGHUP);
                }
                _ => return,
            }
        }
    }

    /// Stops the process and those started with it (such as `cargo run`), as the terminal itself does on Ctrl-Z. Returns
    /// when the shell continues us; at once where there is no shell that could.
    pub fn stop(shared: &Shared) {
        shared.continued.store(false, Ordering::Relaxed);
        if rustix::process::kill_current_process_group(rustix::process::Signal::TSTP).is_err() {
            return;
        }
        for _ in 0..PATIENCE {
            if shared.continued.load(Ordering::Relaxed) {
                return;
            }
            thread::sleep(MOMENT);
        }
    }
}
