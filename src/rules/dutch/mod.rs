//! What papers in Dutch share: of the Tweede Kamer, of councils and provinces.

mod headings;
mod numbers;
mod owners;
mod paragraphs;

use super::{Dates, Hyphens, LanguageRules, NoteReferences, People, References, Sentences, SubQuestions};

/// Dutch.
pub const LANGUAGE: LanguageRules = LanguageRules {
    headings: headings::HEADINGS,
    numbers: numbers::NUMBERS,
    paragraphs: paragraphs::PARAGRAPHS,
    owners: owners::OWNERS,
    dates: Dates {},
    sentences: Sentences {},
    sub_questions: SubQuestions {},
    hyphens: Hyphens {},
    references: References {},
    note_references: NoteReferences {},
    people: People {},
};
