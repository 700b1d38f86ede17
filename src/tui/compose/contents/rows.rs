//! What the list and other panes say of rows: sections, beginnings of questions, who points to them.

use crate::dossier::{Dossier, Row};
use crate::model::{DocumentId, Owner, SectionId};

/// The section a row stands in, in the first document that says so.
pub fn section_of(dossier: &Dossier, row: &Row) -> Option<(DocumentId, SectionId)> {
    let wordings = row.wordings.iter();
    wordings.filter_map(|&(id, question)| Some((id, dossier.document(id).question(question).section?))).next()
}

/// The rows with which the sections of a dossier begin, and who asks in them.
pub fn sections(dossier: &Dossier) -> Vec<(usize, String)> {
    let mut sections = Vec::new();
    let mut before = None;
    for (index, row) in dossier.rows.iter().enumerate() {
        let current = section_of(dossier, row);
        if current.is_some() && current != before {
            before = current;
            let found = current.and_then(|(id, section)| dossier.document(id).sections.get(section.index()));
            let name =
                found.map(
                    |section| {
                        if section.groups.is_empty() { section.title.clone() } else { section.groups.join(", ") }
                    },
                );
            sections.push((index, name.unwrap_or_default()));
        }
    }
    sections
}

/// The beginning of a question.
pub fn beginning<'a>(dossier: &'a Dossier, row: &Row) -> &'a str {
    let Some(&(id, question)) = row.wordings.first() else { return "" };
    let mut blocks = dossier.document(id).blocks_of(Owner::Question(question));
    let text = blocks.next().and_then(|(_, block)| block.texts().next()).map_or("", |text| text.as_str());
    let end = text.char_indices().nth(BEGINNING).map_or(text.len(), |(at, _)| at);
    &text[..end]
}

/// Characters of the beginning of a question.
const BEGINNING: usize = 120;
