//! The file's own lines of a passage.

use super::size;
use crate::dossier::Dossier;
use crate::i18n::reader::pages;
use crate::i18n::reader::passages::beside_lines;
use crate::i18n::{Bilingual, Language};
use crate::model::{BlockId, Document, DocumentId, Number, Owner};
use crate::tui::compose::part::{Content, Part, Role};
use crate::tui::compose::words;

/// The first and last line of the question, answer or note that a block is part of, its heading included.
pub fn lines_of(document: &Document, block: BlockId) -> (u32, u32) {
    let block = document.block(block);
    let heading = match block.owner {
        Owner::Body | Owner::Furniture => return (block.origin.line, block.origin.last_line.max(block.origin.line)),
        Owner::Question(id) => Some(document.question(id).origin),
        Owner::Answer(id) => Some(document.answer(id).origin),
        Owner::Section(_) | Owner::LeadIn(_) | Owner::Note(_) | Owner::Annex(_) => None,
    };
    let texts = document.blocks_of(block.owner).map(|(_, block)| block.origin);
    let whole = heading.into_iter().chain(texts).reduce(|first, next| first.to(next)).unwrap_or(block.origin);
    (whole.line, whole.last_line.max(whole.line))
}

/// How many lines of a file the proof shows before and behind the passage.
const PROOF: u32 = 5_000;

/// The file's own lines around a passage, with where each block begins.
pub fn proof(dossier: &Dossier, id: DocumentId, passage: (u32, u32), language: Language) -> Vec<Part> {
    let document = dossier.document(id);
    let transcript = &document.source.transcript;
    if transcript.is_empty() {
        return vec![Part::own(Role::Placeholder, language.say(pages::LINES_NOT_KEPT))];
    }
    let begins = beginnings(dossier, id, language);
    let last = size(transcript.len());
    let range = passage.0.saturating_sub(PROOF).max(1)..=passage.1.saturating_add(PROOF).min(last);
    let (mut parts, mut next) = (Vec::new(), begins.partition_point(|(line, _)| line < range.start()));
    let (line_width, mut page_before) = (last.to_string().len(), None);
    for number in range {
        let page = transcript.line(number).and_then(|(_, page)| page);
        if let Some(page) = page.filter(|_| page != page_before) {
            parts.push(Part::own(Role::Aside, words::pages(page, page, language)).gap(0));
            page_before = Some(page);
        }
        let mut name = "";
        while let Some((_, of)) = begins.get(next).filter(|(line, _)| *line == number) {
            next += 1;
            name = if name.is_empty() { of } else { name };
        }
        let inside = (passage.0..=passage.1).contains(&number);
        let (role, edge) = if inside { (Role::Raw, '|') } else { (Role::Faint, ' ') };
        let label = format!("{number:line_width$} {name:<13}{edge}");
        parts.push(Part::new(role, Content::Line(id, number)).labelled(label).gap(0));
    }
    parts
}

/// By line: what begins there, the notes of a line last.
fn beginnings(dossier: &Dossier, id: DocumentId, language: Language) -> Vec<(u32, String)> {
    let mut begins = Vec::new();
    let mut before = None;
    for block in &dossier.document(id).blocks {
        if before != Some(block.owner) || !matches!(block.owner, Owner::Body | Owner::Furniture) {
            let name = name_of(dossier, id, block.owner, language);
            begins.push((block.origin.line, matches!(block.owner, Owner::Note(_)), name));
        }
        before = Some(block.owner);
    }
    begins.sort_by_key(|(line, is_note, _)| (*line, *is_note));
    begins.into_iter().map(|(line, _, name)| (line, name)).collect()
}

/// What a block belongs to, in the gutter of the proof.
fn name_of(dossier: &Dossier, id: DocumentId, owner: Owner, language: Language) -> String {
    let of = |name: Bilingual, number: String| format!("{} {number}", language.say(name)).trim_end().to_owned();
    let document = dossier.document(id);
    match owner {
        Owner::Body => of(beside_lines::BODY, String::new()),
        Owner::Furniture => of(beside_lines::FURNITURE, String::new()),
        Owner::Section(_) => of(beside_lines::SECTION, String::new()),
        Owner::Annex(_) => of(beside_lines::ANNEX, String::new()),
        Owner::Note(note) => {
            let note = document.note(note);
            let name = format!("{} {}", words::namespace(note.namespace, language), words::label(note));
            name.chars().take(13).collect()
        }
        Owner::LeadIn(question) => of(beside_lines::LEAD_IN, first(&document.question(question).numbers)),
        Owner::Question(question) => of(beside_lines::QUESTION, first(&document.question(question).numbers)),
        Owner::Answer(answer) => of(beside_lines::ANSWER, first(&document.answer(answer).numbers)),
    }
}

fn first(numbers: &[Number]) -> String {
    numbers.first().map(Number::to_string).unwrap_or_default()
}
