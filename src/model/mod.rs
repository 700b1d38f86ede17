//! The domain types, as plain values. Parsing builds them once; nothing changes them afterwards.
//!
//! Nothing here interprets text: the types offer lookups and uphold their invariants.

mod diagnostic;
mod document;
mod finding;
mod id;
mod meta;
mod number;
mod problem;
#[cfg(test)]
pub(crate) mod sample;
mod text;
mod transcript;

pub use diagnostic::{Code, Diagnostic, Severity};
pub use document::{
    Annex, Answer, Block, Body, Certainty, Document, Doubt, Footnote, Kind, Namespace, Origin, Owner, Parts, Question,
    Section, Source, TextPosition,
};
pub use finding::{AnswerSign, Correction, Family, Finding, Holding, Look, PageFault, PaperLanguage, Shared};
pub use id::{AnnexId, AnswerId, BlockId, DocumentId, NoteId, QuestionId, SectionId};
pub use jiff::civil::Date;
pub use meta::{Meta, PaperNumber, Person, Respondent};
pub use number::Number;
pub use problem::{Damage, LOCKED, Limit, NOT_A_FILE, Problem, SystemError, SystemErrorKind};
pub use text::{Citation, Span, SpanKind, Text};
pub use transcript::Transcript;
