//! Files and folders in, readings out: each file is read and interpreted on one of all cores, one at a time, in order.

use std::borrow::Cow;
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::find::{self, Find, Found, problem};
use super::format;
use super::worker::Pool;
use super::{Format, LARGEST_FILE, LARGEST_TEXT, Manuscript, Problem, ReadError, text};
use crate::model::Transcript;
use crate::parallel::on_all_cores_with_progress;

/// A file that was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// As given by the user (below a folder: the folder and the rest of the path), or `seeds/…`.
    pub path: String,
    /// What it says.
    pub manuscript: Manuscript,
    /// Its own lines.
    pub transcript: Transcript,
}

/// What came of reading files and folders.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome<T> {
    /// What was made of each file that could be read, in order: as given, within a folder by name.
    pub papers: Vec<T>,
    /// What could not be read.
    pub errors: Vec<ReadError>,
    /// Paths of files in folders that are not papers.
    pub skipped: Vec<String>,
}

/// Reads files and folders (without any: the embedded seeds) and interprets each file right after it was read, so that
/// no more than one file a core is in memory at a time. Meanwhile `progress`, in a thread of its own, is told how many of
/// how many are done, for the first time at once.
///
/// `pool`: the processes in which all formats but plain text are read.
pub fn read<T: Send>(
    paths: &[PathBuf],
    pool: &Pool,
    interpret: impl Fn(Reading) -> T + Sync,
    mut progress: impl FnMut(usize, usize) + Send,
) -> Outcome<T> {
    let found = find::find(paths);
    let files: Vec<_> = found.files.iter().collect();
    let all = files.len();
    let results =
        on_all_cores_with_progress(files, |file| open(file, pool).map(&interpret), |done| progress(done, all));
    let of_folder = |folder: &find::Folder| &results[folder.files.clone()];
    let barren = |folder: &&find::Folder| !folder.repeated && of_folder(folder).iter().all(is_skipped);
    let no_papers = found.folders.iter().filter(barren);
    let no_papers: Vec<_> =
        no_papers.map(|folder| ReadError { path: folder.path.clone(), problem: Problem::NoPapers }).collect();

    let mut outcome = Outcome { papers: Vec::new(), errors: Vec::new(), skipped: Vec::new() };
    for (file, result) in found.files.into_iter().zip(results) {
        match result {
            Ok(paper) => outcome.papers.push(paper),
            Err(Failure::Skipped) => outcome.skipped.push(file.path),
            Err(Failure::Problem(problem)) => outcome.errors.push(ReadError { path: file.path, problem }),
        }
    }
    outcome.errors.extend(no_papers);
    outcome
}

/// What stands in the head of a report, within so many bytes.
const REPORTS: [&[u8]; 2] =
    [br#"<meta name="generator" content="tegenlezer">"#, b"<Application>tegenlezer</Application>"];
const REPORT_HEAD: usize = 2_000;

/// Why there is no reading of a file.
#[derive(Debug, PartialEq)]
enum Failure {
    /// It is not a paper, and nobody asked for it by name.
    Skipped,
    Problem(Problem),
}

fn is_skipped<T>(result: &Result<T, Failure>) -> bool {
    matches!(result, Err(Failure::Skipped))
}

fn open(file: &Found, pool: &Pool) -> Result<Reading, Failure> {
    let (in_folder, bytes) = match &file.find {
        Find::Seed(embedded) => (false, Cow::Borrowed(*embedded)),
        Find::Problem(problem) => return Err(Failure::Problem(problem.clone())),
        Find::Skipped => return Err(Failure::Skipped),
        Find::StandardInput => (false, Cow::Owned(bounded(io::stdin().lock(), 0).map_err(Failure::Problem)?)),
        Find::File { path, in_folder } => (*in_folder, Cow::Owned(bytes_of(path).map_err(Failure::Problem)?)),
    };
    if in_folder && is_report(&bytes) {
        return Err(Failure::Skipped);
    }
    match read_bytes(&file.path, bytes, pool) {
        Ok((manuscript, transcript)) => Ok(Reading { path: file.path.clone(), manuscript, transcript }),
        Err(Problem::UnknownFormat) if in_folder => Err(Failure::Skipped),
        Err(problem) => Err(Failure::Problem(problem)),
    }
}

/// Whether these bytes are a report that this program wrote as a page or a document: it repeats papers, and often lies beside them.
fn is_report(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(REPORT_HEAD)];
    REPORTS.iter().any(|report| head.windows(report.len()).any(|window| window == *report))
}

/// The bytes of a file, if they are not too many.
fn bytes_of(path: &Path) -> Result<Vec<u8>, Problem> {
    let file = File::open(path).map_err(|error| problem(&error))?;
    let size = file.metadata().map_err(|error| problem(&error))?.len();
    if size > LARGEST_FILE {
        return Err(too_large(size, LARGEST_FILE));
    }
    bounded(file, size) // it may grow while it is read, or tell no size
}

/// What can be read, if it is not too much; the size is what it says of itself.
fn bounded(file: impl Read, size: u64) -> Result<Vec<u8>, Problem> {
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or_default());
    file.take(LARGEST_FILE + 1).read_to_end(&mut bytes).map_err(|error| problem(&error))?;
    match bytes.len() as u64 {
        0 => Err(Problem::Empty),
        size if size > LARGEST_FILE => Err(too_large(size, LARGEST_FILE)),
        _ => Ok(bytes),
    }
}

fn too_large(size: u64, most: u64) -> Problem {
    Problem::TooLarge { size: size.div_ceil(1 << 20), most: most >> 20 }
}

/// Reads the bytes of a file of any format; the name is that of the file.
fn read_bytes(name: &str, bytes: Cow<'_, [u8]>, pool: &Pool) -> Result<(Manuscript, Transcript), Problem> {
    match Format::recognise(&bytes, Some(name)).ok_or_else(|| format::unread(&bytes, name))? {
        Format::Text if bytes.len() as u64 > LARGEST_TEXT => Err(too_large(bytes.len() as u64, LARGEST_TEXT)),
        Format::Text => Ok(text::read(bytes)),
        packed => {
            let manuscript = pool.read(packed, &bytes)?;
            let size = size(&manuscript);
            if size > LARGEST_TEXT {
                return Err(too_large(size, LARGEST_TEXT));
            }
            let transcript = transcript(&manuscript);
            Ok((manuscript, transcript))
        }
    }
}

/// How much text a manuscript holds, in bytes.
fn size(manuscript: &Manuscript) -> u64 {
    let of_notes = manuscript.notes.iter().flat_map(|note| &note.lines);
    let runs = manuscript.lines.iter().chain(of_notes).flat_map(|line| &line.runs);
    runs.map(|run| run.text.len() as u64).sum()
}

/// The lines of a format that has none of its own: those of the manuscript, under their numbers there.
fn transcript(manuscript: &Manuscript) -> Transcript {
    let of_notes = manuscript.notes.iter().flat_map(|note| &note.lines);
    let mut lines: Vec<_> = manuscript.lines.iter().chain(of_notes).collect();
    lines.sort_by_key(|line| line.origin.line);
    let mut transcript = Transcript::new();
    for line in lines {
        let number = line.origin.line as usize;
        while transcript.len() + 1 < number && transcript.len() < manuscript.lines.len() {
            transcript.push("", None);
        }
        transcript.push(&line.text(), line.origin.page);
    }
    transcript
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_paths_the_seeds_are_read() {
        let pool = Pool::new(PathBuf::from("nobody is asked"));
        let outcome = read(&[], &pool, |reading| reading.path, |_, _| ());
        let names: Vec<_> = crate::source::SEEDS.iter().map(|&(path, _)| path.to_owned()).collect();
        assert_eq!(outcome, Outcome { papers: names, errors: vec![], skipped: vec![] });
    }

    #[test]
    fn a_file_of_the_largest_size_is_read_and_no_larger_one() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("groot.txt");
        let file = File::create(&path).unwrap();
        file.set_len(LARGEST_FILE + 1).unwrap();
        assert_eq!(bytes_of(&path), Err(Problem::TooLarge { size: 65, most: 64 }));
        file.set_len(LARGEST_FILE).unwrap();
        assert_eq!(bytes_of(&path).map(|bytes| bytes.len() as u64), Ok(LARGEST_FILE));
        file.set_len(0).unwrap();
        assert_eq!(bytes_of(&path), Err(Problem::Empty));
        let pool = Pool::new(PathBuf::from("nobody is asked"));
        let text = vec![b'a'; (8 << 20) + 1];
        assert_eq!(read_bytes("groot.txt", text.into(), &pool).map(drop), Err(Problem::TooLarge { size: 9, most: 8 }));
    }
}
