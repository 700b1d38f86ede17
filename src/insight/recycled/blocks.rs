//! Passages joined over small changes, and those left out that nobody misses.

use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

use super::stream::{Stream, Unit, hash};
use super::{Change, Place, Recycled, Shown};
use crate::dossier::Dossier;
use crate::model::{DocumentId, Owner, TextPosition};
use crate::rules::TWEEDE_KAMER;
use crate::text::{sentences, words};

/// A passage has so many equal words at least.
const LEAST: usize = 15;

/// A sentence so many.
const LEAST_OF_SENTENCE: usize = 8;

/// A sentence that stands in more dossiers is a formula.
const FORMULA: usize = 8;

/// Of them so many are no small words.
const OWN_WORDS: usize = 5;

/// A passage goes on while so many equal words follow …
const GOES_ON: usize = 4;

/// … within so many words on both sides.
const GAP: usize = 12;

/// Two texts from here to there, with the stretches that are the same.
struct Block {
    /// Each stretch: where it begins in the one text and in the other, and how long it is.
    same: Vec<(usize, usize, usize)>,
}

impl Block {
    fn ends(&self) -> [Range<usize>; 2] {
        let (first, last) = (self.same[0], self.same[self.same.len() - 1]);
        [first.0..last.0 + last.2, first.1..last.1 + last.2]
    }

    fn words(&self) -> usize {
        self.same.iter().map(|(_, _, length)| length).sum()
    }
}

/// A block that is shown.
#[derive(Debug, Clone)]
pub(super) struct Found {
    /// The words of the later place.
    at: Range<usize>,
    recycled: Recycled,
    /// Where the sentence begins of which it is most, if it is shown for that.
    sentence: Option<(DocumentId, TextPosition)>,
}

impl Found {
    /// The dossier of the earlier place.
    pub fn other(&self) -> usize {
        self.recycled.places[0].dossier
    }
}

/// The blocks that these pairs of places begin: the earlier place, the later one, and how many words are the same.
pub(super) fn blocks(
    dossiers: &[&Dossier],
    stream: &Stream,
    mut pairs: Vec<(usize, usize, usize)>,
    shown: Shown,
) -> Vec<Found> {
    let known = &*KNOWN;
    let least = if shown == Shown::Sentences { LEAST_OF_SENTENCE } else { LEAST };
    pairs.sort_unstable_by_key(|&(a, b, words)| (std::cmp::Reverse(words), a, b));
    let mut taken = Taken::default();
    let mut found = Vec::new();
    for (a, b, words) in pairs {
        let same = stream.words[a..a + words] == stream.words[b..b + words];
        let (Some(first), Some(second)) = (stream.unit(a), stream.unit(b)) else { continue };
        if !same || taken.has(a, b) || is_reprint(dossiers, first, second) || overlap(first, second, a, b, words) {
            continue;
        }
        let block = chained(&stream.words, (a, b, words));
        taken.add(&block);
        if block.words() >= least && known.says_something(stream, &block) {
            found.extend(found_as(dossiers, stream, &block));
        }
    }
    found
}

/// A block as it is shown; none if it has few words and is not most of a sentence.
fn found_as(dossiers: &[&Dossier], stream: &Stream, block: &Block) -> Option<Found> {
    let recycled = recycled(stream, block)?;
    let place = recycled.places[1];
    let sentence = if block.words() >= LEAST {
        None
    } else {
        let begin = sentence_of(dossiers.get(place.dossier)?, &place, block.words())?;
        Some((place.document, begin))
    };
    Some(Found { at: block.ends()[1].clone(), recycled, sentence })
}

/// Where the sentence begins of which a passage of so many equal words is three quarters and more; none if it is less.
fn sentence_of(dossier: &Dossier, place: &Place, same: usize) -> Option<TextPosition> {
    let document = dossier.document(place.document);
    let (mut begin, mut all) = (None, 0);
    for (position, passage) in place.stretches(dossier) {
        let text = document.block(position.block).texts().nth(usize::from(position.cell))?.as_str();
        let (start, end) = (position.byte as usize, position.byte as usize + passage.len());
        for sentence in sentences(text).into_iter().filter(|sentence| sentence.start < end && start < sentence.end) {
            all += words(&text[sentence.clone()]).count();
            let byte = u32::try_from(sentence.start).ok()?;
            begin.get_or_insert(TextPosition { byte, ..position });
        }
    }
    begin.filter(|_| 4 * same >= 3 * all)
}

/// What was found without the sentences that stand in many dossiers.
pub(super) fn without_formulas(mut found: Vec<Found>) -> Vec<Found> {
    let mut others: HashMap<_, HashSet<usize>> = HashMap::new();
    for one in &found {
        others.entry(one.sentence).or_default().insert(one.other());
    }
    found.retain(|one| one.sentence.is_none() || others[&one.sentence].len() <= FORMULA);
    found
}

/// In the order of the later text, of which only the best source is kept.
pub(super) fn best(mut found: Vec<Found>) -> Vec<Recycled> {
    found.sort_by_key(|one| (one.at.start, std::cmp::Reverse(one.recycled.words)));
    let mut kept: Vec<Found> = Vec::new();
    for one in found {
        match kept.last_mut() {
            Some(best)
                if best.at.end > one.at.start && best.recycled.places[1].owner == one.recycled.places[1].owner =>
            {
                if one.recycled.words > best.recycled.words {
                    *best = one;
                }
            }
            _ => kept.push(one),
        }
    }
    kept.into_iter().map(|one| one.recycled).collect()
}

/// The pairs of words that are in a block: by how far they are apart, the stretches of the first ones.
#[derive(Default)]
struct Taken(FxHashMap<usize, Vec<Range<usize>>>);

impl Taken {
    fn add(&mut self, block: &Block) {
        for &(a, b, length) in &block.same {
            self.0.entry(b.wrapping_sub(a)).or_default().push(a..a + length);
        }
    }

    fn has(&self, a: usize, b: usize) -> bool {
        self.0.get(&b.wrapping_sub(a)).is_some_and(|stretches| stretches.iter().any(|stretch| stretch.contains(&a)))
    }
}

/// Whether the two places lie over each other, as in `aan aan aan aan`.
fn overlap(first: &Unit, second: &Unit, a: usize, b: usize, words: usize) -> bool {
    first == second && a.abs_diff(b) < words
}

/// Whether a question is printed again, or repeated in its own answer.
fn is_reprint(dossiers: &[&Dossier], first: &Unit, second: &Unit) -> bool {
    if first.dossier != second.dossier {
        return false;
    }
    let is_asked = |owner: Owner| matches!(owner, Owner::Question(_) | Owner::LeadIn(_));
    if is_asked(first.owner) && is_asked(second.owner) {
        return first.document != second.document;
    }
    let numbers = |unit: &Unit| {
        let document = dossiers[unit.dossier].document(unit.document);
        match unit.owner {
            Owner::Question(id) | Owner::LeadIn(id) => document.question(id).numbers.as_slice(),
            Owner::Answer(id) => document.answer(id).numbers.as_slice(),
            _ => &[],
        }
    };
    let one_asks = is_asked(first.owner) != is_asked(second.owner);
    one_asks && numbers(first).iter().any(|number| numbers(second).contains(number))
}

/// A passage made as long as it goes on both sides, over small changes.
fn chained(words: &[u64], (a, b, length): (usize, usize, usize)) -> Block {
    let before = words[..a].iter().rev().zip(words[..b].iter().rev()).take_while(|(a, b)| a == b).count();
    let behind = |a: usize, b: usize| words[a..].iter().zip(&words[b..]).take_while(|(a, b)| a == b).count();
    let (a, b) = (a - before, b - before);
    let mut same = vec![(a, b, (length + before).max(behind(a, b)))];
    while let Some((a, b)) = next(words, same[same.len() - 1]) {
        same.push((a, b, behind(a, b)));
    }
    while let Some(stretch) = previous(words, same[0]) {
        same.insert(0, stretch);
    }
    Block { same }
}

/// The nearest place behind a stretch where equal words follow again.
fn next(words: &[u64], (a, b, length): (usize, usize, usize)) -> Option<(usize, usize)> {
    let (a, b) = (a + length, b + length);
    let (i, j) = nearest(&words[a..], &words[b..])?;
    Some((a + i, b + j))
}

/// The nearest stretch of equal words before one.
fn previous(words: &[u64], (a, b, _): (usize, usize, usize)) -> Option<(usize, usize, usize)> {
    let before = |to: usize| words[..to].iter().rev();
    let near = |to: usize| before(to).take(GAP + GOES_ON).copied().collect::<Vec<_>>();
    let (i, j) = nearest(&near(a), &near(b))?;
    let (a, b) = (a - i, b - j);
    let length = before(a).zip(before(b)).take_while(|(a, b)| a == b).count();
    Some((a - length, b - length, length))
}

/// How many words are passed in two texts until some are the same, both together as few as can be.
fn nearest(one: &[u64], other: &[u64]) -> Option<(usize, usize)> {
    // a border between texts is equal to nothing, and nothing beyond one is reached: it would have to be passed
    let free = |text: &[u64]| text.iter().take(GAP).take_while(|&&word| !is_border(word)).count();
    let stretches = one.windows(GOES_ON).take(free(one) + 1).enumerate();
    let most = free(other) + 1;
    let pairs = stretches.filter_map(|(i, stretch)| {
        let is_same = |of_other: &[u64]| of_other[0] == stretch[0] && of_other == stretch;
        Some((i, other.windows(GOES_ON).take(most).position(is_same)?))
    });
    pairs.min_by_key(|(i, j)| i + j)
}

fn is_border(word: u64) -> bool {
    word >> 63 == 1
}

fn recycled(stream: &Stream, block: &Block) -> Option<Recycled> {
    let [first, second] = block.ends();
    let changes = block.same.windows(2).map(|pair| {
        let ((a, b, length), (next_a, next_b, _)) = (pair[0], pair[1]);
        Change { before: stream.place(a + length..next_a), after: stream.place(b + length..next_b) }
    });
    Some(Recycled {
        words: u32::try_from(block.words()).unwrap_or(u32::MAX),
        places: [stream.place(first)?, stream.place(second)?],
        changes: changes.collect(),
    })
}

/// Made ready once for all dossiers.
static KNOWN: LazyLock<Known> = LazyLock::new(Known::new);

/// Words that are known by their hashes.
struct Known {
    small: FxHashSet<u64>,
    verbs: FxHashSet<u64>,
}

impl Known {
    fn new() -> Self {
        let hints = &TWEEDE_KAMER.language.hints;
        let all = |class: &'static str| class.split_whitespace().map(hash).collect();
        Self { small: all(hints.small_words), verbs: all(hints.finite_verbs) }
    }

    /// Whether a block is a sentence or more: a title or a name has no verb.
    fn says_something(&self, stream: &Stream, block: &Block) -> bool {
        let words = || block.same.iter().flat_map(|&(a, _, length)| &stream.words[a..a + length]);
        let own = words().filter(|word| !self.small.contains(word)).count();
        own >= OWN_WORDS && words().any(|word| self.verbs.contains(word))
    }
}
