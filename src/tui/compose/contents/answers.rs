//! The answers, one below the other; and those that stand elsewhere and are shown with them.

use std::ops::Range;

use super::rows::section_of;
use super::{doubt, size};
use crate::dossier::{AnswerView, Dossier, Reason, Row, Status};
use crate::i18n::Language;
use crate::i18n::reader::panes;
use crate::model::{DocumentId, Number, Owner, SectionId, Span, SpanKind, Text};
use crate::present::card::referrers;
use crate::tui::compose::part::{Content, LeadsTo, Part, Role};
use crate::tui::compose::words;
use crate::tui::input::ui_text::UiText;

/// The answers of all rows, each once, at its lowest row.
#[derive(Debug, Clone, Default)]
pub struct Answers {
    /// From top to bottom; the pane takes them.
    pub parts: Vec<Part>,
    /// By row: the part with which its answer (or what stands for it) begins.
    pub starts: Vec<usize>,
    /// The parts with which an answer, or what stands for one, begins; ascending.
    pub heads: Vec<usize>,
    /// By head: the first of the rows that are read there.
    firsts: Vec<usize>,
}

impl Answers {
    /// The answers of a dossier; below those that begin at the rows of `unfolded` stand the answers that they point to.
    pub fn new(dossier: &Dossier, unfolded: &[usize], ui: &UiText) -> Self {
        let blocks = dossier.documents.iter().map(|document| document.blocks.len()).sum();
        let mut answers = Self { parts: Vec::with_capacity(blocks), ..Self::default() };
        let mut section = None;
        for (index, row) in dossier.rows.iter().enumerate() {
            let begin = answers.parts.len();
            let current = section_of(dossier, row);
            if current.is_some() && current != section {
                section = current;
                let heading = current.map(|(document, section)| section_parts(dossier, document, section));
                answers.parts.extend(heading.into_iter().flatten().map(|part| part.of_row(index)));
            }
            answers.row(dossier, index, begin, ui);
            if unfolded.contains(&index) {
                answers.parts.extend(pointed_to(dossier, index, ui));
            }
        }
        answers
    }

    fn row(&mut self, dossier: &Dossier, index: usize, begin: usize, ui: &UiText) {
        let row = &dossier.rows[index];
        let views = dossier.answers(index);
        let mut stands_at = None;
        for answer in &views {
            if answer.first {
                self.parts.extend(answer_parts(dossier, answer, index, ui.language));
                self.parts.extend(referred_by(dossier, answer, row, ui.language).map(|part| part.of_row(index)));
                continue;
            }
            let same = (answer.document_id, answer.answer_id);
            let first = dossier.rows.iter().position(|row| row.answers.contains(&same));
            stands_at = stands_at.or(first);
        }
        let start = stands_at.and_then(|row| self.starts.get(row).copied());
        let apart = index.checked_sub(1).is_none_or(|before| {
            let shared = |answer| dossier.rows[before].answers.contains(answer);
            !row.answers.iter().any(shared)
        });
        match (start, views.is_empty()) {
            (_, true) => self.no_answer(dossier, index, begin, ui.language),
            (Some(_), _) if apart => {
                self.parts.extend(stands_at.map(|first| elsewhere(dossier, index, first, ui.language)))
            }
            _ => {}
        }
        if self.parts.len() > begin {
            self.heads.push(begin);
            self.firsts.push(index);
        }
        self.starts.push(start.filter(|_| !views.iter().any(|answer| answer.first)).unwrap_or(begin));
    }

    /// What stands for the answer of a row that has none. Why the rows of a whole dossier are open is said at the first of
    /// them, and stands close by the others; why one was not found is said at each.
    fn no_answer(&mut self, dossier: &Dossier, index: usize, begin: usize, language: Language) {
        let row = &dossier.rows[index];
        let before = index.checked_sub(1).map(|before| &dossier.rows[before]);
        let is_like = |before: &Row| before.answers.is_empty() && before.status == row.status;
        let goes_on = self.parts.len() == begin && !matches!(row.status, Status::NotFound(_));
        let is_shown = goes_on && before.is_some_and(is_like);
        let part = match self.parts.last_mut() {
            Some(last) if is_shown => {
                last.gap = 0;
                Part::own(Role::Placeholder, unanswered(row, words::status(row.status, language), language))
            }
            _ => no_answer(dossier, index, language),
        };
        self.parts.push(part.of_row(index));
    }

    /// The rows that are read where an answer begins: that of its heading, and those below that have nothing of their own
    /// to stand at. Every row is read at one head.
    pub fn rows_at(&self, head: usize) -> Range<usize> {
        let Ok(index) = self.heads.binary_search(&head) else { return 0..0 };
        self.firsts[index]..self.firsts.get(index + 1).copied().unwrap_or(self.starts.len())
    }

    /// The part with which the answer that holds this part begins.
    pub fn head_of(&self, part: usize) -> usize {
        let behind = self.heads.partition_point(|&head| head <= part);
        behind.checked_sub(1).map_or(0, |index| self.heads[index])
    }
}

fn section_parts(dossier: &Dossier, document: DocumentId, section: SectionId) -> Vec<Part> {
    let blocks = dossier.document(document).blocks_of(Owner::Section(section));
    let parts: Vec<_> = blocks.map(|(id, _)| Part::block(Role::Section, dossier, document, id)).collect();
    if !parts.is_empty() {
        return parts;
    }
    let title = dossier.document(document).sections.get(section.index()).map(|section| section.title.clone());
    title.map(|title| Part::own(Role::Section, title)).into_iter().collect()
}

/// A heading, what is uncertain about it, and the blocks of an answer.
fn answer_parts(dossier: &Dossier, view: &AnswerView, row: usize, language: Language) -> Vec<Part> {
    let answer = view.answer;
    let mut heading = match answer.heading.as_str() {
        "" => panes::answer(words::list(&answer.numbers, language), language),
        printed => printed.to_owned(),
    };
    let says_all = answer.numbers.iter().all(|number| says(&heading, *number));
    if !says_all {
        heading += &format!(" · {}", panes::answers(&words::list(&answer.numbers, language), language));
    }
    let mut answers = dossier.rows.iter().flat_map(|row| &row.answers);
    if answers.any(|(document, _)| *document != view.document_id) {
        heading += &format!(" · {}", words::paper(view.document, language));
    }
    if view.corrected {
        heading += &format!(" · {}", language.say(panes::PUT_HERE_BY_A_REVIEWER));
    }
    let heading = Part::own(Role::Heading, heading).gap(0);
    let blocks = view.blocks.iter().map(|(id, _)| Part::block(Role::Prose, dossier, view.document_id, *id));
    let parts = [heading].into_iter().chain(doubt(answer.certainty, language)).chain(blocks);
    let parts = parts.chain(without_text(view, dossier.rows[row].status, language));
    parts.map(|part| part.of_row(row)).collect()
}

/// Stands for the text of an answer that has none: an empty cell, or a heading alone.
fn without_text(view: &AnswerView, status: Status, language: Language) -> Option<Part> {
    let mut texts = view.blocks.iter().flat_map(|(_, block)| block.texts());
    if texts.any(|text| !text.as_str().trim().is_empty()) {
        return None;
    }
    let status = match status {
        Status::Answered | Status::ByReference => Status::NotFound(Reason::NoText), // another answer has text
        status => status,
    };
    Some(Part::own(Role::Placeholder, format!("{} {}", words::sign(status), words::no_answer(status, language))))
}

/// `referred to by 33 and 48`, each a link, below the last of a row's answers.
fn referred_by(dossier: &Dossier, view: &AnswerView, row: &Row, language: Language) -> Option<Part> {
    let is_last = row.answers.last() == Some(&(view.document_id, view.answer_id));
    let rows = if is_last { referrers(dossier, row) } else { Vec::new() };
    if rows.is_empty() {
        return None; // as mostly
    }
    let keys: Vec<_> = rows.iter().filter_map(|&row| Some(dossier.rows.get(row)?.key.number)).collect();
    let words = panes::referred_to_by(&words::list(&keys, language), language);
    let span = Span { at: 0..size(words.len()), kind: SpanKind::Reference(keys) };
    let part = Part::new(Role::Aside, Content::Own(Text::new(words, vec![span])));
    let index = dossier.rows.iter().position(|other| other.key == row.key)?;
    Some(part.leading_to(LeadsTo::Referrers(index)))
}

/// Of the answers that point to a row, the paragraphs that do so; of one whose paragraphs do not show it, all of them.
pub fn pointing_to(dossier: &Dossier, row: usize, language: Language) -> Vec<Part> {
    let Some(to) = dossier.rows.get(row) else { return Vec::new() };
    let answered_with = |other: &&Row| other.answers.iter().any(|answer| to.answers.contains(answer));
    let mut numbers: Vec<_> = dossier.rows.iter().filter(answered_with).map(|other| other.key.number).collect();
    numbers.push(to.key.number);
    let points = |part: &Part| {
        part.spans(dossier).iter().any(|(_, span)| match &span.kind {
            SpanKind::Reference(meant) => meant.iter().any(|number| numbers.contains(number)),
            _ => false,
        })
    };
    let mut parts = Vec::new();
    for other in referrers(dossier, to) {
        for answer in &dossier.answers(other) {
            let whole = answer_parts(dossier, answer, other, language);
            let shown = whole.iter().any(points);
            parts.extend(whole.into_iter().filter(|part| !shown || part.role == Role::Heading || points(part)));
        }
    }
    parts
}

/// The answers of rows, to look at from elsewhere.
pub fn peek(dossier: &Dossier, rows: &[usize], language: Language) -> Vec<Part> {
    rows.iter().flat_map(|&row| whole_answers(dossier, row, language)).collect()
}

/// The answers of a row, or what stands for them.
fn whole_answers(dossier: &Dossier, index: usize, language: Language) -> Vec<Part> {
    let answers = dossier.answers(index);
    if answers.is_empty() {
        return vec![no_answer(dossier, index, language)];
    }
    answers.iter().flat_map(|answer| answer_parts(dossier, answer, index, language)).collect()
}

/// The answers that the answer of a row points to, marked as of elsewhere.
fn pointed_to(dossier: &Dossier, row: usize, ui: &UiText) -> Vec<Part> {
    let mut parts = Vec::new();
    for index in dossier.chain(row) {
        parts.extend(whole_answers(dossier, index, ui.language));
    }
    let elsewhere = |part: Part| {
        let label = format!("{ELSEWHERE} {}", part.label).trim_end().to_owned();
        part.labelled(label).in_place()
    };
    parts.into_iter().map(elsewhere).collect()
}

/// Stands left of what is shown below an answer that points to it.
const ELSEWHERE: char = '>';

/// Whether a heading names a number.
fn says(heading: &str, number: Number) -> bool {
    let number = number.to_string();
    heading.split(|c: char| !c.is_alphanumeric()).any(|word| word == number)
}

/// Stands for an answer that is not there.
fn no_answer(dossier: &Dossier, index: usize, language: Language) -> Part {
    let row = &dossier.rows[index];
    Part::own(Role::Placeholder, unanswered(row, &words::no_answer(row.status, language), language)).of_row(index)
}

fn unanswered(row: &Row, why: &str, language: Language) -> String {
    format!("{} {}", words::sign(row.status), panes::unanswered(row.key, why, language))
}

/// Stands for an answer that stands at a lower row.
fn elsewhere(dossier: &Dossier, index: usize, first: usize, language: Language) -> Part {
    let [here, key] = [index, first].map(|row| dossier.rows[row].key);
    let words = format!("= {}", panes::answered_together_with(here, key, language));
    let key_begins = words.rfind(&key.to_string()).unwrap_or(words.len());
    let at = size(key_begins)..size(key_begins + key.to_string().len());
    let span = Span { at, kind: SpanKind::Reference(vec![key.number]) };
    Part::new(Role::Placeholder, Content::Own(Text::new(words, vec![span])))
        .of_row(index)
        .leading_to(LeadsTo::Row(first))
}
