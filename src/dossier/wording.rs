//! Decides whether two wordings are the same question, by a sketch of each that is small enough to keep for every
//! question of ten thousand papers.
//!
//! A sketch is based on letters and digits only, in lower case: dumps join words at line breaks (`toegangtot`) and
//! leave hyphens in (`vergoe-ding`), which must not make it a different question.

use std::cmp::Ordering;

use crate::model::{Document, Owner, QuestionId, Text};

/// How many grams of a question are kept: enough to distinguish a similarity of 0.5 from 0.9 reliably.
const KEPT: usize = 32;

/// The least share of common grams at which two wordings are the same question. The same question in two papers shares
/// 0.8 and more even in a poor dump, two questions of the same form ("Deelt u de mening dat … Zo nee, waarom niet?") at
/// most 0.3.
const SAME_QUESTION: f32 = 0.5;

/// The least share of its grams at which a wording counts as part of a longer one.
const WITHIN: f32 = 0.7;

/// A wording with fewer letters than this is not distinctive enough to be searched for under another number: "Zo nee,
/// waarom niet?"
const DISTINCTIVE: u32 = 20;

/// The most questions by which two papers are compared, evenly spread.
const SAMPLE: usize = 64;

/// A summary of a wording by which it is compared with others (a bottom-k sketch).
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
pub(super) struct Sketch {
    /// How many letters and digits.
    pub(super) letters: u32,
    /// A hash of all of them.
    pub(super) hash: u64,
    /// Whether it is a joint question, with several numbers.
    joint: bool,
    /// The smallest hashes of its runs of eight letters ("grams"), ascending: a fair sample of them, the same in every
    /// paper.
    grams: Box<[u32]>,
    /// The largest hash that was kept if some were left out.
    limit: u32,
}

/// Numbers of which two wordings of the same question nearly always have one in common.
pub(super) type Keys = [u32; 4];

impl Sketch {
    /// The sketch of a string.
    pub(super) fn new(string: &str) -> Self {
        Self::of_strings([string].into_iter())
    }

    /// The sketches of a document's questions.
    pub(super) fn of_questions(document: &Document) -> Vec<Self> {
        let sketch = |(index, question): (usize, &crate::model::Question)| {
            let blocks = document.blocks_of(Owner::Question(QuestionId::new(index)));
            let strings = blocks.flat_map(|(_, block)| block.texts()).map(Text::as_str);
            Self { joint: question.numbers.len() > 1, ..Self::of_strings(strings) }
        };
        document.questions.iter().enumerate().map(sketch).collect()
    }

    /// The same for a single document, which is compared with no other: they only record whether a question has text.
    pub(super) fn of_lone_questions(document: &Document) -> Vec<Self> {
        let has_text = |index| {
            let mut blocks = document.blocks_of(Owner::Question(QuestionId::new(index)));
            blocks.any(|(_, block)| block.texts().any(|text| text.as_str().contains(char::is_alphanumeric)))
        };
        let sketch = |index| Self { letters: u32::from(has_text(index)), ..Self::default() };
        (0..document.questions.len()).map(sketch).collect()
    }

    fn of_strings<'a>(strings: impl Iterator<Item = &'a str>) -> Self {
        let mut builder = SketchBuilder::default();
        for string in strings {
            builder.push_str(string);
        }
        builder.sketch()
    }

    /// Whether there is nothing to compare.
    pub(super) fn is_empty(&self) -> bool {
        self.letters == 0
    }

    /// Whether it has enough letters to be searched for.
    pub(super) fn is_distinctive(&self) -> bool {
        self.letters >= DISTINCTIVE
    }

    /// Whether both have the same letters.
    pub(super) fn equals(&self, other: &Self) -> bool {
        self.hash == other.hash && self.letters == other.letters
    }

    /// Whether both are wordings of the same question; a joint question also agrees with each of its parts.
    pub(super) fn agrees(&self, other: &Self) -> bool {
        if self.is_empty() || other.is_empty() {
            return false;
        }
        if self.equals(other) {
            return true;
        }
        if self.joint == other.joint && !self.begins_like(other) {
            return false;
        }
        let Shared { both, mine, theirs } = self.shared(other);
        both >= SAME_QUESTION * (mine + theirs - both)
            || (self.joint != other.joint && both >= WITHIN * mine.min(theirs))
    }

    /// Keys under which other wordings of the same question are found, almost certainly if they are nearly equal.
    /// None if it is not distinctive.
    pub(super) fn keys(&self) -> Option<Keys> {
        let gram = |at: usize| self.grams.get(at).copied().unwrap_or(self.whole());
        self.is_distinctive().then(|| [self.whole(), gram(0), gram(1), gram(2)])
    }

    /// The first of its keys: a hash of all letters.
    pub(super) fn whole(&self) -> u32 {
        (self.hash >> 32) as u32
    }

    /// Whether any of the first grams are the same. For two wordings that share half of their grams this fails once in
    /// a thousand cases; so the others need not be compared in full.
    fn begins_like(&self, other: &Self) -> bool {
        let (mut mine, mut theirs) = (self.first_grams(), other.first_grams());
        while let ([one, rest @ ..], [other, others @ ..]) = (mine, theirs) {
            match one.cmp(other) {
                Ordering::Less => mine = rest,
                Ordering::Greater => theirs = others,
                Ordering::Equal => return true,
            }
        }
        false
    }

    /// The first grams: two wordings of the same question have at least one of them in common.
    fn first_grams(&self) -> &[u32] {
        &self.grams[..self.grams.len().min(10)]
    }

    /// The numbers of common grams and of each one's grams, among those small enough to be kept in both.
    fn shared(&self, other: &Self) -> Shared {
        let limit = self.limit.min(other.limit);
        let below = |grams: &[u32]| grams.partition_point(|&gram| gram <= limit);
        let (mine, theirs) = (&self.grams[..below(&self.grams)], &other.grams[..below(&other.grams)]);
        let (mut both, mut one, mut other) = (0, 0, 0);
        while let (Some(mine), Some(theirs)) = (mine.get(one), theirs.get(other)) {
            both += usize::from(mine == theirs);
            one += usize::from(mine <= theirs);
            other += usize::from(theirs <= mine);
        }
        Shared { both: both as f32, mine: mine.len() as f32, theirs: theirs.len() as f32 }
    }
}

/// How many grams two sketches have in common, and how many each has.
struct Shared {
    both: f32,
    mine: f32,
    theirs: f32,
}

/// Builds a sketch, so many letters at a time.
struct SketchBuilder {
    letters: u32,
    hash: u64,
    /// The last eight letters, a byte each.
    window: u64,
    /// Letters that are not counted yet, the first so many.
    waiting: ([u8; Self::AT_ONCE], usize),
    smallest: SmallestHashes,
}

impl Default for SketchBuilder {
    fn default() -> Self {
        Self { letters: 0, hash: 0, window: 0, waiting: ([0; _], 0), smallest: SmallestHashes::default() }
    }
}

impl SketchBuilder {
    /// A multiple of the eight letters of a gram.
    const AT_ONCE: usize = 256;

    fn push_str(&mut self, string: &str) {
        if string.is_ascii() {
            for byte in string.bytes().filter(u8::is_ascii_alphanumeric) {
                self.push(byte.to_ascii_lowercase());
            }
            return;
        }
        for c in string.chars() {
            if c.is_ascii_alphanumeric() {
                self.push(c.to_ascii_lowercase() as u8);
            } else if !c.is_ascii() && c.is_alphanumeric() {
                let lower = u32::from(c.to_lowercase().next().unwrap_or(c));
                self.push(lower as u8 ^ (lower >> 8) as u8);
            }
        }
    }

    fn push(&mut self, letter: u8) {
        let (letters, filled) = &mut self.waiting;
        letters[*filled] = letter;
        *filled += 1;
        if *filled == Self::AT_ONCE {
            self.count();
        }
    }

    /// Counts the letters that wait.
    fn count(&mut self) {
        let (letters, filled) = (self.waiting.0, std::mem::take(&mut self.waiting.1));
        let letters = &letters[..filled];
        let first_grams = 7usize.saturating_sub(self.letters as usize).min(filled); // letters before the first gram
        let mut window = self.window;
        let mut next = |&letter: &u8| {
            window = window << 8 | u64::from(letter);
            window
        };
        letters[..first_grams].iter().for_each(|letter| {
            next(letter);
        });
        self.smallest.extend(letters[first_grams..].iter().map(|letter| gram_hash(next(letter))));
        self.window = window;
        for eight in letters.as_chunks().0 {
            self.hash = extend_hash(self.hash, u64::from_be_bytes(*eight));
        }
        self.letters = self.letters.saturating_add(filled as u32);
    }

    fn sketch(mut self) -> Sketch {
        self.count();
        if (1..8).contains(&self.letters) {
            self.smallest.extend([gram_hash(self.window)].into_iter());
        }
        let hash = extend_hash(self.hash, self.window);
        self.smallest.shrink();
        let SmallestHashes { kept, limit } = self.smallest;
        Sketch { letters: self.letters, hash, joint: false, grams: kept.into(), limit }
    }
}

/// Extends a hash by eight letters.
fn extend_hash(hash: u64, window: u64) -> u64 {
    let mixed = (hash.rotate_left(23) ^ window).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    mixed ^ mixed >> 32
}

/// A hash of eight letters, evenly distributed.
fn gram_hash(window: u64) -> u32 {
    let mixed = window.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    ((mixed ^ mixed >> 29).wrapping_mul(0xbf58_476d_1ce4_e5b9) >> 32) as u32
}

/// Keeps the smallest of many hashes.
struct SmallestHashes {
    kept: Vec<u32>,
    limit: u32,
}

impl Default for SmallestHashes {
    fn default() -> Self {
        Self { kept: Vec::with_capacity(8 * KEPT), limit: u32::MAX }
    }
}

impl SmallestHashes {
    fn extend(&mut self, hashes: impl ExactSizeIterator<Item = u32>) {
        if self.limit == u32::MAX {
            self.kept.extend(hashes); // as nearly always: none was left out yet
        } else {
            let limit = self.limit;
            self.kept.extend(hashes.filter(|hash| *hash < limit));
        }
        if self.kept.len() >= 32 * KEPT {
            self.shrink();
        }
    }

    fn shrink(&mut self) {
        let many = self.kept.len() > 4 * KEPT;
        if many {
            self.kept.select_nth_unstable(2 * KEPT); // cheaper than to sort them all
            self.kept.truncate(2 * KEPT);
        }
        self.kept.sort_unstable();
        self.kept.dedup();
        if many || self.kept.len() > KEPT {
            self.kept.truncate(KEPT);
            self.limit = self.kept.last().copied().unwrap_or(u32::MAX);
        }
    }
}

/// How many questions of the smaller of two papers are also in the larger one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Agreement {
    /// One of them has no text to compare.
    Unknown,
    /// Less than half.
    Few,
    /// At least half: enough for papers that name each other.
    Half,
    /// More: enough for papers that do not name each other. Not if all they have in common is one short question ("Kunt u
    /// deze vragen afzonderlijk beantwoorden?").
    Most,
}

impl Agreement {
    /// Compares the questions of two papers.
    pub(super) fn between(a: &[Sketch], b: &[Sketch]) -> Self {
        let (a, b) = (with_text(a), with_text(b));
        let (fewer, more) = if a.len() <= b.len() { (a, b) } else { (b, a) };
        let step = fewer.len().div_ceil(SAMPLE).max(1);
        let first_grams = FirstGrams::new(&more);
        let mut tried = Vec::new();
        let mut stands = |index: usize, sketch: &Sketch| {
            let same_place = more.get(index).is_some_and(|other| sketch.equals(other));
            tried.clear();
            same_place
                || first_grams.candidates(sketch).any(|index| {
                    let is_new = !tried.contains(&index); // most that share a gram share several
                    tried.push(index);
                    is_new && sketch.agrees(more[index])
                })
        };
        let sample = || fewer.iter().enumerate().step_by(step);
        let (compared, mut agreeing, mut missing, mut letters) = (sample().count(), 0, 0, 0_u32);
        for (index, sketch) in sample() {
            if stands(index, sketch) {
                agreeing += 1;
                letters = letters.saturating_add(sketch.letters);
            } else {
                missing += 1;
            }
            if 2 * missing > compared {
                break; // the others cannot make it half
            }
        }
        match 2 * agreeing {
            _ if fewer.is_empty() => Self::Unknown,
            twice if twice < compared => Self::Few,
            twice if twice > compared && letters >= 2 * DISTINCTIVE => Self::Most,
            _ => Self::Half,
        }
    }
}

/// An index of the first grams of many sketches, to find those that may agree with a given one.
struct FirstGrams {
    /// Grams with the indices of their sketches, ascending.
    grams: Vec<(u32, usize)>,
    /// The indices of joint questions, and of others.
    joint: [Vec<usize>; 2],
}

impl FirstGrams {
    fn new(sketches: &[&Sketch]) -> Self {
        let of_sketch = |(place, sketch): (usize, &&Sketch)| {
            sketch.first_grams().iter().map(move |&gram| (gram, place)).collect::<Vec<_>>()
        };
        let mut grams: Vec<_> = sketches.iter().enumerate().flat_map(of_sketch).collect();
        grams.sort_unstable();
        let joint = [true, false].map(|joint| (0..sketches.len()).filter(|&at| sketches[at].joint == joint).collect());
        Self { grams, joint }
    }

    /// The indices of sketches that may agree with a given one.
    fn candidates<'a>(&'a self, sketch: &'a Sketch) -> impl Iterator<Item = usize> + 'a {
        let with = |gram: u32| {
            let start = self.grams.partition_point(|&(other, _)| other < gram);
            self.grams[start..].iter().take_while(move |&&(other, _)| other == gram).map(|&(_, place)| place)
        };
        let others = &self.joint[usize::from(sketch.joint)];
        sketch.first_grams().iter().flat_map(move |&gram| with(gram)).chain(others.iter().copied())
    }
}

fn with_text(sketches: &[Sketch]) -> Vec<&Sketch> {
    sketches.iter().filter(|sketch| !sketch.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const LONG: &str = "Hoe wordt voorzien in voldoende bewustwording onder het publiek, betreffende artikel - van het \
                        kijken naar kinderporno, al dan niet met gebruikmaking van AI?";

    #[test]
    fn what_a_dump_does_to_a_wording_does_not_make_another_question() {
        let sketch = Sketch::new(LONG);
        for other in [
            LONG.replace("artikel - van", "artikel – van"),
            LONG.replace("voldoende bewust", "voldoendebewust"),
            LONG.replace("gebruik", "ge-\nbruik"),
            LONG.to_uppercase(),
        ] {
            assert!(sketch.equals(&Sketch::new(&other)), "{other}");
        }
        let marked = Sketch::new(&LONG.replace("publiek,", "publiek1,"));
        assert!(!sketch.equals(&marked) && sketch.agrees(&marked));
    }

    #[test]
    fn questions_of_one_form_are_two_questions() {
        let a = Sketch::new(
            "Deelt u de mening dat de wachttijden in de zorg te lang zijn? Zo ja, wat gaat u doen? Zo nee, waarom niet?",
        );
        let b = Sketch::new(
            "Deelt u de mening dat er meer treinen moeten rijden? Zo ja, wat gaat u doen? Zo nee, waarom niet?",
        );
        assert!(!a.agrees(&b));
        assert!(!Sketch::default().agrees(&Sketch::default()), "no text is no wording");
    }

    #[test]
    fn only_a_joint_question_agrees_with_its_parts() {
        let parts = [LONG, "Klopt het dat de wachttijden voor de jeugdzorg in de afgelopen tien jaar zijn verdubbeld?"];
        let both = Sketch::new(&parts.join(" "));
        let part = Sketch::new(parts[1]);
        assert!(!part.agrees(&both));
        assert!(part.agrees(&Sketch { joint: true, ..both }));
    }

    #[test]
    fn agreement_counts_the_questions_of_the_smaller_paper() {
        let sketches = |words: &[&str]| words.iter().map(|word| Sketch::new(word)).collect::<Vec<_>>();
        let long = "een vraag over de wachttijden in de jeugdzorg sinds 2015";
        for (one, other, agreement) in [
            (&[long][..], &["iets anders", long][..], Agreement::Most),
            (&["over zorg", "over wonen"], &["over zorg", "iets anders", "niets"], Agreement::Half),
            (&["een vraag over zorg"], &["een vraag over zorg"], Agreement::Half),
            (&["over zorg", "over wonen", "over werk"], &["over zorg", "iets anders", "niets"], Agreement::Few),
            (&[""], &["iets"], Agreement::Unknown),
        ] {
            assert_eq!(Agreement::between(&sketches(one), &sketches(other)), agreement, "{one:?} {other:?}");
        }
    }
}
