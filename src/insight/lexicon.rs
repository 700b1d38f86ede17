//! The words of all tables in one place, so that a word of a text is looked up once for all rows.

use rustc_hash::FxHashMap;

use super::asked::Said;
use super::clause::Clause;
use super::glued::Glued;
use super::near::Near;
use super::triggers::{Triggers, bits_of};
use crate::rules::{Class, CommitmentKind, CueKind, Hints, Terms};

/// A class of words, by its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct ClassId(usize);

impl ClassId {
    pub fn number(self) -> usize {
        self.0
    }
}

/// A set of classes: a bit for each. It is had from memory at once, as one of its lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[repr(align(64))]
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
        let mut common = 0;
        for at in 0..SETS {
            common |= self.0[at] & other.0[at];
        }
        common != 0
    }

    pub fn and(mut self, other: Self) -> Self {
        self.add(&other);
        self
    }

    #[inline]
    pub fn add(&mut self, other: &Self) {
        for at in 0..SETS {
            self.0[at] |= other.0[at];
        }
    }

    /// What both have.
    #[inline]
    pub fn common(mut self, other: Self) -> Self {
        for at in 0..SETS {
            self.0[at] &= other.0[at];
        }
        self
    }

    /// The numbers of its classes, in order.
    pub fn numbers(self) -> impl Iterator<Item = usize> {
        (0..).zip(self.0).flat_map(|(set, bits)| bits_of(bits).map(move |bit| set * 64 + bit))
    }

    /// The set of these classes.
    fn of<const COUNT: usize>(classes: [ClassId; COUNT]) -> Self {
        classes.into_iter().fold(Self::default(), |all, class| all.and(Self::one(class)))
    }

    /// The set of one class.
    pub fn one(class: ClassId) -> Self {
        let mut set = Self::default();
        set.0[class.0 / 64 % SETS] = 1 << (class.0 % 64);
        set
    }
}

/// What a word is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(super) struct Meaning {
    pub anywhere: Classes,
    /// In a term it stands for one, too.
    pub in_term: Classes,
}

/// The words of all tables, and the rows in the form in which they are matched.
pub(super) struct Lexicon {
    pub hints: &'static Hints,
    classes: FxHashMap<Class, ClassId>,
    /// What each word is, by its place among the meanings.
    words: FxHashMap<&'static str, u32>,
    /// What words are: one place for all that are the same, since little is found faster than much.
    meanings: Vec<Meaning>,
    /// What a word can be that stands in no table, by what its letters tell.
    unknown: [Meaning; 8],
    glued: Glued,
    pub commitments: Vec<Clause>,
    pub commitments_by: Triggers,
    pub cues: Vec<Near<CueKind>>,
    pub cues_by: Triggers,
    /// Phrases with which a sentence says yes or no: at its beginning, and anywhere.
    pub said: Said,
    pub said_inside: Said,
    number_endings: Endings,
    pub kinds: Vec<Near<CommitmentKind>>,
    pub roles: Roles,
}

/// The classes that are asked for by name.
#[derive(Debug, Default)]
pub(super) struct Roles {
    pub first_person: ClassId,
    pub government: ClassId,
    pub others: ClassId,
    pub with_name: ClassId,
    pub determiners: ClassId,
    pub light: ClassId,
    pub prepositions: ClassId,
    pub subordinators: ClassId,
    pub doubting: ClassId,
    pub auxiliaries: ClassId,
    pub plural: ClassId,
    pub ending_in_en: ClassId,
    pub other_names: ClassId,
    pub small: ClassId,
    pub no_number_after: ClassId,
    pub number_words: ClassId,
    /// Words with digits.
    pub figures: ClassId,
    /// Years in figures.
    pub years: ClassId,
    pub months: ClassId,
    pub term: Classes,
    pub explaining: ClassId,
    pub knowledge: ClassId,
    pub year_after: ClassId,
    pub days: ClassId,
    pub terms: TermRoles,
    /// First words of phrases: a quick look that spares most words all phrases.
    pub begin_said: ClassId,
    pub begin_said_inside: ClassId,
    /// The second words of those phrases, and those that are one word.
    pub follow_said_inside: ClassId,
    pub said_alone: ClassId,
}

/// The classes of which terms are made: [`crate::rules::Terms`].
#[derive(Debug, Default)]
pub(super) struct TermRoles {
    pub prepositions: ClassId,
    pub modifiers: ClassId,
    pub heads: ClassId,
    pub spans: ClassId,
    pub setting: ClassId,
    pub alone: ClassId,
    pub tail: ClassId,
    /// First words of phrases that are terms.
    pub begin_phrase: ClassId,
    /// With which words of the calendar a term begins.
    pub begin_calendar: Classes,
    /// First words of happenings.
    pub begin_happening: ClassId,
    /// With which words a term begins that names no part of the calendar.
    begin_others: Classes,
    /// The words that have one of these classes, each in a class of its own: a quick look that spares most words the rest.
    pub may_begin_others: ClassId,
    pub may_begin: ClassId,
    /// One of which stands in each term that names a part of the calendar.
    pub calendar: Classes,
}

/// In a class this stands for words that stand in a term; see [`crate::rules::Terms`].
const TERM: Class = "@term";

/// Classes of words that are known by their letters: their names, which no word has.
const FIGURES: Class = "@figures";
const YEARS: Class = "@years";

impl Lexicon {
    pub fn new(hints: &'static Hints) -> Self {
        let mut lexicon = Self {
            hints,
            classes: FxHashMap::default(),
            words: FxHashMap::default(),
            meanings: Vec::new(),
            unknown: [Meaning::default(); 8],
            glued: Glued::default(),
            commitments: Vec::new(),
            commitments_by: Triggers::default(),
            cues: Vec::new(),
            cues_by: Triggers::default(),
            said: Said::new(hints.said),
            said_inside: Said::new(hints.said_inside),
            number_endings: Endings::new(hints.number_endings),
            kinds: Vec::new(),
            roles: Roles::default(),
        };
        lexicon.commitments = hints.commitments.iter().map(|row| Clause::new(row, &mut lexicon)).collect();
        lexicon.cues = hints.cues.iter().map(|row| Near::new(row, &mut lexicon)).collect();
        lexicon.kinds = hints.kinds.iter().map(|row| Near::new(row, &mut lexicon)).collect();
        lexicon.class_id(TERM);
        let said_inside = || hints.said_inside.iter().map(|(words, _)| *words);
        lexicon.roles = Roles {
            first_person: lexicon.class_id(hints.first_person),
            government: lexicon.class_id(hints.government),
            others: lexicon.class_id(hints.others),
            with_name: lexicon.class_id(hints.with_name),
            determiners: lexicon.class_id(hints.determiners),
            light: lexicon.class_id(hints.light),
            prepositions: lexicon.class_id(hints.prepositions),
            subordinators: lexicon.class_id(hints.subordinators),
            doubting: lexicon.class_id(hints.doubting),
            auxiliaries: lexicon.class_id(hints.auxiliaries),
            plural: lexicon.class_id(hints.plural),
            ending_in_en: lexicon.class_id(hints.ending_in_en),
            other_names: lexicon.class_id(hints.other_names),
            small: lexicon.class_id(hints.small_words),
            no_number_after: lexicon.class_id(hints.no_number_after),
            number_words: lexicon.class_id(hints.number_words),
            figures: lexicon.class_id(FIGURES),
            years: lexicon.class_id(YEARS),
            months: lexicon.class_id(hints.months),
            term: lexicon.known(TERM).map_or_else(Classes::default, |is| is.anywhere),
            explaining: lexicon.class_id(hints.explaining),
            knowledge: lexicon.class_id(hints.knowledge),
            year_after: lexicon.class_id(hints.year_after),
            days: lexicon.class_id(hints.days),
            terms: lexicon.term_roles(&hints.terms),
            begin_said: lexicon.first_words("@begin_said", hints.said.iter().map(|(words, _)| *words)),
            begin_said_inside: lexicon.first_words("@begin_said_inside", said_inside()),
            follow_said_inside: lexicon
                .first_words("@follow_said_inside", said_inside().filter_map(|words| Some(words.split_once(' ')?.1))),
            said_alone: lexicon.first_words("@said_alone", said_inside().filter(|words| !words.contains(' '))),
        };
        lexicon.complete_meanings();
        lexicon.share_meanings();
        lexicon.glued = Glued::new(hints, lexicon.words.keys().copied());
        let frequencies = lexicon.frequencies();
        lexicon.commitments_by = Triggers::new(lexicon.commitments.iter().map(Clause::needs), &frequencies);
        lexicon.cues_by = Triggers::new(lexicon.cues.iter().map(Near::needs), &frequencies);
        lexicon
    }

    fn term_roles(&mut self, terms: &Terms) -> TermRoles {
        let [prepositions, modifiers, heads, alone] =
            [terms.prepositions, terms.modifiers, terms.heads, terms.alone].map(|class| self.class_id(class));
        let begin_phrase = self.first_words("@begin_phrase", terms.phrases.iter().copied());
        let begin_happening = self.first_words("@begin_happening", terms.happenings.iter().copied());
        let [spans, months] = [terms.spans, self.hints.months].map(|class| self.class_id(class));
        let years = self.class_id(YEARS);
        let begin_others = Classes::of([alone, begin_phrase, begin_happening]);
        let begin_calendar = Classes::of([prepositions, modifiers, heads]);
        TermRoles {
            prepositions,
            modifiers,
            heads,
            spans,
            setting: self.class_id(terms.setting),
            alone,
            tail: self.class_id(terms.tail),
            begin_phrase,
            begin_calendar,
            begin_happening,
            begin_others,
            may_begin_others: self.class_id("@may_begin_others"),
            may_begin: self.class_id("@may_begin"),
            calendar: Classes::of([heads, spans, months, years]),
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
        self.classes.insert(class, id);
        for word in class.split_whitespace() {
            self.enter(word, id);
        }
        id
    }

    fn enter(&mut self, word: &'static str, class: ClassId) {
        let next = self.meanings.len();
        let place = *self.words.entry(word).or_insert(u32::try_from(next).unwrap_or(u32::MAX));
        if place as usize == next {
            self.meanings.push(Meaning::default());
        }
        self.meanings[place as usize].anywhere.add(&Classes::one(class));
    }

    /// The first words of phrases as a class of this name.
    fn first_words(&mut self, name: Class, phrases: impl Iterator<Item = &'static str>) -> ClassId {
        let class = self.class_id(name);
        for word in phrases.filter_map(|phrase| phrase.split(' ').next()) {
            self.enter(word, class);
        }
        class
    }

    /// What a word is that stands in the tables.
    pub fn known(&self, word: &str) -> Option<&Meaning> {
        self.words.get(word).map(|&place| &self.meanings[place as usize])
    }

    /// Where a word that stands in no table is two that were glued; `letters`: it in small ones.
    pub fn seam(&self, printed: &str, letters: &str) -> Option<usize> {
        self.glued.seam(printed, letters, |part| self.words.contains_key(part))
    }

    /// What a word is that stands in no table: what its letters and figures tell.
    pub fn unknown(&self, word: &str) -> &Meaning {
        &self.unknown[told_by_letters(&self.number_endings, word)]
    }

    /// Adds what the letters of words tell, and what they are in a term.
    fn complete_meanings(&mut self) {
        let Roles { figures, years, number_words, term, .. } = self.roles;
        let classes = |told: usize| {
            let classes = [figures, years, number_words].map(Classes::one);
            let told = classes.into_iter().enumerate().filter(|(bit, _)| told >> bit & 1 != 0);
            told.fold(Classes::default(), |all, (_, class)| all.and(class))
        };
        let meaning = |is: Classes| Meaning { anywhere: is, in_term: is.and(term) };
        self.unknown = std::array::from_fn(|told| meaning(classes(told)));
        let terms = &self.roles.terms;
        for (word, &place) in &self.words {
            let is = &mut self.meanings[place as usize];
            if is.anywhere.any(terms.begin_others) {
                is.anywhere.add(&Classes::of([terms.may_begin_others, terms.may_begin]));
            } else if is.anywhere.any(terms.begin_calendar) {
                is.anywhere.add(&Classes::one(terms.may_begin));
            }
            *is = meaning(is.anywhere.and(classes(told_by_letters(&self.number_endings, word))));
        }
    }

    /// Puts meanings that are the same in one place.
    fn share_meanings(&mut self) {
        let mut shared: FxHashMap<Meaning, u32> = FxHashMap::default();
        for place in self.words.values_mut() {
            let next = u32::try_from(shared.len()).unwrap_or(u32::MAX);
            *place = *shared.entry(self.meanings[*place as usize]).or_insert(next);
        }
        self.meanings.truncate(shared.len());
        shared.into_iter().for_each(|(is, place)| self.meanings[place as usize] = is);
    }

    /// How often, by and large, words of each class stand in texts: small words do far more often than others.
    fn frequencies(&self) -> Vec<usize> {
        const SMALL: usize = 100;
        let mut frequencies = vec![0; self.classes.len()];
        for is in self.words.values().map(|&place| self.meanings[place as usize]) {
            let often = if is.anywhere.has(self.roles.small) { SMALL } else { 1 };
            is.anywhere.numbers().for_each(|class| frequencies[class] += often);
        }
        frequencies
    }
}

/// How numbers in words end, by their last letters: a quick look that passes most words.
struct Endings(FxHashMap<u32, Vec<&'static str>>);

impl Endings {
    fn new(class: Class) -> Self {
        let mut endings: FxHashMap<_, Vec<_>> = FxHashMap::default();
        for ending in class.split_whitespace() {
            endings.entry(last_letters(ending)).or_default().push(ending);
        }
        Self(endings)
    }

    fn is_end_of(&self, word: &str) -> bool {
        let endings = self.0.get(&last_letters(word));
        endings.is_some_and(|endings| endings.iter().any(|ending| word.ends_with(ending)))
    }
}

/// The last letters of a word as a number; of a shorter one nothing.
fn last_letters(word: &str) -> u32 {
    u32::from_be_bytes(word.as_bytes().last_chunk().copied().unwrap_or_default())
}

/// What the letters and figures of a word tell, each a bit: that there are figures, that it is a year, that it ends as numbers
/// in words do.
fn told_by_letters(number_endings: &Endings, word: &str) -> usize {
    let has_figures = word.as_bytes().iter().any(u8::is_ascii_digit);
    let is_year = has_figures && word.len() == 4 && matches!(word.parse(), Ok(1900..2100));
    usize::from(has_figures) | usize::from(is_year) << 1 | usize::from(number_endings.is_end_of(word)) << 2
}
