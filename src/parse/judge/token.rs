//! Headings of questions and answers in their places, and the families that they are of.

use crate::model::{Certainty, Doubt, Family, Number};
use crate::parse::headings::Side;
use crate::parse::lines::Given;
use crate::parse::number_list::NumberList;
use crate::parse::paragraphs::{Form, Paragraph};

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
        let certainty = match paragraph.given {
            _ if paragraph.found_inside => Certainty::Uncertain(Doubt::FoundInside),
            Some(Given::Head { counted: true, side: Side::Question, .. }) => Certainty::Uncertain(Doubt::Counted),
            _ => Certainty::Certain,
        };
        Self { paragraph: index, side, numbers, length, printed, certainty }
    }

    /// The number of a heading of one.
    pub(in crate::parse) fn single(&self) -> Option<Number> {
        self.numbers.as_ref()?.single()
    }

    /// The paragraph (an index) with which what it heads begins: its own, if text stands behind the heading, or that below.
    pub(in crate::parse) fn below(&self, paragraphs: &[Paragraph]) -> usize {
        let alone = paragraphs[self.paragraph].string().len() == self.length;
        self.paragraph + usize::from(alone)
    }

    /// The text of the question that it heads: behind it, or the paragraph below.
    pub(in crate::parse) fn wording<'a>(&self, paragraphs: &'a [Paragraph]) -> Option<&'a str> {
        match self.below(paragraphs) {
            own if own == self.paragraph => Some(&paragraphs[own].string()[self.length..]),
            below => paragraphs.get(below).map(Paragraph::string),
        }
    }
}
