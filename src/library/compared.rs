//! Papers of a library compared, for the few of which grouping needs it, and what came of that kept: papers that were compared
//! and have not been read anew since are not compared again.

use rusqlite::{Connection, params};

use super::keep::value_of;
use super::{Library, LibraryError};
use crate::dossier::{Agreement, Compare, Wordings};

/// Compares papers by wordings that may have to be read for that.
pub(super) struct ByWordings<F> {
    wordings: F,
    /// The last paper that was compared with another one: it will be compared with more.
    last: Option<(usize, Wordings)>,
    failed: Option<LibraryError>,
}

impl<F: FnMut(usize) -> Result<Wordings, LibraryError>> ByWordings<F> {
    pub fn new(wordings: F) -> Self {
        Self { wordings, last: None, failed: None }
    }

    /// What came of grouping papers that were compared so: an error, if wordings could not be read.
    pub fn checked<T>(self, grouped: T) -> Result<T, LibraryError> {
        self.failed.map_or(Ok(grouped), Err)
    }

    fn compare<T>(&mut self, one: usize, other: usize, by: impl Fn(&Wordings, &Wordings) -> T) -> T {
        let mut read = |paper| {
            (self.wordings)(paper).unwrap_or_else(|error| {
                self.failed = Some(error);
                Wordings::default()
            })
        };
        let (_, wordings) = match self.last.take() {
            Some(last) if last.0 == one => self.last.insert(last),
            _ => self.last.insert((one, read(one))),
        };
        by(wordings, &read(other))
    }
}

impl<F: FnMut(usize) -> Result<Wordings, LibraryError>> Compare for ByWordings<F> {
    fn agreement(&mut self, one: usize, other: usize) -> Agreement {
        self.compare(one, other, Wordings::agreement)
    }

    fn have_one_subject(&mut self, one: usize, other: usize) -> bool {
        self.compare(one, other, Wordings::have_one_subject)
    }
}

/// Two papers that were compared, by the numbers of their readings, and what came of it.
#[derive(Debug, Clone, Copy)]
struct Pair {
    readings: (u32, u32),
    agreement: Agreement,
    /// Whether it was asked for.
    is_used: bool,
}

/// What came of comparing papers, so far and just now.
#[derive(Debug, Default)]
pub(super) struct Compared {
    /// What stands in the library, ascending.
    known: Vec<Pair>,
    new: Vec<Pair>,
}

/// Compares papers that were not compared yet.
pub(super) struct Remembering<'a, F> {
    pub compared: Compared,
    /// The number of the reading of each paper.
    pub readings: &'a [i64],
    pub by_wordings: ByWordings<F>,
}

impl<F: FnMut(usize) -> Result<Wordings, LibraryError>> Compare for Remembering<'_, F> {
    fn agreement(&mut self, one: usize, other: usize) -> Agreement {
        let number = |paper: usize| u32::try_from(self.readings[paper]).ok();
        let Some(readings) = number(one).zip(number(other)) else { return self.by_wordings.agreement(one, other) };
        let known = &mut self.compared.known;
        if let Ok(place) = known.binary_search_by_key(&readings, |pair| pair.readings) {
            known[place].is_used = true;
            return known[place].agreement;
        }
        let agreement = self.by_wordings.agreement(one, other);
        self.compared.new.push(Pair { readings, agreement, is_used: true });
        agreement
    }

    fn have_one_subject(&mut self, one: usize, other: usize) -> bool {
        self.by_wordings.have_one_subject(one, other)
    }
}

/// What can come of comparing, in the order of its numbers in the library.
const AGREEMENTS: [Agreement; 4] = [Agreement::Unknown, Agreement::Few, Agreement::Half, Agreement::Most];

impl Compared {
    /// What stands in a library.
    pub fn of(connection: &Connection) -> Result<Self, LibraryError> {
        let mut rows = connection.prepare("SELECT one, other, agreement FROM compared ORDER BY one, other")?;
        let mut rows = rows.query([])?;
        let mut known = Vec::new();
        while let Some(row) = rows.next()? {
            let agreement = *AGREEMENTS.get(row.get::<_, usize>(2)?).ok_or(LibraryError::Damaged)?;
            known.push(Pair { readings: (row.get(0)?, row.get(1)?), agreement, is_used: false });
        }
        Ok(Self { known, new: Vec::new() })
    }

    /// Enters what is new, and takes out what was of no use: it is about papers that were read anew, are gone, or stand
    /// otherwise now.
    fn keep(self, connection: &Connection) -> Result<(), LibraryError> {
        let mut delete = connection.prepare("DELETE FROM compared WHERE one = ? AND other = ?")?;
        for Pair { readings: (one, other), .. } in self.known.iter().filter(|pair| !pair.is_used) {
            delete.execute([one, other])?;
        }
        let mut enter = connection.prepare("REPLACE INTO compared(one, other, agreement) VALUES (?, ?, ?)")?;
        for Pair { readings: (one, other), agreement, .. } in self.new {
            let code = AGREEMENTS.iter().position(|other| *other == agreement);
            enter.execute(params![one, other, code])?;
        }
        Ok(())
    }
}

impl Library {
    /// Keeps what came of comparing papers.
    pub(super) fn keep_compared(&mut self, compared: Compared) -> Result<(), LibraryError> {
        let keeping = self.connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
        compared.keep(&keeping)?;
        keeping.commit()?;
        Ok(())
    }

    /// The wordings of a reading.
    pub(super) fn wordings(&self, reading: i64) -> Result<Wordings, LibraryError> {
        let mut wordings = self.connection.prepare_cached("SELECT wordings FROM wordings WHERE reading = ?")?;
        let mut rows = wordings.query([reading])?;
        let row = rows.next()?.ok_or(LibraryError::Damaged)?;
        value_of(row.get_ref(0)?.as_blob().map_err(|_| LibraryError::Damaged)?)
    }
}
