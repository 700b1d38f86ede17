//! A [`Manuscript`] in, a [`Document`] out: furniture, notes, heading families and the judge, meta, references.
//!
//! Parsing never fails: what cannot be made out becomes a diagnostic of the document.

mod assemble;
pub mod citation;
mod draft;
mod furniture;
mod heading;
mod judge;
mod kind;
mod line;
mod marker;
pub mod meta;
pub mod note_reference;
mod notes;
pub mod number_list;
mod paragraph;
pub mod reference;
mod rich;

use crate::model::{Document, Meta, Owner, Source};
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
    let meta = paper_meta(&draft, &furniture, manuscript);
    let kind = kind::kind(&draft);
    let diagnostics = manuscript.diagnostics.clone();
    let found = assemble::Found { source, draft, notes, furniture, meta, kind, diagnostics };
    Document::new(assemble::assemble(found, &vocabulary))
}

/// What the paper says about itself, in the body before its first question.
fn paper_meta(draft: &draft::Draft, furniture: &[line::FlatLine], manuscript: &Manuscript) -> Meta {
    let head = draft.blocks.iter().take_while(|(_, owner)| *owner == Owner::Body);
    let preamble: Vec<_> = head.flat_map(|(paragraph, _)| paragraph.strings()).collect();
    let furniture: Vec<_> = furniture.iter().map(line::FlatLine::string).collect();
    meta::meta(&preamble, &furniture, &manuscript.meta)
}
