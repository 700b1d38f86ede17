//! Headings of questions and answers in their places, and the families that they are of.

use crate::language::Both;
use crate::model::{Certainty, Doubt, Number};
use crate::parse::headings::Side;
use crate::parse::number_list::NumberList;
use crate::parse::paragraphs::{Form, Paragraph};

/// A way in which papers number their questions. An example each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::parse) enum Family {
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

/// Those that print numbers; of two with the same weight the first counts.
pub(super) const FAMILIES: [Family; 7] = [
    Family::Labelled,
    Family::Numbered,
    Family::Pointed,
    Family::Roman,
    Family::Unpunctuated,
    Family::NumberLines,
    Family::Listed,
];

impl Family {
    pub(super) fn name(self) -> Both {
        match self {
            Self::Labelled => ["headings `Vraag 1`", "koppen `Vraag 1`"],
            Self::Numbered => ["paragraphs `1. …`", "alinea’s `1. …`"],
            Self::Pointed => ["paragraphs `1.1 …`", "alinea’s `1.1 …`"],
            Self::Roman => ["paragraphs `I. …`", "alinea’s `I. …`"],
            Self::Unpunctuated => ["paragraphs `1 …`", "alinea’s `1 …`"],
            Self::NumberLines => ["numbers on lines of their own", "nummers op een eigen regel"],
            Self::Listed => ["automatic list numbers", "automatische lijstnummers"],
            Self::Counted => ["paragraphs that ask", "vragende alinea’s"],
            Self::Groups => ["what each group asks", "wat elke fractie vraagt"],
        }
    }
}

/// A heading in its place.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::parse) struct Token {
    /// The paragraph (an index) that is or begins with it.
    pub paragraph: usize,
    pub side: Side,
    /// None for a bare `Antwoord`.
    pub numbers: Option<NumberList>,
    /// Bytes of the paragraph that the heading takes.
    pub length: usize,
    /// As printed.
    pub printed: String,
    pub certainty: Certainty,
}

impl Token {
    /// The heading of a paragraph, in the first `length` bytes of its text or in its list mark.
    pub(super) fn new(
        index: usize,
        paragraph: &Paragraph,
        side: Side,
        numbers: Option<NumberList>,
        length: usize,
    ) -> Self {
        let taken = paragraph.string()[..length].trim_end();
        let printed = match &paragraph.form {
            Form::Item(mark) if length == 0 => mark.clone(),
            Form::Item(mark) => format!("{mark} {taken}"),
            _ => taken.to_owned(),
        };
        let certainty =
            if paragraph.found_inside { Certainty::Uncertain(Doubt::FoundInside) } else { Certainty::Certain };
        Self { paragraph: index, side, numbers, length, printed, certainty }
    }

    /// The number of a heading of one.
    pub(super) fn single(&self) -> Option<Number> {
        match self.numbers.as_ref().map(NumberList::printed).as_deref() {
            Some(&[number]) => Some(number),
            _ => None,
        }
    }

    /// The text of the question that it heads: behind it, or the paragraph below.
    pub(super) fn wording<'a>(&self, paragraphs: &'a [Paragraph]) -> Option<&'a str> {
        match &paragraphs[self.paragraph].string()[self.length..] {
            "" => paragraphs.get(self.paragraph + 1).map(Paragraph::string),
            text => Some(text),
        }
    }
}
