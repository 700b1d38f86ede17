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

use std::ops::Range;
use std::sync::LazyLock;

pub use crate::rules::{Asks, CommitmentKind, CueKind};
pub(crate) use coverage::is_read_in_full;
pub use coverage::{Attention, Coverage, Reason, State, Strength};
pub use recycled::{Change, Place, Recycled, Repeat};

use crate::dossier::Dossier;
use crate::model::{AnswerId, BlockId, Date, DocumentId, Owner};
use crate::rules::TWEEDE_KAMER;
use coverage::Answers;
use lexicon::Lexicon;
use reader::Reader;
use sentences::{ReplySentence, reply_sentences};

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

/// The tables, made ready once for all dossiers.
static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::new(&TWEEDE_KAMER.language.hints));

impl Insight {
    /// All hints about a dossier but those about text given before.
    pub fn find(dossier: &Dossier) -> Self {
        let lexicon = &*LEXICON;
        let (mut commitments, mut promised, mut cues) = (Vec::new(), Vec::new(), Vec::new());
        let mut answers = Answers::default();
        let wordings = coverage::wordings(dossier);
        let mut reader = Reader::new(lexicon);
        for reply in reply_sentences(dossier) {
            let ReplySentence { sentence, words, answer, year } = &reply;
            let read = reader.read(words, sentence.at.start, *year);
            let promise = promises::promise(lexicon, &read);
            if let Some(promise) = &promise {
                commitments.push(promises::commitment(lexicon, &read, promise, sentence, *answer));
                promised.push(promises::words_of(lexicon, &read, promise));
            }
            let Some(answer) = *answer else { continue };
            let found = if read.asks {
                None
            } else {
                lexicon.cues_by.rows(read.all).find_map(|row| lexicon.cues[row].find(&read))
            };
            answers.add(lexicon, answer, read, sentence, promise.is_some(), found.as_ref().map(|found| found.meaning));
            if let Some(found) = found {
                cues.push(Cue { sentence: sentence.clone(), answer, kind: found.meaning, at: found.at });
            }
        }
        promises::link_same(&mut commitments, promised);
        let (coverage, attention) = coverage::coverage(dossier, &mut reader, &answers, &wordings);
        Self { coverage, attention, commitments, cues }
    }

    /// The strength of the hint about a row, if there is one.
    pub fn strength(&self, row: usize) -> Option<Strength> {
        self.attention.iter().find(|attention| attention.row == row).map(|attention| attention.strength)
    }
}
