//! Words.

use std::ops::Range;

/// The byte ranges of the words: runs of letters and digits. A hyphen, apostrophe, slash or full stop between two of
/// them stays inside (`wet-`, but `CSAM-verordening`, `foto’s`, `1/7/2024`, `20.000`), since people count these as one.
pub fn words(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut words = Words { text, at: 0, start: 0, plain: 0, letters: 0 };
    words.look();
    words
}

/// So many bytes of a text are looked at together: a number has a bit for each.
const STRETCH: usize = 64;

/// The words of a text, from a place on.
struct Words<'t> {
    text: &'t str,
    at: usize,
    /// Where the bytes begin that were looked at together.
    start: usize,
    /// Which of them are letters and digits of ASCII, of which nearly all words are made.
    plain: u64,
    /// Which of them are these, or not of ASCII.
    letters: u64,
}

impl Iterator for Words<'_> {
    type Item = Range<usize>;

    /// Nearly always a word stands among the bytes that were looked at, and a space behind it.
    #[inline]
    fn next(&mut self) -> Option<Range<usize>> {
        let near = self.at.wrapping_sub(self.start);
        if near < STRETCH {
            let first = near + (self.letters >> near).trailing_zeros() as usize;
            let length = if first < STRETCH { (!self.plain >> first).trailing_zeros() as usize } else { 0 };
            let (start, end) = (self.start + first, self.start + first + length);
            if length > 0 && first + length < STRETCH && self.text.as_bytes().get(end) == Some(&b' ') {
                self.at = end;
                return Some(start..end);
            }
        }
        self.next_of_few()
    }
}

impl Words<'_> {
    /// Looks at the bytes that begin where it stands.
    fn look(&mut self) {
        (self.plain, self.letters) = (0, 0);
        let rest = self.text.as_bytes().get(self.start..).unwrap_or_default();
        let mut last = [0; STRETCH];
        let bytes: &[u8; STRETCH] = rest.first_chunk().unwrap_or_else(|| {
            last[..rest.len()].copy_from_slice(rest);
            &last
        });
        for (place, &eight) in bytes.as_chunks().0.iter().enumerate() {
            let eight = u64::from_le_bytes(eight);
            let plain = plain_of(eight);
            self.plain |= gathered(plain) << (8 * place);
            self.letters |= gathered(plain | eight & HIGHEST) << (8 * place);
        }
    }

    /// Goes on to the bytes among which this one is.
    fn reach(&mut self, at: usize) {
        if at.wrapping_sub(self.start) >= STRETCH {
            self.start = at / STRETCH * STRETCH;
            self.look();
        }
    }

    /// The next word, wherever it stands.
    #[inline(never)]
    fn next_of_few(&mut self) -> Option<Range<usize>> {
        let start = self.next_letter()?;
        let end = self.plain_end(start);
        let is_whole = matches!(self.text.as_bytes().get(end), None | Some(b' '));
        self.at = if is_whole { end } else { word_end_behind(self.text, end) };
        Some(start..self.at)
    }

    /// The first letter or digit from here on.
    fn next_letter(&mut self) -> Option<usize> {
        let mut at = self.at;
        while at < self.text.len() {
            self.reach(at);
            let rest = self.letters >> (at % STRETCH);
            if rest != 0 {
                let at = at + rest.trailing_zeros() as usize;
                let is_plain = self.text.as_bytes()[at].is_ascii();
                return if is_plain { Some(at) } else { self.text[at..].find(char::is_alphanumeric).map(|of| at + of) };
            }
            at = self.start + STRETCH;
        }
        None
    }

    /// Where the letters and digits of ASCII end that go on from here.
    fn plain_end(&mut self, start: usize) -> usize {
        let mut at = start;
        loop {
            self.reach(at);
            let rest = !self.plain >> (at % STRETCH);
            if rest != 0 {
                return at + rest.trailing_zeros() as usize;
            }
            at = self.start + STRETCH;
        }
    }
}

/// Whether a byte is a letter or digit of ASCII.
fn is_plain(byte: u8) -> bool {
    byte.is_ascii_alphanumeric()
}

/// Where a word ends whose letters and digits of ASCII end here, at a sign or another letter.
fn word_end_behind(text: &str, plain: usize) -> usize {
    let bytes = text.as_bytes();
    let (mut at, mut end) = (plain, plain);
    while let Some(&next) = bytes.get(at) {
        let is_sign = next.is_ascii() && !is_plain(next) && matches!(bytes.get(at + 1), None | Some(b' '));
        if next == b' ' || is_sign {
            break; // as nearly always
        }
        let mut rest = text[at..].chars();
        match (rest.next(), rest.next()) {
            (Some(c), _) if c.is_alphanumeric() => {
                at = plain_end(bytes, at + c.len_utf8());
                end = at;
            }
            (Some(c), Some(next)) if joins(c) && continues(c, next) => at += c.len_utf8(),
            _ => break,
        }
    }
    end
}

/// The same as [`Words::plain_end`] within a word, byte by byte: little is left of it behind a sign.
fn plain_end(bytes: &[u8], start: usize) -> usize {
    bytes[start..].iter().position(|&byte| !is_plain(byte)).map_or(bytes.len(), |length| start + length)
}

/// The same byte eight times.
pub(super) const fn each(byte: u8) -> u64 {
    u64::from_le_bytes([byte; 8])
}

/// The highest bit of each of eight bytes, which no byte of ASCII has.
pub(super) const HIGHEST: u64 = each(0x80);

/// The highest bits of those of eight bytes that are letters and digits of ASCII.
#[inline]
fn plain_of(bytes: u64) -> u64 {
    const SMALL: u64 = each(b'a' - b'A');
    // with these a sum has its highest bit set from the first letter or figure on, and behind the last one
    const LETTERS: [u64; 2] = [each(0x80 - b'a'), each(0x7f - b'z')];
    const FIGURES: [u64; 2] = [each(0x80 - b'0'), each(0x7f - b'9')];
    let ascii = bytes & !HIGHEST;
    let from_to = |bytes: u64, [from, to]: [u64; 2]| (bytes + from) & !(bytes + to);
    (from_to(ascii | SMALL, LETTERS) | from_to(ascii, FIGURES)) & !bytes & HIGHEST
}

/// The highest bits of eight bytes side by side.
#[inline]
fn gathered(highest: u64) -> u64 {
    // each of the eight lands in the last byte at its place, and no two others meet on their way
    (highest >> 7).wrapping_mul(0x0102_0408_1020_4080) >> 56
}

fn joins(c: char) -> bool {
    matches!(c, '-' | '‐' | '‑' | '\'' | '’' | '/' | '.' | ',') || is_combining(c)
}

/// A full stop and a comma join digits only: `20.000`, `2,5`, but `eind.Begin`.
fn continues(joint: char, next: char) -> bool {
    match joint {
        '.' | ',' => next.is_ascii_digit(),
        _ => next.is_alphanumeric() || is_combining(joint),
    }
}

fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{ad}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn eight_bytes_are_looked_at_together() {
        for byte in 0..=u8::MAX {
            for at in 0..8 {
                let mut bytes = [b' '; 8];
                bytes[at] = byte;
                let expected = if is_plain(byte) { 0x80 << (8 * at) } else { 0 };
                assert_eq!(plain_of(u64::from_le_bytes(bytes)), expected, "{byte} {at}");
                assert_eq!(gathered(expected), expected >> (7 * (at + 1)), "{byte} {at}");
            }
        }
    }

    #[test]
    fn words_as_people_count_them() {
        for (text, expected) in [
            ("De CSAM-verordening, wet- en regelgeving.", "De|CSAM-verordening|wet|en|regelgeving"),
            ("foto’s en video's", "foto’s|en|video's"),
            ("op 1/7/2024 waren 20.000 (2,5%)", "op|1/7/2024|waren|20.000|2,5"),
            ("eind.Begin", "eind|Begin"),
            ("«één» – twee", "één|twee"),
            ("cafe\u{301}s -", "cafe\u{301}s"),
            (" … ", ""),
            ("", ""),
        ] {
            let found: Vec<_> = words(text).map(|range| &text[range]).collect();
            assert_eq!(found.join("|"), expected, "{text}");
        }
    }
}
