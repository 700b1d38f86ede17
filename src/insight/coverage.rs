//! Coverage: which sentences of an answer speak to each sub-question, and why a row deserves a second look.
//!
//! Words cannot tell nothing from something; they can tell where to look first. So the absence of a hint is the rule
//! ([`State::Addressed`]), and each [`Reason`] is a statement about the text that is true as it stands.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::ops::Range;

use super::Sentence;
use super::asked::{Sense, has_date, has_number, sense, yes_or_no};
use super::lexicon::Lexicon;
use super::reader::{Read, read, words_within};
use super::vocabulary::{Stem, Vocabulary, Word, Written};
use crate::dossier::{Dossier, Row, Status};
use crate::model::{AnswerId, Code, DocumentId, Owner, QuestionId, Text};
use crate::rules::{Asks, CueKind};

/// How a sub-question is covered.
#[derive(Debug, Clone, PartialEq)]
pub struct Coverage {
    /// The place of its row.
    pub row: usize,
    /// Its place among the sub-questions of the row, as in reviews: of the first paper that words it.
    pub sub_question: usize,
    /// Its words.
    pub text: String,
    /// What it asks.
    pub asks: Asks,
    /// It only counts after a yes (true) or a no (false).
    pub condition: Option<bool>,
    /// How it stands.
    pub state: State,
    /// The sentences nearest to it, in order.
    pub sentences: Vec<Sentence>,
    /// What was seen.
    pub reasons: Vec<Reason>,
}

/// How a sub-question stands; never that it is not answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum State {
    /// Nothing speaks against its being answered.
    Addressed,
    /// Something was seen that deserves a look.
    MaybeNot,
    /// A sentence near to it declines.
    Declined,
    /// The answer only points elsewhere.
    Elsewhere,
    /// Its condition is not met.
    NotApplicable,
}

/// What was seen. Each is true as it stands, and can be checked in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// A number is asked, and no number stands in the answer.
    NoNumber,
    /// A day or term is asked, and none stands in the answer.
    NoDate,
    /// It asks yes or no, the answer says neither, and few of its words stand in the answer.
    NoYesNo,
    /// It asks yes or no, and the answer says neither in so many words. A remark, never a flag.
    YesNoImplied,
    /// Hardly any of its words stands in the answer.
    FewWords,
    /// Every sentence of the answer is nearer to another of its questions.
    Unclaimed,
    /// The answer has fewer sentences than questions.
    FewSentences,
    /// A sentence near to it declines so.
    Declines(CueKind),
    /// It depends on a yes or no that the answer does not say. A remark, never a flag.
    Depends,
    /// The answer only points elsewhere.
    Elsewhere,
}

/// How much a hint weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Strength {
    /// Worth a look.
    Weak,
    /// Look here first.
    Strong,
}

/// A row to look at.
#[derive(Debug, Clone, PartialEq)]
pub struct Attention {
    /// The place of the row.
    pub row: usize,
    /// How much the hint weighs.
    pub strength: Strength,
    /// Why.
    pub reasons: Vec<Reason>,
}

impl Reason {
    /// Whether it is a reason to look, and not a remark.
    pub fn is_flag(self) -> bool {
        self.strength().is_some()
    }

    /// How much it weighs; nothing for a remark.
    pub fn strength(self) -> Option<Strength> {
        match self {
            Self::NoNumber | Self::Declines(CueKind::Refuses | CueKind::NoData) => Some(Strength::Strong),
            Self::NoDate
            | Self::Unclaimed
            | Self::FewWords
            | Self::FewSentences
            | Self::NoYesNo
            | Self::Declines(_) => Some(Strength::Weak),
            Self::YesNoImplied | Self::Depends | Self::Elsewhere => None,
        }
    }
}

/// A sentence is near if its score is so much of the best one's.
const NEAR: f32 = 0.75;
/// And so high at least.
const LEAST: f32 = 0.25;
/// What the distance of their relative places takes off.
const DISTANCE: f32 = 0.3;
/// What it adds if the sentence has what is asked.
const HAS_IT: f32 = 0.2;
/// Fewer of its words than this share are few.
const FEW: f32 = 0.2;
/// Fewer than this are hardly any.
const HARDLY_ANY: f32 = 0.1;
/// A sub-question of fewer words of its own cannot be recognised by them.
const OWN_WORDS: usize = 4;

/// A sentence of an answer, as coverage needs it.
pub(super) struct Reply<'v> {
    sentence: Sentence,
    words: &'v [Written],
    number: bool,
    date: bool,
    /// Whether it says yes or no in so many words.
    yes: Option<bool>,
    promise: bool,
    cue: Option<CueKind>,
}

impl<'v> Reply<'v> {
    /// `words`: those of the sentence.
    pub fn new(
        lexicon: &Lexicon,
        read: &Read<'_>,
        words: &'v [Written],
        sentence: Sentence,
        promise: bool,
        cue: Option<CueKind>,
    ) -> Self {
        let (number, date, yes) = (has_number(lexicon, read), has_date(lexicon, read), yes_or_no(lexicon, read));
        Self { sentence, words, number, date, yes, promise, cue }
    }
}

/// The sentences of all answers.
pub(super) struct Answers<'v> {
    vocabulary: &'v Vocabulary<'v>,
    replies: BTreeMap<(DocumentId, AnswerId), Vec<Reply<'v>>>,
    /// In how many sentences each stem stands, by its number.
    frequency: Vec<u32>,
    /// Which stems were met in the sentences so far, all of which it counts.
    met: Met,
}

/// The sentence that each stem was met in last, by its number, from 1.
struct Met {
    /// By the number of the stem; the first one is of all words without a stem, so that nobody need ask whether there is one.
    last: Vec<u32>,
    sentences: u32,
}

impl Met {
    fn new(vocabulary: &Vocabulary<'_>) -> Self {
        Self { last: vec![0; 1 + vocabulary.count_of_stems()], sentences: 0 }
    }

    /// Meets the stems of one more sentence; `each`: what is done with the place of each word's stem, and whether it is new in
    /// the sentence.
    fn meet(&mut self, vocabulary: &Vocabulary<'_>, words: &[Written], mut each: impl FnMut(usize, bool)) {
        self.sentences += 1;
        for word in words {
            let stem = place(vocabulary.word(word).stem);
            let before = std::mem::replace(&mut self.last[stem], self.sentences);
            each(stem, before != self.sentences);
        }
    }

    /// Whether a stem stands in one of so many sentences that were met last.
    fn in_last(&self, sentences: usize, stem: Stem) -> bool {
        (self.sentences - self.last[place(Some(stem))]) < u32::try_from(sentences).unwrap_or(u32::MAX)
    }
}

/// Where a stem's figure stands.
fn place(stem: Option<Stem>) -> usize {
    stem.map_or(0, |stem| stem.get() as usize)
}

impl<'v> Answers<'v> {
    pub fn new(vocabulary: &'v Vocabulary<'v>) -> Self {
        let frequency = vec![0; 1 + vocabulary.count_of_stems()];
        Self { vocabulary, replies: BTreeMap::new(), frequency, met: Met::new(vocabulary) }
    }

    /// Adds sentences of one document's answer.
    pub fn add(&mut self, answer: AnswerId, replies: Vec<Reply<'v>>) {
        let Some(first) = replies.first() else { return };
        let Self { vocabulary, frequency, .. } = self;
        for reply in &replies {
            self.met.meet(vocabulary, reply.words, |stem, is_new| frequency[stem] += u32::from(is_new));
        }
        self.replies.entry((first.sentence.document, answer)).or_default().extend(replies);
    }

    /// How rare a stem is; one that stands in no answer is as rare as can be.
    fn weight(&self, stem: Stem) -> f32 {
        let frequency = self.frequency[place(Some(stem))];
        ((self.met.sentences as f32 + 1.0) / (frequency as f32 + 1.0)).ln() + 0.1
    }

    fn of_row(&self, row: &Row) -> Vec<&Reply<'v>> {
        row.answers.iter().filter_map(|key| self.replies.get(key)).flatten().collect()
    }
}

/// A sub-question, as coverage needs it.
pub(super) struct Asked<'v> {
    row: usize,
    index: usize,
    text: &'v str,
    sense: Sense,
    /// Its own words, each of which begins otherwise, in order of the alphabet.
    own: Vec<Own<'v>>,
    /// Of all of them; nothing until all answers are read, by which words are weighed.
    weight: f32,
}

/// A word of a sub-question that tells what it is about.
struct Own<'v> {
    word: &'v Word<'v>,
    stem: Stem,
    weight: f32,
}

impl Asked<'_> {
    fn weigh(&mut self, answers: &Answers<'_>) {
        for own in &mut self.own {
            own.weight = answers.weight(own.stem);
        }
        self.weight = self.own.iter().map(|own| own.weight).sum();
    }
}

/// Each sub-question is held against each other one and each sentence; no answer of a real paper comes near this.
const MOST: usize = 1_000_000;

/// Coverage of all rows that have an answer, and the rows to look at. `asked`: the sub-questions of each row.
pub(super) fn coverage(
    dossier: &Dossier,
    answers: &Answers<'_>,
    asked: &mut [Vec<Asked<'_>>],
) -> (Vec<Coverage>, Vec<Attention>) {
    asked.iter_mut().flatten().for_each(|asked| asked.weigh(answers));
    let asked = &*asked;
    let mut together: Vec<Vec<usize>> = Vec::new(); // rows that have one answer
    for (index, row) in dossier.rows.iter().enumerate().filter(|(_, row)| is_answered(row)) {
        match together.last_mut() {
            Some(rows) if dossier.rows[rows[0]].answers == row.answers => rows.push(index),
            _ => together.push(vec![index]),
        }
    }
    let (mut coverage, mut attention) = (Vec::new(), Vec::new());
    let mut met = Met::new(answers.vocabulary);
    for rows in &together {
        let covered = of_rows(dossier, answers, asked, &mut met, rows);
        attention.extend(rows.iter().filter_map(|&row| attention_of(row, &covered)));
        coverage.extend(covered);
    }
    (coverage, attention)
}

/// Coverage of rows that have one answer.
fn of_rows(
    dossier: &Dossier,
    answers: &Answers<'_>,
    asked: &[Vec<Asked<'_>>],
    met: &mut Met,
    rows: &[usize],
) -> Vec<Coverage> {
    let asked: Vec<_> = rows.iter().flat_map(|&row| &asked[row]).collect();
    let replies = answers.of_row(&dossier.rows[rows[0]]);
    if asked.len().saturating_pow(2).saturating_mul(replies.len()) > MOST {
        return Vec::new(); // hundreds of questions with one answer: nothing can be said of each
    }
    let mut covered = covered(answers.vocabulary, met, &asked, &replies);
    let only_points = replies.iter().all(|reply| reply.cue == Some(CueKind::Refers));
    for coverage in &mut covered {
        settle(coverage, dossier, only_points);
    }
    covered
}

fn is_answered(row: &Row) -> bool {
    matches!(row.status, Status::Answered | Status::ByReference)
}

/// The text of each answered row, of the first paper that words it.
pub(super) fn wordings(dossier: &Dossier) -> Vec<Cow<'_, str>> {
    let first = |row: &Row| {
        let texts = row.wordings.iter().map(|&(document, question)| string_of(dossier, document, question));
        texts.into_iter().find(|text| !text.trim().is_empty())
    };
    let rows = dossier.rows.iter().map(|row| if is_answered(row) { first(row) } else { None });
    rows.map(Option::unwrap_or_default).collect()
}

fn string_of(dossier: &Dossier, document: DocumentId, question: QuestionId) -> Cow<'_, str> {
    let document = dossier.document(document);
    let owner = Owner::Question(question);
    let mut texts = document.blocks_of(owner).flat_map(|(_, block)| block.texts()).map(Text::as_str);
    match (texts.next(), texts.next()) {
        (Some(only), None) => Cow::Borrowed(only),
        _ => Cow::Owned(document.string_of(owner)),
    }
}

/// The sub-questions of a row: the bytes of its wording, and all words of that.
pub(super) fn asked<'v>(
    vocabulary: &'v Vocabulary<'v>,
    row: usize,
    wording: &'v str,
    words: &'v [Written],
    sub_questions: &[Range<usize>],
) -> Vec<Asked<'v>> {
    let read = sub_questions.iter().enumerate().filter_map(|(index, at)| {
        let text = wording.get(at.clone())?;
        let at = u32::try_from(at.start).ok()?..u32::try_from(at.end).ok()?;
        let words = words_within(words, &at);
        let sense = sense(vocabulary.lexicon, &read(vocabulary, wording, &at, words, None).tokens);
        let told = |word: &'v Written| {
            let word = vocabulary.word(word);
            word.stem.map(|stem| Own { word, stem, weight: 0.0 })
        };
        let mut own: Vec<_> = words.iter().filter_map(told).collect();
        own.sort_unstable_by_key(|own| vocabulary.alphabetic(own.stem));
        own.dedup_by_key(|own| own.stem);
        Some(Asked { row, index, text, sense, own, weight: 0.0 })
    });
    read.collect()
}

/// Where the middle of one of so many things lies, from 0 to 1.
fn middle(place: usize, count: usize) -> f32 {
    (place as f32 + 0.5) / count.max(1) as f32
}

/// `stands`: whether a stem stands in the reply.
fn score(asked: &Asked<'_>, reply: &Reply<'_>, distance: f32, stands: impl Fn(Stem) -> bool) -> f32 {
    let common: f32 = asked.own.iter().filter(|own| stands(own.stem)).map(|own| own.weight).sum();
    let has_it = match asked.sense.asks {
        Asks::Number => reply.number,
        Asks::Date => reply.date,
        Asks::YesNo => reply.yes.is_some(),
        Asks::Reason | Asks::Request | Asks::Open => false,
    };
    common / asked.weight.max(0.1) - DISTANCE * distance + if has_it { HAS_IT } else { 0.0 }
}

/// The share of a sub-question's own words that stand in an answer; where few seem to, also within words, since text dumps
/// glue them.
///
/// `stands`: whether a stem stands in the answer.
/// `letters`: the words of each sentence without what stands between them, once somebody has asked.
fn share(
    vocabulary: &Vocabulary<'_>,
    one: &Asked<'_>,
    replies: &[&Reply<'_>],
    letters: &OnceCell<String>,
    stands: impl Fn(Stem) -> bool,
) -> f32 {
    let count = one.own.len().max(1) as f32;
    let found = one.own.iter().filter(|own| stands(own.stem)).count() as f32;
    if found / count >= FEW {
        return found / count;
    }
    let letters = letters.get_or_init(|| {
        let letters = |word: &Written| &*vocabulary.word(word).letters;
        let of_sentence = |reply: &Reply<'_>| reply.words.iter().map(letters).collect::<String>();
        replies.iter().map(|reply| of_sentence(reply) + " ").collect()
    });
    let within = |beginning: &str| letters.contains(beginning);
    one.own.iter().filter(|own| stands(own.stem) || within(own.word.beginning())).count() as f32 / count
}

/// For each sub-question how near it is to each sentence of the answer.
fn scores(vocabulary: &Vocabulary<'_>, met: &mut Met, asked: &[&Asked<'_>], replies: &[&Reply<'_>]) -> Vec<Vec<f32>> {
    let mut scores = vec![Vec::with_capacity(replies.len()); asked.len()];
    for (at, reply) in replies.iter().enumerate() {
        met.meet(vocabulary, reply.words, |_, _| ());
        for (place, (one, scores)) in asked.iter().zip(&mut scores).enumerate() {
            let distance = (middle(place, asked.len()) - middle(at, replies.len())).abs();
            scores.push(score(one, reply, distance, |stem| met.in_last(1, stem)));
        }
    }
    scores
}

/// The sub-questions that one answer answers, with all that was seen of each.
fn covered(vocabulary: &Vocabulary<'_>, met: &mut Met, asked: &[&Asked<'_>], replies: &[&Reply<'_>]) -> Vec<Coverage> {
    let scores = scores(vocabulary, met, asked, replies);
    let best = |at: usize| scores.iter().map(|scores| scores[at]).fold(f32::MIN, f32::max);
    let best: Vec<f32> = (0..replies.len()).map(best).collect();
    let mut yes_or_no = replies.iter().filter_map(|reply| reply.yes);
    let mut last = None; // what was said to the last question without a condition
    let letters = OnceCell::new();
    let mut covered = Vec::with_capacity(asked.len());
    for (place, one) in asked.iter().enumerate() {
        let linked = linked(&scores[place]);
        let mut reasons = Vec::new();
        let mut state = State::Addressed;
        match one.sense.condition {
            None if one.sense.asks == Asks::YesNo => last = yes_or_no.next(),
            None => {}
            Some(_) if last.is_none() => reasons.push(Reason::Depends),
            Some(condition) if last != Some(condition) => state = State::NotApplicable,
            Some(_) => {}
        }
        if state != State::NotApplicable && reasons.is_empty() {
            let claimed = scores[place].iter().zip(&best).any(|(score, best)| score >= best);
            let share = share(vocabulary, one, replies, &letters, |stem| met.in_last(replies.len(), stem));
            reasons = seen(one, replies, share, &linked, claimed, last, asked);
        }
        covered.push(Coverage {
            row: one.row,
            sub_question: one.index,
            text: one.text.to_owned(),
            asks: one.sense.asks,
            condition: one.sense.condition,
            state,
            sentences: linked.iter().map(|&at| replies[at].sentence.clone()).collect(),
            reasons,
        });
    }
    covered
}

/// The sentences nearest to a sub-question.
fn linked(scores: &[f32]) -> Vec<usize> {
    let best = scores.iter().copied().fold(f32::MIN, f32::max);
    let is_near = |&at: &usize| scores[at] == best || (scores[at] >= best * NEAR && scores[at] >= LEAST);
    (0..scores.len()).filter(is_near).collect()
}

/// What is to be said of a sub-question that counts.
fn seen(
    one: &Asked<'_>,
    replies: &[&Reply<'_>],
    share: f32,
    linked: &[usize],
    claimed: bool,
    last: Option<bool>,
    asked: &[&Asked<'_>],
) -> Vec<Reason> {
    let mut reasons = Vec::new();
    let said = one.sense.asks == Asks::YesNo && last.is_some();
    let declines = |cue: CueKind| match cue {
        CueKind::Refers => false,
        CueKind::NoData => !said && !one.sense.whether_known,
        CueKind::Refuses | CueKind::NotMine | CueKind::Premature => !said,
    };
    reasons.extend(linked.iter().filter_map(|&at| replies[at].cue).find(|&cue| declines(cue)).map(Reason::Declines));
    if replies.iter().any(|reply| reply.cue == Some(CueKind::Refers)) {
        return reasons; // what is asked may stand there
    }
    let can_tell = one.own.len() >= OWN_WORDS;
    let promised = replies.iter().any(|reply| reply.promise);
    match one.sense.asks {
        Asks::Number if !one.sense.in_words && !replies.iter().any(|reply| reply.number) => {
            reasons.push(Reason::NoNumber);
        }
        Asks::Date if !replies.iter().any(|reply| reply.date) => reasons.push(Reason::NoDate),
        Asks::YesNo if one.sense.condition.is_none() && last.is_none() && !promised => {
            let says_neither = replies.iter().all(|reply| reply.yes.is_none());
            if says_neither && share < FEW && can_tell {
                reasons.push(Reason::NoYesNo);
            } else if says_neither {
                reasons.push(Reason::YesNoImplied);
            }
        }
        _ => {}
    }
    if can_tell && share < HARDLY_ANY && last.is_none() && !promised {
        reasons.push(Reason::FewWords);
    }
    let unconditional = asked.iter().filter(|asked| asked.sense.condition.is_none()).count();
    if replies.len() < unconditional && replies.len() > 1 && can_tell && share < FEW {
        reasons.push(Reason::FewSentences);
    } else if !claimed && asked.len() > 1 && can_tell {
        reasons.push(Reason::Unclaimed);
    }
    reasons
}

/// Gives a sub-question its state. Where the pairing is doubtful, a paper was not read in full, or the answer only points
/// elsewhere, nothing is said against it.
fn settle(coverage: &mut Coverage, dossier: &Dossier, only_points: bool) {
    let row = &dossier.rows[coverage.row];
    if row.status == Status::ByReference || only_points {
        coverage.state = State::Elsewhere;
        coverage.reasons = vec![Reason::Elsewhere];
        return;
    }
    if dossier.is_doubtful(row) || !is_read_in_full(dossier, row) {
        coverage.reasons.clear();
        coverage.state = State::Addressed;
        return;
    }
    let declines = coverage.reasons.iter().any(|reason| matches!(reason, Reason::Declines(_)));
    let flagged = coverage.reasons.iter().any(|reason| reason.is_flag());
    coverage.state = match coverage.state {
        State::NotApplicable => State::NotApplicable,
        _ if declines => State::Declined,
        _ if flagged => State::MaybeNot,
        state => state,
    };
}

/// Whether all of the papers that answer a row could be read.
pub fn is_read_in_full(dossier: &Dossier, row: &Row) -> bool {
    let unread = |code: Code| matches!(code, Code::UnreadablePart | Code::NoText | Code::LimitReached);
    row.answers.iter().all(|&(document, _)| {
        !dossier.document(document).diagnostics.iter().any(|diagnostic| unread(diagnostic.code()))
    })
}

/// Whether a row is to be looked at, by all that was seen of its sub-questions.
fn attention_of(row: usize, covered: &[Coverage]) -> Option<Attention> {
    let of_row = || covered.iter().filter(|coverage| coverage.row == row);
    let mut reasons: Vec<_> = of_row().flat_map(|coverage| coverage.reasons.iter().copied()).collect();
    reasons.retain(|reason| reason.is_flag());
    reasons.sort_unstable();
    reasons.dedup();
    let strength = reasons.iter().filter_map(|reason| reason.strength()).max()?; // many weak ones are no strong one
    Some(Attention { row, strength, reasons })
}
