//! How the labels and marks of notes are written.

use crate::parse::headings::number_words;
use crate::source::numeral::Numeral;

/// How labels and marks are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::parse) enum Style {
    /// `1`
    Bare,
    /// `1`, where only a raised figure can be its mark: the typed notes of a file of which the format keeps others apart.
    Raised,
    /// `1)`
    Paren,
    /// `[1]`
    Bracket,
    /// `(1)`
    Round,
    /// `i`, `ii`, raised, as Word numbers endnotes.
    Roman,
    /// `*`, `**`: as many as the note's number; perhaps `*)`.
    Star,
}

/// No more stars stand in a row.
const MOST_STARS: usize = 5;

impl Style {
    /// The label as printed.
    pub fn label(self, number: u16) -> String {
        match self {
            Self::Bare | Self::Raised => number.to_string(),
            Self::Paren => format!("{number})"),
            Self::Bracket => format!("[{number}]"),
            Self::Round => format!("({number})"),
            Self::Roman => Numeral::LowerRoman.write(number.into()),
            Self::Star => "*".repeat(number.into()),
        }
    }

    /// How else the marks of notes with such labels are written.
    pub fn other_marks(self) -> &'static [Self] {
        match self {
            Self::Bare => &[Self::Bracket, Self::Paren, Self::Round],
            Self::Paren => &[Self::Bracket, Self::Round, Self::Bare],
            Self::Bracket => &[Self::Paren, Self::Round, Self::Bare],
            Self::Round => &[Self::Bracket, Self::Paren, Self::Bare],
            Self::Raised | Self::Roman | Self::Star => &[],
        }
    }

    /// Whether a line begins as a label does: a quick look.
    fn may_label(self, line: &str) -> bool {
        let Some(&first) = line.as_bytes().first() else { return false };
        match self {
            Self::Bare | Self::Raised | Self::Paren => first.is_ascii_digit(),
            Self::Bracket => first == b'[',
            Self::Round => first == b'(',
            Self::Roman => is_roman(first),
            Self::Star => first == b'*',
        }
    }

    /// How many bytes the label at the beginning of a note takes.
    pub fn label_length(self, line: &str) -> usize {
        if !self.may_label(line) {
            return 0; // as nearly always
        }
        let opening = match self {
            Self::Bracket => "[",
            Self::Round => "(",
            _ => "",
        };
        if self == Self::Roman {
            return line.bytes().take_while(|byte| is_roman(*byte)).count();
        }
        let Some(inner) = line.strip_prefix(opening) else { return 0 };
        let digits = inner.bytes().take_while(u8::is_ascii_digit).count();
        let closing = match self {
            Self::Bare | Self::Raised | Self::Roman => return digits,
            Self::Paren | Self::Round => ")",
            Self::Bracket => "]",
            Self::Star => {
                let stars = line.bytes().take_while(|&byte| byte == b'*').count();
                let closed = usize::from(stars > 0 && line[stars..].starts_with(')'));
                // `**Vraag 1**` is bold
                let emphasis = memchr::memchr(b'*', &line.as_bytes()[stars..]).is_some();
                return if stars > MOST_STARS || emphasis { 0 } else { stars + closed };
            }
        };
        // `1), een belangrijk punt` goes on with what stands above it
        let behind = inner[digits..].strip_prefix(closing);
        let closed = (1..4).contains(&digits) && behind.is_some_and(|behind| !behind.starts_with([',', ';']));
        if closed { opening.len() + digits + closing.len() } else { 0 }
    }

    /// The number that a label says.
    pub fn number(self, label: &str) -> Option<u16> {
        if self == Self::Star {
            return u16::try_from(label.matches('*').count()).ok().filter(|&stars| stars > 0);
        }
        if self == Self::Roman {
            return number_words::roman(&label.to_ascii_uppercase());
        }
        label.trim_matches(|c: char| !c.is_ascii_digit()).parse().ok()
    }
}

/// Whether a letter is one of a small Roman figure below 40.
pub(super) fn is_roman(byte: u8) -> bool {
    matches!(byte, b'i' | b'v' | b'x')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels() {
        for (line, style, length) in [
            ("1) Trouw, 2 mei", Style::Paren, 2),
            ("1), een belangrijk punt", Style::Paren, 0),
            ("[12] Kamerstuk", Style::Bracket, 4),
            ("(1); het tweede", Style::Round, 0),
            ("1 Trouw", Style::Bare, 1),
        ] {
            assert_eq!(style.label_length(line), length, "{line}");
        }
    }
}
