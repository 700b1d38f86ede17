//! Links in a text: to other answers ([`mod@reference`]), to other papers, laws and cases ([`citation`]), to other notes
//! ([`note_reference`]).
//!
//! What comes in is a text without its heading; what goes out is where in it the words stand, and what they name.
//! References are found while a document is put together, since an answer that only points elsewhere is told by them;
//! citations and mentions of notes are worked out on demand, by those who show them.
//!
//! What never happens here: nothing is followed. Whether there is such an answer, paper or note is for the reader of the
//! document.

pub mod citation;
pub mod note_reference;
pub mod reference;

/// Where the next word begins: letters and digits that stand together.
fn next_word(text: &str, at: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = at;
    loop {
        // nearly all of a text is ASCII, of which a byte says enough
        at += bytes[at..].iter().take_while(|byte| byte.is_ascii() && !byte.is_ascii_alphanumeric()).count();
        let letter = text[at..].chars().next()?;
        if letter.is_alphanumeric() {
            return Some(at);
        }
        at += letter.len_utf8();
    }
}

/// Where the word at `start` ends.
fn word_end(text: &str, start: usize) -> usize {
    let bytes = text.as_bytes();
    let mut at = start;
    loop {
        at += bytes[at..].iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
        match text[at..].chars().next() {
            Some(letter) if letter.is_alphanumeric() => at += letter.len_utf8(),
            _ => return at,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{next_word, word_end};

    #[test]
    fn words_are_letters_and_digits_together() {
        for (text, expected) in [
            ("Zie noot 10.", "Zie|noot|10"),
            ("«Één» – één², ½", "Één|één²|½"),
            ("kst-36377-13", "kst|36377|13"),
            (" \u{2003}", ""),
            ("", ""),
        ] {
            let mut found = Vec::new();
            let mut at = 0;
            while let Some(start) = next_word(text, at) {
                at = word_end(text, start);
                found.push(&text[start..at]);
            }
            assert_eq!(found.join("|"), expected, "{text:?}");
        }
    }
}
