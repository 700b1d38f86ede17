//! What is known of how papers are written, as plain values.

pub mod dutch;
pub mod phrase;
pub mod tweede_kamer;

mod citations;
mod dates;
mod hyphens;
mod meta;
mod note_references;
mod people;
mod references;
mod sentences;
mod sub_questions;

pub use citations::*;
pub use dates::*;
pub use hyphens::Hyphens;
pub use meta::MetaFields;
pub use note_references::NoteReferences;
pub use people::*;
pub use references::*;
pub use sentences::Sentences;
pub use sub_questions::SubQuestions;

/// All that a parser knows of how papers are written.
#[derive(Debug, Clone, Copy)]
pub struct Rules {
    pub language: LanguageRules,
    pub parliament: ParliamentRules,
}

/// What all papers of a language share.
#[derive(Debug, Clone, Copy)]
pub struct LanguageRules {
    /// Months and the like.
    pub dates: Dates,
    /// Where sentences end, and where they do not.
    pub sentences: Sentences,
    /// Words with which sentences ask.
    pub sub_questions: SubQuestions,
    /// Words cut at the ends of lines.
    pub hyphens: Hyphens,
    /// `zie het antwoord op vraag 3`
    pub references: References,
    /// `Zie noot 10`
    pub note_references: NoteReferences,
    /// Offices, titles, and what stands between names.
    pub people: People,
}

/// What one parliament prints.
#[derive(Debug, Clone, Copy)]
pub struct ParliamentRules {
    /// What a paper says about itself.
    pub meta: MetaFields,
    /// Mentions of other papers, laws and cases.
    pub citations: Citations,
}

/// Papers of the Dutch Tweede Kamer.
pub const TWEEDE_KAMER: Rules = Rules { language: dutch::LANGUAGE, parliament: tweede_kamer::PARLIAMENT };
