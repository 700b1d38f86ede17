//! Running heads and feet, page numbers, lines of the printer.

use super::phrase::{FirstBytes, Words};

/// What a line of furniture says about the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Band {
    /// A page begins.
    Head,
    /// A page ends.
    Foot,
}

/// A kind of line that belongs to the page, not to the text.
#[derive(Debug, Clone, Copy)]
pub struct Furnishing {
    /// Where on the page it stands.
    pub band: Band,
    /// Of what the line is made, from its beginning to its end.
    pub form: &'static [Piece],
    /// Some as printed.
    pub examples: &'static [&'static str],
    /// Some that look alike and are text.
    pub refused: &'static [&'static str],
}

/// A piece of such a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece {
    /// These words.
    Words(&'static str),
    /// Any of these.
    OneOf(&'static [&'static str]),
    /// So many figures at least, and as many as there are.
    Figures(usize),
    /// Figures and blanks, perhaps none.
    FiguresAndBlanks,
    /// Two numbers with a blank between and perhaps around.
    TwoNumbers,
    /// So many bytes at least, all of them of these characters.
    Only(&'static str, usize),
    /// Anything without a blank.
    Unbroken,
    /// Anything.
    Anything,
}

impl Piece {
    /// What follows this piece at the beginning of a text, if it stands there.
    fn strip(self, text: &str) -> Option<&str> {
        let figures = || text.bytes().take_while(u8::is_ascii_digit).count();
        match self {
            Self::Words(words) => text.strip_prefix(words),
            Self::OneOf(all) => all.iter().find_map(|words| text.strip_prefix(words)),
            Self::Figures(fewest) => (figures() >= fewest).then(|| &text[figures()..]),
            Self::FiguresAndBlanks => Some(text.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ')),
            Self::TwoNumbers => {
                let numbers = text.split(' ').filter(|number| !number.is_empty());
                let figures = text.bytes().all(|byte| byte.is_ascii_digit() || byte == b' ');
                (figures && numbers.count() == 2).then_some("")
            }
            Self::Only(characters, fewest) => {
                (text.len() >= fewest && text.chars().all(|c| characters.contains(c))).then_some("")
            }
            Self::Unbroken => (!text.contains(' ')).then_some(""),
            Self::Anything => Some(""),
        }
    }

    /// Where this piece stands last in a text: what follows it there.
    fn strip_last(self, text: &str) -> Option<&str> {
        match self {
            Self::Words(words) => text.rfind(words).map(|at| &text[at + words.len()..]),
            Self::OneOf(all) => {
                let ends = all.iter().filter_map(|words| text.rfind(words).map(|at| at + words.len()));
                ends.max().map(|end| &text[end..])
            }
            other => other.strip(text),
        }
    }
}

impl Furnishing {
    /// Whether a line is of this form; it is given without white space at its ends.
    pub fn is(&self, line: &str) -> bool {
        let mut rest = line;
        let mut pieces = self.form.iter().peekable();
        while let Some(piece) = pieces.next() {
            let stripped = match (piece, pieces.peek()) {
                (Piece::Anything, Some(_)) => pieces.next().and_then(|next| next.strip_last(rest)),
                _ => piece.strip(rest),
            };
            let Some(after) = stripped else { return false };
            rest = after;
        }
        rest.is_empty()
    }
}

/// How pages are counted in the text of a paper: `2/7`, `Pagina 2 van 7`.
#[derive(Debug, Clone, Copy)]
pub struct Counters {
    /// What may stand before the page.
    pub page: Words,
    /// What stands between the page and the number of pages.
    pub of: Words,
}

/// The furniture of a parliament's papers.
#[derive(Debug, Clone, Copy)]
pub struct Furniture {
    lines: &'static [Furnishing],
    /// What web pages print above the number of a note; a line of furniture too.
    pub note_sign: &'static str,
    /// How pages are counted in the text.
    pub counters: Counters,
    first: FirstBytes,
}

impl Furniture {
    /// The furniture with these forms of lines.
    pub const fn new(note_sign: &'static str, counters: Counters, lines: &'static [Furnishing]) -> Self {
        let mut first = FirstBytes::NONE;
        let mut line = 0;
        while line < lines.len() {
            first = match lines[line].form[0] {
                Piece::Words(words) => first.with(words),
                Piece::OneOf(all) => first.with_each(all),
                Piece::Figures(_) => first.with_each(&["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"]),
                Piece::Only(characters, _) => first.with_characters(characters),
                _ => FirstBytes::ALL,
            };
            line += 1;
        }
        Self { lines, note_sign, counters, first }
    }

    /// The forms of lines.
    pub fn lines(&self) -> &'static [Furnishing] {
        self.lines
    }

    /// Whether a line begins as some form does; most lines do not.
    pub fn may_begin(&self, line: &str) -> bool {
        self.first.may_begin(line)
    }

    /// The first form that a line is of; most lines begin like none, which is quickly seen.
    pub fn find(&self, line: &str) -> Option<&'static Furnishing> {
        if !self.first.may_begin(line) {
            return None;
        }
        self.lines.iter().find(|form| form.is(line))
    }
}
