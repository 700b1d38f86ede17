//! Which headings of a paper count. Each family of headings proposes candidates; the judge weighs the families by sequence
//! and sense, and keeps why the others lost.

use std::collections::{HashMap, HashSet};

use super::bare;
use super::heading::{self, Heading, Side};
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
    /// `2.3 Bent u …`, the second question under the paper's heading 2
    Pointed,
    /// `II. Bent u …`
    Roman,
    /// `12 Waarom …?`, from a committee's table
    Spaced,
    /// `1.` on a line of its own
    Bare,
    /// Numbers that Word gives
    Listed,
    /// None printed: paragraphs that ask
    Counted,
}

/// Those that print numbers; of two with the same weight the first counts.
const FAMILIES: [Family; 7] =
    [Family::Labelled, Family::Numbered, Family::Pointed, Family::Roman, Family::Spaced, Family::Bare, Family::Listed];

impl Family {
    fn name(self) -> Both {
        match self {
            Self::Labelled => ["headings `Vraag 1`", "koppen `Vraag 1`"],
            Self::Numbered => ["paragraphs `1. …`", "alinea’s `1. …`"],
            Self::Pointed => ["paragraphs `1.1 …`", "alinea’s `1.1 …`"],
            Self::Roman => ["paragraphs `I. …`", "alinea’s `I. …`"],
            Self::Spaced => ["paragraphs `1 …`", "alinea’s `1 …`"],
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
    let short =
        |text: &str| text.starts_with(['V', 'A']) && text[1..].starts_with(|c: char| c == ':' || c.is_ascii_digit());
    let string = paragraph.string();
    begins(string)
        || short(string)
        || heading::roman(string).is_some()
        || matches!(&paragraph.form, Form::Item(mark) if begins(mark))
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
    let headings: Vec<_> = paragraphs.iter().map(labelled).collect();
    let mut answers = answer_tokens(paragraphs, &headings, false);
    let short = answers.is_empty() && is_short(&headings);
    if short {
        answers = answer_tokens(paragraphs, &headings, true);
    }
    let numbered = answers.iter().any(|token| token.numbers.is_some());
    let proposed = FAMILIES.map(|family| (family, candidates(family, paragraphs, &headings, &answers)));
    if !numbered && let Some(Parted { at, family, tokens }) = parted::parted(paragraphs, &proposed) {
        return Verdict { tokens, family: Some(family), parted: Some(at), ..Verdict::default() };
    }
    let (mut verdict, best) = weighed(paragraphs, sections, &proposed);
    let mut again = false;
    if let Some((family, tokens)) = best {
        verdict.family = Some(family);
        let reprint = if answers.is_empty() { reprint(family, paragraphs, &tokens, &proposed) } else { None };
        again = reprint.is_some();
        verdict.tokens = reprint.unwrap_or(tokens);
    } else if answers.is_empty() {
        verdict.tokens = counted(paragraphs);
        verdict.family = (!verdict.tokens.is_empty()).then_some(Family::Counted);
    }
    unnumbered(paragraphs, &headings, &mut verdict, !answers.is_empty(), short);
    if answers.is_empty()
        && let Some(joint) = joint_answer(paragraphs, &verdict.tokens)
    {
        verdict.tokens.push(joint);
    } else {
        verdict.implicit = answers.is_empty() && follows(paragraphs, &verdict, sections, again);
    }
    verdict.tokens.extend(answers);
    verdict.tokens.sort_by_key(|token| token.paragraph);
    let corrections = slip::correct(paragraphs, &mut verdict.tokens);
    verdict.diagnostics.extend(corrections);
    verdict
}

/// The family whose headings make the most sense, and those headings; in the verdict why the others lost.
fn weighed(
    paragraphs: &[Paragraph],
    sections: &[usize],
    proposed: &[(Family, Vec<Candidate>)],
) -> (Verdict, Option<(Family, Vec<Token>)>) {
    let mut best: Option<(Family, Vec<Token>, i32)> = None;
    let mut verdict = Verdict::default();
    for &(family, ref candidates) in proposed {
        if candidates.is_empty() {
            continue;
        }
        let found = candidates.len();
        let (tokens, score) = sequence(family, candidates, sections);
        let better = score > 0 && best.as_ref().is_none_or(|&(_, _, other)| score > other);
        let lost = if better { best.replace((family, tokens, score)) } else { Some((family, tokens, score)) };
        if let Some((loser, tokens, score)) = lost {
            let sequence = tokens.len();
            let ([english, dutch], weight) = (loser.name(), score / SCALE);
            let message = [
                format!(
                    "{english} were not taken for questions: {found} candidates, {sequence} in sequence, weight {weight}"
                ),
                format!(
                    "{dutch} zijn niet voor vragen gehouden: {found} gevonden, {sequence} op volgorde, gewicht {weight}"
                ),
            ];
            let line = tokens.first().map_or(1, |token| paragraphs[token.paragraph].origin.line);
            verdict.diagnostics.push(Diagnostic::new(Code::FamilyRejected, message).at(line, None));
        }
    }
    (verdict, best.map(|(family, tokens, _)| (family, tokens)))
}

/// The headings of questions that are all printed twice in the same words: those of the second print, each with its
/// answer, where answers have no headings.
fn reprint(
    family: Family,
    paragraphs: &[Paragraph],
    tokens: &[Token],
    proposed: &[(Family, Vec<Candidate>)],
) -> Option<Vec<Token>> {
    if family == Family::Labelled || tokens.len() < 2 {
        return None;
    }
    let wording = |token: &Token| match &paragraphs[token.paragraph].string()[token.length..] {
        "" => paragraphs.get(token.paragraph + 1).map(Paragraph::string),
        text => Some(text),
    };
    let (_, candidates) = proposed.iter().find(|(other, _)| *other == family)?;
    let all = || candidates.iter().map(|candidate| &candidate.token);
    let print_in = |range: std::ops::Range<usize>| {
        let mut known = tokens.iter().peekable();
        let mut same =
            |token: &&Token| known.next_if(|k| k.numbers == token.numbers && wording(k) == wording(token)).is_some();
        let print: Vec<_> = all().filter(|token| range.contains(&token.paragraph)).filter(|t| same(t)).collect();
        (print.len() == tokens.len()).then(|| print.into_iter().cloned().collect::<Vec<_>>())
    };
    let first = tokens.first()?;
    let again = all().filter(|token| token.numbers == first.numbers && wording(token) == wording(first)).nth(1)?;
    print_in(0..again.paragraph).and_then(|_| print_in(again.paragraph..paragraphs.len()))
}

/// The heading of the one answer to all questions above it: `Antwoord van mevrouw De Palacio namens de Commissie`, below
/// the last of them.
fn joint_answer(paragraphs: &[Paragraph], questions: &[Token]) -> Option<Token> {
    let last = questions.last()?.paragraph;
    let mut below = paragraphs.iter().enumerate().skip(last + 1);
    let names = |paragraph: &Paragraph| paragraph.is_prose() && heading::answers_joint(paragraph.string());
    let (index, paragraph) = below.find(|(_, paragraph)| names(paragraph))?;
    (index + 1 < paragraphs.len()).then(|| token(index, paragraph, Side::Answer, None, paragraph.string().len()))
}

/// Headings of answers, which are plain enough to need no judge.
fn answer_tokens(paragraphs: &[Paragraph], headings: &[Option<Heading>], short: bool) -> Vec<Token> {
    let of_paragraph = |(index, (paragraph, heading)): (usize, (&Paragraph, &Option<Heading>))| {
        let hinted = paragraph.hint == Some(Hint::Answer);
        let heading = heading.as_ref().filter(|heading| heading.side == Side::Answer && heading.short == short);
        let (numbers, length) = match heading {
            Some(heading) => (heading.numbers.clone(), heading.length),
            None if hinted => (None, 0),
            None => return None,
        };
        Some(token(index, paragraph, Side::Answer, numbers, length))
    };
    paragraphs.iter().zip(headings).enumerate().filter_map(of_paragraph).collect()
}

/// Whether questions and answers both have letters for headings: `V1:`, `A1:`.
fn is_short(headings: &[Option<Heading>]) -> bool {
    let has = |side: Side| headings.iter().flatten().any(|heading| heading.short && heading.side == side);
    has(Side::Answer) && has(Side::Question)
}

/// The heading at the beginning of a paragraph, printed or given by Word ("Vraag 1" as a list number); a bullet may stand
/// before it.
fn labelled(paragraph: &Paragraph) -> Option<Heading> {
    match &paragraph.form {
        Form::Prose => heading::labelled(paragraph.string()),
        Form::Item(mark) if is_bullet(mark) => heading::labelled(paragraph.string()),
        Form::Item(mark) => {
            let heading = heading::labelled(mark.trim_end_matches(['.', ':']))?;
            Some(Heading { length: 0, ..heading })
        }
        Form::Table(_) => None,
    }
}

fn is_bullet(mark: &str) -> bool {
    !mark.contains(char::is_alphanumeric)
}

fn token(index: usize, paragraph: &Paragraph, side: Side, numbers: Option<NumberList>, length: usize) -> Token {
    let taken = paragraph.string()[..length].trim_end();
    let printed = match &paragraph.form {
        Form::Item(mark) if length == 0 => mark.clone(),
        Form::Item(mark) => format!("{mark} {taken}"),
        _ => taken.to_owned(),
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

/// Weights are counted in parts, so that small signs can decide between headings that make as much sense.
pub(super) const SCALE: i32 = 10;

/// What a family proposes. `answers`: the headings of answers, in order.
fn candidates(
    family: Family,
    paragraphs: &[Paragraph],
    headings: &[Option<Heading>],
    answers: &[Token],
) -> Vec<Candidate> {
    let is_short = |answer: &Token| headings[answer.paragraph].as_ref().is_some_and(|heading| heading.short);
    let short = family == Family::Labelled && answers.iter().any(is_short);
    let of_paragraph = |(index, paragraph): (usize, &Paragraph)| {
        let string = paragraph.string();
        let (numbers, length, text) = match (family, &paragraph.form) {
            (Family::Labelled, _) => {
                let hinted = paragraph.hint == Some(Hint::Question);
                let heading = headings[index].as_ref().filter(|heading| heading.side == Side::Question);
                let heading = heading.filter(|heading| heading.numbers.is_some() || hinted)?;
                (heading.numbers.clone().filter(|_| heading.short == short)?, heading.length, string)
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
            (Family::Pointed, Form::Prose) => {
                let (number, length) = heading::pointed(string)?;
                (NumberList::one(number), length, &string[length..])
            }
            (Family::Roman, Form::Prose) => {
                let (number, length) = heading::roman(string).filter(|_| string.contains('?'))?;
                (NumberList::one(Number::plain(number)), length, &string[length..])
            }
            (Family::Spaced, Form::Prose) => {
                let (number, length) = if paragraph.heads { heading::spaced(string)? } else { return None };
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
            Family::Labelled => 4 * SCALE,
            _ if asks(text) || asks_below(paragraphs, index) => 3 * SCALE,
            _ => 0,
        };
        Some(Candidate { token: token(index, paragraph, Side::Question, Some(numbers), length), first, last, weight })
    };
    let mut found: Vec<_> = paragraphs.iter().enumerate().filter_map(of_paragraph).collect();
    if family != Family::Labelled {
        weigh_places(&mut found, paragraphs, answers);
    }
    found
}

/// Whether what stands below a heading asks: a list `a.`, `b.` of questions under a statement.
fn asks_below(paragraphs: &[Paragraph], index: usize) -> bool {
    let below = paragraphs.iter().skip(index + 1).take(3);
    below.take_while(|paragraph| paragraph.is_lettered()).any(|paragraph| asks(paragraph.string()))
}

/// Small signs that a heading is a question's: its own answer is the next heading below it, and it stands apart. A list
/// within a question (`1. meer palen; 2. minder auto's; 3. niets?`) has neither. Of several numbers 1 the first is meant.
fn weigh_places(candidates: &mut [Candidate], paragraphs: &[Paragraph], answers: &[Token]) {
    let ends: Vec<_> = candidates.iter().skip(1).map(|next| next.token.paragraph).chain([paragraphs.len()]).collect();
    let later = |candidate: &Candidate| candidate.weight > 0 && candidate.first > 1;
    for (candidate, end) in candidates.iter_mut().zip(ends).filter(|(candidate, _)| later(candidate)) {
        let at = candidate.token.paragraph;
        let next = answers.get(answers.partition_point(|answer| answer.paragraph <= at));
        let own = |answer: &Token| {
            let numbers = answer.numbers.as_ref().map(NumberList::printed);
            numbers.map_or(2, |numbers| if numbers.iter().any(|n| n.number == candidate.first) { 4 } else { 0 })
        };
        let answered = next.filter(|answer| answer.paragraph < end).map_or(0, own);
        candidate.weight += answered + i32::from(paragraphs[at].gap_above);
    }
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
fn sequence(family: Family, candidates: &[Candidate], sections: &[usize]) -> (Vec<Token>, i32) {
    let whole: Vec<_> = (0..candidates.len()).collect();
    let (mut chosen, mut score) = match family {
        Family::Pointed => parts_chain(candidates),
        _ => best_chain(candidates, &whole),
    };
    if family == Family::Roman && chosen.len() < 2 {
        (chosen, score) = (Vec::new(), 0);
    }
    if sections.len() > 1 && family != Family::Pointed {
        let section_of =
            |index: usize| sections.partition_point(|&section| section <= candidates[index].token.paragraph);
        let mut by_section: HashMap<usize, Vec<usize>> = HashMap::new();
        whole.iter().for_each(|&index| by_section.entry(section_of(index)).or_default().push(index));
        let chains: Vec<_> = by_section.values().map(|indices| best_chain(candidates, indices)).collect();
        let sum = chains.iter().map(|(_, score)| score.max(&0)).sum();
        if sum > score {
            chosen = chains.into_iter().flat_map(|(chain, _)| chain).collect();
            score = sum;
        }
    }
    if family == Family::Labelled {
        return (candidates.iter().map(|candidate| candidate.token.clone()).collect(), score.max(1));
    }
    chosen.sort_unstable();
    if family == Family::Bare {
        go_on(candidates, &mut chosen);
    }
    (chosen.into_iter().map(|index| candidates[index].token.clone()).collect(), score)
}

/// The candidates with points that count up part by part, `1.1`, `1.2`, `2.1`, if most of them ask (headings `2.1
/// Inleiding` do not), and their weight.
fn parts_chain(candidates: &[Candidate]) -> (Vec<usize>, i32) {
    let mut chain: Vec<usize> = Vec::new();
    let mut last = Number::plain(0);
    for (index, candidate) in candidates.iter().enumerate() {
        let Some(&number) = candidate.token.numbers.as_ref().map(NumberList::printed).unwrap_or_default().first()
        else {
            continue;
        };
        let counts = number.part == last.part && number.number == last.number.saturating_add(1);
        if counts || number.part > last.part && number.number == 1 {
            last = number;
            chain.push(index);
        }
    }
    let asking = chain.iter().filter(|&&index| candidates[index].weight > 0).count();
    let score = chain.iter().map(|&index| candidates[index].weight).sum();
    if chain.len() > 1 && asking * 10 >= chain.len() * 6 { (chain, score) } else { (Vec::new(), 0) }
}

/// Adds the numbers on lines of their own that count on directly behind the last one chosen: what they head need not
/// look like a question (`Een overzicht van de uitgaven.`).
fn go_on(candidates: &[Candidate], chosen: &mut Vec<usize>) {
    while let [.., _, last] = chosen[..]
        && let Some(next) = candidates.get(last + 1)
        && next.first == candidates[last].last.saturating_add(1)
    {
        chosen.push(last + 1);
    }
}

/// The heaviest ascending chain of candidates, and its weight.
pub(super) fn best_chain(candidates: &[Candidate], indices: &[usize]) -> (Vec<usize>, i32) {
    const MISSING: i32 = 4 * SCALE; // what a missing number costs: more than a question is worth
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
    let listed = announced_list(paragraphs);
    let Some(title) = paragraphs.iter().position(is_title).or(listed.map(|_| 0)) else { return Vec::new() };
    let answers =
        |paragraph: &Paragraph| ["Antwoord", "Mededeling"].iter().any(|word| paragraph.string().starts_with(word));
    let from = listed.map_or(title + 1, |(start, _)| start);
    let end = listed.map_or(paragraphs.len(), |(_, end)| end);
    let answered = paragraphs[..from].iter().chain(paragraphs.get(end..).unwrap_or_default()).any(answers);
    if answered && listed.is_none() || paragraphs[from..end].iter().any(answers) {
        return Vec::new();
    }
    let asks = |paragraph: &Paragraph| listed.is_some() || paragraph.string().contains('?') && !paragraph.is_lettered();
    let asking = paragraphs.iter().enumerate().take(end).skip(from).filter(|(_, paragraph)| asks(paragraph));
    let number = |(order, (index, paragraph)): (usize, (usize, &Paragraph))| {
        let number = NumberList::one(Number::plain(u16::try_from(order + 1).unwrap_or(u16::MAX)));
        let token = token(index, paragraph, Side::Question, Some(number), 0);
        Token { printed: String::new(), certainty: Certainty::Uncertain(Doubt::Counted), ..token }
    };
    asking.take(MOST_HEADINGS).enumerate().map(number).collect()
}

/// The paragraphs (from, to) of a list of which the paper says that they are its questions: `Dit leidt tot de volgende
/// vragen:` above `• Is het college bekend met …?`
fn announced_list(paragraphs: &[Paragraph]) -> Option<(usize, usize)> {
    let announces = |paragraph: &Paragraph| {
        let string = paragraph.string();
        string.ends_with(':') && string.contains("vragen") && paragraph.is_prose()
    };
    let is_item = |paragraph: &&Paragraph| matches!(paragraph.form, Form::Item(_)) && !paragraph.is_lettered();
    let lists = paragraphs.iter().enumerate().filter(|(_, paragraph)| announces(paragraph)).map(|(at, _)| {
        let length = paragraphs[at + 1..].iter().take_while(is_item).count();
        (at + 1, at + 1 + length)
    });
    let asks = |&(from, to): &(usize, usize)| {
        let asking = paragraphs[from..to].iter().filter(|paragraph| paragraph.string().ends_with('?')).count();
        asking > 0 && asking * 10 >= (to - from) * 6
    };
    lists.take(20).find(asks)
}

/// How a paper opens that puts questions, and how one that answers them.
const PUTTING: &[&str] = &["Vragen van ", "Vraag van ", "Mededeling van "];
const ANSWERING: &[&str] = &["Antwoord van ", "Antwoorden van ", "Beantwoording ", "Antwoord op ", "Antwoorden op "];

/// Whether what follows the questions answers them, without any heading: in a paper that says so, most questions are
/// followed by paragraphs that do not ask (seed 004).
/// `again`: whether the questions are printed a second time, for the sake of their answers.
fn follows(paragraphs: &[Paragraph], verdict: &Verdict, sections: &[usize], again: bool) -> bool {
    let Some(family) = verdict.family.filter(|&family| family != Family::Counted) else { return false };
    let Some(first) = verdict.tokens.first() else { return false };
    let head = &paragraphs[..first.paragraph];
    let opens = |words: &[&str]| head.iter().any(|p| words.iter().any(|word| p.string().starts_with(word)));
    // A paper that puts questions may be about an answer ("… over de beantwoording van eerdere vragen"), and answers none.
    if !again && opens(PUTTING) && !opens(ANSWERING) {
        return false;
    }
    let announced = head.iter().any(|paragraph| {
        let string = paragraph.string().to_lowercase();
        string.contains("antwoord") || string.contains("reactie van de")
    });
    if !announced && !again && sections.is_empty() {
        return false;
    }
    let own = if matches!(family, Family::Labelled | Family::Bare) { 2 } else { 1 };
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
fn unnumbered(
    paragraphs: &[Paragraph],
    headings: &[Option<Heading>],
    verdict: &mut Verdict,
    answered: bool,
    short: bool,
) {
    if !(verdict.family == Some(Family::Labelled) || verdict.family.is_none() && answered) {
        return;
    }
    // Where others have numbers, `Vraag: Kan er …` is a word of the question above it.
    let alone = verdict.family.is_some();
    let has_text = |index: usize, length: usize| {
        let rest = paragraphs[index].string().len() > length;
        if rest { !alone } else { headings.get(index + 1).is_some_and(Option::is_none) }
    };
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
        let unnumbered = |h: &&Heading| h.side == Side::Question && h.numbers.is_none() && h.short == short;
        let heading = headings[index].as_ref().filter(unnumbered);
        if let Some(heading) = heading.filter(|h| has_text(index, h.length) && !printed.contains(&next)) {
            let token = token(index, paragraph, Side::Question, Some(NumberList::one(next)), heading.length);
            verdict.tokens.push(Token { certainty: Certainty::Uncertain(Doubt::Counted), ..token });
            verdict.family = Some(Family::Labelled);
            last = next.number;
        }
    }
}
