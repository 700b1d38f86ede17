//! What kind of paper it is, by its opening words and by what was found in it.

use super::headings::{Heading, Side, titles};
use super::meta::flemish;
use super::owners::OwnedPaper;
use super::paragraphs::Paragraph;
use crate::model::{Diagnostic, Finding, Holding, Kind, Owner, QuestionId, SectionId};
use crate::rules::phrase::Phrases;
use crate::rules::{Kinds, Opening, Owners, Rules};

/// The kind of a paper.
pub(super) fn kind(paper: &OwnedPaper, rules: &Rules) -> Kind {
    let words = &rules.parliament.kinds;
    let body: Vec<_> =
        paper.blocks.iter().filter(|(_, owner)| *owner == Owner::Body).map(|(p, _)| p.string()).collect();
    let opens = |opening: Opening| {
        let mut rows = words.openings.rows().iter().filter(|row| row.meaning == opening);
        rows.any(|row| body.iter().any(|text| text.contains(row.words)))
    };
    let says = |words: &Phrases| body.iter().any(|text| words.inside(text).is_some());
    // empty cells of a table are room for answers, not answers
    let answers = paper.answers.iter().any(|answer| !answer.heading.is_empty())
        || paper.blocks.iter().any(|(_, owner)| matches!(owner, Owner::Answer(_)));
    if answers {
        let committee = paper.sections.iter().any(|section| !section.groups.is_empty()) || says(&words.consulting);
        return if committee { Kind::Consultation } else { Kind::Answer };
    }
    if opens(Opening::Oral) && paper.questions.is_empty() {
        return Kind::Oral;
    }
    let notice = opens(Opening::Notice) || body.iter().any(|text| text.trim_end_matches(':') == words.notice);
    if notice && !says(&words.later) && (says(&words.withdrawn) || body.iter().any(|text| withdraws(text, words))) {
        return Kind::Withdrawal;
    }
    let asked_before = says(&words.asked_before);
    if notice || says(&words.later) && asked_before {
        return Kind::Postponement;
    }
    if paper.questions.is_empty() && of_committee(paper, words) {
        return Kind::Consultation;
    }
    match (opens(Opening::Answer) || body.iter().any(|text| holds_answers(text, words)), paper.questions.is_empty()) {
        (true, false) => Kind::Answer,
        (false, false) if told_within(paper, rules) => Kind::Answer,
        (false, false) => Kind::Submission,
        (_, true) if body.iter().any(|text| announces(text, words) == Some(Opening::Answer)) => Kind::Answer,
        (_, true) => Kind::Letter,
    }
}

/// Whether a title of answers stands among or below the questions, though no answer could be made out: `Antwoord:`,
/// `Antwoorden op de vragen van de VVD:`.
fn told_within(paper: &OwnedPaper, rules: &Rules) -> bool {
    let mut asked = false;
    paper.blocks.iter().any(|(paragraph, owner)| {
        asked |= matches!(owner, Owner::Question(_));
        let string = paragraph.string();
        let heads = |heading: &Heading| heading.side == Side::Answer && (asked || heading.length == string.len());
        let titled = || asked && titles::like_answers(string.trim_end_matches(':'), rules);
        paragraph.is_prose()
            && !matches!(owner, Owner::Note(_))
            && (paragraph.heading.as_ref().is_some_and(heads) || titled())
    }) || speaks_of_each(paper, rules.language.headings.behind_ordinal)
}

/// Whether paragraphs below the last question begin with the numbers of others: `Met betrekking tot vraag 1 merken wij op …`.
fn speaks_of_each(paper: &OwnedPaper, word: &str) -> bool {
    const NEAR: usize = 50; // bytes from the beginning
    const FEWEST: usize = 2; // paragraphs
    let last = paper.questions.len().checked_sub(1).map(|last| Owner::Question(QuestionId::new(last)));
    let further = paper.blocks.iter().filter(|(_, owner)| Some(*owner) == last).skip(1);
    let speaks = |text: &str| {
        let behind = text.match_indices(word).take_while(|(at, _)| *at < NEAR).map(|(at, _)| &text[at + word.len()..]);
        behind.map(str::trim_start).any(|behind| behind.starts_with(|c: char| c.is_ascii_digit()))
    };
    further.filter(|(paragraph, _)| speaks(paragraph.string())).count() >= FEWEST
}

/// Whether a paper's title says that it replies to a committee, and groups of members are named below it.
fn of_committee(paper: &OwnedPaper, words: &Kinds) -> bool {
    const HEAD: usize = 40; // paragraphs
    let texts = || paper.blocks.iter().map(|(paragraph, _)| paragraph.string());
    let titled = |text: &str| {
        let title = text.len() < LONGEST_TITLE && !text.ends_with('.');
        title && (words.replying.inside(text).is_some() || words.replying_title.at_start(text).is_some())
    };
    texts().take(HEAD).any(titled) && texts().filter(|text| text.contains(words.group)).nth(2).is_some()
}

/// What a paragraph says that the paper holds, in the words of the official papers, with their date behind them.
fn announces(text: &str, words: &Kinds) -> Option<Opening> {
    let mut answering = words.openings.rows().iter().filter(|row| row.meaning == Opening::Answer);
    let answers = answering.any(|row| text.starts_with(row.words));
    if answers && words.received.inside(text).is_some() || flemish::titles_answers(text) {
        return Some(Opening::Answer);
    }
    let asks = words.asking.at_start(text).is_some() && words.submitted.inside(text).is_some();
    asks.then_some(Opening::Question)
}

/// Whether a title says that answers stand below: `Lijst van vragen en antwoorden over de Slotwet 2023`.
fn holds_answers(text: &str, words: &Kinds) -> bool {
    let row = words.holding.inside(text).filter(|row| row.meaning != Holding::Questions);
    // in capitals it is a title, whatever is joined to it
    row.is_some_and(|row| text.len() < LONGEST_TITLE || !row.words.contains(char::is_lowercase))
}

/// What is longer, in bytes, is no title.
const LONGEST_TITLE: usize = 300;

/// A debate is read as its text.
pub(super) fn turns_not_divided(paper: &OwnedPaper) -> Diagnostic {
    let origin = paper.blocks.first().map(|(paragraph, _)| paragraph.origin).unwrap_or_default();
    Diagnostic::new(Finding::DebateUndivided).at(origin)
}

/// Whether a paper says that it holds questions or answers, or asks time and again, and none were recognised in it.
pub(super) fn nothing_recognised(paper: &OwnedPaper, words: &Kinds) -> Option<Diagnostic> {
    const MOST_ASKED: usize = 2; // a letter may ask now and then
    if !paper.questions.is_empty() || !paper.answers.is_empty() {
        return None;
    }
    let body = || paper.blocks.iter().filter(|(_, owner)| matches!(owner, Owner::Body | Owner::LeadIn(_)));
    let at = |finding: Finding, paragraph: &Paragraph| Diagnostic::new(finding).at(paragraph.origin);
    let holds = |holding: Holding| Finding::HoldsUnrecognised { holding };
    if let Some((paragraph, _)) = paper.blocks.first().filter(|_| of_committee(paper, words)) {
        return Some(at(holds(Holding::QuestionsAndAnswers), paragraph));
    }
    if let Some((paragraph, opening)) = body().filter_map(|(p, _)| Some((p, announces(p.string(), words)?))).next_back()
    {
        return Some(at(
            holds(if opening == Opening::Answer { Holding::Answers } else { Holding::Questions }),
            paragraph,
        ));
    }
    let held = |paragraph: &Paragraph| {
        let title = paragraph.string().len() < LONGEST_TITLE;
        words.holding.inside(paragraph.string()).filter(|_| title).map(|row| row.meaning)
    };
    if let Some((paragraph, what)) = body().find_map(|(paragraph, _)| Some((paragraph, held(paragraph)?))) {
        return Some(at(holds(what), paragraph));
    }
    let asked_below = |pair: &[(Paragraph, Owner)]| {
        let heading = pair[0].0.heading.as_ref();
        let question = heading.is_some_and(|h| h.side == Side::Question && h.length == pair[0].0.string().len());
        question && pair[1].0.string().ends_with('?')
    };
    if let Some(pair) = paper.blocks.windows(2).find(|pair| asked_below(pair)) {
        return Some(at(holds(Holding::Questions), &pair[0].0));
    }
    // in a cell of a table the answer may stand below its question
    let asks =
        |text: &&str| text.lines().any(|line| line.trim_end_matches(|c: char| c.is_ascii_digit()).ends_with('?'));
    let mut asking = body().flat_map(|(paragraph, _)| paragraph.strings().filter(asks).map(move |_| paragraph));
    let first = asking.next()?;
    let count = asking.count() + 1;
    (count > MOST_ASKED).then(|| at(Finding::AsksUnrecognised { paragraphs: count }, first))
}

/// Says of a paper with answers but without any question that it asks time and again: the headings of its questions were not
/// recognised.
pub(super) fn questions_not_recognised(paper: &OwnedPaper) -> Option<Diagnostic> {
    const MOST_ASKED: usize = 2;
    if !paper.questions.is_empty() || paper.answers.is_empty() {
        return None; // as nearly always
    }
    let asks = |(paragraph, owner): &&(Paragraph, Owner)| {
        let text = paragraph.string().trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ');
        matches!(owner, Owner::Body | Owner::LeadIn(_) | Owner::Answer(_)) && text.ends_with('?')
    };
    let mut asking = paper.blocks.iter().filter(asks);
    let (first, _) = asking.next()?;
    let paragraphs = asking.count() + 1;
    (paragraphs > MOST_ASKED).then(|| Diagnostic::new(Finding::AsksUnrecognised { paragraphs }).at(first.origin))
}

/// Says of a paper that has questions that some groups ask besides, below whose headings none was recognised.
pub(super) fn groups_not_recognised(paper: &OwnedPaper, words: &Owners) -> Option<Diagnostic> {
    let (mut section, mut recognised, mut asking) = (None, Vec::new(), Vec::new());
    for (paragraph, owner) in &paper.blocks {
        let groups =
            || section.map(|id: SectionId| &paper.sections[id.index()].groups).filter(|groups| !groups.is_empty());
        match owner {
            Owner::Section(id) => section = Some(*id),
            Owner::Question(_) | Owner::Answer(_) => recognised.extend(groups()),
            Owner::Body => {
                let asks = |_: &&Vec<String>| words.asks(paragraph.string());
                asking.extend(groups().filter(asks).map(|groups| (groups, paragraph)));
            }
            _ => {}
        }
    }
    let mut unrecognised = asking.iter().filter(|(groups, _)| !recognised.contains(groups));
    let (_, first) = unrecognised.next()?;
    let finding = Finding::AsksUnrecognised { paragraphs: unrecognised.count() + 1 };
    (!recognised.is_empty()).then(|| Diagnostic::new(finding).at(first.origin))
}

/// "Hierbij trek ik mijn schriftelijke vragen over de ggz in."
fn withdraws(text: &str, words: &Kinds) -> bool {
    let mut sentences = text.split(['.', '!']);
    sentences.any(|sentence| {
        let draws = words.withdrawing.inside(sentence).is_some();
        draws && sentence.contains(words.withdrawing_what) && sentence.ends_with(words.withdrawing_end)
    })
}
