//! What the reader could not make out, where, and what it did instead.

use super::{Finding, Origin};

/// How much a diagnostic matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth knowing; nothing is missing.
    Info,
    /// A reader should look at the paper.
    Warning,
    /// Something could not be read.
    Error,
}

impl Severity {
    /// The name used in exports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

macro_rules! codes {
    ($($(#[$doc:meta])* $variant:ident = $name:literal, $severity:ident;)*) => {
        /// Every kind of diagnostic, with its stable name.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
        pub enum Code {
            $($(#[$doc])* $variant,)*
        }

        impl Code {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// The stable name used in exports.
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// How much it matters.
            pub fn severity(self) -> Severity {
                match self { $(Self::$variant => Severity::$severity,)* }
            }
        }
    };
}

codes! {
    /// Bytes that are not of the encoding were replaced.
    BadEncoding = "bad-encoding", Warning;
    /// Part of the file could not be read (a page, a part of an archive).
    UnreadablePart = "unreadable-part", Error;
    /// Something in the file is not its text and was left out: struck out, deleted, a comment, a field not filled in.
    TextLeftOut = "text-left-out", Info;
    /// Papers are attached to a mail and were not read with it.
    AttachmentNotRead = "attachment-not-read", Warning;
    /// The paper that is attached to a mail was read with it.
    AttachmentRead = "attachment-read", Info;
    /// Questions were told from answers by their looks.
    PairedByLooks = "paired-by-looks", Info;
    /// Looks and words disagree on what asks and what answers.
    LooksDisagree = "looks-disagree", Warning;
    /// The file holds pages without any text (a scan).
    NoText = "no-text", Error;
    /// A limit (memory, time, depth, size) cut the reading short.
    LimitReached = "limit-reached", Error;
    /// A number in the sequence of questions is missing.
    NumberMissing = "number-missing", Warning;
    /// A number is printed twice.
    NumberTwice = "number-twice", Warning;
    /// A printed number was corrected by sequence or wording.
    NumberCorrected = "number-corrected", Warning;
    /// Questions without printed numbers were numbered by their order.
    NumbersCounted = "numbers-counted", Info;
    /// A family of headings was weighed and not taken for the questions.
    FamilyRejected = "family-rejected", Info;
    /// A paragraph between an answer and the next question was taken for that question's lead-in by its sense alone.
    LeadInBySense = "lead-in-by-sense", Info;
    /// A number stands alone within a sentence, the page's perhaps; it was left in the text.
    NumberInSentence = "number-in-sentence", Warning;
    /// A title, a page's perhaps, stands within a question or an answer; it was left in the text.
    TitleInText = "title-in-text", Warning;
    /// A joint question heading stands over paragraphs that could not be, or were only by count, divided.
    JointHeading = "joint-heading", Warning;
    /// No answer to this number could be made out.
    AnswerNotFound = "answer-not-found", Warning;
    /// An answer has no question in this paper.
    AnswerWithoutQuestion = "answer-without-question", Warning;
    /// An answer was found without a heading of its own.
    AnswerWithoutHeading = "answer-without-heading", Warning;
    /// Headings stand within lines, whose ends are lost.
    LineEndsLost = "line-ends-lost", Warning;
    /// Questions of groups in prose stand beside the whole reply to each group.
    PairedByGroup = "paired-by-group", Warning;
    /// A note whose marker was not found in the text.
    NoteWithoutMarker = "note-without-marker", Warning;
    /// A note that may be the asker's or the minister's.
    NoteAuthorUnknown = "note-author-unknown", Warning;
    /// A marker whose note was not found.
    MarkerWithoutNote = "marker-without-note", Warning;
    /// A paper says that it holds questions or answers, and none could be told apart.
    NothingTold = "nothing-told", Warning;
    /// A paper is in another language than Dutch, in which questions and answers are not told apart.
    OtherLanguage = "other-language", Warning;
    /// Wordings of one question under different numbers, or different wordings under one number.
    WordingDisagrees = "wording-disagrees", Warning;
    /// A paper points to another that is not among those read, or whose wordings disagree.
    SeeAlsoUnresolved = "see-also-unresolved", Info;
    /// A paper was given more than once.
    PaperTwice = "paper-twice", Info;
}

/// What could not be made out, where, and what was done instead: a value without a sentence. What it says in a language of
/// the interface is [`crate::i18n::diagnostics::message`].
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Diagnostic {
    /// What was found and done.
    pub finding: Finding,
    /// The line of the file, from 1.
    pub line: Option<u32>,
    /// The page, from 1.
    pub page: Option<u32>,
}

impl Diagnostic {
    /// A diagnostic without a place.
    pub fn new(finding: Finding) -> Self {
        Self { finding, line: None, page: None }
    }

    /// The same, where something stands.
    pub fn at(self, origin: Origin) -> Self {
        Self { line: Some(origin.line), page: origin.page, ..self }
    }

    /// The kind of diagnostic.
    pub fn code(&self) -> Code {
        self.finding.code()
    }

    /// How much it matters.
    pub fn severity(&self) -> Severity {
        self.finding.severity()
    }
}
