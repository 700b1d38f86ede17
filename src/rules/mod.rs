//! What is known of how papers are written, as plain values: tables of words, each row with an example.
//!
//! A [`Rules`] has two halves. [`LanguageRules`] hold what all papers of a language share (`Vraag`, `twee`, `augustus`);
//! [`ParliamentRules`] what one parliament prints (`Tweede Kamer, vergaderjaar …`, `Mededeling van`). Another language or
//! parliament is another value of the same types; nothing here does anything but look words up.
//!
//! A new wording is a new row. What the parser needs to look quickly (first letters, lengths) is worked out from the rows
//! when a table is made, so that nothing else has to be changed; `tests/rules.rs` reads every row's example with the whole
//! parser.

pub mod dutch;
pub mod languages;
pub mod phrase;
pub mod tweede_kamer;

mod citations;
mod dates;
mod debates;
mod furniture;
mod headings;
mod hints;
mod hyphens;
mod kinds;
mod meta;
mod note_references;
mod numbers;
mod owners;
mod paragraphs;
mod people;
mod references;
mod sections;
mod sentences;
mod sub_questions;
mod vlaams_parlement;

pub use citations::{CitationForm, Citations};
pub use dates::Dates;
pub use debates::{Debates, Speaking};
pub use furniture::*;
pub use headings::*;
pub use hints::*;
pub use hyphens::Hyphens;
pub use kinds::*;
pub use meta::{HeadLabels, MetaFields};
pub use note_references::NoteReferences;
pub use numbers::*;
pub use owners::*;
pub use paragraphs::*;
pub use people::{Office, People};
pub use references::{Anchor, References};
pub use sections::*;
pub use sentences::Sentences;
pub use sub_questions::SubQuestions;
pub use vlaams_parlement::{FlemishHead, VLAAMS_PARLEMENT};

/// All that a parser knows of how papers are written.
#[derive(Debug, Clone, Copy)]
pub struct Rules {
    /// The half of the language.
    pub language: LanguageRules,
    /// The half of the parliament.
    pub parliament: ParliamentRules,
}

/// What all papers of a language share.
#[derive(Debug, Clone, Copy)]
pub struct LanguageRules {
    /// Headings of questions, answers, annexes and closings.
    pub headings: Headings,
    /// Lists of numbers, and numbers in words.
    pub numbers: Numbers,
    /// What begins or ends a paragraph.
    pub paragraphs: Paragraphs,
    /// What tells a question, its introduction and its answer apart where no heading does.
    pub owners: Owners,
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
    /// What hints look for.
    pub hints: Hints,
}

/// What one parliament prints.
#[derive(Debug, Clone, Copy)]
pub struct ParliamentRules {
    /// Running heads and feet.
    pub furniture: Furniture,
    /// What tells the kind of a paper.
    pub kinds: Kinds,
    /// Titles that divide a paper: sections, sets of questions, the answers' part.
    pub sections: Sections,
    /// Who speaks in a debate.
    pub debates: Debates,
    /// What a paper says about itself.
    pub meta: MetaFields,
    /// Mentions of other papers, laws and cases.
    pub citations: Citations,
}

/// Papers of the Dutch Tweede Kamer.
pub const TWEEDE_KAMER: Rules = Rules { language: dutch::LANGUAGE, parliament: tweede_kamer::PARLIAMENT };
