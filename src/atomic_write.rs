//! Writes files atomically: a reader sees either the old content or all of the new.

use std::ffi::OsString;
use std::fs;
use std::io::{self, Write};
use std::path::Path;

/// Writes bytes to a file; an existing file is replaced only if `replaces` says so. The folder must exist.
///
/// # Errors
///
/// [`io::ErrorKind::AlreadyExists`] if there is a file that must not be replaced, or whatever else prevents writing.
/// Nothing has changed then.
pub fn write(path: &Path, bytes: &[u8], replaces: bool) -> io::Result<()> {
    match fs::metadata(path) {
        Ok(there) if !there.is_file() => Err(io::Error::other("is not a file")),
        Ok(_) if !replaces => Err(io::ErrorKind::AlreadyExists.into()),
        // a link stays one
        Ok(_) => replace(&fs::canonicalize(path)?, bytes),
        Err(_) => replace(path, bytes),
    }
}

/// Writes a new file next to the old one and renames it over that once it is on the disk.
///
/// # Errors
///
/// Whatever prevents writing. The old file is kept then.
pub fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut name = OsString::from(".");
    name.push(path.file_name().ok_or(io::ErrorKind::InvalidFilename)?);
    name.push(format!(".{}", std::process::id()));
    let new = path.with_file_name(name);
    let write_new = || {
        let mut file = fs::File::create(&new)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        fs::rename(&new, path)
    };
    write_new().inspect_err(|_| drop(fs::remove_file(&new)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<OsString> {
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name()).collect()
    }

    #[test]
    fn a_file_is_replaced_only_when_asked_and_nothing_else_is_left() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("verslag.html");
        write(&path, b"een", false).unwrap();
        assert_eq!(write(&path, b"twee", false).unwrap_err().kind(), io::ErrorKind::AlreadyExists);
        assert_eq!(fs::read_to_string(&path).unwrap(), "een");
        write(&path, b"drie", true).unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "drie");
        assert_eq!(names(folder.path()), ["verslag.html"]);
    }

    #[test]
    fn what_cannot_be_written_is_an_error_and_makes_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("file");
        fs::write(&file, "").unwrap();
        for path in [file.join("a.html"), folder.path().join("no/folder/a.html"), folder.path().to_owned()] {
            assert!(write(&path, b"een", true).is_err(), "{}", path.display());
        }
        assert_eq!(names(folder.path()), ["file"]);
    }

    #[test]
    #[cfg(unix)]
    fn a_link_stays_a_link() {
        let folder = tempfile::tempdir().unwrap();
        let [file, link] = ["file.html", "link.html"].map(|name| folder.path().join(name));
        fs::write(&file, "").unwrap();
        std::os::unix::fs::symlink(&file, &link).unwrap();
        write(&link, b"een", true).unwrap();
        assert_eq!(fs::read_to_string(&file).unwrap(), "een");
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    }
}
