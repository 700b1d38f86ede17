//! Numbers of questions that are not figures: `Vraag II`, `Vraag twee`, `Tweede vraag`.

/// Numbers in words, from one on.
const CARDINALS: &[&str] = &[
    "een",
    "twee",
    "drie",
    "vier",
    "vijf",
    "zes",
    "zeven",
    "acht",
    "negen",
    "tien",
    "elf",
    "twaalf",
    "dertien",
    "veertien",
    "vijftien",
    "zestien",
    "zeventien",
    "achttien",
    "negentien",
    "twintig",
];

/// The same in a row.
const ORDINALS: &[&str] = &[
    "eerste",
    "tweede",
    "derde",
    "vierde",
    "vijfde",
    "zesde",
    "zevende",
    "achtste",
    "negende",
    "tiende",
    "elfde",
    "twaalfde",
    "dertiende",
    "veertiende",
    "vijftiende",
    "zestiende",
    "zeventiende",
    "achttiende",
    "negentiende",
    "twintigste",
];

/// The number at the beginning of a text that is a Roman figure or a word, and how many bytes it takes. Nothing but a
/// sign may follow it: "Vraag een vergunning aan" numbers nothing.
pub(super) fn number(text: &str) -> Option<(u16, usize)> {
    let word = first_word(text)?;
    let number = roman(word).or_else(|| place(CARDINALS, &word.replace(['é', 'É'], "e")))?;
    let after = text[word.len()..].trim_start();
    matches!(after.chars().next(), None | Some(':' | '.' | ')' | '-' | '–')).then_some((number, word.len()))
}

/// The number of `tweede vraag` at the beginning of a text, and how many bytes that takes. Nothing but a colon may follow.
pub(super) fn ordinal(text: &str) -> Option<(u16, usize)> {
    let word = first_word(text)?;
    let number = place(ORDINALS, word)?;
    let rest = text[word.len()..].trim_start();
    let after = rest.strip_prefix("vraag").or_else(|| rest.strip_prefix("VRAAG"))?;
    matches!(after.trim_start().chars().next(), None | Some(':')).then_some((number, text.len() - after.len()))
}

/// The letters at the beginning of a text, at most as many as the longest number has.
fn first_word(text: &str) -> Option<&str> {
    const LONGEST: usize = 12; // bytes, as `zeventiende` with room for an accent
    let length = text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len());
    (1..=LONGEST).contains(&length).then(|| &text[..length])
}

fn place(words: &[&str], word: &str) -> Option<u16> {
    let at = words.iter().position(|other| other.eq_ignore_ascii_case(word))?;
    u16::try_from(at + 1).ok()
}

/// A Roman figure up to `XXXIX`; no paper so numbered has more questions.
fn roman(word: &str) -> Option<u16> {
    const ONES: [&str; 10] = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
    let tens = word.bytes().take_while(|&byte| byte == b'X').count().min(3);
    let ones = ONES.iter().position(|ones| *ones == &word[tens..])?;
    u16::try_from(10 * tens + ones).ok().filter(|&number| number > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_words_and_roman_figures() {
        for (text, want) in [
            ("II", Some((2, "II"))),
            ("IV: Bent u", Some((4, "IV"))),
            ("XXXIX", Some((39, "XXXIX"))),
            ("XIV.", Some((14, "XIV"))),
            ("twee", Some((2, "twee"))),
            ("Één:", Some((1, "Één"))),
            ("een vergunning", None),
            ("IIII", None),
            ("XXXX", None),
            ("VVD", None),
            ("Iets", None),
            ("", None),
        ] {
            assert_eq!(number(text).map(|(number, length)| (number, &text[..length])), want, "{text}");
        }
    }

    #[test]
    fn numbers_in_a_row() {
        for (text, want) in [
            ("Tweede vraag", Some((2, "Tweede vraag"))),
            ("eerste vraag: Bent u", Some((1, "eerste vraag"))),
            ("TWINTIGSTE VRAAG", Some((20, "TWINTIGSTE VRAAG"))),
            ("Tweede vraag van het lid", None),
            ("Tweede Kamer", None),
            ("Laatste vraag", None),
        ] {
            assert_eq!(ordinal(text).map(|(number, length)| (number, &text[..length])), want, "{text}");
        }
    }
}
