//! Links in a text: to other answers ([`reference`]), to other papers, laws and cases ([`citation`]), to other notes
//! ([`note_reference`]).
//!
//! What comes in is a text without its heading; what goes out is where in it the words stand, and what they name.
//! References are found while a document is put together, since an answer that only points elsewhere is told by them;
//! citations and mentions of notes are worked out on demand, by those who show them.
//!
//! What never happens here: nothing is followed. Whether there is such an answer, paper or note is for the reader of the
//! document.

pub mod citation;
pub mod note_reference;
pub mod reference;
