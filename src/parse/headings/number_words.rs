//! Numbers of questions that are not figures: `Vraag II`, `Vraag twee`, `Tweede vraag`.

use crate::model::Number;
use crate::parse::number_list::NumberList;
use crate::rules::Numbers;
use crate::rules::phrase::Words;

/// The number at the beginning of a text that is a Roman figure or a word, and how many bytes it takes. Nothing but a
/// sign may follow it: "Vraag een vergunning aan" numbers nothing.
pub(super) fn number(text: &str, numbers: &Numbers) -> Option<(u16, usize)> {
    let word = first_word(text, numbers)?;
    let number = roman(word).or_else(|| place(&numbers.cardinals, &word.replace(['é', 'É'], "e")))?;
    let after = text[word.len()..].trim_start();
    matches!(after.chars().next(), None | Some(':' | '.' | ')' | '-' | '–')).then_some((number, word.len()))
}

/// Letters in the place of numbers, `A`, `B en C`, `D, E en F`: their places in the alphabet, and how many bytes they take.
/// Several follow each other. One that is a Roman figure too counts as that here; `paragraphs::letters` sees all of a paper.
pub(super) fn letters(text: &str, numbers: &Numbers) -> Option<(NumberList, usize)> {
    let mut rest = text;
    let mut letters: Vec<u16> = Vec::new();
    while let Some(letter) = rest.bytes().next().filter(u8::is_ascii_uppercase) {
        let place = u16::from(letter - b'A') + 1;
        let follows = letters.last().is_none_or(|last| last + 1 == place);
        if !follows || rest[1..].starts_with(char::is_alphanumeric) {
            return None;
        }
        letters.push(place);
        rest = &rest[1..];
        let and = || numbers.and.all().iter().find_map(|and| rest.trim_start().strip_prefix(and));
        let Some(next) = rest.strip_prefix(',').or_else(and).filter(|next| next.starts_with(' ')) else { break };
        rest = next.trim_start();
    }
    let ends = matches!(rest.trim_start().chars().next(), None | Some(':' | '.' | ')' | '-' | '–'));
    let roman = letters.len() == 1 && roman(&text[..text.len() - rest.len()]).is_some();
    let found = ends && !roman && !letters.is_empty();
    let list = NumberList::from_numbers(letters.iter().map(|&place| Number::plain(place)));
    found.then(|| (list, text.len() - rest.len()))
}

/// The number of `tweede vraag`, `2e vraag`, `de tweede vraag` at the beginning of a text, and how many bytes that takes.
/// `behind`: the word for a question, or that for an answer. What follows is for the caller to judge.
pub(super) fn ordinal(text: &str, behind: &str, numbers: &Numbers) -> Option<(u16, usize)> {
    if text.starts_with(|c: char| c.is_ascii_digit()) {
        return counted(text, behind, numbers);
    }
    if !numbers.ordinals.may_begin(text) {
        return None; // as nearly always
    }
    let word = first_word(text, numbers)?;
    ends_ordinal(text, place(&numbers.ordinals, word)?, &text[word.len()..], behind)
}

/// The same of a figure: `2e vraag`, `8ste vraag`.
pub(super) fn counted(text: &str, behind: &str, numbers: &Numbers) -> Option<(u16, usize)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    if !(1..=3).contains(&digits) || text.starts_with('0') {
        return None;
    }
    let (ending, _) = text[digits..].split_once(' ')?;
    let ends = numbers.ordinal_endings.has(ending);
    let number = text[..digits].parse().ok().filter(|_| ends)?;
    ends_ordinal(text, number, &text[digits + ending.len()..], behind)
}

fn ends_ordinal(text: &str, number: u16, rest: &str, behind: &str) -> Option<(u16, usize)> {
    let after = strip_small(rest.trim_start(), behind)?;
    Some((number, text.len() - after.len()))
}

/// What follows a word, as it is or in capitals: `vraag` or `VRAAG`.
pub(super) fn strip_small<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let head = text.get(..word.len()).filter(|head| head.eq_ignore_ascii_case(word))?;
    (head == word || head.chars().all(|c| !c.is_lowercase())).then(|| &text[head.len()..])
}

/// The letters at the beginning of a text, at most as many as the longest number has.
fn first_word<'a>(text: &'a str, numbers: &Numbers) -> Option<&'a str> {
    const ACCENT: usize = 1; // byte
    let longest = numbers.cardinals.longest().max(numbers.ordinals.longest()) + ACCENT;
    let length = text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len());
    (1..=longest).contains(&length).then(|| &text[..length])
}

fn place(words: &Words, word: &str) -> Option<u16> {
    u16::try_from(words.position(word)? + 1).ok()
}

/// A Roman figure up to `XCIX`; no paper so numbered has more questions.
pub(in crate::parse) fn roman(word: &str) -> Option<u16> {
    const ONES: [&str; 10] = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
    const TENS: [&str; 10] = ["", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"];
    let length = word.bytes().take_while(|byte| matches!(byte, b'X' | b'L' | b'C')).count();
    // the `X` of `IX` is one of the ones
    let tens = TENS.iter().position(|tens| *tens == &word[..length])?;
    let ones = ONES.iter().position(|ones| *ones == &word[length..])?;
    u16::try_from(10 * tens + ones).ok().filter(|&number| number > 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::TWEEDE_KAMER;

    #[test]
    fn numbers_in_words_and_roman_figures() {
        for (text, want) in [
            ("II", Some((2, "II"))),
            ("IV: Bent u", Some((4, "IV"))),
            ("XXXIX", Some((39, "XXXIX"))),
            ("XL", Some((40, "XL"))),
            ("XLIX: Bent u", Some((49, "XLIX"))),
            ("LXXXIX", Some((89, "LXXXIX"))),
            ("XCIX", Some((99, "XCIX"))),
            ("C", None),
            ("XIV.", Some((14, "XIV"))),
            ("twee", Some((2, "twee"))),
            ("Één:", Some((1, "Één"))),
            ("een vergunning", None),
            ("IIII", None),
            ("XXXX", None),
            ("LL", None),
            ("XXL", None),
            ("VVD", None),
            ("Iets", None),
            ("", None),
        ] {
            assert_eq!(
                number(text, &TWEEDE_KAMER.language.numbers).map(|(number, length)| (number, &text[..length])),
                want,
                "{text}"
            );
        }
    }

    #[test]
    fn numbers_in_a_row() {
        for (text, want) in [
            ("Tweede vraag", Some((2, "Tweede vraag"))),
            ("2e vraag", Some((2, "2e vraag"))),
            ("1ste vraag: Bent u", Some((1, "1ste vraag"))),
            ("2e kwartaal", None),
            ("eerste vraag: Bent u", Some((1, "eerste vraag"))),
            ("TWINTIGSTE VRAAG", Some((20, "TWINTIGSTE VRAAG"))),
            ("Tweede vraag van het lid", Some((2, "Tweede vraag"))),
            ("Tweede Kamer", None),
            ("Laatste vraag", None),
        ] {
            assert_eq!(
                ordinal(text, "vraag", &TWEEDE_KAMER.language.numbers)
                    .map(|(number, length)| (number, &text[..length])),
                want,
                "{text}"
            );
        }
    }
}
