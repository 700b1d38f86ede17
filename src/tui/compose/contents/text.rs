//! A whole document, its notice apart, and its notes.

use super::heading::runs_in;
use crate::dossier::Dossier;
use crate::i18n::Language;
use crate::i18n::reader::panes;
use crate::model::{AnnexId, BlockId, DocumentId, NoteId, Owner, QuestionId, SectionId};
use crate::tui::compose::part::{Content, Part, Role};
use crate::tui::compose::words;

/// A whole document as text, in its own order, headings put back; notes and furniture left out.
pub fn text(dossier: &Dossier, document: DocumentId, language: Language) -> Vec<Part> {
    let paper = dossier.document(document);
    let mut headings = Headings::new(dossier, document);
    let mut parts = Vec::new();
    for (index, block) in paper.blocks.iter().enumerate() {
        let role = match block.owner {
            Owner::Furniture | Owner::Note(_) => continue,
            Owner::Section(_) => Role::Section,
            Owner::LeadIn(_) => Role::LeadIn,
            _ => Role::Prose,
        };
        let mut before = headings.before(Some(block.owner), block.origin.line);
        let part = Part::block(role, dossier, document, BlockId::new(index));
        match before.pop_if(|heading| is_number(heading)) {
            Some(number) => {
                parts.extend(before);
                let label = format!("{} {}", number.strings(dossier).concat(), part.label).trim_end().to_owned();
                parts.push(part.labelled(label).of_row(number.row));
            }
            None => {
                parts.extend(before);
                parts.push(part);
            }
        }
    }
    parts.extend(headings.before(None, u32::MAX));
    if parts.is_empty() {
        parts.push(Part::own(Role::Placeholder, language.say(panes::NOTHING_READ)));
    }
    parts
}

fn is_number(part: &Part) -> bool {
    matches!(&part.content, Content::Own(text) if runs_in(text.as_str()))
}

/// Headings taken off the text, waiting to be put back before the first block of their owner; one without a block is put
/// back by its line.
struct Headings {
    waiting: Vec<(Owner, u32, Part)>,
}

impl Headings {
    fn new(dossier: &Dossier, id: DocumentId) -> Self {
        let document = dossier.document(id);
        let has_text = |owner| document.blocks_of(owner).next().is_some();
        let row_of = |owner| {
            dossier.rows.iter().position(|row| match owner {
                Owner::Question(question) => row.wordings.contains(&(id, question)),
                Owner::Answer(answer) => row.answers.contains(&(id, answer)),
                _ => false,
            })
        };
        let mut waiting = Vec::new();
        let mut add = |owner, line, title: &str, role| {
            let stands_in_text = matches!(owner, Owner::Section(_)) && has_text(owner);
            if !title.is_empty() && !stands_in_text {
                let part = Part::own(role, title).gap(0).of_row(row_of(owner));
                waiting.push((owner, line, part));
            }
        };
        for (index, section) in document.sections.iter().enumerate() {
            add(Owner::Section(SectionId::new(index)), section.origin.line, &section.title, Role::Section);
        }
        for (index, question) in document.questions.iter().enumerate() {
            add(Owner::Question(QuestionId::new(index)), question.origin.line, &question.heading, Role::Heading);
        }
        for (index, answer) in document.answers.iter().enumerate() {
            let owner = Owner::Answer(crate::model::AnswerId::new(index));
            add(owner, answer.origin.line, &answer.heading, Role::Heading);
        }
        for (index, annex) in document.annexes.iter().enumerate() {
            add(Owner::Annex(AnnexId::new(index)), annex.origin.line, &annex.title, Role::Section);
        }
        waiting.sort_by_key(|(_, line, _)| *line);
        Self { waiting }
    }

    /// The headings that stand before a block of this owner that begins at this line.
    fn before(&mut self, owner: Option<Owner>, line: u32) -> Vec<Part> {
        let stands = |(of, at, _): &(Owner, u32, Part)| Some(*of) == owner || *at < line;
        if !self.waiting.iter().any(stands) {
            return Vec::new(); // so for most blocks
        }
        let (now, later) = self.waiting.drain(..).partition(stands);
        self.waiting = later;
        let now: Vec<(Owner, u32, Part)> = now;
        now.into_iter().map(|(_, _, part)| part).collect()
    }
}

/// What a notice says beside the questions that it reprints.
pub fn notice(dossier: &Dossier, document: DocumentId, language: Language) -> Vec<Part> {
    let blocks = dossier.document(document).blocks_of(Owner::Body);
    let parts: Vec<_> = blocks.map(|(id, _)| Part::block(Role::Prose, dossier, document, id)).collect();
    let nothing = || Part::own(Role::Placeholder, language.say(panes::NOTHING_BESIDE_QUESTIONS));
    if parts.is_empty() { vec![nothing()] } else { parts }
}

/// Notes, each under its namespace and mark.
pub fn notes(dossier: &Dossier, notes: &[(DocumentId, NoteId)], language: Language) -> Vec<Part> {
    let mut parts = Vec::new();
    for &(id, note) in notes {
        let document = dossier.document(id);
        let footnote = document.note(note);
        let label = format!("{} {}", words::namespace(footnote.namespace, language), words::label(footnote));
        let mut blocks: Vec<_> = document
            .blocks_of(Owner::Note(note))
            .map(|(block, _)| Part::block(Role::Prose, dossier, id, block).gap(0))
            .collect();
        if blocks.is_empty() {
            blocks.push(Part::own(Role::Placeholder, language.say(panes::NO_TEXT_OF_NOTE)).gap(0));
        }
        blocks[0].label = label;
        parts.extend(blocks);
    }
    parts
}
