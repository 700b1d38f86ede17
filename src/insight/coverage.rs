//! Coverage: which sentences of an answer speak to each sub-question, and why a row deserves a second look.
//!
//! Words cannot tell nothing from something; they can tell where to look first. So the absence of a hint is the rule
//! ([`State::Addressed`]), and each [`Reason`] is a statement about the text that is true as it stands.

use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use super::Sentence;
use super::asked::{Sense, has_date, has_number, sense, yes_or_no};
use super::lexicon::Lexicon;
use super::reader::{Read, Reader, Stem, Word};
use crate::dossier::{Dossier, Row, RowView, Status};
use crate::model::{AnswerId, Code, DocumentId, Text};
use crate::rules::{Asks, CueKind};
use crate::text::sub_questions;

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
struct Reply<'a> {
    sentence: Sentence,
    words: Vec<Rc<Word<'a>>>,
    stems: Vec<Stem>,
    number: bool,
    date: bool,
    /// Whether it says yes or no in so many words.
    yes: Option<bool>,
    promise: bool,
    cue: Option<CueKind>,
    /// Its words without what stands between them, once somebody has asked.
    letters: OnceCell<String>,
}

/// The sentences of all answers.
#[derive(Default)]
pub(super) struct Answers<'a> {
    replies: BTreeMap<(DocumentId, AnswerId), Vec<Reply<'a>>>,
    /// In how many sentences each stem stands.
    frequency: Vec<u32>,
    count: u32,
}

impl<'a> Answers<'a> {
    pub fn add(
        &mut self,
        lexicon: &Lexicon,
        answer: AnswerId,
        read: Read<'a>,
        sentence: &Sentence,
        promise: bool,
        cue: Option<CueKind>,
    ) {
        let mut stems: Vec<Stem> = Vec::with_capacity(read.tokens.len());
        stems.extend(read.tokens.iter().filter_map(|token| token.word.stem));
        stems.sort_unstable();
        stems.dedup();
        let met = stems.last().map_or(0, |&last| last as usize + 1);
        self.frequency.resize(self.frequency.len().max(met), 0);
        stems.iter().for_each(|&id| self.frequency[id as usize] += 1);
        self.count += 1;
        let (number, date) = (has_number(lexicon, &read), has_date(lexicon, &read));
        let (yes, letters) = (yes_or_no(lexicon, &read), OnceCell::new());
        let mut words = Vec::with_capacity(read.tokens.len());
        words.extend(read.tokens.into_iter().map(|token| token.word));
        let reply = Reply { sentence: sentence.clone(), words, stems, number, date, yes, promise, cue, letters };
        self.replies.entry((sentence.document, answer)).or_default().push(reply);
    }

    /// How rare a stem is; one that stands in no answer is as rare as can be.
    fn weight(&self, stem: Stem) -> f32 {
        let frequency = self.frequency.get(stem as usize).copied().unwrap_or(0);
        ((self.count as f32 + 1.0) / (frequency as f32 + 1.0)).ln() + 0.1
    }

    fn of_row(&self, row: &Row) -> Vec<&Reply<'a>> {
        row.answers.iter().filter_map(|key| self.replies.get(key)).flatten().collect()
    }
}

/// A sub-question, as coverage needs it.
struct Asked<'a> {
    row: usize,
    index: usize,
    text: &'a str,
    sense: Sense,
    /// Its own words, each of which begins otherwise, in order of the alphabet.
    own: Vec<Rc<Word<'a>>>,
    /// Their stems, with their weights.
    stems: Vec<(Stem, f32)>,
    weight: f32,
}

/// Each sub-question is held against each other one and each sentence; no answer of a real paper comes near this.
const MOST: usize = 1_000_000;

/// Coverage of all rows that have an answer, and the rows to look at.
///
/// `wordings`: of each row, as [`wordings`] gives them.
pub(super) fn coverage<'a>(
    dossier: &Dossier,
    reader: &mut Reader<'a>,
    answers: &Answers<'_>,
    wordings: &'a [String],
) -> (Vec<Coverage>, Vec<Attention>) {
    let (mut coverage, mut attention) = (Vec::new(), Vec::new());
    let mut together: Vec<Vec<usize>> = Vec::new(); // rows that have one answer
    for (index, row) in dossier.rows.iter().enumerate().filter(|(_, row)| is_answered(row)) {
        match together.last_mut() {
            Some(rows) if dossier.rows[rows[0]].answers == row.answers => rows.push(index),
            _ => together.push(vec![index]),
        }
    }
    for rows in together {
        let asked: Vec<_> = rows.iter().flat_map(|&row| asked(reader, answers, row, &wordings[row])).collect();
        let replies = answers.of_row(&dossier.rows[rows[0]]);
        if asked.len().saturating_pow(2).saturating_mul(replies.len()) > MOST {
            continue; // hundreds of questions with one answer: nothing can be said of each
        }
        let mut covered = covered(&asked, &replies);
        let only_points = replies.iter().all(|reply| reply.cue == Some(CueKind::Refers));
        for coverage in &mut covered {
            settle(coverage, dossier, only_points);
        }
        attention.extend(rows.iter().filter_map(|&row| attention_of(row, &covered)));
        coverage.extend(covered);
    }
    (coverage, attention)
}

fn is_answered(row: &Row) -> bool {
    matches!(row.status, Status::Answered | Status::ByReference)
}

/// The words of each answered row, of the first paper that words it.
pub(super) fn wordings(dossier: &Dossier) -> Vec<String> {
    let rows = dossier.rows.iter().enumerate();
    let view = |(index, row): (usize, &Row)| dossier.view(index).filter(|_| is_answered(row));
    rows.map(|row| view(row).map_or_else(String::new, |view| wording(&view))).collect()
}

fn wording(view: &RowView<'_>) -> String {
    let strings = |wording: &crate::dossier::WordingView<'_>| {
        let texts = wording.blocks.iter().flat_map(|(_, block)| block.texts()).map(Text::as_str);
        texts.collect::<Vec<_>>().join("\n")
    };
    view.wordings.iter().map(strings).find(|text| !text.trim().is_empty()).unwrap_or_default()
}

/// The sub-questions of a row that is worded so.
fn asked<'a>(reader: &mut Reader<'a>, answers: &Answers<'_>, row: usize, wording: &'a str) -> Vec<Asked<'a>> {
    let questions = sub_questions(wording).into_iter().enumerate();
    let read = questions.map(|(index, at)| {
        let text = &wording[at];
        let tokens = reader.read(text, 0, None).tokens;
        let sense = sense(reader.lexicon, &tokens);
        let mut own: Vec<_> = tokens.into_iter().map(|token| token.word).filter(|word| word.stem.is_some()).collect();
        own.sort_unstable_by(|a, b| a.beginning().cmp(b.beginning()));
        own.dedup_by_key(|word| word.stem);
        let stems: Vec<_> = own.iter().filter_map(|word| word.stem).map(|stem| (stem, answers.weight(stem))).collect();
        let weight = stems.iter().map(|(_, weight)| weight).sum();
        Asked { row, index, text, sense, own, stems, weight }
    });
    read.collect()
}

/// Where the middle of one of so many things lies, from 0 to 1.
fn middle(place: usize, count: usize) -> f32 {
    (place as f32 + 0.5) / count.max(1) as f32
}

fn score(asked: &Asked<'_>, reply: &Reply<'_>, distance: f32) -> f32 {
    let common: f32 = asked.stems.iter().filter(|(stem, _)| stands(reply, *stem)).map(|(_, weight)| weight).sum();
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
fn share<'r>(one: &Asked<'_>, replies: &[&'r Reply<'_>]) -> f32 {
    let count = one.stems.len().max(1) as f32;
    let found = one.stems.iter().filter(|(stem, _)| replies.iter().any(|reply| stands(reply, *stem))).count() as f32;
    if found / count >= FEW {
        return found / count;
    }
    let letters = |reply: &'r Reply<'_>| reply.letters.get_or_init(|| letters(&reply.words));
    let within = |stem: &str| replies.iter().any(|&reply| letters(reply).contains(stem));
    one.own.iter().filter(|word| within(word.beginning())).count() as f32 / count
}

/// The words of a sentence without what stands between them.
fn letters(words: &[Rc<Word<'_>>]) -> String {
    words.iter().map(|word| &*word.letters).collect()
}

fn stands(reply: &Reply<'_>, stem: Stem) -> bool {
    reply.stems.binary_search(&stem).is_ok()
}

/// The sub-questions that one answer answers, with all that was seen of each.
fn covered(asked: &[Asked<'_>], replies: &[&Reply<'_>]) -> Vec<Coverage> {
    let score_of = |place: usize, at: usize| {
        let distance = (middle(place, asked.len()) - middle(at, replies.len())).abs();
        score(&asked[place], replies[at], distance)
    };
    let scores: Vec<Vec<f32>> =
        (0..asked.len()).map(|place| (0..replies.len()).map(|at| score_of(place, at)).collect()).collect();
    let best = |at: usize| scores.iter().map(|scores| scores[at]).fold(f32::MIN, f32::max);
    let best: Vec<f32> = (0..replies.len()).map(best).collect();
    let mut yes_or_no = replies.iter().filter_map(|reply| reply.yes);
    let mut last = None; // what was said to the last question without a condition
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
            let share = share(one, replies);
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
    asked: &[Asked<'_>],
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
    let can_tell = one.stems.len() >= OWN_WORDS;
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
