//! A [`Manuscript`] in, a [`Document`] out: furniture, notes, heading families and the judge, meta, references.
//!
//! Parsing never fails: what cannot be made out becomes a diagnostic of the document.

pub mod citation;
pub mod meta;
pub mod number_list;
pub mod reference;

use crate::model::{Document, Kind, Meta, Parts, Source};
use crate::source::Manuscript;

/// Interprets a manuscript.
pub fn document(source: Source, manuscript: &Manuscript) -> Document {
    let _ = manuscript;
    Document::new(Parts {
        source,
        kind: Kind::Letter,
        meta: Meta::default(),
        blocks: Vec::new(),
        sections: Vec::new(),
        questions: Vec::new(),
        answers: Vec::new(),
        notes: Vec::new(),
        annexes: Vec::new(),
        diagnostics: Vec::new(),
    })
}
