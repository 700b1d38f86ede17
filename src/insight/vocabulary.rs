//! The words of a dossier as numbers: what a word is is looked up once, however often it stands there.

use std::borrow::Cow;
use std::num::NonZeroU32;
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

/// The beginning of a word, by its number among those that stand in the dossier, from 1.
pub(super) type Stem = NonZeroU32;

/// So many letters tell a word from others.
const STEM: usize = 6;

impl Word<'_> {
    /// The letters that tell it from others.
    pub fn beginning(&self) -> &str {
        first_letters(&self.letters)
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

/// What is printed as one word.
#[derive(Clone, Copy)]
struct Printed {
    /// The number of the word.
    word: u32,
    /// Where the second word begins, whose number is the next, if two were glued.
    seam: Option<NonZeroU32>,
}

/// All words of the texts that were entered.
pub(super) struct Vocabulary<'a> {
    pub lexicon: &'a Lexicon,
    /// What was printed, by its letters as a number; and by itself where it has too many.
    printed: FxHashMap<Letters, Printed>,
    printed_long: FxHashMap<&'a str, Printed>,
    words: Vec<Word<'a>>,
    /// Each beginning with its number; and by its number.
    stems: FxHashMap<Beginning, Stem>,
    beginnings: Vec<Beginning>,
}

/// The first letters of a word as a number: in the order of the alphabet.
type Beginning = u128;

/// All letters of a word as a number.
type Letters = u128;

/// So many letters and spaces a word has at least, by and large: a guess, so that lists need not grow.
const LETTERS_OF_A_WORD: usize = 5;

/// Of so many words one has not been met before, by and large.
const OFTEN: usize = 8;

impl<'a> Vocabulary<'a> {
    /// For texts of so many bytes together.
    pub fn new(lexicon: &'a Lexicon, bytes: usize) -> Self {
        let about = bytes / LETTERS_OF_A_WORD / OFTEN;
        Self {
            lexicon,
            printed: FxHashMap::with_capacity_and_hasher(about, FxBuildHasher),
            printed_long: FxHashMap::default(),
            words: Vec::with_capacity(about),
            stems: FxHashMap::with_capacity_and_hasher(about, FxBuildHasher),
            beginnings: Vec::with_capacity(about),
        }
    }

    /// The words of a text, in order.
    pub fn enter(&mut self, text: &'a str) -> Vec<Written> {
        let mut written = Vec::with_capacity(text.len() / LETTERS_OF_A_WORD);
        for at in words(text) {
            let Printed { word, seam } = self.printed(text, at.clone());
            let (start, end) = (byte(at.start), byte(at.end));
            let Some(seam) = seam else {
                written.push(Written { at: start..end, word }); // as nearly always
                continue;
            };
            let seam = start + seam.get();
            written.extend([(start..seam, word), (seam..end, word + 1)].map(|(at, word)| Written { at, word }));
        }
        written
    }

    pub fn word(&self, written: &Written) -> &Word<'a> {
        &self.words[written.word as usize]
    }

    /// How many beginnings of words there are: no number is greater.
    pub fn count_of_stems(&self) -> usize {
        self.beginnings.len()
    }

    /// In the order of the alphabet.
    pub fn alphabetic(&self, stem: Stem) -> impl Ord + use<> {
        self.beginnings[stem.get() as usize - 1]
    }

    /// What is printed here.
    #[inline]
    fn printed(&mut self, text: &'a str, at: Range<usize>) -> Printed {
        let Some(letters) = letters(text.as_bytes(), &at) else {
            let printed = &text[at];
            let known = self.printed_long.get(printed).copied();
            return known.unwrap_or_else(|| {
                let is = self.learn(printed);
                self.printed_long.insert(printed, is);
                is
            });
        };
        let known = self.printed.get(&letters).copied();
        known.unwrap_or_else(|| {
            let is = self.learn(&text[at]);
            self.printed.insert(letters, is);
            is
        })
    }

    /// A word that was not met before.
    fn learn(&mut self, printed: &'a str) -> Printed {
        let lexicon = self.lexicon;
        let letters = folded(printed);
        let word = byte(self.words.len());
        let mut seam = None;
        if let Some(is) = lexicon.known(&letters) {
            self.add(letters, is);
        } else if let Some(at) = lexicon.seam(printed, &letters) {
            seam = NonZeroU32::new(byte(at));
            for part in [&printed[..at], &printed[at..]] {
                let letters = folded(part);
                let is = lexicon.known(&letters).unwrap_or_else(|| lexicon.unknown(&letters));
                self.add(letters, is);
            }
        } else {
            let is = lexicon.unknown(&letters);
            self.add(letters, is);
        }
        Printed { word, seam }
    }

    /// Gives a new word the next number.
    fn add(&mut self, letters: Cow<'a, str>, is: &'a Meaning) {
        let tells = !is.anywhere.has(self.lexicon.roles.small) && letters.chars().nth(1).is_some();
        let stem = tells.then(|| {
            let beginning = beginning(&letters);
            *self.stems.entry(beginning).or_insert_with(|| {
                self.beginnings.push(beginning);
                Stem::MIN.saturating_add(byte(self.beginnings.len() - 1))
            })
        });
        self.words.push(Word { letters, is, stem });
    }
}

/// Texts of more bytes than this holds are not read.
fn byte(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// The letters that tell a word from others.
fn first_letters(word: &str) -> &str {
    match word.as_bytes().get(..STEM) {
        None => word,
        Some(bytes) if bytes.is_ascii() => &word[..STEM], // as for most
        Some(_) => &word[..word.char_indices().nth(STEM).map_or(word.len(), |(at, _)| at)],
    }
}

/// The letters of a short word. None of a longer one, nor where the text ends soon, since they are not looked at one by one.
#[inline]
fn letters(text: &[u8], word: &Range<usize>) -> Option<Letters> {
    let bytes = text[word.start..].first_chunk()?;
    let behind = size_of::<Letters>().checked_sub(word.len())?;
    Some(Letters::from_le_bytes(*bytes) & Letters::MAX >> (8 * behind))
}

/// UTF-8 has the order of the characters. Six of them that need more bytes than a number has are no letters of any paper.
fn beginning(letters: &str) -> Beginning {
    let mut bytes = [0; size_of::<Beginning>()];
    let first = first_letters(letters).as_bytes();
    let first = &first[..first.len().min(bytes.len())];
    bytes[..first.len()].copy_from_slice(first);
    Beginning::from_be_bytes(bytes)
}

/// A word as tables have it: in small letters, with one kind of apostrophe. Nearly all words stand so in the text.
fn folded(word: &str) -> Cow<'_, str> {
    if word.as_bytes().iter().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase()) {
        return Cow::Borrowed(word);
    }
    if word.is_ascii() {
        return Cow::Owned(word.to_ascii_lowercase());
    }
    let letters = word.chars().filter(|&c| c != '\u{ad}');
    Cow::Owned(letters.flat_map(char::to_lowercase).map(|c| if c == '’' { '\'' } else { c }).collect())
}
