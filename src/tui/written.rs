//! Files written whole or not at all.

use std::ffi::OsString;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// The path that was typed; `~` at its beginning is the user's own folder, as in a shell.
pub fn at_home(typed: &str, home: Option<PathBuf>) -> PathBuf {
    match (typed.strip_prefix("~/"), home) {
        (Some(below), Some(home)) => home.join(below),
        _ => PathBuf::from(typed),
    }
}

/// Writes a text to a file, replacing one that is there only if asked to. The folder must be there.
///
/// # Errors
///
/// [`io::ErrorKind::AlreadyExists`] if there is a file that is not to be replaced; whatever else keeps it from being
/// written. Nothing has changed then.
pub fn put(path: &Path, text: &str, replaces: bool) -> io::Result<()> {
    match fs::metadata(path) {
        Ok(there) if !there.is_file() => Err(io::Error::other("is not a file")),
        Ok(_) if !replaces => Err(io::ErrorKind::AlreadyExists.into()),
        // a link stays one
        Ok(_) => replace(&fs::canonicalize(path)?, text.as_bytes()),
        Err(_) => replace(path, text.as_bytes()),
    }
}

/// Writes a new file beside the old one, which it replaces once it is on the disk.
///
/// # Errors
///
/// Whatever keeps it from being written. The old file is left then.
pub fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut name = OsString::from(".");
    name.push(path.file_name().ok_or(io::ErrorKind::InvalidFilename)?);
    name.push(format!(".{}", std::process::id()));
    let new = path.with_file_name(name);
    let write = || {
        let mut file = fs::File::create(&new)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        fs::rename(&new, path)
    };
    write().inspect_err(|_| drop(fs::remove_file(&new)))
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
        put(&path, "een", false).unwrap();
        assert_eq!(put(&path, "twee", false).unwrap_err().kind(), io::ErrorKind::AlreadyExists);
        assert_eq!(fs::read_to_string(&path).unwrap(), "een");
        put(&path, "drie", true).unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "drie");
        assert_eq!(names(folder.path()), ["verslag.html"]);
    }

    #[test]
    fn a_tilde_is_the_users_own_folder() {
        let home = || Some(PathBuf::from("/home/jan"));
        for (typed, path) in [("~/a.md", "/home/jan/a.md"), ("~jan/a.md", "~jan/a.md"), ("b/~/a.md", "b/~/a.md")] {
            assert_eq!(at_home(typed, home()), Path::new(path));
        }
        assert_eq!(at_home("~/a.md", None), Path::new("~/a.md"));
    }

    #[test]
    fn what_cannot_be_written_is_an_error_and_makes_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("file");
        fs::write(&file, "").unwrap();
        for path in [file.join("a.html"), folder.path().join("no/folder/a.html"), folder.path().to_owned()] {
            assert!(put(&path, "een", true).is_err(), "{}", path.display());
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
        put(&link, "een", true).unwrap();
        assert_eq!(fs::read_to_string(&file).unwrap(), "een");
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    }
}
