//! Numbers before a question's text, without a word: `3. Bent u …`, `2.3 Bent u …`, `II. Bent u …`, `12 Waarom …`.

use super::number_words;
use crate::model::Number;
use crate::parse::number_list::{self, NumberList};
use crate::rules::Numbers;

/// A question's number with a point before its text, `2.3 Bent u …`, `2.3. Bent u …`; and how many bytes it takes.
pub(in crate::parse) fn pointed(line: &str, numbers: &Numbers) -> Option<(Number, usize)> {
    if !line.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let (list, length) = number_list::pointed_list(line, numbers)?;
    let number = list.single()?;
    let text = line[length..].trim_start_matches(['.', ')', ':']).trim_start();
    (text.len() < line.len() - length && text.starts_with(char::is_uppercase))
        .then(|| (number, line.len() - text.len()))
}

/// The number of a part and that of a question in it, with a dash between: `14-2`; and how many bytes they take.
pub(super) fn dashed(text: &str) -> Option<(NumberList, usize)> {
    let (part, rest) = text.split_once('-')?;
    let length = rest.bytes().take_while(u8::is_ascii_digit).count();
    let digits = |text: &str| (1..=3).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    let whole = digits(part) && digits(&rest[..length]) && !rest[length..].starts_with(['-', '–']);
    let (part, number) = (part.parse().ok().filter(|_| whole)?, rest[..length].parse().ok()?);
    let taken = text.len() - rest.len() + length;
    Some((NumberList::one(Number { part, number, suffix: None }), taken))
}

/// Several numbers with a full stop or parenthesis before a text, `2-3. In 2022 …`, `4 en 5) Ja.`; and how many bytes they
/// take.
pub(in crate::parse) fn joint(line: &str, numbers: &Numbers) -> Option<(NumberList, usize)> {
    if !line.starts_with(|c: char| c.is_ascii_digit()) {
        return None; // as nearly always
    }
    let (list, length) = number_list::list(line, numbers).or_else(|| number_list::slashed_list(line))?;
    let behind = line[length..].strip_prefix(['.', ')', ':'])?;
    let text = behind.trim_start();
    (list.has_several() && behind.len() > text.len() && !text.is_empty()).then(|| (list, line.len() - text.len()))
}

/// A number before a text that begins as a sentence does, with nothing but a space between: `12 Waarom stijgen …`; and how
/// many bytes it takes.
pub(in crate::parse) fn unpunctuated(line: &str) -> Option<(u16, usize)> {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    if !(1..=4).contains(&digits) || line.starts_with('0') {
        return None;
    }
    let text = line[digits..].strip_prefix(' ')?.trim_start();
    let number = line[..digits].parse().ok()?;
    text.starts_with(char::is_uppercase).then(|| (number, line.len() - text.len()))
}

/// A question's number with a letter before its text: `1a. Bent u …`, `1 b) Bent u …`; and how many bytes it takes.
pub(in crate::parse) fn lettered(line: &str) -> Option<(Number, usize)> {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    if !(1..=4).contains(&digits) || line.starts_with('0') {
        return None;
    }
    let printed = line[digits..].trim_start_matches(' ');
    let suffix = printed.chars().next().filter(char::is_ascii_lowercase)?;
    let rest = printed[1..].strip_prefix(['.', ')', ':'])?;
    let text = rest.trim_start();
    let begins =
        text.len() < rest.len() && text.starts_with(|c: char| c.is_uppercase() || matches!(c, '‘' | '“' | '„'));
    let number = line[..digits].parse().ok()?;
    begins.then(|| (Number { suffix: Some(suffix), ..Number::plain(number) }, line.len() - text.len()))
}

/// A capital before a question's text that counts as numbers do, `B. Bent u …`: its place in the alphabet, and how many bytes
/// it takes.
pub(in crate::parse) fn capital(line: &str) -> Option<(u16, usize)> {
    let letter = line.bytes().next().filter(u8::is_ascii_uppercase)?;
    let text = line[1..].strip_prefix(['.', ')'])?.strip_prefix(' ')?.trim_start();
    begins_text(text).then(|| (u16::from(letter - b'A') + 1, line.len() - text.len()))
}

/// Whether a text begins as a sentence does, or with an amount.
fn begins_text(text: &str) -> bool {
    text.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit() || matches!(c, '€' | '‘' | '“' | '„' | '«'))
}

/// A Roman figure before a question's text, `II. Bent u …`; and how many bytes it takes. One as wide as the place of the
/// numbers has no space behind it: `XXXVIII.Bent u …`.
pub(in crate::parse) fn roman(line: &str) -> Option<(u16, usize)> {
    let figures = line.bytes().take_while(|byte| matches!(byte, b'I' | b'V' | b'X' | b'L' | b'C')).count();
    if figures == 0 || !line[figures..].starts_with(['.', ')']) {
        return None;
    }
    let number = number_words::roman(&line[..figures])?;
    let text = line[figures..].strip_prefix(['.', ')'])?;
    let begins = (text.starts_with(' ') || !may_be_initial(line)) && begins_text(text.trim_start());
    begins.then(|| (number, line.len() - text.trim_start().len()))
}

/// Whether a Roman figure at the beginning of a line may be an initial: `V. Jansen`.
pub(in crate::parse) fn may_be_initial(line: &str) -> bool {
    line.get(1..).is_some_and(|rest| rest.starts_with(['.', ')']))
}

/// A number with a full stop or parenthesis at the beginning of a line, `3. Bent u`, `3) Bent u`, `(3) Bent u`, or alone
/// on its line, `3`, `3.`; and how many bytes of the line it takes.
pub(in crate::parse) fn numbered(line: &str) -> Option<(u16, usize)> {
    let inner = line.strip_prefix('(');
    let printed = inner.unwrap_or(line);
    let digits = printed.bytes().take_while(u8::is_ascii_digit).count();
    if digits == 0 || digits > 4 || printed.starts_with('0') {
        return None;
    }
    let number = printed[..digits].parse().ok()?;
    let rest = &printed[digits..];
    if inner.is_none() && matches!(rest, "" | "." | ")" | ":") || inner.is_some() && rest == ")" {
        return Some((number, line.len()));
    }
    let rest = if inner.is_some() { rest.strip_prefix(')')? } else { rest.strip_prefix(['.', ')'])? };
    let text = rest.trim_start();
    // "1.250 zaken" and "3.1 Inleiding" are no questions; "1.Bent u" is one.
    let begins = text.len() < rest.len() || text.starts_with(char::is_uppercase);
    begins.then_some((number, line.len() - text.len()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::TWEEDE_KAMER;

    #[test]
    fn numbers_at_the_beginning_of_a_line() {
        for (line, want) in [
            ("3. Bent u", Some((3, "Bent u"))),
            ("12) Bent u", Some((12, "Bent u"))),
            ("1.Bent u", Some((1, "Bent u"))),
            ("7", Some((7, ""))),
            ("7.", Some((7, ""))),
            ("1.250 zaken", None),
            ("3.1 Inleiding", None),
            ("2024 was", None),
            ("1-op-1", None),
            ("01. nul", None),
        ] {
            assert_eq!(numbered(line).map(|(number, length)| (number, &line[length..])), want, "{line}");
        }
    }

    #[test]
    fn numbers_with_points_and_roman_figures() {
        for (line, want) in [
            ("2.3 Bent u", Some(("2.3", "Bent u"))),
            ("2.3. Bent u", Some(("2.3", "Bent u"))),
            ("2.3", None),
            ("2.3.1 Bent u", None),
            ("2.3 miljoen", None),
            ("2. Bent u", None),
        ] {
            let found = pointed(line, &TWEEDE_KAMER.language.numbers)
                .map(|(number, length)| (number.to_string(), &line[length..]));
            assert_eq!(found, want.map(|(number, rest)| (number.to_owned(), rest)), "{line}");
        }
        for (line, want) in [
            ("1a. Bent u", Some(("1a", "Bent u"))),
            ("2 b) Bent u", Some(("2b", "Bent u"))),
            ("2a", None),
            ("2a. en verder", None),
            ("2 Bent u", None),
            ("2 m. Bent", Some(("2m", "Bent"))),
        ] {
            let found = lettered(line).map(|(number, length)| (number.to_string(), &line[length..]));
            assert_eq!(found, want.map(|(number, rest)| (number.to_owned(), rest)), "{line}");
        }
        for (line, want) in [
            ("II. Bent u", Some((2, "Bent u"))),
            ("IV) Bent u", Some((4, "Bent u"))),
            ("XXXVIII.Bent u", Some((38, "Bent u"))),
            ("V.Jansen", None),
            ("II Bent u", None),
            ("II.", None),
        ] {
            assert_eq!(roman(line).map(|(number, length)| (number, &line[length..])), want, "{line}");
        }
    }
}
