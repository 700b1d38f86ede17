//! The content of diagnostics, as values: what was found, with the numbers, names and reasons that belong to it. The
//! sentences, in each language of the interface, are in `src/i18n/diagnostics.rs`.

use super::{Code, Number, PaperNumber, Problem, Severity};

/// One thing that could not be made out, and what was done instead.
#[derive(Debug, Clone, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum Finding {
    /// Bytes that are not of the file's encoding were replaced; the encoding's name where the file gives one.
    BadEncoding {
        /// `windows-1252`
        encoding: Option<String>,
    },

    /// XML was not well formed and was mended.
    DamagedXml {
        /// The library's own message, in English.
        error: String,
    },
    /// A zip archive was broken, so its parts were searched for one by one.
    DamagedArchive {
        /// The library's own message, in English.
        error: String,
    },
    /// A part of an archive could only be read up to some point.
    DamagedPart {
        /// `word/document.xml`
        part: String,
    },
    /// The file breaks off before its end.
    CutShort,
    /// Content that is not part of the text was left out; how much of each kind.
    TextLeftOut {
        /// Pieces that are struck out.
        struck: usize,
        /// Tracked deletions.
        deleted: usize,
        /// Comments.
        comments: usize,
        /// Fields of a template that were not filled in.
        placeholders: usize,
    },
    /// Papers are attached to a mail and not read with it.
    AttachmentsNotRead {
        /// Their names, as far as they have any.
        names: Vec<String>,
    },
    /// The paper that is attached to a mail is read with it.
    AttachmentRead {
        /// Its name, if it has one.
        name: String,
    },
    /// Questions and answers are told apart by their formatting.
    PairedByLooks {
        /// How many questions.
        questions: usize,
        /// What all questions, or all answers, have in common.
        look: Look,
    },
    /// Formatting and wording disagree about what is a question and what is an answer.
    LooksDisagree {
        /// How many paragraphs look like a question but do not ask, or ask but look like an answer.
        paragraphs: usize,
    },
    /// An optional part of an archive could not be read.
    PartNotRead {
        /// `word/footnotes.xml`
        part: String,
        /// Why.
        problem: Problem,
    },
    /// A document embedded in the document was left out.
    EmbeddedDocument,
    /// Some of the pages that the file announces are missing.
    PagesMissing {
        /// How many.
        count: usize,
    },
    /// Pages could not be read in full.
    PagesUnreadable {
        /// The first, from 1.
        first: usize,
        /// The last.
        last: usize,
        /// Why.
        fault: PageFault,
    },

    /// Pages seem to hold a table of questions whose rows cannot be made out.
    TableUnclear {
        /// The first page, from 1.
        first: usize,
        /// The last.
        last: usize,
    },

    /// There is no text in the file.
    NoText,
    /// There is no text on any page.
    NoTextOnAnyPage,
    /// Pages hold pictures and no text.
    NoTextOnPages {
        /// The first, from 1.
        first: usize,
        /// The last.
        last: usize,
    },

    /// More lines than are read.
    TooManyLines {
        /// How many are read.
        most: usize,
    },
    /// More lines and notes than are read.
    TooManyLinesAndNotes {
        /// How many are read.
        most: usize,
    },
    /// Elements are nested too deeply.
    NestedTooDeeply {
        /// The deepest level that is read.
        most: usize,
    },
    /// A part of an archive was too large and was left out.
    PartTooLarge {
        /// `word/footnotes.xml`
        part: String,
    },
    /// Only the first pages were read.
    TooManyPages {
        /// How many were read.
        read: usize,
    },
    /// Pages with more letters than a page can show were cut short.
    TooManyLetters {
        /// The first page, from 1.
        first: usize,
        /// The last.
        last: usize,
    },
    /// Notes may have been missed: there were more candidates than are examined.
    TooManyNotes,
    /// Questions were not looked for: there were too many candidate headings.
    TooManyHeadings {
        /// How many headings are weighed.
        most: usize,
    },

    /// Numbers between two questions are missing.
    NumberMissing {
        /// The numbers, at least one.
        numbers: Vec<Number>,
    },
    /// A question number is printed twice.
    NumberTwice {
        /// The number.
        number: Number,
    },
    /// A question repeats an earlier number and was read as the next one.
    QuestionNumberCorrected {
        /// As printed.
        printed: Number,
        /// The question before it.
        before: Number,
        /// As read.
        meant: Number,
        /// The evidence.
        shown_by: Correction,
    },
    /// An answer repeats an earlier number and was read as that of the question above it.
    AnswerNumberCorrected {
        /// As printed.
        printed: Number,
        /// The question above it.
        question: Number,
    },
    /// Questions without printed numbers were numbered by their order.
    NumbersCounted {
        /// How many.
        count: usize,
        /// Whether the paper prints no number at all.
        all: bool,
    },
    /// A heading family was considered and rejected.
    FamilyRejected {
        /// Which.
        family: Family,
        /// How many candidates it had.
        found: usize,
        /// How many of them formed a sequence.
        in_sequence: usize,
        /// The score of that sequence.
        weight: i32,
    },
    /// A paragraph was taken for a lead-in, judging by its content alone.
    LeadInBySense,
    /// A number in the middle of a sentence, perhaps the page number, was left there.
    NumberInSentence {
        /// As printed.
        number: String,
    },
    /// A title within a question or an answer begins as one of answers does; it was left in the text.
    TitleInText {
        /// As printed.
        title: String,
    },
    /// One heading over several questions.
    JointHeading {
        /// Their numbers.
        numbers: Vec<Number>,
        /// Whether its paragraphs were divided among them by count.
        divided: bool,
    },

    /// No answer heading names this question.
    AnswerNotFound {
        /// Its number.
        number: Number,
    },
    /// The paper prints an answer without its question.
    AnswerWithoutQuestion {
        /// The number over the answer.
        number: Number,
    },
    /// A paper's answers have no question anywhere in the dossier.
    AnswersWithoutQuestion {
        /// The paper's file.
        file: String,
        /// The numbers over the answers.
        numbers: Vec<Number>,
    },
    /// A question continues after its question mark; its answer may begin there.
    AnswerInQuestion {
        /// The numbers of the question.
        numbers: Vec<Number>,
    },
    /// An answer has no heading.
    AnswerWithoutHeading {
        /// The numbers of its question.
        numbers: Vec<Number>,
        /// The evidence.
        shown_by: AnswerSign,
    },
    /// Line breaks are lost, so headings are in the middle of lines.
    LineEndsLost {
        /// How many headings.
        headings: usize,
        /// Whether they are consistent throughout, so that the paper is divided by them.
        agree: bool,
    },
    /// Groups ask in prose; what each asks is shown beside the whole reply to it.
    PairedByGroup {
        /// How many groups.
        groups: usize,
    },
    /// A note whose marker was not found in the text.
    NoteWithoutMarker {
        /// The note's label.
        label: String,
    },
    /// A note that may be the asker's or the minister's.
    NoteAuthorUnknown {
        /// The note's label.
        label: String,
    },
    /// A marker whose note was not found.
    MarkerWithoutNote {
        /// As printed.
        marker: String,
    },

    /// The paper says what it holds, but none of it was recognised.
    HoldsUnrecognised {
        /// What it says that it holds.
        holding: Holding,
    },
    /// Some paragraphs ask something, but no question was recognised.
    AsksUnrecognised {
        /// How many.
        paragraphs: usize,
    },
    /// The paper is a debate, and was left undivided.
    DebateUndivided,
    /// The paper is not in Dutch, and was left undivided.
    OtherLanguage {
        /// Its language.
        language: PaperLanguage,
    },

    /// Two papers appear to belong together but have different questions; they were not joined.
    SharedButOtherQuestions {
        /// The file of one.
        file: String,
        /// The file of the other.
        other: String,
        /// What they have in common.
        shared: Shared,
    },
    /// Questions have other numbers than in earlier papers; they were aligned by their wording.
    QuestionsMoved {
        /// The paper's file.
        file: String,
        /// The number in this paper and in the earlier ones; at least one pair.
        moved: Vec<(Number, Number)>,
    },
    /// Questions are worded differently than in earlier papers; they were aligned by number.
    QuestionsReworded {
        /// The paper's file.
        file: String,
        /// Their numbers, at least one.
        numbers: Vec<Number>,
    },
    /// A paper names another one that has different questions.
    SeeAlsoOtherQuestions {
        /// The paper's file.
        file: String,
        /// The number that it gives.
        named: PaperNumber,
        /// The file of that other paper.
        other: String,
    },
    /// A paper names one that was not read.
    SeeAlsoNotRead {
        /// The paper's file.
        file: String,
        /// The number that it gives.
        named: PaperNumber,
    },
    /// Papers were given more than once.
    PaperTwice {
        /// The files of the later ones.
        files: Vec<String>,
    },
}

impl Finding {
    /// The kind of diagnostic.
    pub fn code(&self) -> Code {
        match self {
            Self::BadEncoding { .. } => Code::BadEncoding,
            Self::DamagedXml { .. }
            | Self::DamagedArchive { .. }
            | Self::DamagedPart { .. }
            | Self::CutShort
            | Self::PartNotRead { .. }
            | Self::EmbeddedDocument
            | Self::PagesMissing { .. }
            | Self::PagesUnreadable { .. } => Code::UnreadablePart,
            Self::TextLeftOut { .. } => Code::TextLeftOut,
            Self::AttachmentsNotRead { .. } => Code::AttachmentNotRead,
            Self::AttachmentRead { .. } => Code::AttachmentRead,
            Self::PairedByLooks { .. } => Code::PairedByLooks,
            Self::LooksDisagree { .. } => Code::LooksDisagree,
            Self::TableUnclear { .. } => Code::TableUnclear,
            Self::NoText | Self::NoTextOnAnyPage | Self::NoTextOnPages { .. } => Code::NoText,
            Self::TooManyLines { .. }
            | Self::TooManyLinesAndNotes { .. }
            | Self::NestedTooDeeply { .. }
            | Self::PartTooLarge { .. }
            | Self::TooManyPages { .. }
            | Self::TooManyLetters { .. }
            | Self::TooManyNotes
            | Self::TooManyHeadings { .. } => Code::LimitReached,
            Self::NumberMissing { .. } => Code::NumberMissing,
            Self::NumberTwice { .. } => Code::NumberTwice,
            Self::QuestionNumberCorrected { .. } | Self::AnswerNumberCorrected { .. } => Code::NumberCorrected,
            Self::NumbersCounted { .. } => Code::NumbersCounted,
            Self::FamilyRejected { .. } => Code::FamilyRejected,
            Self::LeadInBySense => Code::LeadInBySense,
            Self::NumberInSentence { .. } => Code::NumberInSentence,
            Self::TitleInText { .. } => Code::TitleInText,
            Self::JointHeading { .. } => Code::JointHeading,
            Self::AnswerNotFound { .. } => Code::AnswerNotFound,
            Self::AnswerWithoutQuestion { .. } | Self::AnswersWithoutQuestion { .. } => Code::AnswerWithoutQuestion,
            Self::AnswerInQuestion { .. } | Self::AnswerWithoutHeading { .. } => Code::AnswerWithoutHeading,
            Self::NoteWithoutMarker { .. } => Code::NoteWithoutMarker,
            Self::NoteAuthorUnknown { .. } => Code::NoteAuthorUnknown,
            Self::MarkerWithoutNote { .. } => Code::MarkerWithoutNote,
            Self::LineEndsLost { .. } => Code::LineEndsLost,
            Self::PairedByGroup { .. } => Code::PairedByGroup,
            Self::HoldsUnrecognised { .. } | Self::AsksUnrecognised { .. } | Self::DebateUndivided => {
                Code::NothingRecognised
            }
            Self::OtherLanguage { .. } => Code::OtherLanguage,
            Self::SharedButOtherQuestions { .. } | Self::QuestionsMoved { .. } | Self::QuestionsReworded { .. } => {
                Code::WordingDisagrees
            }
            Self::SeeAlsoOtherQuestions { .. } | Self::SeeAlsoNotRead { .. } => Code::SeeAlsoUnresolved,
            Self::PaperTwice { .. } => Code::PaperTwice,
        }
    }

    /// How much it matters.
    pub fn severity(&self) -> Severity {
        self.code().severity()
    }
}

/// A trait of the layout by which questions and answers are distinguished.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum Look {
    /// The names of styles.
    StyleName,
    /// A box around each question.
    Box,
    /// Headings of the format.
    Heading,
    /// Bold type.
    Bold,
    /// Italic type.
    Italic,
    /// Another colour.
    Colour,
    /// Bullets.
    Bullets,
    /// The `>` with which mail quotes earlier text.
    Quote,
}

/// Why a page could not be read in full.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum PageFault {
    /// The library gave up.
    ReaderFailed,
    /// Its drawing instructions are invalid.
    Drawing,
    /// Its content stream cannot be decompressed.
    Contents,
    /// Its fonts do not say which characters they show.
    Fonts,
}

/// The evidence for the right number of a misprinted question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum Correction {
    /// The heading of its answer.
    Answer,
    /// The number of the question after it.
    NextQuestion,
}

/// The evidence for an answer that has no heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum AnswerSign {
    /// The question is set in a different typeface.
    Type,
    /// It follows the question mark.
    QuestionMark,
}

/// What two papers have in common.
#[derive(Debug, Clone, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum Shared {
    /// A case number.
    Case(String),
    /// The number of the paper.
    Number(PaperNumber),
    /// All of their text.
    Text,
}

/// A way in which papers number their questions, each with an example.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum Family {
    /// `Vraag 1` above the question (seeds 000 to 002)
    Labelled,
    /// `1. Deze leden verzoeken …` (seed 004)
    Numbered,
    /// `2.3 Bent u …`, the second question under the paper's heading 2
    Pointed,
    /// `II. Bent u …`
    Roman,
    /// `12 Waarom …?`, from a committee's table
    Unpunctuated,
    /// `1.` on a line of its own
    NumberLines,
    /// List numbers that Word generates
    Listed,
    /// No numbers printed: every paragraph that asks
    Counted,
    /// No numbers printed: what each group asks in prose
    Groups,
}

/// What a paper says that it holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum Holding {
    /// Questions, and perhaps answers.
    Questions,
    /// Answers, and perhaps the questions.
    Answers,
    /// Both.
    QuestionsAndAnswers,
}

/// A language other than Dutch that is recognised; papers in it are left undivided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum PaperLanguage {
    /// German.
    German,
    /// English.
    English,
    /// French.
    French,
}
