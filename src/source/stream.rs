//! What is no file that lies somewhere: standard input, named pipes, what a shell passes as `<(...)`. It is read once, and
//! nothing can be kept beside it.

use std::fs::{self, Metadata};
use std::path::Path;

/// The path that means standard input. A file of that name is given as `./-`.
pub const STANDARD_INPUT: &str = "-";

/// Whether what a path leads to can be read only once, or has no folder of its own: standard input, a pipe, whatever is
/// open already.
pub fn is_piped(path: &Path) -> bool {
    path == Path::new(STANDARD_INPUT)
        || ["/dev/stdin", "/dev/fd", "/proc"].iter().any(|open| path.starts_with(open))
        || fs::metadata(path).is_ok_and(|metadata| is_pipe(&metadata))
}

#[cfg(unix)]
pub(super) fn is_pipe(metadata: &Metadata) -> bool {
    use std::os::unix::fs::FileTypeExt;
    metadata.file_type().is_fifo()
}

#[cfg(not(unix))]
pub(super) fn is_pipe(_: &Metadata) -> bool {
    false
}
