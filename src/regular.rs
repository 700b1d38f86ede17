//! Opens regular files only. Opening a pipe would block until somebody writes to it, and a device may have no end.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read};
use std::path::Path;

use crate::model::NOT_A_FILE;

/// Opens a file for reading.
///
/// # Errors
/// The system's error, or [`NOT_A_FILE`] for anything but a regular file.
pub fn open(path: &Path) -> io::Result<File> {
    let check = |metadata: fs::Metadata| if metadata.is_file() { Ok(()) } else { Err(refusal(&metadata)) };
    check(fs::metadata(path)?)?; // to open a device may do something
    let mut options = OpenOptions::new();
    options.read(true);
    #[cfg(unix)]
    {
        let flags = rustix::fs::OFlags::NONBLOCK.bits();
        std::os::unix::fs::OpenOptionsExt::custom_flags(&mut options, flags.cast_signed());
    }
    let file = options.open(path)?;
    check(file.metadata()?)?; // it may have become another one meanwhile
    Ok(file)
}

/// Reads a file, but at most one byte more than `most`, which shows that it is longer.
///
/// # Errors
/// Those of [`open`].
pub fn read(path: &Path, most: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    open(path)?.take(most + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn refusal(metadata: &fs::Metadata) -> io::Error {
    if metadata.is_dir() { io::ErrorKind::IsADirectory.into() } else { io::Error::other(NOT_A_FILE) }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_file_is_refused_and_not_waited_for() {
        let folder = tempfile::tempdir().unwrap();
        let pipe = folder.path().join("pipe");
        assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
        for path in [&pipe, Path::new("/dev/zero"), Path::new("/dev/tty"), Path::new("/dev/stdin")] {
            if path.exists() && !path.metadata().unwrap().is_file() {
                assert_eq!(open(path).unwrap_err().to_string(), NOT_A_FILE, "{}", path.display());
            }
        }
        assert_eq!(open(folder.path()).unwrap_err().kind(), io::ErrorKind::IsADirectory);
        assert_eq!(open(&folder.path().join("none")).unwrap_err().kind(), io::ErrorKind::NotFound);
        let file = folder.path().join("file");
        fs::write(&file, "lang genoeg").unwrap();
        assert_eq!(read(&file, 3).unwrap(), b"lang");
    }
}
