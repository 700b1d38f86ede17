//! The file's own lines, kept beside the document for the proof view.

/// The lines of a file as they were read, before anything was joined, cut or taken off.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Transcript {
    string: String,
    lines: Vec<(u32, Option<u32>)>, // where the line ends in the string; its page
}

impl Transcript {
    /// An empty one.
    pub fn new() -> Self {
        Self::default()
    }

    /// An empty one with room for lines of so many bytes together, and for so many lines: thousands of papers are kept.
    pub fn with_room(bytes: usize, lines: usize) -> Self {
        Self { string: String::with_capacity(bytes), lines: Vec::with_capacity(lines) }
    }

    /// Adds a line of a page.
    pub fn push(&mut self, line: &str, page: Option<u32>) {
        self.string.push_str(line);
        self.lines.push((u32::try_from(self.string.len()).unwrap_or(u32::MAX), page));
    }

    /// How many lines there are.
    pub fn len(&self) -> usize {
        self.lines.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// Line `number`, counted from 1, and its page.
    pub fn line(&self, number: u32) -> Option<(&str, Option<u32>)> {
        let index = (number as usize).checked_sub(1)?;
        let &(end, page) = self.lines.get(index)?;
        let start = index.checked_sub(1).map_or(0, |before| self.lines[before].0);
        Some((self.string.get(start as usize..end as usize)?, page))
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
