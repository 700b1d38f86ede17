//! Byte order marks that were spoiled on the way: taken for text and encoded again, set twice, or replaced.

/// The mark of UTF-8, and what becomes of it when its bytes are read as Latin-1 and written as UTF-8, once and twice.
const MARKS: &[&[u8]] = &[
    b"\xEF\xBB\xBF",
    b"\xC3\xAF\xC2\xBB\xC2\xBF",
    b"\xC3\x83\xC2\xAF\xC3\x82\xC2\xBB\xC3\x82\xC2\xBF",
    b"\xE2\x80\x8B", // a space without width
];
/// Before a declaration stands nothing longer that is no text, in bytes.
const LONGEST: usize = 32;

/// How many bytes at the beginning of a file are spoiled marks; what follows is UTF-8. A mark as it should be counts for
/// nothing: it tells the encoding.
pub(super) fn spoiled(bytes: &[u8]) -> usize {
    let mut at = 0;
    let mut marks = 0;
    while let Some(mark) = MARKS.iter().find(|mark| bytes[at..].starts_with(mark)) {
        at += mark.len();
        marks += 1;
    }
    let declared = before_declaration(&bytes[at..]).map_or(at, |junk| at + junk);
    let sound = marks == 1 && declared == at && bytes.starts_with(MARKS[0]);
    if sound { 0 } else { declared }
}

/// `???<?xml version="1.0"?>`: what stands before a declaration of XML, where it holds no word and is not just white
/// space.
fn before_declaration(bytes: &[u8]) -> Option<usize> {
    let head = &bytes[..bytes.len().min(LONGEST + b"<?xml".len())];
    let junk = memchr::memmem::find(head, b"<?xml")?;
    let is_word = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'<' | b'>' | 0 | 0xFE | 0xFF);
    let blank = head[..junk].trim_ascii().is_empty();
    (!blank && !head[..junk].iter().any(is_word)).then_some(junk)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spoiled_marks_go_and_sound_ones_stay() {
        for (beginning, length) in [
            ("\u{feff}", 0),
            ("", 0),
            ("\n", 0),
            ("ï»¿", 6),
            ("\u{feff}ï»¿", 9),
            ("\u{feff}\u{feff}", 6),
            ("ï»¿\u{feff}", 9),
            ("Ã¯Â»Â¿", 12),
            ("\u{fffd}\u{fffd}\u{fffd}", 9),
            ("??", 2),
            ("naïef ", 0),
            ("<!-- a -->", 0),
        ] {
            let file = format!("{beginning}<?xml version='1.0'?><a/>");
            assert_eq!(spoiled(file.as_bytes()), length, "{beginning:?}");
        }
        assert_eq!(spoiled("ï»¿Vraag 1".as_bytes()), 6);
        for text in ["??? Vraag 1", "ïets", "«Vraag", "", "\u{feff}Vraag 1"] {
            assert_eq!(spoiled(text.as_bytes()), 0, "{text:?}");
        }
        let wide: Vec<u8> = "\u{feff}<?xml".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(spoiled(&wide), 0);
    }
}
