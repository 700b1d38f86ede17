//! What a library keeps of a paper, packed: from it the paper can be read again when its file is gone.

use std::io::Read;

use flate2::read::DeflateDecoder;
use flate2::{Compress, Compression, FlushCompress, Status};
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

/// Packs values one after the other: the tables that this takes are made once.
pub(super) struct Packer(Compress);

impl Packer {
    pub fn new() -> Self {
        Self(Compress::new(Compression::new(EFFORT), false))
    }

    /// Packs a value.
    pub fn pack<T: Serialize>(&mut self, value: &T) -> Result<Vec<u8>, LibraryError> {
        let bytes = bytes_of(value)?;
        self.0.reset();
        let mut packed = Vec::with_capacity(bytes.len() / 2);
        loop {
            packed.reserve(bytes.len() / 4 + 64);
            let done = usize::try_from(self.0.total_in()).unwrap_or(bytes.len());
            let status = self.0.compress_vec(&bytes[done..], &mut packed, FlushCompress::Finish);
            if status.map_err(std::io::Error::from)? == Status::StreamEnd {
                packed.shrink_to_fit(); // it may wait until much else is packed
                return Ok(packed);
            }
        }
    }
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
