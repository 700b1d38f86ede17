//! Searches a dossier for a pattern, and filters its rows.

mod filter;
mod fold;

pub(crate) use filter::is_called;
pub use filter::{Filter, Said, UnknownTerm, Vocabulary, completions, typed_words};
pub use fold::{fold, holds_words};

use std::collections::HashSet;
use std::ops::Range;

use regex::{Regex, RegexBuilder};

use crate::dossier::Dossier;
use crate::model::{BlockId, DocumentId, NoteId, Owner, TextPosition};
use fold::Folded;

/// What a user searches for: a regular expression or, if it is not a valid one, the characters as typed. Case counts
/// only if it contains a capital letter; accents and line breaks never count.
#[derive(Debug, Clone)]
pub struct Pattern {
    typed: String,
    regex: Regex,
}

impl Pattern {
    /// The pattern for what was typed; `None` if that is empty.
    pub fn new(typed: &str) -> Option<Self> {
        if typed.is_empty() {
            return None;
        }
        // a class such as \W has a capital that is none of the text's
        let mut escaped = false;
        let any_case = !typed.chars().any(|c| {
            let counts = c.is_uppercase() && !escaped;
            escaped = c == '\\' && !escaped;
            counts
        });
        let build = |pattern: &str| RegexBuilder::new(pattern).case_insensitive(any_case).size_limit(1 << 20).build();
        let folded = Folded::new(typed);
        let regex = build(folded.as_str()).or_else(|_| build(&regex::escape(folded.as_str()))).ok()?;
        Some(Self { typed: typed.to_owned(), regex })
    }

    /// As typed.
    pub fn typed(&self) -> &str {
        &self.typed
    }

    /// The ranges of a text that match, from left to right.
    pub fn find(&self, text: &str) -> Vec<Range<usize>> {
        let folded = Folded::new(text);
        let found = self.regex.find_iter(folded.as_str()).map(|found| found.range());
        found.filter(|range| !range.is_empty()).map(|range| folded.source(range)).collect()
    }
}

/// A place where a pattern was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit {
    /// In which document.
    pub document: DocumentId,
    /// Where it begins.
    pub at: TextPosition,
    /// The byte of the text after it.
    pub end: u32,
    /// The row that shows it, unless it is outside all rows.
    pub row: Option<usize>,
}

/// All places of a pattern in reading order: row by row the wordings, the answers and their notes; then what belongs to
/// no row. A text that several rows show counts once, in the first. Furniture is not searched.
pub fn hits(dossier: &Dossier, pattern: &Pattern) -> Vec<Hit> {
    let mut search = Search { dossier, pattern, seen: HashSet::new(), hits: Vec::new() };
    for index in 0..dossier.rows.len() {
        let Some(view) = dossier.view(index) else { continue };
        for wording in &view.wordings {
            let blocks = wording.lead_in.iter().chain(&wording.blocks).map(|(id, _)| *id);
            search.blocks(wording.document_id, blocks, Some(index));
            search.notes(wording.document_id, &wording.notes(), index);
        }
        for answer in &view.answers {
            search.blocks(answer.document_id, answer.blocks.iter().map(|(id, _)| *id), Some(index));
            search.notes(answer.document_id, &answer.notes(), index);
        }
    }
    for (index, document) in dossier.documents.iter().enumerate() {
        let read = |id: &BlockId| document.block(*id).owner != Owner::Furniture;
        search.blocks(DocumentId::new(index), (0..document.blocks.len()).map(BlockId::new).filter(read), None);
    }
    search.hits
}

struct Search<'a> {
    dossier: &'a Dossier,
    pattern: &'a Pattern,
    seen: HashSet<(DocumentId, BlockId)>,
    hits: Vec<Hit>,
}

impl Search<'_> {
    fn notes(&mut self, document: DocumentId, notes: &[NoteId], row: usize) {
        let dossier = self.dossier;
        for &note in notes {
            let blocks = dossier.document(document).blocks_of(Owner::Note(note));
            self.blocks(document, blocks.map(|(id, _)| id), Some(row));
        }
    }

    fn blocks(&mut self, document: DocumentId, blocks: impl Iterator<Item = BlockId>, row: Option<usize>) {
        let size = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        for block in blocks {
            if !self.seen.insert((document, block)) {
                continue;
            }
            for (cell, text) in (0..).zip(self.dossier.document(document).block(block).texts()) {
                let hit = |range: Range<usize>| {
                    let at = TextPosition { block, cell, byte: size(range.start) };
                    Hit { document, at, end: size(range.end), row }
                };
                self.hits.extend(self.pattern.find(text.as_str()).into_iter().map(hit));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(typed: &str, text: &str) -> Vec<String> {
        let pattern = Pattern::new(typed).unwrap();
        pattern.find(text).into_iter().map(|range| text[range].to_owned()).collect()
    }

    #[test]
    fn patterns_are_expressions_with_smart_case_or_plain() {
        for (typed, text, expected) in [
            ("tsk", "TSK en tsk", vec!["TSK", "tsk"]),
            ("TSK", "TSK en tsk", vec!["TSK"]),
            ("één", "Één van één", vec!["Één", "één"]),
            ("een", "één en e\u{301}e\u{301}n", vec!["één", "e\u{301}e\u{301}n"]),
            ("coördinatie", "de coordinatie", vec!["coordinatie"]),
            ("op grond van", "op\ngrond  van", vec!["op\ngrond  van"]),
            (r"grond.van", "grond\u{a0}van", vec!["grond\u{a0}van"]),
            (r"\d+ fte", "26 fte erbij", vec!["26 fte"]),
            (r"\W", "a b", vec![" "]),
            (r"a\Wb", "A b", vec!["A b"]),
            ("(artikel", "zie (Artikel 5", vec!["(Artikel"]), // not an expression: as typed
            ("x*", "een xx", vec!["xx"]),                     // nothing is no hit
        ] {
            assert_eq!(found(typed, text), expected, "{typed:?}");
        }
        assert!(Pattern::new("").is_none());
    }

    #[test]
    fn an_expression_that_grows_without_bound_is_taken_as_typed() {
        assert_eq!(found("(a{1000}){1000}", "(a{1000}){1000}"), ["(a{1000}){1000}"]);
    }
}
