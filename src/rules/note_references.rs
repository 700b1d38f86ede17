//! Notes that speak of other notes: `Zie noot 10`.

/// Notes that speak of other notes: `Zie noot 10`.
#[derive(Debug, Clone, Copy)]
pub struct NoteReferences {}
