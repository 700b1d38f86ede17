//! What stands in a library: its papers and dossiers, one by one and counted.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use rusqlite::{OptionalExtension, params};

use super::keep::{document, value_of};
use super::{Library, LibraryError, Summary};
use crate::dossier::{self, Dossier};
use crate::model::{Diagnostic, Owner, Problem};
use crate::parallel::on_all_cores;

/// How much a library holds.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Status {
    /// The files and folders that were added.
    pub roots: Vec<PathBuf>,
    /// How many papers can be found.
    pub papers: u64,
    /// How many dossiers they make.
    pub dossiers: u64,
    /// How many questions these have.
    pub questions: u64,
    /// How many papers are gone from the disk.
    pub gone: u64,
    /// How many files could not be read.
    pub unread: u64,
    /// How large the library is, in bytes.
    pub bytes: u64,
    /// Whether all papers stand in dossiers.
    pub settled: bool,
}

/// A file about which there is something to say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Troubled {
    /// The file.
    pub path: String,
    /// What is the matter with it.
    pub state: PaperState,
}

/// What may be the matter with a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PaperState {
    /// It is gone from the disk; what it said is kept.
    Gone,
    /// It cannot be read.
    Unread(Problem),
}

impl Library {
    /// How much it holds.
    ///
    /// # Errors
    ///
    /// When it cannot be read.
    pub fn status(&self) -> Result<Status, LibraryError> {
        let _snapshot = self.snapshot()?;
        let count = |sql: &str| self.connection.query_row(sql, [], |row| row.get::<_, u64>(0));
        let questions = self.summaries()?.iter().map(|(_, summary)| u64::from(summary.questions())).sum();
        Ok(Status {
            roots: self.roots()?,
            papers: self.count_of_papers()?,
            dossiers: count("SELECT count(*) FROM dossiers")?,
            questions,
            gone: count("SELECT count(*) FROM papers WHERE gone")?,
            unread: self.troubled()?.iter().filter(|file| file.state != PaperState::Gone).count() as u64,
            bytes: count("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size")?,
            settled: self.is_settled()?,
        })
    }

    /// How many papers can be found.
    ///
    /// # Errors
    ///
    /// When the library cannot be read.
    pub fn count_of_papers(&self) -> Result<u64, LibraryError> {
        Ok(self.connection.query_row("SELECT count(*) FROM traits", [], |row| row.get(0))?)
    }

    /// The files and folders that were added.
    ///
    /// # Errors
    ///
    /// When the library cannot be read.
    pub fn roots(&self) -> Result<Vec<PathBuf>, LibraryError> {
        let mut roots = self.connection.prepare("SELECT path FROM roots ORDER BY path")?;
        let roots = roots.query_map([], |row| Ok(PathBuf::from(row.get::<_, String>(0)?)))?;
        Ok(roots.collect::<Result<_, _>>()?)
    }

    /// The files that are gone, and those that cannot be read, by path. What in a folder is no paper, and never was, is
    /// not among them.
    ///
    /// # Errors
    ///
    /// When the library cannot be read.
    pub fn troubled(&self) -> Result<Vec<Troubled>, LibraryError> {
        let _snapshot = self.snapshot()?;
        let named: HashSet<PathBuf> = self.roots()?.into_iter().collect();
        let mut files = self.connection.prepare(
            "SELECT path, problem, EXISTS(SELECT 1 FROM traits WHERE paper = id) FROM papers
             WHERE gone OR problem NOT NULL",
        )?;
        let files = files.query_map([], |row| {
            Ok((row.get::<_, String>(0)?, row.get::<_, Option<Vec<u8>>>(1)?, row.get::<_, bool>(2)?))
        })?;
        let mut troubled = Vec::new();
        for file in files {
            let (path, problem, was_read) = file?;
            let state = match problem {
                None => PaperState::Gone,
                Some(problem) => PaperState::Unread(value_of(&problem)?),
            };
            let is_paper = was_read || named.contains(Path::new(&path));
            if is_paper || state != PaperState::Unread(Problem::UnknownFormat) {
                troubled.push(Troubled { path, state });
            }
        }
        troubled.sort_by(|one, other| Path::new(&one.path).cmp(Path::new(&other.path)));
        Ok(troubled)
    }

    /// Whether the file is whole: what is wrong with it, in SQLite's words; nothing if all is well.
    ///
    /// # Errors
    ///
    /// When it is too damaged to be looked at.
    pub fn faults(&self) -> Result<Vec<String>, LibraryError> {
        let mut faults = self.connection.prepare("PRAGMA integrity_check(5)")?;
        let faults: Vec<String> = faults.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
        Ok(faults.into_iter().filter(|fault| fault != "ok").collect())
    }

    /// What is known of each dossier, with its number in the library.
    ///
    /// # Errors
    ///
    /// When the library cannot be read.
    pub fn summaries(&self) -> Result<Vec<(i64, Summary)>, LibraryError> {
        let mut rows = self.connection.prepare("SELECT id, summary FROM dossiers")?;
        let mut rows = rows.query([])?;
        let mut packed: Vec<(i64, Vec<u8>)> = Vec::new();
        while let Some(row) = rows.next()? {
            packed.push((row.get(0)?, row.get(1)?));
        }
        on_all_cores(packed, |(id, bytes)| Ok((id, value_of(&bytes)?))).into_iter().collect()
    }

    /// The same of those that come first when they are ordered by the day of their latest paper, no more than this; and how
    /// many dossiers there are in all.
    ///
    /// # Errors
    ///
    /// When the library cannot be read.
    pub fn latest(&self, most: usize) -> Result<(Vec<(i64, Summary)>, usize), LibraryError> {
        let _snapshot = self.snapshot()?;
        let mut rows = self.connection.prepare("SELECT id, summary FROM dossiers ORDER BY latest DESC, id LIMIT ?")?;
        let mut rows = rows.query([most])?;
        let mut latest = Vec::new();
        while let Some(row) = rows.next()? {
            let summary = value_of(row.get_ref(1)?.as_blob().map_err(|_| LibraryError::Damaged)?)?;
            latest.push((row.get(0)?, summary));
        }
        let count = self.connection.query_row("SELECT count(*) FROM dossiers", [], |row| row.get(0))?;
        Ok((latest, count))
    }

    /// The papers of a dossier, by path, and which of them are gone from the disk.
    ///
    /// # Errors
    ///
    /// When the library cannot be read.
    pub fn papers_of(&self, dossier: i64) -> Result<Vec<(PathBuf, bool)>, LibraryError> {
        let mut papers = self.connection.prepare_cached("SELECT path, gone FROM papers WHERE dossier = ?")?;
        let papers = papers.query_map([dossier], |row| Ok((PathBuf::from(row.get::<_, String>(0)?), row.get(1)?)))?;
        let mut papers: Vec<_> = papers.collect::<Result<_, _>>()?;
        papers.sort();
        Ok(papers)
    }

    /// What a row of a dossier asks, and what was answered.
    ///
    /// # Errors
    ///
    /// When the library cannot be read.
    pub fn question_and_answer(&self, dossier: i64, key: &str) -> Result<(String, Vec<String>), LibraryError> {
        let Some(dossier) = self.dossier(dossier)? else { return Ok(Default::default()) };
        let view = dossier.rows.iter().position(|row| row.key.to_string() == key).and_then(|row| dossier.view(row));
        let Some(view) = view else { return Ok(Default::default()) };
        let question = view.wordings.first().map(|one| one.document.string_of(Owner::Question(one.question_id)));
        let answers = view.answers.iter().map(|one| one.document.string_of(Owner::Answer(one.answer_id)));
        Ok((question.unwrap_or_default(), answers.collect()))
    }

    /// A dossier as its papers were when they were read, whether or not they are there still; `None` if there is none of
    /// this number.
    ///
    /// # Errors
    ///
    /// When the library cannot be read.
    pub fn dossier(&self, id: i64) -> Result<Option<Dossier>, LibraryError> {
        self.packed(id)?.map(Packed::dossier).transpose()
    }

    /// A dossier as it stands in the library.
    pub(super) fn packed(&self, id: i64) -> Result<Option<Packed>, LibraryError> {
        let _snapshot = self.snapshot()?;
        let diagnostics = "SELECT diagnostics FROM dossiers WHERE id = ?";
        let diagnostics: Option<Vec<u8>> =
            self.connection.prepare_cached(diagnostics)?.query_row([id], |row| row.get(0)).optional()?;
        let Some(diagnostics) = diagnostics else { return Ok(None) };
        let papers = "SELECT path, kept FROM papers JOIN contents ON paper = id WHERE dossier = ?";
        let mut papers = self.connection.prepare_cached(papers)?;
        let papers = papers.query_map(params![id], |row| Ok((row.get::<_, String>(0)?, row.get::<_, Vec<u8>>(1)?)))?;
        let mut papers: Vec<_> = papers.collect::<Result<_, _>>()?;
        papers.sort_by(|one, other| Path::new(&one.0).cmp(Path::new(&other.0)));
        Ok(Some(Packed { papers, diagnostics }))
    }
}

/// A dossier as it stands in the library: its papers by path, packed.
pub(super) struct Packed {
    papers: Vec<(String, Vec<u8>)>,
    diagnostics: Vec<u8>,
}

impl Packed {
    /// Reads and interprets it.
    pub(super) fn dossier(self) -> Result<Dossier, LibraryError> {
        let diagnostics: Vec<Diagnostic> = value_of(&self.diagnostics)?;
        let documents = self.papers.into_iter().map(|(path, kept)| document(&kept, path));
        Ok(dossier::grouped(documents.collect::<Result<_, _>>()?, diagnostics))
    }
}
