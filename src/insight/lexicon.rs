//! The words of all tables in one place, so that a word of a text is looked up once for all rows.

use std::borrow::Cow;
use std::ops::Range;

use rustc_hash::FxHashMap;

use super::clause::Clause;
use super::glued::Glued;
use super::near::Near;
use super::terms::{Found, terms};
use crate::rules::{Class, CommitmentKind, CueKind, Hints, Terms};
use crate::text::words;

/// A class of words, by its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct ClassId(usize);

/// A set of classes: a bit for each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Classes([u64; SETS]);

/// So many numbers hold the bits of all classes.
const SETS: usize = 8;

impl Classes {
    /// Whether the class is one of them. Each row asks this of each sentence.
    #[inline]
    pub fn has(self, class: ClassId) -> bool {
        self.0[class.0 / 64 % SETS] >> (class.0 % 64) & 1 != 0
    }

    /// Whether the two have a class in common.
    #[inline]
    pub fn any(self, other: Self) -> bool {
        (0..SETS).fold(0, |common, at| common | self.0[at] & other.0[at]) != 0
    }

    #[inline]
    pub fn and(self, other: Self) -> Self {
        Self(std::array::from_fn(|at| self.0[at] | other.0[at]))
    }

    /// The set of one class.
    fn one(class: ClassId) -> Self {
        let mut set = Self::default();
        set.0[class.0 / 64 % SETS] = 1 << (class.0 % 64);
        set
    }
}

/// A word of a sentence.
#[derive(Debug, Clone)]
pub(super) struct Token<'a> {
    /// Its bytes within the text that the sentence stands in.
    pub at: Range<u32>,
    /// In small letters.
    pub word: Cow<'a, str>,
    /// What it is.
    pub is: Classes,
    /// Whether a comma or the like stands behind it.
    pub comma: bool,
    /// Whether it stands in quotation marks.
    pub quoted: bool,
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

/// The words of all tables, and the rows in the form in which they are matched.
pub(super) struct Lexicon {
    pub hints: &'static Hints,
    classes: FxHashMap<Class, ClassId>,
    words: FxHashMap<&'static str, Classes>,
    glued: Glued,
    /// How numbers in words end.
    pub number_endings: Vec<&'static str>,
    pub commitments: Vec<Clause>,
    pub cues: Vec<Near<CueKind>>,
    pub kinds: Vec<Near<CommitmentKind>>,
    pub roles: Roles,
}

/// The classes that are asked for by name.
#[derive(Debug, Default)]
pub(super) struct Roles {
    pub first_person: Classes,
    pub government: Classes,
    pub others: Classes,
    pub with_name: Classes,
    pub determiners: Classes,
    pub light: Classes,
    pub prepositions: Classes,
    pub subordinators: Classes,
    pub doubting: Classes,
    pub auxiliaries: Classes,
    pub plural: Classes,
    pub ending_in_en: Classes,
    pub other_names: Classes,
    pub small: Classes,
    pub no_number_after: Classes,
    pub number_words: Classes,
    pub months: Classes,
    pub term: Classes,
    pub explaining: Classes,
    pub knowledge: Classes,
    pub year_after: Classes,
    pub days: Classes,
    pub terms: TermRoles,
    /// First words of phrases: a quick look that spares most words all phrases.
    pub begin_said: Classes,
    pub begin_said_inside: Classes,
}

/// The classes of which terms are made: [`crate::rules::Terms`].
#[derive(Debug, Default)]
pub(super) struct TermRoles {
    pub prepositions: Classes,
    pub modifiers: Classes,
    pub heads: Classes,
    pub spans: Classes,
    pub setting: Classes,
    pub alone: Classes,
    pub tail: Classes,
    /// First words of phrases that are terms.
    pub begin_phrase: Classes,
    /// With which words of the calendar a term begins.
    pub begin_calendar: Classes,
    /// First words of happenings.
    pub begin_happening: Classes,
}

/// So many letters and spaces a word has at least, by and large: a guess, so that lists need not grow.
const LETTERS_OF_A_WORD: usize = 5;

/// In a class this stands for words that stand in a term; see [`crate::rules::Terms`].
const TERM: Class = "@term";

impl Lexicon {
    pub fn new(hints: &'static Hints) -> Self {
        let mut lexicon = Self {
            hints,
            classes: FxHashMap::default(),
            words: FxHashMap::default(),
            glued: Glued::default(),
            number_endings: hints.number_endings.split_whitespace().collect(),
            commitments: Vec::new(),
            cues: Vec::new(),
            kinds: Vec::new(),
            roles: Roles::default(),
        };
        lexicon.commitments = hints.commitments.iter().map(|row| Clause::new(row, &mut lexicon)).collect();
        lexicon.cues = hints.cues.iter().map(|row| Near::new(row, &mut lexicon)).collect();
        lexicon.kinds = hints.kinds.iter().map(|row| Near::new(row, &mut lexicon)).collect();
        lexicon.class(TERM);
        lexicon.roles = Roles {
            first_person: lexicon.class(hints.first_person),
            government: lexicon.class(hints.government),
            others: lexicon.class(hints.others),
            with_name: lexicon.class(hints.with_name),
            determiners: lexicon.class(hints.determiners),
            light: lexicon.class(hints.light),
            prepositions: lexicon.class(hints.prepositions),
            subordinators: lexicon.class(hints.subordinators),
            doubting: lexicon.class(hints.doubting),
            auxiliaries: lexicon.class(hints.auxiliaries),
            plural: lexicon.class(hints.plural),
            ending_in_en: lexicon.class(hints.ending_in_en),
            other_names: lexicon.class(hints.other_names),
            small: lexicon.class(hints.small_words),
            no_number_after: lexicon.class(hints.no_number_after),
            number_words: lexicon.class(hints.number_words),
            months: lexicon.class(hints.months),
            term: lexicon.classes_of(TERM),
            explaining: lexicon.class(hints.explaining),
            knowledge: lexicon.class(hints.knowledge),
            year_after: lexicon.class(hints.year_after),
            days: lexicon.class(hints.days),
            terms: lexicon.term_roles(&hints.terms),
            begin_said: lexicon.first_words("@begin_said", hints.said.iter().map(|(words, _)| *words)),
            begin_said_inside: lexicon
                .first_words("@begin_said_inside", hints.said_inside.iter().map(|(words, _)| *words)),
        };
        lexicon.glued = Glued::new(hints, lexicon.words.keys().copied());
        lexicon
    }

    fn term_roles(&mut self, terms: &Terms) -> TermRoles {
        let (prepositions, modifiers, heads) =
            (self.class(terms.prepositions), self.class(terms.modifiers), self.class(terms.heads));
        TermRoles {
            prepositions,
            modifiers,
            heads,
            spans: self.class(terms.spans),
            setting: self.class(terms.setting),
            alone: self.class(terms.alone),
            tail: self.class(terms.tail),
            begin_phrase: self.first_words("@begin_phrase", terms.phrases.iter().copied()),
            begin_calendar: prepositions.and(modifiers).and(heads),
            begin_happening: self.first_words("@begin_happening", terms.happenings.iter().copied()),
        }
    }

    /// A class as a set of one.
    pub fn class(&mut self, class: Class) -> Classes {
        Classes::one(self.class_id(class))
    }

    /// The number of a class; its words are entered when it is asked for first.
    pub fn class_id(&mut self, class: Class) -> ClassId {
        if let Some(&known) = self.classes.get(class) {
            return known;
        }
        let id = ClassId(self.classes.len());
        debug_assert!(id.0 < 64 * SETS, "more classes than there are bits");
        let set = Classes::one(id);
        self.classes.insert(class, id);
        for word in class.split_whitespace() {
            let entry = self.words.entry(word).or_default();
            *entry = entry.and(set);
        }
        id
    }

    /// The first words of phrases as a class of this name.
    fn first_words(&mut self, name: Class, phrases: impl Iterator<Item = &'static str>) -> Classes {
        let class = self.class(name);
        for word in phrases.filter_map(|phrase| phrase.split(' ').next()) {
            let entry = self.words.entry(word).or_default();
            *entry = entry.and(class);
        }
        class
    }

    /// What a word is.
    fn classes_of(&self, word: &str) -> Classes {
        self.words.get(word).copied().unwrap_or_default()
    }

    /// A sentence that begins at this byte of its text; `year`: of its paper.
    pub fn read<'a>(&self, sentence: &'a str, start: u32, year: Option<i16>) -> Read<'a> {
        let mut tokens: Vec<Token<'a>> = Vec::with_capacity(sentence.len() / LETTERS_OF_A_WORD);
        let (mut end, mut quoted) = (0, false);
        for at in words(sentence) {
            let between = &sentence[end..at.start];
            if between != " " {
                // as for few
                if let Some(last) = tokens.last_mut() {
                    last.comma = between.contains([',', ';', ':', '–', '(']);
                }
                let mark = between.chars().rev().find(|c| matches!(c, '«' | '“' | '„' | '»' | '”'));
                quoted = mark.map_or(quoted, |mark| matches!(mark, '«' | '“' | '„'));
            }
            end = at.end;
            let place = |byte: usize| start + u32::try_from(byte).unwrap_or(u32::MAX - start);
            let mut push = |at: Range<usize>, word: Cow<'a, str>, is: Classes| {
                tokens.push(Token { at: place(at.start)..place(at.end), word, is, comma: false, quoted });
            };
            let printed = &sentence[at.clone()];
            let word = folded(printed);
            if let Some(&is) = self.words.get(&*word) {
                push(at, word, is); // as for most
            } else if let Some(seam) = self.glued.seam(printed, &word, |word| self.words.contains_key(word)) {
                for at in [at.start..at.start + seam, at.start + seam..at.end] {
                    let word = folded(&sentence[at.clone()]);
                    let is = self.classes_of(&word);
                    push(at, word, is);
                }
            } else {
                push(at, word, Classes::default());
            }
        }
        let terms = terms(self, &tokens, year);
        for term in &terms {
            for token in &mut tokens[term.tokens.clone()] {
                token.is = token.is.and(self.roles.term);
            }
        }
        let asks = sentence.trim_end_matches(|c: char| !c.is_alphanumeric() && c != '?').ends_with('?');
        let all = tokens.iter().fold(Classes::default(), |all, token| all.and(token.is));
        Read { tokens, all, terms, asks }
    }
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
