//! Finds the words of notes again in the papers as they are now.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::OnceLock;

use memchr::memmem;

use super::anchor::{Part, Passage};
use super::likeness::most_like;
use super::passage::{AROUND, Letters, Stretch, letters_of, parts};
use crate::dossier::Dossier;
use crate::model::DocumentId;

/// The least similarity, in percent, at which words under the same question count as those of a note. When a sentence
/// is removed, the others of its question or answer resemble it by 30 to 60 %, 73 at most (a test checks the 1,000
/// sentences of the seeds); with one word more or less 85 % and more remain, and after the distortions of a dump 95 %.
///
/// Under other questions similarity proves nothing: ministers answer several questions in nearly the same words (seed
/// 004: 80 sentences recur in another answer, 75 to 98 % similar). There only exactly the same words count, with the
/// same surroundings.
const LEAST_LIKENESS: u8 = 75;

/// Words with fewer letters than this are not distinctive: their surroundings must agree.
const DISTINCTIVE: usize = 20;

/// As many letters of the surroundings never agree by chance.
const LEAST_CONTEXT: usize = 8;

/// The most letters that may have been inserted within the words.
const LONGEST_INTERRUPTION: usize = 1000;

/// How a note was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// It is about a whole row, which exists: its index.
    Row(usize),
    /// Its words are where they were: under the same question, on the same side.
    Exact(Spot),
    /// Similar words are there, or its words are elsewhere. The reader must be told.
    Approximate {
        /// Where.
        spot: Spot,
        /// How similar they are, in percent.
        percent: u8,
        /// Whether they are now under another question or on another side.
        moved: bool,
    },
    /// Not found. The note keeps its quotation and is searched for again next time.
    Lost,
}

impl Found {
    /// The place of its words.
    pub fn spot(&self) -> Option<&Spot> {
        match self {
            Self::Exact(spot) | Self::Approximate { spot, .. } => Some(spot),
            Self::Row(_) | Self::Lost => None,
        }
    }

    /// The index of the row that it belongs to.
    pub fn row(&self) -> Option<usize> {
        match self {
            Self::Row(row) => Some(*row),
            _ => self.spot().and_then(|spot| spot.row),
        }
    }

    /// The name used in exports.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Row(_) | Self::Exact(_) => "exact",
            Self::Approximate { .. } => "approximate",
            Self::Lost => "lost",
        }
    }
}

/// A place in the papers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spot {
    /// The index of the row; `None` outside questions and answers.
    pub row: Option<usize>,
    /// On which side.
    pub part: Part,
    /// In which document.
    pub document: DocumentId,
    /// The words: one stretch for each text that they are in, in order.
    pub stretches: Vec<Stretch>,
}

/// An index of a dossier for finding passages in it.
pub(super) struct Finder {
    parts: Vec<Letters>,
    by_part: HashMap<Part, Vec<usize>>,
    /// The parts that contain each run of eight letters (as a hash); built when a passage is not where it was.
    grams: OnceLock<HashMap<u64, Vec<u32>>>,
}

impl std::fmt::Debug for Finder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Finder").field("parts", &self.parts.len()).finish_non_exhaustive()
    }
}

/// The letters of a quotation, and the dossier in which they are searched for.
struct Quotation<'d> {
    dossier: &'d Dossier,
    before: Vec<u8>,
    text: Vec<u8>,
    after: Vec<u8>,
    /// Whether it ends in punctuation, such as `?`.
    ends_in_mark: bool,
}

impl Finder {
    pub(super) fn new(dossier: &Dossier) -> Self {
        let parts: Vec<_> =
            parts(dossier).iter().map(|texts| Letters::new(texts, dossier.document(texts.document))).collect();
        let mut by_part: HashMap<Part, Vec<usize>> = HashMap::new();
        for (index, letters) in parts.iter().enumerate() {
            by_part.entry(letters.part).or_default().push(index);
        }
        Self { parts, by_part, grams: OnceLock::new() }
    }

    /// Looks for a passage.
    ///
    /// `dossier`: the one that the index was built from.
    pub(super) fn find(&self, dossier: &Dossier, passage: &Passage) -> Found {
        let text = &passage.quote.text;
        let quotation = Quotation {
            dossier,
            before: letters_of(&passage.quote.before),
            text: letters_of(text),
            after: letters_of(&passage.quote.after),
            ends_in_mark: text.trim_end().ends_with(|c: char| !c.is_alphanumeric()),
        };
        if quotation.text.is_empty() {
            return Found::Lost;
        }
        let mut own_parts: Vec<&Letters> =
            self.by_part.get(&passage.part).into_iter().flatten().map(|&i| &self.parts[i]).collect();
        own_parts.sort_by_key(|letters| letters.paper != passage.paper); // stable: in order of documents
        if let Some((letters, at, is_sure)) = quotation.find_exact(&own_parts) {
            let spot = quotation.spot(letters, at);
            return if is_sure { Found::Exact(spot) } else { Found::Approximate { spot, percent: 100, moved: false } };
        }
        if let Some((letters, at, percent)) = quotation.find_similar(&own_parts) {
            return Found::Approximate { spot: quotation.spot(letters, at), percent, moved: false };
        }
        if let Some((letters, [first, last], percent)) = quotation.find_interrupted(&own_parts) {
            let mut spot = quotation.spot(letters, first);
            spot.stretches.extend(quotation.stretches(letters, last));
            return Found::Approximate { spot, percent, moved: false };
        }
        match quotation.find_exact(&self.elsewhere(passage.part, &quotation)) {
            Some((letters, at, _)) if quotation.context_agrees(&letters.letters, &at) => {
                Found::Approximate { spot: quotation.spot(letters, at), percent: 100, moved: true }
            }
            _ => Found::Lost,
        }
    }

    /// The other parts that share most runs of letters with a quotation. They include the other sides of its own
    /// question, since question and answer may have been divided differently.
    fn elsewhere(&self, part: Part, quotation: &Quotation) -> Vec<&Letters> {
        let grams = self.grams.get_or_init(|| {
            let mut grams: HashMap<u64, Vec<u32>> = HashMap::new();
            for (index, letters) in self.parts.iter().enumerate() {
                for gram in letters.letters.windows(8).map(hash) {
                    let parts = grams.entry(gram).or_default();
                    if parts.last() != Some(&(index as u32)) {
                        parts.push(index as u32);
                    }
                }
            }
            grams
        });
        let mut votes: HashMap<u32, usize> = HashMap::new();
        for parts in quotation.text.windows(8).filter_map(|window| grams.get(&hash(window))) {
            parts.iter().for_each(|&part| *votes.entry(part).or_default() += 1);
        }
        let mut best: Vec<_> = votes.into_iter().map(|(part, votes)| (std::cmp::Reverse(votes), part)).collect();
        best.sort_unstable();
        let found = best.into_iter().map(|(_, index)| &self.parts[index as usize]);
        found.filter(|letters| letters.part != part).take(3).collect()
    }
}

impl Quotation<'_> {
    /// Finds the words in one of these parts, and says whether the match is certain. Of several places the one with the
    /// most similar surroundings is taken, or else the first.
    fn find_exact<'a>(&self, parts: &[&'a Letters]) -> Option<(&'a Letters, Range<usize>, bool)> {
        let finder = memmem::Finder::new(&self.text);
        let mut best: Option<(usize, &Letters, Range<usize>, bool)> = None;
        for letters in parts {
            for start in finder.find_iter(&letters.letters) {
                let at = start..start + self.text.len();
                let (agreeing, context_agrees) =
                    (self.matching_context(&letters.letters, &at), self.context_agrees(&letters.letters, &at));
                if !context_agrees
                    && self.text.len() < DISTINCTIVE
                    && !letters.is_whole_words(&at, self.dossier.document(letters.document))
                {
                    continue; // `ja` in `jaar`
                }
                if best.as_ref().is_none_or(|&(most, ..)| agreeing > most) {
                    best = Some((agreeing, letters, at, context_agrees || self.text.len() >= DISTINCTIVE));
                }
            }
        }
        best.map(|(_, letters, at, is_sure)| (letters, at, is_sure))
    }

    /// Whether enough of the surroundings agrees.
    fn context_agrees(&self, letters: &[u8], at: &Range<usize>) -> bool {
        let available = self.before.len().min(AROUND) + self.after.len().min(AROUND);
        self.matching_context(letters, at) >= LEAST_CONTEXT.min(available)
    }

    /// How many letters directly before and after are the same.
    fn matching_context(&self, letters: &[u8], at: &Range<usize>) -> usize {
        let same = |(a, b): &(&u8, &u8)| a == b;
        let before =
            self.before.iter().rev().zip(letters[..at.start].iter().rev()).take(AROUND).take_while(same).count();
        before + self.after.iter().zip(&letters[at.end..]).take(AROUND).take_while(same).count()
    }

    /// Finds words that are similar enough in one of these parts: the most similar, or the first of several.
    fn find_similar<'a>(&self, parts: &[&'a Letters]) -> Option<(&'a Letters, Range<usize>, u8)> {
        if self.text.len() < DISTINCTIVE {
            return None;
        }
        let found = parts.iter().filter_map(|&letters| {
            let (at, percent) = most_like(&self.text, &letters.letters)?;
            (percent >= LEAST_LIKENESS && !at.is_empty()).then_some((letters, at, percent))
        });
        found.reduce(|best, other| if other.2 > best.2 { other } else { best })
    }

    /// Finds the words with others inserted, at most the length of a footnote: in a PDF, a note at the foot of a page
    /// may be read as part of the sentence that continues on the next page. Returns the two stretches and their
    /// similarity.
    fn find_interrupted<'a>(&self, parts: &[&'a Letters]) -> Option<(&'a Letters, [Range<usize>; 2], u8)> {
        let length = self.text.len();
        let head = memmem::Finder::new(self.text.get(..DISTINCTIVE).filter(|_| length >= 2 * DISTINCTIVE)?);
        parts.iter().find_map(|&part| {
            let start = head.find(&part.letters)?;
            let same = |(a, b): &(&u8, &u8)| a == b;
            let first = self.text.iter().zip(&part.letters[start..]).take_while(same).count();
            let (rest, from) = (&self.text[first..], start + first);
            let window = &part.letters[from..part.letters.len().min(from + rest.len() + LONGEST_INTERRUPTION)];
            let (at, like) = most_like(rest, window)?;
            let is_enough = like >= LEAST_LIKENESS && (like == 100 || rest.len() >= DISTINCTIVE);
            let percent = (first * 100 + rest.len() * usize::from(like)) / length; // at most 100
            is_enough.then_some((part, [start..from, from + at.start..from + at.end], percent as u8))
        })
    }

    fn spot(&self, letters: &Letters, at: Range<usize>) -> Spot {
        let stretches = self.stretches(letters, at);
        Spot { row: letters.row, part: letters.part, document: letters.document, stretches }
    }

    fn stretches(&self, letters: &Letters, at: Range<usize>) -> Vec<Stretch> {
        letters.stretches(at, self.ends_in_mark, self.dossier.document(letters.document))
    }
}

fn hash(gram: &[u8]) -> u64 {
    gram.iter().fold(0, |hash, &letter| hash << 8 | u64::from(letter))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::dossiers;
    use crate::model::Source;
    use crate::review::{Anchor, find_words};
    use crate::source::{SEEDS, text};
    use crate::text::sentences;

    fn dossier(bytes: &[u8]) -> Dossier {
        let (manuscript, transcript) = text::read(bytes);
        let source = Source { path: "paper.txt".into(), transcript };
        dossiers(vec![crate::parse::document(source, manuscript)]).remove(0)
    }

    #[test]
    fn a_removed_sentence_is_not_found_in_another() {
        let mut compared = 0;
        for (_, bytes) in SEEDS {
            let finder = Finder::new(&dossier(bytes));
            for texts in parts(&dossier(bytes)).iter().filter(|texts| texts.row.is_some()) {
                for text in texts.texts.iter().map(|(_, _, text)| text.as_str()) {
                    for sentence in sentences(text).into_iter().map(|at| &text[at]) {
                        let quotation = letters_of(sentence);
                        let parts = finder.by_part[&texts.part].iter().map(|&index| &finder.parts[index].letters);
                        let Some((all, at)) =
                            parts.filter_map(|all| Some((all, memmem::find(all, &quotation)?))).next()
                        else {
                            continue;
                        };
                        let rest = [&all[..at], &all[at + quotation.len()..]].concat();
                        let like = most_like(&quotation, &rest).map_or(0, |(_, like)| like);
                        assert!(quotation.len() < DISTINCTIVE || like < LEAST_LIKENESS, "{like} {sentence}");
                        compared += 1;
                    }
                }
            }
        }
        assert!(compared > 1000, "{compared}");
    }

    const PAPER: &str = "Vraag 1\nHeeft u kennisgenomen van het bericht over de dijken? Zo nee, waarom niet?\n\nAntwoord 1\n\
                         Ja, dat bericht is mij bekend.\n\nVraag 2\nKlopt het dat schapen de dijken onderhouden? Zo nee, \
                         waarom niet?\n\nAntwoord 2\nHet onderhoud van de dijken door schapen is in de meeste gevallen \
                         toereikend. Ja, daar zijn cijfers over. Het waterschap publiceert elk jaar een overzicht van de \
                         toestand van alle dijken in zijn gebied.\n";

    /// Where the words of a part of a row are found after a change to the paper.
    fn found(part: &str, words: &str, change: impl Fn(&str) -> String) -> String {
        let (side, row) = part.split_once(' ').unwrap();
        let row = row.parse().unwrap();
        let part = if side == "question" { Part::Question(row) } else { Part::Answer(row) };
        let about = find_words(&dossier(PAPER.as_bytes()), part, words).expect(words);
        let changed = change(PAPER);
        let dossier = dossier(changed.as_bytes());
        let Anchor::Passage(passage) = about else { panic!("{about:?}") };
        let found = Finder::new(&dossier).find(&dossier, &passage);
        let text = found.spot().map(|spot| {
            let block = |stretch: &Stretch| {
                let block = dossier.document(spot.document).block(stretch.block);
                let text = block.texts().nth(stretch.cell.into()).unwrap().as_str();
                text[stretch.bytes.start as usize..stretch.bytes.end as usize].to_owned()
            };
            let row = dossier.rows[spot.row.unwrap()].key;
            format!("{row} {}", spot.stretches.iter().map(block).collect::<Vec<_>>().join("|"))
        });
        match found {
            Found::Approximate { percent, moved, .. } => format!("{percent} {moved} {}", text.unwrap()),
            Found::Exact(_) => text.unwrap(),
            other => other.name().to_owned(),
        }
    }

    #[test]
    fn words_are_found_exactly_approximately_or_reported_as_lost() {
        let long = "Het onderhoud van de dijken door schapen is in de meeste gevallen toereikend.";
        let same = |paper: &str| paper.to_owned();
        let without = |words: &'static str| move |paper: &str| paper.replace(words, "");
        let with = |from: &'static str, to: &'static str| move |paper: &str| paper.replace(from, to);
        assert_eq!(found("answer 2", long, same), format!("2 {long}"));
        assert_eq!(found("answer 2", "DOOR  SCHAPEN is", same), "2 door schapen is");
        assert_eq!(found("question 2", "waarom niet?", same), "2 waarom niet?");
        assert_eq!(found("answer 2", "ja", same), "2 Ja");
        // what dumps do: words glued together, a hyphen left in, another dash
        let glued = with("dijken door schapen is", "dijkendoor scha-pen is");
        assert_eq!(
            found("answer 2", long, glued),
            "2 Het onderhoud van de dijkendoor scha-pen is in de meeste gevallen toereikend."
        );
        // other words
        let softer = with("in de meeste gevallen", "in veel gevallen");
        assert_eq!(
            found("answer 2", long, softer),
            "90 false 2 Het onderhoud van de dijken door schapen is in veel gevallen toereikend."
        );
        assert_eq!(
            found(
                "answer 2",
                long,
                without("Het onderhoud van de dijken door schapen is in de meeste gevallen toereikend.")
            ),
            "lost"
        );
        // `ja` is still in `jaar`
        assert_eq!(found("answer 2", "Ja", without("Ja, daar zijn cijfers over.")), "lost");
        // the same words, but what stood around them is gone
        let other =
            with("meeste gevallen toereikend. Ja, daar zijn cijfers over.", "praktijk genoeg. Of dat zo blijft? Ja.");
        assert_eq!(found("answer 2", "Ja", other), "100 false 2 Ja");
        // a footnote read as part of the sentence
        let torn = with(
            "door schapen is",
            "door schapen 1 Zie het rapport van het waterschap over dijken, uit het jaar 2019, blz. 5. is",
        );
        let parts = "Het onderhoud van de dijken door schapen|is in de meeste gevallen toereikend.";
        assert_eq!(found("answer 2", long, torn), format!("100 false 2 {parts}"));
        // what was answer is question
        let other_side = with("waarom niet?\n\nAntwoord 2\nHet", "waarom niet? Het");
        let there = "Het waterschap publiceert elk jaar een overzicht";
        assert_eq!(found("answer 2", there, other_side), format!("100 true 2 {there}"));
        // the questions numbered otherwise
        let renumbered = |paper: &str| paper.replace("Vraag 2", "Vraag 3").replace("Antwoord 2", "Antwoord 3");
        assert_eq!(found("answer 2", long, renumbered), format!("100 true 3 {long}"));
        // of the same words twice the one with the same surroundings, and never one of another question in its place
        assert_eq!(found("question 2", "Zo nee, waarom niet?", without("onderhouden? Zo nee, waarom niet?")), "lost");
    }
}
