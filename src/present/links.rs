//! Finds what can be followed in the text of a paper: markers, references, web addresses, citations, and words that
//! refer to other footnotes. Citations and references to footnotes are searched for only here, on demand.

use crate::model::{BlockId, Document, Namespace, NoteId, Owner, Span, SpanKind, Text};
use crate::parse::citation::citations;
use crate::parse::note_reference::{NotePointer, note_references};
use crate::present::bare_label;

/// All spans of a text of a block, by position. The spans that are added here overlap no others except emphasis.
pub(crate) fn spans(document: &Document, block: BlockId, text: &Text) -> Vec<Span> {
    let mut spans = text.spans().to_vec();
    let found = citations(text.as_str()).into_iter().chain(pointed_notes(document, block, text.as_str()));
    for span in found {
        let meets = |other: &Span| {
            other.kind != SpanKind::Emphasis && other.at.start < span.at.end && span.at.start < other.at.end
        };
        if !spans.iter().any(meets) {
            spans.push(span);
        }
    }
    spans.sort_by_key(|span| (span.at.start, span.at.end));
    spans
}

/// The words of a block that refer to other notes of its document (`Zie noot 10`, seed 003): to notes in the same
/// namespace, the nearest earlier one where labels are repeated.
fn pointed_notes(document: &Document, block: BlockId, text: &str) -> Vec<Span> {
    let owner = document.block(block).owner;
    let own = match owner {
        Owner::Note(own) => Some(own),
        _ => None,
    };
    let namespace = match owner {
        Owner::Note(own) => document.note(own).namespace,
        Owner::Question(_) | Owner::LeadIn(_) => Namespace::Asker,
        Owner::Answer(_) => Namespace::Respondent,
        _ => Namespace::Document,
    };
    let notes = || (0..document.notes.len()).map(NoteId::new).filter(|&id| document.note(id).namespace == namespace);
    let before = |id: &NoteId| own.is_none_or(|own| *id < own);
    let meant = |pointer: NotePointer| match pointer {
        NotePointer::Before => own.and(notes().rfind(before)),
        NotePointer::Numbered(number) => {
            let labelled = || notes().filter(|&id| Some(id) != own && bare_label(document.note(id)) == number);
            labelled().rfind(before).or_else(|| labelled().next())
        }
    };
    let found = note_references(text).into_iter();
    found
        .filter_map(|(at, pointer)| {
            let at = u32::try_from(at.start).ok()?..u32::try_from(at.end).ok()?;
            Some(Span { at, kind: SpanKind::Note(meant(pointer)?) })
        })
        .collect()
}
