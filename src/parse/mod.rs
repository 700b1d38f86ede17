//! A [`Manuscript`] in, a [`Document`] out: furniture, notes, heading families and the judge, meta, references.
//!
//! Parsing never fails: what cannot be made out becomes a diagnostic of the document.

mod assemble;
mod draft;
mod furniture;
mod heading;
mod judge;
mod kind;
mod line;
mod marker;
mod notes;
pub mod number_list;
mod paragraph;
pub mod reference;
mod rich;

use crate::model::{Document, Meta, Source};
use crate::source::{Manuscript, Place, Shape};
use crate::text::hyphen::Vocabulary;

/// Interprets a manuscript.
pub fn document(source: Source, manuscript: &Manuscript) -> Document {
    let lines = line::flatten(manuscript);
    let (lines, furniture) = furniture::take(lines);
    let (lines, notes) = notes::take(lines, manuscript);
    let vocabulary = Vocabulary::of(lines.iter().map(line::FlatLine::string));
    // A dump with a page's feet in it is of a PDF, whatever its lines look like: they were glued together.
    let glued = manuscript.shape == Shape::Paragraphs && furniture.iter().any(|line| line.place != Place::Margin);
    let paragraphs = paragraph::join(lines, manuscript.shape, glued, &vocabulary);
    let sections = draft::section_headings(&paragraphs);
    let verdict = judge::judge(&paragraphs, &sections);
    let draft = draft::draft(paragraphs, &sections, verdict);
    let meta = Meta::default();
    let kind = kind::kind(&draft);
    let diagnostics = manuscript.diagnostics.clone();
    let found = assemble::Found { source, draft, notes, furniture, meta, kind, diagnostics };
    Document::new(assemble::assemble(found, &vocabulary))
}
