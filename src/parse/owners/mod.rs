//! Who owns which paragraph: the paper cut at its headings, lead-ins told from answers, joint headings divided.

use super::heading::{self, Outside, Side};
use super::judge::{Family, Token, Verdict};
use super::notes::ends_sentence;
use super::number_list::NumberList;
use super::paragraph::{Form, Paragraph};
use super::reference;
use super::rich::Rich;
use crate::model::{
    Annex, AnnexId, AnswerId, Certainty, Code, Diagnostic, Doubt, Number, Origin, Owner, Question, QuestionId, Section,
    SectionId,
};
use crate::source::Hint;
use crate::text;

/// A paper with an owner for every paragraph.
#[derive(Debug, Default)]
pub(super) struct Draft {
    pub blocks: Vec<(Paragraph, Owner)>,
    pub sections: Vec<Section>,
    pub questions: Vec<Question>,
    pub answers: Vec<DraftAnswer>,
    pub annexes: Vec<Annex>,
    pub diagnostics: Vec<Diagnostic>,
}

/// An answer before its references are looked for.
#[derive(Debug)]
pub(super) struct DraftAnswer {
    pub numbers: Vec<Number>,
    pub heading: String,
    pub origin: Origin,
    pub section: Option<SectionId>,
    pub certainty: Certainty,
}

/// What a stretch of the paper begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Head {
    Body,
    Section,
    Token(usize),
    Annex,
}

/// What comes after a stretch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Next {
    /// A question; `close` if there is no space above it.
    Question {
        close: bool,
    },
    Other,
    End,
}

/// Where sections begin: paragraphs (indices) that are section headings.
pub(super) fn section_headings(paragraphs: &[Paragraph]) -> Vec<usize> {
    let is_heading = |paragraph: &Paragraph| paragraph.is_prose() && heading::section(paragraph.string()).is_some();
    let mut headings: Vec<_> = (0..paragraphs.len()).filter(|&index| is_heading(&paragraphs[index])).collect();
    let titles = set_titles(paragraphs);
    if headings.is_empty() && titles.is_empty() {
        return group_titles(paragraphs);
    }
    headings.extend(titles);
    headings.sort_unstable();
    headings
}

/// Short lines directly above a question 1, in a paper that counts from 1 several times: the group that asks, or the
/// subject (`B. Vragen Groen Belang d.d. 2 juni 2015` above `Vraag 1: …`).
fn group_titles(paragraphs: &[Paragraph]) -> Vec<usize> {
    let asks_first = |&index: &usize| {
        let string = paragraphs[index].string();
        if !string.starts_with(['1', '(', 'V', 'E']) || !paragraphs[index].is_prose() || !heading::heads_first(string) {
            return false;
        }
        let alone = heading::numbered(string).is_some_and(|(_, length)| length == string.len());
        let below = paragraphs.get(index + 1).map_or("", Paragraph::string);
        heading::labelled(string).is_some() || string.contains('?') || alone && below.contains('?')
    };
    let is_title = |index: &usize| paragraphs[*index].is_prose() && heading::group_title(paragraphs[*index].string());
    let firsts = (1..paragraphs.len()).filter(asks_first);
    let titles: Vec<_> = firsts.map(|index| index - 1).filter(is_title).collect();
    let (first, last) = (titles.first(), titles.last());
    let differ = first.zip(last).is_some_and(|(first, last)| {
        let question = |title: usize| paragraphs.get(title + 1).map(Paragraph::string);
        question(*first) != question(*last) || paragraphs[*first].string() != paragraphs[*last].string()
    });
    if titles.len() > 1 && differ { titles } else { Vec::new() }
}

/// The titles of several sets of questions that one letter answers, each over a question 1 of its own.
fn set_titles(paragraphs: &[Paragraph]) -> Vec<usize> {
    let is_title = |paragraph: &Paragraph| paragraph.is_prose() && heading::set_title(paragraph.string());
    let mut titles: Vec<_> = (0..paragraphs.len()).filter(|&index| is_title(&paragraphs[index])).collect();
    let ends: Vec<_> = titles.iter().skip(1).copied().chain([paragraphs.len()]).collect();
    let mut ends = ends.into_iter();
    titles.retain(|&title| {
        let end = ends.next().unwrap_or(paragraphs.len());
        paragraphs[title + 1..end].iter().any(|paragraph| heading::heads_first(paragraph.string()))
    });
    if titles.len() > 1 { titles } else { Vec::new() }
}

/// Gives every paragraph its owner.
pub(super) fn draft(paragraphs: Vec<Paragraph>, sections: &[usize], verdict: Verdict) -> Draft {
    let heads = heads(&paragraphs, sections, &verdict);
    let known = known_numbers(&verdict.tokens);
    let Verdict { tokens, family, implicit, diagnostics, .. } = verdict;
    let draft = Draft { diagnostics, ..Draft::default() };
    let styled = questions_styled(&paragraphs, &heads, &tokens);
    let mut drafter = Drafter { tokens, family, implicit, styled, known, draft, section: None, open: Vec::new() };
    let nexts: Vec<_> = heads.iter().skip(1).map(|&(start, head)| drafter.next(&paragraphs[start], head)).collect();
    let ends: Vec<_> = heads.iter().skip(1).map(|&(start, _)| start).chain([paragraphs.len()]).collect();
    let mut rest = paragraphs.into_iter();
    for (index, (&(start, head), end)) in heads.iter().zip(ends).enumerate() {
        let stretch: Vec<_> = rest.by_ref().take(end - start).collect();
        drafter.stretch(head, stretch, nexts.get(index).copied().unwrap_or(Next::End));
    }
    drafter.draft
}

/// The paragraphs at which stretches begin. An annex counts only behind the last heading of question and answer.
fn heads(paragraphs: &[Paragraph], sections: &[usize], verdict: &Verdict) -> Vec<(usize, Head)> {
    let last = verdict.tokens.last().map_or(0, |token| token.paragraph);
    let mut heads = vec![(0, Head::Body)];
    heads.extend(sections.iter().map(|&index| (index, Head::Section)));
    heads.extend(verdict.tokens.iter().enumerate().map(|(index, token)| (token.paragraph, Head::Token(index))));
    heads.extend(verdict.parted.map(|index| (index, Head::Body)));
    for (index, paragraph) in paragraphs.iter().enumerate().skip(1) {
        let outside = paragraph.is_prose().then(|| heading::outside(paragraph.string())).flatten();
        if index > last && paragraph.is_prose() && heading::annex(paragraph.string()) {
            heads.push((index, Head::Annex));
        } else if paragraph.hint == Some(Hint::Notice) || outside.is_some_and(|o| ends_answers(o, index > last)) {
            heads.push((index, Head::Body));
        }
    }
    heads.sort_by_key(|&(index, _)| index); // stable: at the first paragraph, what is found comes after the body
    heads.dedup_by(|later, earlier| {
        let same = later.0 == earlier.0;
        if same {
            *earlier = *later;
        }
        same
    });
    heads
}

/// `Toelichting` may be a word of an answer's own headings; below the last heading it stands outside.
fn ends_answers(outside: Outside, behind_last: bool) -> bool {
    outside == Outside::Notice || behind_last
}

/// The numbers that the headings of questions show, ascending.
fn known_numbers(tokens: &[Token]) -> Vec<Number> {
    let questions = tokens.iter().filter(|token| token.side == Side::Question);
    let mut numbers: Vec<_> = questions.filter_map(|token| token.numbers.as_ref()).flat_map(all_numbers).collect();
    numbers.sort_unstable();
    numbers.dedup();
    numbers
}

/// The numbers of a question's heading: a range stands for all of them, since no other heading shows them.
fn all_numbers(list: &NumberList) -> Vec<Number> {
    const LONGEST: u16 = 60;
    let printed = list.printed();
    let ends = printed.iter().map(|number| number.number);
    let (first, last) = (ends.clone().min().unwrap_or(0), ends.max().unwrap_or(0));
    if last - first > LONGEST {
        return printed;
    }
    let between: Vec<_> = (first..=last).map(Number::plain).collect();
    list.expand(&between)
}

struct Drafter {
    tokens: Vec<Token>,
    family: Option<Family>,
    implicit: bool,
    /// Whether questions are set in bold or italic and answers are not.
    styled: bool,
    known: Vec<Number>,
    draft: Draft,
    section: Option<SectionId>,
    /// Numbers of the questions since the last answer: a bare `Antwoord` answers them.
    open: Vec<Number>,
}

impl Drafter {
    fn next(&self, paragraph: &Paragraph, head: Head) -> Next {
        match head {
            Head::Token(token) if self.tokens[token].side == Side::Question => {
                Next::Question { close: !paragraph.gap_above }
            }
            _ => Next::Other,
        }
    }

    fn stretch(&mut self, head: Head, paragraphs: Vec<Paragraph>, next: Next) {
        match head {
            Head::Body => self.own(paragraphs, Owner::Body),
            Head::Section => self.begin_section(paragraphs, next),
            Head::Annex => self.annex(paragraphs),
            Head::Token(token) => match self.tokens[token].side {
                Side::Question => self.question(token, paragraphs, next),
                Side::Answer => self.answer(token, paragraphs, next),
            },
        }
    }

    fn own(&mut self, paragraphs: Vec<Paragraph>, owner: Owner) {
        self.draft.blocks.extend(paragraphs.into_iter().map(|paragraph| (paragraph, owner)));
    }

    fn begin_section(&mut self, mut paragraphs: Vec<Paragraph>, next: Next) {
        let rest = paragraphs.split_off(1);
        let id = SectionId::new(self.draft.sections.len());
        let title = paragraphs[0].string().to_owned();
        let groups = heading::section(&title).unwrap_or_default();
        self.draft.sections.push(Section { title, groups, origin: paragraphs[0].origin });
        self.section = Some(id);
        self.own(paragraphs, Owner::Section(id));
        match next {
            Next::Question { .. } => self.lead_in(rest),
            _ => self.own(rest, Owner::Body),
        }
    }

    fn annex(&mut self, mut paragraphs: Vec<Paragraph>) {
        let title = paragraphs[0].string().to_owned();
        let id = AnnexId::new(self.draft.annexes.len());
        self.draft.annexes.push(Annex { origin: paragraphs[0].origin, title });
        let length = self.draft.annexes[id.index()].title.len();
        take_heading(&mut paragraphs, length); // marks of notes in it stay
        self.own(paragraphs, Owner::Annex(id));
    }

    /// Gives paragraphs to the question that comes next.
    fn lead_in(&mut self, paragraphs: Vec<Paragraph>) {
        let next = QuestionId::new(self.draft.questions.len());
        self.own(paragraphs, Owner::LeadIn(next));
    }

    fn question(&mut self, token: usize, mut paragraphs: Vec<Paragraph>, next: Next) {
        let Token { numbers, length, printed, certainty, .. } = self.tokens[token].clone();
        let origin = paragraphs[0].origin;
        if self.family != Some(Family::Counted) {
            take_heading(&mut paragraphs, length);
        }
        let numbers = numbers.as_ref().map(all_numbers).unwrap_or_default();
        self.open.extend(&numbers);
        let own = self.question_length(&paragraphs, &numbers);
        let mut rest = paragraphs.split_off(own);
        if self.implicit {
            self.add_questions(numbers.clone(), printed, origin, certainty, paragraphs);
            self.unheaded_answer(numbers, rest, next);
            return;
        }
        let lead_in = if rest.is_empty() { self.take_lead_in(&mut paragraphs, next) } else { Vec::new() };
        self.add_questions(numbers.clone(), printed, origin, certainty, paragraphs);
        if self.family == Some(Family::Counted) {
            match next {
                Next::Question { .. } => self.lead_in(std::mem::take(&mut rest)),
                _ => self.own(std::mem::take(&mut rest), Owner::Body),
            }
        }
        self.unheaded_answer(numbers, rest, next);
        self.lead_in(lead_in);
    }

    /// How many paragraphs below a question's heading are the question; the rest is an answer without heading.
    fn question_length(&self, paragraphs: &[Paragraph], numbers: &[Number]) -> usize {
        if self.implicit {
            let styled = paragraphs.first().is_some_and(emphatic) && paragraphs.iter().any(|p| !emphatic(p));
            if styled {
                return paragraphs.iter().take_while(|paragraph| emphatic(paragraph)).count();
            }
            // Where the paper parts paragraphs, what stands close below the question still belongs to it if it asks or
            // is a list.
            let close = |p: &&Paragraph| !p.gap_above && (p.string().ends_with('?') || !p.is_prose());
            let own = 1.min(paragraphs.len()) + paragraphs.iter().skip(1).take_while(close).count();
            return own + asked_further(&paragraphs[own.saturating_sub(1)..]);
        }
        if self.family == Some(Family::Counted) {
            let lettered = paragraphs.iter().skip(1).take_while(|paragraph| paragraph.is_lettered()).count();
            return 1.min(paragraphs.len()) + lettered;
        }
        let answered = |number: &Number| {
            let mut answers = self.tokens.iter().filter(|token| token.side == Side::Answer);
            answers.any(|token| token.numbers.as_ref().is_none_or(|list| list.expand(&self.known).contains(number)))
        };
        if !self.styled || numbers.iter().any(answered) {
            return paragraphs.len();
        }
        let own = paragraphs.iter().take_while(|paragraph| emphatic(paragraph)).count();
        if own == 0 { paragraphs.len() } else { own }
    }

    /// Makes the questions of a heading: one, or several where a joint heading can be divided.
    fn add_questions(
        &mut self,
        numbers: Vec<Number>,
        heading: String,
        origin: Origin,
        certainty: Certainty,
        paragraphs: Vec<Paragraph>,
    ) {
        let printed = certainty != Certainty::Uncertain(Doubt::Counted);
        let mut add = |numbers: Vec<Number>, certainty, paragraphs| {
            let id = QuestionId::new(self.draft.questions.len());
            let (heading, section) = (heading.clone(), self.section);
            self.draft.questions.push(Question { numbers, printed, heading, origin, section, certainty });
            self.own(paragraphs, Owner::Question(id));
        };
        if numbers.len() < 2 {
            add(numbers, certainty, paragraphs);
            return;
        }
        let list = list(&numbers);
        let message = match divide(&paragraphs, numbers.len()) {
            Some(parts) => {
                for (number, part) in numbers.into_iter().zip(parts) {
                    add(vec![number], Certainty::Uncertain(Doubt::DividedByCount), part);
                }
                [
                    format!("one heading over questions {list}; divided among them by count"),
                    format!("één kop boven de vragen {list}; verdeeld door alinea’s te tellen"),
                ]
            }
            None => {
                add(numbers, Certainty::Uncertain(Doubt::NotDivided), paragraphs);
                [
                    format!(
                        "one heading over questions {list}; it could not be told which text is whose, so each shows all"
                    ),
                    format!(
                        "één kop boven de vragen {list}; welke tekst bij welke vraag hoort was niet uit te maken, dus staat alles bij elke vraag"
                    ),
                ]
            }
        };
        self.draft.diagnostics.push(Diagnostic::new(Code::JointHeading, message).at(origin.line, origin.page));
    }

    fn unheaded_answer(&mut self, numbers: Vec<Number>, mut paragraphs: Vec<Paragraph>, next: Next) {
        let lead_in = self.take_lead_in(&mut paragraphs, next);
        if let Some(first) = paragraphs.first() {
            let origin = first.origin;
            let mut certainty = Certainty::Certain;
            if !self.implicit {
                certainty = Certainty::Uncertain(Doubt::NoHeading);
                let list = list(&numbers);
                let message = [
                    format!("no heading over the answer to question {list}; it is told by its type"),
                    format!("boven het antwoord op vraag {list} staat geen kop; het is herkend aan de opmaak"),
                ];
                let diagnostic = Diagnostic::new(Code::AnswerWithoutHeading, message);
                self.draft.diagnostics.push(diagnostic.at(origin.line, origin.page));
            }
            self.add_answer(numbers, String::new(), origin, certainty, paragraphs);
        }
        self.lead_in(lead_in);
    }

    fn answer(&mut self, token: usize, mut paragraphs: Vec<Paragraph>, next: Next) {
        let Token { numbers, length, printed, mut certainty, .. } = self.tokens[token].clone();
        let origin = paragraphs[0].origin;
        if numbers.is_none() && self.open.is_empty() {
            // A second `Antwoord` below one question, or one without any: its text stays where it stands.
            let last = self.draft.answers.len().checked_sub(1);
            let lead_in = self.take_lead_in(&mut paragraphs, next);
            self.own(paragraphs, last.map_or(Owner::Body, |last| Owner::Answer(AnswerId::new(last))));
            return self.lead_in(lead_in);
        }
        take_heading(&mut paragraphs, length);
        let numbers = match numbers {
            Some(list) => list.expand(&self.known),
            None => {
                if self.open.len() > 1 {
                    certainty = Certainty::Uncertain(Doubt::NotDivided);
                }
                self.open.clone()
            }
        };
        let lead_in = self.take_lead_in(&mut paragraphs, next);
        self.add_answer(numbers, printed, origin, certainty, paragraphs);
        self.lead_in(lead_in);
    }

    fn add_answer(
        &mut self,
        numbers: Vec<Number>,
        heading: String,
        origin: Origin,
        certainty: Certainty,
        paragraphs: Vec<Paragraph>,
    ) {
        self.open.clear();
        let id = AnswerId::new(self.draft.answers.len());
        self.draft.answers.push(DraftAnswer { numbers, heading, origin, section: self.section, certainty });
        self.own(paragraphs, Owner::Answer(id));
    }

    /// Takes off the paragraphs at the end of a stretch that introduce the next question.
    fn take_lead_in(&mut self, paragraphs: &mut Vec<Paragraph>, next: Next) -> Vec<Paragraph> {
        let Next::Question { close } = next else { return Vec::new() };
        let length = match self.family {
            None | Some(Family::Labelled) => 0,
            Some(_) => self.lead_in_length(paragraphs, close),
        };
        let length = if length == 0 { usize::from(heads_next(paragraphs)) } else { length };
        paragraphs.split_off(paragraphs.len() - length)
    }

    /// How many paragraphs at the end of a stretch introduce the next question.
    ///
    /// Those that stand close above its number, with a space above them (24 of 27 in seed 004). In a paper without
    /// answer headings, also one apart from it that speaks of the members who ask, or that follows an answer which was
    /// complete: "Voor het antwoord op deze vraag, verwijs ik u naar …" (its questions 26, 66 and 48).
    fn lead_in_length(&mut self, paragraphs: &[Paragraph], close: bool) -> usize {
        let group = paragraphs.iter().rev().take_while(|p| !p.gap_above).count() + 1;
        if close && group < paragraphs.len() && paragraphs[paragraphs.len() - group..].iter().all(Paragraph::is_prose) {
            return group;
        }
        let Some((last, before)) = paragraphs.split_last() else { return 0 };
        if !self.implicit || before.is_empty() || !last.is_prose() || !last.gap_above || says_i(last.string()) {
            return 0;
        }
        if tells_of_members(last.string()) {
            return 1;
        }
        if last.text.marks.is_empty() && !goes_on(last.string()) && only_points(before, &self.known) {
            let message = [
                "a paragraph after an answer that only points elsewhere is taken for the next question's lead-in",
                "een alinea na een antwoord dat alleen verwijst, is als inleiding bij de volgende vraag gezet",
            ];
            let diagnostic = Diagnostic::new(Code::LeadInBySense, message);
            self.draft.diagnostics.push(diagnostic.at(last.origin.line, last.origin.page));
            return 1;
        }
        0
    }
}

/// Whether the last paragraph of a stretch is a heading over the question that comes next: a short line without full
/// stop that stands apart below the end of a sentence (`Metalen confetti en afval`), or a sentence that announces
/// (`Over de uitstoot hebben wij de volgende vragen:`).
fn heads_next(paragraphs: &[Paragraph]) -> bool {
    let [.., before, last] = paragraphs else { return false };
    let string = last.string();
    let apart = last.gap_above && last.is_prose() && before.is_prose() && last.text.marks.is_empty();
    if !apart || !ends_sentence(before.string()) {
        return false;
    }
    heading::group_title(string) || string.ends_with(':') && string.contains("vragen")
}

/// How many paragraphs behind the first one go on asking: they end with a question mark, or are the list that it
/// announces. The last paragraph is not among them, since an answer is expected.
fn asked_further(paragraphs: &[Paragraph]) -> usize {
    let asks = |pair: &&[Paragraph]| {
        let listed = pair[0].string().ends_with([':', ';', ',']) && !pair[1].is_prose();
        listed || pair[1].string().trim_end().ends_with('?')
    };
    paragraphs[..paragraphs.len().saturating_sub(1)].windows(2).take_while(asks).count()
}

/// Takes a heading off the first paragraph; one that was no more than the heading goes.
fn take_heading(paragraphs: &mut Vec<Paragraph>, length: usize) {
    let first = &mut paragraphs[0];
    if !matches!(first.form, Form::Table(_)) {
        first.form = Form::Prose; // its list number was the heading, or its bullet stands before that
    }
    first.text = std::mem::take(&mut first.text).without_start(length);
    if first.text.is_empty() {
        paragraphs.remove(0);
    }
}

fn list(numbers: &[Number]) -> String {
    numbers.iter().map(Number::to_string).collect::<Vec<_>>().join(", ")
}

fn emphatic(paragraph: &Paragraph) -> bool {
    paragraph.bold || paragraph.italic
}

/// Whether questions are in bold or italic where they have answers with headings of their own: then style tells an
/// answer without heading from its question (a ministry's letter prints two such answers).
fn questions_styled(paragraphs: &[Paragraph], heads: &[(usize, Head)], tokens: &[Token]) -> bool {
    let answered = heads.windows(2).filter_map(|pair| {
        let (Head::Token(question), Head::Token(answer)) = (pair[0].1, pair[1].1) else { return None };
        let sides = (tokens[question].side, tokens[answer].side);
        (sides == (Side::Question, Side::Answer)).then_some(pair[0].0 + 1..pair[1].0)
    });
    let (mut styled, mut all) = (0, 0);
    for range in answered {
        all += 1;
        styled += usize::from(!range.is_empty() && paragraphs[range].iter().all(emphatic));
    }
    all > 0 && styled * 10 >= all * 8
}

/// First-person words: the minister speaks, not the members.
const I: &[&str] = &["ik", "mij", "mijn", "wij", "ons", "onze"];

fn says_i(text: &str) -> bool {
    let is_i = |word: &str| word.len() < 5 && I.iter().any(|i| i.eq_ignore_ascii_case(word));
    text.split(|c: char| !c.is_alphabetic()).any(is_i)
}

/// "Tot slot vragen de leden van de SGP-fractie …"
fn tells_of_members(text: &str) -> bool {
    text.contains("fractie") && text.to_lowercase().contains("leden van de")
}

/// Words with which an answer goes on: "Verder is de Kamer eerder geïnformeerd" (seed 004, answer 43).
const GOING_ON: &[&str] = &[
    "Verder",
    "Daarnaast",
    "Ook",
    "Tevens",
    "Aanvullend",
    "Overigens",
    "Voorts",
    "Bovendien",
    "Tot slot",
    "In aanvulling",
    "Zoals",
    "Daarbij",
    "Hierbij",
    "Dit",
    "Deze",
    "Het kabinet",
];

fn goes_on(text: &str) -> bool {
    GOING_ON.iter().any(|word| text.strip_prefix(word).is_some_and(|rest| !rest.starts_with(char::is_alphabetic)))
}

/// Whether paragraphs are an answer that is complete, since all of it points elsewhere.
fn only_points(paragraphs: &[Paragraph], known: &[Number]) -> bool {
    let strings: Vec<_> = paragraphs.iter().map(Paragraph::string).collect();
    let references: Vec<_> = strings.iter().map(|string| reference::references(string, &[], known)).collect();
    reference::only_refers(&strings, &references)
}

/// The texts of the questions under a joint heading, if there are as many as numbers: paragraphs; else pieces that the
/// program which made the dump glued together ("wat vindt u hiervan?Deelt u"); else asking sentences.
fn divide(paragraphs: &[Paragraph], count: usize) -> Option<Vec<Vec<Paragraph>>> {
    if paragraphs.len() == count {
        return Some(paragraphs.iter().map(|paragraph| vec![paragraph.clone()]).collect());
    }
    let [only] = paragraphs else { return None };
    let sentences: Vec<_> = text::sub_questions(only.string()).into_iter().map(|range| range.start).collect();
    let main = |&at: &usize| !only.string()[at..].starts_with("Zo ");
    let mains = sentences.iter().copied().filter(main).collect();
    let borders =
        [glued_borders(only.string()), sentences, mains].into_iter().find(|borders| borders.len() == count)?;
    let mut parts = Vec::new();
    let mut rest = only.text.clone();
    for &border in borders[1..].iter().rev() {
        let (before, part) = rest.split(border);
        parts.push(part);
        rest = before;
    }
    parts.push(rest);
    parts.reverse();
    let mut parts: Vec<_> = parts.into_iter().map(|text| vec![with_text(only, text)]).collect();
    parts[1..].iter_mut().for_each(|part| part[0].form = Form::Prose); // the mark of an item stands before the first
    Some(parts)
}

fn with_text(paragraph: &Paragraph, mut text: Rich) -> Paragraph {
    text.tidy();
    Paragraph { text, ..paragraph.clone() }
}

/// The beginnings of pieces glued behind a question mark.
fn glued_borders(text: &str) -> Vec<usize> {
    let glued = |&(at, _): &(usize, &str)| text[at + 1..].starts_with(char::is_uppercase);
    [0].into_iter().chain(text.match_indices('?').filter(glued).map(|(at, _)| at + 1)).collect()
}
