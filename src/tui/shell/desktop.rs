//! What the reader asks of the desktop around it: the clipboard, the web browser. Programs are started without a shell and with a list of
//! arguments, so nothing that stands in a paper is ever obeyed.

use std::ffi::OsStr;
use std::io::{self, Write};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc;
use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use tempfile::TempDir;

use crate::i18n::Bilingual;
use crate::i18n::problems::system_error;
use crate::regular;

/// The most that is handed to a terminal, in bytes as it takes them: many terminals drop longer ones without a word.
const MOST_FOR_TERMINAL: usize = 100_000;

/// How long a clipboard program may take.
const PATIENCE: Duration = Duration::from_secs(2);

/// The surroundings that decide which clipboard is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Surroundings {
    /// The reader runs on another machine than the one before which its user sits.
    pub remote: bool,
    /// The terminal is one of tmux.
    pub tmux: bool,
    /// A Wayland display.
    pub wayland: bool,
    /// An X display.
    pub x11: bool,
}

impl Surroundings {
    /// Those of this process.
    pub fn here() -> Self {
        let has = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
        Self {
            remote: has("SSH_TTY") || has("SSH_CONNECTION"),
            tmux: has("TMUX"),
            wayland: has("WAYLAND_DISPLAY"),
            x11: has("DISPLAY"),
        }
    }

    /// The programs that set the clipboard here, the likeliest first; none where only the terminal can.
    fn clipboard_programs(self) -> Vec<&'static [&'static str]> {
        const WL_COPY: &[&str] = &["wl-copy"];
        const XCLIP: &[&str] = &["xclip", "-selection", "clipboard"];
        const XSEL: &[&str] = &["xsel", "--clipboard", "--input"];
        if self.remote {
            return Vec::new();
        }
        if cfg!(target_os = "macos") {
            return vec![&["pbcopy"]];
        }
        if cfg!(windows) {
            return vec![&["clip.exe"]];
        }
        let mut programs = Vec::new();
        if self.wayland {
            programs.push(WL_COPY);
        }
        if self.x11 {
            programs.extend([XCLIP, XSEL]);
        }
        programs
    }
}

/// How a text got into the clipboard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Copied {
    /// A program took it.
    By(&'static str),
    /// The terminal is to be sent these bytes.
    Terminal(Vec<u8>),
    /// It is too long for a terminal: so many bytes.
    TooLong(usize),
}

/// Hands a text to the first clipboard program that takes it; where none does, gives the bytes that ask the terminal.
pub fn copy(text: &str, here: Surroundings) -> Copied {
    for program in here.clipboard_programs() {
        if feed(program, text).is_ok() {
            return Copied::By(program[0]);
        }
    }
    match ask_terminal(text, here.tmux) {
        Some(bytes) => Copied::Terminal(bytes),
        None => Copied::TooLong(text.len()),
    }
}

/// The sequence that asks a terminal to put a text into the clipboard (OSC 52); none if it would be too long. In tmux it
/// is sent twice, by itself and wrapped for the terminal outside: by its settings tmux obeys the one or passes the other.
fn ask_terminal(text: &str, tmux: bool) -> Option<Vec<u8>> {
    let encoded = STANDARD.encode(text);
    if encoded.len() > MOST_FOR_TERMINAL {
        return None;
    }
    let sequence = format!("\x1b]52;c;{encoded}\x07");
    let wrapped = format!("\x1bPtmux;{}\x1b\\", sequence.replace('\x1b', "\x1b\x1b"));
    Some(if tmux { sequence + &wrapped } else { sequence }.into_bytes())
}

/// Starts a program and writes a text to its standard input.
fn feed(program: &[&str], text: &str) -> io::Result<()> {
    let mut child = start(program, Stdio::piped())?;
    let input = child.stdin.take();
    let (text, (sender, done)) = (text.to_owned(), mpsc::channel());
    // a program that never reads must not hold up the reader
    std::thread::spawn(move || {
        let written = input.map_or(Ok(()), |mut input| input.write_all(text.as_bytes()));
        let ended =
            child.wait().and_then(|status| if status.success() { Ok(()) } else { Err(io::ErrorKind::Other.into()) });
        let _ = sender.send(written.and(ended));
    });
    done.recv_timeout(PATIENCE).unwrap_or(Err(io::ErrorKind::TimedOut.into()))
}

/// Opens a web address in the browser that the desktop has for it. Names the program that was started.
///
/// # Errors
///
/// When that program is not there.
pub fn open(address: &str) -> io::Result<&'static str> {
    let opener = match std::env::consts::OS {
        "macos" => "open",
        "windows" => "explorer.exe",
        _ => "xdg-open",
    };
    let mut child = start(&[opener, address], Stdio::null())?;
    std::thread::spawn(move || child.wait()); // so that it does not stay behind as a zombie
    Ok(opener)
}

/// Starts a program that says nothing on the terminal, and that Ctrl-Z in it does not stop.
fn start(program: &[impl AsRef<OsStr>], input: Stdio) -> io::Result<Child> {
    let (name, arguments) = program.split_first().ok_or(io::ErrorKind::NotFound)?;
    let mut command = Command::new(name);
    command.args(arguments).stdin(input).stdout(Stdio::null()).stderr(Stdio::null());
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(&mut command, 0);
    command.spawn()
}

/// An edited text is never longer, in bytes.
const LONGEST_EDITED: u64 = 4 << 20;

/// Has the user's own editor work on a text, the terminal being theirs, until `attend` says that it has ended: with its
/// status, or none if it was not waited for. What the text is then. Nothing of it stays on the disk, nor what the editor
/// keeps beside it.
///
/// # Errors
/// What went wrong, in a line.
pub fn edit(
    text: &str,
    attend: impl FnOnce(Child) -> io::Result<Option<ExitStatus>>,
) -> Result<String, Bilingual<String>> {
    let named =
        ["VISUAL", "EDITOR"].iter().filter_map(|name| std::env::var(name).ok()).find(|name| !name.trim().is_empty());
    let command = named.unwrap_or_else(|| if cfg!(windows) { "notepad" } else { "vi" }.to_owned());
    let mut words = command.split_whitespace();
    let program = words.next().unwrap_or("vi");
    let why = |error: io::Error| system_error(&(&error).into());
    let folder = private_folder().map_err(why)?;
    let path = folder.path().join("note.md");
    std::fs::write(&path, text).map_err(why)?;
    match Command::new(program).args(words).arg(&path).spawn().and_then(attend) {
        Err(error) => Err(why(error).map(|why| format!("{program}: {why}"))),
        Ok(Some(status)) if !status.success() => Err(Bilingual::untranslated(format!("{program}: {status}"))),
        Ok(_) => {
            let bytes = regular::read(&path, LONGEST_EDITED).map_err(why)?;
            Ok(String::from_utf8_lossy(&bytes).into_owned())
        }
    }
}

/// A new folder that only this user can look into; it goes with all that is in it.
fn private_folder() -> io::Result<TempDir> {
    let mut folder = tempfile::Builder::new();
    folder.prefix("tegenlezer-");
    #[cfg(unix)]
    folder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o700));
    folder.tempdir()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_terminal_is_asked_in_its_own_form() {
        let remote = Surroundings { remote: true, x11: true, ..Surroundings::default() };
        assert_eq!(copy("één", remote), Copied::Terminal(b"\x1b]52;c;w6nDqW4=\x07".to_vec()));
        let tmux = ask_terminal("a", true).unwrap();
        assert_eq!(tmux, b"\x1b]52;c;YQ==\x07\x1bPtmux;\x1b\x1b]52;c;YQ==\x07\x1b\\");
        let long = "a".repeat(80_000);
        assert_eq!(copy(&long, remote), Copied::TooLong(80_000));
        assert!(ask_terminal(&long[..74_000], false).is_some());
    }

    #[cfg(all(unix, not(target_os = "macos")))]
    #[test]
    fn the_display_says_which_program() {
        let names = |here: Surroundings| here.clipboard_programs().iter().map(|program| program[0]).collect::<Vec<_>>();
        let none = Surroundings::default();
        assert_eq!(names(Surroundings { wayland: true, x11: true, ..none }), ["wl-copy", "xclip", "xsel"]);
        assert_eq!(names(Surroundings { x11: true, ..none }), ["xclip", "xsel"]);
        assert!(names(Surroundings { x11: true, remote: true, ..none }).is_empty());
    }

    #[cfg(unix)]
    #[test]
    fn a_program_is_fed_and_its_failure_noticed() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("clipboard");
        feed(&["tee", file.to_str().unwrap()], "tekst; $(niet uitgevoerd)").unwrap();
        assert_eq!(std::fs::read_to_string(file).unwrap(), "tekst; $(niet uitgevoerd)");
        assert!(feed(&["false"], "tekst").is_err());
        assert!(feed(&["no-such-program-anywhere"], "tekst").is_err());
    }
}
