//! List numbers as word processors and browsers write them.

/// The way in which a number is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Numeral {
    /// `1`
    #[default]
    Decimal,
    /// `01`
    PaddedDecimal,
    /// `a`
    LowerLetter,
    /// `A`
    UpperLetter,
    /// `i`
    LowerRoman,
    /// `I`
    UpperRoman,
    /// `1e`
    Ordinal,
    /// Not written.
    None,
}

impl Numeral {
    /// The number, written so.
    pub fn write(self, number: i64) -> String {
        match self {
            Self::Decimal => number.to_string(),
            Self::PaddedDecimal => format!("{number:02}"),
            Self::LowerLetter => letters(number).unwrap_or_else(|| number.to_string()),
            Self::UpperLetter => letters(number).map_or_else(|| number.to_string(), |s| s.to_uppercase()),
            Self::LowerRoman => roman(number).unwrap_or_else(|| number.to_string()),
            Self::UpperRoman => roman(number).map_or_else(|| number.to_string(), |s| s.to_uppercase()),
            Self::Ordinal => format!("{number}e"),
            Self::None => String::new(),
        }
    }
}

/// `a` to `z`, then `aa`, `bb` …, as Word counts.
fn letters(number: i64) -> Option<String> {
    let index = usize::try_from(number.checked_sub(1)?).ok().filter(|&index| index < 26 * 30)?;
    let letter = char::from(b'a' + u8::try_from(index % 26).ok()?);
    Some(std::iter::repeat_n(letter, index / 26 + 1).collect())
}

fn roman(number: i64) -> Option<String> {
    const SIGNS: [(i64, &str); 13] = [
        (1000, "m"),
        (900, "cm"),
        (500, "d"),
        (400, "cd"),
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ];
    let mut rest = (1..4000).contains(&number).then_some(number)?;
    let mut written = String::new();
    for (value, sign) in SIGNS {
        while rest >= value {
            written.push_str(sign);
            rest -= value;
        }
    }
    Some(written)
}

/// A bullet as it can be read: signs of symbol fonts (`U+F0B7`) stand where no other font has any.
pub(super) fn bullet(sign: &str) -> String {
    sign.chars().map(|c| if ('\u{e000}'..='\u{f8ff}').contains(&c) { '•' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_word_does() {
        for (numeral, number, written) in [
            (Numeral::Decimal, 12, "12"),
            (Numeral::PaddedDecimal, 3, "03"),
            (Numeral::LowerLetter, 2, "b"),
            (Numeral::UpperLetter, 27, "AA"),
            (Numeral::LowerLetter, 0, "0"),
            (Numeral::LowerRoman, 14, "xiv"),
            (Numeral::UpperRoman, 1999, "MCMXCIX"),
            (Numeral::LowerRoman, 4000, "4000"),
            (Numeral::Ordinal, 1, "1e"),
            (Numeral::None, 7, ""),
            (Numeral::LowerLetter, i64::MAX, "9223372036854775807"),
        ] {
            assert_eq!(numeral.write(number), written);
        }
    }

    #[test]
    fn bullets_can_be_read() {
        assert_eq!((bullet("\u{f0b7}"), bullet("o"), bullet("-")), ("•".into(), "o".into(), "-".into()));
    }
}
