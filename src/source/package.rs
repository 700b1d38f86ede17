//! The parts of an office file: a zip archive, read within bounds.

use std::collections::HashMap;
use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::read::read_zipfile_from_stream;
use zip::result::ZipError;

use super::{Damage, Limit, Problem};
use crate::model::{Diagnostic, Finding};

/// The largest part that is unpacked, in bytes. A paper of 60 questions has 0.4 MB of XML.
const LARGEST_PART: u64 = 64 << 20;
/// How much is unpacked of one file, in bytes.
const LARGEST_PACKAGE: u64 = 256 << 20;
/// How many parts an archive may have.
const MOST_PARTS: usize = 10_000;

/// What Word's older files begin with, and those with a password.
const OLE: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/// Whether a file is an office file with a password.
pub(super) fn is_encrypted(bytes: &[u8]) -> bool {
    let name: Vec<u8> = "EncryptedPackage".bytes().flat_map(|byte| [byte, 0]).collect();
    bytes.starts_with(OLE) && memchr::memmem::find(bytes, &name).is_some()
}

/// An office file.
pub(super) struct Package<'a> {
    archive: Archive<'a>,
    left: u64,
    /// What could not be read.
    pub diagnostics: Vec<Diagnostic>,
}

enum Archive<'a> {
    Whole(ZipArchive<Cursor<&'a [u8]>>),
    /// An archive cut short has lost its table of contents; these parts were found by going through it from the start.
    Salvaged(HashMap<String, Vec<u8>>),
}

impl<'a> Package<'a> {
    /// Opens an office file.
    ///
    /// # Errors
    /// [`Problem::Encrypted`] for one with a password, [`Problem::Damaged`] if there is no part to be found in it,
    /// [`Problem::LimitReached`] for one with too many parts.
    pub fn open(bytes: &'a [u8]) -> Result<Self, Problem> {
        if bytes.starts_with(OLE) {
            return Err(if is_encrypted(bytes) { Problem::Encrypted } else { Problem::UnknownFormat });
        }
        if memchr::memmem::find_iter(bytes, b"PK\x01\x02").nth(MOST_PARTS).is_some() {
            return Err(Problem::LimitReached(Limit::Memory));
        }
        let (archive, diagnostics) = match ZipArchive::new(Cursor::new(bytes)) {
            Ok(archive) => (Archive::Whole(archive), Vec::new()),
            Err(error) => {
                let parts = salvage(bytes);
                if parts.is_empty() {
                    return Err(damaged(&error));
                }
                let finding = Finding::DamagedArchive { error: error.to_string() };
                (Archive::Salvaged(parts), vec![Diagnostic::new(finding)])
            }
        };
        Ok(Self { archive, left: LARGEST_PACKAGE, diagnostics })
    }

    /// A part's bytes; none if there is no such part. Of a damaged part, what could be unpacked, with a diagnostic.
    ///
    /// # Errors
    /// [`Problem::Encrypted`] and [`Problem::LimitReached`].
    pub fn part(&mut self, name: &str) -> Result<Option<Vec<u8>>, Problem> {
        let name = name.trim_start_matches('/');
        let archive = match &mut self.archive {
            Archive::Whole(archive) => archive,
            Archive::Salvaged(parts) => return Ok(parts.get(name).cloned()),
        };
        let limit = LARGEST_PART.min(self.left);
        let (bytes, whole) = match archive.by_name(name) {
            Ok(part) => unpack(part, limit),
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED)) => return Err(Problem::Encrypted),
            Err(_) => (Vec::new(), false),
        };
        self.left -= bytes.len() as u64;
        if bytes.len() as u64 >= limit {
            return Err(Problem::LimitReached(Limit::Memory));
        }
        if !whole {
            self.diagnostics.push(Diagnostic::new(Finding::DamagedPart { part: name.to_owned() }));
        }
        Ok(Some(bytes))
    }

    /// A part's bytes, of a part that can be done without: if it cannot be read, that is said and there is none.
    ///
    /// # Errors
    /// [`Problem::Encrypted`].
    pub fn side_part(&mut self, name: &str) -> Result<Option<Vec<u8>>, Problem> {
        match self.part(name) {
            Err(Problem::LimitReached(_)) => {
                self.diagnostics.push(Diagnostic::new(Finding::PartTooLarge { part: name.to_owned() }));
                Ok(None)
            }
            other => other,
        }
    }
}

/// What a reader gives, up to a limit, and whether it came to its end.
fn unpack(part: impl Read, limit: u64) -> (Vec<u8>, bool) {
    let mut bytes = Vec::new();
    let whole = part.take(limit).read_to_end(&mut bytes).is_ok();
    (bytes, whole)
}

/// The parts that can be found by going through an archive from its start.
fn salvage(bytes: &[u8]) -> HashMap<String, Vec<u8>> {
    let mut parts = HashMap::new();
    let (mut stream, mut left) = (Cursor::new(bytes), LARGEST_PACKAGE);
    while parts.len() < MOST_PARTS {
        let Ok(Some(mut part)) = read_zipfile_from_stream(&mut stream) else { break };
        let name = part.name().map(|name| name.into_owned()).unwrap_or_default();
        let (unpacked, whole) = unpack(&mut part, LARGEST_PART.min(left));
        left = left.saturating_sub(unpacked.len() as u64);
        parts.insert(name, unpacked);
        if !whole || left == 0 {
            break;
        }
    }
    parts
}

fn damaged(error: &ZipError) -> Problem {
    Problem::Damaged(Damage::Other(error.to_string().to_lowercase()))
}

/// A zip archive of these parts.
#[cfg(test)]
pub(super) fn archive<'a>(parts: &[(&'a str, &'a str)]) -> Vec<u8> {
    archive_of_bytes(parts.iter().map(|(name, content)| (*name, content.as_bytes())))
}

/// The same, of parts that may be no text.
#[cfg(test)]
pub(super) fn archive_of_bytes<'a>(parts: impl Iterator<Item = (&'a str, &'a [u8])>) -> Vec<u8> {
    use std::io::Write;
    use zip::write::{SimpleFileOptions, ZipWriter};

    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        writer.start_file(name, SimpleFileOptions::default()).unwrap();
        writer.write_all(content).unwrap();
    }
    writer.finish().unwrap().into_inner()
}
