//! Graphemes and their widths in columns, shared by breaking lines and drawing them.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// The distance between tab stops, in columns.
pub const TAB: usize = 4;

/// A grapheme of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Glyph<'a> {
    /// The byte at which it begins.
    pub at: usize,
    /// Its characters.
    pub symbol: &'a str,
    /// Its width in columns; 0 for what is not drawn (control characters, soft hyphens, direction marks).
    pub width: usize,
}

impl Glyph<'_> {
    /// The byte after it.
    pub fn end(&self) -> usize {
        self.at + self.symbol.len()
    }

    /// Whether a line may end after it, with the space itself hanging in the margin.
    pub fn is_space(&self) -> bool {
        match self.symbol.as_bytes() {
            [byte] => matches!(byte, b' ' | b'\t'),
            _ if matches!(self.symbol, "\u{a0}" | "\u{202f}" | "\u{2007}") => false, // these hold words together
            _ => !self.symbol.is_ascii() && self.symbol.chars().all(char::is_whitespace),
        }
    }

    /// Whether it is drawn as blank cells.
    pub fn is_blank(&self) -> bool {
        match self.symbol.as_bytes() {
            [byte] => byte.is_ascii_whitespace(),
            _ => self.symbol.chars().all(char::is_whitespace),
        }
    }
}

/// The graphemes of a text with their widths, from some byte on.
#[derive(Debug, Clone)]
pub struct Glyphs<'a> {
    text: &'a str,
    at: usize,
    column: usize,
}

impl<'a> Glyphs<'a> {
    /// Starts at byte `at` (a character boundary), in `column` of its line, counted from 0.
    pub fn from(text: &'a str, at: usize, column: usize) -> Self {
        Self { text, at, column }
    }

    /// Sets the column of the next grapheme, on which the width of a tab depends.
    pub fn set_column(&mut self, column: usize) {
        self.column = column;
    }
}

impl<'a> Iterator for Glyphs<'a> {
    type Item = Glyph<'a>;

    #[inline]
    fn next(&mut self) -> Option<Glyph<'a>> {
        let bytes = self.text.as_bytes();
        let (at, &first) = (self.at, bytes.get(self.at)?);
        let plain_behind = bytes.get(at + 1).is_none_or(u8::is_ascii);
        let (len, width) = if plain_behind && (b' '..=b'~').contains(&first) {
            (1, 1)
        } else if first == b'\t' {
            (1, TAB - self.column % TAB)
        } else {
            let len = self.text[at..].graphemes(true).next().map_or(1, str::len);
            (len, grapheme_width(&self.text[at..at + len]))
        };
        self.at += len;
        self.column += width;
        Some(Glyph { at, symbol: &self.text[at..at + len], width })
    }
}

/// The width as the terminal library counts it: halfwidth sound marks take a column of their own.
fn grapheme_width(grapheme: &str) -> usize {
    if grapheme.contains(char::is_control) || grapheme == "\u{ad}" {
        return 0;
    }
    let marks = grapheme.chars().skip(1).filter(|c| matches!(c, '\u{ff9e}' | '\u{ff9f}')).count();
    grapheme.width() + marks
}

/// The width of a text on one line, in columns; soft hyphens take none.
pub fn width(text: &str) -> usize {
    Glyphs::from(text, 0, 0).map(|glyph| glyph.width).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_counted_by_grapheme() {
        for (text, columns) in [
            ("vraag", 5),
            ("één", 3),
            ("e\u{301}e\u{301}n", 3), // combining accents
            ("質問", 4),
            ("woor\u{ad}den", 7),
            ("\u{1b}[31m", 4), // the escape itself is never drawn
            ("a\tb", 5),
            ("\u{202e}om", 2), // nor are direction overrides
            ("👩‍👩‍👧", 2),
            ("", 0),
        ] {
            assert_eq!(width(text), columns, "{text:?}");
        }
    }

    #[test]
    fn graphemes_follow_each_other_without_gaps() {
        let text = "a e\u{301}\r\n質\t👩‍👩‍👧.";
        let mut end = 0;
        for glyph in Glyphs::from(text, 0, 0) {
            assert_eq!(glyph.at, end);
            end = glyph.end();
        }
        assert_eq!(end, text.len());
    }
}
