//! What a second reader cannot see unaided: hints about a dossier, each with what was seen and where. No hint is a verdict.
//!
//! In: an aligned [`Dossier`]. Out: an [`Insight`] of plain values, computed when it is asked for and never stored.
//! `coverage` looks for the sentences that speak to each sub-question, `commitments` and `cues` for clauses that the tables
//! of [`crate::rules::Hints`] know, [`recycled`] for text that was given before.
//!
//! Never here: a hint about a row whose pairing is uncertain or whose answer was not read; a hint without its place.

mod asked;
mod clause;
mod coverage;
mod glued;
mod lexicon;
mod near;
mod promises;
mod reader;
pub mod recycled;
mod sentences;
mod terms;
#[cfg(test)]
mod tests;
mod triggers;
mod vocabulary;

use std::borrow::Cow;
use std::ops::Range;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{LazyLock, OnceLock, mpsc};

pub use crate::rules::{Asks, CommitmentKind, CueKind};
pub(crate) use coverage::is_read_in_full;
pub use coverage::{Attention, Coverage, Reason, State, Strength};
pub use recycled::{Change, Place, Recycled, Repeat};

use crate::dossier::Dossier;
use crate::model::{AnswerId, BlockId, Date, DocumentId, Owner};
use crate::parallel::both;
use crate::rules::TWEEDE_KAMER;
use crate::text::sub_questions;
use coverage::{Answers, Asked, Reply};
use lexicon::Lexicon;
use near::FoundNear;
use reader::{Read, read, words_within};
use sentences::{ReplyText, reply_texts};
use vocabulary::{Vocabulary, Written};

/// All hints about a dossier but those about text given before, in order of rows and texts.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Insight {
    /// How each sub-question of an answered row is covered.
    pub coverage: Vec<Coverage>,
    /// The rows to look at first.
    pub attention: Vec<Attention>,
    /// What the government says that it will do.
    pub commitments: Vec<Commitment>,
    /// Where an answer declines or points away.
    pub cues: Vec<Cue>,
}

/// A sentence: where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// Which document of the dossier.
    pub document: DocumentId,
    /// Which block of it.
    pub block: BlockId,
    /// Which of the block's texts: 0, or the cell of a table.
    pub cell: u16,
    /// Which bytes of that text.
    pub at: Range<u32>,
    /// To what the block belongs.
    pub owner: Owner,
    /// Which paragraph of its owner, as exports count them.
    pub paragraph: u32,
}

/// A sentence in which the government says what it will do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Commitment {
    /// The sentence.
    pub sentence: Sentence,
    /// The answer that it stands in; none in a notice or a letter.
    pub answer: Option<AnswerId>,
    /// What kind it is.
    pub kind: CommitmentKind,
    /// Who does it: bytes of the sentence's text; none where it is done, whoever does it.
    pub actor: Option<Range<u32>>,
    /// By when.
    pub term: Option<Term>,
    /// The name of the row of the rules that found it.
    pub rule: &'static str,
    /// The place in the list of an earlier one with the same words.
    pub same_as: Option<usize>,
}

/// By when, as printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// Bytes of the sentence's text.
    pub at: Range<u32>,
    /// The day, where the words give one.
    pub date: Option<Date>,
}

/// Words with which an answer declines or points away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cue {
    /// The sentence.
    pub sentence: Sentence,
    /// The answer that it stands in.
    pub answer: AnswerId,
    /// How it declines.
    pub kind: CueKind,
    /// The words: bytes of the sentence's text.
    pub at: Range<u32>,
}

impl Sentence {
    /// The whole text that it stands in.
    pub fn text<'a>(&self, dossier: &'a Dossier) -> &'a str {
        dossier.document(self.document).block(self.block).texts().nth(self.cell.into()).map_or("", |text| text.as_str())
    }

    /// Its words.
    pub fn words<'a>(&self, dossier: &'a Dossier) -> &'a str {
        slice(self.text(dossier), &self.at)
    }
}

/// The bytes of a text; nothing if they are not in it.
pub fn slice<'a>(text: &'a str, at: &Range<u32>) -> &'a str {
    text.get(at.start as usize..at.end as usize).unwrap_or_default()
}

/// How a sentence declines or points away.
fn cue(lexicon: &Lexicon, read: &Read<'_>) -> Option<FoundNear<CueKind>> {
    if read.asks {
        return None;
    }
    lexicon.cues_by.rows(&read.all).find_map(|row| lexicon.cues[row].find(read))
}

/// The tables, made ready once for all dossiers.
static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::new(&TWEEDE_KAMER.language.hints));

/// The texts that hints are looked for in.
struct Texts<'a> {
    replies: Vec<ReplyText<'a>>,
    /// How each row is worded.
    wordings: Vec<Cow<'a, str>>,
}

impl<'a> Texts<'a> {
    fn of(dossier: &'a Dossier) -> Self {
        Self { replies: reply_texts(dossier).collect(), wordings: coverage::wordings(dossier) }
    }

    fn divided(&self) -> Divided {
        let sentences = self.replies.iter().map(|text| text.sentences().collect()).collect();
        let asked = self.wordings.iter().map(|wording| sub_questions(wording)).collect();
        Divided { sentences, asked }
    }
}

/// Where texts are divided.
struct Divided {
    /// The sentences of each text of those who reply.
    sentences: Vec<Vec<Sentence>>,
    /// The bytes of each sub-question of each row's wording.
    asked: Vec<Vec<Range<usize>>>,
}

/// The words of all texts, as numbers.
struct Entered<'v> {
    vocabulary: Vocabulary<'v>,
    replies: Vec<Vec<Written>>,
    wordings: Vec<Vec<Written>>,
}

impl<'v> Entered<'v> {
    fn new(texts: &'v Texts<'_>) -> Self {
        let printed = texts.replies.iter().map(|text| text.text).chain(texts.wordings.iter().map(|wording| &**wording));
        let mut vocabulary = Vocabulary::new(&LEXICON, printed.clone().map(str::len).sum());
        let mut replies: Vec<_> = printed.map(|text| vocabulary.enter(text)).collect();
        let wordings = replies.split_off(texts.replies.len());
        Self { vocabulary, replies, wordings }
    }
}

/// What was found in a text.
#[derive(Default)]
struct Told<'v> {
    /// Each with its words.
    commitments: Vec<(Commitment, String)>,
    cues: Vec<Cue>,
    /// The sentences of an answer.
    replies: Vec<Reply<'v>>,
    /// The sub-questions of a wording.
    asked: Vec<Asked<'v>>,
}

/// `words`: those of the text.
fn told<'v>(vocabulary: &'v Vocabulary<'v>, text: &ReplyText<'_>, words: &'v [Written], all: &[Sentence]) -> Told<'v> {
    let lexicon = vocabulary.lexicon;
    let mut told = Told::default();
    told.replies.reserve(if text.answer.is_some() { all.len() } else { 0 });
    for sentence in all {
        let words = words_within(words, &sentence.at);
        let read = read(vocabulary, text.text, &sentence.at, words, text.year);
        let promise = promises::promise(lexicon, &read);
        if let Some(promise) = &promise {
            let commitment = promises::commitment(lexicon, &read, promise, sentence, text.answer);
            told.commitments.push((commitment, promises::words_of(lexicon, &read, promise)));
        }
        let Some(answer) = text.answer else { continue };
        let cue = cue(lexicon, &read);
        let kind = cue.as_ref().map(|cue| cue.meaning);
        told.cues.extend(cue.map(|cue| Cue { sentence: sentence.clone(), answer, kind: cue.meaning, at: cue.at }));
        told.replies.push(Reply::new(lexicon, &read, words, sentence.clone(), promise.is_some(), kind));
    }
    told
}

/// Texts that are read, by everybody who has time.
struct Reading<'v> {
    texts: &'v Texts<'v>,
    entered: Entered<'v>,
    /// It is not taken apart while two read, who would wait for each other to give memory back.
    divided: Divided,
    /// The place of the first text that nobody has begun with; wordings stand behind those who reply.
    unread: AtomicUsize,
}

impl<'v> Reading<'v> {
    fn new(texts: &'v Texts<'v>, entered: Entered<'v>, divided: Divided) -> Self {
        Self { texts, entered, divided, unread: AtomicUsize::new(0) }
    }

    /// Reads texts until none is unread. Gives each with its place.
    fn told(&'v self) -> Vec<(usize, Told<'v>)> {
        let next = || {
            let place = self.unread.fetch_add(1, Ordering::Relaxed);
            let Some(text) = self.texts.replies.get(place) else {
                let row = place - self.texts.replies.len();
                let asked = self.asked(row, self.texts.wordings.get(row)?);
                return Some((place, Told { asked, ..Told::default() }));
            };
            let (words, sentences) = (&self.entered.replies[place], &self.divided.sentences[place]);
            Some((place, told(&self.entered.vocabulary, text, words, sentences)))
        };
        std::iter::from_fn(next).collect()
    }

    fn asked(&'v self, row: usize, wording: &'v str) -> Vec<Asked<'v>> {
        let Entered { vocabulary, wordings, .. } = &self.entered;
        coverage::asked(vocabulary, row, wording, &wordings[row], &self.divided.asked[row])
    }
}

impl Insight {
    /// All hints about a dossier but those about text given before.
    pub fn find(dossier: &Dossier) -> Self {
        let texts = Texts::of(dossier);
        let reading = Reading::new(&texts, Entered::new(&texts), texts.divided());
        Self::of(dossier, &reading, reading.told())
    }

    /// The same, and what [`recycled::within`] finds, on two cores. The other one divides the texts while words are looked up
    /// here, and helps to read them in the end.
    pub fn find_with_recycled(dossier: &Dossier) -> (Self, Vec<Recycled>) {
        let texts = Texts::of(dossier);
        let reading = OnceLock::new();
        let (texts, reading) = (&texts, &reading);
        // nobody waits at a channel whose other end is gone: each end is of the one who uses it
        let (divided, take) = mpsc::channel();
        let (begin, begun) = mpsc::channel::<&Reading<'_>>();
        let other = move || {
            let _ = divided.send(texts.divided()); // if nobody takes it, it is not needed
            let recycled = recycled::within(dossier);
            (recycled, begun.recv().map(Reading::told).unwrap_or_default())
        };
        let here = move || {
            let entered = Entered::new(texts);
            let divided = take.recv().unwrap_or_else(|_| texts.divided());
            let reading = reading.get_or_init(|| Reading::new(texts, entered, divided));
            let _ = begin.send(reading);
            (reading, reading.told())
        };
        let ((recycled, others), (reading, mut told)) = both(other, here);
        told.extend(others);
        told.sort_unstable_by_key(|(place, _)| *place);
        (Self::of(dossier, reading, told), recycled)
    }

    /// `told`: what was found in each text, in order.
    fn of(dossier: &Dossier, reading: &Reading<'_>, told: Vec<(usize, Told<'_>)>) -> Self {
        let Reading { texts, entered, .. } = reading;
        let (mut commitments, mut promised, mut cues) = (Vec::new(), Vec::new(), Vec::new());
        let mut answers = Answers::new(&entered.vocabulary);
        let mut asked = Vec::with_capacity(texts.wordings.len());
        for (place, told) in told {
            let Some(text) = texts.replies.get(place) else {
                asked.push(told.asked);
                continue;
            };
            let (found, words): (Vec<_>, Vec<_>) = told.commitments.into_iter().unzip();
            commitments.extend(found);
            promised.extend(words);
            cues.extend(told.cues);
            if let Some(answer) = text.answer {
                answers.add(answer, told.replies);
            }
        }
        promises::link_same(&mut commitments, promised);
        let (coverage, attention) = coverage::coverage(dossier, &answers, &mut asked);
        Self { coverage, attention, commitments, cues }
    }

    /// The strength of the hint about a row, if there is one.
    pub fn strength(&self, row: usize) -> Option<Strength> {
        self.attention.iter().find(|attention| attention.row == row).map(|attention| attention.strength)
    }
}
