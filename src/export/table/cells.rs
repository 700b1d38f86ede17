//! The cells of a row: what is known of a question, each thing by a function.

use std::fmt::Write;

use super::Value;
use crate::dossier::{Happening, RowView, WordingView};
use crate::i18n::papers;
use crate::i18n::report;
use crate::i18n::review::{tick_name, to_confirm};
use crate::model::{
    Block, Body, Certainty, Document, Namespace, NoteId, Owner, PaperNumber, Person, Respondent, SpanKind, Text,
};
use crate::present::addresses::address_of;
use crate::present::links::spans;
use crate::present::people::{askers, respondents};
use crate::present::pieces::Remark;
use crate::present::shorten::{shorten, words_of};
use crate::present::{Options, Subject, bare_label, verdict};
use crate::review::{Marked, RowState, Tick};
use crate::text::sub_questions;

/// What the cells of a row are made from.
pub(super) struct Cells<'a> {
    pub subject: Subject<'a>,
    pub view: RowView<'a>,
    pub state: Option<RowState<'a>>,
    pub options: Options,
}

impl Cells<'_> {
    pub fn yes(&self, is: bool) -> String {
        if is { self.options.language.say(report::YES).to_owned() } else { String::new() }
    }

    pub fn day_of(&self, happening: Happening) -> Value {
        self.subject.dossier.day_of(happening).map_or(Value::Nothing, Value::Day)
    }

    pub fn reason(&self) -> String {
        papers::why_unanswered(self.view.row.status, self.options.language).unwrap_or_default().to_owned()
    }

    /// What is known of the latest mark.
    pub fn marked(&self, cell: impl Fn(&Marked) -> Value) -> Value {
        self.state.as_ref().and_then(|state| state.mark).map_or(Value::Nothing, cell)
    }

    pub fn other_marks(&self) -> String {
        let others = self.state.iter().flat_map(|state| verdict::other_marks(state, self.options.language));
        others.collect::<Vec<_>>().join("\n")
    }

    pub fn to_confirm(&self) -> String {
        let confirm = self.state.as_ref().and_then(|state| to_confirm(state.standing, self.options.language));
        confirm.unwrap_or_default().to_owned()
    }

    pub fn tags(&self) -> String {
        let tags = self.state.iter().flat_map(|state| &state.tags).map(|tag| tag.as_str());
        tags.collect::<Vec<_>>().join(", ")
    }

    /// The sub-questions, each with its tick, unless none is ticked.
    pub fn ticks(&self) -> String {
        let asked = self.state.iter().flat_map(|state| &state.asked);
        if asked.clone().all(|(_, tick)| tick.is_none()) {
            return String::new();
        }
        let line = |(asked, tick): &(&crate::review::SubQuestion, Option<Tick>)| {
            format!("[{}] {}", tick_name(*tick, self.options.language), asked.text)
        };
        asked.map(line).collect::<Vec<_>>().join("\n")
    }

    pub fn notes(&self) -> String {
        let notes = self.state.iter().flat_map(|state| verdict::in_order(&state.notes));
        let line = |(note, found): (&crate::review::Note, &crate::review::Found)| {
            verdict::note_line(self.subject.dossier, note, found, self.options.language)
        };
        notes.map(line).collect::<Vec<_>>().join("\n")
    }

    /// What the papers of the row say of themselves, each once, one per line.
    pub fn of_papers(&self, of: impl Fn(&Document) -> Option<String>) -> String {
        let asked = self.view.wordings.iter().map(|wording| wording.document);
        let papers = asked.chain(self.view.answers.iter().map(|answer| answer.document));
        let mut seen = std::collections::HashSet::new();
        let each: Vec<_> = papers.filter_map(of).filter(|one| seen.insert(one.clone())).collect();
        each.join("\n")
    }

    /// The groups that ask in the section of a consultation.
    pub fn groups(&self) -> String {
        let asked = self.view.wordings.iter().map(|wording| (wording.document, wording.question.section));
        let mut sections = asked.chain(self.view.answers.iter().map(|answer| (answer.document, answer.answer.section)));
        let section = sections.find_map(|(document, section)| Some(&document.sections[section?.index()]));
        section.map(|section| list(section.groups.iter().cloned())).unwrap_or_default()
    }

    pub fn each_asker(&self, words: impl Fn(&Person) -> String) -> String {
        list(askers(self.subject.dossier).into_iter().map(words))
    }

    /// Of those who answer this question.
    pub fn each_respondent(&self, words: impl Fn(&Respondent) -> String) -> String {
        list(respondents(self.view.answers.iter().map(|answer| answer.document)).into_iter().map(words))
    }

    /// The first wording that has text.
    fn worded(&self) -> Option<&WordingView<'_>> {
        self.view.wordings.iter().find(|wording| !wording.blocks.is_empty())
    }

    pub fn wording(&self) -> String {
        let blocks = self.worded().into_iter().flat_map(|wording| wording.lead_in.iter().chain(&wording.blocks));
        paragraphs(blocks.map(|(_, block)| *block))
    }

    pub fn words_of_question(&self) -> usize {
        self.worded().into_iter().flat_map(|wording| &wording.blocks).map(|(_, block)| words_of(block)).sum()
    }

    pub fn count_sub_questions(&self) -> usize {
        let asked = self.worded().into_iter().flat_map(|wording| &wording.blocks).map(|(_, block)| *block);
        sub_questions(&paragraphs(asked)).len()
    }

    /// How many words the answers have; empty without one.
    pub fn words_of_answer(&self) -> Value {
        if self.view.answers.is_empty() {
            return Value::Nothing;
        }
        let blocks = self.view.answers.iter().flat_map(|answer| &answer.blocks);
        Value::number(blocks.map(|(_, block)| words_of(block)).sum::<usize>())
    }

    pub fn answer(&self) -> String {
        let answers = self.view.answers.iter().map(|answer| {
            let (blocks, left_out) = shorten(&answer.blocks, self.options.answers);
            let mut text = paragraphs(blocks.iter().map(|(_, block)| &**block));
            if left_out > 0 {
                let remark = Remark::LeftOut(left_out, self.options.answers);
                let words =
                    remark.words(self.subject.dossier, self.options.language, &|_| String::new(), &str::to_owned);
                let _ = write!(text, "{}({words})", if text.is_empty() { "" } else { "\n" });
            }
            text
        });
        answers.collect::<Vec<_>>().join("\n\n")
    }

    pub fn points_to(&self) -> String {
        let rows = self.view.row.refers_to.iter().filter_map(|&row| self.subject.dossier.rows.get(row));
        rows.map(|row| row.key.to_string()).collect::<Vec<_>>().join(", ")
    }

    pub fn doubts(&self) -> String {
        let asked = self.view.wordings.iter().map(|wording| wording.question.certainty);
        let answered = self.view.answers.iter().map(|answer| answer.answer.certainty);
        let mut doubts: Vec<_> = asked
            .chain(answered)
            .filter_map(|certainty| match certainty {
                Certainty::Certain => None,
                Certainty::Uncertain(doubt) => Some(papers::doubt(doubt, self.options.language)),
            })
            .collect();
        doubts.dedup();
        doubts.join("; ")
    }

    /// The citations in question, answer and their footnotes, each once: the words and the address.
    pub fn citations(&self) -> String {
        let asked = self.view.wordings.iter().flat_map(|wording| {
            wording.lead_in.iter().chain(&wording.blocks).map(|&(id, block)| (wording.document, id, block))
        });
        let answered = self
            .view
            .answers
            .iter()
            .flat_map(|answer| answer.blocks.iter().map(|&(id, block)| (answer.document, id, block)));
        let noted = self.notes_printed().flat_map(|(document, note)| {
            document.blocks_of(Owner::Note(note)).map(move |(id, block)| (document, id, block))
        });
        let mut lines: Vec<String> = Vec::new();
        for (document, id, block) in asked.chain(answered).chain(noted) {
            for text in block.texts() {
                let found = spans(document, id, text).into_iter();
                let cited = found.filter(|span| matches!(span.kind, SpanKind::Citation(_))).map(|span| {
                    let words = text.words_of(&span);
                    address_of(&span, words).map_or_else(|| words.to_owned(), |address| format!("{words} ({address})"))
                });
                lines.extend(cited);
            }
        }
        let mut seen = std::collections::HashSet::new();
        lines.retain(|line| seen.insert(line.clone()));
        lines.join("\n")
    }

    /// The footnotes of question and answer, each with its paper.
    fn notes_printed(&self) -> impl Iterator<Item = (&Document, NoteId)> {
        let asked = self
            .view
            .wordings
            .iter()
            .flat_map(|wording| wording.notes().into_iter().map(|note| (wording.document, note)));
        let answered =
            self.view.answers.iter().flat_map(|answer| answer.notes().into_iter().map(|note| (answer.document, note)));
        asked.chain(answered)
    }

    pub fn footnotes(&self, of: &[Namespace]) -> String {
        let mut lines: Vec<_> = self
            .notes_printed()
            .filter(|(document, note)| of.contains(&document.note(*note).namespace))
            .map(|(document, note)| footnote(document, note))
            .collect();
        let mut seen = std::collections::HashSet::new();
        lines.retain(|line| seen.insert(line.clone())); // papers that reprint the question reprint its notes
        lines.join("\n")
    }
}

/// Things that have one place in a cell.
pub(super) fn list(things: impl Iterator<Item = String>) -> String {
    things.collect::<Vec<_>>().join("; ")
}

/// `Minister, Justitie en Veiligheid`, as far as it is printed.
pub(super) fn office(person: &Respondent) -> String {
    [&person.role, &person.portfolio].into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(", ")
}

/// The number that a paper prints of itself: its identifier, else its number in the Aanhangsel.
pub(super) fn printed_number(document: &Document) -> Option<String> {
    let number = |number: &PaperNumber| match &number.session {
        Some(session) => format!("{session}, {}", number.number),
        None => number.number.to_string(),
    };
    document.meta.document_id.clone().or_else(|| document.meta.number.as_ref().map(number))
}

fn footnote(document: &Document, note: NoteId) -> String {
    let text = paragraphs(document.blocks_of(Owner::Note(note)).map(|(_, block)| block));
    format!("[{}] {text}", bare_label(document.note(note)))
}

/// Blocks, one per line; bullets that look like arithmetic operators become dots.
fn paragraphs<'a>(blocks: impl Iterator<Item = &'a Block>) -> String {
    let line = |block: &Block| match &block.body {
        Body::Table(rows) => {
            let row = |row: &Vec<Text>| row.iter().map(Text::as_str).collect::<Vec<_>>().join(" | ");
            rows.iter().map(row).collect::<Vec<_>>().join("\n")
        }
        Body::Paragraph(text) | Body::Heading(text) | Body::Item(text) => match block.label.as_str() {
            "" => text.as_str().to_owned(),
            "-" | "–" | "*" | "+" | "o" => format!("• {}", text.as_str()),
            label => format!("{label} {}", text.as_str()),
        },
    };
    blocks.map(line).collect::<Vec<_>>().join("\n")
}
