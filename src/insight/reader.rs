//! Sentences as their words, with what each word is.

use std::ops::Range;

use super::lexicon::Classes;
use super::slice;
use super::terms::{Found, terms};
use super::vocabulary::{Vocabulary, Word, Written};

/// A word of a sentence.
#[derive(Debug, Clone)]
pub(super) struct Token<'v> {
    /// Its bytes within the text that the sentence stands in.
    pub at: Range<u32>,
    /// What is known of it wherever it stands.
    pub word: &'v Word<'v>,
    /// What it is, here.
    pub is: &'v Classes,
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
pub(super) struct Read<'v> {
    pub tokens: Vec<Token<'v>>,
    /// All that its words are: a quick look that spares most sentences most rows.
    pub all: Classes,
    /// The terms in it, by tokens.
    pub terms: Vec<Found>,
    /// Whether it is a question.
    pub asks: bool,
}

/// Those of a text's words that stand in a sentence: its bytes within the text.
pub(super) fn words_within<'w>(words: &'w [Written], sentence: &Range<u32>) -> &'w [Written] {
    let first = words.partition_point(|word| word.at.start < sentence.start);
    let rest = &words[first..];
    &rest[..rest.partition_point(|word| word.at.end <= sentence.end)]
}

/// A sentence of a text; `words`: those that stand in it; `year`: of its paper.
pub(super) fn read<'v>(
    vocabulary: &'v Vocabulary<'_>,
    text: &str,
    sentence: &Range<u32>,
    words: &[Written],
    year: Option<i16>,
) -> Read<'v> {
    let mut tokens: Vec<Token<'v>> = Vec::with_capacity(words.len());
    let mut all = Classes::default();
    let (mut end, mut quoted) = (sentence.start, false);
    for written in words {
        let is_space = written.at.start == end + 1 && text.as_bytes().get(end as usize) == Some(&b' ');
        if !is_space {
            // as for few
            let between = slice(text, &(end..written.at.start));
            if let Some(last) = tokens.last_mut() {
                last.comma = between.contains([',', ';', ':', '–', '(']);
            }
            let mark = between.chars().rev().find(|c| matches!(c, '«' | '“' | '„' | '»' | '”'));
            quoted = mark.map_or(quoted, |mark| matches!(mark, '«' | '“' | '„'));
        }
        end = written.at.end;
        let word = vocabulary.word(written);
        all.add(&word.is.anywhere);
        tokens.push(Token { at: written.at.clone(), word, is: &word.is.anywhere, comma: false, quoted });
    }
    let terms = terms(vocabulary.lexicon, &tokens, &all, year);
    for token in terms.iter().flat_map(|term| term.tokens.clone()) {
        let token = &mut tokens[token];
        token.is = &token.word.is.in_term;
        all.add(token.is);
    }
    let sentence = slice(text, sentence);
    let asks = sentence.trim_end_matches(|c: char| !c.is_alphanumeric() && c != '?').ends_with('?');
    Read { tokens, all, terms, asks }
}
