//! Running heads and feet, page numbers, lines of the printer.

use super::phrase::Words;

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
    by_first_byte: [Forms; 256],
}

/// Some of the forms of lines: the one at place `n` is among them if bit `n` is set.
type Forms = u32;

impl Furniture {
    /// The furniture with these forms of lines.
    pub const fn new(note_sign: &'static str, counters: Counters, lines: &'static [Furnishing]) -> Self {
        assert!(lines.len() <= Forms::BITS as usize);
        let mut by_first_byte = [0; 256];
        let mut line = 0;
        while line < lines.len() {
            let form = 1 << line;
            by_first_byte = match lines[line].form[0] {
                Piece::Words(words) => with_form(by_first_byte, form, words),
                Piece::OneOf(all) => with_form_at_each(by_first_byte, form, all),
                Piece::Figures(_) => with_form_at_any(by_first_byte, form, "0123456789"),
                Piece::Only(characters, _) => with_form_at_any(by_first_byte, form, characters),
                _ => panic!("a form that may begin with anything"),
            };
            line += 1;
        }
        Self { lines, note_sign, counters, by_first_byte }
    }

    /// The forms of lines.
    pub fn lines(&self) -> &'static [Furnishing] {
        self.lines
    }

    /// Whether a line begins as some form does; most lines do not.
    pub fn may_begin(&self, line: &str) -> bool {
        self.likely(line).any(|form| form.form[0].strip(line).is_some())
    }

    /// The first form that a line is of; most lines begin like none, which is quickly seen.
    pub fn find(&self, line: &str) -> Option<&'static Furnishing> {
        self.likely(line).find(|form| form.is(line))
    }

    /// The forms whose first byte is that of a line, in order.
    fn likely(&self, line: &str) -> impl Iterator<Item = &'static Furnishing> {
        let mut forms = line.bytes().next().map_or(0, |byte| self.by_first_byte[usize::from(byte)]);
        std::iter::from_fn(move || {
            let next = self.lines.get(forms.trailing_zeros() as usize)?;
            forms &= forms - 1;
            Some(next)
        })
    }
}

const fn with_form(mut by_first_byte: [Forms; 256], form: Forms, words: &str) -> [Forms; 256] {
    by_first_byte[words.as_bytes()[0] as usize] |= form;
    by_first_byte
}

const fn with_form_at_each(mut by_first_byte: [Forms; 256], form: Forms, all: &[&str]) -> [Forms; 256] {
    let mut index = 0;
    while index < all.len() {
        by_first_byte = with_form(by_first_byte, form, all[index]);
        index += 1;
    }
    by_first_byte
}

/// With the form at each of these characters; the bytes within one do no harm.
const fn with_form_at_any(mut by_first_byte: [Forms; 256], form: Forms, characters: &str) -> [Forms; 256] {
    let mut index = 0;
    while index < characters.len() {
        by_first_byte[characters.as_bytes()[index] as usize] |= form;
        index += 1;
    }
    by_first_byte
}
