//! The words of a dossier as numbers: what a word is is looked up once, however often it stands there.

use std::borrow::Cow;
use std::ops::Range;

use rustc_hash::{FxBuildHasher, FxHashMap};

use super::lexicon::{Lexicon, Meaning};
use crate::text::words;

/// A word, wherever it stands.
#[derive(Debug)]
pub(super) struct Word<'a> {
    /// In small letters.
    pub letters: Cow<'a, str>,
    /// What it is.
    pub is: &'a Meaning,
    /// Its beginning, if it tells what a text is about.
    pub stem: Option<Stem>,
}

/// The beginning of a word, by its number among those that stand in the dossier.
pub(super) type Stem = u32;

/// So many letters tell a word from others.
const STEM: usize = 6;

impl Word<'_> {
    /// The letters that tell it from others.
    pub fn beginning(&self) -> &str {
        match self.letters.as_bytes().get(..STEM) {
            Some(bytes) if bytes.is_ascii() => &self.letters[..STEM], // as for most
            _ => &self.letters[..self.letters.char_indices().nth(STEM).map_or(self.letters.len(), |(at, _)| at)],
        }
    }
}

/// A word where it stands.
#[derive(Debug, Clone)]
pub(super) struct Written {
    /// Its bytes within its text.
    pub at: Range<u32>,
    /// Its number.
    word: u32,
}

/// What is printed as one word, by the numbers of the words that it is.
#[derive(Clone, Copy)]
enum Printed {
    One(u32),
    /// Two that were glued, and where the second one begins.
    Glued(u32, [u32; 2]),
}

/// All words of the texts that were entered.
pub(super) struct Vocabulary<'a> {
    pub lexicon: &'a Lexicon,
    printed: FxHashMap<&'a str, Printed>,
    words: Vec<Word<'a>>,
    /// Each beginning with its number; and by its number.
    stems: FxHashMap<Beginning, Stem>,
    beginnings: Vec<Beginning>,
}

/// The first letters of a word, each of them in 21 bits: in the order of the alphabet.
type Beginning = u128;

/// So many letters and spaces a word has at least, by and large: a guess, so that lists need not grow.
const LETTERS_OF_A_WORD: usize = 5;

/// Of so many words one has not been met before, by and large.
const OFTEN: usize = 4;

impl<'a> Vocabulary<'a> {
    /// For texts of so many bytes together.
    pub fn new(lexicon: &'a Lexicon, bytes: usize) -> Self {
        let about = bytes / LETTERS_OF_A_WORD / OFTEN;
        Self {
            lexicon,
            printed: FxHashMap::with_capacity_and_hasher(about, FxBuildHasher),
            words: Vec::with_capacity(about),
            stems: FxHashMap::with_capacity_and_hasher(about, FxBuildHasher),
            beginnings: Vec::with_capacity(about),
        }
    }

    /// The words of a text, in order.
    pub fn enter(&mut self, text: &'a str) -> Vec<Written> {
        let mut written = Vec::with_capacity(text.len() / LETTERS_OF_A_WORD);
        for at in words(text) {
            let printed = &text[at.clone()];
            let is = self.printed.get(printed).copied();
            let (start, end) = (byte(at.start), byte(at.end));
            match is.unwrap_or_else(|| self.learn(printed)) {
                Printed::One(word) => written.push(Written { at: start..end, word }),
                Printed::Glued(seam, [first, second]) => {
                    let seam = start + seam;
                    written.push(Written { at: start..seam, word: first });
                    written.push(Written { at: seam..end, word: second });
                }
            }
        }
        written
    }

    pub fn word(&self, written: &Written) -> &Word<'a> {
        &self.words[written.word as usize]
    }

    /// How many beginnings of words there are: each number is less.
    pub fn count_of_stems(&self) -> usize {
        self.beginnings.len()
    }

    /// In the order of the alphabet.
    pub fn alphabetic(&self, stem: Stem) -> impl Ord + use<> {
        self.beginnings[stem as usize]
    }

    /// A word that was not met before.
    fn learn(&mut self, printed: &'a str) -> Printed {
        let lexicon = self.lexicon;
        let letters = folded(printed);
        let is = if let Some(is) = lexicon.known(&letters) {
            Printed::One(self.add(letters, is))
        } else if let Some(seam) = lexicon.seam(printed, &letters) {
            let (first, second) = printed.split_at(seam);
            let both = [first, second].map(|part| {
                let letters = folded(part);
                let is = lexicon.known(&letters).unwrap_or_else(|| lexicon.unknown(&letters));
                self.add(letters, is)
            });
            Printed::Glued(byte(seam), both)
        } else {
            let is = lexicon.unknown(&letters);
            Printed::One(self.add(letters, is))
        };
        self.printed.insert(printed, is);
        is
    }

    /// The number of a new word.
    fn add(&mut self, letters: Cow<'a, str>, is: &'a Meaning) -> u32 {
        let tells = !is.anywhere.has(self.lexicon.roles.small) && letters.chars().nth(1).is_some();
        let stem = tells.then(|| {
            let beginning = beginning(&letters);
            *self.stems.entry(beginning).or_insert_with(|| {
                self.beginnings.push(beginning);
                byte(self.beginnings.len() - 1)
            })
        });
        self.words.push(Word { letters, is, stem });
        byte(self.words.len() - 1)
    }
}

/// Texts of more bytes than this holds are not read.
fn byte(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

fn beginning(letters: &str) -> Beginning {
    const BITS: usize = 21; // of a character
    let mut beginning = 0;
    let mut free = BITS * STEM;
    for c in letters.chars().take(STEM) {
        free -= BITS;
        beginning |= u128::from(u32::from(c)) << free;
    }
    beginning
}

/// A word as tables have it: in small letters, with one kind of apostrophe. Nearly all words stand so in the text.
fn folded(word: &str) -> Cow<'_, str> {
    if word.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase()) {
        return Cow::Borrowed(word);
    }
    if word.is_ascii() {
        return Cow::Owned(word.to_ascii_lowercase());
    }
    let letters = word.chars().filter(|&c| c != '\u{ad}');
    Cow::Owned(letters.flat_map(char::to_lowercase).map(|c| if c == '’' { '\'' } else { c }).collect())
}
