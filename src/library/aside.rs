//! Papers that were just interpreted, put aside until all papers are grouped: in a file without a name, since together they are
//! large. So none is interpreted twice when it is added.

use std::collections::HashMap;
use std::fs::File;
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::Path;

use super::LibraryError;
use super::keep::value_of;
use crate::model::{Document, Parts};

/// Documents by the number of their paper, without the lines of their files.
pub(super) struct Aside {
    /// None where there is no room: what is not put aside is interpreted again.
    file: Option<File>,
    end: u64,
    /// Where each begins, and how many bytes it has.
    places: HashMap<i64, (u64, usize)>,
}

impl Aside {
    /// A place for those that are added to this library: beside it, so that its folder must have the room.
    pub fn beside(library: &Path) -> Self {
        let file = library.parent().and_then(|folder| tempfile::tempfile_in(folder).ok());
        Self { file, end: 0, places: HashMap::new() }
    }

    /// No documents.
    pub fn nothing() -> Self {
        Self { file: None, end: 0, places: HashMap::new() }
    }

    /// Puts a document aside, given as the bytes of its parts.
    pub fn put(&mut self, paper: i64, parts: &[u8]) {
        let Some(file) = &mut self.file else { return };
        if file.seek(SeekFrom::Start(self.end)).and_then(|_| file.write_all(parts)).is_err() {
            *self = Self::nothing(); // the library needs what room there is
            return;
        }
        self.places.insert(paper, (self.end, parts.len()));
        self.end += parts.len() as u64;
    }

    /// The bytes of a paper that was put aside.
    pub fn bytes(&self, paper: i64) -> Option<Vec<u8>> {
        let (start, length) = *self.places.get(&paper)?;
        let mut file = self.file.as_ref()?;
        let mut bytes = vec![0; length];
        file.seek(SeekFrom::Start(start)).ok()?;
        file.read_exact(&mut bytes).ok()?;
        Some(bytes)
    }
}

/// The document that was put aside as these bytes.
pub(super) fn document(bytes: &[u8]) -> Result<Document, LibraryError> {
    Ok(Document::new(value_of::<Parts>(bytes)?))
}
