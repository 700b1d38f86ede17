//! A string with annotations.

use std::ops::Range;

use super::{NoteId, Number};

/// Cleaned prose (no line breaks, no labels of markers, no control characters except `\n` between joined paragraphs),
/// with what was found in it, by position.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
pub struct Text {
    string: String,
    spans: Vec<Span>,
}

/// Something found in a text, at a byte range on character boundaries.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Span {
    /// Bytes of the string; empty for a marker.
    pub at: Range<u32>,
    /// What was found.
    pub kind: SpanKind,
}

/// What a span is.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum SpanKind {
    /// The position of a footnote's marker. Its label is not in the string; it is added when the text is shown.
    Marker(NoteId),
    /// "zie het antwoord op vraag 3 en 5": the numbers that the words point to, in order of mention.
    Reference(Vec<Number>),
    /// A mention of another parliamentary paper, law or case.
    Citation(Citation),
    /// Words that refer to another footnote (`Zie noot 10`).
    Note(NoteId),
    /// A web address.
    Url,
    /// Printed bold or italic.
    Emphasis,
}

/// A mention of another paper.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Citation {
    /// The official identifier (`kst-36377-13`, `ah-tk-20242025-2884`), where it can be derived.
    pub identifier: Option<String>,
}

impl Text {
    /// A text with spans, which are sorted. A span that is not on character boundaries of the string is dropped.
    pub fn new(string: String, mut spans: Vec<Span>) -> Self {
        spans.retain(|span| {
            let (start, end) = (span.at.start as usize, span.at.end as usize);
            start <= end && string.is_char_boundary(start) && string.is_char_boundary(end)
        });
        spans.sort_by_key(|span| (span.at.start, span.at.end));
        Self { string, spans }
    }

    /// A text without spans.
    pub fn plain(string: impl Into<String>) -> Self {
        Self { string: string.into(), spans: Vec::new() }
    }

    /// The string.
    pub fn as_str(&self) -> &str {
        &self.string
    }

    /// The spans, by position.
    pub fn spans(&self) -> &[Span] {
        &self.spans
    }

    /// The markers, by position: byte and note.
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
