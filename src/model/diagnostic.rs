//! What the parser could not make out, where, and what it did instead.

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
            /// Every code, in the order in which they are declared.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// The name used in exports; it never changes.
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// How serious it is.
            pub fn severity(self) -> Severity {
                match self { $(Self::$variant => Severity::$severity,)* }
            }
        }
    };
}

codes! {
    /// Bytes that are invalid in the file's encoding were replaced.
    BadEncoding = "bad-encoding", Warning;
    /// Part of the file could not be read (a page, a part of an archive).
    UnreadablePart = "unreadable-part", Error;
    /// Something that is not part of the text was left out: struck-out or deleted text, a comment, an empty template
    /// field.
    TextLeftOut = "text-left-out", Info;
    /// Papers are attached to a mail and were not read with it.
    AttachmentNotRead = "attachment-not-read", Warning;
    /// The paper that is attached to a mail was read with it.
    AttachmentRead = "attachment-read", Info;
    /// Questions and answers were told apart by their formatting.
    PairedByLooks = "paired-by-looks", Info;
    /// Formatting and wording disagree about what is a question and what is an answer.
    LooksDisagree = "looks-disagree", Warning;
    /// Pages seem to hold a table of questions whose rows cannot be made out.
    TableUnclear = "table-unclear", Warning;
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
    /// A heading family was considered and rejected.
    FamilyRejected = "family-rejected", Info;
    /// A paragraph between an answer and the next question was taken for that question's lead-in, judging by its
    /// content alone.
    LeadInBySense = "lead-in-by-sense", Info;
    /// A number, perhaps the page number, is in the middle of a sentence; it was left in the text.
    NumberInSentence = "number-in-sentence", Warning;
    /// A title, a page's perhaps, stands within a question or an answer; it was left in the text.
    TitleInText = "title-in-text", Warning;
    /// The paragraphs under a joint question heading could not be divided, or only by counting them.
    JointHeading = "joint-heading", Warning;
    /// No answer to this number could be made out.
    AnswerNotFound = "answer-not-found", Warning;
    /// The paper prints an answer without its question.
    AnswerWithoutQuestion = "answer-without-question", Warning;
    /// An answer was found without a heading of its own.
    AnswerWithoutHeading = "answer-without-heading", Warning;
    /// Line breaks are lost, so headings are in the middle of lines.
    LineEndsLost = "line-ends-lost", Warning;
    /// Groups ask in prose; what each asks is shown beside the whole reply to that group.
    PairedByGroup = "paired-by-group", Warning;
    /// A note whose marker was not found in the text.
    NoteWithoutMarker = "note-without-marker", Warning;
    /// A note that may be the asker's or the minister's.
    NoteAuthorUnknown = "note-author-unknown", Warning;
    /// A marker whose note was not found.
    MarkerWithoutNote = "marker-without-note", Warning;
    /// A paper says that it holds questions or answers, but none were recognised.
    NothingRecognised = "nothing-told", Warning;
    /// The paper is not in Dutch, so its questions and answers were not looked for.
    OtherLanguage = "other-language", Warning;
    /// Wordings of one question under different numbers, or different wordings under one number.
    WordingDisagrees = "wording-disagrees", Warning;
    /// A paper points to one that was not read, or that has other questions.
    SeeAlsoUnresolved = "see-also-unresolved", Info;
    /// A paper was given more than once.
    PaperTwice = "paper-twice", Info;
}

/// What could not be made out, where, and what was done instead. This is a value; the sentence for it, in either
/// language of the interface, comes from [`crate::i18n::diagnostics::message`].
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

    /// The same diagnostic, with its place in the file.
    pub fn at(self, origin: Origin) -> Self {
        Self { line: Some(origin.line), page: origin.page, ..self }
    }

    /// The kind of diagnostic.
    pub fn code(&self) -> Code {
        self.finding.code()
    }

    /// How serious it is.
    pub fn severity(&self) -> Severity {
        self.finding.severity()
    }
}
