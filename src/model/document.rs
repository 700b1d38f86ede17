//! A document: one file, interpreted.

use std::sync::Arc;

use rustc_hash::FxHashSet;

use super::{
    AnnexId, AnswerId, BlockId, Date, Diagnostic, Meta, NoteId, Number, QuestionId, SectionId, Text, Transcript,
};

/// What kind of paper a document is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// The paper in which the questions are put.
    Submission,
    /// The notice that the answer comes later.
    Postponement,
    /// The notice that the questions are withdrawn.
    Withdrawal,
    /// The paper that answers.
    Answer,
    /// Questions of a committee and the answers, in one paper.
    Consultation,
    /// A paper without numbered questions.
    Letter,
    /// Oral questions, announced without their text.
    Oral,
}

impl Kind {
    /// The name used in exports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Submission => "submission",
            Self::Postponement => "postponement",
            Self::Withdrawal => "withdrawal",
            Self::Answer => "answer",
            Self::Consultation => "consultation",
            Self::Letter => "letter",
            Self::Oral => "oral",
        }
    }

    /// Whether papers of this kind are meant to answer: if so, a question without an answer in one is a gap.
    pub fn answers(self) -> bool {
        matches!(self, Self::Answer | Self::Consultation)
    }
}

/// Which file a document came from.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
pub struct Source {
    /// As given by the user, or `seeds/…` for the embedded ones.
    pub path: String,
    /// The file's own lines; not put aside with the rest.
    #[serde(skip)]
    pub transcript: Transcript,
}

/// A place in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, serde::Serialize, serde::Deserialize)]
pub struct Origin {
    /// The first line, from 1.
    pub line: u32,
    /// The last line.
    pub last_line: u32,
    /// The page of the first line, from 1, where the file has pages.
    pub page: Option<u32>,
}

impl Origin {
    /// One line.
    pub fn line(line: u32, page: Option<u32>) -> Self {
        Self { line, last_line: line, page }
    }

    /// From the beginning of this one to the end of a later one.
    pub fn to(self, other: Self) -> Self {
        Self { last_line: other.last_line.max(self.last_line), ..self }
    }
}

/// A paragraph, heading, list item or table. Every block has exactly one owner, so no text is lost and none appears
/// twice.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Block {
    /// Its text.
    pub body: Body,
    /// The printed bullet or list number (`-`, `a.`), which is not part of the text; otherwise empty.
    pub label: String,
    /// What it belongs to.
    pub owner: Owner,
    /// Where it is in the file.
    pub origin: Origin,
}

impl Block {
    /// Its texts: one, or a table's cells, row by row.
    pub fn texts(&self) -> impl Iterator<Item = &Text> {
        let (one, cells) = match &self.body {
            Body::Paragraph(text) | Body::Heading(text) | Body::Item(text) => (Some(text), None),
            Body::Table(rows) => (None, Some(rows.iter().flatten())),
        };
        one.into_iter().chain(cells.into_iter().flatten())
    }
}

/// The form of a block.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Body {
    /// Prose.
    Paragraph(Text),
    /// A heading inside an answer, an annex or a letter.
    Heading(Text),
    /// A list item; its bullet is the block's label.
    Item(Text),
    /// A table, row by row.
    Table(Vec<Vec<Text>>),
}

/// What a block belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
pub enum Owner {
    /// Preamble, notice, closing: neither question, answer, note nor annex.
    Body,
    /// The heading of a section.
    Section(SectionId),
    /// Prose before a numbered question that introduces it.
    LeadIn(QuestionId),
    /// A question.
    Question(QuestionId),
    /// An answer.
    Answer(AnswerId),
    /// A footnote.
    Note(NoteId),
    /// An annex.
    Annex(AnnexId),
    /// Running heads and feet, page numbers, ISSN lines.
    Furniture,
}

/// Whether a pairing is certain, and if not, why.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum Certainty {
    /// As the paper prints it.
    Certain,
    /// Made out with a doubt, which is shown to the reader.
    Uncertain(Doubt),
}

impl Certainty {
    /// Whether there is no doubt.
    pub fn is_certain(self) -> bool {
        self == Self::Certain
    }
}

/// Why a number or a pairing is uncertain.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
pub enum Doubt {
    /// One heading over several questions: divided by counting paragraphs.
    DividedByCount,
    /// One heading over several questions that could not be divided.
    NotDivided,
    /// The printed number was corrected.
    NumberCorrected,
    /// The paper prints no numbers; the questions were counted.
    Counted,
    /// The answer has no heading of its own.
    NoHeading,
    /// The number is printed more than once.
    NumberTwice,
    /// A group asks in prose and is shown beside the whole reply to it.
    ByGroup,
    /// Its heading was found in the middle of a line, as line breaks are lost.
    FoundInside,
    /// It stands in a table whose rows cannot be made out.
    TableUnclear,
}

/// A question of a document.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Question {
    /// Its number; several under a joint heading that could not be divided.
    pub numbers: Vec<Number>,
    /// Whether the number is printed in the paper.
    pub printed: bool,
    /// The heading or number as printed (`Vraag 1`, `3.`); empty if there is none.
    pub heading: String,
    /// Where the heading is, or where the text begins if there is no heading.
    pub origin: Origin,
    /// The section it is in.
    pub section: Option<SectionId>,
    /// Whether numbers and text are certain.
    pub certainty: Certainty,
}

/// An answer of a document.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Answer {
    /// The numbers it answers; several for a joint answer.
    pub numbers: Vec<Number>,
    /// The heading as printed (`Antwoord op vraag 1`); empty if there is none.
    pub heading: String,
    /// Where the heading is, or where the text begins if there is no heading.
    pub origin: Origin,
    /// The section it is in.
    pub section: Option<SectionId>,
    /// Numbers of the answers it points to, in order of first mention, each once and never its own.
    pub refers_to: Vec<Number>,
    /// Whether the whole answer only points elsewhere.
    pub reference_only: bool,
    /// Whether numbers and text are certain.
    pub certainty: Certainty,
}

/// Questions of one parliamentary group in a consultation.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Section {
    /// The heading as printed.
    pub title: String,
    /// The groups named in it.
    pub groups: Vec<String>,
    /// Where the heading is.
    pub origin: Origin,
}

/// A text that follows the answers.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Annex {
    /// The heading as printed.
    pub title: String,
    /// Where the heading is.
    pub origin: Origin,
}

/// Whose footnote it is: the asker's `1)` and the minister's `1` are different notes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
pub enum Namespace {
    /// The askers'.
    Asker,
    /// The respondents'.
    Respondent,
    /// The paper's own, where there are no two sides, as in a letter.
    Document,
}

impl Namespace {
    /// The name used in exports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Asker => "asker",
            Self::Respondent => "respondent",
            Self::Document => "document",
        }
    }
}

/// A footnote; its text is in the blocks that it owns.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Footnote {
    /// The printed number: `1`, `1)`.
    pub label: String,
    /// Whose it is.
    pub namespace: Namespace,
    /// Where its marker is, if one was found.
    pub anchor: Option<TextPosition>,
    /// Where its text is.
    pub origin: Origin,
}

/// A place in a document's text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
pub struct TextPosition {
    /// The block.
    pub block: BlockId,
    /// The text within the block: 0, or the table cell, counted row by row.
    pub cell: u16,
    /// The byte of the text.
    pub byte: u32,
}

/// The parts a document is made of.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Parts {
    /// Which file.
    pub source: Source,
    /// What kind of paper.
    pub kind: Kind,
    /// What it says about itself.
    pub meta: Meta,
    /// All its text, in document order.
    pub blocks: Vec<Block>,
    /// Its sections, in document order.
    pub sections: Vec<Section>,
    /// Its questions, in document order.
    pub questions: Vec<Question>,
    /// Its answers, in document order.
    pub answers: Vec<Answer>,
    /// Its footnotes, by first marker.
    pub notes: Vec<Footnote>,
    /// Its annexes, in document order.
    pub annexes: Vec<Annex>,
    /// What could not be made out.
    pub diagnostics: Vec<Diagnostic>,
}

/// One file, interpreted. Dereferences to its [`Parts`], which are read-only: copies share them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    parts: Arc<Parts>,
    /// The blocks of each owner, in document order.
    by_owner: Arc<[(Owner, BlockId)]>,
}

impl Document {
    /// A document of these parts.
    pub fn new(parts: Parts) -> Self {
        let owned = |(index, block): (usize, &Block)| (block.owner, BlockId::new(index));
        let mut by_owner: Vec<_> = parts.blocks.iter().enumerate().map(owned).collect();
        by_owner.sort_by_key(|(owner, _)| *owner); // stable: in document order within an owner
        Self { parts: Arc::new(parts), by_owner: by_owner.into() }
    }

    /// Its date, which distinguishes it from the other papers of its dossier: the day it came in, was submitted or was
    /// written.
    pub fn day(&self) -> Option<Date> {
        let meta = &self.parts.meta;
        let first = if self.kind == Kind::Submission { meta.submitted } else { None };
        first.or(meta.received).or(meta.dated).or_else(|| match self.kind {
            Kind::Oral | Kind::Letter => meta.submitted,
            _ => None, // when the questions were put is not when the notice or answer came
        })
    }

    /// A block.
    pub fn block(&self, id: BlockId) -> &Block {
        &self.parts.blocks[id.index()]
    }

    /// The blocks of an owner, in document order.
    pub fn blocks_of(&self, owner: Owner) -> impl DoubleEndedIterator<Item = (BlockId, &Block)> + Clone {
        let start = self.by_owner.partition_point(|(other, _)| *other < owner);
        let behind = &self.by_owner[start..];
        let count = behind.iter().take_while(|(other, _)| *other == owner).count();
        behind[..count].iter().map(|&(_, id)| (id, self.block(id)))
    }

    /// The strings of an owner's blocks, joined by newlines.
    pub fn string_of(&self, owner: Owner) -> String {
        let strings: Vec<_> = self.blocks_of(owner).flat_map(|(_, block)| block.texts()).map(Text::as_str).collect();
        strings.join("\n")
    }

    /// A question.
    pub fn question(&self, id: QuestionId) -> &Question {
        &self.parts.questions[id.index()]
    }

    /// An answer.
    pub fn answer(&self, id: AnswerId) -> &Answer {
        &self.parts.answers[id.index()]
    }

    /// A footnote.
    pub fn note(&self, id: NoteId) -> &Footnote {
        &self.parts.notes[id.index()]
    }

    /// The notes whose markers are in an owner's blocks, in order of marker, each once.
    pub fn notes_in(&self, owner: Owner) -> Vec<NoteId> {
        let mut seen = FxHashSet::default();
        let marked = self.blocks_of(owner).flat_map(|(_, block)| block.texts()).flat_map(Text::markers);
        marked.map(|(_, note)| note).filter(|&note| seen.insert(note)).collect()
    }
}

impl std::ops::Deref for Document {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.parts
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn block(owner: Owner, string: &str) -> Block {
        let (label, origin) = (String::new(), Origin::line(1, None));
        Block { body: Body::Paragraph(Text::plain(string)), label, owner, origin }
    }

    #[test]
    fn blocks_are_found_by_owner_in_document_order() {
        let (answer, note) = (Owner::Answer(AnswerId::new(0)), Owner::Note(NoteId::new(0)));
        let document = Document::new(Parts {
            source: Source::default(),
            kind: Kind::Answer,
            meta: Meta::default(),
            blocks: vec![block(answer, "een"), block(note, "noot"), block(answer, "twee")],
            sections: vec![],
            questions: vec![],
            answers: vec![],
            notes: vec![],
            annexes: vec![],
            diagnostics: vec![],
        });
        assert_eq!(document.string_of(answer), "een\ntwee");
        assert_eq!(document.string_of(note), "noot");
        assert_eq!(document.string_of(Owner::Body), "");
    }
}
