//! The file's own lines, kept beside the document for the proof view.

use std::ops::Range;

/// The lines of a file as they were read, before anything was joined, cut or removed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Transcript {
    string: String,
    lines: Vec<(Range<u32>, Option<u32>)>, // where the line stands in the string; its page
}

impl Transcript {
    /// An empty one.
    pub fn new() -> Self {
        Self::default()
    }

    /// A transcript of a text, given the byte range and page of each line.
    pub fn new_with_lines(text: String, lines: Vec<(Range<u32>, Option<u32>)>) -> Self {
        Self { string: text, lines }
    }

    /// Adds a line of a page.
    pub fn push(&mut self, line: &str, page: Option<u32>) {
        let size = |string: &String| u32::try_from(string.len()).unwrap_or(u32::MAX);
        let start = size(&self.string);
        self.string.push_str(line);
        self.lines.push((start..size(&self.string), page));
    }

    /// How many lines there are.
    pub fn len(&self) -> usize {
        self.lines.len()
    }

    /// Whether there are no lines.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// Line `number`, counted from 1, and its page.
    pub fn line(&self, number: u32) -> Option<(&str, Option<u32>)> {
        let index = (number as usize).checked_sub(1)?;
        let (place, page) = self.lines.get(index)?;
        Some((self.string.get(place.start as usize..place.end as usize)?, *page))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_counted_from_one() {
        let mut transcript = Transcript::new();
        transcript.push("één", Some(1));
        transcript.push("", None);
        transcript.push("drie", Some(2));
        assert_eq!(transcript.line(1), Some(("één", Some(1))));
        assert_eq!(transcript.line(2), Some(("", None)));
        assert_eq!(transcript.line(3), Some(("drie", Some(2))));
        assert_eq!((transcript.line(0), transcript.line(4)), (None, None));
    }
}
