//! Which headings of a paper count. Each family of headings proposes candidates; the judge weighs the families by sequence
//! and sense, and keeps why the others lost.

use std::collections::{HashMap, HashSet};

use super::bare;
use super::heading::{self, Side};
use super::number_list::NumberList;
use super::paragraph::{Form, Paragraph};
use super::parted::{self, Parted};
use super::slip;
use crate::language::Both;
use crate::model::{Certainty, Code, Diagnostic, Doubt, Number};
use crate::source::Hint;

/// A way in which papers number their questions. An example each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Family {
    /// `Vraag 1` above the question (seeds 000 to 002)
    Labelled,
    /// `1. Deze leden verzoeken …` (seed 004)
    Numbered,
    /// `1.` on a line of its own
    Bare,
    /// Numbers that Word gives
    Listed,
    /// None printed: paragraphs that ask
    Counted,
}

/// Those that print numbers; of two with the same weight the first counts.
const FAMILIES: [Family; 4] = [Family::Labelled, Family::Numbered, Family::Bare, Family::Listed];

impl Family {
    fn name(self) -> Both {
        match self {
            Self::Labelled => ["headings `Vraag 1`", "koppen `Vraag 1`"],
            Self::Numbered => ["paragraphs `1. …`", "alinea’s `1. …`"],
            Self::Bare => ["numbers on lines of their own", "nummers op een eigen regel"],
            Self::Listed => ["automatic list numbers", "automatische lijstnummers"],
            Self::Counted => ["paragraphs that ask", "vragende alinea’s"],
        }
    }
}

/// A heading in its place.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Token {
    /// The paragraph (an index) that is or begins with it.
    pub paragraph: usize,
    pub side: Side,
    /// None for a bare `Antwoord`.
    pub numbers: Option<NumberList>,
    /// Bytes of the paragraph that the heading takes.
    pub length: usize,
    /// As printed.
    pub printed: String,
    pub certainty: Certainty,
}

/// What the judge decided.
#[derive(Debug, Default)]
pub(super) struct Verdict {
    /// In order of paragraphs.
    pub tokens: Vec<Token>,
    pub family: Option<Family>,
    /// Whether answers have no headings: what follows a question answers it.
    pub implicit: bool,
    /// The paragraph (an index) with which answers numbered like the questions begin, below all of these.
    pub parted: Option<usize>,
    pub diagnostics: Vec<Diagnostic>,
}

/// How many headings are weighed; the longest lists of questions known have some 2,000.
const MOST_HEADINGS: usize = 5_000;

/// Whether a paragraph begins as headings do.
fn may_head(paragraph: &Paragraph) -> bool {
    const WORDS: &[&str] = &["Vra", "VRA", "Antwoord", "ANTWOORD", "Beantwoording"];
    let begins =
        |text: &str| text.starts_with(|c: char| c.is_ascii_digit()) || WORDS.iter().any(|word| text.starts_with(word));
    begins(paragraph.string()) || matches!(&paragraph.form, Form::Item(mark) if begins(mark))
}

/// Decides which headings count. `sections`: the paragraphs (indices) that are section headings, at which numbering may
/// begin anew.
pub(super) fn judge(paragraphs: &[Paragraph], sections: &[usize]) -> Verdict {
    if paragraphs.len() > MOST_HEADINGS && paragraphs.iter().filter(|p| may_head(p)).count() > MOST_HEADINGS {
        let message = [
            format!("more than {MOST_HEADINGS} headings; no questions were looked for"),
            format!("meer dan {MOST_HEADINGS} koppen; er is niet naar vragen gezocht"),
        ];
        return Verdict { diagnostics: vec![Diagnostic::new(Code::LimitReached, message)], ..Verdict::default() };
    }
    let answers = answer_tokens(paragraphs);
    let numbered = answers.iter().any(|token| token.numbers.is_some());
    let proposed = FAMILIES.map(|family| (family, candidates(family, paragraphs)));
    if !numbered && let Some(Parted { at, family, tokens }) = parted::parted(paragraphs, &proposed) {
        return Verdict { tokens, family: Some(family), parted: Some(at), ..Verdict::default() };
    }
    let mut best: Option<(Family, Vec<Token>, i32)> = None;
    let mut verdict = Verdict::default();
    for (family, candidates) in proposed {
        if candidates.is_empty() {
            continue;
        }
        let found = candidates.len();
        let (tokens, score) = sequence(family, candidates, sections);
        let better = score > 0 && best.as_ref().is_none_or(|&(_, _, other)| score > other);
        let lost = if better { best.replace((family, tokens, score)) } else { Some((family, tokens, score)) };
        if let Some((loser, tokens, score)) = lost {
            let sequence = tokens.len();
            let [english, dutch] = loser.name();
            let message = [
                format!(
                    "{english} were not taken for questions: {found} candidates, {sequence} in sequence, weight {score}"
                ),
                format!(
                    "{dutch} zijn niet voor vragen gehouden: {found} gevonden, {sequence} op volgorde, gewicht {score}"
                ),
            ];
            let line = tokens.first().map_or(1, |token| paragraphs[token.paragraph].origin.line);
            verdict.diagnostics.push(Diagnostic::new(Code::FamilyRejected, message).at(line, None));
        }
    }
    if let Some((family, tokens, _)) = best {
        verdict.family = Some(family);
        verdict.tokens = tokens;
    } else if answers.is_empty() {
        verdict.tokens = counted(paragraphs);
        verdict.family = (!verdict.tokens.is_empty()).then_some(Family::Counted);
    }
    unnumbered(paragraphs, &mut verdict, !answers.is_empty());
    verdict.implicit = answers.is_empty() && follows(paragraphs, &verdict, sections);
    verdict.tokens.extend(answers);
    verdict.tokens.sort_by_key(|token| token.paragraph);
    let corrections = slip::correct(paragraphs, &mut verdict.tokens);
    verdict.diagnostics.extend(corrections);
    verdict
}

/// Headings of answers, which are plain enough to need no judge.
fn answer_tokens(paragraphs: &[Paragraph]) -> Vec<Token> {
    let of_paragraph = |(index, paragraph): (usize, &Paragraph)| {
        let hinted = paragraph.hint == Some(Hint::Answer);
        let heading = labelled(paragraph).filter(|heading| heading.side == Side::Answer);
        let (numbers, length) = match heading {
            Some(heading) => (heading.numbers, heading.length),
            None if hinted => (None, 0),
            None => return None,
        };
        Some(token(index, paragraph, Side::Answer, numbers, length))
    };
    paragraphs.iter().enumerate().filter_map(of_paragraph).collect()
}

/// The heading at the beginning of a paragraph, printed or given by Word ("Vraag 1" as a list number).
fn labelled(paragraph: &Paragraph) -> Option<heading::Heading> {
    match &paragraph.form {
        Form::Prose => heading::labelled(paragraph.string()),
        Form::Item(mark) => {
            let heading = heading::labelled(mark.trim_end_matches(['.', ':']))?;
            Some(heading::Heading { length: 0, ..heading })
        }
        Form::Table(_) => None,
    }
}

fn token(index: usize, paragraph: &Paragraph, side: Side, numbers: Option<NumberList>, length: usize) -> Token {
    let printed = match &paragraph.form {
        Form::Item(mark) if length == 0 => mark.clone(),
        _ => paragraph.string()[..length].trim_end().to_owned(),
    };
    Token { paragraph: index, side, numbers, length, printed, certainty: Certainty::Certain }
}

/// A heading that may be a question's: the number, and how much it makes sense as one.
#[derive(Clone)]
pub(super) struct Candidate {
    pub token: Token,
    pub first: u16,
    pub last: u16,
    pub weight: i32,
}

/// What a family proposes.
fn candidates(family: Family, paragraphs: &[Paragraph]) -> Vec<Candidate> {
    let of_paragraph = |(index, paragraph): (usize, &Paragraph)| {
        let string = paragraph.string();
        let (numbers, length, text) = match (family, &paragraph.form) {
            (Family::Labelled, _) => {
                let hinted = paragraph.hint == Some(Hint::Question);
                let heading = labelled(paragraph).filter(|heading| heading.side == Side::Question);
                let heading = heading.filter(|heading| heading.numbers.is_some() || hinted)?;
                (heading.numbers?, heading.length, string)
            }
            (Family::Bare, Form::Prose) => {
                let numbers = bare::whole_list(string)?;
                (numbers, string.len(), paragraphs.get(index + 1)?.string())
            }
            (Family::Numbered, Form::Prose) => {
                let (number, length) = heading::numbered(string)?;
                if length == string.len() || heading::section(string).is_some() {
                    return None;
                }
                (NumberList::one(Number::plain(number)), length, &string[length..])
            }
            (Family::Listed, Form::Item(mark)) => {
                let number = mark.trim_end_matches(['.', ')', ':']).parse().ok()?;
                (NumberList::one(Number::plain(number)), 0, string)
            }
            _ => return None,
        };
        let printed = numbers.printed();
        let (first, last) = (printed.first()?.number, printed.iter().map(|number| number.number).max()?);
        let weight = match family {
            Family::Labelled => 4,
            _ if asks(text) => 3,
            _ => 0,
        };
        Some(Candidate { token: token(index, paragraph, Side::Question, Some(numbers), length), first, last, weight })
    };
    paragraphs.iter().enumerate().filter_map(of_paragraph).collect()
}

/// Words by which members ask without a question mark, as in seed 004.
const ASKING: &[&str] = &[
    "vragen",
    "vraagt",
    "verzoek",
    "vernemen",
    "graag",
    "willen weten",
    "horen",
    "ontvangen",
    "toelicht",
    "uiteenzet",
    "reactie",
    "aangeven",
];

/// Whether a text asks something.
pub(super) fn asks(text: &str) -> bool {
    text.contains('?') || ASKING.iter().any(|word| text.contains(word))
}

/// The candidates that make the most sensible sequence, and its weight: 1 is there, and every missing number counts
/// against it. `Vraag N` is unmistakable, so that family keeps all its candidates.
fn sequence(family: Family, candidates: Vec<Candidate>, sections: &[usize]) -> (Vec<Token>, i32) {
    let whole: Vec<_> = (0..candidates.len()).collect();
    let (mut chosen, mut score) = best_chain(&candidates, &whole);
    if sections.len() > 1 {
        let section_of =
            |index: usize| sections.partition_point(|&section| section <= candidates[index].token.paragraph);
        let mut by_section: HashMap<usize, Vec<usize>> = HashMap::new();
        whole.iter().for_each(|&index| by_section.entry(section_of(index)).or_default().push(index));
        let chains: Vec<_> = by_section.values().map(|indices| best_chain(&candidates, indices)).collect();
        let sum = chains.iter().map(|(_, score)| score.max(&0)).sum();
        if sum > score {
            chosen = chains.into_iter().flat_map(|(chain, _)| chain).collect();
            score = sum;
        }
    }
    if family == Family::Labelled {
        return (candidates.into_iter().map(|candidate| candidate.token).collect(), score.max(1));
    }
    chosen.sort_unstable();
    let mut keep = chosen.into_iter().peekable();
    let kept = candidates.into_iter().enumerate().filter(|(index, _)| keep.next_if_eq(index).is_some());
    (kept.map(|(_, candidate)| candidate.token).collect(), score)
}

/// The heaviest ascending chain of candidates, and its weight.
pub(super) fn best_chain(candidates: &[Candidate], indices: &[usize]) -> (Vec<usize>, i32) {
    const MISSING: i32 = 4; // what a missing number costs: more than a question is worth
    const FARTHEST: u16 = 4; // how many may be missing between two
    // For each number: the best chain so far that ends with it.
    let mut best_to: HashMap<u16, (i32, usize)> = HashMap::new();
    let mut before = vec![None; candidates.len()];
    let mut best: Option<(i32, usize)> = None;
    for &index in indices {
        let Candidate { first, last, weight, .. } = candidates[index];
        let start = (weight - MISSING * (i32::from(first) - 1), None);
        let step = |gap: u16| {
            let (score, other) = *best_to.get(&first.checked_sub(gap + 1)?)?;
            Some((score + weight - MISSING * i32::from(gap), Some(other)))
        };
        let options = (0..=FARTHEST).filter_map(step).chain([start]);
        let Some((score, previous)) = options.max_by_key(|&(score, _)| score) else { continue };
        before[index] = previous;
        let entry = best_to.entry(last).or_insert((score, index));
        if score > entry.0 {
            *entry = (score, index);
        }
        if best.is_none_or(|(other, _)| score > other) {
            best = Some((score, index));
        }
    }
    let mut chain = Vec::new();
    let mut at = best.map(|(_, index)| index);
    while let Some(index) = at {
        chain.push(index);
        at = before[index];
    }
    (chain, best.map_or(0, |(score, _)| score))
}

/// Questions without numbers, in a paper whose title says that it puts questions: the paragraphs that ask (Word's
/// automatic numbers are lost in some dumps).
fn counted(paragraphs: &[Paragraph]) -> Vec<Token> {
    let is_title = |paragraph: &Paragraph| {
        let string = paragraph.string();
        (string.starts_with("Vragen van ") || string.starts_with("Vraag van ")) && string.contains(" aan ")
    };
    let Some(title) = paragraphs.iter().position(is_title) else { return Vec::new() };
    let answers =
        |paragraph: &Paragraph| ["Antwoord", "Mededeling"].iter().any(|word| paragraph.string().starts_with(word));
    if paragraphs.iter().any(answers) {
        return Vec::new();
    }
    let asks = |paragraph: &Paragraph| paragraph.string().contains('?') && !paragraph.is_lettered();
    let asking = paragraphs.iter().enumerate().skip(title + 1).filter(|(_, paragraph)| asks(paragraph));
    let number = |(order, (index, paragraph)): (usize, (usize, &Paragraph))| {
        let number = NumberList::one(Number::plain(u16::try_from(order + 1).unwrap_or(u16::MAX)));
        let token = token(index, paragraph, Side::Question, Some(number), 0);
        Token { printed: String::new(), certainty: Certainty::Uncertain(Doubt::Counted), ..token }
    };
    asking.take(MOST_HEADINGS).enumerate().map(number).collect()
}

/// How a paper opens that puts questions, and how one that answers them.
const PUTTING: &[&str] = &["Vragen van ", "Vraag van ", "Mededeling van "];
const ANSWERING: &[&str] = &["Antwoord van ", "Antwoorden van ", "Beantwoording ", "Antwoord op ", "Antwoorden op "];

/// Whether what follows the questions answers them, without any heading: in a paper that says so, most questions are
/// followed by paragraphs that do not ask (seed 004).
fn follows(paragraphs: &[Paragraph], verdict: &Verdict, sections: &[usize]) -> bool {
    let Some(family) = verdict.family.filter(|&family| family != Family::Counted) else { return false };
    let Some(first) = verdict.tokens.first() else { return false };
    let head = &paragraphs[..first.paragraph];
    let opens = |words: &[&str]| head.iter().any(|p| words.iter().any(|word| p.string().starts_with(word)));
    // A paper that puts questions may be about an answer ("… over de beantwoording van eerdere vragen"), and answers none.
    if opens(PUTTING) && !opens(ANSWERING) {
        return false;
    }
    let announced = head.iter().any(|paragraph| {
        let string = paragraph.string().to_lowercase();
        string.contains("antwoord") || string.contains("reactie van de")
    });
    if !announced && sections.is_empty() {
        return false;
    }
    let own = if family == Family::Numbered || family == Family::Listed { 1 } else { 2 };
    let ends = verdict.tokens.iter().skip(1).map(|token| token.paragraph).chain([paragraphs.len()]);
    let answered = |(token, end): (&Token, usize)| {
        let rest = paragraphs.get(token.paragraph + own..end).unwrap_or_default();
        rest.last().is_some_and(|paragraph| !paragraph.string().trim_end().ends_with('?'))
    };
    let count = verdict.tokens.iter().zip(ends).filter(|&pair| answered(pair)).count();
    count * 10 >= verdict.tokens.len() * 6
}

/// Headings `Vraag` without a number: each is the next one, where the paper prints that nowhere. Without any numbers they
/// are the questions only where answers have headings too.
fn unnumbered(paragraphs: &[Paragraph], verdict: &mut Verdict, answered: bool) {
    if !(verdict.family == Some(Family::Labelled) || verdict.family.is_none() && answered) {
        return;
    }
    let has_text = |index: usize| paragraphs.get(index + 1).is_some_and(|next| labelled(next).is_none());
    let printed: HashSet<_> =
        verdict.tokens.iter().flat_map(|token| &token.numbers).flat_map(NumberList::printed).collect();
    let mut last = 0;
    let mut tokens = std::mem::take(&mut verdict.tokens).into_iter().peekable();
    for (index, paragraph) in paragraphs.iter().enumerate() {
        if let Some(token) = tokens.next_if(|token| token.paragraph == index) {
            last = token.numbers.iter().flat_map(NumberList::printed).map(|number| number.number).max().unwrap_or(last);
            verdict.tokens.push(token);
            continue;
        }
        let next = Number::plain(last.saturating_add(1));
        let heading = labelled(paragraph).filter(|heading| heading.side == Side::Question && heading.numbers.is_none());
        if let Some(heading) = heading.filter(|_| has_text(index) && !printed.contains(&next)) {
            let token = token(index, paragraph, Side::Question, Some(NumberList::one(next)), heading.length);
            verdict.tokens.push(Token { certainty: Certainty::Uncertain(Doubt::Counted), ..token });
            verdict.family = Some(Family::Labelled);
            last = next.number;
        }
    }
}
