//! Reads sentences word by word. What a word is is looked up once, however often it stands in a dossier.

use std::borrow::Cow;
use std::ops::Range;
use std::rc::Rc;

use rustc_hash::FxHashMap;

use super::lexicon::{Classes, Lexicon, Meaning};
use super::terms::{Found, terms};
use crate::text::words;

/// A word, wherever it stands.
#[derive(Debug)]
pub(super) struct Word<'a> {
    /// In small letters.
    pub letters: Cow<'a, str>,
    /// What it is.
    is: &'a Meaning,
    /// Its beginning, if it tells what a text is about.
    pub stem: Option<Stem>,
}

/// The beginning of a word, by its number among those that its reader has met.
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

/// A word of a sentence.
#[derive(Debug, Clone)]
pub(super) struct Token<'a> {
    /// Its bytes within the text that the sentence stands in.
    pub at: Range<u32>,
    /// What is known of it wherever it stands.
    pub word: Rc<Word<'a>>,
    /// What it is, here.
    pub is: &'a Classes,
    /// Whether a comma or the like stands behind it.
    pub comma: bool,
    /// Whether it stands in quotation marks.
    pub quoted: bool,
}

impl Token<'_> {
    /// In small letters.
    pub fn letters(&self) -> &str {
        &self.word.letters
    }
}

/// A sentence, read.
#[derive(Debug)]
pub(super) struct Read<'a> {
    pub tokens: Vec<Token<'a>>,
    /// All that its words are: a quick look that spares most sentences most rows.
    pub all: Classes,
    /// The terms in it, by tokens.
    pub terms: Vec<Found>,
    /// Whether it is a question.
    pub asks: bool,
}

/// So many letters and spaces a word has at least, by and large: a guess, so that lists need not grow.
const LETTERS_OF_A_WORD: usize = 5;

/// Reads the sentences of a dossier.
pub(super) struct Reader<'a> {
    pub lexicon: &'a Lexicon,
    printed: FxHashMap<&'a str, Printed<'a>>,
    stems: FxHashMap<u128, Stem>,
}

/// What is printed as one word.
enum Printed<'a> {
    One(Rc<Word<'a>>),
    /// Two that were glued, and where the second one begins.
    Glued(usize, [Rc<Word<'a>>; 2]),
}

impl<'a> Reader<'a> {
    pub fn new(lexicon: &'a Lexicon) -> Self {
        Self { lexicon, printed: FxHashMap::default(), stems: FxHashMap::default() }
    }

    /// A sentence that begins at this byte of its text; `year`: of its paper.
    pub fn read(&mut self, sentence: &'a str, start: u32, year: Option<i16>) -> Read<'a> {
        let mut tokens: Vec<Token<'a>> = Vec::with_capacity(sentence.len() / LETTERS_OF_A_WORD);
        let (mut end, mut quoted) = (0, false);
        for at in words(sentence) {
            let is_space = at.start == end + 1 && sentence.as_bytes()[end] == b' ';
            if !is_space {
                // as for few
                let between = &sentence[end..at.start];
                if let Some(last) = tokens.last_mut() {
                    last.comma = between.contains([',', ';', ':', '–', '(']);
                }
                let mark = between.chars().rev().find(|c| matches!(c, '«' | '“' | '„' | '»' | '”'));
                quoted = mark.map_or(quoted, |mark| matches!(mark, '«' | '“' | '„'));
            }
            end = at.end;
            let place = |byte: usize| start + u32::try_from(byte).unwrap_or(u32::MAX - start);
            let token = |at: Range<usize>, word: &Rc<Word<'a>>| {
                let (at, is) = (place(at.start)..place(at.end), &word.is.anywhere);
                Token { at, word: Rc::clone(word), is, comma: false, quoted }
            };
            match self.look_up(&sentence[at.clone()]) {
                Printed::One(word) => tokens.push(token(at, word)),
                Printed::Glued(seam, [first, second]) => {
                    let seam = at.start + seam;
                    tokens.extend([token(at.start..seam, first), token(seam..at.end, second)]);
                }
            }
        }
        let mut all = tokens.iter().fold(Classes::default(), |all, token| all.and(*token.is));
        let terms = terms(self.lexicon, &tokens, &all, year);
        for token in terms.iter().flat_map(|term| term.tokens.clone()) {
            let token = &mut tokens[token];
            token.is = &token.word.is.in_term;
            all = all.and(*token.is);
        }
        let asks = sentence.trim_end_matches(|c: char| !c.is_alphanumeric() && c != '?').ends_with('?');
        Read { tokens, all, terms, asks }
    }

    fn look_up(&mut self, printed: &'a str) -> &Printed<'a> {
        let Self { printed: known, stems, .. } = self;
        let lexicon = self.lexicon;
        known.entry(printed).or_insert_with(|| {
            let letters = folded(printed);
            let mut word = |letters, is| Rc::new(word(lexicon, stems, letters, is));
            if let Some(is) = lexicon.known(&letters) {
                return Printed::One(word(letters, is));
            }
            let Some(seam) = lexicon.seam(printed, &letters) else {
                let is = lexicon.unknown(&letters);
                return Printed::One(word(letters, is));
            };
            let (first, second) = printed.split_at(seam);
            Printed::Glued(
                seam,
                [first, second].map(|part| {
                    let letters = folded(part);
                    let is = lexicon.known(&letters).unwrap_or_else(|| lexicon.unknown(&letters));
                    word(letters, is)
                }),
            )
        })
    }
}

/// All that is known of a word.
fn word<'a>(lexicon: &Lexicon, stems: &mut FxHashMap<u128, Stem>, letters: Cow<'a, str>, is: &'a Meaning) -> Word<'a> {
    let tells = !is.anywhere.has(lexicon.roles.small) && letters.chars().nth(1).is_some();
    let stem = tells.then(|| {
        const BITS: u32 = 21; // of a character
        let beginning = letters.chars().take(STEM).fold(0, |letters, c| letters << BITS | u128::from(u32::from(c)));
        let next = u32::try_from(stems.len()).unwrap_or(u32::MAX);
        *stems.entry(beginning).or_insert(next)
    });
    Word { letters, is, stem }
}

/// A word as tables have it: in small letters, with one kind of apostrophe. Nearly all words stand so in the text.
pub(super) fn folded(word: &str) -> Cow<'_, str> {
    if word.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase()) {
        return Cow::Borrowed(word);
    }
    if word.is_ascii() {
        return Cow::Owned(word.to_ascii_lowercase());
    }
    let letters = word.chars().filter(|&c| c != '\u{ad}');
    Cow::Owned(letters.flat_map(char::to_lowercase).map(|c| if c == '’' { '\'' } else { c }).collect())
}
