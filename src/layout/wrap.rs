//! Breaks a text into lines.

use std::ops::Range;

use super::{Glyph, Glyphs};

/// Something drawn within a text though it is not part of it: a footnote's `[1]`. It is never separated from what
/// precedes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Insert {
    /// The byte before which it is drawn.
    pub at: usize,
    /// Its width in columns.
    pub width: usize,
}

/// A line of a text. Together the lines cover the text: every byte is in exactly one, trailing white space included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its bytes.
    pub bytes: Range<usize>,
    /// Which inserts are on it.
    pub inserts: Range<usize>,
    /// Whether it ends in a soft hyphen, which is then drawn.
    pub hyphen: bool,
}

/// Breaks a text into lines: the first at most `first` columns wide, the others `rest`. Inserts must be sorted by
/// position. There is always at least one line. A line is wider only if a single grapheme, with the inserts after it,
/// is.
pub fn wrap(text: &str, inserts: &[Insert], first: usize, rest: usize) -> Vec<Line> {
    let widths = (first.max(1), rest.max(1));
    Wrapper {
        text,
        inserts,
        rest: widths.1,
        room: widths.0,
        lines: Vec::new(),
        start: Position::default(),
        break_point: None,
    }
    .run()
}

/// The lines of a text as strings, each at most `width` columns wide, without trailing white space.
pub fn lines(text: &str, width: usize) -> Vec<String> {
    let string = |line: Line| {
        let hyphen = if line.hyphen { "-" } else { "" };
        format!("{}{hyphen}", text[line.bytes].trim_end())
    };
    wrap(text, &[], width, width).into_iter().map(string).collect()
}

/// A position between two graphemes: the next byte and the next insert.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Position {
    byte: usize,
    insert: usize,
}

struct Wrapper<'a> {
    text: &'a str,
    inserts: &'a [Insert],
    rest: usize,
    room: usize,
    lines: Vec<Line>,
    start: Position,                       // of the line
    break_point: Option<(Position, bool)>, // where the line may end, and whether a hyphen is drawn there
}

impl Wrapper<'_> {
    fn run(mut self) -> Vec<Line> {
        let (mut glyphs, mut at, mut used) = (Glyphs::from(self.text, 0, 0), Position::default(), 0);
        let mut before = None; // the grapheme before, and its column
        loop {
            let needed = self.inserts_at(at);
            if needed > 0 && used + needed > self.room && self.breakable(at, before) {
                at = self.break_line(at, before);
                (glyphs, used, before) = (Glyphs::from(self.text, at.byte, 0), 0, None);
                continue;
            }
            used += needed;
            at.insert = self.inserts_behind(at);
            let letters = self.plain_letters(at, used);
            if letters > 0 {
                (at.byte, used) = (at.byte + letters, used + letters);
                let last = at.byte - 1;
                before = Some(Glyph { at: last, symbol: &self.text[last..at.byte], width: 1 });
                glyphs = Glyphs::from(self.text, at.byte, used);
                continue;
            }
            glyphs.set_column(used);
            let Some(glyph) = glyphs.next() else { break };
            if matches!(glyph.symbol, "\n" | "\r\n") {
                at.byte = glyph.end();
                self.end_line(at, false);
                (used, before) = (0, None);
                glyphs.set_column(0);
                continue;
            }
            if used + glyph.width > self.room && !glyph.is_space() && at.byte > self.start.byte {
                let (end, hyphen) = self.break_point.unwrap_or((at, false));
                self.end_line(end, hyphen);
                at = end;
                (glyphs, used, before) = (Glyphs::from(self.text, at.byte, 0), 0, None);
                continue;
            }
            at.byte = glyph.end();
            self.note_break_point(at, used, &glyph, before);
            before = Some(glyph);
            used += glyph.width;
        }
        self.end_line(at, false);
        self.lines
    }

    /// How many letters and signs of ASCII stand at a position that fit on the line, behind none of which it may end: most
    /// of every text, taken together. An insert may follow the last of them.
    fn plain_letters(&self, at: Position, used: usize) -> usize {
        let behind = self.inserts.get(at.insert).map_or(self.text.len(), |insert| insert.at.min(self.text.len()));
        let end = behind.min(at.byte + self.room.saturating_sub(used)).max(at.byte);
        let is_plain = |byte: &u8| byte.is_ascii_graphic() && !matches!(byte, b'-' | b'/');
        let letters = self.text.as_bytes()[at.byte..end].iter().take_while(|byte| is_plain(byte)).count();
        let followed = self.text.as_bytes().get(at.byte + letters);
        // an accent that follows the last letter is drawn on it
        if followed.is_none_or(u8::is_ascii) { letters } else { letters.saturating_sub(1) }
    }

    /// Whether the line can be broken before the inserts at this position.
    fn breakable(&self, at: Position, before: Option<Glyph>) -> bool {
        self.break_point.is_some()
            || before.is_some_and(|glyph| glyph.at > self.start.byte && at.insert >= self.start.insert)
    }

    /// Breaks the line at its last break point, otherwise before the grapheme that the inserts belong to.
    fn break_line(&mut self, at: Position, before: Option<Glyph>) -> Position {
        let forced = Position { byte: before.map_or(at.byte, |glyph| glyph.at), insert: at.insert };
        let (end, hyphen) = self.break_point.unwrap_or((forced, false));
        self.end_line(end, hyphen);
        end
    }

    fn end_line(&mut self, end: Position, hyphen: bool) {
        let (bytes, inserts) = (self.start.byte..end.byte, self.start.insert..end.insert);
        self.lines.push(Line { bytes, inserts, hyphen });
        (self.start, self.break_point, self.room) = (end, None, self.rest);
    }

    fn inserts_behind(&self, at: Position) -> usize {
        let here = self.inserts[at.insert..].iter().take_while(|insert| insert.at <= at.byte).count();
        at.insert + here
    }

    fn inserts_at(&self, at: Position) -> usize {
        self.inserts[at.insert..self.inserts_behind(at)].iter().map(|insert| insert.width).sum()
    }

    /// Records a break point if the line may end after this grapheme. `used` is the width before it.
    fn note_break_point(&mut self, end: Position, used: usize, glyph: &Glyph, before: Option<Glyph>) {
        let hyphen = glyph.symbol == "\u{ad}";
        let fits = !hyphen || used < self.room;
        if fits && (glyph.is_space() || hyphen || self.joins_words(end.byte, glyph, before)) {
            self.break_point = Some((end, hyphen));
        }
    }

    /// Whether it joins the words of a compound or a web address, or is a wide character followed by another.
    fn joins_words(&self, end: usize, glyph: &Glyph, before: Option<Glyph>) -> bool {
        let plain = glyph.symbol.len() == 1 && glyph.symbol != "-" && glyph.symbol != "/";
        if plain {
            return false;
        }
        let behind = self.text[end..].chars().next();
        match glyph.symbol {
            "-" | "–" | "—" | "/" => {
                let word_before = before.is_some_and(|glyph| glyph.symbol.chars().all(char::is_alphanumeric));
                word_before && behind.is_some_and(char::is_alphabetic)
            }
            "\u{200b}" => true,
            _ => glyph.width == 2 && behind.is_some_and(char::is_alphanumeric),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn lines(text: &str, inserts: &[Insert], width: usize) -> Vec<String> {
        let show = |line: &Line| {
            let mut string = String::new();
            let mut inserts: Vec<_> = inserts[line.inserts.clone()].iter().collect();
            for (at, c) in text[line.bytes.clone()].char_indices() {
                while inserts.first().is_some_and(|insert| insert.at <= line.bytes.start + at) {
                    string += &"*".repeat(inserts.remove(0).width);
                }
                string.push(c);
            }
            inserts.iter().for_each(|insert| string += &"*".repeat(insert.width));
            string + if line.hyphen { "-" } else { "" }
        };
        wrap(text, inserts, width, width).iter().map(show).collect()
    }

    #[test]
    fn breaks_where_a_reader_expects_it() {
        for (text, width, expected) in [
            ("Heeft u kennisgenomen van", 10, vec!["Heeft u ", "kennisgeno", "men van"]),
            ("een twee", 8, vec!["een twee"]),
            ("een  twee", 4, vec!["een  ", "twee"]),
            ("CSAM-verordening", 8, vec!["CSAM-", "verorden", "ing"]),
            ("1-op-1 gesprek", 8, vec!["1-op-1 ", "gesprek"]),
            ("2024–2025 en", 9, vec!["2024–2025 ", "en"]),
            ("kennis\u{ad}genomen", 8, vec!["kennis\u{ad}-", "genomen"]),
            ("kennis\u{ad}genomen", 20, vec!["kennis\u{ad}genomen"]),
            ("kennis\u{ad}genomen", 6, vec!["kennis\u{ad}", "genome", "n"]), // no room for a hyphen
            ("€\u{a0}10 miljoen", 5, vec!["€\u{a0}10 ", "miljo", "en"]),
            ("a\nb", 9, vec!["a\n", "b"]),
            ("a\n", 9, vec!["a\n", ""]),
            ("", 9, vec![""]),
            ("質問質問", 3, vec!["質", "問", "質", "問"]),
            ("質問", 1, vec!["質", "問"]),
            ("a\tb c", 5, vec!["a\tb ", "c"]),
            ("e\u{301}e\u{301}", 1, vec!["e\u{301}", "e\u{301}"]),
        ] {
            assert_eq!(lines(text, &[], width), expected, "{text:?} at {width}");
        }
    }

    #[test]
    fn a_label_stays_with_the_word_before_it() {
        let at = |at| Insert { at, width: 3 };
        assert_eq!(lines("wel reizen. Dit", &[at(11)], 12), ["wel ", "reizen.*** ", "Dit"]);
        assert_eq!(lines("reizen", &[at(6)], 8), ["reize", "n***"]);
        assert_eq!(lines("ja", &[at(2), at(2), at(2)], 4), ["j", "a*********"]);
        assert_eq!(lines("", &[at(0)], 1), ["***"]);
        assert_eq!(lines("noot na. ", &[at(9)], 9), ["noot na. ", "***"]);
    }

    #[test]
    fn the_first_line_may_be_narrower() {
        let lines = wrap("een twee drie", &[], 4, 9);
        assert_eq!(lines.iter().map(|line| line.bytes.clone()).collect::<Vec<_>>(), [0..4, 4..13]);
    }

    proptest! {
        #[test]
        fn lines_tile_the_text_and_fit(text in "[a-e \\-\u{ad}\tëé質問\u{301}\n\u{a0}👩/]{0,60}", marks in prop::collection::vec(0usize..60, 0..5), width in 1usize..40) {
            let mut inserts: Vec<_> = marks.into_iter().filter(|&at| text.is_char_boundary(at.min(text.len())))
                .map(|at| Insert { at: at.min(text.len()), width: 3 }).collect();
            inserts.sort_by_key(|insert| insert.at);
            let (mut byte, mut insert) = (0, 0);
            for line in wrap(&text, &inserts, width, width) {
                prop_assert_eq!((line.bytes.start, line.inserts.start), (byte, insert));
                (byte, insert) = (line.bytes.end, line.inserts.end);
                let drawn = text[line.bytes.clone()].trim_end_matches(|c: char| c.is_whitespace() && c != '\u{a0}');
                let labels = 3 * line.inserts.len();
                let single = Glyphs::from(drawn, 0, 0).count() <= 1;
                let columns = super::super::width(drawn) + usize::from(line.hyphen);
                prop_assert!(single || labels > 0 || columns <= width, "{drawn:?} at {width}");
            }
            prop_assert_eq!((byte, insert), (text.len(), inserts.len()));
        }
    }
}
