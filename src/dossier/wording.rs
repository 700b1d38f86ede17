//! Whether two wordings are the same question: a print of each, small enough to keep for every question of ten
//! thousand papers.
//!
//! A print is made of letters and digits alone, in lower case: dumps glue words together at line ends
//! (`toegangtot`) and leave hyphens in (`vergoe-ding`), which must not make another question of it.

use std::cmp::Ordering;

use crate::model::{Document, Owner, QuestionId, Text};

/// How many grams are kept of a question: enough to tell 0.5 from 0.9 with certainty.
const KEPT: usize = 32;

/// From this share of common grams two wordings are one question. The same question in two papers shares 0.8 and more
/// even in a poor dump, two questions of one form ("Deelt u de mening dat … Zo nee, waarom niet?") up to 0.3.
const ALIKE: f32 = 0.5;

/// From this share of its grams a wording stands within a longer one.
const WITHIN: f32 = 0.7;

/// A wording with fewer letters than this says too little to be looked for under another number: "Zo nee, waarom
/// niet?"
const TELLING: u32 = 20;

/// Of how many questions two papers are compared, evenly spread, if they have more.
const SAMPLE: usize = 64;

/// What is kept of a wording to compare it by.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Print {
    /// How many letters and digits.
    pub(super) letters: u32,
    /// A hash of all of them.
    pub(super) whole: u64,
    /// Whether it stands for several numbers at once.
    joint: bool,
    /// The least hashes of its runs of eight letters, ascending: a fair sample of them, the same in every paper.
    grams: Box<[u32]>,
    /// The hash above which they were left out.
    limit: u32,
}

impl Print {
    /// The print of a string.
    pub(super) fn of(string: &str) -> Self {
        Self::of_strings([string].into_iter())
    }

    /// The prints of a document's questions.
    pub(super) fn of_questions(document: &Document) -> Vec<Self> {
        let print = |(index, question): (usize, &crate::model::Question)| {
            let blocks = document.blocks_of(Owner::Question(QuestionId::new(index)));
            let strings = blocks.flat_map(|(_, block)| block.texts()).map(Text::as_str);
            Self { joint: question.numbers.len() > 1, ..Self::of_strings(strings) }
        };
        document.questions.iter().enumerate().map(print).collect()
    }

    /// The same for a document that there is no other to compare with: all they say is whether a question has text.
    pub(super) fn of_lone_questions(document: &Document) -> Vec<Self> {
        let has_text = |index| {
            let mut blocks = document.blocks_of(Owner::Question(QuestionId::new(index)));
            blocks.any(|(_, block)| block.texts().any(|text| text.as_str().contains(char::is_alphanumeric)))
        };
        let print = |index| Self { letters: u32::from(has_text(index)), ..Self::default() };
        (0..document.questions.len()).map(print).collect()
    }

    fn of_strings<'a>(strings: impl Iterator<Item = &'a str>) -> Self {
        let mut press = Press::default();
        for string in strings {
            press.push_str(string);
        }
        press.print()
    }

    /// Whether there is nothing to compare.
    pub(super) fn is_empty(&self) -> bool {
        self.letters == 0
    }

    /// Whether it says enough to be looked for.
    pub(super) fn is_telling(&self) -> bool {
        self.letters >= TELLING
    }

    /// Whether both have the same letters.
    pub(super) fn equals(&self, other: &Self) -> bool {
        self.whole == other.whole && self.letters == other.letters
    }

    /// Whether both are wordings of one question; a joint question also agrees with each of its parts.
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
        both >= ALIKE * (mine + theirs - both) || (self.joint != other.joint && both >= WITHIN * mine.min(theirs))
    }

    /// Hashes under which another wording of the same question is found: near certain for one that is nearly equal.
    pub(super) fn keys(&self) -> impl Iterator<Item = u64> + '_ {
        let grams = self.grams.iter().take(3).map(|&gram| u64::from(gram));
        std::iter::once(self.whole).chain(grams).filter(|_| self.is_telling())
    }

    /// Whether any of the first grams are the same: those of two wordings that agree by half are not in one case of a
    /// thousand, and all others need not be compared.
    fn begins_like(&self, other: &Self) -> bool {
        let (mut mine, mut theirs) = (self.first(), other.first());
        while let ([one, rest @ ..], [other, others @ ..]) = (mine, theirs) {
            match one.cmp(other) {
                Ordering::Less => mine = rest,
                Ordering::Greater => theirs = others,
                Ordering::Equal => return true,
            }
        }
        false
    }

    /// The grams of which two wordings of one question have one in common.
    fn first(&self) -> &[u32] {
        &self.grams[..self.grams.len().min(10)]
    }

    /// How many grams both have, and each, among those that would be kept of both.
    fn shared(&self, other: &Self) -> Shared {
        let limit = self.limit.min(other.limit);
        let below = |grams: &[u32]| grams.partition_point(|&gram| gram <= limit);
        let (mine, theirs) = (&self.grams[..below(&self.grams)], &other.grams[..below(&other.grams)]);
        let both = mine.iter().filter(|gram| theirs.binary_search(gram).is_ok()).count();
        Shared { both: both as f32, mine: mine.len() as f32, theirs: theirs.len() as f32 }
    }
}

/// How many grams two prints have in common, and each alone.
struct Shared {
    both: f32,
    mine: f32,
    theirs: f32,
}

/// Takes in letters one by one.
#[derive(Default)]
struct Press {
    letters: u32,
    whole: u64,
    /// The last eight letters, a byte each.
    window: u64,
    least: Least,
}

impl Press {
    fn push_str(&mut self, string: &str) {
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
        self.letters = self.letters.saturating_add(1);
        self.window = self.window << 8 | u64::from(letter);
        if self.letters >= 8 {
            self.least.push(scatter(self.window));
        }
        if self.letters.is_multiple_of(8) {
            self.whole = fold(self.whole, self.window);
        }
    }

    fn print(mut self) -> Print {
        if (1..8).contains(&self.letters) {
            self.least.push(scatter(self.window));
        }
        let whole = fold(self.whole, self.window);
        self.least.shrink();
        let Least { kept, limit } = self.least;
        Print { letters: self.letters, whole, joint: false, grams: kept.into(), limit }
    }
}

/// Adds eight letters to the hash of those before them.
fn fold(whole: u64, window: u64) -> u64 {
    let mixed = (whole.rotate_left(23) ^ window).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    mixed ^ mixed >> 32
}

/// Spreads eight letters evenly over all hashes.
fn scatter(window: u64) -> u32 {
    let mixed = window.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    ((mixed ^ mixed >> 29).wrapping_mul(0xbf58_476d_1ce4_e5b9) >> 32) as u32
}

/// Keeps the least of many hashes.
struct Least {
    kept: Vec<u32>,
    limit: u32,
}

impl Default for Least {
    fn default() -> Self {
        Self { kept: Vec::with_capacity(8 * KEPT), limit: u32::MAX }
    }
}

impl Least {
    fn push(&mut self, hash: u32) {
        if hash < self.limit {
            self.kept.push(hash);
            if self.kept.len() == 32 * KEPT {
                self.shrink();
            }
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

/// How many questions of the smaller paper stand in the larger one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Agreement {
    agreeing: usize,
    of: usize,
    /// The letters of the agreeing ones.
    letters: u32,
}

impl Agreement {
    /// Compares the questions of two papers; none where one has no text to compare.
    pub(super) fn between(a: &[Print], b: &[Print]) -> Option<Self> {
        let (a, b) = (texts(a), texts(b));
        let (fewer, more) = if a.len() <= b.len() { (a, b) } else { (b, a) };
        let step = fewer.len().div_ceil(SAMPLE).max(1);
        let beginnings = Beginnings::of(&more);
        let stands = |(index, print): (usize, &&Print)| {
            let same_place = more.get(index).is_some_and(|other| print.equals(other));
            same_place || beginnings.like(print).any(|index| print.agrees(more[index]))
        };
        let sample = || fewer.iter().enumerate().step_by(step);
        let agreeing: Vec<_> = sample().filter(|&found| stands(found)).collect();
        let letters = agreeing.iter().fold(0, |sum: u32, (_, print)| sum.saturating_add(print.letters));
        (!fewer.is_empty()).then_some(Self { agreeing: agreeing.len(), of: sample().count(), letters })
    }

    /// Whether at least half of the questions agree: enough for papers that name each other.
    pub(super) fn by_half(self) -> bool {
        2 * self.agreeing >= self.of
    }

    /// Whether most of the questions agree: enough for papers that say nothing of each other, unless all they have in
    /// common is one short question ("Kunt u deze vragen afzonderlijk beantwoorden?").
    pub(super) fn mostly(self) -> bool {
        2 * self.agreeing > self.of && self.letters >= 2 * TELLING
    }
}

/// The first grams of many prints, so that those are found that one of them may agree with.
struct Beginnings {
    /// Grams with the places of their prints, ascending.
    grams: Vec<(u32, usize)>,
    /// Prints of joint questions, and of others.
    joint: [Vec<usize>; 2],
}

impl Beginnings {
    fn of(prints: &[&Print]) -> Self {
        let of_print =
            |(place, print): (usize, &&Print)| print.first().iter().map(move |&gram| (gram, place)).collect::<Vec<_>>();
        let mut grams: Vec<_> = prints.iter().enumerate().flat_map(of_print).collect();
        grams.sort_unstable();
        let joint = [true, false].map(|joint| (0..prints.len()).filter(|&at| prints[at].joint == joint).collect());
        Self { grams, joint }
    }

    /// The places of prints that a print may agree with.
    fn like<'a>(&'a self, print: &'a Print) -> impl Iterator<Item = usize> + 'a {
        let with = |gram: u32| {
            let start = self.grams.partition_point(|&(other, _)| other < gram);
            self.grams[start..].iter().take_while(move |&&(other, _)| other == gram).map(|&(_, place)| place)
        };
        let others = &self.joint[usize::from(print.joint)];
        print.first().iter().flat_map(move |&gram| with(gram)).chain(others.iter().copied())
    }
}

fn texts(prints: &[Print]) -> Vec<&Print> {
    prints.iter().filter(|print| !print.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const LONG: &str = "Hoe wordt voorzien in voldoende bewustwording onder het publiek, betreffende artikel - van het \
                        kijken naar kinderporno, al dan niet met gebruikmaking van AI?";

    #[test]
    fn what_a_dump_does_to_a_wording_does_not_make_another_question() {
        let print = Print::of(LONG);
        for other in [
            LONG.replace("artikel - van", "artikel – van"),
            LONG.replace("voldoende bewust", "voldoendebewust"),
            LONG.replace("gebruik", "ge-\nbruik"),
            LONG.to_uppercase(),
        ] {
            assert!(print.equals(&Print::of(&other)), "{other}");
        }
        let marked = Print::of(&LONG.replace("publiek,", "publiek1,"));
        assert!(!print.equals(&marked) && print.agrees(&marked));
    }

    #[test]
    fn questions_of_one_form_are_two_questions() {
        let a = Print::of(
            "Deelt u de mening dat de wachttijden in de zorg te lang zijn? Zo ja, wat gaat u doen? Zo nee, waarom niet?",
        );
        let b = Print::of(
            "Deelt u de mening dat er meer treinen moeten rijden? Zo ja, wat gaat u doen? Zo nee, waarom niet?",
        );
        assert!(!a.agrees(&b));
        assert!(!Print::default().agrees(&Print::default()), "no text is no wording");
    }

    #[test]
    fn only_a_joint_question_agrees_with_its_parts() {
        let parts = [LONG, "Klopt het dat de wachttijden voor de jeugdzorg in de afgelopen tien jaar zijn verdubbeld?"];
        let both = Print::of(&parts.join(" "));
        let part = Print::of(parts[1]);
        assert!(!part.agrees(&both));
        assert!(part.agrees(&Print { joint: true, ..both }));
    }

    #[test]
    fn agreement_counts_the_questions_of_the_smaller_paper() {
        let prints = |words: &[&str]| words.iter().map(|word| Print::of(word)).collect::<Vec<_>>();
        let between = |a: &[&str], b: &[&str]| Agreement::between(&prints(a), &prints(b)).unwrap();
        let two =
            between(&["een vraag over zorg", "een vraag over wonen"], &["een vraag over zorg", "iets anders", "niets"]);
        assert!(two.by_half() && !two.mostly());
        let one = "een vraag over de wachttijden in de jeugdzorg sinds 2015";
        assert!(between(&[one], &["iets anders", one]).mostly());
        assert!(!between(&["een vraag over zorg"], &["een vraag over zorg"]).mostly());
        assert_eq!(Agreement::between(&prints(&[""]), &prints(&["iets"])), None);
    }
}
