//! A string with the things found in it.

use std::ops::Range;

use super::{NoteId, Number};

/// Cleaned prose (no line ends, no markers' labels, no control characters but `\n` between joined paragraphs) and, in
/// order of place, what was found in it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Text {
    string: String,
    spans: Vec<Span>,
}

/// Something found in a text, at a byte range that lies on character boundaries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// Bytes of the string; empty for a marker.
    pub at: Range<u32>,
    /// What was found.
    pub kind: SpanKind,
}

/// What a span is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SpanKind {
    /// The place of a footnote's mark. The label is not in the string: only the view draws it.
    Marker(NoteId),
    /// "zie het antwoord op vraag 3 en 5": the numbers that the words point to, in order of mention.
    Reference(Vec<Number>),
    /// A mention of another parliamentary paper, law or case.
    Citation(Citation),
    /// Words that point at another footnote (`Zie noot 10`).
    Note(NoteId),
    /// A web address.
    Url,
    /// Printed bold or italic.
    Emphasis,
}

/// A mention of another paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Citation {
    /// The official identifier where one can be made (`kst-36377-13`, `ah-tk-20242025-2884`), else none.
    pub identifier: Option<String>,
}

impl Text {
    /// A text with spans, which are put in order; a span that does not lie on character boundaries of the string is
    /// left out, since it could point at nothing.
    pub fn new(string: String, mut spans: Vec<Span>) -> Self {
        spans.retain(|span| {
            let (start, end) = (span.at.start as usize, span.at.end as usize);
            start <= end && string.is_char_boundary(start) && string.is_char_boundary(end)
        });
        spans.sort_by_key(|span| (span.at.start, span.at.end));
        Self { string, spans }
    }

    /// A text in which nothing was found.
    pub fn plain(string: impl Into<String>) -> Self {
        Self { string: string.into(), spans: Vec::new() }
    }

    /// The string.
    pub fn as_str(&self) -> &str {
        &self.string
    }

    /// What was found, in order of place.
    pub fn spans(&self) -> &[Span] {
        &self.spans
    }

    /// The markers, in order of place: byte and note.
    pub fn markers(&self) -> impl Iterator<Item = (u32, NoteId)> + '_ {
        self.spans.iter().filter_map(|span| match span.kind {
            SpanKind::Marker(note) => Some((span.at.start, note)),
            _ => None,
        })
    }

    /// The words of a span.
    pub fn words_of(&self, span: &Span) -> &str {
        self.string.get(span.at.start as usize..span.at.end as usize).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_are_ordered_and_lie_on_character_boundaries() {
        let span = |at: Range<u32>| Span { at, kind: SpanKind::Url };
        let text = Text::new("één woord".into(), vec![span(6..11), span(1..3), span(0..2), span(0..99)]);
        let at: Vec<_> = text.spans().iter().map(|s| s.at.clone()).collect();
        assert_eq!(at, [0..2, 6..11]);
        assert_eq!(text.words_of(&text.spans()[1]), "woord");
    }
}
