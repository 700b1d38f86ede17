//! Tables of words, and looking them up.

/// Words as papers print them, and an example.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Phrase<T: 'static = ()> {
    /// As printed, in the case in which papers print them.
    pub words: &'static str,
    /// What the words say.
    pub meaning: T,
    /// A text as papers print it, in which the words are what the table is about.
    pub example: &'static str,
    /// A text that looks alike and is not, where papers print such.
    pub refused: Option<&'static str>,
}

impl Phrase {
    /// Words that say no more than that they are of the table.
    pub const fn new(words: &'static str, example: &'static str) -> Self {
        Self::meaning(words, (), example)
    }
}

impl<T: Copy> Phrase<T> {
    /// Words and what they say.
    pub const fn meaning(words: &'static str, meaning: T, example: &'static str) -> Self {
        Self { words, meaning, example, refused: None }
    }

    /// The same, with a text that looks alike and is not.
    pub const fn but_not(self, refused: &'static str) -> Self {
        Self { refused: Some(refused), ..self }
    }
}

/// A table of phrases. Of two that fit, the one that stands first counts.
#[derive(Debug, Clone, Copy)]
pub struct Phrases<T: 'static = ()> {
    rows: &'static [Phrase<T>],
    first: FirstBytes,
}

impl<T: Copy> Phrases<T> {
    /// A table of these rows.
    pub const fn new(rows: &'static [Phrase<T>]) -> Self {
        let mut first = FirstBytes::NONE;
        let mut row = 0;
        while row < rows.len() {
            first = first.with(rows[row].words);
            row += 1;
        }
        Self { rows, first }
    }

    /// The rows, in order.
    pub fn rows(&self) -> &'static [Phrase<T>] {
        self.rows
    }

    /// Whether any of the phrases may stand at the beginning of a text, in small letters or capitals: a quick look.
    pub fn may_begin(&self, text: &str) -> bool {
        self.first.may_begin(text)
    }

    /// The first of the phrases with which a text begins.
    pub fn at_start(&self, text: &str) -> Option<&'static Phrase<T>> {
        if !self.may_begin(text) {
            return None; // as nearly always
        }
        self.rows.iter().find(|row| text.starts_with(row.words))
    }

    /// The first of the phrases that a text is.
    pub fn whole(&self, text: &str) -> Option<&'static Phrase<T>> {
        self.at_start(text)?;
        self.rows.iter().find(|row| text == row.words)
    }

    /// The first of the phrases that a text contains.
    pub fn inside(&self, text: &str) -> Option<&'static Phrase<T>> {
        self.rows.iter().find(|row| text.contains(row.words))
    }
}

/// A table of words that need no examples of their own; its `example` shows them in their place.
#[derive(Debug, Clone, Copy)]
pub struct Words {
    all: &'static [&'static str],
    first: FirstBytes,
    longest: usize,
    example: &'static str,
}

impl Words {
    /// A table of these words. `example`: a text in which `{}` stands for any of them.
    pub const fn new(example: &'static str, all: &'static [&'static str]) -> Self {
        let (mut longest, mut index) = (0, 0);
        while index < all.len() {
            longest = if all[index].len() > longest { all[index].len() } else { longest };
            index += 1;
        }
        Self { all, first: FirstBytes::NONE.with_each(all), longest, example }
    }

    /// The words, in order.
    pub fn all(&self) -> &'static [&'static str] {
        self.all
    }

    /// How many bytes the longest has.
    pub fn longest(&self) -> usize {
        self.longest
    }

    /// A text with each of the words in its place.
    pub fn examples(&self) -> impl Iterator<Item = String> {
        let example = self.example;
        self.all.iter().map(move |word| example.replace("{}", word))
    }

    /// Whether any of the words may stand at the beginning of a text, in small letters or capitals: a quick look.
    pub fn may_begin(&self, text: &str) -> bool {
        self.first.may_begin(text)
    }

    /// The place of a word in the table, whatever its case.
    pub fn position(&self, word: &str) -> Option<usize> {
        if !self.may_begin(word) {
            return None; // as nearly always
        }
        self.all.iter().position(|other| other.eq_ignore_ascii_case(word))
    }

    /// Whether a word is one of them, whatever its case.
    pub fn has(&self, word: &str) -> bool {
        self.position(word).is_some()
    }

    /// Whether one of them is a word of a text, whatever its case.
    pub fn among(&self, text: &str) -> bool {
        let bytes = text.as_bytes();
        let begins = |at: usize| {
            self.first.may_begin_with(&bytes[at..])
                && !(at > 0 && bytes[at - 1].is_ascii_alphabetic())
                && text.is_char_boundary(at)
                && !text[..at].ends_with(char::is_alphabetic)
        };
        let word = |at: usize| text[at..].split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
        (0..bytes.len()).any(|at| begins(at) && self.has(word(at)))
    }

    /// The first of the words with which a text begins.
    pub fn at_start(&self, text: &str) -> Option<&'static str> {
        if !self.may_begin(text) {
            return None; // as nearly always
        }
        self.all.iter().copied().find(|word| text.starts_with(word))
    }

    /// Whether a text contains one of them.
    pub fn inside(&self, text: &str) -> bool {
        self.all.iter().any(|word| text.contains(word))
    }
}

/// With which two bytes the phrases of a table begin, in small letters and capitals: a quick look that spares nearly every
/// text the table.
#[derive(Debug, Clone, Copy)]
pub(super) struct FirstBytes {
    first: [bool; 256],
    second: [bool; 256],
}

impl FirstBytes {
    pub const NONE: Self = Self { first: [false; 256], second: [false; 256] };

    /// With those of one more phrase.
    pub const fn with(mut self, words: &str) -> Self {
        assert!(!words.is_empty(), "a phrase without words fits everywhere");
        let bytes = words.as_bytes();
        self.first = with_byte(self.first, bytes[0]);
        self.second = if bytes.len() > 1 { with_byte(self.second, bytes[1]) } else { [true; 256] };
        self
    }

    /// With those of several phrases.
    pub const fn with_each(mut self, all: &[&str]) -> Self {
        let mut index = 0;
        while index < all.len() {
            self = self.with(all[index]);
            index += 1;
        }
        self
    }

    pub fn may_begin(&self, text: &str) -> bool {
        self.may_begin_with(text.as_bytes())
    }

    fn may_begin_with(&self, bytes: &[u8]) -> bool {
        let may_be = |table: &[bool; 256], byte: u8| table[usize::from(byte)];
        match *bytes {
            [] => false,
            [first] => may_be(&self.first, first),
            [first, second, ..] => may_be(&self.first, first) && may_be(&self.second, second),
        }
    }
}

/// With a byte as a small letter and a capital; letters beyond ASCII have other bytes then.
const fn with_byte(mut bytes: [bool; 256], byte: u8) -> [bool; 256] {
    bytes[byte as usize] = true;
    bytes[byte.to_ascii_lowercase() as usize] = true;
    bytes[byte.to_ascii_uppercase() as usize] = true;
    let mut other = 128;
    while !byte.is_ascii() && other < 256 {
        bytes[other] = true;
        other += 1;
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_at_the_beginning_and_inside() {
        const TABLE: Phrases<u8> =
            Phrases::new(&[Phrase::meaning("Ons antwoord", 1, "Ons antwoord"), Phrase::meaning("één", 2, "één")]);
        let meaning = |row: Option<&Phrase<u8>>| row.map(|row| row.meaning);
        assert_eq!(meaning(TABLE.at_start("Ons antwoord: ja")), Some(1));
        assert_eq!(meaning(TABLE.at_start("één")), Some(2));
        assert_eq!(meaning(TABLE.at_start("Ons")), None);
        assert_eq!(meaning(TABLE.whole("Ons antwoord: ja")), None);
        assert_eq!(meaning(TABLE.inside("Dat is één ding")), Some(2));
        assert!(TABLE.may_begin("ÉÉN") && TABLE.may_begin("o") && !TABLE.may_begin("Op"));
        assert!(TABLE.may_begin("ons") && TABLE.may_begin("ONS") && !TABLE.may_begin("Uw") && !TABLE.may_begin(""));
    }

    #[test]
    fn words_of_any_case() {
        const MONTHS: Words = Words::new("3 {} 2024", &["januari", "februari"]);
        assert_eq!((MONTHS.position("Februari"), MONTHS.position("mei")), (Some(1), None));
        assert_eq!(MONTHS.examples().collect::<Vec<_>>(), ["3 januari 2024", "3 februari 2024"]);
        assert_eq!((MONTHS.at_start("januari 2024"), MONTHS.inside("in januari")), (Some("januari"), true));
        const SPEAKER: Words = Words::new("{} weet", &["ik", "één"]);
        for (text, found) in [
            ("Dat weet ik.", true),
            ("IK", true),
            ("wik ëik ikë", false),
            ("de éÉN", false),
            ("één", true),
            ("", false),
        ] {
            assert_eq!(SPEAKER.among(text), found, "{text}");
        }
    }
}
