//! The fourth pass: which headings of a paper count.
//!
//! What comes in are the paragraphs, each with the heading that it may be, and where sections begin. Each family of
//! headings proposes candidates ([`mod@candidates`]); the judge weighs the families by sequence and sense ([`mod@sequence`]), sees
//! whether all answers stand below all questions ([`split_answers`]), counts questions without numbers ([`counted`]) and
//! corrects numbers that are plainly misprinted ([`numbering_fixes`]). What goes out is a [`Verdict`]: the headings of
//! questions and answers in their places, with how sure each is, and why the other families lost.
//!
//! What never happens here: a paragraph is not changed, and no answer is given to a question; that is for the owners.

mod candidates;
mod counted;
pub(in crate::parse) mod groups;
mod labels;
mod lettered;
mod numbering_fixes;
mod repeated;
mod rounds;
mod sequence;
mod split_answers;
mod token;

use rustc_hash::FxHashSet;

use self::candidates::{Candidate, SCALE, candidates};
use self::sequence::{sequence, without_chapters};
use self::split_answers::SplitAnswers;
use self::token::FAMILIES;
pub(in crate::parse) use self::token::Token;
use super::headings::{self, Side, number_forms, titles};
use super::notes::ends_sentence;
use super::number_list::NumberList;
use super::paragraphs::{Form, Paragraph};
use crate::model::{Certainty, Diagnostic, Doubt, Family, Finding, Number, Origin};
use crate::rules::Rules;
use crate::rules::phrase::Phrases;
use crate::source::Hint;

/// What the judge decided.
#[derive(Debug, Default)]
pub(in crate::parse) struct Verdict {
    /// In order of paragraphs.
    pub tokens: Vec<Token>,
    pub family: Option<Family>,
    /// Why what follows a question answers it, where answers have no headings.
    pub implicit: Option<Implied>,
    /// The paragraph (an index) with which answers numbered like the questions begin, below all of these.
    pub answers_from: Option<usize>,
    /// Where several groups count from 1, with answers that do the same: which group each of the headings is of.
    pub groups: Vec<usize>,
    /// The titles (paragraphs, indices) over what each group asks, and over what it is told.
    pub titles: Vec<(usize, Side)>,
    pub diagnostics: Vec<Diagnostic>,
}

/// Why what follows a question answers it, without a heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::parse) enum Implied {
    /// The paper says that it answers.
    Announced,
    /// All questions are followed by sentences that ask nothing, some by a yes or a no.
    YesOrNo,
    /// All questions are followed by sentences that ask nothing.
    Telling,
}

impl Implied {
    /// How sure that is.
    pub fn certainty(self) -> Certainty {
        match self {
            Self::Announced | Self::YesOrNo => Certainty::Certain,
            Self::Telling => Certainty::Uncertain(Doubt::NoHeading),
        }
    }
}

/// How many headings are weighed; the longest lists of questions known have some 2,000.
const MOST_HEADINGS: usize = 5_000;

/// Whether a paragraph may be a heading of any family.
fn may_head(paragraph: &Paragraph) -> bool {
    let begins = |text: &str| text.starts_with(|c: char| c.is_ascii_digit());
    paragraph.heading.is_some()
        || begins(paragraph.string())
        || number_forms::roman(paragraph.string()).is_some()
        || matches!(&paragraph.form, Form::Item(mark) if begins(mark))
}

/// Decides which headings count. `sections`: the paragraphs (indices) that are section headings, at which numbering may
/// begin anew.
pub(in crate::parse) fn judge(paragraphs: &[Paragraph], sections: &[usize], rules: &Rules) -> Verdict {
    if paragraphs.len() > MOST_HEADINGS && paragraphs.iter().filter(|p| may_head(p)).count() > MOST_HEADINGS {
        let diagnostics = vec![Diagnostic::new(Finding::TooManyHeadings { most: MOST_HEADINGS })];
        return Verdict { diagnostics, ..Verdict::default() };
    }
    let mut answers = answer_tokens(paragraphs, false);
    let short = answers.is_empty() && is_short(paragraphs);
    if short {
        answers = answer_tokens(paragraphs, true);
    }
    drop_weak(&mut answers, rules);
    let answers_from = title_of_answers(paragraphs, &answers, rules);
    answers.retain(|token| Some(token.paragraph) != answers_from);
    let proposed = FAMILIES.map(|family| (family, candidates(family, paragraphs, &answers, rules)));
    if let Some(verdict) = answered_below(paragraphs, &proposed, &answers, rules) {
        return verdict;
    }
    let (mut verdict, best) = weighed(paragraphs, sections, &proposed, &answers);
    verdict.answers_from = answers_from;
    let mut again = false;
    if answers.is_empty()
        && let Some((family, tokens)) = &best
        && !puts_questions(&paragraphs[..tokens.first().map_or(0, |token| token.paragraph)], rules)
    {
        answers = repeated::find(paragraphs, *family, tokens, &proposed).unwrap_or_default();
    }
    if answers.is_empty()
        && let Some((_, tokens)) = &best
    {
        answers = labels::answers(paragraphs, tokens, rules);
    }
    if let Some((family, tokens)) = best {
        verdict.family = Some(family);
        let reprint = if answers.is_empty() { reprint(family, paragraphs, &tokens, &proposed) } else { None };
        again = reprint.is_some();
        verdict.tokens = reprint.unwrap_or(tokens);
        if matches!(family, Family::Listed | Family::Numbered) {
            let wording = |token: &Token| token.wording(paragraphs).unwrap_or_default();
            let title = |token: &Token| titles::chapter(wording(token));
            without_chapters(&mut verdict.tokens, |token| wording(token).contains('?'), title);
        }
        sub_questions(paragraphs, &mut verdict.tokens, &answers);
        lettered::add(paragraphs, &mut verdict.tokens);
    } else if answers.is_empty() {
        let tokens = counted::without_headed_answers(paragraphs, rules);
        if !tokens.is_empty() {
            return Verdict { tokens, family: Some(Family::Labelled), ..verdict };
        }
        verdict.tokens = counted::counted(paragraphs, rules);
        verdict.family = (!verdict.tokens.is_empty()).then_some(Family::Counted);
    }
    counted::unnumbered(paragraphs, &mut verdict, !answers.is_empty(), short);
    if verdict.tokens.is_empty() {
        verdict.tokens = counted::above_answers(paragraphs, &answers);
        verdict.family = (!verdict.tokens.is_empty()).then_some(Family::Counted);
    }
    if answers.is_empty()
        && let Some(joint) = joint_answer(paragraphs, &verdict.tokens, rules)
    {
        verdict.tokens.push(joint);
    } else {
        let announced = again || !sections.is_empty();
        verdict.implicit =
            if answers.is_empty() { follows(paragraphs, &verdict, announced, again, rules) } else { None };
    }
    if verdict.implicit.is_some() && !again {
        verdict.diagnostics.extend(asked_within(paragraphs, &verdict, &proposed));
    }
    verdict.tokens.extend(answers);
    verdict.tokens.sort_by_key(|token| token.paragraph);
    lettered::answers_to_whole(&mut verdict.tokens);
    let corrections = numbering_fixes::correct(paragraphs, &mut verdict.tokens);
    verdict.diagnostics.extend(corrections);
    verdict
}

/// The headings of a paper in which answers are numbered like questions below all of these, or below those of each group.
fn answered_below(
    paragraphs: &[Paragraph],
    proposed: &[(Family, Vec<Candidate>)],
    answers: &[Token],
    rules: &Rules,
) -> Option<Verdict> {
    let numbered = answers.iter().any(|token| token.numbers.is_some());
    if let Some(rounds::Rounds { family, tokens, groups, titles }) = rounds::find(paragraphs, proposed, answers, rules)
    {
        return Some(Verdict { tokens, family: Some(family), groups, titles, ..Verdict::default() });
    }
    if !numbered && let Some(split) = split_answers::find(paragraphs, proposed, rules) {
        let SplitAnswers { at, family, mut tokens, again, left } = split;
        lettered::answers_to_whole(&mut tokens);
        let implicit = again.then_some(Implied::Announced);
        let unread =
            |left: usize| Diagnostic::new(Finding::AsksUnrecognised { paragraphs: 1 }).at(paragraphs[left].origin);
        let diagnostics = left.map(unread).into_iter().collect();
        let answers_from = Some(at);
        return Some(Verdict {
            tokens,
            family: Some(family),
            answers_from,
            implicit,
            diagnostics,
            ..Verdict::default()
        });
    }
    None
}

/// The family whose headings make the most sense, and those headings; in the verdict why the others lost.
fn weighed(
    paragraphs: &[Paragraph],
    sections: &[usize],
    proposed: &[(Family, Vec<Candidate>)],
    answers: &[Token],
) -> (Verdict, Option<(Family, Vec<Token>)>) {
    let mut best: Option<(Family, Vec<Token>, i32)> = None;
    let mut verdict = Verdict::default();
    for &(family, ref candidates) in proposed {
        if candidates.is_empty() {
            continue;
        }
        let found = candidates.len();
        let (tokens, score) = sequence(family, candidates, sections);
        // What a table pairs is so, whatever else could be a question; and so is what has answers of its own, `Vraag 1` above
        // `Antwoord 1`, whatever longer list an annex or an answer has.
        let score = match family {
            _ if tokens.iter().any(|token| paragraphs[token.paragraph].is_given()) => i32::MAX,
            Family::Labelled if have_own_answers(&tokens, answers) => i32::MAX - 1,
            _ if score > 0 && take_turns(&tokens, answers) => i32::MAX - 1,
            _ => score,
        };
        let better = score > 0 && best.as_ref().is_none_or(|&(_, _, other)| score > other);
        let lost = if better { best.replace((family, tokens, score)) } else { Some((family, tokens, score)) };
        if let Some((loser, tokens, score)) = lost {
            let (in_sequence, weight) = (tokens.len(), score / SCALE);
            let line = tokens.first().map_or(1, |token| paragraphs[token.paragraph].origin.line);
            let finding = Finding::FamilyRejected { family: loser, found, in_sequence, weight };
            verdict.diagnostics.push(Diagnostic::new(finding).at(Origin::line(line, None)));
        }
    }
    (verdict, best.map(|(family, tokens, _)| (family, tokens)))
}

/// Says of questions that count from 1 again, without a title that tells so, among those whose answers have no headings: they
/// stand in an answer.
fn asked_within(
    paragraphs: &[Paragraph],
    verdict: &Verdict,
    proposed: &[(Family, Vec<Candidate>)],
) -> Option<Diagnostic> {
    let first = verdict.tokens.first()?.paragraph;
    let (_, candidates) = proposed.iter().find(|(family, _)| Some(*family) == verdict.family)?;
    let chosen: FxHashSet<_> = verdict.tokens.iter().map(|token| token.paragraph).collect();
    let left = |candidate: &&Candidate| {
        let at = candidate.token.paragraph;
        at > first && !chosen.contains(&at) && candidate.weight > 0
    };
    let left: Vec<_> = candidates.iter().filter(left).collect();
    let begins = |number: u16| left.iter().find(|candidate| candidate.first == number);
    let origin = begins(1).filter(|_| begins(2).is_some()).map(|one| paragraphs[one.token.paragraph].origin)?;
    Some(Diagnostic::new(Finding::AsksUnrecognised { paragraphs: left.len() }).at(origin))
}

/// Whether there are several headings of one question, each with an answer below it of the same number. One over several
/// may stand above a list of them.
fn have_own_answers(tokens: &[Token], answers: &[Token]) -> bool {
    let own = |token: &&Token| {
        let below = answers.iter().filter(|answer| answer.paragraph > token.paragraph);
        token.numbers.is_some() && below.map(|answer| &answer.numbers).any(|numbers| *numbers == token.numbers)
    };
    let single = tokens.len() > 1 && tokens.iter().all(|token| token.single().is_some());
    single && tokens.iter().filter(own).count() * 10 >= tokens.len() * 9
}

/// Whether each of several headings of one question has the one heading of an answer below it, above the next.
fn take_turns(tokens: &[Token], answers: &[Token]) -> bool {
    let ends = tokens.iter().skip(1).map(|next| next.paragraph).chain([usize::MAX]);
    let mut turns = tokens.iter().zip(answers).zip(ends);
    tokens.len() > 1
        && tokens.len() == answers.len()
        && tokens.iter().all(|token| token.single().is_some())
        && turns.all(|((token, answer), end)| (token.paragraph + 1..end).contains(&answer.paragraph))
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
    let wording = |token: &Token| token.wording(paragraphs);
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
fn joint_answer(paragraphs: &[Paragraph], questions: &[Token], rules: &Rules) -> Option<Token> {
    let last = questions.last()?.paragraph;
    let mut below = paragraphs.iter().enumerate().skip(last + 1);
    let names = |paragraph: &Paragraph| paragraph.is_prose() && titles::answers_joint(paragraph.string(), rules);
    let (index, paragraph) = below.find(|(_, paragraph)| names(paragraph))?;
    (index + 1 < paragraphs.len()).then(|| Token::new(index, paragraph, Side::Answer, None, paragraph.string().len()))
}

/// Headings of answers, which are plain enough to need no judge.
fn answer_tokens(paragraphs: &[Paragraph], short: bool) -> Vec<Token> {
    let of_paragraph = |(index, paragraph): (usize, &Paragraph)| {
        let hinted = paragraph.hint == Some(Hint::Answer);
        let heading =
            paragraph.heading.as_ref().filter(|heading| heading.side == Side::Answer && heading.short == short);
        let (numbers, length) = match heading {
            Some(heading) => (heading.numbers.clone(), heading.length),
            None if hinted => (None, 0),
            None => return None,
        };
        Some(Token::new(index, paragraph, Side::Answer, numbers, length))
    };
    paragraphs.iter().enumerate().filter_map(of_paragraph).collect()
}

/// Takes out headings that an answer may have within, `Reactie:`, where answers have others: numbered ones, or several.
fn drop_weak(answers: &mut Vec<Token>, rules: &Rules) {
    let is_weak = |token: &Token| headings::is_weak(&token.printed, rules);
    let mut strong = answers.iter().filter(|token| !is_weak(token));
    let own = strong.next().is_some_and(|first| first.numbers.is_some() || strong.next().is_some());
    if own {
        answers.retain(|token| !is_weak(token));
    }
}

/// A heading over all answers, each of which has one of its own directly below: `Antwoorden van Gedeputeerde Staten` above
/// `Ad 1.` answers nothing itself; who answers may be named between.
fn title_of_answers(paragraphs: &[Paragraph], answers: &[Token], rules: &Rules) -> Option<usize> {
    let over = |pair: &&[Token]| {
        let [title, first] = pair else { return false };
        let whole = paragraphs[title.paragraph].string().len() == title.length && title.numbers.is_none();
        let between = || &paragraphs[title.paragraph + 1..first.paragraph];
        whole && first.numbers.is_some() && between().iter().all(|one| titles::answers_joint(one.string(), rules))
    };
    answers.windows(2).find(over).map(|pair| pair[0].paragraph).filter(|at| answers[0].paragraph == *at)
}

/// Adds the items below questions, `a.` or `1a.`, that have answers with headings of their own: `Antwoord 1a`.
fn sub_questions(paragraphs: &[Paragraph], tokens: &mut Vec<Token>, answers: &[Token]) {
    let mut answered: Vec<Number> =
        answers.iter().flat_map(|token| &token.numbers).flat_map(NumberList::printed).collect();
    answered.retain(|number| number.suffix.is_some());
    if answered.is_empty() {
        return;
    }
    let wholes: FxHashSet<_> = answers.iter().flat_map(|token| &token.numbers).flat_map(NumberList::all).collect();
    let mut above = tokens.iter().enumerate().peekable();
    let (mut last, mut at, mut found, mut stems) = (None, 0, Vec::new(), Vec::new());
    for (index, paragraph) in paragraphs.iter().enumerate() {
        if let Some((token, heading)) = above.next_if(|(_, token)| token.paragraph == index) {
            (last, at) = (heading.single(), token);
            answered.retain(|number| Some(*number) != last);
            continue;
        }
        let Form::Item(mark) = &paragraph.form else { continue };
        let mark = mark.trim_end_matches(['.', ')']);
        let lettered = || match (mark.chars().next(), last) {
            (Some(letter), Some(last)) if mark.len() == 1 && letter.is_ascii_lowercase() => {
                Some(Number { suffix: Some(letter), ..last })
            }
            _ => None,
        };
        let number = mark.parse().ok().filter(|number: &Number| number.suffix.is_some()).or_else(lettered);
        if let Some(number) = number.filter(|number| answered.contains(number)) {
            answered.retain(|other| *other != number);
            let above = last.map(|_| &paragraphs[tokens[at].paragraph..index]);
            let asks = above.is_none_or(|above| above.iter().any(|paragraph| paragraph.string().contains('?')));
            if number.suffix == Some('a') && !asks && last.is_some_and(|last| !wholes.contains(&last)) {
                stems.push((at, number)); // `Kunt u aangeven:` is asked with the first part
                continue;
            }
            found.push(Token::new(index, paragraph, Side::Question, Some(NumberList::one(number)), 0));
        }
    }
    for (token, number) in stems {
        tokens[token].numbers = Some(NumberList::one(number));
    }
    tokens.extend(found);
    tokens.sort_by_key(|token| token.paragraph);
}

/// Whether questions and answers both have letters for headings, `V1:`, `A1:`, or answers time and again below numbers:
/// `1. Kent u het bericht?`, `A: Ja.`
fn is_short(paragraphs: &[Paragraph]) -> bool {
    let headings = || paragraphs.iter().filter_map(|paragraph| paragraph.heading.as_ref());
    let has = |side: Side| headings().any(|heading| heading.short && heading.side == side);
    const FEWEST: usize = 3;
    let answers =
        headings().filter(|heading| heading.short && heading.side == Side::Answer && heading.numbers.is_none());
    let listed = paragraphs.iter().any(|paragraph| paragraph.string().starts_with("B: "));
    has(Side::Answer) && has(Side::Question) || answers.count() >= FEWEST && !listed
}

/// Whether the head of a paper puts questions: such a one may be about an answer (`… over de beantwoording van eerdere
/// vragen`), and answers none.
fn puts_questions(head: &[Paragraph], rules: &Rules) -> bool {
    let titles = &rules.parliament.sections;
    let opens = |words: &Phrases| head.iter().any(|paragraph| words.at_start(paragraph.string()).is_some());
    opens(&titles.putting) && !opens(&titles.answering)
}

/// Whether what follows the questions answers them, without any heading: in a paper that says so, most questions are
/// followed by paragraphs that do not ask (seed 004). In one that does not, all of them are, the last one too; that is
/// uncertain, unless some are followed by a yes or a no.
/// `again`: whether the questions are printed a second time, for the sake of their answers.
fn follows(
    paragraphs: &[Paragraph],
    verdict: &Verdict,
    mut announced: bool,
    again: bool,
    rules: &Rules,
) -> Option<Implied> {
    const FEWEST: usize = 3; // questions, where nothing is said
    if verdict.family.is_none_or(|family| family == Family::Counted) {
        return None;
    }
    let first = verdict.tokens.first()?;
    if paragraphs[first.paragraph].is_given() {
        return None;
    }
    let head = &paragraphs[..first.paragraph];
    let puts = !again && puts_questions(head, rules);
    let announcing = rules.parliament.sections.announcing;
    announced |= head.iter().any(|paragraph| announcing.inside(&paragraph.string().to_lowercase()));
    let ends = verdict.tokens.iter().skip(1).map(|token| token.paragraph).chain([paragraphs.len()]);
    let below = |(token, end): (&Token, usize)| paragraphs.get(token.below(paragraphs) + 1..end).unwrap_or_default();
    let below: Vec<_> = verdict.tokens.iter().zip(ends).map(below).collect();
    if announced && !puts {
        let asks = |paragraph: &Paragraph| paragraph.string().trim_end().ends_with('?');
        let answered = below.iter().filter(|below| below.last().is_some_and(|last| !asks(last))).count();
        return (answered * 10 >= below.len() * 6).then_some(Implied::Announced);
    }
    let asked = verdict.tokens.iter().filter(|token| token.wording(paragraphs).is_some_and(|text| text.contains('?')));
    let all =
        asked.count() == below.len() && below.iter().all(|below| below.first().is_some_and(|one| tells(one, rules)));
    let yes_no = |below: &&[Paragraph]| says_yes_or_no(below[0].string(), rules);
    match all {
        true if below.iter().any(yes_no) => Some(Implied::YesOrNo),
        true if !puts && below.len() >= FEWEST => Some(Implied::Telling),
        _ => None,
    }
}

/// Whether a paragraph is a sentence or more that asks nothing, and no end of a letter.
fn tells(paragraph: &Paragraph, rules: &Rules) -> bool {
    let string = paragraph.string();
    paragraph.is_prose()
        && !rules.language.owners.asks(string)
        && ends_sentence(string)
        && titles::outside(string, rules).is_none()
}

/// Whether a text begins with a yes or a no: `Ja.`, `Nee, dat klopt niet.`
fn says_yes_or_no(text: &str, rules: &Rules) -> bool {
    let (word, rest) = text.split_at(text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len()));
    rules.language.owners.yes_or_no.has(word) && rest.starts_with(['.', ',', ';', '!'])
}
