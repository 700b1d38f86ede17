//! What a library keeps of a paper, packed: from it the paper can be read again when its file is gone.

use std::io::{Read, Write};

use flate2::Compression;
use flate2::read::DeflateDecoder;
use flate2::write::DeflateEncoder;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::LibraryError;
use crate::model::{Document, Source};
use crate::parse;
use crate::source::{Kept, LARGEST_FILE};

/// Texts pack well at once; what takes longer gains little.
const EFFORT: u32 = 2;

/// No paper is larger when it is unpacked: lines and notes of the largest text, with all that is said of them.
const LARGEST: u64 = 4 * LARGEST_FILE;

/// Packs a value.
pub(super) fn pack<T: Serialize>(value: &T) -> Result<Vec<u8>, LibraryError> {
    let mut packed = DeflateEncoder::new(Vec::new(), Compression::new(EFFORT));
    packed.write_all(&bytes_of(value)?)?;
    Ok(packed.finish()?)
}

/// The bytes of a value that was packed.
pub(super) fn unpack(packed: &[u8]) -> Result<Vec<u8>, LibraryError> {
    let mut bytes = Vec::new();
    DeflateDecoder::new(packed).take(LARGEST).read_to_end(&mut bytes).map_err(|_| LibraryError::Damaged)?;
    Ok(bytes)
}

/// Reads and interprets a paper that was packed, as of a file of this path.
pub(super) fn document(packed: &[u8], path: String) -> Result<Document, LibraryError> {
    Ok(interpret(value_of(&unpack(packed)?)?, path))
}

/// Interprets what a file says.
pub(super) fn interpret(kept: Kept, path: String) -> Document {
    let reading = kept.reading(path);
    parse::document(Source { path: reading.path, transcript: reading.transcript }, reading.manuscript)
}

/// A value as it stands in the library.
pub(super) fn bytes_of<T: Serialize>(value: &T) -> Result<Vec<u8>, LibraryError> {
    Ok(postcard::to_allocvec(value)?)
}

/// The value that stands in the library as these bytes.
pub(super) fn value_of<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, LibraryError> {
    Ok(postcard::from_bytes(bytes)?)
}
