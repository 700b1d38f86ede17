//! Papers that put all questions first and number the answers below like them, without `Antwoord 1`: the official ones
//! until 2010, and letters with lists `Vragen` and `Antwoorden`.

use rustc_hash::FxHashSet;

use super::candidates::{Candidate, SCALE};
use super::lettered;
use super::sequence::best_chain;
use super::token::Token;
use crate::model::{Family, Number};
use crate::parse::headings::{self, Side, titles};
use crate::parse::lines::inner_titles::SHORTEST_RUNNING;
use crate::parse::meta::flemish;
use crate::parse::number_list::NumberList;
use crate::parse::paragraphs::Paragraph;
use crate::rules::Rules;

/// A paper so divided.
pub(super) struct SplitAnswers {
    /// The paragraph (an index) with which the answers' part begins: `Antwoord van minister …`.
    pub at: usize,
    /// How the questions are numbered.
    pub family: Family,
    /// The headings of both, in order; of the questions alone where they are printed again, each above its answer.
    pub tokens: Vec<Token>,
    pub again: bool,
    /// The paragraph (an index) of a question 1 of another group, which is not among them.
    pub left: Option<usize>,
}

/// How many places are looked at where the answers could begin.
const BORDERS: usize = 8;

/// The two parts, if there are: above, numbers that count up from 1; below, the same numbers and no others.
/// `proposed`: the candidates of each family.
pub(super) fn find(
    paragraphs: &[Paragraph],
    proposed: &[(Family, Vec<Candidate>)],
    rules: &Rules,
) -> Option<SplitAnswers> {
    // A title that stood above already comes back at the head of a page; no answers begin there.
    let mut above = FxHashSet::default();
    let mut comes_back = |string| !above.insert(string) && str::len(string) > SHORTEST_RUNNING;
    let mut begins = |index: &usize| {
        let string = paragraphs[*index].string();
        titles::answers_begin(string, rules) && !comes_back(string)
    };
    let borders: Vec<_> = (0..paragraphs.len()).filter(|index| begins(index)).collect();
    let alone = |index: &&usize| headings::of_line(paragraphs[**index].string(), rules).is_some();
    let last_alone = borders.iter().rev().find(alone);
    if borders.is_empty() {
        return None;
    }
    let families =
        [Family::Labelled, Family::Numbered, Family::Roman, Family::Unpunctuated, Family::NumberLines, Family::Listed];
    let proposed: Vec<_> = proposed.iter().filter(|(family, _)| families.contains(family)).collect();
    // A bare `Antwoord` further down: each question has its own.
    let own = |at: usize| borders.iter().filter(alone).filter(|&&own| own + 1 < at).count() > 1;
    let parts = borders.iter().take(BORDERS).copied().filter(|at| last_alone.is_none_or(|last| *last <= at + 1));
    parts.filter(|&at| !own(at)).find_map(|at| {
        let above = |list: &[Candidate]| (0..list.len()).filter(|&i| list[i].token.paragraph < at).collect::<Vec<_>>();
        let questions = proposed.iter().map(|(family, list)| (*family, list, best_chain(list, &above(list))));
        let (family, list, (chain, _)) =
            questions.filter(|(_, _, (_, score))| *score > 0).max_by_key(|(_, _, (_, score))| *score)?;
        let left = asked_besides(family, list, &chain, at);
        let asked = numbers(list, &chain);
        if goes_on_below(family, list, at, &asked) {
            return None; // what begins there is one answer, or a title that comes back
        }
        let tokens: Vec<_> = chain.iter().rev().map(|&index| &list[index].token).collect();
        if answered_between(paragraphs, &tokens) {
            return None; // they are answered already
        }
        let mut unlabelled: Vec<_> = proposed.iter().filter(|(family, _)| *family != Family::Labelled).collect();
        unlabelled.sort_by_key(|(other, _)| *other != family); // answers numbered as the questions are, before any list
        let parts = lettered::candidates(paragraphs, at);
        let mut answers =
            unlabelled.iter().filter_map(|(family, list)| answers_below(*family, list, &parts, paragraphs, at, &asked));
        let answers = answers.find(|answers| !is_list(paragraphs, answers))?;
        if repeat_questions(paragraphs, &tokens, &answers) {
            let asked = |token: Token| Token { side: Side::Question, ..token };
            return Some(SplitAnswers {
                at,
                family,
                tokens: answers.into_iter().map(asked).collect(),
                again: true,
                left,
            });
        }
        let mut questions: Vec<_> = tokens.into_iter().cloned().collect();
        super::sub_questions(&paragraphs[..at], &mut questions, &answers);
        let last = chain.iter().map(|&index| list[index].token.paragraph).max().unwrap_or(0);
        let at = below_minister(paragraphs, last + 1, at);
        Some(SplitAnswers { at, family, tokens: questions.into_iter().chain(answers).collect(), again: false, left })
    })
}

/// The paragraph (an index) of a question 1 above the border that is not the chain's: of a group that counts anew.
fn asked_besides(family: Family, list: &[Candidate], chain: &[usize], border: usize) -> Option<usize> {
    let first = |&index: &usize| {
        let candidate = &list[index];
        candidate.first == 1 && candidate.weight > 0 && candidate.token.paragraph < border && !chain.contains(&index)
    };
    let other = (0..list.len()).filter(|_| family != Family::Labelled).find(first);
    other.map(|index| list[index].token.paragraph)
}

/// Whether what is numbered below is the questions once more, in the same words.
fn repeat_questions(paragraphs: &[Paragraph], questions: &[&Token], answers: &[Token]) -> bool {
    let wording = |token: &Token| token.wording(paragraphs).filter(|text| text.contains('?'));
    let asked = |answer: &&Token| {
        let same = |question: &&&Token| question.numbers == answer.numbers && wording(question) == wording(answer);
        wording(answer).is_some() && questions.iter().any(|question| same(&question))
    };
    answers.iter().filter(asked).count() == questions.len()
}

/// Where the answers' part begins: with the name and office of a Flemish minister that stand above its title, `LYDIA
/// PEETERS`, `VLAAMS MINISTER VAN MOBILITEIT`, `ANTWOORD`.
fn below_minister(paragraphs: &[Paragraph], last_question: usize, at: usize) -> usize {
    const LINES: usize = 5;
    let above = paragraphs[last_question.min(at)..at].iter().rev().take(LINES);
    let lines: Vec<_> = above.map(Paragraph::string).take_while(|line| flemish::in_capitals(line)).collect();
    if lines.iter().any(|line| flemish::names_office(line)) { at - lines.len() } else { at }
}

/// The numbers of candidates, ascending.
fn numbers(list: &[Candidate], chain: &[usize]) -> Vec<Number> {
    let lists = chain.iter().filter_map(|&index| list[index].token.numbers.as_ref());
    let mut numbers: Vec<_> = lists.flat_map(NumberList::printed).collect();
    numbers.sort_unstable();
    numbers
}

/// Whether questions with headings like those above a border count on below it.
fn goes_on_below(family: Family, list: &[Candidate], border: usize, asked: &[Number]) -> bool {
    let last = asked.last().map_or(0, |number| number.number);
    let next = |candidate: &Candidate| candidate.first == last.saturating_add(1) && candidate.weight > 0;
    let goes_on =
        |candidate: &Candidate| if family == Family::Labelled { candidate.first > last } else { next(candidate) };
    list.iter().any(|candidate| candidate.token.paragraph > border && goes_on(candidate))
}

/// Whether most of what is numbered begins with a small letter, `1. het maaien van de bermen;`: no answers do.
pub(super) fn is_list(paragraphs: &[Paragraph], answers: &[Token]) -> bool {
    let low = |token: &&Token| token.wording(paragraphs).is_some_and(|text| text.starts_with(char::is_lowercase));
    answers.iter().filter(low).count() * 2 > answers.len()
}

/// Whether most questions are followed by what tells something, above the next one: they have their answers there.
pub(super) fn answered_between(paragraphs: &[Paragraph], questions: &[&Token]) -> bool {
    const FEWEST: usize = 2; // questions with another below
    let tells = |pair: &&[&Token]| {
        let below = &paragraphs[pair[0].below(paragraphs)..pair[1].paragraph];
        let asked = below.iter().rposition(|paragraph| memchr::memchr(b'?', paragraph.string().as_bytes()).is_some());
        let answers = below.iter().skip(asked.map_or(1, |asked| asked + 1));
        let is_answered = |at: usize| is_answer_behind(below[at].string());
        asked.is_some_and(is_answered)
            || asked.is_some() && answers.filter(|paragraph| paragraph.is_prose()).count() > 0
    };
    let answers = questions.windows(2).filter(tells).count();
    questions.len() > FEWEST && answers * 10 >= (questions.len() - 1) * 7
}

/// Whether a sentence stands behind the last question of a paragraph: its answer, where no blank line parts them.
fn is_answer_behind(text: &str) -> bool {
    const SHORTEST: usize = 40; // bytes; `Graag een toelichting.` tells nothing
    let last = memchr::memrchr(b'?', text.as_bytes());
    let behind = last.map_or("", |last| text[last + 1..].trim());
    behind.len() > SHORTEST && behind.starts_with(char::is_uppercase) && behind.ends_with(['.', ';', ':'])
}

/// The headings below the border, if they count from 1 over most of the numbers asked and beyond none of them.
/// `parts`: the answers to parts of questions there, `2a.`, `2b.`
fn answers_below(
    family: Family,
    list: &[Candidate],
    parts: &[Candidate],
    paragraphs: &[Paragraph],
    border: usize,
    asked: &[Number],
) -> Option<Vec<Token>> {
    let below = list.iter().filter(|candidate| candidate.token.paragraph > border);
    let known: FxHashSet<_> = list.iter().map(|candidate| candidate.token.paragraph).collect();
    let below = below.chain(parts.iter().filter(|part| !known.contains(&part.token.paragraph)));
    let mut below: Vec<_> = below.map(|candidate| Candidate { weight: 3 * SCALE, ..candidate.clone() }).collect();
    below.sort_by_key(|candidate| candidate.token.paragraph);
    let below = without_lists(below, paragraphs);
    let printed = |index: usize| below[index].token.numbers.as_ref().map(NumberList::all).unwrap_or_default();
    let mut chain: Vec<_> = (0..below.len()).collect();
    if !each_once(chain.iter().flat_map(|&index| printed(index)), asked) {
        (chain, _) = best_chain(&below, &chain);
        chain.sort_unstable();
    }
    if family == Family::NumberLines {
        add_left_out(&mut chain, below.len(), asked, printed);
    }
    let last = chain.iter().map(|&index| below[index].last).max()?;
    let count = chain.iter().map(|&index| printed(index).len()).sum::<usize>();
    let same =
        chain.iter().any(|&index| below[index].first == 1) && asked.last().is_some_and(|asked| last <= asked.number);
    let most = count * 10 >= asked.len() * 6;
    if !parts.is_empty() {
        lettered::add_further(&below, &mut chain);
    }
    let answer = |index: &usize| Token { side: Side::Answer, ..below[*index].token.clone() };
    (same && most).then(|| chain.iter().map(answer).collect())
}

/// The candidates without those of lists that answers announce: `1. Ik zet twee stappen:`, `1. Ik overleg.`, `2. Ik schrijf.`,
/// `2. In mei.` Where a list could go on with the number of the next answer, it does if that number comes again.
fn without_lists(below: Vec<Candidate>, paragraphs: &[Paragraph]) -> Vec<Candidate> {
    let announced = |candidate: &Candidate| {
        let above = candidate.token.paragraph.checked_sub(1).map(|above| &paragraphs[above]);
        candidate.first == 1 && above.is_some_and(|above| above.string().ends_with(':'))
    };
    if !below.iter().skip(1).any(announced) {
        return below; // as nearly always
    }
    let (mut answer, mut item) = (0, None);
    let mut is_answer = |&index: &usize| {
        let candidate = &below[index];
        let goes_on = item.is_some_and(|item: u16| candidate.first == item + 1);
        let again = || below[index + 1..].iter().any(|later| later.first == candidate.first);
        if index > 0 && announced(candidate) || goes_on && (candidate.first != answer + 1 || again()) {
            item = Some(candidate.first);
            return false;
        }
        (answer, item) = (candidate.last, None);
        true
    };
    let answers: Vec<_> = (0..below.len()).filter(&mut is_answer).collect();
    answers.into_iter().map(|index| below[index].clone()).collect()
}

/// Whether no number comes twice and all are asked: then all of them head answers, in whatever order they stand.
fn each_once(numbers: impl Iterator<Item = Number>, asked: &[Number]) -> bool {
    let mut seen = FxHashSet::default();
    let mut numbers = numbers;
    numbers.all(|number| seen.insert(number) && asked.contains(&number))
}

/// Adds the numbers alone on lines that a joint heading leaves out, `2` behind `1 en 3`: each asked, and in no other heading.
fn add_left_out(chain: &mut Vec<usize>, candidates: usize, asked: &[Number], printed: impl Fn(usize) -> Vec<Number>) {
    let mut covered: FxHashSet<_> = chain.iter().flat_map(|&index| printed(index)).collect();
    let chosen: FxHashSet<_> = chain.iter().copied().collect();
    for index in (0..candidates).filter(|index| !chosen.contains(index)) {
        let numbers = printed(index);
        if numbers.iter().all(|number| asked.contains(number) && !covered.contains(number)) {
            covered.extend(numbers);
            chain.push(index);
        }
    }
    chain.sort_unstable();
}
