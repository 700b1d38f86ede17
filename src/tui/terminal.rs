//! The terminal while the reader has it: taken, given back in every way the reader can end, written to in whole frames.

use std::io::{self, BufWriter, Write};
use std::process::{Child, ExitStatus};
use std::sync::atomic::{AtomicBool, Ordering};
#[cfg(unix)]
use std::sync::mpsc::Sender;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;
use ratatui::crossterm::cursor::{Hide, Show};
use ratatui::crossterm::event::{
    self, DisableBracketedPaste, DisableFocusChange, EnableBracketedPaste, EnableFocusChange,
};
use ratatui::crossterm::style::Print;
use ratatui::crossterm::terminal::{
    BeginSynchronizedUpdate, EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode,
    enable_raw_mode,
};
use ratatui::crossterm::{execute, queue};
use ratatui::layout::Rect;

/// Clicks, wheel, and movement while a button is held.
const MOUSE_ON: &str = "\x1b[?1002h\x1b[?1006h";
const MOUSE_OFF: &str = "\x1b[?1006l\x1b[?1002l";

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
    mouse: bool,
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
/// SIGTERM, SIGHUP, SIGINT and SIGQUIT.
pub struct Screen {
    terminal: Terminal<CrosstermBackend<BufWriter<FrameBuffer>>>,
    buffer: FrameBuffer,
    shared: Arc<Shared>,
    #[cfg(unix)]
    signals: Option<signals::Watch>,
}

impl Screen {
    /// Makes all ready to take the terminal, with or without the mouse, and leaves it as it is.
    pub fn prepare(mouse: bool) -> io::Result<Self> {
        let buffer = FrameBuffer::default();
        let shared = Arc::new(Shared { mouse, ..Shared::default() });
        #[cfg(unix)]
        let signals = Some(signals::Watch::start(&shared)?);
        let terminal = Terminal::new(CrosstermBackend::new(BufWriter::new(buffer.clone())))?;
        Ok(Self {
            terminal,
            buffer,
            shared,
            #[cfg(unix)]
            signals,
        })
    }

    /// Takes the terminal.
    pub fn take(&self) -> io::Result<()> {
        hook_panics();
        self.enter()?;
        event::poll(Duration::ZERO)?; // from here on a changed size or a continuation wakes the reader
        Ok(())
    }

    /// From now on it is noticed when the terminal goes without a signal.
    pub fn watch_hangup(&self) -> io::Result<()> {
        #[cfg(unix)]
        signals::watch_hangup(&self.shared)?;
        Ok(())
    }

    /// Columns and lines.
    pub fn size(&self) -> io::Result<(u16, u16)> {
        let size = self.terminal.size()?;
        Ok((size.width, size.height))
    }

    /// Draws a frame, and writes it at once.
    pub fn draw(&mut self, draw: impl FnOnce(&mut ratatui::Frame)) -> io::Result<()> {
        let frame = Frame::begin(&self.buffer, &self.shared)?;
        if self.shared.stale.swap(false, Ordering::Relaxed) {
            let size = self.terminal.size()?; // `clear` would ask the terminal where its cursor is, and wait
            self.terminal.resize(Rect::new(0, 0, size.width, size.height))?;
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

    fn enter(&self) -> io::Result<()> {
        let mut ours = self.shared.ours.lock().unwrap_or_else(PoisonError::into_inner);
        *ours = true;
        enter(self.shared.mouse)
    }

    fn leave(&self) -> io::Result<()> {
        let mut ours = self.shared.ours.lock().unwrap_or_else(PoisonError::into_inner);
        if std::mem::replace(&mut *ours, false) { give_back() } else { Ok(()) }
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        #[cfg(unix)]
        drop(self.signals.take());
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

fn enter(mouse: bool) -> io::Result<()> {
    let _ = disable_raw_mode(); // after a stop from outside the shell has changed the mode under us
    enable_raw_mode()?;
    let mouse = if mouse { MOUSE_ON } else { "" };
    execute!(io::stdout(), EnterAlternateScreen, Print(mouse), EnableBracketedPaste, EnableFocusChange, Hide)
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

/// A panic gives the terminal back first, so that its message can be read.
fn hook_panics() {
    let before = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |info| {
        let _ = give_back();
        before(info);
    }));
}

#[cfg(unix)]
mod signals {
    //! Signals: ends give the terminal back; a continuation takes it again.

    use std::io::{self, IsTerminal};
    use std::process::{Child, ExitStatus};
    use std::sync::atomic::Ordering;
    use std::sync::mpsc::channel;
    use std::sync::{Arc, PoisonError};
    use std::thread::{self, JoinHandle};
    use std::time::Duration;

    use rustix::event::{PollFd, PollFlags, poll};
    use rustix::io::Errno;
    use rustix::process::{Pid, Signal, kill_process};
    use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGWINCH};
    use signal_hook::iterator::{Handle, Signals};
    use signal_hook::low_level::{emulate_default_handler, raise};

    use super::{Shared, enter, give_back};

    /// How long to wait for something that happens at once or never.
    const PATIENCE: u32 = 50;
    const MOMENT: Duration = Duration::from_millis(2);

    /// How long another program may take to end; the main thread has more time than that.
    const TO_END: Duration = Duration::from_millis(40);

    /// The thread that waits for signals.
    pub struct Watch {
        handle: Handle,
        thread: Option<JoinHandle<()>>,
    }

    impl Watch {
        pub fn start(shared: &Arc<Shared>) -> io::Result<Self> {
            signal_hook::flag::register(SIGCONT, Arc::clone(&shared.continued))?;
            let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGCONT])?;
            let (handle, shared) = (signals.handle(), Arc::clone(shared));
            let thread = thread::Builder::new().name("signals".into()).spawn(move || {
                for signal in &mut signals {
                    match signal {
                        SIGCONT => retake(&shared),
                        SIGINT | SIGQUIT if shared.lent.load(Ordering::Relaxed) => {}
                        _ => end(&shared, signal),
                    }
                }
            })?;
            Ok(Self { handle, thread: Some(thread) })
        }
    }

    impl Drop for Watch {
        fn drop(&mut self) {
            self.handle.close();
            if let Some(thread) = self.thread.take() {
                let _ = thread.join();
            }
        }
    }

    /// After a stop that came from outside: the modes are set again, and the main thread is woken to draw.
    fn retake(shared: &Shared) {
        let Ok(ours) = shared.ours.lock() else { return };
        if *ours {
            let _ = enter(shared.mouse);
            shared.stale.store(true, Ordering::Relaxed);
            let _ = raise(SIGWINCH);
        }
    }

    /// Gives the terminal back and ends as the signal would have. A main thread that is stuck in writing is not waited
    /// for long.
    fn end(shared: &Shared, signal: i32) {
        for _ in 0..PATIENCE {
            if let Ok(mut ours) = shared.ours.try_lock() {
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
                let _ = emulate_default_handler(signal);
                return;
            }
            thread::sleep(MOMENT);
        }
        let _ = give_back();
        let _ = emulate_default_handler(signal);
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
            let mut watched = [PollFd::new(&input, PollFlags::empty())]; // a hangup is told without being asked for
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
