//! Which files are meant by the files and folders that a user gives.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::ffi::OsStr;
use std::fs::{self, DirEntry};
use std::io;
use std::ops::Range;
use std::path::{Path, PathBuf};

use super::stream::is_pipe;
use super::{Problem, ReadError, SEEDS, STANDARD_INPUT};

/// Files whose names say that they are something else, though they may hold text that would read as a letter: program
/// text, data, and what stands beside papers in a folder (`README.md`). They are left out of folders; given by name they
/// are read.
const NOT_PAPERS: &[&str] = &[
    "bak", "bat", "bib", "c", "cfg", "conf", "cpp", "css", "csv", "db", "diff", "gif", "go", "gz", "h", "ico", "ini",
    "ipynb", "java", "jpeg", "jpg", "js", "json", "jsonl", "lock", "log", "md", "mjs", "orig", "patch", "php", "pl",
    "png", "py", "pyc", "rb", "rs", "sh", "sql", "svg", "tex", "tgz", "tmp", "toml", "ts", "tsv", "webp", "yaml",
    "yml", "zip",
];

/// What was found under the paths that a user gave.
#[derive(Debug, Default)]
pub(super) struct Findings {
    /// In order: as given, within a folder by name.
    pub files: Vec<Found>,
    /// The folders among the given paths.
    pub folders: Vec<Folder>,
    /// All folders that were looked into.
    visited: Vec<PathBuf>,
}

/// What a reading of paths would look at.
#[derive(Debug, Clone, Default)]
pub struct Listing {
    /// The files that may be papers.
    pub files: Vec<PathBuf>,
    /// The folders in which others may come to lie.
    pub folders: Vec<PathBuf>,
    /// Files and folders that cannot be looked at.
    pub errors: Vec<ReadError>,
}

/// What a reading of these paths would look at now.
pub fn list(paths: &[PathBuf]) -> Listing {
    let Findings { files, visited, .. } = find(paths);
    let mut listing = Listing { files: Vec::new(), folders: visited, errors: Vec::new() };
    for Found { path: shown, find } in files {
        match find {
            Find::File { path, .. } => listing.files.push(path),
            Find::Problem(problem) => listing.errors.push(ReadError { path: shown, problem }),
            Find::Seed(_) | Find::StandardInput | Find::Skipped => {}
        }
    }
    listing
}

/// A file, or why it will not be read.
#[derive(Debug)]
pub(super) struct Found {
    /// As given by the user, below a folder with the rest of the path.
    pub path: String,
    pub find: Find,
}

#[derive(Debug)]
pub(super) enum Find {
    Seed(&'static [u8]),
    File { path: PathBuf, in_folder: bool },
    StandardInput,
    Problem(Problem),
    Skipped,
}

/// A folder that was given.
#[derive(Debug)]
pub(super) struct Folder {
    pub path: String,
    /// Which of the files were found in it.
    pub files: Range<usize>,
    /// Whether something in it was found already, under an earlier path.
    pub repeated: bool,
}

/// The files meant by these paths; the seeds if there are none. No file and no folder is found twice, so that links that
/// lead in a circle come to an end.
pub(super) fn find(paths: &[PathBuf]) -> Findings {
    let mut search = Search::default();
    if paths.is_empty() {
        let seed = |&(path, bytes): &(&str, &'static [u8])| Found { path: path.into(), find: Find::Seed(bytes) };
        search.findings.files.extend(SEEDS.iter().map(seed));
    }
    for (place, path) in paths.iter().enumerate() {
        search.place = place;
        search.given(path);
    }
    search.findings
}

#[derive(Default)]
struct Search {
    findings: Findings,
    /// Which of the given paths is searched.
    place: usize,
    /// True paths, and under which of the given paths they were met first.
    seen: HashMap<PathBuf, usize>,
}

impl Search {
    fn given(&mut self, path: &Path) {
        if path == Path::new(STANDARD_INPUT) {
            if self.seen.insert(path.to_owned(), self.place).is_none() {
                self.add(path, Find::StandardInput);
            }
            return;
        }
        match fs::metadata(path) {
            Err(error) => self.add(path, Find::Problem(problem(&error))),
            Ok(metadata) if metadata.is_dir() => self.folder(path),
            Ok(metadata) if !metadata.is_file() && !is_pipe(&metadata) => {
                self.add(path, Find::Problem(Problem::NotAFile))
            }
            Ok(_) if self.met(path).is_some() => {}
            Ok(_) => self.add(path, Find::File { path: path.to_owned(), in_folder: false }),
        }
    }

    fn add(&mut self, path: &Path, find: Find) {
        self.findings.files.push(Found { path: shown(path), find });
    }

    /// Under which of the given paths this one was met before, if it was; from now on it was.
    fn met(&mut self, path: &Path) -> Option<usize> {
        match self.seen.entry(path.canonicalize().ok()?) {
            Entry::Occupied(before) => Some(*before.get()),
            Entry::Vacant(new) => {
                new.insert(self.place);
                None
            }
        }
    }

    /// A given folder with all that is below it, depth first, by name.
    fn folder(&mut self, given: &Path) {
        let start = self.findings.files.len();
        let mut repeated = false;
        let mut open = vec![(given.to_owned(), true)];
        while let Some((path, is_folder)) = open.pop() {
            if let Some(place) = self.met(&path) {
                repeated |= place < self.place;
            } else if is_folder {
                self.findings.visited.push(path.clone());
                match entries(&path) {
                    Ok(entries) => open.extend(entries.into_iter().rev()),
                    Err(error) => self.add(&path, Find::Problem(problem(&error))),
                }
            } else {
                self.in_folder(&path);
            }
        }
        let files = start..self.findings.files.len();
        self.findings.folders.push(Folder { path: shown(given), files, repeated });
    }

    fn in_folder(&mut self, path: &Path) {
        match fs::metadata(path) {
            Ok(metadata) if metadata.is_file() && !is_no_paper(path) => {
                self.add(path, Find::File { path: path.to_owned(), in_folder: true });
            }
            _ => self.add(path, Find::Skipped), // a link to nothing, a socket, program text
        }
    }
}

/// What stands in a folder, by name, hidden things left out; with whether it is a folder, links followed.
fn entries(folder: &Path) -> io::Result<Vec<(PathBuf, bool)>> {
    let is_hidden = |entry: &DirEntry| entry.file_name().as_encoded_bytes().starts_with(b".");
    let mut entries: Vec<_> = fs::read_dir(folder)?.flatten().filter(|entry| !is_hidden(entry)).collect();
    entries.sort_by_key(DirEntry::file_name);
    let is_folder = |entry: &DirEntry| match entry.file_type() {
        Ok(kind) if kind.is_symlink() => fs::metadata(entry.path()).is_ok_and(|target| target.is_dir()),
        kind => kind.is_ok_and(|kind| kind.is_dir()),
    };
    Ok(entries.iter().map(|entry| (entry.path(), is_folder(entry))).collect())
}

/// What is wrong with a file that the operating system does not open.
pub(super) fn problem(error: &io::Error) -> Problem {
    match error.kind() {
        io::ErrorKind::NotFound => Problem::Missing,
        _ => Problem::Unreadable(error.into()),
    }
}

fn is_no_paper(path: &Path) -> bool {
    let extension = path.extension().and_then(OsStr::to_str).unwrap_or_default().to_lowercase();
    NOT_PAPERS.contains(&extension.as_str())
}

fn shown(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A folder with these files, each with a letter in it.
    fn folder(files: &[&str]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for file in files {
            let path = folder.path().join(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "x").unwrap();
        }
        folder
    }

    /// What is found, below the folder, with a sign: read, skipped, problem.
    fn found(folder: &Path, given: &[&str]) -> Vec<String> {
        let paths: Vec<_> = given.iter().map(|path| folder.join(path)).collect();
        let files = find(&paths).files.into_iter().map(|file| {
            let sign = match file.find {
                Find::Seed(_) | Find::File { .. } | Find::StandardInput => "",
                Find::Skipped => "-",
                Find::Problem(_) => "!",
            };
            format!("{sign}{}", shown(Path::new(&file.path).strip_prefix(folder).unwrap()))
        });
        files.collect()
    }

    #[test]
    fn folders_are_read_by_name_with_all_below() {
        let folder = folder(&["b.txt", "a/2.pdf", "a/10.txt", "README.md", ".hidden/x.txt", "c", "a/deep/er/x.HTML"]);
        assert_eq!(
            found(folder.path(), &[""]),
            ["-README.md", "a/10.txt", "a/2.pdf", "a/deep/er/x.HTML", "b.txt", "c"]
        );
        assert_eq!(found(folder.path(), &["c", "a", "README.md"])[..2], ["c", "a/10.txt"]);
        assert_eq!(found(folder.path(), &["README.md"]), ["README.md"]);
    }

    #[test]
    fn nothing_is_found_twice() {
        let folder = folder(&["a/1.txt", "a/2.txt"]);
        assert_eq!(found(folder.path(), &["a/2.txt", "a", "a", "a/1.txt"]), ["a/2.txt", "a/1.txt"]);
        let paths = ["a", "a"].map(|path| folder.path().join(path));
        assert_eq!(find(&paths).folders.iter().map(|folder| folder.repeated).collect::<Vec<_>>(), [false, true]);
    }

    #[cfg(unix)]
    #[test]
    fn links_are_followed_once() {
        use std::os::unix::fs::symlink;
        let folder = folder(&["a/1.txt", "b/2.txt"]);
        let at = |path: &str| folder.path().join(path);
        symlink(at(""), at("a/up")).unwrap();
        symlink(at("b"), at("a/there")).unwrap();
        symlink(at("nowhere"), at("b/broken")).unwrap();
        assert_eq!(
            found(folder.path(), &[""]),
            ["a/1.txt", "a/there/2.txt", "-a/there/broken"].map(String::from).to_vec()
        );
    }

    #[cfg(unix)]
    #[test]
    fn what_is_missing_or_no_file_is_a_problem() {
        assert_eq!(found(Path::new("/"), &["no/such/file", "dev/null"]), ["!no/such/file", "!dev/null"]);
    }
}
