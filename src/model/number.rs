//! Question numbers.

use std::fmt;
use std::str::FromStr;

/// A question number as printed: `3`, `1a`, `2.3`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
pub struct Number {
    /// The part of the paper, before the point (`2` in `2.3`); 0 if the paper prints none.
    pub part: u16,
    /// The number proper.
    pub number: u16,
    /// The lower-case letter after it, if the paper prints one.
    pub suffix: Option<char>,
}

impl Number {
    /// A number without part or letter.
    pub fn plain(number: u16) -> Self {
        Self { part: 0, number, suffix: None }
    }

    /// Whether a number is the next: `2` behind `1`, `2a` behind `1`, `1b` behind `1a`, `2.4` behind `2.3`.
    pub fn is_followed_by(self, next: Self) -> bool {
        let letter = |number: Self| number.suffix.map_or(0, u32::from);
        let same = next.number == self.number && self.suffix.is_some() && letter(next) == letter(self) + 1;
        let above = next.number == self.number.saturating_add(1) && next.suffix.is_none_or(|suffix| suffix == 'a');
        next.part == self.part && (same || above)
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.part > 0 {
            write!(f, "{}.", self.part)?;
        }
        write!(f, "{}", self.number)?;
        self.suffix.map_or(Ok(()), |letter| write!(f, "{letter}"))
    }
}

/// The string is not a question number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a question number")]
pub struct NotANumber;

impl FromStr for Number {
    type Err = NotANumber;

    fn from_str(s: &str) -> Result<Self, NotANumber> {
        let (part, s) = match s.split_once('.') {
            Some((part, s)) if part.bytes().all(|b| b.is_ascii_digit()) => (part.parse().map_err(|_| NotANumber)?, s),
            Some(_) => return Err(NotANumber),
            None => (0, s),
        };
        let digits = s.trim_end_matches(|c: char| c.is_ascii_lowercase());
        let mut letters = s[digits.len()..].chars();
        let suffix = letters.next();
        if letters.next().is_some() || !digits.bytes().all(|b| b.is_ascii_digit()) {
            return Err(NotANumber);
        }
        let number = digits.parse().map_err(|_| NotANumber)?;
        Ok(Self { part, number, suffix })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_number() {
        for (last, next, follows) in [
            ("1", "2", true),
            ("1", "2a", true),
            ("1a", "1b", true),
            ("1b", "2", true),
            ("2.3", "2.4", true),
            ("1", "1a", false),
            ("1", "3", false),
            ("1", "2b", false),
            ("1a", "1c", false),
            ("2.3", "3.4", false),
        ] {
            let [before, number]: [Number; 2] = [last, next].map(|printed| printed.parse().unwrap());
            assert_eq!(before.is_followed_by(number), follows, "{last} {next}");
        }
    }

    #[test]
    fn reads_and_prints_what_the_paper_prints() {
        for (printed, part, number, suffix) in [
            ("3", 0, 3, None),
            ("1a", 0, 1, Some('a')),
            ("66", 0, 66, None),
            ("2.3", 2, 3, None),
            ("2.3b", 2, 3, Some('b')),
        ] {
            let read: Number = printed.parse().unwrap();
            assert_eq!(read, Number { part, number, suffix });
            assert_eq!(read.to_string(), printed);
        }
        for other in ["", "a", "1ab", "70000", "+3", "1A", "3.", ".3", "1.2.3", "a.1"] {
            assert!(other.parse::<Number>().is_err(), "{other:?}");
        }
    }

    #[test]
    fn ascends_by_number_then_letter() {
        let read = |s: &str| s.parse::<Number>().unwrap();
        assert!(read("9") < read("10") && read("1") < read("1a") && read("1b") < read("2"));
        assert!(read("1.9") < read("1.10") && read("1.10") < read("2.1"));
    }
}
