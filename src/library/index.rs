//! Puts the papers of a library together into dossiers, and enters the texts of those that changed.
//!
//! All papers are grouped anew by their traits, in the order of their paths, as if they were read at once: so it does not
//! matter in which order they came in. A dossier whose papers are the same as before is left as it is.

use std::collections::{HashMap, HashSet};
use std::path::PathBuf;

use rusqlite::{Connection, Transaction, TransactionBehavior, params};
use sha2::{Digest, Sha256};

use super::aside::{self, Aside};
use super::compared::{ByWordings, Compared, Remembering};
use super::gather::READER;
use super::keep::{Packer, bytes_of, document, value_of};
use super::passages::{Passage, passages};
use super::texts::{self, Pack, packs};
use super::{Library, LibraryError, Summary, like};
use crate::dossier::{self, Group, Traits};
use crate::insight::recycled;
use crate::model::{Diagnostic, Document, DocumentId};
use crate::parallel::spread_with;

/// So many bytes of papers are read at once, at least a dossier's: more of them take memory …
const AT_ONCE: usize = 512 << 10;

/// … and so many are entered in one transaction: after each the words stand in one more list, to be looked through.
const TOGETHER: usize = 5 << 20;

/// A paper that was read, as far as grouping needs it.
struct Paper {
    id: i64,
    reading: i64,
    path: PathBuf,
    traits: Traits,
}

/// By what a dossier is known to be the same as before.
type Signature = [u8; 16];

/// A dossier that is to be entered.
struct Wanted {
    signature: Signature,
    /// The numbers of its papers, by path.
    papers: Vec<i64>,
    diagnostics: Vec<Diagnostic>,
}

/// A paper of a dossier.
struct Stored {
    path: String,
    bytes: Bytes,
}

/// What it says.
enum Bytes {
    /// As it was interpreted a moment ago.
    Interpreted(Vec<u8>),
    /// As it is kept.
    Kept(Vec<u8>),
}

impl Stored {
    fn len(&self) -> usize {
        match &self.bytes {
            Bytes::Interpreted(bytes) => bytes.len(),
            Bytes::Kept(packed) => packed.len() * TIMES_PACKED,
        }
    }

    fn document(self) -> Result<Document, LibraryError> {
        match self.bytes {
            Bytes::Interpreted(bytes) => aside::document(&bytes),
            Bytes::Kept(packed) => document(&packed, self.path),
        }
    }
}

/// So much larger is a paper when it is unpacked, by and large.
const TIMES_PACKED: usize = 2;

/// What is to be done to the dossiers.
struct Changes {
    /// Those that are not entered yet.
    wanted: Vec<Wanted>,
    /// The numbers of those that are no more.
    obsolete: Vec<i64>,
}

/// What is entered of a dossier.
struct Entry {
    summary: Summary,
    passages: Vec<Passage>,
    /// The papers of its documents, in their order.
    papers: Vec<i64>,
    packs: Vec<Pack>,
    /// The fingerprints of each document, as they stand in the library.
    prints: Vec<(DocumentId, Vec<u8>)>,
}

impl Library {
    /// Puts the papers together and enters what changed; those that were put aside are not interpreted again. Meanwhile
    /// `progress` is told how many of how many dossiers are done.
    pub(super) fn index(&mut self, aside: &Aside, mut progress: impl FnMut(usize, usize)) -> Result<(), LibraryError> {
        let (Changes { wanted, obsolete }, compared) = self.changes()?;
        self.keep_compared(compared)?;
        self.widen_cache()?;
        let all = wanted.len();
        let mut wanted = wanted.into_iter().peekable();
        let mut done = 0;
        while wanted.peek().is_some() {
            let entering = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            let mut bytes = 0;
            while bytes < TOGETHER && wanted.peek().is_some() {
                let batch = batch(&entering, aside, &mut wanted, &mut bytes)?;
                done += batch.len();
                let entries = spread_with(batch, Packer::new, |packer, (wanted, papers)| {
                    entry(&wanted, papers, packer).map(|entry| (wanted, entry))
                });
                for entry in entries {
                    let (wanted, entry) = entry?;
                    enter(&entering, &wanted, &entry)?;
                }
            }
            entering.commit()?;
            progress(done, all);
        }
        let ending = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        for dossier in obsolete {
            delete(&ending, dossier)?;
        }
        ending.execute("UPDATE state SET settled = 1", [])?;
        ending.commit()?;
        Ok(())
    }

    /// How the dossiers change, and what came of comparing papers for that.
    fn changes(&self) -> Result<(Changes, Compared), LibraryError> {
        let papers = self.papers_by_path()?;
        let (groups, compared) = self.groups(&papers)?;
        let mut entered: HashMap<Signature, i64> = HashMap::new();
        let mut known = self.connection.prepare("SELECT signature, id FROM dossiers")?;
        for row in known.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))? {
            let (signature, id) = row?;
            entered.insert(signature, id);
        }
        let mut wanted = Vec::with_capacity(groups.len()); // it does not grow beside all papers
        for Group { papers: indices, diagnostics } in groups {
            let own: Vec<_> = indices.iter().map(|&index| &papers[index]).collect();
            let signature = signature(&own, &diagnostics)?;
            if entered.remove(&signature).is_none() {
                let papers = own.iter().map(|paper| paper.id).collect();
                wanted.push(Wanted { signature, papers, diagnostics });
            }
        }
        Ok((Changes { wanted, obsolete: entered.into_values().collect() }, compared))
    }

    fn groups(&self, papers: &[Paper]) -> Result<(Vec<Group>, Compared), LibraryError> {
        let traits: Vec<_> = papers.iter().map(|paper| &paper.traits).collect();
        let readings: Vec<_> = papers.iter().map(|paper| paper.reading).collect();
        let by_wordings = ByWordings::new(|paper: usize| self.wordings(readings[paper]));
        let compared = Compared::of(&self.connection)?;
        let mut compare = Remembering { compared, readings: &readings, by_wordings };
        let groups = dossier::group(&traits, &mut compare);
        let Remembering { compared, by_wordings, .. } = compare;
        by_wordings.checked((groups, compared))
    }

    /// The papers that were read, in the order in which they would be found in folders.
    fn papers_by_path(&self) -> Result<Vec<Paper>, LibraryError> {
        let sql = "SELECT id, reading, path, traits FROM papers JOIN traits ON paper = id";
        let mut rows = self.connection.prepare(sql)?;
        let mut rows = rows.query([])?;
        let mut papers = Vec::with_capacity(usize::try_from(self.count_of_papers()?).unwrap_or_default());
        while let Some(row) = rows.next()? {
            papers.push(Paper {
                id: row.get(0)?,
                reading: row.get(1)?,
                path: PathBuf::from(row.get::<_, String>(2)?),
                traits: value_of(row.get_ref(3)?.as_blob().map_err(|_| LibraryError::Damaged)?)?,
            });
        }
        papers.sort_unstable_by(|one, other| one.path.cmp(&other.path));
        Ok(papers)
    }
}

/// The next dossiers with their papers; `bytes` counts on.
fn batch(
    connection: &Connection,
    aside: &Aside,
    wanted: &mut impl Iterator<Item = Wanted>,
    bytes: &mut usize,
) -> Result<Vec<(Wanted, Vec<Stored>)>, LibraryError> {
    let mut batch = Vec::new();
    let most = *bytes + AT_ONCE;
    while *bytes < most
        && let Some(next) = wanted.next()
    {
        let papers = stored(connection, aside, &next)?;
        *bytes += papers.iter().map(Stored::len).sum::<usize>();
        batch.push((next, papers));
    }
    Ok(batch)
}

/// A hash of all that a dossier is made of.
fn signature(papers: &[&Paper], diagnostics: &[Diagnostic]) -> Result<Signature, LibraryError> {
    let mut hash = Sha256::new_with_prefix(READER);
    for paper in papers {
        hash.update(paper.id.to_le_bytes());
        hash.update(paper.reading.to_le_bytes());
        hash.update(paper.path.as_os_str().as_encoded_bytes());
        hash.update([0]);
    }
    hash.update(bytes_of(&diagnostics)?);
    let hash: [u8; 32] = hash.finalize().into();
    Ok(std::array::from_fn(|place| hash[place]))
}

fn stored(connection: &Connection, aside: &Aside, wanted: &Wanted) -> Result<Vec<Stored>, LibraryError> {
    let mut path = connection.prepare_cached("SELECT path FROM papers WHERE id = ?")?;
    let mut kept = connection.prepare_cached("SELECT kept FROM contents WHERE paper = ?")?;
    let of_paper = |id: &i64| {
        let bytes = match aside.bytes(*id) {
            Some(bytes) => Bytes::Interpreted(bytes),
            None => Bytes::Kept(kept.query_row([id], |row| row.get(0))?),
        };
        Ok(Stored { path: path.query_row([id], |row| row.get(0))?, bytes })
    };
    wanted.papers.iter().map(of_paper).collect()
}

fn entry(wanted: &Wanted, papers: Vec<Stored>, packer: &mut Packer) -> Result<Entry, LibraryError> {
    let numbers: HashMap<_, _> =
        papers.iter().map(|paper| paper.path.clone()).zip(wanted.papers.iter().copied()).collect();
    let documents = papers.into_iter().map(Stored::document);
    let dossier = dossier::grouped(documents.collect::<Result<_, _>>()?, wanted.diagnostics.clone());
    let papers = dossier.documents.iter().filter_map(|document| numbers.get(&document.source.path).copied());
    let passages = passages(&dossier);
    let prints = recycled::prints(&dossier).into_iter().map(|(document, prints)| (document, like::bytes_of(&prints)));
    Ok(Entry {
        papers: papers.collect(),
        summary: Summary::new(&dossier),
        packs: packs(&texts_of(&passages), packer)?,
        passages,
        prints: prints.collect(),
    })
}

/// Enters a dossier in place of those in which its papers stood.
fn enter(entering: &Transaction<'_>, wanted: &Wanted, entry: &Entry) -> Result<(), LibraryError> {
    let mut stood = entering.prepare_cached("SELECT dossier FROM papers WHERE id = ? AND dossier NOT NULL")?;
    let mut before = HashSet::new();
    for paper in &wanted.papers {
        before.extend(stood.query_map([paper], |row| row.get::<_, i64>(0))?.collect::<Result<Vec<_>, _>>()?);
    }
    for dossier in before {
        delete(entering, dossier)?;
    }
    entering
        .prepare_cached("INSERT INTO dossiers(signature, latest, summary, diagnostics) VALUES (?, ?, ?, ?)")?
        .execute(params![
            wanted.signature,
            entry.summary.latest.map(|day| day.to_string()),
            bytes_of(&entry.summary)?,
            bytes_of(&wanted.diagnostics)?
        ])?;
    let dossier = entering.last_insert_rowid();
    for paper in &wanted.papers {
        entering.prepare_cached("UPDATE papers SET dossier = ? WHERE id = ?")?.execute([dossier, *paper])?;
    }
    let last: i64 =
        entering.prepare_cached("SELECT ifnull(max(id), 0) FROM passages")?.query_row([], |row| row.get(0))?;
    let first = last.checked_add(1).ok_or(LibraryError::Damaged)?;
    for (number, passage) in (first..).zip(&entry.passages) {
        let paper = entry.papers.get(passage.document.index()).ok_or(LibraryError::Damaged)?;
        enter_passage(entering, number, dossier, *paper, passage)?;
    }
    texts::enter(entering, first, &texts_of(&entry.passages), &entry.packs)?;
    let mut enter_prints = entering.prepare_cached("INSERT INTO prints(paper, prints) VALUES (?, ?)")?;
    for (document, prints) in &entry.prints {
        let paper = entry.papers.get(document.index()).ok_or(LibraryError::Damaged)?;
        enter_prints.execute(params![paper, prints])?;
    }
    Ok(())
}

fn texts_of(passages: &[Passage]) -> Vec<&str> {
    passages.iter().map(|passage| passage.text.as_str()).collect()
}

fn enter_passage(
    entering: &Transaction<'_>,
    number: i64,
    dossier: i64,
    paper: i64,
    passage: &Passage,
) -> Result<(), LibraryError> {
    entering
        .prepare_cached(
            "INSERT INTO passages(id, dossier, paper, part, statuses, day, kind, row, numbers, whose)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        )?
        .execute(params![
            number,
            dossier,
            paper,
            passage.part.code(),
            passage.statuses,
            passage.day.map(|day| day.to_string()),
            passage.kind as u8,
            passage.row,
            passage.numbers,
            passage.whose,
        ])?;
    Ok(())
}

/// Takes a dossier out; its papers stay, and stand in none.
fn delete(entering: &Transaction<'_>, dossier: i64) -> Result<(), LibraryError> {
    texts::delete(entering, dossier)?;
    for sql in [
        "DELETE FROM passages WHERE dossier = ?",
        "DELETE FROM prints WHERE paper IN (SELECT id FROM papers WHERE dossier = ?)",
        "UPDATE papers SET dossier = NULL WHERE dossier = ?",
        "DELETE FROM dossiers WHERE id = ?",
    ] {
        entering.prepare_cached(sql)?.execute([dossier])?;
    }
    Ok(())
}

/// Takes a paper out, with the dossier in which it stands.
pub(super) fn remove(entering: &Transaction<'_>, paper: i64) -> Result<(), LibraryError> {
    let mut stood = entering.prepare_cached("SELECT dossier FROM papers WHERE id = ? AND dossier NOT NULL")?;
    let dossier: Option<i64> = stood.query_map([paper], |row| row.get(0))?.next().transpose()?;
    if let Some(dossier) = dossier {
        delete(entering, dossier)?;
    }
    forget_reading(entering, paper)?;
    entering.prepare_cached("DELETE FROM papers WHERE id = ?")?.execute([paper])?;
    entering.execute("UPDATE state SET settled = 0", [])?;
    Ok(())
}

/// Takes out what a paper said when it was read.
pub(super) fn forget_reading(entering: &Transaction<'_>, paper: i64) -> Result<(), LibraryError> {
    for sql in [
        "DELETE FROM wordings WHERE reading = (SELECT reading FROM traits WHERE paper = ?)",
        "DELETE FROM traits WHERE paper = ?",
        "DELETE FROM contents WHERE paper = ?",
    ] {
        entering.prepare_cached(sql)?.execute([paper])?;
    }
    Ok(())
}
