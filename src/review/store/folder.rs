//! A folder of logs. Nothing in it is trusted, since others may write to it too.
//!
//! Whoever may write to the folder of the papers could place a link there, so that what is meant for a log is written
//! to any other file of the user. So the folder is opened once, and its files are opened relative to it, by name. Only
//! regular files with a single name are accepted: no symbolic links, no pipes or devices (opening one may block for
//! ever), no hard links to other files. The owner of a file does not matter: several people share a log, and one of
//! them created it.

use std::ffi::{OsStr, OsString};
use std::fmt;
use std::fs::File;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::FOLDER;
use crate::i18n::{Language, logs};

/// An open folder.
#[derive(Debug)]
pub(super) struct Folder {
    path: PathBuf,
    handle: system::Handle,
}

/// What a file is opened for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Access {
    Read,
    Append,
    /// Created; an error if the name exists.
    Create,
    /// Opened for locking only.
    Lock,
}

/// Why a file is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// It is a symbolic link.
    Link,
    /// It is a pipe, a device, a folder, or the like.
    NoFile,
    /// It has a second name (a hard link), which may be anywhere.
    #[cfg_attr(not(unix), allow(dead_code, reason = "the standard library cannot tell there"))]
    SeveralNames,
    /// It is longer than any log.
    TooLong,
    /// It has more changes than any log.
    TooMany,
}

impl Refusal {
    /// The refusal inside an error, if there is one.
    pub(crate) fn from_error(error: &io::Error) -> Option<Self> {
        error.get_ref().and_then(|inner| inner.downcast_ref()).copied()
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(Language::English.say(logs::refusal(*self)))
    }
}

impl std::error::Error for Refusal {}

impl From<Refusal> for io::Error {
    fn from(refusal: Refusal) -> Self {
        Self::other(refusal)
    }
}

/// The folder and the name of a file.
pub(super) fn split(path: &Path) -> io::Result<(&Path, &OsStr)> {
    path.parent().zip(path.file_name()).ok_or_else(|| io::ErrorKind::InvalidInput.into())
}

impl Folder {
    /// Opens a folder. One beside papers must be a real folder, not a link to one; the user's own may be anything.
    ///
    /// # Errors
    /// The system's error: `NotFound` if it does not exist.
    pub(super) fn open(path: &Path) -> io::Result<Self> {
        let handle = system::Handle::open(path, is_beside_papers(path))?;
        Ok(Self { path: path.to_owned(), handle })
    }

    /// Opens a folder, and creates it if it does not exist. Parent folders are created only for the user's own data
    /// folder, readable by them alone, and never beside papers.
    ///
    /// # Errors
    /// The system's error.
    pub(super) fn make(path: &Path) -> io::Result<Self> {
        match Self::open(path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                match system::make_folder(path, is_beside_papers(path)) {
                    Err(error) if error.kind() != io::ErrorKind::AlreadyExists => Err(error),
                    _ => Self::open(path),
                }
            }
            opened => opened,
        }
    }

    /// Opens a regular file for reading; `None` if it does not exist.
    ///
    /// # Errors
    /// The system's error or a [`Refusal`]; so do the methods below.
    pub(super) fn read(&self, name: &OsStr) -> io::Result<Option<File>> {
        match self.file(name, Access::Read) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            file => file.map(Some),
        }
    }

    /// Opens a regular file for appending; created if it does not exist.
    pub(super) fn append(&self, name: &OsStr) -> io::Result<File> {
        self.open_or_create(name, Access::Append)
    }

    /// Opens a regular file only to lock it; created if it does not exist.
    pub(super) fn lock(&self, name: &OsStr) -> io::Result<File> {
        match self.open_or_create(name, Access::Lock) {
            Err(error) if error.kind() == io::ErrorKind::PermissionDenied => self.file(name, Access::Read), // another's
            file => file,
        }
    }

    fn open_or_create(&self, name: &OsStr, access: Access) -> io::Result<File> {
        match self.file(name, access) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            file => return file,
        }
        match self.file(name, Access::Create) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => self.file(name, access), // made meanwhile
            file => file,
        }
    }

    fn file(&self, name: &OsStr, access: Access) -> io::Result<File> {
        self.handle.file(name, access)
    }

    /// Whether the name exists.
    pub(super) fn holds(&self, name: &OsStr) -> bool {
        self.handle.holds(name)
    }

    /// Replaces a file atomically: a reader sees either the old one or the new one.
    pub(super) fn replace(&self, name: &OsStr, bytes: &[u8]) -> io::Result<()> {
        let old = self.file(name, Access::Read)?;
        let new = beside(name, "new"); // one at a time, under the lock
        let _ = self.handle.remove(&new); // left by a run that was killed
        let mut file = self.file(&new, Access::Create)?;
        let mut write = || {
            file.write_all(bytes)?;
            file.set_permissions(old.metadata()?.permissions())?;
            file.sync_all()?;
            self.handle.rename(&new, name)
        };
        write().inspect_err(|_| drop(self.handle.remove(&new)))?;
        self.sync();
        Ok(())
    }

    /// Removes a file.
    pub(super) fn remove(&self, name: &OsStr) -> io::Result<()> {
        self.handle.remove(name)
    }

    /// Makes sure that the names of files are on the disk, where the system supports it.
    pub(super) fn sync(&self) {
        self.handle.sync();
    }

    /// The names in the folder, unordered, at most so many.
    pub(super) fn names(&self, at_most: usize) -> io::Result<Vec<OsString>> {
        self.handle.names(&self.path, at_most)
    }
}

/// `LOG.past`
pub(super) fn beside(name: &OsStr, what: &str) -> OsString {
    let mut name = name.to_owned();
    name.push(".");
    name.push(what);
    name
}

fn is_beside_papers(folder: &Path) -> bool {
    folder.file_name() == Some(OsStr::new(FOLDER))
}

#[cfg(unix)]
mod system {
    use std::ffi::{OsStr, OsString};
    use std::fs::{DirBuilder, File};
    use std::io;
    use std::os::fd::OwnedFd;
    use std::os::unix::ffi::OsStrExt;
    use std::os::unix::fs::{DirBuilderExt, MetadataExt};
    use std::path::Path;

    use rustix::fs::{AtFlags, CWD, Dir, FileType, Mode, OFlags, fstat, fsync, openat, renameat, statat, unlinkat};

    use super::{Access, Refusal};

    #[derive(Debug)]
    pub struct Handle(OwnedFd);

    impl Handle {
        pub fn open(path: &Path, itself: bool) -> io::Result<Self> {
            let flags = OFlags::RDONLY | OFlags::DIRECTORY | OFlags::CLOEXEC | OFlags::NONBLOCK;
            let flags = if itself { flags | OFlags::NOFOLLOW } else { flags };
            match openat(CWD, path, flags, Mode::empty()) {
                Ok(folder) => Ok(Self(folder)),
                Err(error) => match statat(CWD, path, AtFlags::SYMLINK_NOFOLLOW) {
                    Ok(stat) if itself && is(&stat, FileType::Symlink) => Err(Refusal::Link.into()),
                    _ => Err(error.into()),
                },
            }
        }

        pub fn file(&self, name: &OsStr, access: Access) -> io::Result<File> {
            let flags = match access {
                Access::Read => OFlags::RDONLY,
                Access::Append => OFlags::WRONLY | OFlags::APPEND,
                Access::Create => OFlags::WRONLY | OFlags::APPEND | OFlags::CREATE | OFlags::EXCL,
                Access::Lock => OFlags::RDWR,
            };
            if access != Access::Create {
                // before it is opened, which may wake a device; it is asked again what was opened
                let stat = statat(&self.0, name, AtFlags::SYMLINK_NOFOLLOW)?;
                if is(&stat, FileType::Symlink) {
                    return Err(Refusal::Link.into());
                } else if !is(&stat, FileType::RegularFile) {
                    return Err(Refusal::NoFile.into());
                }
            }
            let flags = flags | OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::NOCTTY | OFlags::CLOEXEC;
            let file = File::from(openat(&self.0, name, flags, self.mode()?)?);
            let meta = file.metadata()?;
            if !meta.is_file() {
                return Err(Refusal::NoFile.into());
            } else if meta.nlink() > 1 {
                return Err(Refusal::SeveralNames.into());
            }
            Ok(file)
        }

        /// A new file is accessible to those who have access to the folder, subject to the user's umask.
        fn mode(&self) -> io::Result<Mode> {
            Ok(Mode::from_raw_mode(fstat(&self.0)?.st_mode) & Mode::from_raw_mode(0o666) | Mode::RUSR | Mode::WUSR)
        }

        pub fn holds(&self, name: &OsStr) -> bool {
            statat(&self.0, name, AtFlags::SYMLINK_NOFOLLOW).is_ok()
        }

        pub fn remove(&self, name: &OsStr) -> io::Result<()> {
            Ok(unlinkat(&self.0, name, AtFlags::empty())?)
        }

        pub fn rename(&self, from: &OsStr, to: &OsStr) -> io::Result<()> {
            Ok(renameat(&self.0, from, &self.0, to)?)
        }

        pub fn sync(&self) {
            let _ = fsync(&self.0); // not every file system can
        }

        pub fn names(&self, _: &Path, at_most: usize) -> io::Result<Vec<OsString>> {
            let mut names = Vec::new();
            for entry in Dir::read_from(&self.0)? {
                let name = OsStr::from_bytes(entry?.file_name().to_bytes()).to_owned();
                if name != "." && name != ".." {
                    names.push(name);
                }
                if names.len() == at_most {
                    break;
                }
            }
            Ok(names)
        }
    }

    fn is(stat: &rustix::fs::Stat, kind: FileType) -> bool {
        FileType::from_raw_mode(stat.st_mode) == kind
    }

    pub fn make_folder(path: &Path, beside_papers: bool) -> io::Result<()> {
        match beside_papers {
            true => std::fs::create_dir(path),
            false => DirBuilder::new().recursive(true).mode(0o700).create(path),
        }
    }
}

/// Without `openat`: by path, with a check before opening. This does not prevent somebody from exchanging a file in
/// between; where only administrators can create links, few can.
#[cfg(not(unix))]
mod system {
    use std::ffi::{OsStr, OsString};
    use std::fs::{self, File, OpenOptions};
    use std::io;
    use std::path::{Path, PathBuf};

    use super::{Access, Refusal};

    #[derive(Debug)]
    pub struct Handle(PathBuf);

    impl Handle {
        pub fn open(path: &Path, itself: bool) -> io::Result<Self> {
            if itself && fs::symlink_metadata(path)?.is_symlink() {
                return Err(Refusal::Link.into());
            }
            match fs::metadata(path)?.is_dir() {
                true => Ok(Self(path.to_owned())),
                false => Err(io::ErrorKind::NotADirectory.into()),
            }
        }

        pub fn file(&self, name: &OsStr, access: Access) -> io::Result<File> {
            let path = self.0.join(name);
            let mut options = OpenOptions::new();
            match access {
                Access::Create => return options.append(true).create_new(true).open(path),
                Access::Read => options.read(true),
                Access::Append => options.append(true),
                Access::Lock => options.read(true).write(true),
            };
            let meta = fs::symlink_metadata(&path)?;
            if meta.is_symlink() {
                return Err(Refusal::Link.into());
            } else if !meta.is_file() {
                return Err(Refusal::NoFile.into());
            }
            options.open(path)
        }

        pub fn holds(&self, name: &OsStr) -> bool {
            fs::symlink_metadata(self.0.join(name)).is_ok()
        }

        pub fn remove(&self, name: &OsStr) -> io::Result<()> {
            fs::remove_file(self.0.join(name))
        }

        pub fn rename(&self, from: &OsStr, to: &OsStr) -> io::Result<()> {
            fs::rename(self.0.join(from), self.0.join(to))
        }

        pub fn sync(&self) {}

        pub fn names(&self, path: &Path, at_most: usize) -> io::Result<Vec<OsString>> {
            let entries = fs::read_dir(path)?.take(at_most);
            Ok(entries.filter_map(|entry| entry.ok().map(|entry| entry.file_name())).collect())
        }
    }

    pub fn make_folder(path: &Path, beside_papers: bool) -> io::Result<()> {
        if beside_papers { fs::create_dir(path) } else { fs::create_dir_all(path) }
    }
}
