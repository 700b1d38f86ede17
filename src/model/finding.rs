//! What a diagnostic can say, as values: which kind of thing was found, and the numbers, names and reasons that belong to
//! it. The sentences about them, in each language of the interface, are in `src/i18n/diagnostics.rs`.

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
        /// What the library says, in English.
        error: String,
    },
    /// A zip archive was broken, and its parts were looked for one by one.
    DamagedArchive {
        /// What the library says, in English.
        error: String,
    },
    /// A part of an archive could be read only to some point.
    DamagedPart {
        /// `word/document.xml`
        part: String,
    },
    /// The file ends in its midst.
    CutShort,
    /// What is in the file and not its text was left out, each counted.
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
    /// Questions are told from answers by their looks.
    PairedByLooks {
        /// How many questions.
        questions: usize,
        /// What they have in common, or their answers have.
        look: Look,
    },
    /// Looks and words disagree on what asks and what answers.
    LooksDisagree {
        /// How many paragraphs look like a question and do not ask, or ask and look like an answer.
        paragraphs: usize,
    },
    /// A part of an archive that can be done without was left out.
    PartNotRead {
        /// `word/footnotes.xml`
        part: String,
        /// Why.
        problem: Problem,
    },
    /// A document in the document was left out.
    EmbeddedDocument,
    /// Pages that the file says it has are not in it.
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
    /// Elements stand too deep in each other.
    NestedTooDeeply {
        /// How deep they are read.
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
    /// Not all places where notes may begin were looked at.
    TooManyNotes,
    /// No questions were looked for.
    TooManyHeadings {
        /// How many headings are weighed.
        most: usize,
    },

    /// Numbers between two questions are missing.
    NumberMissing {
        /// The numbers, at least one.
        numbers: Vec<Number>,
    },
    /// A number is printed twice.
    NumberTwice {
        /// The number.
        number: Number,
    },
    /// A question's number was printed before; it was read as the next one.
    QuestionNumberCorrected {
        /// As printed.
        printed: Number,
        /// The question before it.
        before: Number,
        /// As read.
        meant: Number,
        /// What shows it.
        shown_by: Correction,
    },
    /// An answer's number was printed before; it was read as the number of the question above it.
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
    /// A family of headings was weighed and not taken for the questions.
    FamilyRejected {
        /// Which.
        family: Family,
        /// How many candidates it had.
        found: usize,
        /// How many of them made a sequence.
        in_sequence: usize,
        /// What the sequence weighed.
        weight: i32,
    },
    /// A paragraph was taken for a lead-in by its sense alone.
    LeadInBySense,
    /// A number, the page's perhaps, was left within a sentence.
    NumberInSentence {
        /// As printed.
        number: String,
    },
    /// One heading over several questions.
    JointHeading {
        /// Their numbers.
        numbers: Vec<Number>,
        /// Whether its paragraphs were divided among them by count.
        divided: bool,
    },

    /// No heading of an answer names this question.
    AnswerNotFound {
        /// Its number.
        number: Number,
    },
    /// An answer has no question in its paper.
    AnswerWithoutQuestion {
        /// The number over the answer.
        number: Number,
    },
    /// Answers of a paper have no question in its dossier.
    AnswersWithoutQuestion {
        /// The paper's file.
        file: String,
        /// The numbers over the answers.
        numbers: Vec<Number>,
    },
    /// A question goes on behind its question mark; its answer may begin there.
    AnswerInQuestion {
        /// The numbers of the question.
        numbers: Vec<Number>,
    },
    /// An answer has no heading.
    AnswerWithoutHeading {
        /// The numbers of its question.
        numbers: Vec<Number>,
        /// What shows it.
        shown_by: AnswerSign,
    },
    /// Headings stand within lines, whose ends are lost.
    LineEndsLost {
        /// How many do.
        headings: usize,
        /// Whether the whole paper agrees with them, so that they divide it.
        agree: bool,
    },
    /// What groups ask in prose stands beside the whole reply to each.
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

    /// The paper says what it holds, and nothing of it was recognised.
    HoldsUnrecognised {
        /// What it says.
        holding: Holding,
    },
    /// Paragraphs ask something, and no question was recognised.
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

    /// Two papers that say they belong together have other questions, and were not joined.
    SharedButOtherQuestions {
        /// The one's file.
        file: String,
        /// The other's file.
        other: String,
        /// What they have in common.
        shared: Shared,
    },
    /// Questions stand under another number than in the papers before; they were aligned by their wording.
    QuestionsMoved {
        /// The paper's file.
        file: String,
        /// The number here, and the number before; at least one pair.
        moved: Vec<(Number, Number)>,
    },
    /// Questions read otherwise than in the papers before; they were aligned by number.
    QuestionsReworded {
        /// The paper's file.
        file: String,
        /// Their numbers, at least one.
        numbers: Vec<Number>,
    },
    /// A paper points to one that has other questions.
    SeeAlsoOtherQuestions {
        /// The paper's file.
        file: String,
        /// What it names.
        named: PaperNumber,
        /// The file of the paper so named.
        other: String,
    },
    /// A paper points to one that was not read.
    SeeAlsoNotRead {
        /// The paper's file.
        file: String,
        /// What it names.
        named: PaperNumber,
    },
    /// Papers were given more than once.
    PaperTwice {
        /// The files of the later ones.
        files: Vec<String>,
    },
}

impl Finding {
    /// The kind of diagnostic that it is.
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
            Self::PairedByLooks { .. } => Code::PairedByLooks,
            Self::LooksDisagree { .. } => Code::LooksDisagree,
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
            Self::JointHeading { .. } => Code::JointHeading,
            Self::AnswerNotFound { .. } => Code::AnswerNotFound,
            Self::AnswerWithoutQuestion { .. } | Self::AnswersWithoutQuestion { .. } => Code::AnswerWithoutQuestion,
            Self::AnswerInQuestion { .. } | Self::AnswerWithoutHeading { .. } => Code::AnswerWithoutHeading,
            Self::NoteWithoutMarker { .. } => Code::NoteWithoutMarker,
            Self::NoteAuthorUnknown { .. } => Code::NoteAuthorUnknown,
            Self::MarkerWithoutNote { .. } => Code::MarkerWithoutNote,
            Self::LineEndsLost { .. } => Code::LineEndsLost,
            Self::PairedByGroup { .. } => Code::PairedByGroup,
            Self::HoldsUnrecognised { .. } | Self::AsksUnrecognised { .. } | Self::DebateUndivided => Code::NothingTold,
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

/// A look by which questions and answers are told apart.
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
    /// The sign of a quotation in a mail, `>`.
    Quote,
}

/// Why a page could not be read in full.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum PageFault {
    /// The library gave up.
    ReaderFailed,
    /// What draws it makes no sense.
    Drawing,
    /// Its contents cannot be unpacked.
    Contents,
    /// Its fonts do not say which characters they show.
    Fonts,
}

/// What shows which number a misprinted question has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum Correction {
    /// The heading of its answer.
    Answer,
    /// The number of the question after it.
    NextQuestion,
}

/// What shows an answer that has no heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum AnswerSign {
    /// The question is in another type.
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

/// A way in which papers number their questions. An example each.
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
    /// Numbers that Word gives
    Listed,
    /// None printed: paragraphs that ask
    Counted,
    /// None printed: what each group asks in prose
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

/// A language other than Dutch in which papers are recognised, and left undivided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum PaperLanguage {
    /// German.
    German,
    /// English.
    English,
    /// French.
    French,
}
