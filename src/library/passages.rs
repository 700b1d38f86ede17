//! The texts of a dossier that can be found, each once: a text that a later paper of the dossier prints again is left out.

use std::collections::HashSet;

use crate::dossier::Dossier;
use crate::model::{AnnexId, AnswerId, Date, Document, DocumentId, Kind, NoteId, Owner, Person, QuestionId, SectionId};
use crate::search::fold;

use super::summary::place_of;

/// What a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Part {
    /// A question.
    Question,
    /// What introduces one.
    LeadIn,
    /// An answer.
    Answer,
    /// A footnote.
    Note,
    /// An annex.
    Annex,
    /// A letter, a notice; in other papers what is neither question nor answer.
    Body,
    /// The heading of a section.
    Section,
}

impl Part {
    const ALL: [Self; 7] =
        [Self::Question, Self::LeadIn, Self::Answer, Self::Note, Self::Annex, Self::Body, Self::Section];

    /// Its number in the library.
    pub(super) fn code(self) -> usize {
        Self::ALL.iter().position(|part| *part == self).unwrap_or_default()
    }

    /// The part of this number.
    pub(super) fn from_code(code: usize) -> Option<Self> {
        Self::ALL.get(code).copied()
    }

    /// The name used in exports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Question => "question",
            Self::LeadIn => "lead_in",
            Self::Answer => "answer",
            Self::Note => "footnote",
            Self::Annex => "annex",
            Self::Body => "body",
            Self::Section => "section",
        }
    }
}

/// A text of a dossier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Passage {
    pub document: DocumentId,
    pub part: Part,
    /// The statuses of the rows that show it, a bit each.
    pub statuses: u32,
    pub day: Option<Date>,
    pub kind: Kind,
    /// The key of the first row that shows it; empty if none does.
    pub row: String,
    /// The numbers of its question or answer as people read them.
    pub numbers: String,
    /// Whose words they are.
    pub whose: String,
    pub text: String,
}

/// The texts of a dossier, in order of papers.
pub(super) fn passages(dossier: &Dossier) -> Vec<Passage> {
    let mut seen = HashSet::new();
    let mut passages = Vec::new();
    for (index, document) in dossier.documents.iter().enumerate() {
        let id = DocumentId::new(index);
        for owner in owners(document) {
            let Some(part) = part_of(owner) else { continue };
            let text = plain(document.string_of(owner));
            let rows = rows_of(dossier, id, shown_with(document, owner));
            if !text.chars().any(char::is_alphanumeric) || !seen.insert((part, rows.clone(), folded(&text))) {
                continue; // the same answer to another question is another text
            }
            let statuses = rows.iter().fold(0, |bits, &row| bits | 1 << place_of(dossier.rows[row].status));
            let numbers: Vec<_> = numbers(document, shown_with(document, owner)).map(ToString::to_string).collect();
            passages.push(Passage {
                document: id,
                part,
                statuses,
                day: document.day(),
                kind: document.kind,
                row: rows.first().map(|&row| dossier.rows[row].key.to_string()).unwrap_or_default(),
                numbers: numbers.join(", "),
                whose: whose(document, owner),
                text,
            });
        }
    }
    passages
}

/// All owners of texts but running heads.
fn owners(document: &Document) -> impl Iterator<Item = Owner> {
    let sections = (0..document.sections.len()).map(|index| Owner::Section(SectionId::new(index)));
    let questions = (0..document.questions.len()).map(QuestionId::new);
    let asked = questions.flat_map(|id| [Owner::LeadIn(id), Owner::Question(id)]);
    let answers = (0..document.answers.len()).map(|index| Owner::Answer(AnswerId::new(index)));
    let notes = (0..document.notes.len()).map(|index| Owner::Note(NoteId::new(index)));
    let annexes = (0..document.annexes.len()).map(|index| Owner::Annex(AnnexId::new(index)));
    std::iter::once(Owner::Body).chain(sections).chain(asked).chain(answers).chain(notes).chain(annexes)
}

fn part_of(owner: Owner) -> Option<Part> {
    Some(match owner {
        Owner::Body => Part::Body,
        Owner::Section(_) => Part::Section,
        Owner::LeadIn(_) => Part::LeadIn,
        Owner::Question(_) => Part::Question,
        Owner::Answer(_) => Part::Answer,
        Owner::Note(_) => Part::Note,
        Owner::Annex(_) => Part::Annex,
        Owner::Furniture => return None,
    })
}

/// The question or answer with which a text is shown: of a note the one that has its marker.
fn shown_with(document: &Document, owner: Owner) -> Owner {
    match owner {
        Owner::Note(note) => document.note(note).anchor.map_or(owner, |anchor| document.block(anchor.block).owner),
        owner => owner,
    }
}

/// The rows that show a question or an answer, ascending.
fn rows_of(dossier: &Dossier, document: DocumentId, owner: Owner) -> Vec<usize> {
    let rows = dossier.rows.iter().enumerate();
    let shows = rows.filter(|(_, row)| match owner {
        Owner::Question(id) | Owner::LeadIn(id) => row.wordings.contains(&(document, id)),
        Owner::Answer(id) => row.answers.contains(&(document, id)),
        _ => false,
    });
    shows.map(|(index, _)| index).collect()
}

fn numbers(document: &Document, owner: Owner) -> std::slice::Iter<'_, crate::model::Number> {
    match owner {
        Owner::Question(id) | Owner::LeadIn(id) => document.question(id).numbers.iter(),
        Owner::Answer(id) => document.answer(id).numbers.iter(),
        _ => [].iter(),
    }
}

/// Whose words a text is: of a question who asks, of an answer who answers; in a consultation the group that asks.
pub(super) fn whose(document: &Document, owner: Owner) -> String {
    let with_party = |person: &Person| match &person.party {
        Some(party) => format!("{} ({party})", person.name),
        None => person.name.clone(),
    };
    let meta = &document.meta;
    let names: Vec<String> = match shown_with(document, owner) {
        Owner::Question(id) | Owner::LeadIn(id) => match document.question(id).section {
            Some(section) => document.sections[section.index()].groups.clone(),
            None => meta.askers.iter().map(with_party).collect(),
        },
        Owner::Section(section) => document.sections[section.index()].groups.clone(),
        Owner::Body if document.kind == Kind::Submission => meta.askers.iter().map(with_party).collect(),
        _ => meta.respondents.iter().map(|person| person.name.clone()).collect(),
    };
    names.join("; ")
}

/// A text without what nobody sees: hyphens that are only for line ends, characters without width, controls.
fn plain(text: String) -> String {
    let is_seen = |c: &char| !matches!(c, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}');
    let is_control = |c: char| c.is_control() && c != '\n';
    if text.chars().all(|c| is_seen(&c) && !is_control(c)) {
        return text; // as nearly always
    }
    text.chars().filter(is_seen).map(|c| if is_control(c) { ' ' } else { c }).collect()
}

/// A text as it is compared with others: wherever its lines end. Line by line, since a line is nearly always plain.
fn folded(text: &str) -> String {
    text.split('\n').map(fold).collect::<Vec<_>>().join(" ")
}
