//! Characters that are still bytes: those of one encoding are decoded together, since one character may take several.

use super::charset::Charset;

/// Bytes that wait for their end, and what follows a character given by its number (`\u8364`).
#[derive(Debug, Default)]
pub(super) struct Pending {
    bytes: Vec<u8>,
    /// Some stand in the file as they are, though they are not ASCII.
    bare: bool,
    /// How many characters still stand for the one before them, for readers that do not know its number.
    skip: usize,
    /// The first half of a character that takes two numbers.
    half: Option<u32>,
}

impl Pending {
    /// Adds bytes as they stand.
    pub fn add(&mut self, bytes: &[u8]) {
        let skipped = self.skip.min(bytes.len());
        self.skip -= skipped;
        self.bytes.extend_from_slice(&bytes[skipped..]);
        self.bare |= !bytes[skipped..].is_ascii();
    }

    /// Adds a byte that is written by its number.
    pub fn add_coded(&mut self, byte: u8) {
        if self.skip > 0 {
            self.skip -= 1;
        } else {
            self.bytes.push(byte);
        }
    }

    /// Whether the next character stands for the one before it; that it does once.
    pub fn skips_one(&mut self) -> bool {
        let skips = self.skip > 0;
        self.skip = self.skip.saturating_sub(1);
        skips
    }

    /// Nothing that follows stands for a character before it.
    pub fn skip_none(&mut self) {
        self.skip = 0;
    }

    /// A character by its number, for which so many others stand; none where the other half is still to come.
    pub fn numbered(&mut self, number: i32, others: usize) -> Option<char> {
        self.skip = others;
        let number = u32::try_from(if number < 0 { number.saturating_add(0x1_0000) } else { number }).unwrap_or(0);
        let half = self.half.take();
        match (half, number) {
            (_, 0xD800..=0xDBFF) => {
                self.half = Some(number);
                None
            }
            (Some(half), 0xDC00..=0xDFFF) => char::from_u32(0x1_0000 + ((half - 0xD800) << 10) + (number - 0xDC00)),
            _ => Some(char::from_u32(number).unwrap_or(char::REPLACEMENT_CHARACTER)),
        }
    }

    /// The text of the bytes, and whether some had no meaning; none if there are no bytes. Bytes that stand as they are and
    /// are UTF-8 are just that, whatever the file says: it is written by a program that does not know better.
    pub fn take(&mut self, charset: Charset) -> Option<(String, bool)> {
        if self.bytes.is_empty() {
            return None;
        }
        let bytes = std::mem::take(&mut self.bytes);
        if std::mem::take(&mut self.bare)
            && let Ok(text) = std::str::from_utf8(&bytes)
        {
            return Some((text.to_owned(), false));
        }
        let (text, replaced) = charset.decode(&bytes);
        Some((text.into_owned(), replaced))
    }
}
