//! Papers in which groups of members ask in prose and a minister answers in prose: reports of a written consultation. What
//! each group asks is one question, numbered by count, and what is said to that group is its answer; finer only where the
//! reply repeats each paragraph of questions above its answer.

use std::ops::Range;

use super::candidates::asks;
use super::{Token, Verdict};
use crate::model::{Certainty, Diagnostic, Doubt, Family, Finding, Number};
use crate::parse::headings::{Side, titles};
use crate::parse::number_list::NumberList;
use crate::parse::paragraphs::Paragraph;
use crate::rules::Rules;

/// The groups' parts of a paper.
pub(in crate::parse) struct Groups {
    /// The paragraphs (indices) that are section headings.
    pub sections: Vec<usize>,
    /// How many groups ask.
    pub asking: usize,
    pub verdict: Verdict,
}

/// What stands below the heading of a group.
#[derive(Debug, Clone)]
struct Part {
    heading: usize,
    /// The paragraph behind its last one.
    end: usize,
    groups: Vec<String>,
    /// Whether its heading says that it replies.
    replies: bool,
}

impl Part {
    fn text(&self) -> Range<usize> {
        self.heading + 1..self.end
    }

    fn is_of(&self, other: &Self) -> bool {
        let same = |(one, other): (&String, &String)| one.eq_ignore_ascii_case(other);
        self.groups.len() == other.groups.len() && self.groups.iter().zip(&other.groups).all(same)
    }
}

/// Where a question begins, and its answer, if there is one.
type Step = (usize, Option<(usize, Certainty)>);

/// What a group asks, and the reply to it.
struct Pair {
    asked: Range<usize>,
    /// None where no reply was found.
    answered: Option<Range<usize>>,
}

/// The parts of the groups, if the paper is so divided. `known`: the section headings found so far.
pub(in crate::parse) fn find(paragraphs: &[Paragraph], known: &[usize], rules: &Rules) -> Option<Groups> {
    let borders = borders(paragraphs, rules);
    let parts = parts(paragraphs, &borders, known, rules);
    if parts.is_empty() {
        return None;
    }
    let found =
        two_halves(paragraphs, &parts, &borders, rules).or_else(|| in_turn(paragraphs, &parts, &borders, rules))?;
    let untitled = known
        .iter()
        .copied()
        .filter(|index| titles::section(paragraphs[*index].string(), rules).is_some_and(|groups| groups.is_empty()));
    let mut sections: Vec<_> = untitled.chain(parts.iter().map(|part| part.heading)).collect();
    sections.sort_unstable();
    sections.dedup();
    Some(Groups { sections, ..found })
}

/// Short lines that part the reply from what is asked: `II Antwoord / Reactie van de minister`.
fn borders(paragraphs: &[Paragraph], rules: &Rules) -> Vec<usize> {
    let is_border = |index: &usize| {
        let paragraph = &paragraphs[*index];
        paragraph.is_prose() && titles::reply_part(paragraph.string(), rules)
    };
    (0..paragraphs.len()).filter(is_border).collect()
}

/// The parts below headings of groups that have text; a table of contents has none.
fn parts(paragraphs: &[Paragraph], borders: &[usize], known: &[usize], rules: &Rules) -> Vec<Part> {
    let heading = |index: usize| {
        let paragraph = &paragraphs[index];
        let (groups, replies) = titles::group_heading(paragraph.string(), rules).filter(|_| paragraph.is_prose())?;
        (!groups.is_empty()).then_some(Part { heading: index, end: 0, groups, replies })
    };
    let found: Vec<_> = (0..paragraphs.len()).filter_map(heading).collect();
    let annex = |index: &usize| titles::annex(paragraphs[*index].string(), rules);
    let outside = (0..paragraphs.len()).filter(|index| paragraphs[*index].is_prose() && annex(index));
    let mut ends: Vec<_> = found.iter().map(|part| part.heading).chain(borders.iter().copied()).collect();
    ends.extend(known.iter().copied().chain(outside).chain([paragraphs.len()]));
    ends.sort_unstable();
    let end_of = |heading: usize| ends[ends.partition_point(|&end| end <= heading)];
    let with_end = found.into_iter().map(|part| Part { end: end_of(part.heading), ..part });
    with_end.filter(|part| !part.text().is_empty()).collect()
}

/// All groups ask above a border, and are replied to below it.
fn two_halves(paragraphs: &[Paragraph], parts: &[Part], borders: &[usize], rules: &Rules) -> Option<Groups> {
    let first = parts.iter().find(|part| !part.replies)?;
    let reply = parts.iter().find(|part| part.replies && part.heading > first.heading);
    let border = borders.iter().copied().find(|&border| border >= first.end);
    let at = reply.map(|part| part.heading).into_iter().chain(border).min()?;
    let (asking, replying): (Vec<_>, Vec<_>) = parts.iter().partition(|part| part.heading < at);
    let asks: Vec<_> = asking.iter().map(|part| part.text()).collect();
    let mut verdict = Verdict { family: Some(Family::Groups), ..Verdict::default() };
    verdict.answers_from = border.filter(|&border| border == at);
    if replying.is_empty() {
        let reply = at + 1..paragraphs.len();
        if reply.is_empty() {
            return None;
        }
        joint_reply(paragraphs, &asks, reply, &mut verdict, rules);
        return Some(Groups { sections: Vec::new(), asking: asks.len(), verdict });
    }
    let replies = paired(&asking, &replying)?;
    let pairs = asks.into_iter().zip(replies).map(|(asked, answered)| Pair { asked, answered });
    verdict_of(paragraphs, pairs.collect(), &mut verdict, rules);
    Some(Groups { sections: Vec::new(), asking: asking.len(), verdict })
}

/// For each group that asks the reply to it. None where a group asks several times and the replies are in another order:
/// then nobody can tell which is whose.
fn paired(asking: &[&Part], replying: &[&Part]) -> Option<Vec<Option<Range<usize>>>> {
    let twice = |parts: &[&Part]| (1..parts.len()).any(|at| parts[..at].iter().any(|part| part.is_of(parts[at])));
    if twice(asking) || twice(replying) {
        let same = asking.len() == replying.len() && asking.iter().zip(replying).all(|(ask, reply)| ask.is_of(reply));
        return same.then(|| replying.iter().map(|part| Some(part.text())).collect());
    }
    let reply = |ask: &&Part| replying.iter().find(|reply| reply.is_of(ask)).map(|part| part.text());
    let replies: Vec<_> = asking.iter().map(reply).collect();
    replies.iter().any(Option::is_some).then_some(replies)
}

/// Each group is replied to at once, below a line of its own: `Antwoord van de minister`.
fn in_turn(paragraphs: &[Paragraph], parts: &[Part], borders: &[usize], rules: &Rules) -> Option<Groups> {
    let ends = parts.iter().skip(1).map(|part| part.heading).chain([paragraphs.len()]);
    let mut pairs = Vec::new();
    for (part, end) in parts.iter().zip(ends) {
        let mut inside = borders.iter().copied().filter(|border| (part.heading + 1..end).contains(border));
        let (border, more) = (inside.next(), inside.next());
        let answered = border.filter(|&border| more.is_none() && border > part.heading + 1 && border + 1 < end);
        pairs.push(Pair { asked: part.heading + 1..answered?, answered: answered.map(|border| border + 1..end) });
    }
    let mut verdict = Verdict { family: Some(Family::Groups), ..Verdict::default() };
    let asking = pairs.len();
    verdict_of(paragraphs, pairs, &mut verdict, rules);
    for token in verdict.tokens.iter_mut().filter(|token| token.side == Side::Answer) {
        if let Some(border) = token.paragraph.checked_sub(1).filter(|above| borders.contains(above)) {
            let printed = paragraphs[border].string();
            (token.paragraph, token.length, token.printed) = (border, printed.len(), printed.to_owned());
        }
    }
    Some(Groups { sections: Vec::new(), asking, verdict })
}

/// The headings of pairs, each number the next.
fn verdict_of(paragraphs: &[Paragraph], pairs: Vec<Pair>, verdict: &mut Verdict, rules: &Rules) {
    let mut number = 0;
    let mut by_group = 0;
    for Pair { asked, answered } in pairs {
        let repeated = answered.clone().and_then(|answered| repeated(paragraphs, asked.clone(), answered, rules));
        let steps = repeated.unwrap_or_else(|| {
            by_group += usize::from(answered.is_some());
            vec![(asked.start, answered.map(|range| (range.start, Certainty::Uncertain(Doubt::ByGroup))))]
        });
        for (question, answer) in steps {
            number += 1;
            let numbers = Some(NumberList::one(Number::plain(number)));
            let token = |paragraph: usize, side: Side, certainty: Certainty| Token {
                paragraph,
                side,
                numbers: numbers.clone(),
                length: 0,
                printed: String::new(),
                certainty,
            };
            verdict.tokens.push(token(question, Side::Question, Certainty::Uncertain(Doubt::Counted)));
            verdict.tokens.extend(answer.map(|(at, certainty)| token(at, Side::Answer, certainty)));
        }
    }
    verdict.tokens.sort_by_key(|token| token.paragraph);
    if by_group > 0 {
        verdict.diagnostics.push(side_by_side(paragraphs, &verdict.tokens, by_group));
    }
}

/// One reply to what all groups ask.
fn joint_reply(
    paragraphs: &[Paragraph],
    asks: &[Range<usize>],
    reply: Range<usize>,
    verdict: &mut Verdict,
    rules: &Rules,
) {
    let pairs = asks.iter().map(|asked| Pair { asked: asked.clone(), answered: None }).collect();
    verdict_of(paragraphs, pairs, verdict, rules);
    verdict.tokens.push(Token {
        paragraph: reply.start,
        side: Side::Answer,
        numbers: None,
        length: 0,
        printed: String::new(),
        certainty: Certainty::Uncertain(Doubt::ByGroup),
    });
    verdict.diagnostics.push(side_by_side(paragraphs, &verdict.tokens, asks.len()));
}

fn side_by_side(paragraphs: &[Paragraph], tokens: &[Token], count: usize) -> Diagnostic {
    let origin = tokens.first().map(|token| paragraphs[token.paragraph].origin).unwrap_or_default();
    Diagnostic::new(Finding::PairedByGroup { groups: count }).at(origin)
}

/// Where each question begins, and the paragraph of the reply that repeats it, if the reply repeats all of them in their
/// order, each above or before its answer.
fn repeated(paragraphs: &[Paragraph], asked: Range<usize>, answered: Range<usize>, rules: &Rules) -> Option<Vec<Step>> {
    const SHORTEST: usize = 40; // letters
    let letters = |index: usize| -> String {
        let words = paragraphs[index].string().chars().filter(|c| c.is_alphanumeric());
        words.flat_map(char::to_lowercase).collect()
    };
    let replies: Vec<_> = answered.clone().map(letters).collect();
    let mut steps: Vec<Step> = Vec::new();
    let (mut begin, mut next) = (asked.start, 0);
    let mut answers = true; // whether text stands behind the question that was repeated last
    for question in asked.clone() {
        let wording = letters(question);
        let repeats = |reply: &String| wording.len() >= SHORTEST && reply.starts_with(&wording);
        let Some(found) = replies[next..].iter().position(repeats).map(|at| at + next) else {
            if asks(paragraphs[question].string(), rules) {
                return None;
            }
            continue; // it introduces the next
        };
        if steps.is_empty() && found > 0 || found == next && !answers {
            return None; // something said before, or two questions above one answer
        }
        steps.push((begin, Some((answered.start + found, Certainty::Certain))));
        answers = replies[found].len() > wording.len();
        (begin, next) = (question + 1, found + 1);
    }
    (begin == asked.end && (answers || next < replies.len())).then_some(steps)
}
