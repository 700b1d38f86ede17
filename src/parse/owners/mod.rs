//! The fifth pass: who owns which paragraph.
//!
//! What comes in are the paragraphs and the judge's verdict. The paper is cut at the headings that count; what stands
//! below a heading is its question or answer, but for what introduces the next question; joint headings are divided
//! ([`joint`]). What goes out is an [`OwnedPaper`]: every paragraph with its one owner, and the questions, answers,
//! sections and annexes that own them.
//!
//! What never happens here: no heading is looked for or doubted again, and no paragraph is left without an owner; what
//! belongs to nobody is the paper's body.

mod asking_groups;
mod joint;
mod sections;

use self::asking_groups::AskingGroups;
pub(in crate::parse) use self::sections::section_headings;
use super::headings::{Heading, Side, titles};
use super::judge::{Implied, Token, Verdict};
use super::lines::Given;
use super::links::reference::Reader;
use super::meta::date;
use super::notes::ends_sentence;
use super::number_list::NumberList;
use super::paragraphs::{Form, Paragraph};
use crate::model::{
    Annex, AnnexId, AnswerId, AnswerSign, Certainty, Diagnostic, Doubt, Family, Finding, Number, Origin, Owner,
    Question, QuestionId, Section, SectionId,
};
use crate::rules::{Outside, Owners, Rules};
use crate::source::Hint;

/// A paper with an owner for every paragraph.
#[derive(Debug, Default)]
pub(in crate::parse) struct OwnedPaper {
    pub blocks: Vec<(Paragraph, Owner)>,
    pub sections: Vec<Section>,
    pub questions: Vec<Question>,
    pub answers: Vec<FoundAnswer>,
    pub annexes: Vec<Annex>,
    pub diagnostics: Vec<Diagnostic>,
}

/// An answer before its references are looked for.
#[derive(Debug)]
pub(in crate::parse) struct FoundAnswer {
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
    LeadIn,
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

/// Gives every paragraph its owner.
pub(in crate::parse) fn assign(
    paragraphs: Vec<Paragraph>,
    sections: &[usize],
    verdict: Verdict,
    rules: &Rules,
    reader: &Reader<'_>,
) -> OwnedPaper {
    let heads = heads(&paragraphs, sections, &verdict, rules);
    let known = known_numbers(&verdict.tokens);
    let Verdict { tokens, family, implicit, groups, diagnostics, .. } = verdict;
    let blocks = Vec::with_capacity(paragraphs.len());
    let paper = OwnedPaper { blocks, diagnostics, ..OwnedPaper::default() };
    let styled = questions_styled(&paragraphs, &heads, &tokens);
    let groups = match groups.is_empty() {
        false => AskingGroups::counted(groups),
        true if sections.is_empty() => AskingGroups::of(&tokens, rules),
        true => AskingGroups::default(),
    };
    let (section, open) = (None, Vec::new());
    let mut assigner =
        Assigner { rules, reader, tokens, family, implicit, styled, known, paper, groups, section, open };
    let nexts: Vec<_> = heads.iter().skip(1).map(|&(start, head)| assigner.next(&paragraphs[start], head)).collect();
    let ends: Vec<_> = heads.iter().skip(1).map(|&(start, _)| start).chain([paragraphs.len()]).collect();
    let mut rest = paragraphs.into_iter();
    for (index, (&(start, head), end)) in heads.iter().zip(ends).enumerate() {
        let stretch: Vec<_> = rest.by_ref().take(end - start).collect();
        assigner.stretch(head, stretch, nexts.get(index).copied().unwrap_or(Next::End));
    }
    let inner = inner_titles(&assigner.paper.blocks, rules);
    assigner.paper.diagnostics.extend(inner);
    assigner.paper
}

/// Says of titles within a question or an answer that begin as those of answers do: they may be a page's, or begin something.
fn inner_titles(blocks: &[(Paragraph, Owner)], rules: &Rules) -> Vec<Diagnostic> {
    const MOST: usize = 20;
    let within = blocks.windows(2).filter(|pair| pair[0].1 == pair[1].1).map(|pair| &pair[1]);
    let of_text = within.filter(|(_, owner)| matches!(owner, Owner::Question(_) | Owner::Answer(_)));
    let titles = of_text.filter(|(text, _)| text.is_prose() && titles::like_answers(text.string(), rules));
    let say = |(text, _): &(Paragraph, Owner)| {
        Diagnostic::new(Finding::TitleInText { title: text.string().to_owned() }).at(text.origin)
    };
    titles.take(MOST).map(say).collect()
}

/// The paragraphs at which stretches begin. An annex counts only behind the last heading of question and answer.
fn heads(paragraphs: &[Paragraph], sections: &[usize], verdict: &Verdict, rules: &Rules) -> Vec<(usize, Head)> {
    let last = verdict.tokens.last().map_or(0, |token| token.paragraph);
    let mut heads = vec![(0, Head::Body)];
    heads.extend(sections.iter().map(|&index| (index, Head::Section)));
    let over = |&(index, side): &(usize, Side)| {
        let head = if side == Side::Question { Head::Section } else { Head::Body };
        sections.binary_search(&index).is_err().then_some((index, head))
    };
    heads.extend(verdict.titles.iter().filter_map(over));
    heads.extend(verdict.tokens.iter().enumerate().map(|(index, token)| (token.paragraph, Head::Token(index))));
    heads.extend(verdict.answers_from.map(|index| (index, Head::Body)));
    heads.extend(closing_of_questions(paragraphs, verdict, rules).map(|index| (index, Head::Body)));
    for (index, paragraph) in paragraphs.iter().enumerate().skip(1) {
        match paragraph.given {
            None | Some(Given::Section) => {}
            Some(Given::LeadIn) => heads.push((index, Head::LeadIn)),
            Some(Given::Body) if sections.binary_search(&index).is_ok() => {}
            Some(Given::Body) => heads.push((index, Head::Body)),
            Some(Given::Head { .. } | Given::Text) => continue,
        }
        let outside = paragraph.is_prose().then(|| titles::outside(paragraph.string(), rules)).flatten();
        if index > last && paragraph.is_prose() && titles::annex(paragraph.string(), rules) {
            heads.push((index, Head::Annex));
        } else if paragraph.hint == Some(Hint::Notice) || outside.is_some_and(|o| ends_answers(o, index > last)) {
            heads.push((index, Head::Body));
        }
    }
    heads.extend(signature(paragraphs, verdict.tokens.last(), rules).map(|index| (index, Head::Body)));
    heads.extend(announcements(paragraphs, &verdict.tokens, rules).map(|index| (index, Head::Body)));
    heads.extend(closing_title(paragraphs, &verdict.tokens, rules).map(|index| (index, Head::Body)));
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

/// Where the letter that puts the questions ends, above the answers to all of them: `De leden zien uw antwoord met
/// belangstelling tegemoet.`, `De voorzitter van de vaste commissie,`.
fn closing_of_questions(paragraphs: &[Paragraph], verdict: &Verdict, rules: &Rules) -> Option<usize> {
    let border = verdict.answers_from?;
    let last = verdict.tokens.iter().rev().find(|token| token.paragraph < border)?;
    let closes = |string: &str| {
        let asked_all = rules.language.owners.asked_all.inside(string).is_some() && !string.contains('?');
        asked_all || titles::outside(string, rules) == Some(Outside::Closing)
    };
    (last.below(paragraphs) + 1..border).find(|&at| paragraphs[at].is_prose() && closes(paragraphs[at].string()))
}

/// Sentences between a question and its answer that belong to neither: `Wij beantwoorden deze vragen als volgt:`.
fn announcements(paragraphs: &[Paragraph], tokens: &[Token], rules: &Rules) -> impl Iterator<Item = usize> {
    tokens.windows(2).filter_map(|pair| {
        let [question, answer] = pair else { return None };
        let at = answer.paragraph.checked_sub(1)?;
        let is_between = question.side == Side::Question && answer.side == Side::Answer;
        let asked_above = at > question.below(paragraphs);
        let announces = announces(&paragraphs[at], &rules.language.owners)
            || titles::answers_received(paragraphs[at].string(), rules);
        (is_between && asked_above && announces).then_some(at)
    })
}

/// Whether a paragraph says no more than that answers follow.
fn announces(paragraph: &Paragraph, owners: &Owners) -> bool {
    const LONGEST: usize = 200; // bytes
    let string = paragraph.string();
    let says = |string: &str| string.ends_with(':') || owners.announcing.inside(string).is_some();
    paragraph.is_prose()
        && string.len() <= LONGEST
        && !string.contains('?')
        && string.to_lowercase().contains(owners.answers)
        && says(string)
}

/// Where a signature begins at the end of the paper, below its last heading: `De wethouder Openbare Ruimte,` above a name,
/// `Gedeputeerde Staten van Noord-Holland,`; with the line of place and day above it.
fn signature(paragraphs: &[Paragraph], last: Option<&Token>, rules: &Rules) -> Option<usize> {
    const LONGEST: usize = 200; // bytes of who signs, with names behind
    const NAMES: usize = 4; // paragraphs below it, each a name
    let ends = |string: &str| string.ends_with(['?', '!', ';', ':']);
    let name = |paragraph: &Paragraph| {
        let string = paragraph.string();
        !ends(string) && (string.len() < 60 || string.len() < LONGEST && !string.ends_with('.'))
    };
    let signs = |paragraph: &Paragraph| {
        paragraph.is_prose() && paragraph.string().len() < LONGEST && names_who_signs(paragraph.string(), rules)
    };
    let is_dated = |paragraph: &Paragraph| {
        let string = paragraph.string();
        name(paragraph) && !ends_sentence(string) && date(&rules.language.dates, string).is_some()
    };
    let text = last.map_or(1, |last| last.below(paragraphs));
    let from = (text + 1).max(paragraphs.len().saturating_sub(NAMES + 1));
    let at = (from..paragraphs.len()).find(|&at| signs(&paragraphs[at]))?;
    let is_last = paragraphs[at + 1..].iter().all(name);
    is_last.then_some(if at > text + 1 && is_dated(&paragraphs[at - 1]) { at - 1 } else { at })
}

/// Whether a line begins with who signs and is no sentence: an office before a comma, or a body, with what it is of, and names.
fn names_who_signs(line: &str, rules: &Rules) -> bool {
    const OFFICE: usize = 100; // bytes
    let mut words = line.split(|c: char| !c.is_alphabetic()).take(2);
    let office = words.any(|word| rules.language.headings.responding.has(word));
    let body = rules.language.owners.signing.at_start(line).map(|row| &line[row.words.len()..]);
    let alone = |rest: &str| {
        let named = rest.split(',').next().unwrap_or_default();
        let of = named.trim_start().split(' ').next().unwrap_or_default();
        named.is_empty() || of == rules.language.people.of
    };
    office && line.ends_with(',') && line.len() < OFFICE
        || office && line.split_once(", ").is_some_and(|(_, name)| is_name(name, rules))
        || !line.ends_with(['.', '?', '!', ':', ';']) && body.is_some_and(alone)
}

/// Whether a text is no more than the name of a person, `W.B. Hoekstra`, perhaps behind the rest of an office: `Cultuur en
/// Wetenschap, R.H. Dijkgraaf`.
fn is_name(text: &str, rules: &Rules) -> bool {
    let name = text.rsplit_once(", ").map_or(text, |(_, name)| name);
    let capital = |word: &str| {
        word.starts_with(char::is_uppercase)
            || word.starts_with(['’', '\''])
            || rules.language.people.in_names.contains(&word)
    };
    let words = name.split(' ').count();
    (2..=6).contains(&words) && name.split(' ').all(capital) && !name.ends_with('.')
}

/// The title below the last answer that ends it: set in bold or as a heading, below plain text, where no other question
/// or answer has a heading within (`Overige opmerkingen over de openbare verlichting`).
fn closing_title(paragraphs: &[Paragraph], tokens: &[Token], rules: &Rules) -> Option<usize> {
    const FEWEST: usize = 3; // headings of questions and answers, to know that they have none within
    let (first, last) = (tokens.first()?.paragraph, tokens.last()?.paragraph);
    let heads = |paragraph: &Paragraph| paragraph.bold || matches!(paragraph.hint, Some(Hint::Heading(_)));
    let is_title = |at: usize| {
        let (before, title) = (&paragraphs[at - 1], &paragraphs[at]);
        let below_text = !heads(before) && ends_sentence(before.string());
        heads(title)
            && below_text
            && title.given.is_none()
            && title.is_prose()
            && titles::group_title(title.string(), rules)
    };
    let is_token = |at: usize| tokens.binary_search_by_key(&at, |token| token.paragraph).is_ok();
    if tokens.len() < FEWEST || (first + 1..last).any(|at| !is_token(at) && is_title(at)) {
        return None;
    }
    (last + 2..paragraphs.len()).find(|&at| is_title(at))
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
    if let Some(number) = list.single() {
        return vec![number]; // as nearly always
    }
    let printed = list.printed();
    let ends = printed.iter().map(|number| number.number);
    let (first, last) = (ends.clone().min().unwrap_or(0), ends.max().unwrap_or(0));
    if last - first > LONGEST {
        return printed;
    }
    let between: Vec<_> = (first..=last).map(Number::plain).collect();
    list.expand(&between)
}

struct Assigner<'a> {
    rules: &'a Rules,
    reader: &'a Reader<'a>,
    tokens: Vec<Token>,
    family: Option<Family>,
    implicit: Option<Implied>,
    /// Whether questions are set in bold or italic and answers are not.
    styled: bool,
    known: Vec<Number>,
    paper: OwnedPaper,
    /// The groups that headings name, where each counts its questions from 1.
    groups: AskingGroups,
    section: Option<SectionId>,
    /// Numbers of the questions since the last answer: a bare `Antwoord` answers them.
    open: Vec<Number>,
}

impl Assigner<'_> {
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
            Head::LeadIn => self.lead_in(paragraphs),
            Head::Token(token) => {
                let named = self.groups.section(token, paragraphs[0].origin, &mut self.paper.sections);
                let section = named.or_else(|| self.groups.of_count(token, self.section));
                self.section = section.or(self.section);
                match self.tokens[token].side {
                    Side::Question => self.question(token, paragraphs, next),
                    Side::Answer => self.answer(token, paragraphs, next),
                }
            }
        }
    }

    fn own(&mut self, paragraphs: Vec<Paragraph>, owner: Owner) {
        self.paper.blocks.extend(paragraphs.into_iter().map(|paragraph| (paragraph, owner)));
    }

    fn begin_section(&mut self, mut paragraphs: Vec<Paragraph>, next: Next) {
        let rest = paragraphs.split_off(1);
        let id = SectionId::new(self.paper.sections.len());
        let title = paragraphs[0].string().to_owned();
        let groups = titles::group_heading(&title, self.rules).map(|(groups, _)| groups).unwrap_or_default();
        self.paper.sections.push(Section { title, groups, origin: paragraphs[0].origin });
        self.section = Some(id);
        self.own(paragraphs, Owner::Section(id));
        match next {
            Next::Question { .. } => self.lead_in(rest),
            _ => self.own(rest, Owner::Body),
        }
    }

    fn annex(&mut self, mut paragraphs: Vec<Paragraph>) {
        let title = paragraphs[0].string().to_owned();
        let id = AnnexId::new(self.paper.annexes.len());
        self.paper.annexes.push(Annex { origin: paragraphs[0].origin, title });
        let length = self.paper.annexes[id.index()].title.len();
        take_heading(&mut paragraphs, length); // marks of notes in it stay
        self.own(paragraphs, Owner::Annex(id));
    }

    /// Gives paragraphs to the question that comes next.
    fn lead_in(&mut self, paragraphs: Vec<Paragraph>) {
        let next = QuestionId::new(self.paper.questions.len());
        self.own(paragraphs, Owner::LeadIn(next));
    }

    fn question(&mut self, token: usize, mut paragraphs: Vec<Paragraph>, next: Next) {
        let Token { numbers, length, mut printed, certainty, .. } = self.tokens[token].clone();
        let origin = paragraphs[0].origin;
        let given = paragraphs[0].is_given();
        let apart = length == paragraphs[0].string().len();
        if given || length > 0 || !printed.is_empty() {
            take_heading(&mut paragraphs, length);
        }
        if let Some(label) = paragraphs.first().filter(|_| apart && !given).and_then(label) {
            // `Vraag: Kent u …` below `Vraagnummer 1`
            printed = format!("{printed} {}", paragraphs[0].string()[..label].trim_end());
            take_heading(&mut paragraphs, label);
        }
        let numbers = numbers.as_ref().map(all_numbers).unwrap_or_default();
        self.open.extend(&numbers);
        if given {
            self.add_questions(numbers, printed, origin, certainty, paragraphs);
            return;
        }
        let own = self.question_length(&paragraphs, &numbers, next);
        let mut rest = paragraphs.split_off(own);
        if self.implicit.is_some() {
            self.doubt_border(&paragraphs, &rest, &numbers);
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
    fn question_length(&self, paragraphs: &[Paragraph], numbers: &[Number], next: Next) -> usize {
        if self.implicit.is_some() {
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
        if self.family == Some(Family::Groups) {
            return paragraphs.len();
        }
        if self.family == Some(Family::Counted) {
            let lettered = paragraphs.iter().skip(1).take_while(|paragraph| paragraph.is_lettered()).count();
            return 1.min(paragraphs.len()) + lettered;
        }
        let answered = |number: &Number| {
            let mut answers = self.tokens.iter().filter(|token| token.side == Side::Answer);
            answers.any(|token| token.numbers.as_ref().is_none_or(|list| list.expand(&self.known).contains(number)))
        };
        if numbers.iter().any(answered) {
            return paragraphs.len();
        }
        if !self.styled {
            return self.asking_length(paragraphs, next);
        }
        let own = paragraphs.iter().take_while(|paragraph| emphatic(paragraph)).count();
        if own == 0 { paragraphs.len() } else { own }
    }

    /// Says of a question whose paragraph goes on behind its question mark without asking that the answer may begin there:
    /// a full line in which a question ends and the next one look like one paragraph.
    fn doubt_border(&mut self, question: &[Paragraph], rest: &[Paragraph], numbers: &[Number]) {
        let Some(last) = question.last().filter(|last| last.is_prose() && !rest.is_empty()) else { return };
        let string = last.string();
        let asked = memchr::memrchr_iter(b'?', string.as_bytes()).find(|at| string[at + 1..].starts_with(' '));
        let Some(behind) = asked.map(|at| &string[at + 2..]) else { return };
        let words = &self.rules.language.owners;
        let tells = behind.starts_with(char::is_uppercase) && !words.asks(behind) && !speaks_of_members(behind, words);
        if tells {
            let finding = Finding::AnswerInQuestion { numbers: numbers.to_vec() };
            self.paper.diagnostics.push(Diagnostic::new(finding).at(last.origin));
        }
    }

    /// How many paragraphs ask, below the heading of a question that no heading answers while others are answered so: what
    /// stands apart below its question mark and asks nothing is the answer.
    fn asking_length(&self, paragraphs: &[Paragraph], next: Next) -> usize {
        // Only where each question has its answer below it, not where all answers stand below all questions.
        let first = self.tokens.iter().position(|token| token.side == Side::Answer && token.numbers.is_some());
        let last = self.tokens.iter().rposition(|token| token.side == Side::Question);
        let headed = first.zip(last).is_some_and(|(answer, question)| answer < question);
        if next == Next::Other {
            return paragraphs.len();
        }
        let own = 1 + asked_further(paragraphs);
        let asks = paragraphs.get(own - 1).is_some_and(|last| last.is_prose() && ends_asking(last.string()));
        let rest = paragraphs.get(own..).unwrap_or_default();
        let tells = |paragraph: &Paragraph| !self.rules.language.owners.asks(paragraph.string());
        let apart = rest.first().is_some_and(|first| first.gap_above && first.is_prose());
        let divided = headed && self.family == Some(Family::Labelled) && asks && apart && rest.iter().all(tells);
        if divided { own } else { paragraphs.len() }
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
        let rules = self.rules;
        let printed = certainty != Certainty::Uncertain(Doubt::Counted);
        let mut add = |numbers: Vec<Number>, certainty, paragraphs| {
            let id = QuestionId::new(self.paper.questions.len());
            let (heading, section) = (heading.clone(), self.section);
            self.paper.questions.push(Question { numbers, printed, heading, origin, section, certainty });
            self.own(paragraphs, Owner::Question(id));
        };
        if numbers.len() < 2 {
            add(numbers, certainty, paragraphs);
            return;
        }
        let parts = joint::divide(&paragraphs, numbers.len(), rules);
        let finding = Finding::JointHeading { numbers: numbers.clone(), divided: parts.is_some() };
        match parts {
            Some(parts) => {
                for (number, part) in numbers.into_iter().zip(parts) {
                    add(vec![number], Certainty::Uncertain(Doubt::DividedByCount), part);
                }
            }
            None => add(numbers, Certainty::Uncertain(Doubt::NotDivided), paragraphs),
        }
        self.paper.diagnostics.push(Diagnostic::new(finding).at(origin));
    }

    fn unheaded_answer(&mut self, numbers: Vec<Number>, mut paragraphs: Vec<Paragraph>, next: Next) {
        let lead_in = self.take_lead_in(&mut paragraphs, next);
        if let Some(first) = paragraphs.first() {
            let origin = first.origin;
            let certainty = self.implicit.map_or(Certainty::Uncertain(Doubt::NoHeading), Implied::certainty);
            if !certainty.is_certain() {
                self.say_without_heading(&numbers, origin);
            }
            self.add_answer(numbers, String::new(), origin, certainty, paragraphs);
        }
        self.lead_in(lead_in);
    }

    fn say_without_heading(&mut self, numbers: &[Number], origin: Origin) {
        let shown_by = if self.styled { AnswerSign::Type } else { AnswerSign::QuestionMark };
        let finding = Finding::AnswerWithoutHeading { numbers: numbers.to_vec(), shown_by };
        self.paper.diagnostics.push(Diagnostic::new(finding).at(origin));
    }

    fn answer(&mut self, token: usize, mut paragraphs: Vec<Paragraph>, next: Next) {
        let Token { numbers, length, printed, mut certainty, .. } = self.tokens[token].clone();
        let origin = paragraphs[0].origin;
        if numbers.is_none() && self.open.is_empty() {
            // A second `Antwoord` below one question, or one without any: its text stays where it stands.
            let last = self.paper.answers.len().checked_sub(1);
            if let Some((asking, Owner::Answer(_))) = self.paper.blocks.last()
                && asking.string().trim_end().ends_with('?')
            {
                let finding = Finding::AsksUnrecognised { paragraphs: 1 }; // it may be what the heading answers
                self.paper.diagnostics.push(Diagnostic::new(finding).at(asking.origin));
            }
            let lead_in = self.take_lead_in(&mut paragraphs, next);
            self.own(paragraphs, last.map_or(Owner::Body, |last| Owner::Answer(AnswerId::new(last))));
            return self.lead_in(lead_in);
        }
        let given = paragraphs[0].is_given();
        if given || length > 0 || !printed.is_empty() {
            take_heading(&mut paragraphs, length);
        }
        let numbers = match numbers {
            Some(list) => list.expand(&self.known),
            None => {
                if self.open.len() > 1 && certainty.is_certain() {
                    certainty = Certainty::Uncertain(Doubt::NotDivided);
                }
                self.open.clone()
            }
        };
        if certainty == Certainty::Uncertain(Doubt::NoHeading) {
            self.say_without_heading(&numbers, origin);
        }
        let lead_in = if given { Vec::new() } else { self.take_lead_in(&mut paragraphs, next) };
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
        let id = AnswerId::new(self.paper.answers.len());
        self.paper.answers.push(FoundAnswer { numbers, heading, origin, section: self.section, certainty });
        self.own(paragraphs, Owner::Answer(id));
    }

    /// Takes off the paragraphs at the end of a stretch that introduce the next question.
    fn take_lead_in(&mut self, paragraphs: &mut Vec<Paragraph>, next: Next) -> Vec<Paragraph> {
        let Next::Question { close } = next else { return Vec::new() };
        if self.family == Some(Family::Groups) {
            return Vec::new();
        }
        let length = match self.family {
            None | Some(Family::Labelled) => 0,
            Some(_) => self.lead_in_length(paragraphs, close),
        };
        let length = if length == 0 { usize::from(heads_next(paragraphs, self.rules)) } else { length };
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
        let words = &self.rules.language.owners;
        if self.implicit.is_none() || before.is_empty() || !last.is_prose() || !last.gap_above {
            return 0;
        }
        let of_members = speaks_of_members(last.string(), words);
        let begins_anew = last.text.marks.is_empty() && !goes_on(last.string(), words);
        if !of_members && !begins_anew || words.first_person.among(last.string()) {
            return 0;
        }
        if of_members {
            return 1;
        }
        if only_points(before, &self.known, self.reader) {
            self.paper.diagnostics.push(Diagnostic::new(Finding::LeadInBySense).at(last.origin));
            return 1;
        }
        0
    }
}

/// Whether the last paragraph of a stretch is a heading over the question that comes next: a short line without full
/// stop that stands apart below the end of a sentence (`Metalen confetti en afval`), or a sentence that announces
/// (`Over de uitstoot hebben wij de volgende vragen:`).
fn heads_next(paragraphs: &[Paragraph], rules: &Rules) -> bool {
    let [.., before, last] = paragraphs else { return false };
    let string = last.string();
    // a heading that was not taken for the questions', `Vragen 3 en 4` above `3. Wat …`, is over those all the same
    let heads = |heading: &Heading| heading.side == Side::Question && heading.length == string.len();
    if last.heading.as_ref().is_some_and(heads) {
        return true;
    }
    let apart = (last.gap_above || last.bold && !before.bold)
        && last.is_prose()
        && before.is_prose()
        && last.text.marks.is_empty();
    let titled = last.is_prose() && rules.language.owners.over_next.at_start(string).is_some();
    if !(apart || titled) || !ends_sentence(before.string()) {
        return false;
    }
    let title = last.heading.is_none() && titles::group_title(string, rules);
    title || string.ends_with(':') && string.contains(rules.language.owners.questions)
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

/// How many bytes the word for a question takes before a text, without a number: `Vraag: Kent u …`.
fn label(paragraph: &Paragraph) -> Option<usize> {
    let heading = paragraph.heading.as_ref().filter(|heading| heading.side == Side::Question && !heading.short)?;
    heading.numbers.is_none().then_some(heading.length)
}

/// Whether a text ends with a question mark, or an aside behind that: `Wie betaalt dat? (bladzijde 12)`.
fn ends_asking(text: &str) -> bool {
    let text = text.trim_end_matches([')', '»', '”', '’', '"', ' ']);
    text.ends_with('?') || text.rsplit_once('(').is_some_and(|(before, _)| before.trim_end().ends_with('?'))
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

/// "Tot slot vragen de leden van de SGP-fractie …"
fn speaks_of_members(text: &str, words: &Owners) -> bool {
    text.contains(words.group) && text.to_lowercase().contains(words.members)
}

/// Whether an answer goes on with a text.
fn goes_on(text: &str, words: &Owners) -> bool {
    let begins = |word: &str| text.strip_prefix(word).is_some_and(|rest| !rest.starts_with(char::is_alphabetic));
    words.going_on.may_begin(text) && words.going_on.rows().iter().any(|row| begins(row.words))
}

/// Whether paragraphs are an answer that is complete, since all of it points elsewhere.
fn only_points(paragraphs: &[Paragraph], known: &[Number], reader: &Reader<'_>) -> bool {
    let strings: Vec<_> = paragraphs.iter().map(Paragraph::string).collect();
    let references: Vec<_> = strings.iter().map(|string| reader.references(string, &[], known)).collect();
    reader.only_refers(&strings, &references)
}
